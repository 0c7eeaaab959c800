/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-paths.h"
#include "dateline-recent.h"
#include "dateline-saving.h"

/* One conversation about saving, which may take several dialogs. Whatever goes
 * wrong, the document stays as it is and unsaved. */
typedef struct
{
  GtkWindow *window;
  DatelineDocument *document;
  GFile *file; /* being written */
  DatelineSavingFunc func;
  gpointer data;
  GDestroyNotify destroy;
} Saving;

static Saving *
saving_new (GtkWindow          *window,
            DatelineDocument   *document,
            DatelineSavingFunc  func,
            gpointer            data,
            GDestroyNotify      destroy)
{
  Saving *self = g_new0 (Saving, 1);

  self->window = g_object_ref (window);
  self->document = g_object_ref (document);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  return self;
}

static void
finish (Saving   *self,
        gboolean  done)
{
  if (self->func != NULL)
    self->func (self->window, done, self->data);
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_object_unref (self->window);
  g_object_unref (self->document);
  g_clear_object (&self->file);
  g_free (self);
}

static void choose (Saving *self);
static void write_to (Saving   *self,
                      GFile    *file,
                      gboolean  whatever);

static void
trouble_answered (AdwAlertDialog *dialog,
                  GAsyncResult   *result,
                  Saving         *self)
{
  const char *response = adw_alert_dialog_choose_finish (dialog, result);

  if (g_str_equal (response, "elsewhere"))
    choose (self);
  else if (g_str_equal (response, "replace"))
    write_to (self, self->file, TRUE);
  else
    finish (self, FALSE);
}

/* What the system says names the file with its folders: a line may break after
 * each. */
static char *
dup_breakable (const char *message)
{
  GString *text = g_string_new (message);

  g_string_replace (text, "/", "/\u200b", 0);
  return g_string_free_and_steal (text);
}

static void
show_trouble (Saving *self,
              GError *error)
{
  g_autofree char *name = dateline_recent_dup_name (self->file);
  g_autofree char *message = dup_breakable (error->message);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (NULL, NULL));
  gboolean changed = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);

  /* Translators: %s is the name of a file. */
  adw_alert_dialog_format_heading (dialog, changed ? _("“%s” Has Changed on Disk") : _("Cannot Save “%s”"), name);
  adw_alert_dialog_set_body (dialog, changed ? _("Another program has changed the file since it was opened. Replacing it loses those changes.")
                                             : message);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "elsewhere", _("Save _As…"), NULL);
  if (changed)
    {
      adw_alert_dialog_add_response (dialog, "replace", _("_Replace"));
      adw_alert_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_alert_dialog_set_default_response (dialog, "elsewhere");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self->window), NULL, (GAsyncReadyCallback) trouble_answered, self);
}

static void
written (GObject      *document,
         GAsyncResult *result,
         gpointer      data)
{
  Saving *self = data;
  g_autoptr (GError) error = NULL;

  if (dateline_document_save_finish (self->document, result, &error))
    {
      dateline_recent_add (self->file);
      finish (self, TRUE);
    }
  else
    show_trouble (self, error);
}

static void
write_to (Saving   *self,
          GFile    *file,
          gboolean  whatever)
{
  g_set_object (&self->file, file);
  dateline_document_save_async (self->document, file, whatever, written, self);
}

/* The file dialog has asked whether to replace what is there. */
static void
chosen (GObject      *dialog,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file != NULL)
    write_to (data, file, TRUE);
  else
    finish (data, FALSE);
}

static gboolean
is_sample (GFile *file)
{
  g_autoptr (GFile) sample = dateline_paths_dup_sample ();

  return sample != NULL && g_file_equal (file, sample);
}

static void
choose (Saving *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GFile *file = dateline_document_get_file (self->document);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) folder = is_sample (file) ? NULL : g_file_get_parent (file);

  gtk_file_dialog_set_title (dialog, _("Save the Dossier"));
  gtk_file_dialog_set_initial_name (dialog, name);
  if (folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_save (dialog, self->window, NULL, chosen, self);
}

static void
start (Saving   *self,
       gboolean  elsewhere)
{
  GFile *file = dateline_document_get_file (self->document);

  if (elsewhere || is_sample (file))
    choose (self);
  else
    write_to (self, file, FALSE);
}

/**
 * dateline_saving_save:
 * @window: the window of @document
 * @document: what to save
 * @elsewhere: whether to ask where; the sample is always saved elsewhere
 * @func: (nullable): called when it is over
 * @data: what it is called with
 * @destroy: (nullable): frees @data
 *
 * Saves a document, with what is to be asked and told on the way.
 */
void
dateline_saving_save (GtkWindow          *window,
                      DatelineDocument   *document,
                      gboolean            elsewhere,
                      DatelineSavingFunc  func,
                      gpointer            data,
                      GDestroyNotify      destroy)
{
  start (saving_new (window, document, func, data, destroy), elsewhere);
}

static void
changes_answered (AdwAlertDialog *dialog,
                  GAsyncResult   *result,
                  Saving         *self)
{
  const char *response = adw_alert_dialog_choose_finish (dialog, result);

  if (g_str_equal (response, "save"))
    start (self, FALSE);
  else
    finish (self, g_str_equal (response, "discard"));
}

/**
 * dateline_saving_ask:
 * @window: the window of @document
 * @document: what is about to go
 * @func: (nullable): called when it is over
 * @data: what it is called with
 * @destroy: (nullable): frees @data
 *
 * Asks whether to save changes before they are lost.
 */
void
dateline_saving_ask (GtkWindow          *window,
                     DatelineDocument   *document,
                     DatelineSavingFunc  func,
                     gpointer            data,
                     GDestroyNotify      destroy)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Save Changes?"), NULL));
  g_autofree char *name = dateline_recent_dup_name (dateline_document_get_file (document));

  /* Translators: %s is the name of a file. */
  adw_alert_dialog_format_body (dialog, _("“%s” has changes that are not saved. Those not saved are lost for good."), name);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (window), NULL, (GAsyncReadyCallback) changes_answered,
                           saving_new (window, document, func, data, destroy));
}
