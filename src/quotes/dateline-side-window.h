/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dateline_side_window_prepare (GtkWindow  *window,
                                   GtkWindow  *parent,
                                   const char *name);

G_END_DECLS
