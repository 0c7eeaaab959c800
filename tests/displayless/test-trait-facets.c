/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facets of traits: in their own order, with counts that follow the query and
 * the day, and only where there is anything to choose. */

#include "dateline-facet-model.h"
#include "traits-fixture.h"

typedef struct
{
  DatelineFacet facet;
  const char *rows;
  const char *first_hand; /* the same, where that is asked for */
} Case;

static const Case cases[] = {
  { DATELINE_FACET_HAND, "First-hand 2, Second-hand 2, Third-hand or further 1",
    "First-hand 2 of 2*, Second-hand 0 of 2, Third-hand or further 0 of 1" },
  { DATELINE_FACET_THROUGH, "tass 2, rt 2, moon 1, house 1", "tass 0 of 2, rt 1 of 2, moon 1 of 1, house 0 of 1" },
  { DATELINE_FACET_RELIABILITY, "B: usually reliable 2, E: unreliable 1", "B: usually reliable 1 of 2, E: unreliable 1 of 1" },
  { DATELINE_FACET_CREDIBILITY,
    "1: confirmed by other sources 1, 2: probably true 1, 4: doubtful 1, 6: truth cannot be judged 1",
    "1: confirmed by other sources 1 of 1, 2: probably true 0 of 1, 4: doubtful 1 of 1, 6: truth cannot be judged 0 of 1" },
};

static char *
rows_shown (DatelineFacetModel *facet)
{
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (facet)); i++)
    {
      g_autoptr (DatelineFacetItem) item = g_list_model_get_item (G_LIST_MODEL (facet), i);

      g_string_append_printf (rows, "%s%s %s%s", i > 0 ? ", " : "", dateline_facet_item_get_label (item),
                              dateline_facet_item_get_caption (item), dateline_facet_item_get_active (item) ? "*" : "");
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

static DatelineSession *
make_session (void)
{
  g_autoptr (DatelineDossier) dossier = traits_read (traits_small);
  DatelineSession *session = dateline_session_new ();

  dateline_session_set_dossier (session, dossier, NULL);
  return session;
}

static void
set_day (DatelineSession *session,
         const char      *edtf)
{
  g_autoptr (DatelineDate) day = dateline_date_new (edtf, NULL);

  dateline_session_set_as_of (session, day);
}

static void
test_rows (void)
{
  g_autoptr (DatelineSession) session = make_session ();
  DatelineQuery *query = dateline_session_get_query (session);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineFacetModel) facet = dateline_facet_model_new (session, cases[i].facet);

      assert_rows (facet, cases[i].rows);
      dateline_query_set_trait (query, DATELINE_TRAIT_HAND, 1);
      assert_rows (facet, cases[i].first_hand);
      dateline_query_clear (query);
      assert_rows (facet, cases[i].rows);
    }
}

/* Each row asks for what it says, and no longer when it is chosen again. */
static void
test_toggle (void)
{
  g_autoptr (DatelineSession) session = make_session ();
  DatelineQuery *query = dateline_session_get_query (session);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineFacetModel) facet = dateline_facet_model_new (session, cases[i].facet);

      for (guint row = 0; row < 2; row++)
        {
          g_autoptr (DatelineFacetItem) item = g_list_model_get_item (G_LIST_MODEL (facet), row);
          guint total = dateline_facet_item_get_total (item);

          g_assert_cmpint (dateline_facet_get_counted (dateline_facet_item_get_facet (item)), ==, DATELINE_KIND_QUOTE);
          dateline_facet_item_toggle (item);
          g_assert_true (dateline_facet_item_get_active (item));
          g_assert_cmpuint (dateline_facet_item_get_count (item), ==, total);
          g_assert_cmpuint (dateline_matches_get_n (dateline_session_get_matches (session), DATELINE_KIND_QUOTE), ==, total);
          dateline_facet_item_toggle (item);
          g_assert_true (dateline_query_is_empty (query));
        }
    }
}

static void
test_states (void)
{
  g_autoptr (DatelineSession) session = make_session ();
  g_autoptr (DatelineFacetModel) facet = NULL;
  DatelineQuery *query = dateline_session_get_query (session);

  set_day (session, "2018-12-30");
  facet = dateline_facet_model_new (session, DATELINE_FACET_STATE);
  assert_rows (facet, "Kept 1");
  set_day (session, "2018-06-01");
  assert_rows (facet, "Agreed 1");
  dateline_query_set_trait (query, DATELINE_TRAIT_STATE, 1);
  assert_rows (facet, "Agreed 1 of 1*");
  g_assert_cmpuint (dateline_matches_get_n (dateline_session_get_matches (session), DATELINE_KIND_COMMITMENT), ==, 1);
  /* What is asked for stays, though nothing is in that state any more. */
  set_day (session, "2018-12-01");
  assert_rows (facet, "Overdue 0 of 1");
  g_assert_cmpuint (dateline_matches_get_n (dateline_session_get_matches (session), DATELINE_KIND_COMMITMENT), ==, 0);
  set_day (session, "2018-06-02");
  g_assert_cmpuint (dateline_matches_get_n (dateline_session_get_matches (session), DATELINE_KIND_COMMITMENT), ==, 1);
}

/* All quotations being first-hand, that is nothing to filter by. */
static void
test_pointless (void)
{
  g_autoptr (DatelineSession) session = make_session ();
  g_autoptr (DatelineDossier) dossier = traits_read (
      TRAITS_HEAD ",\"actors\":[" ACTOR ("kim") "],\"quotes\":[" QUOTE ("own", "\"speaker\":\"kim\"") "]}");
  g_autoptr (DatelineFacetModel) facet = dateline_facet_model_new (session, DATELINE_FACET_HAND);

  g_assert_cmpuint (dateline_facet_model_get_n_facets (facet), ==, 3);
  dateline_session_set_dossier (session, dossier, NULL);
  g_assert_cmpuint (dateline_facet_model_get_n_facets (facet), ==, 0);
  assert_rows (facet, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trait-facets/rows", test_rows);
  g_test_add_func ("/trait-facets/toggle", test_toggle);
  g_test_add_func ("/trait-facets/states", test_states);
  g_test_add_func ("/trait-facets/pointless", test_pointless);
  return g_test_run ();
}
