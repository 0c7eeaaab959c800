/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <math.h>

#include "dateline-calendar.h"
#include "dateline-shade.h"

#define FAINT_LINE 0.09

/* Drawing helpers: places in time's direction, mirrored here ----------------- */

void
dateline_timeline_draw_rect (DatelineTimeline             *self,
                             const DatelineTimelineCanvas *canvas,
                             const GdkRGBA                *color,
                             double                        alpha,
                             double                        x,
                             double                        y,
                             double                        width,
                             double                        height)
{
  dateline_shade_fill (canvas->snapshot, color, alpha, dateline_timeline_flip (self, x, width), y, width, height);
}

/* Draws a line of text, shortened to the room there is; returns its width. The
 * baseline lies on a whole pixel: glyphs do anyway, and what GSK takes for their
 * bounds would cut them off at the top when little else is drawn anew. */
double
dateline_timeline_draw_text (DatelineTimeline             *self,
                             const DatelineTimelineCanvas *canvas,
                             PangoLayout                  *layout,
                             const GdkRGBA                *color,
                             double                        alpha,
                             double                        x,
                             double                        y,
                             double                        room)
{
  GdkRGBA ink = dateline_shade (color, alpha);
  double baseline = pango_layout_get_baseline (layout) / (double) PANGO_SCALE;
  int width, height;

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width > room)
    {
      pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
      pango_layout_get_pixel_size (layout, &width, NULL);
    }
  /* Another script than that of the interface may have lower or higher lines. */
  pango_layout_get_pixel_size (layout, NULL, &height);
  y += (self->metrics.line - height) / 2;
  gtk_snapshot_save (canvas->snapshot);
  gtk_snapshot_translate (canvas->snapshot, &GRAPHENE_POINT_INIT (round (dateline_timeline_flip (self, x, width)), round (y + baseline) - baseline));
  gtk_snapshot_append_layout (canvas->snapshot, layout, &ink);
  gtk_snapshot_restore (canvas->snapshot);
  return width;
}

/* The lanes ----------------------------------------------------------------- */

static void
draw_grid (DatelineTimeline             *self,
           const DatelineTimelineCanvas *canvas,
           const DatelineTimeTicks      *ticks,
           double                        alpha)
{
  gint64 start, end;

  if (ticks->unit == DATELINE_TIME_UNIT_NONE)
    return;
  dateline_time_axis_get_span (&self->axis, &start, &end);
  for (gint64 tick = dateline_time_ticks_floor (ticks, start); tick < end; tick = dateline_time_ticks_next (ticks, tick))
    {
      double x = self->metrics.header + floor (dateline_time_axis_to_pixel (&self->axis, tick));

      if (x > self->metrics.header)
        dateline_timeline_draw_rect (self, canvas, &canvas->ink, canvas->contrast ? alpha * 2 : alpha,
                                     x, self->metrics.ruler, 1, canvas->height - self->metrics.ruler);
    }
}

/* The line of a day that matters. */
void
dateline_timeline_draw_day_line (DatelineTimeline             *self,
                                 const DatelineTimelineCanvas *canvas,
                                 const GdkRGBA                *color,
                                 double                        x,
                                 double                        top)
{
  for (double y = top; y < canvas->height; y += 7)
    dateline_timeline_draw_rect (self, canvas, color, 0.85, x, y, 1, MIN (4, canvas->height - y));
}

/* A lane with nothing in sight says how much there is to either side. */
static void
draw_outside (DatelineTimeline             *self,
              const DatelineTimelineCanvas *canvas,
              const DatelineTimelineBand   *band)
{
  double y = self->metrics.ruler + band->y - dateline_timeline_get_offset (self) + self->metrics.caption + self->metrics.padding + 1;
  guint counts[2];
  gint64 start, end;

  dateline_time_axis_get_span (&self->axis, &start, &end);
  dateline_lane_rows_count_outside (&band->lane->rows, start, end, &counts[0], &counts[1]);
  for (guint side = 0; side < 2 && counts[0] + counts[1] == band->lane->rows.n; side++)
    {
      g_autofree char *text = g_strdup_printf (side == 0 ? "‹ %u" : "%u ›", counts[side]);
      PangoLayout *layout = dateline_timeline_labels_get_text (self->labels, text, FALSE);
      int width;

      if (counts[side] == 0)
        continue;
      pango_layout_set_width (layout, -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      dateline_timeline_draw_text (self, canvas, layout, &canvas->ink, canvas->contrast ? 1 : 0.65,
                                   side == 0 ? self->metrics.header + 6 : canvas->width - width - 6, y, width);
    }
}

static void
draw_lanes (DatelineTimeline             *self,
            const DatelineTimelineCanvas *canvas)
{
  double offset = dateline_timeline_get_offset (self);

  gtk_snapshot_push_clip (canvas->snapshot,
                          &GRAPHENE_RECT_INIT (dateline_timeline_flip (self, self->metrics.header, canvas->width - self->metrics.header),
                                               self->metrics.ruler, canvas->width - self->metrics.header,
                                               MAX (canvas->height - self->metrics.ruler, 0)));
  dateline_timeline_draw_weekends (self, canvas);
  draw_grid (self, canvas, &canvas->minor, FAINT_LINE);
  draw_grid (self, canvas, &canvas->major, FAINT_LINE);
  dateline_timeline_draw_span (self, canvas);
  dateline_timeline_draw_day_lines (self, canvas);
  for (guint i = 0; i < self->scene->bands->len; i++)
    {
      const DatelineTimelineBand *band = dateline_timeline_scene_get_band (self->scene, i);
      double y = self->metrics.ruler + band->y - offset;

      if (y + band->height < self->metrics.ruler || y > canvas->height)
        continue;
      dateline_timeline_draw_band (self, canvas, band);
      draw_outside (self, canvas, band);
    }
  gtk_snapshot_pop (canvas->snapshot);
}

/* The whole ------------------------------------------------------------------ */

void
dateline_timeline_set_up_canvas (DatelineTimeline       *self,
                                 DatelineTimelineCanvas *canvas,
                                 GtkSnapshot            *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  gint64 start, end;

  *canvas = (DatelineTimelineCanvas){
    .snapshot = snapshot,
    .accent = *accent,
    .dark = adw_style_manager_get_dark (manager),
    .contrast = adw_style_manager_get_high_contrast (manager),
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
  };
  gtk_widget_get_color (widget, &canvas->ink);
  /* The view colour of the style, which no call gives: names of lanes cover
   * what passes below them. */
  gdk_rgba_parse (&canvas->background, canvas->dark ? "#1d1d20" : "#ffffff");
  dateline_time_axis_get_span (&self->axis, &start, &end);
  canvas->minor = dateline_time_ticks_choose (self->axis.scale, self->metrics.char_width, start, end);
  canvas->major = dateline_time_ticks_get_major (&canvas->minor);
}

void
dateline_timeline_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  DatelineTimeline *self = DATELINE_TIMELINE (widget);
  DatelineTimelineCanvas canvas;

  if (dateline_timeline_ensure_scene (self) == NULL)
    return;
  dateline_timeline_set_up_canvas (self, &canvas, snapshot);
  draw_lanes (self, &canvas);
  dateline_timeline_draw_headers (self, &canvas);
  dateline_timeline_draw_ruler (self, &canvas);
  dateline_timeline_draw_readout (self, &canvas);
  dateline_timeline_draw_catch (self, &canvas);
}
