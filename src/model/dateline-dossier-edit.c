/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "dateline-dossier-builder-private.h"
#include "dateline-dossier-private.h"
#include "dateline-dossier-rows-private.h"

/* The ways in which a dossier changes: a record gets other source text, comes
 * or goes. */

static const DatelineFilePlace nowhere = { DATELINE_NOT_IN_FILE, 0, DATELINE_ID_ELSEWHERE };

/* Reads one record; %NULL where there is none. */
static DatelineDossierBuilder *
read_raw (DatelineDossier  *self,
          DatelineKind      kind,
          GBytes           *raw,
          char            **id,
          GError          **error)
{
  g_autoptr (DatelineDossierBuilder) builder = dateline_dossier_builder_new (raw, self->decoder);

  if (!dateline_decoder_index (self->decoder, kind, raw, builder, error))
    return NULL;
  *id = dateline_dossier_builder_dup_only_id (builder, kind);
  if (*id == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("Just one record should stand here."));
      return NULL;
    }
  return g_steal_pointer (&builder);
}

static gboolean
put (DatelineDossier  *self,
     DatelineRef       ref,
     GBytes           *raw,
     GError          **error)
{
  g_autofree char *id = dateline_dossier_dup_id (self, ref), *new_id = NULL;
  g_autoptr (DatelineDossierBuilder) builder = read_raw (self, dateline_ref_kind (ref), raw, &new_id, error);

  if (builder == NULL)
    return FALSE;
  if (!g_str_equal (id, new_id))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   /* Translators: two ids of a record in a file, such as “panmunjom-summit”. */
                   _("A record keeps its id: “%s” cannot become “%s”."), id, new_id);
      return FALSE;
    }
  g_rw_lock_writer_lock (&self->reading);
  dateline_dossier_builder_move_row (builder, self, ref);
  g_hash_table_insert (self->edits, GUINT_TO_POINTER (ref), g_bytes_ref (raw));
  dateline_table_sort (&self->tables[dateline_ref_kind (ref)]);
  g_rw_lock_writer_unlock (&self->reading);
  dateline_dossier_forget (self, ref);
  return TRUE;
}

static gboolean
put_in (DatelineDossier    *self,
        DatelineRef         ref,
        DatelineFilePlace   place,
        GBytes             *raw,
        GError            **error)
{
  g_autofree char *id = NULL;
  g_autoptr (DatelineDossierBuilder) builder = read_raw (self, dateline_ref_kind (ref), raw, &id, error);

  if (builder == NULL)
    return FALSE;
  if (dateline_dossier_lookup (self, id) != DATELINE_REF_NONE)
    {
      /* Translators: %s is the id of a record, such as “panmunjom-summit”. */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("There is a record “%s” already."), id);
      return FALSE;
    }
  dateline_dossier_put_in (self, ref, place, id, raw, builder);
  return TRUE;
}

/**
 * dateline_dossier_replace:
 * @ref: the record to change
 * @raw: its source text from now on, with the same id
 *
 * Changes a record. [signal@Dossier::changed] is emitted.
 *
 * Returns: whether @raw could be understood; if not, nothing is changed and
 *   @error says why
 */
gboolean
dateline_dossier_replace (DatelineDossier  *self,
                          DatelineRef       ref,
                          GBytes           *raw,
                          GError          **error)
{
  g_autoptr (GBytes) before = NULL;

  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (dateline_dossier_has (self, ref), FALSE);

  before = dateline_dossier_dup_raw (self, ref);
  if (!put (self, ref, raw, error))
    return FALSE;
  dateline_history_push (self->history, ref, nowhere, before, raw);
  g_signal_emit_by_name (self, "changed", ref);
  return TRUE;
}

/**
 * dateline_dossier_append:
 * @kind: the kind of record
 * @raw: its source text, with an id that no record has
 *
 * Adds a record after the others of its kind. [signal@Dossier::inserted] is
 * emitted. Where records of the file name that id already, they are linked
 * with it when the file is next read.
 *
 * Returns: which record it is; %DATELINE_REF_NONE with @error if @raw could
 *   not be understood, its id is taken, or the file has no room for it
 */
DatelineRef
dateline_dossier_append (DatelineDossier  *self,
                         DatelineKind      kind,
                         GBytes           *raw,
                         GError          **error)
{
  DatelineRef ref;

  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), DATELINE_REF_NONE);
  g_return_val_if_fail (kind < DATELINE_N_KINDS, DATELINE_REF_NONE);

  ref = dateline_ref (kind, self->tables[kind].n);
  if (self->array_end[kind] == DATELINE_ARRAY_UNUSABLE || self->tables[kind].n == DATELINE_MAX_ROWS - 1)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("The file has something else in the place where such records belong."));
      return DATELINE_REF_NONE;
    }
  if (!put_in (self, ref, nowhere, raw, error))
    return DATELINE_REF_NONE;
  dateline_history_push (self->history, ref, nowhere, NULL, raw);
  g_signal_emit_by_name (self, "inserted", ref);
  return ref;
}

/**
 * dateline_dossier_remove:
 * @ref: the record to remove
 *
 * Removes a record. [signal@Dossier::removed] is emitted, and
 * [alias@Ref]s of later records of that kind are no longer good.
 *
 * Returns: whether it could be removed; if not, because other records name
 *   it, @error says so
 */
gboolean
dateline_dossier_remove (DatelineDossier  *self,
                         DatelineRef       ref,
                         GError          **error)
{
  g_autoptr (GBytes) before = NULL;
  DatelineFilePlace place;

  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (dateline_dossier_has (self, ref), FALSE);

  if (dateline_dossier_is_named (self, ref))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, _("Other records name this one."));
      return FALSE;
    }
  before = dateline_dossier_dup_raw (self, ref);
  place = dateline_table_get_place (&self->tables[dateline_ref_kind (ref)], dateline_ref_row (ref));
  dateline_dossier_take_out (self, ref);
  dateline_history_push (self->history, ref, place, before, NULL);
  g_signal_emit_by_name (self, "removed", ref);
  return TRUE;
}

