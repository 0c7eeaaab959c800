/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dateline-bits.h"
#include "dateline-column.h"

G_BEGIN_DECLS

/**
 * DatelineSortOrder:
 *
 * The order of all records of a kind by one column: four bytes a record. What
 * fits a query is picked from it in one pass.
 */
typedef struct _DatelineSortOrder DatelineSortOrder;

gboolean           dateline_sort_order_is_quick   (DatelineDossier       *dossier,
                                                   DatelineKind           kind,
                                                   const DatelineColumn  *column);
DatelineSortOrder *dateline_sort_order_new_by_date (DatelineDossier      *dossier,
                                                   DatelineKind           kind);
DatelineSortOrder *dateline_sort_order_new        (DatelineDossier       *dossier,
                                                   DatelineKind           kind,
                                                   const DatelineColumn  *column,
                                                   gint64                 as_of);
void               dateline_sort_order_new_async  (DatelineDossier       *dossier,
                                                   DatelineKind           kind,
                                                   const DatelineColumn  *column,
                                                   gint64                 as_of,
                                                   GCancellable          *cancellable,
                                                   GAsyncReadyCallback    callback,
                                                   gpointer               data);
DatelineSortOrder *dateline_sort_order_new_finish (GAsyncResult          *result,
                                                   GError               **error);
void               dateline_sort_order_free       (DatelineSortOrder     *self);
guint32           *dateline_sort_order_pick       (DatelineSortOrder     *self,
                                                   const DatelineBits    *bits,
                                                   gboolean               descending,
                                                   guint                 *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineSortOrder, dateline_sort_order_free)

G_END_DECLS
