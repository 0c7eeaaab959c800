/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-dossier.h"

#include <stdio.h>
#include <string.h>

#include "dateline-bits.h"
#include "dateline-claim.h"
#include "dateline-dossier-builder.h"
#include "dateline-event.h"
#include "dateline-quote.h"
#include "dateline-topic.h"

static const char sample[] =
    "topic|\"peace\"||||Peace\n"
    "topic|\"arms\"||||Arms control\n"
    "actor|\"kim\"||||Kim Jong-un 김정은 Ким Чен Ын\n"
    "actor|\"moon\"||||Moon Jae-in\n"
    "actor|\"usa\"||||United States\n"
    "place|\"panmunjom\"||126.677,37.956||Panmunjom 판문점 Pangmundzhom\n"
    "place|\"punggye\"||129.087,41.277||Punggye-ri 풍계리 Пунгери Punheri\n"
    "place|\"fiji\"||178.4,-18.1||Suva\n"
    "place|\"nowhere\"||||Atlantis\n"
    "source|\"article\"|2018-12-30|||An article about Atlantis\n"
    "event|\"april\"|2018-04|summit|kim moon panmunjom peace article|April summit\n"
    "event|\"tunnels\"|2018-21|dismantling|kim punggye arms|Tunnels blown up\n"
    "event|\"pacific\"|2018-11-01|statement|usa fiji|Statement in the Pacific\n"
    "event|\"treaty\"|1987|treaty|usa arms|Treaty on missiles\n"
    "event|\"visit\"||summit|kim moon|A visit some day\n"
    "quote|\"ready\"|2018-12-30|||kim\n"
    "quote|\"breakthrough\"|2018-12||moon april peace article|A great breakthrough\n"
    "quote|\"threat\"|2018-05/2018-07||usa tunnels|There is a threat\n"
    "claim|\"holds\"|||threat treaty|It does not hold\n";

typedef struct
{
  GObject parent_instance;
} SampleDecoder;

typedef struct
{
  GObjectClass parent_class;
} SampleDecoderClass;

static GType sample_decoder_get_type (void);
static void sample_decoder_iface_init (DatelineDecoderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SampleDecoder, sample_decoder, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (DATELINE_TYPE_DECODER,
                                                      sample_decoder_iface_init))

static void
sample_decoder_class_init (SampleDecoderClass *klass)
{
}

static void
sample_decoder_init (SampleDecoder *self)
{
}

static char *
dup_field (const char *raw,
           gsize       length,
           guint       position)
{
  g_autofree char *line = g_strndup (raw, length);
  g_auto (GStrv) fields = g_strsplit (line, "|", -1);

  g_assert_cmpuint (g_strv_length (fields), ==, 6);
  return g_strdup (fields[position]);
}

static DatelineText *
text_of (const char *string)
{
  DatelineText *text = dateline_text_new ();

  dateline_text_add (text, "en", string);
  return text;
}

static DatelineRecord *
sample_decoder_decode (DatelineDecoder *decoder,
                       DatelineDossier *dossier,
                       DatelineRef      ref,
                       const char      *raw,
                       gsize            length)
{
  g_autofree char *text = dup_field (raw, length, 5);
  DatelineTopic *topic;

  if (dateline_ref_kind (ref) == DATELINE_KIND_EVENT)
    {
      DatelineEvent *event = g_object_new (DATELINE_TYPE_EVENT, NULL);
      g_autofree char *when = dup_field (raw, length, 2);

      event->title = text_of (text);
      event->kind = dup_field (raw, length, 3);
      event->when = *when != '\0' ? dateline_date_new (when, NULL) : NULL;
      return DATELINE_RECORD (event);
    }
  if (dateline_ref_kind (ref) == DATELINE_KIND_QUOTE)
    {
      DatelineQuote *quote = g_object_new (DATELINE_TYPE_QUOTE, NULL);

      quote->text = g_steal_pointer (&text);
      return DATELINE_RECORD (quote);
    }
  topic = g_object_new (DATELINE_TYPE_TOPIC, NULL);
  topic->label = text_of (text);
  return DATELINE_RECORD (topic);
}

static void
sample_decoder_visit_text (DatelineDecoder  *decoder,
                           DatelineKind      kind,
                           const char       *raw,
                           gsize             length,
                           DatelineTextFunc  func,
                           gpointer          data)
{
  g_autofree char *text = dup_field (raw, length, 5);

  func (text, strlen (text), data);
}

