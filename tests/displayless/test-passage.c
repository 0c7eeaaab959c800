/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-passage.h"

#include <locale.h>
#include <string.h>

/* What is found is given as the text before it, so that a case reads without
 * counting bytes; NULL where nothing is to be found. */
typedef struct
{
  const char *name;
  const char *text;
  DatelineCitation citation;
  const char *before;
  const char *found;
} FindCase;

#define NO_POSITION .start = -1, .end = -1

static const FindCase find_cases[] = {
  { "once", "one two three", { .exact = "two", NO_POSITION }, "one ", "two" },
  { "at-start", "one two", { .exact = "one", NO_POSITION }, "", "one" },
  { "at-end", "one two", { .exact = "two", NO_POSITION }, "one ", "two" },
  { "absent", "one two", { .exact = "three", NO_POSITION }, NULL, NULL },
  { "first-of-two", "a x b x", { .exact = "x", NO_POSITION }, "a ", "x" },
  { "by-prefix", "a x b x", { .exact = "x", .prefix = "b ", NO_POSITION }, "a x b ", "x" },
  { "by-suffix", "x a, x b", { .exact = "x", .suffix = " b", NO_POSITION }, "x a, ", "x" },
  { "by-position", "x a x b x", { .exact = "x", .start = 4, .end = 5 }, "x a ", "x" },
  { "by-nearest-position", "x a x b x", { .exact = "x", .start = 7, .end = 8 }, "x a x b ", "x" },
  /* The words around it win over the position, the words themselves over both. */
  { "prefix-over-position", "b x a x", { .exact = "x", .prefix = "b ", .start = 6, .end = 7 }, "b ", "x" },
  { "words-over-position", "abcd two", { .exact = "two", .start = 0, .end = 3 }, "abcd ", "two" },
  { "wrong-words-right-position", "abcd", { .exact = "xyz", .start = 0, .end = 3 }, NULL, NULL },
  { "position-alone", "abcdef", { .start = 2, .end = 4 }, "ab", "cd" },
  { "position-counts-characters", "다리 위에서", { .start = 3, .end = 5 }, "다리 ", "위에" },
  { "position-to-the-end", "abc", { .start = 1, .end = 3 }, "a", "bc" },
  { "position-past-the-end", "abc", { .start = 1, .end = 4 }, NULL, NULL },
  { "position-empty", "abc", { .start = 1, .end = 1 }, NULL, NULL },
  { "position-none", "abc", { NO_POSITION }, NULL, NULL },
  { "exact-empty", "abc", { .exact = "", NO_POSITION }, NULL, NULL },
  { "overlapping", "aaa", { .exact = "aa", .prefix = "a", NO_POSITION }, "a", "aa" },
};

static void
test_find (gconstpointer data)
{
  const FindCase *c = data;
  gsize start = 0;
  gsize end = 0;
  gboolean found = dateline_passage_find (c->text, &c->citation, &start, &end);

  g_assert_cmpint (found, ==, c->found != NULL);
  if (!found)
    return;
  g_assert_cmpuint (start, ==, strlen (c->before));
  g_assert_cmpuint (end, ==, strlen (c->before) + strlen (c->found));
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
  for (guint i = 0; i < G_N_ELEMENTS (find_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/passage/find/%s", find_cases[i].name);
      g_test_add_data_func (path, &find_cases[i], test_find);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cut_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/passage/cut/%s", cut_cases[i].name);
      g_test_add_data_func (path, &cut_cases[i], test_cut);
    }
  g_test_add_func ("/passage/quote", test_quote);
  return g_test_run ();
}
