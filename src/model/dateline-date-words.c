/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days, months, years and seasons that are known, in words. Every pattern is
 * the translator's: what comes first, and what is written between. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dateline-date-words.h"

/* Translators: a month that stands without a day: "October 2018". In many
 * languages it is in the nominative. */
static const char *const months[] = {
  NC_ ("month alone", "January"), NC_ ("month alone", "February"), NC_ ("month alone", "March"),
  NC_ ("month alone", "April"), NC_ ("month alone", "May"), NC_ ("month alone", "June"),
  NC_ ("month alone", "July"), NC_ ("month alone", "August"), NC_ ("month alone", "September"),
  NC_ ("month alone", "October"), NC_ ("month alone", "November"), NC_ ("month alone", "December"),
};

/* Translators: a month that stands beside a day: "26 October 2018". In many
 * languages it is in the genitive. */
static const char *const months_in_day[] = {
  NC_ ("month beside a day", "January"), NC_ ("month beside a day", "February"),
  NC_ ("month beside a day", "March"), NC_ ("month beside a day", "April"),
  NC_ ("month beside a day", "May"), NC_ ("month beside a day", "June"),
  NC_ ("month beside a day", "July"), NC_ ("month beside a day", "August"),
  NC_ ("month beside a day", "September"), NC_ ("month beside a day", "October"),
  NC_ ("month beside a day", "November"), NC_ ("month beside a day", "December"),
};

/*< private >
 * dateline_date_word_month:
 * @month: 1 to 12
 *
 * Returns: its name where it stands without a day
 */
const char *
dateline_date_word_month (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month alone", months[month - 1]);
}

/*< private >
 * dateline_date_word_month_in_day:
 * @month: 1 to 12
 *
 * Returns: its name where it stands beside a day
 */
const char *
dateline_date_word_month_in_day (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month beside a day", months_in_day[month - 1]);
}

/*< private >
 * dateline_date_words_year:
 * @year: an astronomical year
 *
 * Names a year as people count: there is no year 0, the one before 1 is 1 BCE.
 *
 * Returns: (transfer full): the year, to be put into a pattern
 */
char *
dateline_date_words_year (gint64 year)
{
  gint64 number = year > 0 ? year : 1 - year;
  g_autofree char *text = g_strdup_printf (number > 9999 ? "%'" G_GINT64_FORMAT : "%" G_GINT64_FORMAT, number);

  if (year <= 0)
    /* Translators: a year before the common era, "45 BCE" */
    return g_strdup_printf (C_ ("year", "%s BCE"), text);
  if (year < 1000)
    /* Translators: an early year of the common era, "33 CE" */
    return g_strdup_printf (C_ ("year", "%s CE"), text);
  return g_steal_pointer (&text);
}

static char *
dup_year_alone (gint64 year)
{
  g_autofree char *text = dateline_date_words_year (year);

  /* Translators: a year that stands alone, "2018" */
  return g_strdup_printf (C_ ("year alone", "%s"), text);
}

/*< private >
 * dateline_date_words_day:
 * @day: a day
 *
 * Returns: (transfer full): "26 October 2018"
 */
char *
dateline_date_words_day (const DatelineCalendarDay *day)
{
  g_autofree char *year = dateline_date_words_year (day->year);

  /* Translators: day, month and year, "26 October 2018" */
  return g_strdup_printf (C_ ("date", "%1$d %2$s %3$s"), day->day,
                          dateline_date_word_month_in_day (day->month), year);
}

/*< private >
 * dateline_date_words_month:
 * @year: an astronomical year
 * @month: 1 to 12
 *
 * Returns: (transfer full): "October 2018"
 */
char *
dateline_date_words_month (gint64 year,
                           int    month)
{
  g_autofree char *text = dateline_date_words_year (year);

  /* Translators: month and year, "October 2018" */
  return g_strdup_printf (C_ ("date", "%1$s %2$s"), dateline_date_word_month (month), text);
}

static char *
dup_day_range (const DatelineCalendarDay *start,
               const DatelineCalendarDay *end)
{
  g_autofree char *year = dateline_date_words_year (start->year);

  if (start->month == end->month)
    /* Translators: days of one month, "12–15 April 2018" */
    return g_strdup_printf (C_ ("date range", "%1$d–%2$d %3$s %4$s"), start->day, end->day,
                            dateline_date_word_month_in_day (start->month), year);
  /* Translators: days of one year, "30 April – 2 May 2018" */
  return g_strdup_printf (C_ ("date range", "%1$d %2$s – %3$d %4$s %5$s"),
                          start->day, dateline_date_word_month_in_day (start->month),
                          end->day, dateline_date_word_month_in_day (end->month), year);
}

static char *
dup_month_range (gint64 year,
                 int    first,
                 int    last)
{
  g_autofree char *text = dateline_date_words_year (year);

  /* Translators: months of one year, "April–June 2018" */
  return g_strdup_printf (C_ ("date range", "%1$s–%2$s %3$s"), dateline_date_word_month (first),
                          dateline_date_word_month (last), text);
}

