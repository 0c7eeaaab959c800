/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-week.h"

#define WEEKDAYS "MTWTFSS"

/* A letter a day from Monday: those of rest are small. */
static char *
write_week (DatelineWeek week)
{
  char *text = g_strdup (WEEKDAYS);

  for (guint i = 0; i < 7; i++)
    if (week.weekend & 1u << i)
      text[i] = g_ascii_tolower (text[i]);
  return text;
}

static void
test_locales (void)
{
  static const struct
  {
    const char *locale;
    guint first_day;
    const char *days;
  } locales[] = {
    { NULL, 0, "MTWTFss" },
    { "", 0, "MTWTFss" },
    { "C", 0, "MTWTFss" },
    { "C.UTF-8", 0, "MTWTFss" },
    { "POSIX", 0, "MTWTFss" },
    { "de_DE.UTF-8", 0, "MTWTFss" },
    { "ru_RU.UTF-8", 0, "MTWTFss" },
    { "ko_KR.UTF-8", 6, "MTWTFss" },
    { "en_US", 6, "MTWTFss" },
    { "ar_EG.UTF-8", 5, "MTWTfsS" },
    { "fa_IR", 5, "MTWTfSS" },
    { "he_IL.UTF-8", 6, "MTWTfsS" },
    { "hi_IN", 6, "MTWTFSs" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      DatelineWeek week = dateline_week_of (locales[i].locale);
      g_autofree char *days = write_week (week);

      g_test_message ("%s", locales[i].locale);
      g_assert_cmpuint (week.first_day, ==, locales[i].first_day);
      g_assert_cmpstr (days, ==, locales[i].days);
    }
}

/* 1970-01-01 was a Thursday. */
static void
test_floor (void)
{
  static const struct
  {
    guint first_day;
    gint64 days;
    gint64 floor;
  } cases[] = {
    { 0, 0, -3 }, { 0, -3, -3 }, { 0, -4, -10 }, { 0, 3, -3 }, { 0, 4, 4 },
    { 6, 0, -4 }, { 6, 3, 3 }, { 6, 2, -4 },
    { 5, 0, -5 }, { 5, 2, 2 }, { 5, 8, 2 }, { 5, -G_GINT64_CONSTANT (5000000000005), -G_GINT64_CONSTANT (5000000000007) },
    { 3, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DatelineWeek week = { cases[i].first_day, 0 };
      gint64 floor = dateline_week_floor (&week, cases[i].days);

      g_test_message ("%u %" G_GINT64_FORMAT, cases[i].first_day, cases[i].days);
      g_assert_cmpint (floor, ==, cases[i].floor);
      g_assert_cmpint (dateline_week_floor (&week, floor), ==, floor);
      g_assert_cmpint (dateline_week_floor (&week, floor + 6), ==, floor);
      g_assert_cmpint (dateline_week_floor (&week, floor + 7), ==, floor + 7);
    }
}

static void
test_weekend (void)
{
  DatelineWeek week = dateline_week_of ("fa_IR");

  g_assert_false (dateline_week_is_weekend (&week, 0));
  g_assert_true (dateline_week_is_weekend (&week, 1));
  g_assert_false (dateline_week_is_weekend (&week, 2));
  g_assert_true (dateline_week_is_weekend (&week, -6));
}

/* The tests run in no country. */
static void
test_default (void)
{
  const DatelineWeek *week = dateline_week_get_default ();

  g_assert_cmpuint (week->first_day, ==, 0);
  g_assert_true (dateline_week_is_weekend (week, 3));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/week/locales", test_locales);
  g_test_add_func ("/week/floor", test_floor);
  g_test_add_func ("/week/weekend", test_weekend);
  g_test_add_func ("/week/default", test_default);
  return g_test_run ();
}
