/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-place-spread.h"

#include <math.h>

/* Between two spots, in pixels. */
#define GAP 2.0
/* Overlaps below this are none. */
#define LEAST 0.05
#define MOST_PASSES 24

/* Radians between the ways that spots at the very same point go. */
#define GOLDEN_ANGLE 2.399963

/* Returns: whether they were too near to each other */
static gboolean
push_apart (DatelinePlaceSpot *a,
            DatelinePlaceSpot *b,
            guint              turn)
{
  double x = b->x - a->x;
  double y = b->y - a->y;
  double distance = hypot (x, y);
  double overlap = a->radius + b->radius + GAP - distance;
  double share = b->radius / (a->radius + b->radius);

  if (overlap < LEAST)
    return FALSE;

  if (distance < LEAST)
    {
      x = cos (turn * GOLDEN_ANGLE);
      y = sin (turn * GOLDEN_ANGLE);
      distance = 1;
    }
  x *= overlap / distance;
  y *= overlap / distance;
  a->x -= x * share;
  a->y -= y * share;
  b->x += x * (1 - share);
  b->y += y * (1 - share);
  return TRUE;
}

/**
 * dateline_place_spread:
 * @spots: (array length=n): some spots, where their places are
 * @n: how many there are; time grows with the square of it
 *
 * Shifts spots that overlap so that each can be seen and hit, the small ones
 * farther than the large. Their anchors stay where their places are.
 */
void
dateline_place_spread (DatelinePlaceSpot *spots,
                       guint              n)
{
  gboolean moved = TRUE;

  for (guint pass = 0; moved && pass < MOST_PASSES; pass++)
    {
      moved = FALSE;
      for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++)
          if (push_apart (&spots[i], &spots[j], j))
            moved = TRUE;
    }
}
