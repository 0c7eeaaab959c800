/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-table.h"

G_BEGIN_DECLS

/**
 * DatelineLaneRank:
 * @words: of each row, whether it fits the query, in 64 bits
 * @before: how many fit before each word
 *
 * How many of the first so many rows fit, for an eighth of a byte a row.
 */
typedef struct
{
  guint64 *words;
  guint32 *before;
} DatelineLaneRank;

/**
 * DatelineLaneRows:
 * @table: the columns the rows are of
 * @spans: (nullable): when each row of the table was, where that is not its
 *   date in the columns
 * @n: how many
 * @rows: the dated rows, by their earliest second
 * @borrowed: whether @rows are the table's own
 * @reach: for each 64 rows the greatest latest second of them and all before
 * @ends: the same rows, by their latest second
 * @matching: (nullable): which rows of the table fit the query; %NULL where all do
 * @begun: how many fit, in the order of @rows
 * @ended: the same in the order of @ends; made when it is asked for
 *
 * The records of one lane, in time.
 */
typedef struct
{
  const DatelineTable *table;
  const DatelineDateBounds *spans;
  guint n;
  const guint32 *rows;
  gboolean borrowed;
  gint64 *reach;
  guint32 *ends;
  const DatelineBits *matching;
  DatelineLaneRank begun;
  DatelineLaneRank ended;
} DatelineLaneRows;

/**
 * DatelineLaneBin:
 * @n: how many records can have happened in it
 * @n_matching: how many of these fit the query
 * @begun: how many of a lane's records began before its end
 * @ended: how many of these ended before it begins
 *
 * What there is in a stretch of time that holds too much to draw each.
 */
typedef struct
{
  guint n;
  guint n_matching;
  guint begun;
  guint ended;
} DatelineLaneBin;

void     dateline_lane_rows_init          (DatelineLaneRows       *self,
                                          const DatelineTable    *table,
                                          const DatelineDateBounds *spans);
void     dateline_lane_rows_take          (DatelineLaneRows       *self,
                                          guint32                *rows,
                                          guint                   n);
void     dateline_lane_rows_borrow        (DatelineLaneRows       *self,
                                          const guint32          *rows,
                                          guint                   n);
void     dateline_lane_rows_clear         (DatelineLaneRows       *self);
gint64   dateline_lane_rows_get_earliest  (const DatelineLaneRows *self,
                                          guint32                 row);
gint64   dateline_lane_rows_get_latest    (const DatelineLaneRows *self,
                                          guint32                 row);
gboolean dateline_lane_rows_get_bounds    (const DatelineLaneRows *self,
                                          guint32                 row,
                                          DatelineDateBounds     *bounds);
void     dateline_lane_rows_find          (const DatelineLaneRows *self,
                                          gint64                  start,
                                          gint64                  end,
                                          guint                  *first,
                                          guint                  *past);
guint    dateline_lane_rows_index         (const DatelineLaneRows *self,
                                          guint32                 row);
void     dateline_lane_rows_count_outside (const DatelineLaneRows *self,
                                          gint64                  start,
                                          gint64                  end,
                                          guint                  *before,
                                          guint                  *after);
guint    dateline_lane_rows_match         (DatelineLaneRows       *self,
                                          const DatelineBits     *matching);
void     dateline_lane_rows_bin           (DatelineLaneRows       *self,
                                          gint64                  start,
                                          double                  seconds,
                                          DatelineLaneBin        *bins,
                                          guint                   n_bins);
void     dateline_lane_rows_match_bins    (DatelineLaneRows       *self,
                                          DatelineLaneBin        *bins,
                                          guint                   n_bins);

G_END_DECLS
