/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-map-style.h"

/* The first widget of a type among @widget and what is in it. */
static inline GtkWidget *
map_probe_find (GtkWidget  *widget,
                const char *type_name)
{
  GtkWidget *found = g_str_equal (G_OBJECT_TYPE_NAME (widget), type_name) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = map_probe_find (child, type_name);

  return found;
}

static inline void
map_probe_set_drawn (GdkFrameClock *clock,
                     gboolean      *drawn)
{
  *drawn = TRUE;
}

/* Waits for the next frame of a window. */
static inline void
map_probe_wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean drawn = FALSE;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (map_probe_set_drawn), &drawn);

  gtk_widget_queue_draw (window);
  while (!drawn)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);
}

/* What share of a window shows the land of the light base map, 0 to 1. */
static inline double
map_probe_get_land (GtkWidget *window)
{
  g_autoptr(GdkPaintable) paintable = NULL;
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = NULL;
  int width, height;
  gsize n_land = 0;
  GdkRGBA land;
  guint32 wanted;

  gdk_rgba_parse (&land, dateline_map_scheme_get_color (DATELINE_MAP_LIGHT, "land"));
  wanted = 0xff000000u | (guint32) (land.red * 255 + 0.5) << 16 | (guint32) (land.green * 255 + 0.5) << 8 |
           (guint32) (land.blue * 255 + 0.5);

  map_probe_wait_for_frame (window);
  paintable = gtk_widget_paintable_new (window);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  width = gdk_texture_get_width (texture);
  height = gdk_texture_get_height (texture);
  pixels = g_new (guint32, (gsize) width * height);
  gdk_texture_download (texture, (guchar *) pixels, 4 * (gsize) width);
  for (gsize i = 0; i < (gsize) width * height; i++)
    n_land += pixels[i] == wanted;

  return n_land / ((double) width * height);
}
