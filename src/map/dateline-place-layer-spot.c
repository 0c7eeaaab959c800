/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What others may ask of the spots of the map. */

#include "dateline-place-layer-private.h"

/**
 * dateline_place_layer_get_spot_at:
 * @self: the layer
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * Returns: (nullable): what is there, until the map moves
 */
const DatelinePlaceSpot *
dateline_place_layer_get_spot_at (DatelinePlaceLayer *self,
                                  double              x,
                                  double              y)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_LAYER (self), NULL);

  return dateline_place_spots_hit (dateline_place_layer_get_spots (self), x, y);
}

/**
 * dateline_place_layer_get_focused_spot:
 * @self: the layer
 *
 * Returns: (nullable): what the keyboard is at, until the map moves
 */
const DatelinePlaceSpot *
dateline_place_layer_get_focused_spot (DatelinePlaceLayer *self)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_LAYER (self), NULL);

  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    return NULL;
  return dateline_place_spots_find (dateline_place_layer_get_spots (self), self->cursor);
}

/**
 * dateline_place_layer_dup_places:
 * @self: the layer
 * @spot: one of its spots
 *
 * Returns: (transfer full) (element-type DatelineRef): the places that it stands
 *   for; none for an event fanned out
 */
GArray *
dateline_place_layer_dup_places (DatelinePlaceLayer      *self,
                                 const DatelinePlaceSpot *spot)
{
  GArray *refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  DatelineClusterTree *tree;
  const DatelineClusterNode *node;
  const DatelinePlaceMark *marks;
  const guint *leaves;
  guint n;

  g_return_val_if_fail (DATELINE_IS_PLACE_LAYER (self), refs);

  if (dateline_ref_kind (spot->cluster->ref) != DATELINE_KIND_PLACE)
    return refs;
  tree = dateline_place_clusters_get_tree (self->clusters);
  node = &dateline_cluster_tree_get_nodes (tree, &n)[spot->cluster->node];
  leaves = dateline_cluster_tree_get_leaves (tree, node);
  marks = dateline_place_marks_get (self->marks, &n);
  for (guint i = 0; i < node->n_leaves; i++)
    {
      DatelineRef ref = dateline_ref (DATELINE_KIND_PLACE, marks[leaves[i]].row);

      g_array_append_val (refs, ref);
    }

  return refs;
}

/**
 * dateline_place_layer_dup_events:
 * @self: the layer
 * @spot: one of its places or clusters
 *
 * Returns: (transfer full): the matching events at it
 */
DatelineBits *
dateline_place_layer_dup_events (DatelinePlaceLayer      *self,
                                 const DatelinePlaceSpot *spot)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_LAYER (self), NULL);

  return dateline_place_clusters_dup_matching (self->clusters, spot->cluster->node, DATELINE_KIND_EVENT);
}
