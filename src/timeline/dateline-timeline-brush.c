/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-timeline-private.h"

#include <math.h>

#include "dateline-calendar.h"
#include "dateline-lane-snap.h"

/* How close to a tick the end of a span is pulled to it, and to an end of the
 * span the pointer takes hold of it, in pixels. */
#define SNAP 8.0
#define HANDLE 7.0

static DatelineTimeTicks
get_ticks (DatelineTimeline *self)
{
  gint64 start, end;

  dateline_time_axis_get_span (&self->axis, &start, &end);
  return dateline_time_ticks_choose (self->axis.scale, self->metrics.char_width, start, end);
}

static void
try (DatelineTimeline *self,
     double            pixel,
     gint64            candidate,
     gint64           *best,
     double           *least)
{
  double distance = fabs (dateline_time_axis_to_pixel (&self->axis, candidate) - pixel);

  if (distance > *least)
    return;
  *best = candidate;
  *least = distance;
}

/* What stands close enough to be meant: a tick of the ruler, if it is right
 * there, else where a record begins or ends. */
static gboolean
find_close (DatelineTimeline        *self,
            const DatelineTimeTicks *ticks,
            double                   pixel,
            gint64                  *best)
{
  gint64 time = dateline_time_axis_to_time (&self->axis, pixel), edge;
  gint64 tick = dateline_time_ticks_floor (ticks, time);
  double least = SNAP;

  *best = DATELINE_TIME_MIN;
  try (self, pixel, tick, best, &least);
  try (self, pixel, dateline_time_ticks_next (ticks, tick), best, &least);
  if (least <= SNAP / 2)
    return TRUE;
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const DatelineTimelineLane *lane = g_ptr_array_index (self->lanes, i);

      if (dateline_lane_snap (&lane->rows, time, &edge))
        try (self, pixel, edge, best, &least);
    }
  return *best != DATELINE_TIME_MIN;
}

/* Days are the least that is chosen, unless hours are in sight. */
static gint64
snap (DatelineTimeline *self,
      double            pixel)
{
  DatelineTimeTicks ticks = get_ticks (self);
  DatelineTimeTicks fine = ticks.unit > DATELINE_TIME_UNIT_DAY ? (DatelineTimeTicks){ DATELINE_TIME_UNIT_DAY, 1 } : ticks;
  gint64 time = dateline_time_axis_to_time (&self->axis, pixel);
  gint64 before, after;

  if (!self->unsnapped && find_close (self, &ticks, pixel, &before))
    return before;
  before = dateline_time_ticks_floor (&fine, time);
  after = dateline_time_ticks_next (&fine, before);
  return dateline_time_distance (before, time) * 2 < dateline_time_distance (before, after) ? before : after;
}

static gboolean
hand_on (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  DatelineTimeline *self = DATELINE_TIMELINE (widget);
  DatelineQuery *query = dateline_session_get_query (self->session);

  self->span_tick = 0;
  if (self->span_start < self->span_end)
    dateline_query_set_span (query, self->span_start, self->span_end);
  else
    dateline_query_clear_span (query);
  dateline_timeline_tell_span (self);
  return G_SOURCE_REMOVE;
}

static void
set_span (DatelineTimeline *self,
          gint64            a,
          gint64            b)
{
  self->span_start = MIN (a, b);
  self->span_end = MAX (a, b);
  if (self->span_tick == 0)
    self->span_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), hand_on, NULL, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
dateline_timeline_is_on_handle (DatelineTimeline *self,
                                double            x,
                                gboolean         *at_end)
{
  gint64 start, end;
  double from, to;

  if (!dateline_timeline_get_span (self, &start, &end))
    return FALSE;
  from = fabs (dateline_time_axis_to_pixel (&self->axis, start) - x);
  to = fabs (dateline_time_axis_to_pixel (&self->axis, end) - x);
  *at_end = to <= from;
  return MIN (from, to) <= HANDLE;
}

gboolean
dateline_timeline_is_on_span (DatelineTimeline *self,
                              double            x)
{
  gint64 start, end;

  return dateline_timeline_get_span (self, &start, &end) && dateline_time_axis_to_pixel (&self->axis, start) <= x
         && dateline_time_axis_to_pixel (&self->axis, end) >= x;
}

/* A drag began on the ruler: it takes hold of an end of the span, of the whole
 * of it, or makes a new one. */
