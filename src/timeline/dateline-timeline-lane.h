/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"
#include "dateline-lane-rows.h"

G_BEGIN_DECLS

/**
 * DatelineTimelineLane:
 * @label: what its heading says
 * @token: (nullable): the kind of event its marks look like, as for
 *   dateline_kind_style_get()
 * @kind: what kind of record it holds
 * @rows: its records
 *
 * One lane of the timeline.
 */
typedef struct
{
  char *label;
  char *token;
  DatelineKind kind;
  DatelineLaneRows rows;
} DatelineTimelineLane;

/**
 * DatelineLaneFunc:
 * @table: the columns of a kind of record
 * @row: a row of it
 * @lanes: (out): the lanes it belongs into
 * @max_lanes: how many fit there
 * @data: user data
 *
 * Says into which lanes a record belongs; one with several values of a field
 * belongs into several.
 *
 * Returns: how many lanes were given
 */
typedef guint (*DatelineLaneFunc) (const DatelineTable *table,
                                   guint                row,
                                   guint               *lanes,
                                   guint                max_lanes,
                                   gpointer             data);

void                  dateline_timeline_lane_free   (DatelineTimelineLane *self);
DatelineTimelineLane *dateline_timeline_lane_new    (DatelineDossier      *dossier,
                                                     DatelineKind          kind,
                                                     const char           *label,
                                                     const char           *token);
void                  dateline_timeline_lane_fill   (GPtrArray            *lanes,
                                                     const DatelineTable  *table,
                                                     DatelineLaneFunc      func,
                                                     gpointer              data);
GPtrArray            *dateline_timeline_lanes_by_kind (DatelineDossier    *dossier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineTimelineLane, dateline_timeline_lane_free)

G_END_DECLS
