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
  char *style;
  DatelineMapScheme scheme;
  guint nudge_id;
  guint n_nudges;       /* since the last move */
  guint n_requests;     /* of the tiles, at the last move */
  gboolean fresh;       /* a layer that has never been whole */
  gboolean loaded;
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
set_loaded (DatelineBaseMap *self,
            gboolean         loaded)
{
  if (self->loaded == loaded)
    return;

  self->loaded = loaded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
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
  set_loaded (self, TRUE);
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
    set_loaded (self, TRUE);

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
  set_loaded (self, FALSE);
}

static GdkPaintable *
create_dot (DatelineMapScheme scheme,
            double            size,
            const char       *ink_name,
            gboolean          ringed)
{
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskStroke) stroke = gsk_stroke_new (1.5);
  g_autoptr(GskPathBuilder) outer = gsk_path_builder_new ();
  g_autoptr(GskPath) outer_path = NULL;
  graphene_size_t extent = GRAPHENE_SIZE_INIT (size, size);
  GdkRGBA ink, fill;

  gdk_rgba_parse (&ink, dateline_map_scheme_get_color (scheme, ink_name));
  gdk_rgba_parse (&fill, dateline_map_scheme_get_color (scheme, "dot-fill"));

  gsk_path_builder_add_circle (outer, &GRAPHENE_POINT_INIT (size / 2, size / 2), size / 2 - 1);
  outer_path = gsk_path_builder_free_to_path (g_steal_pointer (&outer));
  gtk_snapshot_append_fill (snapshot, outer_path, GSK_FILL_RULE_WINDING, &fill);
  gtk_snapshot_append_stroke (snapshot, outer_path, stroke, &ink);

  if (ringed)
    {
      g_autoptr(GskPathBuilder) inner = gsk_path_builder_new ();
      g_autoptr(GskPath) inner_path = NULL;

      gsk_path_builder_add_circle (inner, &GRAPHENE_POINT_INIT (size / 2, size / 2), size / 5);
      inner_path = gsk_path_builder_free_to_path (g_steal_pointer (&inner));
      gtk_snapshot_append_fill (snapshot, inner_path, GSK_FILL_RULE_WINDING, &ink);
    }

  return gtk_snapshot_free_to_paintable (g_steal_pointer (&snapshot), &extent);
}

static void
add_sprite (ShumateVectorRenderer *renderer,
            const char            *name,
            GdkPaintable          *paintable,
            double                 size)
{
  g_autoptr(ShumateVectorSprite) sprite = shumate_vector_sprite_new_full (paintable, size, size, 1, NULL);

  shumate_vector_sprite_sheet_add_sprite (shumate_vector_renderer_get_sprite_sheet (renderer), name, sprite);
}

static ShumateVectorRenderer *
create_renderer (const char        *style,
                 DatelineMapScheme  scheme)
{
  g_autoptr(GError) error = NULL;
  ShumateVectorRenderer *renderer = shumate_vector_renderer_new ("dateline", style, &error);
  g_autoptr(GdkPaintable) city = create_dot (scheme, 7, "city-label", FALSE);
  g_autoptr(GdkPaintable) capital = create_dot (scheme, 10, "capital-label", TRUE);

  if (renderer == NULL)
    g_error ("The map style is not understood: %s", error->message);

  add_sprite (renderer, "city", city, 7);
  add_sprite (renderer, "capital", capital, 10);
  return renderer;
}

/* Up to libshumate 1.6 a layer never lets go of its source, so none is ever
 * freed. They are kept where they can be used again: whoever goes back and forth
 * between light and dark makes two, not hundreds. */
static ShumateMapSource *
get_source (DatelineBaseMap *self)
{
  static GHashTable *by_style = NULL;
  DatelineQueuedSource *source;

  if (by_style == NULL)
    by_style = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  source = g_hash_table_lookup (by_style, self->style);
  if (source == NULL)
    {
      g_autoptr(ShumateVectorRenderer) renderer = create_renderer (self->style, self->scheme);

      source = dateline_queued_source_new (renderer);
      g_hash_table_insert (by_style, g_strdup (self->style), source);
    }
  if (self->tiles != NULL)
    shumate_vector_renderer_set_data_source (dateline_queued_source_get_renderer (source), "world",
                                             SHUMATE_DATA_SOURCE (self->tiles));

  return SHUMATE_MAP_SOURCE (source);
}

