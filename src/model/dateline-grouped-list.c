/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-grouped-list.h"

/**
 * DatelineGroupedList:
 *
 * A [iface@Gio.ListModel] of quotations in an order and, where they are
 * grouped, of the headings of the groups, a [class@QuoteGroup] each before its
 * own. Costs four bytes a quotation; objects are made when asked for.
 */
struct _DatelineGroupedList
{
  GObject parent_instance;

  DatelineDossier *dossier;
  DatelineGroupField field;
  guint32 *rows;
  GArray *groups; /* Group; one without a heading where nothing is grouped */
  guint n;        /* of items */
  GHashTable *collapsed; /* keys of groups */
};

typedef struct
{
  DatelineGroupSpan span;
  guint position; /* of the heading */
  DatelineQuoteGroup *heading; /* NULL until asked for */
} Group;

static void dateline_grouped_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DatelineGroupedList, dateline_grouped_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, dateline_grouped_list_list_model_init))

#define GROUP(self, i) (&g_array_index ((self)->groups, Group, i))

static gboolean
is_collapsed (DatelineGroupedList *self,
              const Group         *group)
{
  return g_hash_table_contains (self->collapsed, GUINT_TO_POINTER (group->span.key));
}

static guint
get_n_headings (DatelineGroupedList *self)
{
  return self->field != DATELINE_GROUP_NONE;
}

/* Says where each group stands. */
static void
place_groups (DatelineGroupedList *self)
{
  self->n = 0;
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = GROUP (self, i);

      group->position = self->n;
      self->n += get_n_headings (self) + (is_collapsed (self, group) ? 0 : group->span.n);
    }
}

/* The group that has the item at @position. */
static Group *
find_group (DatelineGroupedList *self,
            guint                position)
{
  guint low = 0, high = self->groups->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (GROUP (self, middle)->position <= position)
        low = middle;
      else
        high = middle;
    }
  return GROUP (self, low);
}

static DatelineQuoteGroup *
get_heading (DatelineGroupedList *self,
             Group               *group)
{
  if (group->heading == NULL)
    {
      g_autofree char *label = dateline_quote_groups_dup_label (self->dossier, self->field, group->span.key);

      group->heading = dateline_quote_group_new (label, group->span.n, is_collapsed (self, group));
    }
  return group->heading;
}

static GType
dateline_grouped_list_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
dateline_grouped_list_get_n_items (GListModel *model)
{
  return DATELINE_GROUPED_LIST (model)->n;
}

static gpointer
dateline_grouped_list_get_item (GListModel *model,
                                guint       position)
{
  DatelineGroupedList *self = DATELINE_GROUPED_LIST (model);
  DatelineRef ref = dateline_grouped_list_get_ref (self, position);

  if (position >= self->n)
    return NULL;
  if (ref != DATELINE_REF_NONE)
    return dateline_dossier_dup_record (self->dossier, ref);
  return g_object_ref (get_heading (self, find_group (self, position)));
}

static void
dateline_grouped_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dateline_grouped_list_get_item_type;
  iface->get_n_items = dateline_grouped_list_get_n_items;
  iface->get_item = dateline_grouped_list_get_item;
}

static void
dateline_grouped_list_finalize (GObject *object)
{
  DatelineGroupedList *self = DATELINE_GROUPED_LIST (object);

  g_clear_object (&self->dossier);
  g_array_unref (self->groups);
  g_hash_table_unref (self->collapsed);
  g_free (self->rows);
  G_OBJECT_CLASS (dateline_grouped_list_parent_class)->finalize (object);
}

static void
dateline_grouped_list_class_init (DatelineGroupedListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_grouped_list_finalize;
}

static void
clear_group (gpointer data)
{
  g_clear_object (&((Group *) data)->heading);
}

static void
dateline_grouped_list_init (DatelineGroupedList *self)
{
  self->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_array_set_clear_func (self->groups, clear_group);
  self->collapsed = g_hash_table_new (NULL, NULL);
}

/**
 * dateline_grouped_list_new:
 *
 * Returns: (transfer full): an empty list
 */
DatelineGroupedList *
dateline_grouped_list_new (void)
{
  return g_object_new (DATELINE_TYPE_GROUPED_LIST, NULL);
}

static void
add_group (DatelineGroupedList     *self,
           const DatelineGroupSpan *span)
{
  g_array_append_vals (self->groups, &(Group){ .span = *span }, 1);
}

