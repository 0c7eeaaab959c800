/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-place-spots.h"

#include <math.h>

#include "dateline-place-spread.h"

/* Fingers and shaky hands: how far beside a spot still hits it. */
#define SLACK 4.0
#define LEAST_TARGET 12.0

/* Those of a fan lie on a circle, so far from its middle and from each other. */
#define FAN_DISTANCE 30.0
#define FAN_SPACING 27.0
#define FAN_GAP 8.0

#define NO_NODE G_MAXUINT

/* So many can be shifted in each frame; where there are more they are put
 * together so that none overlap. */
#define MOST_SPREAD 100

/* A place without a mark. */
typedef struct
{
  DatelinePlaceCluster cluster;
  DatelinePlaceMark mark;
} Bare;

/**
 * DatelinePlaceSpots:
 *
 * The marks in sight and where they are on the screen; which one is under the
 * pointer, and which is next to another. No drawing is done here.
 */
struct _DatelinePlaceSpots
{
  GObject parent_instance;

  GArray *spots; /* DatelinePlaceSpot, the largest first: the small ones lie on top */
  GArray *found; /* guint: the nodes in sight, while they are laid out */
  DatelineRef opened; /* whose cluster is fanned out into its places */
  DatelineRef fan;    /* whose events are fanned out */
  GArray *fanned;  /* DatelinePlaceCluster, with their parts in @parts */
  GArray *parts;   /* DatelinePlacePart */
  GArray *bare;    /* Bare */
};

G_DEFINE_FINAL_TYPE (DatelinePlaceSpots, dateline_place_spots, G_TYPE_OBJECT)

static void
dateline_place_spots_finalize (GObject *object)
{
  DatelinePlaceSpots *self = DATELINE_PLACE_SPOTS (object);

  g_array_unref (self->spots);
  g_array_unref (self->found);
  g_array_unref (self->fanned);
  g_array_unref (self->parts);
  g_array_unref (self->bare);

  G_OBJECT_CLASS (dateline_place_spots_parent_class)->finalize (object);
}

static void
dateline_place_spots_class_init (DatelinePlaceSpotsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_place_spots_finalize;
}

static void
dateline_place_spots_init (DatelinePlaceSpots *self)
{
  self->spots = g_array_new (FALSE, FALSE, sizeof (DatelinePlaceSpot));
  self->found = g_array_new (FALSE, FALSE, sizeof (guint));
  self->opened = self->fan = DATELINE_REF_NONE;
  self->fanned = g_array_new (FALSE, FALSE, sizeof (DatelinePlaceCluster));
  self->parts = g_array_new (FALSE, FALSE, sizeof (DatelinePlacePart));
  self->bare = g_array_new (FALSE, FALSE, sizeof (Bare));
}

/**
 * dateline_place_spots_new:
 *
 * Returns: (transfer full): no spots
 */
DatelinePlaceSpots *
dateline_place_spots_new (void)
{
  return g_object_new (DATELINE_TYPE_PLACE_SPOTS, NULL);
}

static void
fan_out_around (DatelinePlaceSpots *self,
                const DatelinePlaceSpot *middle)
{
  const DatelinePlaceSpot place = *middle;
  guint n = self->fanned->len;
  double distance = MAX (place.radius + FAN_DISTANCE, n * FAN_SPACING / (2 * G_PI));

  for (guint i = 0; i < n; i++)
    {
      double turn = i * 2 * G_PI / n;
      DatelinePlaceSpot spot = {
        .cluster = &g_array_index (self->fanned, DatelinePlaceCluster, i),
        .x = place.x + distance * sin (turn),
        .y = place.y - distance * cos (turn),
        .radius = dateline_place_radius (1),
        .anchor_x = place.x,
        .anchor_y = place.y,
      };

      g_array_append_val (self->spots, spot);
    }
}

