/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two versions of a statement as one text, and how that is read out. */

#include "config.h"

#include "dateline-version-words.h"

#include "dateline-word-difference.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * dateline_version_words_comparable:
 *
 * Returns: whether the words of two quotations can be compared one by one: both
 *   are in the same language, whatever its script or region (BCP 47), or it is
 *   not known of one of them
 */
gboolean
dateline_version_words_comparable (DatelineQuote *first,
                                   DatelineQuote *second)
{
  const char *a = first->language, *b = second->language;
  gsize n, m;

  if (a == NULL || b == NULL)
    return TRUE;
  n = strcspn (a, "-");
  m = strcspn (b, "-");
  return n == m && g_ascii_strncasecmp (a, b, n) == 0;
}

/**
 * dateline_version_words_dup_merged:
 * @first: the words of the first version
 * @second: the words of the second
 * @runs: (out) (transfer full) (element-type DatelineDifference): what of the
 *   merged text is in which; its bytes from beginning to end
 *
 * Merges two versions into one text that holds the words of both.
 *
 * Returns: (transfer full): the text
 */
char *
dateline_version_words_dup_merged (const char  *first,
                                   const char  *second,
                                   GArray     **runs)
{
  g_autoptr (GArray) differences = dateline_word_difference (first, second);
  GString *text = g_string_new (NULL);

  *runs = g_array_new (FALSE, FALSE, sizeof (DatelineDifference));
  for (guint i = 0; i < differences->len; i++)
    {
      const DatelineDifference *run = &g_array_index (differences, DatelineDifference, i);
      const char *from = run->kind == DATELINE_DIFFERENCE_INSERTED ? second : first;
      DatelineDifference merged = { .kind = run->kind };

      /* What replaces a word stands beside it. */
      if (run->kind == DATELINE_DIFFERENCE_INSERTED && i > 0 && !g_ascii_isspace (from[run->start]) &&
          !g_str_has_suffix (text->str, " ") &&
          g_array_index (differences, DatelineDifference, i - 1).kind == DATELINE_DIFFERENCE_DELETED)
        g_string_append_c (text, ' ');
      merged.start = text->len;
      g_string_append_len (text, from + run->start, run->end - run->start);
      merged.end = text->len;
      g_array_append_val (*runs, merged);
    }
  return g_string_free_and_steal (text);
}

/**
 * dateline_version_words_dup_spoken:
 * @merged: two versions as one text
 * @runs: (element-type DatelineDifference): what of it is in which
 *
 * Tells a difference to those who do not see how it is marked.
 *
 * Returns: (transfer full): the words in order, with what is deleted or inserted
 *   said to be
 */
char *
dateline_version_words_dup_spoken (const char *merged,
                                   GArray     *runs)
{
  GString *spoken = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const DatelineDifference *run = &g_array_index (runs, DatelineDifference, i);
      g_autofree char *raw = g_strndup (merged + run->start, run->end - run->start);
      const char *words = g_strstrip (raw);

      if (*words == '\0')
        continue;
      if (spoken->len > 0)
        g_string_append_c (spoken, ' ');
      if (run->kind == DATELINE_DIFFERENCE_DELETED)
        /* Translators: read out: words that only the first of two versions has. */
        g_string_append_printf (spoken, _("[deleted: %s]"), words);
      else if (run->kind == DATELINE_DIFFERENCE_INSERTED)
        /* Translators: read out: words that only the second of two versions has. */
        g_string_append_printf (spoken, _("[inserted: %s]"), words);
      else
        g_string_append (spoken, words);
    }
  return g_string_free_and_steal (spoken);
}
