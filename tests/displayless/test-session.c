/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-session.h"

#include "sample-dossier.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static char *
quotes_shown (DatelineSession *session)
{
  GListModel *quotes = dateline_session_get_quotes (session);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr (DatelineRecord) quote = g_list_model_get_item (quotes, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", dateline_record_get_id (quote));
    }
  return g_string_free (ids, FALSE);
}

static DatelineSession *
make_session (void)
{
  DatelineSession *session = dateline_session_new ();
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();

  dateline_session_set_dossier (session, dossier, NULL);
  return session;
}

static DatelineRef
find (DatelineSession *session,
      const char      *id)
{
  return sample_ref (dateline_session_get_dossier (session), id);
}

static void
test_filter (void)
{
  g_autoptr (DatelineSession) session = make_session ();
  DatelineQuery *query = dateline_session_get_query (session);
  g_autofree char *before = quotes_shown (session), *after = NULL;
  guint n = 0;

  g_assert_cmpstr (before, ==, "threat breakthrough ready");
  g_signal_connect_swapped (session, "notify::matches", G_CALLBACK (count_cb), &n);
  dateline_query_set_ref (query, find (session, "kim"), TRUE);
  after = quotes_shown (session);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (after, ==, "threat breakthrough");
  g_assert_false (dateline_session_is_match (session, find (session, "treaty")));
  g_assert_true (dateline_session_is_match (session, find (session, "april")));
  dateline_query_clear (query);
  g_assert_true (dateline_session_is_match (session, find (session, "treaty")));
  g_assert_true (dateline_session_get_matches (session) == dateline_session_get_everything (session));
}

static void
test_selection (void)
{
  g_autoptr (DatelineSession) session = make_session ();
  DatelineRef panmunjom = find (session, "panmunjom");
  guint n = 0;

  g_signal_connect_swapped (session, "notify::selection", G_CALLBACK (count_cb), &n);
  dateline_session_set_selection (session, panmunjom);
  dateline_session_set_selection (session, panmunjom);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (dateline_record_get_id (dateline_session_get_selected_record (session)), ==, "panmunjom");
  g_assert_false (dateline_session_is_dimmed (session, panmunjom));
  g_assert_false (dateline_session_is_dimmed (session, find (session, "april")));
  /* What was said of what happened there. */
  g_assert_false (dateline_session_is_dimmed (session, find (session, "breakthrough")));
  g_assert_true (dateline_session_is_dimmed (session, find (session, "threat")));
  g_assert_true (dateline_session_is_dimmed (session, find (session, "treaty")));
  dateline_session_set_selection (session, DATELINE_REF_NONE);
  g_assert_false (dateline_session_is_dimmed (session, find (session, "treaty")));
  g_assert_null (dateline_session_get_selected_record (session));
}

static DatelineRefSet *
pick (DatelineSession *session,
      const char      *a,
      const char      *b)
{
  return dateline_ref_set_new ((DatelineRef[]){ find (session, a), find (session, b) }, 2);
}

/* Of several what any of them is linked with stays bright, and one of them is
 * the one to read about. */
static void
test_several (void)
{
  g_autoptr (DatelineSession) session = make_session ();
  g_autoptr (DatelineRefSet) refs = pick (session, "panmunjom", "tunnels");
  DatelineRef panmunjom = find (session, "panmunjom"), tunnels = find (session, "tunnels");
  guint n = 0, n_primary = 0;

  g_signal_connect_swapped (session, "notify::selected", G_CALLBACK (count_cb), &n);
  g_signal_connect_swapped (session, "notify::selection", G_CALLBACK (count_cb), &n_primary);
  dateline_session_set_selected (session, refs, tunnels);
  dateline_session_set_selected (session, refs, tunnels);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (dateline_session_get_selection (session), ==, tunnels);
  g_assert_cmpuint (dateline_related_get_ref (dateline_session_get_related (session)), ==, tunnels);
  g_assert_true (dateline_session_is_selected (session, panmunjom));
  g_assert_false (dateline_session_is_selected (session, find (session, "april")));
  g_assert_false (dateline_session_is_dimmed (session, find (session, "april")));
  g_assert_false (dateline_session_is_dimmed (session, find (session, "punggye")));
  g_assert_false (dateline_session_is_dimmed (session, find (session, "threat")));
  g_assert_true (dateline_session_is_dimmed (session, find (session, "treaty")));
  /* Another is read about, the same are selected. */
  dateline_session_set_selected (session, refs, panmunjom);
  g_assert_cmpuint (n_primary, ==, 2);
  g_assert_cmpuint (dateline_session_get_selected (session)->n, ==, 2);
  dateline_session_set_selection (session, panmunjom);
  g_assert_cmpuint (dateline_session_get_selected (session)->n, ==, 1);
  g_assert_cmpuint (n_primary, ==, 2);
  g_assert_true (dateline_session_is_dimmed (session, find (session, "threat")));
}

