/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-evidence-strip.h"
#include "dateline-ledger-entry.h"
#include "dateline-ledger.h"
#include "dateline-state-mark.h"
#include "dateline-state-pill.h"
#include "view-fixture.h"

#include <locale.h>

typedef ViewFixture Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  view_fixture_set_up (fixture, dateline_ledger_new (), "commitments.dateline");
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
find_all (GtkWidget *widget,
          GType      type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (widget, type, found);
  return found;
}

static GtkWidget *
find_only (GtkWidget *widget,
           GType      type)
{
  g_autoptr (GPtrArray) found = find_all (widget, type);

  g_assert_cmpuint (found->len, ==, 1);
  return found->pdata[0];
}

static gboolean
has_label (Fixture    *fixture,
           const char *text)
{
  g_autoptr (GPtrArray) labels = find_all (fixture->view, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (labels->pdata[i]), text))
      return TRUE;
  return FALSE;
}

static GtkColumnView *
get_view (Fixture *fixture)
{
  return GTK_COLUMN_VIEW (find_only (fixture->view, GTK_TYPE_COLUMN_VIEW));
}

/* The commitments in the order of the rows, with their states. */
static char *
join_rows (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (get_view (fixture)));
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (DatelineLedgerEntry) entry = g_list_model_get_item (model, i);
      const char *state = dateline_ledger_entry_get_state (entry);

      g_string_append_printf (rows, "%s%s:%s", i > 0 ? " " : "",
                              dateline_record_get_id (DATELINE_RECORD (entry->commitment)),
                              state != NULL ? state : "");
    }
  return g_string_free (rows, FALSE);
}

#define assert_rows(fixture, expected)                  \
  G_STMT_START                                          \
  {                                                     \
    g_autofree char *rows = join_rows (fixture);        \
    g_assert_cmpstr (rows, ==, expected);               \
  }                                                     \
  G_STMT_END

static void
write_day (Fixture    *fixture,
           const char *day)
{
  GtkWidget *entry = find_only (fixture->view, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), day);
  g_signal_emit_by_name (entry, "activate");
}

static void
sort_by (Fixture    *fixture,
         const char *title,
         GtkSortType order)
{
  GListModel *columns = gtk_column_view_get_columns (get_view (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_str_equal (gtk_column_view_column_get_title (column), title))
        {
          gtk_column_view_sort_by_column (get_view (fixture), column, order);
          return;
        }
    }
  g_error ("no column “%s”", title);
}

static void
test_rows (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) pills = NULL;
  g_autoptr (GPtrArray) strips = NULL;

  sort_by (fixture, "Commitment", GTK_SORT_ASCENDING);
  assert_rows (fixture, "wish: road:kept missiles:withdrawn visit:overdue");
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (has_label (fixture, "4 commitments"));
  g_assert_true (has_label (fixture, "30 December 2018"));
  g_assert_true (has_label (fixture, "Overdue"));
  /* Nothing is known of the wish: it has no pill. */
  pills = find_all (fixture->view, DATELINE_TYPE_STATE_PILL);
  g_assert_cmpuint (pills->len, ==, 3);
  strips = find_all (fixture->view, DATELINE_TYPE_EVIDENCE_STRIP);
  g_assert_cmpuint (strips->len, ==, 4);
}

