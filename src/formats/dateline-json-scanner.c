/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-json-scanner.h"

#include <string.h>

#include "dateline-json-lexer.h"

/* How many bytes are read between two ticks: a few hundred microseconds. */
#define TICK_BYTES (256 * 1024)

/* The most tokens one value may have: a gibibyte's worth. */
#define MAX_TOKENS (1u << 26)

/* More members than this are checked for equal keys by a hash table. */
#define FEW_MEMBERS 48

/**
 * dateline_json_scanner_init:
 * @self: a scanner
 * @text: a text, or a part of one
 * @length: its length in bytes
 *
 * Puts the scanner before the first byte of a text.
 */
void
dateline_json_scanner_init (DatelineJsonScanner *self,
                            const char          *text,
                            gsize                length)
{
  *self = (DatelineJsonScanner) {
    .text = text,
    .length = length,
    .next_tick = G_MAXSIZE,
  };
}

/**
 * dateline_json_scanner_set_tick:
 * @self: a scanner
 * @func: what to call now and then
 * @data: what to call it with
 *
 * Has a function called every quarter of a mebibyte, also within a long
 * string. If it says to stop, the scanner fails with
 * %DATELINE_JSON_FAULT_STOPPED.
 */
void
dateline_json_scanner_set_tick (DatelineJsonScanner  *self,
                                DatelineJsonTickFunc  func,
                                gpointer              data)
{
  self->tick = func;
  self->tick_data = data;
  self->next_tick = self->position + TICK_BYTES;
}

gboolean
dateline_json_scanner_fail (DatelineJsonScanner *self,
                            DatelineJsonFault    fault,
                            gsize                offset)
{
  if (self->fault == DATELINE_JSON_FAULT_NONE)
    {
      self->fault = fault;
      self->fault_offset = offset;
    }
  return FALSE;
}

gboolean
dateline_json_scanner_tick (DatelineJsonScanner *self)
{
  self->next_tick = self->position + TICK_BYTES;
  if (self->tick (self->position, self->tick_data))
    return TRUE;
  return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_STOPPED, self->position);
}

/* Which encoding other than UTF-8 the first bytes betray, if any: a byte
 * order mark, or zeroes where JSON, which starts with ASCII, has them in
 * wider code units (RFC 4627, section 3). */
static DatelineJsonFault
guess_encoding (const char *text,
                gsize       length)
{
  gsize zeroes = 0;

  while (zeroes < length && text[zeroes] == '\0')
    zeroes++;
  if (length == 0)
    return DATELINE_JSON_FAULT_EMPTY;
  if (zeroes == length)
    return DATELINE_JSON_FAULT_ZEROES;
  if (length >= 4 && (memcmp (text, "\xff\xfe\0\0", 4) == 0 || memcmp (text, "\0\0\xfe\xff", 4) == 0 ||
                      zeroes == 3 || memcmp (text + 1, "\0\0\0", 3) == 0))
    return DATELINE_JSON_FAULT_UTF32;
  if (length >= 2 && (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0 ||
                      zeroes == 1 || text[1] == '\0'))
    return DATELINE_JSON_FAULT_UTF16;
  return DATELINE_JSON_FAULT_NONE;
}

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static inline void
skip_space (DatelineJsonScanner *self)
{
  while (self->position < self->length && is_space (self->text[self->position]))
    self->position++;
}

/* Passes over white space; fails at the end of the text. */
static inline gboolean
find_something (DatelineJsonScanner *self)
{
  if (self->position >= self->next_tick && !dateline_json_scanner_tick (self))
    return FALSE;
  skip_space (self);
  if (self->position < self->length)
    return TRUE;
  return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_CUT_OFF, self->length);
}

/**
 * dateline_json_scanner_start:
 * @self: a scanner at the start of a file
 *
 * Sees to it that the text is UTF-8 as far as its first bytes tell, and
 * passes over a byte order mark.
 *
 * Returns: %FALSE where something is wrong
 */
gboolean
dateline_json_scanner_start (DatelineJsonScanner *self)
{
  DatelineJsonFault fault = guess_encoding (self->text, self->length);

  if (fault != DATELINE_JSON_FAULT_NONE)
    return dateline_json_scanner_fail (self, fault, 0);
  if (self->length >= 3 && memcmp (self->text, "\xef\xbb\xbf", 3) == 0)
    {
      self->has_mark = TRUE;
      self->position = 3;
    }
  skip_space (self);
  if (self->position == self->length)
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_EMPTY, self->length);
  return TRUE;
}

