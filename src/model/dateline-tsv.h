/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-column.h"

G_BEGIN_DECLS

/**
 * DatelineTsv:
 *
 * Records written as tab-separated values: a line that names the columns, then
 * a line a record.
 */
typedef struct _DatelineTsv DatelineTsv;

DatelineTsv *dateline_tsv_new    (DatelineDossier      *dossier,
                                  const DatelineColumn *columns,
                                  guint                 n_columns,
                                  gint64                as_of);
void         dateline_tsv_free   (DatelineTsv     *self);
void         dateline_tsv_add    (DatelineTsv     *self,
                                  DatelineRef      ref);
const char  *dateline_tsv_get    (DatelineTsv     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineTsv, dateline_tsv_free)

G_END_DECLS
