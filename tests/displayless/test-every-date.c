/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "dateline-event.h"
#include "dateline-loader.h"

/* What tests/data/every-date.dateline has, in its order: how a person reads
 * each date, its level, and the first and last day it can cover; ".." where it
 * is open, nothing where that is unknown. */
static const struct
{
  const char *edtf;
  const char *human;
  guint level;
  const char *earliest;
  const char *latest;
} cases[] = {
  { "2018-04-27", "27 April 2018",
    0, "2018-04-27", "2018-04-27" },
  { "2018-04", "April 2018",
    0, "2018-04-01", "2018-04-30" },
  { "2018", "2018",
    0, "2018-01-01", "2018-12-31" },
  { "0999", "999 CE",
    0, "0999-01-01", "0999-12-31" },
  { "0000", "1 BCE",
    0, "0000-01-01", "0000-12-31" },
  { "2018-04-27T09:30:00", "27 April 2018, 09:30",
    0, "2018-04-27", "2018-04-27" },
  { "2018-04-27T09:30:00Z", "27 April 2018, 09:30 (UTC)",
    0, "2018-04-27", "2018-04-27" },
  { "2018-04-27T09:30:00+09:00", "27 April 2018, 09:30 (UTC+9)",
    0, "2018-04-27", "2018-04-27" },
  { "2018-04-27T09:30:05-03:30", "27 April 2018, 09:30:05 (UTC−3:30)",
    0, "2018-04-27", "2018-04-27" },
  { "2018-09-18/2018-09-20", "18–20 September 2018",
    0, "2018-09-18", "2018-09-20" },
  { "2018-02/2018-06", "February–June 2018",
    0, "2018-02-01", "2018-06-30" },
  { "2016/2018", "2016–2018",
    0, "2016-01-01", "2018-12-31" },
  { "2017-11-29/2018-03", "from 29 November 2017 to March 2018",
    0, "2017-11-29", "2018-03-31" },
  { "2018?", "possibly 2018",
    1, "2018-01-01", "2018-12-31" },
  { "2018-05?", "possibly May 2018",
    1, "2018-05-01", "2018-05-31" },
  { "2018-05-24?", "possibly 24 May 2018",
    1, "2018-05-24", "2018-05-24" },
  { "2018~", "about 2018",
    1, "2018-01-01", "2018-12-31" },
  { "2018-10~", "about October 2018",
    1, "2018-10-01", "2018-10-31" },
  { "2018-10-26~", "about 26 October 2018",
    1, "2018-10-26", "2018-10-26" },
  { "2018-10-26%", "possibly about 26 October 2018",
    1, "2018-10-26", "2018-10-26" },
  { "201X", "the 2010s",
    1, "2010-01-01", "2019-12-31" },
  { "20XX", "the 2000s",
    1, "2000-01-01", "2099-12-31" },
  { "2018-XX", "a month in 2018",
    1, "2018-01-01", "2018-12-31" },
  { "2018-07-XX", "a day in July 2018",
    1, "2018-07-01", "2018-07-31" },
  { "2018-XX-XX", "a day in 2018",
    1, "2018-01-01", "2018-12-31" },
  { "2018-21", "spring 2018",
    1, "2018-03-01", "2018-05-31" },
  { "2018-22", "summer 2018",
    1, "2018-06-01", "2018-08-31" },
  { "2018-23", "autumn 2018",
    1, "2018-09-01", "2018-11-30" },
  { "2018-24", "winter 2018–2019",
    1, "2018-12-01", "2019-02-28" },
  { "2018-07-27/..", "from 27 July 2018 on",
    1, "2018-07-27", ".." },
  { "../2018-05-09", "until 9 May 2018",
    1, "..", "2018-05-09" },
  { "2018-11-03/", "from 3 November 2018, end unknown",
    1, "2018-11-03", "" },
  { "/2018-03-08", "until 8 March 2018, start unknown",
    1, "", "2018-03-08" },
  { "2018-03~/2018-06?", "from about March 2018 to possibly June 2018",
    1, "2018-03-01", "2018-06-30" },
  { "-0043-03-15", "15 March 44 BCE",
    1, "-0043-03-15", "-0043-03-15" },
  { "Y-170000002", "170000003 BCE",
    1, "Y-170000002-01-01", "Y-170000002-12-31" },
  { "Y17000", "17000",
    1, "Y17000-01-01", "Y17000-12-31" },
  { "2018-06-~11", "11 June 2018 (day approximate)",
    2, "2018-06-11", "2018-06-11" },
  { "2018?-06-11", "11 June 2018 (year uncertain)",
    2, "2018-06-11", "2018-06-11" },
  { "2018-06~-11", "11 June 2018 (year approximate, month approximate)",
    2, "2018-06-11", "2018-06-11" },
  { "?2018-06-~11", "11 June 2018 (year uncertain, day approximate)",
    2, "2018-06-11", "2018-06-11" },
  { "2018-%06", "June 2018 (month uncertain and approximate)",
    2, "2018-06-01", "2018-06-30" },
  { "2018-?21", "spring 2018 (time of year uncertain)",
    2, "2018-03-01", "2018-05-31" },
  { "1950S2", "about 1950 (1900–1999)",
    2, "1950-01-01", "1950-12-31" },
  { "Y171010000S3", "about 171010000 (171000000–171999999)",
    2, "Y171010000-01-01", "Y171010000-12-31" },
  { "Y17E7", "170000000",
    2, "Y170000000-01-01", "Y170000000-12-31" },
  { "-1950S3", "about 1951 BCE (1960 BCE–1951 BCE)",
    2, "-1950-01-01", "-1950-12-31" },
  { "156X-12-25", "25 December of an unknown year in the 1560s",
    2, "1560-12-25", "1569-12-25" },
  { "15XX-12-25", "25 December of an unknown year in the 1500s",
    2, "1500-12-25", "1599-12-25" },
  { "XXXX-12-XX", "a day in December of an unknown year",
    2, "0000-12-01", "9999-12-31" },
  { "XXXX-12-25", "25 December of an unknown year",
    2, "0000-12-25", "9999-12-25" },
  { "1XXX-12", "December of a year between 1000 and 1999",
    2, "1000-12-01", "1999-12-31" },
  { "1984-1X", "within October–December 1984",
    2, "1984-10-01", "1984-12-31" },
  { "1985-02-2X", "within 20–28 February 1985",
    2, "1985-02-20", "1985-02-28" },
  { "[1667,1668,1670..1672]", "one of 1667, 1668, 1670–1672",
    2, "1667-01-01", "1672-12-31" },
  { "[2018-01-09,2018-03-05,2018-09-05]", "one of 9 January 2018, 5 March 2018, 5 September 2018",
    2, "2018-01-09", "2018-09-05" },
  { "[2018-07..2018-12]", "between July and December 2018",
    2, "2018-07-01", "2018-12-31" },
  { "[..2018-03-08]", "8 March 2018 or earlier",
    2, "..", "2018-03-08" },
  { "[2018-12-26..]", "26 December 2018 or later",
    2, "2018-12-26", ".." },
  { "[1760-01,1760-02,1760-12..]", "one of January 1760, February 1760, December 1760 or later",
    2, "1760-01-01", ".." },
  { "{2018-04-27,2018-05-26,2018-09-18}", "all of 27 April 2018, 26 May 2018, 18 September 2018",
    2, "2018-04-27", "2018-09-18" },
  { "{1667,1668,1670..1672}", "all of 1667, 1668, 1670–1672",
    2, "1667-01-01", "1672-12-31" },
  { "{1960,1961-12}", "all of 1960, December 1961",
    2, "1960-01-01", "1961-12-31" },
  { "{..1984}", "everything until 1984",
    2, "..", "1984-12-31" },
  { "[1984?,195X]", "one of possibly 1984, the 1950s",
    2, "1950-01-01", "1984-12-31" },
  { "2018-26", "summer 2018 (northern hemisphere)",
    2, "2018-06-01", "2018-08-31" },
  { "2018-30", "summer 2018–2019 (southern hemisphere)",
    2, "2018-12-01", "2019-02-28" },
  { "2018-33", "quarter 1 of 2018",
    2, "2018-01-01", "2018-03-31" },
  { "2018-37", "January–April 2018",
    2, "2018-01-01", "2018-04-30" },
  { "2018-41", "second half of 2018",
    2, "2018-07-01", "2018-12-31" },
  { "2018-21/2018-23", "from spring 2018 to autumn 2018",
    2, "2018-03-01", "2018-11-30" },
  { "2018-06-~01/2018-06-~20", "from 1 June 2018 (day approximate) to 20 June 2018 (day approximate)",
    2, "2018-06-01", "2018-06-20" },
  { "2018-06-XX/2018-07-03", "from a day in June 2018 to 3 July 2018",
    2, "2018-06-01", "2018-07-03" },
};

