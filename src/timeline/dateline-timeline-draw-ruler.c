/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "dateline-calendar.h"
#include "dateline-span.h"
#include "dateline-time-label.h"
#include "dateline-week.h"

#define LABEL_GAP 5.0
#define SPAN_ALPHA 0.10
#define HANDLE_WIDTH 2.0
#define HANDLE_KNOB 5.0
#define READOUT_PADDING 10.0
/* How wide a day has to be for its weekends to be shaded, and how strongly. */
#define WEEKEND_DAY 5.0
#define WEEKEND_ALPHA 0.04

static void
push_ruler (DatelineTimeline             *self,
            const DatelineTimelineCanvas *canvas)
{
  double width = canvas->width - self->metrics.header;

  gtk_snapshot_push_clip (canvas->snapshot,
                          &GRAPHENE_RECT_INIT (dateline_timeline_flip (self, self->metrics.header, width), 0, width, canvas->height));
}

/* Where words that would begin at @x begin after those of the days. */
static double
clear_of_days (const DatelineTimelineDays *days,
               double                      x,
               double                      width)
{
  for (guint i = 0; i < days->n; i++)
    {
      const DatelineDayTag *tag = &days->days[i].tag;

      if (!tag->hidden && x < tag->left + tag->width && x + width > tag->left)
        x = tag->left + tag->width;
    }
  return x;
}

/* A heading stays in sight as long as any of what it heads does, and there is
 * room for it beside the words of the days. */