static void
test_sort (Fixture      *fixture,
           gconstpointer data)
{
  static const struct
  {
    const char *title;
    GtkSortType order;
    const char *rows;
  } cases[] = {
    { "Commitment", GTK_SORT_DESCENDING, "visit:overdue missiles:withdrawn road:kept wish:" },
    { "State", GTK_SORT_ASCENDING, "road:kept visit:overdue missiles:withdrawn wish:" },
    { "Evidence", GTK_SORT_ASCENDING, "visit:overdue missiles:withdrawn road:kept wish:" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      sort_by (fixture, cases[i].title, cases[i].order);
      assert_rows (fixture, cases[i].rows);
    }
  sort_by (fixture, "Due", GTK_SORT_ASCENDING);
  {
    g_autofree char *rows = join_rows (fixture);

    g_assert_true (g_str_has_prefix (rows, "visit:overdue "));
  }
  sort_by (fixture, "Agreed", GTK_SORT_ASCENDING);
  {
    g_autofree char *rows = join_rows (fixture);

    g_assert_true (g_str_has_prefix (rows, "missiles:withdrawn "));
    g_assert_true (g_str_has_suffix (rows, " wish:"));
  }
}

static void
test_day (Fixture      *fixture,
          gconstpointer data)
{
  static const struct
  {
    const char *day;
    const char *said;
    const char *rows;
    gboolean valid;
  } cases[] = {
    { "2018-11-01", "1 November 2018", "wish: road:agreed missiles:withdrawn visit:agreed", TRUE },
    { "2018-09", "September 2018", "wish: road:agreed missiles:agreed visit:agreed", TRUE },
    { "1990", "1990", "wish: road: missiles:agreed visit:", TRUE },
    { "1990-99", "Not a date", "wish: road: missiles:agreed visit:", FALSE },
    { " 2018-12-30 ", "30 December 2018", "wish: road:kept missiles:withdrawn visit:overdue", TRUE },
    { "", "with all evidence", "wish: road:kept missiles:withdrawn visit:agreed", TRUE },
  };
  GtkWidget *entry = find_only (fixture->view, GTK_TYPE_ENTRY);

  sort_by (fixture, "Commitment", GTK_SORT_ASCENDING);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_day (fixture, cases[i].day);
      assert_rows (fixture, cases[i].rows);
      g_assert_true (has_label (fixture, cases[i].said));
      g_assert_cmpint (gtk_widget_has_css_class (entry, "error"), ==, !cases[i].valid);
      gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                        cases[i].valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE);
    }
  {
    g_autoptr (DatelineDate) day = dateline_date_new ("2018-09", NULL);

    /* One day for all: chosen elsewhere, it is written here, and the other way. */
    g_assert_null (dateline_session_get_as_of (fixture->session));
    dateline_session_set_as_of (fixture->session, day);
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2018-09");
    assert_rows (fixture, cases[1].rows);
  }
  /* What is written counts when it is done, or after a while. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "2018-1");
  gtk_editable_set_text (GTK_EDITABLE (entry), "2018-10");
  g_assert_cmpstr (dateline_date_get_edtf (dateline_session_get_as_of (fixture->session)), ==, "2018-09");
  while (!g_str_equal (dateline_date_get_edtf (dateline_session_get_as_of (fixture->session)), "2018-10"))
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (entry, "icon-release", GTK_ENTRY_ICON_SECONDARY);
  g_assert_cmpstr (dateline_date_get_edtf (dateline_session_get_as_of (fixture->session)), ==, "2018-12-30");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2018-12-30");
  g_assert_null (gtk_entry_get_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY));
}

/* Evidence of after the day is faint, and says so by nothing else. */
static void
test_later (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *day;
    guint n_later;
  } cases[] = { { "2018-12-30", 0 }, { "2018-11-01", 1 }, { "2018-10", 1 }, { "1990", 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) marks = NULL;
      guint n_later = 0;

      write_day (fixture, cases[i].day);
      gtk_test_widget_wait_for_draw (fixture->window);
      marks = find_all (fixture->view, DATELINE_TYPE_STATE_MARK);
      for (guint j = 0; j < marks->len; j++)
        n_later += gtk_widget_has_css_class (marks->pdata[j], "later");
      g_assert_cmpuint (n_later, ==, cases[i].n_later);
    }
}

static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  GtkDropDown *states = GTK_DROP_DOWN (find_only (fixture->view, GTK_TYPE_DROP_DOWN));
  GListModel *words = gtk_drop_down_get_model (states);
  DatelineQuery *query = dateline_session_get_query (fixture->session);

  g_assert_cmpuint (g_list_model_get_n_items (words), ==, 8);
  gtk_drop_down_set_selected (states, 7);
  assert_rows (fixture, "visit:overdue");
  g_assert_true (has_label (fixture, "1 commitment"));
  /* The states follow the day, and what fits the state with them. */
  write_day (fixture, "2018-11-01");
  g_assert_true (has_label (fixture, "0 commitments"));
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (has_label (fixture, "No Commitments Match"));
  dateline_query_set_text (query, "return");
  g_signal_emit_by_name (find_only (find_only (fixture->view, ADW_TYPE_STATUS_PAGE), GTK_TYPE_BUTTON), "clicked");
  g_assert_true (dateline_query_is_empty (query));
  g_assert_cmpuint (gtk_drop_down_get_selected (states), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (get_view (fixture)))), ==, 4);
}

static void
test_query (Fixture      *fixture,
            gconstpointer data)
{
  DatelineQuery *query = dateline_session_get_query (fixture->session);
  DatelineRef ann = dateline_dossier_lookup (fixture->dossier, "ann");

  sort_by (fixture, "Commitment", GTK_SORT_ASCENDING);
  dateline_query_set_ref (query, ann, TRUE);
  assert_rows (fixture, "road:kept visit:overdue");
  dateline_query_clear (query);
  assert_rows (fixture, "wish: road:kept missiles:withdrawn visit:overdue");
}

