/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkRGBA dateline_shade      (const GdkRGBA *color,
                             double         alpha);
void    dateline_shade_fill (GtkSnapshot   *snapshot,
                             const GdkRGBA *color,
                             double         alpha,
                             double         x,
                             double         y,
                             double         width,
                             double         height);

G_END_DECLS
