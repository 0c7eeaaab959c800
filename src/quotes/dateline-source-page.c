/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-source-page.h"

#include "dateline-attached-texts.h"
#include "dateline-brief.h"
#include "dateline-quote.h"
#include "dateline-source-doubts.h"
#include "dateline-source-finder.h"
#include "dateline-source-marks.h"
#include "dateline-source-view.h"

#include <glib/gi18n-lib.h>

#define NORMAL_ZOOM 2
#define LARGEST_ZOOM 6

/**
 * DatelineSourcePage:
 *
 * The text of a source, from the dossier or from a file that was attached, with
 * its quotations marked; the one that is selected in the session is set apart,
 * and pressing a mark selects it there.
 */
struct _DatelineSourcePage
{
  AdwNavigationPage parent_instance;

  DatelineSession *session;
  DatelineSource *source;
  GFile *file;
  DatelineSourceReading *reading;
  GCancellable *cancellable;
  guint zoom;

  AdwWindowTitle *window_title;
  AdwBanner *banner;
  DatelineSourceFinder *finder;
  GtkStack *stack;
  AdwStatusPage *empty;
  DatelineSourceView *view;
  GtkWidget *bar;
  GtkLabel *position;
  GtkLabel *found;
  DatelineSourceDoubts *doubts;
};

G_DEFINE_FINAL_TYPE (DatelineSourcePage, dateline_source_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
dup_found (const DatelineAnchor *anchor)
{
  switch (anchor->method)
    {
    case DATELINE_ANCHOR_POSITION:
      return g_strdup (_("Reported here, not quoted"));
    case DATELINE_ANCHOR_NORMALISED:
      return g_strdup (_("Punctuated or spaced otherwise"));
    case DATELINE_ANCHOR_ELIDED:
      return g_strdup (_("With words that the quote leaves out"));
    case DATELINE_ANCHOR_APPROXIMATE:
      /* Translators: how much of a quote is as its source has it: “Found only nearly, 92 % alike”. */
      return g_strdup_printf (_("Found only nearly, %d %% alike"), (int) (anchor->confidence * 100));
    case DATELINE_ANCHOR_NONE:
    case DATELINE_ANCHOR_EXACT:
    default:
      return anchor->confidence < 1 ? g_strdup (_("These words stand here more than once")) : NULL;
    }
}

static void
show_position (DatelineSourcePage *self)
{
  DatelineRef quote = dateline_session_get_selection (self->session);
  g_autoptr (DatelineBrief) brief = NULL;
  g_autofree char *head = NULL;
  g_autofree char *found = NULL;
  guint i;

  if (dateline_source_marks_find (self->reading->marks, quote, &i))
    {
      brief = dateline_brief_new (dateline_session_get_dossier (self->session), quote,
                                  dateline_session_get_as_of (self->session));
      /* Translators: which of the quotes in a text, and whose: “3 of 16: Ann Lee, 4 May”. */
      head = g_strdup_printf (_("%'u of %'u: %s"), i + 1, self->reading->marks->len,
                              brief->detail != NULL ? brief->detail : brief->label);
      found = dup_found (&g_array_index (self->reading->marks, DatelineSourceMark, i).anchor);
    }
  else
    head = g_strdup_printf (ngettext ("%'u quote marked", "%'u quotes marked", self->reading->marks->len),
                            self->reading->marks->len);
  gtk_label_set_text (self->position, head);
  gtk_label_set_text (self->found, found != NULL ? found : "");
  gtk_widget_set_visible (GTK_WIDGET (self->found), found != NULL);
}

static void
update_actions (DatelineSourcePage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_pushed = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_VIEW) != NULL;
  DatelineRef selection = dateline_session_get_selection (self->session);
  gboolean has_marks = self->reading != NULL && self->reading->marks->len > 0;

  gtk_widget_action_set_enabled (widget, "source.pop-out", is_pushed);
  gtk_widget_action_set_enabled (widget, "source.detach", self->file != NULL);
  gtk_widget_action_set_enabled (widget, "source.next-mark",
                                 has_marks && dateline_source_marks_get_neighbour (self->reading->marks, selection, 1) !=
                                                  DATELINE_REF_NONE);
  gtk_widget_action_set_enabled (widget, "source.previous-mark",
                                 has_marks && dateline_source_marks_get_neighbour (self->reading->marks, selection, -1) !=
                                                  DATELINE_REF_NONE);
}

static void
selection_changed_cb (DatelineSourcePage *self)
{
  dateline_source_view_select (self->view, dateline_session_get_selection (self->session));
  if (self->reading != NULL)
    show_position (self);
  update_actions (self);
}

static void
show_banner (DatelineSourcePage *self)
{
  if (self->reading->is_cut)
    adw_banner_set_title (self->banner, _("This text is too long to show whole: only the first 16 MB are here."));
  else
    adw_banner_set_title (self->banner, _("This is not the very text that the quotes were taken from: its hash differs."));
  adw_banner_set_revealed (self->banner, self->reading->is_cut || self->reading->is_changed);
}

