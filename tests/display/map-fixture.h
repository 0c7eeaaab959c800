/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include <shumate/shumate.h>

#include "dateline-loader.h"
#include "dateline-map-view.h"
#include "dateline-place-layer.h"
#include "window-fixture.h"

/* The Korea dossier on a map in a window, for the tests of the map. */

#define MOST_SECONDS 20

typedef struct
{
  DatelineDossier *dossier;
  DatelineSession *session;
  GtkWidget *window;
  DatelineMapView *view;
  DatelinePlaceLayer *layer;
} Fixture;

static inline char *
in_source (const char *folder,
           const char *name)
{
  return g_build_filename (g_getenv ("DATELINE_SOURCE_ROOT"), "data", folder, name, NULL);
}

static inline gboolean
time_is_up (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the program until the condition holds; not to hold for long is a failure. */
#define wait_until(condition)                                             \
  G_STMT_START {                                                          \
    gboolean up = FALSE;                                                  \
    guint id = g_timeout_add_seconds (MOST_SECONDS, time_is_up, &up);     \
    while (!(condition) && !up)                                           \
      g_main_context_iteration (NULL, TRUE);                              \
    g_assert_false (up);                                                  \
    g_source_remove (id);                                                 \
  } G_STMT_END

static inline void
let_pass (guint milliseconds)
{
  gboolean up = FALSE;

  g_timeout_add (milliseconds, time_is_up, &up);
  while (!up)
    g_main_context_iteration (NULL, TRUE);
}

static inline DatelinePlaceLayer *
find_layer (GtkWidget *widget)
{
  if (DATELINE_IS_PLACE_LAYER (widget))
    return DATELINE_PLACE_LAYER (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      DatelinePlaceLayer *layer = find_layer (child);

      if (layer != NULL)
        return layer;
    }

  return NULL;
}

static inline void
set_up (Fixture       *fixture,
        gconstpointer  tiles)
{
  g_autofree char *path = in_source ("dossiers", "korea-2018.dateline");
  g_autofree char *tiles_path = in_source ("basemap", tiles != NULL ? tiles : "world.mbtiles");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(DatelineLoader) loader = dateline_loader_new ();
  g_autoptr(GListModel) problems = NULL;
  g_autoptr(GError) error = NULL;

  fixture->dossier = dateline_loader_load (loader, file, NULL, &problems, &error);
  g_assert_no_error (error);
  fixture->session = dateline_session_new ();
  dateline_session_set_dossier (fixture->session, fixture->dossier, problems);

  fixture->view = g_object_new (DATELINE_TYPE_MAP_VIEW, "session", fixture->session, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  if (tiles != NULL)
    g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "No base map*");
  dateline_map_view_set_tiles_path (fixture->view, tiles_path);
  g_test_assert_expected_messages ();
  fixture->layer = find_layer (GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (dateline_map_view_get_loaded (fixture->view));
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  tiles)
{
  gpointer view = fixture->view;
  gpointer layer = fixture->layer;

  g_object_add_weak_pointer (G_OBJECT (fixture->view), &view);
  g_object_add_weak_pointer (G_OBJECT (fixture->layer), &layer);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  /* Tiles on their way hold on to their layer for a moment. */
  wait_until (view == NULL && layer == NULL);
  window_fixture_assert_goes (fixture->session);
  g_clear_object (&fixture->dossier);
}

static inline DatelineRef
ref_of (Fixture    *fixture,
        const char *id)
{
  DatelineRef ref = dateline_dossier_lookup (fixture->dossier, id);

  g_assert_cmpuint (ref, !=, DATELINE_REF_NONE);
  return ref;
}

/* The accessible child with that label, NULL if there is none. */
static inline GtkAccessible *
find_item (Fixture    *fixture,
           const char *label)
{
  g_autoptr(GtkAccessible) item = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture->layer));

  while (item != NULL)
    {
      g_autofree char *differs = gtk_test_accessible_check_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
      GtkAccessible *next;

      if (differs == NULL)
        return g_steal_pointer (&item);
      next = gtk_accessible_get_next_accessible_sibling (item);
      g_object_unref (item);
      item = next;
    }

  return NULL;
}

static inline gboolean
has_items (Fixture *fixture)
{
  g_autoptr(GtkAccessible) item = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture->layer));

  return item != NULL;
}

static inline void
wait_for_item (Fixture    *fixture,
               const char *label)
{
  GtkAccessible *item = NULL;

  wait_until ((item = find_item (fixture, label)) != NULL);
  gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_object_unref (item);
}

static inline void
show (Fixture *fixture,
      double   latitude,
      double   longitude,
      double   zoom)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (fixture->layer));

  shumate_viewport_set_zoom_level (viewport, zoom);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), latitude, longitude);
}

static inline gboolean
press_escape (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, "Escape"))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  g_assert_not_reached ();
}

static inline void
click (GtkWidget *widget,
       double     press_x,
       double     x,
       double     y)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_CLICK (controller))
        continue;
      g_signal_emit_by_name (controller, "pressed", 1, press_x, y);
      g_signal_emit_by_name (controller, "released", 1, x, y);
    }
}
