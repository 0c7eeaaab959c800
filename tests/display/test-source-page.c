/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-quote-card.h"
#include "dateline-source-card.h"
#include "dateline-source-page.h"
#include "dateline-source-view.h"
#include "dateline-quote.h"
#include "inspector-fixture.h"

#include <glib/gstdio.h>

static void
set_up_korea (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (DatelineLoader) loader = dateline_loader_new ();
  g_autofree char *path = g_build_filename (g_getenv ("DATELINE_SOURCE_ROOT"), "data", "dossiers", "korea-2018.dateline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListModel) problems = NULL;

  set_up_with (fixture, dateline_loader_load (loader, file, NULL, &problems, NULL));
}

static void
read_selected (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (fixture->inspector, "inspector.read", NULL));
}

static gboolean
is_shown (Fixture *fixture,
          GType    type)
{
  g_autoptr (GPtrArray) found = find_all (fixture->inspector, type);

  for (guint i = 0; i < found->len; i++)
    if (gtk_widget_get_mapped (found->pdata[i]))
      return TRUE;
  return FALSE;
}

static DatelineSourcePage *
get_page (Fixture *fixture)
{
  return DATELINE_SOURCE_PAGE (find_only (fixture->inspector, DATELINE_TYPE_SOURCE_PAGE));
}

static GtkTextBuffer *
wait_for_text (Fixture *fixture)
{
  GtkTextBuffer *buffer;

  wait_until (is_shown (fixture, DATELINE_TYPE_SOURCE_VIEW));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_only (fixture->inspector, DATELINE_TYPE_SOURCE_VIEW)));
  return buffer;
}

/* Whether a character of the text has a line below it. */
static gboolean
is_marked (GtkTextBuffer *buffer,
           const char    *words)
{
  GtkTextIter start, iter;
  g_autoptr (GSList) tags = NULL;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &iter, NULL, NULL));
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *l = tags; l != NULL; l = l->next)
    {
      gboolean has_line;

      g_object_get (l->data, "underline-set", &has_line, NULL);
      if (has_line)
        return TRUE;
    }
  return FALSE;
}

static guint
get_cursor (GtkTextBuffer *buffer)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return gtk_text_iter_get_offset (&iter);
}

static void
test_marks (Fixture      *fixture,
            gconstpointer data)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autoptr (DatelineRecord) source = quote_fixture_record (fixture->dossier, "article");

  select_id (fixture, "build");
  read_selected (fixture);
  buffer = wait_for_text (fixture);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpstr (text, ==, DATELINE_SOURCE (source)->text);
  g_assert_false (is_marked (buffer, "Nobody"));
  g_assert_false (is_marked (buffer, "On Friday"));
  g_assert_cmpuint (get_cursor (buffer), ==, g_utf8_strlen (text, strstr (text, "We will build it.” Then") - text));
  assert_label (get_page (fixture), "Trains & <i>talks</i>");
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (find_only (fixture->inspector, DATELINE_TYPE_SOURCE_VIEW))),
                   ==, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
}

/* From the session to the text, and from the text to the session. */
static void
test_selection (Fixture      *fixture,
                gconstpointer data)
{
  GtkTextBuffer *buffer;
  guint before;

  select_id (fixture, "q-zhebin-chance");
  read_selected (fixture);
  buffer = wait_for_text (fixture);
  g_assert_true (is_marked (buffer, "Attempts to normalize"));
  g_assert_true (is_marked (buffer, "The problem is that"));
  g_assert_false (is_marked (buffer, "A digest of"));
  before = get_cursor (buffer);
  select_id (fixture, "q-kolotov-contract");
  g_assert_cmpuint (get_cursor (buffer), >, before);
  g_assert_true (is_shown (fixture, DATELINE_TYPE_SOURCE_PAGE));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "source.previous-mark", NULL));
  g_assert_cmpuint (dateline_ref_kind (dateline_session_get_selection (fixture->session)), ==, DATELINE_KIND_QUOTE);
  g_assert_cmpuint (get_cursor (buffer), >, before);
  g_signal_emit_by_name (find_only (fixture->inspector, DATELINE_TYPE_SOURCE_VIEW), "mark-activated",
                         dateline_dossier_lookup (fixture->dossier, "q-moon-thanks"));
  assert_selected (fixture, "q-moon-thanks");
  g_assert_cmpuint (get_cursor (buffer), <, before);
}

