/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which quotations are marked where in the text of a source. */

#include "dateline-source-marks.h"

#define MARK(marks, i) (&g_array_index ((GArray *) (marks), DatelineSourceMark, i))

/* Where a quotation starts or ends. */
typedef struct
{
  guint character;
  int depth;
  int n_doubtful;
} Edge;

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const DatelineAnchor *first = &((const DatelineSourceMark *) a)->anchor;
  const DatelineAnchor *second = &((const DatelineSourceMark *) b)->anchor;

  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  return first->last > second->last ? -1 : first->last < second->last;
}

/**
 * dateline_source_marks_sort:
 * @marks: (element-type DatelineSourceMark): marks
 *
 * Puts marks in the order they are read in, longer ones before those within
 * them. The other functions expect them so.
 */
void
dateline_source_marks_sort (GArray *marks)
{
  g_array_sort (marks, compare_marks);
}

/**
 * dateline_source_mark_is_doubtful:
 *
 * Returns: whether the words stand there only nearly as quoted
 */
gboolean
dateline_source_mark_is_doubtful (const DatelineSourceMark *self)
{
  return self->anchor.method == DATELINE_ANCHOR_APPROXIMATE;
}

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const Edge *first = a, *second = b;

  return first->character < second->character ? -1 : first->character > second->character;
}

static GArray *
collect_edges (const GArray *marks)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (Edge));

  for (guint i = 0; i < marks->len; i++)
    {
      int doubtful = dateline_source_mark_is_doubtful (MARK (marks, i)) ? 1 : 0;
      Edge start = { MARK (marks, i)->anchor.first, 1, doubtful };
      Edge end = { MARK (marks, i)->anchor.last, -1, -doubtful };

      g_array_append_val (edges, start);
      g_array_append_val (edges, end);
    }
  g_array_sort (edges, compare_edges);
  return edges;
}

/**
 * dateline_source_marks_cut:
 * @marks: (element-type DatelineSourceMark): sorted marks, which may overlap
 *
 * Cuts what is marked into stretches that do not overlap.
 *
 * Returns: (transfer full) (element-type DatelineSourceSegment): the stretches, in order
 */
GArray *
dateline_source_marks_cut (const GArray *marks)
{
  g_autoptr (GArray) edges = collect_edges (marks);
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (DatelineSourceSegment));
  DatelineSourceSegment segment = { 0 };

  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);

      segment.last = edge->character;
      if (segment.depth > 0 && segment.last > segment.first)
        g_array_append_val (segments, segment);
      segment.first = edge->character;
      segment.depth += edge->depth;
      segment.n_doubtful += edge->n_doubtful;
    }
  return segments;
}

/**
 * dateline_source_marks_find:
 * @marks: (element-type DatelineSourceMark): sorted marks
 * @quote: a quotation
 * @position: (out) (optional): which of the marks it has
 *
 * Returns: whether it is marked
 */
gboolean
dateline_source_marks_find (const GArray *marks,
                            DatelineRef   quote,
                            guint        *position)
{
  for (guint i = 0; i < marks->len; i++)
    if (MARK (marks, i)->quote == quote)
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * dateline_source_marks_get_at:
 * @marks: (element-type DatelineSourceMark): sorted marks
 * @character: a character of the text
 * @current: the quotation that is selected now, or %DATELINE_REF_NONE
 *
 * Tells which quotation is meant by pointing at a character. Where several
 * overlap it is the innermost; pointing again goes outwards, and then around.
 *
 * Returns: the quotation, or %DATELINE_REF_NONE
 */
DatelineRef
dateline_source_marks_get_at (const GArray *marks,
                              guint         character,
                              DatelineRef   current)
{
  DatelineRef innermost = DATELINE_REF_NONE, outside = DATELINE_REF_NONE;

  for (guint i = 0; i < marks->len && MARK (marks, i)->anchor.first <= character; i++)
    {
      const DatelineSourceMark *mark = MARK (marks, i);

      if (character >= mark->anchor.last)
        continue;
      if (mark->quote == current)
        outside = innermost;
      innermost = mark->quote;
    }
  return outside != DATELINE_REF_NONE ? outside : innermost;
}

/**
 * dateline_source_marks_get_neighbour:
 * @marks: (element-type DatelineSourceMark): sorted marks
 * @current: the quotation that is selected now, or %DATELINE_REF_NONE
 * @step: 1 for the next one, -1 for the one before
 *
 * Returns: the quotation that is marked there, or %DATELINE_REF_NONE; the first
 *   or last one where @current is not marked
 */
DatelineRef
dateline_source_marks_get_neighbour (const GArray *marks,
                                     DatelineRef   current,
                                     int           step)
{
  guint position;

  if (marks->len == 0)
    return DATELINE_REF_NONE;
  if (!dateline_source_marks_find (marks, current, &position))
    position = step > 0 ? 0 : marks->len - 1;
  else if ((step < 0 && position == 0) || (step > 0 && position + 1 == marks->len))
    return DATELINE_REF_NONE;
  else
    position += step;
  return MARK (marks, position)->quote;
}
