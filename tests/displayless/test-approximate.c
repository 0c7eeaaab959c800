/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-approximate.h"

typedef struct
{
  const char *name;
  const char *pattern;
  const char *text;
  guint limit;
  const char *found; /* NULL where nothing is near enough */
  guint distance;
} Case;

static const Case cases[] = {
  { "the-same", "river", "the river bank", 2, "river", 0 },
  { "one-changed", "river", "the rimer bank", 2, "rimer", 1 },
  { "one-added", "river", "the rivver bank", 2, "rivver", 1 },
  { "one-lost", "river", "the rver bank", 2, "rver", 1 },
  { "last-changed", "river", "the rivex bank", 2, "rivex", 1 },
  { "too-far", "river", "mountain", 2, NULL, 0 },
  { "nothing-to-look-in", "river", "", 2, NULL, 0 },
  { "the-nearest-not-the-first", "river", "rixer river", 2, "river", 0 },
  { "other-letters", "다리 위에서", "그 다리위에서 그녀", 2, "다리위에서", 1 },
};

static void
test_table (gconstpointer data)
{
  const Case *c = data;
  glong n_pattern, n_text;
  g_autofree gunichar *pattern = g_utf8_to_ucs4_fast (c->pattern, -1, &n_pattern);
  g_autofree gunichar *text = g_utf8_to_ucs4_fast (c->text, -1, &n_text);
  g_autofree char *part = NULL;
  DatelineApproximate found;

  g_assert_cmpint (dateline_approximate_find (pattern, n_pattern, text, n_text, c->limit, &found), ==,
                   c->found != NULL);
  if (c->found == NULL)
    return;
  part = g_ucs4_to_utf8 (text + found.start, found.end - found.start, NULL, NULL, NULL);
  g_assert_cmpstr (part, ==, c->found);
  g_assert_cmpuint (found.distance, ==, c->distance);
}

/* The matrix of Levenshtein, cell by cell. */
static guint
measure (const gunichar *pattern,
         guint           n_pattern,
         const gunichar *text,
         guint           n_text,
         gboolean        starts_anywhere)
{
  g_autofree guint *column = g_new (guint, n_pattern + 1);
  guint best;

  for (guint i = 0; i <= n_pattern; i++)
    column[i] = i;
  best = n_pattern;
  for (guint j = 0; j < n_text; j++)
    {
      guint diagonal = column[0];

      column[0] = starts_anywhere ? 0 : j + 1;
      for (guint i = 1; i <= n_pattern; i++)
        {
          guint left = column[i];

          column[i] = MIN (diagonal + (pattern[i - 1] != text[j]), MIN (left, column[i - 1]) + 1);
          diagonal = left;
        }
      best = MIN (best, column[n_pattern]);
    }
  return starts_anywhere ? best : column[n_pattern];
}

/* Lengths around the 64 letters of a block and its multiples; few different
 * letters, so that much is nearly the same. */
static void
test_against_matrix (void)
{
  static const guint lengths[] = { 1, 2, 5, 31, 63, 64, 65, 100, 127, 128, 129, 200 };

  for (guint round = 0; round < 600; round++)
    {
      guint n_pattern = lengths[round % G_N_ELEMENTS (lengths)];
      guint n_text = g_test_rand_int_range (0, 300);
      gunichar pattern[200], text[300];
      DatelineApproximate found;
      guint best;

      for (guint i = 0; i < n_pattern; i++)
        pattern[i] = 'a' + g_test_rand_int_range (0, 3);
      for (guint i = 0; i < n_text; i++)
        text[i] = i < n_pattern && g_test_rand_int_range (0, 9) > 0 ? pattern[i] : 'a' + (guint) g_test_rand_int_range (0, 3);
      best = measure (pattern, n_pattern, text, n_text, TRUE);
      if (!dateline_approximate_find (pattern, n_pattern, text, n_text, n_pattern - 1, &found))
        {
          g_assert_cmpuint (best, ==, n_pattern);
          continue;
        }
      g_assert_cmpuint (found.distance, ==, best);
      g_assert_cmpuint (measure (pattern, n_pattern, text + found.start, found.end - found.start, FALSE), ==, best);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/approximate/table/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_table);
    }
  g_test_add_func ("/approximate/against-matrix", test_against_matrix);
  return g_test_run ();
}
