/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-bits.h"

static const guint sizes[] = { 0, 1, 63, 64, 65, 128, 1000 };

static void
test_full (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (DatelineBits) full = dateline_bits_new_full (sizes[i]);
      g_autoptr (DatelineBits) none = dateline_bits_new (sizes[i]);

      g_assert_cmpuint (dateline_bits_count (full), ==, sizes[i]);
      g_assert_cmpuint (dateline_bits_count (none), ==, 0);
      g_assert_true (dateline_bits_equal (full, none) == (sizes[i] == 0));
    }
}

static void
test_next (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (DatelineBits) bits = dateline_bits_new (sizes[i]);
      guint expected = 0, row = 0;

      for (guint at = 0; at < sizes[i]; at += 3)
        dateline_bits_set (bits, at);
      for (; dateline_bits_next (bits, &row); row++, expected += 3)
        g_assert_cmpuint (row, ==, expected);
      g_assert_cmpuint (expected, >=, sizes[i]);
    }
}

static void
test_and_or (void)
{
  g_autoptr (DatelineBits) twos = dateline_bits_new (100);
  g_autoptr (DatelineBits) threes = dateline_bits_new (100);
  g_autoptr (DatelineBits) both = NULL, either = NULL;

  for (guint i = 0; i < 100; i += 2)
    dateline_bits_set (twos, i);
  for (guint i = 0; i < 100; i += 3)
    dateline_bits_set (threes, i);
  both = dateline_bits_copy (twos);
  dateline_bits_and (both, threes);
  either = dateline_bits_copy (twos);
  dateline_bits_or (either, threes);
  for (guint i = 0; i < 100; i++)
    {
      g_assert_true (dateline_bits_get (both, i) == (i % 6 == 0));
      g_assert_true (dateline_bits_get (either, i) == (i % 2 == 0 || i % 3 == 0));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bits/full", test_full);
  g_test_add_func ("/bits/next", test_next);
  g_test_add_func ("/bits/and-or", test_and_or);
  return g_test_run ();
}
