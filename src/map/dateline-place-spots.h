/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-place-marks.h"

G_BEGIN_DECLS

/**
 * DatelineMapFrame:
 * @x: the abscissa of the middle, on the unit square of Web Mercator
 * @y: its ordinate
 * @scale: pixels the world is wide
 * @rotation: the turn of the map, in radians
 * @width: pixels there are
 * @height: pixels there are
 *
 * What part of the world is in sight.
 */
typedef struct
{
  double x;
  double y;
  double scale;
  double rotation;
  double width;
  double height;
} DatelineMapFrame;

/**
 * DatelinePlaceSpot:
 * @mark: what is shown
 * @x: where its middle is, in pixels
 * @y: where its middle is, in pixels
 * @radius: how large it is, in pixels
 * @anchor_x: where the place is, if the spot had to make room for another
 * @anchor_y: where the place is
 *
 * A mark in sight.
 */
typedef struct
{
  const DatelinePlaceMark *mark;
  double x;
  double y;
  double radius;
  double anchor_x;
  double anchor_y;
} DatelinePlaceSpot;

#define DATELINE_TYPE_PLACE_SPOTS (dateline_place_spots_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePlaceSpots, dateline_place_spots, DATELINE, PLACE_SPOTS, GObject)

double                   dateline_place_spot_radius    (guint                    n_events);

DatelinePlaceSpots      *dateline_place_spots_new      (void);
void                     dateline_place_spots_lay_out  (DatelinePlaceSpots      *self,
                                                        DatelinePlaceMarks      *marks,
                                                        const DatelineMapFrame  *frame);
const DatelinePlaceSpot *dateline_place_spots_get      (DatelinePlaceSpots      *self,
                                                        guint                   *n_spots);
const DatelinePlaceSpot *dateline_place_spots_find     (DatelinePlaceSpots      *self,
                                                        guint                    row);
const DatelinePlaceSpot *dateline_place_spots_hit      (DatelinePlaceSpots      *self,
                                                        double                   x,
                                                        double                   y);
const DatelinePlaceSpot *dateline_place_spots_next     (DatelinePlaceSpots      *self,
                                                        guint                    row,
                                                        int                      dx,
                                                        int                      dy);

G_END_DECLS
