/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-table-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dateline-vocabulary.h"

/* The words of the table: of its kinds, its headings and its cells. */

static const struct
{
  const char *name;
  const char *title;
} kinds[DATELINE_N_KINDS] = {
  [DATELINE_KIND_TOPIC] = { "topics", N_ ("Topics") },
  [DATELINE_KIND_ACTOR] = { "actors", N_ ("Actors") },
  [DATELINE_KIND_PLACE] = { "places", N_ ("Places") },
  [DATELINE_KIND_SOURCE] = { "sources", N_ ("Sources") },
  [DATELINE_KIND_EVENT] = { "events", N_ ("Events") },
  [DATELINE_KIND_QUOTE] = { "quotes", N_ ("Quotes") },
  [DATELINE_KIND_CLAIM] = { "claims", N_ ("Claims") },
  [DATELINE_KIND_COMMITMENT] = { "commitments", N_ ("Commitments") },
  [DATELINE_KIND_NOTE] = { "notes", N_ ("Notes") },
  [DATELINE_KIND_BOOKMARK] = { "bookmarks", N_ ("Bookmarks") },
};

/* Some names head columns of several kinds; they mean the same there. */
static const struct
{
  const char *name;
  const char *title;
} titles[] = {
  /* Translators: these are headings of the columns of a table. */
  { "actors", NC_ ("column", "Actors") },
  { "broader", NC_ ("column", "Broader Topic") },
  /* Translators: heading of a column: who claims or promises it. */
  { "by", NC_ ("column", "By") },
  /* Translators: the places that one whose position is not known may be. */
  { "candidates", NC_ ("column", "One Of") },
  { "countries", NC_ ("column", "Countries") },
  { "due", NC_ ("column", "Due") },
  { "headline", NC_ ("column", "Headline") },
  { "id", NC_ ("column", "ID") },
  /* Translators: heading of a column: the quotation that a claim is made in. */
  { "in", NC_ ("column", "Claimed In") },
  { "kind", NC_ ("column", "Kind") },
  /* Translators: heading of a column: what a topic or bookmark is called. */
  { "label", NC_ ("column", "Label") },
  { "latitude", NC_ ("column", "Latitude") },
  { "longitude", NC_ ("column", "Longitude") },
  /* Translators: heading of a column: whether a quotation is direct, mixed or indirect. */
  { "mode", NC_ ("column", "Mode") },
  { "name", NC_ ("column", "Name") },
  { "places", NC_ ("column", "Places") },
  { "published", NC_ ("column", "Published") },
  { "publisher", NC_ ("column", "Publisher") },
  /* Translators: heading of a column: when it was said. */
  { "said", NC_ ("column", "Said") },
  { "source", NC_ ("column", "Source") },
  { "speaker", NC_ ("column", "Speaker") },
  { "state", NC_ ("column", "State") },
  { "text", NC_ ("column", "Text") },
  { "title", NC_ ("column", "Title") },
  /* Translators: heading of a column: to whom something is promised. */
  { "to", NC_ ("column", "To") },
  { "topics", NC_ ("column", "Topics") },
  { "type", NC_ ("column", "Type") },
  /* Translators: heading of a column: when an event happened. */
  { "when", NC_ ("column", "When") },
};

/**
 * dateline_table_words_get_kind_name:
 * @kind: a kind of record
 *
 * Returns: what programs call records of that kind, such as `events`
 */
const char *
dateline_table_words_get_kind_name (DatelineKind kind)
{
  return kinds[kind].name;
}

/**
 * dateline_table_words_get_kind_title:
 * @kind: a kind of record
 *
 * Returns: what people call records of that kind
 */
const char *
dateline_table_words_get_kind_title (DatelineKind kind)
{
  return _(kinds[kind].title);
}

/**
 * dateline_table_words_get_title:
 *
 * Returns: the heading of a column
 */
const char *
dateline_table_words_get_title (const DatelineColumn *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (strcmp (titles[i].name, column->name) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "column", titles[i].title);
  g_return_val_if_reached (column->name);
}

