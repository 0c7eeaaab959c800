/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-headings.h"

#include <glib/gi18n-lib.h>

/* The headings of a table for those who use no pointer: GTK lets only that
 * press them. */

static GtkWidget *
get_first (GtkColumnView *view)
{
  return gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));
}

/* Headings stand in the order of their columns. */
static GtkColumnViewColumn *
dup_column (GtkColumnView *view,
            GtkWidget     *heading)
{
  guint position = 0;

  for (GtkWidget *child = get_first (view); child != heading; child = gtk_widget_get_next_sibling (child))
    position++;
  return g_list_model_get_item (gtk_column_view_get_columns (view), position);
}

static GtkColumnViewColumn *
get_sorted (GtkColumnView *view,
            GtkSortType   *order)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (view));

  *order = gtk_column_view_sorter_get_primary_sort_order (sorter);
  return gtk_column_view_sorter_get_primary_sort_column (sorter);
}

/**
 * dateline_headings_sort:
 * @view: a table
 * @column: one of its columns
 * @order: which way
 *
 * Sorts by one column alone, as gtk_column_view_sort_by_column() does, which
 * leaves its arrow at the column before.
 */
void
dateline_headings_sort (GtkColumnView       *view,
                        GtkColumnViewColumn *column,
                        GtkSortType          order)
{
  GtkSortType former_order;
  g_autoptr (GtkColumnViewColumn) former = get_sorted (view, &former_order);
  g_autoptr (GtkSorter) sorter = NULL;

  if (former != NULL)
    g_object_ref (former);
  gtk_column_view_sort_by_column (view, column, order);
  if (former == NULL || former == column)
    return;
  sorter = g_object_ref (gtk_column_view_column_get_sorter (former));
  gtk_column_view_column_set_sorter (former, NULL);
  gtk_column_view_column_set_sorter (former, sorter);
}

static void
press (GtkColumnView *view,
       GtkWidget     *heading)
{
  g_autoptr (GtkColumnViewColumn) column = dup_column (view, heading);
  GtkSortType order;
  gboolean turns = column == get_sorted (view, &order) && order == GTK_SORT_ASCENDING;

  dateline_headings_sort (view, column, turns ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/* From the headings to the rows, to which GTK does not find the way: to the one
 * that is selected, or the first. */
static gboolean
go_to_rows (GtkColumnView *view)
{
  GtkSelectionModel *model = gtk_column_view_get_model (view);
  g_autoptr (GtkBitset) selected = NULL;

  if (model == NULL || g_list_model_get_n_items (G_LIST_MODEL (model)) == 0)
    return GDK_EVENT_PROPAGATE;
  selected = gtk_selection_model_get_selection (model);
  gtk_column_view_scroll_to (view, gtk_bitset_is_empty (selected) ? 0 : gtk_bitset_get_minimum (selected), NULL,
                             GTK_LIST_SCROLL_FOCUS, NULL);
  /* The list is below the headings. */
  gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (view)));
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint                  key,
             guint                  code,
             GdkModifierType        state,
             GtkColumnView         *view)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      press (view, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_Down:
      return go_to_rows (view);
    case GDK_KEY_ISO_Left_Tab:
      gtk_widget_grab_focus (get_first (view));
      return GDK_EVENT_PROPAGATE;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* An arrow alone cannot be heard. */
static void
mark_sorted (GtkColumnView *view)
{
  GtkSortType order;
  GtkColumnViewColumn *sorted = get_sorted (view, &order);

  for (GtkWidget *child = get_first (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (GtkColumnViewColumn) column = dup_column (view, child);

      if (column != sorted)
        gtk_accessible_reset_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      else
        gtk_accessible_update_property (
            GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
            /* Translators: read aloud of the heading of a column that a table is sorted by. */
            order == GTK_SORT_DESCENDING ? _("Sorted, descending") : _("Sorted, ascending"), -1);
    }
}

/**
 * dateline_headings_open:
 * @view: a table that has its columns
 *
 * Lets the keyboard to the headings that one can sort by: they are one stop of
 * the Tab key, arrows go from one to the next. Each says whether the table is
 * sorted by it. To be called again when there are other columns.
 */
void
dateline_headings_open (GtkColumnView *view)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkSorter *sorter = gtk_column_view_get_sorter (view);

  gtk_widget_set_can_focus (header, TRUE);
  gtk_widget_set_focusable (header, FALSE);
  for (GtkWidget *child = get_first (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (GtkColumnViewColumn) column = dup_column (view, child);
      GtkEventController *keys;

      if (gtk_column_view_column_get_sorter (column) == NULL)
        continue;
      keys = gtk_event_controller_key_new ();
      gtk_widget_set_focusable (child, TRUE);
      g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), view, G_CONNECT_DEFAULT);
      gtk_widget_add_controller (child, keys);
    }
  g_signal_handlers_disconnect_by_func (sorter, mark_sorted, view);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (mark_sorted), view, G_CONNECT_SWAPPED);
  mark_sorted (view);
}
