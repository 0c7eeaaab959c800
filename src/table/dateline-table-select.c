/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-table-view-private.h"

#include "dateline-table-cell.h"

/* What is selected and what is pointed at, here and in the other views. */

static DatelineRefSet *
dup_selected (DatelineTableView *self,
              DatelineRef       *last)
{
  g_autoptr (GtkBitset) bits = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  GtkBitsetIter iter;
  guint position;

  *last = DATELINE_REF_NONE;
  for (gboolean more = gtk_bitset_iter_init_first (&iter, bits, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      *last = dateline_table_lines_get_ref (self->lines, position);
      g_array_append_val (refs, *last);
    }
  return dateline_ref_set_new ((DatelineRef *) refs->data, refs->len);
}

/* The row last changed is the one to read about, if it was selected. */
static void
selection_changed (DatelineTableView *self,
                   guint              position,
                   guint              n)
{
  g_autoptr (DatelineRefSet) refs = NULL;
  DatelineRef last, at = dateline_table_lines_get_ref (self->lines, position);

  if (self->filling || self->session == NULL)
    return;
  refs = dup_selected (self, &last);
  self->telling = TRUE;
  if (at != DATELINE_REF_NONE && dateline_ref_set_has (refs, at))
    last = at;
  else if (dateline_ref_set_has (refs, dateline_session_get_selection (self->session)))
    last = dateline_session_get_selection (self->session);
  dateline_session_set_selected (self->session, refs, last);
  self->telling = FALSE;
}

void
dateline_table_view_watch_rows (DatelineTableView *self)
{
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/* Whether any row can be selected at all, to spare looking at a million. */
static gboolean
has_of_kind (DatelineTableView    *self,
             const DatelineRefSet *refs)
{
  for (guint i = 0; i < refs->n; i++)
    if (dateline_ref_kind (refs->refs[i]) == self->kind)
      return TRUE;
  return FALSE;
}

/* Selects the rows of what is selected elsewhere. */
void
dateline_table_view_select (DatelineTableView *self,
                            gboolean           scrolls)
{
  g_autoptr (GtkBitset) bits = gtk_bitset_new_empty (), all = NULL;
  DatelineRefSet *refs;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lines)), to = GTK_INVALID_LIST_POSITION;
  gboolean any;

  if (self->telling || self->session == NULL)
    return;
  refs = dateline_session_get_selected (self->session);
  any = has_of_kind (self, refs);
  for (guint i = 0; any && i < n; i++)
    {
      DatelineRef ref = dateline_table_lines_get_ref (self->lines, i);

      if (!dateline_ref_set_has (refs, ref))
        continue;
      gtk_bitset_add (bits, i);
      if (ref == dateline_session_get_selection (self->session))
        to = i;
    }
  all = gtk_bitset_new_range (0, n);
  self->filling = TRUE;
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), bits, all);
  self->filling = FALSE;
  if (scrolls && to != GTK_INVALID_LIST_POSITION)
    gtk_column_view_scroll_to (self->view, to, NULL, GTK_LIST_SCROLL_NONE, NULL);
}

/* Lights what is linked with the record pointed at, here or elsewhere. */
void
dateline_table_view_light (DatelineTableView *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (dateline_session_is_lit (self->session, dateline_table_cell_get_ref (cell)))
      gtk_widget_add_css_class (cell, "lit");
    else
      gtk_widget_remove_css_class (cell, "lit");
}

/* The cell at a widget: around it, or in it, where the widget is what GTK puts
 * around a cell or a row; NULL at none. */
DatelineTableCell *
dateline_table_view_find_cell (GtkWidget *widget)
{
  GtkWidget *child = widget;

  for (guint i = 0; i < 3 && child != NULL; i++, child = gtk_widget_get_first_child (child))
    if (DATELINE_IS_TABLE_CELL (child))
      return DATELINE_TABLE_CELL (child);
  return NULL;
}

void
dateline_table_view_point_at (DatelineTableView *self,
                              double             x,
                              double             y)
{
  DatelineTableCell *cell = dateline_table_view_find_cell (gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT));

  if (self->session != NULL)
    dateline_session_set_hover (self->session, cell != NULL ? dateline_table_cell_get_ref (cell) : DATELINE_REF_NONE);
}
