/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How records stand in the claims of a dossier. */

#include "dateline-claims.h"

#include "quote-fixture.h"

#include <locale.h>

typedef struct
{
  const char *id;
  const char *mark;
  const char *words;
} Case;

static const Case cases[] = {
  /* It makes a claim that two support, one contradicts and another claim
   * contradicts, and it contradicts that one. */
  { "build", "contradicts", "contradicted by 2, supported by 2, contradicts 1 claim" },
  { "claim", "contradicts", "contradicted by 2, supported by 2" },
  { "counterclaim", "contradicts", "contradicted by 2" },
  { "earlier", "contradicts", "contradicts 1 claim" },
  { "opening", "supports", "supports 1 claim" },
  { "extension", "supports", "supports 1 claim" },
  { "arabic", NULL, "" },
  { "ann", NULL, "" },
};

static DatelineClaims *
read_all (DatelineDossier *dossier)
{
  DatelineClaims *claims = dateline_claims_new (dossier);

  g_assert_true (dateline_claims_advance (claims, 1));
  g_assert_false (dateline_claims_advance (claims, 1));
  return claims;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (DatelineDossier) dossier = quote_fixture_load ();
  g_autoptr (DatelineClaims) claims = read_all (dossier);
  const DatelineClaimStanding *standing = dateline_claims_get (claims, dateline_dossier_lookup (dossier, c->id));
  g_autofree char *words = dateline_claim_standing_dup_words (standing);

  g_assert_cmpstr (dateline_claim_standing_get_mark (standing), ==, c->mark);
  g_assert_cmpstr (words, ==, c->words);
}

static void
test_marks (void)
{
  static const struct
  {
    DatelineClaimStanding standing;
    const char *mark;
    const char *words;
  } marks[] = {
    { { .n_claims = 2 }, "claims", "makes 2 claims" },
    { { .n_claims = 1, .supported = 3 }, "supports", "supported by 3" },
    { { .n_claims = 1, .supported = 3, .qualified = 1 }, "qualifies", "qualified by 1, supported by 3" },
    /* What it does to others does not speak against its own. */
    { { .n_claims = 1, .supported = 1, .contradicts = 1 }, "supports", "supported by 1, contradicts 1 claim" },
    { { .qualifies = 2, .supports = 1 }, "qualifies", "qualifies 2 claims, supports 1 claim" },
    { { .contradicts = 1, .supports = 5 }, "contradicts", "contradicts 1 claim, supports 5 claims" },
    { { 0 }, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *words = dateline_claim_standing_dup_words (&marks[i].standing);

      g_assert_cmpstr (dateline_claim_standing_get_mark (&marks[i].standing), ==, marks[i].mark);
      g_assert_cmpstr (words, ==, marks[i].words);
    }
}

static void
test_quotes (void)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load ();
  g_autoptr (DatelineClaims) claims = dateline_claims_new (dossier);
  guint row = dateline_ref_row (dateline_dossier_lookup (dossier, "claim"));

  g_assert_cmpuint (dateline_claims_get_quote (claims, row), ==, DATELINE_REF_NONE);
  dateline_claims_advance (claims, G_MAXUINT);
  g_assert_cmpuint (dateline_claims_get_quote (claims, row), ==, dateline_dossier_lookup (dossier, "build"));
  g_assert_cmpuint (dateline_claims_get_quote (claims, dateline_ref_row (dateline_dossier_lookup (dossier, "counterclaim"))),
                    ==, DATELINE_REF_NONE);
  g_assert_cmpuint (dateline_claims_get_quote (claims, 99), ==, DATELINE_REF_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/claims/of/%s", cases[i].id);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/claims/marks", test_marks);
  g_test_add_func ("/claims/quotes", test_quotes);
  return g_test_run ();
}
