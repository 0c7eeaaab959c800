/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-cluster-tree.h"

#include <math.h>
#include <string.h>

/* The world at level 0, in pixels. */
#define FIRST_SCALE 256.0

#define NONE G_MAXUINT
#define POINT_LEVEL G_MAXUINT8

/* Clusters that grew may touch: they are looked at again, so often at most. */
#define MOST_PASSES 12

/**
 * DatelineClusterTree:
 *
 * Points on the square of Web Mercator, put together level by level, from the
 * closest outwards, so that no two that are seen at a level need the same room.
 *
 * A cluster stands where the weightiest of its points is and does not move when
 * one looks from farther away: others go up in it. The nodes lie in preorder,
 * each before all below it, so that what is out of sight is skipped at once.
 *
 * Once made it is never changed, and may be made on any thread.
 */
struct _DatelineClusterTree
{
  GObject parent_instance;

  DatelineClusterNode *nodes;
  float (*boxes)[4]; /* west, north, east, south of each node */
  guint n_nodes;
  guint *leaves;     /* points, those of each node side by side */
  guint *positions;  /* the node of each point */
  guint n_points;
};

G_DEFINE_FINAL_TYPE (DatelineClusterTree, dateline_cluster_tree, G_TYPE_OBJECT)

static void
dateline_cluster_tree_finalize (GObject *object)
{
  DatelineClusterTree *self = DATELINE_CLUSTER_TREE (object);

  g_free (self->nodes);
  g_free (self->boxes);
  g_free (self->leaves);
  g_free (self->positions);

  G_OBJECT_CLASS (dateline_cluster_tree_parent_class)->finalize (object);
}

static void
dateline_cluster_tree_class_init (DatelineClusterTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_cluster_tree_finalize;
}

static void
dateline_cluster_tree_init (DatelineClusterTree *self)
{
}

/* A node while the tree grows. */
typedef struct
{
  guint first_child;
  guint last_child;
  guint next_sibling;
  guint leader;
  guint8 level;
} Draft;

/* What is seen at the level reached. */
typedef struct
{
  guint draft;
  guint next; /* in the same bucket */
  double x;
  double y;
  double weight;
  double reach;
} Item;

typedef struct
{
  DatelineClusterReach reach;
  double widest;  /* the reach of any weight, at most */
  GArray *drafts; /* Draft, the points first */
  Item *items;    /* by weight, the weightiest first */
  guint n_items;
  guint *buckets; /* positions among the items that are to stay */
  guint mask;
  guint n_cells;  /* across the world */
  double scale;
  guint8 level;
} Growth;

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const Item *x = a;
  const Item *y = b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return (x->draft > y->draft) - (x->draft < y->draft);
}

static guint
get_cell (const Growth *self,
          double        ordinate)
{
  return (guint) CLAMP (ordinate * self->n_cells, 0, self->n_cells - 1);
}

static guint *
get_bucket (const Growth *self,
            guint         column,
            guint         line)
{
  return &self->buckets[(column * 0x9e3779b1u ^ line * 0x85ebca6bu) & self->mask];
}

/* Whether two need the same room; the world is round. */
static gboolean
touch (const Growth *self,
       const Item   *a,
       const Item   *b)
{
  double x = fabs (a->x - b->x);
  double y = a->y - b->y;
  double apart = (a->reach + b->reach) / self->scale;

  x = MIN (x, fabs (1 - x));
  return x * x + y * y < apart * apart;
}

/* The weightiest of those that stay which @item touches. */
static Item *
find_touched (const Growth *self,
              const Item   *item)
{
  int column = get_cell (self, item->x);
  int line = get_cell (self, item->y);
  int n = self->n_cells;
  Item *best = NULL;

  for (int i = MAX (line - 1, 0); i <= MIN (line + 1, n - 1); i++)
    for (int j = column - 1; j <= column + 1; j++)
      for (guint k = *get_bucket (self, (j + n) % n, i); k != NONE; k = self->items[k].next)
        if (touch (self, &self->items[k], item) && (best == NULL || self->items[k].weight > best->weight))
          best = &self->items[k];

  return best;
}

