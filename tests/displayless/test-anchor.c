/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-anchor.h"

#include <string.h>

/* What is found is given as the text before it, so that a case reads without
 * counting bytes; NULL where nothing is to be found. */
typedef struct
{
  const char *name;
  const char *text;
  DatelineSelector selector;
  const char *before;
  const char *found;
  DatelineAnchorMethod method;
  double least; /* confidence, and the most it may be */
  double most;
} Case;

#define NO_POSITION .start = -1, .end = -1
#define NOWHERE NULL, NULL, DATELINE_ANCHOR_NONE, 0, 0
#define EXACT DATELINE_ANCHOR_EXACT, 1, 1
#define DOUBTFUL DATELINE_ANCHOR_EXACT, 0.5, 0.9
#define NORMALISED DATELINE_ANCHOR_NORMALISED, 0.95, 0.99
#define ELIDED DATELINE_ANCHOR_ELIDED, 0.9, 0.9
#define NEAR DATELINE_ANCHOR_APPROXIMATE, 0.75, 0.97
#define AT DATELINE_ANCHOR_POSITION, 1, 1

static const Case cases[] = {
  { "once", "one two three", { .exact = "two", NO_POSITION }, "one ", "two", EXACT },
  { "at-start", "one two", { .exact = "one", NO_POSITION }, "", "one", EXACT },
  { "at-end", "one two", { .exact = "two", NO_POSITION }, "one ", "two", EXACT },
  { "spaces-around-it", "one two three", { .exact = " two ", NO_POSITION }, "one", " two ", EXACT },
  { "absent", "one two", { .exact = "three", NO_POSITION }, NOWHERE },
  { "text-empty", "", { .exact = "three", NO_POSITION }, NOWHERE },
  { "first-of-two", "a x b x", { .exact = "x", NO_POSITION }, "a ", "x", DOUBTFUL },
  { "by-prefix", "a x b x", { .exact = "x", .prefix = "b ", NO_POSITION }, "a x b ", "x", EXACT },
  { "by-suffix", "x a, x b", { .exact = "x", .suffix = " b", NO_POSITION }, "x a, ", "x", EXACT },
  { "by-position", "x a x b x", { .exact = "x", .start = 4, .end = 5 }, "x a ", "x", DOUBTFUL },
  { "by-nearest-position", "x a x b x", { .exact = "x", .start = 7, .end = 8 }, "x a x b ", "x", DOUBTFUL },
  /* The words around it win over the position, the words themselves over both. */
  { "prefix-over-position", "b x a x", { .exact = "x", .prefix = "b ", .start = 6, .end = 7 }, "b ", "x", EXACT },
  { "words-over-position", "abcd two", { .exact = "two", .start = 0, .end = 3 }, "abcd ", "two", EXACT },
  { "wrong-words-right-position", "abcd", { .exact = "xyz", .start = 0, .end = 3 }, NOWHERE },
  { "position-alone", "abcdef", { .start = 2, .end = 4 }, "ab", "cd", AT },
  { "position-counts-characters", "다리 위에서", { .start = 3, .end = 5 }, "다리 ", "위에", AT },
  { "position-to-the-end", "abc", { .start = 1, .end = 3 }, "a", "bc", AT },
  { "position-past-the-end", "abc", { .start = 1, .end = 4 }, NOWHERE },
  { "position-empty", "abc", { .start = 1, .end = 1 }, NOWHERE },
  { "position-none", "abc", { NO_POSITION }, NOWHERE },
  { "exact-empty", "abc", { .exact = "", NO_POSITION }, NOWHERE },
  { "overlapping", "aaa", { .exact = "aa", .prefix = "a", NO_POSITION }, "a", "aa", EXACT },
  { "exact-over-normalised", "The treaty. the treaty.", { .exact = "the treaty", NO_POSITION }, "The treaty. ",
    "the treaty", EXACT },
  { "case", "He said: THE TREATY HOLDS.", { .exact = "The treaty holds", NO_POSITION }, "He said: ",
    "THE TREATY HOLDS", NORMALISED },
  { "marks-and-spaces", "It was “not\n  over” — he’d say", { .exact = "\"not over\" - he'd say", NO_POSITION },
    "It was ", "“not\n  over” — he’d say", NORMALISED },
  { "decomposed", "the cafe\xcc\x81s close", { .exact = "cafés", NO_POSITION }, "the ", "cafe\xcc\x81s", NORMALISED },
  { "omission-written-otherwise", "we met […] and parted", { .exact = "we met ... and parted", NO_POSITION }, "",
    "we met […] and parted", NORMALISED },
  { "something-left-out", "He said we met in the spring, twice, and parted as friends.",
    { .exact = "we met … and parted [...] friends", NO_POSITION }, "He said ",
    "we met in the spring, twice, and parted as friends", ELIDED },
  { "starts-with-omission", "they met and parted", { .exact = "… met and parted", NO_POSITION }, "they ",
    "met and parted", ELIDED },
  { "pieces-out-of-order", "they parted. Then we met", { .exact = "we met … parted", NO_POSITION }, NOWHERE },
  { "a-word-changed", "Yesterday the river rose above the old bridge, they say.",
    { .exact = "the river rose above the new bridge", NO_POSITION }, "Yesterday ",
    "the river rose above the old bridge", NEAR },
  { "a-word-added", "the dispatch says that the river slowly rose above the old bridge of the town today.",
    { .exact = "the river rose above the old bridge of the town", NO_POSITION }, "the dispatch says that ",
    "the river slowly rose above the old bridge of the town", NEAR },
  { "too-much-changed", "the mountain sank under a cloud",
    { .exact = "the river rose above the old bridge", NO_POSITION }, NOWHERE },
  { "short-words-are-not-guessed", "the cat sat", { .exact = "bat", NO_POSITION }, NOWHERE },
  { "korean", "그는 평화의 새 시대가 왔다고 말했다", { .exact = "새 시대가", NO_POSITION }, "그는 평화의 ", "새 시대가", EXACT },
};

