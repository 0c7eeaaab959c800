/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-speaker-picker.h"

#include "dateline-link-row.h"
#include "dateline-record-factory.h"
#include "dateline-speakers.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineSpeakerPicker:
 *
 * Who is quoted, those quoted most first, to choose one of. It is filled when it
 * is shown.
 */
struct _DatelineSpeakerPicker
{
  GtkPopover parent_instance;

  DatelineSession *session;
  GtkSearchEntry *entry;
  GtkListView *list;
  GListStore *speakers; /* of DatelineLink */
  GtkCustomFilter *filter;
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DatelineSpeakerPicker, dateline_speaker_picker, GTK_TYPE_POPOVER)

static gboolean
is_wanted (gpointer item,
           gpointer data)
{
  DatelineSpeakerPicker *self = data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *label = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *folded = NULL;

  if (*text == '\0')
    return TRUE;
  label = dateline_dossier_dup_label (dateline_session_get_dossier (self->session), DATELINE_LINK (item)->ref);
  wanted = g_utf8_casefold (text, -1);
  folded = g_utf8_casefold (label != NULL ? label : "", -1);
  return strstr (folded, wanted) != NULL;
}

static void
search_changed_cb (DatelineSpeakerPicker *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
activate_cb (DatelineSpeakerPicker *self,
             guint                  position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  if (item == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, dateline_record_row_ref_of (item));
}

static void
first_cb (DatelineSpeakerPicker *self)
{
  activate_cb (self, 0);
}

static void
fill (DatelineSpeakerPicker *self)
{
  g_autoptr (GArray) speakers = dateline_speakers_list (self->session);

  g_list_store_remove_all (self->speakers);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  for (guint i = 0; i < speakers->len; i++)
    {
      const DatelineSpeaker *speaker = &g_array_index (speakers, DatelineSpeaker, i);
      g_autofree char *count = g_strdup_printf (ngettext ("%'u quote", "%'u quotes", speaker->n), speaker->n);
      g_autoptr (DatelineLink) link = dateline_link_new (speaker->ref, count, NULL, NULL, DATELINE_TONE_PLAIN);

      g_list_store_append (self->speakers, link);
    }
}

static void
dateline_speaker_picker_map (GtkWidget *widget)
{
  DatelineSpeakerPicker *self = DATELINE_SPEAKER_PICKER (widget);

  if (self->session != NULL && dateline_session_get_dossier (self->session) != NULL)
    fill (self);
  GTK_WIDGET_CLASS (dateline_speaker_picker_parent_class)->map (widget);
}

static void
dateline_speaker_picker_dispose (GObject *object)
{
  DatelineSpeakerPicker *self = DATELINE_SPEAKER_PICKER (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->speakers);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_SPEAKER_PICKER);
  G_OBJECT_CLASS (dateline_speaker_picker_parent_class)->dispose (object);
}

static void
dateline_speaker_picker_class_init (DatelineSpeakerPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_speaker_picker_dispose;
  widget_class->map = dateline_speaker_picker_map;

  /**
   * DatelineSpeakerPicker::picked:
   * @ref: the actor
   *
   * Somebody was chosen.
   */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-speaker-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineSpeakerPicker, entry);
  gtk_widget_class_bind_template_child (widget_class, DatelineSpeakerPicker, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
dateline_speaker_picker_init (DatelineSpeakerPicker *self)
{
  self->speakers = g_list_store_new (DATELINE_TYPE_LINK);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_speaker_picker_set_session:
 * @session: whose quotations to look at
 *
 * Says who can be chosen from. For once only.
 */
void
dateline_speaker_picker_set_session (DatelineSpeakerPicker *self,
                                     DatelineSession       *session)
{
  g_autoptr (GtkListItemFactory) factory = dateline_record_factory_new (session, DATELINE_TYPE_LINK_ROW);
  g_autoptr (GtkNoSelection) rows = NULL;

  self->session = g_object_ref (session);
  self->filter = gtk_custom_filter_new (is_wanted, self, NULL);
  rows = gtk_no_selection_new (G_LIST_MODEL (gtk_filter_list_model_new (
      G_LIST_MODEL (g_object_ref (self->speakers)), GTK_FILTER (g_object_ref (self->filter)))));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (rows));
}
