/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-place-clusters.h"

#include <math.h>

#define SMALLEST 5.0
#define SINGLE 10.5
#define LARGEST 28.0

/* Room about each, and what a spot has at least, so that the map stays calm and
 * its names find room. */
#define GAP 3.0
#define LEAST_REACH 17.0

/* So few are as separate as can be: spots that overlap by less than half are
 * shifted, see dateline_place_spread(). */
#define FEW 100

/**
 * DatelinePlaceClusters:
 *
 * The places of a dossier as they are seen from near and far. The tree they
 * make depends on the places alone: when matches change only the counts do, and
 * of these only those that are looked at.
 */
struct _DatelinePlaceClusters
{
  GObject parent_instance;

  DatelinePlaceMarks *marks;
  DatelineClusterTree *tree;
  GHashTable *kept;    /* node -> DatelinePlaceCluster */
  GHashTable *totals;  /* node -> how many events there are, whatever matches */
  DatelineBits *seen[2]; /* events and quotations; none between two clusters */
  guint *code_counts;  /* by kind; all 0 between two clusters */
  guint n_codes;       /* with that of no kind, the last */
};

G_DEFINE_FINAL_TYPE (DatelinePlaceClusters, dateline_place_clusters, G_TYPE_OBJECT)

static void
dateline_place_clusters_finalize (GObject *object)
{
  DatelinePlaceClusters *self = DATELINE_PLACE_CLUSTERS (object);

  g_clear_object (&self->marks);
  g_clear_object (&self->tree);
  g_hash_table_unref (self->kept);
  g_hash_table_unref (self->totals);
  for (guint i = 0; i < G_N_ELEMENTS (self->seen); i++)
    g_clear_pointer (&self->seen[i], dateline_bits_unref);
  g_free (self->code_counts);

  G_OBJECT_CLASS (dateline_place_clusters_parent_class)->finalize (object);
}

static void
dateline_place_clusters_class_init (DatelinePlaceClustersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_place_clusters_finalize;
}

static void
free_cluster (DatelinePlaceCluster *cluster)
{
  g_free (cluster->parts);
  g_free (cluster);
}

static void
dateline_place_clusters_init (DatelinePlaceClusters *self)
{
  self->kept = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) free_cluster);
  self->totals = g_hash_table_new (NULL, NULL);
}

/**
 * dateline_place_radius:
 * @n_events: how many events match
 *
 * Returns: the radius of a spot, in pixels: its area grows with the number, until
 *   it is large enough for any number to be read
 */
double
dateline_place_radius (double n_events)
{
  if (n_events == 0)
    return SMALLEST;

  return n_events == 1 ? SINGLE : MIN (LARGEST, 9 + 3 * sqrt (n_events));
}

/* What matches is never more than what there is, so spots never need more room
 * than they were given. */
static double
get_reach (double n_events)
{
  return MAX (dateline_place_radius (n_events) + GAP, LEAST_REACH);
}

static double
get_reach_of_few (double n_events)
{
  return dateline_place_radius (n_events) / 2;
}

static DatelinePlaceClusters *
create (DatelinePlaceMarks  *marks,
        DatelineClusterTree *tree)
{
  DatelinePlaceClusters *self = g_object_new (DATELINE_TYPE_PLACE_CLUSTERS, NULL);
  DatelineDossier *dossier = dateline_place_marks_get_dossier (marks);

  self->marks = g_object_ref (marks);
  self->tree = tree;
  self->seen[0] = dateline_bits_new (dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT));
  self->seen[1] = dateline_bits_new (dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE));
  self->n_codes = g_strv_length ((char **) dateline_dossier_get_event_kinds (dossier)) + 1;
  self->code_counts = g_new0 (guint, self->n_codes);
  return self;
}

