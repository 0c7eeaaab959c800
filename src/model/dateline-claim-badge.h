/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineClaimBadge:
 * @DATELINE_CLAIM_BADGE_NONE: nothing to be warned of
 * @DATELINE_CLAIM_BADGE_REPEATED: what is claimed repeats, or is repeated by, another claim
 * @DATELINE_CLAIM_BADGE_REVISED: it revises, or is revised by, another
 * @DATELINE_CLAIM_BADGE_QUALIFIED: evidence qualifies it, or this is that evidence
 * @DATELINE_CLAIM_BADGE_CONTRADICTED: evidence or another claim contradicts it, or
 *   this is that evidence
 *
 * What a picture warns of beside a record that has part in claims. The greater
 * weighs more.
 */
typedef enum
{
  DATELINE_CLAIM_BADGE_NONE,
  DATELINE_CLAIM_BADGE_REPEATED,
  DATELINE_CLAIM_BADGE_REVISED,
  DATELINE_CLAIM_BADGE_QUALIFIED,
  DATELINE_CLAIM_BADGE_CONTRADICTED,
} DatelineClaimBadge;

#define DATELINE_N_CLAIM_BADGES (DATELINE_CLAIM_BADGE_CONTRADICTED + 1)

const char *dateline_claim_badge_get_mark  (DatelineClaimBadge self);
const char *dateline_claim_badge_get_words (DatelineClaimBadge self);

G_END_DECLS