static void
fill (DatelineGroupedList *self,
      const DatelineBits  *bits,
      DatelineSortField    sort,
      gboolean             descending)
{
  g_autoptr (GArray) spans = NULL;
  guint n;

  self->rows = dateline_quote_groups_sort (self->dossier, bits, sort, descending, &n);
  if (self->field == DATELINE_GROUP_NONE)
    {
      add_group (self, &(DatelineGroupSpan){ .n = n });
      return;
    }
  /* The order is that of the quotations; groups follow it where it is theirs. */
  descending &= (self->field == DATELINE_GROUP_DATE && sort == DATELINE_SORT_DATE)
                || (self->field == DATELINE_GROUP_SPEAKER && sort == DATELINE_SORT_SPEAKER)
                || (self->field == DATELINE_GROUP_SOURCE && sort == DATELINE_SORT_SOURCE);
  spans = dateline_quote_groups_make (self->dossier, self->field, descending, &self->rows, &n);
  for (guint i = 0; i < spans->len; i++)
    add_group (self, &g_array_index (spans, DatelineGroupSpan, i));
}

/**
 * dateline_grouped_list_set:
 * @dossier: (nullable): the dossier, %NULL for an empty list
 * @bits: (nullable): the rows of quotations to list
 * @field: by what they are grouped
 * @sort: how they are sorted, in each group
 * @descending: whether the other way round
 *
 * Lists other quotations, or the same otherwise. Groups that are collapsed stay
 * so until they are grouped by something else.
 */
void
dateline_grouped_list_set (DatelineGroupedList *self,
                           DatelineDossier     *dossier,
                           const DatelineBits  *bits,
                           DatelineGroupField   field,
                           DatelineSortField    sort,
                           gboolean             descending)
{
  guint n_before;

  g_return_if_fail (DATELINE_IS_GROUPED_LIST (self));

  /* Everything goes before anything comes: see dateline_record_list_set(). */
  n_before = self->n;
  self->n = 0;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
  if (self->field != field || self->dossier != dossier)
    g_hash_table_remove_all (self->collapsed);
  g_set_object (&self->dossier, dossier);
  self->field = field;
  g_array_set_size (self->groups, 0);
  g_clear_pointer (&self->rows, g_free);
  if (dossier != NULL && bits != NULL)
    fill (self, bits, sort, descending);
  place_groups (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->n);
}

/**
 * dateline_grouped_list_get_ref:
 *
 * Returns: which quotation stands at @position, without making its object;
 *   %DATELINE_REF_NONE for a heading and past the end
 */
DatelineRef
dateline_grouped_list_get_ref (DatelineGroupedList *self,
                               guint                position)
{
  const Group *group;

  g_return_val_if_fail (DATELINE_IS_GROUPED_LIST (self), DATELINE_REF_NONE);

  if (position >= self->n)
    return DATELINE_REF_NONE;
  group = find_group (self, position);
  if (get_n_headings (self) > 0 && position == group->position)
    return DATELINE_REF_NONE;
  return dateline_ref (DATELINE_KIND_QUOTE, self->rows[group->span.first + position - group->position - get_n_headings (self)]);
}

/**
 * dateline_grouped_list_get_position:
 * @position: (inout): where it stood last; where it stands
 *
 * Finds a quotation: there if it is there, else where it first stands in a
 * group that is not collapsed.
 *
 * Returns: whether it is listed
 */
gboolean
dateline_grouped_list_get_position (DatelineGroupedList *self,
                                    DatelineRef          ref,
                                    guint               *position)
{
  g_return_val_if_fail (DATELINE_IS_GROUPED_LIST (self), FALSE);

  if (ref == DATELINE_REF_NONE || dateline_ref_kind (ref) != DATELINE_KIND_QUOTE)
    return FALSE;
  if (dateline_grouped_list_get_ref (self, *position) == ref)
    return TRUE;
  for (guint i = 0; i < self->groups->len; i++)
    {
      const Group *group = GROUP (self, i);

      for (guint j = 0; !is_collapsed (self, group) && j < group->span.n; j++)
        if (self->rows[group->span.first + j] == dateline_ref_row (ref))
          {
            *position = group->position + get_n_headings (self) + j;
            return TRUE;
          }
    }
  return FALSE;
}

/**
 * dateline_grouped_list_toggle:
 * @position: of a heading
 *
 * Collapses a group, or lists its quotations again.
 */
void
dateline_grouped_list_toggle (DatelineGroupedList *self,
                              guint                position)
{
  gboolean collapse;
  Group *group;

  g_return_if_fail (DATELINE_IS_GROUPED_LIST (self));
  g_return_if_fail (position < self->n && self->field != DATELINE_GROUP_NONE);

  group = find_group (self, position);
  collapse = !is_collapsed (self, group);
  if (collapse)
    g_hash_table_add (self->collapsed, GUINT_TO_POINTER (group->span.key));
  else
    g_hash_table_remove (self->collapsed, GUINT_TO_POINTER (group->span.key));
  place_groups (self);
  g_list_model_items_changed (G_LIST_MODEL (self), group->position + 1,
                              collapse ? group->span.n : 0, collapse ? 0 : group->span.n);
  dateline_quote_group_set_collapsed (get_heading (self, group), collapse);
}
