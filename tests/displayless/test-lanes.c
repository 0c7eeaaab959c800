/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-lane-arrangement.h"
#include "dateline-timeline-lanes.h"
#include "quote-fixture.h"
#include "sample-dossier.h"

static DatelineDossier *
make_dossier (void)
{
  return sample_dossier_parse ("topic|\"peace\"||||Peace\n"
                               "topic|\"arms\"|||peace|Arms\n"
                               "topic|\"tests\"|||arms|Tests\n"
                               "topic|\"round\"|||about|Round\n"
                               "topic|\"about\"|||round|About\n"
                               "actor|\"kim\"||||Kim\n"
                               "actor|\"moon\"||||Moon\n"
                               "place|\"seoul\"||||Seoul\n"
                               "event|\"a\"|2018-04-27|summit|kim moon kim seoul peace|A\n"
                               "event|\"b\"|2018-03|summit|kim tests|B\n"
                               "event|\"c\"|2017||tests round about|C\n"
                               "event|\"d\"||summit|moon|D\n"
                               "quote|\"q\"|2018-05|||Q\n",
                               NULL);
}

static char *
describe (GPtrArray *lanes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lanes->len; i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);

      g_string_append_printf (text, "%s%*s%s%s", i > 0 ? ", " : "", (int) lane->depth, "", lane->depth > 0 ? "> " : "",
                              dateline_timeline_lane_get_label (lane));
      for (guint j = 0; j < lane->rows.n; j++)
        {
          g_autofree char *id = dateline_dossier_dup_id (lane->dossier, dateline_ref (lane->kind, lane->rows.rows[j]));

          g_string_append_printf (text, "%s%s", j > 0 ? "" : ":", id);
        }
    }
  return g_string_free (text, FALSE);
}

/* An event is once in the lane of each of its values, in time; what is undated
 * is in none, what has nothing of the field in the last. */
static void
test_fields (void)
{
  static const struct
  {
    DatelineLaneField field;
    const char *lanes;
  } cases[] = {
    { DATELINE_LANE_FIELD_KIND, "Summit:ba, Other:c, Quotes:q" },
    { DATELINE_LANE_FIELD_ACTOR, "Kim:ba, Moon:a, Nobody named:c, Quotes:q" },
    { DATELINE_LANE_FIELD_PLACE, "Seoul:a, No place:cb, Quotes:q" },
    { DATELINE_LANE_FIELD_TOPIC, "Peace:a,  > Tests:cb, Round:c, About:c, Quotes:q" },
    { DATELINE_LANE_FIELD_SOURCE, "No source:cba, Quotes:q" },
    { DATELINE_LANE_FIELD_NONE, "Events:cba, Quotes:q" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineDossier) dossier = make_dossier ();
      g_autoptr (GPtrArray) all = dateline_timeline_lanes_new (dossier, cases[i].field, DATELINE_TIME_MAX, NULL);
      g_autoptr (GPtrArray) shown = NULL;
      g_autofree char *text = NULL;
      DatelineLaneArrangement arrangement;

      dateline_lane_arrangement_init (&arrangement);
      shown = dateline_lane_arrangement_apply (&arrangement, cases[i].field, all);
      text = describe (shown);
      g_assert_cmpstr (text, ==, cases[i].lanes);
      dateline_lane_arrangement_clear (&arrangement);
    }
}

/* One lane of everything needs no copy of the order. */
static void
test_shared_order (void)
{
  g_autoptr (DatelineDossier) dossier = make_dossier ();
  g_autoptr (GPtrArray) lanes = dateline_timeline_lanes_new (dossier, DATELINE_LANE_FIELD_NONE, DATELINE_TIME_MAX, NULL);
  const DatelineTimelineLane *lane = g_ptr_array_index (lanes, 0);

  g_assert_true (lane->rows.rows == dateline_table_get_order (lane->rows.table));
  g_assert_cmpuint (lane->rows.n, ==, 3);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GPtrArray **lanes = data;

  *lanes = dateline_timeline_lanes_new_finish (result, NULL);
  g_assert_nonnull (*lanes);
}

/* On a thread the same lanes are made, those of commitments from their objects. */
static void
test_async (void)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load_named ("commitments.dateline");
  g_autoptr (GPtrArray) here = dateline_timeline_lanes_new (dossier, DATELINE_LANE_FIELD_ACTOR, DATELINE_TIME_MAX, NULL);
  g_autoptr (GPtrArray) there = NULL;
  g_autofree char *text_here = describe (here);
  g_autofree char *text_there = NULL;

  dateline_timeline_lanes_new_async (dossier, DATELINE_LANE_FIELD_ACTOR, DATELINE_TIME_MAX, NULL, NULL, made_cb, &there);
  while (there == NULL)
    g_main_context_iteration (NULL, TRUE);
  text_there = describe (there);
  g_assert_cmpstr (text_there, ==, text_here);
  g_assert_cmpuint (((DatelineTimelineLane *) g_ptr_array_index (there, there->len - 1))->key, ==, DATELINE_LANE_KEY_COMMITMENTS);
}

