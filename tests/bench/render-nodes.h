/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

guint render_nodes_count  (const GskRenderNode *node);
guint render_nodes_draw   (GtkWidget           *widget,
                           int                  width,
                           int                  height);

G_END_DECLS
