/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-dossier-builder.h"

#include <math.h>
#include <string.h>

#include "dateline-dossier-builder-private.h"
#include "dateline-dossier-private.h"

#define COLUMN(type) g_array_new (FALSE, FALSE, sizeof (type))

static gboolean
has_dates (DatelineKind kind)
{
  return kind == DATELINE_KIND_EVENT || kind == DATELINE_KIND_QUOTE ||
         kind == DATELINE_KIND_SOURCE || kind == DATELINE_KIND_COMMITMENT;
}

/* Whether it matters as what a record of the kind names another. */
static gboolean
has_roles (DatelineKind kind)
{
  return kind == DATELINE_KIND_QUOTE || kind == DATELINE_KIND_SOURCE;
}

static void
make_columns (DatelineBuilderColumns *columns,
              DatelineKind            kind)
{
  const guint32 no_links = 0;

  columns->offset = COLUMN (guint32);
  columns->length = COLUMN (guint32);
  columns->id_in = COLUMN (guint16);
  columns->link_start = COLUMN (guint32);
  columns->links = COLUMN (guint32);
  g_array_append_val (columns->links, no_links); /* shared by all rows without links */
  if (has_dates (kind))
    {
      columns->earliest = COLUMN (gint64);
      columns->latest = COLUMN (gint64);
      columns->lead = COLUMN (guint16);
      columns->tail = COLUMN (guint16);
      columns->flags = COLUMN (guint16);
      columns->precision = COLUMN (guint8);
    }
  if (has_roles (kind))
    {
      const guint8 none = DATELINE_ROLE_NONE;

      columns->roles = COLUMN (guint8);
      g_array_append_val (columns->roles, none);
      columns->grade = COLUMN (guint8);
      columns->unnamed = COLUMN (guint8);
    }
  if (kind == DATELINE_KIND_EVENT || kind == DATELINE_KIND_PLACE)
    columns->code = COLUMN (guint16);
  if (kind == DATELINE_KIND_PLACE)
    {
      columns->longitude = COLUMN (double);
      columns->latitude = COLUMN (double);
    }
}

static void
clear_pending_link (DatelinePendingLink *link)
{
  g_free (link->id);
}

/**
 * dateline_dossier_builder_new:
 * @bytes: the file, less than four gibibytes of it
 * @decoder: what reads a record of it
 *
 * Returns: (transfer full): a builder of a dossier without records
 */