static void
add_layer (DatelineBaseMap  *self,
           ShumateMapSource *source)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);

  self->layer = g_object_ref_sink (shumate_map_layer_new (source, viewport));
  /* Its labels are widgets, and would take the clicks meant for the places. */
  gtk_widget_set_can_target (GTK_WIDGET (self->layer), FALSE);
  /* Hundreds of names of towns would stand between a screen reader and the
   * places of the dossier. It takes a role to keep them away: the state of being
   * hidden, set before there is a window, does not last. */
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
  set_loaded (self, FALSE);

  shumate_viewport_set_reference_map_source (viewport, source);
  shumate_viewport_set_min_zoom_level (viewport, 1);
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
}

static void
dateline_base_map_dispose (GObject *object)
{
  DatelineBaseMap *self = DATELINE_BASE_MAP (object);

  g_clear_handle_id (&self->nudge_id, g_source_remove);
  g_clear_object (&self->layer);
  g_clear_object (&self->old_layer);
  g_clear_object (&self->tiles);
  g_clear_object (&self->map);
  g_clear_pointer (&self->style, g_free);

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
  if (self->style != NULL)
    rebuild (self);

  return self->tiles != NULL;
}

/**
 * dateline_base_map_set_style:
 * @self: the base map
 * @scheme: the colours
 * @language: the language of the names
 * @text_scale: the factor for text
 * @without: (nullable) (array zero-terminated=1): Latin names of cities to leave
 *   out
 *
 * Changes how the map looks, if that differs from how it looks now.
 */
void
dateline_base_map_set_style (DatelineBaseMap    *self,
                             DatelineMapScheme   scheme,
                             const char         *language,
                             double              text_scale,
                             const char * const *without)
{
  g_autofree char *style = NULL;

  g_return_if_fail (DATELINE_IS_BASE_MAP (self));

  style = dateline_map_style_build (scheme, language, text_scale, without);
  if (g_strcmp0 (style, self->style) == 0)
    return;

  g_free (self->style);
  self->style = g_steal_pointer (&style);
  self->scheme = scheme;
  rebuild (self);
}

static gboolean
is_covered (const graphene_rect_t *bounds,
            const graphene_rect_t *rects,
            guint                  n_rects)
{
  for (guint i = 0; i < n_rects; i++)
    if (graphene_rect_intersection (bounds, &rects[i], NULL))
      return TRUE;

  return FALSE;
}

/* The names of the base map are widgets of a private type, two levels down. */
static void
fade_covered (DatelineBaseMap       *self,
              GtkWidget             *widget,
              const graphene_rect_t *rects,
              guint                  n_rects)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!g_str_equal (G_OBJECT_TYPE_NAME (child), "ShumateVectorSymbol"))
        fade_covered (self, child, rects, n_rects);
      else if (gtk_widget_get_child_visible (child) &&
               gtk_widget_compute_bounds (child, GTK_WIDGET (self->map), &bounds))
        gtk_widget_set_opacity (child, is_covered (&bounds, rects, n_rects) ? 0 : 1);
    }
}

/**
 * dateline_base_map_keep_clear:
 * @self: the base map
 * @rects: (array length=n_rects): parts of the map, in its pixels
 * @n_rects: how many there are
 *
 * Takes away the names that stand in @rects, and gives back those that were
 * taken away before. New names come with each move of the map, so this is to be
 * called after each.
 */
void
dateline_base_map_keep_clear (DatelineBaseMap       *self,
                              const graphene_rect_t *rects,
                              guint                  n_rects)
{
  g_return_if_fail (DATELINE_IS_BASE_MAP (self));

  if (self->layer != NULL)
    fade_covered (self, GTK_WIDGET (self->layer), rects, n_rects);
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
