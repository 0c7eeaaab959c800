/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-announce.h"

/**
 * dateline_announce:
 * @widget: what it comes from
 * @text: what came of something, in words
 *
 * Has a screen reader say something beside what the focus is at. Not for moves
 * of the focus, which are spoken anyway.
 */
void
dateline_announce (GtkWidget  *widget,
                   const char *text)
{
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (widget));

  /* GTK's context for tests cannot announce and calls what it lacks. */
  if (context != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext"))
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
