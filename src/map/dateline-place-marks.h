/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-claims.h"
#include "dateline-dossier.h"
#include "dateline-matches.h"

G_BEGIN_DECLS

/**
 * DatelinePlaceMark:
 * @row: the place
 * @candidate: where it is one of several places, the one marked here; else
 *   %DATELINE_REF_NONE
 * @x: its abscissa on the unit square of Web Mercator
 * @y: its ordinate
 * @n_events: how many of its events match
 * @n_quotes: how many of its quotations match
 * @n_all: how many events it has, whether they match or not
 * @n_all_quotes: how many quotations it has, whether they match or not
 *
 * What there is to show of one place. One of several places has a mark at each, one
 * after another.
 */
typedef struct
{
  guint row;
  DatelineRef candidate;
  double x;
  double y;
  guint n_events;
  guint n_quotes;
  guint n_all;
  guint n_all_quotes;
} DatelinePlaceMark;

#define DATELINE_TYPE_PLACE_MARKS (dateline_place_marks_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePlaceMarks, dateline_place_marks, DATELINE, PLACE_MARKS, GObject)

DatelinePlaceMarks      *dateline_place_marks_new          (DatelineDossier    *dossier);
DatelineDossier         *dateline_place_marks_get_dossier  (DatelinePlaceMarks *self);
void                     dateline_place_marks_count        (DatelinePlaceMarks *self,
                                                            DatelineMatches    *matches);
const DatelinePlaceMark *dateline_place_marks_get          (DatelinePlaceMarks *self,
                                                            guint              *n_marks);
gboolean                 dateline_place_marks_has_candidates (DatelinePlaceMarks *self);
guint                    dateline_place_marks_find         (DatelinePlaceMarks *self,
                                                            guint               row);
const guint32           *dateline_place_marks_get_rows     (DatelinePlaceMarks *self,
                                                            guint               position,
                                                            DatelineKind        kind,
                                                            guint              *n_rows);
const guint32           *dateline_place_marks_get_matching (DatelinePlaceMarks *self,
                                                            guint               position,
                                                            DatelineKind        kind,
                                                            guint              *n_rows);
void                     dateline_place_marks_badge        (DatelinePlaceMarks *self,
                                                            DatelineClaims     *claims,
                                                            DatelineMatches    *matches);
gboolean                 dateline_place_marks_have_badges  (DatelinePlaceMarks *self);
DatelineClaimBadge       dateline_place_marks_get_badge    (DatelinePlaceMarks *self,
                                                            guint               position);
DatelineClaimBadge       dateline_place_marks_get_badge_of (DatelinePlaceMarks *self,
                                                            DatelineRef         ref);

G_END_DECLS
