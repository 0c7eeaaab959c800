/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "dateline-loader.h"
#include "dateline-place-clusters.h"
#include "dateline-place-words.h"
#include "dateline-place.h"
#include "dateline-sight-list.h"
#include "dateline-unplaced.h"

/* Places that are one of several, from the file to the map. */

typedef struct
{
  DatelineDossier *dossier;
  GListModel *problems;
  DatelinePlaceMarks *marks;
  DatelinePlaceClusters *clusters;
} Fixture;

static DatelineMatches *
match (Fixture       *fixture,
       DatelineQuery *query)
{
  g_autoptr(DatelineQuery) anything = dateline_query_new ();

  return dateline_matches_new (fixture->dossier, query != NULL ? query : anything, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "candidates.dateline", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(DatelineLoader) loader = dateline_loader_new ();
  g_autoptr(DatelineMatches) matches = NULL;
  g_autoptr(GError) error = NULL;

  fixture->dossier = dateline_loader_load (loader, file, NULL, &fixture->problems, &error);
  g_assert_no_error (error);
  fixture->marks = dateline_place_marks_new (fixture->dossier);
  matches = match (fixture, NULL);
  dateline_place_marks_count (fixture->marks, matches);
  fixture->clusters = dateline_place_clusters_new (fixture->marks);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->clusters);
  g_clear_object (&fixture->marks);
  g_clear_object (&fixture->problems);
  g_clear_object (&fixture->dossier);
}

static DatelineRef
ref_of (Fixture    *fixture,
        const char *id)
{
  return dateline_dossier_lookup (fixture->dossier, id);
}

static void
test_decoded (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(DatelineRecord) camp = dateline_dossier_dup_record (fixture->dossier, ref_of (fixture, "camp"));
  g_autoptr(DatelineRecord) sure = dateline_dossier_dup_record (fixture->dossier, ref_of (fixture, "sure"));
  GArray *candidates = DATELINE_PLACE (camp)->candidates;

  g_assert_cmpuint (candidates->len, ==, 3);
  g_assert_cmpuint (g_array_index (candidates, DatelineRef, 1), ==, ref_of (fixture, "hyesan"));
  g_assert_false (DATELINE_PLACE (camp)->has_point);
  g_assert_cmpuint (DATELINE_PLACE (sure)->candidates->len, ==, 0);
}

/* A candidate without a position, one that is not there, and those of a place that
 * has a position. */
static void
test_problems (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_cmpuint (g_list_model_get_n_items (fixture->problems), ==, 4);
}

static guint
count_marks (Fixture    *fixture,
             const char *id)
{
  guint row = dateline_ref_row (ref_of (fixture, id)), n, found = 0;
  const DatelinePlaceMark *marks = dateline_place_marks_get (fixture->marks, &n);
  guint first = dateline_place_marks_find (fixture->marks, row);

  for (guint i = 0; i < n; i++)
    if (marks[i].row == row)
      {
        /* One after another. */
        g_assert_cmpuint (i, ==, first + found);
        found++;
      }
  return found;
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_true (dateline_place_marks_has_candidates (fixture->marks));
  g_assert_cmpuint (count_marks (fixture, "bridge"), ==, 2);
  g_assert_cmpuint (count_marks (fixture, "camp"), ==, 3);
  g_assert_cmpuint (count_marks (fixture, "seoul"), ==, 1);
  g_assert_cmpuint (count_marks (fixture, "odd"), ==, 0);
  g_assert_cmpuint (dateline_place_marks_find (fixture->marks, dateline_ref_row (ref_of (fixture, "odd"))), ==, G_MAXUINT);
}

