/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DatelineOutline:
 * @is_area: whether it closes, and what lies within belongs to the place
 * @n_points: how many corners it has
 * @points: longitude and latitude of each, in degrees, WGS 84
 *
 * A line that is a place, or one ring of the edge of an area (RFC 7946, sections
 * 3.1.4 and 3.1.6). Freed with g_free().
 */
typedef struct
{
  gboolean is_area;
  guint n_points;
  double points[][2];
} DatelineOutline;

DatelineOutline *dateline_outline_new (gboolean is_area,
                                       guint    n_points);

G_END_DECLS
