/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-place-layer-private.h"

#include <glib/gi18n-lib.h>
#include <graphene-gobject.h>

#include "dateline-layer-frame.h"
#include "dateline-movements.h"

/* Assistive technology hears of what is in sight once the map has come to rest. */
#define REST_MS 150

/* So many places are put together in a moment, more of them by a worker. */
#define MOST_AT_ONCE 1000

#define WORLD_HEIGHT 512.0 /* pixels, at zoom level 0 */
#define WORLD_TO_SPARE 1.25

/**
 * DatelinePlaceLayer:
 *
 * The places of a session's dossier on a map, all drawn at once.
 *
 * A click selects a place, one beside all of them selects nothing. With the
 * keyboard focus here, arrow keys and Tab move from place to place in sight,
 * Enter and Space select, Escape unselects. What the pointer or the keyboard is
 * at becomes the session's hover. Assistive technology sees a list of what is in
 * sight.
 */

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_ONLY_MATCHES,
  PROP_SHOW_MOVEMENTS,
  PROP_READY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_GO_TO,
  SIGNAL_LIST_EVENTS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void dateline_place_layer_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DatelinePlaceLayer, dateline_place_layer, SHUMATE_TYPE_LAYER,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, dateline_place_layer_accessible_init))

static GtkAccessible *
dateline_place_layer_get_first_accessible_child (GtkAccessible *accessible)
{
  return dateline_drawn_items_dup_first (DATELINE_PLACE_LAYER (accessible)->items);
}

static void
dateline_place_layer_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = dateline_place_layer_get_first_accessible_child;
}

static void
fold_all (DatelinePlaceLayer *self)
{
  while (dateline_place_spots_fold (self->spots) != DATELINE_REF_NONE)
    ;
}

/* Where everything is as the map lies now. */
DatelinePlaceSpots *
dateline_place_layer_get_spots (DatelinePlaceLayer *self)
{
  DatelineMapFrame frame;

  if (self->spots_stale && self->clusters != NULL && dateline_layer_frame_get (SHUMATE_LAYER (self), &frame))
    {
      guint level = dateline_cluster_tree_pick_level (frame.scale);

      if (level != self->fan_level)
        {
          dateline_place_layer_begin_fade (self, self->fan_level);
          fold_all (self);
        }
      self->fan_level = level;
      dateline_place_spots_lay_out (self->spots, self->clusters, &frame, self->only_matches);
      self->spots_stale = FALSE;
    }

  return self->spots;
}

static gboolean
come_to_rest (gpointer data)
{
  DatelinePlaceLayer *self = data;

  self->rest_id = 0;
  dateline_place_layer_tell_items (self);
  return G_SOURCE_REMOVE;
}

/* What there is to see, or where, has changed. */
void
dateline_place_layer_spots_changed (DatelinePlaceLayer *self)
{
  self->spots_stale = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->rest_id == 0)
    self->rest_id = g_timeout_add (REST_MS, come_to_rest, self);
}

/* The session. */

