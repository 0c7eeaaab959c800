/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-about.h"
#include "dateline-app-resources.h"
#include "dateline-application.h"
#include "dateline-preferences-dialog.h"
#include "dateline-recent.h"
#include "dateline-record-link.h"
#include "dateline-screenshot.h"
#include "dateline-shortcuts.h"
#include "dateline-window.h"

/**
 * DatelineApplication:
 *
 * The program: a window a dossier. With `--screenshot` it draws one window
 * into a file instead, and ends.
 */
struct _DatelineApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  DatelineScreenshot *screenshot; /* NULL unless asked for */
};

G_DEFINE_FINAL_TYPE (DatelineApplication, dateline_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "screenshot", 0, 0, G_OPTION_ARG_FILENAME, NULL,
    N_("Draw the window into a PNG file when it is complete, and quit"), N_("FILE") },
  { "width", 0, 0, G_OPTION_ARG_INT, NULL, N_("Width of that window"), N_("PIXELS") },
  { "height", 0, 0, G_OPTION_ARG_INT, NULL, N_("Height of that window"), N_("PIXELS") },
  { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and quit"), NULL },
  { NULL }
};

static const struct
{
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.new-window", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "window.close", { "<Control>w" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.bookmark", { "<Control>d" } },
  { "win.search", { "<Control>f" } },
  { "win.toggle-facets", { "F9" } },
  { "win.toggle-inspector", { "<Shift>F9" } },
  { "win.clear-filters", { "<Control><Shift>Delete" } },
  { "win.show-help-overlay", { "<Control>question" } },
};

static DatelineWindow *
create_window (DatelineApplication *self)
{
  GtkWindow *window = dateline_window_new (GTK_APPLICATION (self));

  dateline_shortcuts_add (GTK_APPLICATION_WINDOW (window));
  if (self->screenshot != NULL)
    dateline_screenshot_take (self->screenshot, DATELINE_WINDOW (window));
  else
    dateline_window_remember_size (DATELINE_WINDOW (window));

  return DATELINE_WINDOW (window);
}

static DatelineWindow *
get_blank_window (DatelineApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (DATELINE_IS_WINDOW (active) && dateline_window_is_blank (DATELINE_WINDOW (active)))
    return DATELINE_WINDOW (active);

  return create_window (self);
}

/* The window a dossier is open in already. */
static DatelineWindow *
find_window (DatelineApplication *self,
             GFile               *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (DATELINE_IS_WINDOW (l->data) && dateline_window_has_file (l->data, file))
      return l->data;
  return NULL;
}

/* How many of the dossiers opened last are looked through. */
#define MOST_RECENT 100

/* A sandbox has its dossiers elsewhere than what is outside: of one that is not
 * where an address says, the one of that name that was opened last is meant. */
static GFile *
find_dossier (GFile  *asked,
              char  **id)
{
  g_autoptr (GFile) file = dateline_record_link_split (asked, id);
  g_autofree char *guessed_id = NULL;
  g_autofree char *name = *id == NULL ? dateline_record_link_guess (file, &guessed_id) : NULL;
  g_autoptr (GListModel) recent = NULL;

  if (name == NULL || g_file_query_exists (file, NULL))
    return g_steal_pointer (&file);
  recent = dateline_recent_list (MOST_RECENT);
  for (guint i = 0; i < g_list_model_get_n_items (recent); i++)
    {
      g_autoptr (GFile) other = g_list_model_get_item (recent, i);
      g_autofree char *other_name = g_file_get_basename (other);

      if (g_strcmp0 (name, other_name) != 0)
        continue;
      *id = g_steal_pointer (&guessed_id);
      return g_steal_pointer (&other);
    }
  return g_steal_pointer (&file);
}

static void
dateline_application_activate (GApplication *app)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (app));

  if (active == NULL)
    active = GTK_WINDOW (create_window (DATELINE_APPLICATION (app)));
  gtk_window_present (active);
}

static void
dateline_application_open (GApplication  *app,
                           GFile        **files,
                           int            n_files,
                           const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *id = NULL;
      g_autoptr (GFile) file = find_dossier (files[i], &id);
      DatelineWindow *window = id != NULL ? find_window (DATELINE_APPLICATION (app), file) : NULL;

      if (window == NULL)
        window = get_blank_window (DATELINE_APPLICATION (app));
      gtk_window_present (GTK_WINDOW (window));
      dateline_window_open_record (window, file, id);
    }
}

