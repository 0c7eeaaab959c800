/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-dossier-reader.h"
#include "dateline-table-cell.h"
#include "dateline-table-lines.h"
#include "dateline-table-view.h"
#include "view-fixture.h"

#include <adwaita.h>
#include <locale.h>

#define N_MANY 600

typedef ViewFixture Fixture;

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  view_fixture_set_up (fixture, g_object_new (DATELINE_TYPE_TABLE_VIEW, NULL), "table.dateline");
}

static GtkColumnView *
get_view (Fixture *fixture)
{
  return GTK_COLUMN_VIEW (find (fixture->view, GTK_TYPE_COLUMN_VIEW));
}

static char *
join (Fixture  *fixture,
      gboolean  only_selected)
{
  GtkSelectionModel *model = gtk_column_view_get_model (get_view (fixture));
  DatelineTableLines *lines = DATELINE_TABLE_LINES (gtk_multi_selection_get_model (GTK_MULTI_SELECTION (model)));
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autofree char *id = dateline_dossier_dup_id (fixture->dossier, dateline_table_lines_get_ref (lines, i));

      if (!only_selected || gtk_selection_model_is_selected (model, i))
        g_string_append_printf (rows, "%s%s", rows->len > 0 ? " " : "", id);
    }
  return g_string_free_and_steal (rows);
}

#define assert_joined(fixture, selected, expected)        \
  G_STMT_START                                            \
  {                                                       \
    g_autofree char *rows_ = join (fixture, selected);    \
    g_assert_cmpstr (rows_, ==, expected);                \
  }                                                       \
  G_STMT_END
#define assert_rows(fixture, expected) assert_joined (fixture, FALSE, expected)
#define assert_selected(fixture, expected) assert_joined (fixture, TRUE, expected)

static GtkColumnViewColumn *
get_column (Fixture    *fixture,
            const char *id)
{
  GListModel *columns = gtk_column_view_get_columns (get_view (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_str_equal (gtk_column_view_column_get_id (column), id))
        return column;
    }
  g_error ("no column “%s”", id);
}

static DatelineRef
ref_of (Fixture    *fixture,
        const char *id)
{
  return dateline_dossier_lookup (fixture->dossier, id);
}

static void
test_sort (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *by = NULL;
  gboolean descending;

  assert_rows (fixture, "banana ecole may-day zebra apple");
  gtk_column_view_sort_by_column (get_view (fixture), get_column (fixture, "when"), GTK_SORT_DESCENDING);
  assert_rows (fixture, "zebra may-day ecole banana apple");
  gtk_column_view_sort_by_column (get_view (fixture), get_column (fixture, "kind"), GTK_SORT_ASCENDING);
  assert_rows (fixture, "banana apple ecole zebra may-day");
  g_object_get (fixture->view, "sort-by", &by, "descending", &descending, NULL);
  g_assert_cmpstr (by, ==, "kind");
  g_assert_false (descending);
  /* The menu does the same as the headings. */
  gtk_widget_activate_action (fixture->view, "table.sort-by", "s", "id");
  gtk_widget_activate_action (fixture->view, "table.descending", NULL);
  assert_rows (fixture, "zebra may-day ecole banana apple");
}

static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  DatelineQuery *query = dateline_session_get_query (fixture->session);

  dateline_query_set_ref (query, ref_of (fixture, "kim"), TRUE);
  assert_rows (fixture, "ecole zebra");
  g_object_set (fixture->view, "show-all", TRUE, NULL);
  assert_rows (fixture, "banana ecole may-day zebra apple");
  g_object_set (fixture->view, "show-all", FALSE, NULL);
  assert_rows (fixture, "ecole zebra");
  /* What cannot be seen is not kept up. */
  gtk_widget_set_visible (fixture->view, FALSE);
  dateline_query_clear (query);
  assert_rows (fixture, "ecole zebra");
  gtk_widget_set_visible (fixture->view, TRUE);
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_rows (fixture, "banana ecole may-day zebra apple");
}

