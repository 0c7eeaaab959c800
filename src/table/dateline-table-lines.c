/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-table-lines.h"

/**
 * DatelineTableLines:
 *
 * A [iface@Gio.ListModel] of the lines of a table, from top to bottom. A line
 * is a place, not a record: when others come to stand in the table only the
 * lines that are too many go, or those wanting come, so that widgets stay and
 * show something else. To make two hundred rows of them anew takes a tenth of a
 * second. Who shows a line is to look again whenever
 * dateline_table_lines_take() has been called.
 */
struct _DatelineTableLines
{
  GObject parent_instance;

  DatelineDossier *dossier;
  DatelineKind kind;
  guint32 *rows;
  guint n;
};

static void dateline_table_lines_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DatelineTableLines, dateline_table_lines, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, dateline_table_lines_list_model_init))

static GType
dateline_table_lines_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
dateline_table_lines_get_n_items (GListModel *model)
{
  return DATELINE_TABLE_LINES (model)->n;
}

/* There is nothing to know of a line but where it is, which widgets know. */
static gpointer
dateline_table_lines_get_item (GListModel *model,
                               guint       position)
{
  return position < DATELINE_TABLE_LINES (model)->n ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
dateline_table_lines_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dateline_table_lines_get_item_type;
  iface->get_n_items = dateline_table_lines_get_n_items;
  iface->get_item = dateline_table_lines_get_item;
}

static void
dateline_table_lines_finalize (GObject *object)
{
  DatelineTableLines *self = DATELINE_TABLE_LINES (object);

  g_clear_object (&self->dossier);
  g_free (self->rows);
  G_OBJECT_CLASS (dateline_table_lines_parent_class)->finalize (object);
}

static void
dateline_table_lines_class_init (DatelineTableLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_table_lines_finalize;
}

static void
dateline_table_lines_init (DatelineTableLines *self)
{
}

/**
 * dateline_table_lines_new:
 *
 * Returns: (transfer full): a table without lines
 */
DatelineTableLines *
dateline_table_lines_new (void)
{
  return g_object_new (DATELINE_TYPE_TABLE_LINES, NULL);
}

/**
 * dateline_table_lines_take:
 * @dossier: (nullable): the dossier; %NULL where there are no rows
 * @kind: the kind of record
 * @rows: (transfer full) (nullable) (array length=n): what stands in the lines
 * @n: how many there are
 *
 * Puts other records into the table.
 */
void
dateline_table_lines_take (DatelineTableLines *self,
                           DatelineDossier    *dossier,
                           DatelineKind        kind,
                           guint32            *rows,
                           guint               n)
{
  guint n_before = self->n, same = MIN (self->n, n);

  g_return_if_fail (DATELINE_IS_TABLE_LINES (self));
  g_return_if_fail (dossier != NULL || n == 0);

  g_set_object (&self->dossier, dossier);
  g_free (self->rows);
  self->kind = kind;
  self->rows = rows;
  self->n = n;
  if (n != n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), same, n_before - same, n - same);
}

/**
 * dateline_table_lines_get_ref:
 *
 * Returns: the record that stands in the line at @position, or
 *   %DATELINE_REF_NONE past the end
 */
DatelineRef
dateline_table_lines_get_ref (DatelineTableLines *self,
                              guint               position)
{
  g_return_val_if_fail (DATELINE_IS_TABLE_LINES (self), DATELINE_REF_NONE);
  return position < self->n ? dateline_ref (self->kind, self->rows[position]) : DATELINE_REF_NONE;
}
