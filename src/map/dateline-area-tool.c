/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-area-tool.h"

#include <math.h>

#include "dateline-announce.h"
#include "dateline-area-plan.h"
#include "dateline-layer-frame.h"
#include "dateline-map-fit.h"
#include "dateline-place-words.h"
#include "dateline-sight-list.h"

/* A drag shorter than this is none. */
#define LEAST_DRAG 6.0
/* Corners of a lasso are so many pixels apart. */
#define CORNER_DISTANCE 3.0
/* Room about a selection, as a share of its extent, and at least in degrees. */
#define ROOM 0.15
#define LEAST_ROOM 0.25
/* A map that moves is filtered by this often. */
#define FOLLOW_MS 150

/**
 * DatelineAreaTool:
 *
 * Chooses the part of a map to filter by. A drag with Shift held draws a
 * rectangle; one with Shift and Alt, or any with the lasso taken up, encircles.
 * The area may also follow what is in sight.
 */
struct _DatelineAreaTool
{
  GObject parent_instance;

  ShumateMap *map;            /* weak: owns this */
  DatelineAreaLayer *layer;   /* weak: as well */
  DatelinePlaceLayer *places; /* weak: as well */
  GtkGesture *drag;           /* weak: as well */
  DatelineSession *session;
  GArray *trail; /* DatelineAreaPoint: of the drag that is under way */
  DatelineAreaDot from;
  DatelineAreaDot last;
  gboolean is_lasso; /* that drag */
  gboolean lasso;
  gboolean in_sight;
  gboolean tells;
  guint follow_id;
};

enum
{
  PROP_0,
  PROP_LASSO,
  PROP_IN_SIGHT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineAreaTool, dateline_area_tool, G_TYPE_OBJECT)

static void
set_lasso (DatelineAreaTool *self,
           gboolean          lasso)
{
  if (self->lasso == !!lasso)
    return;

  self->lasso = !!lasso;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->map), lasso ? "crosshair" : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LASSO]);
}

static const DatelineArea *
get_asked (DatelineAreaTool *self)
{
  return self->session != NULL ? dateline_query_get_area (dateline_session_get_query (self->session)) : NULL;
}

/* The whole map is never outlined. */
static void
show_asked (DatelineAreaTool *self)
{
  const DatelineArea *area = get_asked (self);

  dateline_area_layer_set_area (self->layer, area != NULL && area->in_sight ? NULL : area, FALSE);
}

static void
ask (DatelineAreaTool   *self,
     const DatelineArea *area,
     gboolean            tells)
{
  if (self->session == NULL)
    return;
  self->tells = tells;
  dateline_query_set_area (dateline_session_get_query (self->session), area);
}

/* What is in sight. */

static void
ask_sight (DatelineAreaTool *self,
           gboolean          tells)
{
  DatelineMapFrame frame;
  DatelineArea area;

  if (!dateline_layer_frame_get (SHUMATE_LAYER (self->layer), &frame) || frame.width == 0)
    return;
  dateline_area_plan_get_sight (&frame, &area);
  area.in_sight = TRUE;
  ask (self, &area, tells);
}

static gboolean
follow (gpointer data)
{
  DatelineAreaTool *self = data;

  self->follow_id = 0;
  if (self->in_sight)
    ask_sight (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
moved (DatelineAreaTool *self)
{
  if (self->in_sight && self->follow_id == 0)
    self->follow_id = g_timeout_add (FOLLOW_MS, follow, self);
}

static void
set_in_sight (DatelineAreaTool *self,
              gboolean          in_sight)
{
  const DatelineArea *area = get_asked (self);

  if (self->in_sight == !!in_sight)
    return;

  self->in_sight = !!in_sight;
  if (in_sight)
    ask_sight (self, TRUE);
  else if (area != NULL && area->in_sight)
    dateline_query_set_area (dateline_session_get_query (self->session), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IN_SIGHT]);
}

/* The query may be changed by anybody: its chip may be taken away. */
static void
query_changed (DatelineAreaTool *self)
{
  const DatelineArea *area = get_asked (self);

  if (self->in_sight != (area != NULL && area->in_sight))
    {
      self->in_sight = !self->in_sight;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IN_SIGHT]);
      moved (self);
    }
  if (self->trail->len == 0)
    show_asked (self);
}

/* Drawing one. */

static gboolean
get_drawn (DatelineAreaTool *self,
           DatelineArea     *area)
{
  DatelineMapFrame frame;

  if (hypot (self->last.x - self->from.x, self->last.y - self->from.y) < LEAST_DRAG && !self->is_lasso)
    return FALSE;
  if (self->is_lasso)
    return dateline_area_init_outline (area, (const DatelineAreaPoint *) (gpointer) self->trail->data, self->trail->len);
  return dateline_layer_frame_get (SHUMATE_LAYER (self->layer), &frame) &&
         dateline_area_plan_drag (&frame, &self->from, &self->last, self->trail, area);
}

