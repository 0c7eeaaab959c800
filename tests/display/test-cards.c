/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "dateline-chip.h"
#include "dateline-clock.h"
#include "dateline-event-card.h"
#include "dateline-link-row.h"
#include "dateline-path-row.h"
#include "dateline-place-card.h"
#include "dateline-quote-card.h"
#include "dateline-record-page.h"
#include "inspector-fixture.h"

static void
test_quote (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *card;
  g_autofree char *path = NULL;
  g_autofree char *clocks = NULL;

  select_id (fixture, "build");
  card = get_card (fixture, DATELINE_TYPE_QUOTE_CARD);
  assert_label (card, "direct");
  assert_label (card, "second-hand");
  assert_label (card, "translated");
  assert_label (card, "B2");
  assert_label (card, "“We will build it.”");
  assert_label (card, "Minister, Ministry");

  path = join_labels (card, DATELINE_TYPE_PATH_ROW);
  g_assert_cmpstr (path, ==,
                   "Ann Lee|says it · printed as “An Li”\n"
                   "Ministry|for whom it is said\n"
                   "Bob <b>Roe</b> & Co|Spokesperson, 28 December 2018\n"
                   "Translation\n"
                   "The Paper|Publication\n"
                   "Trains & <i>talks</i>|Article · 30 December 2018\n");

  /* What is only planned has not happened: the opening it is about too counts. */
  clocks = join_labels (card, DATELINE_TYPE_CLOCK);
  g_assert_cmpstr (clocks, ==,
                   "happened|27 April 2018\nsaid|28 December 2018\npublished|30 December 2018\n");
}

static void
test_quote_links (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget *card;
  g_autofree char *chips = NULL;
  g_autofree char *rows = NULL;

  select_id (fixture, "build");
  card = get_card (fixture, DATELINE_TYPE_QUOTE_CARD);
  chips = join_labels (card, DATELINE_TYPE_CHIP);
  g_assert_cmpstr (chips, ==,
                   "Opening of the <u>line</u>\nThe Bridge\n"
                   "Extension of the line\nOpening of the <u>line</u>\nBob <b>Roe</b> & Co\nRailways\n");
  rows = join_labels (card, DATELINE_TYPE_LINK_ROW);
  g_assert_cmpstr (rows, ==,
                   "It will be built.|2 support it · 1 contradicts it\n"
                   "Trains & <i>talks</i>|The Paper · 30 December 2018\n"
                   "It will not be built.|1 contradicts it|Contradicts\n"
                   "Build the line.|Stalled\n");
}

static char *
dup_marked (GtkLabel *label)
{
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
  char *marked = NULL;

  do
    {
      int start, end;

      if (pango_attr_iterator_get (iterator, PANGO_ATTR_BACKGROUND) == NULL)
        continue;
      g_assert_null (marked);
      pango_attr_iterator_range (iterator, &start, &end);
      marked = g_strndup (gtk_label_get_text (label) + start, end - start);
    }
  while (pango_attr_iterator_next (iterator));
  pango_attr_iterator_destroy (iterator);
  return marked;
}

/* The words stand twice in the source and the position points at the wrong
 * place: what stands before them decides. */
static void
test_passage (Fixture      *fixture,
              gconstpointer data)
{
  const char *text = "It was said once before: “We will build it.” Nobody listened. "
                     "On Friday the minister stood on the bridge. “We will build it.” Then she left.";
  GtkLabel *label;
  g_autofree char *marked = NULL;
  PangoAttrIterator *iterator;
  int start, end;

  select_id (fixture, "build");
  label = find_label (fixture->inspector, text);
  g_assert_nonnull (label);
  marked = dup_marked (label);
  g_assert_cmpstr (marked, ==, "We will build it.");
  iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
  while (pango_attr_iterator_get (iterator, PANGO_ATTR_BACKGROUND) == NULL)
    g_assert_true (pango_attr_iterator_next (iterator));
  pango_attr_iterator_range (iterator, &start, &end);
  g_assert_true (g_str_has_suffix (text, text + start));
  g_assert_cmpstr (text + end, ==, "” Then she left.");
  pango_attr_iterator_destroy (iterator);
}

