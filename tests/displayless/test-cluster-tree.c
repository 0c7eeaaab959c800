/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "dateline-cluster-tree.h"

static double
get_reach (double weight)
{
  return MIN (30, 10 + weight);
}

/* The same points each time, in groups as towns are. */
static DatelineMercatorPoint *
make_points (guint n)
{
  DatelineMercatorPoint *points = g_new (DatelineMercatorPoint, n);
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < n; i++)
    {
      double reach = i % 2 == 0 ? 0.5 : 0.02;

      points[i] = (DatelineMercatorPoint) {
        .x = 0.5 + g_rand_double_range (rand, -reach, reach),
        .y = 0.5 + g_rand_double_range (rand, -reach, reach) / 2,
        .weight = g_rand_int_range (rand, 0, 5),
      };
    }
  return points;
}

static GArray *
query (DatelineClusterTree *tree,
       guint                level,
       double               x,
       double               y,
       double               width,
       double               height)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  dateline_cluster_tree_query (tree, level, &(DatelineMercatorBox) { x, y, width, height }, found);
  return found;
}

static double
get_weight (DatelineClusterTree         *tree,
            const DatelineMercatorPoint *points,
            const DatelineClusterNode   *node)
{
  const guint *leaves = dateline_cluster_tree_get_leaves (tree, node);
  double weight = 0;

  for (guint i = 0; i < node->n_leaves; i++)
    weight += points[leaves[i]].weight;
  return weight;
}

/* At every level each point is seen once, at one of its cluster's points, the
 * weightiest, and no two have the same room. */
static void
test_levels (void)
{
  const guint n_points = 2000;
  g_autofree DatelineMercatorPoint *points = make_points (n_points);
  g_autoptr(DatelineClusterTree) tree = dateline_cluster_tree_new (points, n_points, get_reach);
  guint n_nodes, n_before = 0;
  const DatelineClusterNode *nodes = dateline_cluster_tree_get_nodes (tree, &n_nodes);

  for (guint level = 0; level <= DATELINE_CLUSTER_LAST_LEVEL; level++)
    {
      g_autoptr(GArray) found = query (tree, level, 0, 0, 1, 1);
      double scale = dateline_cluster_tree_get_scale (level);
      guint n_leaves = 0;

      g_assert_cmpuint (found->len, >=, n_before);
      n_before = found->len;
      for (guint i = 0; i < found->len; i++)
        {
          guint position = g_array_index (found, guint, i);
          const DatelineClusterNode *a = &nodes[position];
          const DatelineMercatorPoint *p = &points[a->leader];

          n_leaves += a->n_leaves;
          g_assert_cmpuint (dateline_cluster_tree_find (tree, a->leader, level), ==, position);
          for (guint k = 0; k < a->n_leaves; k++)
            g_assert_cmpfloat (points[dateline_cluster_tree_get_leaves (tree, a)[k]].weight, <=, MAX (p->weight, 5));
          for (guint j = 0; j < i; j++)
            {
              const DatelineClusterNode *b = &nodes[g_array_index (found, guint, j)];
              const DatelineMercatorPoint *q = &points[b->leader];

              g_assert_cmpfloat (hypot (p->x - q->x, p->y - q->y) * scale, >=,
                                 get_reach (get_weight (tree, points, a)) +
                                 get_reach (get_weight (tree, points, b)) - 1e-6);
            }
        }
      g_assert_cmpuint (n_leaves, ==, n_points);
    }
  g_assert_cmpuint (n_before, >, n_points / 2);
}

/* Parents come first, hold all below them, and are seen from farther away. */
static void
test_preorder (void)
{
  const guint n_points = 3000;
  g_autofree DatelineMercatorPoint *points = make_points (n_points);
  g_autoptr(DatelineClusterTree) tree = dateline_cluster_tree_new (points, n_points, get_reach);
  guint n;
  const DatelineClusterNode *nodes = dateline_cluster_tree_get_nodes (tree, &n);

  g_assert_cmpuint (n, >, n_points);
  for (guint i = 0; i < n; i++)
    {
      DatelineMercatorBox box, around;

      g_assert_cmpuint (nodes[i].skip, >, i);
      g_assert_cmpuint (nodes[i].skip, <=, n);
      if (nodes[i].parent == G_MAXUINT)
        continue;
      g_assert_cmpuint (nodes[i].parent, <, i);
      g_assert_cmpuint (nodes[nodes[i].parent].level, <=, nodes[i].level);
      g_assert_cmpuint (nodes[i].skip, <=, nodes[nodes[i].parent].skip);
      dateline_cluster_tree_get_box (tree, i, &box);
      dateline_cluster_tree_get_box (tree, nodes[i].parent, &around);
      g_assert_cmpfloat (box.x, >=, around.x);
      g_assert_cmpfloat (box.y + box.height, <=, around.y + around.height + 1e-9);
    }
}

