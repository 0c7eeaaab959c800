/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "dateline-label-space.h"
#include "dateline-mercator.h"
#include "dateline-place-marks.h"
#include "dateline-place-spots.h"
#include "dateline-place-spread.h"
#include "dateline-place-words.h"
#include "quote-fixture.h"
#include "sample-dossier.h"

static const char lines[] =
  "place|\"west\"||-170,0||West\n"
  "place|\"panmunjom\"||126.677,37.956||Panmunjom\n"
  "place|\"seoul\"||126.978,37.566||Seoul\n"
  "place|\"punggye\"||129.087,41.277||Punggye-ri\n"
  "place|\"nowhere\"||||Atlantis\n"
  "place|\"silent\"||20,50||Silent\n"
  "event|\"one\"|2018-04|summit|panmunjom|One\n"
  "event|\"two\"|2018-05|summit|panmunjom seoul panmunjom|Two\n"
  "event|\"three\"|2018-09|withdrawal|panmunjom|Three\n"
  "event|\"four\"|2018-10||panmunjom|Four\n"
  "event|\"five\"|2018-11|withdrawal|punggye nowhere|Five\n"
  "event|\"six\"|2018-12|withdrawal|west|Six\n"
  "quote|\"said\"|2018-12||seoul|Words\n"
  "quote|\"told\"|2018-12||two three two|More words\n";

typedef struct
{
  DatelineDossier *dossier;
  DatelineQuery *query;
  DatelinePlaceMarks *marks;
  DatelinePlaceClusters *clusters;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dossier = sample_dossier_parse (lines, NULL);
  fixture->query = dateline_query_new ();
  fixture->marks = dateline_place_marks_new (fixture->dossier);
  fixture->clusters = dateline_place_clusters_new (fixture->marks);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->clusters);
  g_assert_finalize_object (fixture->marks);
  g_clear_object (&fixture->query);
  g_clear_object (&fixture->dossier);
}

static void
count (Fixture *fixture)
{
  g_autoptr(DatelineMatches) matches = dateline_matches_new (fixture->dossier, fixture->query, NULL);

  dateline_place_marks_count (fixture->marks, matches);
  dateline_place_clusters_forget (fixture->clusters);
}

static guint
row_of (Fixture    *fixture,
        const char *id)
{
  return dateline_ref_row (sample_ref (fixture->dossier, id));
}

static const DatelinePlaceMark *
mark_of (Fixture    *fixture,
         const char *id)
{
  guint n;
  const DatelinePlaceMark *marks = dateline_place_marks_get (fixture->marks, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].row == row_of (fixture, id))
      return &marks[i];

  return NULL;
}

static const DatelinePlaceCluster *
cluster_of (Fixture    *fixture,
            const char *id,
            guint       level)
{
  DatelineClusterTree *tree = dateline_place_clusters_get_tree (fixture->clusters);
  guint point = dateline_place_marks_find (fixture->marks, row_of (fixture, id));

  return dateline_place_clusters_get (fixture->clusters, dateline_cluster_tree_find (tree, point, level));
}

static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  const DatelinePlaceMark *panmunjom;
  guint n;

  count (fixture);
  panmunjom = dateline_place_marks_get (fixture->marks, &n);
  /* Neither what has no point nor what has nothing to show. */
  g_assert_cmpuint (n, ==, 4);
  g_assert_null (mark_of (fixture, "nowhere"));
  g_assert_null (mark_of (fixture, "silent"));
  g_assert_cmpuint (dateline_place_marks_find (fixture->marks, row_of (fixture, "silent")), ==, G_MAXUINT);

  /* The place with most events comes first; naming it twice counts once. */
  g_assert_cmpuint (panmunjom->row, ==, row_of (fixture, "panmunjom"));
  g_assert_cmpuint (panmunjom->n_events, ==, 4);
  g_assert_cmpuint (panmunjom->n_all, ==, 4);
  g_assert_cmpuint (panmunjom->n_quotes, ==, 0);
  g_assert_cmpfloat_with_epsilon (panmunjom->x, dateline_mercator_x (126.677), 1e-6);
  g_assert_cmpuint (mark_of (fixture, "seoul")->n_quotes, ==, 1);
}

