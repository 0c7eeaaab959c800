/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-link-row.h"

#include "dateline-brief.h"
#include "dateline-kind-icon.h"

/**
 * DatelineLinkRow:
 *
 * A row that leads to a record of any kind: its mark, what names it, what tells
 * it from its like and, in some lists, a word set apart.
 */
struct _DatelineLinkRow
{
  DatelineRecordRow parent_instance;

  GtkImage *icon;
  DatelineKindIcon *kind_icon;
  GtkLabel *label;
  GtkLabel *detail;
  GtkLabel *badge;
};

G_DEFINE_FINAL_TYPE (DatelineLinkRow, dateline_link_row, DATELINE_TYPE_RECORD_ROW)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_badge (DatelineLinkRow *self,
            const char      *badge,
            DatelineTone     tone)
{
  const char *classes[] = { "dateline-badge", dateline_tone_get_css_class (tone), NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->badge), classes);
  set_text (self->badge, badge);
}

static void
show_icon (DatelineLinkRow *self,
           DatelineBrief   *brief)
{
  gtk_image_set_from_icon_name (self->icon, brief->icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), brief->icon != NULL);
  dateline_kind_icon_set_kind (self->kind_icon, brief->event_kind);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_icon), brief->icon == NULL);
}

static void
dateline_link_row_show (DatelineRecordRow *row,
                        DatelineDossier   *dossier,
                        DatelineRef        ref,
                        DatelineLink      *link)
{
  DatelineLinkRow *self = DATELINE_LINK_ROW (row);
  g_autoptr (DatelineBrief) brief = dateline_brief_new (dossier, ref, dateline_record_row_get_as_of (row));
  gboolean says_more = link != NULL && link->badge != NULL;
  const char *usual = link != NULL && link->detail != NULL ? link->detail : brief->detail;
  const char *badge = says_more ? link->badge : brief->badge;
  g_autofree char *detail = dateline_brief_join (usual, link != NULL ? link->note : NULL);
  g_autofree char *said = dateline_brief_join (brief->label, detail);
  g_autofree char *name = dateline_brief_join (said, badge);

  show_icon (self, brief);
  set_text (self->label, brief->label);
  set_text (self->detail, detail);
  show_badge (self, badge, says_more ? link->tone : brief->tone);
  dateline_record_row_set_name (row, name);
}

static void
dateline_link_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_LINK_ROW);
  G_OBJECT_CLASS (dateline_link_row_parent_class)->dispose (object);
}

static void
dateline_link_row_class_init (DatelineLinkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_link_row_dispose;
  DATELINE_RECORD_ROW_CLASS (klass)->show = dateline_link_row_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-link-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineLinkRow, icon);
  gtk_widget_class_bind_template_child (widget_class, DatelineLinkRow, kind_icon);
  gtk_widget_class_bind_template_child (widget_class, DatelineLinkRow, label);
  gtk_widget_class_bind_template_child (widget_class, DatelineLinkRow, detail);
  gtk_widget_class_bind_template_child (widget_class, DatelineLinkRow, badge);
}

static void
dateline_link_row_init (DatelineLinkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_link_row_new:
 *
 * Returns: (transfer floating): a row that leads nowhere yet
 */
GtkWidget *
dateline_link_row_new (void)
{
  return g_object_new (DATELINE_TYPE_LINK_ROW, NULL);
}
