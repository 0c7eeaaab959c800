/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-lane-arrangement.h"

/**
 * dateline_lane_arrangement_init:
 * @self: an arrangement
 *
 * Starts with everything shown, the fullest lanes first.
 */
void
dateline_lane_arrangement_init (DatelineLaneArrangement *self)
{
  *self = (DatelineLaneArrangement){ .quotes = TRUE, .commitments = TRUE };
  for (guint i = 0; i < DATELINE_N_LANE_FIELDS; i++)
    self->collapsed[i] = g_hash_table_new (NULL, NULL);
}

/**
 * dateline_lane_arrangement_forget:
 * @self: an arrangement
 *
 * Forgets which lanes were dragged or collapsed, as they are another
 * dossier's.
 */
void
dateline_lane_arrangement_forget (DatelineLaneArrangement *self)
{
  for (guint i = 0; i < DATELINE_N_LANE_FIELDS; i++)
    {
      g_hash_table_remove_all (self->collapsed[i]);
      g_clear_pointer (&self->order[i], g_array_unref);
    }
}

/**
 * dateline_lane_arrangement_clear:
 * @self: an arrangement
 */
void
dateline_lane_arrangement_clear (DatelineLaneArrangement *self)
{
  for (guint i = 0; i < DATELINE_N_LANE_FIELDS; i++)
    {
      g_clear_pointer (&self->collapsed[i], g_hash_table_unref);
      g_clear_pointer (&self->order[i], g_array_unref);
    }
}

/* The lanes that are of no value stand last: the rest, then commitments and
 * quotations. */
static guint
get_class (const DatelineTimelineLane *lane)
{
  if (lane->kind == DATELINE_KIND_QUOTE)
    return 3;
  if (lane->kind == DATELINE_KIND_COMMITMENT)
    return 2;
  return lane->key == DATELINE_LANE_KEY_REST;
}

static int
compare_lanes (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  DatelineTimelineLane *lane_a = (gpointer) a, *lane_b = (gpointer) b;
  gboolean by_name = GPOINTER_TO_INT (data);

  if (get_class (lane_a) != get_class (lane_b))
    return get_class (lane_a) < get_class (lane_b) ? -1 : 1;
  if (by_name)
    return g_utf8_collate (dateline_timeline_lane_get_label (lane_a), dateline_timeline_lane_get_label (lane_b));
  if (lane_a->rows.n != lane_b->rows.n)
    return lane_a->rows.n > lane_b->rows.n ? -1 : 1;
  return lane_a->key < lane_b->key ? -1 : lane_a->key > lane_b->key;
}

static void
add_below (GPtrArray  *tree,
           GPtrArray  *lanes,
           GHashTable *added,
           DatelineRef parent,
           guint       depth)
{
  for (guint i = 0; i < lanes->len; i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);

      if (lane->parent != parent || !g_hash_table_add (added, lane))
        continue;
      lane->depth = depth;
      g_ptr_array_add (tree, lane);
      if (lane->of != DATELINE_REF_NONE)
        add_below (tree, lanes, added, lane->of, depth + 1);
    }
}

/* Narrower topics stand below broader ones. */
static GPtrArray *
stack (GPtrArray *lanes)
{
  GPtrArray *tree = g_ptr_array_sized_new (lanes->len);
  g_autoptr (GHashTable) added = g_hash_table_new (NULL, NULL);

  add_below (tree, lanes, added, DATELINE_REF_NONE, 0);
  return tree;
}

/* Dragged lanes stand where they were put, those that are new since after them. */
static void
restore_order (GPtrArray    *lanes,
               const GArray *order)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < lanes->len; i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);

      g_hash_table_insert (by_key, GUINT_TO_POINTER (lane->key), lane);
    }
  for (guint i = 0; i < order->len; i++)
    {
      gpointer key = GUINT_TO_POINTER (g_array_index (order, guint32, i)), lane;

      if (g_hash_table_steal_extended (by_key, key, NULL, &lane))
        g_ptr_array_add (sorted, lane);
    }
  for (guint i = 0; i < lanes->len; i++)
    if (g_hash_table_contains (by_key, GUINT_TO_POINTER (((DatelineTimelineLane *) g_ptr_array_index (lanes, i))->key)))
      g_ptr_array_add (sorted, g_ptr_array_index (lanes, i));
  for (guint i = 0; i < lanes->len; i++)
    lanes->pdata[i] = sorted->pdata[i];
}

/* A lane stands below that of a broader topic as long as nothing but the family
 * stands between them. */