/**
 * dateline_json_scanner_peek:
 * @self: a scanner
 *
 * Looks at what comes next other than white space.
 *
 * Returns: its first byte, `{` for an object say; NUL if something is wrong
 */
char
dateline_json_scanner_peek (DatelineJsonScanner *self)
{
  if (self->fault != DATELINE_JSON_FAULT_NONE || !find_something (self))
    return '\0';
  return self->text[self->position];
}

/**
 * dateline_json_scanner_enter:
 * @self: a scanner before an object or array
 *
 * Goes into it, to go through what it holds with
 * dateline_json_scanner_next_member() or dateline_json_scanner_next_element().
 *
 * Returns: %FALSE where something is wrong
 */
gboolean
dateline_json_scanner_enter (DatelineJsonScanner *self)
{
  char c = dateline_json_scanner_peek (self);

  if (c != '{' && c != '[')
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_VALUE, self->position);
  self->position++;
  self->depth++;
  self->at_start = TRUE;
  return TRUE;
}

/* Goes on to the next thing of an object or array that ends with @closer;
 * %FALSE at its end, and where something is wrong. */
static gboolean
go_on (DatelineJsonScanner *self,
       char                 closer)
{
  gboolean at_start = self->at_start;
  char c = dateline_json_scanner_peek (self);

  self->at_start = FALSE;
  if (c == '\0' && self->fault != DATELINE_JSON_FAULT_NONE)
    return FALSE;
  if (c == closer)
    {
      self->position++;
      self->depth--;
      return FALSE;
    }
  if (at_start)
    return TRUE;
  if (c != ',')
    return dateline_json_scanner_fail (self, c == ']' || c == '}' ? DATELINE_JSON_FAULT_BRACKET : DATELINE_JSON_FAULT_COMMA,
                                       self->position);
  self->position++;
  if (!find_something (self))
    return FALSE;
  if (self->text[self->position] == closer)
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_TRAILING_COMMA, self->position);
  return TRUE;
}

static gboolean
scan_key (DatelineJsonScanner *self,
          gsize               *start,
          gsize               *length,
          guint               *flags)
{
  if (self->text[self->position] != '"')
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_KEY, self->position);
  *start = self->position + 1;
  if (!dateline_json_scan_string (self, flags))
    return FALSE;
  *length = self->position - 1 - *start;
  *flags |= DATELINE_JSON_KEY;
  if (!find_something (self))
    return FALSE;
  if (self->text[self->position] != ':')
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_COLON, self->position);
  self->position++;
  return TRUE;
}

/* Makes the tape one of a value that starts at the scanner's position. */
static gsize
begin_tape (DatelineJsonScanner *self,
            DatelineJsonTape    *tape)
{
  tape->text = self->text + self->position;
  tape->n_tokens = 0;
  tape->oddities = 0;
  return self->position;
}

/**
 * dateline_json_scanner_next_member:
 * @self: a scanner in an object
 * @key: a tape to put the member's key on
 *
 * Goes on to the value of the next member.
 *
 * Returns: %FALSE at the end of the object, and where something is wrong
 */
gboolean
dateline_json_scanner_next_member (DatelineJsonScanner *self,
                                   DatelineJsonTape    *key)
{
  gsize base, start, length;
  guint flags;

  if (!go_on (self, '}'))
    return FALSE;
  base = begin_tape (self, key);
  if (!scan_key (self, &start, &length, &flags))
    return FALSE;
  dateline_json_tape_add (key, DATELINE_JSON_STRING, start - base, length, flags);
  return TRUE;
}

/**
 * dateline_json_scanner_next_element:
 * @self: a scanner in an array
 *
 * Goes on to the next value.
 *
 * Returns: %FALSE at the end of the array, and where something is wrong
 */
gboolean
dateline_json_scanner_next_element (DatelineJsonScanner *self)
{
  return go_on (self, ']');
}

static gboolean
scan_word (DatelineJsonScanner *self,
           const char          *word)
{
  gsize length = strlen (word);
  gsize end = self->position + length;

  if (self->length < end || memcmp (self->text + self->position, word, length) != 0 ||
      (end < self->length && g_ascii_isalnum (self->text[end])))
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_VALUE, self->position);
  self->position = end;
  return TRUE;
}

