/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "dateline-dossier-builder-private.h"
#include "dateline-dossier-private.h"

/* The one way in which a dossier changes: a record gets other source text. */

static gboolean
put (DatelineDossier  *self,
     DatelineRef       ref,
     GBytes           *raw,
     GError          **error)
{
  g_autoptr (DatelineDossierBuilder) builder = dateline_dossier_builder_new (raw, self->decoder);
  g_autofree char *id = dateline_dossier_dup_id (self, ref), *new_id = NULL;

  if (!dateline_decoder_index (self->decoder, dateline_ref_kind (ref), raw, builder, error))
    return FALSE;
  new_id = dateline_dossier_builder_dup_only_id (builder, dateline_ref_kind (ref));
  if (g_strcmp0 (id, new_id) != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   /* Translators: two ids of a record in a file, such as “panmunjom-summit”. */
                   _("A record keeps its id: “%s” cannot become “%s”."), id, new_id != NULL ? new_id : "");
      return FALSE;
    }
  dateline_dossier_builder_move_row (builder, self, ref);
  g_hash_table_insert (self->edits, GUINT_TO_POINTER (ref), g_bytes_ref (raw));
  dateline_table_sort (&self->tables[dateline_ref_kind (ref)]);
  dateline_dossier_forget (self, ref);
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
  dateline_history_push (self->history, ref, before, raw);
  g_signal_emit_by_name (self, "changed", ref);
  return TRUE;
}

static void
step (DatelineDossier *self,
      DatelineRef      ref,
      GBytes          *raw,
      int              by)
{
  g_autoptr (GError) error = NULL;

  /* It was understood when it was first put there. */
  if (!put (self, ref, raw, &error))
    g_return_if_reached ();
  dateline_history_step (self->history, by);
  g_signal_emit_by_name (self, "changed", ref);
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
  step (self, change->ref, change->before, -1);
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
  step (self, change->ref, change->after, 1);
  return TRUE;
}

static void
clear_edit (gpointer data)
{
  g_bytes_unref (((DatelineEdit *) data)->raw);
}

static int
compare_edits (gconstpointer a,
               gconstpointer b)
{
  gsize x = ((const DatelineEdit *) a)->offset;
  gsize y = ((const DatelineEdit *) b)->offset;

  return (x > y) - (x < y);
}

/**
 * dateline_dossier_dup_edits:
 *
 * What to write in place of parts of dateline_dossier_get_bytes(), so that the
 * file is as the dossier is.
 *
 * Returns: (transfer full) (element-type DatelineEdit): the records that got
 *   other source text, in the order of the file
 */
GArray *
dateline_dossier_dup_edits (DatelineDossier *self)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (DatelineEdit));
  gpointer key, raw;
  GHashTableIter iter;

  g_return_val_if_fail (DATELINE_IS_DOSSIER (self), edits);

  g_array_set_clear_func (edits, clear_edit);
  g_hash_table_iter_init (&iter, self->edits);
  while (g_hash_table_iter_next (&iter, &key, &raw))
    {
      DatelineRef ref = GPOINTER_TO_UINT (key);
      const DatelineTable *table = &self->tables[dateline_ref_kind (ref)];
      guint row = dateline_ref_row (ref);
      DatelineEdit edit = { table->offset[row], table->length[row], g_bytes_ref (raw) };

      g_array_append_val (edits, edit);
    }
  g_array_sort (edits, compare_edits);
  return edits;
}
