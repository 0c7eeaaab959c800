/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-trail.h"

static void
test_empty (void)
{
  g_autoptr (DatelineTrail) trail = dateline_trail_new ();

  g_assert_false (dateline_trail_can_go_back (trail));
  g_assert_false (dateline_trail_can_go_forward (trail));
  g_assert_cmpuint (dateline_trail_go_back (trail), ==, DATELINE_REF_NONE);
  g_assert_cmpuint (dateline_trail_go_forward (trail), ==, DATELINE_REF_NONE);
}

static void
test_back_and_forward (void)
{
  g_autoptr (DatelineTrail) trail = dateline_trail_new ();

  dateline_trail_visit (trail, 1);
  dateline_trail_visit (trail, 2);
  dateline_trail_visit (trail, 2);
  g_assert_cmpuint (dateline_trail_go_back (trail), ==, 1);
  /* The view reports where it was led: that is no new visit. */
  dateline_trail_visit (trail, 1);
  g_assert_true (dateline_trail_can_go_forward (trail));
  g_assert_cmpuint (dateline_trail_go_forward (trail), ==, 2);
  g_assert_false (dateline_trail_can_go_forward (trail));
  dateline_trail_go_back (trail);
  g_assert_cmpuint (dateline_trail_go_back (trail), ==, DATELINE_REF_NONE);
  g_assert_false (dateline_trail_can_go_back (trail));
}

static void
test_branch (void)
{
  g_autoptr (DatelineTrail) trail = dateline_trail_new ();

  dateline_trail_visit (trail, 1);
  dateline_trail_visit (trail, 2);
  dateline_trail_go_back (trail);
  dateline_trail_visit (trail, 3);
  g_assert_false (dateline_trail_can_go_forward (trail));
  g_assert_cmpuint (dateline_trail_go_back (trail), ==, 1);
}

static void
test_long (void)
{
  g_autoptr (DatelineTrail) trail = dateline_trail_new ();
  guint n = 0;

  for (guint i = 0; i < 3 * DATELINE_TRAIL_LENGTH; i++)
    dateline_trail_visit (trail, i);
  for (; dateline_trail_can_go_back (trail); n++)
    dateline_trail_go_back (trail);
  g_assert_cmpuint (n, ==, DATELINE_TRAIL_LENGTH - 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trail/empty", test_empty);
  g_test_add_func ("/trail/back-and-forward", test_back_and_forward);
  g_test_add_func ("/trail/branch", test_branch);
  g_test_add_func ("/trail/long", test_long);
  return g_test_run ();
}