static void
assert_shown (DatelineLaneArrangement *arrangement,
              GPtrArray               *all,
              const char              *expected)
{
  g_autoptr (GPtrArray) shown = dateline_lane_arrangement_apply (arrangement, DATELINE_LANE_FIELD_ACTOR, all);
  g_autofree char *text = describe (shown);

  g_assert_cmpstr (text, ==, expected);
}

/* What is hidden, dragged and collapsed stays so when the lanes are made anew,
 * until it is forgotten. */
static void
test_arrangement (void)
{
  g_autoptr (DatelineDossier) dossier = make_dossier ();
  g_autoptr (GPtrArray) all = dateline_timeline_lanes_new (dossier, DATELINE_LANE_FIELD_ACTOR, DATELINE_TIME_MAX, NULL);
  g_autoptr (GPtrArray) again = dateline_timeline_lanes_new (dossier, DATELINE_LANE_FIELD_ACTOR, DATELINE_TIME_MAX, NULL);
  g_autoptr (GPtrArray) shown = NULL;
  DatelineLaneArrangement arrangement;

  dateline_lane_arrangement_init (&arrangement);
  shown = dateline_lane_arrangement_apply (&arrangement, DATELINE_LANE_FIELD_ACTOR, all);
  g_assert_cmpuint (dateline_lane_arrangement_move (&arrangement, DATELINE_LANE_FIELD_ACTOR, shown, 1, 1), ==, 1);
  g_assert_cmpuint (dateline_lane_arrangement_move (&arrangement, DATELINE_LANE_FIELD_ACTOR, shown, 1, 9), ==, 1);
  g_assert_cmpuint (dateline_lane_arrangement_move (&arrangement, DATELINE_LANE_FIELD_ACTOR, shown, 3, 0), ==, 0);
  dateline_lane_arrangement_collapse (&arrangement, DATELINE_LANE_FIELD_ACTOR, g_ptr_array_index (shown, 1), TRUE);
  assert_shown (&arrangement, again, "Quotes:q, Kim:ba, Moon:a, Nobody named:c");
  g_assert_true (((DatelineTimelineLane *) g_ptr_array_index (again, 0))->collapsed);
  arrangement.quotes = FALSE;
  assert_shown (&arrangement, again, "Kim:ba, Moon:a, Nobody named:c");
  dateline_lane_arrangement_forget (&arrangement);
  arrangement.quotes = TRUE;
  assert_shown (&arrangement, again, "Kim:ba, Moon:a, Nobody named:c, Quotes:q");
  g_assert_false (((DatelineTimelineLane *) g_ptr_array_index (again, 0))->collapsed);
  dateline_lane_arrangement_clear (&arrangement);
}

/* A topic takes what is narrower along; what leaves its family stands by itself. */
static void
test_families (void)
{
  static const struct
  {
    guint from;
    guint to;
    guint now;
    const char *lanes;
  } cases[] = {
    { 0, 1, 1, "Round:c, Peace:a,  > Tests:cb, About:c, Quotes:q" },
    { 0, 3, 2, "Round:c, About:c, Peace:a,  > Tests:cb, Quotes:q" },
    { 2, 0, 0, "Round:c, Peace:a,  > Tests:cb, About:c, Quotes:q" },
    { 1, 2, 2, "Peace:a, Round:c, Tests:cb, About:c, Quotes:q" },
    { 2, 1, 1, "Peace:a, Round:c, Tests:cb, About:c, Quotes:q" },
    { 4, 3, 3, "Peace:a,  > Tests:cb, Round:c, Quotes:q, About:c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineDossier) dossier = make_dossier ();
      g_autoptr (GPtrArray) all = dateline_timeline_lanes_new (dossier, DATELINE_LANE_FIELD_TOPIC, DATELINE_TIME_MAX, NULL);
      g_autoptr (GPtrArray) shown = NULL, again = NULL;
      g_autofree char *text = NULL, *text_again = NULL;
      DatelineLaneArrangement arrangement;

      dateline_lane_arrangement_init (&arrangement);
      shown = dateline_lane_arrangement_apply (&arrangement, DATELINE_LANE_FIELD_TOPIC, all);
      g_assert_cmpuint (dateline_lane_arrangement_move (&arrangement, DATELINE_LANE_FIELD_TOPIC, shown, cases[i].from, cases[i].to), ==, cases[i].now);
      text = describe (shown);
      g_assert_cmpstr (text, ==, cases[i].lanes);
      again = dateline_lane_arrangement_apply (&arrangement, DATELINE_LANE_FIELD_TOPIC, all);
      text_again = describe (again);
      g_assert_cmpstr (text_again, ==, text);
      dateline_lane_arrangement_clear (&arrangement);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lanes/fields", test_fields);
  g_test_add_func ("/lanes/shared-order", test_shared_order);
  g_test_add_func ("/lanes/async", test_async);
  g_test_add_func ("/lanes/arrangement", test_arrangement);
  g_test_add_func ("/lanes/families", test_families);
  return g_test_run ();
}
