/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-lane-layout.h"

#include <math.h>

/* Where each row is taken up to, with the least of every group above it as in
 * a tournament: finding the first row that is free takes the logarithm of
 * their number. */
typedef struct
{
  double *least; /* 1 is the whole, the children of i are 2i and 2i+1 */
  guint n_leaves;
} Rows;

static void
rows_init (Rows *rows,
           guint n)
{
  rows->n_leaves = 1;
  while (rows->n_leaves < n)
    rows->n_leaves *= 2;
  rows->least = g_new (double, 2 * rows->n_leaves);
  for (guint i = 1; i < 2 * rows->n_leaves; i++)
    rows->least[i] = -INFINITY;
  /* Those that only round up the number are never free. */
  for (guint i = n; i < rows->n_leaves; i++)
    rows->least[rows->n_leaves + i] = INFINITY;
  for (guint i = rows->n_leaves - 1; i >= 1; i--)
    rows->least[i] = MIN (rows->least[2 * i], rows->least[2 * i + 1]);
}

static guint
rows_find (const Rows *rows,
           double      x)
{
  guint i = 1;

  if (rows->least[1] > x)
    return DATELINE_LANE_FULL;
  while (i < rows->n_leaves)
    i = rows->least[2 * i] <= x ? 2 * i : 2 * i + 1;
  return i - rows->n_leaves;
}

static void
rows_take (Rows  *rows,
           guint  row,
           double until)
{
  guint i = rows->n_leaves + row;

  rows->least[i] = until;
  for (i /= 2; i >= 1; i /= 2)
    rows->least[i] = MIN (rows->least[2 * i], rows->least[2 * i + 1]);
}

static gboolean
fits_inside (const DatelineLaneItem *item)
{
  return item->label > 0 && item->label + 2 * item->inset <= item->x1 - item->x0;
}

static double
end_of (const DatelineLaneItem *item)
{
  return item->place == DATELINE_LABEL_AFTER ? item->x1 + DATELINE_LANE_GAP + item->room : item->x1;
}

static void
place_labels (DatelineLaneItem *items,
              guint             n_items)
{
  for (guint i = 0; i < n_items; i++)
    {
      DatelineLaneItem *item = &items[i];

      item->room = item->label;
      if (item->label <= 0)
        item->place = DATELINE_LABEL_NONE;
      else
        item->place = fits_inside (item) ? DATELINE_LABEL_INSIDE : DATELINE_LABEL_AFTER;
    }
}

/* Puts all items in rows with their whole labels. */
static guint
place_whole (DatelineLaneItem *items,
             guint             n_items,
             guint             max_rows,
             guint            *n_left_out)
{
  guint n_rows = 0;
  Rows rows;

  rows_init (&rows, max_rows);
  *n_left_out = 0;
  for (guint i = 0; i < n_items; i++)
    {
      DatelineLaneItem *item = &items[i];

      item->row = rows_find (&rows, item->x0 - DATELINE_LANE_GAP);
      if (item->row == DATELINE_LANE_FULL)
        {
          (*n_left_out)++;
          continue;
        }
      rows_take (&rows, item->row, end_of (item));
      n_rows = MAX (n_rows, item->row + 1);
    }
  g_free (rows.least);
  return n_rows;
}

/* Of the first rows, the one that is free of bars at @x and where a label
 * before it loses the least. */
static guint
find_least_loss (const Rows   *rows,
                 const double *label_ends,
                 guint         few_rows,
                 double        x)
{
  double least = INFINITY;
  guint best = DATELINE_LANE_FULL;

  for (guint i = 0; i < few_rows; i++)
    {
      double loss = MAX (label_ends[i] - x, 0);

      if (rows->least[rows->n_leaves + i] <= x && loss < least)
        {
          least = loss;
          best = i;
        }
    }
  return best;
}