/* In the place of a cluster its places, each tied to where they all are. */
static void
open_cluster (DatelinePlaceSpots    *self,
              DatelinePlaceClusters *clusters,
              guint                  position)
{
  const DatelinePlaceSpot spot = g_array_index (self->spots, DatelinePlaceSpot, position);
  DatelineClusterTree *tree = dateline_place_clusters_get_tree (clusters);
  guint n_nodes, first;
  const DatelineClusterNode *node = &dateline_cluster_tree_get_nodes (tree, &n_nodes)[spot.cluster->node];
  const guint *leaves = dateline_cluster_tree_get_leaves (tree, node);
  double around = 0, turn = G_PI_2;

  g_array_remove_index (self->spots, position);
  first = self->spots->len;
  for (guint i = 0; i < node->n_leaves; i++)
    {
      guint leaf = dateline_cluster_tree_find (tree, leaves[i], G_MAXUINT8);
      DatelinePlaceSpot member = spot;

      member.cluster = dateline_place_clusters_get (clusters, leaf);
      member.radius = dateline_place_radius (member.cluster->n_events);
      around += 2 * member.radius + FAN_GAP;
      g_array_append_val (self->spots, member);
    }
  for (guint i = first; i < self->spots->len; i++)
    {
      DatelinePlaceSpot *member = &g_array_index (self->spots, DatelinePlaceSpot, i);
      double part = (2 * member->radius + FAN_GAP) / around * 2 * G_PI;
      double distance = MAX (around / (2 * G_PI), FAN_DISTANCE + member->radius / 2);

      turn += i > first ? part / 2 : 0;
      member->x = spot.x + distance * sin (turn);
      member->y = spot.y - distance * cos (turn);
      turn += part / 2;
    }
}

static void
add_spot (DatelinePlaceSpots         *self,
          const DatelinePlaceCluster *cluster,
          const DatelinePlaceMark    *mark,
          const DatelineMapFrame     *frame,
          double                      turn)
{
  double dx = (mark->x + turn - frame->x) * frame->scale;
  double dy = (mark->y - frame->y) * frame->scale;
  DatelinePlaceSpot spot = {
    .cluster = cluster,
    .x = dx * cos (frame->rotation) - dy * sin (frame->rotation) + frame->width / 2,
    .y = dx * sin (frame->rotation) + dy * cos (frame->rotation) + frame->height / 2,
    .radius = dateline_place_radius (cluster->n_events),
  };

  spot.anchor_x = spot.x;
  spot.anchor_y = spot.y;
  if (spot.x < -spot.radius || spot.x > frame->width + spot.radius ||
      spot.y < -spot.radius || spot.y > frame->height + spot.radius)
    return;
  g_array_append_val (self->spots, spot);
}

/* What is to be seen of one of the worlds side by side. */
static void
add_world (DatelinePlaceSpots     *self,
           DatelinePlaceClusters  *clusters,
           const DatelineMapFrame *frame,
           guint                   level,
           int                     turn,
           gboolean                only_matches)
{
  DatelineClusterTree *tree = dateline_place_clusters_get_tree (clusters);
  double c = fabs (cos (frame->rotation)), s = fabs (sin (frame->rotation));
  double reach = dateline_place_radius (G_MAXDOUBLE);
  double width = (frame->width * c + frame->height * s + 2 * reach) / frame->scale;
  double height = (frame->width * s + frame->height * c + 2 * reach) / frame->scale;
  const DatelineMercatorBox box = { frame->x - turn - width / 2, frame->y - height / 2, width, height };
  const DatelineClusterNode *nodes;
  const DatelinePlaceMark *marks;
  guint n;

  nodes = dateline_cluster_tree_get_nodes (tree, &n);
  marks = dateline_place_marks_get (dateline_place_clusters_get_marks (clusters), &n);
  g_array_set_size (self->found, 0);
  dateline_cluster_tree_query (tree, level, &box, self->found);
  for (guint i = 0; i < self->found->len; i++)
    {
      guint node = g_array_index (self->found, guint, i);
      const DatelinePlaceCluster *cluster = dateline_place_clusters_get (clusters, node);

      if (!only_matches || cluster->n_places > 0)
        add_spot (self, cluster, &marks[nodes[node].leader], frame, turn);
    }
  for (guint i = 0; i < self->bare->len; i++)
    {
      const Bare *bare = &g_array_index (self->bare, Bare, i);

      add_spot (self, &bare->cluster, &bare->mark, frame, turn);
    }
}

static int
compare_spots (gconstpointer a,
               gconstpointer b)
{
  const DatelinePlaceCluster *x = ((const DatelinePlaceSpot *) a)->cluster;
  const DatelinePlaceCluster *y = ((const DatelinePlaceSpot *) b)->cluster;

  if (x->n_all != y->n_all)
    return x->n_all > y->n_all ? -1 : 1;
  return (x->ref > y->ref) - (x->ref < y->ref);
}

