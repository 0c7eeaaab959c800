/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-facet-item.h"
#include "dateline-session.h"

G_BEGIN_DECLS

/* How many rows stand before the rest is asked for. */
#define DATELINE_FACET_MODEL_SHORT 8

#define DATELINE_TYPE_FACET_MODEL (dateline_facet_model_get_type ())
G_DECLARE_FINAL_TYPE (DatelineFacetModel, dateline_facet_model, DATELINE, FACET_MODEL, GObject)

/* Properties, all with notify:
 *   session   DatelineSession  whose dossier and query (construct only)
 *   facet     int DatelineFacet what is counted by (construct only)
 *   n-facets  uint             how many rows there are in all
 *   expanded  boolean          whether all are shown
 *   filter    string           only rows with these words in their label
 */
DatelineFacetModel *dateline_facet_model_new          (DatelineSession    *session,
                                                       DatelineFacet       facet);
DatelineFacet       dateline_facet_model_get_facet    (DatelineFacetModel *self);
guint               dateline_facet_model_get_n_facets (DatelineFacetModel *self);
void                dateline_facet_model_set_expanded (DatelineFacetModel *self,
                                                       gboolean            expanded);
void                dateline_facet_model_set_filter   (DatelineFacetModel *self,
                                                       const char         *filter);

G_END_DECLS
