/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-timeline-private.h"

#include <math.h>

#define RADIUS 4.0
/* How strong what is filtered out, and what is not linked with what is looked
 * at, is drawn. */
#define FAINT 0.22
#define FAINT_CONTRAST 0.45
#define DIMMED 0.32
#define PALE 0.34   /* a part of a date that is only possible */
#define HOLLOW 0.12 /* what has not happened yet */
#define FADE 0.28
#define OFF_SIDE 24.0
/* A label at the edge is left out if less than this of it is in sight. */
#define EDGE_ROOM 20.0
/* How far a badge pushes the label behind a bar. */
#define BADGE_ROOM 4.0

typedef struct
{
  DatelineTimeline *self;
  const DatelineTimelineCanvas *canvas;
  const DatelineTimelineLane *lane;
  const DatelineTimelineMark *mark;
  const char *token; /* what @color and @shape are of */
  GdkRGBA color;
  DatelineShape shape;
  double alpha;
  gboolean planned;
  GArray *choices; /* DatelineDateBounds; NULL if none */
  double x;        /* in the widget, not yet mirrored */
  double y;
  double width;
  double height;
  double free_from; /* where what stands before it in its row ends */
} Brush;

static GdkRGBA
strength (const Brush *brush,
          double       alpha)
{
  GdkRGBA color = brush->color;

  color.alpha = brush->alpha * alpha;
  return color;
}

static graphene_rect_t
get_rect (const Brush *brush,
          double       grow)
{
  return GRAPHENE_RECT_INIT (dateline_timeline_flip (brush->self, brush->x, brush->width) - grow, brush->y - grow,
                             brush->width + 2 * grow, brush->height + 2 * grow);
}

static GskRoundedRect
get_rounded (const Brush *brush,
             double       grow)
{
  graphene_rect_t rect = get_rect (brush, grow);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &rect, RADIUS + MAX (grow, 0));
  return rounded;
}

