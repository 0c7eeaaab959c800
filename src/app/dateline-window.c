/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-document.h"
#include "dateline-failure-page.h"
#include "dateline-failure.h"
#include "dateline-loading-page.h"
#include "dateline-opener.h"
#include "dateline-paths.h"
#include "dateline-problems-dialog.h"
#include "dateline-recent.h"
#include "dateline-saving.h"
#include "dateline-start-page.h"
#include "dateline-window.h"
#include "dateline-workspace.h"

/**
 * DatelineWindow:
 *
 * One dossier, or the way to one. While another file is read, and when it
 * cannot be, the dossier that was open stays where it is.
 */
struct _DatelineWindow
{
  AdwApplicationWindow parent_instance;

  DatelineSession *session;
  DatelineOpener *opener;
  DatelineFailure *failure;
  GSettings *settings;
  DatelineDocument *document; /* the dossier that is open */
  char *wanted; /* the id of the record to select when a dossier is there, or NULL */
  AdwToast *loading_toast;
  gboolean asking; /* whether to save before it closes */

  AdwToastOverlay *toasts;
  GtkStack *stack;
  DatelineWorkspace *workspace;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_OPENER,
  PROP_FAILURE,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineWindow, dateline_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
has_dossier (DatelineWindow *self)
{
  return dateline_session_get_dossier (self->session) != NULL;
}

static const char *
get_page (DatelineWindow *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

/* A dossier is there the moment it is read: fading it in costs a fifth of a
 * second in which nobody can read it. */
static void
set_page (DatelineWindow *self,
          const char     *page)
{
  gtk_stack_set_visible_child_full (self->stack, page,
                                    g_str_equal (page, "workspace") ? GTK_STACK_TRANSITION_TYPE_NONE
                                                                    : GTK_STACK_TRANSITION_TYPE_CROSSFADE);
}

static void
page_changed (DatelineWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static gboolean
is_loading_beside (DatelineWindow *self,
                   gboolean        busy,
                   const char     *page)
{
  return busy && g_strcmp0 (page, "loading") != 0;
}

static void
update_actions (DatelineWindow *self)
{
  DatelineQuery *query = dateline_session_get_query (self->session);
  GListModel *problems = dateline_session_get_problems (self->session);
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = has_dossier (self);

  gtk_widget_action_set_enabled (widget, "win.clear-filters", open && !dateline_query_is_empty (query));
  gtk_widget_action_set_enabled (widget, "win.problems",
                                 problems != NULL && g_list_model_get_n_items (problems) > 0);
  gtk_widget_action_set_enabled (widget, "win.save", dateline_document_get_modified (self->document));
  gtk_widget_action_set_enabled (widget, "win.save-as", open);
  gtk_widget_action_set_enabled (widget, "win.undo", dateline_document_get_can_undo (self->document));
  gtk_widget_action_set_enabled (widget, "win.redo", dateline_document_get_can_redo (self->document));
  gtk_widget_action_set_enabled (widget, "win.bookmark", open);
  gtk_widget_action_set_enabled (widget, "win.search", open);
  gtk_widget_action_set_enabled (widget, "win.toggle-facets", open);
  gtk_widget_action_set_enabled (widget, "win.toggle-inspector", open);
  gtk_widget_action_set_enabled (widget, "win.cancel-loading", dateline_opener_get_busy (self->opener));
  gtk_widget_action_set_enabled (widget, "win.try-again", self->failure != NULL);
}

static void
set_failure (DatelineWindow  *self,
             DatelineFailure *failure)
{
  if (!g_set_object (&self->failure, failure))
    return;

  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILURE]);
}

static void
time_match_changed (DatelineWindow *self)
{
  dateline_query_set_surely (dateline_session_get_query (self->session),
                             g_settings_get_enum (self->settings, "time-match") != 0);
}

static char *
dup_file_name (DatelineWindow *self)
{
  GFile *file = dateline_document_get_file (self->document);

  return file != NULL ? dateline_recent_dup_name (file) : NULL;
}

static void
update_title (DatelineWindow *self)
{
  DatelineDossier *dossier = dateline_document_get_dossier (self->document);
  DatelineText *title = dossier != NULL ? dateline_dossier_get_title (dossier) : NULL;
  const char *text = title != NULL ? dateline_text_get_local (title) : NULL;
  gboolean modified = dateline_document_get_modified (self->document);
  g_autofree char *name = dup_file_name (self), *marked = NULL;

  g_object_set (self->workspace, "file-name", name, "modified", modified, NULL);
  if (name == NULL)
    return;
  if (text == NULL || *text == '\0')
    text = name;
  /* Translators: the title of a dossier with changes that are not saved. */
  marked = g_strdup_printf (_("• %s"), text);
  gtk_window_set_title (GTK_WINDOW (self), modified ? marked : text);
}

static void
document_changed (DatelineWindow *self)
{
  dateline_session_set_file (self->session, dateline_document_get_file (self->document));
  update_title (self);
  update_actions (self);
}

/* The id comes from an address: it may say anything. */
static void
select_wanted (DatelineWindow *self)
{
  g_autofree char *id = g_steal_pointer (&self->wanted);
  g_autofree char *escaped = NULL;
  DatelineRef ref;

  if (id == NULL)
    return;
  ref = dateline_dossier_lookup (dateline_session_get_dossier (self->session), id);
  if (ref != DATELINE_REF_NONE)
    {
      dateline_session_set_selection (self->session, ref);
      return;
    }
  /* Translators: %s is the id of a record that an address asks for. */
  escaped = g_markup_printf_escaped (_("Nothing in this dossier is called “%s”"), id);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

static void
show_dossier (DatelineWindow  *self,
              GFile           *file,
              DatelineDossier *dossier,
              GListModel      *problems)
{
  set_failure (self, NULL);
  dateline_document_set (self->document, dossier, file, dateline_opener_get_etag (self->opener));
  dateline_session_set_dossier (self->session, dossier, problems);
  time_match_changed (self);
  document_changed (self);
  set_page (self, "workspace");
  dateline_recent_add (file);
  select_wanted (self);
}

static void
failure_answered (AdwAlertDialog *dialog,
                  const char     *response,
                  DatelineWindow *self)
{
  if (g_str_equal (response, "try-again"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.try-again", NULL);
  else if (g_str_equal (response, "open"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", NULL);
}

/* The text of an error may quote the file: neither heading nor body is markup. */
static void
show_failure_dialog (DatelineWindow *self)
{
  g_autofree char *body = dateline_failure_dup_text (self->failure);
  AdwDialog *dialog = adw_alert_dialog_new (NULL, body);

  /* Translators: %s is the name of a file. */
  adw_alert_dialog_format_heading (ADW_ALERT_DIALOG (dialog), _("Cannot Open “%s”"),
                                   dateline_failure_get_name (self->failure));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog),
                                  "close", _("_Close"),
                                  "try-again", _("_Try Again"),
                                  "open", _("_Open Another…"),
                                  NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "close");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (failure_answered), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
file_failed (DatelineWindow *self,
             GFile          *file,
             GError         *error)
{
  g_autoptr (DatelineFailure) failure = dateline_failure_new (file, error);

  set_failure (self, failure);
  if (has_dossier (self))
    show_failure_dialog (self);
  else
    set_page (self, "failure");
}

static void
show_loading_toast (DatelineWindow *self)
{
  g_autofree char *name = dateline_recent_dup_name (dateline_opener_get_file (self->opener));
  /* Translators: %s is the name of a file being read. */
  g_autofree char *escaped = g_markup_printf_escaped (_("Opening “%s”"), name);

  self->loading_toast = g_object_ref_sink (adw_toast_new (escaped));
  adw_toast_set_timeout (self->loading_toast, 0);
  adw_toast_set_button_label (self->loading_toast, _("_Cancel"));
  adw_toast_set_action_name (self->loading_toast, "win.cancel-loading");
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (self->loading_toast));
}

static void
hide_loading_toast (DatelineWindow *self)
{
  if (self->loading_toast != NULL)
    adw_toast_dismiss (self->loading_toast);
  g_clear_object (&self->loading_toast);
}

static void
busy_changed (DatelineWindow *self)
{
  gboolean busy = dateline_opener_get_busy (self->opener);

  hide_loading_toast (self);
  if (busy && has_dossier (self))
    show_loading_toast (self);
  else if (busy)
    set_page (self, "loading");
  else if (g_strcmp0 (get_page (self), "loading") == 0)
    set_page (self, "start");
  update_actions (self);
}

static void
open_file (DatelineWindow *self,
           GFile          *file)
{
  dateline_window_open_file (self, file);
}

static gboolean
files_dropped (DatelineWindow *self,
               const GValue   *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  dateline_window_open_file (self, files->data);

  return TRUE;
}

static void
accept_files (DatelineWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (files_dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
open_chosen (GObject      *dialog,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (DatelineWindow) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file != NULL)
    dateline_window_open_file (self, file);
}

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) dossiers = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (dossiers, _("Dossiers"));
  gtk_file_filter_add_mime_type (dossiers, DATELINE_MIME_TYPE);
  gtk_file_filter_add_suffix (dossiers, "dateline");
  gtk_file_filter_add_suffix (dossiers, "json");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, dossiers);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DatelineWindow *self = DATELINE_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();

  gtk_file_dialog_set_title (dialog, _("Open a Dossier"));
  gtk_file_dialog_set_filters (dialog, filters);
  if (dateline_document_get_file (self->document) != NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (dateline_document_get_file (self->document));

      gtk_file_dialog_set_initial_folder (dialog, folder);
    }
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, open_chosen, g_object_ref (self));
}

static void
open_sample_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  g_autoptr (GFile) file = dateline_paths_dup_sample ();

