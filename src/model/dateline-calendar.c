/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-calendar.h"

/* The calendar repeats every 400 years. Counting from March puts the leap day
 * last, so that the lengths of the months before it never depend on the year. */
#define DAYS_IN_ERA 146097
#define YEARS_IN_ERA 400
#define DAYS_TO_1970 719468 /* from 0000-03-01 */
#define SECONDS_IN_DAY G_GINT64_CONSTANT (86400)

/* Beyond these the count of days itself would not fit in 64 bits. */
#define YEAR_LIMIT G_GINT64_CONSTANT (25000000000000000)
#define DAY_LIMIT (G_MAXINT64 - DAYS_TO_1970)

static gint64
floor_div (gint64 a,
           gint64 b)
{
  return a / b - (a % b < 0);
}

/**
 * dateline_calendar_is_leap_year:
 * @year: an astronomical year
 *
 * Returns: whether @year has a 29th of February
 */
gboolean
dateline_calendar_is_leap_year (gint64 year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/**
 * dateline_calendar_get_days_in_month:
 * @year: an astronomical year
 * @month: 1 to 12
 *
 * Returns: the number of days of that month, 28 to 31
 */
int
dateline_calendar_get_days_in_month (gint64 year,
                                     int    month)
{
  static const gint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 31);

  return days[month - 1] + (month == 2 && dateline_calendar_is_leap_year (year));
}

/**
 * dateline_calendar_add:
 * @a: a number
 * @b: another
 *
 * Adds and stays within 64 bits.
 *
 * Returns: @a + @b, or the nearest number there is
 */
gint64
dateline_calendar_add (gint64 a,
                       gint64 b)
{
  gint64 sum;

  if (__builtin_add_overflow (a, b, &sum))
    return b > 0 ? G_MAXINT64 : G_MININT64;

  return sum;
}

/**
 * dateline_calendar_to_days:
 * @day: a day
 *
 * Counts the days from 1970-01-01 to @day. Where the count does not fit in 64
 * bits (beyond 25 thousand billion years) it is the least or greatest number.
 *
 * Returns: days since 1970-01-01, negative before it
 */
gint64
dateline_calendar_to_days (DatelineCalendarDay day)
{
  gint64 year = day.year;
  gint64 era, year_of_era, day_of_year;

  if (year > YEAR_LIMIT)
    return G_MAXINT64;
  if (year < -YEAR_LIMIT)
    return G_MININT64;

  year -= day.month <= 2;
  era = floor_div (year, YEARS_IN_ERA);
  year_of_era = year - era * YEARS_IN_ERA;
  day_of_year = (153 * ((day.month + 9) % 12) + 2) / 5 + day.day - 1;

  return era * DAYS_IN_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100
         + day_of_year - DAYS_TO_1970;
}

/**
 * dateline_calendar_from_days:
 * @days: days since 1970-01-01
 *
 * The inverse of dateline_calendar_to_days().
 *
 * Returns: the day
 */
DatelineCalendarDay
dateline_calendar_from_days (gint64 days)
{
  gint64 since = CLAMP (days, -DAY_LIMIT, DAY_LIMIT) + DAYS_TO_1970;
  gint64 era = floor_div (since, DAYS_IN_ERA);
  int day_of_era = since - era * DAYS_IN_ERA;
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int month_from_march = (5 * day_of_year + 2) / 153;
  DatelineCalendarDay day;

  day.day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  day.month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  day.year = era * YEARS_IN_ERA + year_of_era + (day.month <= 2);

  return day;
}

/**
 * dateline_calendar_days_to_time:
 * @days: days since 1970-01-01
 *
 * Returns: the first second of that day since 1970-01-01T00:00:00 UTC, or the
 *   least or greatest number where it does not fit in 64 bits
 */
gint64
dateline_calendar_days_to_time (gint64 days)
{
  gint64 seconds;

  if (__builtin_mul_overflow (days, SECONDS_IN_DAY, &seconds))
    return days > 0 ? G_MAXINT64 : G_MININT64;

  return seconds;
}

/**
 * dateline_calendar_time_to_days:
 * @time: seconds since 1970-01-01T00:00:00 UTC
 *
 * Returns: the day that @time lies in, as days since 1970-01-01
 */
gint64
dateline_calendar_time_to_days (gint64 time)
{
  return floor_div (time, SECONDS_IN_DAY);
}
