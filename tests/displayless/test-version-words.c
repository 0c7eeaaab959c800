/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-version-words.h"
#include "dateline-word-difference.h"

static void
test_spoken (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *merged;
    const char *spoken;
  } cases[] = {
    { "ready to meet", "ready to meet", "ready to meet", "ready to meet" },
    { "ready to meet", "ready to speak", "ready to meet speak", "ready to [deleted: meet] [inserted: speak]" },
    { "ready to meet", "ready often to meet", "ready often to meet", "ready [inserted: often] to meet" },
    { "ready often to meet", "ready to meet", "ready often to meet", "ready [deleted: often] to meet" },
    { "no more talks now", "no firm talks now", "no more firm talks now", "no [deleted: more] [inserted: firm] talks now" },
    { "", "ready", "ready", "[inserted: ready]" },
    { "자주 만나 논의를", "자주 만날 논의를", "자주 만나 만날 논의를", "자주 [deleted: 만나] [inserted: 만날] 논의를" },
    { "", "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) runs = NULL;
      g_autofree char *merged = dateline_version_words_dup_merged (cases[i].first, cases[i].second, &runs);
      g_autofree char *spoken = dateline_version_words_dup_spoken (merged, runs);

      g_assert_cmpstr (merged, ==, cases[i].merged);
      g_assert_cmpstr (spoken, ==, cases[i].spoken);
    }
}

/* The runs are what is marked: each is cut at its own words. */
static void
test_runs (void)
{
  g_autoptr (GArray) runs = NULL;
  g_autofree char *merged = dateline_version_words_dup_merged ("to meet now", "to speak now", &runs);
  const DatelineDifference *deleted = &g_array_index (runs, DatelineDifference, 1);
  const DatelineDifference *inserted = &g_array_index (runs, DatelineDifference, 2);
  g_autofree char *first = g_strndup (merged + deleted->start, deleted->end - deleted->start);
  g_autofree char *second = g_strndup (merged + inserted->start, inserted->end - inserted->start);

  g_assert_cmpuint (runs->len, ==, 4);
  g_assert_cmpint (deleted->kind, ==, DATELINE_DIFFERENCE_DELETED);
  g_assert_cmpint (inserted->kind, ==, DATELINE_DIFFERENCE_INSERTED);
  g_assert_cmpstr (first, ==, "meet");
  g_assert_cmpstr (second, ==, "speak");
}

static void
test_comparable (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    gboolean comparable;
  } cases[] = {
    { "en", "en", TRUE },   { "en", "en-GB", TRUE }, { "EN", "en-us", TRUE },  { "en", "ru", FALSE },
    { "ko", "kok", FALSE }, { "zh-Hans", "zh-Hant", TRUE }, { NULL, "en", TRUE }, { NULL, NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineQuote) first = g_object_new (DATELINE_TYPE_QUOTE, NULL);
      g_autoptr (DatelineQuote) second = g_object_new (DATELINE_TYPE_QUOTE, NULL);

      first->language = g_strdup (cases[i].first);
      second->language = g_strdup (cases[i].second);
      g_assert_cmpint (dateline_version_words_comparable (first, second), ==, cases[i].comparable);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/version-words/spoken", test_spoken);
  g_test_add_func ("/version-words/runs", test_runs);
  g_test_add_func ("/version-words/comparable", test_comparable);
  return g_test_run ();
}
