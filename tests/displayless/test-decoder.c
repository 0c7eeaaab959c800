/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-json-decoder.h"

#include <string.h>

#include "dateline-actor.h"
#include "dateline-claim.h"
#include "dateline-commitment.h"
#include "dateline-dossier-reader.h"
#include "dateline-event.h"
#include "dateline-note.h"
#include "dateline-place.h"
#include "dateline-quote.h"
#include "dateline-source.h"
#include "dateline-topic.h"

static DatelineDossier *
load_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "everything.dateline", NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (file);
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier = dateline_dossier_reader_read (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dossier;
}

static DatelineDossier *
read_members (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{\"format\": \"dateline-dossier\", \"version\": 1, \"id\": \"d\", \"title\": \"T\", %s}", members);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier = dateline_dossier_reader_read (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dossier;
}

static gpointer
get_record (DatelineDossier *dossier,
            const char      *id)
{
  DatelineRef ref = dateline_dossier_lookup (dossier, id);

  g_assert_cmpuint (ref, !=, DATELINE_REF_NONE);
  return dateline_dossier_dup_record (dossier, ref);
}

static void
assert_ref (DatelineDossier *dossier,
            DatelineRef      ref,
            const char      *id)
{
  g_autofree char *found = ref != DATELINE_REF_NONE ? dateline_dossier_dup_id (dossier, ref) : NULL;

  g_assert_cmpstr (found, ==, id);
}

static void
assert_refs (DatelineDossier *dossier,
             GArray          *refs,
             const char      *id,
             const char      *other)
{
  g_assert_cmpuint (refs->len, ==, other != NULL ? 2 : 1);
  assert_ref (dossier, g_array_index (refs, DatelineRef, 0), id);
  if (other != NULL)
    assert_ref (dossier, g_array_index (refs, DatelineRef, 1), other);
}

static void
assert_text (DatelineText *text,
             const char   *language,
             const char   *expected)
{
  const char *const languages[] = { language, NULL };

  g_assert_nonnull (text);
  g_assert_cmpstr (dateline_text_get (text, languages), ==, expected);
}

static void
assert_date (DatelineDate *date,
             const char   *edtf)
{
  g_assert_nonnull (date);
  g_assert_cmpstr (dateline_date_get_edtf (date), ==, edtf);
}

static void
test_event (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelineEvent) event = get_record (dossier, "summit");
  DatelineParticipant *host = &g_array_index (event->participants, DatelineParticipant, 0);
  DatelineCitation *citation = event->citations->pdata[0];

  assert_text (event->title, "ru", "Саммит");
  assert_text (event->summary, "en", "Both leaders met at the line.");
  g_assert_cmpstr (event->kind, ==, "summit");
  assert_date (event->when, "2018-04-27");
  g_assert_cmpstr (event->when_as_printed, ==, "in late April");
  assert_refs (dossier, event->places, "panmunjom", NULL);
  g_assert_cmpuint (event->participants->len, ==, 2);
  assert_ref (dossier, host->actor, "moon");
  g_assert_cmpstr (host->role, ==, "host");
  g_assert_null (host[1].role);
  assert_refs (dossier, event->topics, "summits", NULL);
  g_assert_cmpstr (event->certainty, ==, "certain");
  g_assert_true (event->planned);
  g_assert_cmpuint (event->citations->len, ==, 1);
  assert_ref (dossier, citation->source, "article");
  g_assert_cmpstr (citation->exact, ==, "We met");
  g_assert_cmpstr (citation->prefix, ==, "\"");
  g_assert_cmpstr (citation->suffix, ==, "\"");
  g_assert_cmpint (citation->start, ==, 10);
  g_assert_cmpint (citation->end, ==, 16);
}