static void
add_corner (DatelineAreaTool *self,
            double            x,
            double            y)
{
  DatelineMapFrame frame;
  DatelineAreaPoint point;

  if (!dateline_layer_frame_get (SHUMATE_LAYER (self->layer), &frame))
    return;
  point = dateline_area_plan_get_point (&frame, x, y);
  g_array_append_val (self->trail, point);
}

static void
stop_drawing (DatelineAreaTool *self)
{
  g_array_set_size (self->trail, 0);
  show_asked (self);
}

static void
drag_begun (DatelineAreaTool *self,
            double            x,
            double            y)
{
  GdkModifierType held = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (self->drag));

  /* Whoever presses here means this, and its keys. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->map)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
  if (self->session == NULL || (!self->lasso && (held & GDK_SHIFT_MASK) == 0))
    {
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  shumate_map_stop_go_to (self->map);
  self->is_lasso = self->lasso || (held & GDK_ALT_MASK) != 0;
  self->from = self->last = (DatelineAreaDot) { x, y };
  g_array_set_size (self->trail, 0);
  add_corner (self, x, y);
}

static void
dragged (DatelineAreaTool *self,
         double            dx,
         double            dy)
{
  double x = CLAMP (self->from.x + dx, 0, gtk_widget_get_width (GTK_WIDGET (self->map)));
  double y = CLAMP (self->from.y + dy, 0, gtk_widget_get_height (GTK_WIDGET (self->map)));
  DatelineArea area;

  if (self->trail->len == 0 || hypot (x - self->last.x, y - self->last.y) < (self->is_lasso ? CORNER_DISTANCE : 1))
    return;
  self->last = (DatelineAreaDot) { x, y };
  if (self->is_lasso)
    add_corner (self, x, y);
  if (get_drawn (self, &area))
    dateline_area_layer_set_area (self->layer, &area, TRUE);
}

static void
drag_ended (DatelineAreaTool *self,
            double            dx,
            double            dy)
{
  DatelineArea area;

  if (self->trail->len == 0)
    return;
  dragged (self, dx, dy);
  if (get_drawn (self, &area))
    {
      ask (self, &area, TRUE);
      set_lasso (self, FALSE);
    }
  stop_drawing (self);
}

/* Telling what came of it. */

/* Told after the places have been counted. */
static void
matches_changed (DatelineAreaTool *self)
{
  const DatelineArea *area = get_asked (self);
  DatelinePlaceMarks *marks = dateline_place_layer_get_marks (self->places);
  g_autoptr(DatelineSightList) list = NULL;
  g_autofree char *text = NULL;

  if (!self->tells || area == NULL || marks == NULL)
    return;
  self->tells = FALSE;
  list = dateline_sight_list_new (marks, area);
  text = dateline_place_words_dup_sum (dateline_sight_list_count_events (list), g_list_model_get_n_items (G_LIST_MODEL (list)));
  dateline_announce (GTK_WIDGET (self->map), text);
}

/* The object. */

