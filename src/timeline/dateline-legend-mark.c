/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-legend-mark.h"

#include "dateline-timeline-private.h"

#include <math.h>

#include "dateline-state-style.h"

#define WIDTH 64
#define EDGE 2.0
#define TOKEN "summit"
#define STATE 13.0

/**
 * DatelineLegendMark:
 *
 * A mark as the timeline draws it, drawn by the timeline.
 */
struct _DatelineLegendMark
{
  GtkWidget parent_instance;

  DatelineTimeline *timeline;
  DatelineLegendForm form;
};

G_DEFINE_FINAL_TYPE (DatelineLegendMark, dateline_legend_mark, GTK_TYPE_WIDGET)

/* The time that the timeline has @x pixels from its earlier edge. */
static gint64
time_at (DatelineLegendMark *self,
         double              x)
{
  return dateline_time_axis_to_time (&self->timeline->axis, x - self->timeline->metrics.header);
}

static void
set_bounds (DatelineLegendMark *self,
            DatelineDateBounds *bounds,
            double              from,
            double              until)
{
  *bounds = (DatelineDateBounds){
    .earliest = time_at (self, from),
    .latest = time_at (self, until),
    .sure_start = time_at (self, until),
    .sure_end = time_at (self, from),
  };
}

static GArray *
create_choices (DatelineLegendMark *self)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (DatelineDateBounds));

  for (guint i = 0; i < 3; i++)
    {
      double x = EDGE + 2 + i * (WIDTH - 2 * EDGE - 4) / 2.0;
      DatelineDateBounds bounds;

      set_bounds (self, &bounds, x - 2, x + 2);
      g_array_append_val (choices, bounds);
    }
  return choices;
}

static void
set_extent (DatelineLegendMark *self,
            DatelineDateBounds *bounds)
{
  bounds->flags |= DATELINE_DATE_INTERVAL;
  bounds->sure_start = time_at (self, EDGE + 16);
  bounds->sure_end = time_at (self, WIDTH - EDGE - 16);
}

/* What tells the form from a plain mark. */
static void
shape_sample (DatelineLegendMark     *self,
              DatelineTimelineSample *sample)
{
  switch (self->form)
    {
    case DATELINE_LEGEND_APPROXIMATE:
      sample->bounds.flags = DATELINE_DATE_APPROXIMATE;
      break;
    case DATELINE_LEGEND_UNCERTAIN:
      sample->bounds.flags = DATELINE_DATE_UNCERTAIN;
      break;
    case DATELINE_LEGEND_STRETCH:
      sample->bounds.flags = DATELINE_DATE_ONE_OF;
      break;
    case DATELINE_LEGEND_ALTERNATIVES:
      sample->choices = create_choices (self);
      break;
    case DATELINE_LEGEND_PARTLY:
      set_extent (self, &sample->bounds);
      break;
    case DATELINE_LEGEND_OPEN:
      sample->bounds.flags = DATELINE_DATE_INTERVAL | DATELINE_DATE_OPEN_END;
      sample->bounds.latest = DATELINE_TIME_MAX;
      break;
    case DATELINE_LEGEND_PLANNED:
      sample->planned = TRUE;
      break;
    case DATELINE_LEGEND_QUOTE:
      sample->token = "quote";
      sample->point = TRUE;
      break;
    case DATELINE_LEGEND_FILTERED:
      sample->filtered = TRUE;
      break;
    case DATELINE_LEGEND_POINT:
      sample->point = TRUE;
      break;
    case DATELINE_LEGEND_BAR:
    case DATELINE_LEGEND_COMMITMENT:
    case DATELINE_LEGEND_AGREED:
    case DATELINE_LEGEND_BEGUN:
    case DATELINE_LEGEND_KEPT:
    case DATELINE_LEGEND_STALLED:
    case DATELINE_LEGEND_OVERDUE:
    case DATELINE_LEGEND_WITHDRAWN:
    case DATELINE_LEGEND_BROKEN:
    case DATELINE_LEGEND_CONTRADICTED:
    case DATELINE_LEGEND_QUALIFIED:
    case DATELINE_LEGEND_REVISED:
    case DATELINE_LEGEND_REPEATED:
    case DATELINE_LEGEND_BINS:
    case DATELINE_LEGEND_AS_OF:
    case DATELINE_LEGEND_TODAY:
    case DATELINE_N_LEGEND_FORMS:
    default:
      break;
    }
}

