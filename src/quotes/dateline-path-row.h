/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-provenance.h"
#include "dateline-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_PATH_ROW (dateline_path_row_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePathRow, dateline_path_row, DATELINE, PATH_ROW, GtkButton)

GtkWidget *dateline_path_row_new (DatelineSession *session,
                                  DatelineStep    *step,
                                  gboolean         is_first,
                                  gboolean         is_last);

G_END_DECLS
