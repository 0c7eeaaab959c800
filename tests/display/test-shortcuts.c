/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-application.h"
#include "dateline-map-view.h"
#include "dateline-timeline.h"
#include "dateline-window.h"

static DatelineApplication *app;

/* All widgets of a type below one. */
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

static gboolean
has_key (GtkWidget       *widget,
         guint            keyval,
         GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return TRUE;
        }
    }
  return FALSE;
}

static void
assert_keys (GtkWidget  *widget,
             const char *accelerators)
{
  g_auto (GStrv) keys = g_strsplit (accelerators, " ", -1);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      GdkModifierType modifiers;
      guint keyval;

      g_assert_true (gtk_accelerator_parse (keys[i], &keyval, &modifiers));
      if (!has_key (widget, keyval, modifiers))
        g_error ("No key %s", keys[i]);
    }
}

static GPtrArray *
find_in_overlay (GtkBuilder *builder,
                 GType       type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay")), type, found);
  return found;
}

static GtkBuilder *
load_overlay (void)
{
  return gtk_builder_new_from_resource ("/io/github/dateline_app/Dateline/gtk/help-overlay.ui");
}

/* Each key listed for a view is one that it knows. */
static void
assert_group (const char *wanted,
              GtkWidget  *view,
              guint       least)
{
  g_autoptr (GtkBuilder) builder = load_overlay ();
  g_autoptr (GPtrArray) groups = find_in_overlay (builder, GTK_TYPE_SHORTCUTS_GROUP);
  guint n = 0;

  g_object_ref_sink (view);
  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr (GPtrArray) shortcuts = g_ptr_array_new ();
      g_autofree char *title = NULL;

      g_object_get (groups->pdata[i], "title", &title, NULL);
      if (!g_str_equal (title, wanted))
        continue;
      collect (groups->pdata[i], GTK_TYPE_SHORTCUTS_SHORTCUT, shortcuts);
      for (guint j = 0; j < shortcuts->len; j++, n++)
        {
          g_autofree char *accelerators = NULL;

          g_object_get (shortcuts->pdata[j], "accelerator", &accelerators, NULL);
          assert_keys (view, accelerators);
        }
    }
  g_assert_cmpuint (n, >, least);
  g_object_unref (view);
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
}

static void
test_timeline (void)
{
  assert_group ("Timeline", g_object_new (DATELINE_TYPE_TIMELINE, NULL), 10);
}

static void
test_map (void)
{
  assert_group ("Map", g_object_new (DATELINE_TYPE_MAP_VIEW, NULL), 5);
}

/* Each action listed is there, and has a key. */
static void
test_actions (void)
{
  g_autoptr (GtkBuilder) builder = load_overlay ();
  g_autoptr (GPtrArray) shortcuts = find_in_overlay (builder, GTK_TYPE_SHORTCUTS_SHORTCUT);
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
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
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
  g_test_add_func ("/shortcuts/timeline", test_timeline);
  g_test_add_func ("/shortcuts/map", test_map);
  g_test_add_func ("/shortcuts/actions", test_actions);
  status = g_test_run ();
  g_object_unref (app);
  return status;
}
