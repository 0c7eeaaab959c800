/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-dossier.h"

#include <string.h>

#include "dateline-dossier-private.h"
#include "dateline-record-list-private.h"
#include "dateline-record-private.h"

/**
 * DatelineDossier:
 *
 * Everything the file holds.
 *
 * Records stay in the words of the file; compact columns
 * ([struct@Table]) answer what filters and views ask of all of them, and an
 * object is made of one when somebody asks for it. A dossier is made whole by
 * [struct@DossierBuilder] and then belongs to the main thread, which changes
 * it: no other may read it.
 */
G_DEFINE_FINAL_TYPE (DatelineDossier, dateline_dossier, G_TYPE_OBJECT)

enum
{
  CHANGED,
  INSERTED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Called while the record is being disposed of, when it still knows itself. */
static void
forget_live (gpointer  data,
             GObject  *record)
{
  DatelineDossier *self = data;

  g_hash_table_remove (self->live,
                       GUINT_TO_POINTER (dateline_record_get_ref (DATELINE_RECORD (record))));
}

static void
release_live (DatelineDossier *self)
{
  GHashTableIter iter;
  gpointer record;

  for (guint i = 0; i < N_RECENT; i++)
    g_clear_object (&self->recent[i]);
  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_object_weak_unref (record, forget_live, self);
  g_hash_table_remove_all (self->live);
}

static void
dateline_dossier_finalize (GObject *object)
{
  DatelineDossier *self = DATELINE_DOSSIER (object);

  release_live (self);
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    {
      dateline_table_clear (&self->tables[kind]);
      if (self->records[kind] != NULL)
        dateline_record_list_forget_dossier (DATELINE_RECORD_LIST (self->records[kind]));
      g_clear_object (&self->records[kind]);
    }
  dateline_id_map_clear (&self->ids);
  g_hash_table_unref (self->odd_ids);
  g_hash_table_unref (self->live);
  g_hash_table_unref (self->edits);
  g_array_unref (self->removed);
  dateline_history_free (self->history);
  g_ptr_array_unref (self->event_kinds);
  g_ptr_array_unref (self->country_lists);
  g_clear_pointer (&self->title, dateline_text_unref);
  g_clear_pointer (&self->description, dateline_text_unref);
  g_clear_pointer (&self->as_of, dateline_date_unref);
  g_free (self->language);
  g_clear_object (&self->decoder);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_rw_lock_clear (&self->reading);
  G_OBJECT_CLASS (dateline_dossier_parent_class)->finalize (object);
}

static void
dateline_dossier_class_init (DatelineDossierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_dossier_finalize;

  /**
   * DatelineDossier::changed:
   * @ref: the [alias@Ref] of the record
   *
   * Emitted after a record was changed, or a change undone.
   */
  signals[CHANGED] = g_signal_new ("changed", DATELINE_TYPE_DOSSIER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * DatelineDossier::inserted:
   * @ref: the [alias@Ref] of the record
   *
   * Emitted after a record came to the dossier. Those of its kind that stood
   * in its row or after are now one row further on.
   */
  signals[INSERTED] = g_signal_new ("inserted", DATELINE_TYPE_DOSSIER, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * DatelineDossier::removed:
   * @ref: the [alias@Ref] that the record had
   *
   * Emitted after a record went from the dossier. Those of its kind that stood
   * after it are now one row before.
   */
  signals[REMOVED] = g_signal_new ("removed", DATELINE_TYPE_DOSSIER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static const char *
get_id (DatelineRef  ref,
        gsize       *length,
        gpointer     data)
{
  DatelineDossier *self = data;
  const DatelineTable *table = &self->tables[dateline_ref_kind (ref)];
  guint row = dateline_ref_row (ref);
  const char *id, *bytes;
  gsize size, offset;

  if (table->id_in[row] == DATELINE_ID_ELSEWHERE)
    {
      id = g_hash_table_lookup (self->odd_ids, GUINT_TO_POINTER (ref));
      *length = strlen (id);
      return id;
    }
  bytes = g_bytes_get_data (self->bytes, &size);
  offset = (gsize) table->offset[row] + table->id_in[row];
  id = bytes + offset;
  *length = (gsize) ((const char *) memchr (id, '"', size - offset) - id);
  return id;
}

static void
dateline_dossier_init (DatelineDossier *self)
{
  g_rw_lock_init (&self->reading);
  self->odd_ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->live = g_hash_table_new (NULL, NULL);
  self->edits = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_bytes_unref);
  self->removed = g_array_new (FALSE, FALSE, sizeof (DatelineFilePlace));
  self->history = dateline_history_new ();
  self->event_kinds = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  self->country_lists = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  dateline_id_map_init (&self->ids, get_id, self);
}

/*
 * Returns: (transfer full): the id of a row, which a builder need not have
 *   handed on yet
 */
char *
dateline_dossier_dup_row_id (DatelineDossier *self,
                             DatelineKind     kind,
                             guint            row)
{
  gsize length;
  const char *id = get_id (dateline_ref (kind, row), &length, self);

  return g_strndup (id, length);
}

/**
 * dateline_dossier_get_title:
 *
 * Returns: (nullable): what the dossier is called
 */
DatelineText *
dateline_dossier_get_title (DatelineDossier *self)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), NULL);
  return self->title;
}

/**
 * dateline_dossier_get_description:
 *
 * Returns: (nullable): what it is about
 */
DatelineText *
dateline_dossier_get_description (DatelineDossier *self)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), NULL);
  return self->description;
}

