/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-surely-button.h"
#include "dateline-timeline-legend.h"
#include "dateline-timeline-private.h"
#include "dateline-timeline-view.h"
#include "sample-dossier.h"

static GtkWidget *
find_by_role (GtkWidget         *widget,
              GtkAccessibleRole  role)
{
  GtkWidget *found = NULL;

  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == role)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_by_role (child, role);
  return found;
}

static gboolean
is_drawn (GtkWidget *mark)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  GTK_WIDGET_GET_CLASS (mark)->snapshot (mark, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  return node != NULL;
}

/* Every mark is explained, in words and drawn, in either direction. */
static void
test_rows (gconstpointer rtl)
{
  g_autoptr (DatelineSession) session = dateline_session_new ();
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  GtkWidget *window = gtk_window_new (), *view = dateline_timeline_view_new (session);
  GtkWidget *timeline = GTK_WIDGET (dateline_timeline_view_get_timeline (DATELINE_TIMELINE_VIEW (view)));
  GtkWidget *legend = g_object_new (DATELINE_TYPE_TIMELINE_LEGEND, "timeline", timeline, NULL), *list;
  guint n = 0;

  gtk_widget_set_direction (timeline, rtl != NULL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  dateline_session_set_dossier (session, dossier, NULL);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (timeline);
  gtk_widget_set_parent (legend, view);
  gtk_popover_popup (GTK_POPOVER (legend));
  list = find_by_role (legend, GTK_ACCESSIBLE_ROLE_LIST);
  while (gtk_widget_get_height (list) == 0)
    g_main_context_iteration (NULL, TRUE);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row), n++)
    {
      const char *words = gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (row)));

      gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
      g_assert_true (is_drawn (gtk_widget_get_first_child (row)));
    }
  g_assert_cmpuint (n, ==, DATELINE_N_LEGEND_FORMS);
  gtk_popover_popdown (GTK_POPOVER (legend));
  gtk_widget_unparent (legend);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The line of today says what it is, in the ruler. */
static void
test_today (void)
{
  g_autoptr (DatelineSession) session = dateline_session_new ();
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  GtkWidget *window = gtk_window_new (), *view = dateline_timeline_view_new (session);
  DatelineTimeline *timeline = dateline_timeline_view_get_timeline (DATELINE_TIMELINE_VIEW (view));
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *at = NULL;
  g_autofree char *below = NULL;
  g_autofree char *beside = NULL;
  double x;

  dateline_session_set_dossier (session, dossier, NULL);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (timeline));
  dateline_time_axis_set_limits (&timeline->axis, now - 1000 * DATELINE_DAY, now + 1000 * DATELINE_DAY);
  dateline_time_axis_set_span (&timeline->axis, now - 500 * DATELINE_DAY, now + 500 * DATELINE_DAY);
  x = timeline->metrics.header + dateline_time_axis_to_pixel (&timeline->axis, now);
  at = dateline_timeline_dup_day_tip (timeline, x + 3, 5);
  below = dateline_timeline_dup_day_tip (timeline, x + 3, timeline->metrics.ruler + 5);
  beside = dateline_timeline_dup_day_tip (timeline, x + 150, 5);
  g_assert_true (g_str_has_prefix (at, "Today, "));
  g_assert_null (below);
  g_assert_null (beside);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_today_at (DatelineTimeline *self,
                 int               side)
{
  DatelineDrawnItem *item;
  DatelineTimelineDays days;
  g_autofree char *label = NULL;
  double x;
  gboolean is_today, leads;

  dateline_timeline_update_items (self);
  item = dateline_drawn_items_get (self->items, dateline_drawn_items_get_n (self->items) - 1);
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, side != 0 ? "Out of sight" : "");
  label = gtk_test_accessible_check_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  g_assert_true (strstr (label, "Today, ") != NULL && strstr (label, ", line") != NULL);
  dateline_timeline_place_days (self, &days);
  g_assert_cmpuint (days.n, ==, 1);
  g_assert_cmpint (days.days[0].side, ==, side);
  g_assert_cmpstr (days.days[0].text, ==, "Today");
  g_assert_false (days.days[0].tag.hidden);
  x = self->metrics.header + days.days[0].tag.left;
  leads = dateline_timeline_is_on_day (self, x + 2, 5, &is_today);
  g_assert_cmpint (leads, ==, side != 0);
  g_assert_cmpint (is_today, ==, side != 0);
  g_assert_false (dateline_timeline_is_on_day (self, x - 20, 5, &is_today));
  dateline_timeline_clear_days (&days);
}

/* The line of today is a thing to a screen reader, after the events; where it is
 * out of sight its words stand at the edge, and lead to it. */
static void
test_lead (void)
{
  g_autoptr (DatelineSession) session = dateline_session_new ();
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  GtkWidget *window = gtk_window_new (), *view = dateline_timeline_view_new (session);
  DatelineTimeline *timeline = dateline_timeline_view_get_timeline (DATELINE_TIMELINE_VIEW (view));
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  dateline_session_set_dossier (session, dossier, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 400);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (timeline));
  dateline_time_axis_set_limits (&timeline->axis, now - 9000 * DATELINE_DAY, now + 9000 * DATELINE_DAY);
  dateline_time_axis_set_span (&timeline->axis, now - 500 * DATELINE_DAY, now - 100 * DATELINE_DAY);
  assert_today_at (timeline, 1);
  dateline_time_axis_set_span (&timeline->axis, now - 500 * DATELINE_DAY, now + 500 * DATELINE_DAY);
  assert_today_at (timeline, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The button at a chosen span asks for what surely lies in it, and follows the
 * query; without a span it is not there. */
static void
test_surely (void)
{
  g_autoptr (DatelineSession) session = dateline_session_new ();
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  DatelineQuery *query = dateline_session_get_query (session);
  GtkWidget *bin = g_object_ref_sink (g_object_new (DATELINE_TYPE_SURELY_BUTTON, "session", session, NULL));
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (adw_bin_get_child (ADW_BIN (bin)));

  dateline_session_set_dossier (session, dossier, NULL);
  g_assert_false (gtk_widget_get_visible (bin));
  dateline_query_set_span (query, 0, 1000 * DATELINE_DAY);
  g_assert_true (gtk_widget_get_visible (bin));
  g_assert_false (gtk_toggle_button_get_active (button));
  gtk_toggle_button_set_active (button, TRUE);
  g_assert_true (dateline_query_get_surely (query));
  dateline_query_set_surely (query, FALSE);
  g_assert_false (gtk_toggle_button_get_active (button));
  dateline_query_clear_span (query);
  g_assert_false (gtk_widget_get_visible (bin));
  g_object_unref (bin);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_data_func ("/legend/rows", NULL, test_rows);
  g_test_add_data_func ("/legend/rows-rtl", "rtl", test_rows);
  g_test_add_func ("/legend/today", test_today);
  g_test_add_func ("/legend/lead", test_lead);
  g_test_add_func ("/legend/surely", test_surely);
  return g_test_run ();
}
