/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-place-extent.h"

#include <math.h>

#include "dateline-mercator.h"
#include "dateline-outline-points.h"
#include "dateline-place.h"

/* Beyond its spot by so much for it to be seen, in pixels. */
#define LEAST_MARGIN 4.0
#define FILL_OPACITY 0.14
#define EDGE_WIDTH 1.5
#define LINE_WIDTH 3.0
#define DASH 6.0

static void
fill (GtkSnapshot   *snapshot,
      GskPath       *path,
      const GdkRGBA *color)
{
  GdkRGBA faint = *color;

  faint.alpha *= FILL_OPACITY;
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_EVEN_ODD, &faint);
}

static void
stroke (GtkSnapshot   *snapshot,
        GskPath       *path,
        double         width,
        gboolean       dashed,
        const GdkRGBA *color)
{
  g_autoptr(GskStroke) line = gsk_stroke_new (width);

  gsk_stroke_set_line_join (line, GSK_LINE_JOIN_ROUND);
  if (dashed)
    gsk_stroke_set_dash (line, (const float[]) { DASH, DASH }, 2);
  gtk_snapshot_append_stroke (snapshot, path, line, color);
}

/* Within so far of its spot it is somewhere. */
static void
draw_circle (GtkSnapshot             *snapshot,
             const DatelinePlaceSpot *spot,
             const DatelineMapFrame  *frame,
             double                   radius,
             const GdkRGBA           *color)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;

  if (radius < spot->radius + LEAST_MARGIN || radius > hypot (frame->width, frame->height))
    return;

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (spot->anchor_x, spot->anchor_y), radius);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  fill (snapshot, path, color);
  stroke (snapshot, path, EDGE_WIDTH, TRUE, color);
}

/* Adds the outlines of areas to one path, so that what one has cut out of it by
 * another stays empty. */
static GskPath *
create_path (DatelinePlace           *place,
             gboolean                 areas,
             const DatelinePlaceSpot *spot,
             const DatelineMapFrame  *frame)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  for (guint i = 0; i < place->outlines->len; i++)
    {
      const DatelineOutline *outline = g_ptr_array_index (place->outlines, i);
      g_autoptr(GArray) points = NULL;

      if (outline->is_area != areas)
        continue;
      points = dateline_outline_points_new (outline, dateline_mercator_x (place->longitude),
                                            dateline_mercator_y (place->latitude), spot, frame);
      for (guint j = 0; j < points->len; j++)
        {
          const DatelineOutlinePoint *point = &g_array_index (points, DatelineOutlinePoint, j);

          if (j == 0)
            gsk_path_builder_move_to (builder, point->x, point->y);
          else
            gsk_path_builder_line_to (builder, point->x, point->y);
        }
      if (areas && points->len > 0)
        gsk_path_builder_close (builder);
    }

  return gsk_path_builder_free_to_path (builder);
}

/**
 * dateline_place_extent_snapshot:
 * @snapshot: where to draw
 * @dossier: where the place is from
 * @spot: a spot
 * @frame: what is in sight
 * @color: the colour to draw in
 *
 * Draws what a place covers: its outline, or, if it is a point that is known no
 * better than to a radius, a circle within which it is. There is none for a
 * cluster or an event, nor a circle that the spot hides or that holds all that is
 * in sight.
 */
void
dateline_place_extent_snapshot (GtkSnapshot             *snapshot,
                                DatelineDossier         *dossier,
                                const DatelinePlaceSpot *spot,
                                const DatelineMapFrame  *frame,
                                const GdkRGBA           *color)
{
  g_autoptr(DatelineRecord) record = NULL;
  g_autoptr(GskPath) areas = NULL;
  g_autoptr(GskPath) lines = NULL;
  DatelinePlace *place;
  double y;

  if (spot->cluster->n_all_places != 1)
    return;

  record = dateline_dossier_dup_record (dossier, spot->cluster->ref);
  place = DATELINE_PLACE (record);
  if (!place->has_point)
    return;
  y = dateline_mercator_y (place->latitude);
  if (place->outlines->len == 0)
    {
      draw_circle (snapshot, spot, frame, dateline_mercator_length (y, place->accuracy) * frame->scale, color);
      return;
    }

  areas = create_path (place, TRUE, spot, frame);
  lines = create_path (place, FALSE, spot, frame);
  fill (snapshot, areas, color);
  stroke (snapshot, areas, EDGE_WIDTH, FALSE, color);
  stroke (snapshot, lines, LINE_WIDTH, FALSE, color);
}