/**
 * dateline_dossier_get_language:
 *
 * Returns: (nullable): the BCP 47 tag of the language it is written in
 */
const char *
dateline_dossier_get_language (DatelineDossier *self)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), NULL);
  return self->language;
}

/**
 * dateline_dossier_get_as_of:
 *
 * Returns: (nullable): the day the analyst looks from
 */
DatelineDate *
dateline_dossier_get_as_of (DatelineDossier *self)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), NULL);
  return self->as_of;
}

/**
 * dateline_dossier_dup_usual_day:
 *
 * Tells which day to reckon the states of commitments on unless somebody asks
 * for another.
 *
 * Returns: (transfer full): the day the analyst looks from; today, as the clock
 *   of the place has it, where the file names none
 */
DatelineDate *
dateline_dossier_dup_usual_day (DatelineDossier *self)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *today = NULL;

  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), NULL);

  if (self->as_of != NULL)
    return dateline_date_ref (self->as_of);
  now = g_date_time_new_now_local ();
  today = g_date_time_format (now, "%Y-%m-%d");
  return dateline_date_new (today, NULL);
}

/**
 * dateline_dossier_get_n:
 *
 * Returns: how many records of @kind there are
 */
guint
dateline_dossier_get_n (DatelineDossier *self,
                        DatelineKind     kind)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), 0);
  return self->tables[kind].n;
}

/**
 * dateline_dossier_get_table:
 *
 * Returns: the columns of @kind
 */
const DatelineTable *
dateline_dossier_get_table (DatelineDossier *self,
                            DatelineKind     kind)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), NULL);
  return &self->tables[kind];
}

/* Set on a thread between dateline_dossier_begin_reading() and
 * dateline_dossier_end_reading(). */
static GPrivate reader;

/**
 * dateline_dossier_begin_reading:
 *
 * Keeps the dossier as it is while a thread other than the main one looks at
 * its columns, records and labels: a change of the dossier waits for
 * dateline_dossier_end_reading(), so that may not be long. A record that such a
 * thread asks for is made for it alone. The main thread needs neither.
 */
void
dateline_dossier_begin_reading (DatelineDossier *self)
{
  g_return_if_fail (DATELINE_IS_DOSSIER (self));
  g_rw_lock_reader_lock (&self->reading);
  g_private_set (&reader, self);
}

/**
 * dateline_dossier_end_reading:
 *
 * Lets the dossier change again.
 */
void
dateline_dossier_end_reading (DatelineDossier *self)
{
  g_return_if_fail (DATELINE_IS_DOSSIER (self));
  g_private_set (&reader, NULL);
  g_rw_lock_reader_unlock (&self->reading);
}

/**
 * dateline_dossier_get_records:
 *
 * Returns: (transfer none): every [class@Record] of @kind, in the order of
 *   the file, made when asked for
 */
