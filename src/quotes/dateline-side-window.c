/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Windows that belong to the window of a dossier. */

#include "config.h"

#include "dateline-side-window.h"

#define LEAST_WIDTH 360
#define LEAST_HEIGHT 294

/* The size is kept when the window goes, not while it changes: there may be
 * several of a kind, and one must not pull at the others. */
static gboolean
keep_size (GtkWindow  *window,
           const char *name)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *width_key = g_strconcat (name, "-width", NULL);
  g_autofree char *height_key = g_strconcat (name, "-height", NULL);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, width_key, MAX (width, LEAST_WIDTH));
  g_settings_set_int (settings, height_key, MAX (height, LEAST_HEIGHT));
  return GDK_EVENT_PROPAGATE;
}

static void
restore_size (GtkWindow  *window,
              const char *name)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *width_key = g_strconcat (name, "-width", NULL);
  g_autofree char *height_key = g_strconcat (name, "-height", NULL);

  gtk_window_set_default_size (window, g_settings_get_int (settings, width_key),
                               g_settings_get_int (settings, height_key));
}

/* One opened from such a window belongs to the same dossier. */
static GtkWindow *
find_main (GtkWindow *parent)
{
  GtkWindow *above = gtk_window_get_transient_for (parent);

  return above != NULL ? above : parent;
}

/**
 * dateline_side_window_prepare:
 * @window: a new window
 * @parent: the window it is opened from
 * @name: (not nullable): the kind of window, a string that is never freed; its
 *   size is kept in the settings `NAME-width` and `NAME-height`
 *
 * Makes a window belong to that of a dossier, with which it closes, and gives it
 * the size the last of its kind had.
 */
void
dateline_side_window_prepare (GtkWindow  *window,
                              GtkWindow  *parent,
                              const char *name)
{
  GtkWindow *main_window = find_main (parent);

  gtk_widget_set_size_request (GTK_WIDGET (window), LEAST_WIDTH, LEAST_HEIGHT);
  gtk_window_set_transient_for (window, main_window);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_set_application (window, gtk_window_get_application (main_window));
  restore_size (window, name);
  g_signal_connect (window, "close-request", G_CALLBACK (keep_size), (gpointer) name);
}
