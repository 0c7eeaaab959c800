/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-facet-model.h"

#include "sample-dossier.h"

static DatelineSession *
make_session (DatelineDossier *dossier)
{
  DatelineSession *session = dateline_session_new ();

  dateline_session_set_dossier (session, dossier, NULL);
  return session;
}

/* The rows as "label caption" with commas between, a star after active ones. */
static char *
rows_shown (DatelineFacetModel *facet)
{
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (facet)); i++)
    {
      g_autoptr (DatelineFacetItem) item = g_list_model_get_item (G_LIST_MODEL (facet), i);
      const char *caption = dateline_facet_item_get_caption (item);

      g_string_append_printf (rows, "%s%s%s%s%s", i > 0 ? ", " : "", dateline_facet_item_get_label (item),
                              caption != NULL ? " " : "", caption != NULL ? caption : "",
                              dateline_facet_item_get_active (item) ? "*" : "");
    }
  return g_string_free (rows, FALSE);
}

static void
assert_rows (DatelineFacetModel *facet,
             const char         *expected)
{
  g_autofree char *rows = rows_shown (facet);

  g_assert_cmpstr (rows, ==, expected);
}

static void
toggle (DatelineFacetModel *facet,
        guint               position)
{
  g_autoptr (DatelineFacetItem) item = g_list_model_get_item (G_LIST_MODEL (facet), position);

  dateline_facet_item_toggle (item);
}

static void
test_totals (void)
{
  static const struct
  {
    DatelineFacet facet;
    const char *rows;
  } cases[] = {
    { DATELINE_FACET_KIND, "Summit 2, Dismantling 1, Statement 1, Treaty 1" },
    { DATELINE_FACET_TOPIC, "Arms control 3, Peace 2" },
    { DATELINE_FACET_SOURCE, "An article about Atlantis 2" },
    { DATELINE_FACET_HAND, "" },
    { DATELINE_FACET_THROUGH, "" },
    { DATELINE_FACET_RELIABILITY, "" },
    { DATELINE_FACET_CREDIBILITY, "" },
    { DATELINE_FACET_STATE, "" },
  };
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  g_autoptr (DatelineSession) session = make_session (dossier);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineFacetModel) facet = dateline_facet_model_new (session, cases[i].facet);

      assert_rows (facet, cases[i].rows);
    }
}

static void
test_toggle (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  g_autoptr (DatelineSession) session = make_session (dossier);
  g_autoptr (DatelineFacetModel) kinds = dateline_facet_model_new (session, DATELINE_FACET_KIND);
  g_autoptr (DatelineFacetModel) places = dateline_facet_model_new (session, DATELINE_FACET_PLACE);
  DatelineQuery *query = dateline_session_get_query (session);

  toggle (kinds, 0);
  g_assert_true (dateline_query_has_event_kind (query, "summit"));
  assert_rows (kinds, "Summit 2 of 2*, Dismantling 0 of 1, Statement 0 of 1, Treaty 0 of 1");
  toggle (kinds, 0);
  g_assert_true (dateline_query_is_empty (query));

  toggle (places, 0);
  g_assert_true (dateline_query_has_ref (query, sample_ref (dossier, "panmunjom")));
  dateline_query_clear (query);
  assert_rows (kinds, "Summit 2, Dismantling 1, Statement 1, Treaty 1");
}

static DatelineDossier *
make_crowd (guint n)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GPtrArray) unresolved = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (lines, "actor|\"a%u\"||||Actor %u\n", i, i);
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (lines, "event|\"e%u\"|2018||", i);
      for (guint j = i; j < n; j++)
        g_string_append_printf (lines, "a%u ", j);
      g_string_append (lines, "|Event\n");
    }
  g_string_append (lines, "actor|\"idle\"||||Nobody\n");
  return sample_dossier_parse (lines->str, unresolved);
}

