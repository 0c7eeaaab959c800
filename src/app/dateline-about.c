/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-about.h"
#include "dateline-paths.h"

static char *
dup_debug_info (void)
{
  g_autofree char *tiles = dateline_paths_dup_tiles ();
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  GdkDisplay *display = gdk_display_get_default ();
  const char *language = pango_language_to_string (pango_language_get_default ());

  /* Not translated: it is meant for whoever mends the program. */
  return g_strdup_printf ("Dateline %s\n"
                          "System: %s\n"
                          "Language: %s\n"
                          "Display: %s\n"
                          "GTK %u.%u.%u, libadwaita %u.%u.%u, GLib %u.%u.%u\n"
                          "Base map: %s\n",
                          PACKAGE_VERSION, system != NULL ? system : "unknown", language,
                          display != NULL ? G_OBJECT_TYPE_NAME (display) : "none",
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          g_file_test (tiles, G_FILE_TEST_EXISTS) ? "found" : "missing");
}

static void
add_credits (AdwAboutDialog *dialog)
{
  adw_about_dialog_add_legal_section (dialog, "Natural Earth",
                                      /* Translators: what the named data is used for. */
                                      _("Borders, coasts and water of the base map. Public domain."),
                                      GTK_LICENSE_CUSTOM, NULL);
  adw_about_dialog_add_legal_section (dialog, "GeoNames",
                                      /* Translators: what the named data is used for. */
                                      _("Names of places on the base map, simplified. "
                                        "<a href=\"https://creativecommons.org/licenses/by/4.0/\">"
                                        "Creative Commons Attribution 4.0</a>."),
                                      GTK_LICENSE_CUSTOM,
                                      NULL);
}

/**
 * dateline_about_dialog_new:
 *
 * Returns: (transfer floating): what the program is, and whose data it shows
 */
AdwDialog *
dateline_about_dialog_new (void)
{
  AdwDialog *dialog = adw_about_dialog_new ();
  g_autofree char *debug_info = dup_debug_info ();
  const char *developers[] = { "The Dateline contributors", NULL };

  g_object_set (dialog,
                "application-name", "Dateline",
                "application-icon", APP_ID,
                "version", PACKAGE_VERSION,
                "developer-name", _("The Dateline contributors"),
                "comments", _("See where, when, and who said it"),
                "website", "https://github.com/dateline-app/dateline",
                "issue-url", "https://github.com/dateline-app/dateline/issues",
                "license-type", GTK_LICENSE_GPL_3_0,
                "developers", developers,
                /* Translators: your name, and your address if you like, a line each. */
                "translator-credits", _("translator-credits"),
                "debug-info", debug_info,
                "debug-info-filename", "dateline.txt",
                NULL);
  add_credits (ADW_ABOUT_DIALOG (dialog));

  return dialog;
}
