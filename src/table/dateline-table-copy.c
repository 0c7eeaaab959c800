/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-table-copy.h"

#include "dateline-tsv.h"

/* How many records are written at a time: a change of the dossier waits for
 * these, a few milliseconds. */
#define STRETCH 128

typedef struct
{
  DatelineDossier *dossier;
  DatelineTsv *tsv;
  GArray *refs;
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->tsv, dateline_tsv_free);
  g_clear_object (&job->dossier);
  g_array_unref (job->refs);
  g_free (job);
}

/* Returns whether all records are still there: if not, nobody waits any more. */
static gboolean
write_some (Job   *job,
            guint  first,
            guint  past)
{
  gboolean written = TRUE;

  dateline_dossier_begin_reading (job->dossier);
  for (guint i = first; i < past && written; i++)
    {
      DatelineRef ref = g_array_index (job->refs, DatelineRef, i);

      written = dateline_dossier_has (job->dossier, ref);
      if (written)
        dateline_tsv_add (job->tsv, ref);
    }
  dateline_dossier_end_reading (job->dossier);
  return written;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Job *job = data;

  for (guint first = 0; first < job->refs->len; first += STRETCH)
    {
      /* Whoever changes the dossier cancels. */
      if (g_task_return_error_if_cancelled (task))
        return;
      if (!write_some (job, first, MIN (first + STRETCH, job->refs->len)))
        {
          g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The dossier has changed");
          return;
        }
    }
  g_task_return_pointer (task, g_strdup (dateline_tsv_get (job->tsv)), g_free);
}

/**
 * dateline_table_copy_async:
 * @refs: (element-type DatelineRef): the records to write, in order
 * @kind: their kind
 * @as_of: the second that a commitment's state is asked as of
 * @cancellable: to be cancelled when the dossier changes
 * @callback: (scope async): called when it is done
 *
 * Writes records as the command line lists them, with tabs between the cells,
 * on another thread.
 */
void
dateline_table_copy_async (DatelineDossier     *dossier,
                           GArray              *refs,
                           DatelineKind         kind,
                           gint64               as_of,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);
  guint n;
  const DatelineColumn *columns = dateline_column_list (kind, &n);

  job->dossier = g_object_ref (dossier);
  job->tsv = dateline_tsv_new (dossier, columns, n, as_of);
  job->refs = g_array_ref (refs);
  g_task_set_source_tag (task, dateline_table_copy_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * dateline_table_copy_finish:
 * @n_rows: (out): how many records there are in it
 *
 * Returns: (transfer full) (nullable): what was written; %NULL with
 *   %G_IO_ERROR_CANCELLED if cancelled
 */
char *
dateline_table_copy_finish (GAsyncResult  *result,
                            guint         *n_rows,
                            GError       **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  *n_rows = job->refs->len;
  /* Not to be given up on the other thread, which may hold the task last. */
  g_clear_pointer (&job->tsv, dateline_tsv_free);
  g_clear_object (&job->dossier);
  return g_task_propagate_pointer (G_TASK (result), error);
}
