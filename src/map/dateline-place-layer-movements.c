/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/* How one went from place to place, when somebody wants to see that. */

#include "dateline-place-layer-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dateline-movement-arc.h"
#include "dateline-movements.h"

#define LINE_WIDTH 2.0
#define EDGE_WIDTH 5.0

/* Arrows longer than this lead nowhere that can be seen, in pixels. */
#define MOST_LENGTH 1e5

/* Where a place, or the cluster it went up in, is on the screen. */
typedef struct
{
  double x; /* on the unit square of Web Mercator */
  DatelineArcPoint point;
  double radius;
} End;

static void
find_end (DatelinePlaceLayer     *self,
          DatelineRef             ref,
          const DatelineMapFrame *frame,
          double                  near,
          End                    *end)
{
  const DatelineTable *table = dateline_dossier_get_table (dateline_place_marks_get_dossier (self->marks),
                                                           DATELINE_KIND_PLACE);
  DatelineClusterTree *tree = dateline_place_clusters_get_tree (self->clusters);
  guint mark = dateline_place_marks_find (self->marks, dateline_ref_row (ref));
  double longitude = 0, latitude = 0, x, y, least = G_MAXDOUBLE;
  const DatelinePlaceSpot *spots;
  guint n, node = G_MAXUINT;

  dateline_table_get_point (table, dateline_ref_row (ref), &longitude, &latitude);
  end->x = dateline_mercator_x (longitude);
  end->x += round (near - end->x);
  x = (end->x - frame->x) * frame->scale;
  y = (dateline_mercator_y (latitude) - frame->y) * frame->scale;
  end->point = (DatelineArcPoint) {
    frame->width / 2 + x * cos (frame->rotation) - y * sin (frame->rotation),
    frame->height / 2 + x * sin (frame->rotation) + y * cos (frame->rotation),
  };
  x = end->point.x;
  y = end->point.y;
  end->radius = 0;

  if (mark != G_MAXUINT)
    node = dateline_cluster_tree_find (tree, mark, dateline_cluster_tree_pick_level (frame->scale));
  spots = dateline_place_spots_get (self->spots, &n);
  for (guint i = 0; i < n; i++)
    {
      double distance = hypot (spots[i].anchor_x - x, spots[i].anchor_y - y);

      /* Where the world is in sight more than once, the one meant. */
      if ((spots[i].cluster->node != node && spots[i].cluster->ref != ref) || distance >= MIN (least, frame->scale / 2))
        continue;
      least = distance;
      end->point = (DatelineArcPoint) { spots[i].x, spots[i].y };
      end->radius = spots[i].radius;
    }
}

static void
draw_arc (GtkSnapshot               *snapshot,
          const DatelineMovementArc *arc,
          double                     width,
          const GdkRGBA             *color)
{
  g_autoptr(GskPathBuilder) line = gsk_path_builder_new ();
  g_autoptr(GskPathBuilder) head = gsk_path_builder_new ();
  g_autoptr(GskPath) line_path = NULL;
  g_autoptr(GskPath) head_path = NULL;
  g_autoptr(GskStroke) stroke = gsk_stroke_new (width);
  g_autoptr(GskStroke) edge = gsk_stroke_new (MAX (width - LINE_WIDTH, 0.5));

  gsk_path_builder_move_to (line, arc->start.x, arc->start.y);
  gsk_path_builder_quad_to (line, arc->control.x, arc->control.y, arc->end.x, arc->end.y);
  for (guint i = 0; i < G_N_ELEMENTS (arc->head); i++)
    if (i == 0)
      gsk_path_builder_move_to (head, arc->head[i].x, arc->head[i].y);
    else
      gsk_path_builder_line_to (head, arc->head[i].x, arc->head[i].y);
  gsk_path_builder_close (head);
  line_path = gsk_path_builder_to_path (line);
  head_path = gsk_path_builder_to_path (head);

  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (edge, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, line_path, stroke, color);
  gtk_snapshot_append_stroke (snapshot, head_path, edge, color);
  gtk_snapshot_append_fill (snapshot, head_path, GSK_FILL_RULE_WINDING, color);
}

/* Draws an arrow for each movement, set off from the map below. */
void
dateline_place_layer_draw_movements (DatelinePlaceLayer     *self,
                                     GtkSnapshot            *snapshot,
                                     const DatelineMapFrame *frame)
{
  GdkRGBA halo;

  if (!self->show_movements || self->movements->len == 0)
    return;

  gdk_rgba_parse (&halo, dateline_map_scheme_get_color (self->scheme, "halo"));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, frame->width, frame->height));
  for (guint i = 0; i < self->movements->len; i++)
    {
      const DatelineMovement *movement = &g_array_index (self->movements, DatelineMovement, i);
      DatelineMovementArc arc;
      End from, to;

      find_end (self, movement->from, frame, frame->x, &from);
      find_end (self, movement->to, frame, from.x, &to);
      if (hypot (to.point.x - from.point.x, to.point.y - from.point.y) > MOST_LENGTH ||
          !dateline_movement_arc_init (&arc, &from.point, from.radius, &to.point, to.radius))
        continue;
      draw_arc (snapshot, &arc, EDGE_WIDTH, &halo);
      draw_arc (snapshot, &arc, LINE_WIDTH, &self->accent);
    }
  gtk_snapshot_pop (snapshot);
}

/* Adds the movements to what is exposed. */
void
dateline_place_layer_tell_movements (DatelinePlaceLayer *self)
{
  DatelineDossier *dossier;

  if (!self->show_movements || self->movements->len == 0)
    return;

  dossier = dateline_place_marks_get_dossier (self->marks);
  for (guint i = 0; i < self->movements->len; i++)
    {
      const DatelineMovement *movement = &g_array_index (self->movements, DatelineMovement, i);
      g_autofree char *from = dateline_dossier_dup_label (dossier, movement->from);
      g_autofree char *to = dateline_dossier_dup_label (dossier, movement->to);
      g_autofree char *event = dateline_dossier_dup_label (dossier, movement->event);
      /* Translators: an arrow on the map, read aloud: from one place to another,
       * and the event that it leads to. */
      g_autofree char *label = g_strdup_printf (_("From %s to %s: %s"), from, to, event);
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 1, 1);

      if (!dateline_drawn_items_add (self->items, DATELINE_PLACE_LAYER_MOVEMENT | i, label, NULL, &bounds))
        break;
    }
}

/* Another selection, or another dossier, has other movements. */
void
dateline_place_layer_find_movements (DatelinePlaceLayer *self)
{
  DatelineRefSet *selected = self->session != NULL ? dateline_session_get_selected (self->session) : NULL;
  gboolean any = self->movements->len > 0;

  g_array_set_size (self->movements, 0);
  if (self->show_movements && selected != NULL && self->marks != NULL)
    dateline_movements_find (dateline_place_marks_get_dossier (self->marks), selected, self->movements);
  if (any || self->movements->len > 0)
    dateline_place_layer_spots_changed (self);
}
