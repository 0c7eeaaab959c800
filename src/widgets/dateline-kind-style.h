/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DatelineShape:
 * @DATELINE_SHAPE_CIRCLE: a disc
 * @DATELINE_SHAPE_SQUARE: a square
 * @DATELINE_SHAPE_TRIANGLE: a triangle on its base
 * @DATELINE_SHAPE_DIAMOND: a square on its corner
 * @DATELINE_SHAPE_PENTAGON: five sides
 * @DATELINE_SHAPE_HEXAGON: six sides
 * @DATELINE_SHAPE_WEDGE: a triangle on its tip
 * @DATELINE_SHAPE_STAR: five points
 * @DATELINE_SHAPE_CROSS: two upright bars
 * @DATELINE_SHAPE_SALTIRE: two slanting bars
 * @DATELINE_SHAPE_QUOTE: quotation marks; for quotations alone
 * @DATELINE_N_SHAPES: how many shapes there are
 *
 * The form of a mark. Colour alone never tells two kinds apart.
 */
typedef enum
{
  DATELINE_SHAPE_CIRCLE,
  DATELINE_SHAPE_SQUARE,
  DATELINE_SHAPE_TRIANGLE,
  DATELINE_SHAPE_DIAMOND,
  DATELINE_SHAPE_PENTAGON,
  DATELINE_SHAPE_HEXAGON,
  DATELINE_SHAPE_WEDGE,
  DATELINE_SHAPE_STAR,
  DATELINE_SHAPE_CROSS,
  DATELINE_SHAPE_SALTIRE,
  DATELINE_SHAPE_QUOTE,
  DATELINE_N_SHAPES
} DatelineShape;

void     dateline_kind_style_get         (const char      *kind,
                                          gboolean         dark,
                                          GdkRGBA         *color,
                                          DatelineShape   *shape);
GskPath *dateline_kind_style_create_path (DatelineShape    shape,
                                          double           center_x,
                                          double           center_y,
                                          double           radius);
void     dateline_kind_style_snapshot    (GtkSnapshot     *snapshot,
                                          DatelineShape    shape,
                                          const GdkRGBA   *color,
                                          double           center_x,
                                          double           center_y,
                                          double           radius);
double   dateline_kind_style_contrast    (const GdkRGBA   *a,
                                          const GdkRGBA   *b);
void     dateline_kind_style_get_ink     (const GdkRGBA   *fill,
                                          GdkRGBA         *ink);

G_END_DECLS
