/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-inspector.h"

#include "dateline-chip.h"
#include "dateline-clock.h"
#include "dateline-event-card.h"
#include "dateline-link-row.h"
#include "dateline-path-row.h"
#include "dateline-place-card.h"
#include "dateline-quote-card.h"
#include "dateline-quote-row.h"
#include "dateline-record-page.h"
#include "quote-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>

typedef struct
{
  DatelineDossier *dossier;
  DatelineSession *session;
  GtkWidget *window;
  GtkWidget *elsewhere;
  GtkWidget *inspector;
} Fixture;

#define wait_until(condition)                                     \
  G_STMT_START                                                    \
  {                                                               \
    gint64 deadline = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND; \
    while (!(condition) && g_get_monotonic_time () < deadline)    \
      g_main_context_iteration (NULL, FALSE);                     \
    g_assert_true (condition);                                    \
  }                                                               \
  G_STMT_END

static void
set_up_with (Fixture         *fixture,
             DatelineDossier *dossier)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->dossier = dossier;
  fixture->session = dateline_session_new ();
  fixture->window = gtk_window_new ();
  fixture->elsewhere = gtk_entry_new ();
  fixture->inspector = dateline_inspector_new ();
  gtk_widget_set_vexpand (fixture->inspector, TRUE);
  gtk_box_append (GTK_BOX (box), fixture->elsewhere);
  gtk_box_append (GTK_BOX (box), fixture->inspector);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  g_object_set (fixture->inspector, "session", fixture->session, NULL);
  if (dossier != NULL)
    dateline_session_set_dossier (fixture->session, dossier, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  set_up_with (fixture, quote_fixture_load ());
}

static void
set_up_empty (Fixture      *fixture,
              gconstpointer data)
{
  set_up_with (fixture, NULL);
}

/* Nothing may outlive the window: it would show a dossier long closed. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *inspector = fixture->inspector;

  g_object_add_weak_pointer (G_OBJECT (inspector), (gpointer *) &inspector);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until (inspector == NULL);
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->dossier);
}

static void
select_id (Fixture    *fixture,
           const char *id)
{
  dateline_session_set_selection (fixture->session, dateline_dossier_lookup (fixture->dossier, id));
}

static char *
dup_selected_id (Fixture *fixture)
{
  DatelineRef ref = dateline_session_get_selection (fixture->session);

  return ref != DATELINE_REF_NONE ? dateline_dossier_dup_id (fixture->dossier, ref) : g_strdup ("");
}

#define assert_selected(fixture, id)                        \
  G_STMT_START                                              \
  {                                                         \
    g_autofree char *selected = dup_selected_id (fixture);  \
    g_assert_cmpstr (selected, ==, id);                     \
  }                                                         \
  G_STMT_END

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (!gtk_widget_get_visible (widget))
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

static GtkLabel *
find_label (GtkWidget  *widget,
            const char *text)
{
  g_autoptr (GPtrArray) labels = find_all (widget, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_strcmp0 (gtk_label_get_text (labels->pdata[i]), text) == 0)
      return labels->pdata[i];
  return NULL;
}

#define assert_label(widget, text)                                    \
  G_STMT_START                                                        \
  {                                                                   \
    if (find_label (GTK_WIDGET (widget), text) == NULL)               \
      g_error ("%s:%d: no label says “%s”", __FILE__, __LINE__, text); \
  }                                                                   \
  G_STMT_END

static GtkWidget *
get_card (Fixture *fixture,
          GType    type)
{
  return find_only (fixture->inspector, type);
}

static char *
join_labels (GtkWidget *widget,
             GType      type)
{
  g_autoptr (GPtrArray) found = find_all (widget, type);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr (GPtrArray) labels = find_all (found->pdata[i], GTK_TYPE_LABEL);

      for (guint j = 0; j < labels->len; j++)
        g_string_append_printf (joined, "%s%s", j > 0 ? "|" : "", gtk_label_get_text (labels->pdata[j]));
      g_string_append_c (joined, '\n');
    }
  return g_string_free (joined, FALSE);
}

static void
test_list (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *rows = NULL;

  wait_until (find_label (fixture->inspector, "3 of 3") != NULL);
  rows = join_labels (fixture->inspector, DATELINE_TYPE_QUOTE_ROW);
  g_assert_cmpstr (rows, ==,
                   "AL|Ann Lee|Nothing is <b>decided</b> & nothing is built.|March 2017\n"
                   "AD|a driver|”سنبنيه معا“|May 2018\n"
                   "AL|Ann Lee|“We will build it.”|28 December 2018\n");
}

static void
test_list_row_name (Fixture      *fixture,
                    gconstpointer data)
{
  GtkWidget *row = NULL;
  g_autoptr (GPtrArray) rows = find_all (fixture->inspector, DATELINE_TYPE_QUOTE_ROW);

  row = gtk_widget_get_parent (rows->pdata[2]);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Ann Lee · 28 December 2018: “We will build it.”");
}

static void
test_list_row_opens (Fixture      *fixture,
                     gconstpointer data)
{
  GtkWidget *list = find_only (fixture->inspector, GTK_TYPE_LIST_VIEW);

  g_signal_emit_by_name (list, "activate", 2u);
  assert_selected (fixture, "build");
  get_card (fixture, DATELINE_TYPE_QUOTE_CARD);
}

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
                   "It will be built.|Ann Lee\n"
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
  g_assert_false (gtk_widget_get_focusable (stations->pdata[3]));
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
  GtkWidget *list = find_only (fixture->inspector, GTK_TYPE_LIST_VIEW);

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

#define add(path, start, func) g_test_add ("/inspector/" path, Fixture, NULL, start, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  /* Numbers and sorting as in C, whatever the machine is set to. */
  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();

  add ("list", set_up, test_list);
  add ("list/row-name", set_up, test_list_row_name);
  add ("list/row-opens", set_up, test_list_row_opens);
  add ("list/filtered", set_up, test_filtered);
  add ("list/no-dossier", set_up_empty, test_no_dossier);
  add ("list/dossier-closed", set_up, test_dossier_closed);
  add ("quote", set_up, test_quote);
  add ("quote/links", set_up, test_quote_links);
  add ("quote/passage", set_up, test_passage);
  add ("quote/passage-without-text", set_up, test_passage_without_text);
  add ("quote/role-on-the-day", set_up, test_role_on_the_day);
  add ("quote/direction", set_up, test_direction);
  add ("quote/clock", set_up, test_clock);
  add ("place", set_up, test_place);
  add ("event", set_up, test_event);
  add ("source/web", set_up, test_web);
  add ("cards", set_up, test_cards);
  add ("cards/no-markup", set_up, test_no_markup);
  add ("cards/named-buttons", set_up, test_named_buttons);
  add ("cards/long-list", set_up_empty, test_long_list);
  add ("cards/short-list", set_up_empty, test_short_list);
  add ("follow", set_up, test_follow);
  add ("trail", set_up, test_trail);
  add ("popped", set_up, test_popped);
  add ("focus", set_up, test_focus);
  add ("hover", set_up, test_hover);
  return g_test_run ();
}
