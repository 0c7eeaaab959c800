/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

#include "dateline-tray-button.h"

static void
test_items (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GtkAccessible) first = NULL;

  show (fixture, "2018-01-01", "2019-01-01");
  gtk_test_accessible_assert_role (fixture->timeline, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_LABEL, "Timeline");
  gtk_test_accessible_assert_role (get_item (fixture, "april"), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (get_item (fixture, "april"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "April summit, April 2018, lane Summit, 1 of 1");
  gtk_test_accessible_assert_property (get_item (fixture, "threat"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "There is a threat, May–July 2018, lane Quotes, 1 of 3");
  g_assert_null (get_item (fixture, "treaty"));
  first = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture->timeline));
  g_assert_true (first == GTK_ACCESSIBLE (dateline_drawn_items_get (fixture->timeline->items, 0)));
}

/* Every child is reached by its siblings, and knows its parent. */
static void
test_chain (Fixture      *fixture,
            gconstpointer data)
{
  GtkAccessible *item;
  guint n = 0;

  show (fixture, "1980-01-01", "2019-02-01");
  item = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture->timeline));
  while (item != NULL)
    {
      g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (item);
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (item);
      int x, y, width, height;

      g_assert_true (parent == GTK_ACCESSIBLE (fixture->timeline));
      g_assert_true (gtk_accessible_get_bounds (item, &x, &y, &width, &height));
      g_assert_cmpint (x, >=, 0);
      g_assert_cmpint (x + width, <=, WIDTH);
      g_object_unref (item);
      item = next;
      n++;
    }
  /* Seven marks and the line of today. */
  g_assert_cmpuint (n, ==, 8);
  g_assert_cmpuint (dateline_drawn_items_get_n (fixture->timeline->items), ==, 8);
}

static void
test_arrows (Fixture      *fixture,
             gconstpointer data)
{
  static const struct
  {
    guint key;
    const char *id;
  } steps[] = {
    { GDK_KEY_Home, "treaty" }, { GDK_KEY_Right, "tunnels" }, { GDK_KEY_Right, "april" },
    { GDK_KEY_Right, "pacific" }, { GDK_KEY_Right, "pacific" }, { GDK_KEY_Left, "april" },
    { GDK_KEY_End, "pacific" }, { GDK_KEY_Home, "treaty" },
  };

  wait_until (gtk_widget_has_focus (GTK_WIDGET (fixture->timeline)));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      press (fixture, steps[i].key, 0);
      assert_at (fixture, steps[i].id);
    }
}

/* Up and down visits every lane and comes back. */
static void
test_lanes (Fixture      *fixture,
            gconstpointer data)
{
  DatelineRef before;
  guint n = 1;

  wait_until (gtk_widget_has_focus (GTK_WIDGET (fixture->timeline)));
  press (fixture, GDK_KEY_End, 0);
  for (before = DATELINE_REF_NONE; before != fixture->timeline->cursor;)
    {
      before = fixture->timeline->cursor;
      press (fixture, GDK_KEY_Up, 0);
    }
  for (before = DATELINE_REF_NONE; before != fixture->timeline->cursor; n++)
    {
      before = fixture->timeline->cursor;
      press (fixture, GDK_KEY_Down, 0);
    }
  g_assert_cmpuint (n - 1, ==, fixture->timeline->lanes->len);
  g_assert_cmpuint (dateline_ref_kind (fixture->timeline->cursor), ==, DATELINE_KIND_QUOTE);
}

/* The keyboard passes by what is filtered out. */
static void
test_arrows_filtered (Fixture      *fixture,
                      gconstpointer data)
{
  wait_until (gtk_widget_has_focus (GTK_WIDGET (fixture->timeline)));
  dateline_query_set_ref (dateline_session_get_query (fixture->session), sample_ref (fixture->dossier, "kim"), TRUE);
  press (fixture, GDK_KEY_Home, 0);
  assert_at (fixture, "tunnels");
  press (fixture, GDK_KEY_Right, 0);
  assert_at (fixture, "april");
  press (fixture, GDK_KEY_Right, 0);
  assert_at (fixture, "april");
  show (fixture, "1980-01-01", "2019-02-01");
  gtk_test_accessible_assert_property (get_item (fixture, "treaty"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Filtered out");
}

static void
test_select (Fixture      *fixture,
             gconstpointer data)
{
  press (fixture, GDK_KEY_Home, 0);
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, sample_ref (fixture->dossier, "treaty"));
  gtk_test_accessible_assert_state (get_item (fixture, "treaty"), GTK_ACCESSIBLE_STATE_SELECTED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_space, 0);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, sample_ref (fixture->dossier, "tunnels"));
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, DATELINE_REF_NONE);
  g_assert_false (press (fixture, GDK_KEY_Escape, 0));
}

