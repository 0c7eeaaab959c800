/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "dateline-transliterator.h"

/* Compatibility forms first (full-width letters, ligatures), without the vowel
 * points that Hebrew and Arabic are mostly written without; then Latin letters,
 * then plain ones. */
#define RULES \
  u"NFKC; [\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7" \
  u"\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06ed] Remove; " \
  u"Any-Latin; Latin-ASCII"

/* A word of a language comes again and again, and ICU needs microseconds for
 * each: the last words are kept, found by their hash. */
#define CACHE_SIZE 4096 /* a power of two */
#define CACHED_WORD 46
#define CACHED_FOLDED 80

typedef struct
{
  guint8 word_length; /* 0: nothing here yet */
  guint8 folded_length;
  char word[CACHED_WORD];
  char folded[CACHED_FOLDED];
} CachedWord;

/* An ICU transliterator is not to be used by two threads: each has its own. */
typedef struct
{
  UTransliterator *icu; /* NULL if ICU has no data for it */
  UChar *buffer;
  int32_t size;
  CachedWord *cache;
} Transliterator;

static void
transliterator_free (gpointer data)
{
  Transliterator *self = data;

  g_clear_pointer (&self->icu, utrans_close);
  g_free (self->buffer);
  g_free (self->cache);
  g_free (self);
}

static GPrivate transliterators = G_PRIVATE_INIT (transliterator_free);

static Transliterator *
get_transliterator (void)
{
  Transliterator *self = g_private_get (&transliterators);
  UErrorCode status = U_ZERO_ERROR;

  if (self != NULL)
    return self;

  self = g_new0 (Transliterator, 1);
  self->icu = utrans_openU (RULES, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  if (U_FAILURE (status))
    {
      g_warning ("ICU cannot transliterate: %s", u_errorName (status));
      g_clear_pointer (&self->icu, utrans_close);
    }
  self->cache = g_new0 (CachedWord, CACHE_SIZE);
  g_private_set (&transliterators, self);

  return self;
}

static CachedWord *
find_slot (Transliterator *self,
           const char     *word,
           gsize           length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) word[i]) * 16777619u;

  return &self->cache[(hash ^ hash >> 15) & (CACHE_SIZE - 1)];
}

/* Letters and digits only: transliteration puts spaces between Chinese
 * syllables, hyphens in Korean and marks for soft signs. */
static void
append_folded (GString    *folded,
               const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isalnum (*p))
        g_string_append_c (folded, g_ascii_tolower (*p));
      else if (c >= 0x80 && g_unichar_isalnum (c) && g_unichar_type (c) != G_UNICODE_MODIFIER_LETTER)
        g_string_append_unichar (folded, g_unichar_tolower (c));
    }
}

static void
reserve (Transliterator *self,
         int32_t         size)
{
  if (self->size >= size)
    return;
  self->size = size;
  self->buffer = g_renew (UChar, self->buffer, size);
}

/* FALSE if @word is not text or ICU does not know what to do. */
static gboolean
transliterate (Transliterator *self,
               const char     *word,
               gsize           length,
               GString        *folded)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *latin = NULL;
  int32_t n = 0, limit, n_bytes = 0, size;

  if (self->icu == NULL || length > G_MAXINT32 / 64)
    return FALSE;

  /* Some letters become many: leave room and grow if it was not enough. */
  for (size = length * 4 + 64; ; size *= 4)
    {
      reserve (self, size);
      status = U_ZERO_ERROR;
      u_strFromUTF8 (self->buffer, self->size, &n, word, length, &status);
      limit = n;
      utrans_transUChars (self->icu, self->buffer, &n, self->size, 0, &limit, &status);
      if (status != U_BUFFER_OVERFLOW_ERROR || size > G_MAXINT32 / 8)
        break;
    }
  if (U_FAILURE (status))
    return FALSE;

  latin = g_malloc (n * 3 + 1);
  u_strToUTF8 (latin, n * 3 + 1, &n_bytes, self->buffer, n, &status);
  if (U_FAILURE (status))
    return FALSE;
  append_folded (folded, latin);
  return TRUE;
}

/**
 * dateline_transliterate_word:
 * @word: a word, UTF-8
 * @length: its length in bytes
 * @folded: where to append it
 *
 * Appends the letters and digits of @word in lower case, in Latin letters
 * without accents as far as ICU knows how. Can be called on any thread.
 */
void
dateline_transliterate_word (const char *word,
                             gsize       length,
                             GString    *folded)
{
  Transliterator *self = get_transliterator ();
  CachedWord *slot = length <= CACHED_WORD ? find_slot (self, word, length) : NULL;
  gsize start = folded->len;

  if (slot != NULL && slot->word_length == length && memcmp (slot->word, word, length) == 0)
    {
      g_string_append_len (folded, slot->folded, slot->folded_length);
      return;
    }

  if (!transliterate (self, word, length, folded))
    {
      g_autofree char *text = g_utf8_make_valid (word, length);

      append_folded (folded, text);
    }

  if (slot == NULL || length == 0 || folded->len - start > CACHED_FOLDED)
    return;
  slot->word_length = length;
  slot->folded_length = folded->len - start;
  memcpy (slot->word, word, length);
  memcpy (slot->folded, folded->str + start, slot->folded_length);
}