static char *
dup_year_range (gint64 first,
                gint64 last)
{
  g_autofree char *from = dateline_date_words_year (first);
  g_autofree char *to = dateline_date_words_year (last);

  /* Translators: years, "1964–2008" */
  return g_strdup_printf (C_ ("date range", "%1$s–%2$s"), from, to);
}

static gboolean
is_plain (const DatelineDatePoint *point)
{
  return !point->year_has_x && !point->month_has_x && !point->day_has_x && point->significant == 0
         && !point->is_long_year && dateline_date_point_get_flags (point) == 0;
}

static char *
dup_between_days (const DatelineCalendarDay *start,
                  const DatelineCalendarDay *end)
{
  g_autofree char *year = dateline_date_words_year (start->year);

  if (start->month == end->month)
    /* Translators: one of the days of a month, "between 12 and 15 April 2018" */
    return g_strdup_printf (C_ ("either date", "between %1$d and %2$d %3$s %4$s"), start->day, end->day,
                            dateline_date_word_month_in_day (start->month), year);
  /* Translators: one of the days of a year, "between 30 April and 2 May 2018" */
  return g_strdup_printf (C_ ("either date", "between %1$d %2$s and %3$d %4$s %5$s"),
                          start->day, dateline_date_word_month_in_day (start->month),
                          end->day, dateline_date_word_month_in_day (end->month), year);
}

static char *
dup_between_months (gint64 year,
                    int    first,
                    int    last)
{
  g_autofree char *text = dateline_date_words_year (year);

  /* Translators: one of the months of a year, "between July and December 2018" */
  return g_strdup_printf (C_ ("either date", "between %1$s and %2$s %3$s"), dateline_date_word_month (first),
                          dateline_date_word_month (last), text);
}

/* Whether two dates are of one kind, the second later, with nothing to be said
 * of one alone. */
static gboolean
is_plain_range (const DatelineDatePoint *start,
                const DatelineDatePoint *end)
{
  return is_plain (start) && is_plain (end) && start->unit == end->unit && start->earliest < end->earliest;
}

/*< private >
 * dateline_date_words_range:
 * @start: the first date
 * @end: the last date
 *
 * Puts two dates of one kind together where that is shorter.
 *
 * Returns: (transfer full) (nullable): "12–15 April 2018", %NULL if they are not
 *   of a kind
 */
char *
dateline_date_words_range (const DatelineDatePoint *start,
                           const DatelineDatePoint *end)
{
  if (!is_plain_range (start, end))
    return NULL;

  if (start->unit == DATELINE_DATE_UNIT_YEAR)
    return dup_year_range (start->year, end->year);
  if (start->year != end->year)
    return NULL;
  if (start->unit == DATELINE_DATE_UNIT_MONTH)
    return dup_month_range (start->year, start->first.month, end->first.month);
  if (start->unit == DATELINE_DATE_UNIT_DAY)
    return dup_day_range (&start->first, &end->first);
  return NULL;
}

/*< private >
 * dateline_date_words_between:
 * @start: the first date that it can be
 * @end: the last
 *
 * Puts two dates of one year together, so that the year is told once.
 *
 * Returns: (transfer full) (nullable): "between July and December 2018", %NULL
 *   if they are not of a kind and a year
 */
char *
dateline_date_words_between (const DatelineDatePoint *start,
                             const DatelineDatePoint *end)
{
  if (!is_plain_range (start, end) || start->year != end->year)
    return NULL;
  if (start->unit == DATELINE_DATE_UNIT_MONTH)
    return dup_between_months (start->year, start->first.month, end->first.month);
  if (start->unit == DATELINE_DATE_UNIT_DAY)
    return dup_between_days (&start->first, &end->first);
  return NULL;
}

static char *
dup_true_season (int         kind,
                 gint64      first_year,
                 gint64      last_year)
{
  g_autofree char *year = dateline_date_words_year (first_year);
  g_autofree char *next = dateline_date_words_year (last_year);

  /* The order of 21 to 24, from 0. */
  switch (kind)
    {
    case 0:
      /* Translators: "spring 2018" */
      return g_strdup_printf (C_ ("season", "spring %s"), year);
    case 1:
      if (first_year != last_year)
        /* Translators: a summer of the southern hemisphere, "summer 2018–2019" */
        return g_strdup_printf (C_ ("season", "summer %1$s–%2$s"), year, next);
      return g_strdup_printf (C_ ("season", "summer %s"), year);
    case 2:
      return g_strdup_printf (C_ ("season", "autumn %s"), year);
    default:
      if (first_year != last_year)
        /* Translators: a winter from December to February, "winter 2018–2019" */
        return g_strdup_printf (C_ ("season", "winter %1$s–%2$s"), year, next);
      return g_strdup_printf (C_ ("season", "winter %s"), year);
    }
}

/*< private >
 * dateline_date_words_season:
 * @point: a season of a known year, or another part of a year
 *
 * Returns: (transfer full): "spring 2018", "quarter 2 of 2018"
 */
