/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-hover.h"

/**
 * DatelineHover:
 *
 * Tells the session that the pointer or the focus is on what leads to a record,
 * and that it has left.
 */
struct _DatelineHover
{
  GObject parent_instance;

  DatelineSession *session;
  DatelineRef ref;
  GtkWidget *widget;
};

G_DEFINE_FINAL_TYPE (DatelineHover, dateline_hover, G_TYPE_OBJECT)

static void
enter (DatelineHover *self)
{
  if (self->session != NULL)
    dateline_session_set_hover (self->session, self->ref);
}

static void
leave (DatelineHover *self)
{
  if (self->session != NULL && dateline_session_get_hover (self->session) == self->ref)
    dateline_session_set_hover (self->session, DATELINE_REF_NONE);
}

static void
dateline_hover_dispose (GObject *object)
{
  DatelineHover *self = DATELINE_HOVER (object);

  leave (self);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->widget);
  G_OBJECT_CLASS (dateline_hover_parent_class)->dispose (object);
}

static void
dateline_hover_class_init (DatelineHoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dateline_hover_dispose;
}

static void
dateline_hover_init (DatelineHover *self)
{
  self->ref = DATELINE_REF_NONE;
}

/**
 * dateline_hover_new:
 *
 * Returns: (transfer full): a hover that watches nothing yet
 */
DatelineHover *
dateline_hover_new (void)
{
  return g_object_new (DATELINE_TYPE_HOVER, NULL);
}

/**
 * dateline_hover_watch:
 * @widget: where the pointer or the focus may be
 *
 * Begins to watch a widget, unless it is the one last begun with.
 */
void
dateline_hover_watch (DatelineHover *self,
                      GtkWidget     *widget)
{
  GtkEventController *motion, *focus;

  if (widget == self->widget)
    return;
  g_set_weak_pointer (&self->widget, widget);
  motion = gtk_event_controller_motion_new ();
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (motion, "enter", G_CALLBACK (enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, focus);
}

/**
 * dateline_hover_set:
 * @session: the session to tell
 * @ref: the record the widget leads to, or %DATELINE_REF_NONE
 *
 * Says what the widget leads to now.
 */
void
dateline_hover_set (DatelineHover   *self,
                    DatelineSession *session,
                    DatelineRef      ref)
{
  leave (self);
  g_set_object (&self->session, session);
  self->ref = ref;
}
