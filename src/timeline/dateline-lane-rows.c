/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-lane-rows.h"

#include "dateline-calendar.h"

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

static int
compare_ends (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const DatelineTable *table = data;
  gint64 latest_a = dateline_table_get_latest (table, *(const guint32 *) a);
  gint64 latest_b = dateline_table_get_latest (table, *(const guint32 *) b);

  return latest_a < latest_b ? -1 : latest_a > latest_b;
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
  self->ends = g_memdup2 (self->rows, self->n * sizeof *self->rows);
  if (self->n > 0)
    g_sort_array (self->ends, self->n, sizeof *self->ends, compare_ends, (gpointer) self->table);
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
  g_clear_pointer (&self->ends, g_free);
  g_clear_pointer (&self->matching_before, g_free);
  g_clear_pointer (&self->matching_ended, g_free);
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

static void
sum_up (const guint32       *rows,
        guint                n,
        const DatelineBits  *matching,
        guint32            **sums)
{
  guint32 sum = 0;

  if (*sums == NULL)
    *sums = g_new (guint32, n + 1);
  for (guint i = 0; i < n; i++)
    {
      (*sums)[i] = sum;
      sum += dateline_bits_get (matching, rows[i]);
    }
  (*sums)[n] = sum;
}

/**
 * dateline_lane_rows_match:
 * @self: rows
 * @matching: (nullable): the rows of the table that fit the query; %NULL is all
 *
 * Says what fits, once after each change of the query.
 *
 * Returns: how many of the rows fit
 */
guint
dateline_lane_rows_match (DatelineLaneRows   *self,
                          const DatelineBits *matching)
{
  if (matching == NULL)
    {
      g_clear_pointer (&self->matching_before, g_free);
      g_clear_pointer (&self->matching_ended, g_free);
      return self->n;
    }
  sum_up (self->rows, self->n, matching, &self->matching_before);
  sum_up (self->ends, self->n, matching, &self->matching_ended);
  return self->matching_before[self->n];
}

/* How many rows of @ends end at @time or earlier. */
static guint
find_ended (const DatelineLaneRows *self,
            guint                   low,
            gint64                  time)
{
  guint high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (dateline_table_get_latest (self->table, self->ends[middle]) <= time)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * dateline_lane_rows_count_outside:
 * @self: rows
 * @start: the first second looked at
 * @end: one past the last
 * @before: (out): how many ended before it
 * @after: (out): how many begin after it
 */
void
dateline_lane_rows_count_outside (const DatelineLaneRows *self,
                                  gint64                  start,
                                  gint64                  end,
                                  guint                  *before,
                                  guint                  *after)
{
  *before = find_ended (self, 0, start);
  *after = self->n - find_beginning (self, 0, end);
}

/**
 * dateline_lane_rows_bin:
 * @self: rows
 * @start: where the first bin begins
 * @seconds: how long a bin is, at least 1
 * @bins: (array length=n_bins) (out): what there is in each
 * @n_bins: how many
 *
 * Counts the records that touch each bin, all of them: those that begin before
 * its end less those that ended before it begins. Each is a binary search, so
 * the time does not grow with the number of records.
 */
void
dateline_lane_rows_bin (const DatelineLaneRows *self,
                        gint64                  start,
                        double                  seconds,
                        DatelineLaneBin        *bins,
                        guint                   n_bins)
{
  guint begun = 0, ended = 0;

  for (guint i = 0; i < n_bins; i++)
    {
      gint64 from = dateline_calendar_add (start, (gint64) MIN (seconds * i, 0x1p62));
      gint64 until = dateline_calendar_add (start, (gint64) MIN (seconds * (i + 1), 0x1p62));

      begun = find_beginning (self, begun, until);
      ended = find_ended (self, ended, from);
      bins[i].n = begun - ended;
      bins[i].n_matching = self->matching_before != NULL ? self->matching_before[begun] - self->matching_ended[ended]
                                                         : bins[i].n;
    }
}