static gboolean
scan_scalar (DatelineJsonScanner *self,
             DatelineJsonType    *type,
             guint               *flags)
{
  char c = self->text[self->position];

  *flags = 0;
  if (c == '"')
    {
      *type = DATELINE_JSON_STRING;
      return dateline_json_scan_string (self, flags);
    }
  if (c == '-' || g_ascii_isdigit (c))
    return dateline_json_scan_number (self, type, flags);
  *type = c == 't' ? DATELINE_JSON_TRUE : c == 'f' ? DATELINE_JSON_FALSE : DATELINE_JSON_NULL;
  return scan_word (self, c == 't' ? "true" : c == 'f' ? "false" : "null");
}

/* What one call of dateline_json_scanner_take() keeps in mind. */
typedef struct
{
  DatelineJsonScanner *scanner;
  DatelineJsonTape *tape;
  gsize base;
  guint depth;
  gboolean is_empty; /* whether the innermost open value has nothing in it yet */
  guint open[DATELINE_JSON_MAX_DEPTH];
} Take;

/* A tape counts bytes in 32 bits, and one of many more tokens than any record
 * has would take more memory than the whole file. */
static gboolean
is_addressable (Take *take)
{
  if (take->scanner->position - take->base <= G_MAXUINT32 && take->tape->n_tokens < MAX_TOKENS)
    return TRUE;
  return dateline_json_scanner_fail (take->scanner, DATELINE_JSON_FAULT_TOO_LARGE, take->base);
}

/* Adds the scalar, or the open bracket, that stands here. */
static gboolean
take_one (Take *take)
{
  DatelineJsonScanner *self = take->scanner;
  char c = dateline_json_scanner_peek (self);
  gsize start = self->position;
  DatelineJsonType type;
  gsize shift;
  guint flags;

  if (self->fault != DATELINE_JSON_FAULT_NONE)
    return FALSE;
  if (c == '{' || c == '[')
    {
      if (self->depth + take->depth >= DATELINE_JSON_MAX_DEPTH)
        return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_DEPTH, start);
      self->position++;
      take->open[take->depth++] = dateline_json_tape_add (take->tape, c == '{' ? DATELINE_JSON_OBJECT : DATELINE_JSON_ARRAY,
                                                          start - take->base, 0, 0);
      take->is_empty = TRUE;
      return TRUE;
    }
  if (!scan_scalar (self, &type, &flags) || !is_addressable (take))
    return FALSE;
  shift = type == DATELINE_JSON_STRING;
  dateline_json_tape_add (take->tape, type, start + shift - take->base, self->position - start - 2 * shift, flags);
  return TRUE;
}

static gboolean
take_key (Take *take)
{
  gsize start, length;
  guint flags;

  if (!scan_key (take->scanner, &start, &length, &flags) || !is_addressable (take))
    return FALSE;
  dateline_json_tape_add (take->tape, DATELINE_JSON_STRING, start - take->base, length, flags);
  return TRUE;
}

static void
mark_duplicate (DatelineJsonTape *tape,
                guint             key)
{
  tape->tokens[key].flags |= DATELINE_JSON_DUPLICATE;
  tape->oddities |= DATELINE_JSON_DUPLICATE;
}

static void
mark_duplicates_of_many (DatelineJsonTape *tape,
                         guint             object)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = object + 1; i < tape->tokens[object].next; i = tape->tokens[i + 1].next)
    if (!g_hash_table_add (seen, dateline_json_tape_dup (tape, i)))
      mark_duplicate (tape, i);
}

/* Whether one of the @n keys before says the same as @key. */
static gboolean
is_among (const DatelineJsonTape *tape,
          guint                   key,
          const guint            *keys,
          guint                   n)
{
  for (guint i = 0; i < n; i++)
    if (dateline_json_tape_same (tape, key, keys[i]))
      return TRUE;
  return FALSE;
}

/* Marks the keys of a closed object that it has already had. A key whose
 * length and ends no key before has cannot be one; escapes may hide equal
 * ones, so those are always looked at. */
