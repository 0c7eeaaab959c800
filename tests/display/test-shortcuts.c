/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-application.h"
#include "dateline-path.h"
#include "dateline-shortcuts.h"
#include "dateline-source-page.h"
#include "dateline-window.h"

/* The window of keys has its own types, which are about to be replaced. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static DatelineApplication *app;

/* The groups whose keys are those of some widgets, and the types of these. */
static const struct
{
  const char *group;
  const char *types[3];
} owners[] = {
  { "Map", { "DatelineMapView", "DatelinePlaceLayer" } },
  { "Timeline", { "DatelineTimeline" } },
  { "Time in Sight", { "DatelineTimeline" } },
  { "Strip below the Timeline", { "DatelineOverview" } },
  { "Table", { "DatelineTableView", "GtkColumnListView" } },
  /* Some of its keys work wherever the focus is: the window has them. */
  { "Quotes", { "DatelineInspector", "DatelineWindow" } },
  { "Way of the Words", { "DatelinePath" } },
  { "Text of a Source", { "DatelineSourcePage", "DatelineSourceView" } },
  /* These name actions of the application too. */
  { "General", { "DatelineWindow" } },
  { "Filters", { "DatelineWindow" } },
  { "Panes", { "DatelineWindow", "DatelineWorkspace" } },
};

/* A key of a widget, and what it does. */
typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  char *does;
} Key;

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->does);
  g_free (key);
}

/* All widgets of a type below one, and it. */
static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static void
add_trigger (GPtrArray          *keys,
             GtkShortcutTrigger *trigger,
             const char         *does)
{
  Key *key;

  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      add_trigger (keys, gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), does);
      add_trigger (keys, gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), does);
      return;
    }
  if (!GTK_IS_KEYVAL_TRIGGER (trigger))
    return;
  key = g_new (Key, 1);
  key->keyval = gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger));
  key->modifiers = gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger));
  key->does = g_strdup (does);
  g_ptr_array_add (keys, key);
}

static void
add_keys (GPtrArray *keys,
          GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          GVariant *arguments = gtk_shortcut_get_arguments (shortcut);
          g_autofree char *action = gtk_shortcut_action_to_string (gtk_shortcut_get_action (shortcut));
          g_autofree char *with = arguments != NULL ? g_variant_print (arguments, FALSE) : g_strdup ("");
          g_autofree char *does = g_strdup_printf ("%s %s", action, with);

          add_trigger (keys, gtk_shortcut_get_trigger (shortcut), does);
        }
    }
}

static gboolean
has_key (GPtrArray       *keys,
         guint            keyval,
         GdkModifierType  modifiers)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const Key *key = keys->pdata[i];

      if (key->keyval == keyval && key->modifiers == modifiers)
        return TRUE;
    }
  return FALSE;
}

/* The keys of a type are those that the type it is made of has not. */
static GPtrArray *
get_own_keys (GtkWidget *widget)
{
  g_autoptr (GPtrArray) inherited = g_ptr_array_new_with_free_func (key_free);
  GPtrArray *keys = g_ptr_array_new_with_free_func (key_free);
  GType parent = g_type_parent (G_OBJECT_TYPE (widget));

  add_keys (keys, widget);
  if (!G_TYPE_IS_ABSTRACT (parent))
    {
      GtkWidget *plain = g_object_ref_sink (g_object_new (parent, NULL));

      add_keys (inherited, plain);
      if (GTK_IS_WINDOW (plain))
        gtk_window_destroy (GTK_WINDOW (plain));
      g_object_unref (plain);
    }
  for (guint i = keys->len; i > 0; i--)
    {
      const Key *key = keys->pdata[i - 1];

      if (has_key (inherited, key->keyval, key->modifiers))
        g_ptr_array_remove_index (keys, i - 1);
    }
  return keys;
}

