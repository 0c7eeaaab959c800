/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-loader.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dateline-dossier-reader.h"
#include "dateline-record-schema.h"

#define HEAD "{\"format\": \"dateline-dossier\", \"version\": 1, \"id\": \"d\", \"title\": {\"en\": \"D\"},\n"

static DatelineDossier *
read_text (const char  *text,
           gsize        length,
           GListModel **problems,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return dateline_dossier_reader_read (bytes, NULL, NULL, problems, error);
}

/* All problems, a line each, as `dateline-cli check` prints them. */
static char *
dup_problems (GListModel *problems)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (DatelineProblem) problem = g_list_model_get_item (problems, i);

      g_string_append_printf (lines, "%u:%u %s %s: %s\n", dateline_problem_get_line (problem),
                              dateline_problem_get_column (problem),
                              dateline_problem_get_severity (problem) == DATELINE_SEVERITY_ERROR ? "error" : "warning",
                              dateline_problem_get_path (problem), dateline_problem_get_message (problem));
    }
  return g_string_free_and_steal (lines);
}

/* What follows HEAD, without the last brace; and what is wrong with it. Line
 * 2 is the first line of it. */
static const struct
{
  const char *members;
  const char *problems;
} problem_cases[] = {
  { "\"events\": []", "" },
  { "\"x\": {\"y\": [1, {\"z\": null}]}", "" },
  { "\"events\": [{\"id\": \"e\", \"title\": \"A plain string\", \"kind\": \"talk\", \"when\": \"2018-10\"}]", "" },

  /* records that cannot be referred to */
  { "\"events\": [{\"title\": {\"en\": \"T\"}, \"kind\": \"k\"}]",
    "2:12 error events[0]: The record has no “id”: it is kept in the file but not shown.\n" },
  { "\"events\": [\n{\"id\": 7, \"title\": {\"en\": \"T\"}, \"kind\": \"k\"}]",
    "3:8 error events[0].id: The record has no “id”: it is kept in the file but not shown.\n" },
  { "\"events\": [{\"id\": \"\"}]",
    "2:19 error events[0].id: The record has no “id”: it is kept in the file but not shown.\n" },
  { "\"events\": [3, \"four\", null]",
    "2:12 error events[0]: A record should stand here: an object.\n"
    "2:15 error events[1]: A record should stand here: an object.\n"
    "2:23 error events[2]: A record should stand here: an object.\n" },
  { "\"topics\": [{\"id\": \"a\", \"label\": \"A\"},\n{\"id\": \"a\", \"label\": \"B\"}]",
    "3:8 error topics[1].id: The id “a” is that of topics[0] already. The record is kept in the file but not shown.\n" },
  { "\"topics\": [{\"id\": \"d\", \"label\": \"A\"}]",
    "1:46 error id: A record has the same id as the dossier.\n" },
  { "\"events\": {\"id\": \"e\"}", "2:11 error events: An array of records should stand here.\n" },
  { "\"places\": []", "2:11 error places: A GeoJSON feature collection should stand here.\n" },
  { "\"places\": {\"features\": []}", "2:11 error places: “type” is missing.\n" },
  { "\"places\": {\"type\": \"FeatureSet\", \"features\": []}",
    "2:20 error places.type: “FeatureSet” is no “type” this program knows: FeatureCollection.\n" },

  /* members that are not what they should be */
  { "\"events\": [{\"id\": \"e\"}]",
    "2:12 error events[0]: “title” is missing.\n"
    "2:12 error events[0]: “kind” is missing.\n" },
  { "\"events\": [{\"id\": \"e\", \"title\": {\"en\": \"T\"}, \"kind\": \"k\", \"when\": \"2018-13\", \"planned\": \"yes\"}]",
    "2:67 error events[0].when: “2018-13” is not a date: *\n"
    "2:89 error events[0].planned: true or false should stand here.\n" },
  { "\"events\": [{\"id\": \"e\", \"title\": {\"en\": \"T\"}, \"kind\": \"k\", \"when\": \"2018/2017\"}]",
    "2:67 warning events[0].when: “2018/2017” ends before it starts.\n" },
  { "\"events\": [{\"id\": \"e\", \"title\": {\"en\": 1, \"a language\": \"T\"}, \"kind\": \"\"}]",
    "2:40 error events[0].title.en: A string should stand here.\n"
    "2:43 error events[0].title[\"a language\"]: “a language” is not a language tag such as “en” or “zh-Hant”.\n"
    "2:71 error events[0].kind: “kind” may not be empty.\n" },
  { "\"events\": [{\"id\": \"e\", \"title\": {}, \"kind\": \"k\", \"places\": \"p\", \"actors\": [\"a\"]}]",
    "2:33 error events[0].title: The text is given in no language.\n"
    "2:60 error events[0].places: An array should stand here.\n"
    "2:76 error events[0].actors[0]: An object should stand here.\n" },
  { "\"quotes\": [{\"id\": \"q\", \"text\": \"T\", \"lang\": \"en\", \"mode\": \"spoken\", \"speaker\": null, \"credibility\": 7}]",
    "2:59 error quotes[0].mode: “spoken” is no “mode” this program knows: direct, mixed, indirect.\n"
    "2:101 error quotes[0].credibility: “credibility” must be from 1 to 6.\n" },
  { "\"actors\": [{\"id\": \"a\", \"type\": \"person\", \"names\": []}]",
    "2:51 error actors[0].names: “names” may not be empty.\n" },

  /* places */
  { "\"places\": {\"type\": \"FeatureCollection\", \"features\": [\n"
    "{\"@id\": \"p\", \"type\": \"Feature\", \"properties\": {\"title\": \"P\"}, \"geometry\": {\"type\": \"Point\", \"coordinates\": [181, 0]}}]}",
    "3:109 error places.features[0].geometry.coordinates[0]: The longitude 181 is out of range: it goes from -180 to 180.\n" },
  { "\"places\": {\"type\": \"FeatureCollection\", \"features\": [\n"
    "{\"@id\": \"p\", \"type\": \"Feature\", \"properties\": {\"title\": \"P\"}, \"geometry\": {\"type\": \"Point\", \"coordinates\": [0, 0]}}]}",
    "3:75 warning places.features[0].geometry: The position 0, 0 lies in the open sea. Where it is not known, write null.\n" },
  { "\"places\": {\"type\": \"FeatureCollection\", \"features\": [\n"
    "{\"@id\": \"p\", \"type\": \"Feature\", \"properties\": {\"title\": \"P\"}, \"geometry\": {\"type\": \"Point\", \"coordinates\": [37.9, 126.7]}}]}",
    "3:108 error places.features[0].geometry.coordinates: The latitude of [37.9, 126.7] is out of range; the longitude comes first.\n" },

  /* links */
  { "\"events\": [{\"id\": \"e\", \"title\": {\"en\": \"T\"}, \"kind\": \"k\", \"topics\": [\"gone\", \"t\"]}], \"topics\": [{\"id\": \"t\", \"label\": \"L\"}]",
    "2:70 warning events[0].topics[0]: No record has the id “gone”.\n" },
  { "\"events\": [{}, {\"id\": \"e\", \"title\": {\"en\": \"T\"}, \"kind\": \"k\", \"actors\": [{\"actor\": \"t\"}]}], \"topics\": [{\"id\": \"t\", \"label\": \"L\"}]",
    "2:12 error events[0]: The record has no “id”: it is kept in the file but not shown.\n"
    "2:84 warning events[1].actors[0].actor: “t” is one of the “topics”; here should stand one of: “actors”.\n" },
  { "\"notes\": [{\"id\": \"n\", \"type\": \"Annotation\", \"body\": \"B\", \"target\": [\"d\", {\"source\": \"gone\"}]}]",
    "2:85 warning notes[0].target[1].source: No record has the id “gone”.\n" },

  /* good JSON that is not taken alike by all who read it */
  { "\"events\": [{\"id\": \"e\", \"title\": {\"en\": \"T\"}, \"kind\": \"k\",\n  \"kind\": \"l\"}]",
    "3:3 warning events[0].kind: “kind” stands here again, first at 2:46; only the last one counts.\n" },
  { "\"x\": 1,\n\"x\": 2", "3:1 warning x: “x” stands here again, first at 2:1; only the last one counts.\n" },
  { "\"x\": [1, {\"y\": 9223372036854775808}]",
    "2:16 error x[1].y: The whole number 9223372036854775808 is out of range: it does not fit 64 bits.\n" },
  { "\"x\": -1e999", "2:6 error x: The number -1e999 is out of range: it is too large for any program to reckon with.\n" },
  { "\"x\": \"a\\u0000b\"", "2:6 warning x: The string has the character U+0000 in it; it is shown as ␀.\n" },
  { "\"x\": \"a\\ud800b\"", "2:6 warning x: The string has half of a surrogate pair in it; it is shown as �.\n" },
  { "\"x\": \"한국\", \"y\": 1e999", "2:17 error y: The number 1e999 is out of range: *\n" },

  /* the head */
  { "\"as_of\": \"some day\", \"language\": \"English, mostly\"",
    "2:10 error as_of: “some day” is not a date: *\n"
    "2:34 error language: “English, mostly” is not a language tag such as “en” or “zh-Hant”.\n" },
};

