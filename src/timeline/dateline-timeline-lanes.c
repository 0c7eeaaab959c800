/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-lanes.h"

#include <glib/gi18n-lib.h>

#include "dateline-vocabulary.h"

/* Up to so many records the lanes are made before the next frame anyway. */
#define QUICK 20000
/* The object of each commitment is made, which takes longer. */
#define QUICK_COMMITMENTS 300

/* Sorts the rows of a table into lanes in two passes: one counts, so that the
 * other fills arrays that are as long as they need to be. */
typedef struct
{
  const DatelineTable *table;
  DatelineLaneField field;
  DatelineKind kind;
  guint n_lanes; /* the last is for what has nothing of the field */
  guint *counts;
  guint *last; /* one past the row last put into a lane, as a record may name another twice */
  guint32 **rows;
} Sorter;

static void
put (Sorter  *sorter,
     guint    lane,
     guint32  row)
{
  if (sorter->last[lane] == row + 1)
    return;
  sorter->last[lane] = row + 1;
  if (sorter->rows != NULL)
    sorter->rows[lane][sorter->counts[lane]] = row;
  sorter->counts[lane]++;
}

static void
put_by_links (Sorter  *sorter,
              guint32  row)
{
  guint n;
  const DatelineRef *links = dateline_table_get_links (sorter->table, row, &n);
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    if (dateline_ref_kind (links[i]) == sorter->kind)
      {
        put (sorter, dateline_ref_row (links[i]), row);
        any = TRUE;
      }
  if (!any)
    put (sorter, sorter->n_lanes - 1, row);
}

static void
pass (Sorter *sorter)
{
  const guint32 *order = dateline_table_get_order (sorter->table);
  guint n = dateline_table_get_n (sorter->table);

  memset (sorter->counts, 0, sorter->n_lanes * sizeof *sorter->counts);
  memset (sorter->last, 0, sorter->n_lanes * sizeof *sorter->last);
  for (guint i = 0; i < n && dateline_table_is_dated (sorter->table, order[i]); i++)
    if (sorter->field != DATELINE_LANE_FIELD_KIND)
      put_by_links (sorter, order[i]);
    else
      put (sorter, MIN (dateline_table_get_code (sorter->table, order[i]), sorter->n_lanes - 1), order[i]);
}

static DatelineTimelineLane *
create_lane (DatelineDossier   *dossier,
             DatelineLaneField  field,
             guint              position,
             gboolean           rest)
{
  DatelineTimelineLane *lane = dateline_timeline_lane_new (dossier, DATELINE_KIND_EVENT, rest ? DATELINE_LANE_KEY_REST : position);
  const char *kind;

  if (rest)
    lane->label = g_strdup (dateline_lane_field_get_rest (field));
  else if (field == DATELINE_LANE_FIELD_KIND)
    {
      kind = dateline_dossier_get_event_kinds (dossier)[position];
      lane->label = dateline_vocabulary_dup_event_kind (kind);
      lane->token = g_strdup (kind);
    }
  else
    lane->of = lane->key = dateline_ref (dateline_lane_field_get_kind (field), position);
  return lane;
}

static void
add_sorted (GPtrArray         *lanes,
            DatelineDossier   *dossier,
            DatelineLaneField  field,
            guint              n_values)
{
  Sorter sorter = {
    .table = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT),
    .field = field,
    .kind = dateline_lane_field_get_kind (field),
    .n_lanes = n_values + 1,
  };

  sorter.counts = g_new (guint, sorter.n_lanes);
  sorter.last = g_new (guint, sorter.n_lanes);
  pass (&sorter);
  sorter.rows = g_new0 (guint32 *, sorter.n_lanes);
  for (guint i = 0; i < sorter.n_lanes; i++)
    sorter.rows[i] = sorter.counts[i] > 0 ? g_new (guint32, sorter.counts[i]) : NULL;
  pass (&sorter);
  for (guint i = 0; i < sorter.n_lanes; i++)
    {
      DatelineTimelineLane *lane;

      if (sorter.counts[i] == 0)
        continue;
      lane = create_lane (dossier, field, i, i == n_values);
      dateline_lane_rows_take (&lane->rows, sorter.rows[i], sorter.counts[i]);
      g_ptr_array_add (lanes, lane);
    }
  g_free (sorter.counts);
  g_free (sorter.last);
  g_free (sorter.rows);
}

/* One lane of all there is of a kind of record shares the table's own order. */
static void
add_whole (GPtrArray            *lanes,
           DatelineTimelineLane *lane)
{
  const guint32 *order = dateline_table_get_order (lane->rows.table);
  guint n = 0;

  while (n < dateline_table_get_n (lane->rows.table) && dateline_table_is_dated (lane->rows.table, order[n]))
    n++;
  if (n == 0)
    {
      dateline_timeline_lane_free (lane);
      return;
    }
  dateline_lane_rows_borrow (&lane->rows, order, n);
  g_ptr_array_add (lanes, lane);
}

static guint
count_values (DatelineDossier   *dossier,
              DatelineLaneField  field)
{
  const char *const *kinds = dateline_dossier_get_event_kinds (dossier);
  guint n = 0;

  if (field != DATELINE_LANE_FIELD_KIND)
    return dateline_dossier_get_n (dossier, dateline_lane_field_get_kind (field));
  while (kinds != NULL && kinds[n] != NULL)
    n++;
  return n;
}

