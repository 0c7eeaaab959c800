/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-cli-columns.h"

#include "dateline-actor.h"
#include "dateline-claim.h"
#include "dateline-cli.h"
#include "dateline-commitment.h"
#include "dateline-event.h"
#include "dateline-place.h"
#include "dateline-quote-clock.h"
#include "dateline-source.h"
#include "dateline-topic.h"

typedef char *(*CellFunc) (DatelineDossier *dossier,
                           DatelineRecord  *record);

typedef struct
{
  const char *name;
  CellFunc dup;
} Column;

#define MAX_COLUMNS 8

static char *
dup_ref (DatelineDossier *dossier,
         DatelineRef      ref)
{
  return ref != DATELINE_REF_NONE ? dateline_dossier_dup_id (dossier, ref) : NULL;
}

/* Ids of several records, with commas between. */
static void
append_ref (DatelineDossier *dossier,
            GString         *ids,
            DatelineRef      ref)
{
  g_autofree char *id = dup_ref (dossier, ref);

  if (id != NULL)
    g_string_append_printf (ids, "%s%s", ids->len > 0 ? "," : "", id);
}

static char *
dup_refs (DatelineDossier *dossier,
          GArray          *refs)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < refs->len; i++)
    append_ref (dossier, ids, g_array_index (refs, DatelineRef, i));
  return g_string_free_and_steal (ids);
}

static char *
dup_edtf (DatelineDate *date)
{
  return date != NULL ? g_strdup (dateline_date_get_edtf (date)) : NULL;
}

static char *
dup_id (DatelineDossier *dossier,
        DatelineRecord  *record)
{
  return dateline_dossier_dup_id (dossier, dateline_record_get_ref (record));
}

static char *
dup_label (DatelineDossier *dossier,
           DatelineRecord  *record)
{
  return dateline_record_dup_label (record, g_get_language_names ());
}

static char *
dup_event_when (DatelineDossier *dossier,
                DatelineRecord  *record)
{
  return dup_edtf (DATELINE_EVENT (record)->when);
}

static char *
dup_event_kind (DatelineDossier *dossier,
                DatelineRecord  *record)
{
  return g_strdup (DATELINE_EVENT (record)->kind);
}

static char *
dup_event_places (DatelineDossier *dossier,
                  DatelineRecord  *record)
{
  return dup_refs (dossier, DATELINE_EVENT (record)->places);
}

static char *
dup_event_actors (DatelineDossier *dossier,
                  DatelineRecord  *record)
{
  GArray *participants = DATELINE_EVENT (record)->participants;
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < participants->len; i++)
    append_ref (dossier, ids, g_array_index (participants, DatelineParticipant, i).actor);
  return g_string_free_and_steal (ids);
}

static char *
dup_event_topics (DatelineDossier *dossier,
                  DatelineRecord  *record)
{
  return dup_refs (dossier, DATELINE_EVENT (record)->topics);
}

static char *
dup_quote_said (DatelineDossier *dossier,
                DatelineRecord  *record)
{
  return dup_edtf (DATELINE_QUOTE (record)->said);
}

static char *
dup_quote_happened (DatelineDossier *dossier,
                    DatelineRecord  *record)
{
  g_autoptr (DatelineDate) date = dateline_quote_clock_dup_date (DATELINE_QUOTE_CLOCK_HAPPENED, dossier, DATELINE_QUOTE (record));

  return dup_edtf (date);
}

static char *
dup_quote_published (DatelineDossier *dossier,
                     DatelineRecord  *record)
{
  g_autoptr (DatelineDate) date = dateline_quote_clock_dup_date (DATELINE_QUOTE_CLOCK_PUBLISHED, dossier, DATELINE_QUOTE (record));

  return dup_edtf (date);
}

static char *
dup_quote_speaker (DatelineDossier *dossier,
                   DatelineRecord  *record)
{
  return dup_ref (dossier, DATELINE_QUOTE (record)->speaker);
}

static char *
dup_quote_mode (DatelineDossier *dossier,
                DatelineRecord  *record)
{
  static const char *const words[] = { "direct", "mixed", "indirect" };

  return g_strdup (words[DATELINE_QUOTE (record)->mode]);
}

static char *
dup_quote_source (DatelineDossier *dossier,
                  DatelineRecord  *record)
{
  DatelineCitation *citation = DATELINE_QUOTE (record)->citation;

  return citation != NULL ? dup_ref (dossier, citation->source) : NULL;
}

static char *
dup_degrees (DatelinePlace *place,
             double         degrees)
{
  return place->has_point ? dateline_cli_dup_number (degrees) : NULL;
}

static char *
dup_place_longitude (DatelineDossier *dossier,
                     DatelineRecord  *record)
{
  return dup_degrees (DATELINE_PLACE (record), DATELINE_PLACE (record)->longitude);
}

static char *
dup_place_latitude (DatelineDossier *dossier,
                    DatelineRecord  *record)
{
  return dup_degrees (DATELINE_PLACE (record), DATELINE_PLACE (record)->latitude);
}

static char *
dup_place_ccodes (DatelineDossier *dossier,
                  DatelineRecord  *record)
{
  GStrv ccodes = DATELINE_PLACE (record)->ccodes;

  return ccodes != NULL ? g_strjoinv (",", ccodes) : NULL;
}

static char *
dup_actor_type (DatelineDossier *dossier,
                DatelineRecord  *record)
{
  return g_strdup (DATELINE_ACTOR (record)->type);
}

static char *
dup_source_published (DatelineDossier *dossier,
                      DatelineRecord  *record)
{
  return dup_edtf (DATELINE_SOURCE (record)->published);
}