static void
set_clusters (DatelinePlaceLayer    *self,
              DatelinePlaceClusters *clusters)
{
  g_set_object (&self->clusters, clusters);
  self->states_stale = TRUE;
  dateline_place_layer_spots_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
clusters_made (GObject      *marks,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr(DatelinePlaceLayer) self = data;
  g_autoptr(DatelinePlaceClusters) clusters = dateline_place_clusters_new_finish (result, NULL);

  if (clusters != NULL)
    set_clusters (self, clusters);
}

static void
stop_worker (DatelinePlaceLayer *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
make_clusters (DatelinePlaceLayer    *self,
               DatelinePlaceClusters *before)
{
  g_autoptr(DatelinePlaceClusters) clusters = NULL;
  guint n = 0;

  stop_worker (self);
  if (self->marks != NULL)
    dateline_place_marks_get (self->marks, &n);
  if (before != NULL && self->marks != NULL)
    clusters = dateline_place_clusters_new_like (before, self->marks);
  if (clusters == NULL && n <= MOST_AT_ONCE)
    clusters = self->marks != NULL ? dateline_place_clusters_new (self->marks) : NULL;
  else if (clusters == NULL)
    {
      self->cancellable = g_cancellable_new ();
      dateline_place_clusters_new_async (self->marks, self->cancellable, clusters_made, g_object_ref (self));
    }
  set_clusters (self, clusters);
}

static void
dossier_changed (DatelinePlaceLayer *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;
  g_autoptr(DatelinePlaceClusters) before = g_steal_pointer (&self->clusters);

  dateline_place_layer_end_fade (self);
  g_clear_object (&self->marks);
  g_clear_object (&self->spots);
  self->spots = dateline_place_spots_new ();
  self->cursor = self->pointed = DATELINE_REF_NONE;
  g_array_set_size (self->ways, 0);
  dateline_drawn_items_set_focused (self->items, DATELINE_DRAWN_ITEM_NONE);
  if (dossier != NULL)
    self->marks = dateline_place_marks_new (dossier);
  dateline_place_painter_set_dossier (self->painter, dossier);
  make_clusters (self, before);
  g_clear_object (&self->everything);
  if (dossier != NULL)
    self->everything = g_object_ref (dateline_session_get_everything (self->session));
}

/* Claims are read while other things are done: what is to be warned of comes
 * later than the places. */
static void
claims_changed (DatelinePlaceLayer *self)
{
  DatelineMatches *matches = self->session != NULL ? dateline_session_get_matches (self->session) : NULL;

  if (self->marks == NULL || matches == NULL || dateline_session_get_everything (self->session) != self->everything)
    return;
  dateline_place_marks_badge (self->marks, dateline_session_get_claims (self->session), matches);
  dateline_place_layer_end_fade (self);
  if (self->clusters != NULL)
    dateline_place_clusters_forget (self->clusters);
  dateline_place_layer_spots_changed (self);
}

static void
matches_changed (DatelinePlaceLayer *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;
  DatelineMatches *matches = self->session != NULL ? dateline_session_get_matches (self->session) : NULL;

  /* The session may tell of new matches before it tells of their dossier; once
   * that is edited everything that matches nothing asked is counted anew. */
  if (self->marks == NULL || dateline_place_marks_get_dossier (self->marks) != dossier ||
      dateline_session_get_everything (self->session) != self->everything)
    dossier_changed (self);
  if (self->marks != NULL && matches != NULL)
    dateline_place_marks_count (self->marks, matches);
  fold_all (self);
  claims_changed (self);
  if (self->clusters != NULL)
    dateline_place_clusters_forget (self->clusters);
  dateline_place_layer_spots_changed (self);
}

static gboolean
is_selected (guint64  key,
             gpointer data)
{
  DatelinePlaceLayer *self = data;

  return self->session != NULL && key < DATELINE_PLACE_LAYER_MOVEMENT &&
         dateline_session_is_selected (self->session, (DatelineRef) key);
}

/* What stands out has changed. */
static void
lights_changed (DatelinePlaceLayer *self)
{
  self->states_stale = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A place where nothing is known to have happened has no mark: it is shown while
 * it is selected. */
static void
show_bare_places (DatelinePlaceLayer *self)
{
  DatelineRefSet *selected = self->session != NULL ? dateline_session_get_selected (self->session) : NULL;
  g_autoptr(GArray) bare = g_array_new (FALSE, FALSE, sizeof (DatelineRef));

  for (guint i = 0; selected != NULL && self->marks != NULL && i < selected->n; i++)
    if (dateline_ref_kind (selected->refs[i]) == DATELINE_KIND_PLACE &&
        dateline_place_marks_find (self->marks, dateline_ref_row (selected->refs[i])) == G_MAXUINT)
      g_array_append_val (bare, selected->refs[i]);

  if (dateline_place_spots_set_bare (self->spots, self->marks, (const DatelineRef *) bare->data, bare->len))
    dateline_place_layer_spots_changed (self);
}

static void
selection_changed (DatelinePlaceLayer *self)
{
  dateline_drawn_items_selection_changed (self->items);
  show_bare_places (self);
  dateline_place_layer_find_movements (self);
  lights_changed (self);
}

/* Selects a record, or nothing. */
void
dateline_place_layer_select (DatelinePlaceLayer *self,
                             DatelineRef         ref)
{
  if (self->session != NULL)
    dateline_session_set_selection (self->session, ref);
}

/* What is pointed at goes through the session, so that it shows everywhere; a
 * cluster is no record and shows here alone. */
void
dateline_place_layer_point_at (DatelinePlaceLayer      *self,
                               const DatelinePlaceSpot *spot)
{
  DatelineRef was = self->pointed;
  DatelineRef hover = spot != NULL && spot->cluster->n_all_places < 2 ? spot->cluster->ref : DATELINE_REF_NONE;

  self->pointed = spot != NULL ? spot->cluster->ref : DATELINE_REF_NONE;
  if (self->pointed != was)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  /* Nobody else's hover is taken away. */
  if (self->session == NULL || (hover == DATELINE_REF_NONE && dateline_session_get_hover (self->session) != was))
    return;
  dateline_session_set_hover (self->session, hover);
}

/* The map is asked to show a place, in degrees, at a zoom level. */
void
dateline_place_layer_ask_to_go (DatelinePlaceLayer *self,
                                double              latitude,
                                double              longitude,
                                double              zoom)
{
  g_signal_emit (self, signals[SIGNAL_GO_TO], 0, latitude, longitude, zoom);
}

/* Somebody is asked to list events, too many to be fanned out about a spot. */
void
dateline_place_layer_ask_to_list (DatelinePlaceLayer      *self,
                                  const DatelineBits      *events,
                                  const DatelinePlaceSpot *spot)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (spot->x - spot->radius, spot->y - spot->radius,
                                             2 * spot->radius, 2 * spot->radius);

  g_signal_emit (self, signals[SIGNAL_LIST_EVENTS], 0, events, &rect);
}

/* All of a world has to fit into a narrow map. It may be repeated sideways but not
 * upwards, where the other pole would follow: it stays higher than the map, with
 * something to spare for who does not look from the equator. */
static void
dateline_place_layer_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (widget));
  double farthest = ceil (log2 (MAX (height, 1) * WORLD_TO_SPARE / WORLD_HEIGHT));

  shumate_viewport_set_min_zoom_level (viewport, (guint) MAX (farthest, 0));
  dateline_place_layer_spots_changed (DATELINE_PLACE_LAYER (widget));
}

