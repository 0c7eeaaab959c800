/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sorting and grouping of quotations by their columns: what is asked of half a
 * million of them makes an object of none. */

#include "config.h"

#include "dateline-quote-groups.h"

#include "dateline-calendar.h"

#include <glib/gi18n-lib.h>

/* With more groups or names than this they stand as the file has them: reading
 * what they are called would keep a reader waiting. */
#define MOST_NAMED 4096

/* A group of dates is a year and a month, or 0 for the whole year, the year
 * raised so that it is positive. */
#define YEAR_BASE ((gint64) 1 << 27)
#define LONG_TIME (DATELINE_GROUP_REST - 1)

G_DEFINE_ENUM_TYPE (DatelineGroupField, dateline_group_field,
                    G_DEFINE_ENUM_VALUE (DATELINE_GROUP_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (DATELINE_GROUP_SPEAKER, "speaker"),
                    G_DEFINE_ENUM_VALUE (DATELINE_GROUP_TOPIC, "topic"),
                    G_DEFINE_ENUM_VALUE (DATELINE_GROUP_DATE, "date"),
                    G_DEFINE_ENUM_VALUE (DATELINE_GROUP_SOURCE, "source"),
                    G_DEFINE_ENUM_VALUE (DATELINE_GROUP_COMMITMENT, "commitment"))

G_DEFINE_ENUM_TYPE (DatelineSortField, dateline_sort_field,
                    G_DEFINE_ENUM_VALUE (DATELINE_SORT_DATE, "date"),
                    G_DEFINE_ENUM_VALUE (DATELINE_SORT_SPEAKER, "speaker"),
                    G_DEFINE_ENUM_VALUE (DATELINE_SORT_SOURCE, "source"))

/* Keys ----------------------------------------------------------------------- */

typedef struct
{
  DatelineGroupField field;
  const DatelineTable *quotes;
  GHashTable *promises; /* row: GArray of commitments that name the quotation */
  GArray *keys;         /* guint32: of the row looked at */
} Keys;

static void
add_key (Keys    *self,
         guint32  key)
{
  for (guint i = 0; i < self->keys->len; i++)
    if (g_array_index (self->keys, guint32, i) == key)
      return;
  g_array_append_val (self->keys, key);
}

static DatelineKind
get_kind (DatelineGroupField field)
{
  switch (field)
    {
    case DATELINE_GROUP_TOPIC:
      return DATELINE_KIND_TOPIC;
    case DATELINE_GROUP_SOURCE:
      return DATELINE_KIND_SOURCE;
    case DATELINE_GROUP_COMMITMENT:
      return DATELINE_KIND_COMMITMENT;
    case DATELINE_GROUP_SPEAKER:
    case DATELINE_GROUP_NONE:
    case DATELINE_GROUP_DATE:
    default:
      return DATELINE_KIND_ACTOR;
    }
}

static void
add_linked (Keys *self,
            guint row)
{
  DatelineKind kind = get_kind (self->field);
  guint n;
  const DatelineRef *links = dateline_table_get_links (self->quotes, row, &n);

  /* The speaker leads the links of a quotation. */
  if (self->field == DATELINE_GROUP_SPEAKER)
    n = MIN (n, 1);
  for (guint i = 0; i < n; i++)
    if (dateline_ref_kind (links[i]) == kind)
      add_key (self, links[i]);
}

static guint32
get_date_key (const DatelineTable *quotes,
              guint                row)
{
  DatelineCalendarDay from, to;
  DatelineDateBounds bounds;

  if (!dateline_table_get_bounds (quotes, row, &bounds))
    return DATELINE_GROUP_REST;
  if (bounds.earliest == DATELINE_TIME_MIN || bounds.latest == DATELINE_TIME_MAX)
    return LONG_TIME;
  from = dateline_calendar_from_days (dateline_calendar_time_to_days (bounds.earliest));
  to = dateline_calendar_from_days (dateline_calendar_time_to_days (bounds.latest - 1));
  if (from.year != to.year || ABS (from.year) >= YEAR_BASE - 1)
    return LONG_TIME;
  return (guint32) ((from.year + YEAR_BASE) << 4) | (guint32) (from.month == to.month ? from.month : 0);
}

static void
find_keys (Keys *self,
           guint row)
{
  GArray *promised = self->promises != NULL ? g_hash_table_lookup (self->promises, GUINT_TO_POINTER (row)) : NULL;

  g_array_set_size (self->keys, 0);
  if (self->field == DATELINE_GROUP_DATE)
    add_key (self, get_date_key (self->quotes, row));
  else
    add_linked (self, row);
  for (guint i = 0; promised != NULL && i < promised->len; i++)
    add_key (self, g_array_index (promised, guint32, i));
  if (self->keys->len == 0)
    add_key (self, DATELINE_GROUP_REST);
}

/* A commitment names the quotations that are evidence of it. */
static GHashTable *
find_promises (DatelineDossier *dossier)
{
  const DatelineTable *table = dateline_dossier_get_table (dossier, DATELINE_KIND_COMMITMENT);
  GHashTable *promises = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint row = 0; row < dateline_table_get_n (table); row++)
    {
      DatelineRef ref = dateline_ref (DATELINE_KIND_COMMITMENT, row);
      guint n;
      const DatelineRef *links = dateline_table_get_links (table, row, &n);

      for (guint i = 0; i < n; i++)
        {
          gpointer quote = GUINT_TO_POINTER (dateline_ref_row (links[i]));
          GArray *named;

          if (dateline_ref_kind (links[i]) != DATELINE_KIND_QUOTE)
            continue;
          named = g_hash_table_lookup (promises, quote);
          if (named == NULL)
            g_hash_table_insert (promises, quote, named = g_array_new (FALSE, FALSE, sizeof (guint32)));
          g_array_append_val (named, ref);
        }
    }
  return promises;
}

