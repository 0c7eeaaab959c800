/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-word-difference.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *first;
  const char *second;
  const char *shown; /* -deleted- and +inserted+ */
} Case;

static const Case cases[] = {
  { "both-empty", "", "", "" },
  { "the-same", "ready to meet", "ready to meet", "ready to meet" },
  { "from-nothing", "", "ready", "+ready+" },
  { "to-nothing", "ready", "", "-ready-" },
  { "replaced", "ready to meet", "ready to speak", "ready to -meet-+speak+" },
  { "inserted", "ready to meet", "ready often to meet", "ready +often +to meet" },
  { "deleted", "ready often to meet", "ready to meet", "ready -often -to meet" },
  { "two-words-replaced", "a firm guarantee now", "a written promise now", "a -firm guarantee-+written promise+ now" },
  { "spaces-are-equal", "ready  to\nmeet", "ready to meet", "ready  to\nmeet" },
  { "punctuation", "meet, often", "meet often", "meet-,- often" },
  { "case-counts", "Meet", "meet", "-Meet-+meet+" },
  { "korean-by-word", "자주 만나 논의를", "자주 만날 논의를", "자주 -만나-+만날+ 논의를" },
  { "russian", "готов к встрече", "готов к встречам", "готов к -встрече-+встречам+" },
  { "chinese-by-letter", "朝鲜半岛无核化", "朝鲜半岛非核化", "朝鲜半岛-无-+非+核化" },
  { "japanese-by-letter", "話し合いを続ける", "話し合いを進める", "話し合いを-続け-+進め+る" },
};

static char *
show (const char *first,
      const char *second)
{
  g_autoptr (GArray) runs = dateline_word_difference (first, second);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const DatelineDifference *run = &g_array_index (runs, DatelineDifference, i);
      const char *mark = run->kind == DATELINE_DIFFERENCE_EQUAL ? "" : run->kind == DATELINE_DIFFERENCE_DELETED ? "-" : "+";

      g_string_append (shown, mark);
      g_string_append_len (shown, (run->kind == DATELINE_DIFFERENCE_INSERTED ? second : first) + run->start,
                           run->end - run->start);
      g_string_append (shown, mark);
    }
  return g_string_free (shown, FALSE);
}

static void
test_table (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *shown = show (c->first, c->second);

  g_assert_cmpstr (shown, ==, c->shown);
}

static char *
make_up (guint n)
{
  static const char * const words[] = { "one ", "two ", "three ", "four, ", "다섯 ", "六" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

/* Without what was inserted it is the first text, and without what was deleted
 * the second: spaces are the same here. */
static void
test_gives_both_back (void)
{
  for (guint round = 0; round < 500; round++)
    {
      g_autofree char *first = make_up (g_test_rand_int_range (0, 40));
      g_autofree char *second = make_up (g_test_rand_int_range (0, 40));
      g_autoptr (GArray) runs = dateline_word_difference (first, second);
      g_autoptr (GString) old = g_string_new (NULL), new = g_string_new (NULL);

      for (guint i = 0; i < runs->len; i++)
        {
          const DatelineDifference *run = &g_array_index (runs, DatelineDifference, i);
          const char *text = run->kind == DATELINE_DIFFERENCE_INSERTED ? second : first;

          if (run->kind != DATELINE_DIFFERENCE_INSERTED)
            g_string_append_len (old, text + run->start, run->end - run->start);
          if (run->kind != DATELINE_DIFFERENCE_DELETED)
            g_string_append_len (new, text + run->start, run->end - run->start);
          g_assert_true (i == 0 || run->kind != g_array_index (runs, DatelineDifference, i - 1).kind);
        }
      g_assert_cmpstr (old->str, ==, first);
      g_assert_cmpstr (new->str, ==, second);
    }
}

/* Far apart, and too far apart to be told. */
static void
test_long (void)
{
  for (guint n = 400; n <= 4000; n *= 10)
    {
      g_autoptr (GString) first = g_string_new ("same "), second = g_string_new ("same ");
      g_autoptr (GArray) runs = NULL;

      for (guint i = 0; i < n; i++)
        {
          g_string_append_printf (first, "a%u ", i);
          g_string_append_printf (second, "b%u ", i);
        }
      runs = dateline_word_difference (first->str, second->str);
      g_assert_cmpuint (runs->len, >=, 2);
      g_assert_cmpuint (g_array_index (runs, DatelineDifference, runs->len - 2).kind, ==,
                        n == 400 ? DATELINE_DIFFERENCE_INSERTED : DATELINE_DIFFERENCE_DELETED);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/word-difference/table/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_table);
    }
  g_test_add_func ("/word-difference/gives-both-back", test_gives_both_back);
  g_test_add_func ("/word-difference/long", test_long);
  return g_test_run ();
}