/* One more is read about at once; one less leaves another to read about. */
static void
test_toggle (void)
{
  g_autoptr (DatelineSession) session = make_session ();
  DatelineRef april = find (session, "april"), visit = find (session, "visit");

  dateline_session_toggle_selected (session, april);
  dateline_session_toggle_selected (session, visit);
  g_assert_cmpuint (dateline_session_get_selection (session), ==, visit);
  dateline_session_toggle_selected (session, visit);
  g_assert_cmpuint (dateline_session_get_selection (session), ==, april);
  g_assert_cmpuint (dateline_session_get_selected (session)->n, ==, 1);
  dateline_session_toggle_selected (session, april);
  g_assert_cmpuint (dateline_session_get_selection (session), ==, DATELINE_REF_NONE);
  g_assert_null (dateline_session_get_related (session));
  g_assert_false (dateline_session_is_dimmed (session, april));
}

/* What any of several is linked with is what each is, all together. */
static void
test_union (void)
{
  g_autoptr (DatelineSession) session = make_session ();
  DatelineDossier *dossier = dateline_session_get_dossier (session);
  static const char *const ids[] = { "panmunjom", "punggye", "april", "visit", "threat", "kim", "treaty", "usa" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (guint j = 0; j < i; j++)
      {
        g_autoptr (DatelineRefSet) refs = pick (session, ids[i], ids[j]);
        g_autoptr (DatelineRelated) one = dateline_related_new (dossier, find (session, ids[i]));
        g_autoptr (DatelineRelated) other = dateline_related_new (dossier, find (session, ids[j]));
        g_autoptr (DatelineRelated) any = dateline_related_new_any (dossier, refs);

        for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
          {
            g_autoptr (DatelineBits) both = dateline_bits_copy (dateline_related_get_bits (one, kind));

            dateline_bits_or (both, dateline_related_get_bits (other, kind));
            g_assert_true (dateline_bits_equal (both, dateline_related_get_bits (any, kind)));
          }
      }
}

/* A quotation lights up where what it is about happened. */
static void
test_hover (void)
{
  g_autoptr (DatelineSession) session = make_session ();

  dateline_session_set_hover (session, find (session, "threat"));
  g_assert_true (dateline_session_is_lit (session, find (session, "tunnels")));
  g_assert_true (dateline_session_is_lit (session, find (session, "punggye")));
  g_assert_false (dateline_session_is_lit (session, find (session, "panmunjom")));
  g_assert_false (dateline_session_is_dimmed (session, find (session, "panmunjom")));
}

/* Another dossier: nothing of the old one is asked, selected or shown. */
static void
test_other_dossier (void)
{
  g_autoptr (DatelineSession) session = make_session ();
  g_autoptr (DatelineDossier) other = sample_dossier_parse ("quote|\"q\"||||Words\n", NULL);
  g_autofree char *shown = NULL;

  dateline_session_set_selection (session, find (session, "visit"));
  dateline_session_toggle_selected (session, find (session, "april"));
  dateline_query_set_ref (dateline_session_get_query (session), find (session, "kim"), TRUE);
  dateline_session_set_dossier (session, other, NULL);
  shown = quotes_shown (session);
  g_assert_cmpstr (shown, ==, "q");
  g_assert_cmpuint (dateline_session_get_selection (session), ==, DATELINE_REF_NONE);
  g_assert_cmpuint (dateline_session_get_selected (session)->n, ==, 0);
  g_assert_true (dateline_query_is_empty (dateline_session_get_query (session)));
  dateline_session_set_dossier (session, NULL, NULL);
  g_assert_null (dateline_session_get_matches (session));
  g_assert_cmpuint (g_list_model_get_n_items (dateline_session_get_quotes (session)), ==, 0);
}

static gboolean
is_searching (DatelineSession *session)
{
  gboolean searching;

  g_object_get (session, "searching", &searching, NULL);
  return searching;
}

static void
wait_for_search (DatelineSession *session)
{
  while (is_searching (session))
    g_main_context_iteration (NULL, TRUE);
}

/* Words are found once the index is there, and until then ask nothing. */
static void
test_search (void)
{
  g_autoptr (DatelineSession) session = make_session ();

  dateline_query_set_text (dateline_session_get_query (session), "Punheri");
  g_assert_true (is_searching (session));
  g_assert_true (dateline_session_is_match (session, find (session, "april")));
  wait_for_search (session);
  g_assert_false (dateline_session_is_match (session, find (session, "april")));
  g_assert_true (dateline_session_is_match (session, find (session, "tunnels")));
  g_assert_true (dateline_session_is_match (session, find (session, "punggye")));
}

/* An index of a dossier that has gone is not used for the next. */
static void
test_search_other_dossier (void)
{
  g_autoptr (DatelineSession) session = make_session ();
  g_autoptr (DatelineDossier) other = sample_dossier_parse ("event|\"a\"||||Words\n", NULL);

  dateline_query_set_text (dateline_session_get_query (session), "Punheri");
  dateline_session_set_dossier (session, other, NULL);
  dateline_query_set_text (dateline_session_get_query (session), "word");
  wait_for_search (session);
  g_assert_true (dateline_session_is_match (session, find (session, "a")));
}

/* An edit shows at once: in what fits, in the counts, in the selection. */
static void
test_edit (void)
{
  g_autoptr (DatelineSession) session = make_session ();
  g_autoptr (GBytes) raw = g_bytes_new_static ("event|\"april\"|2018-04|summit|usa|Renamed", 40);
  g_autofree char *label = NULL;

  dateline_session_set_selection (session, find (session, "visit"));
  dateline_session_toggle_selected (session, find (session, "april"));
  dateline_query_set_ref (dateline_session_get_query (session), find (session, "usa"), TRUE);
  g_assert_false (dateline_session_is_match (session, find (session, "april")));
  g_assert_true (dateline_dossier_replace (dateline_session_get_dossier (session), find (session, "april"), raw, NULL));
  g_assert_true (dateline_session_is_match (session, find (session, "april")));
  label = dateline_record_dup_label (dateline_session_get_selected_record (session), g_get_language_names ());
  g_assert_cmpstr (label, ==, "Renamed");
  g_assert_true (dateline_related_has (dateline_session_get_related (session), find (session, "usa")));
  g_assert_cmpuint (dateline_session_get_selected (session)->n, ==, 2);
}

/* The day is the dossier's, or today's, until another is chosen, and another
 * dossier begins with its own. */
static void
test_as_of (void)
{
  g_autoptr (DatelineSession) session = dateline_session_new ();
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  g_autoptr (DatelineDate) usual = dateline_dossier_dup_usual_day (dossier);
  g_autoptr (DatelineDate) day = dateline_date_new ("2018-11", NULL);
  g_autoptr (DatelineDate) same = dateline_date_new ("2018-11", NULL);
  guint n = 0;

  g_assert_null (dateline_session_get_as_of (session));
  dateline_session_set_dossier (session, dossier, NULL);
  g_assert_cmpstr (dateline_date_get_edtf (dateline_session_get_as_of (session)), ==, dateline_date_get_edtf (usual));
  g_signal_connect_swapped (session, "notify::as-of", G_CALLBACK (count_cb), &n);
  dateline_session_set_as_of (session, day);
  dateline_session_set_as_of (session, same);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (dateline_session_get_as_of_time (session), ==, dateline_date_get_bounds (day)->latest);
  dateline_session_set_as_of (session, NULL);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (dateline_session_get_as_of_time (session), ==, DATELINE_TIME_MAX);
  dateline_session_set_dossier (session, dossier, NULL);
  g_assert_true (dateline_session_get_as_of (session) == dateline_session_get_usual_as_of (session));
  dateline_session_set_dossier (session, NULL, NULL);
  g_assert_null (dateline_session_get_usual_as_of (session));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/filter", test_filter);
  g_test_add_func ("/session/selection", test_selection);
  g_test_add_func ("/session/several", test_several);
  g_test_add_func ("/session/toggle", test_toggle);
  g_test_add_func ("/session/union", test_union);
  g_test_add_func ("/session/hover", test_hover);
  g_test_add_func ("/session/other-dossier", test_other_dossier);
  g_test_add_func ("/session/as-of", test_as_of);
  g_test_add_func ("/session/edit", test_edit);
  g_test_add_func ("/session/search", test_search);
  g_test_add_func ("/session/search-other-dossier", test_search_other_dossier);
  return g_test_run ();
}
