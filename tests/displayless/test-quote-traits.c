/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What columns say of the way quotations came is what their objects say, in a
 * dossier made by hand, in one made by chance, and after edits of it. */

#include "dateline-commitment.h"
#include "dateline-hand.h"
#include "dateline-matches.h"
#include "dateline-source.h"
#include "traits-fixture.h"

#define N_QUOTES 400
#define N_SOURCES 12
#define N_ACTORS 8
#define N_EVENTS 60
#define N_EDITS 60

typedef struct
{
  const char *name;
  guint hands; /* a bit for each value */
  guint reliabilities;
  guint credibilities;
  guint states;
  const char *through;
  const char *as_of;
  const char *quotes; /* expected */
  const char *events;
} Case;

#define FIRST 1u
#define SECOND 2u
#define FURTHER 4u
#define ALL_QUOTES "own post told agency rumour"
#define ALL_EVENTS "summit letter quiet pledge"

static const Case cases[] = {
  { "nothing", .quotes = ALL_QUOTES, .events = ALL_EVENTS },
  { "first-hand", .hands = FIRST, .quotes = "own post", .events = "summit letter" },
  { "second-hand", .hands = SECOND, .quotes = "told agency", .events = "letter" },
  { "further", .hands = FURTHER, .quotes = "rumour", .events = "" },
  { "either-hand", .hands = FIRST | FURTHER, .quotes = "own post rumour", .events = "summit letter" },
  { "through-publisher", .through = "rt", .quotes = "own told", .events = "summit letter" },
  { "through-letter", .through = "moon", .quotes = "post", .events = "letter" },
  { "through-either", .through = "tass house", .quotes = "told agency rumour", .events = "letter" },
  { "through-nobody", .through = "kim", .quotes = "", .events = "" },
  { "reliability", .reliabilities = 1u << 1, .quotes = "own told", .events = "summit letter" },
  { "reliability-range", .reliabilities = 0x1e, .quotes = "own post told", .events = "summit letter" },
  { "credibility", .credibilities = 3u, .quotes = "own agency", .events = "summit" },
  { "credibility-of-none", .credibilities = 1u << 2, .quotes = "", .events = "" },
  { "all-at-once", .hands = FIRST, .reliabilities = 1u << 4, .credibilities = 1u << 3, .through = "moon", .quotes = "post", .events = "letter" },
  { "state-kept", .states = 1u << 2, .quotes = "own", .events = "summit pledge" },
  { "state-agreed", .states = 1u, .as_of = "2018-06", .quotes = "own", .events = "summit pledge" },
  { "state-overdue", .states = 1u << 6, .as_of = "2018-11", .quotes = "own", .events = "summit pledge" },
  { "state-not-now", .states = 1u, .as_of = "2018-11", .quotes = "", .events = "" },
};

static void
set_through (DatelineQuery   *query,
             DatelineDossier *dossier,
             const char      *ids)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    dateline_query_set_through (query, dateline_dossier_lookup (dossier, list[i]), TRUE);
}

static DatelineQuery *
make_query (const Case      *item,
            DatelineDossier *dossier)
{
  DatelineQuery *query = dateline_query_new ();
  DatelineDateBounds bounds;

  g_assert_true (dateline_query_is_empty (query));
  dateline_query_set_trait (query, DATELINE_TRAIT_HAND, item->hands);
  dateline_query_set_trait (query, DATELINE_TRAIT_RELIABILITY, item->reliabilities);
  dateline_query_set_trait (query, DATELINE_TRAIT_CREDIBILITY, item->credibilities);
  dateline_query_set_trait (query, DATELINE_TRAIT_STATE, item->states);
  if (item->through != NULL)
    set_through (query, dossier, item->through);
  if (item->as_of != NULL)
    {
      g_assert_true (dateline_date_read_bounds (item->as_of, -1, &bounds, NULL));
      dateline_query_set_as_of (query, bounds.latest);
    }
  return query;
}

