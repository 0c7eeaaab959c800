/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-matches.h"

#include "sample-dossier.h"

typedef struct
{
  const char *name;
  const char *span; /* an EDTF interval */
  gboolean surely;
  const char *refs;
  const char *event_kind;
  const char *text;
  double area[4];
  const char *countries;
  const char *events; /* expected */
  const char *quotes;
} Case;

#define ALL_EVENTS "april tunnels pacific treaty visit"
#define ALL_QUOTES "ready breakthrough threat"

static const Case cases[] = {
  { "nothing", .events = ALL_EVENTS, .quotes = ALL_QUOTES },
  { "actor", .refs = "kim", .events = "april tunnels visit", .quotes = "breakthrough threat" },
  { "either-actor", .refs = "moon usa", .events = "april pacific treaty visit",
    .quotes = "breakthrough threat" },
  { "actor-and-topic", .refs = "kim arms", .events = "tunnels", .quotes = "threat" },
  { "place", .refs = "panmunjom", .events = "april", .quotes = "breakthrough" },
  { "source", .refs = "article", .events = "april", .quotes = "breakthrough" },
  { "kind", .event_kind = "summit", .events = "april visit", .quotes = "breakthrough" },
  { "kind-and-actor", .event_kind = "summit", .refs = "usa", .events = "", .quotes = "" },
  { "span", .span = "2018-03-15/2018-04-15", .events = "april tunnels", .quotes = "" },
  { "span-surely", .span = "2018-03-15/2018-04-15", .surely = TRUE, .events = "", .quotes = "" },
  { "span-surely-whole", .span = "2018-04-01/2018-04-30", .surely = TRUE, .events = "april",
    .quotes = "" },
  { "span-quotes", .span = "2018-06-01/2018-06-02", .surely = TRUE, .events = "",
    .quotes = "threat" },
  { "area", .area = { 120, 35, 130, 40 }, .events = "april", .quotes = "breakthrough" },
  { "area-date-line", .area = { 170, -30, -170, 0 }, .events = "pacific", .quotes = "" },
  /* To the map Panmunjom lies north of the line. */
  { "country", .countries = "KP", .events = "april tunnels", .quotes = "breakthrough threat" },
  { "either-country", .countries = "KP FJ", .events = "april tunnels pacific", .quotes = "breakthrough threat" },
  { "country-and-area", .countries = "KP FJ", .area = { 170, -30, -170, 0 }, .events = "pacific", .quotes = "" },
  { "country-and-actor", .countries = "KP", .refs = "moon", .events = "april", .quotes = "breakthrough" },
  { "country-or-none", .countries = "FJ", .refs = "kim", .events = "", .quotes = "" },
  { "country-empty", .countries = "DE", .events = "", .quotes = "" },
  { "country-unknown", .countries = "??", .events = "", .quotes = "" },
  { "text", .text = "summit", .events = "april", .quotes = "breakthrough" },
  { "text-in-part", .text = "umm", .events = "april", .quotes = "breakthrough" },
  { "text-both-words", .text = "tunnels kim", .events = "tunnels", .quotes = "threat" },
  { "text-printed", .text = "Punheri", .events = "tunnels", .quotes = "threat" },
  { "text-hangul", .text = "풍계리", .events = "tunnels", .quotes = "threat" },
  { "text-cyrillic", .text = "Пунгери", .events = "tunnels", .quotes = "threat" },
  { "text-plain", .text = "punggyeri", .events = "tunnels", .quotes = "threat" },
  { "text-hyphen", .text = "PUNGGYE-RI", .events = "tunnels", .quotes = "threat" },
  { "text-none", .text = "zebra", .events = "", .quotes = "" },
  { "text-of-source", .text = "atlantis", .events = "", .quotes = "" },
  { "text-blank", .text = "   ", .events = ALL_EVENTS, .quotes = ALL_QUOTES },
};

