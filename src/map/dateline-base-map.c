/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-base-map.h"

#include "dateline-queued-source.h"
#include "dateline-tile-source.h"

#define FIRST_NUDGE_INTERVAL_MS 16
#define NUDGE_INTERVAL_MS 100
#define NUDGES_AFTER_MOVE 5
#define LAST_ZOOM 12

/**
 * DatelineBaseMap:
 *
 * The ground of a [class@Shumate.Map]: land, borders and names, drawn from an
 * MBTiles file in a style that can change while it is shown.
 *
 * libshumate fixes the style of a renderer and the source of a layer when they
 * are made. A new style is therefore a new layer; it goes above the old one,
 * which stays until the new one is whole, so the map never flashes.
 */
struct _DatelineBaseMap
{
  GObject parent_instance;

  ShumateMap *map;
  DatelineTileSource *tiles;
  ShumateMapLayer *layer;
  ShumateMapLayer *old_layer;
  DatelineNameLayer *names;
  DatelineMapScheme scheme;
  gboolean styled;
  guint nudge_id;
  guint n_nudges;       /* since the last move */
  guint n_requests;     /* of the tiles, at the last move */
  gboolean fresh;       /* a layer that has never been whole */
  gboolean whole; /* the tiles */
  gboolean loaded; /* those and the names, as told */
};

enum
{
  PROP_0,
  PROP_MAP,
  PROP_LOADED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineBaseMap, dateline_base_map, G_TYPE_OBJECT)

