/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dateline-commitment.h"
#include "dateline-event.h"
#include "dateline-quote.h"
#include "dateline-span.h"

/* How far beside a mark it can still be hit. */
#define REACH 3.0

static double
get_rows_y (DatelineTimeline           *self,
            const DatelineTimelineBand *band)
{
  return band->y + self->metrics.caption + self->metrics.padding;
}

/* Where a mark is drawn, in the widget's pixels, mirrored if need be. */
graphene_rect_t
dateline_timeline_get_mark_rect (DatelineTimeline           *self,
                                 const DatelineTimelineBand *band,
                                 const DatelineTimelineMark *mark)
{
  double x0 = self->metrics.header + dateline_timeline_scene_get_x (self->scene, &self->axis) + mark->item.x0;
  double x1 = x0 + mark->item.x1 - mark->item.x0;
  double y = self->metrics.ruler + get_rows_y (self, band) + mark->item.row * self->metrics.row - dateline_timeline_get_offset (self);
  double width = gtk_widget_get_width (GTK_WIDGET (self));

  x0 = MAX (x0, self->metrics.header);
  x1 = MAX (MIN (x1, width), x0);
  return GRAPHENE_RECT_INIT (dateline_timeline_flip (self, x0, x1 - x0), y, x1 - x0, self->metrics.bar);
}

/* The words before a bar at the later edge are it as much as those behind. */
static gboolean
is_on_mark (DatelineTimeline           *self,
            const DatelineTimelineMark *mark,
            double                      x,
            double                      free_from)
{
  double scene_x = self->metrics.header + dateline_timeline_scene_get_x (self->scene, &self->axis);
  double label;

  if (x >= mark->item.x0 - REACH && x <= dateline_timeline_mark_get_end (mark) + REACH)
    return TRUE;
  if (mark->item.place != DATELINE_LABEL_AFTER)
    return FALSE;
  label = dateline_timeline_place_label (self, scene_x + mark->item.x0, scene_x + mark->item.x1, mark->item.room, scene_x + free_from);
  return x + scene_x >= label && x < mark->item.x0;
}

static DatelineTimelineMark *
find_mark (DatelineTimeline           *self,
           const DatelineTimelineBand *band,
           guint                       row,
           double                      x)
{
  double free_from = 0;

  for (guint i = 0; i < band->marks->len; i++)
    {
      DatelineTimelineMark *mark = &g_array_index (band->marks, DatelineTimelineMark, i);

      if (mark->item.row != row)
        continue;
      if (is_on_mark (self, mark, x, free_from))
        return mark;
      free_from = dateline_timeline_mark_get_end (mark);
    }
  return NULL;
}

/* What is drawn at a point. */
DatelineTimelineSpot
dateline_timeline_find_spot (DatelineTimeline *self,
                             double            x,
                             double            y)
{
  DatelineTimelineSpot spot = { .band = G_MAXUINT, .bin = -1 };
  DatelineTimelineBand *band;
  double scene_x, scene_y = y - self->metrics.ruler + dateline_timeline_get_offset (self);

  if (self->scene == NULL || y < self->metrics.ruler)
    return spot;
  spot.band = dateline_timeline_scene_find_band (self->scene, scene_y);
  band = dateline_timeline_scene_get_band (self->scene, spot.band);
  if (band == NULL || x < self->metrics.header)
    return spot;
  scene_x = x - self->metrics.header - dateline_timeline_scene_get_x (self->scene, &self->axis);
  if (band->bins != NULL)
    {
      int bin = (int) floor (scene_x / DATELINE_TIMELINE_BIN);

      spot.bin = bin >= 0 && bin < (int) band->n_bins && band->bins[bin].n > 0 ? bin : -1;
    }
  else if (scene_y >= get_rows_y (self, band))
    spot.mark = find_mark (self, band, (guint) ((scene_y - get_rows_y (self, band)) / self->metrics.row), scene_x);
  return spot;
}

/* The time that a quotation stands at, and which that is unless it is when it
 * was said. */
static char *
dup_quote_when (DatelineTimeline *self,
                DatelineQuote    *quote)
{
  DatelineQuoteClock clock = dateline_session_get_quote_clock (self->session);
  g_autoptr (DatelineDate) date = dateline_quote_clock_dup_date (clock, dateline_timeline_get_dossier (self), quote);
  g_autofree char *human = date != NULL ? dateline_date_dup_human (date) : NULL;

  if (human == NULL || clock == DATELINE_QUOTE_CLOCK_SAID)
    return g_steal_pointer (&human);
  return clock == DATELINE_QUOTE_CLOCK_HAPPENED
             /* Translators: of a quotation: when that happened which it is about. */
             ? g_strdup_printf (C_("clock", "happened %s"), human)
             /* Translators: of a quotation: when it was published. */
             : g_strdup_printf (C_("clock", "published %s"), human);
}

