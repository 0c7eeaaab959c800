/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-map-view-private.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <shumate/shumate.h>

#include "dateline-map-fit.h"
#include "dateline-map-resources.h"
#include "dateline-mercator.h"
#include "dateline-own-names.h"
#include "dateline-unplaced.h"

#define RESOURCES "/io/github/dateline_app/Dateline/map/"

#define WORLD_ZOOM 2

/**
 * DatelineMapView:
 *
 * Where it happened: the places of a session's dossier on a map of the world
 * that needs no network.
 *
 * It follows the style of the interface, its size of text and its language at
 * once. A new dossier is shown where most of it happens. Without a base map the
 * places are there all the same, on open sea.
 */
enum
{
  PROP_0,
  PROP_SESSION,
  PROP_TILES_PATH,
  PROP_LANGUAGE,
  PROP_LOADED,
  PROP_ONLY_MATCHES,
  PROP_SHOW_MOVEMENTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineMapView, dateline_map_view, ADW_TYPE_BIN)

/* The style. */

static void
update_style (DatelineMapView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  DatelineMapScheme scheme = dateline_map_scheme (adw_style_manager_get_dark (manager),
                                                  adw_style_manager_get_high_contrast (manager));
  const char *language = self->language != NULL ? self->language
                                                : dateline_map_style_pick_language (g_get_language_names ());
  g_autoptr(GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);

  /* What floats over the map has edges where its ground is as white as land. */
  if (adw_style_manager_get_high_contrast (manager))
    gtk_widget_add_css_class (GTK_WIDGET (self), "contrast");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "contrast");
  gdk_rgba_parse (&self->sea, dateline_map_scheme_get_color (scheme, "sea"));
  dateline_base_map_set_style (self->base_map, scheme, language);
  dateline_place_layer_set_style (self->places, scheme, accent);
  dateline_area_layer_set_style (self->area, scheme, accent);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The base map leaves out the names of places that are named by their marks. */
static void
update_own_names (DatelineMapView *self)
{
  DatelinePlaceMarks *marks = dateline_place_layer_get_marks (self->places);
  g_autoptr(GHashTable) own_names = dateline_own_names_new (marks);

  dateline_name_layer_set_without (dateline_base_map_get_names (self->base_map), own_names);
}

/* Moving about. */

static void
go_home (DatelineMapView *self,
         gboolean         animate)
{
  DatelineMercatorBox box = { .x = 0, .y = 0.15, .width = 1, .height = 0.6 };

  dateline_map_fit_bound_home (dateline_place_layer_get_marks (self->places), self->session, &box);
  dateline_map_mover_show (self->mover, &box, animate);
}

static GArray *
dup_floats (DatelineMapView *self)
{
  GtkWidget * const floats[] = { GTK_WIDGET (self->unplaced), GTK_WIDGET (self->scale), self->controls, self->attribution, self->north };
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  graphene_rect_t bounds;

  for (guint i = 0; i < G_N_ELEMENTS (floats); i++)
    if (gtk_widget_get_visible (floats[i]) && gtk_widget_compute_bounds (floats[i], GTK_WIDGET (self->map), &bounds))
      g_array_append_val (rects, bounds);
  return rects;
}

/* Where a mark or its name is the base map has no name, nor one of a place that is
 * named by its mark. */
static void
keep_clear (DatelineMapView *self,
            GArray          *floats)
{
  const graphene_rect_t *rects;
  const guint32 *named;
  guint n;

  rects = dateline_place_layer_get_covered (self->places, &n);
  g_array_append_vals (floats, rects, n);
  dateline_name_layer_keep_clear (dateline_base_map_get_names (self->base_map),
                                  (const graphene_rect_t *) floats->data, floats->len);
  named = dateline_place_layer_get_named (self->places, &n);
  dateline_name_layer_set_named (dateline_base_map_get_names (self->base_map), named, n);
}

/* A cluster is gone into or out of. */
static void
places_asked_to_go (DatelineMapView *self,
                    double           latitude,
                    double           longitude,
                    double           zoom)
{
  dateline_map_mover_go (self->mover, latitude, longitude, zoom);
}

