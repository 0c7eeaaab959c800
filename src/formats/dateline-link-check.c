/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-link-check.h"

#include <glib/gi18n-lib.h>

#include "dateline-record-reader.h"
#include "dateline-record-schema.h"

/* Stands before the links of a record; no link may lead to no kind at all. */
#define NEXT_RECORD 0

struct _DatelineLinkCheck
{
  GArray *kinds[DATELINE_N_KINDS]; /* guint16, record by record, link by link */
  DatelineKind kind;               /* of the record added last */
  GHashTable *lost;                /* DatelineRef of records that link nowhere */
};

/**
 * dateline_link_check_new:
 *
 * Returns: (transfer full): a check of no record yet
 */
DatelineLinkCheck *
dateline_link_check_new (void)
{
  DatelineLinkCheck *self = g_new0 (DatelineLinkCheck, 1);

  for (guint i = 0; i < DATELINE_N_KINDS; i++)
    self->kinds[i] = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->lost = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * dateline_link_check_free:
 * @self: (transfer full): a check
 *
 * Frees it.
 */
void
dateline_link_check_free (DatelineLinkCheck *self)
{
  for (guint i = 0; i < DATELINE_N_KINDS; i++)
    g_array_unref (self->kinds[i]);
  g_hash_table_unref (self->lost);
  g_free (self);
}

/**
 * dateline_link_check_add_record:
 * @self: a check
 * @kind: a kind
 *
 * Notes that the next record of a kind follows.
 */
void
dateline_link_check_add_record (DatelineLinkCheck *self,
                                DatelineKind       kind)
{
  const guint16 mark = NEXT_RECORD;

  self->kind = kind;
  g_array_append_val (self->kinds[kind], mark);
}

/**
 * dateline_link_check_add_link:
 * @self: a check
 * @kinds: the kinds it may lead to, a bit each
 *
 * Notes that the record added last has a link.
 */
void
dateline_link_check_add_link (DatelineLinkCheck *self,
                              guint              kinds)
{
  guint16 value = (guint16) kinds;

  g_array_append_val (self->kinds[self->kind], value);
}

/**
 * dateline_link_check_add_lost:
 * @self: a check
 * @from: a record
 *
 * Notes that a link of the record leads nowhere.
 */
void
dateline_link_check_add_lost (DatelineLinkCheck *self,
                              DatelineRef        from)
{
  g_hash_table_add (self->lost, GUINT_TO_POINTER (from));
}

/* The links of one record while it is gone through for the second time. */
typedef struct
{
  DatelineReading *reading;
  DatelineDossier *dossier;
  const char *dossier_id;
  DatelineKind kind;
  guint row;
} Second;

/* The names of some kinds of record as the file has them. */
static char *
dup_members (guint kinds)
{
  GString *members = g_string_new (NULL);

  for (guint i = 0; i < DATELINE_N_KINDS; i++)
    if (kinds & (1u << i))
      g_string_append_printf (members, "%s“%s”", members->len > 0 ? ", " : "",
                              dateline_record_schema_get_member ((DatelineKind) i));
  return g_string_free_and_steal (members);
}

static gboolean
is_placed (const DatelineTable *places,
           guint                row)
{
  double longitude, latitude;

  return dateline_table_get_point (places, row, &longitude, &latitude);
}

/* A place names others as those that it may be. */
static char *
dup_fault_of_candidate (const Second *second,
                        const char   *id,
                        DatelineRef   candidate)
{
  const DatelineTable *places = dateline_dossier_get_table (second->dossier, DATELINE_KIND_PLACE);

  if (is_placed (places, second->row))
    return g_strdup (_("A place that has a position is not one of several: its candidates are passed over."));
  if (is_placed (places, dateline_ref_row (candidate)))
    return NULL;
  /* Translators: %s is the id of a place. */
  return g_strdup_printf (_("“%s” has no position itself, so it is no candidate for one."), id);
}

static void
complain_of_link (const char  *id,
                  guint        token,
                  guint        kinds,
                  DatelineRole role,
                  gpointer     data)
{
  Second *second = data;
  DatelineRef to = dateline_dossier_lookup (second->dossier, id);
  g_autofree char *wanted = NULL;
  g_autofree char *message = NULL;

  if (to == DATELINE_REF_NONE && second->kind == DATELINE_KIND_NOTE && g_strcmp0 (id, second->dossier_id) == 0)
    return; /* a note on the whole dossier */
  if (to == DATELINE_REF_NONE)
    message = g_strdup_printf (_("No record has the id “%s”."), id);
  else if (!(kinds & (1u << dateline_ref_kind (to))))
    {
      wanted = dup_members (kinds);
      /* Translators: the first is the id of a record; the others are names of
       * parts of the file, such as “actors”. */
      message = g_strdup_printf (_("“%s” is one of the “%s”; here should stand one of: %s."), id,
                                 dateline_record_schema_get_member (dateline_ref_kind (to)), wanted);
    }
  else if (second->kind == DATELINE_KIND_PLACE && dateline_ref_kind (to) == DATELINE_KIND_PLACE)
    message = dup_fault_of_candidate (second, id, to);
  if (message != NULL)
    dateline_reading_complain (DATELINE_SEVERITY_WARNING, token, message, second->reading);
}

static void
go_through_again (DatelineReading *reading,
                  DatelineDossier *dossier,
                  const char      *dossier_id,
                  DatelineRef      ref)
{
  DatelineKind kind = dateline_ref_kind (ref);
  Second second = { reading, dossier, dossier_id, kind, dateline_ref_row (ref) };
  const DatelineRecordSink sink = { .link = complain_of_link, .data = &second };
  gsize length;
  const char *raw = dateline_dossier_get_raw (dossier, ref, &length);

  if (dateline_reading_retake (reading, kind, dateline_reading_get_element (reading, ref), raw, length))
    dateline_record_reader_read (&reading->tape, dateline_record_schema_get_shape (kind), &sink);
}

/* Whether all links of a row lead to a kind that they may, and a place to those
 * that it can be. @kinds stands at the row's first link. */
static gboolean
is_fine (const DatelineTable *table,
         DatelineRef          from,
         const guint16       *kinds)
{
  guint row = dateline_ref_row (from), n;
  const DatelineRef *links = dateline_table_get_links (table, row, &n);

  for (guint i = 0; i < n; i++)
    {
      DatelineKind kind = dateline_ref_kind (links[i]);

      if (!(kinds[i] & (1u << kind)))
        return FALSE;
      if (dateline_ref_kind (from) == DATELINE_KIND_PLACE && kind == DATELINE_KIND_PLACE &&
          (is_placed (table, row) || !is_placed (table, dateline_ref_row (links[i]))))
        return FALSE;
    }
  return TRUE;
}

static void
finish_kind (DatelineLinkCheck *self,
             DatelineKind       kind,
             DatelineReading   *reading,
             DatelineDossier   *dossier,
             const char        *dossier_id)
{
  const DatelineTable *table = dateline_dossier_get_table (dossier, kind);
  const GArray *kinds = self->kinds[kind];
  guint row = 0;

  for (guint i = 0; i < kinds->len && !dateline_problem_log_is_full (reading->log); i++)
    {
      DatelineRef ref = dateline_ref (kind, row);

      if (g_array_index (kinds, guint16, i) != NEXT_RECORD)
        continue;
      if (g_hash_table_contains (self->lost, GUINT_TO_POINTER (ref)) ||
          !is_fine (table, ref, &g_array_index (kinds, guint16, i + 1)))
        go_through_again (reading, dossier, dossier_id, ref);
      row++;
    }
}

/**
 * dateline_link_check_finish:
 * @self: a check that knows all records
 * @reading: the reading they come from
 * @dossier: the dossier they are in
 * @dossier_id: (nullable): its id
 *
 * Reports links that lead nowhere, or to a record of a kind that makes no
 * sense where it stands.
 */
void
dateline_link_check_finish (DatelineLinkCheck *self,
                            DatelineReading   *reading,
                            DatelineDossier   *dossier,
                            const char        *dossier_id)
{
  for (guint i = 0; i < DATELINE_N_KINDS; i++)
    finish_kind (self, (DatelineKind) i, reading, dossier, dossier_id);
}
