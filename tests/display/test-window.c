/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "dateline-application.h"
#include "dateline-facet-row.h"
#include "dateline-failure.h"
#include "dateline-filter-chip.h"
#include "dateline-ledger.h"
#include "dateline-problems-dialog.h"
#include "dateline-table-view.h"
#include "dateline-window.h"
#include "dateline-workspace.h"

#define TIMEOUT_S 30

/* Two events, an actor whose name would be markup, and a link to nowhere. */
static const char small[] =
  "{\"format\": \"dateline-dossier\", \"version\": 1, \"id\": \"small\",\n"
  " \"title\": {\"en\": \"A <b>small</b> & plain dossier\"},\n"
  " \"actors\": [{\"id\": \"a\", \"type\": \"person\", \"names\": [{\"name\": \"<i>Ann</i> & Co\", \"lang\": \"en\"}]}],\n"
  " \"events\": [\n"
  "  {\"id\": \"one\", \"title\": {\"en\": \"One\"}, \"kind\": \"summit\", \"when\": \"2018-04\",\n"
  "   \"actors\": [{\"actor\": \"a\"}]},\n"
  "  {\"id\": \"two\", \"title\": {\"en\": \"Two\"}, \"kind\": \"treaty\", \"when\": \"1987\",\n"
  "   \"topics\": [\"nowhere\"]}]}\n";

static const char promising[] =
  "{\"format\": \"dateline-dossier\", \"version\": 1, \"id\": \"promising\", \"title\": {\"en\": \"Promises\"},\n"
  " \"actors\": [{\"id\": \"a\", \"type\": \"person\", \"names\": [{\"name\": \"Ann\", \"lang\": \"en\"}]}],\n"
  " \"commitments\": [{\"id\": \"p\", \"text\": {\"en\": \"Come back.\"}, \"by\": [\"a\"], \"evidence\": []}]}\n";

static const char broken[] = "{\"format\": \"dateline-dossier\",\n \"version\": 1,,\n}\n";

static DatelineApplication *app;

typedef gboolean (*Condition) (gpointer data);

static gboolean
set_flag_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_CONTINUE;
}

