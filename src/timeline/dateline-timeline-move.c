/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-timeline-private.h"

#include <math.h>

#include "dateline-calendar.h"
#include "dateline-dense-span.h"

/* How long a move takes, in milliseconds, and how far a throw carries. */
#define MOVE_TIME 280
#define GLIDE_TIME 700
#define GLIDE_SECONDS 0.28
#define SLOWEST_THROW 150.0
/* What is left free beside what is shown; behind the last records of a new
 * dossier stand their labels. */
#define MARGIN 0.03
#define FIRST_MARGIN 0.005
#define LABEL_MARGIN 0.14
#define SEVERAL_MARGIN 0.08
#define NARROWEST (2 * DATELINE_DAY)

static gint64
mix_times (gint64 from,
           gint64 to,
           double share)
{
  return dateline_calendar_add (from, (gint64) CLAMP (dateline_time_distance (from, to) * share, -0x1p62, 0x1p62));
}

/* The zoom goes by equal ratios and what is in the middle of the whole move
 * goes along a line with it, as it would through a lens. */
static void
animate (double   share,
         gpointer data)
{
  DatelineTimeline *self = data;
  gint64 from_start, from_end, to_start, to_end;
  double from_length, to_length, length, progress;

  dateline_time_axis_get_span (&self->from, &from_start, &from_end);
  dateline_time_axis_get_span (&self->to, &to_start, &to_end);
  from_length = dateline_time_distance (from_start, from_end);
  to_length = dateline_time_distance (to_start, to_end);
  length = from_length * pow (to_length / from_length, share);
  progress = fabs (to_length / from_length - 1) < 0.01 ? share : (length - from_length) / (to_length - from_length);
  dateline_time_axis_set_span (&self->axis, mix_times (from_start, to_start, progress),
                               mix_times (from_end, to_end, progress));
  dateline_timeline_axis_changed (self);
}

static void
glide (double   share,
       gpointer data)
{
  DatelineTimeline *self = data;
  double left = self->velocity * GLIDE_SECONDS * (1 - share);

  dateline_time_axis_pan (&self->axis, self->glide - left);
  self->glide = left;
  dateline_timeline_axis_changed (self);
}

static void
start_animation (DatelineTimeline       *self,
                 AdwAnimationTargetFunc  func,
                 guint                   duration)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (func, self, NULL);

  g_clear_object (&self->animation);
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, duration, target);
  adw_animation_play (self->animation);
}

void
dateline_timeline_init_move (DatelineTimeline *self)
{
  dateline_time_axis_init (&self->from, 1);
  dateline_time_axis_init (&self->to, 1);
}

/* Whatever moves stays where it is. */
void
dateline_timeline_stop (DatelineTimeline *self)
{
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
  self->glide = 0;
}

