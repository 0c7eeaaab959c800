/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-tray-button.h"
#include "quote-fixture.h"
#include "timeline-fixture.h"

static const char *
get_lane (Fixture *fixture,
          guint    position)
{
  return dateline_timeline_lane_get_label (g_ptr_array_index (fixture->timeline->lanes, position));
}

/* What the menu of lanes says is done, and seen by whoever binds to it. */
static void
test_lane_actions (Fixture      *fixture,
                   gconstpointer data)
{
  DatelineLaneField field;

  g_assert_true (gtk_widget_activate_action (fixture->view, "timeline.lanes-by", "s", "actor"));
  g_object_get (fixture->view, "lanes-by", &field, NULL);
  g_assert_cmpuint (field, ==, DATELINE_LANE_FIELD_ACTOR);
  g_assert_cmpstr (get_lane (fixture, 0), ==, "Kim Jong-un 김정은 Ким Чен Ын");
  g_assert_cmpstr (get_lane (fixture, 1), ==, "United States");
  g_assert_cmpstr (get_lane (fixture, 2), ==, "Moon Jae-in");
  gtk_widget_activate_action (fixture->view, "timeline.sort-lanes-by-name", NULL);
  g_assert_cmpstr (get_lane (fixture, 1), ==, "Moon Jae-in");
  g_assert_cmpuint (fixture->timeline->lanes->len, ==, 4);
  gtk_widget_activate_action (fixture->view, "timeline.show-quotes", NULL);
  g_assert_cmpuint (fixture->timeline->lanes->len, ==, 3);
  gtk_widget_activate_action (fixture->view, "timeline.collapse-all", NULL);
  for (guint i = 0; i < fixture->timeline->lanes->len; i++)
    g_assert_true (((DatelineTimelineLane *) g_ptr_array_index (fixture->timeline->lanes, i))->collapsed);
  gtk_widget_activate_action (fixture->view, "timeline.expand-all", NULL);
  g_assert_false (((DatelineTimelineLane *) g_ptr_array_index (fixture->timeline->lanes, 0))->collapsed);
}