static GArray *
copy_points (DatelinePlaceMarks *marks)
{
  guint n;
  const DatelinePlaceMark *all = dateline_place_marks_get (marks, &n);
  GArray *points = g_array_sized_new (FALSE, FALSE, sizeof (DatelineMercatorPoint), n);

  for (guint i = 0; i < n; i++)
    {
      DatelineMercatorPoint point = { all[i].x, all[i].y, all[i].n_all };

      g_array_append_val (points, point);
    }
  return points;
}

static DatelineClusterTree *
create_tree (GArray *points)
{
  return dateline_cluster_tree_new ((const DatelineMercatorPoint *) points->data, points->len,
                                    points->len <= FEW ? get_reach_of_few : get_reach);
}

/**
 * dateline_place_clusters_new:
 * @marks: the places
 *
 * Puts @marks together here and now: for few of them.
 *
 * Returns: (transfer full): the clusters
 */
DatelinePlaceClusters *
dateline_place_clusters_new (DatelinePlaceMarks *marks)
{
  g_autoptr(GArray) points = NULL;

  g_return_val_if_fail (DATELINE_IS_PLACE_MARKS (marks), NULL);

  points = copy_points (marks);
  return create (marks, create_tree (points));
}

/**
 * dateline_place_clusters_new_like:
 * @self: the clusters of a dossier as it was
 * @marks: its places as it is now
 *
 * Most edits move nothing: then nothing has to be put together anew.
 *
 * Returns: (transfer full) (nullable): the clusters; %NULL if places lie elsewhere
 *   than before or weigh otherwise
 */
DatelinePlaceClusters *
dateline_place_clusters_new_like (DatelinePlaceClusters *self,
                                  DatelinePlaceMarks    *marks)
{
  guint n_before, n;
  const DatelinePlaceMark *before = dateline_place_marks_get (self->marks, &n_before);
  const DatelinePlaceMark *now = dateline_place_marks_get (marks, &n);

  g_return_val_if_fail (DATELINE_IS_PLACE_CLUSTERS (self), NULL);
  g_return_val_if_fail (DATELINE_IS_PLACE_MARKS (marks), NULL);

  if (n != n_before)
    return NULL;
  for (guint i = 0; i < n; i++)
    if (now[i].x != before[i].x || now[i].y != before[i].y || now[i].n_all != before[i].n_all)
      return NULL;
  return create (marks, g_object_ref (self->tree));
}

static void
create_tree_in_thread (GTask        *task,
                       gpointer      source,
                       gpointer      points,
                       GCancellable *cancellable)
{
  g_task_return_pointer (task, create_tree (points), g_object_unref);
}

/**
 * dateline_place_clusters_new_async:
 * @marks: the places
 * @cancellable: (nullable): to stop waiting for them
 * @callback: called when they are done
 * @data: user data
 *
 * Puts @marks together on a worker thread, which sees nothing but their points.
 */
void
dateline_place_clusters_new_async (DatelinePlaceMarks  *marks,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (DATELINE_IS_PLACE_MARKS (marks));

  task = g_task_new (marks, cancellable, callback, data);
  g_task_set_source_tag (task, dateline_place_clusters_new_async);
  g_task_set_task_data (task, copy_points (marks), (GDestroyNotify) g_array_unref);
  g_task_run_in_thread (task, create_tree_in_thread);
}

/**
 * dateline_place_clusters_new_finish:
 * @result: what the callback was given
 * @error: (nullable): set if they were not waited for
 *
 * Returns: (transfer full) (nullable): the clusters
 */
DatelinePlaceClusters *
dateline_place_clusters_new_finish (GAsyncResult  *result,
                                    GError       **error)
{
  DatelineClusterTree *tree;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  tree = g_task_propagate_pointer (G_TASK (result), error);
  if (tree == NULL)
    return NULL;
  return create (g_task_get_source_object (G_TASK (result)), tree);
}

/**
 * dateline_place_clusters_get_marks:
 * @self: the clusters
 *
 * Returns: (transfer none): the places they are made of; their positions are the
 *   points of the tree
 */
