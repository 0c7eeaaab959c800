/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-lane-layout.h"

#include <math.h>

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const DatelineLaneItem *item_a = a, *item_b = b;

  return item_a->x0 < item_b->x0 ? -1 : item_a->x0 > item_b->x0;
}

static DatelineLaneItem *
make_items (guint  n,
            double length)
{
  DatelineLaneItem *items = g_new0 (DatelineLaneItem, n);

  for (guint i = 0; i < n; i++)
    {
      items[i].x0 = g_test_rand_double_range (0, length);
      items[i].x1 = items[i].x0 + (i % 4 == 0 ? 14 : g_test_rand_double_range (1, 200));
      items[i].inset = 5;
      items[i].label = i % 7 == 0 ? 0 : g_test_rand_double_range (10, 240);
    }
  qsort (items, n, sizeof *items, compare);
  return items;
}

static double
end_of (const DatelineLaneItem *item)
{
  return item->place == DATELINE_LABEL_AFTER ? item->x1 + DATELINE_LANE_GAP + item->room : item->x1;
}

static void
check (const DatelineLaneItem *items,
       guint                   n,
       guint                   n_rows,
       guint                   n_left_out)
{
  guint left_out = 0;

  for (guint i = 0; i < n; i++)
    {
      const DatelineLaneItem *item = &items[i];

      if (item->row == DATELINE_LANE_FULL)
        {
          left_out++;
          continue;
        }
      g_assert_cmpuint (item->row, <, n_rows);
      g_assert_cmpfloat (item->room, <=, item->label);
      if (item->place == DATELINE_LABEL_INSIDE)
        g_assert_cmpfloat (item->room, <=, item->x1 - item->x0 - 2 * item->inset + 1e-6);
      for (guint j = i + 1; j < n; j++)
        if (items[j].row == item->row)
          {
            g_assert_cmpfloat (end_of (item), <=, items[j].x0);
            break;
          }
    }
  g_assert_cmpuint (left_out, ==, n_left_out);
}

/* Whatever the bars: none overlaps another or another's label, each has a row
 * of those there are, and with rows enough none is left out. */
static void
test_never_overlap (void)
{
  for (guint run = 0; run < 400; run++)
    {
      guint n = g_test_rand_int_range (1, 120);
      guint max_rows = run % 3 == 0 ? n : (guint) g_test_rand_int_range (1, 20);
      guint few_rows = run % 3 == 0 ? n : (guint) g_test_rand_int_range (1, max_rows + 1);
      g_autofree DatelineLaneItem *items = make_items (n, g_test_rand_double_range (50, 9000));
      guint n_left_out;
      guint n_rows = dateline_lane_layout (items, n, few_rows, max_rows, &n_left_out);

      g_assert_cmpuint (n_rows, <=, max_rows);
      if (few_rows >= n)
        {
          g_assert_cmpuint (n_left_out, ==, 0);
          for (guint i = 0; i < n; i++)
            g_assert_cmpfloat (items[i].room, ==, items[i].label);
        }
      check (items, n, n_rows, n_left_out);
    }
}

/* As few rows as bars cover one pixel at most. */
static void
test_fewest_rows (void)
{
  for (guint run = 0; run < 200; run++)
    {
      guint n = g_test_rand_int_range (1, 60), most = 0, n_left_out;
      g_autofree DatelineLaneItem *items = make_items (n, 2000);

      for (guint i = 0; i < n; i++)
        items[i].label = 0;
      for (guint i = 0; i < n; i++)
        {
          guint over = 0;

          for (guint j = 0; j <= i; j++)
            over += items[j].x1 > items[i].x0 - DATELINE_LANE_GAP;
          most = MAX (most, over);
        }
      g_assert_cmpuint (dateline_lane_layout (items, n, 1, n, &n_left_out), ==, most);
      g_assert_cmpuint (n_left_out, ==, 0);
    }
}

static void
test_labels (void)
{
  static const struct
  {
    const char *about;
    guint few_rows;
    guint max_rows;
    DatelineLaneItem items[3];
    guint n_rows;
    guint rows[3];
    DatelineLabelPlace places[3];
    double rooms[3];
  } layouts[] = {
    { "a long bar carries its label", 3, 3, { { 0, 200, 5, 100 } }, 1, { 0 }, { DATELINE_LABEL_INSIDE }, { 100 } },
    { "a short one has it behind", 3, 3, { { 0, 20, 5, 100 } }, 1, { 0 }, { DATELINE_LABEL_AFTER }, { 100 } },
    { "one behind takes room in its row", 3, 3, { { 0, 20, 5, 100 }, { 60, 80, 5, 0 } }, 2,
      { 0, 1 }, { DATELINE_LABEL_AFTER, DATELINE_LABEL_NONE }, { 100, 0 } },
    { "without a second row it is shortened", 1, 1, { { 0, 20, 5, 100 }, { 80, 90, 5, 0 } }, 1,
      { 0, 0 }, { DATELINE_LABEL_AFTER, DATELINE_LABEL_NONE }, { 48, 0 } },
    { "or dropped", 1, 1, { { 0, 20, 5, 100 }, { 40, 90, 5, 0 } }, 1,
      { 0, 0 }, { DATELINE_LABEL_NONE, DATELINE_LABEL_NONE }, { 0, 0 } },
    { "or shortened on its bar", 1, 1, { { 0, 80, 5, 100 }, { 90, 95, 5, 0 } }, 1,
      { 0, 0 }, { DATELINE_LABEL_INSIDE, DATELINE_LABEL_NONE }, { 70, 0 } },
    { "bars that overlap take rows all the same", 1, 3, { { 0, 80, 5, 0 }, { 40, 95, 5, 60 }, { 90, 120, 5, 0 } }, 2,
      { 0, 1, 0 }, { DATELINE_LABEL_NONE, DATELINE_LABEL_AFTER, DATELINE_LABEL_NONE }, { 0, 60, 0 } },
    { "a label gives way where it loses least", 2, 2, { { 0, 20, 5, 200 }, { 0, 20, 5, 90 }, { 80, 90, 5, 0 } }, 2,
      { 0, 1, 1 }, { DATELINE_LABEL_AFTER, DATELINE_LABEL_AFTER, DATELINE_LABEL_NONE }, { 200, 48, 0 } },
    { "a bar that fits nowhere is told", 1, 1, { { 0, 80, 5, 0 }, { 40, 95, 5, 0 }, { 110, 120, 5, 0 } }, 1,
      { 0, DATELINE_LANE_FULL, 0 }, { DATELINE_LABEL_NONE, DATELINE_LABEL_NONE, DATELINE_LABEL_NONE }, { 0, 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      DatelineLaneItem items[3];
      guint n = 0, n_left_out;

      g_test_message ("%s", layouts[i].about);
      memcpy (items, layouts[i].items, sizeof items);
      while (n < 3 && items[n].x1 > 0)
        n++;
      g_assert_cmpuint (dateline_lane_layout (items, n, layouts[i].few_rows, MAX (layouts[i].few_rows, layouts[i].max_rows), &n_left_out), ==, layouts[i].n_rows);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpuint (items[j].row, ==, layouts[i].rows[j]);
          g_assert_cmpint (items[j].place, ==, layouts[i].places[j]);
          g_assert_cmpfloat (items[j].room, ==, layouts[i].rooms[j]);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lane-layout/never-overlap", test_never_overlap);
  g_test_add_func ("/lane-layout/fewest-rows", test_fewest_rows);
  g_test_add_func ("/lane-layout/labels", test_labels);
  return g_test_run ();
}
