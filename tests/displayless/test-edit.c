/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records of a file that get other source text: read, undone, written. */

#include <string.h>

#include "dateline-dossier-reader.h"
#include "dateline-event.h"
#include "dateline-loader.h"
#include "dateline-place.h"
#include "dateline-writer.h"

/* The event of the sample at another time and place, in one line. */
#define ARMISTICE                                                                                                              \
  "{\"id\":\"summit\",\"title\":{\"en\":\"Armistice\",\"ko\":\"정전\"},\"kind\":\"armistice\",\"when\":\"1953-07-27\",\"x_own\":[1.50]," \
  "\"places\":[\"nowhere\",\"panmunjom\",\"summit\",\"lost\"]}"

static DatelineDossier *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier = dateline_dossier_reader_read (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dossier;
}

static DatelineDossier *
load_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "everything.dateline", NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (file);

  return read_bytes (bytes);
}

static gboolean
replace (DatelineDossier  *dossier,
         const char       *id,
         const char       *raw,
         GError          **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (raw, strlen (raw));
  DatelineRef ref = dateline_dossier_lookup (dossier, id);

  g_assert_cmpuint (ref, !=, DATELINE_REF_NONE);
  return dateline_dossier_replace (dossier, ref, bytes, error);
}

static void
assert_replaced (DatelineDossier *dossier,
                 const char      *id,
                 const char      *raw)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (replace (dossier, id, raw, &error));
  g_assert_no_error (error);
}

static char *
dup_links (DatelineDossier *dossier,
           DatelineRef      ref)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  guint n;
  const DatelineRef *links = dateline_table_get_links (dateline_dossier_get_table (dossier, dateline_ref_kind (ref)),
                                                       dateline_ref_row (ref), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = dateline_dossier_dup_id (dossier, links[i]);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", id);
    }
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
assert_event (DatelineDossier *dossier,
              const char      *title,
              const char      *when,
              const char      *kind,
              const char      *links)
{
  const char *const english[] = { "en", NULL };
  const DatelineTable *table = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT);
  DatelineRef ref = dateline_dossier_lookup (dossier, "summit");
  g_autoptr (DatelineEvent) event = DATELINE_EVENT (dateline_dossier_dup_record (dossier, ref));
  guint16 code = dateline_table_get_code (table, dateline_ref_row (ref));
  g_autofree char *its_links = dup_links (dossier, ref);
  DatelineDateBounds bounds;

  g_assert_cmpstr (dateline_text_get (event->title, english), ==, title);
  g_assert_cmpstr (dateline_date_get_edtf (event->when), ==, when);
  g_assert_cmpstr (dateline_dossier_get_event_kinds (dossier)[code], ==, kind);
  g_assert_cmpstr (its_links, ==, links);
  g_assert_true (dateline_table_get_bounds (table, dateline_ref_row (ref), &bounds));
  g_assert_cmpint (bounds.earliest, ==, dateline_date_get_bounds (event->when)->earliest);
  g_assert_cmpint (bounds.latest, ==, dateline_date_get_bounds (event->when)->latest);
}

static void
test_undo (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autofree char *links = dup_links (dossier, dateline_dossier_lookup (dossier, "summit"));

  assert_event (dossier, "The summit", "2018-04-27", "summit", links);
  assert_replaced (dossier, "summit", ARMISTICE);
  assert_event (dossier, "Armistice", "1953-07-27", "armistice", "nowhere panmunjom summit");
  g_assert_true (dateline_dossier_undo (dossier));
  assert_event (dossier, "The summit", "2018-04-27", "summit", links);
  g_assert_true (dateline_dossier_redo (dossier));
  assert_event (dossier, "Armistice", "1953-07-27", "armistice", "nowhere panmunjom summit");
  g_assert_false (dateline_dossier_redo (dossier));
}

static void
test_place (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  const DatelineTable *table = dateline_dossier_get_table (dossier, DATELINE_KIND_PLACE);
  DatelineRef ref = dateline_dossier_lookup (dossier, "nowhere");
  double longitude, latitude;

  g_assert_false (dateline_table_get_point (table, dateline_ref_row (ref), &longitude, &latitude));
  assert_replaced (dossier, "nowhere",
                   "{\"type\":\"Feature\",\"@id\":\"nowhere\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[129.087,41.277]}}");
  g_assert_true (dateline_table_get_point (table, dateline_ref_row (ref), &longitude, &latitude));
  g_assert_cmpfloat (longitude, ==, 129.087);
  g_assert_cmpfloat (latitude, ==, 41.277);
  g_assert_true (dateline_dossier_undo (dossier));
  g_assert_false (dateline_table_get_point (table, dateline_ref_row (ref), &longitude, &latitude));
}