static void
wait_until (Condition condition,
            gpointer  data)
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (TIMEOUT_S, set_flag_cb, &late);

  while (!condition (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
  g_assert_true (condition (data));
}

static gboolean
is_at_rest (gpointer window)
{
  gboolean busy;
  g_autoptr (GObject) opener = NULL;

  g_object_get (window, "opener", &opener, NULL);
  g_object_get (opener, "busy", &busy, NULL);
  return !busy;
}

static DatelineWindow *
create_window_of_size (int width,
                       int height)
{
  GtkWindow *window = dateline_window_new (GTK_APPLICATION (app));

  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  return DATELINE_WINDOW (window);
}

static DatelineWindow *
create_window (void)
{
  return create_window_of_size (1200, 760);
}

static void
close_window (DatelineWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
open_text (DatelineWindow *window,
           const char     *text)
{
  g_autofree char *folder = g_dir_make_tmp ("dateline-window-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file.dateline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  dateline_window_open_file (window, file);
  wait_until (is_at_rest, window);
  g_remove (path);
  g_rmdir (folder);
}

static void
assert_page (DatelineWindow *window,
             const char     *expected)
{
  g_autofree char *page = NULL;

  g_object_get (window, "page", &page, NULL);
  g_assert_cmpstr (page, ==, expected);
}

typedef gboolean (*Match) (GtkWidget  *widget,
                           const char *text);

static GtkWidget *
find_widget (GtkWidget  *widget,
             Match       match,
             const char *text)
{
  if (match (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, match, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_label (GtkWidget  *widget,
          const char *text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static gboolean
is_facet_button (GtkWidget  *widget,
                 const char *text)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && DATELINE_IS_FACET_ROW (gtk_widget_get_parent (widget))
         && find_widget (widget, is_label, text) != NULL;
}

static gboolean
is_chip (GtkWidget  *widget,
         const char *text)
{
  return DATELINE_IS_FILTER_CHIP (widget) && find_widget (widget, is_label, text) != NULL;
}

static gboolean
is_workspace (GtkWidget  *widget,
              const char *text)
{
  return DATELINE_IS_WORKSPACE (widget);
}

typedef struct
{
  DatelineWindow *window;
  Match match;
  const char *text;
} Search;

static gboolean
is_found (gpointer data)
{
  Search *search = data;

  return find_widget (GTK_WIDGET (search->window), search->match, search->text) != NULL;
}

static GtkWidget *
wait_for (DatelineWindow *window,
          Match           match,
          const char     *text)
{
  Search search = { window, match, text };

  wait_until (is_found, &search);
  return find_widget (GTK_WIDGET (window), match, text);
}

static void
test_start (void)
{
  DatelineWindow *window = create_window ();

  assert_page (window, "start");
  g_assert_true (dateline_window_is_blank (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.problems", NULL);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  close_window (window);
}

static void
test_open (void)
{
  DatelineWindow *window = create_window ();
  DatelineDossier *dossier;

  open_text (window, small);
  assert_page (window, "workspace");
  dossier = dateline_session_get_dossier (dateline_window_get_session (window));
  g_assert_cmpuint (dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (window))));
  close_window (window);
}

static void
test_facet (void)
{
  DatelineWindow *window = create_window ();
  DatelineQuery *query = dateline_session_get_query (dateline_window_get_session (window));
  GtkWidget *button, *chip;

  open_text (window, small);
  button = wait_for (window, is_facet_button, "Summit");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Summit");
  wait_for (window, is_label, "2 events · 0 quotes");

  g_signal_emit_by_name (button, "clicked");
  g_assert_true (dateline_query_has_event_kind (query, "summit"));
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  wait_for (window, is_label, "1 of 2 events · 0 of 0 quotes");
  chip = wait_for (window, is_chip, "Summit");
  gtk_test_accessible_assert_role (chip, GTK_ACCESSIBLE_ROLE_GROUP);

  g_signal_emit_by_name (chip, "removed");
  g_assert_true (dateline_query_is_empty (query));
  g_assert_null (find_widget (GTK_WIDGET (window), is_chip, "Summit"));
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  close_window (window);
}

static void
test_span_chip (void)
{
  DatelineWindow *window = create_window ();
  DatelineQuery *query = dateline_session_get_query (dateline_window_get_session (window));
  DatelineDateBounds bounds;
  GtkWidget *chip;

  open_text (window, small);
  g_assert_true (dateline_date_read_bounds ("2018-04", -1, &bounds, NULL));
  dateline_query_set_span (query, bounds.earliest, bounds.latest);
  chip = wait_for (window, is_chip, "April 2018");
  g_assert_nonnull (find_widget (chip, is_label, "possibly"));
  g_signal_emit_by_name (chip, "chosen");
  g_assert_true (dateline_query_get_surely (query));
  g_assert_nonnull (find_widget (chip, is_label, "surely"));

  /* The same chip follows the span that is brushed. */
  g_assert_true (dateline_date_read_bounds ("2018-05", -1, &bounds, NULL));
  dateline_query_set_span (query, bounds.earliest, bounds.latest);
  g_assert_true (wait_for (window, is_chip, "May 2018") == chip);
  close_window (window);
}

static void
test_no_match (void)
{
  DatelineWindow *window = create_window ();
  DatelineQuery *query = dateline_session_get_query (dateline_window_get_session (window));
  GtkWidget *label;

  open_text (window, small);
  label = find_widget (GTK_WIDGET (window), is_label, "Nothing matches");
  g_assert_false (gtk_widget_is_visible (label));
  dateline_query_set_event_kind (query, "visit", TRUE);
  g_assert_true (gtk_widget_is_visible (label));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.clear-filters", NULL);
  g_assert_true (dateline_query_is_empty (query));
  g_assert_false (gtk_widget_is_visible (label));
  close_window (window);
}

static void
assert_view (GtkWidget  *workspace,
             const char *expected)
{
  g_autofree char *view = NULL;

  g_object_get (workspace, "view", &view, NULL);
  g_assert_cmpstr (view, ==, expected);
}

static gboolean
is_view_switch (GtkWidget  *widget,
                const char *text)
{
  return ADW_IS_TOGGLE_GROUP (widget) && adw_toggle_group_get_toggle_by_name (ADW_TOGGLE_GROUP (widget), text) != NULL
         && gtk_widget_is_visible (widget);
}

static gboolean
is_ledger (GtkWidget  *widget,
           const char *text)
{
  return DATELINE_IS_LEDGER (widget) && gtk_widget_get_mapped (widget);
}

static gboolean
is_table (GtkWidget  *widget,
          const char *text)
{
  return DATELINE_IS_TABLE_VIEW (widget) && gtk_widget_get_mapped (widget);
}

static gboolean
can_choose (GtkWidget  *views,
            const char *view)
{
  return adw_toggle_get_enabled (adw_toggle_group_get_toggle_by_name (ADW_TOGGLE_GROUP (views), view));
}

/* The commitments can be looked at where there are any, the table always. */
static void
test_views (void)
{
  DatelineWindow *window = create_window ();
  GtkWidget *workspace, *views;

  open_text (window, small);
  workspace = wait_for (window, is_workspace, NULL);
  views = wait_for (window, is_view_switch, "commitments");
  g_assert_false (can_choose (views, "commitments"));
  gtk_widget_activate_action (workspace, "workspace.show-commitments", NULL);
  assert_view (workspace, "picture");
  gtk_widget_activate_action (workspace, "workspace.show-table", NULL);
  assert_view (workspace, "table");
  wait_for (window, is_table, NULL);

  open_text (window, promising);
  assert_view (workspace, "table");
  views = wait_for (window, is_view_switch, "commitments");
  g_assert_true (can_choose (views, "commitments"));
  gtk_test_accessible_assert_property (views, GTK_ACCESSIBLE_PROPERTY_LABEL, "View");
  gtk_widget_activate_action (workspace, "workspace.show-commitments", NULL);
  assert_view (workspace, "commitments");
  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (views)), ==, "commitments");
  wait_for (window, is_ledger, NULL);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (views), "picture");
  assert_view (workspace, "picture");
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (views), "commitments");

  open_text (window, small);
  assert_view (workspace, "picture");
  g_assert_false (can_choose (views, "commitments"));
  close_window (window);
}

static void
test_broken (void)
{
  DatelineWindow *window = create_window ();
  DatelineSession *session = dateline_window_get_session (window);
  g_autoptr (DatelineFailure) failure = NULL;
  DatelineDossier *dossier;

  open_text (window, broken);
  assert_page (window, "failure");
  g_object_get (window, "failure", &failure, NULL);
  g_assert_cmpstr (dateline_failure_get_location (failure), ==, "Line 2, column 15");
  g_assert_cmpstr (dateline_failure_get_name (failure), ==, "file.dateline");
  g_assert_nonnull (wait_for (window, is_label, dateline_failure_get_reason (failure)));

  open_text (window, small);
  assert_page (window, "workspace");
  dossier = dateline_session_get_dossier (session);
  open_text (window, broken);
  assert_page (window, "workspace");
  g_assert_true (dateline_session_get_dossier (session) == dossier);
  g_assert_true (ADW_IS_ALERT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))));
  close_window (window);
}