static void
test_brush (Fixture      *fixture,
            gconstpointer data)
{
  DatelineTimeline *timeline = fixture->timeline;
  double september, january, march;

  show (fixture, "2018-01-01", "2019-02-01");
  september = dateline_time_axis_to_pixel (&timeline->axis, read_time ("2018-09-01"));
  january = dateline_time_axis_to_pixel (&timeline->axis, read_time ("2019-01-01"));
  march = dateline_time_axis_to_pixel (&timeline->axis, read_time ("2018-03-01"));

  dateline_timeline_begin_brush (timeline, september + 2);
  dateline_timeline_drag_brush (timeline, september + 60);
  dateline_timeline_drag_brush (timeline, january - 3);
  assert_span (fixture, "2018-09-01", "2019-01-01");
  g_assert_cmpuint (dateline_matches_get_n (dateline_session_get_matches (fixture->session), DATELINE_KIND_EVENT), ==, 1);

  /* By its end, past its beginning. */
  dateline_timeline_begin_brush (timeline, january + 2);
  dateline_timeline_drag_brush (timeline, march);
  assert_span (fixture, "2018-03-01", "2018-09-01");

  /* As a whole. */
  dateline_timeline_begin_brush (timeline, march + 40);
  dateline_timeline_drag_brush (timeline, march + 40 + september - march);
  assert_span (fixture, "2018-09-01", "2019-03-04");

  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  assert_span (fixture, NULL, NULL);
}

/* The ends of a span are drawn to where a date begins or ends, unless one does
 * not want that. */
static void
test_brush_snap (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_parse ("event|\"a\"|2018-05-12|summit||In the middle of a month\n", NULL);
  DatelineTimeline *timeline = fixture->timeline;
  double day, july;

  open_dossier (fixture, dossier);
  show (fixture, "2018-01-01", "2019-02-01");
  day = dateline_time_axis_to_pixel (&timeline->axis, read_time ("2018-05-12"));
  july = dateline_time_axis_to_pixel (&timeline->axis, read_time ("2018-07-01"));
  dateline_timeline_begin_brush (timeline, july);
  dateline_timeline_drag_brush (timeline, day - 7);
  assert_span (fixture, "2018-05-12", "2018-07-01");
  timeline->unsnapped = TRUE;
  dateline_timeline_drag_brush (timeline, day - 7);
  wait_until (timeline->span_tick == 0);
  g_assert_cmpint (timeline->span_start, <, read_time ("2018-05-11"));
}

static guint
get_n_selected (Fixture *fixture)
{
  return dateline_session_get_selected (fixture->session)->n;
}