static void
test_quote (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelineQuote) quote = get_record (dossier, "we-met");
  g_autoptr (DatelineQuote) translation = get_record (dossier, "we-met-ko");
  DatelineHop *hop = &g_array_index (quote->channel, DatelineHop, 0);

  g_assert_cmpstr (quote->text, ==, "We met");
  g_assert_cmpstr (quote->language, ==, "en");
  g_assert_cmpint (quote->mode, ==, DATELINE_QUOTE_DIRECT);
  assert_ref (dossier, quote->speaker, "moon");
  g_assert_cmpstr (quote->speaker_as_printed, ==, "Moon Jae Inu");
  assert_ref (dossier, quote->speaks_for, "south");
  g_assert_cmpuint (quote->channel->len, ==, 2);
  assert_ref (dossier, hop[0].actor, "paper");
  g_assert_cmpstr (hop[0].as, ==, "publication");
  assert_date (hop[0].when, "2018-12-30");
  assert_ref (dossier, hop[1].actor, NULL);
  assert_date (quote->said, "2018-04-27~");
  assert_ref (dossier, quote->place, "panmunjom");
  assert_ref (dossier, quote->occasion, "summit");
  assert_refs (dossier, quote->about, "summit", "south");
  assert_refs (dossier, quote->topics, "talks", NULL);
  g_assert_cmpstr (quote->citation->exact, ==, "We met");
  g_assert_cmpint (quote->citation->start, ==, -1);
  g_assert_cmpint (quote->credibility, ==, 2);
  g_assert_cmpuint (quote->translation_of, ==, DATELINE_REF_NONE);

  g_assert_cmpint (translation->mode, ==, DATELINE_QUOTE_MIXED);
  g_assert_cmpuint (translation->speaker, ==, DATELINE_REF_NONE);
  assert_ref (dossier, translation->translation_of, "we-met");
  g_assert_null (translation->citation);
  g_assert_cmpint (translation->credibility, ==, 0);
}

static void
test_actor (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelineActor) actor = get_record (dossier, "moon");
  DatelineMembership *membership = &g_array_index (actor->member_of, DatelineMembership, 0);
  DatelineName *name = actor->names->pdata[1];
  DatelineName *printed = actor->names->pdata[2];

  g_assert_cmpstr (actor->type, ==, "person");
  g_assert_cmpuint (actor->names->len, ==, 3);
  g_assert_cmpstr (name->name, ==, "Мун Чжэ Ин");
  g_assert_cmpstr (name->language, ==, "ru");
  g_assert_cmpint (name->kind, ==, DATELINE_NAME_ALIAS);
  assert_date (name->when, "2017/2022");
  g_assert_cmpint (printed->kind, ==, DATELINE_NAME_AS_PRINTED);
  g_assert_cmpuint (actor->member_of->len, ==, 1);
  assert_ref (dossier, membership->actor, "south");
  assert_text (membership->role, "en", "President");
  assert_date (membership->when, "2017-05-10/2022-05-09");
  assert_text (actor->description, "en", "A politician.");
  g_assert_cmpuint (g_strv_length (actor->same_as), ==, 1);
}

static void
test_place (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelinePlace) place = get_record (dossier, "panmunjom");
  g_autoptr (DatelinePlace) nowhere = get_record (dossier, "nowhere");
  DatelineName *name = place->names->pdata[1];

  g_assert_cmpstr (place->title, ==, "Panmunjom");
  g_assert_cmpstr (place->ccodes[1], ==, "KR");
  g_assert_cmpstr (name->name, ==, "Pangmundzhom");
  g_assert_cmpint (name->kind, ==, DATELINE_NAME_AS_PRINTED);
  g_assert_true (place->has_point);
  g_assert_cmpfloat (place->longitude, ==, 126.677);
  g_assert_cmpfloat (place->latitude, ==, 37.956);
  g_assert_cmpfloat (place->accuracy, ==, 250.5);
  g_assert_cmpstr (place->certainty, ==, "certain");
  g_assert_false (nowhere->has_point);
}

/* Lines and the rings of areas are kept, from whatever holds them; points and
 * what is no position are not. */
static void
test_outlines (void)
{
  g_autoptr (DatelineDossier) dossier = read_members (
    "\"places\": {\"features\": ["
    "{\"@id\": \"point\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [1, 2]}},"
    "{\"@id\": \"line\", \"geometry\": {\"type\": \"LineString\", \"coordinates\": [[1, 2], [3, 4], \"x\", [5]]}},"
    "{\"@id\": \"all\", \"geometry\": {\"type\": \"GeometryCollection\", \"geometries\": ["
    "{\"type\": \"MultiPolygon\", \"coordinates\": [[[[0, 0], [9, 0], [9, 9], [0, 0]], [[1, 1], [2, 1], [2, 2], [1, 1]]]]},"
    "{\"type\": \"MultiLineString\", \"coordinates\": [[[1, 2], [3, 4]], [[5, 6]]]}]}}]}");
  g_autoptr (DatelinePlace) point = get_record (dossier, "point");
  g_autoptr (DatelinePlace) line = get_record (dossier, "line");
  g_autoptr (DatelinePlace) all = get_record (dossier, "all");
  const DatelineOutline *outline;

  g_assert_cmpuint (point->outlines->len, ==, 0);

  g_assert_cmpuint (line->outlines->len, ==, 1);
  outline = line->outlines->pdata[0];
  g_assert_false (outline->is_area);
  g_assert_cmpuint (outline->n_points, ==, 2);
  g_assert_cmpfloat (outline->points[1][0], ==, 3);
  g_assert_cmpfloat (outline->points[1][1], ==, 4);

  g_assert_cmpuint (all->outlines->len, ==, 3);
  outline = all->outlines->pdata[1];
  g_assert_true (outline->is_area);
  g_assert_cmpuint (outline->n_points, ==, 4);
  g_assert_cmpfloat (outline->points[1][0], ==, 2);
  outline = all->outlines->pdata[2];
  g_assert_false (outline->is_area);
}

