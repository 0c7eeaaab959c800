/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pointer on the places of the map. */

#include "dateline-place-layer-private.h"

#include <math.h>

/* A press that moves no farther than this is a click, not a drag of the map. */
#define CLICK_REACH 6.0

static void
pointer_moved (DatelinePlaceLayer *self,
               double              x,
               double              y)
{
  const DatelinePlaceSpot *spot = dateline_place_spots_hit (dateline_place_layer_get_spots (self), x, y);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), spot != NULL ? "pointer" : NULL);
  dateline_place_layer_point_at (self, spot);
}

static void
pointer_left (DatelinePlaceLayer *self)
{
  dateline_place_layer_point_at (self, NULL);
}

static void
pressed (DatelinePlaceLayer *self,
         int                 n_press,
         double              x,
         double              y)
{
  self->press_x = x;
  self->press_y = y;
}

static void
released (DatelinePlaceLayer *self,
          int                 n_press,
          double              x,
          double              y)
{
  const DatelinePlaceSpot *spot;

  if (n_press != 1 || hypot (x - self->press_x, y - self->press_y) > CLICK_REACH)
    return;

  spot = dateline_place_spots_hit (dateline_place_layer_get_spots (self), x, y);
  if (spot != NULL)
    {
      dateline_place_layer_open (self, spot);
      return;
    }
  dateline_place_layer_fold (self);
  dateline_place_layer_select (self, DATELINE_REF_NONE);
}

/* Listens to the pointer. */
void
dateline_place_layer_add_pointer (DatelinePlaceLayer *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