/* The human date of a record, in the words of the record where it has any. */
char *
dateline_timeline_dup_when (DatelineTimeline *self,
                            DatelineRef       ref)
{
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dateline_timeline_get_dossier (self), ref);
  DatelineDateBounds bounds = { .earliest = DATELINE_TIME_MIN, .latest = DATELINE_TIME_MAX };
  g_autofree char *when = NULL;

  if (DATELINE_IS_EVENT (record) && DATELINE_EVENT (record)->when != NULL)
    return dateline_date_dup_human (DATELINE_EVENT (record)->when);
  if (DATELINE_IS_COMMITMENT (record))
    return dateline_timeline_dup_commitment_when (self, ref);
  if (DATELINE_IS_QUOTE (record) && (when = dup_quote_when (self, DATELINE_QUOTE (record))) != NULL)
    return g_steal_pointer (&when);
  dateline_table_get_bounds (dateline_session_get_dates (self->session, dateline_ref_kind (ref)), dateline_ref_row (ref), &bounds);
  return dateline_span_dup_human (bounds.earliest, bounds.latest);
}

/* The time that a bin of the scene covers. */
void
dateline_timeline_get_bin_time (DatelineTimeline *self,
                                int               bin,
                                gint64           *start,
                                gint64           *end)
{
  double seconds = self->scene->scale * DATELINE_TIMELINE_BIN;

  *start = self->scene->start + (gint64) (seconds * bin);
  *end = MAX (self->scene->start + (gint64) (seconds * (bin + 1)), *start + 1);
}

/* Walking through time ------------------------------------------------------ */

static guint
find_in_order (const DatelineTable *table,
               guint                row)
{
  const guint32 *order = dateline_table_get_order (table);
  gint64 earliest = dateline_table_get_earliest (table, row);
  guint low = 0, high = dateline_table_get_n (table);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (dateline_table_get_earliest (table, order[middle]) < earliest)
        low = middle + 1;
      else
        high = middle;
    }
  while (order[low] != row)
    low++;
  return low;
}

static gboolean
can_stand_on (DatelineTimeline *self,
              DatelineKind      kind,
              guint             row)
{
  return dateline_session_is_match (self->session, dateline_ref (kind, row));
}

/* Promises have dates only in their lane. */
static const DatelineTimelineLane *
get_lane_of_commitments (DatelineTimeline *self)
{
  for (guint i = 0; i < self->all_lanes->len; i++)
    {
      const DatelineTimelineLane *lane = g_ptr_array_index (self->all_lanes, i);

      if (lane->kind == DATELINE_KIND_COMMITMENT)
        return lane;
    }
  return NULL;
}

static const guint32 *
get_order (DatelineTimeline *self,
           DatelineKind      kind,
           gint64           *n)
{
  const DatelineTable *table = dateline_session_get_dates (self->session, kind);
  const DatelineTimelineLane *lane;

  if (kind == DATELINE_KIND_COMMITMENT)
    {
      lane = get_lane_of_commitments (self);
      *n = lane != NULL ? lane->rows.n : 0;
      return lane != NULL ? lane->rows.rows : NULL;
    }
  *n = dateline_table_get_n (table);
  while (*n > 0 && !dateline_table_is_dated (table, dateline_table_get_order (table)[*n - 1]))
    (*n)--;
  return dateline_table_get_order (table);
}

static DatelineRef
walk (DatelineTimeline *self,
      DatelineKind      kind,
      gint64            position,
      int               step)
{
  gint64 n;
  const guint32 *order = get_order (self, kind, &n);

  for (position = MIN (position, step < 0 ? n - 1 : n); position >= 0 && position < n; position += step)
    if (can_stand_on (self, kind, order[position]))
      return dateline_ref (kind, order[position]);
  return DATELINE_REF_NONE;
}

/* The record before or after another in time, of those that fit the query. */
DatelineRef
dateline_timeline_step_in_time (DatelineTimeline *self,
                                DatelineRef       from,
                                int               step)
{
  DatelineKind kind = dateline_ref_kind (from);
  const DatelineTable *table = dateline_session_get_dates (self->session, kind);
  const DatelineTimelineLane *lane = kind == DATELINE_KIND_COMMITMENT ? get_lane_of_commitments (self) : NULL;
  guint position = lane != NULL ? dateline_lane_rows_index (&lane->rows, dateline_ref_row (from)) : find_in_order (table, dateline_ref_row (from));

  return walk (self, kind, (gint64) position + step, step);
}

