/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-mercator.h"

#include <math.h>

/* Metres around the earth of WGS 84 at its widest. */
#define EQUATOR 40075016.7

/* Where the square ends: atan (sinh (π)). */
#define LAST_LATITUDE 85.0511287798066

/* Points this much farther out than the last one wanted still belong to it. */
#define NEIGHBOURHOOD 1.6

/**
 * dateline_mercator_x:
 * @longitude: degrees east
 *
 * Returns: the abscissa on the unit square
 */
double
dateline_mercator_x (double longitude)
{
  return (longitude + 180) / 360;
}

/**
 * dateline_mercator_y:
 * @latitude: degrees north
 *
 * Returns: the ordinate on the unit square; that of its edge for latitudes
 *   beyond 85.05°
 */
double
dateline_mercator_y (double latitude)
{
  double angle = CLAMP (latitude, -LAST_LATITUDE, LAST_LATITUDE) * G_PI / 180;

  return 0.5 - asinh (tan (angle)) / (2 * G_PI);
}

/**
 * dateline_mercator_longitude:
 * @x: an abscissa, which may lie beside the unit square
 *
 * Returns: degrees east, from -180 to 180
 */
double
dateline_mercator_longitude (double x)
{
  return (x - floor (x)) * 360 - 180;
}

/**
 * dateline_mercator_latitude:
 * @y: an ordinate on the unit square
 *
 * Returns: degrees north
 */
double
dateline_mercator_latitude (double y)
{
  return atan (sinh ((0.5 - y) * 2 * G_PI)) * 180 / G_PI;
}

/**
 * dateline_mercator_length:
 * @y: 0 to 1 from north to south
 * @metres: how long something is there
 *
 * Returns: how long it is on the square, which enlarges towards the poles
 */
double
dateline_mercator_length (double y,
                          double metres)
{
  return metres / (EQUATOR * cos (dateline_mercator_latitude (y) * G_PI / 180));
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The world is round: what leaves out the widest gap is the narrowest. */
static void
bound_abscissae (double              *xs,
                 guint                n,
                 DatelineMercatorBox *box)
{
  double widest;
  guint first = 0;

  qsort (xs, n, sizeof *xs, compare_doubles);
  widest = xs[0] + 1 - xs[n - 1];
  for (guint i = 1; i < n; i++)
    if (xs[i] - xs[i - 1] > widest)
      {
        widest = xs[i] - xs[i - 1];
        first = i;
      }
  box->x = xs[first];
  box->width = 1 - widest;
}

/**
 * dateline_mercator_bound:
 * @points: (array length=n_points): points
 * @n_points: how many there are
 * @box: (out): the smallest box about those of them that have a weight
 *
 * Returns: %FALSE if none has
 */
gboolean
dateline_mercator_bound (const DatelineMercatorPoint *points,
                         guint                        n_points,
                         DatelineMercatorBox         *box)
{
  g_autofree double *xs = g_new (double, n_points + 1);
  double north = G_MAXDOUBLE;
  double south = -G_MAXDOUBLE;
  guint n = 0;

  for (guint i = 0; i < n_points; i++)
    if (points[i].weight > 0)
      {
        xs[n++] = points[i].x;
        north = MIN (north, points[i].y);
        south = MAX (south, points[i].y);
      }
  if (n == 0)
    return FALSE;

  bound_abscissae (xs, n, box);
  box->y = north;
  box->height = south - north;
  return TRUE;
}

static double
distance (const DatelineMercatorPoint *a,
          const DatelineMercatorPoint *b)
{
  double dx = fabs (a->x - b->x);

  return hypot (MIN (dx, 1 - dx), a->y - b->y);
}

/* The point from which all others, by their weight, are nearest. */
static guint
find_middle (const DatelineMercatorPoint *points,
             guint                        n_points)
{
  guint best = 0;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < n_points; i++)
    {
      double sum = 0;

      for (guint j = 0; points[i].weight > 0 && j < n_points; j++)
        sum += points[j].weight * distance (&points[i], &points[j]);
      if (points[i].weight > 0 && sum < least)
        {
          least = sum;
          best = i;
        }
    }

  return best;
}

/* The least distance from the middle within which @share of the weight lies. */
static double
find_reach (const DatelineMercatorPoint *points,
            guint                        n_points,
            guint                        middle,
            double                       share)
{
  double reach = 0;
  double within = 0;
  double total = 0;

  for (guint i = 0; i < n_points; i++)
    total += points[i].weight;
  while (within < share * total)
    {
      double next = G_MAXDOUBLE;

      for (guint i = 0; i < n_points; i++)
        {
          double d = distance (&points[i], &points[middle]);

          if (points[i].weight > 0 && (d > reach || within == 0))
            next = MIN (next, d);
        }
      if (next == G_MAXDOUBLE)
        break;
      reach = next;
      within = 0;
      for (guint i = 0; i < n_points; i++)
        if (distance (&points[i], &points[middle]) <= reach)
          within += points[i].weight;
    }

  return reach;
}

/**
 * dateline_mercator_bound_most:
 * @points: (array length=n_points): points
 * @n_points: how many there are
 * @share: how much of the weight to take in, 0 to 1
 * @box: (out): a box about the places where most happens
 *
 * A dossier about one country names capitals all over the world. A view of the
 * world would show that country as a spot; this box is about where @share of the
 * weight lies closest together, and about what is not much farther out.
 *
 * Takes time quadratic in @n_points: meant for some hundreds.
 *
 * Returns: %FALSE if no point has a weight
 */
gboolean
dateline_mercator_bound_most (const DatelineMercatorPoint *points,
                              guint                        n_points,
                              double                       share,
                              DatelineMercatorBox         *box)
{
  g_autofree DatelineMercatorPoint *near = g_new (DatelineMercatorPoint, n_points + 1);
  double reach;
  guint middle;
  guint n = 0;

  if (n_points == 0)
    return FALSE;

  middle = find_middle (points, n_points);
  reach = find_reach (points, n_points, middle, share);
  for (guint i = 0; i < n_points; i++)
    if (distance (&points[i], &points[middle]) <= reach * NEIGHBOURHOOD)
      near[n++] = points[i];

  return dateline_mercator_bound (near, n, box);
}

/**
 * dateline_mercator_fit:
 * @box: a box
 * @tile_size: how many pixels the world is wide at zoom 0
 * @width: pixels there are
 * @height: pixels there are
 *
 * Returns: the closest zoom at which @box is all in sight; infinity for a point
 */
double
dateline_mercator_fit (const DatelineMercatorBox *box,
                       double                     tile_size,
                       double                     width,
                       double                     height)
{
  double scale_x = width / (tile_size * box->width);
  double scale_y = height / (tile_size * box->height);

  return log2 (MIN (scale_x, scale_y));
}
