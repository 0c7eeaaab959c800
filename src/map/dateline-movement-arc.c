/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-movement-arc.h"

#include <math.h>

/* How far it bends aside, as a share of its length. */
#define BEND 0.2

/* Between a spot and its arrow, in pixels. */
#define GAP 3.0
#define HEAD_LENGTH 11.0
#define HEAD_WIDTH 9.0
#define LEAST_LENGTH 8.0

static DatelineArcPoint
mix (DatelineArcPoint a,
     DatelineArcPoint b,
     double           t)
{
  return (DatelineArcPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

static DatelineArcPoint
get_point (const DatelineMovementArc *self,
           double                     t)
{
  return mix (mix (self->start, self->control, t), mix (self->control, self->end, t), t);
}

/* How far along the curve one is @distance away from its end, or its start. It
 * bends so little that this grows all the way. */
static double
find_distance (const DatelineMovementArc *self,
               gboolean                   from_end,
               double                     distance)
{
  const DatelineArcPoint middle = from_end ? self->end : self->start;
  double inside = from_end ? 1 : 0, outside = from_end ? 0 : 1;

  for (guint i = 0; i < 40; i++)
    {
      double t = (inside + outside) / 2;
      DatelineArcPoint point = get_point (self, t);

      if (hypot (point.x - middle.x, point.y - middle.y) < distance)
        inside = t;
      else
        outside = t;
    }
  return outside;
}

/* Keeps the part of the curve between the two. */
static void
cut (DatelineMovementArc *self,
     double               from,
     double               to)
{
  DatelineArcPoint start = get_point (self, from);
  DatelineArcPoint end = get_point (self, to);

  self->control = mix (mix (self->start, self->control, from), mix (self->control, self->end, from), to);
  self->start = start;
  self->end = end;
}

static void
add_head (DatelineMovementArc    *self,
          const DatelineArcPoint *tip)
{
  double x = tip->x - self->end.x, y = tip->y - self->end.y;
  double length = hypot (x, y);

  x *= HEAD_WIDTH / 2 / length;
  y *= HEAD_WIDTH / 2 / length;
  self->head[0] = *tip;
  self->head[1] = (DatelineArcPoint) { self->end.x - y, self->end.y + x };
  self->head[2] = (DatelineArcPoint) { self->end.x + y, self->end.y - x };
}

/**
 * dateline_movement_arc_init:
 * @self: (out): an arc
 * @from: the middle of a spot
 * @from_radius: its radius
 * @to: the middle of another
 * @to_radius: its radius
 *
 * Finds an arrow from the edge of one spot to that of another. It bends to the
 * left of where it goes, so that there and back are told apart.
 *
 * Returns: whether there is room for one
 */
gboolean
dateline_movement_arc_init (DatelineMovementArc    *self,
                            const DatelineArcPoint *from,
                            double                  from_radius,
                            const DatelineArcPoint *to,
                            double                  to_radius)
{
  double x = to->x - from->x, y = to->y - from->y;
  DatelineArcPoint tip;

  if (!isfinite (x) || !isfinite (y) ||
      hypot (x, y) < from_radius + to_radius + 2 * GAP + HEAD_LENGTH + LEAST_LENGTH)
    return FALSE;

  self->start = *from;
  self->end = *to;
  self->control = (DatelineArcPoint) { from->x + x / 2 + y * BEND, from->y + y / 2 - x * BEND };
  tip = get_point (self, find_distance (self, TRUE, to_radius + GAP));
  cut (self, find_distance (self, FALSE, from_radius + GAP),
       find_distance (self, TRUE, to_radius + GAP + HEAD_LENGTH));
  add_head (self, &tip);
  return TRUE;
}
