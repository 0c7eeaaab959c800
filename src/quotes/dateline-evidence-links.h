/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-claim.h"
#include "dateline-commitment.h"
#include "dateline-related.h"

G_BEGIN_DECLS

GListModel *dateline_evidence_links_of_claim      (DatelineClaim       *claim,
                                                   const char          *relation);
GListModel *dateline_evidence_links_of_relations  (DatelineDossier     *dossier,
                                                   DatelineClaim       *claim,
                                                   DatelineRelated     *related);
char       *dateline_evidence_links_dup_count     (const char          *relation,
                                                   guint                n);
char       *dateline_evidence_links_dup_balance   (DatelineClaim       *claim);
GListModel *dateline_evidence_links_of_commitment (DatelineCommitment  *commitment);
GPtrArray  *dateline_evidence_links_sort          (GPtrArray           *evidence);
GListModel *dateline_evidence_links_claims        (DatelineDossier     *dossier,
                                                   DatelineRelated     *related,
                                                   gboolean             made_in);

G_END_DECLS