/* A box finds what has a point in it, and nothing far away. */
static void
test_query (void)
{
  const DatelineMercatorPoint points[] = { { 0.1, 0.1, 1 }, { 0.1001, 0.1, 3 }, { 0.9, 0.5, 1 } };
  g_autoptr(DatelineClusterTree) tree = dateline_cluster_tree_new (points, G_N_ELEMENTS (points), get_reach);
  g_autoptr(GArray) together = query (tree, 2, 0, 0, 0.5, 0.5);
  g_autoptr(GArray) apart = query (tree, DATELINE_CLUSTER_LAST_LEVEL, 0, 0, 0.5, 0.5);
  g_autoptr(GArray) nothing = query (tree, 2, 0.3, 0.3, 0.1, 0.1);
  guint n;
  const DatelineClusterNode *nodes = dateline_cluster_tree_get_nodes (tree, &n);

  g_assert_cmpuint (together->len, ==, 1);
  g_assert_cmpuint (nodes[g_array_index (together, guint, 0)].leader, ==, 1);
  g_assert_cmpuint (nodes[g_array_index (together, guint, 0)].n_leaves, ==, 2);
  g_assert_cmpuint (apart->len, ==, 2);
  g_assert_cmpuint (nothing->len, ==, 0);
}

/* What is at one spot never comes apart, however much of it there is. */
static void
test_one_spot (void)
{
  const guint n_points = 20000;
  g_autofree DatelineMercatorPoint *points = g_new (DatelineMercatorPoint, n_points);
  g_autoptr(DatelineClusterTree) tree = NULL;
  g_autoptr(GArray) found = NULL;
  guint n;

  for (guint i = 0; i < n_points; i++)
    points[i] = (DatelineMercatorPoint) { 0.25, 0.25, 1 };
  tree = dateline_cluster_tree_new (points, n_points, get_reach);
  found = query (tree, DATELINE_CLUSTER_LAST_LEVEL, 0, 0, 1, 1);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (dateline_cluster_tree_get_nodes (tree, &n)[0].n_leaves, ==, n_points);
  g_assert_cmpuint (dateline_cluster_tree_get_nodes (tree, &n)[0].level, ==, DATELINE_CLUSTER_LAST_LEVEL);
}

/* Either side of the date line is near the other. */
static void
test_date_line (void)
{
  const DatelineMercatorPoint points[] = { { 0.001, 0.5, 1 }, { 0.999, 0.5, 1 } };
  g_autoptr(DatelineClusterTree) tree = dateline_cluster_tree_new (points, G_N_ELEMENTS (points), get_reach);
  g_autoptr(GArray) found = query (tree, 2, 0, 0, 1, 1);

  g_assert_cmpuint (found->len, ==, 1);
}

static void
test_empty (void)
{
  g_autoptr(DatelineClusterTree) tree = dateline_cluster_tree_new (NULL, 0, get_reach);
  g_autoptr(GArray) found = query (tree, 3, 0, 0, 1, 1);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_scales (void)
{
  for (guint level = 0; level < DATELINE_CLUSTER_LAST_LEVEL; level++)
    {
      double scale = dateline_cluster_tree_get_scale (level);

      g_assert_cmpuint (dateline_cluster_tree_pick_level (scale), ==, level);
      g_assert_cmpuint (dateline_cluster_tree_pick_level (scale * 1.99), ==, level);
      g_assert_cmpuint (dateline_cluster_tree_pick_level (scale * 2), ==, level + 1);
    }
  g_assert_cmpuint (dateline_cluster_tree_pick_level (1), ==, 0);
  g_assert_cmpuint (dateline_cluster_tree_pick_level (1e12), ==, DATELINE_CLUSTER_LAST_LEVEL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/cluster-tree/levels", test_levels);
  g_test_add_func ("/map/cluster-tree/preorder", test_preorder);
  g_test_add_func ("/map/cluster-tree/query", test_query);
  g_test_add_func ("/map/cluster-tree/one-spot", test_one_spot);
  g_test_add_func ("/map/cluster-tree/date-line", test_date_line);
  g_test_add_func ("/map/cluster-tree/empty", test_empty);
  g_test_add_func ("/map/cluster-tree/scales", test_scales);
  return g_test_run ();
}
