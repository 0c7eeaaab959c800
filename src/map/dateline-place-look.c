/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-place-look.h"

#include <math.h>

#include "dateline-kind-style.h"

#define RING_WIDTH 4.0
#define BEAD_RADIUS 4.0
#define BEAD_EDGE 1.8
#define BEAD_REACH 1.5 /* of its radius: how far the widest shape goes */
/* Of more kinds than these only those have beads whose arcs have room for them,
 * in pixels. */
#define MOST_BEADS 4
#define LEAST_ARC 11.0
#define SINGLE_MARGIN 4.5
/* What is not certain is not filled, and its ring has gaps. */
#define HOLLOW_WIDTH 1.75
#define DASH 3.5
#define DASH_GAP 2.5

/* Steps of a ring: finer ones would be seen by nobody, and marks that differ by
 * less share a picture. The shares of so many events are exact. */
#define MOST_STEPS 60

/**
 * dateline_place_look_slice:
 * @parts: (array length=n_parts): how many events of each kind there are
 * @n_parts: how many kinds
 * @slices: (out caller-allocates) (array length=n_parts): the parts of the ring
 *
 * Divides a ring into steps so that each kind has as many as its share, and at
 * least one.
 *
 * Returns: how many steps the ring has
 */
guint
dateline_place_look_slice (const DatelinePlacePart *parts,
                           guint                    n_parts,
                           DatelinePlaceSlice      *slices)
{
  guint total = 0, sum = 0, end = 0, n_steps;

  for (guint i = 0; i < n_parts; i++)
    total += parts[i].n;
  n_steps = MAX (MIN (total, MOST_STEPS), n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      guint wanted, most = n_steps - (n_parts - 1 - i);

      sum += parts[i].n;
      wanted = (guint) (((guint64) sum * n_steps * 2 + total) / ((guint64) total * 2));
      end = CLAMP (wanted, end + 1, most);
      slices[i] = (DatelinePlaceSlice) { .code = parts[i].code, .end = end };
    }

  return n_steps;
}

/**
 * dateline_place_look_get_extents:
 * @self: a look
 *
 * Returns: what it covers, about the middle of the mark
 */
graphene_rect_t
dateline_place_look_get_extents (const DatelinePlaceLook *self)
{
  double reach = self->radius + 2;

  if (self->n_slices > 0 && !self->single)
    reach = self->radius - RING_WIDTH / 2 + BEAD_REACH * (BEAD_RADIUS + BEAD_EDGE);
  if (self->accent != DATELINE_PLACE_ACCENT_NONE)
    reach = MAX (reach, self->radius + 6);
  if (self->focused)
    reach = MAX (reach, self->radius + 10);

  return GRAPHENE_RECT_INIT (-reach, -reach, 2 * reach, 2 * reach);
}

