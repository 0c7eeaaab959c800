/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-inspector-window.h"

#include "dateline-inspector.h"
#include "dateline-side-window.h"

/**
 * DatelineInspectorWindow:
 *
 * An inspector in a window of its own. It follows the selection of the window it
 * came from until it is pinned, and closes with that window.
 */
struct _DatelineInspectorWindow
{
  AdwWindow parent_instance;

  DatelineSession *session;
};

G_DEFINE_FINAL_TYPE (DatelineInspectorWindow, dateline_inspector_window, ADW_TYPE_WINDOW)

/* The list of quotes offers this where none fits. */
static void
clear_filters_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  dateline_query_clear (dateline_session_get_query (DATELINE_INSPECTOR_WINDOW (widget)->session));
}

static void
dateline_inspector_window_dispose (GObject *object)
{
  g_clear_object (&DATELINE_INSPECTOR_WINDOW (object)->session);
  G_OBJECT_CLASS (dateline_inspector_window_parent_class)->dispose (object);
}

static void
dateline_inspector_window_class_init (DatelineInspectorWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_inspector_window_dispose;
  gtk_widget_class_install_action (widget_class, "win.clear-filters", NULL, clear_filters_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
dateline_inspector_window_init (DatelineInspectorWindow *self)
{
}

/**
 * dateline_inspector_window_new:
 * @session: what to show the selection of
 * @parent: the window it is opened from
 *
 * Returns: (transfer none): a window
 */
GtkWindow *
dateline_inspector_window_new (DatelineSession *session,
                               GtkWindow       *parent)
{
  DatelineInspectorWindow *self = g_object_new (DATELINE_TYPE_INSPECTOR_WINDOW, NULL);
  GtkWidget *inspector = g_object_new (DATELINE_TYPE_INSPECTOR, "pinnable", TRUE, "session", session, NULL);
  GtkWidget *toasts = adw_toast_overlay_new ();

  self->session = g_object_ref (session);
  dateline_side_window_prepare (GTK_WINDOW (self), parent, "inspector");
  g_object_bind_property (inspector, "title", self, "title", G_BINDING_SYNC_CREATE);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), inspector);
  adw_window_set_content (ADW_WINDOW (self), toasts);
  return GTK_WINDOW (self);
}
