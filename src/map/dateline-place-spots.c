/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-place-spots.h"

#include <math.h>

#define SMALLEST 5.0
#define LARGEST 28.0

/* Fingers and shaky hands: how far beside a spot still hits it. */
#define SLACK 4.0
#define LEAST_TARGET 12.0

/* Neighbours may overlap by a fifth of their radii; where they would cover each
 * other more, the smaller makes room, but stays within reach of its place. */
#define LEAST_APART 0.8
#define FARTHEST_MOVE 42.0
#define MOVE_STEP 6.0
#define N_DIRECTIONS 12
/* In a crowd of more than this nobody can make room. */
#define MOST_MOVED 300

/**
 * DatelinePlaceSpots:
 *
 * The marks in sight and where they are on the screen; which one is under the
 * pointer, and which is next to another. No drawing is done here.
 */
struct _DatelinePlaceSpots
{
  GObject parent_instance;

  GArray *spots; /* DatelinePlaceSpot, the largest first: the small ones lie on top */
};

G_DEFINE_FINAL_TYPE (DatelinePlaceSpots, dateline_place_spots, G_TYPE_OBJECT)

static void
dateline_place_spots_finalize (GObject *object)
{
  g_array_unref (DATELINE_PLACE_SPOTS (object)->spots);

  G_OBJECT_CLASS (dateline_place_spots_parent_class)->finalize (object);
}

static void
dateline_place_spots_class_init (DatelinePlaceSpotsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_place_spots_finalize;
}

static void
dateline_place_spots_init (DatelinePlaceSpots *self)
{
  self->spots = g_array_new (FALSE, FALSE, sizeof (DatelinePlaceSpot));
}

/**
 * dateline_place_spots_new:
 *
 * Returns: (transfer full): no spots
 */
DatelinePlaceSpots *
dateline_place_spots_new (void)
{
  return g_object_new (DATELINE_TYPE_PLACE_SPOTS, NULL);
}

/**
 * dateline_place_spot_radius:
 * @n_events: how many events match
 *
 * The area goes with the number, as far as both a single event and thousands of
 * them stay legible.
 *
 * Returns: the radius of a spot, in pixels
 */
double
dateline_place_spot_radius (guint n_events)
{
  if (n_events == 0)
    return SMALLEST;

  return MIN (LARGEST, 9 + 3 * sqrt (n_events));
}

static void
add_spot (DatelinePlaceSpots      *self,
          const DatelinePlaceMark *mark,
          const DatelineMapFrame  *frame,
          double                   turn)
{
  double dx = (mark->x + turn - frame->x) * frame->scale;
  double dy = (mark->y - frame->y) * frame->scale;
  DatelinePlaceSpot spot = {
    .mark = mark,
    .x = dx * cos (frame->rotation) - dy * sin (frame->rotation) + frame->width / 2,
    .y = dx * sin (frame->rotation) + dy * cos (frame->rotation) + frame->height / 2,
    .radius = dateline_place_spot_radius (mark->n_events),
  };

  spot.anchor_x = spot.x;
  spot.anchor_y = spot.y;
  if (spot.x < -spot.radius || spot.x > frame->width + spot.radius ||
      spot.y < -spot.radius || spot.y > frame->height + spot.radius)
    return;
  g_array_append_val (self->spots, spot);
}

/* The first of the spots before @n that covers too much of one at (x, y). */
static const DatelinePlaceSpot *
find_covering (DatelinePlaceSpots *self,
               guint               n,
               double              x,
               double              y,
               double              radius)
{
  for (guint i = 0; i < n; i++)
    {
      const DatelinePlaceSpot *other = &g_array_index (self->spots, DatelinePlaceSpot, i);

      if (hypot (other->x - x, other->y - y) < LEAST_APART * (other->radius + radius))
        return other;
    }

  return NULL;
}

/* Looks for room around the place, first in the direction in which it lies from
 * the spot that covers it, so that the picture keeps the true order. */
static void
make_room (DatelinePlaceSpots *self,
           guint               position)
{
  DatelinePlaceSpot *spot = &g_array_index (self->spots, DatelinePlaceSpot, position);
  const DatelinePlaceSpot *other = find_covering (self, position, spot->x, spot->y, spot->radius);
  double angle;

  if (other == NULL)
    return;

  angle = atan2 (spot->y - other->anchor_y, spot->x - other->anchor_x);
  for (double distance = MOVE_STEP; distance <= FARTHEST_MOVE; distance += MOVE_STEP)
    for (int i = 0; i < N_DIRECTIONS; i++)
      {
        double turn = (i % 2 == 0 ? i / 2 : -(i + 1) / 2) * 2 * G_PI / N_DIRECTIONS;
        double x = spot->anchor_x + distance * cos (angle + turn);
        double y = spot->anchor_y + distance * sin (angle + turn);

        if (find_covering (self, position, x, y, spot->radius) == NULL)
          {
            spot->x = x;
            spot->y = y;
            return;
          }
      }
}

