/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-overview-private.h"

#include <math.h>

#include "dateline-key.h"

#define GRIP 6.0 /* how near the pointer has to be to an end */

typedef enum
{
  KEY_LEFT,
  KEY_RIGHT,
  KEY_PAGE_BACK,
  KEY_PAGE_ON,
  KEY_HOME,
  KEY_END,
  KEY_END_LEFT,
  KEY_END_RIGHT,
  KEY_START_LEFT,
  KEY_START_RIGHT,
} Key;

static const DatelineKey keys[] = {
  { GDK_KEY_Left, 0, KEY_LEFT },
  { GDK_KEY_KP_Left, 0, KEY_LEFT },
  { GDK_KEY_Right, 0, KEY_RIGHT },
  { GDK_KEY_KP_Right, 0, KEY_RIGHT },
  { GDK_KEY_Page_Up, 0, KEY_PAGE_BACK },
  { GDK_KEY_Page_Down, 0, KEY_PAGE_ON },
  { GDK_KEY_Home, 0, KEY_HOME },
  { GDK_KEY_End, 0, KEY_END },
  { GDK_KEY_Left, GDK_SHIFT_MASK, KEY_END_LEFT },
  { GDK_KEY_Right, GDK_SHIFT_MASK, KEY_END_RIGHT },
  { GDK_KEY_Left, GDK_CONTROL_MASK, KEY_START_LEFT },
  { GDK_KEY_Right, GDK_CONTROL_MASK, KEY_START_RIGHT },
};

/* The keyboard ---------------------------------------------------------------- */

static gboolean
is_back (DatelineOverview *self,
         Key               key)
{
  gboolean left = key == KEY_LEFT || key == KEY_END_LEFT || key == KEY_START_LEFT;

  return left != (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  DatelineOverview *self = DATELINE_OVERVIEW (widget);
  Key key = g_variant_get_uint32 (arguments);
  gint64 start, end, length, step;

  if (!dateline_overview_get_time (self, &start, &end))
    return GDK_EVENT_PROPAGATE;
  length = end - start;
  step = MAX (length / 10, 1) * (is_back (self, key) ? -1 : 1);
  switch (key)
    {
    case KEY_PAGE_BACK:
    case KEY_PAGE_ON:
      dateline_overview_span_move (&self->span, key == KEY_PAGE_ON ? length : -length, &start, &end);
      break;
    case KEY_HOME:
      start = self->span.start;
      end = start + length;
      break;
    case KEY_END:
      end = self->span.end;
      start = end - length;
      break;
    case KEY_END_LEFT:
    case KEY_END_RIGHT:
      dateline_overview_span_resize (&self->span, step, TRUE, &start, &end);
      break;
    case KEY_START_LEFT:
    case KEY_START_RIGHT:
      dateline_overview_span_resize (&self->span, step, FALSE, &start, &end);
      break;
    case KEY_LEFT:
    case KEY_RIGHT:
    default:
      dateline_overview_span_move (&self->span, step, &start, &end);
    }
  dateline_session_set_visible_time (self->session, start, end);
  return GDK_EVENT_STOP;
}

void
dateline_overview_class_init_keys (GtkWidgetClass *widget_class)
{
  dateline_keys_bind (widget_class, keys, G_N_ELEMENTS (keys), key_cb);
}

/* The pointer ----------------------------------------------------------------- */

/* The ends can be got hold of from outside too, as a window may be tiny. */
static DatelineOverviewGrip
find_grip (DatelineOverview *self,
           double            x)
{
  gint64 start, end;
  double x0, x1, inside;

  if (!dateline_overview_get_time (self, &start, &end))
    return DATELINE_OVERVIEW_GRIP_NONE;
  dateline_overview_get_window (self, &x0, &x1);
  inside = MIN (GRIP, (x1 - x0) / 4);
  if (x >= x0 - GRIP && x < x0 + inside)
    return DATELINE_OVERVIEW_GRIP_START;
  if (x > x1 - inside && x <= x1 + GRIP)
    return DATELINE_OVERVIEW_GRIP_END;
  return x > x0 && x < x1 ? DATELINE_OVERVIEW_GRIP_WHOLE : DATELINE_OVERVIEW_GRIP_NONE;
}

static void
set_hover (DatelineOverview     *self,
           DatelineOverviewGrip  grip)
{
  static const char *const cursors[] = {
    [DATELINE_OVERVIEW_GRIP_NONE] = "default",
    [DATELINE_OVERVIEW_GRIP_START] = "ew-resize",
    [DATELINE_OVERVIEW_GRIP_END] = "ew-resize",
    [DATELINE_OVERVIEW_GRIP_WHOLE] = "grab",
  };

  if (self->hover == grip)
    return;
  self->hover = grip;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursors[grip]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           DatelineOverview         *self)
{
  if (self->drag == DATELINE_OVERVIEW_GRIP_NONE)
    set_hover (self, find_grip (self, dateline_overview_flip (self, x, 0)));
}

static void
leave_cb (GtkEventControllerMotion *controller,
          DatelineOverview         *self)
{
  if (self->drag == DATELINE_OVERVIEW_GRIP_NONE)
    set_hover (self, DATELINE_OVERVIEW_GRIP_NONE);
}

/* What a place stands for: at the edges, the nearest of what is far off. */
static gint64
time_at (DatelineOverview *self,
         double            x)
{
  if (x < self->zone[0])
    return self->span.last_before;
  if (x >= self->zone[0] + self->axis.width && self->span.after > 0)
    return self->span.first_after;
  return dateline_time_axis_to_time (&self->axis, x - self->zone[0]);
}

static void
center_on (DatelineOverview *self,
           double            x)
{
  gint64 start, end, length;

  dateline_session_get_visible_time (self->session, &start, &end);
  length = end - start;
  start = time_at (self, x) - length / 2;
  dateline_session_set_visible_time (self->session, start, start + length);
}

static void
drag_begin_cb (GtkGestureDrag   *gesture,
               double            x,
               double            y,
               DatelineOverview *self)
{
  gint64 start, end;

  if (!dateline_overview_get_time (self, &start, &end))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
  x = dateline_overview_flip (self, x, 0);
  self->drag = find_grip (self, x);
  if (self->drag == DATELINE_OVERVIEW_GRIP_NONE)
    {
      center_on (self, x);
      self->drag = DATELINE_OVERVIEW_GRIP_WHOLE;
    }
  set_hover (self, self->drag);
  dateline_session_get_visible_time (self->session, &self->drag_start, &self->drag_end);
}

static void
drag_update_cb (GtkGestureDrag   *gesture,
                double            offset_x,
                double            offset_y,
                DatelineOverview *self)
{
  gint64 start = self->drag_start, end = self->drag_end, by;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->drag == DATELINE_OVERVIEW_GRIP_NONE || !self->has_span)
    return;
  by = (gint64) ((rtl ? -offset_x : offset_x) * self->axis.scale);
  if (self->drag == DATELINE_OVERVIEW_GRIP_WHOLE)
    dateline_overview_span_move (&self->span, by, &start, &end);
  else
    dateline_overview_span_resize (&self->span, by, self->drag == DATELINE_OVERVIEW_GRIP_END, &start, &end);
  dateline_session_set_visible_time (self->session, start, end);
}

static void
drag_end_cb (GtkGesture       *gesture,
             GdkEventSequence *sequence,
             DatelineOverview *self)
{
  self->drag = DATELINE_OVERVIEW_GRIP_NONE;
}

void
dateline_overview_init_input (DatelineOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
