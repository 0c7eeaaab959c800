/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-sort-order.h"

#include <string.h>

#include "dateline-table-words.h"

/* How long the main thread reads records at a stretch, in microseconds; and
 * how many of them between two looks at the clock. */
#define STRETCH 4000
#define STRIDE 16

struct _DatelineSortOrder
{
  guint n;
  guint n_filled; /* records that have something in the column; they come first */
  guint32 rows[];
};

/* What one record is sorted by. */
typedef struct
{
  guint32 row;
  gboolean filled;
  gint64 earliest, latest;
  double number;
  char *text; /* then its collation key */
} Key;

/* Records are read on the main thread, which the dossier belongs to; what was
 * read is sorted on any. */
typedef struct
{
  DatelineDossier *dossier;
  DatelineKind kind;
  const DatelineColumn *column;
  gint64 as_of;
  GHashTable *labels;
  Key *keys;
  guint n;
  guint n_read;
} Reading;

static Reading *
reading_new (DatelineDossier      *dossier,
             DatelineKind          kind,
             const DatelineColumn *column,
             gint64                as_of)
{
  Reading *self = g_new0 (Reading, 1);

  self->dossier = g_object_ref (dossier);
  self->kind = kind;
  self->column = column;
  self->as_of = as_of;
  self->labels = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->n = dateline_dossier_get_n (dossier, kind);
  self->keys = g_new0 (Key, self->n);
  return self;
}

static void
reading_free (Reading *self)
{
  for (guint i = 0; i < self->n_read; i++)
    g_free (self->keys[i].text);
  g_free (self->keys);
  g_hash_table_unref (self->labels);
  g_clear_object (&self->dossier);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
set_bounds (Key    *key,
            gint64  earliest,
            gint64  latest)
{
  key->earliest = earliest;
  key->latest = latest;
  key->filled = earliest < latest;
}

static void
read_record (Reading *self,
             Key     *key)
{
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (self->dossier, dateline_ref (self->kind, key->row));
  g_auto (DatelineCell) cell = { NULL };

  if (self->column->type == DATELINE_COLUMN_DATE || self->column->type == DATELINE_COLUMN_NUMBER)
    {
      dateline_column_read (self->column, self->dossier, record, self->as_of, &cell);
      if (cell.date != NULL)
        set_bounds (key, dateline_date_get_bounds (cell.date)->earliest, dateline_date_get_bounds (cell.date)->latest);
      key->number = cell.number;
      key->filled = key->filled || cell.has_number;
      return;
    }
  key->text = dateline_table_words_dup_cell (self->column, self->dossier, record, self->as_of, self->labels);
  key->filled = key->text[0] != '\0';
}

/* Reads the next record in the order of dates, which decides between equals. */
static void
read_next (Reading *self)
{
  const DatelineTable *table = dateline_dossier_get_table (self->dossier, self->kind);
  Key *key = &self->keys[self->n_read++];

  key->row = dateline_table_get_order (table)[self->n_read - 1];
  if (self->column->in_table)
    set_bounds (key, dateline_table_get_earliest (table, key->row), dateline_table_get_latest (table, key->row));
  else
    read_record (self, key);
}

static int
compare_times (gint64 a,
               gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Key *first = a, *second = b;

  if (!first->filled || !second->filled)
    return second->filled - first->filled;
  if (first->text != NULL)
    return strcmp (first->text, second->text);
  if (first->earliest != second->earliest)
    return compare_times (first->earliest, second->earliest);
  if (first->latest != second->latest)
    return compare_times (first->latest, second->latest);
  return (first->number > second->number) - (first->number < second->number);
}

/* Touches nothing of the dossier. */
static DatelineSortOrder *
sort (Reading *reading)
{
  DatelineSortOrder *self = g_malloc (sizeof (DatelineSortOrder) + reading->n * sizeof (guint32));

  for (guint i = 0; i < reading->n; i++)
    if (reading->keys[i].text != NULL)
      {
        char *key = g_utf8_collate_key (reading->keys[i].text, -1);

        g_free (reading->keys[i].text);
        reading->keys[i].text = key;
      }
  g_sort_array (reading->keys, reading->n, sizeof (Key), compare_keys, NULL);
  self->n = reading->n;
  self->n_filled = 0;
  for (guint i = 0; i < reading->n; i++)
    {
      self->rows[i] = reading->keys[i].row;
      self->n_filled += reading->keys[i].filled;
    }
  return self;
}

/**
 * dateline_sort_order_new:
 * @kind: a kind of record
 * @column: one of its columns
 * @as_of: the second that a commitment's state is asked as of
 *
 * Sorts texts as the locale does, dates by their bounds, numbers by value. What
 * is equal stays in the order of dates. Reads every record unless the dossier
 * has the column in its tables.
 *
 * Returns: (transfer full): the order
 */
DatelineSortOrder *
dateline_sort_order_new (DatelineDossier      *dossier,
                         DatelineKind          kind,
                         const DatelineColumn *column,
                         gint64                as_of)
{
  g_autoptr (Reading) reading = reading_new (dossier, kind, column, as_of);

  while (reading->n_read < reading->n)
    read_next (reading);
  return sort (reading);
}

static void
sort_in_thread (GTask        *task,
                gpointer      source,
                gpointer      reading,
                GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, sort (reading), (GDestroyNotify) dateline_sort_order_free);
}