static void
test_problems (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (problem_cases); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, problem_cases[i].members, "}", NULL);
      g_autoptr (GListModel) problems = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (DatelineDossier) dossier = read_text (text, strlen (text), &problems, &error);
      g_autofree char *found = NULL;

      g_assert_no_error (error);
      found = dup_problems (problems);
      if (strchr (problem_cases[i].problems, '*') == NULL)
        g_assert_cmpstr (found, ==, problem_cases[i].problems);
      else if (!g_pattern_match_simple (problem_cases[i].problems, found))
        g_error ("%s instead of %s", found, problem_cases[i].problems);
    }
}

static const struct
{
  const char *text;
  int code;
  const char *message;
} failures[] = {
  { "{\"format\": \"dateline-dossier\", \"version\": 1,\n  \"title\": \"한국\", \"events\": [1,]}", DATELINE_LOADER_ERROR_MALFORMED, "2:31: Nothing follows the comma before this “]”: remove the comma." },
  { "", DATELINE_LOADER_ERROR_MALFORMED, "1:1: The file is empty." },
  { "{\"format\": \"dateline-dossier\", \"version\": 1} {", DATELINE_LOADER_ERROR_MALFORMED, "1:46: *follows.*" },
  { "{}", DATELINE_LOADER_ERROR_NOT_A_DOSSIER, "*“format”*" },
  { "[{\"format\": \"dateline-dossier\"}]", DATELINE_LOADER_ERROR_NOT_A_DOSSIER, "*“format”*" },
  { "{\"format\": \"geojson\", \"version\": 1}", DATELINE_LOADER_ERROR_NOT_A_DOSSIER, "*“format”*" },
  { "{\"format\": \"dateline-dossier\"}", DATELINE_LOADER_ERROR_VERSION, "*“version”*" },
  { "{\"format\": \"dateline-dossier\", \"version\": \"1\"}", DATELINE_LOADER_ERROR_VERSION, "*“version”*" },
  { "{\"format\": \"dateline-dossier\", \"version\": 0}", DATELINE_LOADER_ERROR_VERSION, "*“version”*" },
};