static void
test_table (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (DatelineAnchorText) text = dateline_anchor_text_new (c->text, strlen (c->text));
  g_autofree char *found = NULL;
  DatelineAnchor anchor;

  dateline_anchor_text_find (text, &c->selector, 1, TRUE, &anchor);
  g_assert_cmpint (anchor.method, ==, c->method);
  g_assert_cmpfloat (anchor.confidence, >=, c->least);
  g_assert_cmpfloat (anchor.confidence, <=, c->most);
  if (c->found == NULL)
    return;
  found = g_strndup (c->text + anchor.start, anchor.end - anchor.start);
  g_assert_cmpstr (found, ==, c->found);
  g_assert_cmpuint (anchor.start, ==, strlen (c->before));
  g_assert_cmpuint (anchor.first, ==, (guint) g_utf8_strlen (c->before, -1));
  g_assert_cmpuint (anchor.last - anchor.first, ==, (guint) g_utf8_strlen (c->found, -1));
}

/* A position says nothing in another text than that it was counted in. */
static void
test_position_in_another_text (void)
{
  const DatelineSelector selector = { .start = 0, .end = 2 };
  g_autoptr (DatelineAnchorText) text = dateline_anchor_text_new ("abc", 3);
  DatelineAnchor anchor;

  dateline_anchor_text_find (text, &selector, 1, FALSE, &anchor);
  g_assert_cmpint (anchor.method, ==, DATELINE_ANCHOR_NONE);
}

static const char * const words[] = {
  "talks", "border", "river", "of", "the", "council", "said", "prêt", "граница", "평화", "railway", "north,", "and",
  "“treaty”", "summit.", "guarantee", "—", "missiles", "in", "to", "winter", "letter", "delegation", "opened",
};

static void
append_words (GString *text,
              guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%u ", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))],
                            (guint) g_test_rand_int_range (0, 40));
}

