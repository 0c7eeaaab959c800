/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-chip.h"

#include "dateline-brief.h"
#include "dateline-hover.h"
#include "dateline-kind-icon.h"

/**
 * DatelineChip:
 *
 * A small button that leads to a record, to stand among others on a line.
 */
struct _DatelineChip
{
  GtkButton parent_instance;

  DatelineSession *session;
  DatelineHover *hover;
  DatelineRef ref;
  GtkImage *icon;
  DatelineKindIcon *kind_icon;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (DatelineChip, dateline_chip, GTK_TYPE_BUTTON)

static void
clicked_cb (DatelineChip *self)
{
  dateline_session_set_selection (self->session, self->ref);
}

static void
dateline_chip_dispose (GObject *object)
{
  DatelineChip *self = DATELINE_CHIP (object);

  g_clear_object (&self->hover);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_CHIP);
  G_OBJECT_CLASS (dateline_chip_parent_class)->dispose (object);
}

static void
dateline_chip_class_init (DatelineChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_chip_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineChip, icon);
  gtk_widget_class_bind_template_child (widget_class, DatelineChip, kind_icon);
  gtk_widget_class_bind_template_child (widget_class, DatelineChip, label);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
dateline_chip_init (DatelineChip *self)
{
  self->ref = DATELINE_REF_NONE;
  self->hover = dateline_hover_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  dateline_hover_watch (self->hover, GTK_WIDGET (self));
}

static void
show_brief (DatelineChip  *self,
            DatelineBrief *brief)
{
  g_autofree char *said = dateline_brief_join (brief->label, brief->detail);

  gtk_image_set_from_icon_name (self->icon, brief->icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), brief->icon != NULL);
  dateline_kind_icon_set_kind (self->kind_icon, brief->event_kind);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_icon), brief->icon == NULL);
  gtk_label_set_text (self->label, brief->label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

/**
 * dateline_chip_new:
 * @session: the session, which must have a dossier
 * @ref: the record to lead to
 *
 * Returns: (transfer floating): a chip
 */
GtkWidget *
dateline_chip_new (DatelineSession *session,
                   DatelineRef      ref)
{
  DatelineChip *self = g_object_new (DATELINE_TYPE_CHIP, NULL);
  g_autoptr (DatelineBrief) brief = dateline_brief_new (dateline_session_get_dossier (session), ref, dateline_session_get_as_of (session));

  self->session = g_object_ref (session);
  self->ref = ref;
  dateline_hover_set (self->hover, session, ref);
  show_brief (self, brief);
  return GTK_WIDGET (self);
}