static void
test_filtered_counts (Fixture       *fixture,
                      gconstpointer  data)
{
  count (fixture);
  dateline_query_set_event_kind (fixture->query, "withdrawal", TRUE);
  count (fixture);

  g_assert_cmpuint (mark_of (fixture, "panmunjom")->n_events, ==, 1);
  g_assert_cmpuint (mark_of (fixture, "panmunjom")->n_all, ==, 4);
  g_assert_cmpuint (cluster_of (fixture, "panmunjom", 13)->n_parts, ==, 1);
  g_assert_cmpuint (mark_of (fixture, "seoul")->n_events, ==, 0);
  g_assert_cmpuint (cluster_of (fixture, "seoul", 13)->n_parts, ==, 0);
  g_assert_cmpuint (mark_of (fixture, "punggye")->n_events, ==, 1);
}

static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  const DatelinePlaceCluster *panmunjom;

  count (fixture);
  panmunjom = cluster_of (fixture, "panmunjom", 13);
  g_assert_cmpuint (panmunjom->n_all_places, ==, 1);
  g_assert_cmpuint (panmunjom->n_parts, ==, 3);
  g_assert_cmpuint (panmunjom->parts[0].code, ==, 0);
  g_assert_cmpuint (panmunjom->parts[0].n, ==, 2);
  g_assert_cmpuint (panmunjom->parts[1].code, ==, 1);
  g_assert_cmpuint (panmunjom->parts[1].n, ==, 1);
  g_assert_cmpuint (panmunjom->parts[2].code, ==, DATELINE_NO_CODE);
  g_assert_cmpuint (panmunjom->parts[2].n, ==, 1);
}

/* What happened at two of its places is in a cluster once. */
static void
test_cluster_counts (Fixture       *fixture,
                     gconstpointer  data)
{
  const DatelinePlaceCluster *korea;
  g_autoptr(DatelineBits) events = NULL;

  count (fixture);
  korea = cluster_of (fixture, "seoul", 0);
  g_assert_cmpuint (korea->ref, ==, sample_ref (fixture->dossier, "panmunjom"));
  g_assert_true (korea == cluster_of (fixture, "punggye", 0));
  g_assert_cmpuint (korea->n_all_places, ==, 3);
  g_assert_cmpuint (korea->n_places, ==, 3);
  g_assert_cmpuint (korea->n_events, ==, 5);
  g_assert_cmpuint (korea->n_all, ==, 5);
  g_assert_cmpuint (korea->n_quotes, ==, 1);

  dateline_query_set_event_kind (fixture->query, "withdrawal", TRUE);
  count (fixture);
  korea = cluster_of (fixture, "seoul", 0);
  g_assert_cmpuint (korea->n_events, ==, 2);
  g_assert_cmpuint (korea->n_all, ==, 5);
  events = dateline_place_clusters_dup_matching (fixture->clusters, korea->node, DATELINE_KIND_EVENT);
  g_assert_cmpuint (dateline_bits_count (events), ==, 2);
}

static DatelineMapFrame
frame_at (double longitude,
          double latitude,
          double scale)
{
  return (DatelineMapFrame) {
    .x = dateline_mercator_x (longitude),
    .y = dateline_mercator_y (latitude),
    .scale = scale,
    .width = 800,
    .height = 900,
  };
}

