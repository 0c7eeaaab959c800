/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-quote-list.h"

#include "dateline-quote-row.h"
#include "dateline-record-factory.h"

/**
 * DatelineQuoteList:
 *
 * The quotations that fit what is asked, or why there are none. Rows are made
 * for what is in sight only.
 */
struct _DatelineQuoteList
{
  AdwBin parent_instance;

  DatelineSession *session;
  GtkStack *stack;
  GtkGridView *list;
};

G_DEFINE_FINAL_TYPE (DatelineQuoteList, dateline_quote_list, ADW_TYPE_BIN)

static void
activate_cb (DatelineQuoteList *self,
             guint              position)
{
  g_autoptr (DatelineRecord) record =
      g_list_model_get_item (dateline_session_get_quotes (self->session), position);

  dateline_session_set_selection (self->session, dateline_record_get_ref (record));
}

static const char *
choose_page (DatelineQuoteList *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;

  if (dossier == NULL)
    return "no-dossier";
  if (dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE) == 0)
    return "no-quotes";
  return g_list_model_get_n_items (dateline_session_get_quotes (self->session)) > 0 ? "list" : "no-match";
}

static void
update_page (DatelineQuoteList *self)
{
  gtk_stack_set_visible_child_name (self->stack, choose_page (self));
}

static void
dateline_quote_list_dispose (GObject *object)
{
  DatelineQuoteList *self = DATELINE_QUOTE_LIST (object);

  g_clear_object (&self->session);
  /* Disposing of a template takes its children away without telling the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_QUOTE_LIST);
  G_OBJECT_CLASS (dateline_quote_list_parent_class)->dispose (object);
}

static void
dateline_quote_list_class_init (DatelineQuoteListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_quote_list_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-quote-list.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteList, stack);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteList, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
dateline_quote_list_init (DatelineQuoteList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_page (self);
}

static void
forget_session (DatelineQuoteList *self)
{
  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->session, update_page, self);
  gtk_grid_view_set_model (self->list, NULL);
  gtk_grid_view_set_factory (self->list, NULL);
  g_clear_object (&self->session);
}

/**
 * dateline_quote_list_set_session:
 * @session: (nullable): whose quotations to list
 *
 * Lists the quotations of another session.
 */
void
dateline_quote_list_set_session (DatelineQuoteList *self,
                                 DatelineSession   *session)
{
  g_return_if_fail (DATELINE_IS_QUOTE_LIST (self));

  forget_session (self);
  if (session != NULL)
    {
      g_autoptr (GtkListItemFactory) factory = dateline_record_factory_new (session, DATELINE_TYPE_QUOTE_ROW);
      g_autoptr (GtkNoSelection) rows =
          gtk_no_selection_new (g_object_ref (dateline_session_get_quotes (session)));

      self->session = g_object_ref (session);
      gtk_grid_view_set_factory (self->list, factory);
      gtk_grid_view_set_model (self->list, GTK_SELECTION_MODEL (rows));
      g_signal_connect_object (session, "notify::matches", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
    }
  update_page (self);
}

/**
 * dateline_quote_list_scroll_to:
 * @position: a row
 * @focus: whether the row takes the focus
 *
 * Brings a row into sight.
 */
void
dateline_quote_list_scroll_to (DatelineQuoteList *self,
                               guint              position,
                               gboolean           focus)
{
  g_return_if_fail (DATELINE_IS_QUOTE_LIST (self));

  gtk_grid_view_scroll_to (self->list, position, focus ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE, NULL);
}