static void
keys_init (Keys               *self,
           DatelineDossier    *dossier,
           DatelineGroupField  field)
{
  self->field = field;
  self->quotes = dateline_dossier_get_table (dossier, DATELINE_KIND_QUOTE);
  self->keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->promises = field == DATELINE_GROUP_COMMITMENT ? find_promises (dossier) : NULL;
}

static void
keys_clear (Keys *self)
{
  g_array_unref (self->keys);
  g_clear_pointer (&self->promises, g_hash_table_unref);
}

/* Groups --------------------------------------------------------------------- */

typedef struct
{
  GArray *groups;     /* DatelineGroupSpan, as they come */
  GHashTable *by_key; /* to where one stands among them, plus one */
  guint32 *by_row;    /* the same where keys are records of one kind; NULL for dates */
  guint last;         /* neighbours are often of one group */
  GArray *members;    /* guint32: the groups of each row, doubled; its last one is odd */
} Groups;

static void
groups_init (Groups             *self,
             DatelineDossier    *dossier,
             DatelineGroupField  field)
{
  *self = (Groups){
    .groups = g_array_new (FALSE, FALSE, sizeof (DatelineGroupSpan)),
    .by_key = g_hash_table_new (NULL, NULL),
    .by_row = field != DATELINE_GROUP_DATE ? g_new0 (guint32, dateline_dossier_get_n (dossier, get_kind (field)) + 1) : NULL,
    .members = g_array_new (FALSE, FALSE, sizeof (guint32)),
  };
}

static void
groups_clear (Groups *self)
{
  g_array_unref (self->members);
  g_hash_table_unref (self->by_key);
  g_free (self->by_row);
}

static guint
add_group (Groups  *self,
           guint32  key)
{
  g_array_append_vals (self->groups, &(DatelineGroupSpan){ .key = key }, 1);
  return self->groups->len;
}

static guint
find_group (Groups  *self,
            guint32  key)
{
  guint32 *found = self->by_row != NULL && key != DATELINE_GROUP_REST ? &self->by_row[dateline_ref_row (key)] : NULL;
  guint group;

  if (found != NULL)
    return (*found != 0 ? *found : (*found = add_group (self, key))) - 1;
  if (self->last < self->groups->len && g_array_index (self->groups, DatelineGroupSpan, self->last).key == key)
    return self->last;
  group = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, GUINT_TO_POINTER (key)));
  if (group == 0)
    {
      group = add_group (self, key);
      g_hash_table_insert (self->by_key, GUINT_TO_POINTER (key), GUINT_TO_POINTER (group));
    }
  self->last = group - 1;
  return self->last;
}

/* Finds the groups of each row, and how large they are. */
static void
find_members (Groups        *self,
              Keys          *keys,
              const guint32 *rows,
              guint          n)
{
  for (guint i = 0; i < n; i++)
    {
      find_keys (keys, rows[i]);
      for (guint j = 0; j < keys->keys->len; j++)
        {
          guint32 group = find_group (self, g_array_index (keys->keys, guint32, j)) << 1 | (j + 1 == keys->keys->len);

          g_array_append_val (self->members, group);
          g_array_index (self->groups, DatelineGroupSpan, group >> 1).n++;
        }
    }
}

