/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How records stand in the claims of a dossier. */

#include "dateline-claims.h"

#include "quote-fixture.h"

#include "dateline-dossier-reader.h"

#include <locale.h>
#include <string.h>

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
    { { .n_claims = 1, .supported = 2, .revised = 1 }, "revises", "supported by 2, revised by 1" },
    { { .n_claims = 1, .supported = 2, .repeats = 1 }, "supports", "supported by 2, repeats 1 claim" },
    { { .n_claims = 1, .repeated = 2 }, "repeats", "repeated by 2" },
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

static DatelineDossier *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier = dateline_dossier_reader_read (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dossier;
}

static void
count_badge (DatelineRef        ref,
             DatelineClaimBadge badge,
             gpointer           data)
{
  guint *counts = data;

  counts[badge]++;
}

/* Claims that repeat and revise others, and the quotations they are made in; what
 * holds is not warned of. */
static void
test_badges (void)
{
#define QUOTE(id) "{\"id\":\"" id "\",\"text\":\"We met\",\"lang\":\"en\",\"mode\":\"direct\",\"speaker\":null}"
#define CLAIM(id, rest) "{\"id\":\"" id "\",\"text\":{\"en\":\"So\"}" rest "}"
  static const char text[] = "{\"format\":\"dateline-dossier\",\"version\":1,\"id\":\"d\",\"title\":{\"en\":\"D\"},\"quotes\":["
                             QUOTE ("q1") "," QUOTE ("q2") "," QUOTE ("q3") "," QUOTE ("q4") "," QUOTE ("q5") "],\"claims\":["
                             CLAIM ("first", ",\"in\":\"q1\"") ","
                             CLAIM ("again", ",\"in\":\"q2\",\"relations\":[{\"to\":\"first\",\"type\":\"repeats\"}]") ","
                             CLAIM ("else", ",\"in\":\"q3\",\"relations\":[{\"to\":\"again\",\"type\":\"revises\"}]") ","
                             CLAIM ("plain", ",\"in\":\"q4\",\"evidence\":[{\"record\":\"q5\",\"relation\":\"supports\"}]") "]}";
#undef QUOTE
#undef CLAIM
  static const struct
  {
    const char *id;
    DatelineClaimBadge badge;
    const char *words;
  } expected[] = {
    { "q1", DATELINE_CLAIM_BADGE_REPEATED, "claim repeated" },
    { "first", DATELINE_CLAIM_BADGE_REPEATED, "claim repeated" },
    { "q2", DATELINE_CLAIM_BADGE_REVISED, "claim revised" },
    { "q3", DATELINE_CLAIM_BADGE_REVISED, "claim revised" },
    { "q4", DATELINE_CLAIM_BADGE_NONE, NULL },
    { "q5", DATELINE_CLAIM_BADGE_NONE, NULL },
  };
  g_autoptr (DatelineDossier) dossier = read_text (text);
  g_autoptr (DatelineClaims) claims = dateline_claims_new (dossier);
  guint counts[DATELINE_N_CLAIM_BADGES] = { 0 };

  dateline_claims_advance (claims, G_MAXUINT);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      DatelineClaimBadge badge = dateline_claims_get_badge (claims, dateline_dossier_lookup (dossier, expected[i].id));

      g_assert_cmpint (badge, ==, expected[i].badge);
      g_assert_cmpstr (dateline_claim_badge_get_words (badge), ==, expected[i].words);
    }
  dateline_claims_foreach_badge (claims, count_badge, counts);
  g_assert_cmpuint (counts[DATELINE_CLAIM_BADGE_REPEATED], ==, 2);
  g_assert_cmpuint (counts[DATELINE_CLAIM_BADGE_REVISED], ==, 4);
  g_assert_cmpuint (counts[DATELINE_CLAIM_BADGE_NONE], ==, 0);
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
  g_test_add_func ("/claims/badges", test_badges);
  return g_test_run ();
}
