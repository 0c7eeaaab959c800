/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-shade.h"

/**
 * dateline_shade:
 * @color: a colour
 * @alpha: how much of it is left, from 0 to 1
 *
 * Returns: a fainter one
 */
GdkRGBA
dateline_shade (const GdkRGBA *color,
                double         alpha)
{
  GdkRGBA shade = *color;

  shade.alpha *= alpha;
  return shade;
}

/**
 * dateline_shade_fill:
 * @snapshot: what is drawn into
 * @color: a colour
 * @alpha: how much of it is left, from 0 to 1
 * @x: the left edge, in pixels
 * @y: the upper edge
 * @width: in pixels
 * @height: likewise
 *
 * Fills a rectangle.
 */
void
dateline_shade_fill (GtkSnapshot   *snapshot,
                     const GdkRGBA *color,
                     double         alpha,
                     double         x,
                     double         y,
                     double         width,
                     double         height)
{
  GdkRGBA shade = dateline_shade (color, alpha);

  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (x, y, width, height));
}
