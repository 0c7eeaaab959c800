/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-lane-field.h"
#include "dateline-timeline-lane.h"

G_BEGIN_DECLS

/**
 * DatelineLaneArrangement:
 * @by_name: whether lanes are sorted by name rather than by how much they hold
 * @quotes: whether the lane of quotations is shown
 * @commitments: whether that of commitments is
 * @collapsed: for each field, the keys of lanes that are a single row
 * @order: (element-type guint32): for each field, the keys of lanes in the
 *   order they were dragged into; %NULL if they were not
 *
 * Which lanes are shown in what order and which of them are collapsed.
 */
typedef struct
{
  gboolean by_name;
  gboolean quotes;
  gboolean commitments;
  GHashTable *collapsed[DATELINE_N_LANE_FIELDS];
  GArray *order[DATELINE_N_LANE_FIELDS];
} DatelineLaneArrangement;

void       dateline_lane_arrangement_init     (DatelineLaneArrangement *self);
void       dateline_lane_arrangement_clear    (DatelineLaneArrangement *self);
void       dateline_lane_arrangement_forget   (DatelineLaneArrangement *self);
GPtrArray *dateline_lane_arrangement_apply    (DatelineLaneArrangement *self,
                                               DatelineLaneField        field,
                                               GPtrArray               *lanes);
void       dateline_lane_arrangement_collapse (DatelineLaneArrangement *self,
                                               DatelineLaneField        field,
                                               DatelineTimelineLane    *lane,
                                               gboolean                 collapsed);
guint      dateline_lane_arrangement_move     (DatelineLaneArrangement *self,
                                               DatelineLaneField        field,
                                               GPtrArray               *shown,
                                               guint                    from,
                                               guint                    to);

G_END_DECLS