static void
test_passage_without_text (Fixture      *fixture,
                           gconstpointer data)
{
  g_autofree char *marked = NULL;

  select_id (fixture, "earlier");
  assert_label (fixture->inspector, "said that nothing decided so far");
  assert_label (fixture->inspector, "The text of the source is not in this dossier.");
  marked = dup_marked (find_label (fixture->inspector, "said that nothing decided so far"));
  g_assert_cmpstr (marked, ==, "nothing decided");
}

static void
test_role_on_the_day (Fixture      *fixture,
                      gconstpointer data)
{
  select_id (fixture, "earlier");
  assert_label (fixture->inspector, "Deputy, Ministry");
  select_id (fixture, "build");
  assert_label (fixture->inspector, "Minister, Ministry");
}

static void
test_direction (Fixture      *fixture,
                gconstpointer data)
{
  GtkLabel *label;

  select_id (fixture, "arabic");
  label = find_label (get_card (fixture, DATELINE_TYPE_QUOTE_CARD), "”سنبنيه معا“");
  g_assert_nonnull (label);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (label)), ==, GTK_TEXT_DIR_RTL);
  select_id (fixture, "build");
  label = find_label (get_card (fixture, DATELINE_TYPE_QUOTE_CARD), "“We will build it.”");
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (label)), ==, GTK_TEXT_DIR_LTR);
}

static void
test_place (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *card;
  g_autofree char *rows = NULL;

  select_id (fixture, "bridge");
  card = get_card (fixture, DATELINE_TYPE_PLACE_CARD);
  assert_label (card, "The Bridge");
  assert_label (card, "37.956° S, 126.677° E");
  assert_label (card, "within 250 m");
  assert_label (card, "다리");
  assert_label (card, "Korean (Latin)");
  assert_label (card, "as printed");
  rows = join_labels (card, DATELINE_TYPE_LINK_ROW);
  g_assert_cmpstr (rows, ==,
                   "Opening of the <u>line</u>|27 April 2018\n"
                   "”سنبنيه معا“|a driver · May 2018\n"
                   "“We will build it.”|Ann Lee · 28 December 2018\n"
                   "Check <this>.\n");
  select_id (fixture, "elsewhere");
  assert_label (fixture->inspector, "Position not known");
}

static void
test_event (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *card;
  g_autofree char *rows = NULL;

  select_id (fixture, "opening");
  card = get_card (fixture, DATELINE_TYPE_EVENT_CARD);
  assert_label (card, "Ceremony");
  assert_label (card, "“late April” in the source");
  g_assert_null (find_label (card, "planned"));
  rows = join_labels (card, DATELINE_TYPE_LINK_ROW);
  g_assert_cmpstr (rows, ==,
                   "Ann Lee|Minister|Host\n"
                   "Bob <b>Roe</b> & Co|Person\n"
                   "”سنبنيه معا“|a driver · May 2018\n"
                   "“We will build it.”|Ann Lee · 28 December 2018\n"
                   "Build the line.|Stalled\n"
                   "It will be built.|Ann Lee · 2 support it · 1 contradicts it|Supports\n"
                   "Trains & <i>talks</i>|The Paper · 30 December 2018\n");
  select_id (fixture, "extension");
  assert_label (get_card (fixture, DATELINE_TYPE_EVENT_CARD), "planned");
}

/* Every kind of record has a card that opens, says what it is called, and fits
 * a pane 300 pixels wide. */
static void
test_cards (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *id;
    const char *name;
  } cases[] = {
    { "rail", "Railways" },
    { "ann", "Ann Lee" },
    { "bob", "Bob <b>Roe</b> & Co" },
    { "bridge", "The Bridge" },
    { "article", "Trains & <i>talks</i>" },
    { "leaflet", "A leaflet" },
    { "opening", "Opening of the <u>line</u>" },
    { "build", "“We will build it.”" },
    { "claim", "It will be built." },
    { "promise", "Build the line." },
    { "note", "Check <this>." },
  };

  /* As GNOME has it; a desktop with three buttons asks 20 pixels more. */
  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":close", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *card;
      int minimum;

      select_id (fixture, cases[i].id);
      card = get_card (fixture, DATELINE_TYPE_CARD);
      assert_label (card, cases[i].name);
      gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_ARTICLE);
      gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, cases[i].name);
      gtk_widget_measure (fixture->inspector, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 300);
    }
}

