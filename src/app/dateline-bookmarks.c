/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-bookmark-row.h"
#include "dateline-bookmark.h"
#include "dateline-bookmarks.h"
#include "dateline-countries.h"
#include "dateline-encode-bookmark.h"
#include "dateline-span.h"
#include "dateline-vocabulary.h"

/* How long the time in sight takes to become that of a bookmark, ms. */
#define FLIGHT_MS 350

/* How many characters a suggested name may have. */
#define SUGGESTION_LENGTH 60

/**
 * DatelineBookmarks:
 *
 * The button with the bookmarks of a dossier: to come back to a view, to keep
 * the one there is, to rename and remove.
 */
struct _DatelineBookmarks
{
  AdwBin parent_instance;

  DatelineSession *session;
  GListModel *records; /* the bookmarks of the dossier */
  AdwAnimation *flight;
  gint64 from[2];
  gint64 to[2];

  GtkPopover *popover;
  GtkStack *stack;
  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineBookmarks, dateline_bookmarks, ADW_TYPE_BIN)

static DatelineDossier *
get_dossier (DatelineBookmarks *self)
{
  return self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  DatelineBookmarks *self = data;
  DatelineRef ref = dateline_record_get_ref (item);
  g_autofree char *label = dateline_dossier_dup_label (get_dossier (self), ref);

  return dateline_bookmark_row_new (label != NULL ? label : _("Unnamed Bookmark"), dateline_record_get_id (item));
}

static void
records_changed (DatelineBookmarks *self)
{
  gboolean any = self->records != NULL && g_list_model_get_n_items (self->records) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "some" : "none");
}

static void
dossier_changed (DatelineBookmarks *self)
{
  DatelineDossier *dossier = get_dossier (self);

  if (self->records != NULL)
    g_signal_handlers_disconnect_by_func (self->records, records_changed, self);
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->records);
  if (dossier != NULL)
    self->records = g_object_ref (dateline_dossier_get_records (dossier, DATELINE_KIND_BOOKMARK));
  if (self->records != NULL)
    {
      gtk_list_box_bind_model (self->list, self->records, create_row, self, NULL);
      g_signal_connect_object (self->records, "items-changed", G_CALLBACK (records_changed), self, G_CONNECT_SWAPPED);
    }
  records_changed (self);
}

static void
fly (double   progress,
     gpointer data)
{
  DatelineBookmarks *self = data;
  gint64 time[2];

  for (guint i = 0; i < 2; i++)
    time[i] = progress >= 1 ? self->to[i]
                            : self->from[i] + (gint64) (progress * ((double) self->to[i] - (double) self->from[i]));
  dateline_session_set_visible_time (self->session, time[0], time[1]);
}

static void
fly_to (DatelineBookmarks *self,
        gint64             start,
        gint64             end)
{
  self->to[0] = start;
  self->to[1] = end;
  dateline_session_get_visible_time (self->session, &self->from[0], &self->from[1]);
  if (self->from[0] < self->from[1])
    adw_animation_play (self->flight);
  else
    fly (1, self);
}

static void
restore (DatelineBookmarks *self,
         DatelineBookmark  *bookmark)
{
  dateline_session_set_quote_clock (self->session, bookmark->clock);
  dateline_query_assign (dateline_session_get_query (self->session), bookmark->query);
  dateline_session_set_selection (self->session, bookmark->selection);
  if (bookmark->visible_start < bookmark->visible_end)
    fly_to (self, bookmark->visible_start, bookmark->visible_end);
}

static void
row_activated (DatelineBookmarks *self,
               GtkListBoxRow     *row)
{
  g_autoptr (DatelineBookmark) bookmark = g_list_model_get_item (self->records, (guint) gtk_list_box_row_get_index (row));

  gtk_popover_popdown (self->popover);
  restore (self, bookmark);
}

static void
add_part (GString    *name,
          const char *part)
{
  if (part == NULL || *part == '\0' || g_utf8_strlen (name->str, -1) + g_utf8_strlen (part, -1) > SUGGESTION_LENGTH)
    return;
  if (name->len > 0)
    /* Translators: stands between the parts of the name of a bookmark. */
    g_string_append (name, C_("bookmark", ", "));
  g_string_append (name, part);
}

static char *
dup_visible_time (DatelineBookmarks *self)
{
  gint64 start, end;

  dateline_session_get_visible_time (self->session, &start, &end);
  return start < end ? dateline_span_dup_human (start, end) : NULL;
}

