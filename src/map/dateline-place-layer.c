/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-place-layer-private.h"

#include <glib/gi18n-lib.h>

#include "dateline-layer-frame.h"

/* Assistive technology hears of what is in sight once the map has come to rest. */
#define REST_MS 150

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
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_RESTED,
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

/* Where everything is as the map lies now. */
DatelinePlaceSpots *
dateline_place_layer_get_spots (DatelinePlaceLayer *self)
{
  DatelineMapFrame frame;

  if (self->spots_stale && self->marks != NULL && dateline_layer_frame_get (SHUMATE_LAYER (self), &frame))
    {
      dateline_place_spots_lay_out (self->spots, self->marks, &frame);
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
  g_signal_emit (self, signals[SIGNAL_RESTED], 0);
  return G_SOURCE_REMOVE;
}

static void
spots_changed (DatelinePlaceLayer *self)
{
  self->spots_stale = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->rest_id == 0)
    self->rest_id = g_timeout_add (REST_MS, come_to_rest, self);
}

/* The session. */

static void
dossier_changed (DatelinePlaceLayer *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;

  g_clear_object (&self->marks);
  g_clear_object (&self->spots);
  self->spots = dateline_place_spots_new ();
  self->cursor = DATELINE_PLACE_NO_ROW;
  dateline_drawn_items_set_focused (self->items, DATELINE_DRAWN_ITEM_NONE);
  if (dossier != NULL)
    self->marks = dateline_place_marks_new (dossier);
  dateline_place_painter_set_marks (self->painter, self->marks);
  spots_changed (self);
}

static void
matches_changed (DatelinePlaceLayer *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;
  DatelineMatches *matches = self->session != NULL ? dateline_session_get_matches (self->session) : NULL;

  /* The session may tell of new matches before it tells of their dossier. */
  if (self->marks == NULL || dateline_place_marks_get_dossier (self->marks) != dossier)
    dossier_changed (self);
  if (self->marks != NULL && matches != NULL)
    dateline_place_marks_count (self->marks, matches);
  spots_changed (self);
}

static gboolean
is_selected (guint64  key,
             gpointer data)
{
  DatelinePlaceLayer *self = data;

  return self->session != NULL && dateline_session_is_selected (self->session, dateline_place_layer_ref ((guint) key));
}

static void
selection_changed (DatelinePlaceLayer *self)
{
  dateline_drawn_items_selection_changed (self->items);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Selects a place, or nothing. */
void
dateline_place_layer_select (DatelinePlaceLayer *self,
            guint               row)
{
  if (self->session != NULL)
    dateline_session_set_selection (self->session, dateline_place_layer_ref (row));
}

/* What is pointed at goes through the session, so that it shows everywhere. */
void
dateline_place_layer_point_at (DatelinePlaceLayer *self,
          guint               row)
{
  DatelineRef hover = self->session != NULL ? dateline_session_get_hover (self->session) : DATELINE_REF_NONE;

  if (self->session == NULL || hover == dateline_place_layer_ref (row))
    return;
  /* Nobody else's hover is taken away. */
  if (row == DATELINE_PLACE_NO_ROW && dateline_ref_kind (hover) != DATELINE_KIND_PLACE)
    return;
  dateline_session_set_hover (self->session, dateline_place_layer_ref (row));
}

/* Drawing. */

static DatelinePlaceState
get_state (DatelinePlaceLayer *self,
           guint               row)
{
  DatelineRef ref = dateline_place_layer_ref (row);
  DatelinePlaceState state = 0;

  if (dateline_session_is_selected (self->session, ref))
    state |= DATELINE_PLACE_SELECTED;
  if (dateline_session_get_hover (self->session) == ref)
    state |= DATELINE_PLACE_POINTED;
  if (dateline_session_is_lit (self->session, ref))
    state |= DATELINE_PLACE_LIT;
  if (dateline_session_is_dimmed (self->session, ref))
    state |= DATELINE_PLACE_DIMMED;
  if (row == self->cursor && gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    state |= DATELINE_PLACE_FOCUSED;

  return state;
}

static void
dateline_place_layer_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (widget);
  g_autofree DatelinePlaceState *states = NULL;
  const DatelinePlaceSpot *spots;
  guint n;

  if (self->session == NULL || self->marks == NULL)
    return;

  spots = dateline_place_spots_get (dateline_place_layer_get_spots (self), &n);
  states = g_new (DatelinePlaceState, n + 1);
  for (guint i = 0; i < n; i++)
    states[i] = get_state (self, spots[i].mark->row);
  dateline_place_painter_draw (self->painter, snapshot, spots, states, n,
                               gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

static void
dateline_place_layer_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  spots_changed (DATELINE_PLACE_LAYER (widget));
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
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, DATELINE_PLACE_LAYER (object)->session);
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

      g_signal_connect_object (viewport, signal, G_CALLBACK (spots_changed), object, G_CONNECT_SWAPPED);
    }
}

static void
dateline_place_layer_dispose (GObject *object)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->items != NULL)
    g_object_run_dispose (G_OBJECT (self->items));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (dateline_place_layer_parent_class)->dispose (object);
}

static void
dateline_place_layer_finalize (GObject *object)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (object);

  g_clear_object (&self->items);
  g_clear_object (&self->painter);
  g_clear_object (&self->spots);
  g_clear_object (&self->marks);

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
  widget_class->snapshot = dateline_place_layer_snapshot;
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
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * DatelinePlaceLayer::rested:
   *
   * The places have been drawn anew, because the map moved or the matches
   * changed, and lie still for a moment.
   */
  signals[SIGNAL_RESTED] =
    g_signal_new ("rested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  dateline_place_layer_class_add_keys (widget_class);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "places");
}

static void
dateline_place_layer_init (DatelinePlaceLayer *self)
{
  GdkRGBA accent;

  self->cursor = DATELINE_PLACE_NO_ROW;
  self->spots_stale = TRUE;
  self->spots = dateline_place_spots_new ();
  self->items = dateline_drawn_items_new (GTK_WIDGET (self));
  dateline_drawn_items_set_selected_func (self->items, is_selected, self);
  self->painter = dateline_place_painter_new (GTK_WIDGET (self));
  gdk_rgba_parse (&accent, "#3584e4");
  dateline_place_painter_set_style (self->painter, DATELINE_MAP_LIGHT, &accent);

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
      g_signal_connect_object (session, "notify::selected", G_CALLBACK (selection_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::hover", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::hovered", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
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
 * dateline_place_layer_get_n_in_sight:
 * @self: the layer
 *
 * Returns: how many spots are drawn; a place seen twice counts twice
 */
guint
dateline_place_layer_get_n_in_sight (DatelinePlaceLayer *self)
{
  guint n;

  g_return_val_if_fail (DATELINE_IS_PLACE_LAYER (self), 0);

  dateline_place_spots_get (dateline_place_layer_get_spots (self), &n);
  return n;
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

  dateline_place_painter_set_style (self->painter, scheme, accent);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