static void
fill_disc (cairo_t       *cr,
           double         y,
           double         radius,
           const GdkRGBA *color)
{
  gdk_cairo_set_source_rgba (cr, color);
  cairo_arc (cr, 0, y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
fill_ring (cairo_t       *cr,
           double         outer_radius,
           double         width,
           const GdkRGBA *color)
{
  gdk_cairo_set_source_rgba (cr, color);
  cairo_arc (cr, 0, 0, outer_radius, 0, 2 * G_PI);
  cairo_new_sub_path (cr);
  cairo_arc_negative (cr, 0, 0, outer_radius - width, 2 * G_PI, 0);
  cairo_fill (cr);
}

/* From and to are shares of the circle, from its top and clockwise. */
static void
fill_arc (cairo_t       *cr,
          double         outer_radius,
          double         from,
          double         to,
          const GdkRGBA *color)
{
  double gap = MIN (1.2 / (2 * G_PI * (outer_radius - RING_WIDTH / 2)), (to - from) / 4);
  double start = (from + gap - 0.25) * 2 * G_PI;
  double end = (to - gap - 0.25) * 2 * G_PI;

  gdk_cairo_set_source_rgba (cr, color);
  cairo_arc (cr, 0, 0, outer_radius, start, end);
  cairo_arc_negative (cr, 0, 0, outer_radius - RING_WIDTH, end, start);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
fill_shape (cairo_t       *cr,
            DatelineShape  shape,
            double         radius,
            const GdkRGBA *color)
{
  g_autoptr(GskPath) path = dateline_kind_style_create_path (shape, 0, 0, radius);

  gdk_cairo_set_source_rgba (cr, color);
  gsk_path_to_cairo (path, cr);
  cairo_fill (cr);
}

static void
stroke_shape (cairo_t       *cr,
              DatelineShape  shape,
              double         radius,
              const GdkRGBA *color)
{
  g_autoptr(GskPath) path = dateline_kind_style_create_path (shape, 0, 0, radius);

  gdk_cairo_set_source_rgba (cr, color);
  gsk_path_to_cairo (path, cr);
  cairo_set_line_width (cr, HOLLOW_WIDTH);
  cairo_stroke (cr);
}

/* As many dashes as there is room for, all of one length. */
static void
stroke_dashes (cairo_t       *cr,
               double         outer_radius,
               double         width,
               const GdkRGBA *color)
{
  double length = 2 * G_PI * (outer_radius - width / 2);
  double step = length / MAX (1, rint (length / (DASH + DASH_GAP)));
  const double dashes[] = { step * DASH / (DASH + DASH_GAP), step * DASH_GAP / (DASH + DASH_GAP) };

  cairo_save (cr);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_arc (cr, 0, 0, outer_radius - width / 2, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_restore (cr);
}

typedef struct
{
  guint32 type;
  guint32 shape;
  GdkRGBA color;
} BeadKey;

typedef struct
{
  BeadKey key;
  const DatelinePlaceColors *colors;
} Bead;

static void
draw_bead (cairo_t  *cr,
           gpointer  data)
{
  const Bead *bead = data;

  fill_shape (cr, bead->key.shape, BEAD_RADIUS + BEAD_EDGE, &bead->colors->fill);
  fill_shape (cr, bead->key.shape, BEAD_RADIUS, &bead->key.color);
}

/* What the parts of a ring are drawn with. */
typedef struct
{
  const DatelinePlaceLook *look;
  const DatelinePlaceColors *colors;
  const char * const *kinds;
  DatelinePlaceSprites *sprites;
} Painting;

static void
get_style (const Painting *self,
           guint           slice,
           GdkRGBA        *color,
           DatelineShape  *shape)
{
  guint16 code = self->look->slices[slice].code;

  dateline_kind_style_get (code == DATELINE_NO_CODE ? NULL : self->kinds[code], self->colors->dark, color, shape);
}

static double
get_start (const Painting *self,
           guint           slice)
{
  const DatelinePlaceSlice *slices = self->look->slices;

  return slice == 0 ? 0 : slices[slice - 1].end / (double) slices[self->look->n_slices - 1].end;
}

static double
get_end (const Painting *self,
         guint           slice)
{
  const DatelinePlaceSlice *slices = self->look->slices;

  return slices[slice].end / (double) slices[self->look->n_slices - 1].end;
}

static void
draw_ring (const Painting *self,
           cairo_t        *cr)
{
  GdkRGBA color;

  for (guint i = 0; i < self->look->n_slices; i++)
    {
      get_style (self, i, &color, NULL);
      if (self->look->n_slices == 1)
        fill_ring (cr, self->look->radius, RING_WIDTH, &color);
      else
        fill_arc (cr, self->look->radius, get_start (self, i), get_end (self, i), &color);
    }
}

/* Gaps in a ring of several colours show the ground. */
static void
cut_gaps (const Painting *self,
          cairo_t        *cr)
{
  double length = 2 * G_PI * (self->look->radius - RING_WIDTH / 2);
  double n = MAX (1, rint (length / (2 * (DASH + DASH_GAP))));
  const double dashes[] = { DASH_GAP, length / n - DASH_GAP };

  cairo_save (cr);
  gdk_cairo_set_source_rgba (cr, &self->colors->fill);
  cairo_set_line_width (cr, RING_WIDTH + 1);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_arc (cr, 0, 0, self->look->radius - RING_WIDTH / 2, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_beads (const Painting *self,
            cairo_t        *cr)
{
  double reach = BEAD_REACH * (BEAD_RADIUS + BEAD_EDGE);
  graphene_rect_t extents = GRAPHENE_RECT_INIT (-reach, -reach, 2 * reach, 2 * reach);
  double radius = self->look->radius - RING_WIDTH / 2;

  for (guint i = 0; i < self->look->n_slices; i++)
    {
      double length = (get_end (self, i) - get_start (self, i)) * 2 * G_PI * radius;
      Bead bead = { .key.type = DATELINE_SPRITE_BEAD, .colors = self->colors };
      double turn = self->look->n_slices == 1 ? 0 : (get_start (self, i) + get_end (self, i)) * G_PI;
      DatelineShape shape;

      if (self->look->n_slices > MOST_BEADS && length < LEAST_ARC)
        continue;
      get_style (self, i, &bead.key.color, &shape);
      bead.key.shape = shape;
      dateline_place_sprites_paint (self->sprites, cr, &bead.key, sizeof bead.key,
                                    radius * sin (turn), -radius * cos (turn), &extents, draw_bead, &bead);
    }
}

/* No event here matches: an empty dot, filled if quotations do. */
static void
draw_dot (const DatelinePlaceLook   *self,
          const DatelinePlaceColors *colors,
          cairo_t                   *cr)
{
  GdkRGBA color;

  dateline_kind_style_get (NULL, colors->dark, &color, NULL);
  fill_disc (cr, 0, self->radius, &colors->fill);
  if (self->uncertain)
    stroke_dashes (cr, self->radius, 2, &color);
  else
    fill_ring (cr, self->radius, 2, &color);
  if (self->filled)
    fill_disc (cr, 0, self->radius - 3, &color);
}

static void
draw_accents (const DatelinePlaceLook   *self,
              const DatelinePlaceColors *colors,
              cairo_t                   *cr)
{
  if (self->accent == DATELINE_PLACE_ACCENT_SELECTED)
    {
      fill_disc (cr, 0, self->radius + 5, &colors->accent);
      fill_disc (cr, 0, self->radius + 2, &colors->fill);
    }
  else if (self->accent == DATELINE_PLACE_ACCENT_LIT)
    {
      fill_disc (cr, 0, self->radius + 3.5, &colors->accent);
      fill_disc (cr, 0, self->radius + 1.5, &colors->fill);
    }
  if (self->focused)
    fill_ring (cr, self->radius + 9, 2, &colors->text);
}

typedef struct
{
  guint32 type;
  float radius;
  guint32 accent;
  guint32 focused;
} GroundKey;

static void
draw_ground (cairo_t  *cr,
             gpointer  data)
{
  const Painting *self = data;

  draw_accents (self->look, self->colors, cr);
  fill_disc (cr, 0.5, self->look->radius + 1, &self->colors->edge);
  fill_disc (cr, 0, self->look->radius, &self->colors->fill);
}

static void
draw_single (const Painting *self,
             cairo_t        *cr)
{
  DatelineShape shape;
  GdkRGBA color;

  get_style (self, 0, &color, &shape);
  if (self->look->uncertain)
    {
      stroke_dashes (cr, self->look->radius, HOLLOW_WIDTH, &color);
      stroke_shape (cr, shape, self->look->radius - SINGLE_MARGIN - HOLLOW_WIDTH / 2, &color);
    }
  else
    fill_shape (cr, shape, self->look->radius - SINGLE_MARGIN, &color);
}

static void
draw_pie (Painting *self,
          cairo_t  *cr)
{
  GroundKey ground = { DATELINE_SPRITE_GROUND, self->look->radius, self->look->accent, self->look->focused };
  graphene_rect_t extents = dateline_place_look_get_extents (self->look);

  dateline_place_sprites_paint (self->sprites, cr, &ground, sizeof ground, 0, 0, &extents, draw_ground, self);
  if (self->look->single)
    {
      draw_single (self, cr);
      return;
    }
  draw_ring (self, cr);
  if (self->look->uncertain)
    cut_gaps (self, cr);
  /* The ring first, so that no bead is cut by its neighbour's arc. */
  draw_beads (self, cr);
}

/**
 * dateline_place_look_draw:
 * @self: a look
 * @colors: the colours
 * @kinds: the kinds of events, by their codes
 * @sprites: where to keep what looks have in common
 * @cr: where to draw, for a sprite of @sprites
 *
 * Draws a mark about the origin.
 */
void
dateline_place_look_draw (const DatelinePlaceLook   *self,
                          const DatelinePlaceColors *colors,
                          const char * const        *kinds,
                          DatelinePlaceSprites      *sprites,
                          cairo_t                   *cr)
{
  Painting painting = { self, colors, kinds, sprites };

  if (self->opacity < 1)
    cairo_push_group (cr);
  if (self->n_slices > 0)
    draw_pie (&painting, cr);
  else
    {
      draw_accents (self, colors, cr);
      draw_dot (self, colors, cr);
    }
  if (self->opacity < 1)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, self->opacity);
    }
}
