/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-outline.h"
#include "dateline-place-spots.h"

G_BEGIN_DECLS

/**
 * DatelineOutlinePoint:
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * A corner of an outline on the screen.
 */
typedef struct
{
  double x;
  double y;
} DatelineOutlinePoint;

GArray *dateline_outline_points_new (const DatelineOutline   *outline,
                                     double                   x,
                                     double                   y,
                                     const DatelinePlaceSpot *spot,
                                     const DatelineMapFrame  *frame);

G_END_DECLS
