/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The side of the square that the shapes are drawn in. */
#define DATELINE_STATE_STYLE_GRID 16

GskPath *dateline_state_style_create_path (const char  *state);
void     dateline_state_style_get         (const char  *state,
                                           gboolean     dark,
                                           GdkRGBA     *color);
void     dateline_state_style_snapshot    (GtkSnapshot *snapshot,
                                           const char  *state,
                                           const GdkRGBA *color,
                                           double       center_x,
                                           double       center_y,
                                           double       size);

G_END_DECLS
