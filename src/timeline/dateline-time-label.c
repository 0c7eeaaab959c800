/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-time-label.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "dateline-calendar.h"
#include "dateline-date.h"

#define DAYS_IN_YEAR 365.2425

/* Under the heading of a year, so each stands by itself: languages that inflect
 * the name of a month within a date want the plain form here. */
static const char *const months[] = {
  NC_("month standing alone", "January"), NC_("month standing alone", "February"),
  NC_("month standing alone", "March"), NC_("month standing alone", "April"),
  NC_("month standing alone", "May"), NC_("month standing alone", "June"),
  NC_("month standing alone", "July"), NC_("month standing alone", "August"),
  NC_("month standing alone", "September"), NC_("month standing alone", "October"),
  NC_("month standing alone", "November"), NC_("month standing alone", "December"),
};

static const char *const short_months[] = {
  NC_("short month standing alone", "Jan"), NC_("short month standing alone", "Feb"),
  NC_("short month standing alone", "Mar"), NC_("short month standing alone", "Apr"),
  NC_("short month standing alone", "May"), NC_("short month standing alone", "Jun"),
  NC_("short month standing alone", "Jul"), NC_("short month standing alone", "Aug"),
  NC_("short month standing alone", "Sep"), NC_("short month standing alone", "Oct"),
  NC_("short month standing alone", "Nov"), NC_("short month standing alone", "Dec"),
};

static const char *const weekdays[] = {
  NC_("short day of the week", "Mon"), NC_("short day of the week", "Tue"),
  NC_("short day of the week", "Wed"), NC_("short day of the week", "Thu"),
  NC_("short day of the week", "Fri"), NC_("short day of the week", "Sat"),
  NC_("short day of the week", "Sun"),
};

/**
 * dateline_time_label_dup_clock:
 * @time: a time in seconds
 *
 * Returns: (transfer full): the hour and minute, as in "14:30"
 */
char *
dateline_time_label_dup_clock (gint64 time)
{
  int second = time - dateline_calendar_time_to_days (time) * DATELINE_DAY;

  /* Translators: the time of day on a time line: hours from 0 to 23 and minutes. */
  return g_strdup_printf (C_("time line", "%1$02d:%2$02d"), second / 3600, second / 60 % 60);
}

/**
 * dateline_time_label_dup_day:
 * @time: a time in seconds
 * @weekday: whether to say which day of the week it is
 *
 * Returns: (transfer full): the day of the month, as in "26" or "Wed 26"
 */
char *
dateline_time_label_dup_day (gint64   time,
                             gboolean weekday)
{
  gint64 days = dateline_calendar_time_to_days (time);
  DatelineCalendarDay day = dateline_calendar_from_days (days);
  int day_of_week = ((days + 3) % 7 + 7) % 7;

  if (weekday)
    /* Translators: a day on a time line: the day of the week and that of the
     * month, as in "Wed 26". */
    return g_strdup_printf (C_("time line", "%1$s %2$d"),
                            g_dpgettext2 (GETTEXT_PACKAGE, "short day of the week", weekdays[day_of_week]),
                            day.day);
  /* Translators: a day on a time line: that of the month, as in "26". */
  return g_strdup_printf (C_("time line", "%d"), day.day);
}

/**
 * dateline_time_label_dup_month:
 * @month: 1 to 12
 * @whole: whether to write the whole name
 *
 * Returns: (transfer full): the name of the month, as in "Dec" or "December"
 */
char *
dateline_time_label_dup_month (int      month,
                               gboolean whole)
{
  g_return_val_if_fail (month >= 1 && month <= 12, g_strdup (""));

  if (whole)
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "month standing alone", months[month - 1]));
  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "short month standing alone", short_months[month - 1]));
}

/* "13.8": as many decimals as steps of @step need in units of @unit. */
static char *
write_number (double number,
              double unit,
              double step)
{
  int decimals = step >= unit ? 0 : (int) ceil (log10 (unit / step) - 1e-9);

  return g_strdup_printf ("%'.*f", decimals, number / unit);
}

