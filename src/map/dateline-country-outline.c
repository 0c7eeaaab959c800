/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the borders of a country lie on a map, without a display. */

#include "dateline-country-outline.h"

#include <math.h>

#include "dateline-countries.h"

/* Corners nearer to the last one than this are left out, in pixels. */
#define NEAR 0.75
/* Beyond the edges of the map by so much nothing is drawn, in pixels. */
#define BEYOND 16.0

typedef struct
{
  double x;
  double y;
} Corner;

typedef struct
{
  DatelineMercatorBox box;
  guint first;
  guint n;
} Ring;

struct _DatelineCountryOutline
{
  char *code;
  GArray *rings;   /* Ring */
  GArray *corners; /* Corner: on the unit square of Web Mercator, and on beyond it */
};

static void
add_ring (DatelineCountryOutline *self,
          const GArray           *points)
{
  Ring ring = { .first = self->corners->len, .n = points->len };
  double west = INFINITY, east = -INFINITY, north = INFINITY, south = -INFINITY;

  for (guint i = 0; i < points->len; i++)
    {
      const DatelineAreaPoint *point = &g_array_index (points, DatelineAreaPoint, i);
      Corner corner = { dateline_mercator_x (point->longitude), dateline_mercator_y (point->latitude) };

      west = MIN (west, corner.x);
      east = MAX (east, corner.x);
      north = MIN (north, corner.y);
      south = MAX (south, corner.y);
      g_array_append_val (self->corners, corner);
    }
  ring.box = (DatelineMercatorBox) { west, north, east - west, south - north };
  g_array_append_val (self->rings, ring);
}

/**
 * dateline_country_outline_new:
 * @code: a country of #DatelineCountries
 *
 * Returns: (transfer full): its borders
 */
DatelineCountryOutline *
dateline_country_outline_new (const char *code)
{
  DatelineCountryOutline *self = g_new (DatelineCountryOutline, 1);
  g_autoptr(GPtrArray) rings = dateline_countries_dup_rings (dateline_countries_get (), code);

  self->code = g_strdup (code);
  self->rings = g_array_new (FALSE, FALSE, sizeof (Ring));
  self->corners = g_array_new (FALSE, FALSE, sizeof (Corner));
  for (guint i = 0; i < rings->len; i++)
    add_ring (self, rings->pdata[i]);
  return self;
}

/**
 * dateline_country_outline_free:
 * @self: borders
 *
 * Frees them.
 */
void
dateline_country_outline_free (DatelineCountryOutline *self)
{
  g_free (self->code);
  g_array_unref (self->rings);
  g_array_unref (self->corners);
  g_free (self);
}

/**
 * dateline_country_outline_get:
 * @self: borders
 *
 * Returns: the code of the country
 */
const char *
dateline_country_outline_get (const DatelineCountryOutline *self)
{
  return self->code;
}

/* The corners of a ring on the screen, with no more of them than can be told apart. */
static GArray *
place_ring (const DatelineCountryOutline *self,
            const Ring                   *ring,
            const DatelineMapFrame       *frame,
            int                           turn)
{
  double c = cos (frame->rotation) * frame->scale, s = sin (frame->rotation) * frame->scale;
  GArray *dots = g_array_new (FALSE, FALSE, sizeof (DatelineAreaDot));
  DatelineAreaDot last = { INFINITY, INFINITY };

  for (guint i = 0; i < ring->n; i++)
    {
      const Corner *corner = &g_array_index (self->corners, Corner, ring->first + i);
      double dx = corner->x + turn - frame->x, dy = corner->y - frame->y;
      DatelineAreaDot dot = { dx * c - dy * s + frame->width / 2, dx * s + dy * c + frame->height / 2 };

      if (fabs (dot.x - last.x) < NEAR && fabs (dot.y - last.y) < NEAR)
        continue;
      last = dot;
      g_array_append_val (dots, dot);
    }
  return dots;
}

/* How far within an edge of the map a dot is: those on the left, top, right, bottom. */
static double
get_depth (const DatelineAreaDot  *dot,
           const DatelineMapFrame *frame,
           guint                   edge)
{
  double along = edge % 2 == 0 ? dot->x : dot->y;
  double size = edge % 2 == 0 ? frame->width : frame->height;

  return edge < 2 ? along + BEYOND : size + BEYOND - along;
}

/* Keeps of a polygon what is on the map's side of one edge (Sutherland and Hodgman). */
static GArray *
clip (GArray                 *dots,
      const DatelineMapFrame *frame,
      guint                   edge)
{
  GArray *kept = g_array_sized_new (FALSE, FALSE, sizeof (DatelineAreaDot), dots->len + 8);

  for (guint i = 0; i < dots->len; i++)
    {
      const DatelineAreaDot *a = &g_array_index (dots, DatelineAreaDot, i > 0 ? i - 1 : dots->len - 1);
      const DatelineAreaDot *b = &g_array_index (dots, DatelineAreaDot, i);
      double before = get_depth (a, frame, edge), depth = get_depth (b, frame, edge);

      if ((before < 0) != (depth < 0))
        {
          double part = before / (before - depth);
          DatelineAreaDot cut = { a->x + part * (b->x - a->x), a->y + part * (b->y - a->y) };

          g_array_append_val (kept, cut);
        }
      if (depth >= 0)
        g_array_append_val (kept, *b);
    }
  g_array_unref (dots);
  return kept;
}

static gboolean
is_in_sight (const Ring             *ring,
             const DatelineMapFrame *frame,
             int                     turn)
{
  double reach = hypot (frame->width, frame->height) / 2 / frame->scale;

  return ring->box.x + turn <= frame->x + reach && ring->box.x + ring->box.width + turn >= frame->x - reach &&
         ring->box.y <= frame->y + reach && ring->box.y + ring->box.height >= frame->y - reach;
}

/**
 * dateline_country_outline_lay_out:
 * @self: borders
 * @frame: what is in sight
 *
 * Finds what of the borders is on the screen, of each copy of the world. Cut off
 * outside of it, so that there are few corners however close it is looked at.
 *
 * Returns: (transfer full) (element-type GArray): polygons of #DatelineAreaDot;
 *   what is within two is outside
 */
GPtrArray *
dateline_country_outline_lay_out (const DatelineCountryOutline *self,
                                  const DatelineMapFrame       *frame)
{
  GPtrArray *polygons = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  double reach = hypot (frame->width, frame->height) / 2 / frame->scale;
  int first = (int) floor (frame->x - reach) - 1, last = (int) ceil (frame->x + reach) + 1;

  for (guint i = 0; i < self->rings->len; i++)
    for (int turn = first; turn <= last; turn++)
      {
        const Ring *ring = &g_array_index (self->rings, Ring, i);
        GArray *dots;

        if (!is_in_sight (ring, frame, turn))
          continue;
        dots = place_ring (self, ring, frame, turn);
        for (guint edge = 0; edge < 4 && dots->len > 0; edge++)
          dots = clip (dots, frame, edge);
        if (dots->len > 2)
          g_ptr_array_add (polygons, dots);
        else
          g_array_unref (dots);
      }
  return polygons;
}
