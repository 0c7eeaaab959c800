/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-sort-order.h"

#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "dateline-table-words.h"

/* How many records are read at a time: a change of the dossier waits for these,
 * a few milliseconds. */
#define STRETCH 256
/* Up to so many are sorted at once. */
#define FEW 500
/* From so many on memory is worth giving back. */
#define MANY 50000
/* How large the pieces are that keys of texts are kept in. */
#define PIECE (256 * 1024)

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
  union
  {
    struct
    {
      gint64 earliest;
      gint64 latest;
    };
    double number;
    const char *text; /* a collation key */
  };
} Key;

/* The making of an order, on any thread. */
typedef struct
{
  DatelineDossier *dossier;
  DatelineKind kind;
  const DatelineColumn *column;
  gint64 as_of;
  GHashTable *labels; /* what other records are called */
  GHashTable *codes;  /* collation keys of the codes of events */
  GArray *links;      /* of the record at hand */
  GStringChunk *texts;
  guint n;
  Key *keys;
} Sorting;

static Sorting *
sorting_new (DatelineDossier      *dossier,
             DatelineKind          kind,
             const DatelineColumn *column,
             gint64                as_of)
{
  Sorting *self = g_new0 (Sorting, 1);

  self->dossier = g_object_ref (dossier);
  self->kind = kind;
  self->column = column;
  self->as_of = as_of;
  self->labels = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->codes = g_hash_table_new (NULL, NULL);
  self->links = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  self->texts = g_string_chunk_new (PIECE);
  self->n = dateline_dossier_get_n (dossier, kind);
  return self;
}

static void
sorting_free (Sorting *self)
{
  g_free (self->keys);
  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->codes);
  g_array_unref (self->links);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_object (&self->dossier);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sorting, sorting_free)

static void
set_text (Sorting    *self,
          Key        *key,
          const char *text)
{
  g_autofree char *collation = g_utf8_collate_key (text, -1);

  key->filled = *text != '\0';
  key->text = g_string_chunk_insert (self->texts, collation);
}

/* Of a code there are a dozen in a million events. */
static void
read_code (Sorting *self,
           Key     *key)
{
  guint16 code = dateline_table_get_code (dateline_dossier_get_table (self->dossier, self->kind), key->row);
  gpointer position = GUINT_TO_POINTER (code + 1u);

  if (code == DATELINE_NO_CODE)
    return;
  key->filled = TRUE;
  key->text = g_hash_table_lookup (self->codes, position);
  if (key->text == NULL)
    {
      const char *name = dateline_dossier_get_event_kinds (self->dossier)[code];
      g_autofree char *words = dateline_table_words_dup_code (self->column, self->kind, name);

      set_text (self, key, words);
      g_hash_table_insert (self->codes, position, (gpointer) key->text);
    }
}

static void
read_links (Sorting *self,
            Key     *key)
{
  guint n;
  const DatelineRef *links = dateline_table_get_links (dateline_dossier_get_table (self->dossier, self->kind), key->row, &n);
  g_autofree char *text = NULL;

  g_array_set_size (self->links, 0);
  for (guint i = 0; i < n; i++)
    if (dateline_ref_kind (links[i]) == self->column->linked)
      g_array_append_val (self->links, links[i]);
  text = dateline_table_words_dup_names (self->dossier, self->links, self->labels);
  set_text (self, key, text);
}

static void
read_record (Sorting *self,
             Key     *key)
{
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (self->dossier, dateline_ref (self->kind, key->row));
  g_auto (DatelineCell) cell = { NULL };

  if (self->column->type != DATELINE_COLUMN_DATE && self->column->type != DATELINE_COLUMN_NUMBER)
    {
      g_autofree char *text =
          dateline_table_words_dup_cell (self->column, self->dossier, record, self->as_of, self->labels);

      set_text (self, key, text);
      return;
    }
  dateline_column_read (self->column, self->dossier, record, self->as_of, &cell);
  key->filled = cell.has_number || (cell.date != NULL && dateline_date_get_bounds (cell.date)->earliest
                                                              < dateline_date_get_bounds (cell.date)->latest);
  if (cell.date == NULL)
    key->number = cell.number;
  else
    {
      key->earliest = dateline_date_get_bounds (cell.date)->earliest;
      key->latest = dateline_date_get_bounds (cell.date)->latest;
    }
}

