/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "dateline-mercator.h"

G_BEGIN_DECLS

/* How far in it can be looked at: at the last level what is still together
 * stays together. */
#define DATELINE_CLUSTER_LAST_LEVEL 13

/**
 * DatelineClusterNode:
 * @parent: the cluster it goes up in; %G_MAXUINT if in none
 * @skip: the first node after it and all below it
 * @first_leaf: the first of its points, in the order of the leaves
 * @n_leaves: how many points it has
 * @leader: the point it stands at: the one of most weight
 * @level: the closest level at which it is seen as one; %G_MAXUINT8 for a point
 *
 * A point, or a cluster of points, of which the leader is at its place.
 */
typedef struct
{
  guint parent;
  guint skip;
  guint first_leaf;
  guint n_leaves;
  guint leader;
  guint8 level;
} DatelineClusterNode;

/**
 * DatelineClusterReach:
 * @weight: the sum of some points' weights
 *
 * Returns: how far from its middle they need room, in pixels
 */
typedef double (*DatelineClusterReach) (double weight);

#define DATELINE_TYPE_CLUSTER_TREE (dateline_cluster_tree_get_type ())
G_DECLARE_FINAL_TYPE (DatelineClusterTree, dateline_cluster_tree, DATELINE, CLUSTER_TREE, GObject)

DatelineClusterTree       *dateline_cluster_tree_new         (const DatelineMercatorPoint *points,
                                                              guint                        n_points,
                                                              DatelineClusterReach         reach);
guint                      dateline_cluster_tree_pick_level  (double                       scale);
double                     dateline_cluster_tree_get_scale   (guint                        level);
const DatelineClusterNode *dateline_cluster_tree_get_nodes   (DatelineClusterTree         *self,
                                                              guint                       *n_nodes);
const guint               *dateline_cluster_tree_get_leaves  (DatelineClusterTree         *self,
                                                              const DatelineClusterNode   *node);
guint                      dateline_cluster_tree_find        (DatelineClusterTree         *self,
                                                              guint                        point,
                                                              guint                        level);
void                       dateline_cluster_tree_get_box     (DatelineClusterTree         *self,
                                                              guint                        node,
                                                              DatelineMercatorBox         *box);
void                       dateline_cluster_tree_query       (DatelineClusterTree         *self,
                                                              guint                        level,
                                                              const DatelineMercatorBox   *box,
                                                              GArray                      *found);

G_END_DECLS