static DatelineKind
read_kind (const char *word)
{
  static const char * const words[] = { "topic", "actor", "place",      "source", "event",
                                        "quote", "claim", "commitment", "note", "bookmark" };

  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    if (strcmp (word, words[kind]) == 0)
      return kind;
  g_assert_not_reached ();
}

static void
fill_record (DatelineDossierBuilder  *builder,
             DatelineKind             kind,
             char                   **fields)
{
  g_auto (GStrv) links = g_strsplit (fields[4], " ", -1);
  DatelineDateBounds bounds;
  double longitude, latitude;

  if (*fields[2] != '\0')
    {
      g_assert_true (dateline_date_read_bounds (fields[2], -1, &bounds, NULL));
      dateline_dossier_builder_set_date (builder, &bounds);
    }
  if (kind == DATELINE_KIND_EVENT && *fields[3] != '\0')
    dateline_dossier_builder_set_event_kind (builder, fields[3]);
  if (kind == DATELINE_KIND_PLACE && sscanf (fields[3], "%lf,%lf", &longitude, &latitude) == 2)
    dateline_dossier_builder_set_point (builder, longitude, latitude);
  for (guint i = 0; links[i] != NULL; i++)
    if (*links[i] != '\0')
      dateline_dossier_builder_add_link (builder, links[i], DATELINE_ROLE_NONE);
}

static void
add_record (DatelineDossierBuilder *builder,
            const char             *line,
            gsize                   length,
            gsize                   offset)
{
  g_autofree char *copy = g_strndup (line, length);
  g_auto (GStrv) fields = g_strsplit (copy, "|", -1);
  g_autofree char *id = g_strndup (fields[1] + 1, strlen (fields[1]) - 2);
  DatelineKind kind = read_kind (fields[0]);

  if (dateline_dossier_builder_add (builder, kind, offset, length, offset + strlen (fields[0]) + 2,
                                    id, NULL) != DATELINE_REF_NONE)
    fill_record (builder, kind, fields);
}

static gboolean
sample_decoder_index (DatelineDecoder         *decoder,
                      DatelineKind             kind,
                      GBytes                  *raw,
                      DatelineDossierBuilder  *builder,
                      GError                 **error)
{
  gsize length;
  const char *line = g_bytes_get_data (raw, &length);

  if (memchr (line, '|', length) == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no record");
      return FALSE;
    }
  add_record (builder, line, length, 0);
  return TRUE;
}

static void
sample_decoder_iface_init (DatelineDecoderInterface *iface)
{
  iface->decode = sample_decoder_decode;
  iface->visit_text = sample_decoder_visit_text;
  iface->index = sample_decoder_index;
}

static void
unresolved_cb (DatelineRef  from,
               const char  *id,
               gpointer     data)
{
  if (data != NULL)
    g_ptr_array_add (data, g_strdup (id));
}

DatelineDossier *
sample_dossier_parse (const char *lines,
                      GPtrArray  *unresolved)
{
  g_autoptr (GBytes) bytes = g_bytes_new (lines, strlen (lines));
  g_autoptr (DatelineDecoder) decoder = g_object_new (sample_decoder_get_type (), NULL);
  g_autoptr (DatelineDossierBuilder) builder = dateline_dossier_builder_new (bytes, decoder);

  for (const char *line = lines, *end; (end = strchr (line, '\n')) != NULL; line = end + 1)
    add_record (builder, line, (gsize) (end - line), (gsize) (line - lines));
  return dateline_dossier_builder_finish (builder, unresolved_cb, unresolved);
}

DatelineDossier *
sample_dossier_new (void)
{
  return sample_dossier_parse (sample, NULL);
}

DatelineRef
sample_ref (DatelineDossier *dossier,
            const char      *id)
{
  DatelineRef ref = dateline_dossier_lookup (dossier, id);

  g_assert_cmpuint (ref, !=, DATELINE_REF_NONE);
  return ref;
}

char *
sample_ids (DatelineDossier *dossier,
            DatelineKind     kind,
            gconstpointer    bits)
{
  GString *ids = g_string_new (NULL);

  for (guint row = 0; dateline_bits_next (bits, &row); row++)
    {
      g_autofree char *id = dateline_dossier_dup_id (dossier, dateline_ref (kind, row));

      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", id);
    }
  return g_string_free (ids, FALSE);
}
