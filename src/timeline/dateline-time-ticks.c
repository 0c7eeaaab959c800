/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-time-ticks.h"

#include <glib/gi18n-lib.h>

#include "dateline-calendar.h"
#include "dateline-date-words.h"
#include "dateline-date.h"
#include "dateline-time-label.h"
#include "dateline-week.h"

#define MINUTE G_GINT64_CONSTANT (60)
#define HOUR G_GINT64_CONSTANT (3600)
#define YEAR 31556952.0 /* the mean of the Gregorian calendar */

/* The ticks there are below a year, and how many characters their shortest
 * label needs with the gap to the next. */
static const struct
{
  DatelineTimeTicks ticks;
  double seconds;
  int chars;
} levels[] = {
  { { DATELINE_TIME_UNIT_MINUTE, 1 }, 60, 7 },
  { { DATELINE_TIME_UNIT_MINUTE, 5 }, 300, 7 },
  { { DATELINE_TIME_UNIT_MINUTE, 15 }, 900, 7 },
  { { DATELINE_TIME_UNIT_MINUTE, 30 }, 1800, 7 },
  { { DATELINE_TIME_UNIT_HOUR, 1 }, 3600, 7 },
  { { DATELINE_TIME_UNIT_HOUR, 3 }, 10800, 7 },
  { { DATELINE_TIME_UNIT_HOUR, 6 }, 21600, 7 },
  { { DATELINE_TIME_UNIT_HOUR, 12 }, 43200, 10 },
  { { DATELINE_TIME_UNIT_DAY, 1 }, 86400, 4 },
  { { DATELINE_TIME_UNIT_WEEK, 1 }, 604800, 7 },
  { { DATELINE_TIME_UNIT_MONTH, 1 }, YEAR / 12, 6 },
  { { DATELINE_TIME_UNIT_MONTH, 3 }, YEAR / 4, 6 },
  { { DATELINE_TIME_UNIT_MONTH, 6 }, YEAR / 2, 6 },
};

static gint64
floor_to (gint64 value,
          gint64 step)
{
  gint64 rest = value % step;

  return value - rest - (rest < 0 ? step : 0);
}

static gint64
year_to_time (gint64 year,
              int    month)
{
  DatelineCalendarDay day = { year, month, 1 };

  return dateline_calendar_days_to_time (dateline_calendar_to_days (day));
}

/* People count 10 BCE, 1 CE, 10 CE, while the calendar here has a year 0: a
 * tick of years is a round number as people count, and the first year of our
 * era is one too. */
static gint64
floor_year (gint64 year,
            gint64 step)
{
  if (year > 0)
    return MAX (floor_to (year, step), 1);

  return 1 + floor_to (year - 1, step);
}

static int
count_chars (gint64 time,
             gint64 step)
{
  DatelineCalendarDay day = dateline_calendar_from_days (dateline_calendar_time_to_days (time));
  g_autofree char *label = dateline_time_label_dup_year (floor_year (day.year, step), step);

  return g_utf8_strlen (label, -1);
}

