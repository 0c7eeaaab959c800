/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-chip.h"
#include "dateline-path-row.h"
#include "dateline-quote-card.h"
#include "dateline-quote-row.h"
#include "inspector-fixture.h"

/* Claims have a list beside that of quotations. */
static GtkWidget *
find_quotes (Fixture *fixture)
{
  g_autoptr (GPtrArray) lists = find_all (fixture->inspector, GTK_TYPE_GRID_VIEW);

  g_assert_cmpuint (lists->len, ==, 2);
  return lists->pdata[0];
}

static void
test_list (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const names[] = {
    "Ann Lee · March 2017: Nothing is <b>decided</b> & nothing is built. · contradicts 1 claim",
    "a driver · May 2018: ”سنبنيه معا“",
    "Ann Lee · 28 December 2018: “We will build it.” · "
    "contradicted by 2, supported by 2, contradicts 1 claim",
  };
  g_autoptr (GPtrArray) rows = NULL;

  wait_until (find_label (fixture->inspector, "3 of 3") != NULL);
  rows = find_all (fixture->inspector, DATELINE_TYPE_QUOTE_ROW);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (dateline_record_row_get_name (rows->pdata[i]), ==, names[i]);
}

static void
test_list_row_name (Fixture      *fixture,
                    gconstpointer data)
{
  GtkWidget *row = NULL;
  g_autoptr (GPtrArray) rows = find_all (fixture->inspector, DATELINE_TYPE_QUOTE_ROW);

  row = gtk_widget_get_parent (rows->pdata[2]);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Ann Lee · 28 December 2018: “We will build it.” · "
                                       "contradicted by 2, supported by 2, contradicts 1 claim");
}

static void
test_list_row_opens (Fixture      *fixture,
                     gconstpointer data)
{
  GtkWidget *list = find_quotes (fixture);

  g_signal_emit_by_name (list, "activate", 2u);
  assert_selected (fixture, "build");
  get_card (fixture, DATELINE_TYPE_QUOTE_CARD);
}

static void
test_follow (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) stations = NULL;
  g_autoptr (GPtrArray) lists = NULL;
  GtkListBox *list;

  select_id (fixture, "build");
  stations = find_all (fixture->inspector, DATELINE_TYPE_PATH_ROW);
  g_signal_emit_by_name (stations->pdata[0], "clicked");
  assert_selected (fixture, "ann");
  lists = find_all (fixture->inspector, GTK_TYPE_LIST_BOX);
  list = lists->pdata[0];
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  assert_selected (fixture, "ministry");
}

static gboolean
can_press (Fixture    *fixture,
           const char *action)
{
  g_autoptr (GPtrArray) buttons = find_all (fixture->inspector, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), action) == 0)
      return gtk_widget_is_sensitive (buttons->pdata[i]);
  g_assert_not_reached ();
}

static void
test_trail (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *inspector = fixture->inspector;

  gtk_widget_activate_action (inspector, "inspector.back", NULL);
  assert_selected (fixture, "");
  select_id (fixture, "build");
  select_id (fixture, "bridge");
  g_assert_true (can_press (fixture, "inspector.back"));
  g_assert_false (can_press (fixture, "inspector.forward"));
  gtk_widget_activate_action (inspector, "inspector.back", NULL);
  assert_selected (fixture, "build");
  g_assert_true (can_press (fixture, "inspector.forward"));
  gtk_widget_activate_action (inspector, "inspector.forward", NULL);
  assert_selected (fixture, "bridge");
  gtk_widget_activate_action (inspector, "inspector.back", NULL);
  gtk_widget_activate_action (inspector, "inspector.back", NULL);
  assert_selected (fixture, "");
  gtk_widget_activate_action (inspector, "inspector.back", NULL);
  assert_selected (fixture, "");
  gtk_widget_activate_action (inspector, "inspector.next-quote", NULL);
  assert_selected (fixture, "earlier");
  gtk_widget_activate_action (inspector, "inspector.next-quote", NULL);
  assert_selected (fixture, "arabic");
  gtk_widget_activate_action (inspector, "inspector.previous-quote", NULL);
  assert_selected (fixture, "earlier");
  gtk_widget_activate_action (inspector, "inspector.previous-quote", NULL);
  assert_selected (fixture, "earlier");
  gtk_widget_activate_action (inspector, "inspector.list", NULL);
  assert_selected (fixture, "");
}

static void
test_popped (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *navigation = find_only (fixture->inspector, ADW_TYPE_NAVIGATION_VIEW);

  select_id (fixture, "build");
  g_assert_true (adw_navigation_view_pop (ADW_NAVIGATION_VIEW (navigation)));
  assert_selected (fixture, "");
}

static void
test_filtered (Fixture      *fixture,
               gconstpointer data)
{
  DatelineQuery *query = dateline_session_get_query (fixture->session);
  GtkLabel *title;
  g_autoptr (GPtrArray) buttons = NULL;

  dateline_query_set_ref (query, dateline_dossier_lookup (fixture->dossier, "article"), TRUE);
  assert_label (fixture->inspector, "2 of 3");
  select_id (fixture, "build");
  assert_label (fixture->inspector, "2 of 2");
  /* A record that does not fit still has its card: it was asked for. */
  select_id (fixture, "earlier");
  g_assert_null (find_label (fixture->inspector, "2 of 2"));
  select_id (fixture, "ann");
  gtk_widget_activate_action (fixture->inspector, "inspector.list", NULL);
  dateline_query_set_span (query, 0, DATELINE_DAY);
  assert_label (fixture->inspector, "0 of 3");
  wait_until ((title = find_label (fixture->inspector, "No Quotes Match")) != NULL &&
              gtk_widget_get_mapped (GTK_WIDGET (title)));
  buttons = find_all (gtk_widget_get_ancestor (GTK_WIDGET (title), ADW_TYPE_STATUS_PAGE), GTK_TYPE_BUTTON);
  g_assert_cmpuint (buttons->len, ==, 1);
  g_assert_cmpstr (gtk_actionable_get_action_name (buttons->pdata[0]), ==, "win.clear-filters");
}

