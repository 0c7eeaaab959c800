/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The proleptic Gregorian calendar, far beyond what GDateTime counts. */

#include "dateline-calendar.h"

static const struct
{
  gint64 year;
  int month;
  int day;
  gint64 days;
} known[] = {
  { 1970, 1, 1, 0 },
  { 1969, 12, 31, -1 },
  { 2000, 2, 29, 11016 },
  { 2018, 10, 26, 17830 },
  { 1582, 10, 15, -141427 }, /* the first day of the Gregorian calendar */
  { 1, 1, 1, -719162 },
  { 0, 12, 31, -719163 },
  { 0, 3, 1, -719468 },
  { 0, 2, 29, -719469 },
  { 0, 1, 1, -719528 },
  { -1, 12, 31, -719529 },
  { -4713, 11, 24, -2440588 }, /* Julian day 0 */
  { 9999, 12, 31, 2932896 },
  { 170000002, 1, 1, G_GINT64_CONSTANT (62090506203) },
  { -170000002, 1, 1, G_GINT64_CONSTANT (-62091945258) },
};

static void
test_known (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      DatelineCalendarDay day = { known[i].year, known[i].month, known[i].day };
      DatelineCalendarDay back = dateline_calendar_from_days (known[i].days);

      g_assert_cmpint (dateline_calendar_to_days (day), ==, known[i].days);
      g_assert_cmpint (back.year, ==, day.year);
      g_assert_cmpint (back.month, ==, day.month);
      g_assert_cmpint (back.day, ==, day.day);
    }
}

/* Day by day over more than an era on both sides of year 0, counted in the
 * simplest way there is. */
static void
test_walk (void)
{
  gint64 year = -405;
  int month = 1, day = 1;
  gint64 days = dateline_calendar_to_days ((DatelineCalendarDay) { year, month, day });

  for (; year < 405; days++)
    {
      DatelineCalendarDay found = dateline_calendar_from_days (days);

      g_assert_true (found.year == year && found.month == month && found.day == day);
      g_assert_cmpint (dateline_calendar_to_days (found), ==, days);

      if (++day <= dateline_calendar_get_days_in_month (year, month))
        continue;
      day = 1;
      if (++month <= 12)
        continue;
      month = 1;
      year++;
    }
}

/* GLib counts the same where it counts. */
static void
test_glib (void)
{
  for (int year = 1; year <= 9999; year += 7)
    for (int month = 1; month <= 12; month++)
      {
        g_autoptr (GDateTime) time = g_date_time_new_utc (year, month, 1, 0, 0, 0);
        gint64 days = dateline_calendar_to_days ((DatelineCalendarDay) { year, month, 1 });

        g_assert_cmpint (dateline_calendar_days_to_time (days), ==, g_date_time_to_unix (time));
        g_assert_cmpint (dateline_calendar_get_days_in_month (year, month), ==,
                         g_date_get_days_in_month (month, year));
      }
}

static void
test_leap_years (void)
{
  static const struct
  {
    gint64 year;
    gboolean is_leap;
  } years[] = {
    { 2000, TRUE }, { 1900, FALSE }, { 2018, FALSE }, { 2020, TRUE }, { 0, TRUE }, { -4, TRUE },
    { -1, FALSE }, { -100, FALSE }, { -400, TRUE }, { G_MININT64, TRUE }, { G_MAXINT64, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    g_assert_cmpint (dateline_calendar_is_leap_year (years[i].year), ==, years[i].is_leap);
}

/* At the ends of 64 bits everything stays put. */
static void
test_limits (void)
{
  static const gint64 years[] = { 25000000000000000, 25000000000000001, 999999999999999999, G_MAXINT64 };

  g_assert_cmpint (dateline_calendar_to_days ((DatelineCalendarDay) { years[0], 12, 31 }), <, G_MAXINT64);
  g_assert_cmpint (dateline_calendar_to_days ((DatelineCalendarDay) { -years[0], 1, 1 }), >, G_MININT64);
  for (gsize i = 1; i < G_N_ELEMENTS (years); i++)
    {
      g_assert_cmpint (dateline_calendar_to_days ((DatelineCalendarDay) { years[i], 1, 1 }), ==, G_MAXINT64);
      g_assert_cmpint (dateline_calendar_to_days ((DatelineCalendarDay) { -years[i], 1, 1 }), ==, G_MININT64);
    }

  g_assert_cmpint (dateline_calendar_days_to_time (G_MAXINT64), ==, G_MAXINT64);
  g_assert_cmpint (dateline_calendar_days_to_time (G_MININT64), ==, G_MININT64);
  g_assert_cmpint (dateline_calendar_days_to_time (-1), ==, -86400);
  g_assert_cmpint (dateline_calendar_time_to_days (-1), ==, -1);
  g_assert_cmpint (dateline_calendar_time_to_days (-86400), ==, -1);
  g_assert_cmpint (dateline_calendar_time_to_days (-86401), ==, -2);
  g_assert_cmpint (dateline_calendar_time_to_days (86399), ==, 0);
  g_assert_cmpint (dateline_calendar_time_to_days (G_MININT64), ==, -106751991167301);
  g_assert_cmpint (dateline_calendar_from_days (G_MAXINT64).year, >, years[0]);
  g_assert_cmpint (dateline_calendar_from_days (G_MININT64).year, <, -years[0]);
  g_assert_cmpint (dateline_calendar_add (G_MAXINT64, 1), ==, G_MAXINT64);
  g_assert_cmpint (dateline_calendar_add (G_MININT64, -1), ==, G_MININT64);
  g_assert_cmpint (dateline_calendar_add (G_MAXINT64, G_MININT64), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/known", test_known);
  g_test_add_func ("/calendar/walk", test_walk);
  g_test_add_func ("/calendar/glib", test_glib);
  g_test_add_func ("/calendar/leap-years", test_leap_years);
  g_test_add_func ("/calendar/limits", test_limits);

  return g_test_run ();
}
