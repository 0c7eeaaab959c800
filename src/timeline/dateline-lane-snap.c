/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-lane-snap.h"

#include "dateline-time-axis.h"

typedef gint64 (*GetTime) (const DatelineLaneRows *rows,
                           guint32                 row);

/* The first of @order, which is sorted by @get_time, that is not before @time. */
static guint
find (const DatelineLaneRows *rows,
      const guint32          *order,
      GetTime                 get_time,
      gint64                  time)
{
  guint low = 0, high = rows->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_time (rows, order[middle]) < time)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
try (gint64   candidate,
     gint64   time,
     gint64  *edge,
     double  *least)
{
  double distance = dateline_time_distance (time, candidate);

  distance = MAX (distance, -distance);
  if (candidate == DATELINE_TIME_MIN || candidate == DATELINE_TIME_MAX || distance >= *least)
    return;
  *edge = candidate;
  *least = distance;
}

/**
 * dateline_lane_snap:
 * @rows: the records of a lane
 * @time: a time
 * @edge: (out): where the date of one of them begins or ends, one past its last
 *   second, closest to @time
 *
 * Takes the time of two binary searches. Open ends do not count.
 *
 * Returns: whether there is any
 */
gboolean
dateline_lane_snap (const DatelineLaneRows *rows,
                    gint64                  time,
                    gint64                 *edge)
{
  guint start = find (rows, rows->rows, dateline_lane_rows_get_earliest, time);
  guint end = find (rows, rows->ends, dateline_lane_rows_get_latest, time);
  double least = G_MAXDOUBLE;

  if (start < rows->n)
    try (dateline_lane_rows_get_earliest (rows, rows->rows[start]), time, edge, &least);
  if (start > 0)
    try (dateline_lane_rows_get_earliest (rows, rows->rows[start - 1]), time, edge, &least);
  if (end < rows->n)
    try (dateline_lane_rows_get_latest (rows, rows->ends[end]), time, edge, &least);
  if (end > 0)
    try (dateline_lane_rows_get_latest (rows, rows->ends[end - 1]), time, edge, &least);
  return least < G_MAXDOUBLE;
}