/**
 * dateline_place_spots_lay_out:
 * @self: the spots
 * @clusters: what there is to show
 * @frame: what is in sight
 * @only_matches: whether what does not match is left out
 *
 * Finds what is to be seen where. When the whole world is in sight more than
 * once, so is a place. Spots stay valid until the places are counted anew.
 */
void
dateline_place_spots_lay_out (DatelinePlaceSpots     *self,
                              DatelinePlaceClusters  *clusters,
                              const DatelineMapFrame *frame,
                              gboolean                only_matches)
{
  dateline_place_spots_lay_out_level (self, clusters, frame, dateline_cluster_tree_pick_level (frame->scale), only_matches);
}

/**
 * dateline_place_spots_lay_out_level:
 * @self: the spots
 * @clusters: what there is to show
 * @frame: what is in sight
 * @level: of the tree of clusters
 * @only_matches: whether what does not match is left out
 *
 * Does so with places put together as at another scale.
 */
void
dateline_place_spots_lay_out_level (DatelinePlaceSpots     *self,
                                    DatelinePlaceClusters  *clusters,
                                    const DatelineMapFrame *frame,
                                    guint                   level,
                                    gboolean                only_matches)
{
  int turns;
  guint n;

  g_return_if_fail (DATELINE_IS_PLACE_SPOTS (self));
  g_return_if_fail (DATELINE_IS_PLACE_CLUSTERS (clusters));
  g_return_if_fail (frame->scale > 0);

  g_array_set_size (self->spots, 0);
  turns = 1 + (int) (hypot (frame->width, frame->height) / frame->scale / 2);
  for (int turn = -turns; turn <= turns; turn++)
    add_world (self, clusters, frame, level, turn, only_matches);
  g_array_sort (self->spots, compare_spots);
  if (self->spots->len <= MOST_SPREAD)
    dateline_place_spread ((DatelinePlaceSpot *) self->spots->data, self->spots->len);

  n = self->spots->len;
  for (guint i = n; i > 0; i--)
    {
      const DatelinePlaceCluster *cluster = g_array_index (self->spots, DatelinePlaceSpot, i - 1).cluster;

      if (cluster->ref == self->opened && cluster->n_all_places > 1)
        open_cluster (self, clusters, i - 1);
    }
  n = self->spots->len;
  for (guint i = 0; i < n; i++)
    if (g_array_index (self->spots, DatelinePlaceSpot, i).cluster->ref == self->fan)
      fan_out_around (self, &g_array_index (self->spots, DatelinePlaceSpot, i));
}

/**
 * dateline_place_spots_open_out:
 * @self: the spots
 * @ref: the place a cluster is named after
 *
 * When next laid out, each place of that cluster has a spot about where they are.
 */
void
dateline_place_spots_open_out (DatelinePlaceSpots *self,
                               DatelineRef         ref)
{
  g_return_if_fail (DATELINE_IS_PLACE_SPOTS (self));

  self->opened = ref;
}

static void
fold_events (DatelinePlaceSpots *self)
{
  /* Spots may point at what is fanned out. */
  g_array_set_size (self->spots, 0);
  self->fan = DATELINE_REF_NONE;
  g_array_set_size (self->fanned, 0);
  g_array_set_size (self->parts, 0);
}

static gboolean
has_link (const DatelineTable *table,
          guint                row,
          DatelineRef          ref)
{
  guint n;
  const DatelineRef *links = dateline_table_get_links (table, row, &n);

  for (guint i = 0; i < n; i++)
    if (links[i] == ref)
      return TRUE;
  return FALSE;
}

/* The quotations of each event fanned out: those that name it. */
static void
count_quotes (DatelinePlaceSpots  *self,
              DatelineDossier     *dossier,
              const DatelineBits  *quotes)
{
  const DatelineTable *table = dateline_dossier_get_table (dossier, DATELINE_KIND_QUOTE);

  for (guint row = 0; dateline_bits_next (quotes, &row); row++)
    for (guint i = 0; i < self->fanned->len; i++)
      {
        DatelinePlaceCluster *cluster = &g_array_index (self->fanned, DatelinePlaceCluster, i);

        cluster->n_quotes += has_link (table, row, cluster->ref);
      }
}

