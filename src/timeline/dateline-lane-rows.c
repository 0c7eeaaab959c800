/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-lane-rows.h"

#include "dateline-calendar.h"

/* How many rows share a value of `reach`: looking through them costs little
 * and a value each would cost more than the rows themselves. */
#define BLOCK 64

/**
 * dateline_lane_rows_init:
 * @self: rows
 * @table: the columns they are of, which must outlive them
 * @spans: (nullable): when each row of the table was, if not when the columns
 *   say; it must outlive them too
 *
 * Starts an empty list.
 */
void
dateline_lane_rows_init (DatelineLaneRows         *self,
                         const DatelineTable      *table,
                         const DatelineDateBounds *spans)
{
  *self = (DatelineLaneRows){ .table = table, .spans = spans };
}

/**
 * dateline_lane_rows_get_earliest:
 * @self: rows
 * @row: a row of the table
 *
 * Returns: the first second it can cover
 */
gint64
dateline_lane_rows_get_earliest (const DatelineLaneRows *self,
                                 guint32                 row)
{
  return self->spans != NULL ? self->spans[row].earliest : dateline_table_get_earliest (self->table, row);
}

/**
 * dateline_lane_rows_get_latest:
 * @self: rows
 * @row: a row of the table
 *
 * Returns: one past the last second it can cover
 */
gint64
dateline_lane_rows_get_latest (const DatelineLaneRows *self,
                               guint32                 row)
{
  return self->spans != NULL ? self->spans[row].latest : dateline_table_get_latest (self->table, row);
}

/**
 * dateline_lane_rows_get_bounds:
 * @self: rows
 * @row: a row of the table
 * @bounds: (out): when it was
 *
 * Returns: whether it is dated
 */
gboolean
dateline_lane_rows_get_bounds (const DatelineLaneRows *self,
                               guint32                 row,
                               DatelineDateBounds     *bounds)
{
  if (self->spans == NULL)
    return dateline_table_get_bounds (self->table, row, bounds);
  *bounds = self->spans[row];
  return bounds->earliest < bounds->latest;
}

static int
compare_ends (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const DatelineLaneRows *self = data;
  gint64 latest_a = dateline_lane_rows_get_latest (self, *(const guint32 *) a);
  gint64 latest_b = dateline_lane_rows_get_latest (self, *(const guint32 *) b);

  return latest_a < latest_b ? -1 : latest_a > latest_b;
}

static void
fill (DatelineLaneRows *self)
{
  gint64 reach = DATELINE_TIME_MIN;
  gboolean sorted = TRUE;

  self->reach = g_new (gint64, self->n / BLOCK + 1);
  for (guint i = 0; i < self->n; i++)
    {
      gint64 latest = dateline_lane_rows_get_latest (self, self->rows[i]);

      sorted = sorted && latest >= reach;
      reach = MAX (reach, latest);
      self->reach[i / BLOCK] = reach;
    }
  self->ends = g_memdup2 (self->rows, self->n * sizeof *self->rows);
  if (!sorted)
    g_sort_array (self->ends, self->n, sizeof *self->ends, compare_ends, self);
}

/**
 * dateline_lane_rows_take:
 * @self: empty rows
 * @rows: (transfer full) (array length=n): dated rows, by their earliest second
 * @n: how many
 *
 * Says which rows there are.
 */
void
dateline_lane_rows_take (DatelineLaneRows *self,
                         guint32          *rows,
                         guint             n)
{
  self->rows = rows;
  self->n = n;
  fill (self);
}

/**
 * dateline_lane_rows_borrow:
 * @self: empty rows
 * @rows: (array length=n): dated rows, by their earliest second, which must
 *   outlive them
 * @n: how many
 *
 * As dateline_lane_rows_take() without a copy, for a lane of all there is.
 */
void
dateline_lane_rows_borrow (DatelineLaneRows *self,
                           const guint32    *rows,
                           guint             n)
{
  self->rows = rows;
  self->n = n;
  self->borrowed = TRUE;
  fill (self);
}

static void
clear_rank (DatelineLaneRank *rank)
{
  g_clear_pointer (&rank->words, g_free);
  g_clear_pointer (&rank->before, g_free);
}

/**
 * dateline_lane_rows_clear:
 * @self: rows
 */
