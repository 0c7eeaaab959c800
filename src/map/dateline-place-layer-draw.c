/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the places on the map look just now. */

#include "dateline-place-layer-private.h"

#include "dateline-layer-frame.h"
#include "dateline-place-extent.h"

/* That a place does not stand back; beside the bits of a #DatelinePlaceState. */
#define BRIGHT (1 << 7)

static DatelinePlaceState
get_record_state (DatelinePlaceLayer *self,
                  DatelineRef         ref)
{
  DatelinePlaceState state = 0;

  if (dateline_session_is_selected (self->session, ref))
    state |= DATELINE_PLACE_SELECTED;
  if (dateline_session_get_hover (self->session) == ref)
    state |= DATELINE_PLACE_POINTED;
  if (dateline_session_is_lit (self->session, ref))
    state |= DATELINE_PLACE_LIT;
  if (dateline_session_is_dimmed (self->session, ref))
    state |= DATELINE_PLACE_DIMMED;

  return state;
}

/* Each place tells the clusters it goes up in, until one has been told already:
 * once for each change of what stands out, not for each frame. */
static void
update_states (DatelinePlaceLayer *self)
{
  guint n_nodes, n_marks;
  const DatelineClusterNode *nodes =
    dateline_cluster_tree_get_nodes (dateline_place_clusters_get_tree (self->clusters), &n_nodes);
  const DatelinePlaceMark *marks = dateline_place_marks_get (self->marks, &n_marks);

  g_byte_array_set_size (self->states, n_nodes);
  if (n_nodes > 0)
    memset (self->states->data, 0, n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    {
      DatelinePlaceState state;
      guint8 told;

      if (nodes[i].n_leaves > 1)
        continue;
      state = get_record_state (self, dateline_ref (DATELINE_KIND_PLACE, marks[nodes[i].leader].row));
      told = state & DATELINE_PLACE_SELECTED;
      /* A cluster shows that a place in it is pointed at elsewhere, but has no card
       * for it. */
      if (state & (DATELINE_PLACE_POINTED | DATELINE_PLACE_LIT))
        told |= DATELINE_PLACE_LIT;
      if (!(state & DATELINE_PLACE_DIMMED))
        told |= BRIGHT;
      for (guint j = nodes[i].parent; j != G_MAXUINT && (self->states->data[j] & told) != told; j = nodes[j].parent)
        self->states->data[j] |= told;
    }
  self->states_stale = FALSE;
}

/* A cluster is what any of its places is, and stands back if all of them do. */
static DatelinePlaceState
get_cluster_state (DatelinePlaceLayer *self,
                   guint               node)
{
  guint8 told;

  if (dateline_session_get_selection (self->session) == DATELINE_REF_NONE &&
      dateline_session_get_selected (self->session)->n == 0 &&
      dateline_session_get_hover (self->session) == DATELINE_REF_NONE)
    return 0;

  if (self->states_stale)
    update_states (self);
  told = self->states->data[node];
  return told & BRIGHT ? told & ~BRIGHT : told | DATELINE_PLACE_DIMMED;
}

/* How a spot looks. */
DatelinePlaceState
dateline_place_layer_get_state (DatelinePlaceLayer         *self,
                                const DatelinePlaceCluster *cluster)
{
  DatelinePlaceState state = cluster->n_all_places < 2 ? get_record_state (self, cluster->ref)
                                                       : get_cluster_state (self, cluster->node);

  if (cluster->ref == self->pointed)
    state |= DATELINE_PLACE_POINTED;
  if (cluster->ref == self->cursor && gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    state |= DATELINE_PLACE_FOCUSED;

  return state;
}

/* How well a place is known that is pointed at or selected; of all at once it
 * would be more than can be read. */
static void
draw_extents (DatelinePlaceLayer       *self,
              GtkSnapshot              *snapshot,
              const DatelineMapFrame   *frame,
              const DatelinePlaceSpot  *spots,
              const DatelinePlaceState *states,
              guint                     n)
{
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, frame->width, frame->height));
  for (guint i = 0; i < n; i++)
    if (states[i] & (DATELINE_PLACE_SELECTED | DATELINE_PLACE_POINTED | DATELINE_PLACE_FOCUSED))
      dateline_place_extent_snapshot (snapshot, dateline_place_marks_get_dossier (self->marks), &spots[i], frame,
                                      &self->accent);
  gtk_snapshot_pop (snapshot);
}

/* A cluster in which a place is selected bears its name. */
static DatelineRef
find_selected (DatelinePlaceLayer         *self,
               const DatelinePlaceCluster *cluster,
               guint                       level)
{
  DatelineClusterTree *tree = dateline_place_clusters_get_tree (self->clusters);
  const DatelineRefSet *selected = dateline_session_get_selected (self->session);

  if (dateline_session_is_selected (self->session, cluster->ref))
    return cluster->ref;
  for (guint i = 0; i < selected->n; i++)
    {
      guint mark = G_MAXUINT;

      if (dateline_ref_kind (selected->refs[i]) == DATELINE_KIND_PLACE)
        mark = dateline_place_marks_find (self->marks, dateline_ref_row (selected->refs[i]));
      if (mark != G_MAXUINT && dateline_cluster_tree_find (tree, mark, level) == cluster->node)
        return selected->refs[i];
    }
  return cluster->ref;
}

/* The spots as they are named just now; *@clusters holds those named otherwise. */
static DatelinePlaceSpot *
name_spots (DatelinePlaceLayer        *self,
            const DatelinePlaceSpot   *spots,
            const DatelinePlaceState  *states,
            guint                      n,
            guint                      level,
            DatelinePlaceCluster     **clusters)
{
  DatelinePlaceSpot *named = g_memdup2 (spots, n * sizeof *spots);

  *clusters = g_new (DatelinePlaceCluster, n + 1);
  for (guint i = 0; i < n; i++)
    {
      if (spots[i].cluster->n_all_places < 2 || !(states[i] & DATELINE_PLACE_SELECTED))
        continue;
      (*clusters)[i] = *spots[i].cluster;
      (*clusters)[i].ref = find_selected (self, spots[i].cluster, level);
      named[i].cluster = &(*clusters)[i];
    }
  return named;
}

/* Draws what is in sight. */
void
dateline_place_layer_draw (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (widget);
  g_autofree DatelinePlaceState *states = NULL;
  g_autofree DatelinePlaceSpot *named = NULL;
  g_autofree DatelinePlaceCluster *clusters = NULL;
  const DatelinePlaceSpot *spots;
  DatelineMapFrame frame;
  guint n;

  if (self->session == NULL || self->clusters == NULL || !dateline_layer_frame_get (SHUMATE_LAYER (self), &frame))
    return;

  spots = dateline_place_spots_get (dateline_place_layer_get_spots (self), &n);
  states = g_new (DatelinePlaceState, n + 1);
  for (guint i = 0; i < n; i++)
    states[i] = dateline_place_layer_get_state (self, spots[i].cluster);
  named = name_spots (self, spots, states, n, dateline_cluster_tree_pick_level (frame.scale), &clusters);
  draw_extents (self, snapshot, &frame, spots, states, n);
  dateline_place_layer_draw_ties (self, snapshot, &frame);
  dateline_place_layer_draw_movements (self, snapshot, &frame);
  dateline_place_layer_fade (self, snapshot, &frame, states);
  dateline_place_painter_draw (self->painter, snapshot, named, states, n, frame.width, frame.height);
}