static void
test_failures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autoptr (GListModel) problems = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (DatelineDossier) dossier = read_text (failures[i].text, strlen (failures[i].text), &problems, &error);

      g_assert_null (dossier);
      g_assert_null (problems);
      g_assert_error (error, DATELINE_LOADER_ERROR, failures[i].code);
      if (!g_pattern_match_simple (failures[i].message, error->message))
        g_error ("%s instead of %s", error->message, failures[i].message);
    }
}

static void
test_newer_version (void)
{
  const char *text = "{\"format\": \"dateline-dossier\", \"version\": 2, \"id\": \"d\", \"title\": \"T\"}";
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (DatelineDossier) dossier = read_text (text, strlen (text), &problems, NULL);
  g_autoptr (DatelineProblem) problem = NULL;

  g_assert_nonnull (dossier);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  problem = g_list_model_get_item (problems, 0);
  g_assert_cmpint (dateline_problem_get_severity (problem), ==, DATELINE_SEVERITY_WARNING);
  g_assert_cmpstr (dateline_problem_get_path (problem), ==, "version");
}

static void
test_byte_order_mark (void)
{
  const char *text = "\xef\xbb\xbf" HEAD "\"x\": 1e999}";
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (DatelineDossier) dossier = read_text (text, strlen (text), &problems, NULL);
  g_autofree char *found = dup_problems (problems);

  g_assert_true (g_str_has_prefix (found, "1:1 warning : The file starts with a byte order mark"));
  g_assert_nonnull (strstr (found, "\n2:6 error x: "));
}

/* More than anybody wants to read are counted. */
static void
test_many_problems (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"events\": [0");
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (DatelineDossier) dossier = NULL;
  g_autoptr (DatelineProblem) last = NULL;

  for (guint i = 0; i < 10500; i++)
    g_string_append (text, ",0");
  g_string_append (text, "]}");
  dossier = read_text (text->str, text->len, &problems, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 10001);
  last = g_list_model_get_item (problems, 10000);
  g_assert_cmpstr (dateline_problem_get_message (last), ==, "There are 501 more problems.");
  g_assert_cmpint (dateline_problem_get_severity (last), ==, DATELINE_SEVERITY_ERROR);
  g_assert_cmpuint (dateline_problem_get_line (last), ==, 0);
}