static const char *
get_countries (DatelineDossier *dossier,
               const char      *id)
{
  guint16 code = dateline_table_get_code (dateline_dossier_get_table (dossier, DATELINE_KIND_PLACE),
                                          dateline_ref_row (dateline_dossier_lookup (dossier, id)));

  return code != DATELINE_NO_CODE ? dateline_dossier_get_country_lists (dossier)[code] : NULL;
}

/* The countries that places name follow them. */
static void
test_countries (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();

  g_assert_cmpstr (get_countries (dossier, "panmunjom"), ==, "KP KR");
  g_assert_cmpstr (get_countries (dossier, "nowhere"), ==, NULL);
  assert_replaced (dossier, "nowhere",
                   "{\"type\":\"Feature\",\"@id\":\"nowhere\",\"properties\":{\"ccodes\":[\"SG\"]},\"geometry\":null}");
  g_assert_cmpstr (get_countries (dossier, "nowhere"), ==, "SG");
  g_assert_cmpstr (get_countries (dossier, "panmunjom"), ==, "KP KR");
  assert_replaced (dossier, "panmunjom", "{\"type\":\"Feature\",\"@id\":\"panmunjom\",\"geometry\":null}");
  g_assert_cmpstr (get_countries (dossier, "panmunjom"), ==, NULL);
  g_assert_true (dateline_dossier_undo (dossier));
  g_assert_cmpstr (get_countries (dossier, "panmunjom"), ==, "KP KR");
}

/* What is not JSON, no record, or another record changes nothing. */
static void
test_refused (void)
{
  static const struct
  {
    const char *raw;
    const char *message; /* how it begins, in the C locale */
  } cases[] = {
    { "", "1:1: " },
    { "nonsense", "1:1: " },
    { "{\"id\": \"summit\",\n \"kind\": }", "2:10: " },
    { "{\"id\": \"summit\",}", "1:17: " },
    { "{\"id\": \"summit\"} {}", "1:18: " },
    { "{\"id\": \"summit\"", "1:16: " },
    { "{'id': 'summit'}", "1:2: " },
    { "{\"id\": \"summit\", \"x\": NaN}", "1:23: " },
    { "\xef\xbb\xbf{\"id\": \"summit\"}", "A record should stand here" },
    { "[]", "A record should stand here" },
    { "[{\"id\": \"summit\"}]", "A record should stand here" },
    { "\"summit\"", "A record should stand here" },
    { "{}", "A record should stand here" },
    { "{\"id\": 7}", "A record should stand here" },
    { "{\"id\": \"\"}", "A record should stand here" },
    { "{\"@id\": \"summit\"}", "A record should stand here" },
    { "{\"id\": \"panmunjom\"}", "A record keeps its id" },
    { "{\"id\": \"summit\", \"id\": \"other\"}", "A record keeps its id" },
  };
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autofree char *links = dup_links (dossier, dateline_dossier_lookup (dossier, "summit"));
  g_autoptr (GArray) edits = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (replace (dossier, "summit", cases[i].raw, &error));
      g_assert_nonnull (error);
      if (!g_str_has_prefix (error->message, cases[i].message))
        g_error ("%s: “%s” does not begin “%s”", cases[i].raw, error->message, cases[i].message);
      g_assert_false (dateline_dossier_undo (dossier));
    }
  assert_event (dossier, "The summit", "2018-04-27", "summit", links);
  edits = dateline_dossier_dup_edits (dossier);
  g_assert_cmpuint (edits->len, ==, 0);
}

static char *
nest (guint depth)
{
  GString *raw = g_string_new ("{\"id\": \"summit\", \"x\": ");

  for (guint i = 0; i < depth; i++)
    g_string_append_c (raw, '[');
  for (guint i = 0; i < depth; i++)
    g_string_append_c (raw, ']');
  g_string_append_c (raw, '}');
  return g_string_free (raw, FALSE);
}

/* A record as deep as may be is still not too deep where its file has it. */
static void
test_depth (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelineDossier) again = NULL;
  g_autofree char *deepest = nest (509), *deeper = nest (510);
  g_autoptr (GBytes) written = NULL;

  g_assert_false (replace (dossier, "summit", deeper, NULL));
  assert_replaced (dossier, "summit", deepest);
  written = dateline_writer_to_bytes (dossier);
  again = read_bytes (written);
  g_assert_cmpuint (dateline_dossier_get_n (again, DATELINE_KIND_EVENT), ==, dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT));
}

/* Members that mean nothing are a problem of the record, no reason to refuse
 * it; an id may be spelled with escapes. */
