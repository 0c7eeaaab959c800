/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "dateline-view-history.h"

static const DatelineMapSight korea = { 0.852, 0.386, 6 };
static const DatelineMapSight europe = { 0.53, 0.33, 4 };
static const DatelineMapSight fiji = { 0.9995, 0.55, 7 };

static void
assert_sight (const DatelineMapSight *a,
              const DatelineMapSight *b)
{
  g_assert_cmpfloat (a->x, ==, b->x);
  g_assert_cmpfloat (a->y, ==, b->y);
  g_assert_cmpfloat (a->zoom, ==, b->zoom);
}

static void
test_empty (void)
{
  g_autoptr(DatelineViewHistory) history = dateline_view_history_new ();
  DatelineMapSight sight;

  g_assert_false (dateline_view_history_can_step (history, -1));
  g_assert_false (dateline_view_history_can_step (history, 1));
  g_assert_false (dateline_view_history_step (history, -1, &sight));

  g_assert_true (dateline_view_history_visit (history, &korea));
  g_assert_false (dateline_view_history_can_step (history, -1));
  g_assert_false (dateline_view_history_step (history, 1, &sight));
}

static void
test_back_and_forward (void)
{
  g_autoptr(DatelineViewHistory) history = dateline_view_history_new ();
  DatelineMapSight sight;

  dateline_view_history_visit (history, &korea);
  dateline_view_history_visit (history, &europe);
  dateline_view_history_visit (history, &fiji);

  g_assert_true (dateline_view_history_step (history, -1, &sight));
  assert_sight (&sight, &europe);
  /* To have arrived is nothing new. */
  g_assert_false (dateline_view_history_visit (history, &sight));
  g_assert_true (dateline_view_history_step (history, -1, &sight));
  assert_sight (&sight, &korea);
  g_assert_true (dateline_view_history_step (history, 1, &sight));
  assert_sight (&sight, &europe);
  g_assert_true (dateline_view_history_can_step (history, 1));

  /* To go elsewhere is: what was ahead is forgotten, what was before is not. */
  sight = (DatelineMapSight) { 0.2, 0.4, 5 };
  g_assert_true (dateline_view_history_visit (history, &sight));
  g_assert_false (dateline_view_history_can_step (history, 1));
  g_assert_true (dateline_view_history_step (history, -1, &sight));
  assert_sight (&sight, &europe);

  dateline_view_history_clear (history);
  g_assert_false (dateline_view_history_can_step (history, -1));
  g_assert_false (dateline_view_history_can_step (history, 1));
}

/* What the eye takes for the same view is one. */
static void
test_same (void)
{
  double pixel = 1 / (512 * exp2 (7));
  const struct
  {
    DatelineMapSight sight;
    gboolean is_new;
  } cases[] = {
    { { fiji.x + 10 * pixel, fiji.y, 7 }, FALSE },
    { { fiji.x, fiji.y - 40 * pixel, 7.1 }, FALSE },
    { { fiji.x + 60 * pixel, fiji.y, 7 }, TRUE },
    { { fiji.x, fiji.y, 8 }, TRUE },
    /* A turn about the world, and a step over the date line. */
    { { fiji.x - 1, fiji.y, 7 }, FALSE },
    { { fiji.x - 1 + 10 * pixel, fiji.y, 7 }, FALSE },
    { { fiji.x - 1 + 100 * pixel, fiji.y, 7 }, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(DatelineViewHistory) history = dateline_view_history_new ();

      dateline_view_history_visit (history, &fiji);
      g_assert_cmpint (dateline_view_history_visit (history, &cases[i].sight), ==, cases[i].is_new);
    }
}

/* It does not grow for ever; the oldest go first. */
static void
test_bounded (void)
{
  g_autoptr(DatelineViewHistory) history = dateline_view_history_new ();
  DatelineMapSight sight = { 0, 0.5, 5 };
  guint n = 0;

  for (int i = 0; i < 1000; i++)
    {
      sight.x = i % 10 / 10.0;
      g_assert_true (dateline_view_history_visit (history, &sight));
    }
  while (dateline_view_history_step (history, -1, &sight))
    n++;
  g_assert_cmpuint (n, ==, 99);
  g_assert_cmpfloat (sight.x, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/history/empty", test_empty);
  g_test_add_func ("/map/history/back-and-forward", test_back_and_forward);
  g_test_add_func ("/map/history/same", test_same);
  g_test_add_func ("/map/history/bounded", test_bounded);
  return g_test_run ();
}