static void
test_no_markup (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const ids[] = { "rail", "ann", "bob", "bridge", "article", "opening", "build", "earlier", "claim",
                                     "promise", "note" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GPtrArray) labels = NULL;

      select_id (fixture, ids[i]);
      labels = find_all (get_card (fixture, DATELINE_TYPE_CARD), GTK_TYPE_LABEL);
      for (guint j = 0; j < labels->len; j++)
        g_assert_false (gtk_label_get_use_markup (labels->pdata[j]));
    }
}

static void
test_named_buttons (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GPtrArray) stations = NULL;
  g_autoptr (GPtrArray) clocks = NULL;

  select_id (fixture, "build");
  stations = find_all (fixture->inspector, DATELINE_TYPE_PATH_ROW);
  gtk_test_accessible_assert_role (stations->pdata[2], GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (stations->pdata[2], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bob <b>Roe</b> & Co · Spokesperson, 28 December 2018");
  clocks = find_all (fixture->inspector, DATELINE_TYPE_CLOCK);
  gtk_test_accessible_assert_property (clocks->pdata[1], GTK_ACCESSIBLE_PROPERTY_LABEL, "said: 28 December 2018");
  g_assert_true (gtk_widget_get_focusable (stations->pdata[2]));
  /* One that leads nowhere is read by key, and not pressed. */
  g_assert_true (gtk_widget_get_focusable (stations->pdata[3]));
  g_assert_true (gtk_widget_get_can_target (stations->pdata[2]));
  g_assert_false (gtk_widget_get_can_target (stations->pdata[3]));
}

static void
test_clock (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) clocks = NULL;
  g_autoptr (DatelineRecord) quote = quote_fixture_record (fixture->dossier, "build");
  const DatelineDateBounds *said = dateline_date_get_bounds (DATELINE_QUOTE (quote)->said);
  gint64 start, end;

  select_id (fixture, "build");
  clocks = find_all (fixture->inspector, DATELINE_TYPE_CLOCK);
  g_signal_emit_by_name (clocks->pdata[1], "clicked");
  dateline_session_get_visible_time (fixture->session, &start, &end);
  g_assert_cmpint (start, <, said->earliest);
  g_assert_cmpint (end, >, said->latest);
  g_assert_cmpint (said->earliest - start, ==, end - said->latest);
}

