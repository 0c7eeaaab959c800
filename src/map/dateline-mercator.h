/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineMercatorBox:
 * @x: the west edge; may lie beyond 0 or 1 where the box crosses the date line
 * @y: the north edge
 * @width: how far it goes east
 * @height: how far it goes south
 *
 * A rectangle on the unit square of Web Mercator: (0, 0) is 180° W, 85.05° N,
 * and (1, 1) is 180° E, 85.05° S.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} DatelineMercatorBox;

/**
 * DatelineMercatorPoint:
 * @x: 0 to 1 from west to east
 * @y: 0 to 1 from north to south
 * @weight: how much it counts; 0 if not at all
 *
 * A point on the same square.
 */
typedef struct
{
  double x;
  double y;
  double weight;
} DatelineMercatorPoint;

double   dateline_mercator_x         (double                       longitude);
double   dateline_mercator_y         (double                       latitude);
double   dateline_mercator_longitude (double                       x);
double   dateline_mercator_latitude  (double                       y);
double   dateline_mercator_length    (double                       y,
                                      double                       metres);

gboolean dateline_mercator_bound     (const DatelineMercatorPoint *points,
                                      guint                        n_points,
                                      DatelineMercatorBox         *box);
gboolean dateline_mercator_bound_most (const DatelineMercatorPoint *points,
                                      guint                        n_points,
                                      double                       share,
                                      DatelineMercatorBox         *box);
double   dateline_mercator_fit       (const DatelineMercatorBox   *box,
                                      double                       tile_size,
                                      double                       width,
                                      double                       height);

G_END_DECLS