static char *
dup_sample (gsize *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "everything.dateline", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

/* A file cut off anywhere is refused, and nothing is read beyond its end. */
static void
test_truncation (void)
{
  gsize length;
  g_autofree char *text = dup_sample (&length);

  while (g_ascii_isspace (text[length - 1]))
    length--;
  for (gsize n = 0; n < length; n++)
    {
      g_autofree char *copy = g_memdup2 (text, n);
      g_autoptr (GBytes) bytes = g_bytes_new_static (copy, n);
      g_autoptr (GError) error = NULL;

      g_assert_null (dateline_dossier_reader_read (bytes, NULL, NULL, NULL, &error));
      g_assert_error (error, DATELINE_LOADER_ERROR, DATELINE_LOADER_ERROR_MALFORMED);
    }
}

/* Any byte changed to something else: whatever comes of it, no crash. */
static void
test_damage (void)
{
  static const char bytes[] = { '\0', '"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', 'e', '\xff', '\xed', '\n' };
  gsize length;
  g_autofree char *text = dup_sample (&length);

  for (gsize i = 0; i < length; i += 3)
    {
      g_autoptr (GListModel) problems = NULL;
      g_autoptr (DatelineDossier) dossier = NULL;
      char was = text[i];

      text[i] = bytes[i / 3 % sizeof bytes];
      dossier = read_text (text, length, &problems, NULL);
      text[i] = was;
      for (guint kind = 0; dossier != NULL && kind < DATELINE_N_KINDS; kind++)
        for (guint row = 0; row < dateline_dossier_get_n (dossier, kind); row++)
          {
            g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, dateline_ref (kind, row));

            g_assert_true (DATELINE_IS_RECORD (record));
          }
    }
}

static char *
dup_links (DatelineDossier *dossier,
           const char      *id)
{
  DatelineRef ref = dateline_dossier_lookup (dossier, id);
  GString *ids = g_string_new (NULL);
  const DatelineRef *links;
  guint n;

  links = dateline_table_get_links (dateline_dossier_get_table (dossier, dateline_ref_kind (ref)), dateline_ref_row (ref), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *linked = dateline_dossier_dup_id (dossier, links[i]);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", linked);
    }
  return g_string_free_and_steal (ids);
}

static const struct
{
  const char *id;
  const char *links;
} link_cases[] = {
  { "summits", "talks" },
  { "moon", "article south" },
  { "panmunjom", "article" },
  { "article", "paper moon panmunjom" },
  { "summit", "panmunjom moon south summits article" },
  { "we-met", "moon south paper panmunjom summit summit south talks article" },
  { "we-met-ko", "we-met" },
  { "peace", "moon we-met summit peace-again" },
  { "meet-again", "moon south summit summit" },
  { "doubt", "summit" },
};

static void
test_columns (void)
{
  gsize length;
  g_autofree char *text = dup_sample (&length);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (DatelineDossier) dossier = read_text (text, length, &problems, NULL);
  const DatelineTable *events = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT);
  const DatelineTable *places = dateline_dossier_get_table (dossier, DATELINE_KIND_PLACE);
  DatelineDateBounds bounds;
  double longitude, latitude;

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 0);
  g_assert_cmpstr (dateline_text_get (dateline_dossier_get_title (dossier), (const char *[]) { "ko", NULL }), ==, "모든 것");
  g_assert_cmpstr (dateline_dossier_get_language (dossier), ==, "en");
  g_assert_cmpstr (dateline_date_get_edtf (dateline_dossier_get_as_of (dossier)), ==, "2018-12-31");
  for (guint i = 0; i < G_N_ELEMENTS (link_cases); i++)
    {
      g_autofree char *links = dup_links (dossier, link_cases[i].id);

      g_assert_cmpstr (links, ==, link_cases[i].links);
    }
  g_assert_true (dateline_table_get_bounds (events, 0, &bounds));
  g_assert_cmpint (bounds.latest - bounds.earliest, ==, DATELINE_DAY);
  g_assert_cmpstr (dateline_dossier_get_event_kinds (dossier)[dateline_table_get_code (events, 0)], ==, "summit");
  g_assert_true (dateline_table_get_point (places, 0, &longitude, &latitude));
  g_assert_cmpfloat (longitude, ==, 126.677);
  g_assert_cmpfloat (latitude, ==, 37.956);
  g_assert_false (dateline_table_get_point (places, 1, &longitude, &latitude));
}

/* Every file of the JSON test suite: `n_` is refused as malformed, `y_` is
 * not, though no dossier; also as a part of a dossier. */
