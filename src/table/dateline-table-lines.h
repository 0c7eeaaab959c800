/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dateline-dossier.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_TABLE_LINES (dateline_table_lines_get_type ())
G_DECLARE_FINAL_TYPE (DatelineTableLines, dateline_table_lines, DATELINE, TABLE_LINES, GObject)

DatelineTableLines *dateline_table_lines_new       (void);
void                dateline_table_lines_take      (DatelineTableLines *self,
                                                    DatelineDossier    *dossier,
                                                    DatelineKind        kind,
                                                    guint32            *rows,
                                                    guint               n);
DatelineRef         dateline_table_lines_get_ref   (DatelineTableLines *self,
                                                    guint               position);

G_END_DECLS
