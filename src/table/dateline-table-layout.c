/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-table-layout.h"

#include <string.h>

#include "dateline-table-words.h"

#define MOST_COLUMNS 32
#define MOST_WIDTH 10000

typedef struct
{
  gboolean changed; /* no longer as it comes */
  guint sorted;     /* a position among the columns of the kind */
  gboolean descending;
  guint hidden;       /* a bit a column */
  int widths[MOST_COLUMNS]; /* pixels; -1 for what the table thinks best */
} Table;

struct _DatelineTableLayout
{
  Table tables[DATELINE_N_KINDS];
};

static gboolean
find_column (DatelineKind  kind,
             const char   *name,
             guint        *position)
{
  guint n;
  const DatelineColumn *columns = dateline_column_list (kind, &n);

  for (*position = 0; *position < n; (*position)++)
    if (strcmp (columns[*position].name, name) == 0)
      return TRUE;
  return FALSE;
}

/* By date where there are dates, otherwise by name. Ids are for programs, and
 * topics are chosen beside the table. */
static void
set_default (Table        *table,
             DatelineKind  kind)
{
  guint n, topics;
  const DatelineColumn *columns = dateline_column_list (kind, &n);

  for (guint i = 0; i < MOST_COLUMNS; i++)
    table->widths[i] = -1;
  table->sorted = n - 1;
  if (columns[1].type == DATELINE_COLUMN_DATE)
    table->sorted = 1;
  table->hidden = 1;
  if (find_column (kind, "topics", &topics))
    table->hidden |= 1u << topics;
}

static gboolean
find_kind (const char   *name,
           DatelineKind *kind)
{
  for (*kind = 0; *kind < DATELINE_N_KINDS; (*kind)++)
    if (strcmp (dateline_table_words_get_kind_name (*kind), name) == 0)
      return TRUE;
  return FALSE;
}

/* What another version of the program wrote may have names unknown here. */
static void
read_table (Table        *table,
            DatelineKind  kind,
            const char   *sorted,
            gboolean      descending,
            GVariantIter *hidden,
            GVariantIter *widths)
{
  const char *name;
  guint position;
  int width;

  table->changed = TRUE;
  table->hidden = 0;
  while (g_variant_iter_loop (hidden, "&s", &name))
    if (find_column (kind, name, &position))
      table->hidden |= 1u << position;
  while (g_variant_iter_loop (widths, "{&si}", &name, &width))
    if (find_column (kind, name, &position) && width > 0)
      table->widths[position] = MIN (width, MOST_WIDTH);
  if (find_column (kind, sorted, &position))
    {
      table->sorted = position;
      table->descending = descending;
    }
}

/**
 * dateline_table_layout_new:
 * @variant: (nullable): what dateline_table_layout_to_variant() returned once
 *
 * Returns: (transfer full): the layout
 */
DatelineTableLayout *
dateline_table_layout_new (GVariant *variant)
{
  DatelineTableLayout *self = g_new0 (DatelineTableLayout, 1);
  GVariantIter iter, *hidden, *widths;
  const char *name, *sorted;
  gboolean descending;
  DatelineKind kind;

  for (kind = 0; kind < DATELINE_N_KINDS; kind++)
    set_default (&self->tables[kind], kind);
  if (variant == NULL || !g_variant_is_of_type (variant, G_VARIANT_TYPE (DATELINE_TABLE_LAYOUT_FORMAT)))
    return self;
  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_loop (&iter, "{&s(&sbasa{si})}", &name, &sorted, &descending, &hidden, &widths))
    if (find_kind (name, &kind))
      read_table (&self->tables[kind], kind, sorted, descending, hidden, widths);
  return self;
}

/**
 * dateline_table_layout_free:
 * @self: (transfer full): a layout
 *
 * Frees it.
 */
void
dateline_table_layout_free (DatelineTableLayout *self)
{
  g_free (self);
}

static GVariant *
write_table (Table        *table,
             DatelineKind  kind)
{
  guint n;
  const DatelineColumn *columns = dateline_column_list (kind, &n);
  GVariantBuilder hidden, widths;

  g_variant_builder_init (&hidden, G_VARIANT_TYPE_STRING_ARRAY);
  g_variant_builder_init (&widths, G_VARIANT_TYPE ("a{si}"));
  for (guint i = 0; i < n; i++)
    {
      if (table->hidden & (1u << i))
        g_variant_builder_add (&hidden, "s", columns[i].name);
      if (table->widths[i] > 0)
        g_variant_builder_add (&widths, "{si}", columns[i].name, table->widths[i]);
    }
  return g_variant_new ("(sbasa{si})", columns[table->sorted].name, table->descending, &hidden, &widths);
}

