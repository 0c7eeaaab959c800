/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dateline-dossier.h"
#include "dateline-problem.h"

G_BEGIN_DECLS

#define DATELINE_LOADER_ERROR (dateline_loader_error_quark ())
GQuark dateline_loader_error_quark (void);

/**
 * DatelineLoaderError:
 * @DATELINE_LOADER_ERROR_MALFORMED: not JSON, or not text; the message starts
 *   with `line:column: `
 * @DATELINE_LOADER_ERROR_NOT_A_DOSSIER: JSON, but not a dossier
 * @DATELINE_LOADER_ERROR_VERSION: a dossier of a version this program cannot read
 * @DATELINE_LOADER_ERROR_TOO_LARGE: more than can be addressed
 *
 * Why a file cannot be shown at all. Troubles of single records are problems
 * instead. Reading may also fail with a %G_IO_ERROR.
 */
typedef enum
{
  DATELINE_LOADER_ERROR_MALFORMED,
  DATELINE_LOADER_ERROR_NOT_A_DOSSIER,
  DATELINE_LOADER_ERROR_VERSION,
  DATELINE_LOADER_ERROR_TOO_LARGE,
} DatelineLoaderError;

#define DATELINE_TYPE_LOADER (dateline_loader_get_type ())
G_DECLARE_FINAL_TYPE (DatelineLoader, dateline_loader, DATELINE, LOADER, GObject)

/* properties: fraction (double 0..1, notified on the main thread, at most every 50 ms) */
DatelineLoader  *dateline_loader_new          (void);
double           dateline_loader_get_fraction (DatelineLoader       *self);
const char      *dateline_loader_get_etag     (DatelineLoader       *self);
DatelineDossier *dateline_loader_load         (DatelineLoader       *self,
                                               GFile                *file,
                                               GCancellable         *cancellable,
                                               GListModel          **problems,
                                               GError              **error);
void             dateline_loader_load_async   (DatelineLoader       *self,
                                               GFile                *file,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              data);
DatelineDossier *dateline_loader_load_finish  (DatelineLoader       *self,
                                               GAsyncResult         *result,
                                               GListModel          **problems,
                                               GError              **error);

G_END_DECLS
