/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-overview-private.h"

#include <math.h>

#include "dateline-shade.h"
#include "dateline-time-ticks.h"

#define TOP 3.0 /* above the highest bar */
#define LABEL_GAP 3.0
#define CORNER 4.0
/* A window is drawn at least so wide, to be found and got hold of. */
#define LEAST_WINDOW 10.0
/* How many times as far apart as they could be the labels are. */
#define CALM 2.2

typedef struct
{
  GtkSnapshot *snapshot;
  GdkRGBA ink;
  GdkRGBA accent;
  gboolean contrast;
  double width;
  double height;
  double bottom; /* of the bars */
} Canvas;

static void
fill (DatelineOverview *self,
      const Canvas     *canvas,
      const GdkRGBA    *color,
      double            alpha,
      double            x,
      double            y,
      double            width,
      double            height)
{
  dateline_shade_fill (canvas->snapshot, color, alpha, dateline_overview_flip (self, x, width), y, width, height);
}

static double
write_text (DatelineOverview *self,
            const Canvas     *canvas,
            const char       *text,
            double            x,
            double            y,
            double            until)
{
  PangoLayout *layout = dateline_timeline_labels_get_text (self->labels, text, FALSE);
  GdkRGBA ink = dateline_shade (&canvas->ink, canvas->contrast ? 1 : 0.65);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (x + width > until)
    return x;
  gtk_snapshot_save (canvas->snapshot);
  gtk_snapshot_translate (canvas->snapshot, &GRAPHENE_POINT_INIT (round (dateline_overview_flip (self, x, width)), y));
  gtk_snapshot_append_layout (canvas->snapshot, layout, &ink);
  gtk_snapshot_restore (canvas->snapshot);
  return x + width;
}

/* How much there is: one column a bin, what fits the query over the whole. */
static void
draw_bars (DatelineOverview *self,
           const Canvas     *canvas)
{
  const DatelineLaneBin *bins;
  double room = canvas->bottom - TOP, step;
  guint n, peak;

  if (!self->filled)
    return;
  bins = dateline_overview_bins_get (self->bins, &n, &peak);
  step = self->axis.width / n;
  for (guint i = 0; i < n; i++)
    {
      double x = floor (self->zone[0] + i * step), width = floor (self->zone[0] + (i + 1) * step) - x;
      double all, some;

      if (bins[i].n == 0)
        continue;
      all = MAX (round (room * bins[i].n / peak), 2);
      some = bins[i].n_matching > 0 ? MAX (round (room * bins[i].n_matching / peak), 2) : 0;
      if (all > some)
        fill (self, canvas, &canvas->ink, canvas->contrast ? 0.4 : 0.2, x, canvas->bottom - all, width, all - some);
      if (some > 0)
        fill (self, canvas, &canvas->ink, canvas->contrast ? 0.9 : 0.55, x, canvas->bottom - some, width, some);
    }
}

/* The first label says all; after it a year, or what heads the others, is named
 * where it begins. */
static char *
dup_label (const DatelineTimeTicks *ticks,
           gint64                   tick,
           gboolean                 first)
{
  DatelineTimeTicks major = dateline_time_ticks_get_major (ticks);
  DatelineTimeTicks whole = { ticks->unit == DATELINE_TIME_UNIT_MONTH ? DATELINE_TIME_UNIT_MONTH : DATELINE_TIME_UNIT_DAY, 1 };

  if (major.unit == DATELINE_TIME_UNIT_NONE)
    return dateline_time_ticks_dup_label (ticks, tick, 0);
  if (dateline_time_ticks_floor (&major, tick) == tick && !(first && ticks->unit == DATELINE_TIME_UNIT_DAY))
    return dateline_time_ticks_dup_heading (&major, tick);
  return first ? dateline_time_ticks_dup_heading (&whole, tick) : dateline_time_ticks_dup_label (ticks, tick, 0);
}

static void
draw_ticks (DatelineOverview *self,
            const Canvas     *canvas)
{
  DatelineTimeTicks ticks = dateline_time_ticks_choose (self->axis.scale, self->char_width * CALM, self->span.start, self->span.end);
  double free_from = -INFINITY, until = canvas->width - self->zone[1];
  gboolean first = TRUE;

  for (gint64 tick = dateline_time_ticks_floor (&ticks, self->span.start); tick < self->span.end; tick = dateline_time_ticks_next (&ticks, tick))
    {
      double x = self->zone[0] + floor (dateline_time_axis_to_pixel (&self->axis, tick));
      g_autofree char *text = NULL;

      if (x < self->zone[0])
        continue;
      fill (self, canvas, &canvas->ink, canvas->contrast ? 0.5 : 0.25, x, canvas->bottom, 1, 4);
      text = dup_label (&ticks, tick, first);
      first = FALSE;
      if (x + LABEL_GAP >= free_from)
        free_from = write_text (self, canvas, text, x + LABEL_GAP, canvas->bottom + 1, until) + 4 * LABEL_GAP;
    }
}

