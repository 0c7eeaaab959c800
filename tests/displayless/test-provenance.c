/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-provenance.h"

#include "quote-fixture.h"

#include <locale.h>

/* Each station as `label|detail`, those that lead nowhere in brackets. */
typedef struct
{
  const char *id;
  const char *stations[8];
} Case;

static const Case cases[] = {
  { "build",
    { "Ann Lee|says it · printed as “An Li”", "Ministry|for whom it is said",
      "Bob <b>Roe</b> & Co|Spokesperson, 28 December 2018", "[Translation]|", "The Paper|Publication",
      "Trains & <i>talks</i>|Article · 30 December 2018" } },
  { "earlier", { "Ann Lee|says it", "A leaflet|Leaflet" } },
  { "arabic", { "[a driver]|says it" } },
};

static char *
dup_station (const DatelineStep *step)
{
  const char *detail = step->detail != NULL ? step->detail : "";

  if (step->ref == DATELINE_REF_NONE)
    return g_strdup_printf ("[%s]|%s", step->label, detail);
  return g_strdup_printf ("%s|%s", step->label, detail);
}

static void
test_trace (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (DatelineDossier) dossier = quote_fixture_load ();
  g_autoptr (DatelineRecord) quote = quote_fixture_record (dossier, c->id);
  g_autoptr (GPtrArray) steps = dateline_provenance_trace (dossier, DATELINE_QUOTE (quote));

  g_assert_cmpuint (steps->len, ==, g_strv_length ((char **) c->stations));
  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *station = dup_station (steps->pdata[i]);
      g_assert_cmpstr (station, ==, c->stations[i]);
    }
}

/* A letter by the speaker is where the way begins, not a station of its own,
 * even where somebody the speaker speaks for stands between. */
static void
test_same_actor (void)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load ();
  g_autoptr (DatelineQuote) quote = g_object_new (DATELINE_TYPE_QUOTE, NULL);
  g_autoptr (GPtrArray) steps = NULL;
  DatelineHop hops[] = {
    { dateline_dossier_lookup (dossier, "ann"), g_strdup ("letter"), NULL },
    { dateline_dossier_lookup (dossier, "agency"), g_strdup ("agency"), NULL },
    { dateline_dossier_lookup (dossier, "agency"), g_strdup ("publication"), NULL },
    { dateline_dossier_lookup (dossier, "ann"), g_strdup ("interview"), NULL },
  };
  const char *stations[] = { "Ann Lee|says it · Letter", "Ministry|for whom it is said",
                             "Wire|News agency · Publication", "Ann Lee|Interview" };

  quote->speaker = dateline_dossier_lookup (dossier, "ann");
  quote->speaks_for = dateline_dossier_lookup (dossier, "ministry");
  g_array_append_vals (quote->channel, hops, G_N_ELEMENTS (hops));
  steps = dateline_provenance_trace (dossier, quote);
  g_assert_cmpuint (steps->len, ==, G_N_ELEMENTS (stations));
  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *station = dup_station (steps->pdata[i]);
      g_assert_cmpstr (station, ==, stations[i]);
    }
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
      g_autofree char *path = g_strdup_printf ("/provenance/%s", cases[i].id);
      g_test_add_data_func (path, &cases[i], test_trace);
    }
  g_test_add_func ("/provenance/same-actor", test_same_actor);
  return g_test_run ();
}
