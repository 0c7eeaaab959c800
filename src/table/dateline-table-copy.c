/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-table-copy.h"

#include "dateline-tsv.h"

/* How long records are written at a stretch, in microseconds, and how many
 * between two looks at the clock. */
#define STRETCH 6000
#define STRIDE 16

typedef struct
{
  DatelineTsv *tsv;
  GArray *refs;
  guint n_done;
} Job;

static void
job_free (Job *job)
{
  dateline_tsv_free (job->tsv);
  g_array_unref (job->refs);
  g_free (job);
}

static gboolean
write_some (gpointer data)
{
  GTask *task = data;
  Job *job = g_task_get_task_data (task);
  gint64 end = g_get_monotonic_time () + STRETCH;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  while (job->n_done < job->refs->len)
    {
      dateline_tsv_add (job->tsv, g_array_index (job->refs, DatelineRef, job->n_done++));
      if (job->n_done % STRIDE == 0 && g_get_monotonic_time () > end)
        return G_SOURCE_CONTINUE;
    }
  g_task_return_pointer (task, g_strdup (dateline_tsv_get (job->tsv)), g_free);
  return G_SOURCE_REMOVE;
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
 * without holding up the main thread.
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
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);
  guint n;
  const DatelineColumn *columns = dateline_column_list (kind, &n);

  job->tsv = dateline_tsv_new (dossier, columns, n, as_of);
  job->refs = g_array_ref (refs);
  g_task_set_source_tag (task, dateline_table_copy_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, write_some, task, g_object_unref);
}

/**
 * dateline_table_copy_finish:
 *
 * Returns: (transfer full) (nullable): what was written; %NULL with
 *   %G_IO_ERROR_CANCELLED if cancelled
 */
char *
dateline_table_copy_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