DatelinePlaceMarks *
dateline_place_clusters_get_marks (DatelinePlaceClusters *self)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_CLUSTERS (self), NULL);

  return self->marks;
}

/**
 * dateline_place_clusters_get_tree:
 * @self: the clusters
 *
 * Returns: (transfer none): how they lie in each other
 */
DatelineClusterTree *
dateline_place_clusters_get_tree (DatelinePlaceClusters *self)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_CLUSTERS (self), NULL);

  return self->tree;
}

/**
 * dateline_place_clusters_forget:
 * @self: the clusters
 *
 * The places have been counted anew: what was got before is no longer valid.
 */
void
dateline_place_clusters_forget (DatelinePlaceClusters *self)
{
  g_return_if_fail (DATELINE_IS_PLACE_CLUSTERS (self));

  g_hash_table_remove_all (self->kept);
}

static const DatelineClusterNode *
get_node (DatelinePlaceClusters *self,
          guint                  node)
{
  guint n;
  const DatelineClusterNode *nodes = dateline_cluster_tree_get_nodes (self->tree, &n);

  g_assert (node < n);
  return &nodes[node];
}

typedef const guint32 *(*RowsFunc) (DatelinePlaceMarks *marks,
                                    guint               position,
                                    DatelineKind        kind,
                                    guint              *n_rows);

/* How many different records there are at a node: an event at two of its places
 * is one event. None stays marked as seen. */
static guint
count_records (DatelinePlaceClusters     *self,
               const DatelineClusterNode *node,
               DatelineKind               kind,
               RowsFunc                   get_rows,
               guint                     *code_counts)
{
  const DatelineTable *table = dateline_dossier_get_table (dateline_place_marks_get_dossier (self->marks), kind);
  const guint *leaves = dateline_cluster_tree_get_leaves (self->tree, node);
  DatelineBits *seen = self->seen[kind == DATELINE_KIND_QUOTE];
  guint n, count = 0;

  for (guint i = 0; i < node->n_leaves; i++)
    {
      const guint32 *rows = get_rows (self->marks, leaves[i], kind, &n);

      for (guint j = 0; j < n; j++)
        {
          if (dateline_bits_get (seen, rows[j]))
            continue;
          dateline_bits_set (seen, rows[j]);
          count++;
          if (code_counts != NULL)
            code_counts[MIN (dateline_table_get_code (table, rows[j]), self->n_codes - 1)]++;
        }
    }
  for (guint i = 0; i < node->n_leaves; i++)
    {
      const guint32 *rows = get_rows (self->marks, leaves[i], kind, &n);

      for (guint j = 0; j < n; j++)
        seen->words[rows[j] / 64] = 0;
    }
  return count;
}

/* How many events there are at a node. No filter changes that. */
static guint
get_total (DatelinePlaceClusters     *self,
           guint                      id,
           const DatelineClusterNode *node)
{
  gpointer kept;
  guint count;

  if (g_hash_table_lookup_extended (self->totals, GUINT_TO_POINTER (id), NULL, &kept))
    return GPOINTER_TO_UINT (kept);
  count = count_records (self, node, DATELINE_KIND_EVENT, dateline_place_marks_get_rows, NULL);
  g_hash_table_insert (self->totals, GUINT_TO_POINTER (id), GUINT_TO_POINTER (count));
  return count;
}

static void
take_parts (DatelinePlaceClusters *self,
            DatelinePlaceCluster  *cluster)
{
  guint n = 0;

  for (guint i = 0; i < self->n_codes; i++)
    n += self->code_counts[i] > 0;
  cluster->parts = g_new (DatelinePlacePart, n + 1);
  for (guint i = 0; i < self->n_codes; i++)
    {
      if (self->code_counts[i] == 0)
        continue;
      cluster->parts[cluster->n_parts++] = (DatelinePlacePart) {
        .code = i == self->n_codes - 1 ? DATELINE_NO_CODE : i,
        .n = self->code_counts[i],
      };
      self->code_counts[i] = 0;
    }
}

