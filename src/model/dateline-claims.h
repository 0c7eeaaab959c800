/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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
} DatelineClaimStanding;

#define DATELINE_TYPE_CLAIMS (dateline_claims_get_type ())
G_DECLARE_FINAL_TYPE (DatelineClaims, dateline_claims, DATELINE, CLAIMS, GObject)

DatelineClaims              *dateline_claims_new         (DatelineDossier             *dossier);
gboolean                     dateline_claims_advance     (DatelineClaims              *self,
                                                          guint                        n);
const DatelineClaimStanding *dateline_claims_get         (DatelineClaims              *self,
                                                          DatelineRef                  ref);
DatelineRef                  dateline_claims_get_quote   (DatelineClaims              *self,
                                                          guint                        row);
const char                  *dateline_claim_standing_get_mark  (const DatelineClaimStanding *self);
char                        *dateline_claim_standing_dup_words (const DatelineClaimStanding *self);

G_END_DECLS
