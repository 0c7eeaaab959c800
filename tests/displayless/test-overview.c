/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-matches.h"
#include "dateline-overview-bins.h"
#include "dateline-overview-span.h"
#include "sample-dossier.h"

/* More than a record need touch for its last to be looked up. */
#define WIDTH 600

static gint64
read_time (const char *edtf)
{
  DatelineDateBounds bounds;

  g_assert_true (dateline_date_read_bounds (edtf, -1, &bounds, NULL));
  return bounds.earliest;
}

static void
test_part (void)
{
  gint64 at[40] = { -500, -300, 600 }, far[20];
  guint before, after;

  for (guint i = 3; i < 40; i++)
    at[i] = 1500 + i;
  dateline_overview_span_part (at, 40, 4, &before, &after);
  g_assert_cmpuint (before, ==, 3);
  g_assert_cmpuint (after, ==, 0);
  dateline_overview_span_part (at, 40, 1, &before, &after);
  g_assert_cmpuint (before, <=, 1);
  for (guint i = 0; i < 20; i++)
    far[i] = i;
  far[0] = G_MININT64 + 1;
  far[19] = G_MAXINT64 - 1;
  dateline_overview_span_part (far, 20, 2, &before, &after);
  g_assert_cmpuint (before, ==, 1);
  g_assert_cmpuint (after, ==, 1);
}

static DatelineDossier *
make_dossier (void)
{
  g_autoptr (GString) lines = g_string_new ("event|\"old\"|1592|||War\nevent|\"none\"||||Undated\nevent|\"open\"|2018-05/..|||Open\n");

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (lines, "event|\"e%u\"|2018-%02u-%02u|||Event\n", i, 1 + i % 12, 1 + i % 28);
  g_string_append (lines, "quote|\"q\"|2018-04|||Quote\n");
  return sample_dossier_parse (lines->str, NULL);
}

static void
list_tables (DatelineDossier      *dossier,
             const DatelineTable **tables)
{
  tables[0] = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT);
  tables[1] = dateline_dossier_get_table (dossier, DATELINE_KIND_QUOTE);
}

static void
test_find (void)
{
  g_autoptr (DatelineDossier) dossier = make_dossier ();
  g_autoptr (DatelineDossier) nothing = sample_dossier_parse ("event|\"none\"||||Undated\n", NULL);
  const DatelineTable *tables[2];
  DatelineOverviewSpan span;

  list_tables (dossier, tables);
  g_assert_true (dateline_overview_span_find (&span, tables, 2));
  g_assert_cmpint (span.start, ==, read_time ("2018-01-01"));
  g_assert_cmpint (span.end, ==, read_time ("2019-01-01"));
  g_assert_cmpuint (span.before, ==, 1);
  g_assert_cmpint (span.last_before, ==, read_time ("1592"));
  g_assert_cmpuint (span.after, ==, 0);
  list_tables (nothing, tables);
  g_assert_false (dateline_overview_span_find (&span, tables, 2));
}

/* Many more than are looked at for what is far off. */
static void
test_find_many (void)
{
  g_autoptr (GString) lines = g_string_new ("event|\"old\"|-0500|||Old\nevent|\"late\"|9000|||Late\n");
  g_autoptr (DatelineDossier) dossier = NULL;
  const DatelineTable *tables[2];
  DatelineOverviewSpan span;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (lines, "event|\"e%u\"|%u|||Event\n", i, 1900 + i % 100);
  dossier = sample_dossier_parse (lines->str, NULL);
  list_tables (dossier, tables);
  g_assert_true (dateline_overview_span_find (&span, tables, 2));
  g_assert_cmpint (span.start, ==, read_time ("1900"));
  g_assert_cmpint (span.end, ==, read_time ("2000"));
  g_assert_cmpuint (span.before, ==, 1);
  g_assert_cmpuint (span.after, ==, 1);
}

static void
count_by_hand (const DatelineTable    *table,
               const DatelineBits     *matching,
               const DatelineTimeAxis *axis,
               guint                  *counts)
{
  for (guint row = 0; row < dateline_table_get_n (table); row++)
    for (guint i = 0; i < WIDTH && dateline_table_is_dated (table, row); i++)
      if ((matching == NULL || dateline_bits_get (matching, row))
          && dateline_time_axis_to_pixel (axis, dateline_table_get_earliest (table, row)) < i + 1
          && dateline_time_axis_to_pixel (axis, dateline_table_get_latest (table, row)) > i)
        counts[i]++;
}

