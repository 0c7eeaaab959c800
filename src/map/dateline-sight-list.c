/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-sight-list.h"

#include <gio/gio.h>

#include "dateline-mercator.h"
#include "dateline-place.h"

/**
 * DatelineSightList:
 *
 * The places in an area where something matches, those with most events first:
 * what a map shows, as a list. A place becomes an object when it is asked for.
 */
struct _DatelineSightList
{
  GObject parent_instance;

  DatelinePlaceMarks *marks;
  GArray *positions; /* guint: of the marks */
};

static GType
get_item_type (GListModel *model)
{
  return DATELINE_TYPE_PLACE;
}

static guint
get_n_items (GListModel *model)
{
  return DATELINE_SIGHT_LIST (model)->positions->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  DatelineSightList *self = DATELINE_SIGHT_LIST (model);
  const DatelinePlaceMark *mark = dateline_sight_list_get_mark (self, position);

  if (mark == NULL)
    return NULL;
  return dateline_dossier_dup_record (dateline_place_marks_get_dossier (self->marks),
                                      dateline_ref (DATELINE_KIND_PLACE, mark->row));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DatelineSightList, dateline_sight_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
dateline_sight_list_finalize (GObject *object)
{
  DatelineSightList *self = DATELINE_SIGHT_LIST (object);

  g_clear_object (&self->marks);
  g_array_unref (self->positions);

  G_OBJECT_CLASS (dateline_sight_list_parent_class)->finalize (object);
}

static void
dateline_sight_list_class_init (DatelineSightListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_sight_list_finalize;
}

static void
dateline_sight_list_init (DatelineSightList *self)
{
  self->positions = g_array_new (FALSE, FALSE, sizeof (guint));
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      all)
{
  const DatelinePlaceMark *x = (const DatelinePlaceMark *) all + *(const guint *) a;
  const DatelinePlaceMark *y = (const DatelinePlaceMark *) all + *(const guint *) b;

  if (x->n_events != y->n_events)
    return x->n_events > y->n_events ? -1 : 1;
  if (x->n_quotes != y->n_quotes)
    return x->n_quotes > y->n_quotes ? -1 : 1;
  return (x->row > y->row) - (x->row < y->row);
}

/**
 * dateline_sight_list_new:
 * @marks: the places there are, counted
 * @area: what is in sight
 *
 * Returns: (transfer full): those in @area as they are counted now
 */
DatelineSightList *
dateline_sight_list_new (DatelinePlaceMarks *marks,
                         const DatelineArea *area)
{
  DatelineSightList *self = g_object_new (DATELINE_TYPE_SIGHT_LIST, NULL);
  const DatelinePlaceMark *all;
  guint n;

  self->marks = g_object_ref (marks);
  all = dateline_place_marks_get (marks, &n);
  for (guint i = 0; i < n; i++)
    if (all[i].n_events + all[i].n_quotes > 0 &&
        dateline_area_contains (area, dateline_mercator_longitude (all[i].x), dateline_mercator_latitude (all[i].y)))
      g_array_append_val (self->positions, i);
  g_array_sort_with_data (self->positions, compare, (gpointer) all);
  /* One of several places is one place. */
  for (guint i = self->positions->len; i-- > 1;)
    if (all[g_array_index (self->positions, guint, i)].row == all[g_array_index (self->positions, guint, i - 1)].row)
      g_array_remove_index (self->positions, i);
  return self;
}

/**
 * dateline_sight_list_get_mark:
 * @self: the list
 * @position: one of its items
 *
 * Returns: (nullable): what there is of that place
 */
const DatelinePlaceMark *
dateline_sight_list_get_mark (DatelineSightList *self,
                              guint              position)
{
  guint n;

  g_return_val_if_fail (DATELINE_IS_SIGHT_LIST (self), NULL);

  if (position >= self->positions->len)
    return NULL;
  return &dateline_place_marks_get (self->marks, &n)[g_array_index (self->positions, guint, position)];
}

/**
 * dateline_sight_list_count_events:
 * @self: the list
 *
 * Returns: how many different events match at those places
 */
guint
dateline_sight_list_count_events (DatelineSightList *self)
{
  DatelineDossier *dossier;
  g_autoptr(DatelineBits) events = NULL;

  g_return_val_if_fail (DATELINE_IS_SIGHT_LIST (self), 0);

  dossier = dateline_place_marks_get_dossier (self->marks);
  events = dateline_bits_new (dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT));
  for (guint i = 0; i < self->positions->len; i++)
    {
      guint n;
      const guint32 *rows = dateline_place_marks_get_matching (self->marks, g_array_index (self->positions, guint, i),
                                                               DATELINE_KIND_EVENT, &n);

      for (guint j = 0; j < n; j++)
        dateline_bits_set (events, rows[j]);
    }

  return dateline_bits_count (events);
}
