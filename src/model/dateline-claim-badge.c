/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-claim-badge.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *mark;
  const char *words;
} badges[DATELINE_N_CLAIM_BADGES] = {
  /* Translators: said of an event, a quotation or a place, after its name: what
   * is claimed in it or about it. */
  [DATELINE_CLAIM_BADGE_REPEATED] = { "repeats", NC_("badge", "claim repeated") },
  [DATELINE_CLAIM_BADGE_REVISED] = { "revises", NC_("badge", "claim revised") },
  [DATELINE_CLAIM_BADGE_QUALIFIED] = { "qualifies", NC_("badge", "claim qualified") },
  [DATELINE_CLAIM_BADGE_CONTRADICTED] = { "contradicts", NC_("badge", "claim contradicted") },
};

/**
 * dateline_claim_badge_get_mark:
 * @self: a badge
 *
 * Returns: (nullable): the token of its mark, such as `contradicts`; %NULL for
 *   %DATELINE_CLAIM_BADGE_NONE
 */
const char *
dateline_claim_badge_get_mark (DatelineClaimBadge self)
{
  g_return_val_if_fail (self < DATELINE_N_CLAIM_BADGES, NULL);
  return badges[self].mark;
}

/**
 * dateline_claim_badge_get_words:
 * @self: a badge
 *
 * Returns: (nullable): what is said to who does not see it, such as “claim
 *   contradicted”; %NULL for %DATELINE_CLAIM_BADGE_NONE
 */
const char *
dateline_claim_badge_get_words (DatelineClaimBadge self)
{
  g_return_val_if_fail (self < DATELINE_N_CLAIM_BADGES, NULL);
  return badges[self].words != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "badge", badges[self].words) : NULL;
}