static void
test_selection (Fixture      *fixture,
                gconstpointer data)
{
  GtkSelectionModel *model = gtk_column_view_get_model (get_view (fixture));
  DatelineRef both[] = { ref_of (fixture, "zebra"), ref_of (fixture, "banana") };
  g_autoptr (DatelineRefSet) refs = dateline_ref_set_new (both, 2);

  gtk_selection_model_select_item (model, 1, TRUE);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, ref_of (fixture, "ecole"));
  gtk_selection_model_select_item (model, 2, FALSE);
  g_assert_cmpuint (dateline_session_get_selected (fixture->session)->n, ==, 2);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, ref_of (fixture, "may-day"));

  dateline_session_set_selected (fixture->session, refs, ref_of (fixture, "banana"));
  assert_selected (fixture, "banana zebra");
  gtk_column_view_sort_by_column (get_view (fixture), get_column (fixture, "when"), GTK_SORT_DESCENDING);
  assert_selected (fixture, "zebra banana");
  /* A filter that hides what is selected takes nothing back. */
  dateline_query_set_ref (dateline_session_get_query (fixture->session), ref_of (fixture, "kim"), TRUE);
  assert_selected (fixture, "zebra");
  g_assert_cmpuint (dateline_session_get_selected (fixture->session)->n, ==, 2);
  dateline_session_set_selection (fixture->session, ref_of (fixture, "hall"));
  assert_selected (fixture, "");
}

static void
test_activate (Fixture      *fixture,
               gconstpointer data)
{
  g_signal_emit_by_name (get_view (fixture), "activate", 0);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, ref_of (fixture, "banana"));
}

static void
test_kinds (Fixture      *fixture,
            gconstpointer data)
{
  g_object_set (fixture->view, "kind", "places", NULL);
  g_assert_nonnull (get_column (fixture, "latitude"));
  gtk_column_view_sort_by_column (get_view (fixture), get_column (fixture, "latitude"), GTK_SORT_ASCENDING);
  assert_rows (fixture, "pier hall nowhere");
  gtk_test_accessible_assert_property (get_view (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "Places");
  g_object_set (fixture->view, "kind", "events", NULL);
  assert_rows (fixture, "banana ecole may-day zebra apple");
  /* Each kind remembers. */
  g_object_set (fixture->view, "kind", "places", NULL);
  assert_rows (fixture, "pier hall nowhere");
  g_object_set (fixture->view, "kind", "sources", NULL);
  assert_rows (fixture, "");
}

static void
test_columns (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GVariant) layout = NULL, changed = NULL;
  GtkWidget *other = g_object_ref_sink (g_object_new (DATELINE_TYPE_TABLE_VIEW, NULL));
  Fixture second = { .view = other };

  g_assert_false (gtk_column_view_column_get_visible (get_column (fixture, "id")));
  gtk_widget_activate_action (fixture->view, "columns.id", NULL);
  g_assert_true (gtk_column_view_column_get_visible (get_column (fixture, "id")));
  gtk_column_view_column_set_visible (get_column (fixture, "places"), FALSE);
  gtk_column_view_sort_by_column (get_view (fixture), get_column (fixture, "id"), GTK_SORT_DESCENDING);

  g_object_get (fixture->view, "layout", &layout, NULL);
  g_object_set (other, "layout", layout, NULL);
  g_assert_true (gtk_column_view_column_get_visible (get_column (&second, "id")));
  g_assert_false (gtk_column_view_column_get_visible (get_column (&second, "places")));
  g_object_get (other, "layout", &changed, NULL);
  g_assert_cmpvariant (changed, layout);
  g_object_unref (other);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
changed_cb (gboolean *changed)
{
  *changed = TRUE;
}

static char *
copy (Fixture    *fixture,
      const char *action)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->view);
  gboolean changed = FALSE;
  char *text = NULL;
  gulong id = g_signal_connect_swapped (clipboard, "changed", G_CALLBACK (changed_cb), &changed);

  gtk_widget_activate_action (fixture->view, action, NULL);
  while (!changed)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clipboard, id);
  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  return text;
}

static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *some = NULL, *all = NULL;

  gtk_selection_model_select_item (gtk_column_view_get_model (get_view (fixture)), 1, TRUE);
  some = copy (fixture, "table.copy");
  g_assert_cmpstr (some, ==,
                   "id\twhen\tkind\tplaces\tactors\ttopics\ttitle\n"
                   "ecole\t2018-04-27\tsummit\t\tkim\t\tÉcole or school\n");
  all = copy (fixture, "table.copy-all");
  g_assert_true (g_str_has_prefix (all, "id\twhen\tkind\tplaces\tactors\ttopics\ttitle\nbanana\t2017/2019\t"));
  g_assert_true (g_str_has_suffix (all, "\napple\t\tstatement\t\t\t\tapple\n"));
}

