/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "dateline-application.h"
#include "dateline-paths.h"

int
main (int    argc,
      char **argv)
{
  g_autofree char *locale_dir = dateline_paths_dup_locale_dir ();
  g_autoptr (DatelineApplication) app = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  app = dateline_application_new ();

  return g_application_run (G_APPLICATION (app), argc, argv);
}