static char *
dup_ids (DatelineDossier *dossier,
         DatelineMatches *matches,
         DatelineKind     kind)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  const DatelineBits *bits = dateline_matches_get_bits (matches, kind);

  for (guint row = 0; dateline_bits_next (bits, &row); row++)
    g_strv_builder_take (builder, dateline_dossier_dup_id (dossier, dateline_ref (kind, row)));
  ids = g_strv_builder_end (builder);
  return g_strjoinv (" ", ids);
}

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (DatelineDossier) dossier = traits_read (traits_small);
  g_autoptr (DatelineQuery) query = make_query (item, dossier), copy = dateline_query_new ();
  g_autoptr (DatelineMatches) matches = dateline_matches_new (dossier, query, NULL);
  g_autofree char *quotes = dup_ids (dossier, matches, DATELINE_KIND_QUOTE);
  g_autofree char *events = dup_ids (dossier, matches, DATELINE_KIND_EVENT);

  g_assert_cmpstr (quotes, ==, item->quotes);
  g_assert_cmpstr (events, ==, item->events);
  g_assert_cmpint (dateline_query_is_empty (query), ==, strcmp (item->quotes, ALL_QUOTES) == 0);
  dateline_query_assign (copy, query);
  for (guint trait = 0; trait < DATELINE_N_TRAITS; trait++)
    g_assert_cmpuint (dateline_query_get_trait (copy, trait), ==, dateline_query_get_trait (query, trait));
  dateline_query_clear (query);
  g_assert_true (dateline_query_is_empty (query));
  g_assert_cmpint (dateline_query_is_empty (copy), ==, strcmp (item->quotes, ALL_QUOTES) == 0);
}

/* One record asked for takes a way of its own through events. */
static void
test_with_actor (void)
{
  g_autoptr (DatelineDossier) dossier = traits_read (traits_small);
  g_autoptr (DatelineQuery) query = dateline_query_new ();
  g_autoptr (DatelineMatches) matches = NULL;
  g_autofree char *quotes = NULL, *events = NULL;

  dateline_query_set_ref (query, dateline_dossier_lookup (dossier, "kim"), TRUE);
  dateline_query_set_trait (query, DATELINE_TRAIT_HAND, SECOND);
  matches = dateline_matches_new (dossier, query, NULL);
  quotes = dup_ids (dossier, matches, DATELINE_KIND_QUOTE);
  events = dup_ids (dossier, matches, DATELINE_KIND_EVENT);
  g_assert_cmpstr (quotes, ==, "told");
  g_assert_cmpstr (events, ==, "");
}

static void
count_change (guint *n)
{
  (*n)++;
}

static void
test_query (void)
{
  g_autoptr (DatelineQuery) query = dateline_query_new ();
  DatelineRef actor = dateline_ref (DATELINE_KIND_ACTOR, 3);
  guint n = 0, n_through;

  g_signal_connect_swapped (query, "changed", G_CALLBACK (count_change), &n);
  dateline_query_set_as_of (query, 0);
  g_assert_cmpuint (n, ==, 0);
  dateline_query_set_trait (query, DATELINE_TRAIT_STATE, 1);
  dateline_query_set_trait (query, DATELINE_TRAIT_STATE, 1);
  g_assert_cmpuint (n, ==, 1);
  dateline_query_set_as_of (query, 1);
  g_assert_cmpuint (n, ==, 2);
  dateline_query_set_through (query, actor, TRUE);
  dateline_query_set_through (query, actor, TRUE);
  g_assert_cmpuint (n, ==, 3);
  dateline_query_move_refs (query, dateline_ref (DATELINE_KIND_ACTOR, 1), -1);
  g_assert_false (dateline_query_has_through (query, actor));
  g_assert_true (dateline_query_has_through (query, actor - 1));
  dateline_query_move_refs (query, actor - 1, -1);
  dateline_query_get_through (query, &n_through);
  g_assert_cmpuint (n_through, ==, 0);
  g_assert_cmpuint (n, ==, 5);
}

static int
index_of (const char *letter)
{
  return letter != NULL && letter[0] >= 'A' && letter[0] <= 'F' && letter[1] == '\0' ? letter[0] - 'A' : -1;
}

/* What the object of a quotation says of it. */
typedef struct
{
  DatelineQuote *quote;
  DatelineRef publisher;
  guint hand;
  int reliability; /* -1 for none */
  int credibility;
} Slow;

static Slow
look_slowly (DatelineDossier *dossier,
             guint            row)
{
  Slow slow = { DATELINE_QUOTE (dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_QUOTE, row))), DATELINE_REF_NONE };
  DatelineRef ref = slow.quote->citation != NULL ? slow.quote->citation->source : DATELINE_REF_NONE;
  g_autoptr (DatelineRecord) source = NULL;

  slow.reliability = -1;
  if (ref != DATELINE_REF_NONE && dateline_ref_kind (ref) == DATELINE_KIND_SOURCE)
    {
      source = dateline_dossier_dup_record (dossier, ref);
      slow.publisher = DATELINE_SOURCE (source)->publisher;
      slow.reliability = index_of (DATELINE_SOURCE (source)->reliability);
    }
  slow.hand = MIN (dateline_hand_count_retellers (slow.quote, slow.publisher), 2);
  slow.credibility = slow.quote->credibility - 1;
  return slow;
}

