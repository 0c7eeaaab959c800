/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-overview-span.h"

#include "dateline-calendar.h"
#include "dateline-dense-span.h"
#include "dateline-time-axis.h"
#include "dateline-time-ticks.h"

/* At most a tenth of the records may be left out of the scale at each end, and
 * never more than so many: they are few, or they are the dossier. */
#define OUTLIER_PART 10
#define MOST_OUTLIERS 64
/* The shortest time that can be chosen. */
#define SHORTEST G_GINT64_CONSTANT (60)

static guint
count_before (const gint64 *sorted,
              guint         n,
              guint         most,
              guint         after)
{
  guint count = 0;

  for (guint i = 1; i <= most && i + after < n; i++)
    if (dateline_time_distance (sorted[i - 1], sorted[i]) > dateline_time_distance (sorted[i], sorted[n - 1 - after]))
      count = i;
  return count;
}

static guint
count_after (const gint64 *sorted,
             guint         n,
             guint         most,
             guint         before)
{
  guint count = 0;

  for (guint i = 1; i <= most && i + before < n; i++)
    if (dateline_time_distance (sorted[n - 1 - i], sorted[n - i]) > dateline_time_distance (sorted[before], sorted[n - 1 - i]))
      count = i;
  return count;
}

/**
 * dateline_overview_span_part:
 * @sorted: (array length=n): moments in seconds, in order
 * @n: how many
 * @most: how many may be left out at each end, fewer than @n / 2
 * @before: (out): how many at the beginning
 * @after: (out): how many at the end
 *
 * Finds the few moments at either end that lie further off than the rest is
 * long: drawn to scale they would press the rest to nothing.
 */
void
dateline_overview_span_part (const gint64 *sorted,
                             guint         n,
                             guint         most,
                             guint        *before,
                             guint        *after)
{
  /* What is far off at one end must not hide what is so at the other. */
  *before = count_before (sorted, n, most, most);
  *after = count_after (sorted, n, most, *before);
  *before = count_before (sorted, n, most, *after);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static gboolean
begins (const DatelineTable *table,
        guint                row)
{
  return dateline_table_is_dated (table, row) && dateline_table_get_earliest (table, row) != DATELINE_TIME_MIN;
}

/* The moments at either end of the order are enough to tell what is far off.
 * What is between them is left out, as no gap before it is looked at. */
static guint
add_ends (GArray              *moments,
          const DatelineTable *table)
{
  const guint32 *order = dateline_table_get_order (table);
  guint n = dateline_table_get_n (table), first = 0;

  while (n > 0 && !dateline_table_is_dated (table, order[n - 1]))
    n--;
  while (first < n && !begins (table, order[first]))
    first++;
  for (guint i = first; i < n; i++)
    {
      gint64 at = dateline_table_get_earliest (table, order[i]);

      if (i - first > MOST_OUTLIERS && n - i > MOST_OUTLIERS + 1)
        i = n - MOST_OUTLIERS - 2;
      else
        g_array_append_val (moments, at);
    }
  return n - first;
}

/* An extent may end long after all else began, but not so late that this is
 * pressed into half of the strip. */
static gint64
find_end (const DatelineTable *table,
          gint64               start,
          gint64               last)
{
  gint64 furthest = dateline_calendar_add (last, MAX (last - start, DATELINE_DAY)), end = last + 1;
  guint n = dateline_table_get_n (table);

  for (guint i = 0; i < n; i++)
    {
      gint64 latest = dateline_table_get_latest (table, i);

      if (latest > end && latest <= furthest)
        end = latest;
    }
  return end;
}

/**
 * dateline_overview_span_find:
 * @self: (out): the span
 * @tables: (array length=n_tables): the columns of records
 * @n_tables: how many
 *
 * Finds what to draw to scale: the time of all dated records, but for a few at
 * either end that lie further off than the rest is long; rounded to whole
 * units of the calendar.
 *
 * Returns: whether there is anything to show
 */
gboolean
dateline_overview_span_find (DatelineOverviewSpan       *self,
                             const DatelineTable *const *tables,
                             guint                       n_tables)
{
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 *at;
  guint n = 0;

  *self = (DatelineOverviewSpan){ 0 };
  for (guint i = 0; i < n_tables; i++)
    n += add_ends (moments, tables[i]);
  if (moments->len == 0)
    return FALSE;
  g_array_sort (moments, compare);
  at = (const gint64 *) moments->data;
  dateline_overview_span_part (at, moments->len, MIN (n / OUTLIER_PART, MOST_OUTLIERS), &self->before, &self->after);
  self->start = at[self->before];
  self->end = self->start + 1;
  for (guint i = 0; i < n_tables; i++)
    self->end = MAX (self->end, find_end (tables[i], self->start, at[moments->len - 1 - self->after]));
  if (self->before > 0)
    self->last_before = at[self->before - 1];
  if (self->after > 0)
    self->first_after = at[moments->len - self->after];
  dateline_dense_span_round (&self->start, &self->end);
  return TRUE;
}

/**
 * dateline_overview_span_move:
 * @self: a span
 * @by: how many seconds
 * @start: (inout): the first second of a part of it
 * @end: (inout): one past its last
 *
 * Moves a part and keeps its length; it does not get further out of the span
 * than it is.
 */
void
dateline_overview_span_move (const DatelineOverviewSpan *self,
                             gint64                      by,
                             gint64                     *start,
                             gint64                     *end)
{
  gint64 length = *end - *start;
  gint64 lowest = MIN (self->start, *start), highest = MAX (self->end, *end) - length;

  *start = CLAMP (dateline_calendar_add (*start, by), lowest, MAX (highest, lowest));
  *end = *start + length;
}

/**
 * dateline_overview_span_resize:
 * @self: a span
 * @by: how many seconds
 * @at_end: whether to move the end of the part
 * @start: (inout): the first second of a part of it
 * @end: (inout): one past its last
 *
 * Moves one end of a part, which stays at least a minute long.
 */
void
dateline_overview_span_resize (const DatelineOverviewSpan *self,
                               gint64                      by,
                               gboolean                    at_end,
                               gint64                     *start,
                               gint64                     *end)
{
  if (at_end)
    *end = CLAMP (dateline_calendar_add (*end, by), *start + SHORTEST, MAX (MAX (self->end, *end), *start + SHORTEST));
  else
    *start = CLAMP (dateline_calendar_add (*start, by), MIN (MIN (self->start, *start), *end - SHORTEST), *end - SHORTEST);
}

/**
 * dateline_overview_span_round:
 * @start: (inout): the first second
 * @end: (inout): one past the last
 *
 * Rounds a part to whole days, months or years, to the precision in which
 * somebody speaks of a time that long.
 */
void
dateline_overview_span_round (gint64 *start,
                              gint64 *end)
{
  double days = dateline_time_distance (*start, *end) / DATELINE_DAY;
  DatelineTimeUnit unit = days > 8 * 365 ? DATELINE_TIME_UNIT_YEAR : days > 120 ? DATELINE_TIME_UNIT_MONTH : DATELINE_TIME_UNIT_DAY;
  DatelineTimeTicks ticks = { unit, 1 };

  *start = dateline_time_ticks_floor (&ticks, *start);
  *end = dateline_time_ticks_next (&ticks, dateline_time_ticks_floor (&ticks, *end - 1));
}