static void
draw_headings (DatelineTimeline             *self,
               const DatelineTimelineCanvas *canvas,
               const DatelineTimelineDays   *days)
{
  gint64 start, end;

  if (canvas->major.unit == DATELINE_TIME_UNIT_NONE)
    return;
  dateline_time_axis_get_span (&self->axis, &start, &end);
  for (gint64 tick = dateline_time_ticks_floor (&canvas->major, start), next; tick < end; tick = next)
    {
      g_autofree char *text = dateline_time_ticks_dup_heading (&canvas->major, tick);
      PangoLayout *layout = dateline_timeline_labels_get_text (self->labels, text, TRUE);
      double x = MAX (dateline_time_axis_to_pixel (&self->axis, tick), 0);
      double until;
      int width;

      next = dateline_time_ticks_next (&canvas->major, tick);
      until = dateline_time_axis_to_pixel (&self->axis, next);
      pango_layout_set_width (layout, -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      x = clear_of_days (days, MIN (x, until - width - 2 * LABEL_GAP), width + 2 * LABEL_GAP);
      if (width + 2 * LABEL_GAP > until - MAX (x, dateline_time_axis_to_pixel (&self->axis, tick)))
        continue;
      dateline_timeline_draw_text (self, canvas, layout, &canvas->ink, 1, self->metrics.header + x + LABEL_GAP, 3, width);
    }
}

static void
draw_ticks (DatelineTimeline             *self,
            const DatelineTimelineCanvas *canvas)
{
  gboolean alone = canvas->major.unit == DATELINE_TIME_UNIT_NONE;
  double y = self->metrics.ruler - self->metrics.line - 4;
  double room = dateline_time_ticks_get_room (&canvas->minor, self->axis.scale) / self->metrics.char_width;
  double free_from = -INFINITY;
  gint64 start, end;

  dateline_time_axis_get_span (&self->axis, &start, &end);
  for (gint64 tick = dateline_time_ticks_floor (&canvas->minor, start), next; tick < end; tick = next)
    {
      double x = dateline_time_axis_to_pixel (&self->axis, tick);
      g_autofree char *text = NULL;
      PangoLayout *layout;
      int width;

      next = dateline_time_ticks_next (&canvas->minor, tick);
      text = dateline_time_ticks_dup_label (&canvas->minor, tick, room);
      layout = dateline_timeline_labels_get_text (self->labels, text, alone);
      pango_layout_set_width (layout, -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      if (x >= 0)
        dateline_timeline_draw_rect (self, canvas, &canvas->ink, 0.3, self->metrics.header + floor (x), self->metrics.ruler - 6, 1, 6);
      /* The rest of a number is another number. */
      if (x + LABEL_GAP < MAX (free_from, 0) || x + LABEL_GAP + width > self->axis.width)
        continue;
      dateline_timeline_draw_text (self, canvas, layout, &canvas->ink, canvas->contrast ? 1 : 0.75,
                                   self->metrics.header + x + LABEL_GAP, y, width);
      free_from = x + LABEL_GAP + width + LABEL_GAP;
    }
}

static void
draw_weekend (DatelineTimeline             *self,
              const DatelineTimelineCanvas *canvas,
              gint64                        from,
              gint64                        until)
{
  double x0 = MAX (dateline_time_axis_to_pixel (&self->axis, from * DATELINE_DAY), 0);
  double x1 = MIN (dateline_time_axis_to_pixel (&self->axis, until * DATELINE_DAY), self->axis.width);

  if (x1 > x0)
    dateline_timeline_draw_rect (self, canvas, &canvas->ink, canvas->contrast ? 2 * WEEKEND_ALPHA : WEEKEND_ALPHA,
                                 self->metrics.header + x0, self->metrics.ruler, x1 - x0, canvas->height - self->metrics.ruler);
}

/* Behind the lanes, where days are wide enough. */
void
dateline_timeline_draw_weekends (DatelineTimeline             *self,
                                 const DatelineTimelineCanvas *canvas)
{
  const DatelineWeek *week = dateline_week_get_default ();
  gint64 start, end, from;

  if (DATELINE_DAY / self->axis.scale < WEEKEND_DAY)
    return;
  dateline_time_axis_get_span (&self->axis, &start, &end);
  from = dateline_calendar_time_to_days (start);
  for (gint64 day = from; day * DATELINE_DAY < end; day++)
    {
      if (!dateline_week_is_weekend (week, day))
        from = day + 1;
      else if (!dateline_week_is_weekend (week, day + 1) || (day + 1) * DATELINE_DAY >= end)
        draw_weekend (self, canvas, from, day + 1);
    }
}

/* The brushed span, behind the lanes. */
void
dateline_timeline_draw_span (DatelineTimeline             *self,
                             const DatelineTimelineCanvas *canvas)
{
  gint64 start, end;
  double x0, x1;

  if (!dateline_timeline_get_span (self, &start, &end))
    return;
  x0 = CLAMP (dateline_time_axis_to_pixel (&self->axis, start), -10, self->axis.width + 10) + self->metrics.header;
  x1 = CLAMP (dateline_time_axis_to_pixel (&self->axis, end), -10, self->axis.width + 10) + self->metrics.header;
  dateline_timeline_draw_rect (self, canvas, &canvas->accent, SPAN_ALPHA, x0, self->metrics.ruler, x1 - x0, canvas->height);
  dateline_timeline_draw_rect (self, canvas, &canvas->accent, 0.8, floor (x0), self->metrics.ruler, 1, canvas->height);
  dateline_timeline_draw_rect (self, canvas, &canvas->accent, 0.8, floor (x1), self->metrics.ruler, 1, canvas->height);
}

static void
draw_handle (DatelineTimeline             *self,
             const DatelineTimelineCanvas *canvas,
             double                        x)
{
  if (x < self->metrics.header - HANDLE_KNOB || x > canvas->width + HANDLE_KNOB)
    return;
  dateline_timeline_draw_rect (self, canvas, &canvas->accent, 1, x - HANDLE_WIDTH / 2, 0, HANDLE_WIDTH, self->metrics.ruler);
  dateline_kind_style_snapshot (canvas->snapshot, DATELINE_SHAPE_CIRCLE, &canvas->accent, dateline_timeline_flip (self, x, 0),
                                self->metrics.ruler - HANDLE_KNOB, HANDLE_KNOB);
}

/* Where a pill begins, and how wide it is. */
static double
place_pill (DatelineTimeline             *self,
            const DatelineTimelineCanvas *canvas,
            const char                   *text,
            double                        x0,
            double                        x1,
            double                       *x)
{
  PangoLayout *layout = dateline_timeline_labels_get_text (self->labels, text, TRUE);
  double left = self->metrics.header + 4, right = canvas->width - 4, width;
  int text_width;

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &text_width, NULL);
  width = MIN (text_width + 2 * READOUT_PADDING, right - left);
  *x = CLAMP ((MAX (x0, left) + MIN (x1, right) - width) / 2, left, MAX (right - width, left));
  return width;
}

/* A few words on a ground of their own, in the middle of a stretch as far as
 * there is room. */
void
dateline_timeline_draw_pill (DatelineTimeline             *self,
                             const DatelineTimelineCanvas *canvas,
                             const char                   *text,
                             double                        x0,
                             double                        x1,
                             double                        y)
{
  PangoLayout *layout = dateline_timeline_labels_get_text (self->labels, text, TRUE);
  double height = self->metrics.line + 4;
  const GdkRGBA white = { 1, 1, 1, 1 };
  GdkRGBA ground = canvas->accent;
  GskRoundedRect pill;
  double width, x;

  /* Dark enough for the white text that goes with an accent. */
  while (dateline_kind_style_contrast (&ground, &white) < 4.5)
    ground = (GdkRGBA){ ground.red * 0.95f, ground.green * 0.95f, ground.blue * 0.95f, 1 };
  width = place_pill (self, canvas, text, x0, x1, &x);
  gsk_rounded_rect_init_from_rect (&pill, &GRAPHENE_RECT_INIT (dateline_timeline_flip (self, x, width), y, width, height), height / 2);
  gtk_snapshot_push_rounded_clip (canvas->snapshot, &pill);
  gtk_snapshot_append_color (canvas->snapshot, &ground, &pill.bounds);
  gtk_snapshot_pop (canvas->snapshot);
  dateline_timeline_draw_text (self, canvas, layout, &white, 1, x + READOUT_PADDING, y + 2, width - 2 * READOUT_PADDING);
}

/* A span of time and how long it is. */
static char *
dup_readout (gint64 start,
             gint64 end)
{
  g_autofree char *human = dateline_span_dup_human (start, end);
  g_autofree char *duration = NULL;

  if (start == DATELINE_TIME_MIN || end == DATELINE_TIME_MAX)
    return g_steal_pointer (&human);
  duration = dateline_time_label_dup_duration (start, end);
  /* Translators: a span of time and how long it is, as in "September to
   * December 2018 · 4 months". */
  return g_strdup_printf (C_("time line", "%s · %s"), human, duration);
}

/* Half a word beside the read-out of the span is worse than none. */
static void
hide_under_readout (DatelineTimeline             *self,
                    const DatelineTimelineCanvas *canvas,
                    DatelineTimelineDays         *days)
{
  g_autofree char *text = NULL;
  gint64 start, end;
  double x, width;

  if (!dateline_timeline_get_span (self, &start, &end))
    return;
  text = dup_readout (start, end);
  width = place_pill (self, canvas, text, self->metrics.header + dateline_time_axis_to_pixel (&self->axis, start),
                      self->metrics.header + dateline_time_axis_to_pixel (&self->axis, end), &x);
  for (guint i = 0; i < days->n; i++)
    {
      double left = self->metrics.header + days->days[i].tag.left;

      if (left < x + width && left + days->days[i].tag.width > x)
        days->days[i].tag.hidden = TRUE;
    }
}

void
dateline_timeline_draw_ruler (DatelineTimeline             *self,
                              const DatelineTimelineCanvas *canvas)
{
  DatelineTimelineDays days;

  dateline_timeline_place_days (self, &days);
  hide_under_readout (self, canvas, &days);
  push_ruler (self, canvas);
  draw_headings (self, canvas, &days);
  draw_ticks (self, canvas);
  dateline_timeline_draw_days (self, canvas, &days);
  gtk_snapshot_pop (canvas->snapshot);
  dateline_timeline_clear_days (&days);
  dateline_timeline_draw_rect (self, canvas, &canvas->ink, canvas->contrast ? 0.5 : 0.18, 0, self->metrics.ruler - 1, canvas->width, 1);
}

/* The ends of the brushed span, and what it is, over the ruler. */
void
dateline_timeline_draw_readout (DatelineTimeline             *self,
                                const DatelineTimelineCanvas *canvas)
{
  g_autofree char *text = NULL;
  gint64 start, end;
  double x0, x1;

  if (!dateline_timeline_get_span (self, &start, &end))
    return;
  x0 = self->metrics.header + dateline_time_axis_to_pixel (&self->axis, start);
  x1 = self->metrics.header + dateline_time_axis_to_pixel (&self->axis, end);
  push_ruler (self, canvas);
  if (x1 > self->metrics.header && x0 < canvas->width)
    dateline_timeline_draw_rect (self, canvas, &canvas->accent, SPAN_ALPHA * 1.6, MAX (x0, 0), 0, MIN (x1, canvas->width) - MAX (x0, 0), self->metrics.ruler);
  draw_handle (self, canvas, x0);
  draw_handle (self, canvas, x1);
  text = dup_readout (start, end);
  dateline_timeline_draw_pill (self, canvas, text, x0, x1, 1);
  gtk_snapshot_pop (canvas->snapshot);
}