/* What names a record, and its id, are there without its object. */
static void
read_key (Sorting *self,
          Key     *key)
{
  DatelineRef ref = dateline_ref (self->kind, key->row);
  g_autofree char *text = NULL;

  if (self->column->in_table && self->column->type == DATELINE_COLUMN_CODE)
    read_code (self, key);
  else if (self->column->in_table && self->column->type == DATELINE_COLUMN_RECORDS)
    read_links (self, key);
  else if (self->column->type == DATELINE_COLUMN_TEXT || self->column->type == DATELINE_COLUMN_ID)
    {
      text = self->column->type == DATELINE_COLUMN_TEXT ? dateline_dossier_dup_label (self->dossier, ref)
                                                        : dateline_dossier_dup_id (self->dossier, ref);
      set_text (self, key, text);
    }
  else
    read_record (self, key);
}

/* In the order of dates, which decides between equals. Returns whether the
 * dossier has become shorter meanwhile: then it does not matter what comes of
 * this. */
static gboolean
read_keys (Sorting *self,
           guint    first,
           guint    past)
{
  const guint32 *order = dateline_table_get_order (dateline_dossier_get_table (self->dossier, self->kind));

  if (past > dateline_dossier_get_n (self->dossier, self->kind))
    return FALSE;
  for (guint i = first; i < past; i++)
    {
      self->keys[i].row = order[i];
      read_key (self, &self->keys[i]);
    }
  return TRUE;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Key *first = a, *second = b;

  if (!first->filled || !second->filled)
    return second->filled - first->filled;
  return first->text == second->text ? 0 : strcmp (first->text, second->text);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Key *first = a, *second = b;

  if (!first->filled || !second->filled)
    return second->filled - first->filled;
  if (first->earliest != second->earliest)
    return first->earliest < second->earliest ? -1 : 1;
  return (first->latest > second->latest) - (first->latest < second->latest);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const Key *first = a, *second = b;

  if (!first->filled || !second->filled)
    return second->filled - first->filled;
  return (first->number > second->number) - (first->number < second->number);
}

static DatelineSortOrder *
order_new (guint n)
{
  DatelineSortOrder *self = g_malloc (sizeof (DatelineSortOrder) + n * sizeof (guint32));

  self->n = n;
  self->n_filled = 0;
  return self;
}

/* Touches nothing of the dossier. */
static DatelineSortOrder *
sort (Sorting *sorting)
{
  DatelineSortOrder *self = order_new (sorting->n);
  GCompareDataFunc compare = compare_texts;

  if (sorting->column->type == DATELINE_COLUMN_DATE)
    compare = compare_dates;
  if (sorting->column->type == DATELINE_COLUMN_NUMBER)
    compare = compare_numbers;
  g_sort_array (sorting->keys, sorting->n, sizeof (Key), compare, NULL);
  for (guint i = 0; i < sorting->n; i++)
    {
      self->rows[i] = sorting->keys[i].row;
      self->n_filled += sorting->keys[i].filled;
    }
  return self;
}

static gboolean
is_order_of_table (const DatelineColumn *column)
{
  return column->in_table && column->type == DATELINE_COLUMN_DATE;
}

/**
 * dateline_sort_order_is_quick:
 * @kind: a kind of record
 * @column: one of its columns
 *
 * Returns: whether dateline_sort_order_new() takes no time to speak of
 */
gboolean
dateline_sort_order_is_quick (DatelineDossier      *dossier,
                              DatelineKind          kind,
                              const DatelineColumn *column)
{
  return is_order_of_table (column) || dateline_dossier_get_n (dossier, kind) <= FEW;
}

