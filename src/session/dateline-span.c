/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-span.h"

#include "dateline-calendar.h"
#include "dateline-date.h"

typedef enum
{
  UNIT_DAY,
  UNIT_MONTH,
  UNIT_YEAR,
} Unit;

/* The largest unit that begins with @day. */
static Unit
unit_of (DatelineCalendarDay day)
{
  if (day.day != 1)
    return UNIT_DAY;

  return day.month == 1 ? UNIT_YEAR : UNIT_MONTH;
}

static char *
write_day (DatelineCalendarDay day,
           Unit                unit)
{
  const char *sign = day.year < 0 ? "-" : "";
  gint64 year = ABS (day.year);

  if (year > 9999)
    return g_strdup_printf ("Y%s%" G_GINT64_FORMAT, sign, year);
  if (unit == UNIT_YEAR)
    return g_strdup_printf ("%s%04d", sign, (int) year);
  if (unit == UNIT_MONTH)
    return g_strdup_printf ("%s%04d-%02d", sign, (int) year, day.month);

  return g_strdup_printf ("%s%04d-%02d-%02d", sign, (int) year, day.month, day.day);
}

/**
 * dateline_span_dup_edtf:
 * @start: the first second, since 1970-01-01; %DATELINE_TIME_MIN if open
 * @end: one past the last second; %DATELINE_TIME_MAX if open
 *
 * Writes a span of time as an EDTF date or interval, in years or months where
 * it covers whole ones, else in days; a day that is touched counts whole.
 *
 * Returns: (transfer full): the expression
 */
char *
dateline_span_dup_edtf (gint64 start,
                        gint64 end)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  DatelineCalendarDay first = { 0 }, past = { 0 }, last = { 0 };
  gboolean has_start = start != DATELINE_TIME_MIN;
  gboolean has_end = end != DATELINE_TIME_MAX;
  Unit unit = UNIT_YEAR;

  if (has_start)
    {
      first = dateline_calendar_from_days (dateline_calendar_time_to_days (start));
      unit = MIN (unit, unit_of (first));
    }
  if (has_end)
    {
      gint64 last_day = dateline_calendar_time_to_days (MAX (end - 1, start));

      last = dateline_calendar_from_days (last_day);
      past = dateline_calendar_from_days (last_day + 1);
      unit = MIN (unit, unit_of (past));
    }
  from = has_start ? write_day (first, unit) : g_strdup ("..");
  to = has_end ? write_day (last, unit) : g_strdup ("..");

  return has_start && g_str_equal (from, to) ? g_steal_pointer (&from) : g_strdup_printf ("%s/%s", from, to);
}

/**
 * dateline_span_dup_human:
 * @start: the first second, since 1970-01-01; %DATELINE_TIME_MIN if open
 * @end: one past the last second; %DATELINE_TIME_MAX if open
 *
 * Returns: (transfer full): the span as a person reads it, in their language
 */
char *
dateline_span_dup_human (gint64 start,
                         gint64 end)
{
  g_autofree char *edtf = dateline_span_dup_edtf (start, end);
  g_autoptr (DatelineDate) date = dateline_date_new (edtf, NULL);

  return date != NULL ? dateline_date_dup_human (date) : g_steal_pointer (&edtf);
}