/* A window, and what is only made when something is read. */
typedef struct
{
  GtkWindow *window;
  GPtrArray *roots;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = dateline_window_new (GTK_APPLICATION (app));
  dateline_shortcuts_add (GTK_APPLICATION_WINDOW (fixture->window));
  fixture->roots = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (fixture->roots, g_object_ref (fixture->window));
  g_ptr_array_add (fixture->roots, g_object_ref_sink (g_object_new (DATELINE_TYPE_SOURCE_PAGE, NULL)));
  g_ptr_array_add (fixture->roots, g_object_ref_sink (g_object_new (DATELINE_TYPE_PATH, NULL)));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_ptr_array_unref (fixture->roots);
}

static GPtrArray *
find_widgets (Fixture    *fixture,
              const char *type)
{
  GPtrArray *found = g_ptr_array_new ();

  g_assert_cmpuint (g_type_from_name (type), !=, G_TYPE_INVALID);
  for (guint i = 0; i < fixture->roots->len; i++)
    collect (fixture->roots->pdata[i], g_type_from_name (type), found);
  return found;
}

static GPtrArray *
find_in_overlay (Fixture *fixture,
                 GType    type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (fixture->window))), type, found);
  return found;
}

/* What a group of that title lists. */
static GPtrArray *
get_listed (Fixture    *fixture,
            const char *wanted)
{
  g_autoptr (GPtrArray) groups = find_in_overlay (fixture, GTK_TYPE_SHORTCUTS_GROUP), shortcuts = g_ptr_array_new ();
  GPtrArray *keys = g_ptr_array_new_with_free_func (key_free);

  for (guint i = 0; i < groups->len; i++)
    {
      g_autofree char *title = NULL;

      g_object_get (groups->pdata[i], "title", &title, NULL);
      if (g_str_equal (title, wanted))
        collect (groups->pdata[i], GTK_TYPE_SHORTCUTS_SHORTCUT, shortcuts);
    }
  g_assert_cmpuint (shortcuts->len, >, 0);
  for (guint i = 0; i < shortcuts->len; i++)
    {
      g_autofree char *accelerators = NULL, *action = NULL, *title = NULL;
      g_auto (GStrv) words = NULL;

      g_object_get (shortcuts->pdata[i], "accelerator", &accelerators, "action-name", &action, "title", &title, NULL);
      words = action != NULL ? gtk_application_get_accels_for_action (GTK_APPLICATION (app), action)
                             : g_strsplit (accelerators, " ", 0);
      for (guint j = 0; words[j] != NULL; j++)
        {
          g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (words[j]);

          g_assert_nonnull (trigger);
          add_trigger (keys, trigger, title);
        }
    }
  return keys;
}

/* Each key listed for some widgets is one that they know. */
static void
test_listed (Fixture      *fixture,
             gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (owners) && !g_str_equal (owners[i].group, "General"); i++)
    {
      g_autoptr (GPtrArray) listed = get_listed (fixture, owners[i].group), keys = g_ptr_array_new_with_free_func (key_free);

      for (const char *const *type = owners[i].types; *type != NULL; type++)
        {
          g_autoptr (GPtrArray) widgets = find_widgets (fixture, *type);

          g_assert_cmpuint (widgets->len, >, 0);
          add_keys (keys, widgets->pdata[0]);
        }
      for (guint j = 0; j < listed->len; j++)
        {
          const Key *key = listed->pdata[j];
          /* The rows of lists, of which there are none yet, are opened so. */
          gboolean of_rows = key->keyval == GDK_KEY_Return && (g_str_equal (owners[i].group, "Table") || g_str_equal (owners[i].group, "Quotes"));

          if (!of_rows && !has_key (keys, key->keyval, key->modifiers))
            g_error ("%s: no key %s to “%s”", owners[i].group, gdk_keyval_name (key->keyval), key->does);
        }
    }
}

