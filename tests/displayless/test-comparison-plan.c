/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-comparison-plan.h"

#include <stdlib.h>

#define DAY 86400

/* A few pieces as text: for each the column, the first and the last day; "?" for
 * one without a date. The ref is the place in the list. */
static GArray *
read_pieces (const char *text)
{
  GArray *pieces = g_array_new (FALSE, TRUE, sizeof (DatelineComparisonPiece));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", -1);
      DatelineComparisonPiece piece = { .ref = i, .column = atoi (parts[0]) };

      piece.dated = parts[1][0] != '?';
      if (piece.dated)
        {
          piece.earliest = g_ascii_strtoll (parts[1], NULL, 10) * DAY;
          piece.latest = g_ascii_strtoll (parts[2], NULL, 10) * DAY;
        }
      g_array_append_val (pieces, piece);
    }
  return pieces;
}

/* Lines as text: "+12 0,-,1" has a gap of twelve days, "=" begins a date without
 * one, "?" those without a date, "." goes on with a date. */
static char *
write_lines (GArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const DatelineComparisonLine *line = &g_array_index (lines, DatelineComparisonLine, i);

      if (i > 0)
        g_string_append (text, " | ");
      if (line->begins && !line->dated)
        g_string_append_c (text, '?');
      else if (line->begins && line->gap > 0)
        g_string_append_printf (text, "+%d", (int) (line->gap / DAY));
      else if (line->begins)
        g_string_append_c (text, '=');
      else
        g_string_append_c (text, '.');
      for (guint j = 0; j < 3; j++)
        {
          if (line->refs[j] == DATELINE_REF_NONE)
            g_string_append (text, " -");
          else
            g_string_append_printf (text, " %u", line->refs[j]);
        }
    }
  return g_string_free_and_steal (text);
}

static void
test_plan (void)
{
  static const struct
  {
    const char *pieces;
    const char *lines;
  } cases[] = {
    /* One after another, with the days between. */
    { "0:1:2 1:12:13", "= 0 - - | +10 - 1 -" },
    /* In the order of their dates, whatever the file's. */
    { "0:12:13 1:1:2", "= - 1 - | +10 0 - -" },
    /* The same day side by side. */
    { "0:1:2 1:1:2 2:1:2", "= 0 1 2" },
    /* Several of one speaker on a day stand below one another. */
    { "0:1:2 0:1:2 1:1:2", "= 0 2 - | . 1 - -" },
    /* Touching and overlapping dates have nothing between them. */
    { "0:1:5 1:5:6", "= 0 - - | = - 1 -" },
    { "0:1:30 1:5:6", "= 0 - - | = - 1 -" },
    /* A long date still runs after a short one within it has ended. */
    { "0:1:30 1:5:6 2:20:21 2:40:41", "= 0 - - | = - 1 - | = - - 2 | +10 - - 3" },
    /* Without a date: last, and side by side. */
    { "0:? 1:3:4 1:?", "= - 1 - | ? 0 2 -" },
    { "0:? 1:?", "? 0 1 -" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) pieces = read_pieces (cases[i].pieces);
      g_autoptr (GArray) lines = dateline_comparison_plan (pieces);
      g_autofree char *text = write_lines (lines);
      g_assert_cmpstr (text, ==, cases[i].lines);
    }
}

static void
test_nothing (void)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (DatelineComparisonPiece));
  g_autoptr (GArray) lines = dateline_comparison_plan (pieces);

  g_assert_cmpuint (lines->len, ==, 0);
}

/* Dates that begin or end no one knows when do not overflow. */
static void
test_open (void)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (DatelineComparisonPiece));
  DatelineComparisonPiece open = { 0, 0, TRUE, G_MININT64, G_MAXINT64 };
  DatelineComparisonPiece day = { 1, 1, TRUE, 0, DAY };
  g_autoptr (GArray) lines = NULL;

  g_array_append_val (pieces, day);
  g_array_append_val (pieces, open);
  lines = dateline_comparison_plan (pieces);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpuint (g_array_index (lines, DatelineComparisonLine, 0).refs[0], ==, 0);
  g_assert_cmpint (g_array_index (lines, DatelineComparisonLine, 1).gap, ==, 0);
}

static void
test_gap_height (void)
{
  static const gint64 gaps[] = { 0, 1, DAY, 7 * DAY, 60 * DAY, 1000 * DAY, 40000 * (gint64) DAY, G_MAXINT64 };

  g_assert_cmpint (dateline_comparison_gap_height (gaps[0]), ==, 0);
  for (guint i = 1; i < G_N_ELEMENTS (gaps); i++)
    g_assert_cmpint (dateline_comparison_gap_height (gaps[i]), >=, dateline_comparison_gap_height (gaps[i - 1]));
  g_assert_cmpint (dateline_comparison_gap_height (7 * DAY), <, dateline_comparison_gap_height (60 * DAY));
  g_assert_cmpint (dateline_comparison_gap_height (G_MAXINT64), <, 200);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison-plan/plan", test_plan);
  g_test_add_func ("/comparison-plan/nothing", test_nothing);
  g_test_add_func ("/comparison-plan/open", test_open);
  g_test_add_func ("/comparison-plan/gap-height", test_gap_height);
  return g_test_run ();
}
