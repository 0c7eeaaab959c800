/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What GTK has drawn of a page or a popover that is about to go it lets go of
 * with the next frame, but not with the window. */
static inline void
window_fixture_destroy (GtkWidget *window)
{
  if (gtk_widget_get_mapped (window))
    {
      gtk_widget_queue_draw (window);
      gtk_test_widget_wait_for_draw (window);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Lets go of the last reference to @object but those of threads: what one still
 * makes for it, such as the index of a search, keeps it until that is done. */
static inline void
window_fixture_assert_goes (gpointer object)
{
  gint64 deadline = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;
  GObject *left = object;

  g_object_add_weak_pointer (left, (gpointer *) &left);
  g_object_unref (object);
  while (left != NULL && g_get_monotonic_time () < deadline)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_null (left);
}
