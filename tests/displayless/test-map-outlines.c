/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-mercator.h"
#include "dateline-outline-points.h"

static const DatelineMapFrame frame = { .x = 0.5, .y = 0.5, .scale = 360, .width = 400, .height = 400 };

static GArray *
project (const double (*points)[2],
         guint          n,
         double         longitude)
{
  g_autofree DatelineOutline *outline = dateline_outline_new (TRUE, n);
  const DatelinePlaceSpot spot = { .anchor_x = 200, .anchor_y = 200 };

  for (guint i = 0; i < n; i++)
    {
      outline->points[i][0] = points[i][0];
      outline->points[i][1] = points[i][1];
    }
  return dateline_outline_points_new (outline, dateline_mercator_x (longitude), 0.5, &spot, &frame);
}

static double
get_x (GArray *points,
       guint   i)
{
  return g_array_index (points, DatelineOutlinePoint, i).x;
}

/* A pixel is a degree: corners lie about where the place is. */
static void
test_place (void)
{
  const double line[][2] = { { 100, 0 }, { 110, 0 }, { 90, 0 } };
  g_autoptr(GArray) points = project (line, G_N_ELEMENTS (line), 100);

  g_assert_cmpuint (points->len, ==, 3);
  g_assert_cmpfloat_with_epsilon (get_x (points, 0), 200, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_x (points, 1), 210, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_x (points, 2), 190, 1e-6);
  g_assert_cmpfloat_with_epsilon (g_array_index (points, DatelineOutlinePoint, 2).y, 200, 1e-6);
}

/* What crosses the date line goes on beyond it, whichever way it goes. */
static void
test_date_line (void)
{
  const double line[][2] = { { 175, 0 }, { -175, 0 }, { 178, 0 }, { -179, 0 } };
  g_autoptr(GArray) east = project (line, G_N_ELEMENTS (line), 175);
  g_autoptr(GArray) west = project (line, G_N_ELEMENTS (line), -175);

  g_assert_cmpfloat_with_epsilon (get_x (east, 1), 210, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_x (east, 2), 203, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_x (east, 3), 206, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_x (west, 0), 190, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_x (west, 1), 200, 1e-6);
}

/* Corners that cannot be told apart are left out, but never the last one. */
static void
test_simplify (void)
{
  const double line[][2] = { { 0, 0 }, { 0.2, 0 }, { 0.4, 0 }, { 5, 0 }, { 5.1, 0 }, { 5.2, 0 } };
  g_autoptr(GArray) points = project (line, G_N_ELEMENTS (line), 0);

  g_assert_cmpuint (points->len, ==, 3);
  g_assert_cmpfloat_with_epsilon (get_x (points, 2), 205.2, 1e-6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/outlines/place", test_place);
  g_test_add_func ("/map/outlines/date-line", test_date_line);
  g_test_add_func ("/map/outlines/simplify", test_simplify);
  return g_test_run ();
}