static void
loaded_changed (DatelineMapView *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_STATE_BUSY,
                               !dateline_map_view_get_loaded (self), -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static gboolean
fit_when_allocated (GtkWidget     *widget,
                    GdkFrameClock *clock,
                    gpointer       data)
{
  DatelineMapView *self = DATELINE_MAP_VIEW (widget);

  if (gtk_widget_get_width (widget) == 0)
    return G_SOURCE_CONTINUE;

  self->fit_id = 0;
  go_home (self, FALSE);
  loaded_changed (self);
  return G_SOURCE_REMOVE;
}

/* New matches may be those of another dossier. Told of those rather than of the
 * dossier, the view comes after its layer, which has counted them by then. */
static void
matches_changed (DatelineMapView *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;

  if (!g_set_object (&self->dossier, dossier))
    return;

  update_own_names (self);
  dateline_map_mover_forget (self->mover);
  if (dossier == NULL)
    return;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    go_home (self, TRUE);
  else if (self->fit_id == 0)
    self->fit_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_when_allocated, NULL, NULL);
}

/**
 * dateline_map_view_fit:
 * @self: the view
 * @animate: whether to move there, where animations are wanted, or to jump
 *
 * Brings every place with a matching event in sight.
 */
void
dateline_map_view_fit (DatelineMapView *self,
                       gboolean         animate)
{
  g_return_if_fail (DATELINE_IS_MAP_VIEW (self));

  dateline_map_view_fit_to (self, DATELINE_MAP_FIT_MATCHES, animate);
}

static void
fit_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  DatelineMapFit what = g_str_equal (action, "map.fit-all") ? DATELINE_MAP_FIT_ALL
                        : g_str_equal (action, "map.fit-selection") ? DATELINE_MAP_FIT_SELECTION : DATELINE_MAP_FIT_MATCHES;

  if (!dateline_map_view_fit_to (DATELINE_MAP_VIEW (widget), what, TRUE))
    gtk_widget_error_bell (widget);
}

static void
zoom_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  dateline_map_mover_zoom (DATELINE_MAP_VIEW (widget)->mover, g_str_equal (action, "map.zoom-in") ? 1 : -1);
}

/* Two fingers turn the map; a button turns it back. */
static void
rotation_changed (DatelineMapView *self)
{
  gtk_widget_set_visible (self->north, shumate_viewport_get_rotation (shumate_map_get_viewport (self->map)) != 0);
}

static void
north_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  DatelineMapView *self = DATELINE_MAP_VIEW (widget);

  /* The button goes away with the reason for it, and the focus stays here. */
  if (gtk_widget_has_focus (self->north))
    gtk_widget_grab_focus (GTK_WIDGET (self->places));
  shumate_viewport_set_rotation (shumate_map_get_viewport (self->map), 0);
}

static void
history_changed (DatelineMapView *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.back", dateline_map_mover_can_step (self->mover, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.forward", dateline_map_mover_can_step (self->mover, 1));
}

static void
step_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  dateline_map_mover_step (DATELINE_MAP_VIEW (widget)->mover, g_str_equal (action, "map.back") ? -1 : 1);
}

/* The object. */

static void
dateline_map_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  DatelineMapView *self = DATELINE_MAP_VIEW (widget);
  g_autoptr(GArray) floats = dup_floats (self);

  /* No name is where something floats over the map. */
  dateline_place_layer_set_floats (self->places, (const graphene_rect_t *) floats->data, floats->len);
  gtk_snapshot_append_color (snapshot, &self->sea,
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  GTK_WIDGET_CLASS (dateline_map_view_parent_class)->snapshot (widget, snapshot);
  keep_clear (self, floats);
}

