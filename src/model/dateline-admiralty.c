/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Admiralty code (NATO AJP-2.1): a letter for how far a source is to be
 * relied on, a digit for how far a piece of information is to be believed. */

#include "config.h"

#include "dateline-admiralty.h"

#include <glib/gi18n-lib.h>

/* Translators: how far a source is to be relied on, by the Admiralty code. */
static const char *const reliabilities[] = {
  NC_("reliability of a source", "completely reliable"),
  NC_("reliability of a source", "usually reliable"),
  NC_("reliability of a source", "fairly reliable"),
  NC_("reliability of a source", "not usually reliable"),
  NC_("reliability of a source", "unreliable"),
  NC_("reliability of a source", "reliability cannot be judged"),
};

/* Translators: how far a piece of information is to be believed, by the Admiralty code. */
static const char *const credibilities[] = {
  NC_("credibility of information", "confirmed by other sources"),
  NC_("credibility of information", "probably true"),
  NC_("credibility of information", "possibly true"),
  NC_("credibility of information", "doubtful"),
  NC_("credibility of information", "improbable"),
  NC_("credibility of information", "truth cannot be judged"),
};

static int
reliability_index (const char *reliability)
{
  if (reliability == NULL || reliability[0] < 'A' || reliability[0] > 'F' || reliability[1] != '\0')
    return -1;
  return reliability[0] - 'A';
}

/**
 * dateline_admiralty_dup_code:
 * @reliability: (nullable): `A` to `F`
 * @credibility: 1 to 6; anything else if not given
 *
 * Writes both grades together, an en dash for one that is not given.
 *
 * Returns: (transfer full) (nullable): such as `B2`; %NULL where neither is given
 */
char *
dateline_admiralty_dup_code (const char *reliability,
                             int         credibility)
{
  gboolean has_letter = reliability_index (reliability) >= 0;
  gboolean has_digit = credibility >= 1 && credibility <= 6;

  if (!has_letter && !has_digit)
    return NULL;
  if (!has_digit)
    return g_strdup_printf ("%s–", reliability);
  return g_strdup_printf ("%s%d", has_letter ? reliability : "–", credibility);
}

/**
 * dateline_admiralty_get_reliability_words:
 * @grade: 1 for `A` to 6 for `F`
 *
 * Returns: what the letter means, in the reader's language
 */
const char *
dateline_admiralty_get_reliability_words (guint grade)
{
  g_return_val_if_fail (grade >= 1 && grade <= G_N_ELEMENTS (reliabilities), "");
  return g_dpgettext2 (GETTEXT_PACKAGE, "reliability of a source", reliabilities[grade - 1]);
}

/**
 * dateline_admiralty_get_credibility_words:
 * @grade: 1 to 6
 *
 * Returns: what the digit means, in the reader's language
 */
const char *
dateline_admiralty_get_credibility_words (guint grade)
{
  g_return_val_if_fail (grade >= 1 && grade <= G_N_ELEMENTS (credibilities), "");
  return g_dpgettext2 (GETTEXT_PACKAGE, "credibility of information", credibilities[grade - 1]);
}

/**
 * dateline_admiralty_dup_reliability:
 * @reliability: (nullable): `A` to `F`
 *
 * Says what the letter means.
 *
 * Returns: (transfer full) (nullable): a sentence, %NULL for no such letter
 */
char *
dateline_admiralty_dup_reliability (const char *reliability)
{
  int index = reliability_index (reliability);

  if (index < 0)
    return NULL;
  /* Translators: a grade from A to F, and what it means. */
  return g_strdup_printf (_("Source graded %s: %s"), reliability,
                          dateline_admiralty_get_reliability_words ((guint) index + 1));
}

/**
 * dateline_admiralty_dup_credibility:
 * @credibility: 1 to 6
 *
 * Says what the digit means.
 *
 * Returns: (transfer full) (nullable): a sentence, %NULL for no such grade
 */
char *
dateline_admiralty_dup_credibility (int credibility)
{
  if (credibility < 1 || credibility > 6)
    return NULL;
  /* Translators: a grade from 1 to 6, and what it means. */
  return g_strdup_printf (_("Information graded %d: %s"), credibility,
                          dateline_admiralty_get_credibility_words ((guint) credibility));
}

/**
 * dateline_admiralty_is_low:
 * @reliability: of the source, 1 for `A` to 6 for `F`; 0 if not given
 * @credibility: of the information, 1 to 6; 0 if not given
 *
 * The last grades say that something cannot be judged, which is not low.
 *
 * Returns: whether either grade is among the lower ones
 */
gboolean
dateline_admiralty_is_low (guint reliability,
                           guint credibility)
{
  return reliability == 4 || reliability == 5 || credibility == 4 || credibility == 5;
}

/**
 * dateline_admiralty_dup_caveat:
 * @reliability: of the source, 1 for `A` to 6 for `F`; 0 if not given
 * @credibility: of the information, 1 to 6; 0 if not given
 *
 * Says what to bear in mind of words that are not graded well.
 *
 * Returns: (transfer full) (nullable): such as `doubtful`; %NULL where nothing
 *   speaks against them
 */
char *
dateline_admiralty_dup_caveat (guint reliability,
                               guint credibility)
{
  g_autofree char *source = NULL;

  if (reliability >= 4)
    /* Translators: of a source: what its grade means, such as “not usually reliable”. */
    source = g_strdup_printf (C_("grade", "source: %s"), dateline_admiralty_get_reliability_words (reliability));
  if (credibility < 4)
    return g_steal_pointer (&source);
  if (source == NULL)
    return g_strdup (dateline_admiralty_get_credibility_words (credibility));
  return g_strdup_printf ("%s · %s", dateline_admiralty_get_credibility_words (credibility), source);
}