static void
test_spots (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(DatelinePlaceSpots) spots = dateline_place_spots_new ();
  DatelineMapFrame frame = frame_at (126.677, 37.956, 512 * 64);
  const DatelinePlaceSpot *panmunjom, *seoul;
  guint n;

  count (fixture);
  dateline_place_spots_lay_out (spots, fixture->clusters, &frame, FALSE);
  panmunjom = dateline_place_spots_get (spots, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (panmunjom->cluster->ref, ==, sample_ref (fixture->dossier, "panmunjom"));
  g_assert_cmpfloat_with_epsilon (panmunjom->x, 400, 0.01);
  g_assert_cmpfloat_with_epsilon (panmunjom->y, 450, 0.01);

  seoul = dateline_place_spots_find (spots, sample_ref (fixture->dossier, "seoul"));
  g_assert_cmpfloat (seoul->anchor_x, >, panmunjom->x);
  g_assert_cmpfloat (seoul->anchor_y, >, panmunjom->y);
  g_assert_cmpfloat (seoul->radius, <, panmunjom->radius);
  g_assert_null (dateline_place_spots_find (spots, sample_ref (fixture->dossier, "west")));
}

/* A quarter turn takes what lay south-east to the south-west. */
static void
test_rotation (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(DatelinePlaceSpots) spots = dateline_place_spots_new ();
  DatelineMapFrame frame = frame_at (126.677, 37.956, 512 * 256);
  const DatelinePlaceSpot *seoul;

  count (fixture);
  frame.rotation = G_PI_2;
  dateline_place_spots_lay_out (spots, fixture->clusters, &frame, FALSE);
  seoul = dateline_place_spots_find (spots, sample_ref (fixture->dossier, "seoul"));
  g_assert_cmpfloat (seoul->x, <, 400);
  g_assert_cmpfloat (seoul->y, >, 450);
}

/* However far away, no spot touches another, and each is at a place. */
static void
test_room (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(DatelinePlaceSpots) spots = dateline_place_spots_new ();

  count (fixture);
  for (double scale = 300; scale < 1e6; scale *= 1.3)
    {
      DatelineMapFrame frame = frame_at (126.677, 37.956, scale);
      const DatelinePlaceSpot *all;
      guint n;

      dateline_place_spots_lay_out (spots, fixture->clusters, &frame, FALSE);
      all = dateline_place_spots_get (spots, &n);
      g_assert_cmpuint (n, >=, 1);
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < i; j++)
          g_assert_cmpfloat (hypot (all[i].x - all[j].x, all[i].y - all[j].y), >, all[i].radius + all[j].radius);
      g_assert_cmpuint (dateline_place_spots_hit (spots, 400, 450)->cluster->ref, ==,
                        sample_ref (fixture->dossier, "panmunjom"));
    }
}

static void
test_only_matches (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(DatelinePlaceSpots) spots = dateline_place_spots_new ();
  DatelineMapFrame frame = frame_at (126.677, 37.956, 512 * 64);

  dateline_query_set_event_kind (fixture->query, "summit", TRUE);
  count (fixture);
  dateline_place_spots_lay_out (spots, fixture->clusters, &frame, FALSE);
  g_assert_nonnull (dateline_place_spots_find (spots, sample_ref (fixture->dossier, "punggye")));
  dateline_place_spots_lay_out (spots, fixture->clusters, &frame, TRUE);
  g_assert_null (dateline_place_spots_find (spots, sample_ref (fixture->dossier, "punggye")));
  g_assert_nonnull (dateline_place_spots_find (spots, sample_ref (fixture->dossier, "seoul")));
}