static void
test_source (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelineSource) source = get_record (dossier, "article");

  g_assert_cmpstr (source->type, ==, "article");
  g_assert_cmpstr (source->headline, ==, "Two Koreas");
  assert_ref (dossier, source->publisher, "paper");
  assert_refs (dossier, source->authors, "moon", NULL);
  assert_date (source->published, "2018-12-30T09:00:00Z");
  g_assert_cmpstr (source->url, ==, "https://example.org/koreas");
  g_assert_cmpstr (source->language, ==, "en");
  g_assert_cmpstr (source->dateline, ==, "PANMUNJOM, Dec 30");
  g_assert_cmpstr (source->text, ==, "He said: \"We met\".\nThen he left.");
  g_assert_cmpuint (strlen (source->sha256), ==, 64);
  g_assert_cmpstr (source->reliability, ==, "B");
}

static void
test_claim (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelineClaim) claim = get_record (dossier, "peace");
  DatelineEvidence *evidence = claim->evidence->pdata[0];
  DatelineClaimRelation *relation = &g_array_index (claim->relations, DatelineClaimRelation, 0);

  assert_text (claim->text, "en", "Peace is near.");
  assert_ref (dossier, claim->by, "moon");
  assert_ref (dossier, claim->in, "we-met");
  assert_ref (dossier, evidence->record, "summit");
  g_assert_cmpstr (evidence->bearing, ==, "supports");
  assert_text (evidence->note, "en", "They did meet.");
  assert_ref (dossier, relation->to, "peace-again");
  g_assert_cmpstr (relation->type, ==, "repeats");
}

static void
test_commitment (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelineCommitment) commitment = get_record (dossier, "meet-again");
  DatelineEvidence *evidence = commitment->evidence->pdata[0];

  assert_text (commitment->text, "en", "Meet again.");
  assert_refs (dossier, commitment->by, "moon", NULL);
  assert_refs (dossier, commitment->to, "south", NULL);
  assert_ref (dossier, commitment->agreed_in, "summit");
  assert_date (commitment->due, "2019");
  assert_ref (dossier, evidence->record, "summit");
  g_assert_cmpstr (evidence->bearing, ==, "agreed");
  assert_date (evidence->when, "2018-04-27");
}

static void
test_topic (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelineTopic) topic = get_record (dossier, "summits");

  assert_text (topic->label, "en", "Summits");
  assert_ref (dossier, topic->broader, "talks");
}

static void
test_note (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelineNote) note = get_record (dossier, "doubt");

  g_assert_cmpstr (note->body, ==, "Was it \342\200\256really\342\200\254 so? C:\\dates / é 😀");
  g_assert_cmpstr (note->language, ==, "en");
  assert_refs (dossier, note->targets, "summit", NULL);
}

/* The forms of a note that Web Annotations allow besides. */
static void
test_note_forms (void)
{
  g_autoptr (DatelineDossier) dossier = read_members (
    "\"topics\": [{\"id\": \"t\", \"label\": \"L\"}], \"notes\": ["
    "{\"id\": \"plain\", \"type\": \"Annotation\", \"body\": \"Words\", \"target\": \"t\"},"
    "{\"id\": \"many\", \"type\": \"Annotation\", \"body\": [{\"type\": \"TextualBody\", \"value\": \"Слова\", \"language\": \"ru\"},"
    "{\"type\": \"TextualBody\", \"value\": \"Words\", \"language\": \"en\"}], \"target\": {\"source\": \"t\"}}]");
  g_autoptr (DatelineNote) plain = get_record (dossier, "plain");
  g_autoptr (DatelineNote) many = get_record (dossier, "many");

  g_assert_cmpstr (plain->body, ==, "Words");
  assert_refs (dossier, plain->targets, "t", NULL);
  g_assert_cmpstr (many->body, ==, "Words");
  g_assert_cmpstr (many->language, ==, "en");
  assert_refs (dossier, many->targets, "t", NULL);
}

