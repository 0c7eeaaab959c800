/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the letters of one EDTF date come to in the calendar: its first and
 * last day, its precision and its level. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dateline-date-private.h"

#define FAIL(...) dateline_date_reader_fail (reader, error, __VA_ARGS__)

/* The months of what can stand in the place of a month. Where the last lies
 * before the first it belongs to the next year: a northern winter is named
 * after the year that its December is in. */
static const struct
{
  guint8 first;
  guint8 last;
} seasons[] = {
  { 3, 5 }, { 6, 8 }, { 9, 11 }, { 12, 2 },  /* 21 to 24: no hemisphere said */
  { 3, 5 }, { 6, 8 }, { 9, 11 }, { 12, 2 },  /* 25 to 28: northern */
  { 9, 11 }, { 12, 2 }, { 3, 5 }, { 6, 8 },  /* 29 to 32: southern */
  { 1, 3 }, { 4, 6 }, { 7, 9 }, { 10, 12 },  /* 33 to 36: quarters */
  { 1, 4 }, { 5, 8 }, { 9, 12 },             /* 37 to 39: quadrimesters */
  { 1, 6 }, { 7, 12 },                       /* 40 and 41: semestrals */
};

#define FIRST_SEASON 21
#define LAST_SEASON 41
#define LAST_TRUE_SEASON 32

static gboolean
digits_match (const gint8 *digits,
              int          n,
              int          number)
{
  for (int i = n - 1; i >= 0; i--, number /= 10)
    if (digits[i] != DATELINE_DATE_X && digits[i] != number % 10)
      return FALSE;
  return TRUE;
}

/* The least or greatest number that fits, the way @step points. */
static gboolean
find_match (const gint8 *digits,
            int          from,
            int          to,
            int          step,
            int         *match)
{
  for (int number = from; step > 0 ? number <= to : number >= to; number += step)
    if (digits_match (digits, 2, number))
      {
        *match = number;
        return TRUE;
      }
  return FALSE;
}

/* The first or last day of @year that fits what is written. */
static gboolean
find_day_in_year (const DatelineDatePoint *point,
                  gint64                   year,
                  int                      step,
                  DatelineCalendarDay     *found)
{
  int month = step > 0 ? 1 : 12;

  for (; month >= 1 && month <= 12; month += step)
    {
      int length = dateline_calendar_get_days_in_month (year, month);
      int day = step > 0 ? 1 : length;

      if (point->unit >= DATELINE_DATE_UNIT_MONTH && !digits_match (point->month, 2, month))
        continue;
      if (point->unit >= DATELINE_DATE_UNIT_DAY
          && !find_match (point->day, day, step > 0 ? length : 1, step, &day))
        continue;
      *found = (DatelineCalendarDay) { year, month, day };
      return TRUE;
    }
  return FALSE;
}

/* The first or last day that fits, over all the years that an `X` stands for. */
static gboolean
find_day (const DatelineDatePoint *point,
          int                      step,
          DatelineCalendarDay     *found)
{
  int sign = point->is_negative ? -1 : 1;
  int from = step * sign > 0 ? 0 : 9999;

  if (!point->year_has_x)
    return find_day_in_year (point, point->year, step, found);

  for (int year = from; year >= 0 && year <= 9999; year += step * sign)
    {
      if (!digits_match (point->digits, 4, year) || (year == 0 && point->is_negative))
        continue;
      if (find_day_in_year (point, (gint64) sign * year, step, found))
        return TRUE;
    }
  return FALSE;
}

/* Says as precisely as possible why no day fits. */
static gboolean
fail_no_day (const DatelineDatePoint  *point,
             const DatelineDateReader *reader,
             GError                  **error)
{
  int month;

  if (!find_match (point->month, 1, 12, 1, &month))
    return FAIL (DATELINE_DATE_ERROR_CALENDAR,
                 /* Translators: the reason in "“2018-13” is not a date: …" */
                 _("there is no such month; they go from 01 to 12, and seasons and other parts of a year from 21 to 41"));
  if (!point->month_has_x && !point->year_has_x)
    return FAIL (DATELINE_DATE_ERROR_CALENDAR,
                 /* Translators: the reason in "“2018-02-30” is not a date: …" */
                 _("there is no such day; that month goes from 01 to %d"),
                 dateline_calendar_get_days_in_month (point->year, month));
  return FAIL (DATELINE_DATE_ERROR_CALENDAR, _("no day of the calendar fits it"));
}

