/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "dateline-commitment-states.h"
#include "dateline-facet-model.h"
#include "dateline-fold.h"

/* The row of the button that shows the rest. */
#define MORE G_MAXUINT32

/**
 * DatelineFacetModel:
 *
 * The rows of one facet: everything of one kind that the dossier's events and
 * quotations are linked with, by how many they are, or the values of a trait in
 * their own order, as [class@FacetItem]s made on demand. While a text is searched for, what it
 * finds comes first. All but the first few rows and those asked for are hidden
 * behind a last row until [method@FacetModel.set_expanded] is called.
 */
struct _DatelineFacetModel
{
  GObject parent_instance;

  DatelineSession *session;
  DatelineFacet facet;
  DatelineDossier *dossier;
  DatelineMatches *everything; /* what the totals and labels are of */
  guint n_rows;             /* records or event kinds there are, linked or not */
  guint n_facets;           /* those of them something is linked with */
  guint32 *totals;          /* a number a row */
  guint32 *counts;
  guint8 *states;           /* of the commitments, where the facet is of those */
  char **folded;            /* labels folded for the filter, made when first filtered */
  GArray *order;            /* guint32 rows, best first */
  gboolean is_sorted;       /* by the totals alone */
  GArray *shown;            /* guint32 rows, MORE at the end where there is such */
  GHashTable *items;        /* row to DatelineFacetItem, of those once asked for */
  char *filter;
  gboolean expanded;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_FACET,
  PROP_N_FACETS,
  PROP_EXPANDED,
  PROP_FILTER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DatelineFacetModel, dateline_facet_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
update_item (DatelineFacetModel *self,
             guint               row,
             DatelineFacetItem  *item)
{
  gboolean filtered = !dateline_query_is_empty (dateline_session_get_query (self->session));

  dateline_facet_item_update (item, self->counts[row], self->totals[row], filtered);
}

static DatelineFacetItem *
make_item (DatelineFacetModel *self,
           guint               row)
{
  DatelineFacetItem *item;

  if (row == MORE)
    return dateline_facet_item_new_for_more (G_OBJECT (self));

  item = dateline_facet_item_new (G_OBJECT (self), self->dossier, dateline_session_get_query (self->session), self->facet, row);
  update_item (self, row, item);

  return item;
}

static DatelineFacetItem *
get_facet (DatelineFacetModel *self,
           guint               row)
{
  DatelineFacetItem *item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (row));

  if (item == NULL)
    {
      item = make_item (self, row);
      g_hash_table_insert (self->items, GUINT_TO_POINTER (row), item);
    }

  return item;
}

static GType
get_item_type (GListModel *list)
{
  return DATELINE_TYPE_FACET_ITEM;
}

static guint
get_n_items (GListModel *list)
{
  return DATELINE_FACET_MODEL (list)->shown->len;
}

static gpointer
get_item (GListModel *list,
          guint       position)
{
  DatelineFacetModel *self = DATELINE_FACET_MODEL (list);

  if (position >= self->shown->len)
    return NULL;

  return g_object_ref (get_facet (self, g_array_index (self->shown, guint32, position)));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
count_matches (DatelineFacetModel *self,
               DatelineMatches    *matches,
               guint32            *into)
{
  dateline_facet_count (self->facet, matches, self->states, self->n_rows, into);
}

static gboolean
is_searched (DatelineFacetModel *self)
{
  const char *text = dateline_query_get_text (dateline_session_get_query (self->session));

  return text != NULL && *text != '\0';
}

typedef struct
{
  const guint32 *totals;
  const guint32 *counts; /* NULL where only the totals decide */
} Ranking;

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  guint32 row_a = *(const guint32 *) a;
  guint32 row_b = *(const guint32 *) b;
  const Ranking *ranking = data;

  if (ranking->counts != NULL && ranking->counts[row_a] != ranking->counts[row_b])
    return ranking->counts[row_a] > ranking->counts[row_b] ? -1 : 1;
  if (ranking->totals[row_a] != ranking->totals[row_b])
    return ranking->totals[row_a] > ranking->totals[row_b] ? -1 : 1;

  return (row_a > row_b) - (row_a < row_b);
}

/* By the totals alone the order stands: while a span is brushed nothing is
 * sorted. */
static void
sort_rows (DatelineFacetModel *self)
{
  DatelineTrait trait;
  gboolean searched = is_searched (self);
  Ranking ranking = { self->totals, searched ? self->counts : NULL };

  /* Grades and the like have an order of their own. */
  if ((self->is_sorted && !searched) || dateline_facet_get_trait (self->facet, &trait))
    return;
  g_array_sort_with_data (self->order, compare_rows, &ranking);
  self->is_sorted = !searched;
}

static gboolean
fits_filter (DatelineFacetModel *self,
             guint               row,
             const char         *wanted)
{
  if (wanted == NULL)
    return TRUE;
  if (self->folded == NULL)
    self->folded = g_new0 (char *, self->n_rows);
  if (self->folded[row] == NULL)
    {
      g_autofree char *label = dateline_facet_dup_label (self->facet, self->dossier, row);

      self->folded[row] = dateline_fold (label != NULL ? label : "");
    }

  return strstr (self->folded[row], wanted) != NULL;
}