static void
stay (Growth *self,
      guint   position)
{
  Item *item = &self->items[position];
  guint *bucket = get_bucket (self, get_cell (self, item->x), get_cell (self, item->y));

  item->next = *bucket;
  *bucket = position;
}

static void
add_child (Growth *self,
           guint   parent,
           guint   child)
{
  Draft *draft = &g_array_index (self->drafts, Draft, parent);

  if (draft->last_child != NONE)
    g_array_index (self->drafts, Draft, draft->last_child).next_sibling = child;
  else
    draft->first_child = child;
  draft->last_child = child;
}

static void
merge (Growth     *self,
       Item       *into,
       const Item *item)
{
  const Draft *draft = &g_array_index (self->drafts, Draft, into->draft);

  if (draft->level != self->level)
    {
      Draft cluster = { NONE, NONE, NONE, draft->leader, self->level };

      g_array_append_val (self->drafts, cluster);
      add_child (self, self->drafts->len - 1, into->draft);
      into->draft = self->drafts->len - 1;
    }
  add_child (self, into->draft, item->draft);
  into->weight += item->weight;
  into->reach = self->reach (into->weight);
}

/* Returns: whether any were put together */
static gboolean
pass (Growth *self)
{
  guint n_left = 0;

  memset (self->buckets, 0xff, (self->mask + 1) * sizeof (guint));
  for (guint i = 0; i < self->n_items; i++)
    {
      Item item = self->items[i];
      Item *touched = find_touched (self, &item);

      if (touched != NULL)
        {
          merge (self, touched, &item);
          continue;
        }
      self->items[n_left] = item;
      stay (self, n_left++);
    }
  if (n_left == self->n_items)
    return FALSE;

  self->n_items = n_left;
  qsort (self->items, n_left, sizeof (Item), compare_items);
  return TRUE;
}

static void
grow (Growth *self)
{
  for (int level = DATELINE_CLUSTER_LAST_LEVEL; level >= 0; level--)
    {
      self->level = level;
      self->scale = dateline_cluster_tree_get_scale (level);
      self->n_cells = MAX (3, (guint) (self->scale / (2 * self->widest)));
      for (guint i = 0; i < MOST_PASSES && pass (self); i++)
        ;
    }
}

static void
begin_growth (Growth                      *self,
              const DatelineMercatorPoint *points,
              guint                        n_points,
              DatelineClusterReach         reach)
{
  guint n_buckets = 16;

  while (n_buckets < 2 * n_points)
    n_buckets *= 2;
  *self = (Growth) {
    .reach = reach,
    .widest = MAX (reach (G_MAXDOUBLE), 1),
    .drafts = g_array_sized_new (FALSE, FALSE, sizeof (Draft), n_points + n_points / 2),
    .items = g_new (Item, n_points + 1),
    .n_items = n_points,
    .buckets = g_new (guint, n_buckets),
    .mask = n_buckets - 1,
  };
  for (guint i = 0; i < n_points; i++)
    {
      Draft draft = { NONE, NONE, NONE, i, POINT_LEVEL };

      g_array_append_val (self->drafts, draft);
      self->items[i] = (Item) { i, NONE, points[i].x, points[i].y, points[i].weight, reach (points[i].weight) };
    }
  qsort (self->items, n_points, sizeof (Item), compare_items);
}

static void
end_growth (Growth *self)
{
  g_array_unref (self->drafts);
  g_free (self->items);
  g_free (self->buckets);
}

/* Lays a draft down as the next node, below the node @parent; what a node has
 * below it is known once it is left. */