static void
check_suite_file (const char *name,
                  const char *text,
                  gsize       length)
{
  g_autoptr (GString) within = g_string_new (HEAD "\"x\": ");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) error_within = NULL;
  g_autoptr (DatelineDossier) dossier = read_text (text, length, NULL, &error);
  g_autoptr (DatelineDossier) dossier_within = NULL;
  gboolean malformed = g_error_matches (error, DATELINE_LOADER_ERROR, DATELINE_LOADER_ERROR_MALFORMED);

  g_test_message ("%s", name);
  g_assert_null (dossier);
  if (*name != 'i')
    g_assert_cmpint (malformed, ==, *name == 'n');
  g_string_append_len (within, text, (gssize) length);
  g_string_append (within, "}");
  dossier_within = read_text (within->str, within->len, NULL, &error_within);
  if (*name == 'y')
    g_assert_no_error (error_within);
}

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
      gsize length;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      check_suite_file (name, text, length);
    }
}

typedef struct
{
  GMainLoop *loop;
  GThread *thread;
  GAsyncResult *result;
  guint n_notified;
  double last;
} Async;

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Async *async = data;

  async->result = g_object_ref (result);
  g_main_loop_quit (async->loop);
}

static void
on_fraction (DatelineLoader *loader,
             GParamSpec     *pspec,
             gpointer        data)
{
  Async *async = data;
  double fraction = dateline_loader_get_fraction (loader);

  g_assert_true (g_thread_self () == async->thread);
  g_assert_cmpfloat (fraction, >=, async->last);
  g_assert_cmpfloat (fraction, <=, 1);
  async->last = fraction;
  async->n_notified++;
}

static DatelineDossier *
load_async (GFile        *file,
            GCancellable *cancellable,
            GListModel  **problems,
            GError      **error,
            Async        *async)
{
  g_autoptr (DatelineLoader) loader = dateline_loader_new ();
  DatelineDossier *dossier;

  async->loop = g_main_loop_new (NULL, FALSE);
  async->thread = g_thread_self ();
  g_signal_connect (loader, "notify::fraction", G_CALLBACK (on_fraction), async);
  dateline_loader_load_async (loader, file, cancellable, on_loaded, async);
  g_main_loop_run (async->loop);
  dossier = dateline_loader_load_finish (loader, async->result, problems, error);
  g_object_unref (async->result);
  g_main_loop_unref (async->loop);
  return dossier;
}

static void
test_async (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "everything.dateline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  Async async = { NULL };
  g_autoptr (DatelineDossier) dossier = load_async (file, NULL, &problems, &error, &async);

  g_assert_no_error (error);
  g_assert_cmpuint (dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT), ==, 1);
  g_assert_true (G_IS_LIST_MODEL (problems));
  g_assert_cmpfloat (async.last, ==, 1);
  g_assert_cmpuint (async.n_notified, >=, 1);
}

static void
test_cancel (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "everything.dateline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  Async async = { NULL };
  g_autoptr (DatelineDossier) dossier = NULL;

  g_cancellable_cancel (cancellable);
  dossier = load_async (file, cancellable, &problems, &error, &async);
  g_assert_null (dossier);
  g_assert_null (problems);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
stop_at_once (gsize    offset,
              gpointer data)
{
  return FALSE;
}

/* In the midst of scanning: what is read so far is let go of. */
static void
test_stop (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"events\": [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "{\"id\": \"e%u\", \"title\": {\"en\": \"T\"}, \"kind\": \"k\", \"places\": [\"p\"]},\n", i);
  bytes = g_bytes_new (text->str, text->len);
  g_assert_null (dateline_dossier_reader_read (bytes, stop_at_once, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_no_file (void)
{
  g_autoptr (DatelineLoader) loader = dateline_loader_new ();
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/file.dateline");
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) folder_error = NULL;

  g_assert_null (dateline_loader_load (loader, missing, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (dateline_loader_load (loader, folder, NULL, NULL, &folder_error));
  g_assert_error (folder_error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loader/problems", test_problems);
  g_test_add_func ("/loader/failures", test_failures);
  g_test_add_func ("/loader/newer-version", test_newer_version);
  g_test_add_func ("/loader/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/loader/many-problems", test_many_problems);
  g_test_add_func ("/loader/truncation", test_truncation);
  g_test_add_func ("/loader/damage", test_damage);
  g_test_add_func ("/loader/columns", test_columns);
  g_test_add_func ("/loader/suite", test_suite);
  g_test_add_func ("/loader/async", test_async);
  g_test_add_func ("/loader/cancel", test_cancel);
  g_test_add_func ("/loader/stop", test_stop);
  g_test_add_func ("/loader/no-file", test_no_file);
  return g_test_run ();
}