/**
 * dateline_table_layout_to_variant:
 *
 * Returns: (transfer floating): what is not as it comes, as
 *   %DATELINE_TABLE_LAYOUT_FORMAT
 */
GVariant *
dateline_table_layout_to_variant (DatelineTableLayout *self)
{
  GVariantBuilder tables;

  g_variant_builder_init (&tables, G_VARIANT_TYPE (DATELINE_TABLE_LAYOUT_FORMAT));
  for (DatelineKind kind = 0; kind < DATELINE_N_KINDS; kind++)
    if (self->tables[kind].changed)
      g_variant_builder_add (&tables, "{s@(sbasa{si})}", dateline_table_words_get_kind_name (kind),
                             write_table (&self->tables[kind], kind));
  return g_variant_builder_end (&tables);
}

static guint
get_position (DatelineKind          kind,
              const DatelineColumn *column)
{
  guint n;

  return (guint) (column - dateline_column_list (kind, &n));
}

/**
 * dateline_table_layout_get_sorted:
 * @kind: a kind of record
 * @descending: (out): whether the last come first
 *
 * Returns: the column it is sorted by
 */
const DatelineColumn *
dateline_table_layout_get_sorted (DatelineTableLayout *self,
                                  DatelineKind         kind,
                                  gboolean            *descending)
{
  guint n;

  *descending = self->tables[kind].descending;
  return &dateline_column_list (kind, &n)[self->tables[kind].sorted];
}

/**
 * dateline_table_layout_set_sorted:
 * @kind: a kind of record
 * @column: one of its columns
 * @descending: whether the last come first
 *
 * Sorts the table of that kind.
 *
 * Returns: whether it was not sorted so before
 */
gboolean
dateline_table_layout_set_sorted (DatelineTableLayout  *self,
                                  DatelineKind          kind,
                                  const DatelineColumn *column,
                                  gboolean              descending)
{
  Table *table = &self->tables[kind];
  guint position = get_position (kind, column);

  if (table->sorted == position && table->descending == descending)
    return FALSE;
  table->sorted = position;
  table->descending = descending;
  table->changed = TRUE;
  return TRUE;
}

/**
 * dateline_table_layout_get_hidden:
 * @kind: a kind of record
 * @column: one of its columns
 *
 * Returns: whether it is hidden
 */
gboolean
dateline_table_layout_get_hidden (DatelineTableLayout  *self,
                                  DatelineKind          kind,
                                  const DatelineColumn *column)
{
  return (self->tables[kind].hidden >> get_position (kind, column)) & 1;
}

/**
 * dateline_table_layout_set_hidden:
 * @kind: a kind of record
 * @column: one of its columns
 * @hidden: whether to hide it
 *
 * Hides a column, or shows it.
 *
 * Returns: whether it was not so before
 */
gboolean
dateline_table_layout_set_hidden (DatelineTableLayout  *self,
                                  DatelineKind          kind,
                                  const DatelineColumn *column,
                                  gboolean              hidden)
{
  Table *table = &self->tables[kind];
  guint bit = 1u << get_position (kind, column);

  if (((table->hidden & bit) != 0) == hidden)
    return FALSE;
  table->hidden ^= bit;
  table->changed = TRUE;
  return TRUE;
}

/**
 * dateline_table_layout_get_width:
 * @kind: a kind of record
 * @column: one of its columns
 *
 * Returns: how wide somebody made it, in pixels; -1 if nobody did
 */
int
dateline_table_layout_get_width (DatelineTableLayout  *self,
                                 DatelineKind          kind,
                                 const DatelineColumn *column)
{
  return self->tables[kind].widths[get_position (kind, column)];
}

/**
 * dateline_table_layout_set_width:
 * @kind: a kind of record
 * @column: one of its columns
 * @width: how wide it is, in pixels; -1 for as it comes
 *
 * Makes a column wider or narrower.
 *
 * Returns: whether it was not so before
 */
gboolean
dateline_table_layout_set_width (DatelineTableLayout  *self,
                                 DatelineKind          kind,
                                 const DatelineColumn *column,
                                 int                   width)
{
  Table *table = &self->tables[kind];
  int *known = &table->widths[get_position (kind, column)];

  if (*known == width)
    return FALSE;
  *known = width;
  table->changed = TRUE;
  return TRUE;
}
