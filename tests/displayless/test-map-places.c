/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "dateline-label-space.h"
#include "dateline-mercator.h"
#include "dateline-place-marks.h"
#include "dateline-place-spots.h"
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
  "quote|\"said\"|2018-12||seoul|Words\n";

typedef struct
{
  DatelineDossier *dossier;
  DatelineQuery *query;
  DatelinePlaceMarks *marks;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dossier = sample_dossier_parse (lines, NULL);
  fixture->query = dateline_query_new ();
  fixture->marks = dateline_place_marks_new (fixture->dossier);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->marks);
  g_clear_object (&fixture->query);
  g_clear_object (&fixture->dossier);
}

static void
count (Fixture *fixture)
{
  g_autoptr(DatelineMatches) matches = dateline_matches_new (fixture->dossier, fixture->query, NULL);

  dateline_place_marks_count (fixture->marks, matches);
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

static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  const DatelinePlaceMark *panmunjom;
  const DatelinePlacePart *parts;
  guint n;

  count (fixture);
  panmunjom = dateline_place_marks_get (fixture->marks, &n);
  g_assert_cmpuint (n, ==, 5);
  g_assert_null (mark_of (fixture, "nowhere"));

  /* The place with most events comes first; naming it twice counts once. */
  g_assert_cmpuint (panmunjom->row, ==, row_of (fixture, "panmunjom"));
  g_assert_cmpuint (panmunjom->n_events, ==, 4);
  g_assert_cmpuint (panmunjom->n_all, ==, 4);
  g_assert_cmpuint (panmunjom->n_quotes, ==, 0);
  g_assert_cmpfloat_with_epsilon (panmunjom->x, dateline_mercator_x (126.677), 1e-6);
  g_assert_cmpuint (mark_of (fixture, "seoul")->n_quotes, ==, 1);

  g_assert_cmpuint (panmunjom->n_parts, ==, 3);
  parts = dateline_place_marks_get_parts (fixture->marks, panmunjom);
  g_assert_cmpuint (parts[0].code, ==, 0);
  g_assert_cmpuint (parts[0].n, ==, 2);
  g_assert_cmpuint (parts[1].code, ==, 1);
  g_assert_cmpuint (parts[1].n, ==, 1);
  g_assert_cmpuint (parts[2].code, ==, DATELINE_NO_CODE);
  g_assert_cmpuint (parts[2].n, ==, 1);
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
  g_assert_cmpuint (mark_of (fixture, "panmunjom")->n_parts, ==, 1);
  g_assert_cmpuint (mark_of (fixture, "seoul")->n_events, ==, 0);
  g_assert_cmpuint (mark_of (fixture, "seoul")->n_parts, ==, 0);
  g_assert_cmpuint (mark_of (fixture, "punggye")->n_events, ==, 1);
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
  dateline_place_spots_lay_out (spots, fixture->marks, &frame);
  panmunjom = dateline_place_spots_get (spots, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (panmunjom->mark->row, ==, row_of (fixture, "panmunjom"));
  g_assert_cmpfloat_with_epsilon (panmunjom->x, 400, 0.01);
  g_assert_cmpfloat_with_epsilon (panmunjom->y, 450, 0.01);

  seoul = dateline_place_spots_find (spots, row_of (fixture, "seoul"));
  g_assert_cmpfloat (seoul->anchor_x, >, panmunjom->x);
  g_assert_cmpfloat (seoul->anchor_y, >, panmunjom->y);
  g_assert_cmpfloat (seoul->radius, <, panmunjom->radius);
  g_assert_null (dateline_place_spots_find (spots, row_of (fixture, "west")));
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
  dateline_place_spots_lay_out (spots, fixture->marks, &frame);
  seoul = dateline_place_spots_find (spots, row_of (fixture, "seoul"));
  g_assert_cmpfloat (seoul->x, <, 400);
  g_assert_cmpfloat (seoul->y, >, 450);
}

/* Close by, no spot hides another, and each stays near its place. */
static void
test_make_room (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(DatelinePlaceSpots) spots = dateline_place_spots_new ();
  DatelineMapFrame frame = frame_at (126.677, 37.956, 512 * 8);
  const DatelinePlaceSpot *all;
  guint n;

  count (fixture);
  dateline_place_spots_lay_out (spots, fixture->marks, &frame);
  all = dateline_place_spots_get (spots, &n);
  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (hypot (all[i].x - all[i].anchor_x, all[i].y - all[i].anchor_y), <, 50);
      for (guint j = 0; j < i; j++)
        g_assert_cmpfloat (hypot (all[i].x - all[j].x, all[i].y - all[j].y), >=,
                           0.8 * (all[i].radius + all[j].radius) - 0.01);
    }
  /* The busiest does not move. */
  g_assert_cmpfloat (all[0].x, ==, all[0].anchor_x);
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
  dateline_place_spots_lay_out (spots, fixture->marks, &frame);
  west = dateline_place_spots_find (spots, row_of (fixture, "west"));
  g_assert_nonnull (west);
  g_assert_cmpfloat_with_epsilon (west->x, 400 + 11.0 / 360 * 512 * 4, 0.01);

  /* A world narrower than the window is seen more than once. */
  frame = frame_at (179, 0, 256);
  dateline_place_spots_lay_out (spots, fixture->marks, &frame);
  west = dateline_place_spots_get (spots, &n);
  for (guint i = 0; i < n; i++)
    n_west += west[i].mark->row == row_of (fixture, "west");
  g_assert_cmpuint (n_west, ==, 3);
}