/* The ground and the ink that the last of its tags gives a character. */
static char *
dup_look (const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);
  g_autofree char *look = g_strdup ("plain");

  for (GSList *l = tags; l != NULL; l = l->next)
    {
      g_autoptr (GdkRGBA) ground = NULL;
      g_autoptr (GdkRGBA) ink = NULL;

      g_object_get (l->data, "background-rgba", &ground, "foreground-rgba", &ink, NULL);
      if (ground == NULL || ink == NULL)
        continue;
      g_free (look);
      look = g_strdup_printf ("%.0f %.0f %.0f on %.0f %.0f %.0f", ink->red, ink->green, ink->blue, 10 * ground->red * ground->alpha,
                              10 * ground->green * ground->alpha, 10 * ground->blue * ground->alpha);
    }
  return g_steal_pointer (&look);
}

/* What is not in the text is not for its reader. */
static void
test_leaves_for_another (Fixture      *fixture,
                         gconstpointer data)
{
  select_id (fixture, "build");
  read_selected (fixture);
  wait_for_text (fixture);
  gtk_test_widget_wait_for_draw (fixture->inspector);
  select_id (fixture, "opening");
  wait_until (!is_shown (fixture, DATELINE_TYPE_SOURCE_PAGE));
  gtk_test_widget_wait_for_draw (fixture->inspector);
}

static void
attach (Fixture    *fixture,
        const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "attached.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  dateline_source_page_attach (get_page (fixture), file);
}

static gboolean
says (Fixture    *fixture,
      const char *text)
{
  return find_label (GTK_WIDGET (get_page (fixture)), text) != NULL;
}

/* A source without text, a text without the quote, one with it nearly, and
 * what was attached is there the next time. */
static void
test_attached (Fixture      *fixture,
               gconstpointer data)
{
  select_id (fixture, "earlier");
  read_selected (fixture);
  wait_until (says (fixture, "No Text to Read"));
  attach (fixture, "Nobody said anything.");
  wait_until (says (fixture, "1 not found"));
  attach (fixture, "It was said that nothing decyded so far.");
  wait_until (says (fixture, "1 only nearly") && says (fixture, "Found only nearly, 93 % alike"));
  select_id (fixture, "opening");
  select_id (fixture, "earlier");
  read_selected (fixture);
  wait_until (is_marked (wait_for_text (fixture), "nothing"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "source.detach", NULL));
  wait_until (says (fixture, "No Text to Read"));
}

static void
test_no_text (Fixture      *fixture,
              gconstpointer data)
{
  select_id (fixture, "earlier");
  read_selected (fixture);
  wait_until (says (fixture, "No Text to Read"));
  attach (fixture, "\xff\xfe not text");
  wait_until (says (fixture, "This file is not plain text in UTF-8."));
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "source.detach", NULL);
}

static gboolean
is_banner_shown (Fixture *fixture)
{
  return adw_banner_get_revealed (ADW_BANNER (find_only (GTK_WIDGET (get_page (fixture)), ADW_TYPE_BANNER)));
}

static void
test_another_hash (Fixture      *fixture,
                   gconstpointer data)
{
  select_id (fixture, "q-zhebin-chance");
  read_selected (fixture);
  wait_for_text (fixture);
  g_assert_false (is_banner_shown (fixture));
  attach (fixture, "He said: THE YEAR 2018 will go down in the history of inter-Korean relations as the year of the "
                   "beginning of a great breakthrough in their relations. Three summits throughout the year, even for "
                   "relations between ordinary countries, are a rather unusual event.");
  wait_until (is_banner_shown (fixture));
  wait_until (says (fixture, "19 not found"));
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "source.detach", NULL);
  wait_until (!is_banner_shown (fixture));
}

