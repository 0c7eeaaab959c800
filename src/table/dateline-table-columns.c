/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-table-view-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dateline-headings.h"
#include "dateline-table-cell.h"
#include "dateline-table-words.h"

/* How long a column must keep its width for that to be remembered. */
#define REMEMBER_MS 500

/* The columns of a table and what stands in its rows. Records are decoded when
 * a row is bound, never before. */

static char *
dup_words (DatelineTableView    *self,
           const DatelineColumn *column,
           DatelineRecord       *record)
{
  return dateline_table_words_dup_cell (column, dateline_table_view_get_dossier (self), record,
                                        dateline_table_view_get_as_of (self), self->labels);
}

const DatelineColumn *
dateline_table_view_find_column (DatelineTableView *self,
                                 const char        *name)
{
  guint n;
  const DatelineColumn *columns = dateline_column_list (self->kind, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (columns[i].name, name) == 0)
      return &columns[i];
  return NULL;
}

static const DatelineColumn *
get_column (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), "column");
}

/* The column of the view that shows a column. */
GtkColumnViewColumn *
dateline_table_view_dup_shown (DatelineTableView    *self,
                               const DatelineColumn *column)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) shown = g_list_model_get_item (columns, i);

      if (get_column (shown) == column)
        return g_steal_pointer (&shown);
    }
  return NULL;
}

static void
set_up_cell (GtkSignalListItemFactory *factory,
             GtkColumnViewCell        *cell)
{
  gtk_column_view_cell_set_child (cell, dateline_table_cell_new (g_object_get_data (G_OBJECT (factory), "column")));
  gtk_column_view_cell_set_focusable (cell, FALSE);
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_cell (DatelineTableView *self,
           DatelineTableCell *cell,
           guint              position)
{
  DatelineRef ref = dateline_table_lines_get_ref (self->lines, position);

  if (ref != DATELINE_REF_NONE && ref != dateline_table_cell_get_ref (cell))
    {
      g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dateline_table_view_get_dossier (self), ref);
      g_autofree char *text = dup_words (self, dateline_table_cell_get_column (cell), record);

      dateline_table_cell_show (cell, ref, text);
    }
  set_class (GTK_WIDGET (cell), "dimmed", self->shows_all && !dateline_session_is_match (self->session, ref));
  set_class (GTK_WIDGET (cell), "lit", dateline_session_is_lit (self->session, ref));
}

static void
bind_cell (GtkSignalListItemFactory *factory,
           GtkColumnViewCell        *cell,
           DatelineTableView        *self)
{
  GtkWidget *child = gtk_column_view_cell_get_child (cell);

  show_cell (self, DATELINE_TABLE_CELL (child), gtk_column_view_cell_get_position (cell));
  g_hash_table_insert (self->cells, child, cell);
}

static void
unbind_cell (GtkSignalListItemFactory *factory,
             GtkColumnViewCell        *cell,
             DatelineTableView        *self)
{
  GtkWidget *child = gtk_column_view_cell_get_child (cell);

  g_hash_table_remove (self->cells, child);
  dateline_table_cell_show (DATELINE_TABLE_CELL (child), DATELINE_REF_NONE, NULL);
}

/* What a screen reader says of a row beside its name: its other cells, each
 * with the heading of its column. */
static char *
dup_description (DatelineTableView *self,
                 DatelineRecord    *record)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  GString *text = g_string_new (NULL);

  for (guint i = 1; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autofree char *words = NULL;

      if (!gtk_column_view_column_get_visible (column))
        continue;
      words = dup_words (self, get_column (column), record);
      if (words[0] == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, C_ ("list", ", "));
      /* Translators: what stands in a column of a table, read aloud: “%s” is the heading, then what stands there. */
      g_string_append_printf (text, C_ ("cell", "%s: %s"), gtk_column_view_column_get_title (column), words);
    }
  return g_string_free_and_steal (text);
}

static void
name_row (DatelineTableView *self,
          GtkColumnViewRow  *row,
          DatelineRecord    *record)
{
  g_autofree char *label = dateline_record_dup_label (record, g_get_language_names ());
  g_autofree char *description = dup_description (self, record);

  gtk_column_view_row_set_accessible_label (row, label);
  gtk_column_view_row_set_accessible_description (row, description);
}

static DatelineRecord *
dup_record (DatelineTableView *self,
            GtkColumnViewRow  *row)
{
  DatelineRef ref = dateline_table_lines_get_ref (self->lines, gtk_column_view_row_get_position (row));

  return ref != DATELINE_REF_NONE ? dateline_dossier_dup_record (dateline_table_view_get_dossier (self), ref) : NULL;
}

static void
bind_row (GtkSignalListItemFactory *factory,
          GtkColumnViewRow         *row,
          DatelineTableView        *self)
{
  g_autoptr (DatelineRecord) record = dup_record (self, row);

  name_row (self, row, record);
  g_hash_table_insert (self->rows, row, GUINT_TO_POINTER (dateline_record_get_ref (record)));
}

