/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define ICON 5.0
#define DISCLOSURE 3.2
#define FAINT_LINE 0.09
#define STRONG_LINE 0.18
#define CONTRAST_LINE 0.5
#define FAINT_TEXT 0.65

/* How much a lane holds: "3 of 24" where filters leave something out. */
char *
dateline_timeline_dup_lane_count (const DatelineTimelineLane *lane)
{
  if (lane->n_matching == lane->rows.n)
    return g_strdup_printf ("%u", lane->rows.n);
  /* Translators: how many of a lane's events match the filters, as in "3 of 24". */
  return g_strdup_printf (C_("lane", "%u of %u"), lane->n_matching, lane->rows.n);
}

/* Points down at an open lane, along the line of text at a closed one. */
static void
draw_disclosure (DatelineTimeline             *self,
                 const DatelineTimelineCanvas *canvas,
                 gboolean                      collapsed,
                 double                        x,
                 double                        y)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskStroke *stroke = gsk_stroke_new (1.5);
  g_autoptr (GskPath) path = NULL;
  GdkRGBA ink = canvas->ink;
  double along = collapsed ? DISCLOSURE / 2 : DISCLOSURE, across = collapsed ? DISCLOSURE : DISCLOSURE / 2;

  if (collapsed)
    {
      gsk_path_builder_move_to (builder, dateline_timeline_flip (self, x - along, 0), y - across);
      gsk_path_builder_line_to (builder, dateline_timeline_flip (self, x + along, 0), y);
      gsk_path_builder_line_to (builder, dateline_timeline_flip (self, x - along, 0), y + across);
    }
  else
    {
      gsk_path_builder_move_to (builder, dateline_timeline_flip (self, x - along, 0), y - across);
      gsk_path_builder_line_to (builder, dateline_timeline_flip (self, x, 0), y + across);
      gsk_path_builder_line_to (builder, dateline_timeline_flip (self, x + along, 0), y - across);
    }
  path = gsk_path_builder_free_to_path (builder);
  ink.alpha *= canvas->contrast ? 1 : 0.6;
  gtk_snapshot_append_stroke (canvas->snapshot, path, stroke, &ink);
  gsk_stroke_free (stroke);
}

static void
draw_icon (DatelineTimeline             *self,
           const DatelineTimelineCanvas *canvas,
           const DatelineTimelineLane   *lane,
           double                        alpha,
           double                        y)
{
  DatelineShape shape;
  GdkRGBA color;

  if (lane->token == NULL)
    return;
  dateline_kind_style_get (lane->token, canvas->dark, &color, &shape);
  color.alpha = alpha;
  dateline_kind_style_snapshot (canvas->snapshot, shape, &color, dateline_timeline_flip (self, DATELINE_TIMELINE_ICON, 0), y, ICON);
}

static void
draw_header (DatelineTimeline             *self,
             const DatelineTimelineCanvas *canvas,
             const DatelineTimelineBand   *band,
             double                        y)
{
  DatelineTimelineLane *lane = band->lane;
  g_autofree char *count = dateline_timeline_dup_lane_count (lane);
  PangoLayout *name = dateline_timeline_labels_get_text (self->labels, dateline_timeline_lane_get_label (lane), TRUE);
  PangoLayout *number = dateline_timeline_labels_get_text (self->labels, count, FALSE);
  double line = self->metrics.caption > 0 ? self->metrics.caption : self->metrics.padding * 2 + self->metrics.row;
  double text_y = y + (line - self->metrics.line) / 2, indent = dateline_timeline_get_indent (lane);
  double room = (self->metrics.header > 0 ? self->metrics.header : canvas->width) - indent - 8;
  double alpha = lane->n_matching > 0 ? 1 : 0.5;
  int number_width;
  double width;

  draw_disclosure (self, canvas, lane->collapsed, DATELINE_TIMELINE_DISCLOSURE, round (y + line / 2));
  draw_icon (self, canvas, lane, alpha, y + line / 2);
  pango_layout_set_width (number, -1);
  pango_layout_get_pixel_size (number, &number_width, NULL);
  width = dateline_timeline_draw_text (self, canvas, name, &canvas->ink, alpha, indent, text_y, MAX (room - number_width - 6, 20));
  dateline_timeline_draw_text (self, canvas, number, &canvas->ink, canvas->contrast ? 1 : FAINT_TEXT, indent + width + 6, text_y, number_width);
}