  dateline_window_open_file (DATELINE_WINDOW (widget), file);
}

static void
try_again_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  DatelineWindow *self = DATELINE_WINDOW (widget);

  if (self->failure != NULL)
    dateline_window_open_file (self, dateline_failure_get_file (self->failure));
}

static void
cancel_loading_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  dateline_opener_cancel (DATELINE_WINDOW (widget)->opener);
}

static void
clear_filters_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  dateline_query_clear (dateline_session_get_query (DATELINE_WINDOW (widget)->session));
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));

  /* Who reads a source looks for words in it; the window's keys come first. */
  if (focus == NULL || !gtk_widget_activate_action (focus, "source.find", NULL))
    dateline_workspace_focus_search (DATELINE_WINDOW (widget)->workspace);
}

static void
toggle_facets_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  dateline_workspace_toggle_facets (DATELINE_WINDOW (widget)->workspace);
}

static void
toggle_inspector_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  dateline_workspace_toggle_inspector (DATELINE_WINDOW (widget)->workspace);
}

static void
problems_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  DatelineWindow *self = DATELINE_WINDOW (widget);
  g_autofree char *file_name = dup_file_name (self);

  adw_dialog_present (dateline_problems_dialog_new (dateline_session_get_problems (self->session), file_name),
                      widget);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  dateline_saving_save (GTK_WINDOW (widget), DATELINE_WINDOW (widget)->document, g_str_equal (name, "win.save-as"),
                        NULL, NULL, NULL);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  dateline_dossier_undo (dateline_document_get_dossier (DATELINE_WINDOW (widget)->document));
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  dateline_dossier_redo (dateline_document_get_dossier (DATELINE_WINDOW (widget)->document));
}

