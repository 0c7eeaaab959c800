/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-decoder.h"

G_DEFINE_INTERFACE (DatelineDecoder, dateline_decoder, G_TYPE_OBJECT)

static void
dateline_decoder_default_init (DatelineDecoderInterface *iface)
{
}

/**
 * dateline_decoder_decode:
 * @dossier: the dossier the record is in, to look up ids
 * @ref: which record
 * @raw: (array length=length): its source text
 *
 * Returns: (transfer full): the record; as much of it as can be understood
 */
DatelineRecord *
dateline_decoder_decode (DatelineDecoder *self,
                         DatelineDossier *dossier,
                         DatelineRef      ref,
                         const char      *raw,
                         gsize            length)
{
  return DATELINE_DECODER_GET_IFACE (self)->decode (self, dossier, ref, raw, length);
}

/**
 * dateline_decoder_dup_label:
 * @kind: the kind of record
 * @raw: (array length=length): its source text
 * @languages: what the reader prefers, the best first
 *
 * Finds what dateline_record_dup_label() says of a record in a tenth of the
 * time that its object takes to make.
 *
 * Returns: (transfer full) (nullable): what names the record to a person; %NULL
 *   where only its object can tell
 */
char *
dateline_decoder_dup_label (DatelineDecoder    *self,
                            DatelineKind        kind,
                            const char         *raw,
                            gsize               length,
                            const char * const *languages)
{
  DatelineDecoderInterface *iface = DATELINE_DECODER_GET_IFACE (self);

  return iface->dup_label != NULL ? iface->dup_label (self, kind, raw, length, languages) : NULL;
}

/**
 * dateline_decoder_visit_text:
 * @kind: the kind of record
 * @raw: (array length=length): its source text
 * @func: (scope call): called for each text
 *
 * Calls @func for each text of a record that a search looks at: titles in
 * every language, every spelling of a name, the words of a quotation.
 */
void
dateline_decoder_visit_text (DatelineDecoder  *self,
                             DatelineKind      kind,
                             const char       *raw,
                             gsize             length,
                             DatelineTextFunc  func,
                             gpointer          data)
{
  DATELINE_DECODER_GET_IFACE (self)->visit_text (self, kind, raw, length, func, data);
}

/**
 * dateline_decoder_index:
 * @kind: the kind of record
 * @raw: its source text
 * @builder: a builder over @raw and nothing else
 *
 * Adds one record to a builder, as reading a file does.
 *
 * Returns: whether @raw is a record that can be understood; if not, @error
 *   says why
 */
gboolean
dateline_decoder_index (DatelineDecoder         *self,
                        DatelineKind             kind,
                        GBytes                  *raw,
                        DatelineDossierBuilder  *builder,
                        GError                 **error)
{
  return DATELINE_DECODER_GET_IFACE (self)->index (self, kind, raw, builder, error);
}