static void
dateline_area_tool_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DatelineAreaTool *self = DATELINE_AREA_TOOL (object);

  switch (id)
    {
    case PROP_LASSO:
      g_value_set_boolean (value, self->lasso);
      break;
    case PROP_IN_SIGHT:
      g_value_set_boolean (value, self->in_sight);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dateline_area_tool_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DatelineAreaTool *self = DATELINE_AREA_TOOL (object);

  switch (id)
    {
    case PROP_LASSO:
      set_lasso (self, g_value_get_boolean (value));
      break;
    case PROP_IN_SIGHT:
      set_in_sight (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dateline_area_tool_dispose (GObject *object)
{
  DatelineAreaTool *self = DATELINE_AREA_TOOL (object);

  g_clear_handle_id (&self->follow_id, g_source_remove);
  dateline_area_tool_set_session (self, NULL);

  G_OBJECT_CLASS (dateline_area_tool_parent_class)->dispose (object);
}

static void
dateline_area_tool_finalize (GObject *object)
{
  g_array_unref (DATELINE_AREA_TOOL (object)->trail);

  G_OBJECT_CLASS (dateline_area_tool_parent_class)->finalize (object);
}

static void
dateline_area_tool_class_init (DatelineAreaToolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dateline_area_tool_get_property;
  object_class->set_property = dateline_area_tool_set_property;
  object_class->dispose = dateline_area_tool_dispose;
  object_class->finalize = dateline_area_tool_finalize;

  /**
   * DatelineAreaTool:lasso:
   *
   * Whether the next drag encircles an area rather than moves the map.
   */
  properties[PROP_LASSO] =
    g_param_spec_boolean ("lasso", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * DatelineAreaTool:in-sight:
   *
   * Whether what is in sight is filtered by, wherever the map goes.
   */
  properties[PROP_IN_SIGHT] =
    g_param_spec_boolean ("in-sight", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dateline_area_tool_init (DatelineAreaTool *self)
{
  self->trail = g_array_new (FALSE, FALSE, sizeof (DatelineAreaPoint));
}

/* Before the map's own gestures, which would move it. */
static void
add_drag (DatelineAreaTool *self)
{
  self->drag = gtk_gesture_drag_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->drag), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (self->drag, "drag-begin", G_CALLBACK (drag_begun), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-update", G_CALLBACK (dragged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-end", G_CALLBACK (drag_ended), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "cancel", G_CALLBACK (stop_drawing), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->map), GTK_EVENT_CONTROLLER (self->drag));
}

/**
 * dateline_area_tool_new:
 * @map: a map; whoever owns it owns the tool too, and lets go of it first
 * @layer: the layer of it that shows the area
 * @places: the layer of it that shows what is there
 *
 * Returns: (transfer full): a tool
 */
DatelineAreaTool *
dateline_area_tool_new (ShumateMap         *map,
                        DatelineAreaLayer  *layer,
                        DatelinePlaceLayer *places)
{
  static const char * const moves[] = { "latitude", "longitude", "zoom-level", "rotation" };
  DatelineAreaTool *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (DATELINE_IS_AREA_LAYER (layer), NULL);

  self = g_object_new (DATELINE_TYPE_AREA_TOOL, NULL);
  self->map = map;
  self->layer = layer;
  self->places = places;
  add_drag (self);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", moves[i], NULL);

      g_signal_connect_object (shumate_map_get_viewport (map), signal, G_CALLBACK (moved), self, G_CONNECT_SWAPPED);
    }

  return self;
}

/**
 * dateline_area_tool_set_session:
 * @self: the tool
 * @session: (nullable): a session
 *
 * Chooses an area for the query of @session from now on.
 */
void
dateline_area_tool_set_session (DatelineAreaTool *self,
                                DatelineSession  *session)
{
  g_return_if_fail (DATELINE_IS_AREA_TOOL (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (dateline_session_get_query (self->session), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_set_object (&self->session, session);
  if (session == NULL)
    return;

  g_signal_connect_object (dateline_session_get_query (session), "changed", G_CALLBACK (query_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::matches", G_CALLBACK (matches_changed), self, G_CONNECT_SWAPPED);
  query_changed (self);
}

static gboolean
bound_selection (DatelineAreaTool *self,
                 DatelineArea     *area)
{
  DatelineMercatorBox box;
  double room;

  if (dateline_session_get_selection (self->session) == DATELINE_REF_NONE ||
      !dateline_map_fit_bound (dateline_place_layer_get_marks (self->places), self->session,
                               DATELINE_MAP_FIT_SELECTION, &box))
    return FALSE;

  room = MAX (MAX (box.width, box.height) * ROOM, LEAST_ROOM / 360);
  *area = (DatelineArea) {
    .west = dateline_mercator_longitude (box.x - room),
    .south = dateline_mercator_latitude (MIN (box.y + box.height + room, 1)),
    .east = dateline_mercator_longitude (box.x + box.width + room),
    .north = dateline_mercator_latitude (MAX (box.y - room, 0)),
  };
  if (box.width + 2 * room >= 1)
    {
      area->west = -180;
      area->east = 180;
    }
  return TRUE;
}

/**
 * dateline_area_tool_choose:
 * @self: the tool
 *
 * Chooses without a pointer: the area about the places of what is selected, or
 * what is in sight.
 */
void
dateline_area_tool_choose (DatelineAreaTool *self)
{
  DatelineMapFrame frame;
  DatelineArea area;

  g_return_if_fail (DATELINE_IS_AREA_TOOL (self));

  if (self->session == NULL || !dateline_layer_frame_get (SHUMATE_LAYER (self->layer), &frame))
    return;
  if (!bound_selection (self, &area))
    dateline_area_plan_get_sight (&frame, &area);
  ask (self, &area, TRUE);
}

/**
 * dateline_area_tool_cancel:
 * @self: the tool
 *
 * Takes back the last of: a drag under way, the lasso taken up, the area.
 *
 * Returns: whether there was any
 */
gboolean
dateline_area_tool_cancel (DatelineAreaTool *self)
{
  g_return_val_if_fail (DATELINE_IS_AREA_TOOL (self), FALSE);

  if (self->trail->len > 0)
    {
      stop_drawing (self);
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
      return TRUE;
    }
  if (self->lasso)
    {
      set_lasso (self, FALSE);
      return TRUE;
    }
  if (get_asked (self) == NULL)
    return FALSE;
  dateline_query_set_area (dateline_session_get_query (self->session), NULL);
  return TRUE;
}
