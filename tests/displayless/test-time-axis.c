/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-time-axis.h"

#include <math.h>

#define YEAR 31556952.0

static const gint64 centers[] = {
  0, 1546128000, -62135596800, -G_GINT64_CONSTANT (435000000000000000),
  G_GINT64_CONSTANT (4000000000000000000),
};
static const double lengths[] = { 3600, 86400, YEAR, 1000 * YEAR, 1e9 * YEAR, 1.2e11 * YEAR };

static void
show (DatelineTimeAxis *axis,
      gint64            center,
      double            length)
{
  dateline_time_axis_init (axis, 1000);
  dateline_time_axis_set_span (axis, center - (gint64) (length / 2), center + (gint64) (length / 2));
}

/* A time goes to its pixel and back; the span shown is the span set. */
static void
test_there_and_back (void)
{
  for (guint c = 0; c < G_N_ELEMENTS (centers); c++)
    for (guint l = 0; l < G_N_ELEMENTS (lengths); l++)
      {
        DatelineTimeAxis axis;
        gint64 start, end;

        show (&axis, centers[c], lengths[l]);
        dateline_time_axis_get_span (&axis, &start, &end);
        g_assert_cmpfloat (fabs (dateline_time_axis_to_pixel (&axis, start)), <, 1);
        g_assert_cmpfloat (fabs (dateline_time_axis_to_pixel (&axis, end) - 1000), <=, 1.01);
        for (double pixel = 0; pixel < 1000; pixel += 37.5)
          {
            gint64 time = dateline_time_axis_to_time (&axis, pixel);

            g_assert_cmpfloat (fabs (dateline_time_axis_to_pixel (&axis, time) - pixel), <=, 1.01);
            g_assert_cmpint (time, >=, start);
            g_assert_cmpint (time, <=, end);
          }
      }
}

/* However often one zooms, the date under the pointer stays within a pixel. */
static void
test_zoom_about (void)
{
  static const double pixels[] = { 0, 1, 333.3, 777, 1000 };

  for (guint c = 0; c < 4; c++)
    for (guint p = 0; p < G_N_ELEMENTS (pixels); p++)
      {
        DatelineTimeAxis axis;
        gint64 under;

        show (&axis, centers[c], 10 * YEAR);
        under = dateline_time_axis_to_time (&axis, pixels[p]);
        for (guint i = 0; i < 60; i++)
          {
            dateline_time_axis_zoom (&axis, i < 40 ? 1.17 : 0.8, pixels[p]);
            g_assert_cmpfloat (fabs (dateline_time_axis_to_pixel (&axis, under) - pixels[p]), <, 1);
          }
      }
}

static void
test_pan (void)
{
  DatelineTimeAxis axis;
  gint64 time;

  show (&axis, 1546128000, YEAR);
  time = dateline_time_axis_to_time (&axis, 500);
  for (guint i = 0; i < 1000; i++)
    dateline_time_axis_pan (&axis, 0.3);
  g_assert_cmpfloat_with_epsilon (dateline_time_axis_to_pixel (&axis, time), 200, 0.01);
}

/* Nothing moves the axis out of its limits, nor zooms past them. */
static void
test_limits (void)
{
  DatelineTimeAxis axis;
  gint64 start, end;

  dateline_time_axis_init (&axis, 800);
  dateline_time_axis_set_limits (&axis, -1000000, 1000000);
  for (int i = 0; i < 200; i++)
    {
      dateline_time_axis_pan (&axis, i % 2 ? 1e12 : -1e12);
      dateline_time_axis_zoom (&axis, i % 3 ? 0.01 : 40, i);
      dateline_time_axis_get_span (&axis, &start, &end);
      g_assert_cmpint (start, >=, -1000000);
      g_assert_cmpint (end, <=, 1000001);
      g_assert_cmpfloat (axis.scale, >=, DATELINE_TIME_AXIS_MIN_SCALE);
    }
  dateline_time_axis_set_span (&axis, G_MININT64, G_MAXINT64);
  dateline_time_axis_get_span (&axis, &start, &end);
  g_assert_cmpint (start, ==, -1000000);
  g_assert_cmpint (end, ==, 1000000);
}

/* The whole of time is reached, and no sum leaves 64 bits (the sanitizers watch). */
static void
test_ends_of_time (void)
{
  DatelineTimeAxis axis;
  gint64 start, end;

  dateline_time_axis_init (&axis, 500);
  dateline_time_axis_zoom (&axis, 1e-30, 250);
  dateline_time_axis_get_span (&axis, &start, &end);
  g_assert_cmpfloat (dateline_time_distance (start, end), >, 2.8e11 * YEAR);
  g_assert_cmpint (dateline_time_axis_to_time (&axis, 1e30), ==, G_MAXINT64);
  g_assert_cmpint (dateline_time_axis_to_time (&axis, -1e30), ==, G_MININT64);
  g_assert_cmpfloat (dateline_time_axis_to_pixel (&axis, G_MAXINT64), >, 500);
  g_assert_cmpfloat (dateline_time_axis_to_pixel (&axis, G_MININT64), <, 0);
  dateline_time_axis_set_span (&axis, DATELINE_TIME_AXIS_LIMIT - 10, DATELINE_TIME_AXIS_LIMIT);
  dateline_time_axis_get_span (&axis, &start, &end);
  g_assert_cmpint (end, ==, DATELINE_TIME_AXIS_LIMIT);
}

/* Resizing keeps the time in sight. */
static void
test_resize (void)
{
  DatelineTimeAxis axis;
  gint64 start, end, start_after, end_after;

  show (&axis, 1546128000, YEAR);
  dateline_time_axis_get_span (&axis, &start, &end);
  for (double width = 1000; width > 50; width -= 13)
    dateline_time_axis_set_width (&axis, width);
  dateline_time_axis_get_span (&axis, &start_after, &end_after);
  g_assert_cmpint (ABS (start - start_after), <=, 1);
  g_assert_cmpint (ABS (end - end_after), <=, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-axis/there-and-back", test_there_and_back);
  g_test_add_func ("/time-axis/zoom-about", test_zoom_about);
  g_test_add_func ("/time-axis/pan", test_pan);
  g_test_add_func ("/time-axis/limits", test_limits);
  g_test_add_func ("/time-axis/ends-of-time", test_ends_of_time);
  g_test_add_func ("/time-axis/resize", test_resize);
  return g_test_run ();
}
