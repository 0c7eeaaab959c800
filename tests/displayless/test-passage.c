/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-passage.h"

#include <locale.h>
#include <string.h>

/* Of a long text only what is near to the position is looked through. */
static void
test_find_in_long_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const DatelineCitation near = { .exact = "the words", .start = 500000, .end = 500009 };
  const DatelineCitation far = { .exact = "the words", .start = 10, .end = 19 };
  const DatelineCitation bare = { .start = 500001, .end = 500003 };
  DatelineAnchor found;

  for (guint i = 0; i < 500000; i++)
    g_string_append (text, "다");
  g_string_append (text, "the words");
  for (guint i = 0; i < 500000; i++)
    g_string_append_c (text, 'b');
  g_assert_true (dateline_passage_find (text->str, &near, &found));
  g_assert_cmpuint (found.start, ==, 3 * 500000);
  g_assert_cmpuint (found.end, ==, 3 * 500000 + 9);
  g_assert_true (dateline_passage_find (text->str, &bare, &found));
  g_assert_cmpuint (found.start, ==, 3 * 500000 + 1);
  g_assert_cmpuint (found.end, ==, 3 * 500000 + 3);
  g_assert_false (dateline_passage_find (text->str, &far, &found));
}

static void
test_find (void)
{
  const DatelineCitation citation = { .exact = "x", .prefix = "b ", .start = 6, .end = 7 };
  const DatelineCitation absent = { .exact = "y", .start = -1, .end = -1 };
  DatelineAnchor found;

  g_assert_true (dateline_passage_find ("b x a x", &citation, &found));
  g_assert_cmpuint (found.start, ==, 2);
  g_assert_false (dateline_passage_find ("b x a x", &absent, &found));
}

typedef struct
{
  const char *name;
  const char *before;
  const char *passage;
  const char *after;
  guint n_around;
  const char *text;
  const char *marked;
} CutCase;

static const CutCase cut_cases[] = {
  { "whole", "one ", "two", " three", 100, "one two three", "two" },
  { "words-are-kept-whole", "one two three ", "four", " five six seven", 6, "… three four five…", "four" },
  { "nothing-around", "one ", "two", " three", 0, "… two…", "two" },
  { "starts-the-text", "", "one", " two", 100, "one two", "one" },
  { "on-one-line", "one\n\n", "two\nthree", "\r\n\tfour", 100, "one two three four", "two three" },
  { "one-long-word", "aaaaaaaaaa", "b", "cccccccccc", 3, "… aaabccc…", "b" },
  { "other-letters", "다리 위에서 ", "그녀가", " 말했다", 4, "… 위에서 그녀가 말했다", "그녀가" },
};

static void
test_cut (gconstpointer data)
{
  const CutCase *c = data;
  g_autofree char *text = g_strconcat (c->before, c->passage, c->after, NULL);
  gsize start = strlen (c->before);
  g_autoptr (DatelinePassage) passage =
      dateline_passage_new (text, start, start + strlen (c->passage), c->n_around);
  g_autofree char *marked = g_strndup (passage->text + passage->start, passage->end - passage->start);

  g_assert_cmpstr (passage->text, ==, c->text);
  g_assert_cmpstr (marked, ==, c->marked);
}

static void
test_quote (void)
{
  const DatelineCitation whole = { .exact = "two", .prefix = "one ", .suffix = " three" };
  const DatelineCitation none = { .prefix = "one " };
  g_autoptr (DatelinePassage) passage = dateline_passage_quote (&whole);

  g_assert_cmpstr (passage->text, ==, "one two three");
  g_assert_cmpuint (passage->start, ==, 4);
  g_assert_cmpuint (passage->end, ==, 7);
  g_assert_null (dateline_passage_quote (&none));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passage/find", test_find);
  g_test_add_func ("/passage/find-in-long-text", test_find_in_long_text);
  for (guint i = 0; i < G_N_ELEMENTS (cut_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/passage/cut/%s", cut_cases[i].name);
      g_test_add_data_func (path, &cut_cases[i], test_cut);
    }
  g_test_add_func ("/passage/quote", test_quote);
  return g_test_run ();
}
