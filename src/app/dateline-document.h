/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_DOCUMENT (dateline_document_get_type ())
G_DECLARE_FINAL_TYPE (DatelineDocument, dateline_document, DATELINE, DOCUMENT, GObject)

/* Properties, with notify and read-only:
 *   modified  boolean  whether the file is not as the dossier is
 *   can-undo  boolean
 *   can-redo  boolean
 *   file      GFile    where it is kept, or NULL
 */
DatelineDocument *dateline_document_new          (void);
void              dateline_document_set          (DatelineDocument     *self,
                                                  DatelineDossier      *dossier,
                                                  GFile                *file,
                                                  const char           *etag);
DatelineDossier  *dateline_document_get_dossier  (DatelineDocument     *self);
GFile            *dateline_document_get_file     (DatelineDocument     *self);
gboolean          dateline_document_get_modified (DatelineDocument     *self);
gboolean          dateline_document_get_can_undo (DatelineDocument     *self);
gboolean          dateline_document_get_can_redo (DatelineDocument     *self);
void              dateline_document_save_async   (DatelineDocument     *self,
                                                  GFile                *file,
                                                  gboolean              whatever,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              data);
gboolean          dateline_document_save_finish  (DatelineDocument     *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