static void
mark_duplicates (DatelineJsonTape *tape,
                 guint             object)
{
  guint keys[FEW_MEMBERS];
  guint n = 0;
  guint64 seen = 0;
  gboolean escaped = FALSE;

  for (guint i = object + 1; i < tape->tokens[object].next; i = tape->tokens[i + 1].next)
    {
      const DatelineJsonToken *key = &tape->tokens[i];
      const char *text = tape->text + key->start;
      guint hash = key->length == 0 ? 0 : key->length * 7 + (guchar) text[0] * 3 + (guchar) text[key->length - 1] * 5;
      guint64 bit = G_GUINT64_CONSTANT (1) << (hash & 63);

      if (n == FEW_MEMBERS)
        {
          mark_duplicates_of_many (tape, object);
          return;
        }
      escaped |= (key->flags & DATELINE_JSON_ESCAPED) != 0;
      if (((seen & bit) != 0 || escaped) && is_among (tape, i, keys, n))
        mark_duplicate (tape, i);
      seen |= bit;
      keys[n++] = i;
    }
}

static void
take_end (Take *take)
{
  guint open = take->open[--take->depth];
  DatelineJsonToken *token = &take->tape->tokens[open];

  take->scanner->position++;
  token->next = take->tape->n_tokens;
  token->length = (guint32) (take->scanner->position - take->base - token->start);
  if (token->type == DATELINE_JSON_OBJECT)
    mark_duplicates (take->tape, open);
}

/* After an open bracket: on to its first value, unless it holds none. */
static gboolean
take_first (Take     *take,
            gboolean *more)
{
  gboolean is_object = take->tape->tokens[take->open[take->depth - 1]].type == DATELINE_JSON_OBJECT;

  if (!find_something (take->scanner))
    return FALSE;
  take->is_empty = FALSE;
  *more = take->scanner->text[take->scanner->position] != (is_object ? '}' : ']');
  if (!*more)
    take_end (take);
  return !*more || !is_object || take_key (take);
}

/* Steps over one closing bracket, or over the comma before the next value;
 * @more is whether such a value follows. */
static gboolean
take_next (Take     *take,
           gboolean *more)
{
  DatelineJsonScanner *self = take->scanner;
  gboolean is_object = take->tape->tokens[take->open[take->depth - 1]].type == DATELINE_JSON_OBJECT;
  char closer = is_object ? '}' : ']';
  char c;

  if (!find_something (self))
    return FALSE;
  c = self->text[self->position];
  *more = c == ',';
  if (c == closer)
    take_end (take);
  else if (c == ']' || c == '}')
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_BRACKET, self->position);
  else if (c != ',')
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_COMMA, self->position);
  if (!*more)
    return TRUE;
  self->position++;
  if (!find_something (self))
    return FALSE;
  if (self->text[self->position] == closer)
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_TRAILING_COMMA, self->position);
  return !is_object || take_key (take);
}

/* Goes on from one value, or open bracket, to before the next value, or out
 * of the outermost. */
static gboolean
take_on (Take *take)
{
  gboolean more = FALSE;

  if (take->is_empty && !take_first (take, &more))
    return FALSE;
  while (take->depth > 0 && !more)
    if (!take_next (take, &more))
      return FALSE;
  return TRUE;
}

/**
 * dateline_json_scanner_take:
 * @self: a scanner before a value
 * @tape: what to put it on, in place of what is there
 *
 * Reads a whole value, however deep, and takes it apart.
 *
 * Returns: %FALSE where something is wrong
 */
gboolean
dateline_json_scanner_take (DatelineJsonScanner *self,
                            DatelineJsonTape    *tape)
{
  Take take;

  if (dateline_json_scanner_peek (self) == '\0' && self->fault != DATELINE_JSON_FAULT_NONE)
    return FALSE;
  take.scanner = self;
  take.tape = tape;
  take.base = begin_tape (self, tape);
  take.depth = 0;
  take.is_empty = FALSE;
  do
    if (!take_one (&take) || !take_on (&take))
      return FALSE;
  while (take.depth > 0);
  return is_addressable (&take);
}

/**
 * dateline_json_scanner_end:
 * @self: a scanner after the one value of a text
 *
 * Sees to it that nothing follows.
 *
 * Returns: %FALSE where something is wrong
 */
gboolean
dateline_json_scanner_end (DatelineJsonScanner *self)
{
  if (self->fault != DATELINE_JSON_FAULT_NONE)
    return FALSE;
  skip_space (self);
  if (self->position < self->length)
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_TRAILING_TEXT, self->position);
  return TRUE;
}
