/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-timeline-private.h"

#include <math.h>

/* How much a notch of the wheel zooms and pans. */
#define ZOOM_STEP 1.2
#define PAN_STEP 60.0
/* How many pixels of a touchpad are worth a notch. */
#define SURFACE_UNIT 12.0
/* How close to an edge a click asks for what lies beyond it. */
#define EDGE 40.0
/* Pixels a drag has to go before it is one. */
#define THRESHOLD 5.0

static double
to_axis (DatelineTimeline *self,
         double            x)
{
  return dateline_timeline_flip (self, x, 0) - self->metrics.header;
}

static gboolean
is_on_ruler (DatelineTimeline *self,
             double            x,
             double            y)
{
  return y < self->metrics.ruler && to_axis (self, x) >= 0;
}

/* Scrolling ----------------------------------------------------------------- */

static void
scroll_lanes (DatelineTimeline *self,
              double            pixels)
{
  if (self->vadjustment != NULL)
    gtk_adjustment_set_value (self->vadjustment, gtk_adjustment_get_value (self->vadjustment) + pixels);
}

/* The wheel zooms; with Shift, or sideways, it goes along; over the names of
 * the lanes it goes through them. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           DatelineTimeline         *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double unit = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE ? SURFACE_UNIT : 1;
  double x = to_axis (self, self->pointer_x);

  if (self->lanes == NULL)
    return GDK_EVENT_PROPAGATE;
  if (state & GDK_SHIFT_MASK && dx == 0)
    {
      dx = dy;
      dy = 0;
    }
  if (x < 0 && !(state & GDK_CONTROL_MASK) && dx == 0)
    {
      scroll_lanes (self, dy / unit * self->metrics.row);
      return GDK_EVENT_STOP;
    }
  dateline_timeline_stop (self);
  dateline_timeline_hide_card (self);
  if (dx != 0 && fabs (dx) >= fabs (dy))
    dateline_time_axis_pan (&self->axis, dx / unit * PAN_STEP * (self->rtl ? -1 : 1));
  else if (dy != 0)
    dateline_time_axis_zoom (&self->axis, pow (ZOOM_STEP, -dy / unit), MAX (x, 0));
  dateline_timeline_axis_changed (self);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (DatelineTimeline *self)
{
  self->pinch = 1;
}

static void
pinch_cb (GtkGestureZoom   *gesture,
          double            scale,
          DatelineTimeline *self)
{
  double x, y;

  if (self->lanes == NULL || scale <= 0 || !gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  dateline_timeline_zoom_at (self, scale / self->pinch, MAX (to_axis (self, x), 0));
  self->pinch = scale;
}

/* Dragging ------------------------------------------------------------------ */

static void
drag_begin_cb (GtkGestureDrag   *gesture,
               double            x,
               double            y,
               DatelineTimeline *self)
{
  self->drag = DATELINE_TIMELINE_DRAG_NONE;
  self->drag_x = self->drag_y = 0;
  dateline_timeline_stop (self);
  dateline_timeline_hide_card (self);
  if (self->lanes == NULL)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static GdkModifierType
get_modifiers (gpointer controller)
{
  return gtk_event_controller_get_current_event_state (controller);
}

/* A drag goes along; with Shift or Control it catches what it is dragged
 * around. */
static void
claim_drag (GtkGestureDrag   *gesture,
            DatelineTimeline *self)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (is_on_ruler (self, x, y))
    dateline_timeline_begin_brush (self, to_axis (self, x));
  else if (get_modifiers (gesture) & (GDK_SHIFT_MASK | GDK_CONTROL_MASK))
    self->drag = DATELINE_TIMELINE_DRAG_CATCH;
  else if (dateline_timeline_begin_lane_drag (self, x, y))
    self->drag = DATELINE_TIMELINE_DRAG_LANE;
  else
    {
      self->drag = DATELINE_TIMELINE_DRAG_PAN;
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }
  self->velocity = 0;
  self->drag_time = g_get_monotonic_time ();
}

static void
drag_lanes (DatelineTimeline *self,
            double            offset_x,
            double            offset_y)
{
  gint64 now = g_get_monotonic_time ();
  double moved = (offset_x - self->drag_x) * (self->rtl ? 1 : -1);
  double seconds = MAX ((now - self->drag_time) / 1e6, 0.001);

  self->velocity = 0.6 * moved / seconds + 0.4 * self->velocity;
  self->drag_time = now;
  dateline_time_axis_pan (&self->axis, moved);
  scroll_lanes (self, self->drag_y - offset_y);
  dateline_timeline_axis_changed (self);
}