/* Each event of a place about it, by date, none on another. */
static void
test_fan (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(DatelinePlaceSpots) spots = dateline_place_spots_new ();
  DatelineMapFrame frame = frame_at (126.677, 37.956, 512 * 64);
  DatelineRef panmunjom = sample_ref (fixture->dossier, "panmunjom");
  const DatelinePlaceSpot *one, *two;
  g_autoptr(DatelineBits) events = NULL, quotes = NULL;
  guint n, n_fanned;

  count (fixture);
  quotes = dateline_bits_new_full (dateline_dossier_get_n (fixture->dossier, DATELINE_KIND_QUOTE));
  events = dateline_place_clusters_dup_matching (fixture->clusters, cluster_of (fixture, "panmunjom", 13)->node,
                                                 DATELINE_KIND_EVENT);
  dateline_place_spots_lay_out (spots, fixture->clusters, &frame, FALSE);
  dateline_place_spots_get (spots, &n);
  dateline_place_spots_fan_out (spots, panmunjom, fixture->marks, events, quotes);
  dateline_place_spots_lay_out (spots, fixture->clusters, &frame, FALSE);
  dateline_place_spots_get (spots, &n_fanned);
  g_assert_cmpuint (n_fanned, ==, n + 4);
  g_assert_cmpuint (dateline_place_spots_get_fan (spots), ==, panmunjom);

  one = dateline_place_spots_find (spots, sample_ref (fixture->dossier, "one"));
  two = dateline_place_spots_find (spots, sample_ref (fixture->dossier, "two"));
  g_assert_cmpuint (one->cluster->n_quotes, ==, 0);
  g_assert_cmpuint (two->cluster->n_quotes, ==, 1);
  g_assert_cmpfloat_with_epsilon (one->anchor_x, 400, 0.01);
  g_assert_cmpfloat_with_epsilon (one->x, 400, 0.01);
  g_assert_cmpfloat (one->y, <, 450);
  g_assert_cmpfloat (hypot (one->x - two->x, one->y - two->y), >, one->radius + two->radius);

  dateline_place_spots_fold (spots);
  dateline_place_spots_lay_out (spots, fixture->clusters, &frame, FALSE);
  dateline_place_spots_get (spots, &n_fanned);
  g_assert_cmpuint (n_fanned, ==, n);
}

static void
assert_words (char       *words,
              const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  const DatelinePlaceCluster *seoul, *korea;

  count (fixture);
  seoul = cluster_of (fixture, "seoul", 13);
  korea = cluster_of (fixture, "seoul", 0);
  assert_words (dateline_place_words_dup_name (fixture->dossier, seoul), "Seoul");
  assert_words (dateline_place_words_dup_name (fixture->dossier, korea), "Panmunjom +2");
  assert_words (dateline_place_words_dup_detail (fixture->dossier, seoul), "1 event · 1 quote");
  assert_words (dateline_place_words_dup_detail (fixture->dossier, cluster_of (fixture, "panmunjom", 13)), "4 events");
  assert_words (dateline_place_words_dup_speech (fixture->dossier, seoul),
                "Seoul, 1 event, 1 quote, 37.57° N, 126.98° E");
  assert_words (dateline_place_words_dup_speech (fixture->dossier, korea),
                "5 events in 3 places, 1 quote, around Panmunjom");

  dateline_query_set_event_kind (fixture->query, "withdrawal", TRUE);
  count (fixture);
  assert_words (dateline_place_words_dup_detail (fixture->dossier, cluster_of (fixture, "panmunjom", 13)),
                "1 of 4 events");
}

/* Beyond the date line the world goes on. */
static void
test_wrap (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(DatelinePlaceSpots) spots = dateline_place_spots_new ();
  DatelineMapFrame frame = frame_at (179, 0, 512 * 4);
  const DatelinePlaceSpot *west;
  guint n, n_west = 0;

  count (fixture);
  dateline_place_spots_lay_out (spots, fixture->clusters, &frame, FALSE);
  west = dateline_place_spots_find (spots, sample_ref (fixture->dossier, "west"));
  g_assert_nonnull (west);
  g_assert_cmpfloat_with_epsilon (west->x, 400 + 11.0 / 360 * 512 * 4, 0.01);

  /* A world narrower than the window is seen more than once. */
  frame = frame_at (179, 0, 256);
  dateline_place_spots_lay_out (spots, fixture->clusters, &frame, FALSE);
  west = dateline_place_spots_get (spots, &n);
  for (guint i = 0; i < n; i++)
    n_west += west[i].cluster->ref == sample_ref (fixture->dossier, "west");
  g_assert_cmpuint (n_west, ==, 3);
}