static void
test_missing (void)
{
  DatelineWindow *window = create_window ();
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/file.dateline");
  g_autofree char *text = NULL;

  dateline_window_open_file (window, file);
  wait_until (is_at_rest, window);
  assert_page (window, "failure");
  text = dateline_window_dup_failure (window);
  g_assert_cmpstr (text, ==, "file.dateline: The file does not exist, or no longer does.");
  close_window (window);
}

static void
test_cancel (void)
{
  DatelineWindow *window = create_window ();
  g_autofree char *path = g_build_filename (g_getenv ("DATELINE_SOURCE_ROOT"), "data", "dossiers",
                                            "korea-2018.dateline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  dateline_window_open_file (window, file);
  assert_page (window, "loading");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.cancel-loading", NULL);
  assert_page (window, "start");
  close_window (window);
}

static gboolean
is_narrow (gpointer workspace)
{
  gboolean narrow;

  g_object_get (workspace, "narrow", &narrow, NULL);
  return narrow;
}

static gboolean
is_inspector (GtkWidget  *widget,
              const char *text)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "DatelineInspector");
}

static void
test_narrow (void)
{
  DatelineWindow *window = create_window ();
  GtkWidget *workspace, *inspector;

  open_text (window, small);
  workspace = find_widget (GTK_WIDGET (window), is_workspace, NULL);
  g_assert_false (is_narrow (workspace));
  close_window (window);

  window = create_window_of_size (360, 640);
  open_text (window, small);
  workspace = find_widget (GTK_WIDGET (window), is_workspace, NULL);
  wait_until (is_narrow, workspace);
  inspector = find_widget (workspace, is_inspector, NULL);
  g_assert_null (gtk_widget_get_ancestor (inspector, ADW_TYPE_OVERLAY_SPLIT_VIEW));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-inspector", NULL);
  g_assert_true (adw_bottom_sheet_get_open (
    ADW_BOTTOM_SHEET (gtk_widget_get_ancestor (inspector, ADW_TYPE_BOTTOM_SHEET))));
  close_window (window);
}