/* A rectangle catches what is drawn in it and fits; another can be added. */
static void
test_catch (Fixture      *fixture,
            gconstpointer data)
{
  graphene_rect_t april, pacific;
  DatelineRef treaty = sample_ref (fixture->dossier, "treaty");

  press (fixture, GDK_KEY_0, 0);
  fixture->timeline->drag = DATELINE_TIMELINE_DRAG_CATCH;
  dateline_timeline_drag_catch (fixture->timeline, 0, 0, WIDTH, HEIGHT);
  wait_until (fixture->timeline->n_caught == 7);
  g_assert_cmpfloat (fixture->timeline->caught.origin.y, ==, fixture->timeline->metrics.ruler);

  show (fixture, "2018-01-01", "2019-02-01");
  april = get_rect (fixture, "april");
  pacific = get_rect (fixture, "pacific");
  dateline_timeline_drag_catch (fixture->timeline, april.origin.x + 3, april.origin.y + 3, april.origin.x + 1, april.origin.y + 1);
  dateline_timeline_end_catch (fixture->timeline, FALSE);
  g_assert_cmpuint (get_n_selected (fixture), ==, 1);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, sample_ref (fixture->dossier, "april"));
  dateline_timeline_drag_catch (fixture->timeline, pacific.origin.x + 1, pacific.origin.y + 1, pacific.origin.x + 3, pacific.origin.y + 3);
  dateline_timeline_end_catch (fixture->timeline, TRUE);
  g_assert_true (dateline_session_is_selected (fixture->session, sample_ref (fixture->dossier, "pacific")));
  g_assert_cmpuint (get_n_selected (fixture), ==, 2);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, sample_ref (fixture->dossier, "april"));
  gtk_test_accessible_assert_state (get_item (fixture, "pacific"), GTK_ACCESSIBLE_STATE_SELECTED, GTK_ACCESSIBLE_TRISTATE_TRUE);

  /* What does not fit stays out. */
  dateline_query_set_ref (dateline_session_get_query (fixture->session), sample_ref (fixture->dossier, "kim"), TRUE);
  press (fixture, GDK_KEY_0, 0);
  dateline_timeline_drag_catch (fixture->timeline, 0, 0, WIDTH, HEIGHT);
  dateline_timeline_end_catch (fixture->timeline, FALSE);
  g_assert_false (dateline_session_is_selected (fixture->session, treaty));
}

/* The keyboard selects several too, and shows them all. */
static void
test_several (Fixture      *fixture,
              gconstpointer data)
{
  DatelineTimeline *timeline = fixture->timeline;
  DatelineRef first;

  press (fixture, GDK_KEY_Home, 0);
  first = timeline->cursor;
  press (fixture, GDK_KEY_space, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_End, 0);
  press (fixture, GDK_KEY_space, GDK_CONTROL_MASK);
  g_assert_cmpuint (get_n_selected (fixture), ==, 2);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, timeline->cursor);
  press (fixture, GDK_KEY_f, 0);
  g_assert_cmpfloat (dateline_time_axis_to_pixel (&timeline->axis, read_time ("1987-06-01")), >=, 0);
  g_assert_cmpfloat (dateline_time_axis_to_pixel (&timeline->axis, read_time ("2018-12-30")), <, timeline->axis.width);
  press (fixture, GDK_KEY_space, GDK_CONTROL_MASK);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, first);
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  g_assert_cmpuint (get_n_selected (fixture), ==, 0);
}

static void
act (Fixture    *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->timeline->popover, action, NULL));
}

/* The menu of what the keyboard is at selects, and filters by what the record
 * names. */
static void
test_menu (Fixture      *fixture,
           gconstpointer data)
{
  DatelineQuery *query = dateline_session_get_query (fixture->session);
  DatelineRef kim = sample_ref (fixture->dossier, "kim"), april = sample_ref (fixture->dossier, "april");
  g_autofree char *filter = g_strdup_printf ("here.r%u", kim);
  g_autofree char *text = NULL;

  show (fixture, "2018-01-01", "2019-02-01");
  dateline_timeline_set_cursor (fixture->timeline, april);
  press (fixture, GDK_KEY_Menu, 0);
  g_assert_true (gtk_widget_get_visible (fixture->timeline->popover));
  act (fixture, filter);
  g_assert_true (dateline_query_has_ref (query, kim));
  act (fixture, filter);
  g_assert_false (dateline_query_has_ref (query, kim));
  act (fixture, "here.kind");
  g_assert_true (dateline_query_has_event_kind (query, "summit"));
  act (fixture, "here.related");
  g_assert_true (dateline_session_is_selected (fixture->session, sample_ref (fixture->dossier, "breakthrough")));
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, april);
  act (fixture, "here.open");
  g_assert_cmpuint (get_n_selected (fixture), ==, 1);
  text = dateline_timeline_dup_text (fixture->timeline, april);
  g_assert_cmpstr (text, ==, "PANMUNJOM 판문점 PANGMUNDZHOM, April 2018\nApril summit");
}