/* What the highest column of a counted lane stands for. */
static void
draw_peak (DatelineTimeline             *self,
           const DatelineTimelineCanvas *canvas,
           const DatelineTimelineBand   *band,
           double                        y)
{
  double indent = dateline_timeline_get_indent (band->lane);
  g_autofree char *text = NULL;
  PangoLayout *layout;

  if (band->bins == NULL || band->peak == 0 || self->metrics.header == 0 || band->lane->collapsed)
    return;
  /* Translators: in a lane of the timeline that holds too many events to draw
   * each: how many there are where there are most. */
  text = g_strdup_printf (C_("lane", "up to %u at once"), band->peak);
  layout = dateline_timeline_labels_get_text (self->labels, text, FALSE);
  dateline_timeline_draw_text (self, canvas, layout, &canvas->ink, canvas->contrast ? 1 : FAINT_TEXT, indent,
                               y + self->metrics.padding * 2 + self->metrics.row, self->metrics.header - indent - 8);
}

/* The lane that is dragged, and the line at which it would come to stand. */
static void
draw_drop (DatelineTimeline             *self,
           const DatelineTimelineCanvas *canvas)
{
  const DatelineTimelineBand *from = dateline_timeline_scene_get_band (self->scene, self->dragged_lane);
  const DatelineTimelineBand *to = dateline_timeline_scene_get_band (self->scene, self->drop_lane);
  double top = self->metrics.ruler - dateline_timeline_get_offset (self);

  if (from == NULL || to == NULL)
    return;
  dateline_timeline_draw_rect (self, canvas, &canvas->accent, 0.12, 0, top + from->y, canvas->width, from->height);
  if (from != to)
    dateline_timeline_draw_rect (self, canvas, &canvas->accent, 1, 0,
                                 round (top + to->y + (to > from ? to->height : 0)) - 2, canvas->width, 3);
}

void
dateline_timeline_draw_headers (DatelineTimeline             *self,
                                const DatelineTimelineCanvas *canvas)
{
  double offset = dateline_timeline_get_offset (self), top = self->metrics.ruler;
  double line = canvas->contrast ? CONTRAST_LINE : FAINT_LINE;

  gtk_snapshot_push_clip (canvas->snapshot, &GRAPHENE_RECT_INIT (0, top, canvas->width, MAX (canvas->height - top, 0)));
  if (self->metrics.header > 0)
    dateline_timeline_draw_rect (self, canvas, &canvas->background, 1, 0, top, self->metrics.header, canvas->height - top);
  for (guint i = 0; i < self->scene->bands->len; i++)
    {
      const DatelineTimelineBand *band = dateline_timeline_scene_get_band (self->scene, i);
      double y = top + band->y - offset;

      if (y + band->height < top || y > canvas->height)
        continue;
      draw_header (self, canvas, band, y);
      draw_peak (self, canvas, band, y);
      dateline_timeline_draw_rect (self, canvas, &canvas->ink, line, 0, round (y + band->height) - 1, canvas->width, 1);
    }
  draw_drop (self, canvas);
  gtk_snapshot_pop (canvas->snapshot);
  if (self->metrics.header > 0)
    dateline_timeline_draw_rect (self, canvas, &canvas->ink, canvas->contrast ? CONTRAST_LINE : STRONG_LINE,
                                 self->metrics.header - 1, 0, 1, canvas->height);
}
