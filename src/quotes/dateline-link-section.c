/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-link-section.h"

#include "dateline-link-row.h"
#include "dateline-record-page.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineLinkSection:
 *
 * A part of a card that lists records, each row selecting its own. Not there at
 * all while it has none to list. Of a long list it shows the first rows, says
 * how many there are and leads to a page that lists them all.
 */
struct _DatelineLinkSection
{
  DatelineSection parent_instance;

  DatelineSession *session;
  GListModel *model;
  GtkListBox *list;
  GtkButton *all_button;
};

G_DEFINE_FINAL_TYPE (DatelineLinkSection, dateline_link_section, DATELINE_TYPE_SECTION)

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  DatelineLinkSection *self = data;
  GtkWidget *content = dateline_link_row_new ();
  GtkWidget *row = gtk_list_box_row_new ();

  dateline_record_row_show (DATELINE_RECORD_ROW (content), self->session, item);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  dateline_record_row_get_name (DATELINE_RECORD_ROW (content)), -1);
  return row;
}

static void
row_activated_cb (DatelineLinkSection *self,
                  GtkListBoxRow       *row)
{
  DatelineRecordRow *content = DATELINE_RECORD_ROW (gtk_list_box_row_get_child (row));

  dateline_session_set_selection (self->session, dateline_record_row_get_ref (content));
}

static void
all_clicked_cb (DatelineLinkSection *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  const char *title = dateline_section_get_heading (DATELINE_SECTION (self));

  if (view != NULL)
    adw_navigation_view_push (ADW_NAVIGATION_VIEW (view),
                              dateline_record_page_new (title, self->session, self->model));
}

static void
dateline_link_section_dispose (GObject *object)
{
  DatelineLinkSection *self = DATELINE_LINK_SECTION (object);

  g_clear_object (&self->session);
  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_LINK_SECTION);
  G_OBJECT_CLASS (dateline_link_section_parent_class)->dispose (object);
}

static void
dateline_link_section_class_init (DatelineLinkSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_link_section_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-link-section.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineLinkSection, list);
  gtk_widget_class_bind_template_child (widget_class, DatelineLinkSection, all_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
}

static void
dateline_link_section_init (DatelineLinkSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self, NULL, -1);
}

static void
show_rows (DatelineLinkSection *self,
           guint                n_rows)
{
  g_autoptr (GtkSliceListModel) first =
      gtk_slice_list_model_new (g_object_ref (self->model), 0, n_rows);

  gtk_list_box_bind_model (self->list, G_LIST_MODEL (first), create_row, self, NULL);
}

/**
 * dateline_link_section_show:
 * @session: the session, which must have a dossier
 * @model: the [class@Record]s or [class@Link]s to list
 *
 * Lists other records.
 */
void
dateline_link_section_show (DatelineLinkSection *self,
                            DatelineSession     *session,
                            GListModel          *model)
{
  guint n = g_list_model_get_n_items (model);
  gboolean is_long = n > DATELINE_LINK_SECTION_MOST;
  /* Translators: a button that leads to a page with the whole of a long list. */
  g_autofree char *all = g_strdup_printf (ngettext ("Show All %'u", "Show All %'u", n), n);

  g_set_object (&self->session, session);
  g_set_object (&self->model, model);
  show_rows (self, is_long ? DATELINE_LINK_SECTION_FIRST : n);
  gtk_button_set_label (self->all_button, all);
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), is_long);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
leave_out (DatelineBits *bits,
           DatelineKind  kind,
           DatelineRef   ref)
{
  if (ref != DATELINE_REF_NONE && dateline_ref_kind (ref) == kind)
    bits->words[dateline_ref_row (ref) >> 6] &= ~(G_GUINT64_CONSTANT (1) << (dateline_ref_row (ref) & 63));
}

/**
 * dateline_link_section_show_related_but:
 * @session: the session, which must have a dossier
 * @related: what to list from
 * @kind: the kind of record to list
 * @but: a record to leave out, or %DATELINE_REF_NONE
 *
 * Lists by date the records of one kind that a record is linked with, but not
 * that record itself.
 */
void
dateline_link_section_show_related_but (DatelineLinkSection *self,
                                        DatelineSession     *session,
                                        DatelineRelated     *related,
                                        DatelineKind         kind,
                                        DatelineRef          but)
{
  DatelineDossier *dossier = dateline_session_get_dossier (session);
  g_autoptr (DatelineBits) bits = dateline_bits_copy (dateline_related_get_bits (related, kind));
  g_autoptr (DatelineRecordList) list = dateline_record_list_new (dossier, kind);

  leave_out (bits, kind, dateline_related_get_ref (related));
  leave_out (bits, kind, but);
  dateline_record_list_set (list, dossier, bits);
  dateline_link_section_show (self, session, G_LIST_MODEL (list));
}

/**
 * dateline_link_section_show_related:
 * @session: the session, which must have a dossier
 * @related: what to list from
 * @kind: the kind of record to list
 *
 * Lists by date the records of one kind that a record is linked with, but not
 * that record itself.
 */
void
dateline_link_section_show_related (DatelineLinkSection *self,
                                    DatelineSession     *session,
                                    DatelineRelated     *related,
                                    DatelineKind         kind)
{
  dateline_link_section_show_related_but (self, session, related, kind, DATELINE_REF_NONE);
}