/* The cluster, or the place, that a mark is seen as at some scale. */
static const DatelinePlaceCluster *
get_cluster (Fixture    *fixture,
             const char *place,
             const char *candidate,
             guint       level)
{
  guint n;
  const DatelinePlaceMark *marks = dateline_place_marks_get (fixture->marks, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].row == dateline_ref_row (ref_of (fixture, place)) &&
        (candidate == NULL || marks[i].candidate == ref_of (fixture, candidate)))
      return dateline_place_clusters_get (fixture->clusters,
                                          dateline_cluster_tree_find (dateline_place_clusters_get_tree (fixture->clusters), i, level));
  g_assert_not_reached ();
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  const DatelinePlaceCluster *cluster = get_cluster (fixture, "bridge", "dandong", G_MAXUINT8);
  g_autofree char *name = dateline_place_words_dup_name (fixture->dossier, cluster);
  g_autofree char *detail = dateline_place_words_dup_detail (fixture->dossier, cluster);
  g_autofree char *speech = dateline_place_words_dup_speech (fixture->dossier, cluster);
  g_autofree char *camp = NULL;

  g_assert_true (cluster->uncertain);
  g_assert_cmpstr (name, ==, "Dandong?");
  g_assert_cmpstr (detail, ==, "1 event, either Sinuiju or Dandong");
  g_assert_cmpstr (speech, ==, "A bridge, 1 event, 0 quotes, either Sinuiju or Dandong");

  cluster = get_cluster (fixture, "camp", "hyesan", G_MAXUINT8);
  camp = dateline_place_words_dup_speech (fixture->dossier, cluster);
  g_assert_cmpstr (camp, ==, "The camp, 2 events, 0 quotes, either Sinuiju, Hyesan or Seoul");
}

/* Close together they are named after where they are, and what is certain is not
 * hollow. */
static void
test_clusters (Fixture       *fixture,
               gconstpointer  data)
{
  const DatelinePlaceCluster *seoul = get_cluster (fixture, "seoul", NULL, 0);
  const DatelinePlaceCluster *river = get_cluster (fixture, "bridge", "sinuiju", DATELINE_CLUSTER_LAST_LEVEL);

  g_assert_cmpuint (get_cluster (fixture, "camp", "hyesan", 0)->n_events, ==, 4);
  g_assert_false (seoul->uncertain);
  g_assert_cmpuint (river->ref, ==, ref_of (fixture, "sinuiju"));
  g_assert_cmpuint (river->candidate, ==, DATELINE_REF_NONE);
  g_assert_true (river->uncertain);
  g_assert_cmpuint (river->n_events, ==, 3);
}

/* It may be in the country, or it surely is. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *country;
    gboolean surely;
    guint n;
  } cases[] = {
    { "KP", FALSE, 3 }, { "CN", FALSE, 1 }, { "KR", FALSE, 3 }, { "TH", FALSE, 0 },
    { "KP", TRUE, 0 }, { "CN", TRUE, 0 }, { "KR", TRUE, 1 },
  };
  g_autoptr(DatelineQuery) by_place = dateline_query_new ();
  g_autoptr(DatelineMatches) there = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(DatelineQuery) query = dateline_query_new ();
      g_autoptr(DatelineMatches) matches = NULL;

      dateline_query_set_country (query, cases[i].country, TRUE);
      dateline_query_set_surely (query, cases[i].surely);
      matches = match (fixture, query);
      g_test_message ("%s %d", cases[i].country, cases[i].surely);
      g_assert_cmpuint (dateline_matches_get_n (matches, DATELINE_KIND_EVENT), ==, cases[i].n);
    }
  dateline_query_set_ref (by_place, ref_of (fixture, "seoul"), TRUE);
  there = match (fixture, by_place);
  g_assert_cmpuint (dateline_matches_get_n (there, DATELINE_KIND_EVENT), ==, 3);
}

static void
test_lists (Fixture       *fixture,
            gconstpointer  data)
{
  const DatelineArea everywhere = { -180, -90, 180, 90 };
  g_autoptr(DatelineSightList) list = dateline_sight_list_new (fixture->marks, &everywhere);
  g_autoptr(DatelineSession) session = dateline_session_new ();
  g_autoptr(DatelineBits) unplaced = NULL;

  /* The bridge, the camp and Seoul, each once. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3);
  g_assert_cmpuint (dateline_sight_list_count_events (list), ==, 4);
  dateline_session_set_dossier (session, fixture->dossier, NULL);
  unplaced = dateline_unplaced_find (session, DATELINE_KIND_EVENT);
  g_assert_cmpuint (dateline_bits_count (unplaced), ==, 1);
  g_assert_true (dateline_bits_get (unplaced, dateline_ref_row (ref_of (fixture, "rumour"))));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define add(name, func) g_test_add ("/candidates/" name, Fixture, NULL, set_up, func, tear_down)
  add ("decoded", test_decoded);
  add ("problems", test_problems);
  add ("marks", test_marks);
  add ("words", test_words);
  add ("clusters", test_clusters);
  add ("filter", test_filter);
  add ("lists", test_lists);
#undef add
  return g_test_run ();
}
