/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "dateline-span.h"

/* The lines of the days that matter, with their words in the ruler. */

#define TOP 3.0
#define PADDING 5.0
#define ARROW 4.0
/* How near the pointer has to be to a line in the ruler. */
#define NEAR 6.0
/* How much of the ruler the longer words may take. */
#define SHARE 0.35

/* Apart from those of records and of bins. */
#define KEY (G_GUINT64_CONSTANT (1) << 63)

/* The days from which the dossier looks and on which one looks at it, the
 * earlier first; returns how many there are. */
static guint
list_days (DatelineTimeline    *self,
           DatelineTimelineDay *days)
{
  DatelineDossier *dossier = dateline_timeline_get_dossier (self);
  DatelineDate *as_of = dateline_timeline_get_as_of (self);
  DatelineTimelineDay today = { .time = g_get_real_time () / G_USEC_PER_SEC, .is_today = TRUE };
  guint n = 0;

  if (dossier == NULL)
    return 0;
  /* Looked at from today there is but one line. */
  if (as_of != NULL && dateline_date_get_bounds (as_of)->latest != DATELINE_TIME_MAX &&
      dateline_date_overlap (as_of, today.time, today.time + 1) == DATELINE_OVERLAP_NO)
    days[n++] = (DatelineTimelineDay){ .time = dateline_date_get_bounds (as_of)->latest };
  days[n++] = today;
  if (n == 2 && days[0].time > days[1].time)
    {
      days[1] = days[0];
      days[0] = today;
    }
  return n;
}

static char *
dup_words (DatelineTimeline          *self,
           const DatelineTimelineDay *day)
{
  g_autofree char *human = NULL;

  if (day->is_today)
    {
      human = dateline_span_dup_human (day->time, day->time + 1);
      /* Translators: followed by the day that it is. */
      return g_strdup_printf (C_("time line", "Today, %s"), human);
    }
  human = dateline_date_dup_human (dateline_timeline_get_as_of (self));
  /* Translators: the day from which the dossier looks, with that day. */
  return g_strdup_printf (C_("time line", "As of %s"), human);
}