static void
indent (GPtrArray *lanes)
{
  g_autoptr (GPtrArray) above = g_ptr_array_new ();

  for (guint i = 0; i < lanes->len; i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);

      while (above->len > 0 && ((DatelineTimelineLane *) g_ptr_array_index (above, above->len - 1))->of != lane->parent)
        g_ptr_array_set_size (above, (int) above->len - 1);
      lane->depth = above->len;
      if (lane->of != DATELINE_REF_NONE)
        g_ptr_array_add (above, lane);
    }
}

/* How many lanes there are of a topic and what stands below it. */
static guint
count_family (GPtrArray *shown,
              guint      position)
{
  guint depth = ((DatelineTimelineLane *) g_ptr_array_index (shown, position))->depth, n = 1;

  while (position + n < shown->len && ((DatelineTimelineLane *) g_ptr_array_index (shown, position + n))->depth > depth)
    n++;
  return n;
}

/**
 * dateline_lane_arrangement_apply:
 * @self: an arrangement
 * @field: what the lanes are of
 * @lanes: (element-type DatelineTimelineLane): all of them, in any order
 *
 * Returns: (transfer container) (element-type DatelineTimelineLane): those that
 *   are shown, in order; they belong to @lanes
 */
GPtrArray *
dateline_lane_arrangement_apply (DatelineLaneArrangement *self,
                                 DatelineLaneField        field,
                                 GPtrArray               *lanes)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_sized_new (lanes->len);

  for (guint i = 0; i < lanes->len; i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);

      lane->collapsed = g_hash_table_contains (self->collapsed[field], GUINT_TO_POINTER (lane->key));
      lane->depth = 0;
      if ((lane->kind == DATELINE_KIND_QUOTE && !self->quotes)
          || (lane->kind == DATELINE_KIND_COMMITMENT && !self->commitments))
        continue;
      g_ptr_array_add (shown, lane);
    }
  g_ptr_array_sort_values_with_data (shown, compare_lanes, GINT_TO_POINTER (self->by_name));
  if (self->order[field] == NULL)
    return field == DATELINE_LANE_FIELD_TOPIC ? stack (shown) : g_steal_pointer (&shown);
  restore_order (shown, self->order[field]);
  indent (shown);
  return g_steal_pointer (&shown);
}

/**
 * dateline_lane_arrangement_collapse:
 * @self: an arrangement
 * @field: what the lanes are of
 * @lane: one of them
 * @collapsed: whether it becomes a single row
 */
void
dateline_lane_arrangement_collapse (DatelineLaneArrangement *self,
                                    DatelineLaneField        field,
                                    DatelineTimelineLane    *lane,
                                    gboolean                 collapsed)
{
  lane->collapsed = collapsed;
  if (collapsed)
    g_hash_table_add (self->collapsed[field], GUINT_TO_POINTER (lane->key));
  else
    g_hash_table_remove (self->collapsed[field], GUINT_TO_POINTER (lane->key));
}

/**
 * dateline_lane_arrangement_move:
 * @self: an arrangement
 * @field: what the lanes are of
 * @shown: (element-type DatelineTimelineLane): those that are shown, in order
 * @from: which of them moves
 * @to: where it then stands
 *
 * Puts a lane elsewhere, in @shown and in what is remembered. What stands below
 * it as narrower comes along.
 *
 * Returns: where it stands now, which is @from if nothing changed
 */
guint
dateline_lane_arrangement_move (DatelineLaneArrangement *self,
                                DatelineLaneField        field,
                                GPtrArray               *shown,
                                guint                    from,
                                guint                    to)
{
  g_autoptr (GPtrArray) family = g_ptr_array_new ();
  guint n;

  if (from == to || from >= shown->len || to >= shown->len)
    return from;
  n = count_family (shown, from);
  /* Down by one is past the family. */
  if (to > from)
    to = MAX (to, from + n);
  if (to >= shown->len)
    return from;
  to = to > from ? to - n + 1 : to;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (family, g_ptr_array_steal_index (shown, from));
  for (guint i = 0; i < n; i++)
    g_ptr_array_insert (shown, (int) (to + i), g_ptr_array_index (family, i));
  g_clear_pointer (&self->order[field], g_array_unref);
  self->order[field] = g_array_sized_new (FALSE, FALSE, sizeof (guint32), shown->len);
  for (guint i = 0; i < shown->len; i++)
    g_array_append_val (self->order[field], ((DatelineTimelineLane *) g_ptr_array_index (shown, i))->key);
  indent (shown);
  return to;
}