/**
 * dateline_place_spots_fan_out:
 * @self: the spots
 * @ref: the place whose spot stands for them
 * @marks: the places of the dossier that the events are from
 * @events: a handful of them
 * @quotes: the quotations that count
 *
 * When next laid out, each of @events has a spot about that of @ref.
 */
void
dateline_place_spots_fan_out (DatelinePlaceSpots *self,
                              DatelineRef         ref,
                              DatelinePlaceMarks *marks,
                              const DatelineBits *events,
                              const DatelineBits *quotes)
{
  const DatelineTable *table = dateline_dossier_get_table (dateline_place_marks_get_dossier (marks), DATELINE_KIND_EVENT);
  const guint32 *order = dateline_table_get_order (table);

  g_return_if_fail (DATELINE_IS_PLACE_SPOTS (self));

  fold_events (self);
  self->fan = ref;
  for (guint i = 0; i < events->n; i++)
    {
      DatelinePlaceCluster cluster = {
        .ref = dateline_ref (DATELINE_KIND_EVENT, order[i]),
        .candidate = DATELINE_REF_NONE,
        .node = NO_NODE,
        .n_events = 1,
        .n_all = 1,
        .badge = dateline_place_marks_get_badge_of (marks, dateline_ref (DATELINE_KIND_EVENT, order[i])),
        .n_parts = 1,
      };
      DatelinePlacePart part = { .code = dateline_table_get_code (table, order[i]), .n = 1 };

      if (!dateline_bits_get (events, order[i]))
        continue;
      g_array_append_val (self->fanned, cluster);
      g_array_append_val (self->parts, part);
    }
  for (guint i = 0; i < self->fanned->len; i++)
    g_array_index (self->fanned, DatelinePlaceCluster, i).parts = &g_array_index (self->parts, DatelinePlacePart, i);
  count_quotes (self, dateline_place_marks_get_dossier (marks), quotes);
}

static gboolean
are_bare (DatelinePlaceSpots *self,
          const DatelineRef  *refs,
          guint               n_refs)
{
  if (self->bare->len != n_refs)
    return FALSE;
  for (guint i = 0; i < n_refs; i++)
    if (g_array_index (self->bare, Bare, i).cluster.ref != refs[i])
      return FALSE;
  return TRUE;
}

/**
 * dateline_place_spots_set_bare:
 * @self: the spots
 * @marks: (nullable): the marks of the dossier; not used for no places
 * @refs: (array length=n_refs): places without a mark
 * @n_refs: how many there are
 *
 * When next laid out, those of @refs that have a point have a spot, for all that
 * nothing is known to have happened there.
 *
 * Returns: whether these are others than before
 */
gboolean
dateline_place_spots_set_bare (DatelinePlaceSpots *self,
                               DatelinePlaceMarks *marks,
                               const DatelineRef  *refs,
                               guint               n_refs)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_SPOTS (self), FALSE);

  if (are_bare (self, refs, n_refs))
    return FALSE;

  /* Spots may point at what was bare. */
  g_array_set_size (self->spots, 0);
  g_array_set_size (self->bare, 0);
  for (guint i = 0; i < n_refs; i++)
    {
      const DatelineTable *places = dateline_dossier_get_table (dateline_place_marks_get_dossier (marks),
                                                                DATELINE_KIND_PLACE);
      Bare bare = {
        .cluster = { .ref = refs[i], .candidate = DATELINE_REF_NONE, .node = NO_NODE, .n_all_places = 1 },
        .mark = { .row = dateline_ref_row (refs[i]) },
      };
      double longitude, latitude;

      if (!dateline_table_get_point (places, bare.mark.row, &longitude, &latitude))
        continue;
      bare.mark.x = dateline_mercator_x (longitude);
      bare.mark.y = dateline_mercator_y (latitude);
      g_array_append_val (self->bare, bare);
    }
  return TRUE;
}

/**
 * dateline_place_spots_fold:
 * @self: the spots
 *
 * Takes back what was fanned out last: the events of a place, else the places of
 * a cluster.
 *
 * Returns: what it was the events, or the places, of
 */
DatelineRef
dateline_place_spots_fold (DatelinePlaceSpots *self)
{
  DatelineRef folded;

  g_return_val_if_fail (DATELINE_IS_PLACE_SPOTS (self), DATELINE_REF_NONE);

  folded = self->fan != DATELINE_REF_NONE ? self->fan : self->opened;
  if (self->fan == DATELINE_REF_NONE)
    self->opened = DATELINE_REF_NONE;
  fold_events (self);
  return folded;
}