/* The first or last record that fits the query. */
DatelineRef
dateline_timeline_find_end (DatelineTimeline *self,
                            gboolean          last)
{
  DatelineKind kind = self->cursor != DATELINE_REF_NONE ? dateline_ref_kind (self->cursor) : DATELINE_KIND_EVENT;
  gint64 n = dateline_dossier_get_n (dateline_timeline_get_dossier (self), kind);

  return walk (self, kind, last ? n - 1 : 0, last ? -1 : 1);
}

/* The lane that holds a record: of several the one the keyboard is in. */
guint
dateline_timeline_find_lane (DatelineTimeline *self,
                             DatelineRef       ref)
{
  guint first = G_MAXUINT;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const DatelineTimelineLane *lane = g_ptr_array_index (self->lanes, i);

      if (lane->kind != dateline_ref_kind (ref) || dateline_lane_rows_index (&lane->rows, dateline_ref_row (ref)) == G_MAXUINT)
        continue;
      if (lane->key == self->cursor_lane)
        return i;
      first = MIN (first, i);
    }
  return first;
}

/* Of a lane, what fits the query and begins closest to a time. */
static DatelineRef
find_close (DatelineTimeline           *self,
            const DatelineTimelineLane *lane,
            gint64                      time)
{
  double least = G_MAXDOUBLE;
  DatelineRef best = DATELINE_REF_NONE;
  guint first, past;

  dateline_lane_rows_find (&lane->rows, time, time, &first, &past);
  for (int direction = -1; direction <= 1; direction += 2)
    for (gint64 i = direction < 0 ? (gint64) past - 1 : past; i >= 0 && i < lane->rows.n; i += direction)
      {
        guint row = lane->rows.rows[i];
        double distance = fabs (dateline_time_distance (time, dateline_lane_rows_get_earliest (&lane->rows, row)));

        if (!can_stand_on (self, lane->kind, row))
          continue;
        if (distance < least)
          {
            least = distance;
            best = dateline_ref (lane->kind, row);
          }
        break;
      }
  return best;
}

/* The closest in time in the next lane that has any. */
DatelineRef
dateline_timeline_step_lane (DatelineTimeline *self,
                             DatelineRef       from,
                             int               step)
{
  guint position = dateline_timeline_find_lane (self, from);
  const DatelineTimelineLane *lane;
  gint64 time;

  if (position == G_MAXUINT)
    return DATELINE_REF_NONE;
  lane = g_ptr_array_index (self->lanes, position);
  time = dateline_lane_rows_get_earliest (&lane->rows, dateline_ref_row (from));
  for (gint64 i = (gint64) position + step; i >= 0 && i < self->lanes->len; i += step)
    {
      DatelineRef ref = find_close (self, g_ptr_array_index (self->lanes, i), time);

      if (ref == DATELINE_REF_NONE)
        continue;
      lane = g_ptr_array_index (self->lanes, i);
      self->cursor_lane = lane->key;
      return ref;
    }
  return DATELINE_REF_NONE;
}

/* Where the keyboard starts: at what is selected, else at what comes first in
 * sight. */
DatelineRef
dateline_timeline_find_nearest (DatelineTimeline *self)
{
  DatelineRef selection = dateline_session_get_selection (self->session);
  DatelineKind kind = selection != DATELINE_REF_NONE ? dateline_ref_kind (selection) : DATELINE_N_KINDS;
  DatelineRef best = DATELINE_REF_NONE;
  gint64 start, end, best_time = DATELINE_TIME_MAX;

  if ((kind == DATELINE_KIND_EVENT || kind == DATELINE_KIND_QUOTE)
      && dateline_table_is_dated (dateline_session_get_dates (self->session, kind), dateline_ref_row (selection)))
    return selection;
  dateline_time_axis_get_span (&self->axis, &start, &end);
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const DatelineTimelineLane *lane = g_ptr_array_index (self->lanes, i);
      guint first, past;

      dateline_lane_rows_find (&lane->rows, start, end, &first, &past);
      for (; first < past; first++)
        {
          gint64 earliest = dateline_lane_rows_get_earliest (&lane->rows, lane->rows.rows[first]);

          if (earliest < start || !can_stand_on (self, lane->kind, lane->rows.rows[first]))
            continue;
          if (earliest < best_time)
            {
              best_time = earliest;
              best = dateline_ref (lane->kind, lane->rows.rows[first]);
            }
          break;
        }
    }
  return best != DATELINE_REF_NONE ? best : dateline_timeline_find_end (self, FALSE);
}
