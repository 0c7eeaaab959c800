/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-claim-badge.h"
#include "dateline-dossier.h"

G_BEGIN_DECLS

/**
 * DatelineClaimStanding:
 * @n_claims: how many claims are made in it, or 1 if it is a claim
 * @supported: how many pieces of evidence support those claims
 * @contradicted: how many contradict them, other claims among them
 * @qualified: how many qualify them
 * @supports: how many claims it is evidence for
 * @contradicts: how many claims it is evidence against
 * @qualifies: how many claims it qualifies
 * @repeats: how many claims those made in it repeat
 * @repeated: how many claims repeat those made in it
 * @revises: how many claims those made in it revise
 * @revised: how many claims revise those made in it
 *
 * How a record stands in the claims of a dossier.
 */
typedef struct
{
  guint n_claims;
  guint supported;
  guint contradicted;
  guint qualified;
  guint supports;
  guint contradicts;
  guint qualifies;
  guint repeats;
  guint repeated;
  guint revises;
  guint revised;
} DatelineClaimStanding;

/**
 * DatelineClaimBadgeFunc:
 * @ref: a record
 * @badge: what a picture warns of beside it; never %DATELINE_CLAIM_BADGE_NONE
 * @data: user data
 */
typedef void (*DatelineClaimBadgeFunc) (DatelineRef        ref,
                                        DatelineClaimBadge badge,
                                        gpointer           data);

#define DATELINE_TYPE_CLAIMS (dateline_claims_get_type ())
G_DECLARE_FINAL_TYPE (DatelineClaims, dateline_claims, DATELINE, CLAIMS, GObject)

DatelineClaims              *dateline_claims_new         (DatelineDossier             *dossier);
gboolean                     dateline_claims_advance     (DatelineClaims              *self,
                                                          guint                        n);
const DatelineClaimStanding *dateline_claims_get         (DatelineClaims              *self,
                                                          DatelineRef                  ref);
DatelineRef                  dateline_claims_get_quote   (DatelineClaims              *self,
                                                          guint                        row);
DatelineClaimBadge           dateline_claims_get_badge   (DatelineClaims              *self,
                                                          DatelineRef                  ref);
void                         dateline_claims_foreach_badge (DatelineClaims            *self,
                                                          DatelineClaimBadgeFunc       func,
                                                          gpointer                     data);
const char                  *dateline_claim_standing_get_mark  (const DatelineClaimStanding *self);
DatelineClaimBadge           dateline_claim_standing_get_badge (const DatelineClaimStanding *self);
char                        *dateline_claim_standing_dup_words (const DatelineClaimStanding *self);

G_END_DECLS
