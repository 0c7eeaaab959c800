/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-json-tape.h"

#include <math.h>
#include <string.h>

/* What is shown for a character that no C string, or no text at all, can
 * hold. Both take as many bytes in an escape as what they stand for. */
#define SYMBOL_FOR_NULL 0x2400
#define REPLACEMENT_CHARACTER 0xfffd

/* The longest spelling of a number that is read at all: the shortest form of
 * any double takes 24 bytes, so what is longer than this is not data. */
#define MAX_NUMBER 1100

/**
 * dateline_json_tape_clear:
 * @self: a tape
 *
 * Frees what the tape holds; it can be used again after.
 */
void
dateline_json_tape_clear (DatelineJsonTape *self)
{
  g_clear_pointer (&self->tokens, g_free);
  self->n_tokens = self->n_allocated = 0;
}

/**
 * dateline_json_tape_add:
 * @self: a tape
 * @type: the type
 * @start: where it starts
 * @length: its length
 * @flags: #DatelineJsonFlags
 *
 * Adds a token that holds nothing (yet).
 *
 * Returns: its position
 */
guint
dateline_json_tape_add (DatelineJsonTape *self,
                        DatelineJsonType  type,
                        gsize             start,
                        gsize             length,
                        guint             flags)
{
  if (self->n_tokens == self->n_allocated)
    {
      self->n_allocated = MAX (128, self->n_allocated * 2);
      self->tokens = g_renew (DatelineJsonToken, self->tokens, self->n_allocated);
    }
  self->tokens[self->n_tokens] = (DatelineJsonToken) {
    .start = (guint32) start,
    .length = (guint32) length,
    .next = self->n_tokens + 1,
    .type = (guint8) type,
    .flags = (guint8) flags,
  };
  self->oddities |= flags & DATELINE_JSON_ODDITIES;
  return self->n_tokens++;
}

/**
 * dateline_json_tape_is:
 * @self: a tape
 * @string: a string token
 * @text: what it may say
 *
 * Returns: whether the string says just that
 */
gboolean
dateline_json_tape_is (const DatelineJsonTape *self,
                       guint                   string,
                       const char             *text)
{
  const DatelineJsonToken *token = &self->tokens[string];

  if (token->flags & DATELINE_JSON_ESCAPED)
    {
      g_autofree char *plain = dateline_json_tape_dup (self, string);

      return strcmp (plain, text) == 0;
    }
  return strlen (text) == token->length && memcmp (self->text + token->start, text, token->length) == 0;
}

/**
 * dateline_json_tape_same:
 * @self: a tape
 * @string: a string token
 * @other: another
 *
 * Returns: whether both say the same, however they spell it
 */
gboolean
dateline_json_tape_same (const DatelineJsonTape *self,
                         guint                   string,
                         guint                   other)
{
  const DatelineJsonToken *a = &self->tokens[string];
  const DatelineJsonToken *b = &self->tokens[other];

  if ((a->flags | b->flags) & DATELINE_JSON_ESCAPED)
    {
      g_autofree char *plain = dateline_json_tape_dup (self, other);

      return dateline_json_tape_is (self, string, plain);
    }
  return a->length == b->length && memcmp (self->text + a->start, self->text + b->start, a->length) == 0;
}

/**
 * dateline_json_tape_get_member:
 * @self: a tape
 * @object: an object token
 * @key: the name of a member
 *
 * Returns: the value of the last member of that name, or
 *   %DATELINE_JSON_NOTHING
 */
guint
dateline_json_tape_get_member (const DatelineJsonTape *self,
                               guint                   object,
                               const char             *key)
{
  guint found = DATELINE_JSON_NOTHING;

  if (self->tokens[object].type != DATELINE_JSON_OBJECT)
    return found;
  for (guint i = object + 1; i < self->tokens[object].next; i = self->tokens[i + 1].next)
    if (dateline_json_tape_is (self, i, key))
      found = i + 1;
  return found;
}

static gunichar
read_hex (const char *digits)
{
  gunichar value = 0;

  for (guint i = 0; i < 4; i++)
    value = value << 4 | (gunichar) g_ascii_xdigit_value (digits[i]);
  return value;
}

/* Reads the escape `\uXXXX` at @p, and its second half if it has one; the
 * scanner has seen to it that the digits are there. */
static const char *
read_code (const char *p,
           const char *end,
           GString    *buffer)
{
  gunichar code = read_hex (p + 2);

  p += 6;
  if (code >= 0xd800 && code < 0xdc00 && end - p >= 6 && p[0] == '\\' && p[1] == 'u')
    {
      gunichar low = read_hex (p + 2);

      if (low >= 0xdc00 && low < 0xe000)
        {
          g_string_append_unichar (buffer, 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00));
          return p + 6;
        }
    }
  if (code == 0)
    code = SYMBOL_FOR_NULL;
  else if (code >= 0xd800 && code < 0xe000)
    code = REPLACEMENT_CHARACTER;
  g_string_append_unichar (buffer, code);
  return p;
}

static const char *
read_escape (const char *p,
             const char *end,
             GString    *buffer)
{
  switch (p[1])
    {
    case 'u':
      return read_code (p, end, buffer);
    case 'b':
      g_string_append_c (buffer, '\b');
      break;
    case 'f':
      g_string_append_c (buffer, '\f');
      break;
    case 'n':
      g_string_append_c (buffer, '\n');
      break;
    case 'r':
      g_string_append_c (buffer, '\r');
      break;
    case 't':
      g_string_append_c (buffer, '\t');
      break;
    default:
      g_string_append_c (buffer, p[1]);
      break;
    }
  return p + 2;
}

