/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-commitment-span.h"
#include "dateline-lane-rows.h"
#include "dateline-quote-times.h"

G_BEGIN_DECLS

/* Lanes that no record and no kind of event is behind. */
#define DATELINE_LANE_KEY_REST (G_MAXUINT32 - 1)
#define DATELINE_LANE_KEY_QUOTES (G_MAXUINT32 - 2)
#define DATELINE_LANE_KEY_COMMITMENTS (G_MAXUINT32 - 3)

/**
 * DatelineTimelineLane:
 * @key: what tells it from the others of its field: the code of a kind of
 *   event, the record it is of, or one of the above
 * @label: (nullable): what its heading says, once somebody asked
 * @token: (nullable): the kind of event its marks look like, as for
 *   dateline_kind_style_get(); %NULL where each looks like its own kind
 * @kind: what kind of record it holds
 * @of: the record it is of, or %DATELINE_REF_NONE
 * @parent: the record whose lane it stands under, or %DATELINE_REF_NONE
 * @depth: how many broader topics above it have lanes
 * @collapsed: whether it is a single row that only says how much there is
 * @n_matching: how many of its records fit the query
 * @n_rows: how many rows it last took, for where there is no time to look
 * @rows: its records
 * @commitments: (nullable) (element-type DatelineCommitmentSpan): for each row
 *   of the table of commitments, when it was
 * @times: (nullable): when the quotations it holds were, if not when they were
 *   said
 *
 * One lane of the timeline.
 */
typedef struct
{
  guint32 key;
  char *label;
  char *token;
  DatelineKind kind;
  DatelineRef of;
  DatelineRef parent;
  guint depth;
  gboolean collapsed;
  guint n_matching;
  guint n_rows;
  DatelineLaneRows rows;
  GPtrArray *commitments;
  DatelineDateBounds *spans;
  DatelineQuoteTimes *times;
  DatelineDossier *dossier;
} DatelineTimelineLane;

DatelineTimelineLane         *dateline_timeline_lane_new            (DatelineDossier            *dossier,
                                                                     DatelineKind                kind,
                                                                     guint32                     key);
DatelineTimelineLane         *dateline_timeline_lane_new_quotes     (DatelineDossier            *dossier,
                                                                     DatelineQuoteTimes         *times);
DatelineTimelineLane         *dateline_timeline_lane_new_commitments (DatelineDossier           *dossier,
                                                                      gint64                     as_of);
void                          dateline_timeline_lane_free           (DatelineTimelineLane       *self);
const char                   *dateline_timeline_lane_get_label      (DatelineTimelineLane       *self);
const char                   *dateline_timeline_lane_get_token      (const DatelineTimelineLane *self,
                                                                     guint32                     row);
const DatelineCommitmentSpan *dateline_timeline_lane_get_commitment (const DatelineTimelineLane *self,
                                                                     guint32                     row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineTimelineLane, dateline_timeline_lane_free)

G_END_DECLS
