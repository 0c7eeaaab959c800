/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineLabelPlace:
 * @DATELINE_LABEL_NONE: there is no room for it
 * @DATELINE_LABEL_INSIDE: on the bar
 * @DATELINE_LABEL_AFTER: behind the bar
 *
 * Where the label of a bar stands.
 */
typedef enum
{
  DATELINE_LABEL_NONE,
  DATELINE_LABEL_INSIDE,
  DATELINE_LABEL_AFTER,
} DatelineLabelPlace;

/**
 * DatelineLaneItem:
 * @x0: where the bar begins, in pixels
 * @x1: where it ends
 * @inset: what of the bar at each of its ends cannot carry a label
 * @label: how wide the whole label is; 0 if there is none
 * @row: (out): which row of the lane it is in; %DATELINE_LANE_FULL if none had room
 * @place: (out): where the label stands
 * @room: (out): how wide the label may be there
 *
 * One bar of a lane.
 */
typedef struct
{
  double x0;
  double x1;
  double inset;
  double label;
  guint row;
  DatelineLabelPlace place;
  double room;
} DatelineLaneItem;

#define DATELINE_LANE_FULL G_MAXUINT

/* Space kept between two bars, and between a bar and its label. */
#define DATELINE_LANE_GAP 6.0
/* The shortest label that still says something. */
#define DATELINE_LANE_LABEL_MIN 36.0

guint dateline_lane_layout (DatelineLaneItem *items,
                            guint             n_items,
                            guint             few_rows,
                            guint             max_rows,
                            guint            *n_left_out);

G_END_DECLS