static void
draw_outline (const Brush   *brush,
              const GdkRGBA *color,
              double         grow,
              double         width,
              gboolean       dashed)
{
  GskRoundedRect rounded = get_rounded (brush, grow);
  GskPathBuilder *builder;
  g_autoptr (GskPath) path = NULL;
  GskStroke *stroke;

  if (!dashed)
    {
      gtk_snapshot_append_border (brush->canvas->snapshot, &rounded, (float[4]){ width, width, width, width },
                                  (GdkRGBA[4]){ *color, *color, *color, *color });
      return;
    }
  rounded = get_rounded (brush, grow - width / 2);
  builder = gsk_path_builder_new ();
  gsk_path_builder_add_rounded_rect (builder, &rounded);
  path = gsk_path_builder_free_to_path (builder);
  stroke = gsk_stroke_new (width);
  gsk_stroke_set_dash (stroke, (float[2]){ 4, 3 }, 2);
  gtk_snapshot_append_stroke (brush->canvas->snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}

/* How the colour runs along a bar ------------------------------------------- */

typedef struct
{
  GskColorStop stops[8];
  guint n;
} Run;

static void
add_stop (Run         *run,
          const Brush *brush,
          double       offset,
          double       alpha)
{
  double least = run->n > 0 ? run->stops[run->n - 1].offset : 0;

  run->stops[run->n].offset = CLAMP (offset, least, 1);
  run->stops[run->n].color = strength (brush, alpha);
  run->n++;
}

static double
get_share (const Brush *brush,
           gint64       time)
{
  double x = dateline_time_axis_to_pixel (&brush->self->axis, time) + brush->self->metrics.header;

  return (x - brush->x) / brush->width;
}

static gboolean
has_sure_part (const DatelineDateBounds *bounds)
{
  return bounds->flags & DATELINE_DATE_INTERVAL && bounds->sure_start < bounds->sure_end
         && bounds->earliest != DATELINE_TIME_MIN && bounds->latest != DATELINE_TIME_MAX
         && (bounds->sure_start > bounds->earliest || bounds->sure_end < bounds->latest);
}

/* Whether a single date is some moment of a longer time: one of a set, or a day
 * or month that is not told. */
static gboolean
is_stretch (const DatelineDateBounds *bounds)
{
  return bounds->flags & DATELINE_DATE_ONE_OF
         || (bounds->flags & DATELINE_DATE_UNSPECIFIED && !(bounds->flags & DATELINE_DATE_INTERVAL));
}

/* Soft ends for what is approximate or trails off, a pale beginning and end for
 * an extent whose own are known only to the month. */
static void
fill_run (Run         *run,
          const Brush *brush,
          double       strong)
{
  const DatelineDateBounds *bounds = &brush->mark->bounds;
  gboolean approximate = bounds->flags & DATELINE_DATE_APPROXIMATE;
  gboolean from_open = bounds->earliest == DATELINE_TIME_MIN, to_open = bounds->latest == DATELINE_TIME_MAX;
  double tail = MIN (DATELINE_TIMELINE_TAIL / brush->width, 1);

  if (from_open || to_open)
    {
      add_stop (run, brush, 0, from_open ? 0 : strong);
      add_stop (run, brush, from_open ? tail : 0, strong);
      add_stop (run, brush, to_open ? 1 - tail : 1, strong);
      add_stop (run, brush, 1, to_open ? 0 : strong);
    }
  else if (approximate)
    {
      double fade = MIN (FADE, 90 / brush->width);

      add_stop (run, brush, 0, 0);
      add_stop (run, brush, fade, strong);
      add_stop (run, brush, 1 - fade, strong);
      add_stop (run, brush, 1, 0);
    }
  else if (has_sure_part (bounds))
    {
      add_stop (run, brush, 0, strong * PALE);
      add_stop (run, brush, get_share (brush, bounds->sure_start), strong * PALE);
      add_stop (run, brush, get_share (brush, bounds->sure_start), strong);
      add_stop (run, brush, get_share (brush, bounds->sure_end), strong);
      add_stop (run, brush, get_share (brush, bounds->sure_end), strong * PALE);
      add_stop (run, brush, 1, strong * PALE);
    }
}

static void
draw_body (const Brush *brush,
           double       strong)
{
  GtkSnapshot *snapshot = brush->canvas->snapshot;
  GskRoundedRect rounded = get_rounded (brush, 0);
  double left = rounded.bounds.origin.x, right = left + rounded.bounds.size.width;
  Run run = { .n = 0 };

  fill_run (&run, brush, strong);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  if (run.n == 0)
    {
      GdkRGBA color = strength (brush, strong);

      gtk_snapshot_append_color (snapshot, &color, &rounded.bounds);
    }
  else
    gtk_snapshot_append_linear_gradient (snapshot, &rounded.bounds,
                                         &GRAPHENE_POINT_INIT (brush->self->rtl ? right : left, 0),
                                         &GRAPHENE_POINT_INIT (brush->self->rtl ? left : right, 0),
                                         run.stops, run.n);
  gtk_snapshot_pop (snapshot);
}

/* The single dates of a set, tied together by a line. */
static void
draw_choices (const Brush *brush)
{
  double middle = brush->y + brush->height / 2;

  dateline_timeline_draw_rect (brush->self, brush->canvas, &brush->color, brush->alpha, brush->x, middle - 1, brush->width, 2);
  for (guint i = 0; i < brush->choices->len; i++)
    {
      const DatelineDateBounds *bounds = &g_array_index (brush->choices, DatelineDateBounds, i);
      double x0 = brush->x + get_share (brush, bounds->earliest) * brush->width;
      double x1 = brush->x + get_share (brush, bounds->latest) * brush->width;
      double width = MAX (x1 - x0, 4);
      gboolean all = brush->mark->bounds.flags & DATELINE_DATE_ALL_OF;

      dateline_timeline_draw_rect (brush->self, brush->canvas, &brush->color, brush->alpha * (all ? 1 : 0.75),
                                   (x0 + x1 - width) / 2, brush->y, width, brush->height);
    }
}

/* Some moment of a stretch: the stretch is pale between brackets. */
static void
draw_stretch (const Brush *brush)
{
  gboolean from_open = brush->mark->bounds.earliest == DATELINE_TIME_MIN, to_open = brush->mark->bounds.latest == DATELINE_TIME_MAX;

  draw_body (brush, brush->planned ? HOLLOW : PALE);
  for (int end = 0; end < 2; end++)
    {
      double x = end == 0 ? brush->x : brush->x + brush->width - 2;
      double lip = end == 0 ? x : x - 4;

      if (end == 0 ? from_open : to_open)
        continue;
      dateline_timeline_draw_rect (brush->self, brush->canvas, &brush->color, brush->alpha, x, brush->y, 2, brush->height);
      dateline_timeline_draw_rect (brush->self, brush->canvas, &brush->color, brush->alpha, lip, brush->y, 6, 2);
      dateline_timeline_draw_rect (brush->self, brush->canvas, &brush->color, brush->alpha, lip, brush->y + brush->height - 2, 6, 2);
    }
}

/* A head for what goes on beyond, at the end of the bar or of what is in sight. */
static void
draw_arrow (const Brush *brush,
            gboolean     at_start)
{
  double size = 4, middle = brush->y + brush->height / 2;
  double x = at_start ? brush->x + 4 : brush->x + brush->width - 4;
  double back = at_start ? x + size : x - size;
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GskStroke *stroke = gsk_stroke_new (2);
  GdkRGBA color = strength (brush, 1);

  gsk_path_builder_move_to (builder, dateline_timeline_flip (brush->self, back, 0), middle - size);
  gsk_path_builder_line_to (builder, dateline_timeline_flip (brush->self, x, 0), middle);
  gsk_path_builder_line_to (builder, dateline_timeline_flip (brush->self, back, 0), middle + size);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_stroke (brush->canvas->snapshot, path, stroke, &color);
  gsk_stroke_free (stroke);
}

static double
get_strength (const Brush *brush)
{
  if (brush->planned)
    return HOLLOW;
  return brush->mark->bounds.flags & DATELINE_DATE_UNCERTAIN ? PALE : 1;
}

static void
draw_bar (const Brush *brush)
{
  guint flags = brush->mark->bounds.flags;
  GdkRGBA color = strength (brush, 1);

  if (brush->choices != NULL && brush->choices->len > 1)
    draw_choices (brush);
  else if (is_stretch (&brush->mark->bounds))
    draw_stretch (brush);
  else
    draw_body (brush, get_strength (brush));
  if ((flags & DATELINE_DATE_UNCERTAIN || brush->planned) && brush->mark->bounds.earliest != DATELINE_TIME_MIN
      && brush->mark->bounds.latest != DATELINE_TIME_MAX)
    draw_outline (brush, &color, 0, 1.5, (flags & DATELINE_DATE_UNCERTAIN) != 0);
  if (brush->mark->bounds.earliest == DATELINE_TIME_MIN)
    draw_arrow (brush, TRUE);
  if (brush->mark->bounds.latest == DATELINE_TIME_MAX)
    draw_arrow (brush, FALSE);
}

static void
draw_point (const Brush *brush)
{
  double x = dateline_timeline_flip (brush->self, brush->x + brush->width / 2, 0), y = brush->y + brush->height / 2;
  gboolean uncertain = brush->mark->bounds.flags & DATELINE_DATE_UNCERTAIN;
  gboolean pale = brush->mark->bounds.flags & (DATELINE_DATE_APPROXIMATE | DATELINE_DATE_ONE_OF);
  g_autoptr (GskPath) path = dateline_kind_style_create_path (brush->shape, x, y, DATELINE_TIMELINE_RADIUS - 0.5);
  GdkRGBA fill = strength (brush, pale && !brush->planned ? PALE : get_strength (brush)), line = strength (brush, 1);
  GskStroke *stroke;

  gtk_snapshot_append_fill (brush->canvas->snapshot, path, GSK_FILL_RULE_WINDING, &fill);
  if (!uncertain && !brush->planned)
    return;
  stroke = gsk_stroke_new (1.5);
  if (uncertain)
    gsk_stroke_set_dash (stroke, (float[2]){ 3, 2 }, 2);
  gtk_snapshot_append_stroke (brush->canvas->snapshot, path, stroke, &line);
  gsk_stroke_free (stroke);
}

/* Labels --------------------------------------------------------------------- */

static PangoLayout *
get_layout (const Brush *brush)
{
  DatelineTimeline *self = brush->self;
  g_autofree char *count = NULL;

  if (brush->mark->n == 1)
    return dateline_timeline_labels_get (self->labels, dateline_timeline_get_dossier (self), brush->mark->ref)->layout;
  count = g_strdup_printf ("%u", brush->mark->n);
  return dateline_timeline_labels_get_text (self->labels, count, TRUE);
}

/* A stretch of the widget in which a label has one colour. */
static void
draw_label_part (const Brush   *brush,
                 const GdkRGBA *ink,
                 double         alpha,
                 double         from,
                 double         until,
                 double         x,
                 double         y,
                 double         room)
{
  if (until <= from)
    return;
  gtk_snapshot_push_clip (brush->canvas->snapshot,
                          &GRAPHENE_RECT_INIT (dateline_timeline_flip (brush->self, from, until - from), brush->y, until - from, brush->height));
  dateline_timeline_draw_text (brush->self, brush->canvas, get_layout (brush), ink, alpha, x, y, room);
  gtk_snapshot_pop (brush->canvas->snapshot);
}

/* On a bar that is partly pale the label changes its colour with it. */
static void
draw_parted_label (const Brush *brush,
                   double       alpha,
                   double       x,
                   double       y,
                   double       room)
{
  const DatelineDateBounds *bounds = &brush->mark->bounds;
  double start = brush->x + get_share (brush, bounds->sure_start) * brush->width;
  double end = brush->x + get_share (brush, bounds->sure_end) * brush->width;
  GdkRGBA ink;

  dateline_kind_style_get_ink (&brush->color, &ink);
  draw_label_part (brush, &brush->canvas->ink, alpha, brush->x, start, x, y, room);
  draw_label_part (brush, &ink, alpha, start, end, x, y, room);
  draw_label_part (brush, &brush->canvas->ink, alpha, end, brush->x + brush->width, x, y, room);
}

static gboolean
is_solid (const Brush *brush)
{
  const guint pale = DATELINE_DATE_UNCERTAIN | DATELINE_DATE_ONE_OF | DATELINE_DATE_ALL_OF;

  return brush->lane->commitments == NULL && !brush->planned && brush->alpha > 0.9 && !(brush->mark->bounds.flags & pale) && !is_stretch (&brush->mark->bounds)
         && (brush->mark->bounds.flags & DATELINE_DATE_APPROXIMATE || !has_sure_part (&brush->mark->bounds));
}

static gboolean
is_parted (const Brush *brush)
{
  const guint pale = DATELINE_DATE_UNCERTAIN | DATELINE_DATE_APPROXIMATE | DATELINE_DATE_ONE_OF | DATELINE_DATE_ALL_OF;

  return !brush->planned && brush->alpha > 0.9 && !(brush->mark->bounds.flags & pale) && has_sure_part (&brush->mark->bounds);
}

/* Where the label beside a bar begins: at the later edge it stands before the
 * bar if there it fits behind what is before that in its row. */
double
dateline_timeline_place_label (DatelineTimeline *self,
                               double            x0,
                               double            x1,
                               double            room,
                               double            free_from)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double after = x1 + DATELINE_LANE_GAP, before = x0 - DATELINE_LANE_GAP - room;

  if (after + room > width - 4 && before > MAX (free_from, self->metrics.header) + DATELINE_LANE_GAP && x0 < width)
    return before;
  return after;
}