static gboolean
is_wanted (DatelineFacetModel *self,
           guint               row)
{
  return dateline_facet_is_wanted (self->facet, self->dossier, dateline_session_get_query (self->session), row);
}

/* The rows to show, as a new array. */
static GArray *
choose_rows (DatelineFacetModel *self)
{
  g_autofree char *wanted = self->filter != NULL ? dateline_fold (self->filter) : NULL;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 more = MORE;
  guint n_hidden = 0;
  gboolean is_short = !self->expanded && self->filter == NULL
                      && self->order->len > DATELINE_FACET_MODEL_SHORT + 1;

  for (guint i = 0; i < self->order->len; i++)
    {
      guint32 row = g_array_index (self->order, guint32, i);

      if (!fits_filter (self, row, wanted))
        continue;
      if (is_short && i >= DATELINE_FACET_MODEL_SHORT && !is_wanted (self, row))
        n_hidden++;
      else
        g_array_append_val (rows, row);
    }
  if (n_hidden > 0 || (self->expanded && self->filter == NULL
                       && self->order->len > DATELINE_FACET_MODEL_SHORT + 1))
    {
      dateline_facet_item_set_n_more (get_facet (self, MORE), n_hidden);
      g_array_append_val (rows, more);
    }

  return rows;
}

/* Changes what is shown and says no more changed than did, so that whatever has
 * the keyboard's focus keeps it. */
static void
show_rows (DatelineFacetModel *self)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->shown);
  const guint32 *was = (const guint32 *) before->data;
  const guint32 *is;
  guint start = 0;
  guint n_was = before->len;
  guint n_is;

  self->shown = choose_rows (self);
  is = (const guint32 *) self->shown->data;
  n_is = self->shown->len;
  while (start < n_was && start < n_is && was[start] == is[start])
    start++;
  while (n_was > start && n_is > start && was[n_was - 1] == is[n_is - 1])
    {
      n_was--;
      n_is--;
    }
  if (n_was > start || n_is > start)
    g_list_model_items_changed (G_LIST_MODEL (self), start, n_was - start, n_is - start);
}

static void
forget_items (DatelineFacetModel *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    dateline_facet_item_detach (item);
  g_hash_table_remove_all (self->items);
}

static void
forget_dossier (DatelineFacetModel *self)
{
  if (self->folded != NULL)
    for (guint i = 0; i < self->n_rows; i++)
      g_free (self->folded[i]);
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->totals, g_free);
  g_clear_pointer (&self->counts, g_free);
  g_clear_pointer (&self->states, g_free);
  g_clear_object (&self->everything);
  g_clear_object (&self->dossier);
  self->n_rows = 0;
  self->n_facets = 0;
  self->is_sorted = FALSE;
}

/* Where all quotations are first-hand there is nothing to choose. */
static gboolean
is_pointless (DatelineFacetModel *self)
{
  return self->facet == DATELINE_FACET_HAND && self->totals[1] == 0 && self->totals[2] == 0;
}

static void
count_totals (DatelineFacetModel *self)
{
  if (self->facet == DATELINE_FACET_STATE)
    self->states = dateline_commitment_states_read (self->dossier, dateline_session_get_as_of_time (self->session));
  count_matches (self, self->everything, self->totals);
  if (is_pointless (self))
    return;
  for (guint32 row = 0; row < self->n_rows; row++)
    if (self->totals[row] > 0)
      g_array_append_val (self->order, row);
  self->n_facets = self->order->len;
}

static void
clear_rows (DatelineFacetModel *self)
{
  guint n_shown = self->shown->len;

  g_array_set_size (self->shown, 0);
  g_array_set_size (self->order, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_shown, 0);
  forget_items (self);
}

/* Also when records of the same dossier are changed: names and totals may be
 * other ones then. */
static void
take_dossier (DatelineFacetModel *self,
              DatelineDossier    *dossier,
              DatelineMatches    *everything)
{
  gboolean is_other = self->dossier != dossier;

  clear_rows (self);
  forget_dossier (self);
  if (everything != NULL)
    {
      self->dossier = g_object_ref (dossier);
      self->everything = g_object_ref (everything);
      self->n_rows = dateline_facet_get_n_rows (self->facet, dossier);
      self->totals = g_new0 (guint32, self->n_rows);
      self->counts = g_new0 (guint32, self->n_rows);
      count_totals (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FACETS]);
  if (is_other && self->expanded)
    {
      self->expanded = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
    }
}

static void
matches_changed (DatelineFacetModel *self)
{
  DatelineMatches *everything = dateline_session_get_everything (self->session);
  DatelineMatches *matches = dateline_session_get_matches (self->session);
  GHashTableIter iter;
  gpointer row, item;

  if (everything != self->everything)
    take_dossier (self, dateline_session_get_dossier (self->session), everything);
  if (everything == NULL || matches == NULL)
    return;

  count_matches (self, matches, self->counts);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &row, &item))
    if (GPOINTER_TO_UINT (row) != MORE)
      update_item (self, GPOINTER_TO_UINT (row), item);
  sort_rows (self);
  show_rows (self);
}