static void
set_refs (DatelineQuery   *query,
          DatelineDossier *dossier,
          const char      *refs)
{
  g_auto (GStrv) ids = g_strsplit (refs, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    dateline_query_set_ref (query, sample_ref (dossier, ids[i]), TRUE);
}

static DatelineQuery *
make_query (const Case      *c,
            DatelineDossier *dossier)
{
  DatelineQuery *query = dateline_query_new ();
  DatelineDateBounds bounds;

  if (c->span != NULL)
    {
      g_assert_true (dateline_date_read_bounds (c->span, -1, &bounds, NULL));
      dateline_query_set_span (query, bounds.earliest, bounds.latest);
    }
  dateline_query_set_surely (query, c->surely);
  if (c->refs != NULL)
    set_refs (query, dossier, c->refs);
  if (c->event_kind != NULL)
    dateline_query_set_event_kind (query, c->event_kind, TRUE);
  if (c->countries != NULL)
    {
      g_auto (GStrv) codes = g_strsplit (c->countries, " ", -1);

      for (guint i = 0; codes[i] != NULL; i++)
        dateline_query_set_country (query, codes[i], TRUE);
    }
  if (c->area[3] != c->area[1])
    dateline_query_set_area (query, &(DatelineArea){ c->area[0], c->area[1], c->area[2], c->area[3] });
  dateline_query_set_text (query, c->text);
  return query;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  g_autoptr (DatelineSearchIndex) index = dateline_search_index_new (dossier, NULL);
  g_autoptr (DatelineQuery) query = make_query (c, dossier);
  g_autoptr (DatelineMatches) matches = dateline_matches_new (dossier, query, index);
  g_autofree char *events = sample_ids (dossier, DATELINE_KIND_EVENT,
                                        dateline_matches_get_bits (matches, DATELINE_KIND_EVENT));
  g_autofree char *quotes = sample_ids (dossier, DATELINE_KIND_QUOTE,
                                        dateline_matches_get_bits (matches, DATELINE_KIND_QUOTE));

  g_assert_cmpstr (events, ==, c->events);
  g_assert_cmpstr (quotes, ==, c->quotes);
}

static guint
count (DatelineMatches *matches,
       DatelineDossier *dossier,
       DatelineKind     counted,
       const char      *id)
{
  DatelineRef ref = sample_ref (dossier, id);
  guint n;
  const guint32 *counts = dateline_matches_get_counts (matches, counted, dateline_ref_kind (ref), &n);

  g_assert_cmpuint (dateline_ref_row (ref), <, n);
  return counts[dateline_ref_row (ref)];
}

static void
test_counts (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  g_autoptr (DatelineQuery) query = dateline_query_new ();
  g_autoptr (DatelineMatches) all = dateline_matches_new (dossier, query, NULL);
  g_autoptr (DatelineMatches) some = NULL;
  const guint32 *codes;
  guint n_codes;

  g_assert_cmpuint (count (all, dossier, DATELINE_KIND_EVENT, "kim"), ==, 3);
  g_assert_cmpuint (count (all, dossier, DATELINE_KIND_EVENT, "panmunjom"), ==, 1);
  g_assert_cmpuint (count (all, dossier, DATELINE_KIND_QUOTE, "panmunjom"), ==, 1);
  g_assert_cmpuint (count (all, dossier, DATELINE_KIND_QUOTE, "kim"), ==, 2);
  /* "breakthrough" names Moon twice over: itself and through the summit. */
  g_assert_cmpuint (count (all, dossier, DATELINE_KIND_QUOTE, "moon"), ==, 1);
  codes = dateline_matches_get_code_counts (all, &n_codes);
  g_assert_cmpuint (n_codes, ==, 4);
  g_assert_cmpuint (codes[0], ==, 2);

  dateline_query_set_ref (query, sample_ref (dossier, "arms"), TRUE);
  some = dateline_matches_new (dossier, query, NULL);
  g_assert_cmpuint (count (some, dossier, DATELINE_KIND_EVENT, "kim"), ==, 1);
  g_assert_cmpuint (count (some, dossier, DATELINE_KIND_EVENT, "panmunjom"), ==, 0);
}

static void
test_other_kinds (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  g_autoptr (DatelineQuery) query = dateline_query_new ();
  g_autoptr (DatelineMatches) matches = NULL;
  g_autofree char *places = NULL, *claims = NULL;

  dateline_query_set_ref (query, sample_ref (dossier, "usa"), TRUE);
  matches = dateline_matches_new (dossier, query, NULL);
  places = sample_ids (dossier, DATELINE_KIND_PLACE, dateline_matches_get_bits (matches, DATELINE_KIND_PLACE));
  claims = sample_ids (dossier, DATELINE_KIND_CLAIM, dateline_matches_get_bits (matches, DATELINE_KIND_CLAIM));
  g_assert_cmpstr (places, ==, "punggye fiji");
  g_assert_cmpstr (claims, ==, "holds");
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* A query tells of changes, and only of changes. */
static void
test_changed (void)
{
  g_autoptr (DatelineQuery) query = dateline_query_new ();
  guint n = 0;

  g_signal_connect_swapped (query, "changed", G_CALLBACK (count_cb), &n);
  dateline_query_set_text (query, " a ");
  dateline_query_set_text (query, "a");
  g_assert_cmpuint (n, ==, 1);
  dateline_query_set_span (query, 0, 10);
  dateline_query_set_span (query, 0, 10);
  g_assert_cmpuint (n, ==, 2);
  dateline_query_set_event_kind (query, "summit", TRUE);
  dateline_query_set_event_kind (query, "summit", TRUE);
  g_assert_cmpuint (n, ==, 3);
  dateline_query_set_ref (query, 3, FALSE);
  g_assert_cmpuint (n, ==, 3);
  dateline_query_clear (query);
  dateline_query_clear (query);
  g_assert_cmpuint (n, ==, 4);
  g_assert_true (dateline_query_is_empty (query));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/matches/case/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/matches/counts", test_counts);
  g_test_add_func ("/matches/other-kinds", test_other_kinds);
  g_test_add_func ("/query/changed", test_changed);
  return g_test_run ();
}
