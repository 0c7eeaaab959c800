/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-dense-span.h"

#include "dateline-calendar.h"
#include "dateline-time-axis.h"
#include "dateline-time-ticks.h"

/* How many of the records the dense part is to hold, and how much shorter than
 * the whole it has to be to be worth showing alone. */
#define SHARE 0.75
#define WORTHWHILE 0.35

static gboolean
is_bounded (const DatelineTable *table,
            guint                row)
{
  return dateline_table_is_dated (table, row)
         && dateline_table_get_earliest (table, row) != DATELINE_TIME_MIN
         && dateline_table_get_latest (table, row) != DATELINE_TIME_MAX;
}

static guint32 *
list_bounded (const DatelineTable *table,
              guint               *n_rows)
{
  const guint32 *order = dateline_table_get_order (table);
  guint n = dateline_table_get_n (table);
  guint32 *rows = g_new (guint32, n);

  *n_rows = 0;
  for (guint i = 0; i < n && dateline_table_is_dated (table, order[i]); i++)
    if (is_bounded (table, order[i]))
      rows[(*n_rows)++] = order[i];
  return rows;
}

/* The first of as many rows after one another as lie closest together. */
static guint
find_closest (const DatelineTable *table,
              const guint32       *rows,
              guint                n_rows,
              guint                n_wanted)
{
  double least = G_MAXDOUBLE;
  guint best = 0;

  for (guint i = 0; i + n_wanted <= n_rows; i++)
    {
      double length = dateline_time_distance (dateline_table_get_earliest (table, rows[i]),
                                              dateline_table_get_earliest (table, rows[i + n_wanted - 1]));

      if (length < least)
        {
          least = length;
          best = i;
        }
    }
  return best;
}

static void
span_of (const DatelineTable *table,
         const guint32       *rows,
         guint                n_rows,
         gint64              *start,
         gint64              *end)
{
  *start = dateline_table_get_earliest (table, rows[0]);
  *end = DATELINE_TIME_MIN;
  for (guint i = 0; i < n_rows; i++)
    *end = MAX (*end, dateline_table_get_latest (table, rows[i]));
}

/**
 * dateline_dense_span_round:
 * @start: (inout): the first second
 * @end: (inout): one past the last
 *
 * Widens a span to whole years, quarters, months, weeks or days: to the
 * longest of these that does not make it longer by half.
 */
void
dateline_dense_span_round (gint64 *start,
                           gint64 *end)
{
  static const DatelineTimeTicks units[] = {
    { DATELINE_TIME_UNIT_YEAR, 1 }, { DATELINE_TIME_UNIT_MONTH, 3 }, { DATELINE_TIME_UNIT_MONTH, 1 },
    { DATELINE_TIME_UNIT_WEEK, 1 }, { DATELINE_TIME_UNIT_DAY, 1 },
  };
  double length = dateline_time_distance (*start, *end);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gint64 from = dateline_time_ticks_floor (&units[i], *start);
      gint64 to = dateline_time_ticks_floor (&units[i], *end);

      if (to < *end)
        to = dateline_time_ticks_next (&units[i], to);
      if (dateline_time_distance (from, to) > 1.5 * length)
        continue;
      *start = from;
      *end = to;
      return;
    }
}

/**
 * dateline_dense_span_find:
 * @table: the columns of some records
 * @start: (out): the first second
 * @end: (out): one past the last
 *
 * Finds the time to look at first: the shortest that holds three quarters of
 * the records, if that leaves most of the time out, else that of all. Records
 * without a beginning or an end do not count.
 *
 * Returns: whether there is a dated record
 */
gboolean
dateline_dense_span_find (const DatelineTable *table,
                          gint64              *start,
                          gint64              *end)
{
  g_autofree guint32 *rows = NULL;
  guint n_rows, n_wanted, first;
  gint64 dense_start, dense_end;

  rows = list_bounded (table, &n_rows);
  if (n_rows == 0)
    return FALSE;
  span_of (table, rows, n_rows, start, end);
  n_wanted = MAX ((guint) (n_rows * SHARE + 0.5), 1);
  first = find_closest (table, rows, n_rows, n_wanted);
  span_of (table, rows + first, n_wanted, &dense_start, &dense_end);
  if (n_rows >= 4 && dateline_time_distance (dense_start, dense_end) < WORTHWHILE * dateline_time_distance (*start, *end))
    {
      *start = dense_start;
      *end = dense_end;
    }
  dateline_dense_span_round (start, end);
  return TRUE;
}
