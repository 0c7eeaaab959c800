/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-outline.h"

/**
 * dateline_outline_new:
 * @is_area: whether it closes
 * @n_points: how many corners it has
 *
 * Returns: (transfer full): an outline all of whose corners are to be filled in
 */
DatelineOutline *
dateline_outline_new (gboolean is_area,
                      guint    n_points)
{
  DatelineOutline *self = g_malloc0 (sizeof *self + n_points * sizeof self->points[0]);

  self->is_area = is_area;
  self->n_points = n_points;
  return self;
}
