/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-admiralty.h"

#include <locale.h>

typedef struct
{
  const char *name;
  const char *reliability;
  int credibility;
  const char *code;
  const char *of_source;
  const char *of_information;
} Case;

static const Case cases[] = {
  { "both", "B", 2, "B2", "Source graded B: usually reliable", "Information graded 2: probably true" },
  { "best", "A", 1, "A1", "Source graded A: completely reliable", "Information graded 1: confirmed by other sources" },
  { "unjudged", "F", 6, "F6", "Source graded F: reliability cannot be judged", "Information graded 6: truth cannot be judged" },
  { "letter-alone", "E", 0, "E–", "Source graded E: unreliable", NULL },
  { "digit-alone", NULL, 4, "–4", NULL, "Information graded 4: doubtful" },
  { "neither", NULL, 0, NULL, NULL, NULL },
  { "no-such-letter", "G", 7, NULL, NULL, NULL },
  { "small-letter", "b", -1, NULL, NULL, NULL },
  { "two-letters", "BB", 3, "–3", NULL, "Information graded 3: possibly true" },
  { "empty-letter", "", 5, "–5", NULL, "Information graded 5: improbable" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *code = dateline_admiralty_dup_code (c->reliability, c->credibility);
  g_autofree char *of_source = dateline_admiralty_dup_reliability (c->reliability);
  g_autofree char *of_information = dateline_admiralty_dup_credibility (c->credibility);

  g_assert_cmpstr (code, ==, c->code);
  g_assert_cmpstr (of_source, ==, c->of_source);
  g_assert_cmpstr (of_information, ==, c->of_information);
}

typedef struct
{
  guint reliability;
  guint credibility;
  gboolean is_low;
  const char *caveat;
} Caveat;

static const Caveat caveats[] = {
  { 0, 0, FALSE, NULL },
  { 3, 3, FALSE, NULL },
  { 1, 4, TRUE, "doubtful" },
  { 0, 5, TRUE, "improbable" },
  { 2, 6, FALSE, "truth cannot be judged" },
  { 4, 1, TRUE, "source: not usually reliable" },
  { 5, 5, TRUE, "improbable · source: unreliable" },
  { 6, 0, FALSE, "source: reliability cannot be judged" },
};

static void
test_caveats (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (caveats); i++)
    {
      g_autofree char *caveat = dateline_admiralty_dup_caveat (caveats[i].reliability, caveats[i].credibility);

      g_assert_cmpint (dateline_admiralty_is_low (caveats[i].reliability, caveats[i].credibility), ==, caveats[i].is_low);
      g_assert_cmpstr (caveat, ==, caveats[i].caveat);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/admiralty/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/admiralty/caveats", test_caveats);
  return g_test_run ();
}