static gboolean
has (guint bits,
     int   value)
{
  return bits == 0 || (value >= 0 && (bits & 1u << value));
}

static void
assert_query (DatelineDossier *dossier,
              GArray          *slows,
              DatelineQuery   *query,
              DatelineRef      through)
{
  g_autoptr (DatelineMatches) matches = dateline_matches_new (dossier, query, NULL);
  const DatelineBits *bits = dateline_matches_get_bits (matches, DATELINE_KIND_QUOTE);

  for (guint row = 0; row < slows->len; row++)
    {
      const Slow *slow = &g_array_index (slows, Slow, row);
      gboolean fits = has (dateline_query_get_trait (query, DATELINE_TRAIT_HAND), (int) slow->hand) &&
                      has (dateline_query_get_trait (query, DATELINE_TRAIT_RELIABILITY), slow->reliability) &&
                      has (dateline_query_get_trait (query, DATELINE_TRAIT_CREDIBILITY), slow->credibility) &&
                      (through == DATELINE_REF_NONE || dateline_hand_is_through (slow->quote, slow->publisher, through));

      g_assert_cmpint (dateline_bits_get (bits, row), ==, fits);
    }
}

static void
assert_counts (DatelineDossier *dossier,
               GArray          *slows)
{
  g_autoptr (DatelineQuery) query = dateline_query_new ();
  g_autoptr (DatelineMatches) matches = dateline_matches_new (dossier, query, NULL);
  guint32 counts[3][6] = { { 0 } };
  guint n, n_actors;
  const guint32 *through = dateline_matches_get_through_counts (matches, &n_actors);

  for (guint i = 0; i < slows->len; i++)
    {
      const Slow *slow = &g_array_index (slows, Slow, i);

      counts[0][slow->hand]++;
      if (slow->reliability >= 0)
        counts[1][slow->reliability]++;
      if (slow->credibility >= 0)
        counts[2][slow->credibility]++;
    }
  for (guint trait = DATELINE_TRAIT_HAND; trait <= DATELINE_TRAIT_CREDIBILITY; trait++)
    {
      const guint32 *fast = dateline_matches_get_trait_counts (matches, trait, &n);

      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (fast[i], ==, counts[trait][i]);
    }
  for (guint actor = 0; actor < n_actors; actor++)
    {
      guint expected = 0;

      for (guint i = 0; i < slows->len; i++)
        expected += dateline_hand_is_through (g_array_index (slows, Slow, i).quote, g_array_index (slows, Slow, i).publisher,
                                              dateline_ref (DATELINE_KIND_ACTOR, actor));
      g_assert_cmpuint (through[actor], ==, expected);
    }
}

static void
clear_slow (gpointer slow)
{
  g_object_unref (((Slow *) slow)->quote);
}

static void
assert_agreement (DatelineDossier *dossier)
{
  g_autoptr (GArray) slows = g_array_new (FALSE, FALSE, sizeof (Slow));
  g_autoptr (DatelineQuery) query = dateline_query_new ();

  g_array_set_clear_func (slows, clear_slow);
  for (guint row = 0; row < dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE); row++)
    {
      Slow slow = look_slowly (dossier, row);

      g_array_append_val (slows, slow);
    }
  assert_counts (dossier, slows);
  for (guint hands = 0; hands < 8; hands++)
    for (guint grades = 0; grades < 3; grades++)
      {
        dateline_query_set_trait (query, DATELINE_TRAIT_HAND, hands);
        dateline_query_set_trait (query, DATELINE_TRAIT_RELIABILITY, grades == 1 ? 0x7 : 0);
        dateline_query_set_trait (query, DATELINE_TRAIT_CREDIBILITY, grades == 2 ? 0x15 : 0);
        assert_query (dossier, slows, query, DATELINE_REF_NONE);
      }
  for (guint actor = 0; actor < dateline_dossier_get_n (dossier, DATELINE_KIND_ACTOR); actor++)
    {
      DatelineRef ref = dateline_ref (DATELINE_KIND_ACTOR, actor);

      dateline_query_set_trait (query, DATELINE_TRAIT_HAND, actor % 4);
      dateline_query_set_trait (query, DATELINE_TRAIT_CREDIBILITY, 0);
      dateline_query_set_through (query, ref, TRUE);
      assert_query (dossier, slows, query, ref);
      dateline_query_set_through (query, ref, FALSE);
    }
}

