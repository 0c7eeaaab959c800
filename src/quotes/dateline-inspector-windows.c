/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The windows that an inspector opens. */

#include "dateline-inspector-private.h"

#include "dateline-inspector-window.h"

static void
pop_out_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  DatelineInspector *self = DATELINE_INSPECTOR (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_present (dateline_inspector_window_new (dateline_inspector_get_session (self), window));
}

/* dateline_inspector_install_windows:
 *
 * Adds the actions that open windows. */
void
dateline_inspector_install_windows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inspector.pop-out", NULL, pop_out_action);
}

/* dateline_inspector_update_windows:
 *
 * Says which of them can be opened now. */
void
dateline_inspector_update_windows (DatelineInspector *self)
{
  DatelineSession *session = dateline_inspector_get_session (self);
  gboolean open = session != NULL && dateline_session_get_dossier (session) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inspector.pop-out", open);
}
