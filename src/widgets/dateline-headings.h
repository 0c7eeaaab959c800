/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dateline_headings_open (GtkColumnView       *view);
void dateline_headings_sort (GtkColumnView       *view,
                             GtkColumnViewColumn *column,
                             GtkSortType          order);

G_END_DECLS