/* Passages between words that come and go around them are all found, each where
 * it is; so are those that a few letters were changed in. */
static void
test_shifted (void)
{
  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) passages = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
      g_autoptr (DatelineAnchorText) anchored = NULL;
      DatelineSelector selectors[40];
      DatelineAnchor anchors[40];

      for (guint i = 0; i < G_N_ELEMENTS (selectors); i++)
        {
          g_autoptr (GString) passage = g_string_new (NULL);
          gsize start;

          append_words (passage, g_test_rand_int_range (8, 60));
          append_words (text, g_test_rand_int_range (0, 50));
          start = text->len;
          g_array_append_val (starts, start);
          g_string_append (text, passage->str);
          if (i % 4 == 1)
            g_string_insert_c (text, start + passage->len - 2, 'x');
          if (i % 4 == 2)
            text->str[start + passage->len - 1] = '\n';
          g_string_truncate (passage, passage->len - 1);
          selectors[i] = (DatelineSelector){ .exact = passage->str, .start = g_test_rand_int_range (0, 5000) };
          selectors[i].end = selectors[i].start + 10;
          g_ptr_array_add (passages, g_string_free (g_steal_pointer (&passage), FALSE));
        }
      anchored = dateline_anchor_text_new (text->str, text->len);
      dateline_anchor_text_find (anchored, selectors, G_N_ELEMENTS (selectors), FALSE, anchors);
      for (guint i = 0; i < G_N_ELEMENTS (selectors); i++)
        {
          g_assert_cmpint (anchors[i].method, ==, i % 4 == 1 ? DATELINE_ANCHOR_APPROXIMATE : DATELINE_ANCHOR_EXACT);
          g_assert_cmpuint (anchors[i].start, ==, g_array_index (starts, gsize, i));
          g_assert_cmpuint (anchors[i].first, ==, (guint) g_utf8_pointer_to_offset (text->str, text->str + anchors[i].start));
          g_assert_cmpuint (anchors[i].last, ==, (guint) g_utf8_pointer_to_offset (text->str, text->str + anchors[i].end));
        }
    }
}

/* What was edited at random, up to one letter in twelve, is found about where
 * it was; what was never there is not. */
static void
test_edited (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (GString) before = g_string_new (NULL), passage = g_string_new (NULL);
      g_autoptr (GString) text = NULL, foreign = g_string_new (NULL);
      g_autoptr (DatelineAnchorText) anchored = NULL;
      DatelineSelector selectors[2] = { { NO_POSITION }, { NO_POSITION } };
      DatelineAnchor anchors[2];

      append_words (before, 300);
      append_words (passage, 30);
      text = g_string_new (before->str);
      g_string_append (text, passage->str);
      for (guint i = 0; i < passage->len / 12; i++)
        {
          gsize at = before->len + g_test_rand_int_range (0, passage->len);

          if ((guint8) text->str[at] < 0x80)
            text->str[at] = 'q';
        }
      append_words (text, 300);
      for (guint i = 0; i < 120; i++)
        g_string_append_c (foreign, 'A' + g_test_rand_int_range (0, 26));
      selectors[0].exact = passage->str;
      selectors[1].exact = foreign->str;
      anchored = dateline_anchor_text_new (text->str, text->len);
      dateline_anchor_text_find (anchored, selectors, 2, FALSE, anchors);
      g_assert_cmpint (anchors[0].method, !=, DATELINE_ANCHOR_NONE);
      g_assert_cmpuint (ABS ((gssize) anchors[0].start - (gssize) before->len), <=, 12);
      g_assert_cmpint (anchors[1].method, ==, DATELINE_ANCHOR_NONE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/anchor/table/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_table);
    }
  g_test_add_func ("/anchor/position-in-another-text", test_position_in_another_text);
  g_test_add_func ("/anchor/shifted", test_shifted);
  g_test_add_func ("/anchor/edited", test_edited);
  return g_test_run ();
}
