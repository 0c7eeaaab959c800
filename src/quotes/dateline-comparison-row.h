/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-comparison-plan.h"
#include "dateline-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_COMPARISON_ROW (dateline_comparison_row_get_type ())
G_DECLARE_FINAL_TYPE (DatelineComparisonRow, dateline_comparison_row, DATELINE, COMPARISON_ROW, GtkBox)

GtkWidget *dateline_comparison_row_new (DatelineSession              *session,
                                        const DatelineComparisonLine *line,
                                        guint                         n_columns,
                                        gboolean                      is_first);

G_END_DECLS
