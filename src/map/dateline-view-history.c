/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-view-history.h"

#include <math.h>

#define MOST_SIGHTS 100

/* Views nearer to each other than this are one. */
#define LEAST_PIXELS 48
#define LEAST_ZOOM 0.25
#define TILE_SIZE 512

/**
 * DatelineViewHistory:
 *
 * Where a map has been, to go back to and forward again, as a browser does: to go
 * elsewhere after going back forgets what was ahead.
 */
struct _DatelineViewHistory
{
  GObject parent_instance;

  GArray *sights; /* DatelineMapSight */
  guint position; /* of the present one, if there is any */
};

G_DEFINE_FINAL_TYPE (DatelineViewHistory, dateline_view_history, G_TYPE_OBJECT)

static void
dateline_view_history_finalize (GObject *object)
{
  g_array_unref (DATELINE_VIEW_HISTORY (object)->sights);

  G_OBJECT_CLASS (dateline_view_history_parent_class)->finalize (object);
}

static void
dateline_view_history_class_init (DatelineViewHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_view_history_finalize;
}

static void
dateline_view_history_init (DatelineViewHistory *self)
{
  self->sights = g_array_new (FALSE, FALSE, sizeof (DatelineMapSight));
}

/**
 * dateline_view_history_new:
 *
 * Returns: (transfer full): an empty history
 */
DatelineViewHistory *
dateline_view_history_new (void)
{
  return g_object_new (DATELINE_TYPE_VIEW_HISTORY, NULL);
}

static gboolean
is_same (const DatelineMapSight *a,
         const DatelineMapSight *b)
{
  double dx = fabs (a->x - b->x);
  double scale = TILE_SIZE * exp2 (MIN (a->zoom, b->zoom));

  /* The world is round. */
  dx = fmod (dx, 1);
  dx = MIN (dx, 1 - dx);
  return fabs (a->zoom - b->zoom) < LEAST_ZOOM && hypot (dx, a->y - b->y) * scale < LEAST_PIXELS;
}

/**
 * dateline_view_history_visit:
 * @self: the history
 * @sight: what the map shows
 *
 * Remembers @sight, unless it is much the same as the present one.
 *
 * Returns: whether it is remembered
 */
gboolean
dateline_view_history_visit (DatelineViewHistory    *self,
                             const DatelineMapSight *sight)
{
  g_return_val_if_fail (DATELINE_IS_VIEW_HISTORY (self), FALSE);

  if (self->sights->len > 0)
    {
      if (is_same (&g_array_index (self->sights, DatelineMapSight, self->position), sight))
        return FALSE;
      g_array_set_size (self->sights, self->position + 1);
    }
  if (self->sights->len == MOST_SIGHTS)
    g_array_remove_index (self->sights, 0);
  g_array_append_val (self->sights, *sight);
  self->position = self->sights->len - 1;

  return TRUE;
}

/**
 * dateline_view_history_can_step:
 * @self: the history
 * @step: -1 for back, 1 for forward
 *
 * Returns: whether there is where to go
 */
gboolean
dateline_view_history_can_step (DatelineViewHistory *self,
                                int                  step)
{
  g_return_val_if_fail (DATELINE_IS_VIEW_HISTORY (self), FALSE);
  g_return_val_if_fail (step == -1 || step == 1, FALSE);

  return step < 0 ? self->position > 0 : self->position + 1 < self->sights->len;
}

/**
 * dateline_view_history_step:
 * @self: the history
 * @step: -1 for back, 1 for forward
 * @sight: (out): what the map is to show
 *
 * Goes back or forward.
 *
 * Returns: %FALSE if there is nowhere to go
 */
gboolean
dateline_view_history_step (DatelineViewHistory *self,
                            int                  step,
                            DatelineMapSight    *sight)
{
  if (!dateline_view_history_can_step (self, step))
    return FALSE;

  self->position += step;
  *sight = g_array_index (self->sights, DatelineMapSight, self->position);
  return TRUE;
}

/**
 * dateline_view_history_clear:
 * @self: the history
 *
 * Forgets everything.
 */
void
dateline_view_history_clear (DatelineViewHistory *self)
{
  g_return_if_fail (DATELINE_IS_VIEW_HISTORY (self));

  g_array_set_size (self->sights, 0);
  self->position = 0;
}
