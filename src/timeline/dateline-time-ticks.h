/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineTimeUnit:
 * @DATELINE_TIME_UNIT_NONE: no ticks
 * @DATELINE_TIME_UNIT_MINUTE: minutes
 * @DATELINE_TIME_UNIT_HOUR: hours
 * @DATELINE_TIME_UNIT_DAY: days
 * @DATELINE_TIME_UNIT_WEEK: weeks, from the day they begin with in the locale
 * @DATELINE_TIME_UNIT_MONTH: months
 * @DATELINE_TIME_UNIT_YEAR: years
 *
 * What ticks count.
 */
typedef enum
{
  DATELINE_TIME_UNIT_NONE,
  DATELINE_TIME_UNIT_MINUTE,
  DATELINE_TIME_UNIT_HOUR,
  DATELINE_TIME_UNIT_DAY,
  DATELINE_TIME_UNIT_WEEK,
  DATELINE_TIME_UNIT_MONTH,
  DATELINE_TIME_UNIT_YEAR,
} DatelineTimeUnit;

/**
 * DatelineTimeTicks:
 * @unit: what is counted
 * @step: every how many
 *
 * Ticks that keep to the calendar: a step of three months starts in January,
 * April, July and October.
 */
typedef struct
{
  DatelineTimeUnit unit;
  gint64 step;
} DatelineTimeTicks;

DatelineTimeTicks dateline_time_ticks_choose       (double                   scale,
                                                    double                   char_width,
                                                    gint64                   start,
                                                    gint64                   end);
DatelineTimeTicks dateline_time_ticks_get_major    (const DatelineTimeTicks *self);
gint64            dateline_time_ticks_floor        (const DatelineTimeTicks *self,
                                                    gint64                   time);
gint64            dateline_time_ticks_next         (const DatelineTimeTicks *self,
                                                    gint64                   tick);
double            dateline_time_ticks_get_room     (const DatelineTimeTicks *self,
                                                    double                   scale);
char             *dateline_time_ticks_dup_label    (const DatelineTimeTicks *self,
                                                    gint64                   tick,
                                                    double                   room);
char             *dateline_time_ticks_dup_heading  (const DatelineTimeTicks *self,
                                                    gint64                   tick);

G_END_DECLS
