/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where areas lie on a map, without a display. */

#include "dateline-area-plan.h"

#include <math.h>

/* The sides of a rectangle on a turned map bend a little in degrees. */
#define PIECES 8

/* A side that runs this far, in degrees, bends on Mercator's map. */
#define LONGEST_SIDE 2.0

/**
 * dateline_area_plan_get_point:
 * @frame: what is in sight
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * Returns: what lies there; its longitude is beyond ±180 where another copy of
 *   the world is in sight
 */
DatelineAreaPoint
dateline_area_plan_get_point (const DatelineMapFrame *frame,
                              double                  x,
                              double                  y)
{
  double c = cos (frame->rotation), s = sin (frame->rotation);
  double right = x - frame->width / 2, down = y - frame->height / 2;
  double at_y = frame->y + (down * c - right * s) / frame->scale;

  return (DatelineAreaPoint) {
    .longitude = (frame->x + (right * c + down * s) / frame->scale) * 360 - 180,
    .latitude = at_y <= 0 ? 90 : at_y >= 1 ? -90 : dateline_mercator_latitude (at_y),
  };
}

/**
 * dateline_area_plan_get_dot:
 * @frame: what is in sight
 * @point: a point of the earth, or of one of its copies
 *
 * Returns: where it lies on the screen, or beside it
 */
DatelineAreaDot
dateline_area_plan_get_dot (const DatelineMapFrame  *frame,
                            const DatelineAreaPoint *point)
{
  double c = cos (frame->rotation), s = sin (frame->rotation);
  double dx = (dateline_mercator_x (point->longitude) - frame->x) * frame->scale;
  double dy = (dateline_mercator_y (point->latitude) - frame->y) * frame->scale;

  return (DatelineAreaDot) { dx * c - dy * s + frame->width / 2, dx * s + dy * c + frame->height / 2 };
}

static double
wrap (double longitude)
{
  return longitude - 360 * floor ((longitude + 180) / 360);
}

/**
 * dateline_area_plan_get_sight:
 * @frame: what is in sight
 * @area: (out): a rectangle
 *
 * Finds what part of the earth is in sight. On a turned map that is the rectangle
 * around it.
 */
void
dateline_area_plan_get_sight (const DatelineMapFrame *frame,
                              DatelineArea           *area)
{
  double west = INFINITY, east = -INFINITY, south = 90, north = -90;

  for (guint i = 0; i < 4; i++)
    {
      DatelineAreaPoint corner = dateline_area_plan_get_point (frame, i % 2 * frame->width, i / 2 * frame->height);

      west = MIN (west, corner.longitude);
      east = MAX (east, corner.longitude);
      south = MIN (south, corner.latitude);
      north = MAX (north, corner.latitude);
    }
  *area = (DatelineArea) {
    .west = east - west < 360 ? wrap (west) : -180,
    .south = south,
    .east = east - west < 360 ? wrap (east) : 180,
    .north = north,
  };
}

/**
 * dateline_area_plan_drag:
 * @frame: what is in sight
 * @from: where a rectangle was begun
 * @to: the corner opposite
 * @corners: (element-type DatelineAreaPoint): takes the corners, if it is no
 *   rectangle on the earth because the map is turned
 * @area: (out): the area
 *
 * Returns: whether it has any extent
 */
gboolean
dateline_area_plan_drag (const DatelineMapFrame *frame,
                         const DatelineAreaDot  *from,
                         const DatelineAreaDot  *to,
                         GArray                 *corners,
                         DatelineArea           *area)
{
  const DatelineAreaDot ends[] = { *from, { to->x, from->y }, *to, { from->x, to->y }, *from };
  DatelineAreaPoint point;

  g_array_set_size (corners, 0);
  for (guint side = 0; side < 4; side++)
    for (guint i = 0; i < PIECES; i++)
      {
        double part = (double) i / PIECES;

        point = dateline_area_plan_get_point (frame, ends[side].x + part * (ends[side + 1].x - ends[side].x),
                                              ends[side].y + part * (ends[side + 1].y - ends[side].y));
        g_array_append_val (corners, point);
      }
  if (!dateline_area_init_outline (area, (const DatelineAreaPoint *) (gpointer) corners->data, corners->len))
    return FALSE;
  if (frame->rotation == 0)
    {
      area->outline = NULL;
      area->n_outline = 0;
    }
  return TRUE;
}

/* A side along a parallel is straight on the map, another long one is not. */
static void
append_side (GArray                  *corners,
             const DatelineAreaPoint *from,
             const DatelineAreaPoint *to)
{
  double way = fabs (to->latitude - from->latitude);
  guint n = 1 + (guint) (MIN (way, fabs (to->longitude - from->longitude)) / LONGEST_SIDE);

  for (guint i = 0; i < n; i++)
    {
      double part = (double) i / n;
      DatelineAreaPoint point = {
        from->longitude + part * (to->longitude - from->longitude),
        from->latitude + part * (to->latitude - from->latitude),
      };

      g_array_append_val (corners, point);
    }
}

/**
 * dateline_area_plan_get_corners:
 * @area: an area
 * @corners: (element-type DatelineAreaPoint): takes its corners, one after
 *   another without a leap at the date line
 *
 * Finds what to draw of an area.
 */
void
dateline_area_plan_get_corners (const DatelineArea *area,
                                GArray             *corners)
{
  double east = area->west <= area->east ? area->east : area->east + 360;
  const DatelineAreaPoint rectangle[] = {
    { area->west, area->north }, { east, area->north }, { east, area->south }, { area->west, area->south },
  };
  const DatelineAreaPoint *points = area->n_outline > 0 ? area->outline : rectangle;
  guint n = area->n_outline > 0 ? area->n_outline : G_N_ELEMENTS (rectangle);

  g_array_set_size (corners, 0);
  for (guint i = 0; i < n; i++)
    append_side (corners, &points[i], &points[(i + 1) % n]);
}

/**
 * dateline_area_plan_get_turns:
 * @frame: what is in sight
 * @corners: (element-type DatelineAreaPoint): the corners of an area
 * @first: (out): how many worlds to the east the first copy in sight lies
 * @last: (out): and the last; less than @first where there is none
 *
 * Finds which copies of an area are in sight. One that goes around the whole
 * world has a single one.
 */
void
dateline_area_plan_get_turns (const DatelineMapFrame *frame,
                              const GArray           *corners,
                              int                    *first,
                              int                    *last)
{
  double reach = hypot (frame->width, frame->height) / 2 / frame->scale;
  double west = INFINITY, east = -INFINITY;

  for (guint i = 0; i < corners->len; i++)
    {
      double x = dateline_mercator_x (g_array_index (corners, DatelineAreaPoint, i).longitude);

      west = MIN (west, x);
      east = MAX (east, x);
    }
  if (east - west >= 1)
    *first = *last = (int) rint (frame->x - (west + east) / 2);
  else
    {
      *first = (int) ceil (frame->x - reach - east);
      *last = (int) floor (frame->x + reach - west);
    }
}
