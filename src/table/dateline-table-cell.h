/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-column.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_TABLE_CELL (dateline_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (DatelineTableCell, dateline_table_cell, DATELINE, TABLE_CELL, GtkWidget)

GtkWidget            *dateline_table_cell_new        (const DatelineColumn *column);
void                  dateline_table_cell_show       (DatelineTableCell    *self,
                                                      DatelineRef           ref,
                                                      const char           *text);
DatelineRef           dateline_table_cell_get_ref    (DatelineTableCell    *self);
const DatelineColumn *dateline_table_cell_get_column (DatelineTableCell    *self);

G_END_DECLS
