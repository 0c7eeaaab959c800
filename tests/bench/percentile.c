/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "percentile.h"

#include <math.h>

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/*
 * percentile:
 * @values: (element-type double): measurements, in any order
 * @share: 0 to 1
 *
 * The nearest rank: always one of the values, never one between two, so that
 * what is reported has happened.
 *
 * Returns: the least value that at least this share of them does not exceed;
 *   0 if there are none
 */
double
percentile (const GArray *values,
            double        share)
{
  g_autoptr (GArray) sorted = NULL;
  guint rank;

  g_return_val_if_fail (share >= 0 && share <= 1, 0);

  if (values->len == 0)
    return 0;
  sorted = g_array_copy ((GArray *) values);
  g_array_sort (sorted, compare_doubles);
  rank = (guint) ceil (share * sorted->len - 1e-9);
  return g_array_index (sorted, double, MAX (rank, 1) - 1);
}