static void
test_hit_and_next (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(DatelinePlaceSpots) spots = dateline_place_spots_new ();
  DatelineMapFrame frame = frame_at (126.677, 37.956, 512 * 64);
  const DatelinePlaceSpot *spot;
  DatelineRef panmunjom = sample_ref (fixture->dossier, "panmunjom");
  DatelineRef seoul = sample_ref (fixture->dossier, "seoul");
  DatelineRef punggye = sample_ref (fixture->dossier, "punggye");

  count (fixture);
  dateline_place_spots_lay_out (spots, fixture->clusters, &frame, FALSE);

  g_assert_cmpuint (dateline_place_spots_hit (spots, 402, 449)->cluster->ref, ==, panmunjom);
  spot = dateline_place_spots_find (spots, seoul);
  g_assert_cmpuint (dateline_place_spots_hit (spots, spot->x + 3, spot->y + 3)->cluster->ref, ==, seoul);
  g_assert_null (dateline_place_spots_hit (spots, 10, 10));

  g_assert_cmpuint (dateline_place_spots_next (spots, panmunjom, 0, 1)->cluster->ref, ==, seoul);
  g_assert_cmpuint (dateline_place_spots_next (spots, panmunjom, 0, -1)->cluster->ref, ==, punggye);
  g_assert_null (dateline_place_spots_next (spots, panmunjom, -1, 0));
  /* From out of sight, the first. */
  g_assert_cmpuint (dateline_place_spots_next (spots, sample_ref (fixture->dossier, "west"), 1, 0)->cluster->ref, ==, panmunjom);
}

static void
test_radius (void)
{
  g_assert_cmpfloat (dateline_place_radius (0), <, dateline_place_radius (1));
  g_assert_cmpfloat (dateline_place_radius (1), <, dateline_place_radius (9));
  g_assert_cmpfloat (dateline_place_radius (1000), ==, dateline_place_radius (100000));
}

static void
test_label_space (void)
{
  g_autoptr(DatelineLabelSpace) space = dateline_label_space_new (400, 300);
  const DatelinePlaceSpot middle = { .x = 200, .y = 150, .radius = 10 };
  const DatelinePlaceSpot edge = { .x = 395, .y = 50, .radius = 10 };
  graphene_rect_t rect;

  dateline_label_space_take (space, &middle);
  dateline_label_space_take (space, &edge);
  g_assert_true (dateline_label_space_place (space, &middle, 80, 16, FALSE, &rect));
  g_assert_cmpfloat (rect.origin.x, >=, 210);

  /* There is no room right of the edge, nor twice at one side. */
  g_assert_true (dateline_label_space_place (space, &edge, 80, 16, FALSE, &rect));
  g_assert_cmpfloat (rect.origin.x + rect.size.width, <=, 385);
  g_assert_true (dateline_label_space_place (space, &middle, 80, 16, FALSE, &rect));
  g_assert_cmpfloat (rect.origin.x + rect.size.width, <=, 190);

  /* Too wide for anywhere, unless it must be. */
  g_assert_false (dateline_label_space_place (space, &middle, 500, 16, FALSE, &rect));
  g_assert_true (dateline_label_space_place (space, &middle, 500, 16, TRUE, &rect));
  g_assert_cmpfloat (rect.origin.x, >=, 0);
}

static gboolean
overlap (const DatelinePlaceSpot *a,
         const DatelinePlaceSpot *b)
{
  return hypot (a->x - b->x, a->y - b->y) < a->radius + b->radius;
}

