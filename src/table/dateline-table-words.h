/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-column.h"

G_BEGIN_DECLS

const char *dateline_table_words_get_kind_name  (DatelineKind          kind);
const char *dateline_table_words_get_kind_title (DatelineKind          kind);
const char *dateline_table_words_get_title      (const DatelineColumn *column);
char       *dateline_table_words_dup_code       (const DatelineColumn *column,
                                                 DatelineKind          kind,
                                                 const char           *code);
char       *dateline_table_words_dup_names      (DatelineDossier      *dossier,
                                                 GArray               *refs,
                                                 GHashTable           *labels);
char       *dateline_table_words_dup_cell       (const DatelineColumn *column,
                                                 DatelineDossier      *dossier,
                                                 DatelineRecord       *record,
                                                 gint64                as_of,
                                                 GHashTable           *labels);
char       *dateline_table_words_dup_count      (guint                 n,
                                                 guint                 n_all);

G_END_DECLS