static void
test_no_dossier (Fixture      *fixture,
                 gconstpointer data)
{
  GtkLabel *title = find_label (fixture->inspector, "No Dossier");

  g_assert_nonnull (title);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (title)));
  g_assert_null (find_label (fixture->inspector, "0 of 0"));
}

static void
test_dossier_closed (Fixture      *fixture,
                     gconstpointer data)
{
  select_id (fixture, "build");
  dateline_session_set_dossier (fixture->session, NULL, NULL);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (find_label (fixture->inspector, "No Dossier"))));
  gtk_widget_activate_action (fixture->inspector, "inspector.back", NULL);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, DATELINE_REF_NONE);
}

/* Whoever selects on the map stays on the map; whoever opens a row goes along. */
static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *list = find_quotes (fixture);

  gtk_widget_grab_focus (fixture->elsewhere);
  select_id (fixture, "build");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), fixture->elsewhere));
  gtk_widget_activate_action (fixture->inspector, "inspector.list", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), fixture->elsewhere));

  gtk_widget_grab_focus (list);
  g_signal_emit_by_name (list, "activate", 1u);
  assert_selected (fixture, "arabic");
  wait_until (gtk_root_get_focus (GTK_ROOT (fixture->window)) == get_card (fixture, DATELINE_TYPE_QUOTE_CARD));
}

static void
emit_focus (GtkWidget  *widget,
            const char *signal)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean emitted = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_FOCUS (controller))
        {
          g_signal_emit_by_name (controller, signal);
          emitted = TRUE;
        }
    }
  g_assert_true (emitted);
}

static void
test_hover (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) rows = find_all (fixture->inspector, DATELINE_TYPE_QUOTE_ROW);
  g_autoptr (GPtrArray) chips = NULL;
  GtkWidget *row = gtk_widget_get_parent (rows->pdata[2]);

  emit_focus (row, "enter");
  g_assert_cmpuint (dateline_session_get_hover (fixture->session), ==,
                    dateline_dossier_lookup (fixture->dossier, "build"));
  emit_focus (row, "leave");
  g_assert_cmpuint (dateline_session_get_hover (fixture->session), ==, DATELINE_REF_NONE);

  select_id (fixture, "build");
  chips = find_all (fixture->inspector, DATELINE_TYPE_CHIP);
  emit_focus (chips->pdata[1], "enter");
  g_assert_cmpuint (dateline_session_get_hover (fixture->session), ==,
                    dateline_dossier_lookup (fixture->dossier, "bridge"));
  /* A card that goes away leaves nothing lit. */
  select_id (fixture, "ann");
  g_assert_cmpuint (dateline_session_get_hover (fixture->session), ==, DATELINE_REF_NONE);
}

static void
replace (Fixture    *fixture,
         const char *id,
         const char *from,
         const char *to)
{
  DatelineRef ref = dateline_dossier_lookup (fixture->dossier, id);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) raw = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *was = dateline_dossier_get_raw (fixture->dossier, ref, &length);

  g_string_append_len (text, was, (gssize) length);
  g_assert_cmpuint (g_string_replace (text, from, to, 1), ==, 1);
  raw = g_string_free_to_bytes (g_steal_pointer (&text));
  dateline_dossier_replace (fixture->dossier, ref, raw, &error);
  g_assert_no_error (error);
}

/* What is pinned stays, whatever is selected, but shows what it has become. */
static void
test_pinned (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (DatelineDate) day = dateline_date_new ("2018-09", NULL);

  select_id (fixture, "build");
  dateline_inspector_set_pinned (DATELINE_INSPECTOR (fixture->inspector), TRUE);
  select_id (fixture, "ann");
  assert_label (fixture->inspector, "“We will build it.”");
  dateline_session_set_as_of (fixture->session, day);
  assert_label (fixture->inspector, "“We will build it.”");
  replace (fixture, "build", "We will build it.", "We shall build it.");
  assert_label (fixture->inspector, "“We shall build it.”");
  g_assert_null (find_label (fixture->inspector, "“We will build it.”"));
  assert_selected (fixture, "ann");
  dateline_dossier_undo (fixture->dossier);
  assert_label (fixture->inspector, "“We will build it.”");
  g_assert_true (dateline_inspector_get_pinned (DATELINE_INSPECTOR (fixture->inspector)));
}

#define add(path, start, func) g_test_add ("/inspector/" path, Fixture, NULL, start, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  inspector_fixture_init (&argc, &argv);
  add ("list", set_up, test_list);
  add ("list/row-name", set_up, test_list_row_name);
  add ("list/row-opens", set_up, test_list_row_opens);
  add ("list/filtered", set_up, test_filtered);
  add ("list/no-dossier", set_up_empty, test_no_dossier);
  add ("list/dossier-closed", set_up, test_dossier_closed);
  add ("follow", set_up, test_follow);
  add ("trail", set_up, test_trail);
  add ("popped", set_up, test_popped);
  add ("focus", set_up, test_focus);
  add ("hover", set_up, test_hover);
  add ("pinned", set_up, test_pinned);
  return g_test_run ();
}