static void
add_traits (GString       *name,
            DatelineQuery *query)
{
  for (guint trait = 0; trait < DATELINE_N_TRAITS; trait++)
    {
      guint values = dateline_query_get_trait (query, trait);
      g_autofree char *labels = values != 0 ? dateline_trait_dup_labels (trait, values) : NULL;

      add_part (name, labels);
    }
}

/* What is asked for and when; where nothing is, the time in sight. */
static char *
dup_suggestion (DatelineBookmarks *self)
{
  DatelineQuery *query = dateline_session_get_query (self->session);
  GString *name = g_string_new (NULL);
  g_autofree char *time = NULL;
  gint64 start, end;
  guint n;
  const DatelineRef *refs = dateline_query_get_refs (query, &n);
  const char *const *kinds = dateline_query_get_event_kinds (query);
  const char *const *countries = dateline_query_get_countries (query);

  for (guint i = 0; kinds != NULL && kinds[i] != NULL; i++)
    {
      g_autofree char *label = dateline_vocabulary_dup_event_kind (kinds[i]);

      add_part (name, label);
    }
  for (guint i = 0; countries[i] != NULL; i++)
    add_part (name, dateline_countries_get_name (dateline_countries_get (), countries[i], g_get_language_names ()));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = dateline_dossier_dup_label (get_dossier (self), refs[i]);

      add_part (name, label);
    }
  add_traits (name, query);
  refs = dateline_query_get_through (query, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = dateline_dossier_dup_label (get_dossier (self), refs[i]);

      add_part (name, label);
    }
  add_part (name, dateline_query_get_text (query));
  if (dateline_query_get_span (query, &start, &end))
    time = dateline_span_dup_human (start, end);
  else if (name->len == 0)
    time = dup_visible_time (self);
  add_part (name, time);
  return g_string_free (name, FALSE);
}

static void
show_error (DatelineBookmarks *self,
            GError            *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Cannot Change Bookmarks"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* A name being asked for: that of a new bookmark, or of one there is. */
typedef struct
{
  DatelineBookmarks *bookmarks;
  DatelineDossier *dossier;
  char *id; /* NULL for a new one */
  GtkEditable *entry;
} Naming;

static void
naming_free (gpointer  data,
             GClosure *closure)
{
  Naming *naming = data;

  g_object_unref (naming->bookmarks);
  g_object_unref (naming->dossier);
  g_free (naming->id);
  g_free (naming);
}

static void
add_named (DatelineBookmarks *self,
           const char        *name)
{
  DatelineBookmarkFacts facts = { .label = name };
  g_autoptr (GBytes) raw = NULL;
  g_autoptr (GError) error = NULL;

  dateline_session_get_visible_time (self->session, &facts.visible_start, &facts.visible_end);
  facts.selection = dateline_session_get_selection (self->session);
  facts.query = dateline_session_get_query (self->session);
  facts.clock = dateline_session_get_quote_clock (self->session);
  raw = dateline_encode_bookmark (get_dossier (self), &facts);
  if (dateline_dossier_append (get_dossier (self), DATELINE_KIND_BOOKMARK, raw, &error) == DATELINE_REF_NONE)
    show_error (self, error);
}

static void
rename_to (DatelineBookmarks *self,
           const char        *id,
           const char        *name)
{
  DatelineRef ref = dateline_dossier_lookup (get_dossier (self), id);
  g_autoptr (GBytes) raw = NULL;
  g_autoptr (GError) error = NULL;

  if (ref == DATELINE_REF_NONE)
    return;
  raw = dateline_encode_renamed_bookmark (get_dossier (self), ref, name);
  if (!dateline_dossier_replace (get_dossier (self), ref, raw, &error))
    show_error (self, error);
}

static void
named (AdwAlertDialog *dialog,
       const char     *response,
       gpointer        data)
{
  Naming *naming = data;
  DatelineBookmarks *self = naming->bookmarks;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (naming->entry)));

  if (!g_str_equal (response, "name") || *name == '\0' || get_dossier (self) != naming->dossier)
    return;
  if (naming->id == NULL)
    add_named (self, name);
  else
    rename_to (self, naming->id, name);
}

static void
name_changed (GtkEditable    *entry,
              AdwAlertDialog *dialog)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "name", *name != '\0');
}

static GtkWidget *
create_entry (AdwAlertDialog *dialog,
              const char     *name)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *entry = adw_entry_row_new ();

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Name"));
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (name_changed), dialog, 0);
  adw_alert_dialog_set_extra_child (dialog, list);
  name_changed (GTK_EDITABLE (entry), dialog);
  return entry;
}