/* What is wrong in a record is missing from its object, and nothing else. */
static void
test_wrong_members (void)
{
  g_autoptr (DatelineDossier) dossier = read_members (
    "\"events\": [{\"id\": \"e\", \"title\": 5, \"summary\": \"S\", \"kind\": [], \"when\": \"never\", \"places\": {}, \"actors\": [1, null, {}],"
    " \"topics\": [\"gone\", null, 3], \"planned\": \"yes\", \"sources\": [{\"source\": 1, \"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": 2}}]}],"
    "\"places\": {\"features\": [{\"@id\": \"p\", \"properties\": 1, \"geometry\": {}, \"accuracy_m\": \"x\", \"names\": [{\"toponym\": 1}]}]},"
    "\"quotes\": [{\"id\": \"q\", \"text\": null, \"mode\": \"loud\", \"credibility\": 9, \"source\": []}]");
  g_autoptr (DatelineEvent) event = get_record (dossier, "e");
  g_autoptr (DatelinePlace) place = get_record (dossier, "p");
  g_autoptr (DatelineQuote) quote = get_record (dossier, "q");

  g_assert_null (event->title);
  assert_text (event->summary, "en", "S");
  g_assert_null (event->kind);
  g_assert_null (event->when);
  g_assert_cmpuint (event->places->len, ==, 0);
  g_assert_cmpuint (event->participants->len, ==, 1);
  g_assert_cmpuint (event->topics->len, ==, 0);
  g_assert_false (event->planned);
  g_assert_cmpuint (event->citations->len, ==, 1);
  g_assert_null (place->title);
  g_assert_false (place->has_point);
  g_assert_cmpfloat (place->accuracy, ==, 0);
  g_assert_cmpuint (place->names->len, ==, 0);
  g_assert_null (quote->text);
  g_assert_cmpint (quote->mode, ==, DATELINE_QUOTE_INDIRECT);
  g_assert_cmpint (quote->credibility, ==, 0);
}

/* Strings no C string can hold, spelled in every way; of two members with
 * one name the last counts, in the columns as in the object. */
static void
test_odd_strings (void)
{
  g_autoptr (DatelineDossier) dossier = read_members (
    "\"events\": [{\"id\": \"a\\u0000b\", \"title\": \"x\\u0000y\\\\u0000\\ud800z\\udc00\\ud83d\\ude00\", \"kind\": \"first\", \"kind\": \"last\","
    " \"x\": [1e999, 99999999999999999999, -1e-999]}],"
    "\"quotes\": [{\"id\": \"q\", \"text\": \"T\", \"about\": [\"a\\u0000b\"]}]");
  g_autoptr (DatelineEvent) event = get_record (dossier, "a␀b");
  g_autoptr (DatelineQuote) quote = get_record (dossier, "q");

  assert_text (event->title, "en", "x␀y\\u0000�z�😀");
  g_assert_cmpstr (event->kind, ==, "last");
  g_assert_cmpstr (dateline_dossier_get_event_kinds (dossier)[0], ==, "last");
  assert_refs (dossier, quote->about, "a␀b", NULL);
}

static void
collect (const char *text,
         gsize       length,
         gpointer    data)
{
  GString *all = data;

  g_string_append_len (all, text, (gssize) length);
  g_string_append_c (all, '|');
}

static const struct
{
  const char *id;
  const char *text;
} text_cases[] = {
  { "talks", "Talks|" },
  { "moon", "Moon Jae-in|Мун Чжэ Ин|Moon Jae Inu|" },
  { "panmunjom", "Panmunjom|Panmunjom|Pangmundzhom|" },
  { "article", "Two Koreas|PANMUNJOM, Dec 30|He said: \"We met\".\nThen he left.|" },
  { "summit", "The summit|Саммит|Both leaders met at the line.|in late April|" },
  { "we-met", "We met|Moon Jae Inu|" },
  { "peace", "Peace is near.|" },
  { "meet-again", "Meet again.|" },
  { "doubt", "Was it \342\200\256really\342\200\254 so? C:\\dates / é 😀|" },
};

static void
test_visit_text (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      g_autoptr (GString) all = g_string_new (NULL);

      dateline_dossier_visit_text (dossier, dateline_dossier_lookup (dossier, text_cases[i].id), collect, all);
      g_assert_cmpstr (all->str, ==, text_cases[i].text);
    }
}

