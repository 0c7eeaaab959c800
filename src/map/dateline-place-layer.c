/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-place-layer.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dateline-drawn-items.h"
#include "dateline-mercator.h"
#include "dateline-place-painter.h"
#include "dateline-place-spots.h"

#define NO_ROW G_MAXUINT

/* A press that moves no farther than this is a click, not a drag of the map. */
#define CLICK_REACH 6.0

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
struct _DatelinePlaceLayer
{
  ShumateLayer parent_instance;

  DatelineSession *session;
  DatelinePlaceMarks *marks;
  DatelinePlaceSpots *spots;
  DatelinePlacePainter *painter;
  DatelineDrawnItems *items;
  gboolean spots_stale;
  guint rest_id;
  guint cursor; /* the row the keyboard is at */
  double press_x;
  double press_y;
};

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

static DatelineRef
place_ref (guint row)
{
  return row == NO_ROW ? DATELINE_REF_NONE : dateline_ref (DATELINE_KIND_PLACE, row);
}

static gboolean
get_frame (DatelinePlaceLayer *self,
           DatelineMapFrame   *frame)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  ShumateMapSource *source = shumate_viewport_get_reference_map_source (viewport);

  if (source == NULL)
    return FALSE;

  *frame = (DatelineMapFrame) {
    .x = dateline_mercator_x (shumate_location_get_longitude (SHUMATE_LOCATION (viewport))),
    .y = dateline_mercator_y (shumate_location_get_latitude (SHUMATE_LOCATION (viewport))),
    .scale = shumate_map_source_get_tile_size (source) * exp2 (shumate_viewport_get_zoom_level (viewport)),
    .rotation = shumate_viewport_get_rotation (viewport),
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
  };
  return TRUE;
}

static DatelinePlaceSpots *
get_spots (DatelinePlaceLayer *self)
{
  DatelineMapFrame frame;

  if (self->spots_stale && self->marks != NULL && get_frame (self, &frame))
    {
      dateline_place_spots_lay_out (self->spots, self->marks, &frame);
      self->spots_stale = FALSE;
    }

  return self->spots;
}

/* Accessibility. */

static char *
describe (DatelinePlaceLayer      *self,
          const DatelinePlaceMark *mark)
{
  g_autofree char *name = dateline_dossier_dup_label (dateline_place_marks_get_dossier (self->marks),
                                                      place_ref (mark->row));
  g_autofree char *events = NULL;
  g_autofree char *quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", mark->n_quotes), mark->n_quotes);

  if (mark->n_events == mark->n_all)
    events = g_strdup_printf (ngettext ("%u event", "%u events", mark->n_events), mark->n_events);
  else
    /* Translators: how many of the events at a place match the filter, of how
     * many there are; plural of the second number. */
    events = g_strdup_printf (ngettext ("%u of %u event", "%u of %u events", mark->n_all),
                              mark->n_events, mark->n_all);

  /* Translators: a place on the map, read aloud: its name, how many events, how
   * many quotations. */
  return g_strdup_printf (_("%s, %s, %s"), name, events, quotes);
}

static void
tell_items (DatelinePlaceLayer *self)
{
  const DatelinePlaceSpot *spots;
  guint n;

  spots = dateline_place_spots_get (get_spots (self), &n);
  dateline_drawn_items_begin (self->items);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = describe (self, spots[i].mark);
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (spots[i].x - spots[i].radius, spots[i].y - spots[i].radius,
                                                   2 * spots[i].radius, 2 * spots[i].radius);

      if (!dateline_drawn_items_add (self->items, spots[i].mark->row, label, NULL, &bounds))
        break;
    }
  dateline_drawn_items_end (self->items);
}

