/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-quotes-init.h"

#include "dateline-chip-section.h"
#include "dateline-clock.h"
#include "dateline-kind-icon.h"
#include "dateline-link-section.h"
#include "dateline-names-section.h"
#include "dateline-passage-view.h"
#include "dateline-path.h"
#include "dateline-quotes-resources.h"
#include "dateline-web-link.h"

#include <gtksourceview/gtksource.h>

#define BASE "/io/github/dateline_app/Dateline/quotes"

/* What templates name without any C code that makes it. */
static void
ensure_types (void)
{
  g_type_ensure (DATELINE_TYPE_SECTION);
  g_type_ensure (DATELINE_TYPE_CHIP_SECTION);
  g_type_ensure (DATELINE_TYPE_LINK_SECTION);
  g_type_ensure (DATELINE_TYPE_NAMES_SECTION);
  g_type_ensure (DATELINE_TYPE_CLOCK);
  g_type_ensure (DATELINE_TYPE_PASSAGE_VIEW);
  g_type_ensure (DATELINE_TYPE_PATH);
  g_type_ensure (DATELINE_TYPE_WEB_LINK);
  g_type_ensure (DATELINE_TYPE_KIND_ICON);
}

/**
 * dateline_quotes_init:
 *
 * Makes the templates, styles and icons of this library known. The inspector
 * calls it itself; once is enough, more does no harm. Needs a display.
 */
void
dateline_quotes_init (void)
{
  static gsize done;
  GdkDisplay *display;
  g_autoptr (GtkCssProvider) provider = NULL;

  if (!g_once_init_enter (&done))
    return;
  /* Named here so that the linker keeps it: nothing else refers to it. */
  g_resources_register (dateline_quotes_get_resource ());
  gtk_source_init ();
  ensure_types ();
  display = gdk_display_get_default ();
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, BASE "/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), BASE "/icons");
  g_once_init_leave (&done, 1);
}