gboolean
dateline_timeline_begin_brush (DatelineTimeline *self,
                               double            x)
{
  gint64 start, end;
  gboolean at_end;

  if (dateline_timeline_is_on_handle (self, x, &at_end))
    {
      dateline_timeline_get_span (self, &start, &end);
      self->brush_anchor = at_end ? start : end;
      self->drag = DATELINE_TIMELINE_DRAG_BRUSH;
    }
  else if (dateline_timeline_is_on_span (self, x))
    {
      dateline_timeline_get_span (self, &start, &end);
      self->brush_anchor = start;
      self->brush_offset = dateline_time_axis_to_time (&self->axis, x) - start;
      self->drag = DATELINE_TIMELINE_DRAG_MOVE;
    }
  else
    {
      self->brush_anchor = snap (self, x);
      self->drag = DATELINE_TIMELINE_DRAG_BRUSH;
    }
  return TRUE;
}

void
dateline_timeline_drag_brush (DatelineTimeline *self,
                              double            x)
{
  gint64 start, end, moved;

  if (self->drag == DATELINE_TIMELINE_DRAG_BRUSH)
    {
      moved = snap (self, CLAMP (x, 0, self->axis.width));
      if (moved != self->brush_anchor)
        set_span (self, self->brush_anchor, moved);
      return;
    }
  if (!dateline_timeline_get_span (self, &start, &end))
    return;
  moved = dateline_calendar_add (dateline_time_axis_to_time (&self->axis, x), -self->brush_offset);
  moved = snap (self, dateline_time_axis_to_pixel (&self->axis, moved));
  set_span (self, moved, dateline_calendar_add (moved, end - start));
}

/* The span is let go of where it is. */
void
dateline_timeline_end_brush (DatelineTimeline *self)
{
  self->tells_span = TRUE;
  if (self->span_tick == 0)
    dateline_timeline_tell_span (self);
}

/* A click on the ruler chooses what stands there: a month, a day. */
void
dateline_timeline_brush_tick (DatelineTimeline *self,
                              double            x)
{
  DatelineTimeTicks ticks = get_ticks (self);
  gint64 start = dateline_time_ticks_floor (&ticks, dateline_time_axis_to_time (&self->axis, x));

  self->tells_span = TRUE;
  set_span (self, start, dateline_time_ticks_next (&ticks, start));
}

static gint64
step_tick (const DatelineTimeTicks *ticks,
           gint64                   time,
           int                      step)
{
  gint64 tick = dateline_time_ticks_floor (ticks, time);

  if (step > 0)
    return dateline_time_ticks_next (ticks, tick);
  return tick < time ? tick : dateline_time_ticks_floor (ticks, dateline_calendar_add (time, -1));
}

/* When what the keyboard is at begins, else the middle of what is in sight. */
gint64
dateline_timeline_get_cursor_time (DatelineTimeline *self)
{
  const DatelineTable *table;
  DatelineDateBounds bounds;

  if (self->cursor != DATELINE_REF_NONE)
    {
      table = dateline_session_get_dates (self->session, dateline_ref_kind (self->cursor));
      if (dateline_table_get_bounds (table, dateline_ref_row (self->cursor), &bounds) && bounds.earliest != DATELINE_TIME_MIN)
        return bounds.earliest;
    }
  return dateline_time_axis_to_time (&self->axis, self->axis.width / 2);
}

/* Moves one end of the span by a tick; where there is none yet it grows from
 * where the keyboard is. */
void
dateline_timeline_extend_span (DatelineTimeline *self,
                               int               step)
{
  DatelineTimeTicks ticks = get_ticks (self);
  gint64 start, end, other, moved;

  self->tells_span = TRUE;
  if (!dateline_timeline_get_span (self, &start, &end))
    {
      start = dateline_time_ticks_floor (&ticks, dateline_timeline_get_cursor_time (self));
      end = dateline_time_ticks_next (&ticks, start);
      self->span_anchor = step > 0 ? start : end;
      set_span (self, start, end);
      return;
    }
  if (self->span_anchor != start && self->span_anchor != end)
    self->span_anchor = step > 0 ? start : end;
  other = self->span_anchor == start ? end : start;
  moved = step_tick (&ticks, other, step);
  if (moved == self->span_anchor)
    moved = step_tick (&ticks, moved, step);
  set_span (self, self->span_anchor, moved);
}
