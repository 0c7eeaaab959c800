/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-overview-bins.h"

#include <math.h>

/* Which bins each record touches, so that a change of the filters costs two
 * additions a record: in the first it comes, in the one past the last it goes. */
typedef struct
{
  const DatelineTable *table;
  guint n;
  guint16 *first;
  guint8 *touched; /* how many, 0 too; MANY where the table has to be asked */
} Rows;

#define MANY G_MAXUINT8

struct _DatelineOverviewBins
{
  DatelineTimeAxis axis;
  double pixels; /* a bin */
  guint n_bins;
  guint n_rows; /* of all tables */
  guint done;
  gboolean filled;
  guint peak;
  Rows *rows;
  guint n_tables;
  DatelineLaneBin *bins;
  gint32 *changes; /* n_bins + 1 */
};

/**
 * dateline_overview_bins_new:
 * @tables: (array length=n_tables): the columns of records, which have to last
 * @n_tables: how many
 * @axis: where times lie
 * @n_bins: in how many parts to divide it, at most 65534
 *
 * Returns: (transfer full): empty bins, to be filled by
 *   dateline_overview_bins_advance()
 */
DatelineOverviewBins *
dateline_overview_bins_new (const DatelineTable *const *tables,
                            guint                       n_tables,
                            const DatelineTimeAxis     *axis,
                            guint                       n_bins)
{
  DatelineOverviewBins *self = g_new0 (DatelineOverviewBins, 1);

  self->axis = *axis;
  self->n_bins = CLAMP (n_bins, 1, G_MAXUINT16 - 1);
  self->pixels = axis->width / self->n_bins;
  self->n_tables = n_tables;
  self->rows = g_new0 (Rows, n_tables);
  self->bins = g_new0 (DatelineLaneBin, self->n_bins);
  self->changes = g_new0 (gint32, self->n_bins + 1);
  for (guint i = 0; i < n_tables; i++)
    {
      Rows *rows = &self->rows[i];

      rows->table = tables[i];
      rows->n = dateline_table_get_n (tables[i]);
      rows->first = g_new0 (guint16, rows->n);
      rows->touched = g_new0 (guint8, rows->n);
      self->n_rows += rows->n;
    }
  return self;
}

/**
 * dateline_overview_bins_free:
 * @self: (transfer full): bins
 */
void
dateline_overview_bins_free (DatelineOverviewBins *self)
{
  for (guint i = 0; i < self->n_tables; i++)
    {
      g_free (self->rows[i].first);
      g_free (self->rows[i].touched);
    }
  g_free (self->rows);
  g_free (self->bins);
  g_free (self->changes);
  g_free (self);
}

static guint16
bin_at (const DatelineOverviewBins *self,
        gint64                      time,
        gboolean                    past)
{
  double bin = dateline_time_axis_to_pixel (&self->axis, time) / self->pixels;

  return CLAMP (past ? ceil (bin) : floor (bin), 0, self->n_bins);
}

static void
place (DatelineOverviewBins *self,
       Rows                 *rows,
       guint                 row)
{
  guint first, past;

  if (!dateline_table_is_dated (rows->table, row))
    return;
  first = bin_at (self, dateline_table_get_earliest (rows->table, row), FALSE);
  past = bin_at (self, dateline_table_get_latest (rows->table, row), TRUE);
  rows->first[row] = (guint16) first;
  rows->touched[row] = (guint8) (past > first ? MIN (past - first, MANY) : 0);
}

static void
count (DatelineOverviewBins *self,
       const Rows           *rows,
       guint                 row)
{
  guint touched = rows->touched[row];

  if (touched == 0)
    return;
  self->changes[rows->first[row]]++;
  if (touched < MANY)
    self->changes[rows->first[row] + touched]--;
  else
    self->changes[bin_at (self, dateline_table_get_latest (rows->table, row), TRUE)]--;
}

static void
count_rows (DatelineOverviewBins *self,
            const Rows           *rows,
            const DatelineBits   *matching)
{
  if (matching == NULL)
    for (guint row = 0; row < rows->n; row++)
      count (self, rows, row);
  else
    for (guint row = 0; row < rows->n && dateline_bits_next (matching, &row); row++)
      count (self, rows, row);
}

static void
sum_all (DatelineOverviewBins *self)
{
  gint32 n = 0;

  memset (self->changes, 0, sizeof (gint32) * (self->n_bins + 1));
  for (guint i = 0; i < self->n_tables; i++)
    count_rows (self, &self->rows[i], NULL);
  self->peak = 0;
  for (guint i = 0; i < self->n_bins; i++)
    {
      n += self->changes[i];
      self->bins[i] = (DatelineLaneBin){ .n = n, .n_matching = n };
      self->peak = MAX (self->peak, (guint) n);
    }
}

/**
 * dateline_overview_bins_advance:
 * @self: bins
 * @most: how many records to look at
 *
 * Finds where more of the records lie, about 20 nanoseconds each.
 *
 * Returns: whether that is now known of all, and the bins are filled
 */
gboolean
dateline_overview_bins_advance (DatelineOverviewBins *self,
                                guint                 most)
{
  guint before = 0;

  if (self->filled)
    return TRUE;
  for (guint i = 0; i < self->n_tables && most > 0; i++)
    {
      Rows *rows = &self->rows[i];

      for (; most > 0 && self->done < before + rows->n; self->done++, most--)
        place (self, rows, self->done - before);
      before += rows->n;
    }
  if (self->done < self->n_rows)
    return FALSE;
  sum_all (self);
  self->filled = TRUE;
  return TRUE;
}

/**
 * dateline_overview_bins_match:
 * @self: bins that are filled
 * @matching: (nullable): for each table which of its records fit the query;
 *   %NULL where all do
 *
 * Counts what fits the query.
 */
void
dateline_overview_bins_match (DatelineOverviewBins      *self,
                              const DatelineBits *const *matching)
{
  gint32 n = 0;

  if (matching != NULL)
    {
      memset (self->changes, 0, sizeof (gint32) * (self->n_bins + 1));
      for (guint i = 0; i < self->n_tables; i++)
        count_rows (self, &self->rows[i], matching[i]);
    }
  for (guint i = 0; i < self->n_bins; i++)
    {
      n += self->changes[i];
      self->bins[i].n_matching = matching != NULL ? (guint) n : self->bins[i].n;
    }
}

/**
 * dateline_overview_bins_get:
 * @self: bins
 * @n_bins: (out): how many there are
 * @peak: (out): the most in one of them, whatever the filters
 *
 * Returns: (transfer none) (array length=n_bins): what there is in each
 */
const DatelineLaneBin *
dateline_overview_bins_get (const DatelineOverviewBins *self,
                            guint                      *n_bins,
                            guint                      *peak)
{
  *n_bins = self->n_bins;
  *peak = self->peak;
  return self->bins;
}