static guint
lay_down (DatelineClusterTree *self,
          const Growth        *growth,
          guint                draft_id,
          guint                parent,
          guint               *n_leaves)
{
  const Draft *draft = &g_array_index (growth->drafts, Draft, draft_id);
  guint position = self->n_nodes++;

  self->nodes[position] = (DatelineClusterNode) {
    .parent = parent,
    .first_leaf = *n_leaves,
    .leader = draft->leader,
    .level = draft->level,
  };
  if (draft->level == POINT_LEVEL)
    {
      self->positions[draft->leader] = position;
      self->leaves[(*n_leaves)++] = draft->leader;
    }
  return position;
}

/* Without recursion: points at one spot may be nested as deep as they are many. */
static void
lay_down_all (DatelineClusterTree *self,
              const Growth        *growth,
              guint                root,
              guint               *n_leaves)
{
  guint draft = root;
  guint parent = NONE;
  g_autoptr(GArray) path = g_array_new (FALSE, FALSE, sizeof (guint)); /* drafts above this one */

  while (draft != NONE)
    {
      guint position = lay_down (self, growth, draft, parent, n_leaves);
      guint child = g_array_index (growth->drafts, Draft, draft).first_child;

      if (child != NONE)
        {
          g_array_append_val (path, draft);
          parent = position;
          draft = child;
          continue;
        }
      self->nodes[position].n_leaves = 1;
      self->nodes[position].skip = self->n_nodes;
      while (path->len > 0 && g_array_index (growth->drafts, Draft, draft).next_sibling == NONE)
        {
          self->nodes[parent].n_leaves = *n_leaves - self->nodes[parent].first_leaf;
          self->nodes[parent].skip = self->n_nodes;
          draft = g_array_index (path, guint, path->len - 1);
          g_array_set_size (path, path->len - 1);
          parent = self->nodes[parent].parent;
        }
      draft = path->len > 0 ? g_array_index (growth->drafts, Draft, draft).next_sibling : NONE;
    }
}

/* Backwards, so that all below a node are bounded before it. */
static void
bound (DatelineClusterTree         *self,
       const DatelineMercatorPoint *points)
{
  for (guint i = 0; i < self->n_nodes; i++)
    {
      const DatelineMercatorPoint *point = &points[self->nodes[i].leader];
      float box[] = { point->x, point->y, point->x, point->y };

      memcpy (self->boxes[i], box, sizeof box);
    }
  for (guint i = self->n_nodes; i > 0; i--)
    {
      const float *box = self->boxes[i - 1];
      guint parent = self->nodes[i - 1].parent;

      if (parent == NONE)
        continue;
      self->boxes[parent][0] = MIN (self->boxes[parent][0], box[0]);
      self->boxes[parent][1] = MIN (self->boxes[parent][1], box[1]);
      self->boxes[parent][2] = MAX (self->boxes[parent][2], box[2]);
      self->boxes[parent][3] = MAX (self->boxes[parent][3], box[3]);
    }
}

/**
 * dateline_cluster_tree_new:
 * @points: (array length=n_points): what is put together
 * @n_points: how many there are
 * @reach: how much room a weight needs; must not fall with the weight
 *
 * Puts points together. Takes about half a second for 100,000: for a worker.
 *
 * Returns: (transfer full): the tree
 */
DatelineClusterTree *
dateline_cluster_tree_new (const DatelineMercatorPoint *points,
                           guint                        n_points,
                           DatelineClusterReach         reach)
{
  DatelineClusterTree *self = g_object_new (DATELINE_TYPE_CLUSTER_TREE, NULL);
  Growth growth;
  guint n_leaves = 0;

  begin_growth (&growth, points, n_points, reach);
  grow (&growth);

  self->n_points = n_points;
  self->nodes = g_new (DatelineClusterNode, growth.drafts->len + 1);
  self->boxes = g_malloc_n (growth.drafts->len + 1, sizeof *self->boxes);
  self->leaves = g_new (guint, n_points + 1);
  self->positions = g_new (guint, n_points + 1);
  for (guint i = 0; i < growth.n_items; i++)
    lay_down_all (self, &growth, growth.items[i].draft, &n_leaves);
  bound (self, points);
  end_growth (&growth);

  return self;
}

