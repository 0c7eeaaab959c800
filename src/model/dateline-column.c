/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-column.h"

#include "dateline-actor.h"
#include "dateline-claim.h"
#include "dateline-commitment.h"
#include "dateline-event.h"
#include "dateline-place.h"
#include "dateline-plain.h"
#include "dateline-quote-clock.h"
#include "dateline-source.h"
#include "dateline-topic.h"

#define MAX_COLUMNS 8

static void
set_ref (DatelineCell *cell,
         DatelineRef   ref)
{
  cell->records = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  if (ref != DATELINE_REF_NONE)
    g_array_append_val (cell->records, ref);
}

static void
set_refs (DatelineCell *cell,
          GArray       *refs)
{
  cell->records = g_array_ref (refs);
}

static void
set_date (DatelineCell *cell,
          DatelineDate *date)
{
  cell->date = date != NULL ? dateline_date_ref (date) : NULL;
}

static void
read_id (DatelineDossier *dossier,
         DatelineRecord  *record,
         gint64           as_of,
         DatelineCell    *cell)
{
  cell->text = g_strdup (dateline_record_get_id (record));
}

static void
read_label (DatelineDossier *dossier,
            DatelineRecord  *record,
            gint64           as_of,
            DatelineCell    *cell)
{
  cell->text = dateline_record_dup_label (record, g_get_language_names ());
}

static void
read_event_when (DatelineDossier *dossier,
                 DatelineRecord  *record,
                 gint64           as_of,
                 DatelineCell    *cell)
{
  set_date (cell, DATELINE_EVENT (record)->when);
}

static void
read_event_kind (DatelineDossier *dossier,
                 DatelineRecord  *record,
                 gint64           as_of,
                 DatelineCell    *cell)
{
  cell->text = g_strdup (DATELINE_EVENT (record)->kind);
}

static void
read_event_places (DatelineDossier *dossier,
                   DatelineRecord  *record,
                   gint64           as_of,
                   DatelineCell    *cell)
{
  set_refs (cell, DATELINE_EVENT (record)->places);
}

static void
read_event_actors (DatelineDossier *dossier,
                   DatelineRecord  *record,
                   gint64           as_of,
                   DatelineCell    *cell)
{
  GArray *participants = DATELINE_EVENT (record)->participants;

  set_ref (cell, DATELINE_REF_NONE);
  for (guint i = 0; i < participants->len; i++)
    {
      DatelineRef actor = g_array_index (participants, DatelineParticipant, i).actor;

      if (actor != DATELINE_REF_NONE)
        g_array_append_val (cell->records, actor);
    }
}

static void
read_event_topics (DatelineDossier *dossier,
                   DatelineRecord  *record,
                   gint64           as_of,
                   DatelineCell    *cell)
{
  set_refs (cell, DATELINE_EVENT (record)->topics);
}

static void
read_quote_said (DatelineDossier *dossier,
                 DatelineRecord  *record,
                 gint64           as_of,
                 DatelineCell    *cell)
{
  set_date (cell, DATELINE_QUOTE (record)->said);
}

static void
read_quote_happened (DatelineDossier *dossier,
                     DatelineRecord  *record,
                     gint64           as_of,
                     DatelineCell    *cell)
{
  cell->date = dateline_quote_clock_dup_date (DATELINE_QUOTE_CLOCK_HAPPENED, dossier, DATELINE_QUOTE (record));
}

static void
read_quote_published (DatelineDossier *dossier,
                      DatelineRecord  *record,
                      gint64           as_of,
                      DatelineCell    *cell)
{
  cell->date = dateline_quote_clock_dup_date (DATELINE_QUOTE_CLOCK_PUBLISHED, dossier, DATELINE_QUOTE (record));
}

static void
read_quote_speaker (DatelineDossier *dossier,
                    DatelineRecord  *record,
                    gint64           as_of,
                    DatelineCell    *cell)
{
  set_ref (cell, DATELINE_QUOTE (record)->speaker);
}

static void
read_quote_mode (DatelineDossier *dossier,
                 DatelineRecord  *record,
                 gint64           as_of,
                 DatelineCell    *cell)
{
  static const char *const words[] = { "direct", "mixed", "indirect" };

  cell->text = g_strdup (words[DATELINE_QUOTE (record)->mode]);
}

static void
read_quote_source (DatelineDossier *dossier,
                   DatelineRecord  *record,
                   gint64           as_of,
                   DatelineCell    *cell)
{
  DatelineCitation *citation = DATELINE_QUOTE (record)->citation;

  set_ref (cell, citation != NULL ? citation->source : DATELINE_REF_NONE);
}

static void
set_degrees (DatelineCell  *cell,
             DatelinePlace *place,
             double         degrees)
{
  cell->number = degrees;
  cell->has_number = place->has_point;
}

static void
read_place_longitude (DatelineDossier *dossier,
                      DatelineRecord  *record,
                      gint64           as_of,
                      DatelineCell    *cell)
{
  set_degrees (cell, DATELINE_PLACE (record), DATELINE_PLACE (record)->longitude);
}

