/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "dateline-dossier.h"
#include "dateline-table.h"

/* How far a dossier reaches in time and over the earth. */

/**
 * dateline_dossier_get_span:
 * @start: (out): the first second any event covers
 * @end: (out): one past the last
 *
 * Ends that are open or unknown do not count.
 *
 * Returns: whether any event is dated
 */
gboolean
dateline_dossier_get_span (DatelineDossier *self,
                           gint64          *start,
                           gint64          *end)
{
  const DatelineTable *table = dateline_dossier_get_table (self, DATELINE_KIND_EVENT);
  gint64 first = DATELINE_TIME_MAX, last = DATELINE_TIME_MIN;

  for (guint row = 0; row < dateline_table_get_n (table); row++)
    {
      gint64 earliest, latest;

      if (!dateline_table_is_dated (table, row))
        continue;
      earliest = dateline_table_get_earliest (table, row);
      latest = dateline_table_get_latest (table, row);
      if (earliest == DATELINE_TIME_MIN)
        earliest = latest - DATELINE_DAY;
      if (latest == DATELINE_TIME_MAX)
        latest = earliest + DATELINE_DAY;
      if (earliest == DATELINE_TIME_MIN || latest <= earliest)
        continue;
      first = MIN (first, earliest);
      last = MAX (last, latest);
    }
  *start = first;
  *end = last;
  return first < last;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The shortest arc that holds all longitudes leaves out the widest gap
 * between neighbours, the one across the date line included. */
static void
find_arc (GArray *longitudes,
          double *west,
          double *east)
{
  guint n = longitudes->len;
  double widest;

  g_array_sort (longitudes, compare_doubles);
  *west = g_array_index (longitudes, double, 0);
  *east = g_array_index (longitudes, double, n - 1);
  widest = *west + 360 - *east;
  for (guint i = 1; i < n; i++)
    {
      double before = g_array_index (longitudes, double, i - 1);
      double after = g_array_index (longitudes, double, i);

      if (after - before > widest)
        {
          widest = after - before;
          *west = after;
          *east = before;
        }
    }
}

/**
 * dateline_dossier_get_area:
 * @west: (out): degrees east
 * @south: (out): degrees north
 * @east: (out): degrees east; less than @west where the smallest rectangle
 *   crosses the date line
 * @north: (out): degrees north
 *
 * Returns: whether any place can be put on a map
 */
gboolean
dateline_dossier_get_area (DatelineDossier *self,
                           double          *west,
                           double          *south,
                           double          *east,
                           double          *north)
{
  const DatelineTable *table = dateline_dossier_get_table (self, DATELINE_KIND_PLACE);
  g_autoptr (GArray) longitudes = g_array_new (FALSE, FALSE, sizeof (double));
  double longitude, latitude;

  *south = 90;
  *north = -90;
  for (guint row = 0; row < dateline_table_get_n (table); row++)
    if (dateline_table_get_point (table, row, &longitude, &latitude))
      {
        g_array_append_val (longitudes, longitude);
        *south = MIN (*south, latitude);
        *north = MAX (*north, latitude);
      }
  if (longitudes->len == 0)
    return FALSE;
  find_arc (longitudes, west, east);
  return TRUE;
}