/* Where the label begins and how much room it has. Returns whether it stands on
 * its bar: there it keeps to what is in sight of a long one, and goes there from
 * beside it where the edge of what is in sight would cut off more. */
static gboolean
place_on_bar (const Brush *brush,
              double      *x,
              double      *room)
{
  DatelineTimeline *self = brush->self;
  const DatelineLaneItem *item = &brush->mark->item;
  const DatelineTimelineLane *lane = brush->lane;
  double from = MAX (brush->x, self->metrics.header) + item->inset, until = brush->x + brush->width - item->inset;
  double edge = brush->canvas->width - 4, beside = item->room;

  if (item->place == DATELINE_LABEL_AFTER)
    {
      *x = dateline_timeline_place_label (self, brush->x, brush->x + brush->width, item->room, brush->free_from);
      if (*x > brush->x && dateline_timeline_get_badge (self, brush->mark) != DATELINE_CLAIM_BADGE_NONE)
        {
          *x += BADGE_ROOM;
          beside -= item->room < item->label ? BADGE_ROOM : 0;
        }
      *room = MIN (beside, edge - *x);
      if (*room >= beside || MIN (until, edge) - from <= *room)
        return FALSE;
    }
  *x = from;
  if (lane->commitments != NULL)
    dateline_timeline_find_gap (self, dateline_timeline_lane_get_commitment (lane, dateline_ref_row (brush->mark->ref)), x, &until);
  *room = item->place == DATELINE_LABEL_AFTER || lane->commitments != NULL ? item->label : item->room;
  *room = MIN (*room, MIN (until, edge) - *x);
  return TRUE;
}

