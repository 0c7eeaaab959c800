/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"

G_BEGIN_DECLS

void     dateline_saver_save_async  (DatelineDossier      *dossier,
                                     GFile                *file,
                                     const char           *etag,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              data);
gboolean dateline_saver_save_finish (GAsyncResult         *result,
                                     char                **etag,
                                     GError              **error);

G_END_DECLS
