/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Through how many mouths a quotation came before its source printed it. */

#include "config.h"

#include "dateline-hand.h"

#include <glib/gi18n-lib.h>

/**
 * dateline_hand_is_retelling:
 * @as: (nullable): as what somebody passed words on
 *
 * A letter carries the speaker's own words, and a translator is not a witness:
 * neither stands between what was said and who reports it.
 *
 * Returns: whether what he passed on counts as his words
 */
gboolean
dateline_hand_is_retelling (const char *as)
{
  return g_strcmp0 (as, "letter") != 0 && g_strcmp0 (as, "translation") != 0;
}

/**
 * dateline_hand_count_retellers:
 * @publisher: who published the source of @quote, or %DATELINE_REF_NONE
 *
 * Counts those who passed the words on between the speaker and the publisher
 * of the source, from the channel of the quotation. The speaker and the
 * publisher are not counted, nor is one that stands in two hops running.
 *
 * Returns: how many; 0 for words the source has from the speaker
 */
guint
dateline_hand_count_retellers (DatelineQuote *quote,
                               DatelineRef    publisher)
{
  guint n = 0;
  DatelineRef last = DATELINE_REF_NONE;

  for (guint i = 0; i < quote->channel->len; i++)
    {
      const DatelineHop *hop = &g_array_index (quote->channel, DatelineHop, i);
      gboolean named = hop->actor != DATELINE_REF_NONE;

      if (!dateline_hand_is_retelling (hop->as))
        continue;
      if (named && (hop->actor == quote->speaker || hop->actor == publisher || hop->actor == last))
        continue;
      last = hop->actor;
      n++;
    }
  return n;
}

/**
 * dateline_hand_is_through:
 * @publisher: who published the source of @quote, or %DATELINE_REF_NONE
 * @actor: an actor
 *
 * Tells whether a quotation is known through somebody: a hop of its channel, in
 * whatever part, or who published its source.
 *
 * Returns: whether it is
 */
gboolean
dateline_hand_is_through (DatelineQuote *quote,
                          DatelineRef    publisher,
                          DatelineRef    actor)
{
  g_return_val_if_fail (actor != DATELINE_REF_NONE, FALSE);

  for (guint i = 0; i < quote->channel->len; i++)
    if (g_array_index (quote->channel, DatelineHop, i).actor == actor)
      return TRUE;
  return publisher == actor;
}

/**
 * dateline_hand_dup_word:
 * @n_retellers: through how many the words came
 *
 * Gives the word for how near a quotation is to who said it.
 *
 * Returns: (transfer full): `first-hand`, `second-hand`, `third-hand` or,
 *   beyond, `fourth-hand or further`, in the reader's language
 */
char *
dateline_hand_dup_word (guint n_retellers)
{
  switch (n_retellers)
    {
    case 0:
      /* Translators: of a quotation: its source has it from who said it. */
      return g_strdup (C_("nearness of a quotation", "first-hand"));
    case 1:
      /* Translators: of a quotation: its source has it from somebody who had it from who said it. */
      return g_strdup (C_("nearness of a quotation", "second-hand"));
    case 2:
      return g_strdup (C_("nearness of a quotation", "third-hand"));
    default:
      return g_strdup (C_("nearness of a quotation", "fourth-hand or further"));
    }
}

/**
 * dateline_hand_dup_explanation:
 * @n_retellers: through how many the words came
 *
 * Explains dateline_hand_dup_word() in a sentence.
 *
 * Returns: (transfer full): the sentence
 */
char *
dateline_hand_dup_explanation (guint n_retellers)
{
  if (n_retellers == 0)
    return g_strdup (_("The source has these words from the speaker"));
  return g_strdup_printf (ngettext ("The words passed through %u other before they reached the source",
                                    "The words passed through %u others before they reached the source",
                                    n_retellers),
                          n_retellers);
}
