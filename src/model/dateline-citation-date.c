/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as citations give them: in English whatever the locale, and no finer
 * than the source's own. */

#include "config.h"

#include "dateline-citation-date.h"

#include <stdlib.h>
#include <string.h>

#include "dateline-calendar.h"

/* The day as it is printed, not as it is in UTC: without marks of doubt and
 * without the time. */
static char *
dup_day_text (const char *edtf)
{
  GString *text = g_string_new (NULL);

  for (const char *p = edtf; *p != '\0' && *p != 'T'; p++)
    if (strchr ("?~%", *p) == NULL)
      g_string_append_c (text, *p);
  return g_string_free_and_steal (text);
}

static gboolean
read_single (DatelineCitationDate *self,
             const char           *edtf)
{
  g_autofree char *text = dup_day_text (edtf);
  const char *rest;

  if (!g_regex_match_simple ("^-?[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?$", text, 0, 0))
    return FALSE;
  self->year = self->last_year = g_ascii_strtoll (text, NULL, 10);
  rest = text + (*text == '-') + 4;
  if (*rest == '-')
    self->month = atoi (rest + 1);
  if (*rest == '-' && rest[3] == '-')
    self->day = atoi (rest + 4);
  return TRUE;
}

static gint64
get_year (gint64 time)
{
  return dateline_calendar_from_days (dateline_calendar_time_to_days (time)).year;
}

/* Spans, seasons, decades and sets come down to their years. */
static gboolean
read_years (DatelineCitationDate     *self,
            const DatelineDateBounds *bounds)
{
  gboolean starts = bounds->earliest != DATELINE_TIME_MIN;
  gboolean ends = bounds->latest != DATELINE_TIME_MAX;

  if (!starts && !ends)
    return FALSE;
  self->year = get_year (starts ? bounds->earliest : bounds->latest - 1);
  self->last_year = get_year (ends ? bounds->latest - 1 : bounds->earliest);
  self->circa = self->circa || !starts || !ends;
  return TRUE;
}

/**
 * dateline_citation_date_read:
 * @date: (nullable): any date
 *
 * Takes from a date what a citation can tell. A single date keeps its day or
 * month as printed; all else comes down to a year or a span of years, and one
 * without a start or an end to its one known year, approximately.
 *
 * Returns: the date
 */
DatelineCitationDate
dateline_citation_date_read (DatelineDate *date)
{
  DatelineCitationDate self = { 0 };
  const DatelineDateBounds *bounds;

  if (date == NULL)
    return self;
  bounds = dateline_date_get_bounds (date);
  self.uncertain = (bounds->flags & DATELINE_DATE_UNCERTAIN) != 0;
  self.circa = (bounds->flags & DATELINE_DATE_APPROXIMATE) != 0;
  self.known = read_single (&self, dateline_date_get_edtf (date)) || read_years (&self, bounds);
  return self;
}

static char *
dup_one_year (gint64 year)
{
  if (year > 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, year);
  return g_strdup_printf ("%" G_GINT64_FORMAT " BCE", 1 - year);
}

/**
 * dateline_citation_date_dup_year:
 * @self: a known date
 *
 * Returns: (transfer full): its year, or its years joined by an en dash
 */
char *
dateline_citation_date_dup_year (const DatelineCitationDate *self)
{
  g_autofree char *first = dup_one_year (self->year);
  g_autofree char *last = dup_one_year (self->last_year);

  if (self->year == self->last_year)
    return g_steal_pointer (&first);
  return g_strdup_printf ("%s–%s", first, last);
}

/**
 * dateline_citation_date_get_month:
 * @month: 1 to 12
 *
 * Returns: its English name
 */
const char *
dateline_citation_date_get_month (int month)
{
  static const char *const names[] = { "January", "February", "March", "April", "May", "June", "July",
                                       "August", "September", "October", "November", "December" };

  g_return_val_if_fail (month >= 1 && month <= 12, "");
  return names[month - 1];
}