static gboolean
come_to_rest (gpointer data)
{
  DatelinePlaceLayer *self = data;

  self->rest_id = 0;
  tell_items (self);
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
  self->cursor = NO_ROW;
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

static void
selection_changed (DatelinePlaceLayer *self)
{
  DatelineRef selection = self->session != NULL ? dateline_session_get_selection (self->session) : DATELINE_REF_NONE;
  gboolean ours = selection != DATELINE_REF_NONE && dateline_ref_kind (selection) == DATELINE_KIND_PLACE;

  dateline_drawn_items_set_selected (self->items, ours ? dateline_ref_row (selection) : DATELINE_DRAWN_ITEM_NONE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
select_row (DatelinePlaceLayer *self,
            guint               row)
{
  if (self->session != NULL)
    dateline_session_set_selection (self->session, place_ref (row));
}

/* What is pointed at goes through the session, so that it shows everywhere. */
static void
point_at (DatelinePlaceLayer *self,
          guint               row)
{
  DatelineRef hover = self->session != NULL ? dateline_session_get_hover (self->session) : DATELINE_REF_NONE;

  if (self->session == NULL || hover == place_ref (row))
    return;
  /* Nobody else's hover is taken away. */
  if (row == NO_ROW && dateline_ref_kind (hover) != DATELINE_KIND_PLACE)
    return;
  dateline_session_set_hover (self->session, place_ref (row));
}

/* Drawing. */

static DatelinePlaceState
get_state (DatelinePlaceLayer *self,
           guint               row)
{
  DatelineRef ref = place_ref (row);
  DatelinePlaceState state = 0;

  if (dateline_session_get_selection (self->session) == ref)
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

  spots = dateline_place_spots_get (get_spots (self), &n);
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

/* The pointer. */

static void
pointer_moved (DatelinePlaceLayer *self,
               double              x,
               double              y)
{
  const DatelinePlaceSpot *spot = dateline_place_spots_hit (get_spots (self), x, y);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), spot != NULL ? "pointer" : NULL);
  point_at (self, spot != NULL ? spot->mark->row : NO_ROW);
}

static void
pointer_left (DatelinePlaceLayer *self)
{
  point_at (self, NO_ROW);
}

static void
pressed (DatelinePlaceLayer *self,
         int                 n_press,
         double              x,
         double              y)
{
  self->press_x = x;
  self->press_y = y;
}

static void
released (DatelinePlaceLayer *self,
          int                 n_press,
          double              x,
          double              y)
{
  const DatelinePlaceSpot *spot;

  if (n_press != 1 || hypot (x - self->press_x, y - self->press_y) > CLICK_REACH)
    return;

  spot = dateline_place_spots_hit (get_spots (self), x, y);
  select_row (self, spot != NULL ? spot->mark->row : NO_ROW);
}

/* The keyboard. */

static void
move_cursor (DatelinePlaceLayer *self,
             guint               row)
{
  self->cursor = row;
  dateline_drawn_items_set_focused (self->items, row == NO_ROW ? DATELINE_DRAWN_ITEM_NONE : row);
  point_at (self, row);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
move_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (widget);
  const DatelinePlaceSpot *next;
  int dx, dy;

  g_variant_get (parameter, "(ii)", &dx, &dy);
  next = dateline_place_spots_next (get_spots (self), self->cursor, dx, dy);
  if (next != NULL)
    move_cursor (self, next->mark->row);
  else
    gtk_widget_error_bell (widget);
}

static void
select_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (widget);

  if (self->cursor != NO_ROW)
    select_row (self, self->cursor);
}

/* Not an action: without a selection Escape is for whoever else wants it. */
static gboolean
escape_pressed (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   data)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (widget);

  if (self->session == NULL || dateline_session_get_selection (self->session) == DATELINE_REF_NONE)
    return GDK_EVENT_PROPAGATE;

  select_row (self, NO_ROW);
  return GDK_EVENT_STOP;
}

/* Where Tab leads: the spot after or before the cursor, NO_ROW past the end. A
 * place seen twice, on a map of more than one world, is stopped at once. */
static guint
tab_target (DatelinePlaceLayer *self,
            gboolean            forward)
{
  const DatelinePlaceSpot *current = dateline_place_spots_find (get_spots (self), self->cursor);
  const DatelinePlaceSpot *spots;
  int step = forward ? 1 : -1;
  int i;
  guint n;

  spots = dateline_place_spots_get (self->spots, &n);
  if (!gtk_widget_has_focus (GTK_WIDGET (self)) || current == NULL)
    i = forward ? 0 : (int) n - 1;
  else
    i = (int) (current - spots) + step;
  for (; i >= 0 && i < (int) n; i += step)
    if (dateline_place_spots_find (self->spots, spots[i].mark->row) == &spots[i])
      return spots[i].mark->row;

  return NO_ROW;
}

static gboolean
dateline_place_layer_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (widget);
  guint row;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (dateline_place_layer_parent_class)->focus (widget, direction);

  row = tab_target (self, direction == GTK_DIR_TAB_FORWARD);
  if (row == NO_ROW)
    return FALSE;

  move_cursor (self, row);
  if (!gtk_widget_has_focus (widget))
    gtk_widget_grab_focus (widget);
  return TRUE;
}

static void
focus_entered (DatelinePlaceLayer *self)
{
  guint row = self->cursor;

  if (dateline_place_spots_find (get_spots (self), row) == NULL)
    row = tab_target (self, TRUE);
  move_cursor (self, row);
}

static void
focus_left (DatelinePlaceLayer *self)
{
  point_at (self, NO_ROW);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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

static void
add_move_binding (GtkWidgetClass *klass,
                  guint           key,
                  guint           keypad_key,
                  int             dx,
                  int             dy)
{
  gtk_widget_class_add_binding_action (klass, key, 0, "places.move", "(ii)", dx, dy);
  gtk_widget_class_add_binding_action (klass, keypad_key, 0, "places.move", "(ii)", dx, dy);
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
  widget_class->focus = dateline_place_layer_focus;
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

  gtk_widget_class_install_action (widget_class, "places.move", "(ii)", move_action);
  gtk_widget_class_install_action (widget_class, "places.select", NULL, select_action);
  add_move_binding (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_move_binding (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_move_binding (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_move_binding (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "places.select", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "places.select", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "places.select", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed, NULL);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "places");
}

static void
add_controllers (DatelinePlaceLayer *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_entered), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
dateline_place_layer_init (DatelinePlaceLayer *self)
{
  GdkRGBA accent;

  self->cursor = NO_ROW;
  self->spots_stale = TRUE;
  self->spots = dateline_place_spots_new ();
  self->items = dateline_drawn_items_new (GTK_WIDGET (self));
  self->painter = dateline_place_painter_new (GTK_WIDGET (self));
  gdk_rgba_parse (&accent, "#3584e4");
  dateline_place_painter_set_style (self->painter, DATELINE_MAP_LIGHT, &accent);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Places on the map"), -1);
  add_controllers (self);
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
      g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::related", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
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

  dateline_place_spots_get (get_spots (self), &n);
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