/* Several places are named after one that is where they are. */
static void
name_cluster (DatelinePlaceCluster      *cluster,
              const DatelineClusterNode *node,
              const DatelinePlaceMark   *leader)
{
  cluster->ref = dateline_ref (DATELINE_KIND_PLACE, leader->row);
  cluster->candidate = leader->candidate;
  cluster->uncertain = TRUE;
  if (node->n_leaves == 1 || leader->candidate == DATELINE_REF_NONE)
    return;
  cluster->ref = leader->candidate;
  cluster->candidate = DATELINE_REF_NONE;
}

static DatelinePlaceCluster *
count (DatelinePlaceClusters *self,
       guint                  id)
{
  const DatelineClusterNode *node = get_node (self, id);
  const guint *leaves = dateline_cluster_tree_get_leaves (self->tree, node);
  guint n_marks;
  const DatelinePlaceMark *marks = dateline_place_marks_get (self->marks, &n_marks);
  DatelinePlaceCluster *cluster = g_new0 (DatelinePlaceCluster, 1);

  name_cluster (cluster, node, &marks[node->leader]);
  cluster->node = id;
  cluster->n_all_places = node->n_leaves;
  cluster->n_all = get_total (self, id, node);
  cluster->n_events = count_records (self, node, DATELINE_KIND_EVENT, dateline_place_marks_get_matching, self->code_counts);
  cluster->n_quotes = count_records (self, node, DATELINE_KIND_QUOTE, dateline_place_marks_get_matching, NULL);
  for (guint i = 0; i < node->n_leaves; i++)
    {
      cluster->n_places += marks[leaves[i]].n_events + marks[leaves[i]].n_quotes > 0;
      cluster->uncertain &= marks[leaves[i]].candidate != DATELINE_REF_NONE;
    }
  for (guint i = 0; dateline_place_marks_have_badges (self->marks) && i < node->n_leaves; i++)
    cluster->badge = MAX (cluster->badge, dateline_place_marks_get_badge (self->marks, leaves[i]));
  take_parts (self, cluster);
  return cluster;
}

/**
 * dateline_place_clusters_get:
 * @self: the clusters
 * @node: a node of the tree
 *
 * Returns: (transfer none): what is at it; valid until the places are counted
 *   anew
 */
const DatelinePlaceCluster *
dateline_place_clusters_get (DatelinePlaceClusters *self,
                             guint                  node)
{
  DatelinePlaceCluster *cluster;

  g_return_val_if_fail (DATELINE_IS_PLACE_CLUSTERS (self), NULL);

  cluster = g_hash_table_lookup (self->kept, GUINT_TO_POINTER (node));
  if (cluster == NULL)
    {
      cluster = count (self, node);
      g_hash_table_insert (self->kept, GUINT_TO_POINTER (node), cluster);
    }
  return cluster;
}

/**
 * dateline_place_clusters_dup_matching:
 * @self: the clusters
 * @node: a node of the tree
 * @kind: %DATELINE_KIND_EVENT or %DATELINE_KIND_QUOTE
 *
 * Returns: (transfer full): the matching records at it
 */
DatelineBits *
dateline_place_clusters_dup_matching (DatelinePlaceClusters *self,
                                      guint                  node,
                                      DatelineKind           kind)
{
  const DatelineClusterNode *where = get_node (self, node);
  const guint *leaves = dateline_cluster_tree_get_leaves (self->tree, where);
  DatelineBits *bits;

  g_return_val_if_fail (DATELINE_IS_PLACE_CLUSTERS (self), NULL);

  bits = dateline_bits_new (dateline_dossier_get_n (dateline_place_marks_get_dossier (self->marks), kind));
  for (guint i = 0; i < where->n_leaves; i++)
    {
      guint n;
      const guint32 *rows = dateline_place_marks_get_matching (self->marks, leaves[i], kind, &n);

      for (guint j = 0; j < n; j++)
        dateline_bits_set (bits, rows[j]);
    }
  return bits;
}