GListModel *
dateline_dossier_get_records (DatelineDossier *self,
                              DatelineKind     kind)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), NULL);

  if (self->records[kind] == NULL)
    self->records[kind] = G_LIST_MODEL (dateline_record_list_new_borrowed (self, kind));
  return self->records[kind];
}

/**
 * dateline_dossier_lookup:
 *
 * Returns: the record with that id, %DATELINE_REF_NONE if there is none
 */
DatelineRef
dateline_dossier_lookup (DatelineDossier *self,
                         const char      *id)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), DATELINE_REF_NONE);
  return dateline_id_map_lookup (&self->ids, id, strlen (id));
}

/**
 * dateline_dossier_has:
 *
 * Returns: whether @ref is a record of this dossier
 */
gboolean
dateline_dossier_has (DatelineDossier *self,
                      DatelineRef      ref)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), FALSE);
  return dateline_ref_kind (ref) < DATELINE_N_KINDS &&
         dateline_ref_row (ref) < self->tables[dateline_ref_kind (ref)].n;
}

/**
 * dateline_dossier_dup_id:
 *
 * Returns: (transfer full): the id of a record
 */
char *
dateline_dossier_dup_id (DatelineDossier *self,
                         DatelineRef      ref)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), NULL);
  g_return_val_if_fail (dateline_dossier_has (self, ref), NULL);

  return dateline_dossier_dup_row_id (self, dateline_ref_kind (ref), dateline_ref_row (ref));
}

/**
 * dateline_dossier_get_bytes:
 *
 * Returns: (transfer none): the whole file
 */
GBytes *
dateline_dossier_get_bytes (DatelineDossier *self)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), NULL);
  return self->bytes;
}

/**
 * dateline_dossier_get_raw:
 * @length: (out): its length in bytes
 *
 * Returns: (array length=length): the record as the file has it, or as it
 *   was changed since
 */
const char *
dateline_dossier_get_raw (DatelineDossier *self,
                          DatelineRef      ref,
                          gsize           *length)
{
  const DatelineTable *table;
  GBytes *edit;

  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), NULL);
  g_return_val_if_fail (dateline_dossier_has (self, ref), NULL);

  edit = g_hash_table_lookup (self->edits, GUINT_TO_POINTER (ref));
  if (edit != NULL)
    return g_bytes_get_data (edit, length);
  table = &self->tables[dateline_ref_kind (ref)];
  *length = table->length[dateline_ref_row (ref)];
  return (const char *) g_bytes_get_data (self->bytes, NULL) + table->offset[dateline_ref_row (ref)];
}

/*
 * Returns: (transfer full): the record as dateline_dossier_get_raw() has it
 */
GBytes *
dateline_dossier_dup_raw (DatelineDossier *self,
                          DatelineRef      ref)
{
  GBytes *edit = g_hash_table_lookup (self->edits, GUINT_TO_POINTER (ref));
  const DatelineTable *table = &self->tables[dateline_ref_kind (ref)];
  guint row = dateline_ref_row (ref);

  return edit != NULL ? g_bytes_ref (edit)
                      : g_bytes_new_from_bytes (self->bytes, table->offset[row], table->length[row]);
}

/*
 * Lets go of the object of a record that was changed: whoever asks next gets
 * another.
 */
void
dateline_dossier_forget (DatelineDossier *self,
                         DatelineRef      ref)
{
  DatelineKind kind = dateline_ref_kind (ref);
  gpointer record = g_hash_table_lookup (self->live, GUINT_TO_POINTER (ref));

  if (record != NULL)
    {
      g_hash_table_remove (self->live, GUINT_TO_POINTER (ref));
      g_object_weak_unref (record, forget_live, self);
    }
  for (guint i = 0; i < N_RECENT; i++)
    if (self->recent[i] == record)
      g_clear_object (&self->recent[i]);
  if (self->records[kind] != NULL)
    g_list_model_items_changed (self->records[kind], dateline_ref_row (ref), 1, 1);
}

static gboolean
is_from (DatelineRef ref,
         DatelineRef from)
{
  return dateline_ref_kind (ref) == dateline_ref_kind (from) && dateline_ref_row (ref) >= dateline_ref_row (from);
}