/* Makes the text of a record that of one side of a change. What is put back
 * was understood when it was first there. */
static void
step (DatelineDossier   *self,
      DatelineRef        ref,
      DatelineFilePlace  place,
      GBytes            *from,
      GBytes            *to,
      int                by)
{
  const char *signal = from == NULL ? "inserted" : to == NULL ? "removed" : "changed";
  g_autoptr (GError) error = NULL;

  if (to == NULL)
    dateline_dossier_take_out (self, ref);
  else if (from == NULL ? !put_in (self, ref, place, to, &error) : !put (self, ref, to, &error))
    g_return_if_reached ();
  dateline_history_step (self->history, by);
  g_signal_emit_by_name (self, signal, ref);
}

/**
 * dateline_dossier_undo:
 *
 * Takes the last change back.
 *
 * Returns: whether there was one
 */
gboolean
dateline_dossier_undo (DatelineDossier *self)
{
  const DatelineChange *change;

  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), FALSE);

  change = dateline_history_peek_undo (self->history);
  if (change == NULL)
    return FALSE;
  step (self, change->ref, change->place, change->after, change->before, -1);
  return TRUE;
}

/**
 * dateline_dossier_redo:
 *
 * Makes the change again that was undone last.
 *
 * Returns: whether there was one
 */
gboolean
dateline_dossier_redo (DatelineDossier *self)
{
  const DatelineChange *change;

  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), FALSE);

  change = dateline_history_peek_redo (self->history);
  if (change == NULL)
    return FALSE;
  step (self, change->ref, change->place, change->before, change->after, 1);
  return TRUE;
}

/**
 * dateline_dossier_can_undo:
 *
 * Returns: whether there is a change to take back
 */
gboolean
dateline_dossier_can_undo (DatelineDossier *self)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), FALSE);
  return dateline_history_peek_undo (self->history) != NULL;
}

/**
 * dateline_dossier_can_redo:
 *
 * Returns: whether there is a change to make again
 */
gboolean
dateline_dossier_can_redo (DatelineDossier *self)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), FALSE);
  return dateline_history_peek_redo (self->history) != NULL;
}

/**
 * dateline_dossier_get_state:
 *
 * Returns: a number that is the same as at another moment only if all records
 *   are; 0 for those of the file
 */
gsize
dateline_dossier_get_state (DatelineDossier *self)
{
  const DatelineChange *last;

  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), 0);

  last = dateline_history_peek_undo (self->history);
  return last != NULL ? last->serial : 0;
}

static void
clear_edit (gpointer data)
{
  g_clear_pointer (&((DatelineEdit *) data)->raw, g_bytes_unref);
}

static int
compare_edits (gconstpointer a,
               gconstpointer b)
{
  gsize x = ((const DatelineEdit *) a)->offset;
  gsize y = ((const DatelineEdit *) b)->offset;

  return (x > y) - (x < y);
}

static void
add_changed (DatelineDossier *self,
             GArray          *edits)
{
  gpointer key, raw;
  GHashTableIter iter;

  g_hash_table_iter_init (&iter, self->edits);
  while (g_hash_table_iter_next (&iter, &key, &raw))
    {
      DatelineKind kind = dateline_ref_kind (GPOINTER_TO_UINT (key));
      DatelineFilePlace place = dateline_table_get_place (&self->tables[kind], dateline_ref_row (GPOINTER_TO_UINT (key)));
      DatelineEdit edit = { place.offset, place.length, raw, kind, FALSE };

      if (place.offset == DATELINE_NOT_IN_FILE)
        continue;
      g_bytes_ref (raw);
      g_array_append_val (edits, edit);
    }
}

static void
add_removed (DatelineDossier *self,
             GArray          *edits)
{
  for (guint i = 0; i < self->removed->len; i++)
    {
      DatelineFilePlace place = g_array_index (self->removed, DatelineFilePlace, i);
      DatelineEdit edit = { place.offset, place.length, NULL, DATELINE_N_KINDS, FALSE };

      g_array_append_val (edits, edit);
    }
}

/* Those the file does not have come after those it has. */
static void
add_new (DatelineDossier *self,
         DatelineKind     kind,
         GArray          *edits)
{
  const DatelineTable *table = &self->tables[kind];
  gboolean needs_array = self->array_end[kind] == 0;
  guint row = table->n;

  while (row > 0 && table->offset[row - 1] == DATELINE_NOT_IN_FILE)
    row--;
  for (; row < table->n; row++)
    {
      DatelineEdit edit = { needs_array ? self->end : self->array_end[kind], 0,
                            dateline_dossier_dup_raw (self, dateline_ref (kind, row)), kind, needs_array };

      g_array_append_val (edits, edit);
    }
}

/**
 * dateline_dossier_dup_edits:
 *
 * What to write in place of parts of dateline_dossier_get_bytes(), so that the
 * file is as the dossier is.
 *
 * Returns: (transfer full) (element-type DatelineEdit): the records that got
 *   other source text, came or went, in the order of the file; those of one
 *   place in the order of the dossier
 */
GArray *
dateline_dossier_dup_edits (DatelineDossier *self)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (DatelineEdit));

  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), edits);

  g_array_set_clear_func (edits, clear_edit);
  add_changed (self, edits);
  add_removed (self, edits);
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    add_new (self, kind, edits);
  g_array_sort (edits, compare_edits); /* which is stable */
  return edits;
}