/* Puts all items in rows where labels behind bars give way to the next bar. */
static guint
place_close (DatelineLaneItem *items,
             guint             n_items,
             guint             few_rows,
             guint             max_rows,
             guint            *n_left_out)
{
  g_autofree double *label_ends = g_new (double, few_rows);
  guint n_rows = 0;
  Rows rows;

  rows_init (&rows, max_rows);
  for (guint i = 0; i < few_rows; i++)
    label_ends[i] = -INFINITY;
  *n_left_out = 0;
  for (guint i = 0; i < n_items; i++)
    {
      DatelineLaneItem *item = &items[i];
      double x = item->x0 - DATELINE_LANE_GAP;

      item->row = find_least_loss (&rows, label_ends, few_rows, x);
      if (item->row == DATELINE_LANE_FULL)
        item->row = rows_find (&rows, x);
      if (item->row == DATELINE_LANE_FULL)
        {
          (*n_left_out)++;
          continue;
        }
      rows_take (&rows, item->row, item->x1);
      if (item->row < few_rows)
        label_ends[item->row] = end_of (item);
      n_rows = MAX (n_rows, item->row + 1);
    }
  g_free (rows.least);
  return n_rows;
}

/* After bars were put close, a label has the room up to the next bar: on the
 * bar or behind it, whichever is more, shortened if need be. */
static void
squeeze_label (DatelineLaneItem *item,
               double            next)
{
  double inside = item->x1 - item->x0 - 2 * item->inset;
  double after = next - item->x1 - 2 * DATELINE_LANE_GAP;
  double room = MAX (inside, after);

  if (item->place == DATELINE_LABEL_NONE || fits_inside (item))
    return;
  if (room < MIN (item->label, DATELINE_LANE_LABEL_MIN))
    {
      item->place = DATELINE_LABEL_NONE;
      item->room = 0;
      return;
    }
  item->place = after >= MIN (inside, item->label) ? DATELINE_LABEL_AFTER : DATELINE_LABEL_INSIDE;
  item->room = MIN (item->label, item->place == DATELINE_LABEL_AFTER ? after : inside);
}

static void
squeeze_labels (DatelineLaneItem *items,
                guint             n_items,
                guint             n_rows)
{
  double *next = g_new (double, n_rows);

  for (guint i = 0; i < n_rows; i++)
    next[i] = INFINITY;
  for (guint i = n_items; i-- > 0;)
    {
      if (items[i].row == DATELINE_LANE_FULL)
        continue;
      squeeze_label (&items[i], next[items[i].row]);
      next[items[i].row] = items[i].x0;
    }
  g_free (next);
}

/**
 * dateline_lane_layout:
 * @items: (array length=n_items): the bars, in the order they begin
 * @n_items: how many
 * @few_rows: how many rows labels may take, at least 1
 * @max_rows: the most rows there may be, at least @few_rows
 * @n_left_out: (out): how many found no row
 *
 * Puts bars into rows so that neither bars nor labels overlap: interval
 * partitioning in time of the order of n log n. A label stands on its bar where
 * it fits, else behind it, and each bar is in the first row that is free. Where
 * that takes more than @few_rows, labels are shortened or left out instead of
 * taking rows of their own, and only bars that overlap take more rows; those
 * that find none in @max_rows are left out.
 *
 * Returns: how many rows there are
 */
guint
dateline_lane_layout (DatelineLaneItem *items,
                      guint             n_items,
                      guint             few_rows,
                      guint             max_rows,
                      guint            *n_left_out)
{
  guint n_rows;

  g_return_val_if_fail (few_rows >= 1 && max_rows >= few_rows, 0);

  place_labels (items, n_items);
  n_rows = place_whole (items, n_items, few_rows, n_left_out);
  if (*n_left_out > 0)
    {
      n_rows = place_close (items, n_items, few_rows, max_rows, n_left_out);
      squeeze_labels (items, n_items, n_rows);
    }
  return n_rows;
}