static void
read_place_latitude (DatelineDossier *dossier,
                     DatelineRecord  *record,
                     gint64           as_of,
                     DatelineCell    *cell)
{
  set_degrees (cell, DATELINE_PLACE (record), DATELINE_PLACE (record)->latitude);
}

static void
read_place_ccodes (DatelineDossier *dossier,
                   DatelineRecord  *record,
                   gint64           as_of,
                   DatelineCell    *cell)
{
  GStrv ccodes = DATELINE_PLACE (record)->ccodes;

  cell->text = ccodes != NULL ? g_strjoinv (",", ccodes) : NULL;
}

static void
read_place_candidates (DatelineDossier *dossier,
                       DatelineRecord  *record,
                       gint64           as_of,
                       DatelineCell    *cell)
{
  set_refs (cell, DATELINE_PLACE (record)->candidates);
}

static void
read_actor_type (DatelineDossier *dossier,
                 DatelineRecord  *record,
                 gint64           as_of,
                 DatelineCell    *cell)
{
  cell->text = g_strdup (DATELINE_ACTOR (record)->type);
}

static void
read_source_published (DatelineDossier *dossier,
                       DatelineRecord  *record,
                       gint64           as_of,
                       DatelineCell    *cell)
{
  set_date (cell, DATELINE_SOURCE (record)->published);
}

static void
read_source_type (DatelineDossier *dossier,
                  DatelineRecord  *record,
                  gint64           as_of,
                  DatelineCell    *cell)
{
  cell->text = g_strdup (DATELINE_SOURCE (record)->type);
}

static void
read_source_publisher (DatelineDossier *dossier,
                       DatelineRecord  *record,
                       gint64           as_of,
                       DatelineCell    *cell)
{
  set_ref (cell, DATELINE_SOURCE (record)->publisher);
}

static void
read_topic_broader (DatelineDossier *dossier,
                    DatelineRecord  *record,
                    gint64           as_of,
                    DatelineCell    *cell)
{
  set_ref (cell, DATELINE_TOPIC (record)->broader);
}

static void
read_claim_by (DatelineDossier *dossier,
               DatelineRecord  *record,
               gint64           as_of,
               DatelineCell    *cell)
{
  set_ref (cell, DATELINE_CLAIM (record)->by);
}

static void
read_claim_in (DatelineDossier *dossier,
               DatelineRecord  *record,
               gint64           as_of,
               DatelineCell    *cell)
{
  set_ref (cell, DATELINE_CLAIM (record)->in);
}

static void
read_commitment_due (DatelineDossier *dossier,
                     DatelineRecord  *record,
                     gint64           as_of,
                     DatelineCell    *cell)
{
  set_date (cell, DATELINE_COMMITMENT (record)->due);
}

static void
read_commitment_state (DatelineDossier *dossier,
                       DatelineRecord  *record,
                       gint64           as_of,
                       DatelineCell    *cell)
{
  cell->text = g_strdup (dateline_commitment_get_state (DATELINE_COMMITMENT (record), as_of));
}

static void
read_commitment_by (DatelineDossier *dossier,
                    DatelineRecord  *record,
                    gint64           as_of,
                    DatelineCell    *cell)
{
  set_refs (cell, DATELINE_COMMITMENT (record)->by);
}

static void
read_commitment_to (DatelineDossier *dossier,
                    DatelineRecord  *record,
                    gint64           as_of,
                    DatelineCell    *cell)
{
  set_refs (cell, DATELINE_COMMITMENT (record)->to);
}

#define ID { "id", DATELINE_COLUMN_ID, FALSE, read_id }
#define LABEL(name) { name, DATELINE_COLUMN_TEXT, FALSE, read_label }
#define CODE(name, read) { name, DATELINE_COLUMN_CODE, FALSE, read }
#define RECORDS(name, read) { name, DATELINE_COLUMN_RECORDS, FALSE, read }
#define LINKS(name, read, kind) { name, DATELINE_COLUMN_RECORDS, TRUE, read, kind }