typedef struct
{
  DatelineGroupSpan span;
  guint was;  /* where it stood */
  char *name; /* NULL for those in the order of their keys */
} Named;

typedef struct
{
  gboolean by_size;
  gboolean descending;
} Order;

static int
compare_groups (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const Named *first = a, *second = b;
  const Order *order = data;
  gboolean rest_a = first->span.key >= LONG_TIME, rest_b = second->span.key >= LONG_TIME;
  int result = 0;

  if (rest_a || rest_b)
    return (first->span.key > second->span.key) - (first->span.key < second->span.key);
  if (order->by_size)
    result = (second->span.n > first->span.n) - (second->span.n < first->span.n);
  else if (first->name != NULL && second->name != NULL)
    result = g_utf8_collate (first->name, second->name);
  if (result == 0)
    result = (first->span.key > second->span.key) - (first->span.key < second->span.key);
  return order->descending ? -result : result;
}

static void
free_name (gpointer data)
{
  g_free (((Named *) data)->name);
}

/* Returns where the rows of each group begin, by where the group stood before. */
static guint *
sort_groups (Groups             *self,
             DatelineDossier    *dossier,
             DatelineGroupField  field,
             gboolean            descending)
{
  g_autoptr (GArray) named = g_array_new (FALSE, FALSE, sizeof (Named));
  guint *begins = g_new (guint, self->groups->len + 1);
  Order order = { field != DATELINE_GROUP_DATE && self->groups->len > MOST_NAMED, descending };
  guint first = 0;

  g_array_set_clear_func (named, free_name);
  for (guint i = 0; i < self->groups->len; i++)
    {
      Named one = { g_array_index (self->groups, DatelineGroupSpan, i), i, NULL };

      if (field != DATELINE_GROUP_DATE && !order.by_size)
        one.name = dateline_quote_groups_dup_label (dossier, field, one.span.key);
      g_array_append_val (named, one);
    }
  g_array_sort_with_data (named, compare_groups, &order);
  for (guint i = 0; i < named->len; i++)
    {
      DatelineGroupSpan *span = &g_array_index (self->groups, DatelineGroupSpan, i);

      *span = g_array_index (named, Named, i).span;
      span->first = first;
      begins[g_array_index (named, Named, i).was] = first;
      first += span->n;
    }
  return begins;
}

/* Puts each row behind those before it in each of its groups. */
static guint32 *
deal (Groups        *self,
      const guint32 *rows,
      guint         *next)
{
  guint32 *dealt = g_new (guint32, self->members->len);

  for (guint i = 0; i < self->members->len; i++)
    {
      guint32 group = g_array_index (self->members, guint32, i);

      dealt[next[group >> 1]++] = *rows;
      rows += group & 1;
    }
  return dealt;
}

/**
 * dateline_quote_groups_make:
 * @field: by what to group, not %DATELINE_GROUP_NONE
 * @descending: whether groups of dates begin with the latest, others with the last name
 * @rows: (inout) (array length=n): rows of quotations; those of the groups, in
 *   the same order in each, on return
 * @n: (inout): how many there are
 *
 * Groups quotations. One with several topics or commitments stands in a group
 * of each. Those that have nothing of the field come last.
 *
 * Returns: (transfer full) (element-type DatelineGroupSpan): the groups
 */
GArray *
dateline_quote_groups_make (DatelineDossier    *dossier,
                            DatelineGroupField  field,
                            gboolean            descending,
                            guint32           **rows,
                            guint              *n)
{
  g_autofree guint *begins = NULL;
  guint32 *dealt;
  Groups groups;
  Keys keys;

  keys_init (&keys, dossier, field);
  groups_init (&groups, dossier, field);
  find_members (&groups, &keys, *rows, *n);
  begins = sort_groups (&groups, dossier, field, descending);
  dealt = deal (&groups, *rows, begins);
  g_free (*rows);
  *rows = dealt;
  *n = groups.members->len;
  groups_clear (&groups);
  keys_clear (&keys);
  return groups.groups;
}

/* Order ---------------------------------------------------------------------- */