static void
show_reading (DatelineSourcePage *self)
{
  g_autofree char *name = self->file != NULL ? g_file_get_basename (self->file) : NULL;

  dateline_source_view_show (self->view, self->reading, self->source->language);
  dateline_source_view_select (self->view, dateline_session_get_selection (self->session));
  adw_window_title_set_subtitle (self->window_title, name != NULL ? name : _("Text in the dossier"));
  show_banner (self);
  dateline_source_doubts_show (self->doubts, self->session, self->reading);
  show_position (self);
  gtk_widget_set_visible (self->bar, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "text");
  update_actions (self);
}

static void
show_empty (DatelineSourcePage *self,
            const char         *why)
{
  g_autofree char *escaped = g_markup_escape_text (why, -1);

  adw_window_title_set_subtitle (self->window_title, "");
  adw_banner_set_revealed (self->banner, FALSE);
  adw_status_page_set_description (self->empty, escaped);
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "empty");
  update_actions (self);
}

static void
clear_reading (DatelineSourcePage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->view != NULL)
    dateline_source_view_show (self->view, NULL, NULL);
  g_clear_pointer (&self->reading, dateline_source_reading_free);
}

/* A page that is gone, or reads something else by now, has cancelled this. */
static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  DatelineSourcePage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DatelineSourceReading) reading = dateline_source_reading_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (reading != NULL)
    {
      self->reading = g_steal_pointer (&reading);
      show_reading (self);
      return;
    }
  show_empty (self, error->message);
}

static void
read_text (DatelineSourcePage *self)
{
  clear_reading (self);
  if (self->file == NULL && self->source->text == NULL)
    {
      show_empty (self, _("The dossier does not hold the text of this source. If you have it as plain text, attach it to see the quotes where they stand."));
      return;
    }
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  self->cancellable = g_cancellable_new ();
  dateline_source_reading_start (dateline_session_get_dossier (self->session), self->source, self->file,
                                 self->cancellable, read_cb, self);
}

/**
 * dateline_source_page_attach:
 * @file: (nullable): a plain-text file; %NULL for the text in the dossier
 *
 * Reads the text of the source from a file, now and whenever it is shown again.
 */
void
dateline_source_page_attach (DatelineSourcePage *self,
                             GFile              *file)
{
  g_set_object (&self->file, file);
  dateline_attached_texts_set_file (dateline_session_get_dossier (self->session), self->source, file);
  read_text (self);
}

static void
chosen_cb (GObject      *dialog,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (DatelineSourcePage) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file != NULL && self->view != NULL)
    dateline_source_page_attach (self, file);
}

static void
choose_file (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_filter_set_name (filter, _("Plain text"));
  gtk_file_filter_add_mime_type (filter, "text/plain");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("Attach Text File"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, g_object_ref (widget));
}

static void
detach_file (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  dateline_source_page_attach (DATELINE_SOURCE_PAGE (widget), NULL);
}

static gboolean
dropped_cb (DatelineSourcePage *self,
            const GValue       *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL)
    return FALSE;
  dateline_source_page_attach (self, files->data);
  return TRUE;
}

static void
mark_activated_cb (DatelineSourcePage *self,
                   DatelineRef         quote)
{
  dateline_session_set_selection (self->session, quote);
}

static void
go_to_neighbour (DatelineSourcePage *self,
                 int                 step)
{
  DatelineRef quote = dateline_source_marks_get_neighbour (self->reading->marks,
                                                           dateline_session_get_selection (self->session), step);

  if (quote != DATELINE_REF_NONE)
    dateline_session_set_selection (self->session, quote);
}

static void
go_to_next_mark (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  go_to_neighbour (DATELINE_SOURCE_PAGE (widget), 1);
}

static void
go_to_previous_mark (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  go_to_neighbour (DATELINE_SOURCE_PAGE (widget), -1);
}

static void
find (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  DatelineSourcePage *self = DATELINE_SOURCE_PAGE (widget);
  int step = g_str_has_suffix (action, "next") ? 1 : g_str_has_suffix (action, "previous") ? -1 : 0;

  if (self->reading == NULL)
    return;
  if (step == 0)
    dateline_source_finder_open (self->finder);
  else
    dateline_source_finder_move (self->finder, step);
}

/* Seven sizes: style classes, so that the theme's size is what they scale. */
static void
zoom (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  DatelineSourcePage *self = DATELINE_SOURCE_PAGE (widget);
  g_autofree char *before = g_strdup_printf ("zoom-%u", self->zoom);
  g_autofree char *after = NULL;

  if (g_str_has_suffix (action, "in"))
    self->zoom = MIN (self->zoom + 1, LARGEST_ZOOM);
  else if (g_str_has_suffix (action, "out"))
    self->zoom = self->zoom > 0 ? self->zoom - 1 : 0;
  else
    self->zoom = NORMAL_ZOOM;
  after = g_strdup_printf ("zoom-%u", self->zoom);
  gtk_widget_remove_css_class (GTK_WIDGET (self->view), before);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), after);
}

