/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-table-cell.h"

/**
 * DatelineTableCell:
 *
 * One line of text in a row of the table. It tells what has no room when
 * pointed at.
 */
struct _DatelineTableCell
{
  AdwBin parent_instance;

  DatelineRef ref;
  GtkInscription *inscription;
};

G_DEFINE_FINAL_TYPE (DatelineTableCell, dateline_table_cell, ADW_TYPE_BIN)

static void
dateline_table_cell_class_init (DatelineTableCellClass *klass)
{
}

static void
dateline_table_cell_init (DatelineTableCell *self)
{
  self->ref = DATELINE_REF_NONE;
  self->inscription = GTK_INSCRIPTION (gtk_inscription_new (NULL));
  gtk_inscription_set_text_overflow (self->inscription, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->inscription));
}

/* How many characters are enough for most of what stands in a column, and how
 * few still say something. */
static void
set_chars (DatelineTableCell    *self,
           const DatelineColumn *column)
{
  static const guint chars[][2] = {
    [DATELINE_COLUMN_ID] = { 10, 20 },    [DATELINE_COLUMN_TEXT] = { 22, 40 },
    [DATELINE_COLUMN_CODE] = { 9, 14 },   [DATELINE_COLUMN_RECORDS] = { 10, 18 },
    [DATELINE_COLUMN_DATE] = { 14, 17 },  [DATELINE_COLUMN_NUMBER] = { 9, 10 },
  };

  gtk_inscription_set_min_chars (self->inscription, chars[column->type][0]);
  gtk_inscription_set_nat_chars (self->inscription, chars[column->type][1]);
}

/**
 * dateline_table_cell_new:
 * @column: what stands in it
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
dateline_table_cell_new (const DatelineColumn *column)
{
  DatelineTableCell *self = g_object_new (DATELINE_TYPE_TABLE_CELL, NULL);

  set_chars (self, column);
  if (column->type == DATELINE_COLUMN_NUMBER)
    gtk_inscription_set_xalign (self->inscription, 1);
  if (column->type == DATELINE_COLUMN_NUMBER || column->type == DATELINE_COLUMN_DATE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  return GTK_WIDGET (self);
}

/**
 * dateline_table_cell_show:
 * @ref: the record of its row, or %DATELINE_REF_NONE
 * @text: (nullable): what it says
 *
 * Shows something else.
 */
void
dateline_table_cell_show (DatelineTableCell *self,
                          DatelineRef        ref,
                          const char        *text)
{
  self->ref = ref;
  gtk_inscription_set_text (self->inscription, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
}

/**
 * dateline_table_cell_get_ref:
 *
 * Returns: the record of its row, or %DATELINE_REF_NONE
 */
DatelineRef
dateline_table_cell_get_ref (DatelineTableCell *self)
{
  return self->ref;
}
