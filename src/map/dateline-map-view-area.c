/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-map-view-private.h"

#include <glib/gi18n-lib.h>

#include "dateline-area-plan.h"
#include "dateline-layer-frame.h"
#include "dateline-record-popover.h"
#include "dateline-sight-popover.h"

/* What the map view does with an area, and with what is in sight. */

/* Brings something in sight, if there is any of it. */
gboolean
dateline_map_view_fit_to (DatelineMapView *self,
                          DatelineMapFit   what,
                          gboolean         animate)
{
  DatelineMercatorBox box;

  if (self->session == NULL ||
      !dateline_map_fit_bound (dateline_place_layer_get_marks (self->places), self->session, what, &box))
    return FALSE;

  dateline_map_mover_show (self->mover, &box, animate);
  return TRUE;
}

static void
pop_up (DatelineMapView    *self,
        GtkWidget          *popover,
        const GdkRectangle *spot)
{
  g_clear_pointer (&self->list, gtk_widget_unparent);
  self->list = popover;
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), spot);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* Too many are at one place to be fanned out. */
void
dateline_map_view_list_events (DatelineMapView       *self,
                               const DatelineBits    *events,
                               const graphene_rect_t *rect)
{
  g_autoptr(DatelineRecordList) list = dateline_record_list_new (NULL, DATELINE_KIND_EVENT);
  GdkRectangle spot = { rect->origin.x, rect->origin.y, rect->size.width, rect->size.height };

  dateline_record_list_set (list, dateline_session_get_dossier (self->session), events);
  pop_up (self, dateline_record_popover_new (self->session, G_LIST_MODEL (list), _("Events at This Place")), &spot);
}

static void
list_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  DatelineMapView *self = DATELINE_MAP_VIEW (widget);
  DatelinePlaceMarks *marks = dateline_place_layer_get_marks (self->places);
  g_autoptr(DatelineSightList) places = NULL;
  graphene_rect_t bounds;
  DatelineMapFrame frame;
  DatelineArea area;
  GdkRectangle spot;
  GtkWidget *from = gtk_widget_get_visible (self->list_button) ? self->list_button : self->controls;

  if (marks == NULL || !dateline_layer_frame_get (SHUMATE_LAYER (self->places), &frame) ||
      !gtk_widget_compute_bounds (from, widget, &bounds))
    return;
  dateline_area_plan_get_sight (&frame, &area);
  places = dateline_sight_list_new (marks, &area);
  spot = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
  pop_up (self, dateline_sight_popover_new (self->session, places), &spot);
}

/* The area. */

static void
area_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  DatelineAreaTool *tool = DATELINE_MAP_VIEW (widget)->area_tool;
  const char *property = g_str_equal (action, "map.lasso") ? "lasso" : "in-sight";
  gboolean active;

  if (g_str_equal (action, "map.choose-area"))
    {
      dateline_area_tool_choose (tool);
      return;
    }
  g_object_get (tool, property, &active, NULL);
  g_object_set (tool, property, !active, NULL);
}

static void
country_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  if (!dateline_country_tool_choose (DATELINE_MAP_VIEW (widget)->country_tool))
    gtk_widget_error_bell (widget);
}

static void
menu_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  dateline_map_menu_pop_up (DATELINE_MAP_VIEW (widget)->menu);
}

/* Not an action: with no area it is for whoever else wants it. */
static gboolean
escape_pressed (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   data)
{
  return dateline_area_tool_cancel (DATELINE_MAP_VIEW (widget)->area_tool);
}

/* What is selected elsewhere comes in sight; what is in sight stays where it is. */
void
dateline_map_view_selection_changed (DatelineMapView *self)
{
  DatelinePlaceMarks *marks = dateline_place_layer_get_marks (self->places);
  DatelineMapFrame frame;
  DatelineArea area;

  if (self->fit_id != 0 || marks == NULL || dateline_session_get_selection (self->session) == DATELINE_REF_NONE ||
      gtk_widget_get_width (GTK_WIDGET (self->map)) == 0 ||
      !dateline_layer_frame_get (SHUMATE_LAYER (self->places), &frame))
    return;
  dateline_area_plan_get_sight (&frame, &area);
  if (!dateline_map_fit_touches (marks, self->session, DATELINE_MAP_FIT_SELECTION, &area))
    dateline_map_view_fit_to (self, DATELINE_MAP_FIT_SELECTION, gtk_widget_get_mapped (GTK_WIDGET (self)));
}

/* The area lies below the places and above the names. */
void
dateline_map_view_add_area (DatelineMapView *self)
{
  GtkWidget *toggles[] = { self->lasso, self->in_sight };
  const char *names[] = { "lasso", "in-sight" };

  self->area_tool = dateline_area_tool_new (self->map, self->area, self->places);
  for (guint i = 0; i < G_N_ELEMENTS (toggles); i++)
    g_object_bind_property (self->area_tool, names[i], toggles[i], "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  self->country_tool = dateline_country_tool_new (self->area, self->places);
  self->menu = dateline_map_menu_new (GTK_WIDGET (self), self->places, self->mover, self->country_tool);
  g_signal_connect_object (self->menu, "list-events", G_CALLBACK (dateline_map_view_list_events), self, G_CONNECT_SWAPPED);
}

/* Adds the actions and their keys. */
void
dateline_map_view_class_add_area (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.choose-area", NULL, area_action);
  gtk_widget_class_install_action (widget_class, "map.lasso", NULL, area_action);
  gtk_widget_class_install_action (widget_class, "map.choose-country", NULL, country_action);
  gtk_widget_class_install_action (widget_class, "map.only-in-sight", NULL, area_action);
  gtk_widget_class_install_action (widget_class, "map.list", NULL, list_action);
  gtk_widget_class_install_action (widget_class, "map.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, 0, "map.choose-area", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "map.lasso", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, 0, "map.choose-country", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, 0, "map.only-in-sight", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, 0, "map.list", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "map.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "map.menu", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed, NULL);
}
