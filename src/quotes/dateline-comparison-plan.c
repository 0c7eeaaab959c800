/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where quotations stand on the time axis that columns share. */

#include "dateline-comparison-plan.h"

#define DAY G_GINT64_CONSTANT (86400)
#define LEAST_GAP 18
#define GAP_STEP 9
#define MOST_GAP 120

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const DatelineComparisonPiece *first = a, *second = b;

  if (first->dated != second->dated)
    return first->dated ? -1 : 1;
  if (first->dated && first->earliest != second->earliest)
    return first->earliest < second->earliest ? -1 : 1;
  if (first->dated && first->latest != second->latest)
    return first->latest < second->latest ? -1 : 1;
  return first->ref < second->ref ? -1 : first->ref > second->ref;
}

static gboolean
has_same_date (const DatelineComparisonPiece *a,
               const DatelineComparisonPiece *b)
{
  if (a->dated != b->dated)
    return FALSE;
  return !a->dated || (a->earliest == b->earliest && a->latest == b->latest);
}

static void
add_line (GArray *lines)
{
  DatelineComparisonLine line = { .begins = FALSE };

  for (guint i = 0; i < DATELINE_COMPARISON_COLUMNS; i++)
    line.refs[i] = DATELINE_REF_NONE;
  g_array_append_val (lines, line);
}

/* Places all pieces of one date, a line for each that a column has of them. */
static void
place_date (GArray                        *lines,
            const DatelineComparisonPiece *pieces,
            guint                          n)
{
  guint counts[DATELINE_COMPARISON_COLUMNS] = { 0 };
  guint first = lines->len;

  for (guint i = 0; i < n; i++)
    {
      guint line = first + counts[pieces[i].column]++;

      if (line == lines->len)
        add_line (lines);
      g_array_index (lines, DatelineComparisonLine, line).refs[pieces[i].column] = pieces[i].ref;
      g_array_index (lines, DatelineComparisonLine, line).dated = pieces[i].dated;
    }
  g_array_index (lines, DatelineComparisonLine, first).begins = TRUE;
}

/**
 * dateline_comparison_plan:
 * @pieces: (element-type DatelineComparisonPiece): quotations; they become sorted
 *   by date, those without one last
 *
 * Places quotations on a common axis: those of one date side by side, dates in
 * order of their first second. How far dates are apart is said, not drawn to
 * scale.
 *
 * Returns: (transfer full) (element-type DatelineComparisonLine): the lines
 */
GArray *
dateline_comparison_plan (GArray *pieces)
{
  const DatelineComparisonPiece *all = (const DatelineComparisonPiece *) (void *) pieces->data;
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (DatelineComparisonLine));
  gint64 reached = G_MININT64;

  g_array_sort (pieces, compare_pieces);
  for (guint i = 0, n; i < pieces->len; i += n)
    {
      guint line = lines->len;

      for (n = 1; i + n < pieces->len && has_same_date (&all[i], &all[i + n]); n++)
        ;
      place_date (lines, &all[i], n);
      if (!all[i].dated)
        break;
      if (i > 0 && all[i].earliest > reached)
        g_array_index (lines, DatelineComparisonLine, line).gap = all[i].earliest - reached;
      reached = MAX (reached, all[i].latest);
    }
  return lines;
}

/**
 * dateline_comparison_gap_height:
 * @gap: seconds
 *
 * Returns: how high the gap between two dates is, in pixels: by the logarithm of
 *   the days, so that a longer one is never lower and a century still fits
 */
int
dateline_comparison_gap_height (gint64 gap)
{
  int height = LEAST_GAP;

  if (gap <= 0)
    return 0;
  for (gint64 days = gap / DAY; days > 0 && height < MOST_GAP; days /= 2)
    height += GAP_STEP;
  return MIN (height, MOST_GAP);
}