/* Of a span, whether dates have to lie in it surely. */
static void
test_span_menu (Fixture      *fixture,
                gconstpointer data)
{
  DatelineTimeline *timeline = fixture->timeline;
  DatelineQuery *query = dateline_session_get_query (fixture->session);
  double x;

  show (fixture, "2018-01-01", "2019-02-01");
  dateline_query_set_span (query, read_time ("2018-03-01"), read_time ("2018-06-01"));
  x = timeline->metrics.header + dateline_time_axis_to_pixel (&timeline->axis, read_time ("2018-04-01"));
  dateline_timeline_show_menu_at (timeline, x, 10);
  act (fixture, "here.surely");
  g_assert_true (dateline_query_get_surely (query));
  act (fixture, "here.zoom-span");
  g_assert_cmpfloat_with_epsilon (dateline_time_axis_to_pixel (&timeline->axis, read_time ("2018-03-01")), 0, 1);
  act (fixture, "here.clear-span");
  assert_span (fixture, NULL, NULL);
}

static gboolean
is_card_shown (Fixture *fixture)
{
  return fixture->timeline->card != NULL && gtk_widget_get_visible (fixture->timeline->card);
}

/* The card of what is pointed at comes after a while, for the pointer and for
 * the keyboard, takes no focus and goes when something else is done. */
static void
test_card (Fixture      *fixture,
           gconstpointer data)
{
  graphene_rect_t rect;

  show (fixture, "2018-01-01", "2019-02-01");
  rect = get_rect (fixture, "april");
  point_at (fixture, rect.origin.x + 5, rect.origin.y + 5);
  g_assert_false (is_card_shown (fixture));
  wait_until (is_card_shown (fixture));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->timeline)));
  point_at (fixture, rect.origin.x + 5, fixture->timeline->metrics.ruler - 5);
  wait_until (!is_card_shown (fixture));
  press (fixture, GDK_KEY_End, 0);
  wait_until (is_card_shown (fixture));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->timeline)));
  press (fixture, GDK_KEY_plus, 0);
  wait_until (!is_card_shown (fixture));
}

static gint64
get_middle (Fixture *fixture)
{
  return dateline_time_axis_to_time (&fixture->timeline->axis, fixture->timeline->axis.width / 2);
}

/* What fits, and today, far behind the last date. */
static void
test_go_to (Fixture      *fixture,
            gconstpointer data)
{
  DatelineTimeline *timeline = fixture->timeline;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  show (fixture, "2018-05-01", "2018-06-01");
  press (fixture, GDK_KEY_t, 0);
  g_assert_cmpint (ABS (get_middle (fixture) - now), <, DATELINE_DAY);
  dateline_query_set_ref (dateline_session_get_query (fixture->session), sample_ref (fixture->dossier, "kim"), TRUE);
  press (fixture, GDK_KEY_m, 0);
  g_assert_cmpfloat (dateline_time_axis_to_pixel (&timeline->axis, read_time ("1987-12-01")), <, 0);
  g_assert_cmpfloat (dateline_time_axis_to_pixel (&timeline->axis, read_time ("2018-04-15")), >, 0);
  g_assert_cmpfloat (dateline_time_axis_to_pixel (&timeline->axis, read_time ("2018-04-15")), <, timeline->axis.width);
}

static void
test_brush_click (Fixture      *fixture,
                  gconstpointer data)
{
  show (fixture, "2018-01-01", "2019-02-01");
  click_at (fixture, fixture->timeline->metrics.header
                       + dateline_time_axis_to_pixel (&fixture->timeline->axis, read_time ("2018-10-12")), 5, 1);
  assert_span (fixture, "2018-10-01", "2018-11-01");
}

static void
test_brush_keys (Fixture      *fixture,
                 gconstpointer data)
{
  show (fixture, "2018-01-01", "2019-02-01");
  press (fixture, GDK_KEY_Home, 0);
  press (fixture, GDK_KEY_Right, 0);
  show (fixture, "2018-01-01", "2019-02-01");
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_span (fixture, "2018-03-01", "2018-04-01");
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_span (fixture, "2018-03-01", "2018-06-01");
  press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  assert_span (fixture, "2018-03-01", "2018-05-01");
  press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  assert_span (fixture, "2018-02-01", "2018-03-01");
}

