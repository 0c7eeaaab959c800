/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A window with a timeline of the sample dossier. */

#include <math.h>

#include "dateline-timeline-private.h"
#include "dateline-timeline-view.h"
#include "sample-dossier.h"
#include "window-fixture.h"

#define WIDTH 1000
#define HEIGHT 500

typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  DatelineTimeline *timeline;
  DatelineSession *session;
  DatelineDossier *dossier;
} Fixture;

static inline gboolean
give_up (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets the program run until something is so, or fails. */
#define wait_until(condition)                                     \
  G_STMT_START                                                    \
  {                                                               \
    gboolean late = FALSE;                                        \
    guint source = g_timeout_add (20000, give_up, &late);         \
                                                                  \
    while (!(condition) && !late)                                 \
      g_main_context_iteration (NULL, TRUE);                      \
    g_assert_false (late);                                        \
    g_source_remove (source);                                     \
  }                                                               \
  G_STMT_END

static inline void
open_dossier (Fixture         *fixture,
              DatelineDossier *dossier)
{
  g_set_object (&fixture->dossier, dossier);
  dateline_session_set_dossier (fixture->session, dossier, NULL);
  dateline_timeline_update_items (fixture->timeline);
}

static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();

  fixture->session = dateline_session_new ();
  fixture->view = dateline_timeline_view_new (fixture->session);
  fixture->timeline = dateline_timeline_view_get_timeline (DATELINE_TIMELINE_VIEW (fixture->view));
  fixture->window = gtk_window_new ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->timeline)) > 0);
  open_dossier (fixture, dossier);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->timeline));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->timeline));
}

static inline void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *view = fixture->view;

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (view);
  g_object_unref (fixture->dossier);
  window_fixture_assert_goes (fixture->session);
}

static inline GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      /* Of clicks, those of the button that points. */
      if (G_OBJECT_TYPE (controller) == type
          && (type != GTK_TYPE_GESTURE_CLICK || gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_PRIMARY))
        return controller;
    }
  g_assert_not_reached ();
}

/* What the key does, without the way it takes through the window. */
static inline gboolean
press (Fixture         *fixture,
       guint            keyval,
       GdkModifierType  modifiers)
{
  GListModel *shortcuts = G_LIST_MODEL (find_controller (GTK_WIDGET (fixture->timeline), GTK_TYPE_SHORTCUT_CONTROLLER));

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
          && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                             GTK_WIDGET (fixture->timeline), gtk_shortcut_get_arguments (shortcut));
    }
  g_assert_not_reached ();
}

static inline void
point_at (Fixture *fixture,
          double   x,
          double   y)
{
  g_signal_emit_by_name (find_controller (GTK_WIDGET (fixture->timeline), GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", x, y);
}

static inline void
click_at (Fixture *fixture,
          double   x,
          double   y,
          int      n_press)
{
  g_signal_emit_by_name (find_controller (GTK_WIDGET (fixture->timeline), GTK_TYPE_GESTURE_CLICK), "released", n_press, x, y);
}

static inline graphene_rect_t
get_rect (Fixture    *fixture,
          const char *id)
{
  DatelineTimelineScene *scene = dateline_timeline_ensure_scene (fixture->timeline);
  guint band;
  DatelineTimelineMark *mark = dateline_timeline_scene_find (scene, sample_ref (fixture->dossier, id), &band);

  g_assert_nonnull (mark);
  return dateline_timeline_get_mark_rect (fixture->timeline, dateline_timeline_scene_get_band (scene, band), mark);
}

static inline gint64
read_time (const char *edtf)
{
  DatelineDateBounds bounds;

  g_assert_true (dateline_date_read_bounds (edtf, -1, &bounds, NULL));
  return bounds.earliest;
}

static inline void
assert_span (Fixture    *fixture,
             const char *start,
             const char *end)
{
  DatelineQuery *query = dateline_session_get_query (fixture->session);
  gint64 is_start = 0, is_end = 0;

  wait_until (fixture->timeline->span_tick == 0);
  g_assert_cmpint (dateline_query_get_span (query, &is_start, &is_end), ==, start != NULL);
  if (start == NULL)
    return;
  g_assert_cmpint (is_start, ==, read_time (start));
  g_assert_cmpint (is_end, ==, read_time (end));
}

static inline void
show (Fixture    *fixture,
      const char *start,
      const char *end)
{
  dateline_session_set_visible_time (fixture->session, read_time (start), read_time (end));
  dateline_timeline_update_items (fixture->timeline);
}

static inline GtkAccessible *
get_item (Fixture    *fixture,
          const char *id)
{
  return GTK_ACCESSIBLE (dateline_drawn_items_lookup (fixture->timeline->items, sample_ref (fixture->dossier, id)));
}

static inline void
assert_at (Fixture    *fixture,
           const char *id)
{
  GtkAccessible *item = get_item (fixture, id);

  g_assert_cmpuint (fixture->timeline->cursor, ==, sample_ref (fixture->dossier, id));
  g_assert_cmpuint (dateline_session_get_hover (fixture->session), ==, sample_ref (fixture->dossier, id));
  g_assert_nonnull (item);
  g_assert_true (gtk_accessible_get_platform_state (item, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
}