static void
test_selection (Fixture      *fixture,
                gconstpointer data)
{
  DatelineRef road = dateline_dossier_lookup (fixture->dossier, "road");
  DatelineRef visit = dateline_dossier_lookup (fixture->dossier, "visit");
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (get_view (fixture)));

  sort_by (fixture, "Commitment", GTK_SORT_ASCENDING);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, DATELINE_REF_NONE);
  g_signal_emit_by_name (get_view (fixture), "activate", 1u);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, road);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 1);
  /* What is selected elsewhere is selected here. */
  dateline_session_set_selection (fixture->session, visit);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 3);
  /* Another day makes the rows anew; the selection stays. */
  write_day (fixture, "2018-09");
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, visit);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 3);
  dateline_session_set_selection (fixture->session, DATELINE_REF_NONE);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, GTK_INVALID_LIST_POSITION);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (selection), 3, TRUE);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, visit);
}

static GtkWidget *
find_first_row (GtkWidget *widget)
{
  if (gtk_widget_get_mapped (widget) && g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkColumnViewRowWidget")
      && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_ROW
      && !g_str_equal (gtk_widget_get_css_name (widget), "header"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_first_row (child);

      if (row != NULL)
        return row;
    }
  return NULL;
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) strips = NULL;

  sort_by (fixture, "State", GTK_SORT_ASCENDING);
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_test_accessible_assert_property (get_view (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "Commitments");
  gtk_test_accessible_assert_property (find_only (fixture->view, GTK_TYPE_ENTRY), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "As of");
  gtk_test_accessible_assert_property (find_only (fixture->view, GTK_TYPE_DROP_DOWN),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "State");
  gtk_test_accessible_assert_property (find_first_row (fixture->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Connect the roads. · Ann <b>Lee</b>, Bob Roe · Kept");
  strips = find_all (fixture->view, DATELINE_TYPE_EVIDENCE_STRIP);
  gtk_test_accessible_assert_role (strips->pdata[0], GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (strips->pdata[0], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Agreed 19 September 2018, Kept 22 November 2018");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (gtk_widget_get_last_child (strips->pdata[0])), ==,
                   "Kept · 22 November 2018\nOpening");
}

/* Marks stand in the order of time, none upon another, all inside. */
static void
test_places (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) strips = find_all (fixture->view, DATELINE_TYPE_EVIDENCE_STRIP);

  for (guint i = 0; i < strips->len; i++)
    {
      GtkWidget *strip = strips->pdata[i];
      float end = 0;

      for (GtkWidget *mark = gtk_widget_get_first_child (strip); mark != NULL;
           mark = gtk_widget_get_next_sibling (mark))
        {
          graphene_rect_t bounds;

          g_assert_true (gtk_widget_compute_bounds (mark, strip, &bounds));
          g_assert_cmpfloat (bounds.origin.x, >=, end);
          end = bounds.origin.x + bounds.size.width;
        }
      g_assert_cmpfloat (end, <=, gtk_widget_get_width (strip));
    }
}

/* Where people read from the right, time runs from the right. */
static void
test_direction (Fixture      *fixture,
                gconstpointer data)
{
  GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_autoptr (GPtrArray) strips = NULL;
      graphene_rect_t first, last;

      gtk_widget_set_default_direction (directions[i]);
      sort_by (fixture, "State", GTK_SORT_ASCENDING);
      gtk_test_widget_wait_for_draw (fixture->window);
      strips = find_all (fixture->view, DATELINE_TYPE_EVIDENCE_STRIP);
      g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (strips->pdata[0]), strips->pdata[0], &first));
      g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (strips->pdata[0]), strips->pdata[0], &last));
      g_assert_cmpint (first.origin.x < last.origin.x, ==, directions[i] == GTK_TEXT_DIR_LTR);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  int minimum;

  gtk_widget_measure (fixture->view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_closed (Fixture      *fixture,
             gconstpointer data)
{
  assert_rows (fixture, "visit:overdue road:kept missiles:withdrawn wish:");
  dateline_session_set_dossier (fixture->session, NULL, NULL);
  assert_rows (fixture, "");
}

#define add(path, func) g_test_add ("/ledger/" path, Fixture, NULL, set_up, func, view_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  /* Numbers and sorting as in C, whatever the machine is set to. */
  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();
  add ("rows", test_rows);
  add ("sort", test_sort);
  add ("day", test_day);
  add ("later", test_later);
  add ("filter", test_filter);
  add ("query", test_query);
  add ("selection", test_selection);
  add ("names", test_names);
  add ("places", test_places);
  add ("direction", test_direction);
  add ("narrow", test_narrow);
  add ("closed", test_closed);
  return g_test_run ();
}