static void
ask_name (DatelineBookmarks *self,
          const char        *heading,
          const char        *response,
          const char        *name,
          const char        *id)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, NULL));
  Naming *naming = g_new0 (Naming, 1);
  GtkWidget *entry;

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "name", response, NULL);
  adw_alert_dialog_set_response_appearance (dialog, "name", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "name");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  entry = create_entry (dialog, name);
  *naming = (Naming) { g_object_ref (self), g_object_ref (get_dossier (self)), g_strdup (id), GTK_EDITABLE (entry) };
  g_signal_connect_data (dialog, "response", G_CALLBACK (named), naming, naming_free, 0);
  gtk_popover_popdown (self->popover);
  adw_dialog_set_focus (ADW_DIALOG (dialog), entry);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  dateline_bookmarks_add (DATELINE_BOOKMARKS (widget));
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  DatelineBookmarks *self = DATELINE_BOOKMARKS (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autofree char *label = dateline_dossier_dup_label (get_dossier (self), dateline_dossier_lookup (get_dossier (self), id));

  ask_name (self, _("Rename Bookmark"), _("_Rename"), label != NULL ? label : "", id);
}

/* Undo is of the last change: once there is another, the offer is over. */
static void
show_removed (DatelineBookmarks *self,
              const char        *label)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  DatelineDossier *dossier = get_dossier (self);
  /* Translators: %s is the name of a bookmark. */
  g_autofree char *escaped = g_markup_printf_escaped (_("“%s” removed"), label);
  AdwToast *toast;

  gtk_popover_popdown (self->popover);
  if (overlay == NULL)
    return;
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_signal_connect_object (dossier, "changed", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier, "inserted", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier, "removed", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  DatelineBookmarks *self = DATELINE_BOOKMARKS (widget);
  DatelineRef ref = dateline_dossier_lookup (get_dossier (self), g_variant_get_string (parameter, NULL));
  g_autofree char *label = dateline_dossier_dup_label (get_dossier (self), ref);
  g_autoptr (GError) error = NULL;

  if (dateline_dossier_remove (get_dossier (self), ref, &error))
    show_removed (self, label != NULL ? label : _("Unnamed Bookmark"));
  else
    show_error (self, error);
}

static void
dateline_bookmarks_dispose (GObject *object)
{
  DatelineBookmarks *self = DATELINE_BOOKMARKS (object);

  g_clear_object (&self->flight);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_BOOKMARKS);
  g_clear_object (&self->records);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dateline_bookmarks_parent_class)->dispose (object);
}

static void
set_session (DatelineBookmarks *self,
             DatelineSession   *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, dossier_changed, self);
  if (!g_set_object (&self->session, session))
    return;
  if (session != NULL)
    g_signal_connect_object (session, "notify::dossier", G_CALLBACK (dossier_changed), self, G_CONNECT_SWAPPED);
  dossier_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
dateline_bookmarks_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, DATELINE_BOOKMARKS (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_bookmarks_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (DATELINE_BOOKMARKS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_bookmarks_class_init (DatelineBookmarksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_bookmarks_dispose;
  object_class->get_property = dateline_bookmarks_get_property;
  object_class->set_property = dateline_bookmarks_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DATELINE_TYPE_BOOKMARK_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dateline_app/Dateline/dateline-bookmarks.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineBookmarks, popover);
  gtk_widget_class_bind_template_child (widget_class, DatelineBookmarks, stack);
  gtk_widget_class_bind_template_child (widget_class, DatelineBookmarks, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_install_action (widget_class, "bookmarks.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "bookmarks.rename", "s", rename_action);
  gtk_widget_class_install_action (widget_class, "bookmarks.remove", "s", remove_action);
}

static void
dateline_bookmarks_init (DatelineBookmarks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->flight = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FLIGHT_MS,
                                          adw_callback_animation_target_new (fly, self, NULL));
}

/**
 * dateline_bookmarks_add:
 * @self: the bookmarks of a dossier
 *
 * Asks for a name and bookmarks the view under it.
 */
void
dateline_bookmarks_add (DatelineBookmarks *self)
{
  g_autofree char *suggestion = NULL;

  if (get_dossier (self) == NULL)
    return;
  suggestion = dup_suggestion (self);
  ask_name (self, _("Bookmark This View"), _("_Add"), suggestion, NULL);
}