static gboolean
read_some (gpointer data)
{
  GTask *task = data;
  Reading *reading = g_task_get_task_data (task);
  gint64 end = g_get_monotonic_time () + STRETCH;

  /* Whoever changes the dossier cancels first. */
  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  while (reading->n_read < reading->n)
    {
      read_next (reading);
      if (reading->n_read % STRIDE == 0 && g_get_monotonic_time () > end)
        return G_SOURCE_CONTINUE;
    }
  /* Not to be given up on another thread. */
  g_clear_object (&reading->dossier);
  g_task_run_in_thread (task, sort_in_thread);
  return G_SOURCE_REMOVE;
}

/**
 * dateline_sort_order_new_async:
 * @kind: a kind of record
 * @column: one of its columns
 * @as_of: the second that a commitment's state is asked as of
 * @cancellable: to be cancelled when the dossier changes
 * @callback: (scope async): called when it is done
 *
 * As dateline_sort_order_new(), without holding up the main thread: it reads
 * while nothing else is to be done, and another thread sorts.
 */
void
dateline_sort_order_new_async (DatelineDossier      *dossier,
                               DatelineKind          kind,
                               const DatelineColumn *column,
                               gint64                as_of,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, dateline_sort_order_new_async);
  g_task_set_task_data (task, reading_new (dossier, kind, column, as_of), (GDestroyNotify) reading_free);
  g_idle_add_full (G_PRIORITY_LOW, read_some, task, g_object_unref);
}

/**
 * dateline_sort_order_new_finish:
 *
 * Returns: (transfer full) (nullable): the order; %NULL with
 *   %G_IO_ERROR_CANCELLED if cancelled
 */
DatelineSortOrder *
dateline_sort_order_new_finish (GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * dateline_sort_order_free:
 * @self: (transfer full): an order
 *
 * Frees it.
 */
void
dateline_sort_order_free (DatelineSortOrder *self)
{
  g_free (self);
}

/**
 * dateline_sort_order_pick:
 * @bits: the rows wanted
 * @descending: whether the last come first; records without anything in the
 *   column come last either way
 * @n: (out): how many rows there are
 *
 * Returns: (transfer full) (array length=n): the rows wanted, in order
 */
guint32 *
dateline_sort_order_pick (DatelineSortOrder  *self,
                          const DatelineBits *bits,
                          gboolean            descending,
                          guint              *n)
{
  guint32 *rows = g_new (guint32, MAX (dateline_bits_count (bits), 1));

  *n = 0;
  for (guint i = 0; i < self->n; i++)
    {
      guint32 row = self->rows[descending && i < self->n_filled ? self->n_filled - 1 - i : i];

      if (dateline_bits_get (bits, row))
        rows[(*n)++] = row;
    }
  return rows;
}
