/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found fast is what a plain look at every link finds, in dossiers made
 * by chance and after records were edited, added and removed. */

#include <string.h>

#include "dateline-dossier-reader.h"
#include "dateline-matches.h"

#define N_EVENTS 500
#define N_QUOTES 200
#define N_NAMED 9
#define N_EDITS 40

/* Quotations are about these, which therefore cannot be removed. */
#define N_QUOTED 100

static const char *const named[] = { "topics", "actors", "places", "sources" };
static const char letters[] = "taps";

/* Up to three of each kind, so that some events name nothing at all. */
static void
append_links (GString *text,
              GRand   *rand)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (named) - 1; kind++)
    {
      g_string_append_printf (text, ",\"%s\":[", named[kind]);
      for (int i = 0, n = g_rand_int_range (rand, 0, 4); i < n; i++)
        g_string_append_printf (text, "%s%s\"%c%d\"%s", i > 0 ? "," : "", letters[kind] == 'a' ? "{\"actor\":" : "",
                                letters[kind], g_rand_int_range (rand, 0, N_NAMED), letters[kind] == 'a' ? "}" : "");
      g_string_append_c (text, ']');
    }
}

static void
append_event (GString *text,
              GRand   *rand,
              guint    number)
{
  g_string_append_printf (text, "{\"id\":\"e%u\",\"title\":\"E\",\"kind\":\"summit\",\"when\":\"2018\"", number);
  append_links (text, rand);
  g_string_append_c (text, '}');
}

static void
append_named (GString *text,
              guint    kind)
{
  g_string_append_printf (text, ",\"%s\":[", named[kind]);
  for (guint i = 0; i < N_NAMED; i++)
    g_string_append_printf (text, "%s{\"id\":\"%c%u\",\"%s\":\"N\"}", i > 0 ? "," : "", letters[kind], i,
                            strcmp (named[kind], "sources") == 0 ? "title" : "name");
  g_string_append_c (text, ']');
}

static DatelineDossier *
make_dossier (GRand *rand)
{
  g_autoptr (GString) text = g_string_new ("{\"format\":\"dateline-dossier\",\"version\":1,\"title\":\"T\"");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier;

  for (guint kind = 0; kind < G_N_ELEMENTS (named); kind++)
    append_named (text, kind);
  g_string_append (text, ",\"events\":[");
  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_string_append (text, i > 0 ? "," : "");
      append_event (text, rand, i);
    }
  g_string_append (text, "],\"quotes\":[");
  for (guint i = 0; i < N_QUOTES; i++)
    g_string_append_printf (text, "%s{\"id\":\"q%u\",\"text\":\"Q\",\"speaker\":\"a%d\",\"source\":{\"source\":\"s%d\"},\"about\":[\"e%d\",\"e%d\"]}",
                            i > 0 ? "," : "", i, g_rand_int_range (rand, 0, N_NAMED), g_rand_int_range (rand, 0, N_NAMED),
                            g_rand_int_range (rand, 0, N_QUOTED), g_rand_int_range (rand, 0, N_QUOTED));
  g_string_append (text, "]}");
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  dossier = dateline_dossier_reader_read (bytes, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return dossier;
}

/* Whether a record names another, itself or through an event that it names. */
static gboolean
names (DatelineDossier *dossier,
       DatelineRef      from,
       DatelineRef      to)
{
  guint n;
  const DatelineRef *links = dateline_table_get_links (dateline_dossier_get_table (dossier, dateline_ref_kind (from)),
                                                       dateline_ref_row (from), &n);

  for (guint i = 0; i < n; i++)
    if (links[i] == to || (dateline_ref_kind (links[i]) == DATELINE_KIND_EVENT && names (dossier, links[i], to)))
      return TRUE;
  return FALSE;
}

static guint
assert_found (DatelineDossier *dossier,
              DatelineMatches *matches,
              DatelineKind     kind,
              DatelineRef      ref)
{
  const DatelineBits *bits = dateline_matches_get_bits (matches, kind);

  for (guint row = 0; row < dateline_dossier_get_n (dossier, kind); row++)
    g_assert_cmpint (dateline_bits_get (bits, row), ==, names (dossier, dateline_ref (kind, row), ref));
  return dateline_bits_count (bits);
}

static void
assert_counted (DatelineDossier *dossier,
                DatelineMatches *matches,
                DatelineKind     kind)
{
  const DatelineBits *bits = dateline_matches_get_bits (matches, kind);

  for (DatelineKind by = 0; by <= DATELINE_KIND_SOURCE; by++)
    {
      guint n;
      const guint32 *counts = dateline_matches_get_counts (matches, kind, by, &n);

      for (guint i = 0; i < n; i++)
        {
          guint expected = 0;

          for (guint row = 0; dateline_bits_next (bits, &row); row++)
            expected += names (dossier, dateline_ref (kind, row), dateline_ref (by, i));
          g_assert_cmpuint (counts[i], ==, expected);
        }
    }
}

/* Returns how many events and quotations were found by all that was asked for. */
static guint
assert_all_found (DatelineDossier *dossier)
{
  guint n = 0;

  for (DatelineKind kind = 0; kind <= DATELINE_KIND_SOURCE; kind++)
    for (guint row = 0; row < dateline_dossier_get_n (dossier, kind); row += 4)
      {
        g_autoptr (DatelineQuery) query = dateline_query_new ();
        g_autoptr (DatelineMatches) matches = NULL;
        DatelineRef ref = dateline_ref (kind, row);

        dateline_query_set_ref (query, ref, TRUE);
        matches = dateline_matches_new (dossier, query, NULL);
        n += assert_found (dossier, matches, DATELINE_KIND_EVENT, ref);
        n += assert_found (dossier, matches, DATELINE_KIND_QUOTE, ref);
        assert_counted (dossier, matches, DATELINE_KIND_EVENT);
        assert_counted (dossier, matches, DATELINE_KIND_QUOTE);
      }
  return n;
}

static void
edit (DatelineDossier *dossier,
      GRand           *rand,
      guint            number)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean remove = number % 4 == 1;
  guint row = (guint) g_rand_int_range (rand, remove ? N_QUOTED : 0, (int) dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT));
  DatelineRef ref = dateline_ref (DATELINE_KIND_EVENT, row);
  g_autofree char *id = dateline_dossier_dup_id (dossier, ref);

  append_event (text, rand, number % 4 == 0 ? N_EVENTS + number : (guint) g_ascii_strtoull (id + 1, NULL, 10));
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  if (number % 4 == 0)
    dateline_dossier_append (dossier, DATELINE_KIND_EVENT, bytes, &error);
  else if (remove)
    dateline_dossier_remove (dossier, ref, &error);
  else
    dateline_dossier_replace (dossier, ref, bytes, &error);
  g_assert_no_error (error);
}

static void
test_links (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2018);
  g_autoptr (DatelineDossier) dossier = make_dossier (rand);

  g_assert_cmpuint (assert_all_found (dossier), >, N_EVENTS);
  for (guint i = 0; i < N_EDITS; i++)
    edit (dossier, rand, i);
  g_assert_cmpuint (assert_all_found (dossier), >, N_EVENTS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/links", test_links);
  return g_test_run ();
}