/* Whatever the scanner passes, the decoder has to understand. */
static void
test_suite (void)
{
  const char *shared = g_getenv ("DATELINE_SHARED");
  g_autofree char *folder = shared != NULL ? g_build_filename (shared, "data", "json-parsing", NULL) : NULL;
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  if (dir == NULL)
    {
      g_test_skip ("DATELINE_SHARED has no JSON test suite");
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autofree char *members = NULL;
      g_autoptr (DatelineDossier) dossier = NULL;
      g_autoptr (DatelineEvent) event = NULL;

      if (*name != 'y' || !g_str_has_suffix (name, ".json"))
        continue;
      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      members = g_strdup_printf ("\"events\": [{\"id\": \"e\", \"x\": %s, \"title\": \"after\"}]", text);
      dossier = read_members (members);
      event = get_record (dossier, "e");
      assert_text (event->title, "en", "after");
    }
}

static void
assert_same_label (DatelineDossier *dossier,
                   DatelineRef      ref)
{
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);
  g_autofree char *label = dateline_dossier_dup_label (dossier, ref);
  g_autofree char *whole = dateline_record_dup_label (record, g_get_language_names ());

  g_assert_cmpstr (label, ==, whole);
}

/* What is found without the object of a record is what the object says. */
static void
test_labels (void)
{
  DatelineDossier *samples[] = {
    load_sample (),
    read_members ("\"events\": [{\"id\": \"a\", \"title\": {\"de\": \"Deutsch\", \"en-GB\": \"Engl\\u0069sh\"}},"
                  "{\"id\": \"b\", \"title\": {}}, {\"id\": \"c\", \"title\": 3}, {\"id\": \"d\"},"
                  "{\"id\": \"e\", \"title\": \"one\", \"title\": \"two\"},"
                  "{\"id\": \"f\", \"title\": {\"fr\": \"un\", \"ko\": 1, \"ru\": \"два\"}}]"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    for (DatelineKind kind = 0; kind < DATELINE_N_KINDS; kind++)
      for (guint row = 0; row < dateline_dossier_get_n (samples[i], kind); row++)
        assert_same_label (samples[i], dateline_ref (kind, row));
  g_object_unref (samples[0]);
  g_object_unref (samples[1]);
}

static gpointer
read_on_thread (gpointer data)
{
  DatelineDossier *dossier = data;
  DatelineRecord *record;

  dateline_dossier_begin_reading (dossier);
  record = dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_EVENT, 0));
  dateline_dossier_end_reading (dossier);
  return record;
}

/* A thread gets objects that nobody else has. */
static void
test_thread (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_EVENT, 0));
  g_autoptr (DatelineRecord) again = dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_EVENT, 0));
  GThread *thread = g_thread_new ("reader", read_on_thread, dossier);
  DatelineRecord *other = g_thread_join (thread);

  g_assert_true (record == again);
  g_assert_true (record != other);
  g_assert_cmpstr (dateline_record_get_id (record), ==, dateline_record_get_id (other));
  g_assert_finalize_object (other);
}

/* A geometry of no type has no outlines. */
static void
test_odd_geometry (void)
{
  static const char *const types[] = { "3", "null", "\"Blob\"", "[]" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *members = g_strdup_printf (
          "\"places\":{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"@id\":\"p\",\"properties\":{\"title\":\"P\"},"
          "\"geometry\":{\"type\":%s,\"coordinates\":[[1,2],[3,4]]}}]}",
          types[i]);
      g_autoptr (DatelineDossier) dossier = read_members (members);
      g_autoptr (DatelinePlace) place = get_record (dossier, "p");

      g_assert_cmpuint (place->outlines->len, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  /* Which of several languages is taken is the environment's choice. */
  g_setenv ("LANGUAGE", "en", TRUE);
  g_setenv ("LC_ALL", "C", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decoder/event", test_event);
  g_test_add_func ("/decoder/quote", test_quote);
  g_test_add_func ("/decoder/actor", test_actor);
  g_test_add_func ("/decoder/place", test_place);
  g_test_add_func ("/decoder/outlines", test_outlines);
  g_test_add_func ("/decoder/odd-geometry", test_odd_geometry);
  g_test_add_func ("/decoder/source", test_source);
  g_test_add_func ("/decoder/claim", test_claim);
  g_test_add_func ("/decoder/commitment", test_commitment);
  g_test_add_func ("/decoder/topic", test_topic);
  g_test_add_func ("/decoder/note", test_note);
  g_test_add_func ("/decoder/note-forms", test_note_forms);
  g_test_add_func ("/decoder/wrong-members", test_wrong_members);
  g_test_add_func ("/decoder/odd-strings", test_odd_strings);
  g_test_add_func ("/decoder/visit-text", test_visit_text);
  g_test_add_func ("/decoder/labels", test_labels);
  g_test_add_func ("/decoder/thread", test_thread);
  g_test_add_func ("/decoder/suite", test_suite);
  return g_test_run ();
}