static void
test_wrong_members (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  DatelineRef ref = dateline_dossier_lookup (dossier, "summit");
  g_autofree char *links = NULL;

  assert_replaced (dossier, "summit", " {\"id\": \"summ\\u0069t\", \"when\": \"never\", \"kind\": 7, \"places\": {}} ");
  links = dup_links (dossier, ref);
  g_assert_cmpstr (links, ==, "");
  g_assert_false (dateline_table_is_dated (dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT), dateline_ref_row (ref)));
  g_assert_cmpuint (dateline_dossier_lookup (dossier, "summit"), ==, ref);
}

/* Where the file has a record. */
static gsize
offset_of (DatelineDossier *dossier,
           const char      *id,
           gsize           *length)
{
  const char *bytes = g_bytes_get_data (dateline_dossier_get_bytes (dossier), NULL);

  return (gsize) (dateline_dossier_get_raw (dossier, dateline_dossier_lookup (dossier, id), length) - bytes);
}

/* The sample is written as the writer writes: all but the record stays. */
static void
test_written (void)
{
  static const char armistice[] = "{\n"
                                  "      \"id\": \"summit\",\n"
                                  "      \"title\": {\n"
                                  "        \"en\": \"Armistice\",\n"
                                  "        \"ko\": \"정전\"\n"
                                  "      },\n"
                                  "      \"kind\": \"armistice\",\n"
                                  "      \"when\": \"1953-07-27\",\n"
                                  "      \"x_own\": [\n"
                                  "        1.50\n"
                                  "      ],\n"
                                  "      \"places\": [\n"
                                  "        \"nowhere\",\n"
                                  "        \"panmunjom\",\n"
                                  "        \"summit\",\n"
                                  "        \"lost\"\n"
                                  "      ]\n"
                                  "    }";
  g_autoptr (DatelineDossier) dossier = load_sample ();
  gsize length, offset = offset_of (dossier, "summit", &length);
  const char *before = g_bytes_get_data (dateline_dossier_get_bytes (dossier), NULL);
  g_autoptr (GString) expected = g_string_new_len (before, (gssize) offset);
  g_autoptr (GBytes) written = NULL, restored = NULL;

  g_string_append (expected, armistice);
  g_string_append (expected, before + offset + length);
  assert_replaced (dossier, "summit", ARMISTICE);
  written = dateline_writer_to_bytes (dossier);
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), expected->str, expected->len);

  g_assert_true (dateline_dossier_undo (dossier));
  restored = dateline_writer_to_bytes (dossier);
  g_assert_true (g_bytes_equal (restored, dateline_dossier_get_bytes (dossier)));
}

static void
assert_same_raw (DatelineDossier *a,
                 DatelineDossier *b,
                 DatelineRef      ref)
{
  gsize a_length, b_length;
  const char *a_raw = dateline_dossier_get_raw (a, ref, &a_length);
  const char *b_raw = dateline_dossier_get_raw (b, ref, &b_length);

  g_assert_cmpmem (a_raw, a_length, b_raw, b_length);
}

/* Several records of several kinds, changed out of the order of the file and
 * one of them twice. */
static void
test_several (void)
{
  static const char *const ids[] = { "we-met", "summit", "panmunjom", "summits", "summit" };
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelineDossier) original = load_sample ();
  g_autoptr (DatelineDossier) again = NULL;
  g_autoptr (GBytes) written = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      gboolean is_place = dateline_ref_kind (dateline_dossier_lookup (dossier, ids[i])) == DATELINE_KIND_PLACE;
      const char *indent = is_place ? "      " : "    ";
      g_autofree char *raw = g_strdup_printf ("{\n%s  \"%s\": \"%s\",\n%s  \"x\": %u\n%s}", indent, is_place ? "@id" : "id",
                                              ids[i], indent, i, indent);

      assert_replaced (dossier, ids[i], raw);
    }
  written = dateline_writer_to_bytes (dossier);
  again = read_bytes (written);
  for (DatelineKind kind = 0; kind < DATELINE_N_KINDS; kind++)
    for (guint row = 0; row < dateline_dossier_get_n (original, kind); row++)
      {
        g_autofree char *id = dateline_dossier_dup_id (original, dateline_ref (kind, row));
        gboolean changed = g_strv_contains ((const char *const[]) { ids[0], ids[1], ids[2], ids[3], NULL }, id);

        assert_same_raw (changed ? dossier : original, again, dateline_ref (kind, row));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/undo", test_undo);
  g_test_add_func ("/edit/place", test_place);
  g_test_add_func ("/edit/countries", test_countries);
  g_test_add_func ("/edit/refused", test_refused);
  g_test_add_func ("/edit/depth", test_depth);
  g_test_add_func ("/edit/wrong-members", test_wrong_members);
  g_test_add_func ("/edit/written", test_written);
  g_test_add_func ("/edit/several", test_several);
  return g_test_run ();
}