static void
bookmark_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  dateline_workspace_bookmark (DATELINE_WINDOW (widget)->workspace);
}

static void
close_answered (GtkWindow *window,
                gboolean   done,
                gpointer   data)
{
  DATELINE_WINDOW (window)->asking = FALSE;
  if (done)
    gtk_window_destroy (window);
}

static gboolean
dateline_window_close_request (GtkWindow *window)
{
  DatelineWindow *self = DATELINE_WINDOW (window);

  if (!dateline_document_get_modified (self->document))
    return GTK_WINDOW_CLASS (dateline_window_parent_class)->close_request (window);
  if (!self->asking)
    {
      self->asking = TRUE;
      gtk_window_present (window);
      dateline_saving_ask (window, self->document, close_answered, NULL, NULL);
    }
  return TRUE;
}

/* Undoes one thing at a time, the most passing first. */
static void
back_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  DatelineSession *session = DATELINE_WINDOW (widget)->session;
  DatelineQuery *query = dateline_session_get_query (session);

  if (dateline_query_get_text (query) != NULL)
    dateline_query_set_text (query, NULL);
  else if (dateline_session_get_selection (session) != DATELINE_REF_NONE)
    dateline_session_set_selection (session, DATELINE_REF_NONE);
  else
    dateline_query_clear_span (query);
}