/* Other states are counted, though nothing else is asked. */
static void
day_changed (DatelineFacetModel *self)
{
  g_clear_object (&self->everything);
  matches_changed (self);
}

static void
dateline_facet_model_constructed (GObject *object)
{
  DatelineFacetModel *self = DATELINE_FACET_MODEL (object);

  G_OBJECT_CLASS (dateline_facet_model_parent_class)->constructed (object);
  g_signal_connect_object (self->session, "notify::matches",
                           G_CALLBACK (matches_changed), self, G_CONNECT_SWAPPED);
  if (self->facet == DATELINE_FACET_STATE)
    g_signal_connect_object (self->session, "notify::as-of", G_CALLBACK (day_changed), self, G_CONNECT_SWAPPED);
  matches_changed (self);
}

static void
dateline_facet_model_dispose (GObject *object)
{
  DatelineFacetModel *self = DATELINE_FACET_MODEL (object);

  forget_items (self);
  forget_dossier (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dateline_facet_model_parent_class)->dispose (object);
}

static void
dateline_facet_model_finalize (GObject *object)
{
  DatelineFacetModel *self = DATELINE_FACET_MODEL (object);

  g_hash_table_unref (self->items);
  g_array_unref (self->order);
  g_array_unref (self->shown);
  g_free (self->filter);
  G_OBJECT_CLASS (dateline_facet_model_parent_class)->finalize (object);
}

static void
dateline_facet_model_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  DatelineFacetModel *self = DATELINE_FACET_MODEL (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_FACET:
      g_value_set_int (value, self->facet);
      break;
    case PROP_N_FACETS:
      g_value_set_uint (value, self->n_facets);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;
    case PROP_FILTER:
      g_value_set_string (value, self->filter);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_facet_model_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  DatelineFacetModel *self = DATELINE_FACET_MODEL (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_FACET:
      self->facet = g_value_get_int (value);
      break;
    case PROP_EXPANDED:
      dateline_facet_model_set_expanded (self, g_value_get_boolean (value));
      break;
    case PROP_FILTER:
      dateline_facet_model_set_filter (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_facet_model_class_init (DatelineFacetModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = dateline_facet_model_constructed;
  object_class->dispose = dateline_facet_model_dispose;
  object_class->finalize = dateline_facet_model_finalize;
  object_class->get_property = dateline_facet_model_get_property;
  object_class->set_property = dateline_facet_model_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                                                  flags | G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_FACET] = g_param_spec_int ("facet", NULL, NULL, 0, DATELINE_N_FACETS - 1, DATELINE_FACET_KIND,
                                             flags | G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_N_FACETS] = g_param_spec_uint ("n-facets", NULL, NULL, 0, G_MAXUINT, 0,
                                                 flags | G_PARAM_READABLE);
  properties[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);
  properties[PROP_FILTER] = g_param_spec_string ("filter", NULL, NULL, NULL, flags | G_PARAM_READWRITE);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dateline_facet_model_init (DatelineFacetModel *self)
{
  self->order = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->items = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/**
 * dateline_facet_model_new:
 * @session: whose dossier and query
 * @facet: what is counted by
 *
 * Returns: (transfer full): the facet, which follows @session
 */
DatelineFacetModel *
dateline_facet_model_new (DatelineSession *session,
                          DatelineFacet    facet)
{
  return g_object_new (DATELINE_TYPE_FACET_MODEL, "session", session, "facet", facet, NULL);
}

/**
 * dateline_facet_model_get_facet:
 * @self: a facet
 *
 * Returns: what is counted by
 */
DatelineFacet
dateline_facet_model_get_facet (DatelineFacetModel *self)
{
  return self->facet;
}

/**
 * dateline_facet_model_get_n_facets:
 * @self: a facet
 *
 * Returns: how many rows there are, shown or not
 */
guint
dateline_facet_model_get_n_facets (DatelineFacetModel *self)
{
  return self->n_facets;
}

/**
 * dateline_facet_model_set_expanded:
 * @self: a facet
 * @expanded: whether to show all rows
 *
 * Shows the whole list, or the first few rows and those asked for.
 */
void
dateline_facet_model_set_expanded (DatelineFacetModel *self,
                                   gboolean            expanded)
{
  expanded = !!expanded;
  if (self->expanded == expanded)
    return;

  self->expanded = expanded;
  show_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

/**
 * dateline_facet_model_set_filter:
 * @self: a facet
 * @filter: (nullable): words, or nothing for no filter
 *
 * Shows all rows whose label has @filter in it, however it is spelled in case
 * and accents.
 */
void
dateline_facet_model_set_filter (DatelineFacetModel *self,
                                 const char         *filter)
{
  if (filter != NULL && *filter == '\0')
    filter = NULL;
  if (!g_set_str (&self->filter, filter))
    return;

  show_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}
