/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-shortcuts.h"

#define RESOURCES "/io/github/dateline_app/Dateline/"

/* The sections after the first, and what they are read from. */
static const struct
{
  const char *file;
  const char *name;
} sections[] = {
  { RESOURCES "dateline-shortcuts-picture.ui", "map" },
  { RESOURCES "dateline-shortcuts-picture.ui", "timeline" },
  { RESOURCES "dateline-shortcuts-reading.ui", "reading" },
};

/* What stands in for these widgets came with libadwaita 1.8. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

/**
 * dateline_shortcuts_add:
 * @window: a window of the program
 *
 * Gives @window the one that lists all keys. Its sections come from several files,
 * as they would be too long for one.
 */
void
dateline_shortcuts_add (GtkApplicationWindow *window)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCES "dateline-shortcuts.ui");
  GtkShortcutsWindow *shortcuts = GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "window"));

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GtkBuilder) part = gtk_builder_new_from_resource (sections[i].file);

      gtk_shortcuts_window_add_section (shortcuts, GTK_SHORTCUTS_SECTION (gtk_builder_get_object (part, sections[i].name)));
    }
  gtk_application_window_set_help_overlay (window, shortcuts);
}

G_GNUC_END_IGNORE_DEPRECATIONS