static void
draw_label (const Brush *brush)
{
  DatelineTimeline *self = brush->self;
  const DatelineLaneItem *item = &brush->mark->item;
  double y = brush->y + (brush->height - self->metrics.line) / 2, x, room;
  gboolean inside;
  GdkRGBA ink = brush->canvas->ink;
  double alpha = brush->alpha < 0.9 ? MAX (brush->alpha * 1.7, 0.5) : 1;

  /* Behind what is out of sight it would stand cut off, for nothing one sees. */
  if (item->place == DATELINE_LABEL_NONE || brush->x + brush->width <= self->metrics.header)
    return;
  inside = place_on_bar (brush, &x, &room);
  if (room < MIN (item->room, EDGE_ROOM))
    return;
  if (inside && is_parted (brush))
    {
      draw_parted_label (brush, alpha, x, y, room);
      return;
    }
  if (inside && is_solid (brush))
    dateline_kind_style_get_ink (&brush->color, &ink);
  dateline_timeline_draw_text (self, brush->canvas, get_layout (brush), &ink, alpha, x, y, room);
}

/* State ---------------------------------------------------------------------- */

static gboolean
is_any (const Brush *brush,
        gboolean (*test) (DatelineSession *, DatelineRef))
{
  for (guint i = 0; i < brush->mark->n; i++)
    if (test (brush->self->session, dateline_timeline_mark_get (brush->self->scene, brush->mark, i).ref))
      return TRUE;
  return FALSE;
}

