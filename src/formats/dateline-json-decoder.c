/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-json-decoder.h"

#include "dateline-decode.h"
#include "dateline-json-scanner.h"
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
    case DATELINE_N_KINDS:
      break;
    }
  g_return_val_if_reached (NULL);
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
dateline_json_decoder_decoder_init (DatelineDecoderInterface *iface)
{
  iface->decode = decode;
  iface->visit_text = visit_text;
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