static void
sort_by_name (DatelineDossier    *dossier,
              DatelineGroupField  field,
              gboolean            descending,
              guint32           **rows,
              guint               n)
{
  guint32 *copy = g_memdup2 (*rows, n * sizeof (guint32));
  g_autoptr (GArray) groups = NULL;
  g_autofree guint8 *seen = g_new0 (guint8, dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE) + 1);
  guint n_dealt = n, n_kept = 0;

  /* What has several sources stands with the first of them. */
  groups = dateline_quote_groups_make (dossier, field, descending, &copy, &n_dealt);
  for (guint i = 0; i < n_dealt; i++)
    if (!seen[copy[i]])
      {
        seen[copy[i]] = 1;
        (*rows)[n_kept++] = copy[i];
      }
  g_free (copy);
}

/**
 * dateline_quote_groups_sort:
 * @bits: the rows of quotations to sort
 * @n: (out): how many there are
 *
 * Returns: (transfer full) (array length=n): the rows in order; undated ones last
 */
guint32 *
dateline_quote_groups_sort (DatelineDossier    *dossier,
                            const DatelineBits *bits,
                            DatelineSortField   sort,
                            gboolean            descending,
                            guint              *n)
{
  const DatelineTable *quotes = dateline_dossier_get_table (dossier, DATELINE_KIND_QUOTE);
  const guint32 *order = dateline_table_get_order (quotes);
  guint32 *rows = g_new (guint32, dateline_bits_count (bits) + 1);
  gboolean reverse = descending && sort == DATELINE_SORT_DATE;
  guint n_dated = 0;

  *n = 0;
  while (n_dated < bits->n && dateline_table_is_dated (quotes, order[n_dated]))
    n_dated++;
  for (guint i = 0; i < bits->n; i++)
    {
      guint32 row = order[reverse && i < n_dated ? n_dated - 1 - i : i];

      if (dateline_bits_get (bits, row))
        rows[(*n)++] = row;
    }
  if (sort != DATELINE_SORT_DATE)
    sort_by_name (dossier, sort == DATELINE_SORT_SPEAKER ? DATELINE_GROUP_SPEAKER : DATELINE_GROUP_SOURCE, descending, &rows, *n);
  return rows;
}

/* Names ---------------------------------------------------------------------- */

static char *
dup_date_label (guint32 key)
{
  gint64 year = (gint64) (key >> 4) - YEAR_BASE;
  guint month = key & 15;
  g_autoptr (DatelineDate) date = NULL;
  g_autofree char *edtf = NULL;

  if (key == LONG_TIME)
    /* Translators: the heading of quotes whose date may lie in several years. */
    return g_strdup (_("More than One Year"));
  if (ABS (year) > 9999)
    edtf = g_strdup_printf ("Y%" G_GINT64_FORMAT, year);
  else if (month == 0)
    edtf = g_strdup_printf ("%s%04d", year < 0 ? "-" : "", (int) ABS (year));
  else
    edtf = g_strdup_printf ("%s%04d-%02u", year < 0 ? "-" : "", (int) ABS (year), month);
  date = dateline_date_new (edtf, NULL);
  return dateline_date_dup_human (date);
}

/**
 * dateline_quote_groups_dup_label:
 * @key: of a group
 *
 * Returns: (transfer full): what the group is called, in the language of the program
 */
char *
dateline_quote_groups_dup_label (DatelineDossier    *dossier,
                                 DatelineGroupField  field,
                                 guint32             key)
{
  if (key != DATELINE_GROUP_REST)
    return field == DATELINE_GROUP_DATE ? dup_date_label (key) : dateline_dossier_dup_label (dossier, key);
  switch (field)
    {
    case DATELINE_GROUP_SPEAKER:
      /* Translators: the heading of quotes whose speaker is not named. */
      return g_strdup (_("No Speaker Named"));
    case DATELINE_GROUP_TOPIC:
      /* Translators: the heading of quotes that are about no topic. */
      return g_strdup (_("No Topic"));
    case DATELINE_GROUP_DATE:
      /* Translators: the heading of quotes without a date. */
      return g_strdup (_("No Date"));
    case DATELINE_GROUP_SOURCE:
      /* Translators: the heading of quotes without a source. */
      return g_strdup (_("No Source"));
    case DATELINE_GROUP_COMMITMENT:
      /* Translators: the heading of quotes that bear on no commitment. */
      return g_strdup (_("No Commitment"));
    case DATELINE_GROUP_NONE:
    default:
      return g_strdup ("");
    }
}
