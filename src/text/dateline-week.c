/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-week.h"

#include <locale.h>

#include <unicode/ucal.h>

#define DAYS 7
/* 1970-01-01 was a Thursday. */
#define EPOCH_DAY 3

/* ICU counts from Sunday, which is 1. */
static guint
from_icu (int day)
{
  return (day + 5) % DAYS;
}

/* The days of the week from Monday, as in ISO 8601. */
static guint
get_day (gint64 days)
{
  return ((days + EPOCH_DAY) % DAYS + DAYS) % DAYS;
}

static gboolean
is_nowhere (const char *locale)
{
  return locale == NULL || *locale == '\0' || g_str_equal (locale, "C") || g_str_has_prefix (locale, "C.")
         || g_str_equal (locale, "POSIX");
}

/**
 * dateline_week_of:
 * @locale: (nullable): a locale as the C library or CLDR writes it, such as
 *   `ar_EG.UTF-8`
 *
 * Asks the Common Locale Data Repository how the week goes there. Where the
 * locale says nothing it is as in ISO 8601: from Monday, and the last two days
 * are those of rest.
 *
 * Returns: the week
 */
DatelineWeek
dateline_week_of (const char *locale)
{
  DatelineWeek week = { 0, 1u << 5 | 1u << 6 };
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar;

  if (is_nowhere (locale))
    return week;
  calendar = ucal_open (NULL, 0, locale, UCAL_GREGORIAN, &status);
  if (U_FAILURE (status))
    return week;
  week.first_day = from_icu (ucal_getAttribute (calendar, UCAL_FIRST_DAY_OF_WEEK));
  week.weekend = 0;
  for (int day = UCAL_SUNDAY; day <= UCAL_SATURDAY; day++)
    if (ucal_getDayOfWeekType (calendar, day, &status) != UCAL_WEEKDAY && U_SUCCESS (status))
      week.weekend |= 1u << from_icu (day);
  ucal_close (calendar);
  return week;
}

/**
 * dateline_week_get_default:
 *
 * The week of the locale that times are written in, as it was when this was
 * first asked.
 *
 * Returns: (transfer none): the week
 */
const DatelineWeek *
dateline_week_get_default (void)
{
  static DatelineWeek week;
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      week = dateline_week_of (setlocale (LC_TIME, NULL));
      g_once_init_leave (&made, 1);
    }
  return &week;
}

/**
 * dateline_week_floor:
 * @self: a week
 * @days: days since 1970-01-01
 *
 * Returns: the last first day of a week that is not after @days
 */
gint64
dateline_week_floor (const DatelineWeek *self,
                     gint64              days)
{
  return days - (get_day (days) + DAYS - self->first_day) % DAYS;
}

/**
 * dateline_week_is_weekend:
 * @self: a week
 * @days: days since 1970-01-01
 *
 * Returns: whether that is a day of rest
 */
gboolean
dateline_week_is_weekend (const DatelineWeek *self,
                          gint64              days)
{
  return (self->weekend & 1u << get_day (days)) != 0;
}
