/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far one can zoom in: seconds a pixel. */
#define DATELINE_TIME_AXIS_MIN_SCALE 1.0

/* How far the axis reaches: 140 billion years either way, so that the distance
 * between any two of its times still fits in 64 bits. */
#define DATELINE_TIME_AXIS_LIMIT G_GINT64_CONSTANT (4500000000000000000)

/**
 * DatelineTimeAxis:
 * @start: the second at pixel 0, rounded down
 * @fraction: the part of a second cut off by that, 0 to 1
 * @scale: seconds a pixel
 * @width: pixels
 * @lower: the first second that can be shown
 * @upper: one past the last
 *
 * Where times lie on a line of pixels. Pixels count from the earlier end.
 */
typedef struct
{
  gint64 start;
  double fraction;
  double scale;
  double width;
  gint64 lower;
  gint64 upper;
} DatelineTimeAxis;

void    dateline_time_axis_init       (DatelineTimeAxis       *self,
                                       double                  width);
void    dateline_time_axis_set_limits (DatelineTimeAxis       *self,
                                       gint64                  lower,
                                       gint64                  upper);
void    dateline_time_axis_set_width  (DatelineTimeAxis       *self,
                                       double                  width);
void    dateline_time_axis_set_span   (DatelineTimeAxis       *self,
                                       gint64                  start,
                                       gint64                  end);
void    dateline_time_axis_get_span   (const DatelineTimeAxis *self,
                                       gint64                 *start,
                                       gint64                 *end);
double  dateline_time_axis_to_pixel   (const DatelineTimeAxis *self,
                                       gint64                  time);
gint64  dateline_time_axis_to_time    (const DatelineTimeAxis *self,
                                       double                  pixel);
void    dateline_time_axis_zoom       (DatelineTimeAxis       *self,
                                       double                  factor,
                                       double                  pixel);
void    dateline_time_axis_pan        (DatelineTimeAxis       *self,
                                       double                  pixels);
double  dateline_time_distance        (gint64                  from,
                                       gint64                  to);

G_END_DECLS