static void
test_hit_and_next (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(DatelinePlaceSpots) spots = dateline_place_spots_new ();
  DatelineMapFrame frame = frame_at (126.677, 37.956, 512 * 64);
  const DatelinePlaceSpot *spot;
  guint panmunjom = row_of (fixture, "panmunjom");
  guint seoul = row_of (fixture, "seoul");
  guint punggye = row_of (fixture, "punggye");

  count (fixture);
  dateline_place_spots_lay_out (spots, fixture->marks, &frame);

  g_assert_cmpuint (dateline_place_spots_hit (spots, 402, 449)->mark->row, ==, panmunjom);
  spot = dateline_place_spots_find (spots, seoul);
  g_assert_cmpuint (dateline_place_spots_hit (spots, spot->x + 3, spot->y + 3)->mark->row, ==, seoul);
  g_assert_null (dateline_place_spots_hit (spots, 10, 10));

  g_assert_cmpuint (dateline_place_spots_next (spots, panmunjom, 0, 1)->mark->row, ==, seoul);
  g_assert_cmpuint (dateline_place_spots_next (spots, panmunjom, 0, -1)->mark->row, ==, punggye);
  g_assert_null (dateline_place_spots_next (spots, panmunjom, -1, 0));
  /* From out of sight, the first. */
  g_assert_cmpuint (dateline_place_spots_next (spots, row_of (fixture, "west"), 1, 0)->mark->row, ==, panmunjom);
}

static void
test_radius (void)
{
  g_assert_cmpfloat (dateline_place_spot_radius (0), <, dateline_place_spot_radius (1));
  g_assert_cmpfloat (dateline_place_spot_radius (1), <, dateline_place_spot_radius (9));
  g_assert_cmpfloat (dateline_place_spot_radius (1000), ==, dateline_place_spot_radius (100000));
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/map/places/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/map/places/filtered-counts", Fixture, NULL, set_up, test_filtered_counts, tear_down);
  g_test_add ("/map/places/spots", Fixture, NULL, set_up, test_spots, tear_down);
  g_test_add ("/map/places/rotation", Fixture, NULL, set_up, test_rotation, tear_down);
  g_test_add ("/map/places/make-room", Fixture, NULL, set_up, test_make_room, tear_down);
  g_test_add ("/map/places/wrap", Fixture, NULL, set_up, test_wrap, tear_down);
  g_test_add ("/map/places/hit-and-next", Fixture, NULL, set_up, test_hit_and_next, tear_down);
  g_test_add_func ("/map/places/radius", test_radius);
  g_test_add_func ("/map/places/label-space", test_label_space);
  return g_test_run ();
}
