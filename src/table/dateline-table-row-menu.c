/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-table-view-private.h"

#include <glib/gi18n-lib.h>

/* What can be done with the row at the pointer or at the keyboard. */

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DatelineTableView *self = DATELINE_TABLE_VIEW (widget);

  dateline_session_set_selection (self->session, self->menu_ref);
  gtk_widget_activate_action (widget, "workspace.show-inspector", NULL);
}

static void
filter_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  DatelineTableView *self = DATELINE_TABLE_VIEW (widget);

  dateline_query_set_ref (dateline_session_get_query (self->session), self->menu_ref, TRUE);
}

/* Records that a query can ask for; NULL for others. */
static const char *
get_filter_label (DatelineKind kind)
{
  switch ((int) kind)
    {
    case DATELINE_KIND_ACTOR:
      return _("_Filter by This Actor");
    case DATELINE_KIND_PLACE:
      return _("_Filter by This Place");
    case DATELINE_KIND_TOPIC:
      return _("_Filter by This Topic");
    default:
      return NULL;
    }
}

static GMenuModel *
make_menu (DatelineTableView *self)
{
  g_autoptr (GMenu) record = g_menu_new (), copies = g_menu_new ();
  const char *filter = get_filter_label (self->kind);
  GMenu *menu = g_menu_new ();

  g_menu_append (record, _("_Open in Inspector"), "table.open");
  if (filter != NULL)
    g_menu_append (record, filter, "table.filter");
  g_menu_append (copies, _("_Copy Selected Rows"), "table.copy");
  g_menu_append (copies, _("Copy All _Rows"), "table.copy-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (record));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copies));
  return G_MENU_MODEL (menu);
}

void
dateline_table_view_drop_row_menu (DatelineTableView *self)
{
  g_clear_pointer (&self->row_menu, gtk_widget_unparent);
}

/* The menu is about what is selected, so that the row is, unless it stands among
 * others that are. */
static void
select_row (DatelineTableView *self,
            DatelineRef        ref)
{
  self->menu_ref = ref;
  if (!dateline_session_is_selected (self->session, ref))
    dateline_session_set_selection (self->session, ref);
}

static void
pop_up (DatelineTableView  *self,
        const GdkRectangle *at)
{
  g_autoptr (GMenuModel) menu = make_menu (self);

  dateline_table_view_drop_row_menu (self);
  self->row_menu = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->row_menu), FALSE);
  gtk_widget_set_halign (self->row_menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->row_menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->row_menu), at);
  gtk_popover_popup (GTK_POPOVER (self->row_menu));
}

void
dateline_table_view_menu_at (DatelineTableView *self,
                             double             x,
                             double             y)
{
  DatelineTableCell *cell = dateline_table_view_find_cell (gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT));
  graphene_point_t point;

  if (cell == NULL || self->session == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                    &point))
    return;
  select_row (self, dateline_table_cell_get_ref (cell));
  pop_up (self, &(GdkRectangle){ (int) point.x, (int) point.y, 1, 1 });
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DatelineTableView *self = DATELINE_TABLE_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  DatelineTableCell *cell = NULL;
  graphene_rect_t bounds;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    cell = dateline_table_view_find_cell (focus);
  if (cell == NULL || self->session == NULL
      || !gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &bounds))
    return;
  select_row (self, dateline_table_cell_get_ref (cell));
  pop_up (self, &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, 1, (int) bounds.size.height });
}

void
dateline_table_view_install_row_menu (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "table.open", NULL, open_action);
  gtk_widget_class_install_action (klass, "table.filter", NULL, filter_action);
  gtk_widget_class_install_action (klass, "table.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "table.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "table.menu", NULL);
}
