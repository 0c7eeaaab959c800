/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-matches.h"

G_BEGIN_DECLS

/**
 * DatelineFacet:
 * @DATELINE_FACET_KIND: kinds of event
 * @DATELINE_FACET_ACTOR: actors that events and quotations name
 * @DATELINE_FACET_TOPIC: topics
 * @DATELINE_FACET_PLACE: places
 * @DATELINE_FACET_SOURCE: sources
 * @DATELINE_FACET_HAND: how near quotations are to who said them
 * @DATELINE_FACET_THROUGH: actors through whom quotations came
 * @DATELINE_FACET_RELIABILITY: how their sources are graded
 * @DATELINE_FACET_CREDIBILITY: how they are graded themselves
 * @DATELINE_FACET_STATE: what became of commitments
 * @DATELINE_N_FACETS: how many there are
 *
 * What one can filter by in a list with counts. A row of a facet is a row of a
 * kind of record, or the number of an event kind or of a value of a trait.
 */
typedef enum
{
  DATELINE_FACET_KIND,
  DATELINE_FACET_ACTOR,
  DATELINE_FACET_TOPIC,
  DATELINE_FACET_PLACE,
  DATELINE_FACET_SOURCE,
  DATELINE_FACET_HAND,
  DATELINE_FACET_THROUGH,
  DATELINE_FACET_RELIABILITY,
  DATELINE_FACET_CREDIBILITY,
  DATELINE_FACET_STATE,
  DATELINE_N_FACETS
} DatelineFacet;

gboolean      dateline_facet_get_trait   (DatelineFacet    self,
                                          DatelineTrait   *trait);
DatelineKind  dateline_facet_get_counted (DatelineFacet    self);
guint         dateline_facet_get_n_rows  (DatelineFacet    self,
                                          DatelineDossier *dossier);
char         *dateline_facet_dup_label   (DatelineFacet    self,
                                          DatelineDossier *dossier,
                                          guint            row);
gboolean      dateline_facet_is_wanted   (DatelineFacet    self,
                                          DatelineDossier *dossier,
                                          DatelineQuery   *query,
                                          guint            row);
void          dateline_facet_set_wanted  (DatelineFacet    self,
                                          DatelineDossier *dossier,
                                          DatelineQuery   *query,
                                          guint            row,
                                          gboolean         wanted);
void          dateline_facet_count       (DatelineFacet    self,
                                          DatelineMatches *matches,
                                          const guint8    *states,
                                          guint            n_rows,
                                          guint32         *counts);

G_END_DECLS
