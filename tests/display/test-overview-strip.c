/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-overview-private.h"
#include "sample-dossier.h"
#include "window-fixture.h"

#define WIDTH 600

typedef struct
{
  GtkWidget *window;
  DatelineOverview *strip;
  DatelineSession *session;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer rtl)
{
  g_autoptr (GString) lines = g_string_new ("event|\"old\"|1592|||War\n");
  g_autoptr (DatelineDossier) dossier = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (lines, "event|\"e%u\"|20%02u-05-12|%s||Event\n", i, i / 2, i % 2 ? "summit" : "");
  dossier = sample_dossier_parse (lines->str, NULL);
  fixture->session = dateline_session_new ();
  dateline_session_set_dossier (fixture->session, dossier, NULL);
  fixture->strip = DATELINE_OVERVIEW (dateline_overview_new (fixture->session));
  gtk_widget_set_direction (GTK_WIDGET (fixture->strip), rtl != NULL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, -1);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->strip));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->strip));
  dateline_session_set_visible_time (fixture->session, fixture->strip->span.start,
                                     fixture->strip->span.start + 1000 * DATELINE_DAY);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  window_fixture_assert_goes (fixture->session);
}

static gpointer
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->strip));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }
  g_assert_not_reached ();
}

static void
press (Fixture        *fixture,
       guint           keyval,
       GdkModifierType modifiers)
{
  GListModel *shortcuts = find_controller (fixture, GTK_TYPE_SHORTCUT_CONTROLLER);

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != keyval
          || gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) != modifiers)
        continue;
      gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (fixture->strip),
                                    gtk_shortcut_get_arguments (shortcut));
      return;
    }
  g_assert_not_reached ();
}

static void
drag (Fixture *fixture,
      double   x,
      double   by)
{
  GtkGesture *gesture = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (gesture, "drag-begin", x, 10.0);
  g_signal_emit_by_name (gesture, "drag-update", by, 0.0);
  g_signal_emit_by_name (gesture, "end", NULL);
}

static gint64
get_start (Fixture *fixture)
{
  gint64 start, end;

  dateline_session_get_visible_time (fixture->session, &start, &end);
  return start;
}

static gint64
get_end (Fixture *fixture)
{
  gint64 start, end;

  dateline_session_get_visible_time (fixture->session, &start, &end);
  return end;
}

static void
test_keys (Fixture      *fixture,
           gconstpointer rtl)
{
  gint64 first = fixture->strip->span.start, last = fixture->strip->span.end;

  press (fixture, rtl ? GDK_KEY_Left : GDK_KEY_Right, 0);
  g_assert_cmpint (get_start (fixture), ==, first + 100 * DATELINE_DAY);
  g_assert_cmpint (get_end (fixture), ==, first + 1100 * DATELINE_DAY);
  press (fixture, rtl ? GDK_KEY_Left : GDK_KEY_Right, GDK_SHIFT_MASK);
  g_assert_cmpint (get_end (fixture), ==, first + 1200 * DATELINE_DAY);
  press (fixture, rtl ? GDK_KEY_Right : GDK_KEY_Left, GDK_CONTROL_MASK);
  g_assert_cmpint (get_start (fixture), ==, first);
  press (fixture, GDK_KEY_End, 0);
  g_assert_cmpint (get_end (fixture), ==, last);
  press (fixture, GDK_KEY_Page_Up, 0);
  g_assert_cmpint (get_end (fixture), ==, last - 1200 * DATELINE_DAY);
  press (fixture, GDK_KEY_Home, 0);
  g_assert_cmpint (get_start (fixture), ==, first);
}

static void
test_drag (Fixture      *fixture,
           gconstpointer rtl)
{
  double x0, x1, sign = rtl ? -1 : 1;
  gint64 start = get_start (fixture), end = get_end (fixture), middle;

  dateline_overview_get_window (fixture->strip, &x0, &x1);
  drag (fixture, dateline_overview_flip (fixture->strip, (x0 + x1) / 2, 0), sign * 30);
  g_assert_cmpint (get_start (fixture), ==, start + (gint64) (30 * fixture->strip->axis.scale));
  g_assert_cmpint (get_end (fixture) - get_start (fixture), ==, end - start);
  start = get_start (fixture);
  drag (fixture, dateline_overview_flip (fixture->strip, x1 + 30, 0), sign * 20);
  g_assert_cmpint (get_start (fixture), ==, start);
  g_assert_cmpint (get_end (fixture), >, end + (gint64) (49 * fixture->strip->axis.scale));
  /* A click elsewhere shows what is there in the middle. */
  drag (fixture, dateline_overview_flip (fixture->strip, 450, 0), 0);
  middle = (get_start (fixture) + get_end (fixture)) / 2;
  g_assert_cmpfloat_with_epsilon (dateline_time_axis_to_pixel (&fixture->strip->axis, middle) + fixture->strip->zone[0], 450, 1);
  /* One at the edge shows what is too far off for the scale. */
  drag (fixture, dateline_overview_flip (fixture->strip, 2, 0), 0);
  g_assert_cmpint ((get_start (fixture) + get_end (fixture)) / 2, ==, fixture->strip->span.last_before);
  dateline_overview_get_window (fixture->strip, &x0, &x1);
  g_assert_cmpfloat (x0, ==, 0);
  g_assert_cmpfloat (x1, ==, fixture->strip->zone[0]);
}

static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  const DatelineLaneBin *bins;
  guint n, peak, all = 0, some = 0;

  dateline_query_set_event_kind (dateline_session_get_query (fixture->session), "summit", TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  bins = dateline_overview_bins_get (fixture->strip->bins, &n, &peak);
  for (guint i = 0; i < n; i++)
    {
      all += bins[i].n;
      some += bins[i].n_matching;
    }
  /* A day may lie in two columns. */
  g_assert_cmpuint (all, >=, 40);
  g_assert_cmpuint (all, <, 50);
  g_assert_cmpuint (some * 2, ==, all);
  g_assert_cmpuint (peak, ==, 2);
}

static void
test_accessible (Fixture      *fixture,
                 gconstpointer data)
{
  GtkAccessible *strip = GTK_ACCESSIBLE (fixture->strip);
  GtkAccessibleRangeInterface *range = GTK_ACCESSIBLE_RANGE_GET_IFACE (fixture->strip);

  gtk_test_accessible_assert_role (strip, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 0.0);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "from January 2000 to September 2002, of 2000–2019");
  g_assert_true (range->set_current_value (GTK_ACCESSIBLE_RANGE (strip), 10));
  g_assert_cmpint (get_start (fixture), ==, fixture->strip->span.start + 10 * DATELINE_DAY);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/overview-strip/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/overview-strip/keys-rtl", Fixture, "rtl", set_up, test_keys, tear_down);
  g_test_add ("/overview-strip/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/overview-strip/drag-rtl", Fixture, "rtl", set_up, test_drag, tear_down);
  g_test_add ("/overview-strip/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/overview-strip/accessible", Fixture, NULL, set_up, test_accessible, tear_down);
  return g_test_run ();
}
