/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "dateline-mercator.h"

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-6)

static DatelineMercatorPoint
point (double longitude,
       double latitude,
       double weight)
{
  return (DatelineMercatorPoint) { dateline_mercator_x (longitude), dateline_mercator_y (latitude), weight };
}

static void
test_projection (void)
{
  static const struct
  {
    double longitude, latitude, x, y;
  } cases[] = {
    { 0, 0, 0.5, 0.5 },
    { -180, 85.0511287798066, 0, 0 },
    { 180, -85.0511287798066, 1, 1 },
    { 90, 0, 0.75, 0.5 },
    /* ln (tan 45° + sec 45°) = 0.881374 */
    { 0, 45, 0.5, 0.5 - 0.881373587 / (2 * G_PI) },
    /* the pole is not on the square */
    { 0, 90, 0.5, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_near (dateline_mercator_x (cases[i].longitude), cases[i].x);
      assert_near (dateline_mercator_y (cases[i].latitude), cases[i].y);
    }
  for (double latitude = -85; latitude <= 85; latitude += 5)
    assert_near (dateline_mercator_latitude (dateline_mercator_y (latitude)), latitude);
  assert_near (dateline_mercator_longitude (dateline_mercator_x (126.677)), 126.677);
  assert_near (dateline_mercator_longitude (1.25), -90);
  assert_near (dateline_mercator_longitude (-0.25), 90);
}

static void
test_bound (void)
{
  const DatelineMercatorPoint points[] = { point (126, 38, 1), point (129, 41, 2), point (-77, 38.9, 0) };
  DatelineMercatorBox box;

  g_assert_true (dateline_mercator_bound (points, G_N_ELEMENTS (points), &box));
  assert_near (box.x, dateline_mercator_x (126));
  assert_near (box.width, 3.0 / 360);
  assert_near (box.y, dateline_mercator_y (41));
  assert_near (box.y + box.height, dateline_mercator_y (38));

  g_assert_false (dateline_mercator_bound (points + 2, 1, &box));
  g_assert_false (dateline_mercator_bound (NULL, 0, &box));
}

/* From Fiji to Samoa is not round the world. */
static void
test_bound_across_date_line (void)
{
  const DatelineMercatorPoint points[] = { point (178, -18, 1), point (-172, -14, 1), point (179, -17, 1) };
  DatelineMercatorBox box;

  g_assert_true (dateline_mercator_bound (points, G_N_ELEMENTS (points), &box));
  assert_near (box.x, dateline_mercator_x (178));
  assert_near (box.width, 10.0 / 360);
}

static void
test_bound_most (void)
{
  const DatelineMercatorPoint points[] = {
    point (-77, 38.9, 3), point (126.7, 38, 4), point (125.7, 39, 3), point (127, 37.5, 3), point (129.1, 41.3, 2),
    point (16.4, 48.2, 1), point (30.3, 59.9, 1),
  };
  DatelineMercatorBox box;

  g_assert_true (dateline_mercator_bound_most (points, G_N_ELEMENTS (points), 0.5, &box));
  g_assert_cmpfloat (box.x, >, dateline_mercator_x (120));
  g_assert_cmpfloat (box.x + box.width, <, dateline_mercator_x (132));
  g_assert_cmpfloat (box.width, >, 0);

  /* All of the weight is everywhere. */
  g_assert_true (dateline_mercator_bound_most (points, G_N_ELEMENTS (points), 1, &box));
  g_assert_cmpfloat (box.width, >, 0.4);

  g_assert_true (dateline_mercator_bound_most (points, 1, 0.5, &box));
  assert_near (box.width, 0);
  g_assert_false (dateline_mercator_bound_most (points, 0, 0.5, &box));
}

static void
test_fit (void)
{
  const DatelineMercatorBox world = { 0, 0, 1, 1 };
  const DatelineMercatorBox strip = { 0, 0, 0.25, 0.01 };
  const DatelineMercatorBox spot = { 0.5, 0.5, 0, 0 };

  assert_near (dateline_mercator_fit (&world, 512, 1024, 512), 0);
  assert_near (dateline_mercator_fit (&world, 512, 1024, 2048), 1);
  assert_near (dateline_mercator_fit (&strip, 512, 1024, 512), 3);
  g_assert_true (isinf (dateline_mercator_fit (&spot, 512, 1024, 512)));
}

/* As long as they are, things look longer away from the equator. */
static void
test_length (void)
{
  assert_near (dateline_mercator_length (0.5, 40075016.7), 1);
  assert_near (dateline_mercator_length (dateline_mercator_y (60), 40075016.7), 2);
  assert_near (dateline_mercator_length (dateline_mercator_y (-60), 40075016.7 / 4), 0.5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/mercator/projection", test_projection);
  g_test_add_func ("/map/mercator/bound", test_bound);
  g_test_add_func ("/map/mercator/bound-across-date-line", test_bound_across_date_line);
  g_test_add_func ("/map/mercator/bound-most", test_bound_most);
  g_test_add_func ("/map/mercator/fit", test_fit);
  g_test_add_func ("/map/mercator/length", test_length);
  return g_test_run ();
}
