/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-lane-field.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (DatelineLaneField, dateline_lane_field,
                    G_DEFINE_ENUM_VALUE (DATELINE_LANE_FIELD_KIND, "kind"),
                    G_DEFINE_ENUM_VALUE (DATELINE_LANE_FIELD_ACTOR, "actor"),
                    G_DEFINE_ENUM_VALUE (DATELINE_LANE_FIELD_PLACE, "place"),
                    G_DEFINE_ENUM_VALUE (DATELINE_LANE_FIELD_TOPIC, "topic"),
                    G_DEFINE_ENUM_VALUE (DATELINE_LANE_FIELD_SOURCE, "source"),
                    G_DEFINE_ENUM_VALUE (DATELINE_LANE_FIELD_NONE, "none"))

static const struct
{
  DatelineKind kind;
  const char *rest;
  const char *title;
} fields[DATELINE_N_LANE_FIELDS] = {
  /* Translators: the heading of events that have no kind. */
  [DATELINE_LANE_FIELD_KIND] = { DATELINE_N_KINDS, NC_("lane", "Other"),
                                 /* Translators: what the lanes of the timeline are for: a button says it. */
                                 NC_("lanes by", "Kind") },
  /* Translators: the heading of events in which nobody takes part. */
  [DATELINE_LANE_FIELD_ACTOR] = { DATELINE_KIND_ACTOR, NC_("lane", "Nobody named"), NC_("lanes by", "Actor") },
  /* Translators: the heading of events that have no place. */
  [DATELINE_LANE_FIELD_PLACE] = { DATELINE_KIND_PLACE, NC_("lane", "No place"), NC_("lanes by", "Place") },
  /* Translators: the heading of events that are about no topic. */
  [DATELINE_LANE_FIELD_TOPIC] = { DATELINE_KIND_TOPIC, NC_("lane", "No topic"), NC_("lanes by", "Topic") },
  /* Translators: the heading of events that no source is given for. */
  [DATELINE_LANE_FIELD_SOURCE] = { DATELINE_KIND_SOURCE, NC_("lane", "No source"), NC_("lanes by", "Source") },
  /* Translators: the heading of the one lane that holds all events. */
  [DATELINE_LANE_FIELD_NONE] = { DATELINE_N_KINDS, NC_("lane", "Events"),
                                 /* Translators: all events share one lane of the timeline. */
                                 NC_("lanes by", "One Lane") },
};

/**
 * dateline_lane_field_get_kind:
 * @self: a field
 *
 * Returns: the kind of record that has a lane each, %DATELINE_N_KINDS if the
 *   lanes are not of records
 */
DatelineKind
dateline_lane_field_get_kind (DatelineLaneField self)
{
  return fields[self].kind;
}

/**
 * dateline_lane_field_get_rest:
 * @self: a field
 *
 * Returns: the heading of the lane of events that have nothing of the field
 */
const char *
dateline_lane_field_get_rest (DatelineLaneField self)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "lane", fields[self].rest);
}

/**
 * dateline_lane_field_get_title:
 * @self: a field
 *
 * Returns: what a button says that chooses it
 */
const char *
dateline_lane_field_get_title (DatelineLaneField self)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "lanes by", fields[self].title);
}
