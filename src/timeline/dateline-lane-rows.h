/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-table.h"

G_BEGIN_DECLS

/**
 * DatelineLaneRows:
 * @table: the columns the rows are of
 * @n: how many
 * @rows: the dated rows, by their earliest second
 * @reach: for each row the greatest latest second of it and all before it
 * @ends: the same rows, by their latest second
 * @matching_before: how many of the first so many of @rows fit the query;
 *   %NULL where all do
 * @matching_ended: the same of @ends
 *
 * The records of one lane, in time.
 */
typedef struct
{
  const DatelineTable *table;
  guint n;
  guint32 *rows;
  gint64 *reach;
  guint32 *ends;
  guint32 *matching_before;
  guint32 *matching_ended;
  guint capacity;
} DatelineLaneRows;

/**
 * DatelineLaneBin:
 * @n: how many records can have happened in it
 * @n_matching: how many of these fit the query
 *
 * What there is in a stretch of time that holds too much to draw each.
 */
typedef struct
{
  guint n;
  guint n_matching;
} DatelineLaneBin;

void  dateline_lane_rows_init   (DatelineLaneRows       *self,
                                 const DatelineTable    *table);
void  dateline_lane_rows_add    (DatelineLaneRows       *self,
                                 guint32                 row);
void  dateline_lane_rows_finish (DatelineLaneRows       *self);
void  dateline_lane_rows_clear  (DatelineLaneRows       *self);
void  dateline_lane_rows_find   (const DatelineLaneRows *self,
                                 gint64                  start,
                                 gint64                  end,
                                 guint                  *first,
                                 guint                  *past);
guint dateline_lane_rows_index  (const DatelineLaneRows *self,
                                 guint32                 row);
void  dateline_lane_rows_count_outside (const DatelineLaneRows *self,
                                 gint64                  start,
                                 gint64                  end,
                                 guint                  *before,
                                 guint                  *after);
guint dateline_lane_rows_match  (DatelineLaneRows       *self,
                                 const DatelineBits     *matching);
void  dateline_lane_rows_bin    (const DatelineLaneRows *self,
                                 gint64                  start,
                                 double                  seconds,
                                 DatelineLaneBin        *bins,
                                 guint                   n_bins);

G_END_DECLS
