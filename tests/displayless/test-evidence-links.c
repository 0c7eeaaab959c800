/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-evidence-links.h"

#include "dateline-brief.h"
#include "quote-fixture.h"

#include <locale.h>

static char *
dup_links (DatelineDossier *dossier,
           GListModel      *model)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (DatelineLink) link = g_list_model_get_item (model, i);
      g_autofree char *id = dateline_dossier_dup_id (dossier, link->ref);

      g_string_append_printf (string, "%s|%s|%s|%s|%s\n", id, link->detail != NULL ? link->detail : "",
                              link->note != NULL ? link->note : "", link->badge != NULL ? link->badge : "",
                              dateline_tone_get_css_class (link->tone));
    }
  return g_string_free (string, FALSE);
}

static void
test_claim (void)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load ();
  g_autoptr (DatelineRecord) claim = quote_fixture_record (dossier, "claim");
  g_autoptr (GListModel) pro = dateline_evidence_links_of_claim (DATELINE_CLAIM (claim), "supports");
  g_autoptr (GListModel) contra = dateline_evidence_links_of_claim (DATELINE_CLAIM (claim), "contradicts");
  g_autoptr (GListModel) other = dateline_evidence_links_of_claim (DATELINE_CLAIM (claim), NULL);
  g_autofree char *pro_links = dup_links (dossier, pro);
  g_autofree char *contra_links = dup_links (dossier, contra);
  g_autofree char *balance = dateline_evidence_links_dup_balance (DATELINE_CLAIM (claim));

  g_assert_cmpstr (pro_links, ==,
                   "opening||It was opened.||good\n"
                   "extension||||good\n");
  g_assert_cmpstr (contra_links, ==, "earlier||||bad\n");
  g_assert_cmpuint (g_list_model_get_n_items (other), ==, 0);
  g_assert_cmpstr (balance, ==, "2 support it · 1 contradicts it");
}

static char *
dup_relations (DatelineDossier *dossier,
               const char      *id)
{
  g_autoptr (DatelineRecord) claim = quote_fixture_record (dossier, id);
  g_autoptr (DatelineRelated) related = dateline_related_new (dossier, dateline_record_get_ref (claim));
  g_autoptr (GListModel) model = dateline_evidence_links_of_relations (dossier, DATELINE_CLAIM (claim), related);

  return dup_links (dossier, model);
}

/* One claim names the other: it is told of both. */
static void
test_relations (void)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load ();
  g_autofree char *to = dup_relations (dossier, "counterclaim");
  g_autofree char *from = dup_relations (dossier, "claim");

  g_assert_cmpstr (to, ==, "claim|||Contradicts|bad\n");
  g_assert_cmpstr (from, ==, "counterclaim|||Contradicted by|bad\n");
}

/* The file has the later evidence first. */
static void
test_commitment (void)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load ();
  g_autoptr (DatelineRecord) promise = quote_fixture_record (dossier, "promise");
  g_autoptr (GListModel) model = dateline_evidence_links_of_commitment (DATELINE_COMMITMENT (promise));
  g_autofree char *links = dup_links (dossier, model);

  g_assert_cmpstr (links, ==,
                   "opening|27 April 2018||Agreed|plain\n"
                   "build|28 December 2018||Stalled|doubtful\n");
}

/* The quotation is evidence on another claim too, which is not made in it. */
static void
test_claims (void)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load ();
  g_autoptr (DatelineRelated) related =
      dateline_related_new (dossier, dateline_dossier_lookup (dossier, "build"));
  g_autoptr (GListModel) in = dateline_evidence_links_claims (dossier, related, TRUE);
  g_autoptr (GListModel) on = dateline_evidence_links_claims (dossier, related, FALSE);
  g_autofree char *links_in = dup_links (dossier, in);
  g_autofree char *links_on = dup_links (dossier, on);

  g_assert_cmpstr (links_in, ==, "claim|2 support it · 1 contradicts it|||plain\n");
  g_assert_cmpstr (links_on, ==, "counterclaim|||Contradicts|bad\n");
}

typedef struct
{
  const char *id;
  const char *label;
  const char *detail;
  const char *badge;
  const char *icon;
} BriefCase;

static const BriefCase brief_cases[] = {
  { "rail", "Railways", NULL, NULL, "dateline-topic-symbolic" },
  { "ann", "Ann Lee", "Minister", NULL, "avatar-default-symbolic" },
  { "paper", "The Paper", "News outlet", NULL, "dateline-outlet-symbolic" },
  { "bridge", "The Bridge", NULL, NULL, "mark-location-symbolic" },
  { "article", "Trains & <i>talks</i>", "The Paper · 30 December 2018", NULL, "dateline-source-symbolic" },
  { "opening", "Opening of the <u>line</u>", "27 April 2018", NULL, NULL },
  { "build", "“We will build it.”", "Ann Lee · 28 December 2018", NULL, "dateline-quote-symbolic" },
  { "arabic", "”سنبنيه معا“", "a driver · May 2018", NULL, "dateline-quote-symbolic" },
  { "claim", "It will be built.", "Ann Lee · 2 support it · 1 contradicts it", NULL, "dateline-claim-symbolic" },
  { "promise", "Build the line.", NULL, "Stalled", "dateline-commitment-symbolic" },
  { "note", "Check <this>.", NULL, NULL, "document-edit-symbolic" },
};

static void
test_brief (gconstpointer data)
{
  const BriefCase *c = data;
  g_autoptr (DatelineDossier) dossier = quote_fixture_load ();
  g_autoptr (DatelineBrief) brief = dateline_brief_new (dossier, dateline_dossier_lookup (dossier, c->id),
                                                      dateline_dossier_get_as_of (dossier));

  g_assert_cmpstr (brief->label, ==, c->label);
  g_assert_cmpstr (brief->detail, ==, c->detail);
  g_assert_cmpstr (brief->badge, ==, c->badge);
  g_assert_cmpstr (brief->icon, ==, c->icon);
}

static void
test_excerpt (void)
{
  g_autofree char *whole = dateline_brief_dup_excerpt ("다리\n위", 4);
  g_autofree char *cut = dateline_brief_dup_excerpt ("다리\n위", 3);
  g_autofree char *none = dateline_brief_dup_excerpt ("", 3);

  g_assert_cmpstr (whole, ==, "다리 위");
  g_assert_cmpstr (cut, ==, "다리 …");
  g_assert_cmpstr (none, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence-links/claim", test_claim);
  g_test_add_func ("/evidence-links/relations", test_relations);
  g_test_add_func ("/evidence-links/commitment", test_commitment);
  g_test_add_func ("/evidence-links/claims", test_claims);
  for (guint i = 0; i < G_N_ELEMENTS (brief_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/brief/%s", brief_cases[i].id);
      g_test_add_data_func (path, &brief_cases[i], test_brief);
    }
  g_test_add_func ("/brief/excerpt", test_excerpt);
  return g_test_run ();
}