static GPtrArray *
get_listed_for (Fixture    *fixture,
                const char *type)
{
  GPtrArray *listed = g_ptr_array_new_with_free_func (key_free);

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (g_strv_contains (owners[i].types, type))
      {
        g_autoptr (GPtrArray) more = get_listed (fixture, owners[i].group);

        g_ptr_array_extend_and_steal (listed, g_steal_pointer (&more));
      }
  return listed;
}

/* Keys that do the same need not all be listed. */
static gboolean
is_told (GPtrArray *keys,
         const Key *key,
         GPtrArray *listed)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const Key *other = keys->pdata[i];

      if (g_str_equal (other->does, key->does) && has_key (listed, other->keyval, other->modifiers))
        return TRUE;
    }
  return FALSE;
}

/* Each key that a widget of the program knows is listed. */
static void
test_complete (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) widgets = find_widgets (fixture, "GtkWidget");
  guint n = 0;

  for (guint i = 0; i < widgets->len; i++)
    {
      g_autoptr (GPtrArray) keys = NULL, listed = NULL;
      const char *type = G_OBJECT_TYPE_NAME (widgets->pdata[i]);

      if (!g_str_has_prefix (type, "Dateline"))
        continue;
      keys = get_own_keys (widgets->pdata[i]);
      listed = get_listed_for (fixture, type);
      n += keys->len;
      for (guint j = 0; j < keys->len; j++)
        {
          const Key *key = keys->pdata[j];

          if (!is_told (keys, key, listed))
            g_error ("%s: the key %s, which does “%s”, is not listed", type, gdk_keyval_name (key->keyval), key->does);
        }
    }
  g_assert_cmpuint (n, >, 100);
}

/* Each action listed is there, and has a key. */
static void
test_actions (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) shortcuts = find_in_overlay (fixture, GTK_TYPE_SHORTCUTS_SHORTCUT);
  guint n = 0;

  for (guint i = 0; i < shortcuts->len; i++)
    {
      g_autofree char *action = NULL;
      g_auto (GStrv) keys = NULL;

      g_object_get (shortcuts->pdata[i], "action-name", &action, NULL);
      if (action == NULL)
        continue;
      n++;
      keys = gtk_application_get_accels_for_action (GTK_APPLICATION (app), action);
      if (g_strv_length (keys) == 0)
        g_error ("No key for %s", action);
      if (g_str_has_prefix (action, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (app), action + strlen ("app.")));
    }
  g_assert_cmpuint (n, >, 5);
}

/* Each key of the application is listed, if not its action then what it is. */
static void
test_accels (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) shortcuts = find_in_overlay (fixture, GTK_TYPE_SHORTCUTS_SHORTCUT);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (app)), listed = NULL;

  for (guint i = 0; i < shortcuts->len; i++)
    {
      g_autofree char *action = NULL;

      g_object_get (shortcuts->pdata[i], "action-name", &action, NULL);
      if (action != NULL)
        g_strv_builder_add (builder, action);
    }
  listed = g_strv_builder_end (builder);
  g_assert_cmpuint (g_strv_length (actions), >, 5);
  for (guint i = 0; actions[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) listed, actions[i]))
      g_error ("%s has a key, and is not listed", actions[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  app = dateline_application_new ();
  g_application_set_flags (G_APPLICATION (app), g_application_get_flags (G_APPLICATION (app)) | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, &error));
  g_assert_no_error (error);
  g_test_add ("/shortcuts/listed", Fixture, NULL, set_up, test_listed, tear_down);
  g_test_add ("/shortcuts/complete", Fixture, NULL, set_up, test_complete, tear_down);
  g_test_add ("/shortcuts/actions", Fixture, NULL, set_up, test_actions, tear_down);
  g_test_add ("/shortcuts/accels", Fixture, NULL, set_up, test_accels, tear_down);
  status = g_test_run ();
  g_object_unref (app);
  return status;
}

G_GNUC_END_IGNORE_DEPRECATIONS
