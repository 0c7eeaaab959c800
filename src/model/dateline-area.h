/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineAreaPoint:
 * @longitude: degrees east; beyond 180 on the far side of the date line
 * @latitude: degrees north
 *
 * A corner of an area.
 */
typedef struct
{
  double longitude;
  double latitude;
} DatelineAreaPoint;

/**
 * DatelineArea:
 * @west: degrees east; greater than @east where the area crosses the date line
 * @south: degrees north
 * @east: degrees east
 * @north: degrees north
 * @outline: (nullable) (array length=n_outline): the corners of a polygon within
 *   the rectangle, of which the last is joined with the first; %NULL for all of
 *   the rectangle
 * @n_outline: how many corners there are
 * @in_sight: whether it is what a map shows, and moves with it
 *
 * A part of the earth: a rectangle of longitude and latitude, in the order of
 * RFC 7946's `bbox`, or a polygon within it. The sides of a polygon are straight
 * in longitude and latitude, as those of RFC 7946 are; where they cross, what is
 * encircled twice is outside.
 */
typedef struct
{
  double west;
  double south;
  double east;
  double north;
  const DatelineAreaPoint *outline;
  guint n_outline;
  gboolean in_sight;
} DatelineArea;

gboolean      dateline_area_init_outline (DatelineArea            *self,
                                          const DatelineAreaPoint *points,
                                          guint                    n_points);
DatelineArea *dateline_area_copy         (const DatelineArea      *self);
void          dateline_area_free         (DatelineArea            *self);
gboolean      dateline_area_equal        (const DatelineArea      *a,
                                          const DatelineArea      *b);
gboolean      dateline_area_contains     (const DatelineArea      *self,
                                          double                   longitude,
                                          double                   latitude);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineArea, dateline_area_free)

G_END_DECLS
