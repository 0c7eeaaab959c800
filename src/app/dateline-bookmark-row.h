/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_BOOKMARK_ROW (dateline_bookmark_row_get_type ())
G_DECLARE_FINAL_TYPE (DatelineBookmarkRow, dateline_bookmark_row, DATELINE, BOOKMARK_ROW, GtkListBoxRow)

GtkWidget *dateline_bookmark_row_new (const char *title,
                                      const char *id);

G_END_DECLS
