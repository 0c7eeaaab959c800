/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates of which some digits are not known (`X`), in words. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dateline-date-words.h"

/* How much of a year is known. */
typedef enum
{
  KNOWN,
  DECADE,    /* 201X */
  CENTURY,   /* 20XX */
  BETWEEN,   /* 1XXX, and decades and centuries that have no name of their own */
  UNKNOWN,   /* XXXX */
  IRREGULAR, /* 1X85 */
} YearKind;

static int
count_unknown (const gint8 *digits,
               int          n)
{
  int n_unknown = 0;

  for (int i = 0; i < n; i++)
    n_unknown += digits[i] == DATELINE_DATE_X;
  return n_unknown;
}

static gboolean
is_unknown (const gint8 *digits)
{
  return count_unknown (digits, 2) == 2;
}

static YearKind
get_year_kind (const DatelineDatePoint *point)
{
  int n_unknown = count_unknown (point->digits, 4);

  if (!point->year_has_x)
    return KNOWN;
  if (n_unknown == 4)
    return UNKNOWN;
  for (int i = 4 - n_unknown; i < 4; i++)
    if (point->digits[i] != DATELINE_DATE_X)
      return IRREGULAR;
  /* "the 2000s" are a century, not its first decade; and nobody says "the 40s
   * BCE" of 49 to 40 BCE, which is what is written as -004X to a year. */
  if (point->is_negative || point->year < 1000
      || (n_unknown == 1 && point->digits[2] == 0) || n_unknown == 3)
    return BETWEEN;
  return n_unknown == 1 ? DECADE : CENTURY;
}

/* The first and last year that it can be, whatever the day. */
static void
get_years (const DatelineDatePoint *point,
           char                   **first,
           char                   **last)
{
  gint64 near = ABS (point->year);
  gint64 far = near;

  for (int i = 0, unit = 1000; i < 4; i++, unit /= 10)
    if (point->digits[i] == DATELINE_DATE_X)
      far += 9 * unit;
  if (point->is_negative)
    near = MAX (near, 1);

  *first = dateline_date_words_year (point->is_negative ? -far : near);
  *last = dateline_date_words_year (point->is_negative ? -near : far);
}

static char *
dup_fits (const char *text,
          gsize       length)
{
  g_autofree char *written = g_strndup (text, length);

  /* Translators: digits of a date are not known; "a date that fits 1X85-0X" */
  return g_strdup_printf (C_ ("unspecified date", "a date that fits %s"), written);
}

static char *
dup_year (const DatelineDatePoint *point)
{
  g_autofree char *year = dateline_date_words_year (point->year);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  switch (get_year_kind (point))
    {
    case DECADE:
      /* Translators: a decade, "the 1950s" */
      return g_strdup_printf (C_ ("decade", "the %ss"), year);
    case CENTURY:
      /* Translators: a century, by its first year: "the 1500s" are 1500 to 1599 */
      return g_strdup_printf (C_ ("century", "the %ss"), year);
    case UNKNOWN:
      return g_strdup (C_ ("unspecified date", "an unknown year"));
    case BETWEEN:
    default:
      get_years (point, &first, &last);
      /* Translators: "a year between 1000 and 1999" */
      return g_strdup_printf (C_ ("unspecified date", "a year between %1$s and %2$s"), first, last);
    }
}

/* What follows a day or a month: "of an unknown year in the 1500s". */
static char *
dup_of_year (const DatelineDatePoint *point,
             const char              *what)
{
  g_autofree char *year = dateline_date_words_year (point->year);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  switch (get_year_kind (point))
    {
    case DECADE:
      /* Translators: "25 December of an unknown year in the 1560s", a decade */
      return g_strdup_printf (C_ ("decade", "%1$s of an unknown year in the %2$ss"), what, year);
    case CENTURY:
      /* Translators: "25 December of an unknown year in the 1500s", a century */
      return g_strdup_printf (C_ ("century", "%1$s of an unknown year in the %2$ss"), what, year);
    case UNKNOWN:
      /* Translators: "25 December of an unknown year" */
      return g_strdup_printf (C_ ("unspecified date", "%s of an unknown year"), what);
    case BETWEEN:
    default:
      get_years (point, &first, &last);
      /* Translators: "25 December of a year between 1000 and 1999" */
      return g_strdup_printf (C_ ("unspecified date", "%1$s of a year between %2$s and %3$s"), what, first, last);
    }
}

/* The month that the digits leave, 0 if there are several. */
static int
get_only_month (const DatelineDatePoint *point)
{
  int found = 0;

  for (int month = 1; month <= 12; month++)
    {
      if ((point->month[0] != DATELINE_DATE_X && point->month[0] != month / 10)
          || (point->month[1] != DATELINE_DATE_X && point->month[1] != month % 10))
        continue;
      if (found != 0)
        return 0;
      found = month;
    }
  return found;
}

