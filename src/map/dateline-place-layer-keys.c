/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyboard on the places of the map. */

#include "dateline-place-layer-private.h"

/* Brings the keyboard to a spot, or away from all. */
void
dateline_place_layer_move_cursor (DatelinePlaceLayer      *self,
                                  const DatelinePlaceSpot *spot)
{
  self->cursor = spot != NULL ? spot->cluster->ref : DATELINE_REF_NONE;
  dateline_drawn_items_set_focused (self->items, spot != NULL ? spot->cluster->ref : DATELINE_DRAWN_ITEM_NONE);
  dateline_place_layer_point_at (self, spot);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
move_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (widget);
  const DatelinePlaceSpot *next;
  int dx, dy;

  g_variant_get (parameter, "(ii)", &dx, &dy);
  next = dateline_place_spots_next (dateline_place_layer_get_spots (self), self->cursor, dx, dy);
  if (next != NULL)
    dateline_place_layer_move_cursor (self, next);
  else
    gtk_widget_error_bell (widget);
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (widget);
  const DatelinePlaceSpot *spot = dateline_place_spots_find (dateline_place_layer_get_spots (self), self->cursor);

  if (spot != NULL)
    dateline_place_layer_open (self, spot);
}

/* What Escape takes back: a fan, a selection, the way into a cluster. Not an
 * action: when there is none of these it is for whoever else wants it. */
static gboolean
escape_pressed (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   data)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (widget);

  if (dateline_place_layer_fold (self))
    return GDK_EVENT_STOP;
  if (self->session != NULL && dateline_session_get_selection (self->session) != DATELINE_REF_NONE)
    {
      dateline_place_layer_select (self, DATELINE_REF_NONE);
      return GDK_EVENT_STOP;
    }
  return dateline_place_layer_go_out (self);
}

/* Where Tab leads: the spot after or before the cursor, %NULL past the end. A
 * place seen twice, on a map of more than one world, is stopped at once. */
static const DatelinePlaceSpot *
tab_target (DatelinePlaceLayer *self,
            gboolean            forward)
{
  const DatelinePlaceSpot *current = dateline_place_spots_find (dateline_place_layer_get_spots (self), self->cursor);
  const DatelinePlaceSpot *spots;
  int step = forward ? 1 : -1;
  int i;
  guint n;

  spots = dateline_place_spots_get (self->spots, &n);
  if (!gtk_widget_has_focus (GTK_WIDGET (self)) || current == NULL)
    i = forward ? 0 : (int) n - 1;
  else
    i = (int) (current - spots) + step;
  for (; i >= 0 && i < (int) n; i += step)
    if (dateline_place_spots_find (self->spots, spots[i].cluster->ref) == &spots[i])
      return &spots[i];

  return NULL;
}

static gboolean
dateline_place_layer_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (widget);
  const DatelinePlaceSpot *spot;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (widget)))->focus (widget, direction);

  spot = tab_target (self, direction == GTK_DIR_TAB_FORWARD);
  if (spot == NULL)
    return FALSE;

  dateline_place_layer_move_cursor (self, spot);
  if (!gtk_widget_has_focus (widget))
    gtk_widget_grab_focus (widget);
  return TRUE;
}

static void
focus_entered (DatelinePlaceLayer *self)
{
  const DatelinePlaceSpot *spot = dateline_place_spots_find (dateline_place_layer_get_spots (self), self->cursor);

  dateline_place_layer_move_cursor (self, spot != NULL ? spot : tab_target (self, TRUE));
}

static void
focus_left (DatelinePlaceLayer *self)
{
  dateline_place_layer_point_at (self, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
add_move_binding (GtkWidgetClass *klass,
                  guint           key,
                  guint           keypad_key,
                  int             dx,
                  int             dy)
{
  gtk_widget_class_add_binding_action (klass, key, 0, "places.move", "(ii)", dx, dy);
  gtk_widget_class_add_binding_action (klass, keypad_key, 0, "places.move", "(ii)", dx, dy);
}

/* Adds the actions and their keys. */
void
dateline_place_layer_class_add_keys (GtkWidgetClass *widget_class)
{
  widget_class->focus = dateline_place_layer_focus;
  gtk_widget_class_install_action (widget_class, "places.move", "(ii)", move_action);
  gtk_widget_class_install_action (widget_class, "places.open", NULL, open_action);
  add_move_binding (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_move_binding (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_move_binding (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_move_binding (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "places.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "places.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "places.open", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed, NULL);
}

/* Listens to the focus. */
void
dateline_place_layer_add_focus (DatelinePlaceLayer *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_entered), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