static DatelineTimeTicks
choose_years (double scale,
              double char_width,
              gint64 start,
              gint64 end)
{
  static const int factors[] = { 1, 2, 5 };
  DatelineTimeTicks ticks = { DATELINE_TIME_UNIT_YEAR, 1 };

  for (gint64 power = 1; power <= G_GINT64_CONSTANT (100000000000); power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
      {
        int chars;

        ticks.step = power * factors[i];
        chars = 2 + MAX (MAX (count_chars (start, ticks.step), count_chars (end, ticks.step)), 5);
        if (ticks.step * YEAR / scale >= chars * char_width)
          return ticks;
      }
  return ticks;
}

/**
 * dateline_time_ticks_choose:
 * @scale: seconds a pixel
 * @char_width: how wide a character of a label is about, in pixels
 * @start: the first second they are for
 * @end: the last
 *
 * Chooses the closest ticks whose labels do not run into one another.
 *
 * Returns: the ticks
 */
DatelineTimeTicks
dateline_time_ticks_choose (double scale,
                            double char_width,
                            gint64 start,
                            gint64 end)
{
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (levels[i].seconds / scale >= levels[i].chars * char_width)
      return levels[i].ticks;

  return choose_years (scale, char_width, start, end);
}

/**
 * dateline_time_ticks_get_major:
 * @self: ticks
 *
 * Returns: the ticks that head @self, such as years over months; those of
 *   years need none
 */
DatelineTimeTicks
dateline_time_ticks_get_major (const DatelineTimeTicks *self)
{
  switch (self->unit)
    {
    case DATELINE_TIME_UNIT_MINUTE:
    case DATELINE_TIME_UNIT_HOUR:
      return (DatelineTimeTicks){ DATELINE_TIME_UNIT_DAY, 1 };
    case DATELINE_TIME_UNIT_DAY:
    case DATELINE_TIME_UNIT_WEEK:
      return (DatelineTimeTicks){ DATELINE_TIME_UNIT_MONTH, 1 };
    case DATELINE_TIME_UNIT_MONTH:
      return (DatelineTimeTicks){ DATELINE_TIME_UNIT_YEAR, 1 };
    case DATELINE_TIME_UNIT_YEAR:
    case DATELINE_TIME_UNIT_NONE:
    default:
      return (DatelineTimeTicks){ DATELINE_TIME_UNIT_NONE, 0 };
    }
}

static gint64
next_year (gint64 year,
           gint64 step)
{
  return year == 1 && step > 1 ? step : year + step;
}

static gint64
floor_month (DatelineCalendarDay day,
             gint64              step)
{
  return year_to_time (day.year, floor_to (day.month - 1, step) + 1);
}

static gint64
floor_week (gint64 time)
{
  return dateline_week_floor (dateline_week_get_default (), dateline_calendar_time_to_days (time)) * DATELINE_DAY;
}

/**
 * dateline_time_ticks_floor:
 * @self: ticks
 * @time: a time in seconds
 *
 * Returns: the last tick that is not after @time
 */
gint64
dateline_time_ticks_floor (const DatelineTimeTicks *self,
                           gint64                   time)
{
  DatelineCalendarDay day = dateline_calendar_from_days (dateline_calendar_time_to_days (time));

  switch (self->unit)
    {
    case DATELINE_TIME_UNIT_MINUTE:
      return floor_to (time, self->step * MINUTE);
    case DATELINE_TIME_UNIT_HOUR:
      return floor_to (time, self->step * HOUR);
    case DATELINE_TIME_UNIT_DAY:
      return floor_to (time, DATELINE_DAY);
    case DATELINE_TIME_UNIT_WEEK:
      return floor_week (time);
    case DATELINE_TIME_UNIT_MONTH:
      return floor_month (day, self->step);
    case DATELINE_TIME_UNIT_YEAR:
      return year_to_time (floor_year (day.year, self->step), 1);
    case DATELINE_TIME_UNIT_NONE:
    default:
      return DATELINE_TIME_MIN;
    }
}

static gint64
next_month (gint64 tick,
            gint64 step)
{
  DatelineCalendarDay day = dateline_calendar_from_days (dateline_calendar_time_to_days (tick));
  int month = day.month + step;

  return month > 12 ? year_to_time (day.year + 1, month - 12) : year_to_time (day.year, month);
}

/**
 * dateline_time_ticks_next:
 * @self: ticks
 * @tick: one of them
 *
 * Returns: the one after it, %DATELINE_TIME_MAX where time ends
 */
gint64
dateline_time_ticks_next (const DatelineTimeTicks *self,
                          gint64                   tick)
{
  DatelineCalendarDay day;

  switch (self->unit)
    {
    case DATELINE_TIME_UNIT_MINUTE:
      return dateline_calendar_add (tick, self->step * MINUTE);
    case DATELINE_TIME_UNIT_HOUR:
      return dateline_calendar_add (tick, self->step * HOUR);
    case DATELINE_TIME_UNIT_DAY:
      return dateline_calendar_add (tick, DATELINE_DAY);
    case DATELINE_TIME_UNIT_WEEK:
      return dateline_calendar_add (tick, 7 * DATELINE_DAY);
    case DATELINE_TIME_UNIT_MONTH:
      return next_month (tick, self->step);
    case DATELINE_TIME_UNIT_YEAR:
      day = dateline_calendar_from_days (dateline_calendar_time_to_days (tick));
      return year_to_time (next_year (day.year, self->step), 1);
    case DATELINE_TIME_UNIT_NONE:
    default:
      return DATELINE_TIME_MAX;
    }
}

/**
 * dateline_time_ticks_get_room:
 * @self: ticks
 * @scale: seconds a pixel
 *
 * Returns: the pixels from one tick to the next, the least where months differ
 */
double
dateline_time_ticks_get_room (const DatelineTimeTicks *self,
                              double                   scale)
{
  static const double seconds[] = {
    [DATELINE_TIME_UNIT_MINUTE] = 60,
    [DATELINE_TIME_UNIT_HOUR] = 3600,
    [DATELINE_TIME_UNIT_DAY] = 86400,
    [DATELINE_TIME_UNIT_WEEK] = 7 * 86400,
    [DATELINE_TIME_UNIT_MONTH] = 28 * 86400,
    [DATELINE_TIME_UNIT_YEAR] = 365 * 86400,
  };

  return self->step * seconds[self->unit] / scale;
}

/**
 * dateline_time_ticks_dup_label:
 * @self: ticks
 * @tick: one of them
 * @room: how many characters there is room for
 *
 * Returns: (transfer full): what to write at @tick, under its heading
 */
char *
dateline_time_ticks_dup_label (const DatelineTimeTicks *self,
                               gint64                   tick,
                               double                   room)
{
  DatelineCalendarDay day = dateline_calendar_from_days (dateline_calendar_time_to_days (tick));

  switch (self->unit)
    {
    case DATELINE_TIME_UNIT_MINUTE:
    case DATELINE_TIME_UNIT_HOUR:
      return dateline_time_label_dup_clock (tick);
    case DATELINE_TIME_UNIT_DAY:
      return dateline_time_label_dup_day (tick, room >= 10);
    case DATELINE_TIME_UNIT_WEEK:
      return dateline_time_label_dup_day (tick, FALSE);
    case DATELINE_TIME_UNIT_MONTH:
      return dateline_time_label_dup_month (day.month, room >= 13);
    case DATELINE_TIME_UNIT_YEAR:
      return dateline_time_label_dup_year (day.year, self->step);
    case DATELINE_TIME_UNIT_NONE:
    default:
      return g_strdup ("");
    }
}

/**
 * dateline_time_ticks_dup_heading:
 * @self: major ticks
 * @tick: one of them
 *
 * Returns: (transfer full): what to write over the ticks that @tick heads
 */
char *
dateline_time_ticks_dup_heading (const DatelineTimeTicks *self,
                                 gint64                   tick)
{
  DatelineCalendarDay day = dateline_calendar_from_days (dateline_calendar_time_to_days (tick));
  g_autofree char *year = dateline_time_label_dup_year (day.year, 1);
  g_autofree char *month = NULL;

  switch (self->unit)
    {
    case DATELINE_TIME_UNIT_DAY:
      /* Translators: the heading of a time line that shows hours: the day, the
       * month and the year, as in "26 December 2018". The month is as "month
       * beside a day" has it. */
      return g_strdup_printf (C_("time line", "%1$d %2$s %3$s"), day.day,
                              dateline_date_word_month_in_day (day.month), year);
    case DATELINE_TIME_UNIT_MONTH:
      month = dateline_time_label_dup_month (day.month, TRUE);
      /* Translators: the heading of a time line that shows days: the month and
       * the year, as in "December 2018". */
      return g_strdup_printf (C_("time line", "%1$s %2$s"), month, year);
    case DATELINE_TIME_UNIT_YEAR:
      return g_steal_pointer (&year);
    case DATELINE_TIME_UNIT_MINUTE:
    case DATELINE_TIME_UNIT_HOUR:
    case DATELINE_TIME_UNIT_WEEK:
    case DATELINE_TIME_UNIT_NONE:
    default:
      return g_strdup ("");
    }
}
