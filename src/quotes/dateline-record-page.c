/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-record-page.h"

#include "dateline-link-row.h"
#include "dateline-record-factory.h"

/**
 * DatelineRecordPage:
 *
 * All the records of a list that is too long to stand on a card.
 */
struct _DatelineRecordPage
{
  AdwNavigationPage parent_instance;

  DatelineSession *session;
  GtkListView *list;
  AdwWindowTitle *window_title;
};

G_DEFINE_FINAL_TYPE (DatelineRecordPage, dateline_record_page, ADW_TYPE_NAVIGATION_PAGE)

static void
activate_cb (DatelineRecordPage *self,
             guint               position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr (GObject) item = g_list_model_get_item (model, position);

  dateline_session_set_selection (self->session, dateline_record_row_ref_of (item));
}

static void
dateline_record_page_dispose (GObject *object)
{
  DatelineRecordPage *self = DATELINE_RECORD_PAGE (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_RECORD_PAGE);
  G_OBJECT_CLASS (dateline_record_page_parent_class)->dispose (object);
}

static void
dateline_record_page_class_init (DatelineRecordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_record_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineRecordPage, list);
  gtk_widget_class_bind_template_child (widget_class, DatelineRecordPage, window_title);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
dateline_record_page_init (DatelineRecordPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_record_page_new:
 * @title: what is listed
 * @session: the session of the records
 * @model: [class@Record]s or [class@Link]s
 *
 * Returns: (transfer floating): a page that lists them all
 */
AdwNavigationPage *
dateline_record_page_new (const char      *title,
                          DatelineSession *session,
                          GListModel      *model)
{
  DatelineRecordPage *self = g_object_new (DATELINE_TYPE_RECORD_PAGE, "title", title, NULL);
  g_autoptr (GtkListItemFactory) factory = dateline_record_factory_new (session, DATELINE_TYPE_LINK_ROW);
  g_autoptr (GtkNoSelection) rows = gtk_no_selection_new (g_object_ref (model));
  g_autofree char *count = g_strdup_printf ("%'u", g_list_model_get_n_items (model));

  self->session = g_object_ref (session);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_window_title_set_subtitle (self->window_title, count);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (rows));
  return ADW_NAVIGATION_PAGE (self);
}