/* The clock that is pressed is that which quotations stand at, whoever chose it. */
static void
test_clocks_pressed (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GPtrArray) clocks = NULL;

  select_id (fixture, "build");
  clocks = find_all (fixture->inspector, DATELINE_TYPE_CLOCK);
  gtk_test_accessible_assert_state (clocks->pdata[1], GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_state (clocks->pdata[2], GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (clocks->pdata[2]), ==,
                   "Show on the timeline, with quotes placed by when they were published");
  g_signal_emit_by_name (clocks->pdata[2], "clicked");
  g_assert_cmpint (dateline_session_get_quote_clock (fixture->session), ==, DATELINE_QUOTE_CLOCK_PUBLISHED);
  gtk_test_accessible_assert_state (clocks->pdata[1], GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  gtk_test_accessible_assert_state (clocks->pdata[2], GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  dateline_session_set_quote_clock (fixture->session, DATELINE_QUOTE_CLOCK_SAID);
  gtk_test_accessible_assert_state (clocks->pdata[1], GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_true (gtk_widget_has_css_class (clocks->pdata[1], "current"));
  g_assert_false (gtk_widget_has_css_class (clocks->pdata[2], "current"));
}

static void
test_web (Fixture      *fixture,
          gconstpointer data)
{
  select_id (fixture, "article");
  assert_label (fixture->inspector, "www.example.org");
  select_id (fixture, "leaflet");
  assert_label (fixture->inspector, "file:///etc/passwd");
  g_assert_null (find_label (fixture->inspector, "www.example.org"));
}

static DatelineDossier *
load_long (guint n_events)
{
  g_autoptr (GString) json = g_string_new ("{\"format\":\"dateline-dossier\",\"version\":1,\"id\":\"long\","
                                           "\"title\":{\"en\":\"Long\"},\"actors\":[{\"id\":\"ann\",\"type\":\"person\","
                                           "\"names\":[{\"name\":\"Ann\",\"lang\":\"en\"}]}],\"events\":[");
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (DatelineLoader) loader = dateline_loader_new ();
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier;

  for (guint i = 0; i < n_events; i++)
    g_string_append_printf (json, "%s{\"id\":\"e%u\",\"title\":{\"en\":\"Event %u\"},\"kind\":\"visit\","
                                  "\"actors\":[{\"actor\":\"ann\"}]}",
                            i > 0 ? "," : "", i, i);
  g_string_append (json, "]}");
  path = g_build_filename (g_get_tmp_dir (), "dateline-long-XXXXXX", NULL);
  close (g_mkstemp (path));
  g_file_set_contents (path, json->str, json->len, &error);
  g_assert_no_error (error);
  file = g_file_new_for_path (path);
  dossier = dateline_loader_load (loader, file, NULL, &problems, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return dossier;
}

static guint
count_rows (Fixture *fixture)
{
  g_autoptr (GPtrArray) rows = find_all (fixture->inspector, DATELINE_TYPE_LINK_ROW);

  return rows->len;
}

static void
test_long_list (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *page;
  GtkLabel *label;

  fixture->dossier = load_long (1234);
  dateline_session_set_dossier (fixture->session, fixture->dossier, NULL);
  select_id (fixture, "ann");
  g_assert_cmpuint (count_rows (fixture), ==, 20);
  label = find_label (fixture->inspector, "Show All 1234");
  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (GTK_WIDGET (label), GTK_TYPE_BUTTON), "clicked");
  page = find_only (fixture->inspector, DATELINE_TYPE_RECORD_PAGE);
  gtk_test_widget_wait_for_draw (page);
  assert_label (page, "1234");
  /* No more rows than a screen or two of them. */
  g_assert_cmpuint (count_rows (fixture), <, 300);
  g_signal_emit_by_name (find_only (page, GTK_TYPE_LIST_VIEW), "activate", 7u);
  assert_selected (fixture, "e7");
  get_card (fixture, DATELINE_TYPE_EVENT_CARD);
}

static void
test_short_list (Fixture      *fixture,
                 gconstpointer data)
{
  fixture->dossier = load_long (50);
  dateline_session_set_dossier (fixture->session, fixture->dossier, NULL);
  select_id (fixture, "ann");
  g_assert_cmpuint (count_rows (fixture), ==, 50);
  g_assert_null (find_label (fixture->inspector, "Show All 50"));
}

/* A card in sight, and a row of another one, say the state on the day that is
 * looked from. */
static void
test_as_of (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *day;
    const char *state;
    const char *said;
  } cases[] = {
    { "2018-05", "Agreed", "as of May 2018" },
    { "2018-12-30", "Stalled", "as of 30 December 2018" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineDate) day = dateline_date_new (cases[i].day, NULL);

      select_id (fixture, "promise");
      dateline_session_set_as_of (fixture->session, day);
      g_assert_nonnull (find_label (fixture->inspector, cases[i].state));
      g_assert_nonnull (find_label (fixture->inspector, cases[i].said));
      select_id (fixture, "opening");
      g_assert_nonnull (find_label (fixture->inspector, cases[i].state));
    }
  select_id (fixture, "promise");
  dateline_session_set_as_of (fixture->session, NULL);
  g_assert_nonnull (find_label (fixture->inspector, "Stalled"));
  g_assert_null (find_label (fixture->inspector, "as of 30 December 2018"));
}

#define add(path, start, func) g_test_add ("/cards/" path, Fixture, NULL, start, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  inspector_fixture_init (&argc, &argv);
  add ("quote", set_up, test_quote);
  add ("quote/links", set_up, test_quote_links);
  add ("quote/passage", set_up, test_passage);
  add ("quote/passage-without-text", set_up, test_passage_without_text);
  add ("quote/role-on-the-day", set_up, test_role_on_the_day);
  add ("quote/direction", set_up, test_direction);
  add ("quote/clock", set_up, test_clock);
  add ("quote/clocks-pressed", set_up, test_clocks_pressed);
  add ("place", set_up, test_place);
  add ("event", set_up, test_event);
  add ("source/web", set_up, test_web);
  add ("cards", set_up, test_cards);
  add ("no-markup", set_up, test_no_markup);
  add ("named-buttons", set_up, test_named_buttons);
  add ("as-of", set_up, test_as_of);
  add ("long-list", set_up_empty, test_long_list);
  add ("short-list", set_up_empty, test_short_list);
  return g_test_run ();
}