/* Spots that overlap part, the small one farther; others stay where they are. */
static void
test_spread (void)
{
  DatelinePlaceSpot spots[] = {
    { .x = 100, .y = 100, .radius = 20, .anchor_x = 100 },
    { .x = 110, .y = 100, .radius = 10, .anchor_x = 110 },
    { .x = 300, .y = 100, .radius = 10 },
    { .x = 500, .y = 100, .radius = 10 },
    { .x = 500, .y = 100, .radius = 10 },
    { .x = 500, .y = 100, .radius = 10 },
  };
  guint n = G_N_ELEMENTS (spots);

  dateline_place_spread (spots, n);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      g_assert_false (overlap (&spots[i], &spots[j]));
  g_assert_cmpfloat (spots[0].x, <, 100);
  g_assert_cmpfloat (spots[1].x - 110, >, 100 - spots[0].x);
  g_assert_cmpfloat (spots[1].y, ==, 100);
  g_assert_cmpfloat (spots[1].anchor_x, ==, 110);
  g_assert_cmpfloat (spots[2].x, ==, 300);
  for (guint i = 3; i < n; i++)
    g_assert_cmpfloat (hypot (spots[i].x - 500, spots[i].y - 100), <, 25);

  dateline_place_spread (spots, 0);
}

/* A place warns of what claims meet with in what matches there. */
static void
test_badges (void)
{
  g_autoptr(DatelineDossier) dossier = quote_fixture_load ();
  g_autoptr(DatelineQuery) query = dateline_query_new ();
  g_autoptr(DatelineMatches) all = dateline_matches_new (dossier, query, NULL);
  g_autoptr(DatelineMatches) some = NULL;
  g_autoptr(DatelineClaims) claims = dateline_claims_new (dossier);
  g_autoptr(DatelinePlaceMarks) marks = dateline_place_marks_new (dossier);
  g_autoptr(DatelinePlaceClusters) clusters = dateline_place_clusters_new (marks);
  const DatelinePlaceCluster *bridge = dateline_place_clusters_get (clusters, 0);

  g_assert_cmpint (bridge->badge, ==, DATELINE_CLAIM_BADGE_NONE);
  assert_words (dateline_place_words_dup_detail (dossier, bridge), "1 event · 1 quote");
  dateline_claims_advance (claims, G_MAXUINT);
  dateline_place_marks_badge (marks, claims, all);
  dateline_place_clusters_forget (clusters);
  bridge = dateline_place_clusters_get (clusters, 0);
  g_assert_cmpint (bridge->badge, ==, DATELINE_CLAIM_BADGE_CONTRADICTED);
  assert_words (dateline_place_words_dup_detail (dossier, bridge), "1 event · 1 quote · claim contradicted");
  g_assert_cmpint (dateline_place_marks_get_badge_of (marks, sample_ref (dossier, "opening")), ==, DATELINE_CLAIM_BADGE_NONE);

  /* The quotation is not in this year. */
  dateline_query_set_span (query, 0, 1);
  some = dateline_matches_new (dossier, query, NULL);
  dateline_place_marks_badge (marks, claims, some);
  g_assert_false (dateline_place_marks_have_badges (marks));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/map/places/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/map/places/filtered-counts", Fixture, NULL, set_up, test_filtered_counts, tear_down);
  g_test_add ("/map/places/spots", Fixture, NULL, set_up, test_spots, tear_down);
  g_test_add ("/map/places/rotation", Fixture, NULL, set_up, test_rotation, tear_down);
  g_test_add ("/map/places/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/map/places/cluster-counts", Fixture, NULL, set_up, test_cluster_counts, tear_down);
  g_test_add ("/map/places/room", Fixture, NULL, set_up, test_room, tear_down);
  g_test_add ("/map/places/only-matches", Fixture, NULL, set_up, test_only_matches, tear_down);
  g_test_add ("/map/places/fan", Fixture, NULL, set_up, test_fan, tear_down);
  g_test_add ("/map/places/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/map/places/wrap", Fixture, NULL, set_up, test_wrap, tear_down);
  g_test_add ("/map/places/hit-and-next", Fixture, NULL, set_up, test_hit_and_next, tear_down);
  g_test_add_func ("/map/places/badges", test_badges);
  g_test_add_func ("/map/places/spread", test_spread);
  g_test_add_func ("/map/places/radius", test_radius);
  g_test_add_func ("/map/places/label-space", test_label_space);
  return g_test_run ();
}