static gboolean
is_any_bright (const Brush *brush)
{
  for (guint i = 0; i < brush->mark->n; i++)
    if (!dateline_session_is_dimmed (brush->self->session, dateline_timeline_mark_get (brush->self->scene, brush->mark, i).ref))
      return TRUE;
  return FALSE;
}

static double
get_alpha (const Brush *brush)
{
  if (!is_any (brush, dateline_session_is_match))
    return brush->canvas->contrast ? FAINT_CONTRAST : FAINT;
  return is_any_bright (brush) ? 1 : DIMMED;
}

/* On the corner where a bar ends, at the shoulder of a mark. */
static void
draw_badge (const Brush *brush)
{
  DatelineTimeline *self = brush->self;
  DatelineClaimBadge badge = dateline_timeline_get_badge (self, brush->mark);
  double x = MIN (brush->x + brush->width, brush->canvas->width - DATELINE_TIMELINE_BADGE / 2), y = brush->y + 3;

  if (badge == DATELINE_CLAIM_BADGE_NONE || brush->x + brush->width <= self->metrics.header)
    return;
  if (brush->mark->point)
    {
      x = brush->x + brush->width / 2 + DATELINE_TIMELINE_RADIUS + 1.5;
      y = brush->y + brush->height / 2 - DATELINE_TIMELINE_RADIUS + 0.5;
    }
  dateline_timeline_draw_badge (self, brush->canvas, badge, brush->alpha, x, y);
}

