/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-saver.h"

#include "dateline-writer.h"

/* What a thread needs to write a dossier: nothing that changes. */
typedef struct
{
  GBytes *bytes;
  GArray *edits;
  GFile *file;
  char *etag;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_bytes_unref (save->bytes);
  g_array_unref (save->edits);
  g_object_unref (save->file);
  g_free (save->etag);
  g_free (save);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Save *save = data;
  g_autoptr (GBytes) text = dateline_writer_apply (save->bytes, save->edits);
  g_autofree char *etag = NULL;
  GError *error = NULL;

  if (g_file_replace_contents (save->file, g_bytes_get_data (text, NULL), g_bytes_get_size (text), save->etag, FALSE,
                               G_FILE_CREATE_NONE, &etag, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&etag), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * dateline_saver_save_async:
 * @dossier: a dossier
 * @file: where to write it
 * @etag: (nullable): the entity tag of the file that may be replaced; %NULL
 *   to replace any
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @data: what it is called with
 *
 * Writes a dossier as it is now, on another thread; it may change meanwhile.
 * Another file is written first and then takes the place of @file, so that
 * this is either as it was or written whole.
 */
void
dateline_saver_save_async (DatelineDossier     *dossier,
                           GFile               *file,
                           const char          *etag,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (dossier, cancellable, callback, data);
  Save *save = g_new0 (Save, 1);

  g_task_set_source_tag (task, dateline_saver_save_async);
  save->bytes = g_bytes_ref (dateline_dossier_get_bytes (dossier));
  save->edits = dateline_dossier_dup_edits (dossier);
  save->file = g_object_ref (file);
  save->etag = g_strdup (etag);
  g_task_set_task_data (task, save, save_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * dateline_saver_save_finish:
 * @result: what the callback was called with
 * @etag: (out) (optional) (transfer full) (nullable): the entity tag of the
 *   file now
 * @error: why it could not be written; %G_IO_ERROR_WRONG_ETAG if somebody
 *   else has changed the file
 *
 * Returns: whether the dossier is written
 */
gboolean
dateline_saver_save_finish (GAsyncResult  *result,
                            char         **etag,
                            GError       **error)
{
  GError *own = NULL;
  g_autofree char *tag = g_task_propagate_pointer (G_TASK (result), &own);

  if (own != NULL)
    {
      g_propagate_error (error, own);
      return FALSE;
    }
  if (etag != NULL)
    *etag = g_steal_pointer (&tag);
  return TRUE;
}
