/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Going into clusters and out of them, and what lies at one place. */

#include "dateline-place-layer-private.h"

#include <math.h>

#include "dateline-mercator.h"

/* So many events are fanned out; more are listed. */
#define MOST_FANNED 12

/* Few places that come apart only so many levels closer by are fanned out: so near
 * nothing would be in sight of what is around them. */
#define TOO_CLOSE 4.0

/* How exactly the map has to be where it was sent for the way back to be known. */
#define NEAR 1e-6

/* Room about what a cluster is opened to, in pixels. */
#define MARGIN 60.0

/**
 * dateline_place_layer_fold:
 *
 * Returns: whether anything was fanned out
 */
gboolean
dateline_place_layer_fold (DatelinePlaceLayer *self)
{
  DatelineRef folded = dateline_place_spots_fold (self->spots);
  const DatelinePlaceSpot *spot;

  if (folded == DATELINE_REF_NONE)
    return FALSE;

  dateline_place_layer_spots_changed (self);
  /* The keyboard may have been at what is gone. */
  spot = dateline_place_spots_find (dateline_place_layer_get_spots (self), self->cursor);
  if (spot == NULL && self->cursor != DATELINE_REF_NONE)
    dateline_place_layer_move_cursor (self, dateline_place_spots_find (self->spots, folded));
  return TRUE;
}

/* The closest zoom that shows all of it, but close enough for it to come apart;
 * nothing is far enough apart for that at the closest there is, and a few not if
 * that is far from here. */
static gboolean
pick_zoom (DatelinePlaceLayer        *self,
           const DatelineClusterNode *node,
           const DatelineMercatorBox *box,
           double                    *zoom)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  double tile_size = shumate_map_source_get_tile_size (shumate_viewport_get_reference_map_source (viewport));
  double most = shumate_viewport_get_max_zoom_level (viewport);
  double apart;

  if (node->level >= DATELINE_CLUSTER_LAST_LEVEL)
    return FALSE;
  apart = log2 (dateline_cluster_tree_get_scale (node->level + 1) / tile_size);
  if (apart > most ||
      (node->n_leaves <= MOST_FANNED && apart > shumate_viewport_get_zoom_level (viewport) + TOO_CLOSE))
    return FALSE;

  *zoom = floor (dateline_mercator_fit (box, tile_size,
                                        MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN, 64),
                                        MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN, 64)));
  *zoom = CLAMP (*zoom, MAX (apart, 0), most);
  return TRUE;
}

static gboolean
go_into (DatelinePlaceLayer      *self,
         const DatelinePlaceSpot *spot)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  DatelineClusterTree *tree = dateline_place_clusters_get_tree (self->clusters);
  DatelineMercatorBox box;
  DatelinePlaceWay way;
  guint n;

  dateline_cluster_tree_get_box (tree, spot->cluster->node, &box);
  if (!pick_zoom (self, &dateline_cluster_tree_get_nodes (tree, &n)[spot->cluster->node], &box, &way.to_zoom))
    return FALSE;

  way.latitude = shumate_location_get_latitude (SHUMATE_LOCATION (viewport));
  way.longitude = shumate_location_get_longitude (SHUMATE_LOCATION (viewport));
  way.zoom = shumate_viewport_get_zoom_level (viewport);
  way.to_latitude = dateline_mercator_latitude (box.y + box.height / 2);
  way.to_longitude = dateline_mercator_longitude (box.x + box.width / 2);
  g_array_append_val (self->ways, way);
  dateline_place_layer_ask_to_go (self, way.to_latitude, way.to_longitude, way.to_zoom);
  return TRUE;
}

/**
 * dateline_place_layer_go_out:
 *
 * Goes back to where the map was before a cluster was gone into, if it has not
 * been moved since.
 *
 * Returns: whether there was a way back
 */
