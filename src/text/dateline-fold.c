/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "dateline-fold.h"
#include "dateline-transliterator.h"

/* What a letter does to the word that is being read. */
typedef enum
{
  ENDS,  /* a space or punctuation */
  KEEPS, /* belongs to it */
  JOINS, /* vanishes and does not end it */
} Role;

/* For ASCII: the folded letter, or a role below the space. */
#define END_OF_WORD '\0'
#define JOINER '\1'
#define NOT_ASCII '\2'
#define IS_LETTER(folded) ((folded) > ' ')

#define N END_OF_WORD
#define J JOINER
static const char ascii[128] = {
  N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N,
  N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N,
  N, N, N, N, N, N, N, J, N, N, N, N, N, J, N, N,
  '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', N, N, N, N, N, N,
  N, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
  'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', N, N, N, N, N,
  J, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
  'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', N, N, N, N, N,
};
#undef N
#undef J

/* A word while it is read. Words fit in @buffer but for rare ones. */
typedef struct
{
  char buffer[128];
  gsize length;
  GString *longer;    /* the whole word, if it does not fit or is not ASCII */
  const char *start;  /* of the word in the text */
  const char *end;    /* behind its last letter */
  gboolean is_ascii;
  DatelineWordFunc func;
  DatelineWordSpanFunc span_func; /* instead of it */
  gpointer data;
} Word;

static inline char
classify (char c)
{
  return (guint8) c < 128 ? ascii[(guint8) c] : NOT_ASCII;
}

static gboolean
is_joiner (gunichar c)
{
  switch (c)
    {
    case 0x00ad: /* soft hyphen */
    case 0x00b4: /* acute accent, as an apostrophe */
    case 0x2010: /* hyphen */
    case 0x2011: /* non-breaking hyphen */
    case 0x2018: /* quotation marks, as apostrophes */
    case 0x2019:
    case 0x201b:
    case 0x2032: /* primes, as soft signs */
    case 0x2033:
    case 0x2060: /* word joiner */
    case 0xfe63: /* small and full-width hyphen and apostrophe */
    case 0xff0d:
    case 0xff07:
    case 0xfeff:
      return TRUE;
    default:
      /* zero-width and directional marks */
      return c >= 0x200b && c <= 0x200f;
    }
}

static Role
get_role (gunichar c)
{
  if (is_joiner (c))
    return JOINS;
  return g_unichar_isalnum (c) || g_unichar_ismark (c) ? KEEPS : ENDS;
}

static void
word_spill (Word *word)
{
  if (word->longer == NULL)
    word->longer = g_string_sized_new (512);
  g_string_append_len (word->longer, word->buffer, word->length);
  word->length = 0;
}

static inline void
word_append (Word *word,
             char  letter)
{
  if (G_UNLIKELY (word->length == sizeof word->buffer))
    word_spill (word);
  word->buffer[word->length++] = letter;
}

/* Letters that are not ASCII need ICU, which wants to see the word whole: in
 * some scripts a letter is read by its neighbours. */
static void
word_transliterate (Word       *word,
                    const char *end)
{
  word->length = 0;
  if (word->longer == NULL)
    word->longer = g_string_sized_new (512);
  g_string_truncate (word->longer, 0);
  dateline_transliterate_word (word->start, end - word->start, word->longer);
}

static void
word_tell (Word       *word,
           const char *folded,
           gsize       length)
{
  if (word->span_func != NULL)
    word->span_func (folded, length, word->start, word->end, word->data);
  else
    word->func (folded, length, word->data);
}

static void
word_end (Word       *word,
          const char *end)
{
  if (!word->is_ascii)
    word_transliterate (word, end);
  else if (word->longer != NULL && word->longer->len > 0)
    word_spill (word);

  if (word->longer != NULL && word->longer->len > 0)
    word_tell (word, word->longer->str, word->longer->len);
  else if (word->length > 0)
    word_tell (word, word->buffer, word->length);

  if (word->longer != NULL)
    g_string_truncate (word->longer, 0);
  word->length = 0;
  word->is_ascii = TRUE;
  word->start = NULL;
}