/* The addresses of records: the files that are made of arguments forget what
 * follows the `#` of an address. */
static gboolean
dateline_application_local_command_line (GApplication   *app,
                                         char         ***arguments,
                                         int            *status)
{
  for (guint i = 1; (*arguments)[0] != NULL && (*arguments)[i] != NULL; i++)
    {
      char *local = dateline_record_link_local ((*arguments)[i]);

      if (local == NULL)
        continue;
      g_free ((*arguments)[i]);
      (*arguments)[i] = local;
    }
  return G_APPLICATION_CLASS (dateline_application_parent_class)->local_command_line (app, arguments, status);
}

static int
dateline_application_handle_local_options (GApplication *app,
                                           GVariantDict *dict)
{
  DatelineApplication *self = DATELINE_APPLICATION (app);
  g_autofree char *path = NULL;
  int width = 0, height = 0;

  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("Dateline %s\n", PACKAGE_VERSION);
      return 0;
    }
  g_variant_dict_lookup (dict, "width", "i", &width);
  g_variant_dict_lookup (dict, "height", "i", &height);
  if (g_variant_dict_lookup (dict, "screenshot", "^ay", &path))
    {
      self->screenshot = dateline_screenshot_new (path, width, height);
      /* The picture is this process's, whatever else is running. */
      g_application_set_flags (app, g_application_get_flags (app) | G_APPLICATION_NON_UNIQUE);
    }

  return -1;
}

static void
new_window_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  gtk_window_present (GTK_WINDOW (create_window (data)));
}

/* Each window may have changes to save; the program ends with the last. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  GtkWindow *active = gtk_application_get_active_window (data);

  adw_dialog_present (dateline_preferences_dialog_new (), active != NULL ? GTK_WIDGET (active) : NULL);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  GtkWindow *active = gtk_application_get_active_window (data);

  adw_dialog_present (dateline_about_dialog_new (), active != NULL ? GTK_WIDGET (active) : NULL);
}

static void
color_scheme_changed (DatelineApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };
  guint chosen = g_settings_get_enum (self->settings, "color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[MIN (chosen, G_N_ELEMENTS (schemes) - 1)]);
}

static void
dateline_application_startup (GApplication *app)
{
  DatelineApplication *self = DATELINE_APPLICATION (app);
  static const GActionEntry actions[] = {
    { .name = "new-window", .activate = new_window_action },
    { .name = "quit", .activate = quit_action },
    { .name = "preferences", .activate = preferences_action },
    { .name = "about", .activate = about_action },
  };

  G_APPLICATION_CLASS (dateline_application_parent_class)->startup (app);

  g_action_map_add_action_entries (G_ACTION_MAP (app), actions, G_N_ELEMENTS (actions), app);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (app), accels[i].action, accels[i].accels);

  self->settings = g_settings_new (APP_ID);
  g_signal_connect_object (self->settings, "changed::color-scheme", G_CALLBACK (color_scheme_changed), self,
                           G_CONNECT_SWAPPED);
  color_scheme_changed (self);
  gtk_window_set_default_icon_name (APP_ID);
}

static void
dateline_application_dispose (GObject *object)
{
  DatelineApplication *self = DATELINE_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->screenshot);
  G_OBJECT_CLASS (dateline_application_parent_class)->dispose (object);
}

static void
dateline_application_class_init (DatelineApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_application_dispose;
  app_class->activate = dateline_application_activate;
  app_class->local_command_line = dateline_application_local_command_line;
  app_class->open = dateline_application_open;
  app_class->startup = dateline_application_startup;
  app_class->handle_local_options = dateline_application_handle_local_options;

  /* The linker would drop resources that registered themselves. */
  dateline_app_register_resource ();
}

static void
dateline_application_init (DatelineApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  /* Translators: follows the program's name in the usage line of --help. */
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[DOSSIER…]"));
  /* Translators: the description in --help. */
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Shows dossiers of events and quotations on a map and a timeline."));
}

/**
 * dateline_application_new:
 *
 * Returns: (transfer full): the program
 */
DatelineApplication *
dateline_application_new (void)
{
  return g_object_new (DATELINE_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/dateline_app/Dateline",
                       NULL);
}