/* The article itself, where it is at hand, has all that the digest has. */
static void
test_whole_article (Fixture      *fixture,
                    gconstpointer data)
{
  const char *shared = g_getenv ("DATELINE_SHARED");
  g_autofree char *folder = shared != NULL ? g_build_filename (shared, "seed", NULL) : NULL;
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;
  g_autofree char *path = name != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autofree char *text = NULL;
  guint n_marked = 0;

  if (path == NULL || !g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("the article is not here");
      return;
    }
  select_id (fixture, "q-zhebin-chance");
  read_selected (fixture);
  wait_for_text (fixture);
  attach (fixture, text);
  wait_until (is_banner_shown (fixture) && is_shown (fixture, DATELINE_TYPE_SOURCE_VIEW));
  for (guint i = 0; i < dateline_dossier_get_n (fixture->dossier, DATELINE_KIND_QUOTE); i++)
    {
      g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (fixture->dossier, dateline_ref (DATELINE_KIND_QUOTE, i));
      DatelineQuote *quote = DATELINE_QUOTE (record);

      if (quote->mode == DATELINE_QUOTE_INDIRECT)
        continue;
      g_assert_true (is_marked (wait_for_text (fixture), quote->text));
      n_marked++;
    }
  g_assert_cmpuint (n_marked, ==, 9);
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "source.detach", NULL);
}

/* It is filled bit by bit and whole in the end. */
static void
test_long_text (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTextBuffer *buffer;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%u: 다리 위에서 기다렸다.\n", i);
  g_string_append (text, "It was said that nothing decided so far.\n");
  select_id (fixture, "earlier");
  read_selected (fixture);
  wait_until (says (fixture, "No Text to Read"));
  attach (fixture, text->str);
  buffer = wait_for_text (fixture);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), <, g_utf8_strlen (text->str, -1));
  wait_until (gtk_text_buffer_get_char_count (buffer) == g_utf8_strlen (text->str, -1));
  g_assert_true (is_marked (buffer, "nothing decided"));
  g_assert_cmpuint (get_cursor (buffer), >, 20000);
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "source.detach", NULL);
}

/* A book that is one line is broken into some, and no character more. */
static void
test_long_line (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTextBuffer *buffer;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%u 다리 위에서 기다렸다. ", i);
  g_string_append (text, "It was said that nothing decided so far.");
  select_id (fixture, "earlier");
  read_selected (fixture);
  wait_until (says (fixture, "No Text to Read"));
  attach (fixture, text->str);
  buffer = wait_for_text (fixture);
  wait_until (gtk_text_buffer_get_char_count (buffer) == g_utf8_strlen (text->str, -1));
  g_assert_cmpint (gtk_text_buffer_get_line_count (buffer), ==, (int) (text->len / (16 << 10)) + 1);
  g_assert_true (is_marked (buffer, "nothing decided"));
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "source.detach", NULL);
}

/* Words that are found are dark on a light ground, whatever the ground of the
 * text, and those that one is at on another. */
static void
test_find (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *here = NULL, *elsewhere = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkWidget *entry;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);

  select_id (fixture, "build");
  read_selected (fixture);
  buffer = wait_for_text (fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "source.find", NULL));
  entry = find_only (fixture->inspector, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "WE WILL");
  wait_until (says (fixture, "2 of 2") || says (fixture, "1 of 2"));
  gtk_text_buffer_get_selection_bounds (buffer, &start, NULL);
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "source.find-next", NULL);
  g_assert_true (gtk_text_buffer_get_has_selection (buffer));
  elsewhere = dup_look (&start);
  gtk_text_buffer_get_selection_bounds (buffer, &start, NULL);
  here = dup_look (&start);
  g_assert_cmpstr (elsewhere, ==, "0 0 0 on 10 9 4");
  g_assert_cmpstr (here, ==, "0 0 0 on 10 6 2");
  gtk_editable_set_text (GTK_EDITABLE (entry), "nowhere");
  wait_until (says (fixture, "None"));
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int   argc,
      char *argv[])
{
  inspector_fixture_init (&argc, &argv);
#define ADD(path, set, test) g_test_add ("/source-page/" path, Fixture, NULL, set, test, tear_down)
  ADD ("marks", set_up, test_marks);
  ADD ("selection", set_up_korea, test_selection);
  ADD ("leaves-for-another", set_up, test_leaves_for_another);
  ADD ("attached", set_up, test_attached);
  ADD ("no-text", set_up, test_no_text);
  ADD ("another-hash", set_up_korea, test_another_hash);
  ADD ("whole-article", set_up_korea, test_whole_article);
  ADD ("long-text", set_up, test_long_text);
  ADD ("long-line", set_up, test_long_line);
  ADD ("find", set_up, test_find);
#undef ADD
  return g_test_run ();
}