static GtkWidget *
find_cell (GtkWidget  *widget,
           DatelineRef ref)
{
  if (DATELINE_IS_TABLE_CELL (widget))
    return dateline_table_cell_get_ref (DATELINE_TABLE_CELL (widget)) == ref ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child, ref);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What is pointed at elsewhere is lit here. */
static void
test_hover (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *with = find_cell (fixture->view, ref_of (fixture, "ecole"));
  GtkWidget *without = find_cell (fixture->view, ref_of (fixture, "banana"));

  dateline_session_set_hover (fixture->session, ref_of (fixture, "kim"));
  g_assert_true (gtk_widget_has_css_class (with, "lit"));
  g_assert_false (gtk_widget_has_css_class (without, "lit"));
  dateline_session_set_hover (fixture->session, DATELINE_REF_NONE);
  g_assert_false (gtk_widget_has_css_class (with, "lit"));
}

/* As many events as are sorted on a thread. */
static DatelineDossier *
make_many (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"dateline-dossier\", \"version\": 1, \"id\": \"many\", "
                                           "\"title\": \"Many\", \"events\": [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier;

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (text, "%s{\"id\": \"e%u\", \"title\": \"%03u\", \"kind\": \"visit\", \"when\": \"%u\"}",
                            i > 0 ? ", " : "", i, N_MANY - i, 1000 + i);
  g_string_append (text, "]}");
  bytes = g_bytes_new (text->str, text->len);
  dossier = dateline_dossier_reader_read (bytes, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return dossier;
}

static DatelineRef
get_first (Fixture *fixture)
{
  GtkSelectionModel *model = gtk_column_view_get_model (get_view (fixture));

  return dateline_table_lines_get_ref (DATELINE_TABLE_LINES (gtk_multi_selection_get_model (GTK_MULTI_SELECTION (model))), 0);
}

static void
sort_by (Fixture    *fixture,
         const char *column)
{
  g_object_set (fixture->view, "sort-by", column, NULL);
}

/* The table stays as it is, with a sign that work goes on, until it is sorted;
 * another heading takes the place of that work. */
static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *spinner = find (fixture->view, ADW_TYPE_SPINNER);
  g_autoptr (DatelineDossier) many = make_many ();

  dateline_session_set_dossier (fixture->session, many, NULL);
  g_assert_cmpuint (get_first (fixture), ==, dateline_ref (DATELINE_KIND_EVENT, 0));
  sort_by (fixture, "title");
  g_assert_cmpuint (get_first (fixture), ==, dateline_ref (DATELINE_KIND_EVENT, 0));
  g_assert_true (gtk_widget_get_visible (spinner));
  while (gtk_widget_get_visible (spinner))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (get_first (fixture), ==, dateline_ref (DATELINE_KIND_EVENT, N_MANY - 1));

  sort_by (fixture, "actors");
  g_assert_true (gtk_widget_get_visible (spinner));
  sort_by (fixture, "when");
  g_assert_false (gtk_widget_get_visible (spinner));
  g_assert_cmpuint (get_first (fixture), ==, dateline_ref (DATELINE_KIND_EVENT, 0));
  dateline_session_set_dossier (fixture->session, fixture->dossier, NULL);
  assert_rows (fixture, "banana ecole may-day zebra apple");
  /* The work that was given up ends by itself. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The same widgets show what stands there after a filter and before. */
static void
test_widgets (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *cell = find_cell (fixture->view, ref_of (fixture, "banana"));
  DatelineQuery *query = dateline_session_get_query (fixture->session);

  dateline_query_set_ref (query, ref_of (fixture, "kim"), TRUE);
  g_assert_cmpuint (dateline_table_cell_get_ref (DATELINE_TABLE_CELL (cell)), ==, ref_of (fixture, "ecole"));
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "École\tor\nschool");
  dateline_query_clear (query);
  g_assert_cmpuint (dateline_table_cell_get_ref (DATELINE_TABLE_CELL (cell)), ==, ref_of (fixture, "banana"));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, func) g_test_add ("/table-view/" path, Fixture, NULL, set_up, func, view_fixture_tear_down)
  ADD ("sort", test_sort);
  ADD ("filter", test_filter);
  ADD ("selection", test_selection);
  ADD ("activate", test_activate);
  ADD ("kinds", test_kinds);
  ADD ("columns", test_columns);
  ADD ("copy", test_copy);
  ADD ("hover", test_hover);
  ADD ("many", test_many);
  ADD ("widgets", test_widgets);
  return g_test_run ();
}
