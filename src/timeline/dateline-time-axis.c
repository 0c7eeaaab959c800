/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-time-axis.h"

#include <math.h>

#include "dateline-calendar.h"

/**
 * dateline_time_distance:
 * @from: a time in seconds
 * @to: another
 *
 * Returns: the seconds from one to the other, exact where they fit in 64 bits
 */
double
dateline_time_distance (gint64 from,
                        gint64 to)
{
  gint64 difference;

  if (__builtin_sub_overflow (to, from, &difference))
    return (double) to - (double) from;

  return difference;
}

/* Adds any number of seconds without leaving what fits in 64 bits. */
static gint64
add_seconds (gint64 time,
             double seconds)
{
  if (seconds >= 0x1p63)
    return G_MAXINT64;
  if (seconds < -0x1p63)
    return G_MININT64;

  return dateline_calendar_add (time, (gint64) seconds);
}

static double
get_extent (const DatelineTimeAxis *self)
{
  return dateline_time_distance (self->lower, self->upper);
}

static double
get_max_scale (const DatelineTimeAxis *self)
{
  return MAX (get_extent (self) / self->width, DATELINE_TIME_AXIS_MIN_SCALE);
}

/* The part of a second is kept beside the whole ones: near the ends of time a
 * double alone would step by minutes. */
static void
shift (DatelineTimeAxis *self,
       double            seconds)
{
  double offset = self->fraction + seconds;
  double whole = floor (offset);

  self->start = add_seconds (self->start, whole);
  self->fraction = offset - whole;
}

static void
clamp (DatelineTimeAxis *self)
{
  double past = dateline_time_distance (self->upper, self->start) + self->fraction + self->scale * self->width;

  if (past > 0)
    shift (self, -past);
  if (self->start < self->lower)
    {
      self->start = self->lower;
      self->fraction = 0;
    }
}

/**
 * dateline_time_axis_init:
 * @self: an axis
 * @width: its pixels
 *
 * Sets up an axis that shows the year 1970 of all time.
 */
void
dateline_time_axis_init (DatelineTimeAxis *self,
                         double            width)
{
  *self = (DatelineTimeAxis){
    .width = MAX (width, 1),
    .lower = -DATELINE_TIME_AXIS_LIMIT,
    .upper = DATELINE_TIME_AXIS_LIMIT,
  };
  dateline_time_axis_set_span (self, 0, 365 * G_GINT64_CONSTANT (86400));
}

/**
 * dateline_time_axis_set_limits:
 * @self: an axis
 * @lower: the first second that can be shown
 * @upper: one past the last
 *
 * Keeps the axis from being moved to where nothing is.
 */
void
dateline_time_axis_set_limits (DatelineTimeAxis *self,
                               gint64            lower,
                               gint64            upper)
{
  self->lower = CLAMP (lower, -DATELINE_TIME_AXIS_LIMIT, DATELINE_TIME_AXIS_LIMIT - 1);
  self->upper = CLAMP (upper, self->lower + 1, DATELINE_TIME_AXIS_LIMIT);
  self->scale = CLAMP (self->scale, DATELINE_TIME_AXIS_MIN_SCALE, get_max_scale (self));
  clamp (self);
}

/**
 * dateline_time_axis_set_width:
 * @self: an axis
 * @width: its pixels
 *
 * Resizes the axis; it goes on showing the same time.
 */
void
dateline_time_axis_set_width (DatelineTimeAxis *self,
                              double            width)
{
  double seconds = self->scale * self->width;

  self->width = MAX (width, 1);
  self->scale = CLAMP (seconds / self->width, DATELINE_TIME_AXIS_MIN_SCALE, get_max_scale (self));
  clamp (self);
}

/**
 * dateline_time_axis_set_span:
 * @self: an axis
 * @start: the first second to show
 * @end: one past the last
 *
 * Shows a span of time, as far as the limits allow; one too short to show is
 * shown in the middle.
 */
void
dateline_time_axis_set_span (DatelineTimeAxis *self,
                             gint64            start,
                             gint64            end)
{
  double wanted = dateline_time_distance (start, end);
  double scale = CLAMP (wanted / self->width, DATELINE_TIME_AXIS_MIN_SCALE, get_max_scale (self));

  self->start = start;
  self->fraction = 0;
  self->scale = scale;
  shift (self, (wanted - scale * self->width) / 2);
  clamp (self);
}

/**
 * dateline_time_axis_get_span:
 * @self: an axis
 * @start: (out): the first second shown
 * @end: (out): one past the last
 */
void
dateline_time_axis_get_span (const DatelineTimeAxis *self,
                             gint64                 *start,
                             gint64                 *end)
{
  *start = self->start;
  *end = add_seconds (self->start, ceil (self->fraction + self->scale * self->width));
}

/**
 * dateline_time_axis_to_pixel:
 * @self: an axis
 * @time: a time in seconds
 *
 * Returns: the pixel where it lies, which may be far outside of the axis
 */
double
dateline_time_axis_to_pixel (const DatelineTimeAxis *self,
                             gint64                  time)
{
  return (dateline_time_distance (self->start, time) - self->fraction) / self->scale;
}

/**
 * dateline_time_axis_to_time:
 * @self: an axis
 * @pixel: a pixel
 *
 * Returns: the second that lies there
 */
gint64
dateline_time_axis_to_time (const DatelineTimeAxis *self,
                            double                  pixel)
{
  return add_seconds (self->start, floor (self->fraction + pixel * self->scale));
}

/**
 * dateline_time_axis_zoom:
 * @self: an axis
 * @factor: how much longer everything gets; below 1 zooms out
 * @pixel: what stays where it is
 */
void
dateline_time_axis_zoom (DatelineTimeAxis *self,
                         double            factor,
                         double            pixel)
{
  double scale = CLAMP (self->scale / factor, DATELINE_TIME_AXIS_MIN_SCALE, get_max_scale (self));

  shift (self, pixel * (self->scale - scale));
  self->scale = scale;
  clamp (self);
}

/**
 * dateline_time_axis_pan:
 * @self: an axis
 * @pixels: how far to move towards later times
 */
void
dateline_time_axis_pan (DatelineTimeAxis *self,
                        double            pixels)
{
  shift (self, pixels * self->scale);
  clamp (self);
}
