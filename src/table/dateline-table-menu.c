/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-table-view-private.h"

#include <glib/gi18n-lib.h>

#include "dateline-announce.h"
#include "dateline-table-copy.h"
#include "dateline-table-words.h"

/* What can be done with a table beside its headings, and what is copied of it. */

/* One check a column. The column of names stays. */
GMenuModel *
dateline_table_view_make_column_menu (DatelineTableView *self)
{
  GMenu *menu = g_menu_new ();
  guint n;
  const DatelineColumn *columns = dateline_column_list (self->kind, &n);

  for (guint i = 1; i < n; i++)
    {
      const DatelineColumn *column = &columns[i == n - 1 ? 0 : i];
      g_autofree char *action = g_strconcat ("columns.", column->name, NULL);

      g_menu_append (menu, dateline_table_words_get_title (column), action);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_sort_menu (DatelineTableView *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) by = g_menu_new (), direction = g_menu_new ();
  guint n;
  const DatelineColumn *columns = dateline_column_list (self->kind, &n);

  for (guint i = 0; i < n; i++)
    {
      const DatelineColumn *column = &columns[i == 0 ? n - 1 : i == n - 1 ? 0 : i];
      g_autoptr (GMenuItem) item = g_menu_item_new (dateline_table_words_get_title (column), NULL);

      g_menu_item_set_action_and_target (item, "table.sort-by", "s", column->name);
      g_menu_append_item (by, item);
    }
  g_menu_append (direction, _("_Descending"), "table.descending");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (by));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (direction));
  return G_MENU_MODEL (menu);
}

/* A check of each column that is one with whether it is seen. */
static void
make_column_actions (DatelineTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autoptr (GPropertyAction) action =
          g_property_action_new (gtk_column_view_column_get_id (column), column, "visible");

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (group));
}

GMenuModel *
dateline_table_view_make_menu (DatelineTableView *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) looks = g_menu_new (), copies = g_menu_new ();
  g_autoptr (GMenuModel) sort = make_sort_menu (self);
  g_autoptr (GMenuModel) columns = dateline_table_view_make_column_menu (self);

  make_column_actions (self);
  g_menu_append_submenu (looks, _("_Sort By"), sort);
  g_menu_append_submenu (looks, _("_Columns"), columns);
  /* Translators: whether records that do not fit the filters stand in the table too. */
  g_menu_append (looks, _("Show _All Records"), "table.show-all");
  g_menu_append (copies, _("_Copy Selected Rows"), "table.copy");
  g_menu_append (copies, _("Copy All _Rows"), "table.copy-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (looks));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copies));
  return G_MENU_MODEL (menu);
}

static void
written (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (DatelineTableView) self = data;
  g_autofree char *text = NULL, *told = NULL;
  guint n;

  text = dateline_table_copy_finish (result, &n, NULL);
  if (text == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  /* Translators: said aloud when rows of a table are in the clipboard. */
  told = g_strdup_printf (ngettext ("%'u row copied", "%'u rows copied", n), n);
  dateline_announce (GTK_WIDGET (self), told);
}

static void
copy (DatelineTableView *self,
      gboolean           all)
{
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));

  for (guint i = 0; i < n; i++)
    if (all || gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
      {
        DatelineRef ref = dateline_table_lines_get_ref (self->lines, i);

        g_array_append_val (refs, ref);
      }
  if (refs->len == 0)
    return;
  g_cancellable_cancel (self->copying);
  g_clear_object (&self->copying);
  self->copying = g_cancellable_new ();
  dateline_table_copy_async (dateline_table_view_get_dossier (self), refs, self->kind,
                             dateline_table_view_get_as_of (self), self->copying, written, g_object_ref (self));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  copy (DATELINE_TABLE_VIEW (widget), FALSE);
}

static void
copy_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  copy (DATELINE_TABLE_VIEW (widget), TRUE);
}

void
dateline_table_view_install_copy (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (klass, "table.copy-all", NULL, copy_all_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
}
