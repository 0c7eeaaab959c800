/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineArcPoint:
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * A point on the screen.
 */
typedef struct
{
  double x;
  double y;
} DatelineArcPoint;

/**
 * DatelineMovementArc:
 * @start: where it begins
 * @control: what it bends towards, as a quadratic curve does
 * @end: where it ends: in the middle of the base of its head
 * @head: the corners of its head, its tip first
 *
 * An arrow from one spot to another.
 */
typedef struct
{
  DatelineArcPoint start;
  DatelineArcPoint control;
  DatelineArcPoint end;
  DatelineArcPoint head[3];
} DatelineMovementArc;

gboolean dateline_movement_arc_init (DatelineMovementArc    *self,
                                     const DatelineArcPoint *from,
                                     double                  from_radius,
                                     const DatelineArcPoint *to,
                                     double                  to_radius);

G_END_DECLS