/*
 * Lets go of the objects of the kind of @from, from its row on, which have
 * another row now; or of @all there are. The lists of records are not told.
 */
void
dateline_dossier_forget_from (DatelineDossier *self,
                              DatelineRef      from,
                              gboolean         all)
{
  GHashTableIter iter;
  gpointer ref, record;

  for (guint i = 0; i < N_RECENT; i++)
    g_clear_object (&self->recent[i]);
  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, &ref, &record))
    if (all || is_from (GPOINTER_TO_UINT (ref), from))
      {
        g_object_weak_unref (record, forget_live, self);
        g_hash_table_iter_remove (&iter);
      }
}

/**
 * dateline_dossier_visit_text:
 * @func: (scope call): called for each text
 *
 * Calls @func for each text of a record that a search looks at.
 */
void
dateline_dossier_visit_text (DatelineDossier  *self,
                             DatelineRef       ref,
                             DatelineTextFunc  func,
                             gpointer          data)
{
  gsize length;
  const char *raw = dateline_dossier_get_raw (self, ref, &length);

  dateline_decoder_visit_text (self->decoder, dateline_ref_kind (ref), raw, length, func, data);
}

static DatelineRecord *
decode (DatelineDossier *self,
        DatelineRef      ref)
{
  gsize length;
  const char *raw = dateline_dossier_get_raw (self, ref, &length);
  DatelineRecord *record = dateline_decoder_decode (self->decoder, self, ref, raw, length);
  g_autofree char *id = dateline_dossier_dup_id (self, ref);

  dateline_record_set_identity (record, id, ref);
  return record;
}

/**
 * dateline_dossier_dup_record:
 *
 * As long as somebody holds the object of a record, everybody on the main
 * thread gets that one.
 *
 * Returns: (transfer full): the object of a record
 */
DatelineRecord *
dateline_dossier_dup_record (DatelineDossier *self,
                             DatelineRef      ref)
{
  DatelineRecord *record;

  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), NULL);
  g_return_val_if_fail (dateline_dossier_has (self, ref), NULL);

  if (g_private_get (&reader) != NULL)
    return decode (self, ref);
  record = g_hash_table_lookup (self->live, GUINT_TO_POINTER (ref));
  if (record != NULL)
    return g_object_ref (record);

  record = decode (self, ref);
  g_hash_table_insert (self->live, GUINT_TO_POINTER (ref), record);
  g_object_weak_ref (G_OBJECT (record), forget_live, self);
  g_set_object (&self->recent[self->next_recent], record);
  self->next_recent = (self->next_recent + 1) % N_RECENT;
  return record;
}

/**
 * dateline_dossier_dup_label:
 *
 * Returns: (transfer full): what names a record to a person, in the language
 *   of the program
 */
char *
dateline_dossier_dup_label (DatelineDossier *self,
                            DatelineRef      ref)
{
  const char * const *languages = g_get_language_names ();
  g_autoptr (DatelineRecord) record = NULL;
  gsize length;
  const char *raw = dateline_dossier_get_raw (self, ref, &length);
  char *label = dateline_decoder_dup_label (self->decoder, dateline_ref_kind (ref), raw, length, languages);

  if (label != NULL)
    return label;
  record = dateline_dossier_dup_record (self, ref);
  return dateline_record_dup_label (record, languages);
}

/**
 * dateline_dossier_get_event_kinds:
 *
 * Returns: (array zero-terminated=1): the kinds of event the file uses, in
 *   the order it first names them; a `code` column holds positions in it
 */
const char * const *
dateline_dossier_get_event_kinds (DatelineDossier *self)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), NULL);
  return (const char * const *) self->event_kinds->pdata;
}

/**
 * dateline_dossier_get_country_lists:
 *
 * Returns: (array zero-terminated=1): the countries that places of the file name,
 *   those of one place with blanks between, such as `KP KR`; the `code` column of
 *   places holds positions in it
 */
const char * const *
dateline_dossier_get_country_lists (DatelineDossier *self)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), NULL);
  return (const char * const *) self->country_lists->pdata;
}