static void
draw_mark (DatelineLegendMark           *self,
           const DatelineTimelineCanvas *canvas)
{
  DatelineTimelineSample sample = { .token = TOKEN };
  g_autoptr (GArray) choices = NULL;

  set_bounds (self, &sample.bounds, EDGE, WIDTH - EDGE);
  shape_sample (self, &sample);
  choices = sample.choices;
  dateline_timeline_draw_sample (self->timeline, canvas, &sample,
                                 &GRAPHENE_RECT_INIT (EDGE, (canvas->height - self->timeline->metrics.bar) / 2,
                                                      WIDTH - 2 * EDGE, self->timeline->metrics.bar));
}

static void
draw_bins (DatelineLegendMark           *self,
           const DatelineTimelineCanvas *canvas)
{
  static const guint counts[] = { 2, 3, 3, 5, 8, 6, 9, 7, 4, 5, 3, 2, 1, 2, 1 };
  DatelineLaneBin bins[G_N_ELEMENTS (counts)];
  DatelineTimelineBand band = {
    .bins = bins,
    .n_bins = G_N_ELEMENTS (counts),
    .peak = 9,
    .height = canvas->height + self->timeline->metrics.caption,
  };
  /* Lanes begin after the column of their names. */
  double x = self->timeline->metrics.header;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    bins[i] = (DatelineLaneBin){ .n = counts[i], .n_matching = counts[i] / 2 };
  gtk_snapshot_save (canvas->snapshot);
  gtk_snapshot_translate (canvas->snapshot, &GRAPHENE_POINT_INIT (self->timeline->rtl ? x - EDGE : EDGE - x, -self->timeline->metrics.caption));
  dateline_timeline_draw_sample_bins (self->timeline, canvas, &band, TOKEN, &GRAPHENE_RECT_INIT (x, 0, WIDTH, band.height));
  gtk_snapshot_restore (canvas->snapshot);
}

/* A promise is laid out on the axis: from where that begins, then moved here. */
static void
draw_commitment (DatelineLegendMark           *self,
                 const DatelineTimelineCanvas *canvas)
{
  const DatelineTimeAxis *axis = &self->timeline->axis;
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (DatelineCommitmentStep));
  DatelineCommitmentStep step = { .start = dateline_time_axis_to_time (axis, WIDTH / 2), .state = (char *) "begun" };
  DatelineCommitmentSpan span = {
    .start = dateline_time_axis_to_time (axis, EDGE),
    .end = dateline_time_axis_to_time (axis, WIDTH - EDGE),
    .state = (char *) "begun",
    .steps = steps,
  };
  double header = self->timeline->metrics.header, bar = self->timeline->metrics.bar;

  g_array_append_val (steps, step);
  gtk_snapshot_save (canvas->snapshot);
  gtk_snapshot_translate (canvas->snapshot, &GRAPHENE_POINT_INIT (self->timeline->rtl ? header : -header, 0));
  dateline_timeline_draw_commitment (self->timeline, canvas, &span, 1, (canvas->height - bar) / 2, bar);
  gtk_snapshot_restore (canvas->snapshot);
}

static void
draw_state (DatelineLegendMark           *self,
            const DatelineTimelineCanvas *canvas,
            const char                   *state)
{
  GdkRGBA color;

  dateline_state_style_get (state, canvas->dark, &color);
  dateline_state_style_snapshot (canvas->snapshot, state, &color, dateline_timeline_flip (self->timeline, WIDTH / 2, 0),
                                 canvas->height / 2, STATE);
}