char *
dateline_date_words_season (const DatelineDatePoint *point)
{
  g_autofree char *year = dateline_date_words_year (point->first.year);
  int season = point->season;

  if (season <= 32)
    {
      g_autofree char *words = dup_true_season ((season - 21) % 4, point->first.year, point->last.year);

      if (season <= 24)
        return g_steal_pointer (&words);
      if (season <= 28)
        /* Translators: "spring 2018 (northern hemisphere)" */
        return g_strdup_printf (C_ ("season", "%s (northern hemisphere)"), words);
      return g_strdup_printf (C_ ("season", "%s (southern hemisphere)"), words);
    }
  if (season <= 36)
    /* Translators: three months of a year, "quarter 2 of 2018" */
    return g_strdup_printf (C_ ("part of a year", "quarter %1$d of %2$s"), season - 32, year);
  if (season <= 39)
    return dup_month_range (point->first.year, point->first.month, point->last.month);
  if (season == 40)
    return g_strdup_printf (C_ ("part of a year", "first half of %s"), year);
  return g_strdup_printf (C_ ("part of a year", "second half of %s"), year);
}

static char *
dup_zone (const DatelineDatePoint *point)
{
  int offset = ABS (point->offset);
  const char *sign = point->offset < 0 ? "−" : "+";

  if (point->zone == DATELINE_DATE_ZONE_UTC || offset == 0)
    return g_strdup ("UTC");
  if (offset % 60 == 0)
    return g_strdup_printf ("UTC%s%d", sign, offset / 60);
  return g_strdup_printf ("UTC%s%d:%02d", sign, offset / 60, offset % 60);
}

/*< private >
 * dateline_date_words_time:
 * @point: a date with a time of day
 * @day: its day in words
 *
 * Returns: (transfer full): "26 December 2018, 14:30 (UTC+9)"
 */
char *
dateline_date_words_time (const DatelineDatePoint *point,
                          const char              *day)
{
  g_autofree char *zone = dup_zone (point);
  g_autofree char *time = NULL;

  if (point->second != 0)
    /* Translators: hours, minutes and seconds of a day of 24 hours */
    time = g_strdup_printf (C_ ("time", "%1$02d:%2$02d:%3$02d"), point->hour, point->minute, point->second);
  else
    /* Translators: hours and minutes of a day of 24 hours */
    time = g_strdup_printf (C_ ("time", "%1$02d:%2$02d"), point->hour, point->minute);

  if (point->zone == DATELINE_DATE_ZONE_NONE)
    /* Translators: a day and a time, "26 December 2018, 14:30" */
    return g_strdup_printf (C_ ("date and time", "%1$s, %2$s"), day, time);
  /* Translators: a day, a time and a time zone, "26 December 2018, 14:30 (UTC+9)" */
  return g_strdup_printf (C_ ("date and time", "%1$s, %2$s (%3$s)"), day, time, zone);
}

static char *
dup_significant (const DatelineDatePoint *point)
{
  DatelineCalendarDay first = dateline_calendar_from_days (dateline_calendar_time_to_days (point->earliest));
  DatelineCalendarDay last = dateline_calendar_from_days (dateline_calendar_time_to_days (point->latest - 1));
  g_autofree char *words = dup_year_alone (point->year);
  g_autofree char *range = dup_year_range (first.year, last.year);

  if (point->precision == DATELINE_PRECISION_YEAR)
    return g_steal_pointer (&words);
  if (point->earliest == DATELINE_TIME_MIN || point->latest == DATELINE_TIME_MAX)
    return g_strdup_printf (C_ ("date", "about %s"), words);
  /* Translators: a year that is an estimate, and the years it can be: "about 1950 (1900–1999)" */
  return g_strdup_printf (C_ ("date", "about %1$s (%2$s)"), words, range);
}

/*< private >
 * dateline_date_words_point:
 * @point: a date
 * @text: how it is written
 * @length: in bytes
 *
 * Returns: (transfer full): the date in words, with what qualifies it
 */
char *
dateline_date_words_point (const DatelineDatePoint *point,
                           const char              *text,
                           gsize                    length)
{
  DatelineCalendarDay day;
  g_autofree char *words = NULL;

  if (point->year_has_x || point->month_has_x || point->day_has_x)
    return dateline_date_words_qualified (point, dateline_date_words_unspecified (point, text, length));

  switch ((DatelineDateUnit) point->unit)
    {
    case DATELINE_DATE_UNIT_SEASON:
      return dateline_date_words_qualified (point, dateline_date_words_season (point));
    case DATELINE_DATE_UNIT_MONTH:
      return dateline_date_words_qualified (point, dateline_date_words_month (point->year, point->first.month));
    case DATELINE_DATE_UNIT_DAY:
      return dateline_date_words_qualified (point, dateline_date_words_day (&point->first));
    case DATELINE_DATE_UNIT_TIME:
      /* The day as written, not that of UTC. */
      day = (DatelineCalendarDay) { point->year, point->month[0] * 10 + point->month[1],
                                    point->day[0] * 10 + point->day[1] };
      words = dateline_date_words_day (&day);
      return dateline_date_words_time (point, words);
    case DATELINE_DATE_UNIT_YEAR:
    default:
      return dateline_date_words_qualified (point, point->significant > 0 ? dup_significant (point)
                                                                          : dup_year_alone (point->year));
    }
}