static char *
dup_large_year (double number,
                double step)
{
  g_autofree char *text = NULL;

  if (number >= 1e9 && step >= 1e7)
    {
      text = write_number (number, 1e9, step);
      /* Translators: a year, as in "13.8 billion" (thousand million). */
      return g_strdup_printf (C_("year", "%s billion"), text);
    }
  if (number >= 1e6 && step >= 1e4)
    {
      text = write_number (number, 1e6, step);
      /* Translators: a year, as in "66 million". */
      return g_strdup_printf (C_("year", "%s million"), text);
    }
  return write_number (number, 1, 1);
}

/**
 * dateline_time_label_dup_year:
 * @year: an astronomical year: 0 is 1 BCE
 * @step: to how many years it is meant
 *
 * Returns: (transfer full): the year as people count, as in "2018", "43 BCE",
 *   "12,000 BCE", "13.8 billion BCE"
 */
char *
dateline_time_label_dup_year (gint64 year,
                              gint64 step)
{
  g_autofree char *text = NULL;
  gint64 number = year > 0 ? year : 1 - year;

  /* Translators: a year. Where the language has digits of its own, write "%Id",
   * here as wherever a number is written. */
  text = number <= 9999 ? g_strdup_printf (C_("year", "%d"), (int) number) : dup_large_year (number, step);
  if (year > 0)
    return g_steal_pointer (&text);
  /* Translators: a year before the first of our era, as in "43 BCE". */
  return g_strdup_printf (C_("year", "%s BCE"), text);
}

static gint64
count_months (DatelineCalendarDay from,
              DatelineCalendarDay to)
{
  return (to.year - from.year) * 12 + to.month - from.month;
}

static char *
dup_years (double years)
{
  g_autofree char *text = years < 10000 ? g_strdup_printf ("%.0f", years)
                                        : dup_large_year (years, pow (10, floor (log10 (years)) - 1));

  /* Translators: how long a span of time is; the number may have a word in it,
   * as in "66 million years". */
  return g_strdup_printf (ngettext ("%s year", "%s years", years < 10000 ? (gulong) years : 1000), text);
}

static char *
dup_short_duration (gint64 seconds)
{
  gint64 minutes = (seconds + 30) / 60, hours = (seconds + 1800) / 3600;

  if (minutes < 120)
    /* Translators: how long a span of time is. */
    return g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), (int) minutes);
  if (hours < 48)
    /* Translators: how long a span of time is. */
    return g_strdup_printf (ngettext ("%d hour", "%d hours", hours), (int) hours);
  return NULL;
}

/**
 * dateline_time_label_dup_duration:
 * @start: a time in seconds
 * @end: a later one
 *
 * Says how long a span of time is: in whole years or months where it is from
 * one day of the calendar to another that many on, else rounded in the unit
 * that suits it.
 *
 * Returns: (transfer full): as in "4 months"
 */
char *
dateline_time_label_dup_duration (gint64 start,
                                  gint64 end)
{
  gint64 first = dateline_calendar_time_to_days (start), past = dateline_calendar_time_to_days (end);
  DatelineCalendarDay from = dateline_calendar_from_days (first), to = dateline_calendar_from_days (past);
  gint64 months_between = count_months (from, to);
  gint64 days = past - first;
  char *text = NULL;

  if (days <= 2 && (end - start) % DATELINE_DAY != 0)
    text = dup_short_duration (end - start);
  if (text != NULL)
    return text;
  if (from.day != to.day || months_between < 1)
    months_between = days < 62 ? 0 : (gint64) (days / DAYS_IN_YEAR * 12 + 0.5);
  if (months_between == 0)
    /* Translators: how long a span of time is. */
    return g_strdup_printf (ngettext ("%d day", "%d days", days), (int) days);
  if (months_between < 60 && months_between % 12 != 0)
    /* Translators: how long a span of time is. */
    return g_strdup_printf (ngettext ("%d month", "%d months", months_between), (int) months_between);
  if (from.day == to.day && from.month == to.month)
    return dup_years (to.year - from.year);
  return dup_years (floor ((past / DAYS_IN_YEAR - first / DAYS_IN_YEAR) + 0.5));
}