static void
test_zoom (Fixture      *fixture,
           gconstpointer data)
{
  DatelineTimeline *timeline = fixture->timeline;
  GtkEventController *scroll = find_controller (GTK_WIDGET (timeline), GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  double x = 600, scale;
  gint64 under;
  gboolean handled;

  show (fixture, "2018-01-01", "2019-01-01");
  point_at (fixture, x, 200);
  under = dateline_time_axis_to_time (&timeline->axis, x - timeline->metrics.header);
  scale = timeline->axis.scale;
  for (int i = 0; i < 20; i++)
    {
      g_signal_emit_by_name (scroll, "scroll", 0.0, i < 15 ? -1.0 : 1.0, &handled);
      g_assert_true (handled);
      g_assert_cmpfloat (fabs (dateline_time_axis_to_pixel (&timeline->axis, under) - (x - timeline->metrics.header)), <, 1);
    }
  g_assert_cmpfloat (timeline->axis.scale, <, scale / 2);
  press (fixture, GDK_KEY_0, 0);
  g_assert_cmpfloat (dateline_time_axis_to_pixel (&timeline->axis, read_time ("1987-06-01")), >, 0);
  g_assert_cmpfloat (dateline_time_axis_to_pixel (&timeline->axis, read_time ("2018-12-30")), <, timeline->axis.width);
}

/* The timeline and the session show the same time, whoever moved it. */
static void
test_visible_time (Fixture      *fixture,
                   gconstpointer data)
{
  gint64 start, end, before;

  show (fixture, "2018-05-01", "2018-06-01");
  g_assert_cmpfloat_with_epsilon (dateline_time_axis_to_pixel (&fixture->timeline->axis, read_time ("2018-05-01")), 0, 0.01);
  g_assert_cmpfloat_with_epsilon (dateline_time_axis_to_pixel (&fixture->timeline->axis, read_time ("2018-06-01")),
                                  fixture->timeline->axis.width, 0.01);
  press (fixture, GDK_KEY_Page_Down, 0);
  dateline_session_get_visible_time (fixture->session, &start, &end);
  g_assert_cmpint (start, >, read_time ("2018-05-20"));
  before = end - start;
  gtk_widget_activate_action (fixture->view, "timeline.zoom-in", NULL);
  dateline_session_get_visible_time (fixture->session, &start, &end);
  g_assert_cmpfloat_with_epsilon ((double) before / (double) (end - start), 1.5, 0.001);
}

static void
test_click (Fixture      *fixture,
            gconstpointer data)
{
  graphene_rect_t rect;

  show (fixture, "2018-01-01", "2019-02-01");
  rect = get_rect (fixture, "april");
  point_at (fixture, rect.origin.x + 5, rect.origin.y + 5);
  g_assert_cmpuint (dateline_session_get_hover (fixture->session), ==, sample_ref (fixture->dossier, "april"));
  click_at (fixture, rect.origin.x + 5, rect.origin.y + 5, 1);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, sample_ref (fixture->dossier, "april"));
  click_at (fixture, rect.origin.x + 5, rect.origin.y + 5, 2);
  rect = get_rect (fixture, "april");
  g_assert_cmpfloat (rect.size.width, >, fixture->timeline->axis.width * 0.3);
  click_at (fixture, fixture->timeline->metrics.header + 2, rect.origin.y + 5, 1);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, DATELINE_REF_NONE);
}

/* A lane with nothing in sight leads to what it has. */
static void
test_click_outside (Fixture      *fixture,
                    gconstpointer data)
{
  graphene_rect_t rect;
  guint band;
  double y;

  show (fixture, "1980-01-01", "2019-02-01");
  dateline_timeline_scene_find (dateline_timeline_ensure_scene (fixture->timeline), sample_ref (fixture->dossier, "treaty"), &band);
  show (fixture, "2018-01-01", "2019-02-01");
  y = fixture->timeline->metrics.ruler + dateline_timeline_scene_get_band (fixture->timeline->scene, band)->y + 10;
  click_at (fixture, fixture->timeline->metrics.header + 10, y, 1);
  rect = get_rect (fixture, "treaty");
  g_assert_cmpfloat (rect.size.width, >, 10);
}