/**
 * dateline_place_spots_lay_out:
 * @self: the spots
 * @marks: what there is to show
 * @frame: what is in sight
 *
 * Finds what is to be seen where. When the whole world is in sight more than
 * once, so is a mark. Where spots would cover each other the smaller ones move
 * aside a little. Spots stay valid until the marks are counted anew.
 */
void
dateline_place_spots_lay_out (DatelinePlaceSpots     *self,
                              DatelinePlaceMarks     *marks,
                              const DatelineMapFrame *frame)
{
  const DatelinePlaceMark *all;
  int turns;
  guint n;

  g_return_if_fail (DATELINE_IS_PLACE_SPOTS (self));
  g_return_if_fail (frame->scale > 0);

  g_array_set_size (self->spots, 0);
  all = dateline_place_marks_get (marks, &n);
  turns = 1 + (int) (hypot (frame->width, frame->height) / frame->scale / 2);
  for (guint i = 0; i < n; i++)
    {
      /* A place of nothing but its name has nothing to show. */
      if (all[i].n_all == 0 && all[i].n_quotes == 0)
        continue;
      for (int turn = -turns; turn <= turns; turn++)
        add_spot (self, &all[i], frame, turn);
    }
  if (self->spots->len <= MOST_MOVED)
    for (guint i = 1; i < self->spots->len; i++)
      make_room (self, i);
}

/**
 * dateline_place_spots_get:
 * @self: the spots
 * @n_spots: (out): how many there are
 *
 * Returns: (array length=n_spots): the spots, the largest first
 */
const DatelinePlaceSpot *
dateline_place_spots_get (DatelinePlaceSpots *self,
                          guint              *n_spots)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_SPOTS (self), NULL);

  *n_spots = self->spots->len;
  return (const DatelinePlaceSpot *) self->spots->data;
}

/**
 * dateline_place_spots_find:
 * @self: the spots
 * @row: a place
 *
 * Returns: (nullable): where it is in sight
 */
const DatelinePlaceSpot *
dateline_place_spots_find (DatelinePlaceSpots *self,
                           guint               row)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_SPOTS (self), NULL);

  for (guint i = 0; i < self->spots->len; i++)
    {
      const DatelinePlaceSpot *spot = &g_array_index (self->spots, DatelinePlaceSpot, i);

      if (spot->mark->row == row)
        return spot;
    }

  return NULL;
}

/**
 * dateline_place_spots_hit:
 * @self: the spots
 * @x: a point, in pixels
 * @y: a point, in pixels
 *
 * Returns: (nullable): the spot at the point; of several the one whose edge is
 *   deepest under it, so that a small one beside a large one can be hit
 */
const DatelinePlaceSpot *
dateline_place_spots_hit (DatelinePlaceSpots *self,
                          double              x,
                          double              y)
{
  const DatelinePlaceSpot *best = NULL;
  double least = 1;

  g_return_val_if_fail (DATELINE_IS_PLACE_SPOTS (self), NULL);

  for (guint i = 0; i < self->spots->len; i++)
    {
      const DatelinePlaceSpot *spot = &g_array_index (self->spots, DatelinePlaceSpot, i);
      double reach = MAX (spot->radius + SLACK, LEAST_TARGET);
      double share = hypot (spot->x - x, spot->y - y) / reach;

      if (share <= least)
        {
          least = share;
          best = spot;
        }
    }

  return best;
}

/* How far it is to a spot for somebody who looks along (dx, dy): what lies aside
 * counts twice, what lies behind not at all. */
static double
distance_along (const DatelinePlaceSpot *from,
                const DatelinePlaceSpot *to,
                int                      dx,
                int                      dy)
{
  double x = to->x - from->x;
  double y = to->y - from->y;
  double ahead = x * dx + y * dy;
  double aside = fabs (x * dy - y * dx);

  if (ahead <= 0.5 || aside > 3 * ahead)
    return G_MAXDOUBLE;
  return ahead + 2 * aside;
}

/**
 * dateline_place_spots_next:
 * @self: the spots
 * @row: a place
 * @dx: 1 to look right, -1 left, else 0
 * @dy: 1 to look down, -1 up, else 0
 *
 * Returns: (nullable): the nearest spot on that side of @row; the first of all
 *   if @row is out of sight
 */
const DatelinePlaceSpot *
dateline_place_spots_next (DatelinePlaceSpots *self,
                           guint               row,
                           int                 dx,
                           int                 dy)
{
  const DatelinePlaceSpot *from;
  const DatelinePlaceSpot *best = NULL;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (DATELINE_IS_PLACE_SPOTS (self), NULL);

  from = dateline_place_spots_find (self, row);
  if (from == NULL)
    return self->spots->len > 0 ? &g_array_index (self->spots, DatelinePlaceSpot, 0) : NULL;

  for (guint i = 0; i < self->spots->len; i++)
    {
      const DatelinePlaceSpot *spot = &g_array_index (self->spots, DatelinePlaceSpot, i);
      double distance = distance_along (from, spot, dx, dy);

      if (spot->mark->row != row && distance < least)
        {
          least = distance;
          best = spot;
        }
    }

  return best;
}
