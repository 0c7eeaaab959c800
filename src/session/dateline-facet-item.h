/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-facet.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_FACET_ITEM (dateline_facet_item_get_type ())
G_DECLARE_FINAL_TYPE (DatelineFacetItem, dateline_facet_item, DATELINE, FACET_ITEM, GObject)

/* Properties, all with notify and none writable:
 *   label    string   what the row says
 *   caption  string   its numbers: "9 of 14", or "14" where nothing is filtered out
 *   count    uint     how many records that fit the query are linked with it
 *   total    uint     how many records of the dossier are
 *   active   boolean  whether the query asks for it
 *   token    string   the event kind it stands for, or NULL
 *   n-more   uint     of the row that stands for hidden ones: how many; else 0
 *   group    GObject  the DatelineFacetModel it belongs to
 */
DatelineFacetItem *dateline_facet_item_new          (GObject           *group,
                                                     DatelineDossier   *dossier,
                                                     DatelineQuery     *query,
                                                     DatelineFacet      facet,
                                                     guint              row);
DatelineFacetItem *dateline_facet_item_new_for_more (GObject           *group);

const char        *dateline_facet_item_get_label    (DatelineFacetItem *self);
const char        *dateline_facet_item_get_caption  (DatelineFacetItem *self);
guint              dateline_facet_item_get_count    (DatelineFacetItem *self);
guint              dateline_facet_item_get_total    (DatelineFacetItem *self);
const char        *dateline_facet_item_get_token    (DatelineFacetItem *self);
DatelineFacet      dateline_facet_item_get_facet    (DatelineFacetItem *self);
gboolean           dateline_facet_item_is_more      (DatelineFacetItem *self);
guint              dateline_facet_item_get_n_more   (DatelineFacetItem *self);
GObject           *dateline_facet_item_get_group    (DatelineFacetItem *self);
gboolean           dateline_facet_item_get_active   (DatelineFacetItem *self);
void               dateline_facet_item_toggle       (DatelineFacetItem *self);

/* For the model it belongs to. */
void               dateline_facet_item_update       (DatelineFacetItem *self,
                                                     guint              count,
                                                     guint              total,
                                                     gboolean           filtered);
void               dateline_facet_item_set_n_more   (DatelineFacetItem *self,
                                                     guint              n_more);
void               dateline_facet_item_detach       (DatelineFacetItem *self);

G_END_DECLS