/**
 * dateline_cluster_tree_pick_level:
 * @scale: pixels the world is wide
 *
 * Between two levels the farther one is shown, so that what is seen keeps its
 * room.
 *
 * Returns: the level
 */
guint
dateline_cluster_tree_pick_level (double scale)
{
  return (guint) CLAMP (floor (log2 (scale / FIRST_SCALE) + 1e-6), 0, DATELINE_CLUSTER_LAST_LEVEL);
}

/**
 * dateline_cluster_tree_get_scale:
 * @level: a level
 *
 * Returns: pixels the world is wide where the level begins to be shown
 */
double
dateline_cluster_tree_get_scale (guint level)
{
  return ldexp (FIRST_SCALE, level);
}

/**
 * dateline_cluster_tree_get_nodes:
 * @self: the tree
 * @n_nodes: (out): how many there are
 *
 * Returns: (array length=n_nodes): points and clusters, in preorder
 */
const DatelineClusterNode *
dateline_cluster_tree_get_nodes (DatelineClusterTree *self,
                                 guint               *n_nodes)
{
  g_return_val_if_fail (DATELINE_IS_CLUSTER_TREE (self), NULL);

  *n_nodes = self->n_nodes;
  return self->nodes;
}

/**
 * dateline_cluster_tree_get_leaves:
 * @self: the tree
 * @node: one of its nodes
 *
 * Returns: the @n_leaves points of @node
 */
const guint *
dateline_cluster_tree_get_leaves (DatelineClusterTree       *self,
                                  const DatelineClusterNode *node)
{
  g_return_val_if_fail (DATELINE_IS_CLUSTER_TREE (self), NULL);

  return self->leaves + node->first_leaf;
}

/**
 * dateline_cluster_tree_find:
 * @self: the tree
 * @point: a point
 * @level: a level
 *
 * Returns: the node in which the point is seen at that level
 */
guint
dateline_cluster_tree_find (DatelineClusterTree *self,
                            guint                point,
                            guint                level)
{
  guint node;

  g_return_val_if_fail (DATELINE_IS_CLUSTER_TREE (self), NONE);
  g_return_val_if_fail (point < self->n_points, NONE);

  node = self->positions[point];
  while (self->nodes[node].parent != NONE && self->nodes[self->nodes[node].parent].level >= level)
    node = self->nodes[node].parent;
  return node;
}

/**
 * dateline_cluster_tree_get_box:
 * @self: the tree
 * @node: the position of a node
 * @box: (out caller-allocates): what its points lie in, to a few metres
 *
 * Bounds a node.
 */
void
dateline_cluster_tree_get_box (DatelineClusterTree *self,
                               guint                node,
                               DatelineMercatorBox *box)
{
  const float *edges;

  g_return_if_fail (DATELINE_IS_CLUSTER_TREE (self));
  g_return_if_fail (node < self->n_nodes);

  edges = self->boxes[node];
  *box = (DatelineMercatorBox) { edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1] };
}

/**
 * dateline_cluster_tree_query:
 * @self: the tree
 * @level: a level
 * @box: a part of the world
 * @found: (element-type guint): what is found is added here
 *
 * Finds the positions of the nodes seen at a level that have a point in a box;
 * a cluster may stand outside of it.
 */
void
dateline_cluster_tree_query (DatelineClusterTree       *self,
                             guint                      level,
                             const DatelineMercatorBox *box,
                             GArray                    *found)
{
  guint i = 0;

  g_return_if_fail (DATELINE_IS_CLUSTER_TREE (self));

  while (i < self->n_nodes)
    {
      const float *edges = self->boxes[i];

      if (edges[0] > box->x + box->width || edges[2] < box->x ||
          edges[1] > box->y + box->height || edges[3] < box->y)
        {
          i = self->nodes[i].skip;
          continue;
        }
      if (self->nodes[i].level < level)
        {
          i++;
          continue;
        }
      g_array_append_val (found, i);
      i = self->nodes[i].skip;
    }
}