/* Lets go of the lanes at so many pixels a second. */
void
dateline_timeline_throw (DatelineTimeline *self,
                         double            velocity)
{
  dateline_timeline_stop (self);
  if (fabs (velocity) < SLOWEST_THROW || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  self->velocity = velocity;
  self->glide = velocity * GLIDE_SECONDS;
  start_animation (self, glide, GLIDE_TIME);
}

void
dateline_timeline_zoom_at (DatelineTimeline *self,
                           double            factor,
                           double            x)
{
  dateline_timeline_stop (self);
  dateline_time_axis_zoom (&self->axis, factor, x);
  dateline_timeline_axis_changed (self);
}

static void
show_axis (DatelineTimeline       *self,
           const DatelineTimeAxis *axis,
           gboolean                with_animation)
{
  dateline_timeline_stop (self);
  if (!with_animation || !gtk_widget_get_mapped (GTK_WIDGET (self)) || !adw_get_enable_animations (GTK_WIDGET (self)))
    {
      self->axis = *axis;
      dateline_timeline_axis_changed (self);
      return;
    }
  self->from = self->axis;
  self->to = *axis;
  start_animation (self, animate, MOVE_TIME);
}

/* Moves start from where the last one is going, so that keys pressed in a row
 * add up. */
static DatelineTimeAxis
get_goal (DatelineTimeline *self)
{
  if (self->animation != NULL && adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING && self->glide == 0)
    return self->to;
  return self->axis;
}

/**
 * dateline_timeline_show_span:
 * @self: a timeline
 * @start: the first second to show
 * @end: one past the last
 * @animate: whether to move there in sight, if the user likes that
 */
void
dateline_timeline_show_span (DatelineTimeline *self,
                             gint64            start,
                             gint64            end,
                             gboolean          animate)
{
  DatelineTimeAxis axis = self->axis;

  g_return_if_fail (DATELINE_IS_TIMELINE (self));

  dateline_time_axis_set_span (&axis, start, end);
  self->tells_view = TRUE;
  show_axis (self, &axis, animate);
}

/**
 * dateline_timeline_zoom:
 * @self: a timeline
 * @factor: how much longer everything gets
 *
 * Zooms about the middle.
 */
void
dateline_timeline_zoom (DatelineTimeline *self,
                        double            factor)
{
  DatelineTimeAxis axis;

  g_return_if_fail (DATELINE_IS_TIMELINE (self));

  axis = get_goal (self);
  dateline_time_axis_zoom (&axis, factor, axis.width / 2);
  self->tells_view = TRUE;
  show_axis (self, &axis, TRUE);
}

void
dateline_timeline_page (DatelineTimeline *self,
                        double            pages)
{
  DatelineTimeAxis axis = get_goal (self);

  self->tells_view = TRUE;
  dateline_time_axis_pan (&axis, axis.width * pages);
  show_axis (self, &axis, TRUE);
}

static gboolean
get_whole_span (DatelineTimeline *self,
                gint64           *start,
                gint64           *end)
{
  DatelineDossier *dossier = dateline_timeline_get_dossier (self);

  return dossier != NULL && dateline_dossier_get_span (dossier, start, end) && *start < *end;
}

static void
widen (gint64 *start,
       gint64 *end,
       double  share)
{
  double length = dateline_time_distance (*start, *end);
  gint64 margin = (gint64) MIN (MAX (length * share, length < NARROWEST ? (NARROWEST - length) / 2 : 0), 0x1p61);

  *start = dateline_calendar_add (*start, -margin);
  *end = dateline_calendar_add (*end, margin);
}

/**
 * dateline_timeline_fit_all:
 * @self: a timeline
 *
 * Shows the time from the first record to the last.
 */
void
dateline_timeline_fit_all (DatelineTimeline *self)
{
  gint64 start, end;

  g_return_if_fail (DATELINE_IS_TIMELINE (self));

  if (!get_whole_span (self, &start, &end))
    return;
  widen (&start, &end, MARGIN);
  dateline_timeline_show_span (self, start, end, TRUE);
}

/* There is as much again to wander about in on either side of the dossier, and
 * a year at least. */
static void
set_limits (DatelineTimeline *self)
{
  gint64 start, end;

  if (!get_whole_span (self, &start, &end))
    return;
  widen (&start, &end, 1);
  dateline_time_axis_set_limits (&self->axis, dateline_calendar_add (start, -366 * DATELINE_DAY),
                                 dateline_calendar_add (end, 366 * DATELINE_DAY));
}

/* What a dossier opens on: the session's own visible time is another dossier's. */
void
dateline_timeline_show_first (DatelineTimeline *self)
{
  DatelineDossier *dossier = dateline_timeline_get_dossier (self);
  gint64 start = 0, end = 0;

  self->wants_first_span = FALSE;
  dateline_time_axis_init (&self->axis, self->axis.width);
  set_limits (self);
  if (dateline_dense_span_find (dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT), &start, &end)
      || dateline_dense_span_find (dateline_session_get_dates (self->session, DATELINE_KIND_QUOTE), &start, &end))
    {
      double length = dateline_time_distance (start, end);

      dateline_time_axis_set_span (&self->axis, dateline_calendar_add (start, (gint64) (length * -FIRST_MARGIN)),
                                   dateline_calendar_add (end, (gint64) MIN (length * LABEL_MARGIN, 0x1p61)));
    }
  dateline_timeline_axis_changed (self);
}