/* The ids in the first column, the longest text in the last. */
static const DatelineColumn columns[DATELINE_N_KINDS][MAX_COLUMNS + 1] = {
  [DATELINE_KIND_TOPIC] = { ID, RECORDS ("broader", read_topic_broader), LABEL ("label") },
  [DATELINE_KIND_ACTOR] = { ID, CODE ("type", read_actor_type), LABEL ("name") },
  [DATELINE_KIND_PLACE] = { ID,
                            { "longitude", DATELINE_COLUMN_NUMBER, FALSE, read_place_longitude },
                            { "latitude", DATELINE_COLUMN_NUMBER, FALSE, read_place_latitude },
                            CODE ("countries", read_place_ccodes),
                            RECORDS ("candidates", read_place_candidates),
                            LABEL ("name") },
  [DATELINE_KIND_SOURCE] = { ID,
                             { "published", DATELINE_COLUMN_DATE, TRUE, read_source_published },
                             CODE ("type", read_source_type),
                             RECORDS ("publisher", read_source_publisher),
                             LABEL ("headline") },
  [DATELINE_KIND_EVENT] = { ID,
                            { "when", DATELINE_COLUMN_DATE, TRUE, read_event_when },
                            { "kind", DATELINE_COLUMN_CODE, TRUE, read_event_kind },
                            LINKS ("places", read_event_places, DATELINE_KIND_PLACE),
                            LINKS ("actors", read_event_actors, DATELINE_KIND_ACTOR),
                            LINKS ("topics", read_event_topics, DATELINE_KIND_TOPIC),
                            LABEL ("title") },
  [DATELINE_KIND_QUOTE] = { ID,
                            { "said", DATELINE_COLUMN_DATE, TRUE, read_quote_said },
                            RECORDS ("speaker", read_quote_speaker),
                            CODE ("mode", read_quote_mode),
                            RECORDS ("source", read_quote_source),
                            LABEL ("text") },
  [DATELINE_KIND_CLAIM] = { ID, RECORDS ("by", read_claim_by), RECORDS ("in", read_claim_in), LABEL ("text") },
  [DATELINE_KIND_COMMITMENT] = { ID,
                                 { "due", DATELINE_COLUMN_DATE, FALSE, read_commitment_due },
                                 CODE ("state", read_commitment_state),
                                 RECORDS ("by", read_commitment_by),
                                 RECORDS ("to", read_commitment_to),
                                 LABEL ("text") },
  [DATELINE_KIND_NOTE] = { ID, LABEL ("text") },
  [DATELINE_KIND_BOOKMARK] = { ID, LABEL ("label") },
};

/* Quotations with all of their times. */
static const DatelineColumn clock_columns[] = {
  ID,
  { "happened", DATELINE_COLUMN_DATE, FALSE, read_quote_happened },
  { "said", DATELINE_COLUMN_DATE, TRUE, read_quote_said },
  { "published", DATELINE_COLUMN_DATE, FALSE, read_quote_published },
  RECORDS ("speaker", read_quote_speaker),
  CODE ("mode", read_quote_mode),
  RECORDS ("source", read_quote_source),
  LABEL ("text"),
};

/**
 * dateline_column_list:
 * @kind: a kind of record
 * @n_columns: (out): how many there are
 *
 * Returns: (array length=n_columns): its columns, the ids first and the
 *   longest text last
 */
const DatelineColumn *
dateline_column_list (DatelineKind  kind,
                      guint        *n_columns)
{
  g_return_val_if_fail (kind < DATELINE_N_KINDS, NULL);

  *n_columns = 0;
  while (columns[kind][*n_columns].name != NULL)
    (*n_columns)++;
  return columns[kind];
}

/**
 * dateline_column_list_clocks:
 * @n_columns: (out): how many there are
 *
 * Returns: (array length=n_columns): the columns of quotations with all three
 *   of their times
 */
const DatelineColumn *
dateline_column_list_clocks (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (clock_columns);
  return clock_columns;
}

/**
 * dateline_column_read:
 * @dossier: the dossier of @record
 * @record: a record of the column's kind
 * @as_of: the second that a commitment's state is asked as of
 * @cell: (out): what it has there; clear it with dateline_cell_clear()
 *
 * Reads one cell.
 */
void
dateline_column_read (const DatelineColumn *self,
                      DatelineDossier      *dossier,
                      DatelineRecord       *record,
                      gint64                as_of,
                      DatelineCell         *cell)
{
  *cell = (DatelineCell) { NULL };
  self->read (dossier, record, as_of, cell);
}

static char *
dup_ids (DatelineDossier *dossier,
         GArray          *refs)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < refs->len; i++)
    {
      g_autofree char *id = dateline_dossier_dup_id (dossier, g_array_index (refs, DatelineRef, i));

      g_string_append_printf (ids, "%s%s", i > 0 ? "," : "", id);
    }
  return g_string_free_and_steal (ids);
}

/**
 * dateline_column_dup_plain:
 * @dossier: the dossier of @record
 * @record: a record of the column's kind
 * @as_of: the second that a commitment's state is asked as of
 *
 * Returns: (transfer full) (nullable): what a program reads there: ids with
 *   commas between, dates as EDTF, numbers with a point
 */
char *
dateline_column_dup_plain (const DatelineColumn *self,
                           DatelineDossier      *dossier,
                           DatelineRecord       *record,
                           gint64                as_of)
{
  g_auto (DatelineCell) cell = { NULL };

  dateline_column_read (self, dossier, record, as_of, &cell);
  if (cell.records != NULL)
    return dup_ids (dossier, cell.records);
  if (cell.date != NULL)
    return g_strdup (dateline_date_get_edtf (cell.date));
  if (cell.has_number)
    return dateline_plain_dup_number (cell.number);
  return g_steal_pointer (&cell.text);
}

/**
 * dateline_cell_clear:
 * @cell: a cell
 *
 * Frees what it holds.
 */
void
dateline_cell_clear (DatelineCell *cell)
{
  g_clear_pointer (&cell->text, g_free);
  g_clear_pointer (&cell->records, g_array_unref);
  g_clear_pointer (&cell->date, dateline_date_unref);
}