static void
pop_out (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  DatelineSourcePage *self = DATELINE_SOURCE_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *view = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_VIEW);
  AdwNavigationPage *page = dateline_source_page_new (self->session, self->source);
  GtkWidget *window = adw_window_new ();

  gtk_window_set_title (GTK_WINDOW (window), adw_navigation_page_get_title (page));
  gtk_window_set_default_size (GTK_WINDOW (window), 760, 820);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (page));
  if (GTK_IS_WINDOW (root))
    {
      gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
      gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
    }
  /* What is read belongs to a dossier; with another one it has no sense. */
  g_signal_connect_object (self->session, "notify::dossier", G_CALLBACK (gtk_window_destroy), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
}

/* Only now it is known where the page stands. */
static void
dateline_source_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dateline_source_page_parent_class)->root (widget);
  update_actions (DATELINE_SOURCE_PAGE (widget));
}

static void
dateline_source_page_dispose (GObject *object)
{
  DatelineSourcePage *self = DATELINE_SOURCE_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  clear_reading (self);
  g_clear_object (&self->session);
  g_clear_object (&self->source);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_SOURCE_PAGE);
  G_OBJECT_CLASS (dateline_source_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-source-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineSourcePage, window_title);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourcePage, banner);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourcePage, finder);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourcePage, stack);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourcePage, empty);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourcePage, view);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourcePage, bar);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourcePage, position);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourcePage, found);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourcePage, doubts);
  gtk_widget_class_bind_template_callback (widget_class, mark_activated_cb);
}

static void
dateline_source_page_class_init (DatelineSourcePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_source_page_dispose;
  widget_class->root = dateline_source_page_root;
  g_type_ensure (DATELINE_TYPE_SOURCE_DOUBTS);
  g_type_ensure (DATELINE_TYPE_SOURCE_FINDER);
  g_type_ensure (DATELINE_TYPE_SOURCE_VIEW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "source.attach", NULL, choose_file);
  gtk_widget_class_install_action (widget_class, "source.detach", NULL, detach_file);
  gtk_widget_class_install_action (widget_class, "source.find", NULL, find);
  gtk_widget_class_install_action (widget_class, "source.find-next", NULL, find);
  gtk_widget_class_install_action (widget_class, "source.find-previous", NULL, find);
  gtk_widget_class_install_action (widget_class, "source.next-mark", NULL, go_to_next_mark);
  gtk_widget_class_install_action (widget_class, "source.previous-mark", NULL, go_to_previous_mark);
  gtk_widget_class_install_action (widget_class, "source.pop-out", NULL, pop_out);
  gtk_widget_class_install_action (widget_class, "source.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "source.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "source.zoom-normal", NULL, zoom);
}

static void
dateline_source_page_init (DatelineSourcePage *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->zoom = NORMAL_ZOOM;
  gtk_widget_init_template (GTK_WIDGET (self));
  dateline_source_finder_set_view (self->finder, GTK_SOURCE_VIEW (self->view));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drop), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drop, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

/**
 * dateline_source_page_new:
 * @session: the session, which must have a dossier
 * @source: a source of it
 *
 * Returns: (transfer floating): a page to read @source in
 */
AdwNavigationPage *
dateline_source_page_new (DatelineSession *session,
                          DatelineSource  *source)
{
  DatelineSourcePage *self = g_object_new (DATELINE_TYPE_SOURCE_PAGE, NULL);
  const char *headline = source->headline != NULL ? source->headline : dateline_record_get_id (DATELINE_RECORD (source));
  /* Translators: %s is the headline of a source. */
  g_autofree char *name = g_strdup_printf (_("Text of “%s”"), headline);

  self->session = g_object_ref (session);
  self->source = g_object_ref (source);
  self->file = dateline_attached_texts_dup_file (dateline_session_get_dossier (session), source);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), headline);
  adw_window_title_set_title (self->window_title, headline);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (session, "notify::related", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  read_text (self);
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * dateline_source_page_has:
 * @ref: a record, or %DATELINE_REF_NONE
 *
 * Returns: whether it is the source or one of the quotations that cite it
 */
gboolean
dateline_source_page_has (DatelineSourcePage *self,
                          DatelineRef         ref)
{
  if (ref == dateline_record_get_ref (DATELINE_RECORD (self->source)))
    return TRUE;
  if (self->reading == NULL)
    return FALSE;
  if (dateline_source_marks_find (self->reading->marks, ref, NULL))
    return TRUE;
  for (guint i = 0; i < self->reading->missing->len; i++)
    if (g_array_index (self->reading->missing, DatelineRef, i) == ref)
      return TRUE;
  return FALSE;
}
