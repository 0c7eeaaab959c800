/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-area.h"
#include "dateline-place-spots.h"

G_BEGIN_DECLS

/**
 * DatelineAreaDot:
 * @x: pixels from the left of a map
 * @y: pixels from its top
 *
 * A point of the screen.
 */
typedef struct
{
  double x;
  double y;
} DatelineAreaDot;

DatelineAreaPoint dateline_area_plan_get_point   (const DatelineMapFrame  *frame,
                                                  double                   x,
                                                  double                   y);
DatelineAreaDot   dateline_area_plan_get_dot     (const DatelineMapFrame  *frame,
                                                  const DatelineAreaPoint *point);
void              dateline_area_plan_get_sight   (const DatelineMapFrame  *frame,
                                                  DatelineArea            *area);
gboolean          dateline_area_plan_drag        (const DatelineMapFrame  *frame,
                                                  const DatelineAreaDot   *from,
                                                  const DatelineAreaDot   *to,
                                                  GArray                  *corners,
                                                  DatelineArea            *area);
void              dateline_area_plan_get_corners (const DatelineArea      *area,
                                                  GArray                  *corners);
void              dateline_area_plan_get_turns   (const DatelineMapFrame  *frame,
                                                  const GArray            *corners,
                                                  int                     *first,
                                                  int                     *last);

G_END_DECLS
