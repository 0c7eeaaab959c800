/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-comparison-head.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * DatelineComparisonHead:
 *
 * Whose column it is. It leads to the actor, and takes the column away.
 */
struct _DatelineComparisonHead
{
  GtkBox parent_instance;

  DatelineSession *session;
  DatelineRef ref;
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkWidget *remove;
};

enum
{
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DatelineComparisonHead, dateline_comparison_head, GTK_TYPE_BOX)

static void
clicked_cb (DatelineComparisonHead *self)
{
  dateline_session_set_selection (self->session, self->ref);
}

static void
remove_cb (DatelineComparisonHead *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
dateline_comparison_head_dispose (GObject *object)
{
  g_clear_object (&DATELINE_COMPARISON_HEAD (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_COMPARISON_HEAD);
  G_OBJECT_CLASS (dateline_comparison_head_parent_class)->dispose (object);
}

static void
dateline_comparison_head_class_init (DatelineComparisonHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_comparison_head_dispose;

  /**
   * DatelineComparisonHead::removed:
   *
   * The column is not wanted any more.
   */
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-comparison-head.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonHead, avatar);
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonHead, name);
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonHead, remove);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
dateline_comparison_head_init (DatelineComparisonHead *self)
{
  self->ref = DATELINE_REF_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_comparison_head_new:
 * @session: the session, which must have a dossier
 * @ref: an actor of it
 * @removable: whether the column can be taken away
 *
 * Returns: (transfer floating): a head
 */
GtkWidget *
dateline_comparison_head_new (DatelineSession *session,
                              DatelineRef      ref,
                              gboolean         removable)
{
  DatelineComparisonHead *self = g_object_new (DATELINE_TYPE_COMPARISON_HEAD, NULL);
  g_autofree char *name = dateline_dossier_dup_label (dateline_session_get_dossier (session), ref);
  /* Translators: %s is a speaker whose column is taken out of a comparison. */
  g_autofree char *tooltip = g_strdup_printf (_("Remove %s"), name);

  self->session = g_object_ref (session);
  self->ref = ref;
  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_text (self->name, name);
  gtk_widget_set_tooltip_text (self->remove, tooltip);
  gtk_widget_set_visible (self->remove, removable);
  return GTK_WIDGET (self);
}

/**
 * dateline_comparison_head_get_ref:
 *
 * Returns: whose column it is
 */
DatelineRef
dateline_comparison_head_get_ref (DatelineComparisonHead *self)
{
  return self->ref;
}