/**
 * dateline_sort_order_new_by_date:
 * @kind: a kind of record
 *
 * Returns: (transfer full): the order that the dossier has anyway: by date, or
 *   that of the file where records have none
 */
DatelineSortOrder *
dateline_sort_order_new_by_date (DatelineDossier *dossier,
                                 DatelineKind     kind)
{
  const DatelineTable *table = dateline_dossier_get_table (dossier, kind);
  const guint32 *rows = dateline_table_get_order (table);
  DatelineSortOrder *self = order_new (dateline_table_get_n (table));

  for (guint i = 0; i < self->n; i++)
    {
      self->rows[i] = rows[i];
      self->n_filled += dateline_table_is_dated (table, rows[i]);
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
 * is equal stays in the order of dates. Looks at every record unless the
 * dossier has the column in its tables.
 *
 * Returns: (transfer full): the order
 */
DatelineSortOrder *
dateline_sort_order_new (DatelineDossier      *dossier,
                         DatelineKind          kind,
                         const DatelineColumn *column,
                         gint64                as_of)
{
  g_autoptr (Sorting) sorting = NULL;

  if (is_order_of_table (column))
    return dateline_sort_order_new_by_date (dossier, kind);
  sorting = sorting_new (dossier, kind, column, as_of);
  sorting->keys = g_new0 (Key, sorting->n);
  read_keys (sorting, 0, sorting->n);
  return sort (sorting);
}

static gboolean
read_stretch (Sorting *self,
              guint    first)
{
  gboolean read;

  dateline_dossier_begin_reading (self->dossier);
  read = read_keys (self, first, MIN (first + STRETCH, self->n));
  dateline_dossier_end_reading (self->dossier);
  return read;
}

/* What was needed to sort a million records is tens of megabytes, which the C
 * library would keep for this thread. */
static void
give_back_memory (Sorting *self)
{
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->texts, g_string_chunk_free);
#ifdef __GLIBC__
  if (self->n > MANY)
    malloc_trim (0);
#endif
}

static void
sort_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Sorting *sorting = data;
  DatelineSortOrder *order;

  sorting->keys = g_new0 (Key, sorting->n);
  for (guint first = 0; first < sorting->n; first += STRETCH)
    {
      /* Whoever changes the dossier cancels. */
      if (g_task_return_error_if_cancelled (task))
        return;
      if (!read_stretch (sorting, first))
        {
          g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The dossier has changed");
          return;
        }
    }
  order = sort (sorting);
  give_back_memory (sorting);
  g_task_return_pointer (task, order, (GDestroyNotify) dateline_sort_order_free);
}

/**
 * dateline_sort_order_new_async:
 * @kind: a kind of record
 * @column: one of its columns
 * @as_of: the second that a commitment's state is asked as of
 * @cancellable: to be cancelled when the dossier changes
 * @callback: (scope async): called when it is done
 *
 * As dateline_sort_order_new(), on another thread.
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
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, dateline_sort_order_new_async);
  g_task_set_task_data (task, sorting_new (dossier, kind, column, as_of), (GDestroyNotify) sorting_free);
  g_task_run_in_thread (task, sort_in_thread);
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
  Sorting *sorting = g_task_get_task_data (G_TASK (result));

  /* Not to be given up on the other thread, which may hold the task last. */
  g_clear_object (&sorting->dossier);
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
  guint n_wanted = dateline_bits_count (bits);
  guint32 *rows = g_new (guint32, MAX (n_wanted, 1));

  if (n_wanted == self->n && !descending)
    {
      *n = self->n;
      memcpy (rows, self->rows, self->n * sizeof (guint32));
      return rows;
    }
  *n = 0;
  for (guint i = 0; i < self->n; i++)
    {
      guint32 row = self->rows[descending && i < self->n_filled ? self->n_filled - 1 - i : i];

      if (dateline_bits_get (bits, row))
        rows[(*n)++] = row;
    }
  return rows;
}