static gboolean
resolve_season (DatelineDatePoint        *point,
                const DatelineDateReader *reader,
                GError                  **error)
{
  DatelinePrecision precision = DATELINE_PRECISION_SEMESTER;
  DatelineDatePoint year = *point;
  int i = point->season - FIRST_SEASON;

  if (point->season < FIRST_SEASON || point->season > LAST_SEASON)
    return fail_no_day (point, reader, error);
  if (point->unit != DATELINE_DATE_UNIT_SEASON)
    return FAIL (DATELINE_DATE_ERROR_SYNTAX, _("a season or another part of a year has no days"));

  year.unit = DATELINE_DATE_UNIT_YEAR;
  if (!find_day (&year, 1, &point->first) || !find_day (&year, -1, &point->last))
    return fail_no_day (point, reader, error);
  point->first.month = seasons[i].first;
  point->last.month = seasons[i].last;
  point->last.year += seasons[i].last < seasons[i].first;
  point->last.day = dateline_calendar_get_days_in_month (point->last.year, point->last.month);

  point->level = MAX (point->level, point->season <= 24 && !point->year_has_x ? 1 : 2);
  if (point->season <= LAST_TRUE_SEASON)
    precision = DATELINE_PRECISION_SEASON;
  else if (point->season <= 36)
    precision = DATELINE_PRECISION_QUARTER;
  point->precision = MAX (point->precision, precision);
  return TRUE;
}

/* How coarse a year is of which the last @n_unknown digits are not known. */
static DatelinePrecision
get_year_precision (int n_unknown)
{
  switch (n_unknown)
    {
    case 0: return DATELINE_PRECISION_YEAR;
    case 1: return DATELINE_PRECISION_DECADE;
    case 2: return DATELINE_PRECISION_CENTURY;
    default: return DATELINE_PRECISION_COARSER;
    }
}

/* The coarsest component that an `X` leaves open decides. */
static DatelinePrecision
get_precision (const DatelineDatePoint *point)
{
  if (point->year_has_x)
    for (int i = 0; i < 4; i++)
      if (point->digits[i] == DATELINE_DATE_X)
        return get_year_precision (4 - i);
  if (point->month_has_x)
    return DATELINE_PRECISION_YEAR;
  if (point->day_has_x)
    return DATELINE_PRECISION_MONTH;

  switch ((DatelineDateUnit) point->unit)
    {
    case DATELINE_DATE_UNIT_TIME: return DATELINE_PRECISION_SECOND;
    case DATELINE_DATE_UNIT_DAY: return DATELINE_PRECISION_DAY;
    case DATELINE_DATE_UNIT_MONTH: return DATELINE_PRECISION_MONTH;
    case DATELINE_DATE_UNIT_SEASON: return DATELINE_PRECISION_SEASON;
    case DATELINE_DATE_UNIT_YEAR: default: return DATELINE_PRECISION_YEAR;
    }
}

/* Level 1 knows an `X` only at the right: years of a decade or a century
 * (201X, 20XX) alone, or a whole day or month, and a date of which nothing at
 * all is known. Everything else is level 2. */
static guint
get_unspecified_level (const DatelineDatePoint *point)
{
  gboolean whole_month = point->month[0] == DATELINE_DATE_X && point->month[1] == DATELINE_DATE_X;
  gboolean whole_day = point->day[0] == DATELINE_DATE_X && point->day[1] == DATELINE_DATE_X;
  gboolean month_ok = point->unit < DATELINE_DATE_UNIT_MONTH || whole_month;
  gboolean day_ok = point->unit < DATELINE_DATE_UNIT_DAY || whole_day;
  int n_unknown = 0;

  for (int i = 0; i < 4; i++)
    n_unknown += point->digits[i] == DATELINE_DATE_X;

  if (n_unknown == 4)
    return month_ok && day_ok ? 1 : 2;
  if (n_unknown > 0)
    return point->unit == DATELINE_DATE_UNIT_YEAR && n_unknown <= 2
                   && point->digits[3] == DATELINE_DATE_X
                   && (n_unknown == 1 || point->digits[2] == DATELINE_DATE_X)
               ? 1
               : 2;
  if (point->month_has_x)
    return month_ok && day_ok ? 1 : 2;
  return day_ok ? 1 : 2;
}

