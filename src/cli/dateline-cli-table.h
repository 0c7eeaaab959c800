/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineCliTable:
 *
 * Rows of text to be printed: the first is the header.
 */
typedef struct _DatelineCliTable DatelineCliTable;

DatelineCliTable *dateline_cli_table_new         (guint             n_columns);
void              dateline_cli_table_free        (DatelineCliTable *self);
void              dateline_cli_table_add         (DatelineCliTable *self,
                                                  const char       *cell);
char             *dateline_cli_table_dup_aligned (DatelineCliTable *self,
                                                  guint             width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineCliTable, dateline_cli_table_free)

G_END_DECLS