static DatelineDossier *
load (GListModel **problems)
{
  g_autofree char *path = g_build_filename (g_getenv ("DATELINE_SOURCE_ROOT"), "tests", "data", "every-date.dateline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DatelineLoader) loader = dateline_loader_new ();
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier = dateline_loader_load (loader, file, NULL, problems, &error);

  g_assert_no_error (error);
  return dossier;
}

static void
test_sound (void)
{
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (DatelineDossier) dossier = load (&problems);

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 0);
  g_assert_cmpuint (dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT), ==, G_N_ELEMENTS (cases) + 1);
}

static void
test_read (void)
{
  g_autoptr (DatelineDossier) dossier = load (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_EVENT, i));
      DatelineEvent *event = DATELINE_EVENT (record);
      g_autofree char *human = dateline_date_dup_human (event->when);
      g_autofree char *earliest = dateline_date_dup_earliest (event->when);
      g_autofree char *latest = dateline_date_dup_latest (event->when);
      g_autofree char *kind = g_strdup_printf ("level-%u", cases[i].level);

      g_assert_cmpstr (dateline_date_get_edtf (event->when), ==, cases[i].edtf);
      g_assert_cmpstr (human, ==, cases[i].human);
      g_assert_cmpstr (event->kind, ==, kind);
      g_assert_cmpuint (dateline_date_get_bounds (event->when)->level, ==, cases[i].level);
      g_assert_cmpstr (earliest, ==, cases[i].earliest);
      g_assert_cmpstr (latest, ==, cases[i].latest);
      g_assert_nonnull (event->when_as_printed);
    }
}

/* The columns, which are read without an object, say the same. */
static void
test_columns (void)
{
  g_autoptr (DatelineDossier) dossier = load (NULL);
  const DatelineTable *table = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT);
  DatelineDateBounds bounds;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineDate) date = dateline_date_new (cases[i].edtf, NULL);
      const DatelineDateBounds *expected = dateline_date_get_bounds (date);

      g_assert_true (dateline_table_get_bounds (table, i, &bounds));
      g_assert_cmpint (bounds.earliest, ==, expected->earliest);
      g_assert_cmpint (bounds.latest, ==, expected->latest);
      g_assert_cmpuint (bounds.flags, ==, expected->flags);
    }
  g_assert_false (dateline_table_get_bounds (table, G_N_ELEMENTS (cases), &bounds));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/every-date/sound", test_sound);
  g_test_add_func ("/every-date/read", test_read);
  g_test_add_func ("/every-date/columns", test_columns);
  return g_test_run ();
}