static void
test_undated (Fixture      *fixture,
              gconstpointer data)
{
  static const char april[] = "event|\"april\"||march|kim moon panmunjom peace article|April summit";
  g_autoptr (GBytes) raw = g_bytes_new_static (april, strlen (april));
  GtkWidget *button = NULL;
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (fixture->timeline), GTK_TYPE_OVERLAY);
  g_autoptr (GtkWidget) list = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (DATELINE_IS_TRAY_BUTTON (child))
      button = child;
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_cmpuint (dateline_tray_button_get_n_records (DATELINE_TRAY_BUTTON (button)), ==, 1);
  g_assert_true (dateline_dossier_replace (fixture->dossier, sample_ref (fixture->dossier, "april"), raw, NULL));
  g_assert_cmpuint (dateline_tray_button_get_n_records (DATELINE_TRAY_BUTTON (button)), ==, 2);
  dateline_session_set_dossier (fixture->session, NULL, NULL);
  g_assert_false (gtk_widget_get_visible (button));
}

static void
test_rtl (Fixture      *fixture,
          gconstpointer data)
{
  graphene_rect_t ltr, rtl;

  show (fixture, "2018-01-01", "2019-02-01");
  ltr = get_rect (fixture, "april");
  gtk_widget_set_direction (GTK_WIDGET (fixture->timeline), GTK_TEXT_DIR_RTL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->timeline));
  rtl = get_rect (fixture, "april");
  g_assert_cmpfloat_with_epsilon (rtl.origin.x, gtk_widget_get_width (GTK_WIDGET (fixture->timeline)) - ltr.origin.x - ltr.size.width, 0.01);
  point_at (fixture, rtl.origin.x + 3, rtl.origin.y + 3);
  g_assert_cmpuint (dateline_session_get_hover (fixture->session), ==, sample_ref (fixture->dossier, "april"));
}

/* Thousands of events are counted, not drawn one by one, and none is lost. */
static void
test_crowd (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (DatelineDossier) dossier = NULL;
  const DatelineTimelineBand *band;

  for (guint i = 0; i < 6000; i++)
    g_string_append_printf (lines, "event|\"e%u\"|20%02u-%02u-%02u|meeting||Event %u\n", i, i % 20, 1 + i % 12, 1 + i % 28, i);
  dossier = sample_dossier_parse (lines->str, NULL);
  open_dossier (fixture, dossier);
  show (fixture, "2000-01-01", "2020-01-01");
  band = dateline_timeline_scene_get_band (dateline_timeline_ensure_scene (fixture->timeline), 0);
  g_assert_nonnull (band->bins);
  g_assert_cmpuint (dateline_drawn_items_get_n (fixture->timeline->items), >=, 10);
  g_assert_cmpuint (dateline_drawn_items_get_n (fixture->timeline->items), <=, DATELINE_DRAWN_ITEMS_MAX);
  gtk_test_accessible_assert_property (dateline_drawn_items_get (fixture->timeline->items, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "600 events, 2000–2001, lane Meeting");
  press (fixture, GDK_KEY_Home, 0);
  assert_at (fixture, "e0");
  gtk_test_accessible_assert_property (get_item (fixture, "e0"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Event 0, 1 January 2000, lane Meeting, 1 of 6000");
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
    { "/timeline/items", test_items },
    { "/timeline/chain", test_chain },
    { "/timeline/arrows", test_arrows },
    { "/timeline/lanes", test_lanes },
    { "/timeline/arrows-filtered", test_arrows_filtered },
    { "/timeline/select", test_select },
    { "/timeline/brush", test_brush },
    { "/timeline/brush-snap", test_brush_snap },
    { "/timeline/catch", test_catch },
    { "/timeline/several", test_several },
    { "/timeline/menu", test_menu },
    { "/timeline/span-menu", test_span_menu },
    { "/timeline/card", test_card },
    { "/timeline/go-to", test_go_to },
    { "/timeline/brush-click", test_brush_click },
    { "/timeline/brush-keys", test_brush_keys },
    { "/timeline/zoom", test_zoom },
    { "/timeline/visible-time", test_visible_time },
    { "/timeline/click", test_click },
    { "/timeline/click-outside", test_click_outside },
    { "/timeline/undated", test_undated },
    { "/timeline/rtl", test_rtl },
    { "/timeline/crowd", test_crowd },
  };

  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