static char *
dup_mode (const char *code)
{
  /* Translators: how a quotation is given: in the speaker's words. */
  if (strcmp (code, "direct") == 0)
    return g_strdup (C_ ("quote", "Direct"));
  /* Translators: how a quotation is given: in the speaker's words and others. */
  if (strcmp (code, "mixed") == 0)
    return g_strdup (C_ ("quote", "Mixed"));
  /* Translators: how a quotation is given: reported in other words. */
  return g_strdup (C_ ("quote", "Indirect"));
}

/**
 * dateline_table_words_dup_code:
 * @column: a column of codes
 * @kind: the kind of record that it is of
 * @code: what stands there
 *
 * Returns: (transfer full): what a person reads for it
 */
char *
dateline_table_words_dup_code (const DatelineColumn *column,
                               DatelineKind          kind,
                               const char           *code)
{
  if (strcmp (column->name, "kind") == 0)
    return dateline_vocabulary_dup_event_kind (code);
  if (strcmp (column->name, "state") == 0)
    return dateline_vocabulary_dup_state (code);
  if (strcmp (column->name, "mode") == 0)
    return dup_mode (code);
  if (strcmp (column->name, "type") == 0)
    return kind == DATELINE_KIND_ACTOR ? dateline_vocabulary_dup_actor_type (code)
                                       : dateline_vocabulary_dup_source_type (code);
  return g_strdup (code);
}

static const char *
get_label (DatelineDossier *dossier,
           DatelineRef      ref,
           GHashTable      *labels)
{
  char *label = g_hash_table_lookup (labels, GUINT_TO_POINTER (ref));

  if (label == NULL)
    {
      label = dateline_dossier_dup_label (dossier, ref);
      g_hash_table_insert (labels, GUINT_TO_POINTER (ref), label);
    }
  return label;
}

/**
 * dateline_table_words_dup_names:
 * @refs: (element-type DatelineRef): what stands in a column of records
 * @labels: (element-type guint utf8): what records are called, by their refs;
 *   what it lacks is added
 *
 * Returns: (transfer full): what a person reads for them
 */
char *
dateline_table_words_dup_names (DatelineDossier *dossier,
                                GArray          *refs,
                                GHashTable      *labels)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < refs->len; i++)
    {
      if (i > 0)
        /* Translators: stands between the names of several actors or places. */
        g_string_append (text, C_ ("list", ", "));
      g_string_append (text, get_label (dossier, g_array_index (refs, DatelineRef, i), labels));
    }
  return g_string_free_and_steal (text);
}

/**
 * dateline_table_words_dup_cell:
 * @column: a column
 * @dossier: the dossier of @record
 * @record: a record of the column's kind
 * @as_of: the second that a commitment's state is asked as of
 * @labels: (element-type guint utf8): what other records are called, by their
 *   refs; what it lacks is added
 *
 * Returns: (transfer full): what a person reads in a cell, empty where the
 *   record leaves it out
 */
char *
dateline_table_words_dup_cell (const DatelineColumn *column,
                               DatelineDossier      *dossier,
                               DatelineRecord       *record,
                               gint64                as_of,
                               GHashTable           *labels)
{
  g_auto (DatelineCell) cell = { NULL };

  dateline_column_read (column, dossier, record, as_of, &cell);
  if (cell.records != NULL)
    return dateline_table_words_dup_names (dossier, cell.records, labels);
  if (cell.date != NULL)
    return dateline_date_dup_human (cell.date);
  if (cell.has_number)
    return g_strdup_printf ("%.4f", cell.number);
  if (cell.text == NULL)
    return g_strdup ("");
  if (column->type == DATELINE_COLUMN_CODE)
    return dateline_table_words_dup_code (column, dateline_ref_kind (dateline_record_get_ref (record)), cell.text);
  return g_steal_pointer (&cell.text);
}

/**
 * dateline_table_words_dup_count:
 * @n: how many stand in it
 * @n_all: how many there are
 *
 * Returns: (transfer full): how many rows there are, and of how many if not all
 */
char *
dateline_table_words_dup_count (guint n,
                                guint n_all)
{
  if (n == n_all)
    /* Translators: how long a table is. */
    return g_strdup_printf (ngettext ("%'u row", "%'u rows", n), n);
  /* Translators: how many rows of a table are shown. */
  return g_strdup_printf (ngettext ("%'u of %'u row", "%'u of %'u rows", n_all), n, n_all);
}
