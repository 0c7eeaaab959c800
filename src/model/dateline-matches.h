/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-query.h"
#include "dateline-quote-times.h"
#include "dateline-search-index.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_MATCHES (dateline_matches_get_type ())
G_DECLARE_FINAL_TYPE (DatelineMatches, dateline_matches, DATELINE, MATCHES, GObject)

DatelineMatches    *dateline_matches_new            (DatelineDossier     *dossier,
                                                     DatelineQuery       *query,
                                                     DatelineSearchIndex *index);
DatelineMatches    *dateline_matches_new_at         (DatelineDossier     *dossier,
                                                     DatelineQuery       *query,
                                                     DatelineSearchIndex *index,
                                                     DatelineQuoteTimes  *times);
const DatelineBits *dateline_matches_get_bits       (DatelineMatches     *self,
                                                     DatelineKind         kind);
guint               dateline_matches_get_n          (DatelineMatches     *self,
                                                     DatelineKind         kind);
const guint32      *dateline_matches_get_counts     (DatelineMatches     *self,
                                                     DatelineKind         counted,
                                                     DatelineKind         by,
                                                     guint               *n);
const guint32      *dateline_matches_get_code_counts (DatelineMatches    *self,
                                                     guint               *n);

const guint32      *dateline_matches_get_trait_counts (DatelineMatches *self,
                                                       DatelineTrait    trait,
                                                       guint           *n);
const guint32      *dateline_matches_get_through_counts (DatelineMatches *self,
                                                         guint           *n);

G_END_DECLS