static void
test_bins (void)
{
  g_autoptr (DatelineDossier) dossier = make_dossier ();
  g_autoptr (DatelineQuery) query = dateline_query_new ();
  g_autoptr (DatelineMatches) matches = NULL;
  g_autoptr (DatelineOverviewBins) bins = NULL;
  const DatelineTable *tables[2];
  const DatelineBits *matching[2];
  const DatelineLaneBin *bin;
  guint whole[WIDTH] = { 0 }, part[WIDTH] = { 0 }, n, peak, most = 0;
  DatelineTimeAxis axis;

  list_tables (dossier, tables);
  dateline_time_axis_init (&axis, WIDTH);
  dateline_time_axis_set_span (&axis, read_time ("2018"), read_time ("2019"));
  bins = dateline_overview_bins_new (tables, 2, &axis, WIDTH);
  g_assert_false (dateline_overview_bins_advance (bins, 10));
  g_assert_true (dateline_overview_bins_advance (bins, 1000));
  dateline_query_set_span (query, read_time ("2018-04-01"), read_time ("2018-05-01"));
  matches = dateline_matches_new (dossier, query, NULL);
  matching[0] = dateline_matches_get_bits (matches, DATELINE_KIND_EVENT);
  matching[1] = dateline_matches_get_bits (matches, DATELINE_KIND_QUOTE);
  dateline_overview_bins_match (bins, matching);
  for (guint i = 0; i < 2; i++)
    {
      count_by_hand (tables[i], NULL, &axis, whole);
      count_by_hand (tables[i], matching[i], &axis, part);
    }
  bin = dateline_overview_bins_get (bins, &n, &peak);
  g_assert_cmpuint (n, ==, WIDTH);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (bin[i].n, ==, whole[i]);
      g_assert_cmpuint (bin[i].n_matching, ==, part[i]);
      most = MAX (most, whole[i]);
    }
  g_assert_cmpuint (peak, ==, most);
  g_assert_cmpuint (part[WIDTH * 105 / 365], >, 0);
  dateline_overview_bins_match (bins, NULL);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (bin[i].n_matching, ==, whole[i]);
}

static void
test_move (void)
{
  DatelineOverviewSpan span = { .start = 0, .end = 10000 };
  gint64 start = 2000, end = 4000;

  dateline_overview_span_move (&span, 500, &start, &end);
  g_assert_cmpint (start, ==, 2500);
  g_assert_cmpint (end, ==, 4500);
  dateline_overview_span_move (&span, G_MAXINT64, &start, &end);
  g_assert_cmpint (start, ==, 8000);
  g_assert_cmpint (end, ==, 10000);
  dateline_overview_span_move (&span, -G_MAXINT64, &start, &end);
  g_assert_cmpint (start, ==, 0);
  /* What is out of the span may come back, and not get further off. */
  start = -5000;
  end = -4000;
  dateline_overview_span_move (&span, -100, &start, &end);
  g_assert_cmpint (start, ==, -5000);
  dateline_overview_span_move (&span, 7000, &start, &end);
  g_assert_cmpint (start, ==, 2000);
  g_assert_cmpint (end, ==, 3000);
}

static void
test_resize (void)
{
  DatelineOverviewSpan span = { .start = 0, .end = 10000 };
  gint64 start = 2000, end = 4000;

  dateline_overview_span_resize (&span, 100, TRUE, &start, &end);
  g_assert_cmpint (end, ==, 4100);
  dateline_overview_span_resize (&span, -90000, TRUE, &start, &end);
  g_assert_cmpint (end, ==, 2060);
  dateline_overview_span_resize (&span, 90000, TRUE, &start, &end);
  g_assert_cmpint (end, ==, 10000);
  dateline_overview_span_resize (&span, -90000, FALSE, &start, &end);
  g_assert_cmpint (start, ==, 0);
  dateline_overview_span_resize (&span, 90000, FALSE, &start, &end);
  g_assert_cmpint (start, ==, 9940);
}

static void
test_round (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    const char *first;
    const char *past;
  } cases[] = {
    { "1948-03-04", "2018-07-08", "1948", "2019" },
    { "2018-01-20", "2018-06-03", "2018-01", "2018-07" },
    { "2018-01", "2018-07", "2018-01", "2018-07" },
    { "2018-01-20T10:00:00", "2018-02-03T09:00:00", "2018-01-20", "2018-02-04" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 start = read_time (cases[i].start), end = read_time (cases[i].end);

      dateline_overview_span_round (&start, &end);
      g_assert_cmpint (start, ==, read_time (cases[i].first));
      g_assert_cmpint (end, ==, read_time (cases[i].past));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overview/part", test_part);
  g_test_add_func ("/overview/find", test_find);
  g_test_add_func ("/overview/find-many", test_find_many);
  g_test_add_func ("/overview/bins", test_bins);
  g_test_add_func ("/overview/move", test_move);
  g_test_add_func ("/overview/resize", test_resize);
  g_test_add_func ("/overview/round", test_round);
  return g_test_run ();
}
