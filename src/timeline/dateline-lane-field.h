/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "dateline-types.h"

G_BEGIN_DECLS

/**
 * DatelineLaneField:
 * @DATELINE_LANE_FIELD_KIND: what kind of event it is
 * @DATELINE_LANE_FIELD_ACTOR: who took part
 * @DATELINE_LANE_FIELD_PLACE: where it was
 * @DATELINE_LANE_FIELD_TOPIC: what it is about
 * @DATELINE_LANE_FIELD_SOURCE: what tells of it
 * @DATELINE_LANE_FIELD_NONE: nothing: all events share a lane
 *
 * What parts the events of the timeline into lanes.
 */
typedef enum
{
  DATELINE_LANE_FIELD_KIND,
  DATELINE_LANE_FIELD_ACTOR,
  DATELINE_LANE_FIELD_PLACE,
  DATELINE_LANE_FIELD_TOPIC,
  DATELINE_LANE_FIELD_SOURCE,
  DATELINE_LANE_FIELD_NONE,
} DatelineLaneField;

#define DATELINE_N_LANE_FIELDS (DATELINE_LANE_FIELD_NONE + 1)

#define DATELINE_TYPE_LANE_FIELD (dateline_lane_field_get_type ())
GType dateline_lane_field_get_type (void) G_GNUC_CONST;

DatelineKind dateline_lane_field_get_kind  (DatelineLaneField  self);
const char  *dateline_lane_field_get_rest  (DatelineLaneField  self);
const char  *dateline_lane_field_get_title (DatelineLaneField  self);

G_END_DECLS
