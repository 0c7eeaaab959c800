/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-dossier.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_SEARCH_INDEX (dateline_search_index_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSearchIndex, dateline_search_index, DATELINE, SEARCH_INDEX, GObject)

DatelineSearchIndex *dateline_search_index_new        (DatelineDossier      *dossier,
                                                       GCancellable         *cancellable);
void                 dateline_search_index_new_async  (DatelineDossier      *dossier,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              data);
DatelineSearchIndex *dateline_search_index_new_finish (GAsyncResult         *result,
                                                       GError              **error);
void                 dateline_search_index_find       (DatelineSearchIndex  *self,
                                                       const char           *text,
                                                       DatelineBits         *rows[DATELINE_N_KINDS]);

G_END_DECLS