static void
dateline_legend_mark_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  DatelineLegendMark *self = DATELINE_LEGEND_MARK (widget);
  DatelineTimelineCanvas canvas;

  dateline_timeline_set_up_canvas (self->timeline, &canvas, snapshot);
  gtk_widget_get_color (widget, &canvas.ink);
  canvas.height = gtk_widget_get_height (widget);
  gtk_snapshot_save (snapshot);
  /* The timeline mirrors in its own width. */
  if (self->timeline->rtl)
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (WIDTH - gtk_widget_get_width (GTK_WIDGET (self->timeline)), 0));
  if (self->form == DATELINE_LEGEND_BINS)
    draw_bins (self, &canvas);
  else if (self->form == DATELINE_LEGEND_COMMITMENT)
    draw_commitment (self, &canvas);
  else if (dateline_legend_mark_get_state (self->form) != NULL)
    draw_state (self, &canvas, dateline_legend_mark_get_state (self->form));
  else if (self->form == DATELINE_LEGEND_AS_OF || self->form == DATELINE_LEGEND_TODAY)
    dateline_timeline_draw_day_line (self->timeline, &canvas, self->form == DATELINE_LEGEND_TODAY ? &canvas.accent : &canvas.ink, WIDTH / 2, 1);
  else
    draw_mark (self, &canvas);
  gtk_snapshot_restore (snapshot);
}

static void
dateline_legend_mark_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                            ? WIDTH : (int) ceil (DATELINE_LEGEND_MARK (widget)->timeline->metrics.bar + 2 * EDGE);
}

static void
dateline_legend_mark_dispose (GObject *object)
{
  g_clear_object (&DATELINE_LEGEND_MARK (object)->timeline);
  G_OBJECT_CLASS (dateline_legend_mark_parent_class)->dispose (object);
}

static void
dateline_legend_mark_class_init (DatelineLegendMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_legend_mark_dispose;
  widget_class->measure = dateline_legend_mark_measure;
  widget_class->snapshot = dateline_legend_mark_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dateline_legend_mark_init (DatelineLegendMark *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * dateline_legend_mark_new:
 * @timeline: who draws it
 * @form: what to draw
 *
 * Returns: (transfer floating): the mark; words have to stand beside it
 */
GtkWidget *
dateline_legend_mark_new (DatelineTimeline   *timeline,
                          DatelineLegendForm  form)
{
  DatelineLegendMark *self = g_object_new (DATELINE_TYPE_LEGEND_MARK, NULL);

  self->timeline = g_object_ref (timeline);
  self->form = form;
  return GTK_WIDGET (self);
}

/**
 * dateline_legend_mark_get_state:
 * @form: what is drawn
 *
 * Returns: (nullable): the token of the state of a promise, or of what became of
 *   a claim, that @form is the mark of; %NULL if it is of none
 */
const char *
dateline_legend_mark_get_state (DatelineLegendForm form)
{
  static const char *const states[DATELINE_N_LEGEND_FORMS] = {
    [DATELINE_LEGEND_AGREED] = "agreed",
    [DATELINE_LEGEND_BEGUN] = "begun",
    [DATELINE_LEGEND_KEPT] = "kept",
    [DATELINE_LEGEND_STALLED] = "stalled",
    [DATELINE_LEGEND_OVERDUE] = "overdue",
    [DATELINE_LEGEND_WITHDRAWN] = "withdrawn",
    [DATELINE_LEGEND_BROKEN] = "broken",
    [DATELINE_LEGEND_CONTRADICTED] = "contradicts",
    [DATELINE_LEGEND_QUALIFIED] = "qualifies",
    [DATELINE_LEGEND_REVISED] = "revises",
    [DATELINE_LEGEND_REPEATED] = "repeats",
  };

  return form < DATELINE_N_LEGEND_FORMS ? states[form] : NULL;
}
