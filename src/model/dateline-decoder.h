/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_DECODER (dateline_decoder_get_type ())
G_DECLARE_INTERFACE (DatelineDecoder, dateline_decoder, DATELINE, DECODER, GObject)

/**
 * DatelineDecoderInterface:
 * @decode: makes the object of a record from its source text
 * @dup_label: finds what names a record without making its object; %NULL where
 *   the format cannot
 * @visit_text: calls a function for each searchable text of a record
 * @index: adds one record to a builder
 *
 * What a file format gives the dossier, so that the model need not know the
 * format: a record stays in the words of its file until somebody asks for it.
 * All are called from several threads.
 */
struct _DatelineDecoderInterface
{
  GTypeInterface parent_interface;

  DatelineRecord *(*decode)     (DatelineDecoder  *self,
                                 DatelineDossier  *dossier,
                                 DatelineRef       ref,
                                 const char       *raw,
                                 gsize             length);
  char           *(*dup_label)  (DatelineDecoder  *self,
                                 DatelineKind      kind,
                                 const char       *raw,
                                 gsize             length,
                                 const char * const *languages);
  void            (*visit_text) (DatelineDecoder  *self,
                                 DatelineKind      kind,
                                 const char       *raw,
                                 gsize             length,
                                 DatelineTextFunc  func,
                                 gpointer          data);
  gboolean        (*index)      (DatelineDecoder         *self,
                                 DatelineKind             kind,
                                 GBytes                  *raw,
                                 DatelineDossierBuilder  *builder,
                                 GError                 **error);
};

DatelineRecord *dateline_decoder_decode     (DatelineDecoder  *self,
                                             DatelineDossier  *dossier,
                                             DatelineRef       ref,
                                             const char       *raw,
                                             gsize             length);
char           *dateline_decoder_dup_label  (DatelineDecoder  *self,
                                             DatelineKind      kind,
                                             const char       *raw,
                                             gsize             length,
                                             const char * const *languages);
void            dateline_decoder_visit_text (DatelineDecoder  *self,
                                             DatelineKind      kind,
                                             const char       *raw,
                                             gsize             length,
                                             DatelineTextFunc  func,
                                             gpointer          data);
gboolean        dateline_decoder_index      (DatelineDecoder         *self,
                                             DatelineKind             kind,
                                             GBytes                  *raw,
                                             DatelineDossierBuilder  *builder,
                                             GError                 **error);

G_END_DECLS
