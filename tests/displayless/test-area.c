/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "dateline-area.h"

typedef struct
{
  double longitude;
  double latitude;
  gboolean inside;
} Probe;

static void
check (const DatelineArea *area,
       const Probe        *probes,
       guint               n)
{
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%g, %g", probes[i].longitude, probes[i].latitude);
      g_assert_cmpint (dateline_area_contains (area, probes[i].longitude, probes[i].latitude), ==, probes[i].inside);
    }
}

static void
test_rectangle (void)
{
  static const Probe plain[] = {
    { 126.7, 37.9, TRUE },  { 124, 33, TRUE },      { 132, 43, TRUE },
    { 123.9, 38, FALSE },   { 132.1, 38, FALSE },   { 126, 32.9, FALSE }, { 126, 43.1, FALSE },
  };
  static const Probe across[] = {
    { 175, 0, TRUE }, { 180, 0, TRUE }, { -180, 0, TRUE }, { -175, 0, TRUE },
    { 0, 0, FALSE },  { 169, 0, FALSE }, { -169, 0, FALSE }, { 175, 31, FALSE },
  };

  check (&(DatelineArea) { 124, 33, 132, 43 }, plain, G_N_ELEMENTS (plain));
  check (&(DatelineArea) { 170, -30, -170, 30 }, across, G_N_ELEMENTS (across));
}

/* An L: its notch is within its rectangle but not within it. */
static void
test_concave (void)
{
  static const DatelineAreaPoint corners[] = { { 0, 0 }, { 10, 0 }, { 10, 5 }, { 5, 5 }, { 5, 10 }, { 0, 10 } };
  static const Probe probes[] = {
    { 2, 2, TRUE },  { 8, 2, TRUE },  { 2, 8, TRUE },   { 4.9, 9.9, TRUE }, { 0, 0, TRUE },
    { 8, 8, FALSE }, { -1, 2, FALSE }, { 11, 2, FALSE }, { 2, 11, FALSE },  { 2, -1, FALSE }, { 10, 2, FALSE },
  };
  DatelineArea area;

  g_assert_true (dateline_area_init_outline (&area, corners, G_N_ELEMENTS (corners)));
  g_assert_cmpfloat (area.west, ==, 0);
  g_assert_cmpfloat (area.north, ==, 10);
  check (&area, probes, G_N_ELEMENTS (probes));
}

/* The same kite about Fiji, drawn on three of the copies of the world that a map
 * shows side by side. */
static void
test_date_line (void)
{
  static const Probe probes[] = {
    { 178, -18, TRUE },  { 180, -18, TRUE },   { -180, -18, TRUE },  { -178, -18, TRUE },
    { 170, -10, FALSE }, { -170, -10, FALSE }, { 169, -18, FALSE }, { -169, -18, FALSE }, { 0, -18, FALSE },
  };

  for (int turn = -1; turn <= 1; turn++)
    {
      DatelineAreaPoint corners[] = { { 170, -18 }, { 180, -8 }, { 190, -18 }, { 180, -28 } };
      DatelineArea area;

      for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
        corners[i].longitude += 360 * turn;
      g_assert_true (dateline_area_init_outline (&area, corners, G_N_ELEMENTS (corners)));
      g_assert_cmpfloat (area.west, ==, 170);
      g_assert_cmpfloat (area.east, ==, -170);
      check (&area, probes, G_N_ELEMENTS (probes));
    }
}

/* Drawn over more than the whole world, as a map of several worlds lets one. */
static void
test_all_around (void)
{
  static const DatelineAreaPoint corners[] = { { -200, -10 }, { 200, -10 }, { 200, 10 }, { -200, 10 } };
  static const Probe probes[] = {
    { -180, 0, TRUE }, { -90, 0, TRUE }, { 0, 0, TRUE }, { 180, 0, TRUE }, { 0, 11, FALSE }, { 0, -11, FALSE },
  };
  DatelineArea area;

  g_assert_true (dateline_area_init_outline (&area, corners, G_N_ELEMENTS (corners)));
  check (&area, probes, G_N_ELEMENTS (probes));
}

/* A bow tie has two halves, and what is encircled twice is outside. */
static void
test_crossed (void)
{
  static const DatelineAreaPoint tie[] = { { 0, 0 }, { 10, 10 }, { 10, 0 }, { 0, 10 } };
  static const DatelineAreaPoint twice[] = {
    { 0, 0 }, { 10, 0 }, { 10, 10 }, { 0, 10 }, { 0, 0 }, { 10, 0 }, { 10, 10 }, { 0, 10 },
  };
  static const Probe of_tie[] = { { 1, 5, TRUE }, { 9, 5, TRUE }, { 5, 1, FALSE }, { 5, 9, FALSE } };
  static const Probe of_twice[] = { { 5, 5, FALSE } };
  DatelineArea area;

  g_assert_true (dateline_area_init_outline (&area, tie, G_N_ELEMENTS (tie)));
  check (&area, of_tie, G_N_ELEMENTS (of_tie));
  g_assert_true (dateline_area_init_outline (&area, twice, G_N_ELEMENTS (twice)));
  check (&area, of_twice, G_N_ELEMENTS (of_twice));
}

static void
test_no_outline (void)
{
  static const DatelineAreaPoint flat[] = { { 0, 0 }, { 5, 0 }, { 10, 0 } };
  DatelineAreaPoint wild[] = { { 0, 0 }, { 5, NAN }, { 10, 10 } };
  DatelineArea area;

  g_assert_false (dateline_area_init_outline (&area, flat, 2));
  g_assert_false (dateline_area_init_outline (&area, flat, 3));
  g_assert_false (dateline_area_init_outline (&area, wild, 3));
  wild[1].latitude = INFINITY;
  g_assert_false (dateline_area_init_outline (&area, wild, 3));
}

static void
test_equal (void)
{
  static const DatelineAreaPoint corners[] = { { 0, 0 }, { 10, 0 }, { 10, 5 } };
  static const DatelineAreaPoint others[] = { { 0, 0 }, { 10, 0 }, { 9, 5 } };
  DatelineArea area, other;
  g_autoptr(DatelineArea) copy = NULL;

  dateline_area_init_outline (&area, corners, 3);
  dateline_area_init_outline (&other, others, 3);
  copy = dateline_area_copy (&area);
  g_assert_true (copy->outline != area.outline);
  g_assert_true (dateline_area_equal (&area, copy));
  g_assert_true (dateline_area_equal (NULL, NULL));
  g_assert_false (dateline_area_equal (&area, NULL));
  g_assert_false (dateline_area_equal (&area, &other));
  copy->in_sight = TRUE;
  g_assert_false (dateline_area_equal (&area, copy));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/area/rectangle", test_rectangle);
  g_test_add_func ("/area/concave", test_concave);
  g_test_add_func ("/area/date-line", test_date_line);
  g_test_add_func ("/area/all-around", test_all_around);
  g_test_add_func ("/area/crossed", test_crossed);
  g_test_add_func ("/area/no-outline", test_no_outline);
  g_test_add_func ("/area/equal", test_equal);

  return g_test_run ();
}