void
dateline_lane_rows_clear (DatelineLaneRows *self)
{
  if (!self->borrowed)
    g_free ((gpointer) self->rows);
  self->rows = NULL;
  g_clear_pointer (&self->reach, g_free);
  g_clear_pointer (&self->ends, g_free);
  clear_rank (&self->begun);
  clear_rank (&self->ended);
  self->n = 0;
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

      if (dateline_lane_rows_get_earliest (self, self->rows[middle]) < time)
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
  gint64 earliest = dateline_lane_rows_get_earliest (self, row);

  for (guint i = find_beginning (self, 0, earliest); i < self->n; i++)
    {
      if (self->rows[i] == row)
        return i;
      if (dateline_lane_rows_get_earliest (self, self->rows[i]) != earliest)
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
  guint low = 0, high = (self->n + BLOCK - 1) / BLOCK;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->reach[middle] > start)
        high = middle;
      else
        low = middle + 1;
    }
  for (low = MIN (low * BLOCK, self->n); low < self->n; low++)
    if (dateline_lane_rows_get_latest (self, self->rows[low]) > start)
      break;
  *first = low;
  *past = find_beginning (self, low, end);
}

static guint
fill_rank (DatelineLaneRank   *rank,
           const guint32      *rows,
           guint               n,
           const DatelineBits *matching)
{
  guint sum = 0;

  if (rank->words == NULL)
    {
      rank->words = g_new (guint64, n / 64 + 1);
      rank->before = g_new (guint32, n / 64 + 1);
    }
  for (guint i = 0; i <= n / 64; i++)
    {
      guint64 word = 0;

      for (guint j = 64 * i; j < MIN (n, 64 * (i + 1)); j++)
        word |= (guint64) dateline_bits_get (matching, rows[j]) << (j & 63);
      rank->words[i] = word;
      rank->before[i] = sum;
      sum += __builtin_popcountll (word);
    }
  return sum;
}

static guint
get_rank (const DatelineLaneRank *rank,
          guint                   position)
{
  guint64 mask = (G_GUINT64_CONSTANT (1) << (position & 63)) - 1;

  return rank->before[position / 64] + __builtin_popcountll (rank->words[position / 64] & mask);
}

/**
 * dateline_lane_rows_match:
 * @self: rows
 * @matching: (nullable): the rows of the table that fit the query, which has
 *   to live until the next call; %NULL is all
 *
 * Says what fits, once after each change of the query.
 *
 * Returns: how many of the rows fit
 */
guint
dateline_lane_rows_match (DatelineLaneRows   *self,
                          const DatelineBits *matching)
{
  self->matching = matching;
  clear_rank (&self->ended);
  if (matching != NULL)
    return fill_rank (&self->begun, self->rows, self->n, matching);
  clear_rank (&self->begun);
  return self->n;
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

      if (dateline_lane_rows_get_latest (self, self->ends[middle]) <= time)
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
dateline_lane_rows_bin (DatelineLaneRows *self,
                        gint64            start,
                        double            seconds,
                        DatelineLaneBin  *bins,
                        guint             n_bins)
{
  guint begun = 0, ended = 0;

  for (guint i = 0; i < n_bins; i++)
    {
      gint64 from = dateline_calendar_add (start, (gint64) MIN (seconds * i, 0x1p62));
      gint64 until = dateline_calendar_add (start, (gint64) MIN (seconds * (i + 1), 0x1p62));

      bins[i].begun = begun = find_beginning (self, begun, until);
      bins[i].ended = ended = find_ended (self, ended, from);
      bins[i].n = begun - ended;
    }
  dateline_lane_rows_match_bins (self, bins, n_bins);
}

/**
 * dateline_lane_rows_match_bins:
 * @self: rows
 * @bins: (array length=n_bins) (inout): what dateline_lane_rows_bin() counted
 * @n_bins: how many
 *
 * Counts again what fits the query.
 */
void
dateline_lane_rows_match_bins (DatelineLaneRows *self,
                               DatelineLaneBin  *bins,
                               guint             n_bins)
{
  if (self->matching != NULL && self->ended.words == NULL)
    fill_rank (&self->ended, self->ends, self->n, self->matching);
  for (guint i = 0; i < n_bins; i++)
    bins[i].n_matching = self->matching != NULL
                             ? get_rank (&self->begun, bins[i].begun) - get_rank (&self->ended, bins[i].ended)
                             : bins[i].n;
}
