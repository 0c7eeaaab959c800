/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-lane-rows.h"

#include <math.h>

#include "dateline-calendar.h"
#include "dateline-time-axis.h"

/**
 * dateline_lane_rows_init:
 * @self: rows
 * @table: the columns they are of, which must outlive them
 *
 * Starts an empty list; rows are to be added in the order of
 * dateline_table_get_order().
 */
void
dateline_lane_rows_init (DatelineLaneRows    *self,
                         const DatelineTable *table)
{
  *self = (DatelineLaneRows){ .table = table };
}

/**
 * dateline_lane_rows_add:
 * @self: rows
 * @row: a dated row, not earlier than the last one added
 */
void
dateline_lane_rows_add (DatelineLaneRows *self,
                        guint32           row)
{
  if (self->n == self->capacity)
    {
      self->capacity = MAX (16, 2 * self->capacity);
      self->rows = g_renew (guint32, self->rows, self->capacity);
    }
  self->rows[self->n++] = row;
}

/**
 * dateline_lane_rows_finish:
 * @self: rows
 *
 * Has to be called after the last row was added.
 */
void
dateline_lane_rows_finish (DatelineLaneRows *self)
{
  gint64 reach = DATELINE_TIME_MIN;

  self->rows = g_renew (guint32, self->rows, self->n);
  self->capacity = self->n;
  self->reach = g_new (gint64, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      reach = MAX (reach, dateline_table_get_latest (self->table, self->rows[i]));
      self->reach[i] = reach;
    }
}

/**
 * dateline_lane_rows_clear:
 * @self: rows
 */
void
dateline_lane_rows_clear (DatelineLaneRows *self)
{
  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->reach, g_free);
  self->n = self->capacity = 0;
}

/* The first place whose row begins at @time or later. */
static guint
find_beginning (const DatelineLaneRows *self,
                guint                   low,
                gint64                  time)
{
  guint high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (dateline_table_get_earliest (self->table, self->rows[middle]) < time)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * dateline_lane_rows_index:
 * @self: rows
 * @row: a row of the table
 *
 * Returns: which of the rows it is, %G_MAXUINT if it is not among them
 */
guint
dateline_lane_rows_index (const DatelineLaneRows *self,
                          guint32                 row)
{
  gint64 earliest = dateline_table_get_earliest (self->table, row);

  for (guint i = find_beginning (self, 0, earliest); i < self->n; i++)
    {
      if (self->rows[i] == row)
        return i;
      if (dateline_table_get_earliest (self->table, self->rows[i]) != earliest)
        break;
    }
  return G_MAXUINT;
}

/**
 * dateline_lane_rows_find:
 * @self: rows
 * @start: the first second looked at
 * @end: one past the last
 * @first: (out): the first row that can reach into the time
 * @past: (out): one past the last that begins before its end
 *
 * Finds, in the time of two binary searches, between which rows all those lie
 * that touch a span. One that began long before is among them; some between
 * may have ended before @start.
 */
void
dateline_lane_rows_find (const DatelineLaneRows *self,
                         gint64                  start,
                         gint64                  end,
                         guint                  *first,
                         guint                  *past)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->reach[middle] > start)
        high = middle;
      else
        low = middle + 1;
    }
  *first = low;
  *past = find_beginning (self, low, end);
}

/**
 * dateline_lane_rows_count:
 * @self: rows
 * @bits: (nullable): a set of rows of the same table; %NULL is all
 *
 * Returns: how many of the rows are in the set
 */
guint
dateline_lane_rows_count (const DatelineLaneRows *self,
                          const DatelineBits     *bits)
{
  guint n = 0;

  if (bits == NULL)
    return self->n;
  for (guint i = 0; i < self->n; i++)
    n += dateline_bits_get (bits, self->rows[i]);
  return n;
}

static guint
get_bin (double seconds_from_start,
         double seconds,
         guint  n_bins)
{
  double bin = floor (seconds_from_start / seconds);

  return bin < 0 ? 0 : bin >= n_bins ? n_bins - 1 : (guint) bin;
}

/**
 * dateline_lane_rows_bin:
 * @self: rows
 * @matching: (nullable): which rows fit the query; %NULL is all
 * @start: where the first bin begins
 * @seconds: how long a bin is
 * @bins: (array length=n_bins) (out): what there is in each
 * @n_bins: how many
 *
 * Counts the records that touch each bin, all of them, in one pass over those
 * in the time: each raises the count where it begins and lowers it after it
 * ends, and the sums of that are the counts.
 */
void
dateline_lane_rows_bin (const DatelineLaneRows *self,
                        const DatelineBits     *matching,
                        gint64                  start,
                        double                  seconds,
                        DatelineLaneBin        *bins,
                        guint                   n_bins)
{
  gint64 end = dateline_calendar_add (start, (gint64) MIN (seconds * n_bins, 0x1p62));
  guint first, past;

  memset (bins, 0, n_bins * sizeof *bins);
  dateline_lane_rows_find (self, start, end, &first, &past);
  for (guint i = first; i < past; i++)
    {
      guint32 row = self->rows[i];
      gint64 latest = dateline_table_get_latest (self->table, row);
      gboolean fits = matching == NULL || dateline_bits_get (matching, row);
      guint from, to;

      if (latest <= start)
        continue;
      from = get_bin (dateline_time_distance (start, dateline_table_get_earliest (self->table, row)), seconds, n_bins);
      to = get_bin (dateline_time_distance (start, latest - 1), seconds, n_bins) + 1;
      bins[from].n++;
      bins[from].n_matching += fits;
      if (to < n_bins)
        {
          bins[to].n--;
          bins[to].n_matching -= fits;
        }
    }
  for (guint i = 1; i < n_bins; i++)
    {
      bins[i].n += bins[i - 1].n;
      bins[i].n_matching += bins[i - 1].n_matching;
    }
}
