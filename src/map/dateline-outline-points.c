/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-outline-points.h"

#include <math.h>

#include "dateline-mercator.h"

/* Corners nearer to the last one are left out, in pixels. */
#define NEAR 1.0

/* Farther out nothing is drawn exactly; what is in sight is not changed by that. */
#define FAR 1e6

/**
 * dateline_outline_points_new:
 * @outline: a part of what a place covers
 * @x: the abscissa of the place on the unit square of Web Mercator
 * @y: its ordinate
 * @spot: where the place is on the screen
 * @frame: what part of the world is in sight
 *
 * Finds where @outline is on the screen, with no more corners than can be told
 * apart. A line that crosses the date line goes on on its other side.
 *
 * Returns: (transfer full) (element-type DatelineOutlinePoint): its corners
 */
GArray *
dateline_outline_points_new (const DatelineOutline   *outline,
                             double                   x,
                             double                   y,
                             const DatelinePlaceSpot *spot,
                             const DatelineMapFrame  *frame)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (DatelineOutlinePoint));
  double c = cos (frame->rotation) * frame->scale, s = sin (frame->rotation) * frame->scale;
  double last = x;

  for (guint i = 0; i < outline->n_points; i++)
    {
      double at = dateline_mercator_x (outline->points[i][0]);
      double down = dateline_mercator_y (outline->points[i][1]) - y;
      const DatelineOutlinePoint *before = points->len > 0
        ? &g_array_index (points, DatelineOutlinePoint, points->len - 1) : NULL;
      DatelineOutlinePoint point;

      at += round (last - at);
      last = at;
      point.x = CLAMP (spot->anchor_x + (at - x) * c - down * s, -FAR, FAR);
      point.y = CLAMP (spot->anchor_y + (at - x) * s + down * c, -FAR, FAR);
      if (before == NULL || i == outline->n_points - 1 || hypot (point.x - before->x, point.y - before->y) >= NEAR)
        g_array_append_val (points, point);
    }
  return points;
}
