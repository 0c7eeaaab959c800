/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where what was searched for stands in a text. */

#include <locale.h>
#include <string.h>

#include "dateline-hits.h"

/* The text with its hits in brackets. */
static const struct
{
  const char *wanted;
  const char *marked;
} cases[] = {
  { "summit", "Three [summits] in a year, a [Summit]." },
  { "SUMMITS", "Three [summits], a summit." },
  { "three year", "[Three] summits in a [year]" },
  { "punggyeri", "[Punggye-ri] and [PUNGGYE‑RI’s] “[Punggye-ri]’”" },
  /* A place that is spelled otherwise here was found by its names, not by these words. */
  { "Punheri", "The tunnels of Punggye-ri" },
  { "korea", "[inter-Korean] talks; [Koreas]" },
  { "판문점", "[판문점선언과] 평화" },
  { "ким", "[Ким] Чен Ын, [Kim]." },
  { "strasse", "Die [Straße]–da" },
  { "", "nothing" },
  { "…", "nothing … at all" },
  { "a", "" },
};

static char *
dup_without_brackets (const char *marked)
{
  GString *text = g_string_new (marked);

  g_string_replace (text, "[", "", 0);
  g_string_replace (text, "]", "", 0);
  return g_string_free (text, FALSE);
}

static char *
dup_marked (const char *text,
            GArray     *hits)
{
  GString *marked = g_string_new (text);

  for (guint i = hits->len; i > 0; i--)
    {
      const DatelineHit *hit = &g_array_index (hits, DatelineHit, i - 1);

      g_string_insert (marked, (gssize) hit->end, "]");
      g_string_insert (marked, (gssize) hit->start, "[");
    }
  return g_string_free (marked, FALSE);
}

static void
test_find (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *text = dup_without_brackets (cases[i].marked);
  g_autoptr (GArray) hits = dateline_hits_find (text, cases[i].wanted);
  g_autofree char *marked = dup_marked (text, hits);

  g_assert_cmpstr (marked, ==, cases[i].marked);
}

static const struct
{
  const char *text;
  const char *wanted;
  guint n_shown;
  guint n_before;
  const char *excerpt;
} starts[] = {
  { "one two three four five", "two", 10, 4, "one two three four five" },
  { "one two three four five", "four", 18, 4, "one two three four five" },
  { "one two three four five", "four", 17, 8, "three four five" },
  { "one two three four five", "four", 10, 6, "three four five" },
  { "one two three four five", "four", 10, 5, "four five" },
  { "one two three four five", "four", 10, 100, "one two three four five" },
  { "one two three four five", "six", 2, 2, "one two three four five" },
  { "one two three four five", NULL, 2, 2, "one two three four five" },
  { "이 일 삼 사 오", "오", 5, 3, "사 오" },
  /* without a space the beginning is in a word */
  { "ab,cd,ef,gh", "gh", 4, 3, "ef,gh" },
};

static void
test_start (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  gsize start = dateline_hits_get_start (starts[i].text, starts[i].wanted, starts[i].n_shown, starts[i].n_before);

  g_assert_cmpstr (starts[i].text + start, ==, starts[i].excerpt);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hits/find/%u", i);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_find);
    }
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hits/start/%u", i);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_start);
    }
  return g_test_run ();
}
