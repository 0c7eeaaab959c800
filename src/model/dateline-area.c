/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-area.h"

#include <math.h>
#include <string.h>

/* The same meridian, from -180 to 180; those two stay what they are. */
static double
wrap (double longitude)
{
  return longitude >= -180 && longitude <= 180 ? longitude : longitude - 360 * floor ((longitude + 180) / 360);
}

static void
find_bounds (const DatelineAreaPoint *points,
             guint                    n_points,
             DatelineAreaPoint       *least,
             DatelineAreaPoint       *most)
{
  *least = *most = points[0];
  for (guint i = 1; i < n_points; i++)
    {
      least->longitude = MIN (least->longitude, points[i].longitude);
      least->latitude = MIN (least->latitude, points[i].latitude);
      most->longitude = MAX (most->longitude, points[i].longitude);
      most->latitude = MAX (most->latitude, points[i].latitude);
    }
}

/**
 * dateline_area_init_outline:
 * @self: (out): an area, left as it is if there is none
 * @points: (array length=n_points): the corners of a polygon, one after another
 *   without a leap at the date line; they are not copied
 * @n_points: how many there are
 *
 * Makes an area of a polygon, with the rectangle around it.
 *
 * Returns: whether it is one: with three corners, some extent, and no corner that
 *   is no number
 */
gboolean
dateline_area_init_outline (DatelineArea            *self,
                            const DatelineAreaPoint *points,
                            guint                    n_points)
{
  DatelineAreaPoint least, most;
  gboolean all_around;

  for (guint i = 0; i < n_points; i++)
    if (!isfinite (points[i].longitude) || !isfinite (points[i].latitude))
      return FALSE;
  if (n_points < 3)
    return FALSE;

  find_bounds (points, n_points, &least, &most);
  if (most.longitude <= least.longitude || most.latitude <= least.latitude)
    return FALSE;

  all_around = most.longitude - least.longitude >= 360;
  *self = (DatelineArea) {
    .west = all_around ? -180 : wrap (least.longitude),
    .south = MAX (least.latitude, -90),
    .east = all_around ? 180 : wrap (most.longitude),
    .north = MIN (most.latitude, 90),
    .outline = points,
    .n_outline = n_points,
  };
  return TRUE;
}

/**
 * dateline_area_copy:
 * @self: an area
 *
 * Returns: (transfer full): a copy with corners of its own
 */
DatelineArea *
dateline_area_copy (const DatelineArea *self)
{
  DatelineArea *copy = g_memdup2 (self, sizeof *self);

  copy->outline = g_memdup2 (self->outline, self->n_outline * sizeof *self->outline);
  return copy;
}

/**
 * dateline_area_free:
 * @self: a copy
 *
 * Frees it and its corners.
 */
void
dateline_area_free (DatelineArea *self)
{
  g_free ((DatelineAreaPoint *) self->outline);
  g_free (self);
}

/**
 * dateline_area_equal:
 * @a: (nullable): an area
 * @b: (nullable): another
 *
 * Returns: whether they are the same, corner by corner
 */
gboolean
dateline_area_equal (const DatelineArea *a,
                     const DatelineArea *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->west == b->west && a->south == b->south && a->east == b->east && a->north == b->north &&
         a->in_sight == b->in_sight && a->n_outline == b->n_outline &&
         (a->n_outline == 0 || memcmp (a->outline, b->outline, a->n_outline * sizeof *a->outline) == 0);
}

/* Whether a ray to the east crosses the outline an odd number of times. */
static gboolean
is_encircled (const DatelineArea *self,
              double              longitude,
              double              latitude)
{
  gboolean inside = FALSE;

  for (guint i = 0, j = self->n_outline - 1; i < self->n_outline; j = i++)
    {
      const DatelineAreaPoint *a = &self->outline[i], *b = &self->outline[j];

      if ((a->latitude > latitude) != (b->latitude > latitude) &&
          longitude < a->longitude + (b->longitude - a->longitude) * (latitude - a->latitude) / (b->latitude - a->latitude))
        inside = !inside;
    }

  return inside;
}

/**
 * dateline_area_contains:
 * @self: an area
 * @longitude: degrees east, from -180 to 180
 * @latitude: degrees north
 *
 * Returns: whether a point is in it; the edges of a rectangle belong to it, of a
 *   polygon those in the south and west do
 */
gboolean
dateline_area_contains (const DatelineArea *self,
                        double              longitude,
                        double              latitude)
{
  DatelineAreaPoint least, most;
  gboolean between = self->west <= self->east ? self->west <= longitude && longitude <= self->east
                                              : longitude >= self->west || longitude <= self->east;

  if (!between || latitude < self->south || latitude > self->north)
    return FALSE;
  if (self->n_outline == 0)
    return TRUE;
  /* A map repeats the world, so a polygon may lie around any of its copies. */
  find_bounds (self->outline, self->n_outline, &least, &most);
  for (longitude += 360 * ceil ((least.longitude - longitude) / 360); longitude <= most.longitude; longitude += 360)
    if (is_encircled (self, longitude, latitude))
      return TRUE;

  return FALSE;
}