gboolean
dateline_place_layer_go_out (DatelinePlaceLayer *self)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  DatelinePlaceWay way;

  if (self->ways->len == 0)
    return FALSE;

  way = g_array_index (self->ways, DatelinePlaceWay, self->ways->len - 1);
  if (fabs (shumate_location_get_latitude (SHUMATE_LOCATION (viewport)) - way.to_latitude) > NEAR ||
      fabs (shumate_location_get_longitude (SHUMATE_LOCATION (viewport)) - way.to_longitude) > NEAR ||
      fabs (shumate_viewport_get_zoom_level (viewport) - way.to_zoom) > NEAR)
    {
      g_array_set_size (self->ways, 0);
      return FALSE;
    }
  g_array_set_size (self->ways, self->ways->len - 1);
  dateline_place_layer_ask_to_go (self, way.latitude, way.longitude, way.zoom);
  return TRUE;
}

/* Shows the events at a place. */
static void
show_events (DatelinePlaceLayer      *self,
             const DatelinePlaceSpot *spot,
             gboolean                 again)
{
  g_autoptr(DatelineBits) events = NULL;
  guint n = spot->cluster->n_events;

  if (n < 2)
    return;

  events = dateline_place_clusters_dup_matching (self->clusters, spot->cluster->node, DATELINE_KIND_EVENT);
  if (n > MOST_FANNED)
    {
      if (again)
        dateline_place_layer_ask_to_list (self, events, spot);
      return;
    }
  dateline_place_spots_fan_out (self->spots, spot->cluster->ref, self->marks, events,
                                dateline_matches_get_bits (dateline_session_get_matches (self->session), DATELINE_KIND_QUOTE));
  dateline_place_layer_spots_changed (self);
}

/* Shows what is in a cluster whose places never come apart. */
static void
show_places (DatelinePlaceLayer      *self,
             const DatelinePlaceSpot *spot)
{
  DatelineRef ref = spot->cluster->ref;

  if (spot->cluster->n_all_places > MOST_FANNED)
    {
      show_events (self, spot, TRUE);
      return;
    }
  dateline_place_spots_open_out (self->spots, ref);
  dateline_place_layer_spots_changed (self);
}

/* Few places together are selected together, so that all that happened there is
 * lit everywhere at once; of many that would say nothing. */
static void
select_places (DatelinePlaceLayer      *self,
               const DatelinePlaceSpot *spot)
{
  DatelineClusterTree *tree = dateline_place_clusters_get_tree (self->clusters);
  DatelineRef refs[MOST_FANNED];
  g_autoptr(DatelineRefSet) places = NULL;
  guint n;
  const DatelineClusterNode *node = &dateline_cluster_tree_get_nodes (tree, &n)[spot->cluster->node];
  const DatelinePlaceMark *marks = dateline_place_marks_get (self->marks, &n);
  const guint *leaves = dateline_cluster_tree_get_leaves (tree, node);

  if (node->n_leaves > MOST_FANNED)
    return;

  for (guint i = 0; i < node->n_leaves; i++)
    refs[i] = dateline_ref (DATELINE_KIND_PLACE, marks[leaves[i]].row);
  places = dateline_ref_set_new (refs, node->n_leaves);
  dateline_session_set_selected (self->session, places, spot->cluster->ref);
}

/**
 * dateline_place_layer_open:
 * @spot: one in sight
 *
 * Selects the places of a cluster, if they are few, and goes into it if they come
 * apart closer by, but not too much so, or fans them out.
 * A place is selected and its events are fanned out, or, if they are many and
 * this is asked for once more, listed; an event is selected.
 */
void
dateline_place_layer_open (DatelinePlaceLayer      *self,
                           const DatelinePlaceSpot *spot)
{
  DatelineRef ref = spot->cluster->ref;
  gboolean again;

  if (dateline_ref_kind (ref) == DATELINE_KIND_EVENT)
    dateline_place_layer_select (self, ref);
  else if (dateline_place_spots_get_fan (self->spots) == ref)
    dateline_place_layer_fold (self);
  else if (spot->cluster->n_all_places > 1)
    {
      select_places (self, spot);
      if (!go_into (self, spot))
        show_places (self, spot);
    }
  else
    {
      again = dateline_session_get_selection (self->session) == ref;
      dateline_place_layer_select (self, ref);
      show_events (self, spot, again);
    }
}
