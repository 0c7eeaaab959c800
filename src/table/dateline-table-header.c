/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-table-view-private.h"

#include <glib/gi18n-lib.h>

/* The headings of the table for those who use no pointer: GTK lets only that
 * press them. */

static GtkWidget *
get_first_heading (DatelineTableView *self)
{
  return gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (self->view)));
}

/* Headings stand in the order of their columns. */
static GtkColumnViewColumn *
dup_column (DatelineTableView *self,
            GtkWidget         *heading)
{
  guint position = 0;

  for (GtkWidget *child = get_first_heading (self); child != heading; child = gtk_widget_get_next_sibling (child))
    position++;
  return g_list_model_get_item (gtk_column_view_get_columns (self->view), position);
}

static GtkColumnViewColumn *
get_sorted (DatelineTableView *self,
            GtkSortType       *order)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));

  *order = gtk_column_view_sorter_get_primary_sort_order (sorter);
  return gtk_column_view_sorter_get_primary_sort_column (sorter);
}

static void
press (DatelineTableView *self,
       GtkWidget         *heading)
{
  g_autoptr (GtkColumnViewColumn) column = dup_column (self, heading);
  GtkSortType order;
  gboolean turns = column == get_sorted (self, &order) && order == GTK_SORT_ASCENDING;

  gtk_column_view_sort_by_column (self->view, column, turns ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/* From the headings to the rows, to which GTK does not find the way: to the one
 * that is selected, or the first. */
static gboolean
go_to_rows (DatelineTableView *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  guint position = gtk_bitset_is_empty (selected) ? 0 : gtk_bitset_get_minimum (selected);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->lines)) == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
  /* The list is below the headings. */
  gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (self->view)));
  return GDK_EVENT_STOP;
}

/* The headings are one stop of the Tab key; arrows go from one to the next. */
static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint                  key,
             guint                  code,
             GdkModifierType        state,
             DatelineTableView     *self)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      press (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_Down:
      return go_to_rows (self);
    case GDK_KEY_ISO_Left_Tab:
      gtk_widget_grab_focus (get_first_heading (self));
      return GDK_EVENT_PROPAGATE;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Lets the keyboard to the headings. */
void
dateline_table_view_open_header (DatelineTableView *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  gtk_widget_set_can_focus (header, TRUE);
  gtk_widget_set_focusable (header, FALSE);
  for (GtkWidget *child = get_first_heading (self); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkEventController *keys = gtk_event_controller_key_new ();

      gtk_widget_set_focusable (child, TRUE);
      g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), self, G_CONNECT_DEFAULT);
      gtk_widget_add_controller (child, keys);
    }
}

/* Rows are sorted by one column at a time; GTK would leave its arrow at that
 * which they were sorted by before. */
static void
clear_arrow (DatelineTableView   *self,
             GtkColumnViewColumn *column)
{
  g_autoptr (GtkSorter) sorter = g_object_ref (gtk_column_view_column_get_sorter (column));
  gboolean building = self->building;

  self->building = TRUE;
  gtk_column_view_column_set_sorter (column, NULL);
  gtk_column_view_column_set_sorter (column, sorter);
  self->building = building;
}

/* Says which heading the table is sorted by: an arrow alone cannot be heard. */
void
dateline_table_view_mark_sorted (DatelineTableView *self)
{
  GtkSortType order;
  GtkColumnViewColumn *sorted = get_sorted (self, &order);

  for (GtkWidget *child = get_first_heading (self); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (GtkColumnViewColumn) column = dup_column (self, child);

      if (column != sorted)
        {
          clear_arrow (self, column);
          gtk_accessible_reset_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
        }
      else
        gtk_accessible_update_property (
            GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
            /* Translators: read aloud of the heading of a column that a table is sorted by. */
            order == GTK_SORT_DESCENDING ? _("Sorted, descending") : _("Sorted, ascending"), -1);
    }
}