static void
test_short (void)
{
  g_autoptr (DatelineDossier) dossier = make_crowd (12);
  g_autoptr (DatelineSession) session = make_session (dossier);
  g_autoptr (DatelineFacetModel) facet = dateline_facet_model_new (session, DATELINE_FACET_ACTOR);
  g_autoptr (DatelineFacetItem) more = NULL;

  /* Actor i is in i + 1 events; whoever is in none is no row. */
  g_assert_cmpuint (dateline_facet_model_get_n_facets (facet), ==, 12);
  assert_rows (facet, "Actor 11 12, Actor 10 11, Actor 9 10, Actor 8 9, "
                      "Actor 7 8, Actor 6 7, Actor 5 6, Actor 4 5, 4 more…");
  more = g_list_model_get_item (G_LIST_MODEL (facet), 8);
  g_assert_true (dateline_facet_item_is_more (more));

  dateline_facet_model_set_expanded (facet, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (facet)), ==, 13);
  toggle (facet, 11);
  dateline_facet_model_set_expanded (facet, FALSE);
  /* What is filtered by stays in sight. */
  assert_rows (facet, "Actor 11 1 of 12, Actor 10 1 of 11, Actor 9 1 of 10, Actor 8 1 of 9, "
                      "Actor 7 1 of 8, Actor 6 1 of 7, Actor 5 1 of 6, Actor 4 1 of 5, Actor 0 1 of 1*, 3 more…");
}

static void
test_filter (void)
{
  g_autoptr (DatelineDossier) dossier = make_crowd (12);
  g_autoptr (DatelineSession) session = make_session (dossier);
  g_autoptr (DatelineFacetModel) facet = dateline_facet_model_new (session, DATELINE_FACET_ACTOR);

  dateline_facet_model_set_filter (facet, "ÁCTOR 1");
  assert_rows (facet, "Actor 11 12, Actor 10 11, Actor 1 2");
  dateline_facet_model_set_filter (facet, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (facet)), ==, 9);
}

/* What a search finds comes first, until the search ends. */
static void
test_search (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  g_autoptr (DatelineSession) session = make_session (dossier);
  g_autoptr (DatelineFacetModel) topics = dateline_facet_model_new (session, DATELINE_FACET_TOPIC);
  DatelineQuery *query = dateline_session_get_query (session);
  gboolean searching = TRUE;

  dateline_query_set_text (query, "breakthrough");
  while (searching)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (session, "searching", &searching, NULL);
    }
  assert_rows (topics, "Peace 1 of 2, Arms control 0 of 3");
  dateline_query_set_text (query, NULL);
  assert_rows (topics, "Arms control 3, Peace 2");
}

/* Only what changes is said to: the row with the focus keeps it. */
static void
count_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  guint      *changed)
{
  *changed += removed + added;
}

static void
test_changes (void)
{
  g_autoptr (DatelineDossier) dossier = make_crowd (12);
  g_autoptr (DatelineSession) session = make_session (dossier);
  g_autoptr (DatelineFacetModel) facet = dateline_facet_model_new (session, DATELINE_FACET_ACTOR);
  guint changed = 0;

  g_signal_connect (facet, "items-changed", G_CALLBACK (count_changed_cb), &changed);
  toggle (facet, 2);
  g_assert_cmpuint (changed, ==, 0);
  dateline_facet_model_set_expanded (facet, TRUE);
  /* The last row, which said how many more, is now the last of thirteen. */
  g_assert_cmpuint (changed, ==, 4);
}

static void
test_other_dossier (void)
{
  g_autoptr (DatelineDossier) crowd = make_crowd (12);
  g_autoptr (DatelineDossier) sample = sample_dossier_new ();
  g_autoptr (DatelineSession) session = make_session (crowd);
  g_autoptr (DatelineFacetModel) facet = dateline_facet_model_new (session, DATELINE_FACET_KIND);
  g_autoptr (DatelineFacetItem) old = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (facet)), ==, 0);
  dateline_session_set_dossier (session, sample, NULL);
  old = g_list_model_get_item (G_LIST_MODEL (facet), 0);
  g_assert_true (dateline_facet_item_get_group (old) == G_OBJECT (facet));
  dateline_session_set_dossier (session, NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (facet)), ==, 0);
  g_assert_null (dateline_facet_item_get_group (old));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facet-model/totals", test_totals);
  g_test_add_func ("/facet-model/toggle", test_toggle);
  g_test_add_func ("/facet-model/short", test_short);
  g_test_add_func ("/facet-model/filter", test_filter);
  g_test_add_func ("/facet-model/search", test_search);
  g_test_add_func ("/facet-model/changes", test_changes);
  g_test_add_func ("/facet-model/other-dossier", test_other_dossier);
  return g_test_run ();
}