static void
dateline_window_dispose (GObject *object)
{
  DatelineWindow *self = DATELINE_WINDOW (object);

  if (self->opener != NULL)
    dateline_opener_cancel (self->opener);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_WINDOW);
  g_clear_object (&self->loading_toast);
  g_clear_object (&self->opener);
  g_clear_object (&self->session);
  g_clear_object (&self->failure);
  g_clear_object (&self->settings);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (dateline_window_parent_class)->dispose (object);
}

static void
dateline_window_finalize (GObject *object)
{
  g_free (DATELINE_WINDOW (object)->wanted);
  G_OBJECT_CLASS (dateline_window_parent_class)->finalize (object);
}

static void
dateline_window_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  DatelineWindow *self = DATELINE_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_OPENER:
      g_value_set_object (value, self->opener);
      break;
    case PROP_FAILURE:
      g_value_set_object (value, self->failure);
      break;
    case PROP_PAGE:
      g_value_set_string (value, self->stack != NULL ? get_page (self) : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.try-again", NULL, try_again_action);
  gtk_widget_class_install_action (widget_class, "win.cancel-loading", NULL, cancel_loading_action);
  gtk_widget_class_install_action (widget_class, "win.clear-filters", NULL, clear_filters_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.bookmark", NULL, bookmark_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-facets", NULL, toggle_facets_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-inspector", NULL, toggle_inspector_action);
  gtk_widget_class_install_action (widget_class, "win.problems", NULL, problems_action);
  gtk_widget_class_install_action (widget_class, "win.back-out", NULL, back_out_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back-out", NULL);
  /* Not of the application: an entry in which somebody writes has its own. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
}

static void
dateline_window_class_init (DatelineWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = dateline_window_dispose;
  object_class->finalize = dateline_window_finalize;
  object_class->get_property = dateline_window_get_property;
  GTK_WINDOW_CLASS (klass)->close_request = dateline_window_close_request;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION, flags);
  properties[PROP_OPENER] = g_param_spec_object ("opener", NULL, NULL, DATELINE_TYPE_OPENER, flags);
  properties[PROP_FAILURE] = g_param_spec_object ("failure", NULL, NULL, DATELINE_TYPE_FAILURE, flags);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DATELINE_TYPE_START_PAGE);
  g_type_ensure (DATELINE_TYPE_LOADING_PAGE);
  g_type_ensure (DATELINE_TYPE_FAILURE_PAGE);
  g_type_ensure (DATELINE_TYPE_WORKSPACE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/dateline_app/Dateline/dateline-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DatelineWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DatelineWindow, workspace);
  gtk_widget_class_bind_template_callback (widget_class, is_loading_beside);
  gtk_widget_class_bind_template_callback (widget_class, open_file);
  gtk_widget_class_bind_template_callback (widget_class, page_changed);
  install_actions (widget_class);
}

static void
dateline_window_init (DatelineWindow *self)
{
  self->session = dateline_session_new ();
  self->opener = dateline_opener_new ();
  self->document = dateline_document_new ();
  self->settings = g_settings_new (APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->opener, "notify::busy", G_CALLBACK (busy_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "opened", G_CALLBACK (show_dossier), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "failed", G_CALLBACK (file_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::matches", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::problems", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify", G_CALLBACK (document_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::time-match", G_CALLBACK (time_match_changed), self,
                           G_CONNECT_SWAPPED);
  g_settings_bind (self->settings, "show-facets", self->workspace, "show-facets", G_SETTINGS_BIND_DEFAULT);
  accept_files (self);
  update_actions (self);
}

/**
 * dateline_window_new:
 * @app: the application
 *
 * Returns: (transfer none): a window with the start page, owned by @app
 */
GtkWindow *
dateline_window_new (GtkApplication *app)
{
  return g_object_new (DATELINE_TYPE_WINDOW, "application", app, NULL);
}

/**
 * dateline_window_remember_size:
 * @self: a window
 *
 * Gives the window the size the last one had, and keeps the one it will have.
 */
void
dateline_window_remember_size (DatelineWindow *self)
{
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
open_answered (GtkWindow *window,
               gboolean   done,
               gpointer   file)
{
  if (done)
    dateline_opener_open (DATELINE_WINDOW (window)->opener, file);
}

/**
 * dateline_window_open_file:
 * @self: a window
 * @file: a dossier
 *
 * Reads @file and shows it when it is read; until then, and when it cannot be
 * read, what is open stays. Where that has changes, whether to save them is
 * asked first.
 */
void
dateline_window_open_file (DatelineWindow *self,
                           GFile          *file)
{
  dateline_window_open_record (self, file, NULL);
}

/**
 * dateline_window_open_record:
 * @self: a window
 * @file: a dossier
 * @id: (nullable): the id of a record in it
 *
 * Selects a record of a dossier, which is read first unless it is the one that
 * is open. Where it holds no such record, says so.
 */
void
dateline_window_open_record (DatelineWindow *self,
                             GFile          *file,
                             const char     *id)
{
  g_set_str (&self->wanted, id);
  if (id != NULL && dateline_window_has_file (self, file))
    select_wanted (self);
  else if (dateline_document_get_modified (self->document))
    dateline_saving_ask (GTK_WINDOW (self), self->document, open_answered, g_object_ref (file), g_object_unref);
  else
    dateline_opener_open (self->opener, file);
}

/**
 * dateline_window_has_file:
 * @self: a window
 * @file: a file
 *
 * Returns: whether @file is the dossier open in @self
 */
gboolean
dateline_window_has_file (DatelineWindow *self,
                          GFile          *file)
{
  GFile *own = dateline_document_get_file (self->document);

  return own != NULL && g_file_equal (own, file);
}

/**
 * dateline_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none): what its views share
 */
DatelineSession *
dateline_window_get_session (DatelineWindow *self)
{
  return self->session;
}

/**
 * dateline_window_is_blank:
 * @self: a window
 *
 * Returns: whether nothing is open in it, nor about to be
 */
gboolean
dateline_window_is_blank (DatelineWindow *self)
{
  return !has_dossier (self) && !dateline_opener_get_busy (self->opener);
}

/**
 * dateline_window_is_settled:
 * @self: a window
 *
 * Returns: whether what it is to show is there: nothing is being read and the
 *   map, where there is one, is drawn
 */
gboolean
dateline_window_is_settled (DatelineWindow *self)
{
  if (dateline_opener_get_busy (self->opener) || gtk_stack_get_transition_running (self->stack))
    return FALSE;

  return !has_dossier (self) || dateline_workspace_get_settled (self->workspace);
}

/**
 * dateline_window_dup_failure:
 * @self: a window
 *
 * Returns: (transfer full) (nullable): why the file asked for last could not be
 *   opened, with its name
 */
char *
dateline_window_dup_failure (DatelineWindow *self)
{
  g_autofree char *text = NULL;

  if (self->failure == NULL)
    return NULL;
  text = dateline_failure_dup_text (self->failure);

  return g_strdup_printf ("%s: %s", dateline_failure_get_name (self->failure), text);
}