static gboolean
get_record_span (DatelineTimeline *self,
                 DatelineRef       ref,
                 gint64           *start,
                 gint64           *end)
{
  DatelineDossier *dossier = dateline_timeline_get_dossier (self);
  DatelineDateBounds bounds;

  if (dossier == NULL || !dateline_dossier_has (dossier, ref) || !dateline_timeline_get_bounds (self, ref, &bounds))
    return FALSE;
  *start = bounds.earliest != DATELINE_TIME_MIN ? bounds.earliest : bounds.latest;
  *end = bounds.latest != DATELINE_TIME_MAX ? bounds.latest : bounds.earliest;
  if (*start == DATELINE_TIME_MAX || *end == DATELINE_TIME_MIN)
    return FALSE;
  *end = MAX (*end, dateline_calendar_add (*start, 1));
  return TRUE;
}

/**
 * dateline_timeline_fit_record:
 * @self: a timeline
 * @ref: an event or quotation
 *
 * Shows its date with as much again on either side.
 */
void
dateline_timeline_fit_record (DatelineTimeline *self,
                              DatelineRef       ref)
{
  gint64 start, end;

  g_return_if_fail (DATELINE_IS_TIMELINE (self));

  if (!get_record_span (self, ref, &start, &end))
    return;
  widen (&start, &end, 1);
  dateline_timeline_show_span (self, start, end, TRUE);
}

/* As far as the dates reach that are not open; FALSE if there is none. */
static gboolean
add_record_span (DatelineTimeline *self,
                 DatelineRef       ref,
                 gint64           *start,
                 gint64           *end)
{
  gint64 from, to;

  if (!get_record_span (self, ref, &from, &to))
    return FALSE;
  *start = MIN (*start, from);
  *end = MAX (*end, to);
  return TRUE;
}

/**
 * dateline_timeline_fit_selection:
 * @self: a timeline
 *
 * Shows the dates of what is selected.
 */
void
dateline_timeline_fit_selection (DatelineTimeline *self)
{
  gint64 start = DATELINE_TIME_MAX, end = DATELINE_TIME_MIN;
  const DatelineRefSet *selected;

  g_return_if_fail (DATELINE_IS_TIMELINE (self));

  if (self->session == NULL)
    return;
  selected = dateline_session_get_selected (self->session);
  if (selected->n == 1)
    {
      dateline_timeline_fit_record (self, selected->refs[0]);
      return;
    }
  for (guint i = 0; i < selected->n; i++)
    add_record_span (self, selected->refs[i], &start, &end);
  if (start >= end)
    return;
  widen (&start, &end, SEVERAL_MARGIN);
  dateline_timeline_show_span (self, start, end, TRUE);
}

/**
 * dateline_timeline_fit_matches:
 * @self: a timeline
 *
 * Shows the time from the first record that fits the query to the last.
 */
void
dateline_timeline_fit_matches (DatelineTimeline *self)
{
  static const DatelineKind kinds[] = { DATELINE_KIND_EVENT, DATELINE_KIND_QUOTE };
  gint64 start = DATELINE_TIME_MAX, end = DATELINE_TIME_MIN;
  DatelineMatches *matches;

  g_return_if_fail (DATELINE_IS_TIMELINE (self));

  matches = self->session != NULL ? dateline_session_get_matches (self->session) : NULL;
  for (guint i = 0; matches != NULL && i < G_N_ELEMENTS (kinds); i++)
    for (guint row = 0; dateline_bits_next (dateline_matches_get_bits (matches, kinds[i]), &row); row++)
      add_record_span (self, dateline_ref (kinds[i], row), &start, &end);
  if (start >= end)
    return;
  widen (&start, &end, SEVERAL_MARGIN);
  dateline_timeline_show_span (self, start, end, TRUE);
}