static void
dateline_place_layer_system_setting_changed (GtkWidget        *widget,
                                             GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (dateline_place_layer_parent_class)->system_setting_changed (widget, setting);
  dateline_place_painter_forget_text (DATELINE_PLACE_LAYER (widget)->painter);
  gtk_widget_queue_draw (widget);
}

/* The object. */

static void
dateline_place_layer_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_ONLY_MATCHES:
      g_value_set_boolean (value, self->only_matches);
      break;
    case PROP_SHOW_MOVEMENTS:
      g_value_set_boolean (value, self->show_movements);
      break;
    case PROP_READY:
      g_value_set_boolean (value, dateline_place_layer_get_ready (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dateline_place_layer_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      dateline_place_layer_set_session (DATELINE_PLACE_LAYER (object), g_value_get_object (value));
      break;
    case PROP_ONLY_MATCHES:
      dateline_place_layer_set_only_matches (DATELINE_PLACE_LAYER (object), g_value_get_boolean (value));
      break;
    case PROP_SHOW_MOVEMENTS:
      dateline_place_layer_set_show_movements (DATELINE_PLACE_LAYER (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dateline_place_layer_constructed (GObject *object)
{
  static const char * const moves[] = { "latitude", "longitude", "zoom-level", "rotation", "reference-map-source" };
  ShumateViewport *viewport;

  G_OBJECT_CLASS (dateline_place_layer_parent_class)->constructed (object);

  viewport = shumate_layer_get_viewport (SHUMATE_LAYER (object));
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", moves[i], NULL);

      g_signal_connect_object (viewport, signal, G_CALLBACK (dateline_place_layer_spots_changed), object, G_CONNECT_SWAPPED);
    }
}

static void
dateline_place_layer_dispose (GObject *object)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  dateline_place_layer_end_fade (self);
  if (self->items != NULL)
    g_object_run_dispose (G_OBJECT (self->items));
  stop_worker (self);
  g_clear_object (&self->session);
  g_clear_object (&self->everything);

  G_OBJECT_CLASS (dateline_place_layer_parent_class)->dispose (object);
}

static void
dateline_place_layer_finalize (GObject *object)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (object);

  g_clear_object (&self->items);
  g_clear_object (&self->painter);
  g_clear_object (&self->spots);
  g_clear_object (&self->clusters);
  g_clear_object (&self->marks);
  g_array_unref (self->ways);
  g_array_unref (self->movements);
  g_byte_array_unref (self->states);

  G_OBJECT_CLASS (dateline_place_layer_parent_class)->finalize (object);
}

/* A layer of libshumate's own lets the pointer through to the map below. */
static gboolean
dateline_place_layer_contains (GtkWidget *widget,
                               double     x,
                               double     y)
{
  return x >= 0 && y >= 0 && x < gtk_widget_get_width (widget) && y < gtk_widget_get_height (widget);
}

static void
dateline_place_layer_class_init (DatelinePlaceLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = dateline_place_layer_constructed;
  object_class->dispose = dateline_place_layer_dispose;
  object_class->finalize = dateline_place_layer_finalize;
  object_class->get_property = dateline_place_layer_get_property;
  object_class->set_property = dateline_place_layer_set_property;
  widget_class->snapshot = dateline_place_layer_draw;
  widget_class->size_allocate = dateline_place_layer_size_allocate;
  widget_class->contains = dateline_place_layer_contains;
  widget_class->system_setting_changed = dateline_place_layer_system_setting_changed;

  /**
   * DatelinePlaceLayer:session:
   *
   * What is shown, and what is selected and pointed at in it.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * DatelinePlaceLayer:only-matches:
   *
   * Whether places where nothing matches are left out rather than shown faintly.
   */
  properties[PROP_ONLY_MATCHES] =
    g_param_spec_boolean ("only-matches", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * DatelinePlaceLayer:show-movements:
   *
   * Whether arrows lead from place to place of the events selected.
   */
  properties[PROP_SHOW_MOVEMENTS] =
    g_param_spec_boolean ("show-movements", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * DatelinePlaceLayer:ready:
   *
   * Whether there is something to draw, or nothing to wait for.
   */
  properties[PROP_READY] =
    g_param_spec_boolean ("ready", NULL, NULL, TRUE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * DatelinePlaceLayer::go-to:
   * @latitude: degrees north
   * @longitude: degrees east
   * @zoom: a zoom level
   *
   * A cluster is gone into or out of: the map is asked to go there.
   */
  signals[SIGNAL_GO_TO] =
    g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  /**
   * DatelinePlaceLayer::list-events:
   * @events: the events
   * @rect: where their spot is
   *
   * More events are at one place than can be fanned out: they are to be listed.
   */
  signals[SIGNAL_LIST_EVENTS] =
    g_signal_new ("list-events", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, DATELINE_TYPE_BITS, GRAPHENE_TYPE_RECT);

  dateline_place_layer_class_add_keys (widget_class);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "places");
}

static void
dateline_place_layer_init (DatelinePlaceLayer *self)
{
  self->cursor = self->pointed = DATELINE_REF_NONE;
  self->ways = g_array_new (FALSE, FALSE, sizeof (DatelinePlaceWay));
  self->movements = g_array_new (FALSE, FALSE, sizeof (DatelineMovement));
  self->states = g_byte_array_new ();
  self->spots_stale = TRUE;
  self->spots = dateline_place_spots_new ();
  self->items = dateline_drawn_items_new (GTK_WIDGET (self));
  dateline_drawn_items_set_selected_func (self->items, is_selected, self);
  self->painter = dateline_place_painter_new (GTK_WIDGET (self));
  gdk_rgba_parse (&self->accent, "#3584e4");
  dateline_place_painter_set_style (self->painter, DATELINE_MAP_LIGHT, &self->accent);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Places on the map"), -1);
  dateline_place_layer_add_pointer (self);
  dateline_place_layer_add_focus (self);
}

/**
 * dateline_place_layer_new:
 * @viewport: the viewport of the map it is to lie on
 *
 * Returns: a layer without a session
 */
DatelinePlaceLayer *
dateline_place_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (DATELINE_TYPE_PLACE_LAYER, "viewport", viewport, NULL);
}

/**
 * dateline_place_layer_set_session:
 * @self: the layer
 * @session: (nullable): a session
 *
 * Shows the places of @session's dossier from now on.
 */
void
dateline_place_layer_set_session (DatelinePlaceLayer *self,
                                  DatelineSession    *session)
{
  g_return_if_fail (DATELINE_IS_PLACE_LAYER (self));
  g_return_if_fail (session == NULL || DATELINE_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::matches", G_CALLBACK (matches_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::claims", G_CALLBACK (claims_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::selected", G_CALLBACK (selection_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::hover", G_CALLBACK (lights_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::hovered", G_CALLBACK (lights_changed), self, G_CONNECT_SWAPPED);
    }
  dossier_changed (self);
  matches_changed (self);
  selection_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * dateline_place_layer_get_marks:
 * @self: the layer
 *
 * Returns: (nullable) (transfer none): what it shows; %NULL without a dossier
 */
DatelinePlaceMarks *
dateline_place_layer_get_marks (DatelinePlaceLayer *self)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_LAYER (self), NULL);

  return self->marks;
}

/**
 * dateline_place_layer_get_covered:
 * @self: the layer
 * @n_rects: (out): how many there are
 *
 * Returns: (array length=n_rects): what its spots and names cover, in its pixels
 */
const graphene_rect_t *
dateline_place_layer_get_covered (DatelinePlaceLayer *self,
                                  guint              *n_rects)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_LAYER (self), NULL);

  return dateline_place_painter_get_covered (self->painter, n_rects);
}

/**
 * dateline_place_layer_get_named:
 * @self: the layer
 * @n_rows: (out): how many there are
 *
 * Returns: (array length=n_rows): the places whose names are drawn
 */
const guint32 *
dateline_place_layer_get_named (DatelinePlaceLayer *self,
                                guint              *n_rows)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_LAYER (self), NULL);

  return dateline_place_painter_get_named (self->painter, n_rows);
}