/* Years too far for 64 bits of seconds all fall on the last second there is. */
static void
set_window (DatelineDatePoint         *point,
            const DatelineCalendarDay *first,
            const DatelineCalendarDay *last)
{
  gint64 next = dateline_calendar_add (dateline_calendar_to_days (*last), 1);

  point->earliest = dateline_calendar_days_to_time (dateline_calendar_to_days (*first));
  point->latest = dateline_calendar_days_to_time (next);
  if (point->latest == DATELINE_TIME_MIN)
    point->latest++;
  if (point->earliest == DATELINE_TIME_MAX)
    point->earliest--;
}

/* `1950S2` is some year from 1900 to 1999, estimated to be 1950: it possibly
 * lies in any of them. The days it is given as stay those of the estimate. */
static void
widen_to_significant (DatelineDatePoint *point)
{
  gint64 magnitude = ABS (point->year);
  gint64 unit = 1;
  int n_digits = 1;
  int n_unknown;
  DatelineCalendarDay first = point->first;
  DatelineCalendarDay last = point->last;

  point->level = 2;
  for (gint64 rest = magnitude; rest >= 10; rest /= 10)
    n_digits++;
  n_unknown = MAX (0, n_digits - point->significant);
  for (int i = 0; i < n_unknown; i++)
    unit *= 10;

  magnitude -= magnitude % unit;
  first.year = point->is_negative ? -(magnitude + unit - 1) : magnitude;
  last.year = point->is_negative ? -magnitude : magnitude + unit - 1;
  point->precision = get_year_precision (n_unknown);
  set_window (point, &first, &last);
}

/* With a zone the days are those of UTC, without one those of the clocks
 * there: a day of a date is not in any zone either. */
static void
resolve_time (DatelineDatePoint *point)
{
  gint64 time = dateline_calendar_days_to_time (dateline_calendar_to_days (point->first));
  gint64 in_day = ((gint64) point->hour * 60 + point->minute - point->offset) * 60 + point->second;

  point->earliest = dateline_calendar_add (time, in_day);
  point->latest = dateline_calendar_add (point->earliest, 1);
  point->first = point->last = dateline_calendar_from_days (dateline_calendar_time_to_days (point->earliest));
}

/*< private >
 * dateline_date_point_resolve:
 * @point: a date that was just read
 * @reader: what it is part of, for the messages
 * @error: return location
 *
 * Fills in the days, precision and level of @point.
 *
 * Returns: %FALSE if the calendar has no such day
 */
gboolean
dateline_date_point_resolve (DatelineDatePoint        *point,
                             const DatelineDateReader *reader,
                             GError                  **error)
{
  point->precision = get_precision (point);
  if (point->season != 0)
    {
      if (!resolve_season (point, reader, error))
        return FALSE;
    }
  else if (!find_day (point, 1, &point->first) || !find_day (point, -1, &point->last))
    return fail_no_day (point, reader, error);

  if (point->year_has_x || point->month_has_x || point->day_has_x)
    point->level = MAX (point->level, get_unspecified_level (point));

  set_window (point, &point->first, &point->last);
  if (point->significant > 0)
    widen_to_significant (point);
  else if (point->unit == DATELINE_DATE_UNIT_TIME)
    resolve_time (point);

  return TRUE;
}

/*< private >
 * dateline_date_point_get_flags:
 * @point: a date
 *
 * Returns: the #DatelineDateFlags that a date by itself has
 */
guint
dateline_date_point_get_flags (const DatelineDatePoint *point)
{
  guint flags = 0;

  for (int i = 0; i < DATELINE_DATE_N_COMPONENTS; i++)
    flags |= point->qualifiers[i];
  if (point->year_has_x || point->month_has_x || point->day_has_x)
    flags |= DATELINE_DATE_UNSPECIFIED;
  if (point->unit == DATELINE_DATE_UNIT_TIME)
    flags |= DATELINE_DATE_HAS_TIME;
  if (point->unit == DATELINE_DATE_UNIT_SEASON && point->season <= LAST_TRUE_SEASON)
    flags |= DATELINE_DATE_APPROXIMATE;
  if (point->significant > 0 && point->precision > DATELINE_PRECISION_YEAR)
    flags |= DATELINE_DATE_APPROXIMATE;

  return flags;
}
