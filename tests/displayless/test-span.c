/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-span.h"

#include "dateline-date.h"

/* What is written of a date comes back as it was. */
static void
test_round_trip (void)
{
  static const char * const cases[] = {
    "2018", "2018-09", "2018-12", "2018-02-28", "2016-02-29", "2018-09/2018-12", "2017/2018",
    "2018-09-01/2018-09-30", "2018-11-15/2019-02-03", "-0044", "Y12345", "../2018-06", "2018-06-12/..", "../..",
  };
  /* Whole units are written as such. */
  static const char * const as_written[] = {
    "2018", "2018-09", "2018-12", "2018-02-28", "2016-02-29", "2018-09/2018-12", "2017/2018",
    "2018-09", "2018-11-15/2019-02-03", "-0044", "Y12345", "../2018-06", "2018-06-12/..", "../..",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DatelineDateBounds bounds;
      g_autofree char *edtf = NULL;

      if (g_str_equal (cases[i], "../.."))
        bounds = (DatelineDateBounds) { .earliest = DATELINE_TIME_MIN, .latest = DATELINE_TIME_MAX };
      else
        g_assert_true (dateline_date_read_bounds (cases[i], -1, &bounds, NULL));
      edtf = dateline_span_dup_edtf (bounds.earliest, bounds.latest);
      g_assert_cmpstr (edtf, ==, as_written[i]);
    }
}

static void
test_part_of_a_day (void)
{
  g_autofree char *edtf = dateline_span_dup_edtf (100, DATELINE_DAY + 1);

  g_assert_cmpstr (edtf, ==, "1970-01-01/1970-01-02");
}

static void
test_human (void)
{
  DatelineDateBounds bounds;
  g_autofree char *human = NULL;

  g_assert_true (dateline_date_read_bounds ("2018-09", -1, &bounds, NULL));
  human = dateline_span_dup_human (bounds.earliest, bounds.latest);
  g_assert_cmpstr (human, ==, "September 2018");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/span/round-trip", test_round_trip);
  g_test_add_func ("/span/part-of-a-day", test_part_of_a_day);
  g_test_add_func ("/span/human", test_human);
  return g_test_run ();
}