static void
update_loaded (DatelineBaseMap *self)
{
  gboolean loaded = self->whole && dateline_name_layer_get_loaded (self->names);

  if (self->loaded == loaded)
    return;

  self->loaded = loaded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void
set_whole (DatelineBaseMap *self,
           gboolean         whole)
{
  self->whole = whole;
  update_loaded (self);
}

static void
remove_layer (DatelineBaseMap  *self,
              ShumateMapLayer **layer)
{
  if (*layer != NULL)
    shumate_map_remove_layer (self->map, SHUMATE_LAYER (*layer));
  g_clear_object (layer);
}

static void
map_loaded (DatelineBaseMap *self,
            gboolean         errors,
            ShumateMapLayer *layer)
{
  if (layer != self->layer)
    return;

  self->fresh = FALSE;
  g_clear_handle_id (&self->nudge_id, g_source_remove);
  remove_layer (self, &self->old_layer);
  set_whole (self, TRUE);
}

static void
tile_failed (DatelineBaseMap *self,
             ShumateTile     *tile,
             GError          *error)
{
  g_warning ("Map tile %u/%u/%u: %s", shumate_tile_get_zoom_level (tile),
             shumate_tile_get_x (tile), shumate_tile_get_y (tile), error->message);
}

static gboolean nudge (gpointer data);

static void
plan_nudge (DatelineBaseMap *self,
            guint            interval)
{
  g_clear_handle_id (&self->nudge_id, g_source_remove);
  self->nudge_id = g_timeout_add (interval, nudge, self);
}

/* A layer puts off loading while the map moves fast. It takes its first
 * allocation, or a jump, for such a move, and may then wait for another that
 * never comes: so it is made to look again. A new layer is until it is whole,
 * and with every frame until it has asked for a tile; after a move a few times
 * suffice, and if nothing was asked for by then nothing was missing. */
static gboolean
nudge (gpointer data)
{
  DatelineBaseMap *self = data;
  gboolean asked = dateline_tile_source_get_n_requests (self->tiles) != self->n_requests;

  self->nudge_id = 0;
  /* It is nudged again when it comes in sight. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->layer)))
    return G_SOURCE_REMOVE;

  gtk_widget_queue_allocate (GTK_WIDGET (self->layer));
  self->n_nudges++;
  if (self->fresh || self->n_nudges < NUDGES_AFTER_MOVE)
    plan_nudge (self, self->fresh && !asked ? FIRST_NUDGE_INTERVAL_MS : NUDGE_INTERVAL_MS);
  else if (!asked)
    set_whole (self, TRUE);

  return G_SOURCE_REMOVE;
}

static void
start_nudging (DatelineBaseMap *self)
{
  if (self->layer == NULL || self->tiles == NULL)
    return;

  self->n_nudges = 0;
  self->n_requests = dateline_tile_source_get_n_requests (self->tiles);
  if (self->fresh)
    plan_nudge (self, FIRST_NUDGE_INTERVAL_MS);
  else if (self->nudge_id == 0)
    plan_nudge (self, NUDGE_INTERVAL_MS);
  set_whole (self, FALSE);
}

static ShumateVectorRenderer *
create_renderer (DatelineMapScheme scheme)
{
  g_autofree char *style = dateline_map_style_build (scheme);
  g_autoptr(GError) error = NULL;
  ShumateVectorRenderer *renderer = shumate_vector_renderer_new ("dateline", style, &error);

  if (renderer == NULL)
    g_error ("The map style is not understood: %s", error->message);

  return renderer;
}

/* Up to libshumate 1.6 a layer never lets go of its source, so none is ever
 * freed. They are kept where they can be used again: whoever goes back and forth
 * between light and dark makes two, not hundreds. */
static ShumateMapSource *
get_source (DatelineBaseMap *self)
{
  static DatelineQueuedSource *by_scheme[DATELINE_MAP_DARK_CONTRAST + 1];
  DatelineQueuedSource **source = &by_scheme[self->scheme];

  if (*source == NULL)
    {
      g_autoptr(ShumateVectorRenderer) renderer = create_renderer (self->scheme);

      *source = dateline_queued_source_new (renderer);
    }
  if (self->tiles != NULL)
    shumate_vector_renderer_set_data_source (dateline_queued_source_get_renderer (*source), "world",
                                             SHUMATE_DATA_SOURCE (self->tiles));

  return SHUMATE_MAP_SOURCE (*source);
}

static void
add_layer (DatelineBaseMap  *self,
           ShumateMapSource *source)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);

  self->layer = g_object_ref_sink (shumate_map_layer_new (source, viewport));
  gtk_widget_set_can_target (GTK_WIDGET (self->layer), FALSE);
  g_object_set (self->layer, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, NULL);
  g_signal_connect_object (self->layer, "map-loaded", G_CALLBACK (map_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layer, "map", G_CALLBACK (start_nudging), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layer, "tile-error", G_CALLBACK (tile_failed), self, G_CONNECT_SWAPPED);
  shumate_map_insert_layer_above (self->map, SHUMATE_LAYER (self->layer), (ShumateLayer *) self->old_layer);

  self->fresh = TRUE;
  start_nudging (self);
}

static void
rebuild (DatelineBaseMap *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  ShumateMapSource *source = get_source (self);

  g_clear_handle_id (&self->nudge_id, g_source_remove);
  /* One that was never whole is not worth drawing any further. */
  if (self->fresh)
    {
      remove_layer (self, &self->layer);
    }
  else
    {
      remove_layer (self, &self->old_layer);
      self->old_layer = g_steal_pointer (&self->layer);
    }
  set_whole (self, FALSE);

  shumate_viewport_set_reference_map_source (viewport, source);
  shumate_viewport_set_max_zoom_level (viewport, LAST_ZOOM);
  if (self->tiles != NULL)
    add_layer (self, source);
  else
    remove_layer (self, &self->old_layer);
}

static void
dateline_base_map_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DatelineBaseMap *self = DATELINE_BASE_MAP (object);

  switch (id)
    {
    case PROP_MAP:
      g_value_set_object (value, self->map);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dateline_base_map_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DatelineBaseMap *self = DATELINE_BASE_MAP (object);

  switch (id)
    {
    case PROP_MAP:
      self->map = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dateline_base_map_constructed (GObject *object)
{
  static const char * const moves[] = { "notify::latitude", "notify::longitude", "notify::zoom-level" };
  DatelineBaseMap *self = DATELINE_BASE_MAP (object);
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);

  G_OBJECT_CLASS (dateline_base_map_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (viewport, moves[i], G_CALLBACK (start_nudging), self, G_CONNECT_SWAPPED);

  self->names = g_object_ref_sink (dateline_name_layer_new (viewport));
  g_signal_connect_object (self->names, "notify::loaded", G_CALLBACK (update_loaded), self, G_CONNECT_SWAPPED);
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->names));
}

static void
dateline_base_map_dispose (GObject *object)
{
  DatelineBaseMap *self = DATELINE_BASE_MAP (object);

  g_clear_handle_id (&self->nudge_id, g_source_remove);
  g_clear_object (&self->layer);
  g_clear_object (&self->old_layer);
  g_clear_object (&self->tiles);
  g_clear_object (&self->names);
  g_clear_object (&self->map);

  G_OBJECT_CLASS (dateline_base_map_parent_class)->dispose (object);
}

static void
dateline_base_map_class_init (DatelineBaseMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = dateline_base_map_constructed;
  object_class->dispose = dateline_base_map_dispose;
  object_class->get_property = dateline_base_map_get_property;
  object_class->set_property = dateline_base_map_set_property;

  /**
   * DatelineBaseMap:map:
   *
   * The map it is the ground of.
   */
  properties[PROP_MAP] =
    g_param_spec_object ("map", NULL, NULL, SHUMATE_TYPE_MAP,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * DatelineBaseMap:loaded:
   *
   * Whether everything in sight has been drawn since the map was last moved or
   * its style changed.
   */
  properties[PROP_LOADED] =
    g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dateline_base_map_init (DatelineBaseMap *self)
{
}

/**
 * dateline_base_map_new:
 * @map: a map with no layers yet
 *
 * Until it has a style and a path nothing is drawn.
 *
 * Returns: (transfer full): a base map
 */
DatelineBaseMap *
dateline_base_map_new (ShumateMap *map)
{
  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);

  return g_object_new (DATELINE_TYPE_BASE_MAP, "map", map, NULL);
}

/**
 * dateline_base_map_set_path:
 * @self: the base map
 * @path: (nullable) (type filename): an MBTiles file
 * @error: return location
 *
 * Draws the map from @path. When that cannot be read the map has no ground, but
 * can still be moved and still puts what lies on it in the right places.
 *
 * Returns: whether there are tiles to draw
 */
gboolean
dateline_base_map_set_path (DatelineBaseMap  *self,
                            const char       *path,
                            GError          **error)
{
  g_return_val_if_fail (DATELINE_IS_BASE_MAP (self), FALSE);

  g_clear_object (&self->tiles);
  if (path != NULL)
    self->tiles = dateline_tile_source_new (path, error);
  dateline_name_layer_set_path (self->names, self->tiles != NULL ? path : NULL);
  if (self->styled)
    rebuild (self);

  return self->tiles != NULL;
}

/**
 * dateline_base_map_set_style:
 * @self: the base map
 * @scheme: the colours
 * @language: the language of the names
 *
 * Changes how the map looks, if that differs from how it looks now.
 */
void
dateline_base_map_set_style (DatelineBaseMap   *self,
                             DatelineMapScheme  scheme,
                             const char        *language)
{
  g_return_if_fail (DATELINE_IS_BASE_MAP (self));

  dateline_name_layer_set_language (self->names, language);
  if (self->styled && self->scheme == scheme)
    return;

  self->styled = TRUE;
  self->scheme = scheme;
  dateline_name_layer_set_scheme (self->names, scheme);
  rebuild (self);
}

/**
 * dateline_base_map_get_names:
 * @self: the base map
 *
 * Returns: (transfer none): the layer of its names, the uppermost
 */
DatelineNameLayer *
dateline_base_map_get_names (DatelineBaseMap *self)
{
  g_return_val_if_fail (DATELINE_IS_BASE_MAP (self), NULL);

  return self->names;
}

/**
 * dateline_base_map_get_loaded:
 * @self: the base map
 *
 * Returns: whether everything in sight has been drawn
 */
gboolean
dateline_base_map_get_loaded (DatelineBaseMap *self)
{
  g_return_val_if_fail (DATELINE_IS_BASE_MAP (self), FALSE);

  return self->loaded;
}