static void
drag_update_cb (GtkGestureDrag   *gesture,
                double            offset_x,
                double            offset_y,
                DatelineTimeline *self)
{
  double x, y;

  if (self->drag == DATELINE_TIMELINE_DRAG_OVER)
    return;
  if (self->drag == DATELINE_TIMELINE_DRAG_NONE)
    {
      if (hypot (offset_x, offset_y) < THRESHOLD)
        return;
      claim_drag (gesture, self);
    }
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (self->drag == DATELINE_TIMELINE_DRAG_PAN)
    drag_lanes (self, offset_x, offset_y);
  else if (self->drag == DATELINE_TIMELINE_DRAG_LANE)
    dateline_timeline_drag_lane (self, y + offset_y);
  else if (self->drag == DATELINE_TIMELINE_DRAG_CATCH)
    dateline_timeline_drag_catch (self, x, y, x + offset_x, y + offset_y);
  else
    {
      self->unsnapped = (get_modifiers (gesture) & GDK_ALT_MASK) != 0;
      dateline_timeline_drag_brush (self, to_axis (self, x + offset_x));
    }
  self->drag_x = offset_x;
  self->drag_y = offset_y;
}

static void
drag_end_cb (GtkGestureDrag   *gesture,
             double            offset_x,
             double            offset_y,
             DatelineTimeline *self)
{
  DatelineTimelineDrag drag = self->drag;

  self->drag = DATELINE_TIMELINE_DRAG_NONE;
  self->unsnapped = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (drag == DATELINE_TIMELINE_DRAG_PAN && g_get_monotonic_time () - self->drag_time < 60000)
    dateline_timeline_throw (self, self->velocity);
  else if (drag == DATELINE_TIMELINE_DRAG_LANE)
    dateline_timeline_end_lane_drag (self);
  else if (drag == DATELINE_TIMELINE_DRAG_CATCH)
    dateline_timeline_end_catch (self, (get_modifiers (gesture) & GDK_CONTROL_MASK) != 0);
  else if (drag == DATELINE_TIMELINE_DRAG_BRUSH || drag == DATELINE_TIMELINE_DRAG_MOVE)
    dateline_timeline_end_brush (self);
}

/* Pointing ------------------------------------------------------------------ */

static void
update_cursor (DatelineTimeline *self)
{
  double x = to_axis (self, self->pointer_x);
  const char *name = NULL;
  gboolean at_end, is_today;

  if (self->drag != DATELINE_TIMELINE_DRAG_NONE)
    return;
  if (is_on_ruler (self, self->pointer_x, self->pointer_y))
    {
      if (dateline_timeline_is_on_handle (self, x, &at_end))
        name = "ew-resize";
      else if (dateline_timeline_is_on_day (self, dateline_timeline_flip (self, self->pointer_x, 0), self->pointer_y, &is_today))
        name = "pointer";
      else
        name = dateline_timeline_is_on_span (self, x) ? "move" : "crosshair";
    }
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           DatelineTimeline         *self)
{
  DatelineTimelineSpot spot;

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->session == NULL || self->drag != DATELINE_TIMELINE_DRAG_NONE)
    return;
  spot = dateline_timeline_find_spot (self, dateline_timeline_flip (self, x, 0), y);
  dateline_session_set_hover (self->session, spot.mark != NULL ? spot.mark->ref : DATELINE_REF_NONE);
  /* Bins have no key of their own: their place is told apart from records. */
  if (spot.mark != NULL || spot.bin >= 0)
    dateline_timeline_hover (self, spot.mark != NULL ? spot.mark->ref : G_GUINT64_CONSTANT (1) << 40 | (guint64) spot.band << 32 | (guint) spot.bin, FALSE);
  else if (!self->hover_by_keys)
    dateline_timeline_hover (self, DATELINE_DRAWN_ITEM_NONE, FALSE);
  update_cursor (self);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          DatelineTimeline         *self)
{
  dateline_timeline_hide_card (self);
  if (self->session != NULL)
    dateline_session_set_hover (self->session, DATELINE_REF_NONE);
}

/* Each click on a mark that stands for several selects the next of them. */
static DatelineRef
get_clicked (DatelineTimeline           *self,
             const DatelineTimelineMark *mark)
{
  DatelineRef selection = dateline_session_get_selection (self->session);

  for (guint i = 0; i < mark->n; i++)
    if (dateline_timeline_mark_get (self->scene, mark, i).ref == selection)
      return dateline_timeline_mark_get (self->scene, mark, (i + 1) % mark->n).ref;
  for (guint i = 0; i < mark->n; i++)
    if (dateline_session_is_match (self->session, dateline_timeline_mark_get (self->scene, mark, i).ref))
      return dateline_timeline_mark_get (self->scene, mark, i).ref;
  return mark->ref;
}

