/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-place-clusters.h"

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
 * @cluster: what is shown
 * @x: where its middle is, in pixels
 * @y: where its middle is, in pixels
 * @radius: how large it is, in pixels
 * @anchor_x: where its place is; elsewhere if it is fanned out
 * @anchor_y: where its place is
 *
 * A place or a cluster in sight, or one event of those fanned out around theirs.
 */
typedef struct
{
  const DatelinePlaceCluster *cluster;
  double x;
  double y;
  double radius;
  double anchor_x;
  double anchor_y;
} DatelinePlaceSpot;

#define DATELINE_TYPE_PLACE_SPOTS (dateline_place_spots_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePlaceSpots, dateline_place_spots, DATELINE, PLACE_SPOTS, GObject)

DatelinePlaceSpots      *dateline_place_spots_new      (void);
void                     dateline_place_spots_lay_out  (DatelinePlaceSpots      *self,
                                                        DatelinePlaceClusters   *clusters,
                                                        const DatelineMapFrame  *frame,
                                                        gboolean                 only_matches);
void                     dateline_place_spots_lay_out_level (DatelinePlaceSpots *self,
                                                        DatelinePlaceClusters   *clusters,
                                                        const DatelineMapFrame  *frame,
                                                        guint                    level,
                                                        gboolean                 only_matches);
void                     dateline_place_spots_fan_out  (DatelinePlaceSpots      *self,
                                                        DatelineRef              ref,
                                                        DatelinePlaceMarks      *marks,
                                                        const DatelineBits      *events,
                                                        const DatelineBits      *quotes);
void                     dateline_place_spots_open_out (DatelinePlaceSpots      *self,
                                                        DatelineRef              ref);
gboolean                 dateline_place_spots_set_bare (DatelinePlaceSpots      *self,
                                                        DatelinePlaceMarks      *marks,
                                                        const DatelineRef       *refs,
                                                        guint                    n_refs);
DatelineRef              dateline_place_spots_fold     (DatelinePlaceSpots      *self);
DatelineRef              dateline_place_spots_get_fan  (DatelinePlaceSpots      *self);
const DatelinePlaceSpot *dateline_place_spots_get      (DatelinePlaceSpots      *self,
                                                        guint                   *n_spots);
const DatelinePlaceSpot *dateline_place_spots_find     (DatelinePlaceSpots      *self,
                                                        DatelineRef              ref);
const DatelinePlaceSpot *dateline_place_spots_hit      (DatelinePlaceSpots      *self,
                                                        double                   x,
                                                        double                   y);
const DatelinePlaceSpot *dateline_place_spots_next     (DatelinePlaceSpots      *self,
                                                        DatelineRef              ref,
                                                        int                      dx,
                                                        int                      dy);

G_END_DECLS
