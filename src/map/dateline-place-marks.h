/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"
#include "dateline-matches.h"

G_BEGIN_DECLS

/**
 * DatelinePlacePart:
 * @code: a kind of event, as the dossier numbers them; %DATELINE_NO_CODE if none
 * @n: how many matching events of it there are
 *
 * A share of what happened at a place.
 */
typedef struct
{
  guint16 code;
  guint n;
} DatelinePlacePart;

/**
 * DatelinePlaceMark:
 * @row: the place
 * @x: its abscissa on the unit square of Web Mercator
 * @y: its ordinate
 * @n_events: how many of its events match
 * @n_quotes: how many of its quotations match
 * @n_all: how many events it has, whether they match or not
 * @first_part: where its parts start
 * @n_parts: how many kinds of matching events it has
 *
 * What the map shows of one place.
 */
typedef struct
{
  guint row;
  double x;
  double y;
  guint n_events;
  guint n_quotes;
  guint n_all;
  guint first_part;
  guint n_parts;
} DatelinePlaceMark;

#define DATELINE_TYPE_PLACE_MARKS (dateline_place_marks_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePlaceMarks, dateline_place_marks, DATELINE, PLACE_MARKS, GObject)

DatelinePlaceMarks      *dateline_place_marks_new       (DatelineDossier         *dossier);
DatelineDossier         *dateline_place_marks_get_dossier (DatelinePlaceMarks    *self);
void                     dateline_place_marks_count     (DatelinePlaceMarks      *self,
                                                         DatelineMatches         *matches);
const DatelinePlaceMark *dateline_place_marks_get       (DatelinePlaceMarks      *self,
                                                         guint                   *n_marks);
const DatelinePlacePart *dateline_place_marks_get_parts (DatelinePlaceMarks      *self,
                                                         const DatelinePlaceMark *mark);

G_END_DECLS