DatelineDossierBuilder *
dateline_dossier_builder_new (GBytes          *bytes,
                              DatelineDecoder *decoder)
{
  DatelineDossierBuilder *self = g_new0 (DatelineDossierBuilder, 1);

  self->dossier = g_object_new (DATELINE_TYPE_DOSSIER, NULL);
  self->dossier->bytes = g_bytes_ref (bytes);
  self->dossier->decoder = g_object_ref (decoder);
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    make_columns (&self->columns[kind], kind);
  self->pending = COLUMN (DatelinePendingLink);
  g_array_set_clear_func (self->pending, (GDestroyNotify) clear_pending_link);
  self->codes = g_hash_table_new (g_str_hash, g_str_equal);
  self->country_codes = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/* Hands a column over at its exact size; a doubling array wastes up to half. */
static gpointer
take (GArray **column)
{
  gsize n, size;
  gpointer data;

  if (*column == NULL)
    return NULL;
  size = g_array_get_element_size (*column);
  data = g_array_steal (*column, &n);
  g_clear_pointer (column, g_array_unref);
  return g_realloc_n (data, n, size);
}

static void
take_columns (DatelineBuilderColumns *columns,
              DatelineTable          *table)
{
  table->n = columns->offset->len;
  table->offset = take (&columns->offset);
  table->length = take (&columns->length);
  table->id_in = take (&columns->id_in);
  table->earliest = take (&columns->earliest);
  table->latest = take (&columns->latest);
  table->lead = take (&columns->lead);
  table->tail = take (&columns->tail);
  table->flags = take (&columns->flags);
  table->precision = take (&columns->precision);
  table->code = take (&columns->code);
  table->link_start = take (&columns->link_start);
  table->n_links = table->n_ordered = columns->links->len;
  table->links = take (&columns->links);
  table->roles = take (&columns->roles);
  table->grade = take (&columns->grade);
  table->unnamed = take (&columns->unnamed);
  table->longitude = take (&columns->longitude);
  table->latitude = take (&columns->latitude);
}

/**
 * dateline_dossier_builder_free:
 *
 * Frees @self and what it has not handed on.
 */
void
dateline_dossier_builder_free (DatelineDossierBuilder *self)
{
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    if (self->columns[kind].offset != NULL)
      take_columns (&self->columns[kind], &self->dossier->tables[kind]);
  g_array_unref (self->pending);
  g_hash_table_unref (self->codes);
  g_hash_table_unref (self->country_codes);
  g_clear_object (&self->dossier);
  g_free (self);
}

/**
 * dateline_dossier_builder_set_head:
 * @title: (nullable): what the dossier is called
 * @description: (nullable): what it is about
 * @language: (nullable): the BCP 47 tag of the language it is written in
 * @as_of: (nullable): the day the analyst looks from
 *
 * Sets what the file says of itself.
 */
void
dateline_dossier_builder_set_head (DatelineDossierBuilder *self,
                                   DatelineText           *title,
                                   DatelineText           *description,
                                   const char             *language,
                                   DatelineDate           *as_of)
{
  DatelineDossier *dossier = self->dossier;

  dossier->title = title != NULL ? dateline_text_ref (title) : NULL;
  dossier->description = description != NULL ? dateline_text_ref (description) : NULL;
  g_set_str (&dossier->language, language);
  dossier->as_of = as_of != NULL ? dateline_date_ref (as_of) : NULL;
}

/**
 * dateline_dossier_builder_set_array:
 * @kind: a kind of record
 * @end: where the bracket stands that closes their array;
 *   %DATELINE_ARRAY_UNUSABLE if something else stands where it should be
 *
 * Says where records can be added to the file. Without, it has no such array.
 */
void
dateline_dossier_builder_set_array (DatelineDossierBuilder *self,
                                    DatelineKind            kind,
                                    gsize                   end)
{
  self->dossier->array_end[kind] = end;
}

/**
 * dateline_dossier_builder_set_end:
 * @end: where the brace stands that closes the file
 *
 * Says where an array can be added to the file.
 */
void
dateline_dossier_builder_set_end (DatelineDossierBuilder *self,
                                  gsize                   end)
{
  self->dossier->end = end;
}

static gboolean
is_plain_id (DatelineDossier *dossier,
             gsize            id_offset,
             const char      *id)
{
  gsize size, length = strlen (id);
  const char *bytes = g_bytes_get_data (dossier->bytes, &size);

  return id_offset < size && length < size - id_offset &&
         memcmp (bytes + id_offset, id, length) == 0 && bytes[id_offset + length] == '"';
}

/* get_id() reads the columns of the dossier, which still grow here. */
static void
lend_id_columns (DatelineDossierBuilder *self,
                 DatelineKind            kind)
{
  self->dossier->tables[kind].offset = (guint32 *) (gpointer) self->columns[kind].offset->data;
  self->dossier->tables[kind].id_in = (guint16 *) (gpointer) self->columns[kind].id_in->data;
}

static void
append_blank (DatelineBuilderColumns *columns,
              DatelineKind            kind)
{
  const gint64 never_start = DATELINE_TIME_MAX, never_end = DATELINE_TIME_MIN;
  const guint16 zero = 0, no_code = DATELINE_NO_CODE;
  const guint32 no_links = 0;
  const guint8 no_precision = 0, no_grade = 0, nobody = 0;
  const double nowhere = NAN;

  g_array_append_val (columns->link_start, no_links);
  if (has_dates (kind))
    {
      g_array_append_val (columns->earliest, never_start);
      g_array_append_val (columns->latest, never_end);
      g_array_append_val (columns->lead, zero);
      g_array_append_val (columns->tail, zero);
      g_array_append_val (columns->flags, zero);
      g_array_append_val (columns->precision, no_precision);
    }
  if (columns->grade != NULL)
    {
      g_array_append_val (columns->grade, no_grade);
      g_array_append_val (columns->unnamed, nobody);
    }
  if (columns->code != NULL)
    g_array_append_val (columns->code, no_code);
  if (kind == DATELINE_KIND_PLACE)
    {
      g_array_append_val (columns->longitude, nowhere);
      g_array_append_val (columns->latitude, nowhere);
    }
}

/**
 * dateline_dossier_builder_add:
 * @offset: where the record's source text starts in the bytes
 * @length: how long it is
 * @id_offset: where its id starts, after the quotation mark
 * @id: the id, its escapes undone
 * @duplicate: (out) (optional): the record that has that id already
 *
 * Adds a record, which the other functions then fill. A record whose id is
 * taken is not added: ids are unique in a dossier.
 *
 * Returns: which record it is; %DATELINE_REF_NONE if its id is taken
 */
DatelineRef
dateline_dossier_builder_add (DatelineDossierBuilder *self,
                              DatelineKind            kind,
                              gsize                   offset,
                              gsize                   length,
                              gsize                   id_offset,
                              const char             *id,
                              DatelineRef            *duplicate)
{
  DatelineBuilderColumns *columns = &self->columns[kind];
  DatelineDossier *dossier = self->dossier;
  DatelineRef ref = dateline_ref (kind, columns->offset->len);
  DatelineRef taken = dateline_id_map_lookup (&dossier->ids, id, strlen (id));
  guint32 start = (guint32) offset, size = (guint32) length;
  guint16 id_in = (guint16) (id_offset - offset);

  if (duplicate != NULL)
    *duplicate = taken;
  if (taken != DATELINE_REF_NONE)
    return DATELINE_REF_NONE;

  if (id_offset - offset >= DATELINE_ID_ELSEWHERE || !is_plain_id (dossier, id_offset, id))
    {
      id_in = DATELINE_ID_ELSEWHERE;
      g_hash_table_insert (dossier->odd_ids, GUINT_TO_POINTER (ref), g_strdup (id));
    }
  g_array_append_val (columns->offset, start);
  g_array_append_val (columns->length, size);
  g_array_append_val (columns->id_in, id_in);
  append_blank (columns, kind);
  lend_id_columns (self, kind);
  dateline_id_map_insert (&dossier->ids, ref);
  self->kind = kind;
  return ref;
}

static guint16
days_between (gint64 a,
              gint64 b)
{
  gint64 difference;

  if (__builtin_sub_overflow (b, a, &difference) || difference < 0)
    return DATELINE_NOTHING_SURE;
  difference = difference / DATELINE_DAY + (difference % DATELINE_DAY != 0);
  return (guint16) MIN (difference, DATELINE_NOTHING_SURE);
}

#define LAST(column, type) g_array_index (column, type, (column)->len - 1)

/**
 * dateline_dossier_builder_set_date:
 *
 * Dates the record added last.
 */
void
dateline_dossier_builder_set_date (DatelineDossierBuilder   *self,
                                   const DatelineDateBounds *bounds)
{
  DatelineBuilderColumns *columns = &self->columns[self->kind];

  g_return_if_fail (has_dates (self->kind));

  LAST (columns->earliest, gint64) = bounds->earliest;
  LAST (columns->latest, gint64) = bounds->latest;
  LAST (columns->lead, guint16) = days_between (bounds->earliest, bounds->sure_start);
  LAST (columns->tail, guint16) = days_between (bounds->sure_end, bounds->latest);
  LAST (columns->flags, guint16) = bounds->flags;
  LAST (columns->precision, guint8) = bounds->precision;
}

static guint16
intern (GPtrArray  *words,
        GHashTable *codes,
        const char *word)
{
  gpointer code;

  if (g_hash_table_lookup_extended (codes, word, NULL, &code))
    return (guint16) GPOINTER_TO_UINT (code);
  if (words->len == DATELINE_NO_CODE)
    return DATELINE_NO_CODE;
  g_ptr_array_add (words, g_strdup (word));
  g_hash_table_insert (codes, words->pdata[words->len - 1], GUINT_TO_POINTER (words->len - 1));
  return (guint16) (words->len - 1);
}

/**
 * dateline_dossier_builder_set_event_kind:
 *
 * Says what kind of event the record added last is.
 */
void
dateline_dossier_builder_set_event_kind (DatelineDossierBuilder *self,
                                         const char             *kind)
{
  g_return_if_fail (self->kind == DATELINE_KIND_EVENT);

  LAST (self->columns[self->kind].code, guint16) = intern (self->dossier->event_kinds, self->codes, kind);
}

/**
 * dateline_dossier_builder_add_country:
 * @country: a code of ISO 3166-1
 *
 * Says that the place added last is in a country; it may be in several.
 */
void
dateline_dossier_builder_add_country (DatelineDossierBuilder *self,
                                      const char             *country)
{
  GPtrArray *lists = self->dossier->country_lists;
  g_autofree char *list = NULL;
  guint16 before;

  g_return_if_fail (self->kind == DATELINE_KIND_PLACE);

  before = LAST (self->columns[self->kind].code, guint16);
  list = before == DATELINE_NO_CODE ? g_strdup (country) : g_strconcat (lists->pdata[before], " ", country, NULL);
  LAST (self->columns[self->kind].code, guint16) = intern (lists, self->country_codes, list);
}

/**
 * dateline_dossier_builder_set_point:
 * @longitude: degrees east, WGS 84
 * @latitude: degrees north
 *
 * Puts the place added last on the map.
 */
void
dateline_dossier_builder_set_point (DatelineDossierBuilder *self,
                                    double                  longitude,
                                    double                  latitude)
{
  g_return_if_fail (self->kind == DATELINE_KIND_PLACE);

  LAST (self->columns[self->kind].longitude, double) = longitude;
  LAST (self->columns[self->kind].latitude, double) = latitude;
}

/**
 * dateline_dossier_builder_set_grade:
 * @grade: by the Admiralty code: of a source, 1 for A to 6 for F; of a
 *   quotation, 1 to 6
 *
 * Grades the source or quotation added last.
 */
void
dateline_dossier_builder_set_grade (DatelineDossierBuilder *self,
                                    guint                   grade)
{
  g_return_if_fail (has_roles (self->kind));
  g_return_if_fail (grade <= 6);

  LAST (self->columns[self->kind].grade, guint8) = (guint8) grade;
}

/**
 * dateline_dossier_builder_add_unnamed:
 *
 * Says that the quotation added last was passed on by somebody who is not
 * named.
 */
void
dateline_dossier_builder_add_unnamed (DatelineDossierBuilder *self)
{
  g_return_if_fail (self->kind == DATELINE_KIND_QUOTE);

  dateline_dossier_builder_count_unnamed (&LAST (self->columns[self->kind].unnamed, guint8));
}

static void
append_link (DatelineBuilderColumns *columns,
             guint32                 link,
             guint8                  role)
{
  g_array_append_val (columns->links, link);
  if (columns->roles != NULL)
    g_array_append_val (columns->roles, role);
}

/**
 * dateline_dossier_builder_add_link:
 * @id: an id that the record added last names
 * @role: as what; only of a quotation or a source it matters
 *
 * Links two records. The other one may come later in the file.
 */
void
dateline_dossier_builder_add_link (DatelineDossierBuilder *self,
                                   const char             *id,
                                   DatelineRole            role)
{
  DatelineBuilderColumns *columns = &self->columns[self->kind];
  guint32 to = dateline_id_map_lookup (&self->dossier->ids, id, strlen (id));

  if (LAST (columns->link_start, guint32) == 0)
    {
      LAST (columns->link_start, guint32) = columns->links->len;
      append_link (columns, 0, DATELINE_ROLE_NONE);
    }
  if (to == DATELINE_REF_NONE)
    {
      DatelinePendingLink link = { dateline_ref (self->kind, columns->offset->len - 1), columns->links->len, g_strdup (id) };

      g_array_append_val (self->pending, link);
    }
  append_link (columns, to, (guint8) role);
  g_array_index (columns->links, guint32, LAST (columns->link_start, guint32))++;
}

/* One whom no record is about is as good as not named. */
static void
drop_role (DatelineTable *table,
           guint          row,
           guint32        position,
           guint32        end)
{
  if (table->roles[position] == DATELINE_ROLE_RETELLER)
    dateline_dossier_builder_count_unnamed (&table->unnamed[row]);
  memmove (&table->roles[position], &table->roles[position + 1], end - position - 1);
}

/* Closes the gap that a link leading nowhere leaves. */
static void
drop_link (DatelineTable       *table,
           DatelinePendingLink *link)
{
  guint32 start = table->link_start[dateline_ref_row (link->from)];
  guint32 end = start + 1 + table->links[start];

  if (table->roles != NULL)
    drop_role (table, dateline_ref_row (link->from), link->position, end);

  memmove (&table->links[link->position], &table->links[link->position + 1],
           (end - link->position - 1) * sizeof (guint32));
  table->links[start]--;
}

/* Backwards, so that dropping one link does not move another still to do. */
static void
resolve_pending (DatelineDossierBuilder *self,
                 DatelineUnresolvedFunc  func,
                 gpointer                data)
{
  for (guint i = self->pending->len; i-- > 0;)
    {
      DatelinePendingLink *link = &g_array_index (self->pending, DatelinePendingLink, i);
      DatelineTable *table = &self->dossier->tables[dateline_ref_kind (link->from)];
      DatelineRef to = dateline_id_map_lookup (&self->dossier->ids, link->id, strlen (link->id));

      if (to != DATELINE_REF_NONE)
        {
          table->links[link->position] = to;
          continue;
        }
      drop_link (table, link);
      if (func != NULL)
        func (link->from, link->id, data);
    }
}

/**
 * dateline_dossier_builder_finish:
 * @func: (scope call) (nullable): called for each link that leads nowhere
 *
 * Ties links that pointed ahead, drops those that lead nowhere and sorts by
 * date. @self is then done with.
 *
 * Returns: (transfer full): the dossier
 */
DatelineDossier *
dateline_dossier_builder_finish (DatelineDossierBuilder *self,
                                 DatelineUnresolvedFunc  func,
                                 gpointer                data)
{
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    take_columns (&self->columns[kind], &self->dossier->tables[kind]);
  resolve_pending (self, func, data);
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    dateline_table_sort (&self->dossier->tables[kind]);
  return g_steal_pointer (&self->dossier);
}