/* A lane with nothing in sight leads to what it has. */
static gboolean
go_outside (DatelineTimeline           *self,
            const DatelineTimelineSpot *spot,
            double                      x)
{
  const DatelineTimelineBand *band = dateline_timeline_scene_get_band (self->scene, spot->band);
  gboolean back = x < EDGE;
  guint before, after;
  gint64 start, end;

  if (band == NULL || x < 0 || (!back && x < self->axis.width - EDGE))
    return FALSE;
  dateline_time_axis_get_span (&self->axis, &start, &end);
  dateline_lane_rows_count_outside (&band->lane->rows, start, end, &before, &after);
  if (before + after < band->lane->rows.n || (back ? before : after) == 0)
    return FALSE;
  dateline_timeline_reveal (self, dateline_ref (band->lane->kind, band->lane->rows.rows[back ? before - 1 : before]));
  return TRUE;
}

static void
click_lanes (DatelineTimeline *self,
             int               n_press,
             gboolean          add,
             double            x,
             double            y)
{
  DatelineTimelineSpot spot = dateline_timeline_find_spot (self, dateline_timeline_flip (self, x, 0), y);
  DatelineRef ref;

  if (spot.bin >= 0)
    dateline_timeline_enter_bin (self, dateline_time_axis_to_time (&self->axis, to_axis (self, x)));
  if (spot.mark == NULL)
    {
      if (spot.bin < 0 && go_outside (self, &spot, to_axis (self, x)))
        return;
      if (n_press == 1 && spot.bin < 0 && !add)
        dateline_session_set_selection (self->session, DATELINE_REF_NONE);
      return;
    }
  self->cursor_lane = dateline_timeline_scene_get_band (self->scene, spot.band)->lane->key;
  if (add)
    {
      dateline_session_toggle_selected (self->session, spot.mark->ref);
      dateline_timeline_set_cursor (self, spot.mark->ref);
      dateline_timeline_tell_selected (self);
      return;
    }
  if (n_press == 2)
    {
      dateline_timeline_fit_record (self, spot.mark->ref);
      return;
    }
  ref = get_clicked (self, spot.mark);
  dateline_session_set_selection (self->session, ref);
  dateline_timeline_set_cursor (self, ref);
}

/* Marks a time, or goes to a day that the ruler names beyond its edge. */
static void
click_ruler (DatelineTimeline *self,
             double            x,
             double            y)
{
  gboolean is_today;

  if (!dateline_timeline_is_on_day (self, dateline_timeline_flip (self, x, 0), y, &is_today))
    dateline_timeline_brush_tick (self, to_axis (self, x));
  else if (is_today)
    dateline_timeline_show_today (self);
  else
    dateline_timeline_show_as_of (self);
}

static void
click_cb (GtkGestureClick  *gesture,
          int               n_press,
          double            x,
          double            y,
          DatelineTimeline *self)
{
  if (self->lanes == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (dateline_timeline_click_header (self, x, y))
    return;
  if (!is_on_ruler (self, x, y))
    click_lanes (self, n_press, (get_modifiers (gesture) & GDK_CONTROL_MASK) != 0, x, y);
  else if (n_press == 1)
    click_ruler (self, x, y);
}

static void
secondary_cb (GtkGestureClick  *gesture,
              int               n_press,
              double            x,
              double            y,
              DatelineTimeline *self)
{
  if (self->lanes == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  dateline_timeline_show_menu_at (self, x, y);
}

static void
long_press_cb (GtkGesture       *gesture,
               double            x,
               double            y,
               DatelineTimeline *self)
{
  if (self->lanes == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  dateline_timeline_show_menu_at (self, x, y);
}

static void
add_controller (DatelineTimeline *self,
                gpointer          controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (controller));
}

void
dateline_timeline_init_pointer (DatelineTimeline *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *zoom = gtk_gesture_zoom_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (secondary, "pressed", G_CALLBACK (secondary_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (press, "pressed", G_CALLBACK (long_press_cb), self, G_CONNECT_DEFAULT);

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (zoom, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (zoom, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (click, "released", G_CALLBACK (click_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_DEFAULT);
  add_controller (self, scroll);
  add_controller (self, motion);
  add_controller (self, zoom);
  add_controller (self, click);
  add_controller (self, drag);
  add_controller (self, secondary);
  add_controller (self, press);
}