static void
dateline_map_view_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DatelineMapView *self = DATELINE_MAP_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_TILES_PATH:
      g_value_set_string (value, self->tiles_path);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, dateline_map_view_get_loaded (self));
      break;
    case PROP_ONLY_MATCHES:
    case PROP_SHOW_MOVEMENTS:
      /* Its actions are asked for their state before there is a layer. */
      if (self->places != NULL)
        g_object_get_property (G_OBJECT (self->places), pspec->name, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dateline_map_view_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DatelineMapView *self = DATELINE_MAP_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      dateline_map_view_set_session (self, g_value_get_object (value));
      break;
    case PROP_TILES_PATH:
      dateline_map_view_set_tiles_path (self, g_value_get_string (value));
      break;
    case PROP_LANGUAGE:
      dateline_map_view_set_language (self, g_value_get_string (value));
      break;
    case PROP_ONLY_MATCHES:
    case PROP_SHOW_MOVEMENTS:
      g_object_set_property (G_OBJECT (self->places), pspec->name, value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dateline_map_view_dispose (GObject *object)
{
  DatelineMapView *self = DATELINE_MAP_VIEW (object);

  if (self->fit_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fit_id);
  self->fit_id = 0;
  g_clear_object (&self->session);
  g_clear_object (&self->dossier);
  g_clear_object (&self->base_map);
  if (self->mover != NULL)
    g_object_run_dispose (G_OBJECT (self->mover));
  g_clear_object (&self->mover);
  if (self->menu != NULL)
    g_object_run_dispose (G_OBJECT (self->menu));
  g_clear_object (&self->menu);
  if (self->area_tool != NULL)
    g_object_run_dispose (G_OBJECT (self->area_tool));
  g_clear_object (&self->area_tool);
  if (self->country_tool != NULL)
    g_object_run_dispose (G_OBJECT (self->country_tool));
  g_clear_object (&self->country_tool);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_MAP_VIEW);

  G_OBJECT_CLASS (dateline_map_view_parent_class)->dispose (object);
}

static void
dateline_map_view_finalize (GObject *object)
{
  DatelineMapView *self = DATELINE_MAP_VIEW (object);

  g_free (self->tiles_path);
  g_free (self->language);

  G_OBJECT_CLASS (dateline_map_view_parent_class)->finalize (object);
}

static char *
format_unplaced (gpointer unused,
                 guint    n)
{
  /* Translators: a button: how many events are not on the map. */
  return g_strdup_printf (_("Unplaced: %u"), n);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * DatelineMapView:session:
   *
   * What is shown.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * DatelineMapView:tiles-path:
   *
   * The base map: an MBTiles file. %NULL for none.
   */
  properties[PROP_TILES_PATH] =
    g_param_spec_string ("tiles-path", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * DatelineMapView:language:
   *
   * The language of the names on the base map; %NULL for that of the interface.
   */
  properties[PROP_LANGUAGE] =
    g_param_spec_string ("language", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * DatelineMapView:loaded:
   *
   * Whether the base map in sight is whole, or there is none to wait for.
   */
  properties[PROP_LOADED] =
    g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * DatelineMapView:only-matches:
   *
   * Whether places where nothing matches are left out rather than shown faintly.
   */
  properties[PROP_ONLY_MATCHES] =
    g_param_spec_boolean ("only-matches", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * DatelineMapView:show-movements:
   *
   * Whether arrows lead from place to place of the events selected.
   */
  properties[PROP_SHOW_MOVEMENTS] =
    g_param_spec_boolean ("show-movements", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
add_style_sheet (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, RESOURCES "style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    /* Of several keys for one action menus show the last. */
    { GDK_KEY_equal, 0, "map.zoom-in" },
    { GDK_KEY_KP_Add, 0, "map.zoom-in" },
    { GDK_KEY_KP_Subtract, 0, "map.zoom-out" },
    { GDK_KEY_KP_0, 0, "map.fit" },
    { GDK_KEY_KP_Home, 0, "map.fit-all" },
    { GDK_KEY_KP_Decimal, 0, "map.fit-selection" },
    { GDK_KEY_KP_Left, GDK_ALT_MASK, "map.back" },
    { GDK_KEY_Back, 0, "map.back" },
    { GDK_KEY_KP_Right, GDK_ALT_MASK, "map.forward" },
    { GDK_KEY_Forward, 0, "map.forward" },
    { GDK_KEY_plus, 0, "map.zoom-in" },
    { GDK_KEY_minus, 0, "map.zoom-out" },
    { GDK_KEY_0, 0, "map.fit" },
    { GDK_KEY_Home, 0, "map.fit-all" },
    { GDK_KEY_period, 0, "map.fit-selection" },
    { GDK_KEY_n, 0, "map.north" },
    { GDK_KEY_Left, GDK_ALT_MASK, "map.back" },
    { GDK_KEY_Right, GDK_ALT_MASK, "map.forward" },
  };

  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_property_action (widget_class, "map.only-matches", "only-matches");
  gtk_widget_class_install_property_action (widget_class, "map.show-movements", "show-movements");
  gtk_widget_class_install_action (widget_class, "map.fit", NULL, fit_action);
  gtk_widget_class_install_action (widget_class, "map.fit-all", NULL, fit_action);
  gtk_widget_class_install_action (widget_class, "map.fit-selection", NULL, fit_action);
  gtk_widget_class_install_action (widget_class, "map.north", NULL, north_action);
  gtk_widget_class_install_action (widget_class, "map.back", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "map.forward", NULL, step_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}

static void
dateline_map_view_class_init (DatelineMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_map_view_dispose;
  object_class->finalize = dateline_map_view_finalize;
  object_class->get_property = dateline_map_view_get_property;
  object_class->set_property = dateline_map_view_set_property;
  widget_class->snapshot = dateline_map_view_snapshot;
  install_properties (object_class);

  /* Also links the resources in, which nothing else refers to. */
  g_resources_register (dateline_map_get_resource ());
  g_type_ensure (SHUMATE_TYPE_MAP);
  g_type_ensure (SHUMATE_TYPE_SCALE);
  g_type_ensure (DATELINE_TYPE_TRAY_BUTTON);
  g_type_ensure (SHUMATE_TYPE_COMPASS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCES "dateline-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineMapView, map);
  gtk_widget_class_bind_template_child (widget_class, DatelineMapView, scale);
  gtk_widget_class_bind_template_child (widget_class, DatelineMapView, compass);
  gtk_widget_class_bind_template_child (widget_class, DatelineMapView, north);
  gtk_widget_class_bind_template_child (widget_class, DatelineMapView, start);
  gtk_widget_class_bind_template_child (widget_class, DatelineMapView, unplaced);
  gtk_widget_class_bind_template_child (widget_class, DatelineMapView, controls);
  gtk_widget_class_bind_template_child (widget_class, DatelineMapView, attribution);
  gtk_widget_class_bind_template_child (widget_class, DatelineMapView, note);
  gtk_widget_class_bind_template_child (widget_class, DatelineMapView, lasso);
  gtk_widget_class_bind_template_child (widget_class, DatelineMapView, in_sight);
  gtk_widget_class_bind_template_child (widget_class, DatelineMapView, list_button);
  gtk_widget_class_bind_template_callback (widget_class, format_unplaced);

  install_actions (widget_class);
  dateline_map_view_class_add_area (widget_class);

  gtk_widget_class_set_css_name (widget_class, "map-pane");
  add_style_sheet ();
}

static void
follow_settings (DatelineMapView *self)
{
  static const char * const traits[] = { "dark", "high-contrast", "accent-color-rgba" };
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  for (guint i = 0; i < G_N_ELEMENTS (traits); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", traits[i], NULL);

      g_signal_connect_object (manager, signal, G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
    }
}

/* glibc knows how the user's country measures; it gives its number as a string's
 * first byte. */
static ShumateUnit
get_unit (void)
{
#ifdef __GLIBC__
  return *nl_langinfo (_NL_MEASUREMENT_MEASUREMENT) == 2 ? SHUMATE_UNIT_IMPERIAL : SHUMATE_UNIT_METRIC;
#else
  return SHUMATE_UNIT_METRIC;
#endif
}

static void
dateline_map_view_init (DatelineMapView *self)
{
  ShumateViewport *viewport;

  gtk_widget_init_template (GTK_WIDGET (self));
  dateline_tray_button_set_find (self->unplaced, dateline_unplaced_find);

  viewport = shumate_map_get_viewport (self->map);
  shumate_scale_set_viewport (self->scale, viewport);
  shumate_scale_set_unit (self->scale, get_unit ());
  shumate_compass_set_viewport (self->compass, viewport);
  g_signal_connect_object (viewport, "notify::rotation", G_CALLBACK (rotation_changed), self, G_CONNECT_SWAPPED);
  self->mover = dateline_map_mover_new (self->map);
  g_signal_connect_object (self->mover, "history-changed", G_CALLBACK (history_changed), self, G_CONNECT_SWAPPED);
  history_changed (self);
  self->base_map = dateline_base_map_new (self->map);
  self->places = dateline_place_layer_new (viewport);
  g_signal_connect_object (self->places, "go-to", G_CALLBACK (places_asked_to_go), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->places, "list-events", G_CALLBACK (dateline_map_view_list_events), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->places, "notify::ready", G_CALLBACK (loaded_changed), self, G_CONNECT_SWAPPED);
  self->area = dateline_area_layer_new (viewport);
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->area));
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->places));
  dateline_map_view_add_area (self);
  g_signal_connect_object (self->base_map, "notify::loaded", G_CALLBACK (loaded_changed), self, G_CONNECT_SWAPPED);

  follow_settings (self);
  update_style (self);
  shumate_viewport_set_zoom_level (viewport, WORLD_ZOOM);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), 25, 20);
}

/**
 * dateline_map_view_set_session:
 * @self: the view
 * @session: (nullable): a session
 *
 * Shows @session from now on.
 */
void
dateline_map_view_set_session (DatelineMapView *self,
                               DatelineSession *session)
{
  g_return_if_fail (DATELINE_IS_MAP_VIEW (self));
  g_return_if_fail (session == NULL || DATELINE_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  /* The layer first, so that it hears of matches before the view does. */
  dateline_place_layer_set_session (self->places, session);
  dateline_area_tool_set_session (self->area_tool, session);
  dateline_country_tool_set_session (self->country_tool, session);
  dateline_map_menu_set_session (self->menu, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::matches", G_CALLBACK (matches_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::selected", G_CALLBACK (dateline_map_view_selection_changed), self, G_CONNECT_SWAPPED);
    }
  matches_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * dateline_map_view_set_tiles_path:
 * @self: the view
 * @path: (nullable) (type filename): an MBTiles file
 *
 * Draws the base map from @path. If it cannot be read a note says so.
 */
void
dateline_map_view_set_tiles_path (DatelineMapView *self,
                                  const char      *path)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (DATELINE_IS_MAP_VIEW (self));

  if (!g_set_str (&self->tiles_path, path))
    return;

  self->has_tiles = dateline_base_map_set_path (self->base_map, path, &error);
  if (error != NULL)
    g_message ("No base map: %s", error->message);
  gtk_widget_set_visible (self->note, !self->has_tiles);
  loaded_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TILES_PATH]);
}

/**
 * dateline_map_view_set_language:
 * @self: the view
 * @language: (nullable): one of en, ko, ru, ja, zh, de, fr; %NULL for that of the
 *   interface
 *
 * Changes the language of the names on the base map.
 */
void
dateline_map_view_set_language (DatelineMapView *self,
                                const char      *language)
{
  g_return_if_fail (DATELINE_IS_MAP_VIEW (self));

  if (!g_set_str (&self->language, language))
    return;

  update_style (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

/**
 * dateline_map_view_get_loaded:
 * @self: the view
 *
 * Returns: whether the base map in sight is whole, or there is none to wait for
 */
gboolean
dateline_map_view_get_loaded (DatelineMapView *self)
{
  g_return_val_if_fail (DATELINE_IS_MAP_VIEW (self), FALSE);

  return self->fit_id == 0 && dateline_place_layer_get_ready (self->places) &&
         (!self->has_tiles || dateline_base_map_get_loaded (self->base_map));
}