static DatelineRef
get_broader (const DatelineTable *topics,
             DatelineRef          topic)
{
  guint n;
  const DatelineRef *links = dateline_table_get_links (topics, dateline_ref_row (topic), &n);

  for (guint i = 0; i < n; i++)
    if (dateline_ref_kind (links[i]) == DATELINE_KIND_TOPIC)
      return links[i];
  return DATELINE_REF_NONE;
}

/* Says under which lane each lane of a topic stands: that of the nearest
 * broader topic that has one. Those that a file has go
 * round in a circle stand by themselves. */
static void
find_parents (GPtrArray       *lanes,
              DatelineDossier *dossier)
{
  const DatelineTable *topics = dateline_dossier_get_table (dossier, DATELINE_KIND_TOPIC);
  guint n_topics = dateline_table_get_n (topics);
  g_autoptr (GHashTable) of = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lanes->len; i++)
    g_hash_table_add (of, GUINT_TO_POINTER (((DatelineTimelineLane *) g_ptr_array_index (lanes, i))->of));
  for (guint i = 0; i < lanes->len; i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);
      DatelineRef topic = lane->of;

      for (guint j = 0; j < n_topics && topic != DATELINE_REF_NONE; j++)
        {
          topic = get_broader (topics, topic);
          if (topic == lane->of)
            lane->parent = topic = DATELINE_REF_NONE;
          if (topic != DATELINE_REF_NONE && lane->parent == DATELINE_REF_NONE && g_hash_table_contains (of, GUINT_TO_POINTER (topic)))
            lane->parent = topic;
        }
    }
}

static void
add_commitments (GPtrArray       *lanes,
                 DatelineDossier *dossier,
                 gint64           as_of)
{
  DatelineTimelineLane *lane = dateline_timeline_lane_new_commitments (dossier, as_of);

  if (lane->rows.n > 0)
    g_ptr_array_add (lanes, lane);
  else
    dateline_timeline_lane_free (lane);
}

/**
 * dateline_timeline_lanes_new:
 * @dossier: a dossier; on a thread it has to be told of the reading
 * @field: what parts its events
 * @as_of: one past the last second of what counts for the states of commitments
 * @times: (nullable): when its quotations were, if not when they were said
 *
 * Makes a lane for each value of the field that a dated event has, one for
 * those that have none, one for the quotations and one for the commitments.
 * An event that has several values is in each of their lanes. They come in no
 * order: see [struct@LaneArrangement].
 *
 * Returns: (transfer full) (element-type DatelineTimelineLane): the lanes
 */
GPtrArray *
dateline_timeline_lanes_new (DatelineDossier    *dossier,
                             DatelineLaneField   field,
                             gint64              as_of,
                             DatelineQuoteTimes *times)
{
  GPtrArray *lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_timeline_lane_free);

  if (field == DATELINE_LANE_FIELD_NONE)
    add_whole (lanes, create_lane (dossier, field, 0, TRUE));
  else
    add_sorted (lanes, dossier, field, count_values (dossier, field));
  if (field == DATELINE_LANE_FIELD_TOPIC)
    find_parents (lanes, dossier);
  add_whole (lanes, dateline_timeline_lane_new_quotes (dossier, times));
  add_commitments (lanes, dossier, as_of);
  return lanes;
}

/**
 * dateline_timeline_lanes_is_quick:
 * @dossier: a dossier
 *
 * Returns: whether its lanes need no thread
 */
gboolean
dateline_timeline_lanes_is_quick (DatelineDossier *dossier)
{
  return dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT) + dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE) <= QUICK
         && dateline_dossier_get_n (dossier, DATELINE_KIND_COMMITMENT) <= QUICK_COMMITMENTS;
}

typedef struct
{
  DatelineLaneField field;
  gint64 as_of;
  DatelineQuoteTimes *times;
} Job;

static void
job_free (gpointer data)
{
  g_clear_object (&((Job *) data)->times);
  g_free (data);
}

static void
sort_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Job *job = data;

  dateline_dossier_begin_reading (source);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, dateline_timeline_lanes_new (source, job->field, job->as_of, job->times), (GDestroyNotify) g_ptr_array_unref);
  dateline_dossier_end_reading (source);
}

/**
 * dateline_timeline_lanes_new_async:
 * @dossier: a dossier
 * @field: what parts its events
 * @as_of: one past the last second of what counts for the states of commitments
 * @times: (nullable): when its quotations were, if not when they were said
 * @cancellable: (nullable): to give up
 * @callback: called when they are made
 * @data: for @callback
 *
 * As dateline_timeline_lanes_new(), on a thread of its own.
 */
void
dateline_timeline_lanes_new_async (DatelineDossier     *dossier,
                                   DatelineLaneField    field,
                                   gint64               as_of,
                                   DatelineQuoteTimes  *times,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (dossier, cancellable, callback, data);
  Job *job = g_new (Job, 1);

  g_task_set_source_tag (task, dateline_timeline_lanes_new_async);
  job->field = field;
  job->as_of = as_of;
  job->times = times != NULL ? g_object_ref (times) : NULL;
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, sort_in_thread);
}

/**
 * dateline_timeline_lanes_new_finish:
 * @result: what the callback was given
 * @error: set if it was cancelled
 *
 * Returns: (nullable) (transfer full) (element-type DatelineTimelineLane): the lanes
 */
GPtrArray *
dateline_timeline_lanes_new_finish (GAsyncResult  *result,
                                    GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