/* Reads one letter that is not ASCII; returns its length in bytes. What is not
 * UTF-8 ends a word as a space does. */
static gsize
word_read_letter (Word       *word,
                  const char *p,
                  const char *end)
{
  gunichar c = g_utf8_get_char_validated (p, end - p);
  gboolean is_valid = c < (gunichar) -2 && c != 0;
  Role role = is_valid ? get_role (c) : ENDS;

  if (role == ENDS)
    word_end (word, p);
  else if (role == KEEPS)
    {
      if (word->start == NULL)
        word->start = p;
      word->end = p + g_utf8_skip[(guint8) *p];
      word->is_ascii = FALSE;
    }
  return is_valid ? g_utf8_skip[(guint8) *p] : 1;
}

/* The ASCII way: no call for a letter, and none to ICU. */
static const char *
word_read_ascii (Word       *word,
                 const char *p,
                 const char *end)
{
  for (; p < end; p++)
    {
      char folded = classify (*p);

      if (IS_LETTER (folded))
        {
          if (word->start == NULL)
            word->start = p;
          word->end = p + 1;
          word_append (word, folded);
        }
      else if (folded == NOT_ASCII)
        break;
      /* One hyphen is part of a word, two are a dash. */
      else if (folded == END_OF_WORD || (*p == '-' && p + 1 < end && p[1] == '-'))
        word_end (word, p);
    }
  return p;
}

static void
read_words (Word       *word,
            const char *text,
            gssize      length)
{
  const char *p = text;
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);

  word->length = 0;
  word->longer = NULL;
  word->start = NULL;
  word->is_ascii = TRUE;

  while (p < end)
    {
      p = word_read_ascii (word, p, end);
      if (p < end)
        p += word_read_letter (word, p, end);
    }
  word_end (word, end);

  if (word->longer != NULL)
    g_string_free (word->longer, TRUE);
}

/**
 * dateline_fold_words:
 * @text: a text, UTF-8
 * @length: its length in bytes, -1 if it is NUL-terminated
 * @func: (scope call): called for each word
 * @data: user data
 *
 * Gives each word of @text in its folded form, as described at the top of this
 * header. Words of ASCII letters cost next to nothing; others go through ICU,
 * with a memory of recent words for each thread. Can be called on any thread.
 */
void
dateline_fold_words (const char       *text,
                     gssize            length,
                     DatelineWordFunc  func,
                     gpointer          data)
{
  Word word;

  g_return_if_fail (text != NULL);
  g_return_if_fail (func != NULL);

  word.func = func;
  word.span_func = NULL;
  word.data = data;
  read_words (&word, text, length);
}

/**
 * dateline_fold_word_spans:
 * @text: a text, UTF-8
 * @length: its length in bytes, -1 if it is NUL-terminated
 * @func: (scope call): called for each word
 * @data: user data
 *
 * As dateline_fold_words(), and says where in @text each word stands.
 */
void
dateline_fold_word_spans (const char           *text,
                          gssize                length,
                          DatelineWordSpanFunc  func,
                          gpointer              data)
{
  Word word;

  g_return_if_fail (text != NULL);
  g_return_if_fail (func != NULL);

  word.func = NULL;
  word.span_func = func;
  word.data = data;
  read_words (&word, text, length);
}

static void
append_word (const char *word,
             gsize       length,
             gpointer    data)
{
  GString *folded = data;

  if (folded->len > 0)
    g_string_append_c (folded, ' ');
  g_string_append_len (folded, word, length);
}

/**
 * dateline_fold:
 * @text: a text, UTF-8
 *
 * Folds a text for matching: the words of dateline_fold_words() with one space
 * between them.
 *
 * Returns: (transfer full): the folded text, perhaps empty
 */
char *
dateline_fold (const char *text)
{
  GString *folded;

  g_return_val_if_fail (text != NULL, NULL);

  folded = g_string_sized_new (strlen (text) + 1);
  dateline_fold_words (text, -1, append_word, folded);

  return g_string_free (folded, FALSE);
}
