/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-day-tag.h"

#include <math.h>

#define WIDTH 500.0

static const struct
{
  DatelineDayTag tags[2];
  guint n;
  double left[2]; /* NAN: hidden */
} cases[] = {
  /* In sight: after the line, before it at the end. */
  { { { .x = 100, .width = 80 } }, 1, { 100 } },
  { { { .x = 450, .width = 80 } }, 1, { 370 } },
  { { { .x = 0, .width = 80 } }, 1, { 0 } },
  { { { .x = 500, .width = 80 } }, 1, { 420 } },
  /* Beyond either end. */
  { { { .x = -5000, .width = 80 } }, 1, { 0 } },
  { { { .x = 501, .width = 80 } }, 1, { 420 } },
  { { { .x = -5000, .width = 80 }, { .x = -1, .width = 50 } }, 2, { 0, 84 } },
  { { { .x = 600, .width = 80 }, { .x = 700, .width = 50 } }, 2, { 366, 450 } },
  { { { .x = -10, .width = 80 }, { .x = 700, .width = 50 } }, 2, { 0, 450 } },
  /* One at an edge leaves the other its own place, or moves it on. */
  { { { .x = -10, .width = 80 }, { .x = 200, .width = 50 } }, 2, { 0, 200 } },
  { { { .x = -10, .width = 80 }, { .x = 20, .width = 50 } }, 2, { 0, 84 } },
  { { { .x = 440, .width = 80 }, { .x = 700, .width = 50 } }, 2, { 360, 450 } },
  /* Two lines close by: one on either side of the two. */
  { { { .x = 200, .width = 80 }, { .x = 230, .width = 50 } }, 2, { 120, 230 } },
  { { { .x = 200, .width = 80 }, { .x = 300, .width = 50 } }, 2, { 200, 300 } },
  { { { .x = 10, .width = 80 }, { .x = 30, .width = 50 } }, 2, { 10, 94 } },
  { { { .x = 200, .width = 80 }, { .x = 200, .width = 50 } }, 2, { 116, 200 } },
  /* No room. */
  { { { .x = 100, .width = 501 } }, 1, { NAN } },
  { { { .x = -1, .width = 300 }, { .x = 501, .width = 300 } }, 2, { NAN, 200 } },
};

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DatelineDayTag tags[2] = { cases[i].tags[0], cases[i].tags[1] };

      g_test_message ("%u", i);
      dateline_day_tags_place (tags, cases[i].n, WIDTH);
      for (guint j = 0; j < cases[i].n; j++)
        {
          g_assert_cmpint (tags[j].hidden, ==, isnan (cases[i].left[j]));
          if (!tags[j].hidden)
            g_assert_cmpfloat (tags[j].left, ==, cases[i].left[j]);
        }
    }
}

/* Wherever two lines are, their words neither meet nor leave what is in sight. */
static void
test_apart (void)
{
  for (double a = -20; a <= WIDTH + 20; a += 7)
    for (double b = a; b <= WIDTH + 20; b += 5)
      {
        DatelineDayTag tags[2] = { { .x = a, .width = 150 }, { .x = b, .width = 60 } };

        dateline_day_tags_place (tags, 2, WIDTH);
        for (guint i = 0; i < 2; i++)
          {
            g_assert_false (tags[i].hidden);
            g_assert_cmpfloat (tags[i].left, >=, 0);
            g_assert_cmpfloat (tags[i].left + tags[i].width, <=, WIDTH);
          }
        g_assert_cmpfloat (tags[0].left + tags[0].width, <, tags[1].left);
      }
}

static void
test_side (void)
{
  g_assert_cmpint (dateline_day_tag_get_side (&(DatelineDayTag){ .x = -0.5 }, WIDTH), ==, -1);
  g_assert_cmpint (dateline_day_tag_get_side (&(DatelineDayTag){ .x = 0 }, WIDTH), ==, 0);
  g_assert_cmpint (dateline_day_tag_get_side (&(DatelineDayTag){ .x = WIDTH }, WIDTH), ==, 0);
  g_assert_cmpint (dateline_day_tag_get_side (&(DatelineDayTag){ .x = WIDTH + 1 }, WIDTH), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-tag/places", test_places);
  g_test_add_func ("/day-tag/apart", test_apart);
  g_test_add_func ("/day-tag/side", test_side);
  return g_test_run ();
}