/* A month that is known or not at all, with its year: "a month in 2004". */
static char *
dup_month (const DatelineDatePoint *point)
{
  int month = get_only_month (point);
  g_autofree char *year = dateline_date_words_year (point->year);

  if (month != 0 && !point->year_has_x)
    return dateline_date_words_month (point->year, month);
  if (month != 0)
    return dup_of_year (point, dateline_date_word_month (month));
  if (point->year_has_x)
    return dup_of_year (point, C_ ("unspecified date", "a month"));
  /* Translators: "a month in 2004" */
  return g_strdup_printf (C_ ("unspecified date", "a month in %s"), year);
}

static char *
dup_known_day (const DatelineDatePoint *point)
{
  int day = point->day[0] * 10 + point->day[1];
  int month = get_only_month (point);
  g_autofree char *what = NULL;

  if (month == 0)
    {
      what = dup_month (point);
      /* Translators: the day is known, the month is not: "day 25 of a month in 1560" */
      return g_strdup_printf (C_ ("unspecified date", "day %1$d of %2$s"), day, what);
    }
  if (!point->year_has_x)
    return dateline_date_words_day (&point->first);

  /* Translators: a day of any year, "25 December" */
  what = g_strdup_printf (C_ ("date", "%1$d %2$s"), day, dateline_date_word_month_in_day (month));
  return dup_of_year (point, what);
}

static char *
dup_unknown_day (const DatelineDatePoint *point)
{
  g_autofree char *month = NULL;
  g_autofree char *year = NULL;

  if (!is_unknown (point->month))
    {
      month = dup_month (point);
      /* Translators: "a day in October 2018" */
      return g_strdup_printf (C_ ("unspecified date", "a day in %s"), month);
    }
  if (point->year_has_x)
    return dup_of_year (point, C_ ("unspecified date", "a day"));

  year = dateline_date_words_year (point->year);
  /* Translators: "a day in 1985" */
  return g_strdup_printf (C_ ("day of an unknown month", "a day in %s"), year);
}

/* Some digits of the month or the day are known, so that it is one of a few. */
static char *
dup_few (const DatelineDatePoint *point,
         const char              *text,
         gsize                    length)
{
  DatelineDatePoint first = *point, last = *point;
  g_autofree char *range = NULL;

  /* Digits known from the left leave a stretch: 2X, 1X. */
  if (point->year_has_x || (point->unit == DATELINE_DATE_UNIT_DAY && point->month_has_x)
      || (point->unit == DATELINE_DATE_UNIT_DAY ? point->day : point->month)[0] == DATELINE_DATE_X)
    return dup_fits (text, length);
  if (point->unit == DATELINE_DATE_UNIT_DAY && point->first.day == point->last.day)
    return dateline_date_words_day (&point->first);

  first.month_has_x = first.day_has_x = last.month_has_x = last.day_has_x = FALSE;
  last.first = last.last;
  last.earliest++; /* they are in order */
  memset (first.qualifiers, 0, sizeof first.qualifiers);
  memset (last.qualifiers, 0, sizeof last.qualifiers);
  range = dateline_date_words_range (&first, &last);
  /* Translators: one of a few days or months, "within 20–28 February 2018" */
  return g_strdup_printf (C_ ("unspecified date", "within %s"), range);
}

/*< private >
 * dateline_date_words_unspecified:
 * @point: a date with an `X`
 * @text: how it is written
 * @length: in bytes
 *
 * Returns: (transfer full): "a day in October 2018", "the 1960s", "25 December
 *   of an unknown year in the 1500s"
 */
char *
dateline_date_words_unspecified (const DatelineDatePoint *point,
                                 const char              *text,
                                 gsize                    length)
{
  gboolean has_day = point->unit == DATELINE_DATE_UNIT_DAY;
  gboolean day_is_clear = !has_day || !point->day_has_x || is_unknown (point->day);
  gboolean month_is_clear = !point->month_has_x || is_unknown (point->month) || get_only_month (point) != 0;

  if (get_year_kind (point) == IRREGULAR || point->unit == DATELINE_DATE_UNIT_SEASON)
    return dup_fits (text, length);
  if (point->unit == DATELINE_DATE_UNIT_YEAR)
    return dup_year (point);
  if (!day_is_clear || !month_is_clear)
    return dup_few (point, text, length);
  if (!has_day)
    return dup_month (point);
  return point->day_has_x ? dup_unknown_day (point) : dup_known_day (point);
}