/**
 * dateline_json_tape_read:
 * @self: a tape
 * @string: a string token
 * @buffer: where to put what it says, in place of what is there
 *
 * Reads a string with its escapes resolved. For `\u0000` it puts U+2400
 * SYMBOL FOR NULL, for half a surrogate pair U+FFFD REPLACEMENT CHARACTER.
 */
void
dateline_json_tape_read (const DatelineJsonTape *self,
                         guint                   string,
                         GString                *buffer)
{
  const DatelineJsonToken *token = &self->tokens[string];
  const char *p = self->text + token->start;
  const char *end = p + token->length;

  g_string_truncate (buffer, 0);
  if (!(token->flags & DATELINE_JSON_ESCAPED))
    {
      g_string_append_len (buffer, p, token->length);
      return;
    }
  while (p < end)
    {
      const char *escape = memchr (p, '\\', (gsize) (end - p));

      g_string_append_len (buffer, p, (escape ? escape : end) - p);
      p = escape ? read_escape (escape, end, buffer) : end;
    }
}

/**
 * dateline_json_tape_dup:
 * @self: a tape
 * @string: a string token
 *
 * Returns: (transfer full): what it says, as dateline_json_tape_read() does
 */
char *
dateline_json_tape_dup (const DatelineJsonTape *self,
                        guint                   string)
{
  GString *buffer = g_string_sized_new (self->tokens[string].length + 1);

  dateline_json_tape_read (self, string, buffer);
  return g_string_free_and_steal (buffer);
}

/**
 * dateline_json_tape_get_number:
 * @self: a tape
 * @number: a token
 * @value: (out): its value
 *
 * Returns: whether the token is a number, and a finite one
 */
gboolean
dateline_json_tape_get_number (const DatelineJsonTape *self,
                               guint                   number,
                               double                 *value)
{
  const DatelineJsonToken *token = &self->tokens[number];
  char buffer[MAX_NUMBER + 1];

  if ((token->type != DATELINE_JSON_INTEGER && token->type != DATELINE_JSON_REAL) || token->length > MAX_NUMBER)
    return FALSE;
  memcpy (buffer, self->text + token->start, token->length);
  buffer[token->length] = '\0';
  *value = g_ascii_strtod (buffer, NULL);
  return isfinite (*value);
}

/**
 * dateline_json_path_add_key:
 * @path: a path
 * @key: the name of a member
 *
 * Leads the path into a member of an object: `.when`, or `["odd name"]`.
 */
void
dateline_json_path_add_key (GString    *path,
                            const char *key)
{
  gboolean simple = *key != '\0';

  for (const char *p = key; simple && *p != '\0'; p++)
    simple = g_ascii_isalnum (*p) || strchr ("_@-$", *p) != NULL;
  if (simple)
    g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", key);
  else
    {
      g_autofree char *escaped = g_strescape (key, NULL);

      g_string_append_printf (path, "[\"%s\"]", g_utf8_validate (key, -1, NULL) && !strpbrk (key, "\"\\\n\r\t") ? key : escaped);
    }
}

/**
 * dateline_json_path_add_index:
 * @path: a path
 * @position: the position of a value
 *
 * Leads the path into an array: `[3]`, counted from 0.
 */
void
dateline_json_path_add_index (GString *path,
                              guint    position)
{
  g_string_append_printf (path, "[%u]", position);
}

/**
 * dateline_json_tape_get_first:
 * @self: a tape
 * @duplicate: a key marked %DATELINE_JSON_DUPLICATE
 *
 * Returns: the first key of its object that says the same
 */
guint
dateline_json_tape_get_first (const DatelineJsonTape *self,
                              guint                   duplicate)
{
  for (guint object = duplicate; object-- > 0;)
    {
      if (self->tokens[object].type != DATELINE_JSON_OBJECT || self->tokens[object].next <= duplicate)
        continue;
      for (guint i = object + 1; i < duplicate; i = self->tokens[i + 1].next)
        if (dateline_json_tape_same (self, i, duplicate))
          return i;
    }
  return duplicate;
}

/* Steps from @parent to the value in it that holds @token. */
static guint
descend (const DatelineJsonTape *self,
         guint                   parent,
         guint                   token,
         GString                *path)
{
  gboolean is_object = self->tokens[parent].type == DATELINE_JSON_OBJECT;
  guint child = parent + 1;
  guint position = 0;

  while (child + is_object < self->tokens[parent].next && self->tokens[child + is_object].next <= token)
    {
      child = self->tokens[child + is_object].next;
      position++;
    }
  if (is_object)
    {
      g_autofree char *key = dateline_json_tape_dup (self, child);

      dateline_json_path_add_key (path, key);
    }
  else
    dateline_json_path_add_index (path, position);
  return token == child ? token : child + is_object;
}

/**
 * dateline_json_tape_dup_path:
 * @self: a tape
 * @token: a token
 *
 * Says how to get from the tape's value to one in it; of a key, to what it
 * is the key of.
 *
 * Returns: (transfer full): a path such as `places[1]`, empty for the whole
 */
char *
dateline_json_tape_dup_path (const DatelineJsonTape *self,
                             guint                   token)
{
  GString *path = g_string_new (NULL);
  guint parent = 0;

  while (parent != token)
    parent = descend (self, parent, token, path);
  return g_string_free_and_steal (path);
}