/**
 * dateline_place_spots_get_fan:
 * @self: the spots
 *
 * Returns: the place whose events are fanned out
 */
DatelineRef
dateline_place_spots_get_fan (DatelinePlaceSpots *self)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_SPOTS (self), DATELINE_REF_NONE);

  return self->fan;
}

/**
 * dateline_place_spots_get:
 * @self: the spots
 * @n_spots: (out): how many there are
 *
 * Returns: (array length=n_spots): the spots, the largest first
 */
const DatelinePlaceSpot *
dateline_place_spots_get (DatelinePlaceSpots *self,
                          guint              *n_spots)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_SPOTS (self), NULL);

  *n_spots = self->spots->len;
  return (const DatelinePlaceSpot *) self->spots->data;
}

/**
 * dateline_place_spots_find:
 * @self: the spots
 * @ref: a place, or an event fanned out
 *
 * Returns: (nullable): where it is in sight
 */
const DatelinePlaceSpot *
dateline_place_spots_find (DatelinePlaceSpots *self,
                           DatelineRef         ref)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_SPOTS (self), NULL);

  for (guint i = 0; i < self->spots->len; i++)
    {
      const DatelinePlaceSpot *spot = &g_array_index (self->spots, DatelinePlaceSpot, i);

      if (spot->cluster->ref == ref)
        return spot;
    }

  return NULL;
}

/**
 * dateline_place_spots_hit:
 * @self: the spots
 * @x: a point, in pixels
 * @y: a point, in pixels
 *
 * Returns: (nullable): the spot at the point; of several the one whose edge is
 *   deepest under it, so that a small one beside a large one can be hit
 */
const DatelinePlaceSpot *
dateline_place_spots_hit (DatelinePlaceSpots *self,
                          double              x,
                          double              y)
{
  const DatelinePlaceSpot *best = NULL;
  double least = 1;

  g_return_val_if_fail (DATELINE_IS_PLACE_SPOTS (self), NULL);

  for (guint i = 0; i < self->spots->len; i++)
    {
      const DatelinePlaceSpot *spot = &g_array_index (self->spots, DatelinePlaceSpot, i);
      double reach = MAX (spot->radius + SLACK, LEAST_TARGET);
      double share = hypot (spot->x - x, spot->y - y) / reach;

      if (share <= least)
        {
          least = share;
          best = spot;
        }
    }

  return best;
}

/* How far it is to a spot for somebody who looks along (dx, dy): what lies aside
 * counts twice, what lies behind not at all. */
static double
distance_along (const DatelinePlaceSpot *from,
                const DatelinePlaceSpot *to,
                int                      dx,
                int                      dy)
{
  double x = to->x - from->x;
  double y = to->y - from->y;
  double ahead = x * dx + y * dy;
  double aside = fabs (x * dy - y * dx);

  if (ahead <= 0.5 || aside > 3 * ahead)
    return G_MAXDOUBLE;
  return ahead + 2 * aside;
}

/**
 * dateline_place_spots_next:
 * @self: the spots
 * @ref: a place, or an event fanned out
 * @dx: 1 to look right, -1 left, else 0
 * @dy: 1 to look down, -1 up, else 0
 *
 * Returns: (nullable): the nearest spot on that side of @ref; the first of all
 *   if @ref is out of sight
 */
const DatelinePlaceSpot *
dateline_place_spots_next (DatelinePlaceSpots *self,
                           DatelineRef         ref,
                           int                 dx,
                           int                 dy)
{
  const DatelinePlaceSpot *from;
  const DatelinePlaceSpot *best = NULL;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (DATELINE_IS_PLACE_SPOTS (self), NULL);

  from = dateline_place_spots_find (self, ref);
  if (from == NULL)
    return self->spots->len > 0 ? &g_array_index (self->spots, DatelinePlaceSpot, 0) : NULL;

  for (guint i = 0; i < self->spots->len; i++)
    {
      const DatelinePlaceSpot *spot = &g_array_index (self->spots, DatelinePlaceSpot, i);
      double distance = distance_along (from, spot, dx, dy);

      if (spot->cluster->ref != ref && distance < least)
        {
          least = distance;
          best = spot;
        }
    }

  return best;
}
