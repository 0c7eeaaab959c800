/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines between the places of which one is meant. */

#include "dateline-place-layer-private.h"

#include <math.h>

#define LINE_WIDTH 1.5
#define EDGE_WIDTH 4.0
#define DASH 5.0
#define DASH_GAP 4.0
#define OPACITY 0.7f

/* Lines longer than this lead nowhere that can be seen, in pixels. */
#define MOST_LENGTH 1e5
/* More lines than these tell nothing, nor do those of a crowd of places. */
#define MOST_TIES 100
#define MOST_TIED 50

/* What is drawn of the marks. */
typedef struct
{
  DatelinePlaceLayer *layer;
  const DatelineMapFrame *frame;
  const DatelinePlaceMark *marks;
  guint n_marks;
  const DatelinePlaceSpot *spots;
  guint n_spots;
  guint level;
  guint n_ties;
} Ties;

/* The spot that stands for a mark, near to where the mark is; %NULL where it is
 * not in sight. */
static const DatelinePlaceSpot *
find_spot (const Ties *self,
           guint       mark,
           double      x,
           double      y)
{
  DatelineClusterTree *tree = dateline_place_clusters_get_tree (self->layer->clusters);
  guint node = dateline_cluster_tree_find (tree, mark, self->level);
  const DatelinePlaceSpot *nearest = NULL;
  double least = self->frame->scale / 2;

  for (guint i = 0; i < self->n_spots; i++)
    {
      double distance = hypot (self->spots[i].anchor_x - x, self->spots[i].anchor_y - y);

      if (self->spots[i].cluster->node != node || distance >= least)
        continue;
      least = distance;
      nearest = &self->spots[i];
    }
  return nearest;
}

static void
draw_line (GtkSnapshot            *snapshot,
           const graphene_point_t *from,
           const graphene_point_t *to,
           double                  width,
           const GdkRGBA          *color)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  g_autoptr(GskStroke) stroke = gsk_stroke_new ((float) width);

  gsk_path_builder_move_to (builder, from->x, from->y);
  gsk_path_builder_line_to (builder, to->x, to->y);
  path = gsk_path_builder_free_to_path (builder);
  if (width == LINE_WIDTH)
    gsk_stroke_set_dash (stroke, (const float[]) { DASH, DASH_GAP }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
draw_tie (const Ties             *self,
          GtkSnapshot            *snapshot,
          const graphene_point_t *from,
          const graphene_point_t *to,
          gboolean                selected)
{
  GdkRGBA halo, ink;

  if (hypot (to->x - from->x, to->y - from->y) > MOST_LENGTH)
    return;
  gdk_rgba_parse (&halo, dateline_map_scheme_get_color (self->layer->scheme, "halo"));
  gdk_rgba_parse (&ink, dateline_map_scheme_get_color (self->layer->scheme, "mark-text"));
  draw_line (snapshot, from, to, EDGE_WIDTH, &halo);
  ink.alpha *= OPACITY;
  draw_line (snapshot, from, to, LINE_WIDTH, selected ? &self->layer->accent : &ink);
}

/* A line from a spot that stands for a mark to each of the others of that place,
 * drawn once where both ends have spots. */
static void
tie_mark (Ties                    *self,
          GtkSnapshot             *snapshot,
          const DatelinePlaceSpot *spot,
          guint                    own)
{
  double c = cos (self->frame->rotation) * self->frame->scale, s = sin (self->frame->rotation) * self->frame->scale;
  guint row = self->marks[own].row;

  for (guint i = dateline_place_marks_find (self->layer->marks, row);
       i < self->n_marks && self->marks[i].row == row && self->n_ties < MOST_TIES; i++)
    {
      double dx = self->marks[i].x - self->marks[own].x, dy = self->marks[i].y - self->marks[own].y;
      const DatelinePlaceSpot *other;
      graphene_point_t to;

      /* The shorter way around the world. */
      dx -= rint (dx);
      to = GRAPHENE_POINT_INIT ((float) (spot->anchor_x + dx * c - dy * s), (float) (spot->anchor_y + dx * s + dy * c));
      other = i != own ? find_spot (self, i, to.x, to.y) : spot;
      if (other == spot || (other != NULL && i < own))
        continue;
      if (other != NULL)
        to = GRAPHENE_POINT_INIT ((float) other->x, (float) other->y);
      draw_tie (self, snapshot, &GRAPHENE_POINT_INIT ((float) spot->x, (float) spot->y), &to,
                dateline_session_is_selected (self->layer->session, dateline_ref (DATELINE_KIND_PLACE, row)));
      self->n_ties++;
    }
}

static void
tie_spot (Ties                    *self,
          GtkSnapshot             *snapshot,
          const DatelinePlaceSpot *spot)
{
  DatelineClusterTree *tree = dateline_place_clusters_get_tree (self->layer->clusters);
  guint n_nodes;
  const DatelineClusterNode *nodes = dateline_cluster_tree_get_nodes (tree, &n_nodes);
  const guint *leaves;

  if (spot->cluster->node >= n_nodes || nodes[spot->cluster->node].n_leaves > MOST_TIED)
    return;
  leaves = dateline_cluster_tree_get_leaves (tree, &nodes[spot->cluster->node]);
  for (guint i = 0; i < nodes[spot->cluster->node].n_leaves; i++)
    if (self->marks[leaves[i]].candidate != DATELINE_REF_NONE)
      tie_mark (self, snapshot, spot, leaves[i]);
}

/* Draws a line between the marks of each place that is one of several. */
void
dateline_place_layer_draw_ties (DatelinePlaceLayer     *self,
                                GtkSnapshot            *snapshot,
                                const DatelineMapFrame *frame)
{
  Ties ties = { self, frame, .level = dateline_cluster_tree_pick_level (frame->scale) };

  if (!dateline_place_marks_has_candidates (self->marks))
    return;
  ties.marks = dateline_place_marks_get (self->marks, &ties.n_marks);
  ties.spots = dateline_place_spots_get (self->spots, &ties.n_spots);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) frame->width, (float) frame->height));
  for (guint i = 0; i < ties.n_spots; i++)
    tie_spot (&ties, snapshot, &ties.spots[i]);
  gtk_snapshot_pop (snapshot);
}