static double
measure (DatelineTimeline *self,
         const char       *text)
{
  PangoLayout *layout = dateline_timeline_labels_get_text (self->labels, text, FALSE);
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static gboolean
has_room (DatelineTimeline *self,
          const char       *text)
{
  return measure (self, text) <= SHARE * self->axis.width;
}

/* What stands in the ruler: the day too where it is in sight and there is room,
 * or the day alone, which does not read on into what stands beside it. */
static void
word (DatelineTimeline    *self,
      DatelineTimelineDay *day)
{
  g_autofree char *words = day->is_today ? NULL : dup_words (self, day);
  g_autofree char *human = day->is_today ? NULL : dateline_date_dup_human (dateline_timeline_get_as_of (self));

  /* Translators: stands at the line of this day in the ruler of the timeline. */
  const char *brief = day->is_today ? C_("time line", "Today")
                                    /* Translators: stands at the line of the day from which the dossier
                                     * looks, where there is no room for the day itself. */
                                    : C_("time line", "As of");

  day->side = dateline_day_tag_get_side (&day->tag, self->axis.width);
  if (words != NULL && day->side == 0 && has_room (self, words))
    day->text = g_steal_pointer (&words);
  else if (human != NULL && day->side == 0 && has_room (self, human))
    day->text = g_steal_pointer (&human);
  else
    day->text = g_strdup (brief);
  day->tag.width = ceil (measure (self, day->text)) + 2 * PADDING + (day->side != 0 ? ARROW + PADDING : 0);
}

void
dateline_timeline_clear_days (DatelineTimelineDays *days)
{
  for (guint i = 0; i < days->n; i++)
    g_free (days->days[i].text);
  days->n = 0;
}

/* The days and where their words stand, from the beginning of the axis on. */
void
dateline_timeline_place_days (DatelineTimeline     *self,
                              DatelineTimelineDays *days)
{
  DatelineDayTag tags[DATELINE_TIMELINE_N_DAYS];

  days->n = list_days (self, days->days);
  for (guint i = 0; i < days->n; i++)
    {
      days->days[i].tag.x = dateline_time_axis_to_pixel (&self->axis, days->days[i].time);
      word (self, &days->days[i]);
      tags[i] = days->days[i].tag;
    }
  dateline_day_tags_place (tags, days->n, self->axis.width);
  for (guint i = 0; i < days->n; i++)
    days->days[i].tag = tags[i];
}

/* Drawing --------------------------------------------------------------------- */

/* Dark or light enough to be read, as the accent itself need not be. */
static GdkRGBA
choose_color (const DatelineTimelineCanvas *canvas,
              const DatelineTimelineDay    *day)
{
  GdkRGBA color = canvas->ink;

  if (day->is_today)
    adw_rgba_to_standalone (&canvas->accent, canvas->dark, &color);
  return color;
}

static void
draw_arrow (DatelineTimeline             *self,
            const DatelineTimelineCanvas *canvas,
            const GdkRGBA                *color,
            double                        x,
            double                        middle,
            int                           side)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskStroke *stroke = gsk_stroke_new (1.5);
  g_autoptr (GskPath) path = NULL;
  double tail = dateline_timeline_flip (self, x - side * ARROW / 2, 0), tip = dateline_timeline_flip (self, x + side * ARROW / 2, 0);

  gsk_path_builder_move_to (builder, tail, middle - ARROW);
  gsk_path_builder_line_to (builder, tip, middle);
  gsk_path_builder_line_to (builder, tail, middle + ARROW);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_stroke (canvas->snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}

static void
draw_tag (DatelineTimeline             *self,
          const DatelineTimelineCanvas *canvas,
          const DatelineTimelineDay    *day)
{
  GdkRGBA color = choose_color (canvas, day);
  double left = self->metrics.header + day->tag.left, text = left + PADDING, line = self->metrics.header + floor (day->tag.x);
  double middle = TOP + self->metrics.line / 2;

  if (day->side < 0)
    {
      draw_arrow (self, canvas, &color, left + PADDING + ARROW / 2, middle, -1);
      text += ARROW + PADDING;
    }
  else if (day->side > 0)
    draw_arrow (self, canvas, &color, left + day->tag.width - PADDING - ARROW / 2, middle, 1);
  else if (fabs (left - line) < 2 || fabs (left + day->tag.width - line) < 2)
    dateline_timeline_draw_rect (self, canvas, &color, 1, line, TOP, 1, self->metrics.line);
  dateline_timeline_draw_text (self, canvas, dateline_timeline_labels_get_text (self->labels, day->text, FALSE), &color, 1,
                               text, TOP, day->tag.width);
}

/* The heads of the lines, in the ruler. */
void
dateline_timeline_draw_days (DatelineTimeline             *self,
                             const DatelineTimelineCanvas *canvas,
                             const DatelineTimelineDays   *days)
{
  for (guint i = 0; i < days->n; i++)
    {
      const DatelineTimelineDay *day = &days->days[i];
      double x = self->metrics.header + floor (day->tag.x) + 0.5;

      if (!day->tag.hidden)
        draw_tag (self, canvas, day);
      if (day->side == 0)
        dateline_kind_style_snapshot (canvas->snapshot, DATELINE_SHAPE_WEDGE, day->is_today ? &canvas->accent : &canvas->ink,
                                      dateline_timeline_flip (self, x, 0), self->metrics.ruler - 4, 3.5);
    }
}

/* The lines themselves, through the lanes. */
void
dateline_timeline_draw_day_lines (DatelineTimeline             *self,
                                  const DatelineTimelineCanvas *canvas)
{
  DatelineTimelineDay days[DATELINE_TIMELINE_N_DAYS];
  guint n = list_days (self, days);

  for (guint i = 0; i < n; i++)
    {
      double x = floor (dateline_time_axis_to_pixel (&self->axis, days[i].time));

      if (x >= 0 && x <= self->axis.width)
        dateline_timeline_draw_day_line (self, canvas, days[i].is_today ? &canvas->accent : &canvas->ink,
                                         self->metrics.header + x, self->metrics.ruler);
    }
}

/* Pointing -------------------------------------------------------------------- */

/* Which of the days is at a point in the ruler; -1 if none is. */
static int
find_day (DatelineTimeline           *self,
          const DatelineTimelineDays *days,
          double                      x,
          double                      y)
{
  double along = x - self->metrics.header;

  if (y >= self->metrics.ruler || along < 0)
    return -1;
  for (guint i = 0; i < days->n && y < TOP + self->metrics.line; i++)
    if (!days->days[i].tag.hidden && along >= days->days[i].tag.left && along <= days->days[i].tag.left + days->days[i].tag.width)
      return (int) i;
  for (guint i = 0; i < days->n; i++)
    if (days->days[i].side == 0 && fabs (along - days->days[i].tag.x) <= NEAR)
      return (int) i;
  return -1;
}

/* What a line of a day is, where the pointer is at it in the ruler; %NULL if at
 * none. */
char *
dateline_timeline_dup_day_tip (DatelineTimeline *self,
                               double            x,
                               double            y)
{
  DatelineTimelineDays days;
  char *tip = NULL;
  int found;

  dateline_timeline_place_days (self, &days);
  found = find_day (self, &days, x, y);
  if (found >= 0)
    tip = dup_words (self, &days.days[found]);
  dateline_timeline_clear_days (&days);
  return tip;
}

/* Whether a point is at the words of a day that is out of sight. */
gboolean
dateline_timeline_is_on_day (DatelineTimeline *self,
                             double            x,
                             double            y,
                             gboolean         *is_today)
{
  DatelineTimelineDays days;
  int found;

  dateline_timeline_place_days (self, &days);
  found = find_day (self, &days, x, y);
  if (found >= 0 && days.days[found].side == 0)
    found = -1;
  *is_today = found >= 0 && days.days[found].is_today;
  dateline_timeline_clear_days (&days);
  return found >= 0;
}

gboolean
dateline_timeline_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard,
                                 GtkTooltip *tooltip)
{
  DatelineTimeline *self = DATELINE_TIMELINE (widget);
  g_autofree char *text = NULL;

  if (!keyboard && self->drag == DATELINE_TIMELINE_DRAG_NONE)
    text = y < self->metrics.ruler ? dateline_timeline_dup_day_tip (self, dateline_timeline_flip (self, x, 0), y)
                                   : dateline_timeline_dup_header_tip (self, x, y);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

/* Saying ---------------------------------------------------------------------- */

/* The lines are there for a screen reader too, after the events. */
void
dateline_timeline_add_day_items (DatelineTimeline *self)
{
  DatelineTimelineDays days;

  dateline_timeline_place_days (self, &days);
  for (guint i = 0; i < days.n; i++)
    {
      const DatelineTimelineDay *day = &days.days[i];
      g_autofree char *words = dup_words (self, day);
      /* Translators: what a screen reader says of a line on the timeline: the
       * day it stands for, as in "As of 31 December 2018, line". */
      g_autofree char *text = g_strdup_printf (C_("timeline", "%s, line"), words);
      double width = day->tag.hidden ? 0 : day->tag.width;
      double x = dateline_timeline_flip (self, self->metrics.header + (day->tag.hidden ? 0 : day->tag.left), width);

      dateline_drawn_items_add (self->items, KEY + day->is_today, text, day->side == 0 ? NULL : _("Out of sight"),
                                &GRAPHENE_RECT_INIT (x, TOP, width, self->metrics.line));
    }
  dateline_timeline_clear_days (&days);
}
