/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-label-space.h"

#define GAP 5.0

/**
 * DatelineLabelSpace:
 *
 * What room is left for names: each is put beside its spot where it covers
 * neither another name nor another spot, or is left out.
 */
struct _DatelineLabelSpace
{
  double width;
  double height;
  GArray *taken; /* graphene_rect_t */
};

/**
 * dateline_label_space_new:
 * @width: pixels there are
 * @height: pixels there are
 *
 * Returns: (transfer full): empty room
 */
DatelineLabelSpace *
dateline_label_space_new (double width,
                          double height)
{
  DatelineLabelSpace *self = g_new (DatelineLabelSpace, 1);

  *self = (DatelineLabelSpace) {
    .width = width,
    .height = height,
    .taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t)),
  };
  return self;
}

/**
 * dateline_label_space_free:
 * @self: the room
 *
 * Frees it.
 */
void
dateline_label_space_free (DatelineLabelSpace *self)
{
  g_array_unref (self->taken);
  g_free (self);
}

/**
 * dateline_label_space_take:
 * @self: the room
 * @spot: a spot
 *
 * No name shall cover @spot.
 */
void
dateline_label_space_take (DatelineLabelSpace      *self,
                           const DatelinePlaceSpot *spot)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (spot->x - spot->radius, spot->y - spot->radius,
                                             2 * spot->radius, 2 * spot->radius);

  g_array_append_val (self->taken, rect);
}

/**
 * dateline_label_space_take_rect:
 * @self: the room
 * @rect: a part of it
 *
 * No name shall cover @rect.
 */
void
dateline_label_space_take_rect (DatelineLabelSpace    *self,
                                const graphene_rect_t *rect)
{
  g_array_append_val (self->taken, *rect);
}

/* Asked for thousands of times a frame. Widths and heights are not negative. */
static inline gboolean
overlap (const graphene_rect_t *a,
         const graphene_rect_t *b)
{
  return a->origin.x < b->origin.x + b->size.width && b->origin.x < a->origin.x + a->size.width &&
         a->origin.y < b->origin.y + b->size.height && b->origin.y < a->origin.y + a->size.height;
}

/**
 * dateline_label_space_is_free:
 * @self: the room
 * @rect: a rectangle, which may reach out of it
 *
 * Returns: whether @rect covers nothing that is taken
 */
gboolean
dateline_label_space_is_free (DatelineLabelSpace    *self,
                              const graphene_rect_t *rect)
{
  for (guint i = 0; i < self->taken->len; i++)
    if (overlap (rect, &g_array_index (self->taken, graphene_rect_t, i)))
      return FALSE;

  return TRUE;
}

/**
 * dateline_label_space_fit:
 * @self: the room
 * @rect: a rectangle, which may reach out of it
 *
 * Takes @rect if it is free.
 *
 * Returns: whether it was
 */
gboolean
dateline_label_space_fit (DatelineLabelSpace    *self,
                          const graphene_rect_t *rect)
{
  if (!dateline_label_space_is_free (self, rect))
    return FALSE;

  dateline_label_space_take_rect (self, rect);
  return TRUE;
}

static gboolean
is_inside (DatelineLabelSpace    *self,
           const graphene_rect_t *rect)
{
  return rect->origin.x >= 0 && rect->origin.x + rect->size.width <= self->width &&
         rect->origin.y >= 0 && rect->origin.y + rect->size.height <= self->height;
}

/**
 * dateline_label_space_place:
 * @self: the room
 * @spot: what the name belongs to
 * @width: how wide the name is
 * @height: how high it is
 * @force: whether it is shown whatever it covers
 * @rect: (out): where to put it
 *
 * Tries right of the spot, then left, below and above.
 *
 * Returns: whether there is room
 */
gboolean
dateline_label_space_place (DatelineLabelSpace      *self,
                            const DatelinePlaceSpot *spot,
                            double                   width,
                            double                   height,
                            gboolean                 force,
                            graphene_rect_t         *rect)
{
  double aside = spot->radius + GAP;
  const graphene_point_t corners[] = {
    { spot->x + aside, spot->y - height / 2 },
    { spot->x - aside - width, spot->y - height / 2 },
    { spot->x - width / 2, spot->y + aside },
    { spot->x - width / 2, spot->y - aside - height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      *rect = GRAPHENE_RECT_INIT (corners[i].x, corners[i].y, width, height);
      if (is_inside (self, rect) && dateline_label_space_fit (self, rect))
        return TRUE;
    }
  if (!force)
    return FALSE;

  *rect = GRAPHENE_RECT_INIT (CLAMP (corners[0].x, 0, MAX (0, self->width - width)),
                              CLAMP (corners[0].y, 0, MAX (0, self->height - height)),
                              width, height);
  if (spot->x + aside + width > self->width)
    rect->origin.x = MAX (0, corners[1].x);
  g_array_append_val (self->taken, *rect);
  return TRUE;
}

/**
 * dateline_label_space_get_taken:
 * @self: the room
 *
 * Returns: (element-type graphene_rect_t) (transfer none): what is covered, by
 *   spots and by names
 */
GArray *
dateline_label_space_get_taken (DatelineLabelSpace *self)
{
  return self->taken;
}