static void
test_korea (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "dossiers", "korea-2018.dateline", NULL);
  g_autofree char *text = NULL;
  g_autoptr (DatelineDossier) dossier = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  dossier = traits_read (text);
  g_assert_cmpuint (dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE), >, 0);
  assert_agreement (dossier);
}

/* Some actors are named whom no record is about. */
static void
append_actor (GString    *text,
              GRand      *rand,
              const char *member)
{
  g_string_append_printf (text, ",\"%s\":\"a%d\"", member, g_rand_int_range (rand, 0, N_ACTORS + 2));
}

static void
append_channel (GString *text,
                GRand   *rand)
{
  static const char *const as[] = { ",\"as\":\"letter\"", ",\"as\":\"agency\"", ",\"as\":\"translation\"", ",\"as\":\"interview\"",
                                    ",\"as\":\"hearsay\"", ",\"as\":3", "" };

  g_string_append (text, ",\"channel\":[");
  for (int i = 0, n = g_rand_int_range (rand, 0, 5); i < n; i++)
    {
      g_string_append_printf (text, "%s{\"note\":0%s", i > 0 ? "," : "", as[g_rand_int_range (rand, 0, G_N_ELEMENTS (as))]);
      if (g_rand_int_range (rand, 0, 4) > 0)
        append_actor (text, rand, "actor");
      g_string_append_c (text, '}');
    }
  g_string_append_c (text, ']');
}

static void
append_quote (GString *text,
              GRand   *rand,
              guint    number)
{
  g_string_append_printf (text, "{\"id\":\"q%u\",\"text\":\"T\",\"lang\":\"en\",\"mode\":\"direct\"", number);
  if (g_rand_int_range (rand, 0, 8) > 0)
    append_actor (text, rand, "speaker");
  if (g_rand_boolean (rand))
    append_actor (text, rand, "speaks_for");
  if (g_rand_int_range (rand, 0, 5) > 0)
    append_channel (text, rand);
  g_string_append_printf (text, ",\"about\":[\"e%d\",\"s%d\",\"a%d\"]", g_rand_int_range (rand, 0, N_EVENTS),
                          g_rand_int_range (rand, 0, N_SOURCES), g_rand_int_range (rand, 0, N_ACTORS));
  if (g_rand_int_range (rand, 0, 5) > 0)
    g_string_append_printf (text, ",\"source\":{\"source\":\"s%d\"}", g_rand_int_range (rand, 0, N_SOURCES + 1));
  if (g_rand_boolean (rand))
    g_string_append_printf (text, ",\"credibility\":%d", g_rand_int_range (rand, 0, 8));
  g_string_append_c (text, '}');
}

static void
append_source (GString *text,
               GRand   *rand,
               guint    number)
{
  g_string_append_printf (text, "{\"id\":\"s%u\",\"type\":\"article\",\"headline\":\"H\",\"authors\":[\"a%d\"]", number,
                          g_rand_int_range (rand, 0, N_ACTORS));
  if (g_rand_int_range (rand, 0, 4) > 0)
    append_actor (text, rand, "publisher");
  if (g_rand_int_range (rand, 0, 4) > 0)
    g_string_append_printf (text, ",\"reliability\":\"%c\"", 'A' + g_rand_int_range (rand, 0, 7));
  g_string_append_c (text, '}');
}

static void
append_actor_record (GString *text,
                     GRand   *rand,
                     guint    number)
{
  g_string_append_printf (text, "{\"id\":\"a%u\",\"type\":\"person\",\"names\":[{\"name\":\"N\",\"lang\":\"en\"}]}", number);
}

static void
append_event (GString *text,
              GRand   *rand,
              guint    number)
{
  g_string_append_printf (text, "{\"id\":\"e%u\",\"title\":\"E\",\"kind\":\"summit\"}", number);
}

static void
append_array (GString    *text,
              GRand      *rand,
              const char *member,
              guint       n,
              void      (*append) (GString *text,
                                   GRand   *rand,
                                   guint    number))
{
  g_string_append_printf (text, ",\"%s\":[", member);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append (text, rand, i);
    }
  g_string_append_c (text, ']');
}

/* Quotations come first, so that what they name is not known yet when they are
 * read. */