/* How many records lie too far off to be drawn to scale. */
static void
draw_zones (DatelineOverview *self,
            const Canvas     *canvas)
{
  guint counts[2] = { self->span.before, self->span.after };

  for (guint side = 0; side < 2; side++)
    {
      /* Angle quotation marks are mirrored with the direction of the text. */
      g_autofree char *text = g_strdup_printf (side == 0 ? "‹ %u" : "%u ›", counts[side]);
      double x = side == 0 ? 0 : canvas->width - self->zone[1];

      if (counts[side] == 0)
        continue;
      write_text (self, canvas, text, x + 6, (canvas->bottom - self->line) / 2 + 1, canvas->width);
      fill (self, canvas, &canvas->ink, canvas->contrast ? 0.5 : 0.18, side == 0 ? self->zone[0] - 1 : x, TOP, 1, canvas->bottom - TOP);
    }
}

/* The span of time that the query asks for. */
static void
draw_span (DatelineOverview *self,
           const Canvas     *canvas)
{
  gint64 start, end;
  double x0, x1;

  if (!dateline_query_get_span (dateline_session_get_query (self->session), &start, &end))
    return;
  x0 = self->zone[0] + CLAMP (dateline_time_axis_to_pixel (&self->axis, start), 0, self->axis.width);
  x1 = self->zone[0] + CLAMP (dateline_time_axis_to_pixel (&self->axis, end), 0, self->axis.width);
  fill (self, canvas, &canvas->accent, 0.16, x0, 1, x1 - x0, canvas->bottom - 1);
  fill (self, canvas, &canvas->accent, 0.9, floor (x0), 1, 1, canvas->bottom - 1);
  fill (self, canvas, &canvas->accent, 0.9, floor (x1) - 1, 1, 1, canvas->bottom - 1);
}

static void
draw_border (DatelineOverview *self,
             const Canvas     *canvas,
             const GdkRGBA    *color,
             double            alpha,
             float             width,
             graphene_rect_t   rect)
{
  GdkRGBA shade = dateline_shade (color, alpha);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &rect, CORNER);
  gtk_snapshot_append_border (canvas->snapshot, &rounded, (float[4]){ width, width, width, width },
                              (GdkRGBA[4]){ shade, shade, shade, shade });
}

/* The time in sight, with a grip at either end. */
static void
draw_window (DatelineOverview *self,
             const Canvas     *canvas)
{
  gboolean focus = gtk_widget_has_visible_focus (GTK_WIDGET (self));
  gboolean lively = self->hover != DATELINE_OVERVIEW_GRIP_NONE || self->drag != DATELINE_OVERVIEW_GRIP_NONE;
  const GdkRGBA *color = focus ? &canvas->accent : &canvas->ink;
  double x0, x1, width, grip = (canvas->bottom - 12) / 2 + 1;
  GskRoundedRect rounded;
  GdkRGBA ground = dateline_shade (&canvas->ink, lively ? 0.11 : 0.07);

  dateline_overview_get_window (self, &x0, &x1);
  width = MIN (MAX (round (x1) - round (x0), LEAST_WINDOW), canvas->width);
  x0 = CLAMP (round ((x0 + x1 - width) / 2), 0, canvas->width - width);
  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (dateline_overview_flip (self, x0, width), 1, width, canvas->bottom), CORNER);
  gtk_snapshot_push_rounded_clip (canvas->snapshot, &rounded);
  gtk_snapshot_append_color (canvas->snapshot, &ground, &rounded.bounds);
  gtk_snapshot_pop (canvas->snapshot);
  draw_border (self, canvas, color, focus || canvas->contrast ? 1 : lively ? 0.6 : 0.4, focus ? 2 : 1, rounded.bounds);
  fill (self, canvas, color, focus || canvas->contrast ? 1 : 0.6, x0 + 3, grip, 2, 12);
  fill (self, canvas, color, focus || canvas->contrast ? 1 : 0.6, x0 + width - 5, grip, 2, 12);
}

void
dateline_overview_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  DatelineOverview *self = DATELINE_OVERVIEW (widget);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  Canvas canvas = {
    .snapshot = snapshot,
    .accent = *accent,
    .contrast = adw_style_manager_get_high_contrast (manager),
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
  };
  gint64 start, end;

  gtk_widget_get_color (widget, &canvas.ink);
  canvas.bottom = canvas.height - self->line - 2;
  if (!self->has_span)
    return;
  draw_ticks (self, &canvas);
  draw_zones (self, &canvas);
  draw_span (self, &canvas);
  draw_bars (self, &canvas);
  fill (self, &canvas, &canvas.ink, canvas.contrast ? 0.5 : 0.18, self->zone[0], canvas.bottom, self->axis.width, 1);
  if (dateline_overview_get_time (self, &start, &end))
    draw_window (self, &canvas);
}