static void
test_markup (void)
{
  DatelineWindow *window = create_window ();

  open_text (window, small);
  wait_for (window, is_facet_button, "<i>Ann</i> & Co");
  wait_for (window, is_label, "A <b>small</b> & plain dossier");
  close_window (window);
}

static void
test_back_out (void)
{
  DatelineWindow *window = create_window ();
  DatelineSession *session = dateline_window_get_session (window);
  DatelineQuery *query = dateline_session_get_query (session);

  open_text (window, small);
  dateline_query_set_span (query, 0, DATELINE_DAY);
  dateline_query_set_text (query, "one");
  dateline_session_set_selection (session, dateline_ref (DATELINE_KIND_EVENT, 0));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back-out", NULL);
  g_assert_null (dateline_query_get_text (query));
  g_assert_cmpuint (dateline_session_get_selection (session), !=, DATELINE_REF_NONE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back-out", NULL);
  g_assert_cmpuint (dateline_session_get_selection (session), ==, DATELINE_REF_NONE);
  g_assert_false (dateline_query_is_empty (query));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back-out", NULL);
  g_assert_true (dateline_query_is_empty (query));
  close_window (window);
}

static void
test_problems (void)
{
  DatelineWindow *window = create_window ();
  AdwDialog *dialog;
  g_autofree char *text = NULL;

  open_text (window, small);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.problems", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_true (DATELINE_IS_PROBLEMS_DIALOG (dialog));
  text = dateline_problems_dialog_dup_text (DATELINE_PROBLEMS_DIALOG (dialog));
  g_assert_true (g_str_has_prefix (text, "file.dateline:8:"));
  g_assert_nonnull (strstr (text, "warning"));
  close_window (window);
}

static gboolean
is_row (GtkWidget  *widget,
        const char *text)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text);
}

static gboolean
is_button (GtkWidget  *widget,
           const char *tooltip)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

static gboolean
is_gone (gpointer data)
{
  return !is_found (data);
}

static void
test_recent (void)
{
  DatelineWindow *window = create_window ();
  g_autofree char *folder = g_dir_make_tmp ("dateline-window-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "R&D <1>.dateline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *row;
  Search search;

  g_assert_true (g_file_set_contents (path, small, -1, NULL));
  dateline_window_open_file (window, file);
  wait_until (is_at_rest, window);
  close_window (window);

  window = create_window ();
  row = wait_for (window, is_row, "R&D <1>.dateline");
  g_signal_emit_by_name (find_widget (row, is_button, "Forget “R&D <1>.dateline”"), "clicked");
  search = (Search) { window, is_row, "R&D <1>.dateline" };
  wait_until (is_gone, &search);
  close_window (window);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_released (void)
{
  DatelineWindow *window = create_window ();
  DatelineSession *session = dateline_window_get_session (window);

  open_text (window, small);
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  close_window (window);
  g_assert_null (window);
  g_assert_null (session);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *data = g_build_filename (g_getenv ("DATELINE_SOURCE_ROOT"), "data", NULL);
  int status;

  g_setenv ("DATELINE_DATADIR", data, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  app = dateline_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));

  g_test_add_func ("/window/start", test_start);
  g_test_add_func ("/window/open", test_open);
  g_test_add_func ("/window/facet", test_facet);
  g_test_add_func ("/window/span-chip", test_span_chip);
  g_test_add_func ("/window/no-match", test_no_match);
  g_test_add_func ("/window/views", test_views);
  g_test_add_func ("/window/broken", test_broken);
  g_test_add_func ("/window/missing", test_missing);
  g_test_add_func ("/window/cancel", test_cancel);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/markup", test_markup);
  g_test_add_func ("/window/back-out", test_back_out);
  g_test_add_func ("/window/problems", test_problems);
  g_test_add_func ("/window/recent", test_recent);
  g_test_add_func ("/window/released", test_released);
  status = g_test_run ();
  g_object_unref (app);
  return status;
}
