/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "percentile.h"

static void
assert_percentile (const double *values,
                   guint         n,
                   double        share,
                   double        expected)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (double));

  g_array_append_vals (array, values, n);
  g_assert_cmpfloat (percentile (array, share), ==, expected);
  /* They stay in their order. */
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat (g_array_index (array, double, i), ==, values[i]);
}

static void
test_nearest_rank (void)
{
  const double values[] = { 50, 15, 40, 20, 35 };

  assert_percentile (values, 5, 0, 15);
  assert_percentile (values, 5, 0.05, 15);
  assert_percentile (values, 5, 0.2, 15);
  assert_percentile (values, 5, 0.21, 20);
  assert_percentile (values, 5, 0.3, 20);
  assert_percentile (values, 5, 0.4, 20);
  assert_percentile (values, 5, 0.5, 35);
  assert_percentile (values, 5, 0.95, 50);
  assert_percentile (values, 5, 1, 50);
}

/* Five late frames of a hundred are what a 95th percentile passes over; six are not. */
static void
test_late_frames (void)
{
  double values[100];

  for (guint n_late = 4; n_late <= 6; n_late++)
    {
      for (guint i = 0; i < 100; i++)
        values[i] = i < n_late ? 40 : 16;
      assert_percentile (values, 100, 0.95, n_late > 5 ? 40 : 16);
      assert_percentile (values, 100, 1, 40);
    }
}

static void
test_few (void)
{
  const double value = 7;

  assert_percentile (&value, 1, 0, 7);
  assert_percentile (&value, 1, 0.5, 7);
  assert_percentile (&value, 1, 1, 7);
  assert_percentile (&value, 0, 0.95, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/percentile/nearest-rank", test_nearest_rank);
  g_test_add_func ("/percentile/late-frames", test_late_frames);
  g_test_add_func ("/percentile/few", test_few);
  return g_test_run ();
}
