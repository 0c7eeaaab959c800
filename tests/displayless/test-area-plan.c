/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "dateline-area-plan.h"

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-6)

static DatelineMapFrame
frame_at (double longitude,
          double latitude,
          double scale,
          double rotation)
{
  return (DatelineMapFrame) {
    dateline_mercator_x (longitude), dateline_mercator_y (latitude), scale, rotation, 800, 600,
  };
}

/* Any dot of the screen is found again where its point says. */
static void
test_there_and_back (void)
{
  static const double rotations[] = { 0, 0.5, -2, G_PI };

  for (guint i = 0; i < G_N_ELEMENTS (rotations); i++)
    for (double x = 0; x <= 800; x += 200)
      for (double y = 0; y <= 600; y += 150)
        {
          DatelineMapFrame frame = frame_at (178, -18, 4096, rotations[i]);
          DatelineAreaPoint point = dateline_area_plan_get_point (&frame, x, y);
          DatelineAreaDot dot = dateline_area_plan_get_dot (&frame, &point);

          assert_near (dot.x, x);
          assert_near (dot.y, y);
        }
}

static void
test_point (void)
{
  DatelineMapFrame frame = frame_at (178, 0, 3600, 0);
  DatelineMapFrame turned = frame_at (0, 0, 3600, G_PI_2);
  DatelineAreaPoint point;

  /* Ten pixels are one degree; past the date line it goes on. */
  point = dateline_area_plan_get_point (&frame, 500, 300);
  assert_near (point.longitude, 188);
  assert_near (point.latitude, 0);
  /* Turned a quarter clockwise, the east is at the bottom. */
  point = dateline_area_plan_get_point (&turned, 400, 400);
  assert_near (point.longitude, 10);
  assert_near (point.latitude, 0);
  /* Beyond the edge of the map is the pole. */
  frame.scale = 100;
  assert_near (dateline_area_plan_get_point (&frame, 400, 0).latitude, 90);
  assert_near (dateline_area_plan_get_point (&frame, 400, 600).latitude, -90);
}

static void
test_sight (void)
{
  DatelineMapFrame frame = frame_at (178, 0, 3600, 0);
  DatelineArea area;

  dateline_area_plan_get_sight (&frame, &area);
  assert_near (area.west, 138);
  assert_near (area.east, -142);
  assert_near (area.north, -area.south);
  g_assert_true (dateline_area_contains (&area, 180, 0));
  g_assert_false (dateline_area_contains (&area, 0, 0));

  frame.scale = 600;
  dateline_area_plan_get_sight (&frame, &area);
  assert_near (area.west, -180);
  assert_near (area.east, 180);
  g_assert_true (dateline_area_contains (&area, 0, 0));
}

static void
test_drag (void)
{
  DatelineMapFrame frame = frame_at (0, 0, 3600, 0);
  g_autoptr(GArray) corners = g_array_new (FALSE, FALSE, sizeof (DatelineAreaPoint));
  const DatelineAreaDot from = { 500, 200 }, to = { 300, 400 };
  DatelineArea area;

  g_assert_true (dateline_area_plan_drag (&frame, &from, &to, corners, &area));
  g_assert_cmpuint (area.n_outline, ==, 0);
  assert_near (area.west, -10);
  assert_near (area.east, 10);
  g_assert_true (dateline_area_contains (&area, 9, 9));
  g_assert_false (dateline_area_plan_drag (&frame, &from, &from, corners, &area));

  /* On a map turned by an eighth it stands on a corner. */
  frame.rotation = G_PI / 4;
  g_assert_true (dateline_area_plan_drag (&frame, &from, &to, corners, &area));
  g_assert_cmpuint (area.n_outline, >=, 4);
  g_assert_true (dateline_area_contains (&area, 13, 0));
  g_assert_false (dateline_area_contains (&area, 9, 9));
}

static void
test_turns (void)
{
  static const struct
  {
    double west, east, middle, scale;
    int first, last;
  } cases[] = {
    { 120, 130, 125, 3600, 0, 0 },
    { 120, 130, -235, 3600, -1, -1 },
    { 120, 130, 485, 3600, 1, 1 },
    { 170, -170, -178, 3600, -1, -1 },
    { 120, 130, 0, 3600, 0, -1 },
    { 120, 130, 125, 400, -1, 1 },
    { -180, 180, 0, 300, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DatelineArea area = { cases[i].west, -10, cases[i].east, 10 };
      DatelineMapFrame frame = frame_at (cases[i].middle, 0, cases[i].scale, 0);
      g_autoptr(GArray) corners = g_array_new (FALSE, FALSE, sizeof (DatelineAreaPoint));
      int first, last;

      dateline_area_plan_get_corners (&area, corners);
      g_assert_cmpuint (corners->len, ==, 4);
      dateline_area_plan_get_turns (&frame, corners, &first, &last);
      g_test_message ("%u: %d to %d", i, first, last);
      g_assert_cmpint (first, ==, cases[i].first);
      g_assert_cmpint (last, ==, cases[i].last);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/area-plan/there-and-back", test_there_and_back);
  g_test_add_func ("/area-plan/point", test_point);
  g_test_add_func ("/area-plan/sight", test_sight);
  g_test_add_func ("/area-plan/drag", test_drag);
  g_test_add_func ("/area-plan/turns", test_turns);

  return g_test_run ();
}