/**
 * dateline_place_layer_set_floats:
 * @self: the layer
 * @rects: (array length=n_rects): what floats over the map, in its pixels
 * @n_rects: how many there are
 *
 * Keeps names clear of what would hide them.
 */
void
dateline_place_layer_set_floats (DatelinePlaceLayer    *self,
                                 const graphene_rect_t *rects,
                                 guint                  n_rects)
{
  g_return_if_fail (DATELINE_IS_PLACE_LAYER (self));

  if (dateline_place_painter_set_floats (self->painter, rects, n_rects))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dateline_place_layer_get_n_in_sight:
 * @self: the layer
 *
 * Returns: how many places are drawn, those of clusters with them; a place seen
 *   twice counts twice
 */
guint
dateline_place_layer_get_n_in_sight (DatelinePlaceLayer *self)
{
  const DatelinePlaceSpot *spots;
  guint n, n_places = 0;

  g_return_val_if_fail (DATELINE_IS_PLACE_LAYER (self), 0);

  spots = dateline_place_spots_get (dateline_place_layer_get_spots (self), &n);
  for (guint i = 0; i < n; i++)
    n_places += spots[i].cluster->n_all_places;
  return n_places;
}

/**
 * dateline_place_layer_set_style:
 * @self: the layer
 * @scheme: the colours of the map
 * @accent: the colour of what is selected
 *
 * Draws from now on to fit the map below.
 */
void
dateline_place_layer_set_style (DatelinePlaceLayer *self,
                                DatelineMapScheme   scheme,
                                const GdkRGBA      *accent)
{
  g_return_if_fail (DATELINE_IS_PLACE_LAYER (self));

  self->scheme = scheme;
  self->accent = *accent;
  dateline_place_painter_set_style (self->painter, scheme, accent);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dateline_place_layer_set_only_matches:
 * @self: the layer
 * @only_matches: whether places where nothing matches are left out
 *
 * Leaves out what does not match, or shows it faintly.
 */
void
dateline_place_layer_set_only_matches (DatelinePlaceLayer *self,
                                       gboolean            only_matches)
{
  g_return_if_fail (DATELINE_IS_PLACE_LAYER (self));

  if (self->only_matches == !!only_matches)
    return;

  self->only_matches = !!only_matches;
  dateline_place_layer_spots_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONLY_MATCHES]);
}

/**
 * dateline_place_layer_set_show_movements:
 * @self: the layer
 * @show_movements: whether arrows lead from place to place
 *
 * Shows with arrows how the events selected follow one another from place to
 * place, or does not.
 */
void
dateline_place_layer_set_show_movements (DatelinePlaceLayer *self,
                                         gboolean            show_movements)
{
  g_return_if_fail (DATELINE_IS_PLACE_LAYER (self));

  if (self->show_movements == !!show_movements)
    return;

  self->show_movements = !!show_movements;
  dateline_place_layer_find_movements (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_MOVEMENTS]);
}

/**
 * dateline_place_layer_get_ready:
 * @self: the layer
 *
 * Returns: whether there is something to draw, or nothing to wait for
 */
gboolean
dateline_place_layer_get_ready (DatelinePlaceLayer *self)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_LAYER (self), FALSE);

  return self->marks == NULL || self->clusters != NULL;
}