static void
draw_rings (const Brush *brush)
{
  DatelineTimeline *self = brush->self;
  DatelineRef hover = dateline_session_get_hover (self->session);
  GdkRGBA ring = brush->canvas->ink;

  if (is_any (brush, dateline_session_is_selected))
    draw_outline (brush, &ring, 2, 2, FALSE);
  else if (hover != DATELINE_REF_NONE && dateline_timeline_mark_has (self->scene, brush->mark, hover))
    {
      ring.alpha *= 0.55;
      draw_outline (brush, &ring, 1.5, 1.5, FALSE);
    }
  if (self->cursor != DATELINE_REF_NONE && gtk_widget_has_visible_focus (GTK_WIDGET (self))
      && dateline_timeline_mark_has (self->scene, brush->mark, self->cursor))
    draw_outline (brush, &brush->canvas->accent, 4, 2, FALSE);
}

/* Cuts a bar to what is in sight and a little more, as it may be very long. */
static gboolean
cut (Brush  *brush,
     double  x)
{
  double x0 = MAX (x + brush->mark->item.x0, brush->self->metrics.header - OFF_SIDE);
  double x1 = MIN (x + brush->mark->item.x1, brush->canvas->width + OFF_SIDE);
  gboolean label_in_sight = brush->mark->item.place == DATELINE_LABEL_AFTER
                            && x + brush->mark->item.x1 + DATELINE_LANE_GAP + brush->mark->item.room > brush->self->metrics.header;

  if (brush->mark->bounds.earliest == DATELINE_TIME_MIN)
    x0 = MAX (x0, brush->self->metrics.header);
  if (brush->mark->bounds.latest == DATELINE_TIME_MAX)
    x1 = MIN (x1, brush->canvas->width);
  if (x1 <= x0)
    {
      brush->x = x + brush->mark->item.x0;
      brush->width = brush->mark->item.x1 - brush->mark->item.x0;
      return label_in_sight && brush->x < brush->canvas->width;
    }
  brush->x = x0;
  brush->width = x1 - x0;
  return TRUE;
}

/* What the columns do not say, whether an event is only planned and which dates
 * a set holds, is looked up where there is a label anyway and where a date hints
 * at it: in a crowded lane too nothing looks other than it is. */
static gboolean
needs_object (const Brush *brush)
{
  const DatelineTimelineMark *mark = brush->mark;
  DatelineDate *as_of = dateline_timeline_get_as_of (brush->self);
  gint64 today = as_of != NULL ? dateline_date_get_bounds (as_of)->earliest : g_get_real_time () / G_USEC_PER_SEC;

  if (brush->lane->kind != DATELINE_KIND_EVENT)
    return FALSE;
  return (mark->n == 1 && mark->item.label > 0) || mark->bounds.flags & (DATELINE_DATE_ONE_OF | DATELINE_DATE_ALL_OF)
         || mark->bounds.latest > today;
}

/* In a lane of anything but a kind each event looks like its own. */
static void
choose_look (Brush *brush)
{
  const char *token = dateline_timeline_lane_get_token (brush->lane, dateline_ref_row (brush->mark->ref));

  if (token == brush->token)
    return;
  brush->token = token;
  dateline_kind_style_get (token, brush->canvas->dark, &brush->color, &brush->shape);
}

static void
draw_mark (Brush  *brush,
           double  x)
{
  DatelineTimeline *self = brush->self;

  if (!cut (brush, x))
    return;
  brush->planned = FALSE;
  brush->choices = NULL;
  if (needs_object (brush))
    {
      const DatelineTimelineLabel *label = dateline_timeline_labels_get (self->labels, dateline_timeline_get_dossier (self), brush->mark->ref);

      brush->planned = label->planned;
      brush->choices = label->choices;
    }
  choose_look (brush);
  brush->alpha = get_alpha (brush);
  if (brush->lane->commitments != NULL)
    dateline_timeline_draw_commitment (self, brush->canvas, dateline_timeline_lane_get_commitment (brush->lane, dateline_ref_row (brush->mark->ref)),
                                       brush->alpha, brush->y, brush->height);
  else if (brush->mark->point)
    draw_point (brush);
  else
    draw_bar (brush);
  draw_label (brush);
  draw_badge (brush);
  draw_rings (brush);
}