static DatelineDossier *
make_dossier (GRand *rand)
{
  g_autoptr (GString) text = g_string_new (TRAITS_HEAD);

  append_array (text, rand, "quotes", N_QUOTES, append_quote);
  append_array (text, rand, "sources", N_SOURCES, append_source);
  append_array (text, rand, "events", N_EVENTS, append_event);
  append_array (text, rand, "actors", N_ACTORS, append_actor_record);
  g_string_append_c (text, '}');
  return traits_read (text->str);
}

static void
replace (DatelineDossier *dossier,
         GRand           *rand,
         DatelineKind     kind,
         guint            number,
         void           (*append) (GString *text,
                                   GRand   *rand,
                                   guint    number))
{
  g_autofree char *id = g_strdup_printf ("%c%u", kind == DATELINE_KIND_QUOTE ? 'q' : 's', number);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) raw = NULL;
  g_autoptr (GError) error = NULL;

  append (text, rand, number);
  raw = g_bytes_new (text->str, text->len);
  if (dateline_dossier_lookup (dossier, id) != DATELINE_REF_NONE)
    dateline_dossier_replace (dossier, dateline_dossier_lookup (dossier, id), raw, &error);
  else
    dateline_dossier_append (dossier, kind, raw, &error);
  g_assert_no_error (error);
}

static void
edit (DatelineDossier *dossier,
      GRand           *rand,
      guint            i)
{
  DatelineRef ref;

  switch (i % 4)
    {
    case 0:
      replace (dossier, rand, DATELINE_KIND_SOURCE, (guint) g_rand_int_range (rand, 0, N_SOURCES), append_source);
      break;
    case 1:
      ref = dateline_ref (DATELINE_KIND_QUOTE, (guint) g_rand_int_range (rand, 0, 100));
      g_assert_true (dateline_dossier_remove (dossier, ref, NULL));
      break;
    default:
      replace (dossier, rand, DATELINE_KIND_QUOTE, (guint) g_rand_int_range (rand, 0, N_QUOTES + 50), append_quote);
    }
}

static void
test_edits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2018);
  g_autoptr (DatelineDossier) dossier = make_dossier (rand);

  assert_agreement (dossier);
  for (guint i = 0; i < N_EDITS; i++)
    {
      edit (dossier, rand, i);
      assert_agreement (dossier);
    }
  for (guint i = 0; dateline_dossier_undo (dossier); i++)
    if (i % 7 == 0)
      assert_agreement (dossier);
  assert_agreement (dossier);
  for (guint i = 0; dateline_dossier_redo (dossier); i++)
    if (i % 7 == 0)
      assert_agreement (dossier);
  assert_agreement (dossier);
}

typedef struct
{
  DatelineTrait trait;
  guint values;
  const char *label;
} Label;

static const Label labels[] = {
  { DATELINE_TRAIT_HAND, FIRST, "First-hand" },
  { DATELINE_TRAIT_HAND, FIRST | SECOND, "First-hand · Second-hand" },
  { DATELINE_TRAIT_RELIABILITY, 1u << 1, "Reliability B" },
  { DATELINE_TRAIT_RELIABILITY, 7, "Reliability A–C" },
  { DATELINE_TRAIT_RELIABILITY, 0x3f, "Reliability A–F" },
  { DATELINE_TRAIT_RELIABILITY, 0x2b, "Reliability A–B, D, F" },
  { DATELINE_TRAIT_CREDIBILITY, 0x38, "Credibility 4–6" },
  { DATELINE_TRAIT_STATE, 1u << 2 | 1u << 6, "Kept · Overdue" },
};

static void
test_labels (void)
{
  g_autofree char *label = dateline_trait_dup_label (DATELINE_TRAIT_RELIABILITY, 1);
  guint value;

  g_assert_cmpstr (label, ==, "B: usually reliable");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *joined = dateline_trait_dup_labels (labels[i].trait, labels[i].values);

      g_assert_cmpstr (joined, ==, labels[i].label);
    }
  for (guint trait = 0; trait < DATELINE_N_TRAITS; trait++)
    for (guint i = 0; i < dateline_trait_get_n (trait); i++)
      {
        g_assert_true (dateline_trait_find (trait, dateline_trait_get_words (trait)[i], &value));
        g_assert_cmpuint (value, ==, i);
      }
  g_assert_false (dateline_trait_find (DATELINE_TRAIT_HAND, "third", &value));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/quote-traits/cases/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/quote-traits/with-actor", test_with_actor);
  g_test_add_func ("/quote-traits/query", test_query);
  g_test_add_func ("/quote-traits/korea", test_korea);
  g_test_add_func ("/quote-traits/edits", test_edits);
  g_test_add_func ("/quote-traits/labels", test_labels);
  return g_test_run ();
}