/* An event of several lanes has an item in each. */
static void
test_several_lanes (Fixture      *fixture,
                    gconstpointer data)
{
  guint n = 0;

  gtk_widget_activate_action (fixture->view, "timeline.lanes-by", "s", "actor");
  show (fixture, "2018-04-01", "2018-05-01");
  for (guint i = 0; i < dateline_drawn_items_get_n (fixture->timeline->items); i++)
    if ((DatelineRef) dateline_drawn_item_get_key (dateline_drawn_items_get (fixture->timeline->items, i)) == sample_ref (fixture->dossier, "april"))
      n++;
  g_assert_cmpuint (n, ==, 2);
  gtk_test_accessible_assert_property (get_item (fixture, "april"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "April summit, April 2018, lane Kim Jong-un 김정은 Ким Чен Ын, 2 of 2");
}

/* A click on a heading closes its lane, a drag moves it. */
static void
test_headers (Fixture      *fixture,
              gconstpointer data)
{
  DatelineTimelineScene *scene = dateline_timeline_ensure_scene (fixture->timeline);
  double ruler = fixture->timeline->metrics.ruler;
  const DatelineTimelineBand *second = dateline_timeline_scene_get_band (scene, 1);
  g_autofree char *first_name = g_strdup (get_lane (fixture, 0)), *second_name = g_strdup (get_lane (fixture, 1));
  double y = ruler + second->y + second->height / 2;

  click_at (fixture, 5, y, 1);
  g_assert_true (((DatelineTimelineLane *) g_ptr_array_index (fixture->timeline->lanes, 1))->collapsed);
  click_at (fixture, 5, y, 1);
  g_assert_false (((DatelineTimelineLane *) g_ptr_array_index (fixture->timeline->lanes, 1))->collapsed);
  g_assert_true (dateline_timeline_begin_lane_drag (fixture->timeline, 5, y));
  dateline_timeline_drag_lane (fixture->timeline, ruler + 2);
  g_assert_cmpuint (fixture->timeline->drop_lane, ==, 0);
  dateline_timeline_end_lane_drag (fixture->timeline);
  g_assert_cmpstr (get_lane (fixture, 0), ==, second_name);
  g_assert_cmpstr (get_lane (fixture, 1), ==, first_name);
  g_assert_false (dateline_timeline_begin_lane_drag (fixture->timeline, fixture->timeline->metrics.header + 50, y));
  g_assert_true (dateline_timeline_begin_lane_drag (fixture->timeline, 5, y));
  fixture->timeline->drag = DATELINE_TIMELINE_DRAG_LANE;
  dateline_timeline_drag_lane (fixture->timeline, ruler + 2);
  press (fixture, GDK_KEY_Escape, 0);
  g_assert_cmpuint (fixture->timeline->drop_lane, ==, G_MAXUINT);
  dateline_timeline_end_lane_drag (fixture->timeline);
  g_assert_cmpstr (get_lane (fixture, 0), ==, second_name);
}

/* The lane the keyboard is in is closed and moved by keys. */
static void
test_lane_keys (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *name = NULL;
  guint position;

  wait_until (gtk_widget_has_focus (GTK_WIDGET (fixture->timeline)));
  press (fixture, GDK_KEY_Home, 0);
  position = dateline_timeline_find_lane (fixture->timeline, fixture->timeline->cursor);
  name = g_strdup (get_lane (fixture, position));
  press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  g_assert_true (((DatelineTimelineLane *) g_ptr_array_index (fixture->timeline->lanes, position))->collapsed);
  press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  g_assert_false (((DatelineTimelineLane *) g_ptr_array_index (fixture->timeline->lanes, position))->collapsed);
  for (; position > 0; position--)
    press (fixture, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpstr (get_lane (fixture, 0), ==, name);
  press (fixture, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpstr (get_lane (fixture, 0), ==, name);
  press (fixture, GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_cmpstr (get_lane (fixture, 1), ==, name);
}

/* Records that change, come or go change lanes. */
static void
test_edit (Fixture      *fixture,
           gconstpointer data)
{
  static const char april[] = "event|\"april\"|2018-05-02|march|kim moon panmunjom peace article|Another name";
  static const char late[] = "event|\"late\"|2018-12-24|march|kim|Late";
  g_autoptr (GBytes) raw = g_bytes_new_static (april, strlen (april)), added = g_bytes_new_static (late, strlen (late));
  guint n = fixture->timeline->lanes->len;

  press (fixture, GDK_KEY_Home, 0);
  g_assert_true (dateline_dossier_replace (fixture->dossier, sample_ref (fixture->dossier, "april"), raw, NULL));
  show (fixture, "2018-01-01", "2019-01-01");
  gtk_test_accessible_assert_property (get_item (fixture, "april"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Another name, 2 May 2018, lane March, 1 of 1");
  g_assert_cmpuint (fixture->timeline->cursor, ==, sample_ref (fixture->dossier, "treaty"));
  g_assert_cmpuint (dateline_dossier_append (fixture->dossier, DATELINE_KIND_EVENT, added, NULL), !=, DATELINE_REF_NONE);
  show (fixture, "2018-01-01", "2019-01-01");
  gtk_test_accessible_assert_property (get_item (fixture, "late"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Late, 24 December 2018, lane March, 2 of 2");
  g_assert_true (dateline_dossier_undo (fixture->dossier));
  g_assert_true (dateline_dossier_undo (fixture->dossier));
  show (fixture, "2018-01-01", "2019-01-01");
  gtk_test_accessible_assert_property (get_item (fixture, "april"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "April summit, April 2018, lane Summit, 1 of 1");
  g_assert_cmpuint (fixture->timeline->lanes->len, ==, n);
}

/* Lanes are laid out when they come in sight: what stands at the top does not
 * move, however high those above it turn out to be. */
static void
test_anchor (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (DatelineDossier) dossier = NULL;
  DatelineTimeline *timeline = fixture->timeline;
  const DatelineTimelineBand *band;
  guint position;
  double delta;

  for (guint i = 0; i < 100; i++)
    for (guint j = 0; j <= i % 7; j++)
      g_string_append_printf (lines, "event|\"e%u-%u\"|2018|kind%02u||Event %u\n", i, j, i, j);
  dossier = sample_dossier_parse (lines->str, NULL);
  open_dossier (fixture, dossier);
  gtk_adjustment_set_value (timeline->vadjustment, gtk_adjustment_get_upper (timeline->vadjustment));
  for (guint i = 0; i < 60; i++)
    {
      position = dateline_timeline_scene_find_band (timeline->scene, dateline_timeline_get_offset (timeline) - 30);
      band = dateline_timeline_scene_get_band (timeline->scene, position);
      delta = dateline_timeline_get_offset (timeline) - 30 - band->y;
      gtk_adjustment_set_value (timeline->vadjustment, dateline_timeline_get_offset (timeline) - 30);
      band = dateline_timeline_scene_get_band (timeline->scene, position);
      g_assert_true (band->laid_out);
      g_assert_cmpfloat_with_epsilon (dateline_timeline_get_offset (timeline) - band->y, delta, 1);
    }
  dateline_timeline_collapse_lane (timeline, 0, TRUE);
  g_assert_cmpfloat_with_epsilon (dateline_timeline_get_offset (timeline)
                                      - dateline_timeline_scene_get_band (timeline->scene, position)->y, delta, 1);
}

static GtkWidget *
find_undated_button (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = DATELINE_IS_TRAY_BUTTON (child) ? child : find_undated_button (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Quotations stand at the time that is chosen; those that have no such time are
 * with the undated, and the heading says which it is. */
static void
test_clock (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load ();
  DatelineTrayButton *undated = DATELINE_TRAY_BUTTON (find_undated_button (fixture->view));
  DatelineRef ref = dateline_dossier_lookup (dossier, "build");
  g_autofree char *when = NULL, *title = NULL;
  DatelineDateBounds bounds;
  guint n;

  open_dossier (fixture, dossier);
  n = dateline_tray_button_get_n_records (undated);
  g_assert_cmpstr (get_lane (fixture, fixture->timeline->lanes->len - 1), ==, "Quotes");
  g_assert_true (gtk_widget_activate_action (fixture->view, "timeline.quote-clock", "s", "published"));
  g_assert_cmpint (dateline_session_get_quote_clock (fixture->session), ==, DATELINE_QUOTE_CLOCK_PUBLISHED);
  g_assert_cmpstr (get_lane (fixture, fixture->timeline->lanes->len - 1), ==, "Quotes (published)");
  g_assert_cmpuint (dateline_tray_button_get_n_records (undated), ==, n + 2);
  g_object_get (undated, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "Events Without a Date, and Quotations Without One of Publication");
  g_assert_true (dateline_timeline_get_bounds (fixture->timeline, ref, &bounds));
  g_assert_cmpint (bounds.earliest, ==, read_time ("2018-12-30"));
  when = dateline_timeline_dup_when (fixture->timeline, ref);
  g_assert_cmpstr (when, ==, "published 30 December 2018");

  /* The choice is for as long as there is anything to place. */
  gtk_widget_activate_action (fixture->view, "timeline.show-quotes", NULL);
  gtk_widget_activate_action (fixture->view, "timeline.quote-clock", "s", "said");
  g_assert_cmpint (dateline_session_get_quote_clock (fixture->session), ==, DATELINE_QUOTE_CLOCK_PUBLISHED);
  gtk_widget_activate_action (fixture->view, "timeline.show-quotes", NULL);
  dateline_session_set_quote_clock (fixture->session, DATELINE_QUOTE_CLOCK_HAPPENED);
  g_assert_cmpstr (get_lane (fixture, fixture->timeline->lanes->len - 1), ==, "Quotes (happened)");
  g_assert_cmpuint (dateline_tray_button_get_n_records (undated), ==, n + 1);
}

/* What stands at the top stays there when the lane that stood there is moved. */
static void
test_move_from_top (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (DatelineDossier) dossier = NULL;
  DatelineTimeline *timeline = fixture->timeline;
  g_autofree char *first = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (lines, "event|\"e%u\"|2018|kind%02u||Event %u\n", i, i, i);
  dossier = sample_dossier_parse (lines->str, NULL);
  open_dossier (fixture, dossier);
  first = g_strdup (get_lane (fixture, 0));
  g_assert_cmpuint (dateline_timeline_shift_lane (timeline, 0, 3), ==, 3);
  g_assert_cmpstr (get_lane (fixture, 3), ==, first);
  g_assert_cmpfloat (dateline_timeline_get_offset (timeline), ==, 0);
  gtk_adjustment_set_value (timeline->vadjustment, 100);
  dateline_timeline_shift_lane (timeline, dateline_timeline_scene_find_band (timeline->scene, 100), 20);
  g_assert_cmpfloat_with_epsilon (dateline_timeline_get_offset (timeline), 100, 1);
}

/* A lane that is dragged to an edge gets to where there is no sight of yet. */
static void
test_drag_out_of_sight (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (DatelineDossier) dossier = NULL;
  DatelineTimeline *timeline = fixture->timeline;
  double height = gtk_widget_get_height (GTK_WIDGET (timeline));
  g_autofree char *first = NULL;

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (lines, "event|\"e%u\"|2018|kind%02u||Event %u\n", i, i, i);
  dossier = sample_dossier_parse (lines->str, NULL);
  open_dossier (fixture, dossier);
  first = g_strdup (get_lane (fixture, 0));
  g_assert_true (dateline_timeline_begin_lane_drag (timeline, 5, timeline->metrics.ruler + 5));
  dateline_timeline_drag_lane (timeline, height / 2);
  g_assert_cmpuint (timeline->drag_tick, ==, 0);
  dateline_timeline_drag_lane (timeline, height - 2);
  wait_until (timeline->drop_lane == timeline->lanes->len - 1);
  dateline_timeline_drag_lane (timeline, timeline->metrics.ruler + 2);
  wait_until (dateline_timeline_get_offset (timeline) == 0);
  dateline_timeline_drag_lane (timeline, height - 2);
  wait_until (timeline->drop_lane == timeline->lanes->len - 1);
  dateline_timeline_end_lane_drag (timeline);
  wait_until (timeline->drag_tick == 0);
  g_assert_cmpstr (get_lane (fixture, timeline->lanes->len - 1), ==, first);
}

/* The menu of a lane. */
static void
test_lane_menu (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenuModel) menu = NULL;
  DatelineTimeline *timeline = fixture->timeline;
  DatelineQuery *query = dateline_session_get_query (fixture->session);
  const DatelineTimelineLane *lane = g_ptr_array_index (timeline->lanes, 0);
  g_autofree char *name = g_strdup (get_lane (fixture, 0));

  menu = dateline_timeline_make_lane_menu (timeline, 0, G_ACTION_MAP (actions), "here");
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 3);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (actions), "lane-up"));
  g_action_group_activate_action (G_ACTION_GROUP (actions), "lane-filter", NULL);
  g_assert_true (dateline_query_has_event_kind (query, lane->token));
  g_assert_cmpuint (lane->n_matching, ==, lane->rows.n);
  g_assert_cmpuint (((DatelineTimelineLane *) g_ptr_array_index (timeline->lanes, 1))->n_matching, ==, 0);
  g_action_group_activate_action (G_ACTION_GROUP (actions), "lane-filter", NULL);
  g_assert_true (dateline_query_is_empty (query));
  g_action_group_activate_action (G_ACTION_GROUP (actions), "lane-collapse", NULL);
  g_assert_true (lane->collapsed);
  g_action_group_activate_action (G_ACTION_GROUP (actions), "lane-down", NULL);
  g_assert_cmpstr (get_lane (fixture, 1), ==, name);
  g_action_group_activate_action (G_ACTION_GROUP (actions), "lane-down", NULL);
  g_assert_cmpstr (get_lane (fixture, 2), ==, name);
}

/* The lanes that are of neither can be hidden. */
static void
test_hide_lane (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenuModel) menu = NULL;
  GPtrArray *lanes = fixture->timeline->lanes;
  guint position;
  gboolean shown;

  for (position = 0; position < lanes->len; position++)
    if (((DatelineTimelineLane *) g_ptr_array_index (lanes, position))->key == DATELINE_LANE_KEY_QUOTES)
      break;
  g_assert_cmpuint (position, <, lanes->len);
  menu = dateline_timeline_make_lane_menu (fixture->timeline, position, G_ACTION_MAP (actions), "here");
  g_assert_false (g_action_group_has_action (G_ACTION_GROUP (actions), "lane-filter"));
  g_action_group_activate_action (G_ACTION_GROUP (actions), "lane-hide", NULL);
  g_object_get (fixture->view, "show-quotes", &shown, NULL);
  g_assert_false (shown);
}

static const char *const badged[][2] = {
  { "build", ", claim contradicted" },
  { "earlier", ", claim contradicted" },
};

/* What claims warn of ends the name, and stands on the card. */
static void
test_badges (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load ();
  g_autofree char *of_quote = NULL, *of_event = NULL;

  open_dossier (fixture, dossier);
  show (fixture, "2016-01-01", "2020-01-01");
  for (guint i = 0; i < G_N_ELEMENTS (badged); i++)
    {
      GtkAccessible *item = get_item (fixture, badged[i][0]);
      g_autofree char *name = gtk_test_accessible_check_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, "");

      g_assert_true (g_str_has_suffix (name, badged[i][1]));
    }
  gtk_test_accessible_assert_property (get_item (fixture, "opening"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Opening of the <u>line</u>, 27 April 2018, lane Ceremony, 1 of 1");
  of_quote = dateline_timeline_dup_claims (fixture->timeline, sample_ref (dossier, "build"));
  g_assert_cmpstr (of_quote, ==, "Claims: contradicted by 2, supported by 2, contradicts 1 claim");
  of_event = dateline_timeline_dup_claims (fixture->timeline, sample_ref (dossier, "opening"));
  g_assert_cmpstr (of_event, ==, "supports 1 claim");
  g_assert_null (dateline_timeline_dup_claims (fixture->timeline, sample_ref (dossier, "arabic")));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/timeline-lanes/lane-actions", test_lane_actions },
    { "/timeline-lanes/several-lanes", test_several_lanes },
    { "/timeline-lanes/headers", test_headers },
    { "/timeline-lanes/lane-keys", test_lane_keys },
    { "/timeline-lanes/edit", test_edit },
    { "/timeline-lanes/anchor", test_anchor },
    { "/timeline-lanes/clock", test_clock },
    { "/timeline-lanes/move-from-top", test_move_from_top },
    { "/timeline-lanes/drag-out-of-sight", test_drag_out_of_sight },
    { "/timeline-lanes/menu", test_lane_menu },
    { "/timeline-lanes/hide", test_hide_lane },
    { "/timeline-lanes/badges", test_badges },
  };

  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