static void
draw_bins (DatelineTimeline             *self,
           const DatelineTimelineCanvas *canvas,
           const DatelineTimelineBand   *band,
           const GdkRGBA                *color,
           double                        x,
           double                        y)
{
  double room = band->height - self->metrics.caption - self->metrics.padding, bottom = y + band->height - 1;

  for (guint i = 0; i < band->n_bins; i++)
    {
      double bin_x = x + i * DATELINE_TIMELINE_BIN, all, matching;

      if (band->bins[i].n == 0 || bin_x + DATELINE_TIMELINE_BIN < self->metrics.header || bin_x > canvas->width)
        continue;
      all = MAX (room * band->bins[i].n / band->peak, 1);
      matching = band->bins[i].n_matching > 0 ? MAX (room * band->bins[i].n_matching / band->peak, 1) : 0;
      if (all > matching)
        dateline_timeline_draw_rect (self, canvas, color, canvas->contrast ? FAINT_CONTRAST : FAINT, bin_x, bottom - all,
                                     DATELINE_TIMELINE_BIN - 1, all - matching);
      if (matching > 0)
        dateline_timeline_draw_rect (self, canvas, color, 1, bin_x, bottom - matching, DATELINE_TIMELINE_BIN - 1, matching);
    }
}

void
dateline_timeline_draw_band (DatelineTimeline             *self,
                             const DatelineTimelineCanvas *canvas,
                             const DatelineTimelineBand   *band)
{
  double x = self->metrics.header + dateline_timeline_scene_get_x (self->scene, &self->axis);
  double y = self->metrics.ruler + band->y - dateline_timeline_get_offset (self);
  Brush brush = { .self = self, .canvas = canvas, .lane = band->lane, .token = band->lane->token, .height = self->metrics.bar };
  g_autofree double *free_from = NULL;

  dateline_kind_style_get (band->lane->token, canvas->dark, &brush.color, &brush.shape);
  if (band->bins != NULL)
    {
      draw_bins (self, canvas, band, &brush.color, x, y);
      return;
    }
  free_from = g_new0 (double, MAX (band->n_rows, 1));
  for (guint i = 0; i < band->marks->len; i++)
    {
      brush.mark = &g_array_index (band->marks, DatelineTimelineMark, i);
      brush.y = y + self->metrics.caption + self->metrics.padding + brush.mark->item.row * self->metrics.row;
      brush.free_from = free_from[brush.mark->item.row];
      draw_mark (&brush, x);
      free_from[brush.mark->item.row] = x + dateline_timeline_mark_get_end (brush.mark);
    }
}

/* Draws a mark alone, as the legend shows it. */
void
dateline_timeline_draw_sample (DatelineTimeline             *self,
                               const DatelineTimelineCanvas *canvas,
                               const DatelineTimelineSample *sample,
                               const graphene_rect_t        *rect)
{
  DatelineTimelineMark mark = { .bounds = sample->bounds, .n = 1, .point = sample->point };
  Brush brush = {
    .self = self,
    .canvas = canvas,
    .mark = &mark,
    .alpha = sample->filtered ? canvas->contrast ? FAINT_CONTRAST : FAINT : 1,
    .planned = sample->planned,
    .choices = sample->choices,
    .x = rect->origin.x,
    .y = rect->origin.y,
    .width = rect->size.width,
    .height = rect->size.height,
  };

  dateline_kind_style_get (sample->token, canvas->dark, &brush.color, &brush.shape);
  if (mark.point)
    draw_point (&brush);
  else
    draw_bar (&brush);
}

/* Draws what stands for too many to draw each, as the legend shows it. */
void
dateline_timeline_draw_sample_bins (DatelineTimeline             *self,
                                    const DatelineTimelineCanvas *canvas,
                                    const DatelineTimelineBand   *band,
                                    const char                   *token,
                                    const graphene_rect_t        *rect)
{
  DatelineShape shape;
  GdkRGBA color;

  dateline_kind_style_get (token, canvas->dark, &color, &shape);
  draw_bins (self, canvas, band, &color, rect->origin.x, rect->origin.y);
}
