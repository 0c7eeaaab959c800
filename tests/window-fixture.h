/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

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
