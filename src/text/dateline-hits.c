/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-hits.h"

#include "dateline-fold.h"

#include <string.h>

typedef struct
{
  const char *text;
  GPtrArray *wanted; /* folded words */
  GArray *hits;
} Finder;

static void
collect_word (const char *word,
              gsize       length,
              gpointer    data)
{
  g_ptr_array_add (data, g_strndup (word, length));
}

static void
look_at_word (const char *word,
              gsize       length,
              const char *start,
              const char *end,
              gpointer    data)
{
  Finder *finder = data;
  DatelineHit hit = { (gsize) (start - finder->text), (gsize) (end - finder->text) };

  for (guint i = 0; i < finder->wanted->len; i++)
    if (g_strstr_len (word, (gssize) length, finder->wanted->pdata[i]) != NULL)
      {
        g_array_append_val (finder->hits, hit);
        return;
      }
}

/**
 * dateline_hits_find:
 * @text: a text, UTF-8
 * @wanted: (nullable): the words of a reader
 *
 * Finds the words of @text that hold any of those wanted, in any spelling that
 * folds alike. A text that was found by its speaker or its place alone has none.
 *
 * Returns: (transfer full) (element-type DatelineHit): them, in order
 */
GArray *
dateline_hits_find (const char *text,
                    const char *wanted)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  Finder finder = { text, words, g_array_new (FALSE, FALSE, sizeof (DatelineHit)) };

  g_return_val_if_fail (text != NULL, finder.hits);

  if (wanted != NULL)
    dateline_fold_words (wanted, -1, collect_word, words);
  if (words->len > 0)
    dateline_fold_word_spans (text, -1, look_at_word, &finder);
  return finder.hits;
}

static gboolean
is_space (const char *text)
{
  return g_unichar_isspace (g_utf8_get_char (text));
}

/* Back by some characters, then on to where a word begins, if one does before
 * the hit: half a word at the start reads like another one. */
static gsize
go_back (const char *text,
         gsize       hit,
         guint       n_characters)
{
  const char *p = text + hit;

  for (guint i = 0; i < n_characters && p > text; i++)
    p = g_utf8_prev_char (p);
  if (p > text && is_space (g_utf8_prev_char (p)))
    return (gsize) (p - text);
  for (const char *word = p; word > text && word < text + hit; word = g_utf8_next_char (word))
    if (is_space (word))
      return (gsize) (g_utf8_next_char (word) - text);
  return (gsize) (p - text);
}

/**
 * dateline_hits_get_start:
 * @text: a text, UTF-8
 * @wanted: (nullable): the words of a reader
 * @n_shown: how many characters of @text are surely in sight from its beginning
 * @n_before: how many characters to show before a hit
 *
 * Chooses where an excerpt begins so that the first hit is in it.
 *
 * Returns: an offset in bytes; 0 where there is no hit or it is in sight anyway
 */
gsize
dateline_hits_get_start (const char *text,
                         const char *wanted,
                         guint       n_shown,
                         guint       n_before)
{
  g_autoptr (GArray) hits = dateline_hits_find (text, wanted);
  const DatelineHit *first;

  if (hits->len == 0)
    return 0;
  first = &g_array_index (hits, DatelineHit, 0);
  if (g_utf8_pointer_to_offset (text, text + first->end) <= (glong) n_shown)
    return 0;
  return go_back (text, first->start, n_before);
}