static void
unbind_row (GtkSignalListItemFactory *factory,
            GtkColumnViewRow         *row,
            DatelineTableView        *self)
{
  g_hash_table_remove (self->rows, row);
}

/* Names the rows of lines in which other records stand now. Returns these, to
 * be held as long as their cells ask for them too. */
static GPtrArray *
name_rows (DatelineTableView *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer row, named;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, &named))
    {
      DatelineRecord *record = dup_record (self, row);

      if (record == NULL)
        continue;
      g_ptr_array_add (records, record);
      if (dateline_record_get_ref (record) == GPOINTER_TO_UINT (named))
        continue;
      name_row (self, row, record);
      g_hash_table_iter_replace (&iter, GUINT_TO_POINTER (dateline_record_get_ref (record)));
    }
  return records;
}

/* Shows what stands in the lines now. */
void
dateline_table_view_show_lines (DatelineTableView *self)
{
  g_autoptr (GPtrArray) records = name_rows (self);
  GHashTableIter iter;
  gpointer child, cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &child, &cell))
    show_cell (self, child, gtk_column_view_cell_get_position (cell));
}

/* Gives the rows names. */
void
dateline_table_view_make_rows (DatelineTableView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row), self, G_CONNECT_DEFAULT);
  gtk_column_view_set_row_factory (self->view, factory);
}

/* Rows say what stands in their columns. */
static void
name_rows_anew (DatelineTableView *self)
{
  g_autoptr (GPtrArray) records = NULL;
  GHashTableIter iter;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, NULL))
    g_hash_table_iter_replace (&iter, GUINT_TO_POINTER (DATELINE_REF_NONE));
  records = name_rows (self);
}

static void
visible_changed (DatelineTableView   *self,
                 GParamSpec          *pspec,
                 GtkColumnViewColumn *column)
{
  if (self->building)
    return;
  if (dateline_table_layout_set_hidden (self->layout, self->kind, get_column (column),
                                        !gtk_column_view_column_get_visible (column)))
    g_object_notify (G_OBJECT (self), "layout");
  name_rows_anew (self);
}

static gboolean
remember (gpointer data)
{
  DatelineTableView *self = data;

  self->remembering = 0;
  g_object_notify (G_OBJECT (self), "layout");
  return G_SOURCE_REMOVE;
}

/* Told of at each step that a heading is drawn; what is remembered is where it
 * is let go. */
static void
width_changed (DatelineTableView   *self,
               GParamSpec          *pspec,
               GtkColumnViewColumn *column)
{
  if (self->building
      || !dateline_table_layout_set_width (self->layout, self->kind, get_column (column),
                                           gtk_column_view_column_get_fixed_width (column)))
    return;
  g_clear_handle_id (&self->remembering, g_source_remove);
  self->remembering = g_timeout_add (REMEMBER_MS, remember, self);
}

static void
add_column (DatelineTableView    *self,
            const DatelineColumn *column,
            GMenuModel           *menu)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) shown = gtk_column_view_column_new (dateline_table_words_get_title (column), factory);
  /* Only for the heading to be pressed: rows come sorted. */
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  g_object_set_data (G_OBJECT (factory), "column", (gpointer) column);
  g_object_set_data (G_OBJECT (shown), "column", (gpointer) column);
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cell), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cell), self, G_CONNECT_DEFAULT);
  gtk_column_view_column_set_id (shown, column->name);
  gtk_column_view_column_set_sorter (shown, sorter);
  gtk_column_view_column_set_resizable (shown, TRUE);
  gtk_column_view_column_set_expand (shown, column->type == DATELINE_COLUMN_TEXT);
  gtk_column_view_column_set_header_menu (shown, menu);
  gtk_column_view_column_set_visible (shown, !dateline_table_layout_get_hidden (self->layout, self->kind, column));
  gtk_column_view_column_set_fixed_width (shown, dateline_table_layout_get_width (self->layout, self->kind, column));
  g_signal_connect_object (shown, "notify::visible", G_CALLBACK (visible_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (shown, "notify::fixed-width", G_CALLBACK (width_changed), self, G_CONNECT_SWAPPED);
  gtk_column_view_append_column (self->view, shown);
}

static void
remove_columns (DatelineTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

/* The names first: they are read first. */
void
dateline_table_view_make_columns (DatelineTableView *self)
{
  guint n;
  gboolean descending;
  const DatelineColumn *columns = dateline_column_list (self->kind, &n);
  const DatelineColumn *sorted = dateline_table_layout_get_sorted (self->layout, self->kind, &descending);
  g_autoptr (GMenuModel) menu = NULL;
  g_autoptr (GtkColumnViewColumn) shown = NULL;

  self->building = TRUE;
  remove_columns (self);
  menu = dateline_table_view_make_column_menu (self);
  add_column (self, &columns[n - 1], menu);
  for (guint i = 1; i + 1 < n; i++)
    add_column (self, &columns[i], menu);
  add_column (self, &columns[0], menu);
  shown = dateline_table_view_dup_shown (self, sorted);
  gtk_column_view_sort_by_column (self->view, shown, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  dateline_headings_open (self->view);
  self->building = FALSE;
}