static char *
dup_source_type (DatelineDossier *dossier,
                 DatelineRecord  *record)
{
  return g_strdup (DATELINE_SOURCE (record)->type);
}

static char *
dup_source_publisher (DatelineDossier *dossier,
                      DatelineRecord  *record)
{
  return dup_ref (dossier, DATELINE_SOURCE (record)->publisher);
}

static char *
dup_topic_broader (DatelineDossier *dossier,
                   DatelineRecord  *record)
{
  return dup_ref (dossier, DATELINE_TOPIC (record)->broader);
}

static char *
dup_claim_by (DatelineDossier *dossier,
              DatelineRecord  *record)
{
  return dup_ref (dossier, DATELINE_CLAIM (record)->by);
}

static char *
dup_claim_in (DatelineDossier *dossier,
              DatelineRecord  *record)
{
  return dup_ref (dossier, DATELINE_CLAIM (record)->in);
}

static char *
dup_commitment_due (DatelineDossier *dossier,
                    DatelineRecord  *record)
{
  return dup_edtf (DATELINE_COMMITMENT (record)->due);
}

static char *
dup_commitment_by (DatelineDossier *dossier,
                   DatelineRecord  *record)
{
  return dup_refs (dossier, DATELINE_COMMITMENT (record)->by);
}

static char *
dup_commitment_to (DatelineDossier *dossier,
                   DatelineRecord  *record)
{
  return dup_refs (dossier, DATELINE_COMMITMENT (record)->to);
}

/* The ids in the first column, the longest text in the last. */
static const Column columns[DATELINE_N_KINDS][MAX_COLUMNS + 1] = {
  [DATELINE_KIND_TOPIC] = { { "id", dup_id }, { "broader", dup_topic_broader }, { "label", dup_label } },
  [DATELINE_KIND_ACTOR] = { { "id", dup_id }, { "type", dup_actor_type }, { "name", dup_label } },
  [DATELINE_KIND_PLACE] = { { "id", dup_id },
                            { "longitude", dup_place_longitude },
                            { "latitude", dup_place_latitude },
                            { "countries", dup_place_ccodes },
                            { "name", dup_label } },
  [DATELINE_KIND_SOURCE] = { { "id", dup_id },
                             { "published", dup_source_published },
                             { "type", dup_source_type },
                             { "publisher", dup_source_publisher },
                             { "headline", dup_label } },
  [DATELINE_KIND_EVENT] = { { "id", dup_id },
                            { "when", dup_event_when },
                            { "kind", dup_event_kind },
                            { "places", dup_event_places },
                            { "actors", dup_event_actors },
                            { "topics", dup_event_topics },
                            { "title", dup_label } },
  [DATELINE_KIND_QUOTE] = { { "id", dup_id },
                            { "said", dup_quote_said },
                            { "speaker", dup_quote_speaker },
                            { "mode", dup_quote_mode },
                            { "source", dup_quote_source },
                            { "text", dup_label } },
  [DATELINE_KIND_CLAIM] = { { "id", dup_id }, { "by", dup_claim_by }, { "in", dup_claim_in }, { "text", dup_label } },
  [DATELINE_KIND_COMMITMENT] = { { "id", dup_id },
                                 { "due", dup_commitment_due },
                                 { "state", NULL }, /* which depends on the day too */
                                 { "by", dup_commitment_by },
                                 { "to", dup_commitment_to },
                                 { "text", dup_label } },
  [DATELINE_KIND_NOTE] = { { "id", dup_id }, { "text", dup_label } },
  [DATELINE_KIND_BOOKMARK] = { { "id", dup_id }, { "label", dup_label } },
};

/* Quotations with all of their times. */
static const Column clock_columns[MAX_COLUMNS + 1] = {
  { "id", dup_id },
  { "happened", dup_quote_happened },
  { "said", dup_quote_said },
  { "published", dup_quote_published },
  { "speaker", dup_quote_speaker },
  { "mode", dup_quote_mode },
  { "source", dup_quote_source },
  { "text", dup_label },
};

static void
add_row (DatelineCliTable *table,
         DatelineDossier  *dossier,
         const Column     *column,
         DatelineRef       ref,
         gint64            as_of)
{
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);

  for (; column->name != NULL; column++)
    {
      g_autofree char *cell = column->dup != NULL ? column->dup (dossier, record) : NULL;

      if (column->dup == NULL)
        cell = g_strdup (dateline_commitment_get_state (DATELINE_COMMITMENT (record), as_of));
      dateline_cli_table_add (table, cell);
    }
}

/**
 * dateline_cli_columns_make_table:
 * @dossier: a dossier
 * @kind: a kind of record
 * @refs: (element-type DatelineRef): records of that kind
 * @as_of: one past the last second of what counts for the states of commitments
 * @clocks: whether quotations are given with all three of their times
 *
 * Returns: (transfer full): what is to be known of them in short
 */
DatelineCliTable *
dateline_cli_columns_make_table (DatelineDossier *dossier,
                                 DatelineKind     kind,
                                 GArray          *refs,
                                 gint64           as_of,
                                 gboolean         clocks)
{
  const Column *shown = clocks && kind == DATELINE_KIND_QUOTE ? clock_columns : columns[kind];
  DatelineCliTable *table;
  guint n = 0;

  while (shown[n].name != NULL)
    n++;
  table = dateline_cli_table_new (n);
  for (guint i = 0; i < n; i++)
    dateline_cli_table_add (table, shown[i].name);
  for (guint i = 0; i < refs->len; i++)
    add_row (table, dossier, shown, g_array_index (refs, DatelineRef, i), as_of);
  return table;
}
