/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineCalendarDay:
 * @year: the astronomical year: 0 is 1 BCE, -1 is 2 BCE
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * A day of the proleptic Gregorian calendar.
 */
typedef struct
{
  gint64 year;
  int month;
  int day;
} DatelineCalendarDay;

gboolean            dateline_calendar_is_leap_year      (gint64              year);
int                 dateline_calendar_get_days_in_month (gint64              year,
                                                         int                 month);
gint64              dateline_calendar_to_days           (DatelineCalendarDay day);
DatelineCalendarDay dateline_calendar_from_days         (gint64              days);
gint64              dateline_calendar_days_to_time      (gint64              days);
gint64              dateline_calendar_time_to_days      (gint64              time);
gint64              dateline_calendar_add               (gint64              a,
                                                         gint64              b);

G_END_DECLS
