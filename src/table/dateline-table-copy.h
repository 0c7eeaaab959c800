/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-dossier.h"

G_BEGIN_DECLS

void  dateline_table_copy_async  (DatelineDossier      *dossier,
                                 GArray               *refs,
                                 DatelineKind          kind,
                                 gint64                as_of,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              data);
char *dateline_table_copy_finish (GAsyncResult        *result,
                                  guint               *n_rows,
                                  GError             **error);

G_END_DECLS
