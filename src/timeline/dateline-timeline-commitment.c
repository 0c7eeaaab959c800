/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "dateline-span.h"
#include "dateline-state-style.h"
#include "dateline-vocabulary.h"

#define BODY 0.16
#define BODY_CONTRAST 0.3
#define MARK_SIZE 13.0
#define RADIUS 4.0
#define ARROW 4.0

static const DatelineTimelineLane *
find_lane (DatelineTimeline *self,
           DatelineRef       ref)
{
  for (guint i = 0; self->all_lanes != NULL && i < self->all_lanes->len; i++)
    {
      const DatelineTimelineLane *lane = g_ptr_array_index (self->all_lanes, i);

      if (lane->kind == dateline_ref_kind (ref))
        return lane;
    }
  return NULL;
}

/* When a record was: of a promise, from when it was made until it is due. */
gboolean
dateline_timeline_get_bounds (DatelineTimeline   *self,
                              DatelineRef         ref,
                              DatelineDateBounds *bounds)
{
  const DatelineTimelineLane *lane;

  if (dateline_ref_kind (ref) != DATELINE_KIND_COMMITMENT)
    return dateline_table_get_bounds (dateline_session_get_dates (self->session, dateline_ref_kind (ref)), dateline_ref_row (ref), bounds);
  lane = find_lane (self, ref);
  return lane != NULL && dateline_lane_rows_get_bounds (&lane->rows, dateline_ref_row (ref), bounds);
}

/* When a promise holds and what has become of it. */
char *
dateline_timeline_dup_commitment_when (DatelineTimeline *self,
                                       DatelineRef       ref)
{
  const DatelineTimelineLane *lane = find_lane (self, ref);
  const DatelineCommitmentSpan *span = lane != NULL ? dateline_timeline_lane_get_commitment (lane, dateline_ref_row (ref)) : NULL;
  g_autofree char *state = span != NULL && span->state != NULL ? dateline_vocabulary_dup_state (span->state) : NULL;
  g_autofree char *when = NULL;

  if (span == NULL)
    return g_strdup ("");
  if (span->end != DATELINE_TIME_MAX)
    when = dateline_span_dup_human (span->start, span->end);
  else
    {
      g_autofree char *start = dateline_span_dup_human (span->start, span->start + DATELINE_DAY);

      /* Translators: a promise without a term: the day it was made. */
      when = g_strdup_printf (_("since %s"), start);
    }
  if (state == NULL)
    return g_steal_pointer (&when);
  /* Translators: when a promise holds, and what has become of it: “kept”. */
  return g_strdup_printf (C_("commitment", "%s (%s)"), when, state);
}

static void
draw_arrow (DatelineTimeline             *self,
            const DatelineTimelineCanvas *canvas,
            const GdkRGBA                *color,
            double                        x,
            double                        middle)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskStroke *stroke = gsk_stroke_new (2);
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, dateline_timeline_flip (self, x - ARROW, 0), middle - ARROW);
  gsk_path_builder_line_to (builder, dateline_timeline_flip (self, x, 0), middle);
  gsk_path_builder_line_to (builder, dateline_timeline_flip (self, x - ARROW, 0), middle + ARROW);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_stroke (canvas->snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}

/* From when it was agreed until it is due, with an edge at either end: one that
 * is open goes on as an arrow. */
static void
draw_body (DatelineTimeline             *self,
           const DatelineTimelineCanvas *canvas,
           const DatelineCommitmentSpan *span,
           const GdkRGBA                *color,
           double                        y,
           double                        height)
{
  gboolean open = span->end == DATELINE_TIME_MAX;
  double from = self->metrics.header + dateline_time_axis_to_pixel (&self->axis, span->start);
  double until = open ? canvas->width : self->metrics.header + dateline_time_axis_to_pixel (&self->axis, span->end);
  double x0 = MAX (from, self->metrics.header - RADIUS), x1 = MIN (until, canvas->width + RADIUS);
  graphene_rect_t rect = GRAPHENE_RECT_INIT (dateline_timeline_flip (self, x0, x1 - x0), y, x1 - x0, height);
  GskRoundedRect rounded;

  if (x1 <= x0)
    return;
  gsk_rounded_rect_init_from_rect (&rounded, &rect, RADIUS);
  gtk_snapshot_push_rounded_clip (canvas->snapshot, &rounded);
  dateline_timeline_draw_rect (self, canvas, color, canvas->contrast ? BODY_CONTRAST : BODY, x0, y, x1 - x0, height);
  gtk_snapshot_pop (canvas->snapshot);
  gtk_snapshot_append_border (canvas->snapshot, &rounded, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ *color, *color, *color, *color });
  if (open)
    draw_arrow (self, canvas, color, x1 - 3, y + height / 2);
}

void
dateline_timeline_draw_commitment (DatelineTimeline             *self,
                                   const DatelineTimelineCanvas *canvas,
                                   const DatelineCommitmentSpan *span,
                                   double                        alpha,
                                   double                        y,
                                   double                        height)
{
  GdkRGBA color;

  dateline_state_style_get (span->state, canvas->dark, &color);
  color.alpha *= alpha;
  draw_body (self, canvas, span, &color, y, height);
  for (guint i = 0; i < span->steps->len; i++)
    {
      const DatelineCommitmentStep *step = &g_array_index (span->steps, DatelineCommitmentStep, i);
      double x = self->metrics.header + dateline_time_axis_to_pixel (&self->axis, step->start);

      if (x < self->metrics.header - MARK_SIZE || x > canvas->width + MARK_SIZE)
        continue;
      dateline_state_style_get (step->state, canvas->dark, &color);
      color.alpha *= alpha;
      dateline_kind_style_snapshot (canvas->snapshot, DATELINE_SHAPE_CIRCLE, &canvas->background, dateline_timeline_flip (self, x, 0),
                                    y + height / 2, MARK_SIZE / 2 + 1);
      dateline_state_style_snapshot (canvas->snapshot, step->state, &color, dateline_timeline_flip (self, x, 0), y + height / 2, MARK_SIZE);
    }
}

/* The widest part of what is in sight of a promise that no mark of evidence
 * stands in: the words go there. */
void
dateline_timeline_find_gap (DatelineTimeline             *self,
                            const DatelineCommitmentSpan *span,
                            double                       *from,
                            double                       *until)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), left = self->metrics.header;
  double start = MAX (left + dateline_time_axis_to_pixel (&self->axis, span->start), left);
  double end = span->end == DATELINE_TIME_MAX ? width - 2 * ARROW : MIN (left + dateline_time_axis_to_pixel (&self->axis, span->end), width);

  *from = *until = start;
  for (guint i = 0; i <= span->steps->len; i++)
    {
      double x = end;

      if (i < span->steps->len)
        x = left + dateline_time_axis_to_pixel (&self->axis, g_array_index (span->steps, DatelineCommitmentStep, i).start);
      x = MIN (x, end);
      if (x - start > *until - *from)
        {
          *from = start;
          *until = x;
        }
      start = MAX (start, x);
    }
  *from += DATELINE_TIMELINE_STEP;
  *until -= DATELINE_TIMELINE_STEP;
}