/* Brings a time to the middle, beyond the limits if need be. */
static void
show_time (DatelineTimeline *self,
           gint64            time)
{
  DatelineTimeAxis axis = get_goal (self);
  gint64 length = (gint64) MIN (axis.scale * axis.width, 0x1p61);

  dateline_time_axis_set_limits (&axis, MIN (axis.lower, dateline_calendar_add (time, -length)),
                                 MAX (axis.upper, dateline_calendar_add (time, length)));
  dateline_time_axis_pan (&axis, dateline_time_axis_to_pixel (&axis, time) - axis.width / 2);
  dateline_time_axis_set_limits (&self->axis, axis.lower, axis.upper);
  self->tells_view = TRUE;
  show_axis (self, &axis, TRUE);
}

/**
 * dateline_timeline_show_today:
 * @self: a timeline
 *
 * Goes along to today.
 */
void
dateline_timeline_show_today (DatelineTimeline *self)
{
  g_return_if_fail (DATELINE_IS_TIMELINE (self));

  if (self->lanes != NULL)
    show_time (self, g_get_real_time () / G_USEC_PER_SEC);
}

/**
 * dateline_timeline_show_as_of:
 * @self: a timeline
 *
 * Goes along to the day that is looked from, if there is one.
 */
void
dateline_timeline_show_as_of (DatelineTimeline *self)
{
  DatelineDate *as_of;

  g_return_if_fail (DATELINE_IS_TIMELINE (self));

  as_of = dateline_timeline_get_as_of (self);
  if (as_of != NULL && dateline_date_get_bounds (as_of)->latest != DATELINE_TIME_MAX)
    show_time (self, dateline_date_get_bounds (as_of)->latest);
}

/* Shows a quarter of what is in sight about a time, so that what is counted
 * there can be told apart. */
void
dateline_timeline_enter_bin (DatelineTimeline *self,
                             gint64            time)
{
  double x = dateline_time_axis_to_pixel (&self->axis, time);

  dateline_timeline_show_span (self, dateline_time_axis_to_time (&self->axis, x - self->axis.width / 8),
                               dateline_time_axis_to_time (&self->axis, x + self->axis.width / 8), TRUE);
}

static void
reveal_band (DatelineTimeline *self,
             DatelineRef       ref)
{
  DatelineTimelineScene *scene = dateline_timeline_ensure_scene (self);
  guint position = scene != NULL ? dateline_timeline_find_lane (self, ref) : G_MAXUINT;
  DatelineTimelineMark *mark;
  DatelineTimelineBand *band;
  double y;

  dateline_timeline_reach_lane (self, position);
  mark = scene != NULL ? dateline_timeline_scene_find (scene, ref, &position) : NULL;
  if (mark == NULL || self->vadjustment == NULL)
    return;
  band = dateline_timeline_scene_get_band (scene, position);
  y = band->y + self->metrics.caption + self->metrics.padding + mark->item.row * self->metrics.row;
  gtk_adjustment_clamp_page (self->vadjustment, mark->item.row == 0 ? band->y : y, y + self->metrics.row + self->metrics.padding);
}

/* Moves as little as brings a record into sight. */
void
dateline_timeline_reveal (DatelineTimeline *self,
                          DatelineRef       ref)
{
  DatelineTimeAxis axis = get_goal (self);
  gint64 start, end;
  double x0, x1, margin = axis.width * 0.08;

  reveal_band (self, ref);
  if (!get_record_span (self, ref, &start, &end))
    return;
  x0 = dateline_time_axis_to_pixel (&axis, start);
  x1 = MIN (dateline_time_axis_to_pixel (&axis, end), x0 + axis.width - 2 * margin);
  if (x0 >= 0 && x1 <= axis.width)
    return;
  dateline_time_axis_pan (&axis, x0 < 0 ? x0 - margin : x1 - axis.width + margin);
  show_axis (self, &axis, TRUE);
}
