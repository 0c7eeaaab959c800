/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-json-decoder.h"

#include <glib/gi18n-lib.h>

#include "dateline-decode-label.h"
#include "dateline-decode.h"
#include "dateline-dossier-builder.h"
#include "dateline-reading.h"
#include "dateline-record-reader.h"

/**
 * DatelineJsonDecoder:
 *
 * Reads single records of a dossier in JSON. It keeps nothing, so that any
 * number of threads may use one.
 */
struct _DatelineJsonDecoder
{
  GObject parent_instance;
};

static DatelineRecord *
decode (DatelineDecoder *decoder,
        DatelineDossier *dossier,
        DatelineRef      ref,
        const char      *raw,
        gsize            length)
{
  g_autoptr (JsonNode) node = dateline_decode_node (raw, length);
  g_autoptr (JsonObject) object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node) : json_object_new ();
  DatelineDecode self = { dossier, object };

  switch (dateline_ref_kind (ref))
    {
    case DATELINE_KIND_TOPIC:
      return dateline_decode_topic (&self);
    case DATELINE_KIND_ACTOR:
      return dateline_decode_actor (&self);
    case DATELINE_KIND_PLACE:
      return dateline_decode_place (&self, ref);
    case DATELINE_KIND_SOURCE:
      return dateline_decode_source (&self);
    case DATELINE_KIND_EVENT:
      return dateline_decode_event (&self);
    case DATELINE_KIND_QUOTE:
      return dateline_decode_quote (&self);
    case DATELINE_KIND_CLAIM:
      return dateline_decode_claim (&self);
    case DATELINE_KIND_COMMITMENT:
      return dateline_decode_commitment (&self);
    case DATELINE_KIND_NOTE:
      return dateline_decode_note (&self);
    case DATELINE_KIND_BOOKMARK:
      return dateline_decode_bookmark (&self);
    case DATELINE_N_KINDS:
      break;
    }
  g_return_val_if_reached (NULL);
}

static char *
dup_label (DatelineDecoder    *decoder,
           DatelineKind        kind,
           const char         *raw,
           gsize               length,
           const char * const *languages)
{
  g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
  DatelineJsonScanner scanner;

  dateline_json_scanner_init (&scanner, raw, length);
  return dateline_json_scanner_take (&scanner, &tape) ? dateline_decode_label (&tape, kind, languages) : NULL;
}

static void
visit_text (DatelineDecoder  *decoder,
            DatelineKind      kind,
            const char       *raw,
            gsize             length,
            DatelineTextFunc  func,
            gpointer          data)
{
  const DatelineRecordSink sink = { .text = func, .data = data };
  g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
  DatelineJsonScanner scanner;

  dateline_json_scanner_init (&scanner, raw, length);
  if (dateline_json_scanner_take (&scanner, &tape) && tape.tokens[0].type == DATELINE_JSON_OBJECT)
    dateline_record_reader_read (&tape, dateline_record_schema_get_shape (kind), &sink);
}

static void
take_date (const DatelineDateBounds *bounds,
           gpointer                  builder)
{
  dateline_dossier_builder_set_date (builder, bounds);
}

static void
take_event_kind (const char *kind,
                 gpointer    builder)
{
  dateline_dossier_builder_set_event_kind (builder, kind);
}

static void
take_country (const char *country,
              gpointer    builder)
{
  dateline_dossier_builder_add_country (builder, country);
}

static void
take_point (double   longitude,
            double   latitude,
            gpointer builder)
{
  dateline_dossier_builder_set_point (builder, longitude, latitude);
}

static void
take_grade (guint    grade,
            gpointer builder)
{
  dateline_dossier_builder_set_grade (builder, grade);
}

static void
take_unnamed (gpointer builder)
{
  dateline_dossier_builder_add_unnamed (builder);
}

static void
take_link (const char  *id,
           guint        token,
           guint        kinds,
           DatelineRole role,
           gpointer     builder)
{
  dateline_dossier_builder_add_link (builder, id, role);
}

/* Takes the one record of a text. It counts as standing where its file has
 * it, so that a depth is refused that would be too much there. */
static gboolean
take_record (DatelineReading  *reading,
             DatelineKind      kind,
             GError          **error)
{
  guint id;

  if (dateline_json_scanner_start (&reading->scanner))
    {
      reading->scanner.depth = kind == DATELINE_KIND_PLACE ? 3 : 2;
      dateline_reading_take (reading);
      dateline_json_scanner_end (&reading->scanner);
    }
  if (!dateline_reading_check_fault (reading, error))
    return FALSE;
  if (!reading->scanner.has_mark && reading->tape.tokens[0].type == DATELINE_JSON_OBJECT &&
      dateline_reading_get_id (reading, kind, &id))
    return TRUE;
  /* Translators: %s is the name of a member of an object in a file, such as “id”. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("A record should stand here: an object with an “%s”."),
               dateline_record_schema_get_id (kind));
  return FALSE;
}

static void
add_record (DatelineReading        *reading,
            DatelineKind            kind,
            DatelineDossierBuilder *builder)
{
  const DatelineRecordSink sink = {
    .date = take_date,
    .code = kind == DATELINE_KIND_EVENT ? take_event_kind : kind == DATELINE_KIND_PLACE ? take_country : NULL,
    .point = take_point,
    .grade = take_grade,
    .unnamed = take_unnamed,
    .link = take_link,
    .data = builder,
  };
  g_autofree char *id = NULL;
  guint token;

  dateline_reading_get_id (reading, kind, &token);
  id = dateline_json_tape_dup (&reading->tape, token);
  dateline_dossier_builder_add (builder, kind, reading->tape_offset, reading->tape.tokens[0].length,
                                reading->tape_offset + reading->tape.tokens[token].start, id, NULL);
  dateline_record_reader_read (&reading->tape, dateline_record_schema_get_shape (kind), &sink);
}

/* What is wrong with single members is no reason to refuse a record, here as
 * when a file is read. */
static gboolean
index_record (DatelineDecoder         *decoder,
              DatelineKind             kind,
              GBytes                  *raw,
              DatelineDossierBuilder  *builder,
              GError                 **error)
{
  DatelineReading reading;
  gboolean understood;

  if (!dateline_reading_check_size (raw, error))
    return FALSE;
  dateline_reading_init (&reading, raw);
  understood = take_record (&reading, kind, error);
  if (understood)
    add_record (&reading, kind, builder);
  dateline_reading_clear (&reading);
  return understood;
}

static void
dateline_json_decoder_decoder_init (DatelineDecoderInterface *iface)
{
  iface->decode = decode;
  iface->dup_label = dup_label;
  iface->visit_text = visit_text;
  iface->index = index_record;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DatelineJsonDecoder, dateline_json_decoder, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (DATELINE_TYPE_DECODER, dateline_json_decoder_decoder_init))

static void
dateline_json_decoder_class_init (DatelineJsonDecoderClass *klass)
{
}

static void
dateline_json_decoder_init (DatelineJsonDecoder *self)
{
}

/**
 * dateline_json_decoder_new:
 *
 * Returns: (transfer full): a decoder
 */
DatelineDecoder *
dateline_json_decoder_new (void)
{
  return g_object_new (DATELINE_TYPE_JSON_DECODER, NULL);
}
