/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-name.h"
#include "dateline-outline.h"
#include "dateline-record.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_PLACE (dateline_place_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePlace, dateline_place, DATELINE, PLACE, DatelineRecord)

/**
 * DatelinePlace:
 * @title: the title of its Linked Places feature
 * @ccodes: (nullable): ISO 3166 country codes
 * @names: (element-type DatelineName): every spelling known
 * @has_point: whether it can be put on a map
 * @longitude: degrees east, WGS 84; of a line or area, a point to label it at
 * @latitude: degrees north
 * @outlines: (element-type DatelineOutline): what it covers on the map; empty for a
 *   point
 * @candidates: (element-type DatelineRef): where it has no point, the places that it
 *   may be
 * @accuracy: metres it may be off by; 0 if not given
 * @certainty: (nullable): how sure the analyst is of the spot
 *
 * Somewhere. Its fields are read-only.
 */
struct _DatelinePlace
{
  DatelineRecord parent_instance;

  char *title;
  GStrv ccodes;
  GPtrArray *names;
  gboolean has_point;
  double longitude;
  double latitude;
  GPtrArray *outlines;
  GArray *candidates;
  double accuracy;
  char *certainty;
};

G_END_DECLS
