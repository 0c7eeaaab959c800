/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records that come to a dossier and go from it: undone, done again, written. */

#include <string.h>

#include "dateline-bookmark.h"
#include "dateline-dossier-reader.h"
#include "dateline-encode-bookmark.h"
#include "dateline-search-index.h"
#include "dateline-writer.h"

#define HEAD "{\n  \"format\": \"dateline-dossier\",\n  \"version\": 1,\n  \"id\": \"d\",\n  \"title\": {\n    \"en\": \"D\"\n  }"

static DatelineDossier *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier = dateline_dossier_reader_read (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dossier;
}

static DatelineDossier *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return read_bytes (bytes);
}

static DatelineDossier *
load_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "everything.dateline", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return read_text (text);
}

static DatelineRef
append (DatelineDossier *dossier,
        DatelineKind     kind,
        const char      *raw)
{
  g_autoptr (GBytes) bytes = g_bytes_new (raw, strlen (raw));
  g_autoptr (GError) error = NULL;
  DatelineRef ref = dateline_dossier_append (dossier, kind, bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ref, !=, DATELINE_REF_NONE);
  return ref;
}

static void
remove_id (DatelineDossier *dossier,
           const char      *id)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dateline_dossier_remove (dossier, dateline_dossier_lookup (dossier, id), &error));
  g_assert_no_error (error);
}

static void
assert_written (DatelineDossier *dossier,
                const char      *expected)
{
  g_autoptr (GBytes) written = dateline_writer_to_bytes (dossier);
  g_autofree char *text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_autoptr (DatelineDossier) again = read_bytes (written);

  g_assert_cmpstr (text, ==, expected);
  for (DatelineKind kind = 0; kind < DATELINE_N_KINDS; kind++)
    g_assert_cmpuint (dateline_dossier_get_n (again, kind), ==, dateline_dossier_get_n (dossier, kind));
}

static char *
dup_ids (DatelineDossier *dossier,
         DatelineKind     kind)
{
  GString *ids = g_string_new (NULL);
  GListModel *list = dateline_dossier_get_records (dossier, kind);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, dateline_dossier_get_n (dossier, kind));
  for (guint row = 0; row < dateline_dossier_get_n (dossier, kind); row++)
    {
      g_autoptr (DatelineRecord) record = g_list_model_get_item (list, row);
      g_autofree char *id = dateline_dossier_dup_id (dossier, dateline_ref (kind, row));

      g_assert_cmpuint (dateline_dossier_lookup (dossier, id), ==, dateline_ref (kind, row));
      g_assert_cmpuint (dateline_record_get_ref (record), ==, dateline_ref (kind, row));
      g_assert_cmpstr (dateline_record_get_id (record), ==, id);
      g_string_append_printf (ids, "%s%s", row > 0 ? " " : "", id);
    }
  return g_string_free (ids, FALSE);
}

static void
assert_ids (DatelineDossier *dossier,
            DatelineKind     kind,
            const char      *expected)
{
  g_autofree char *ids = dup_ids (dossier, kind);

  g_assert_cmpstr (ids, ==, expected);
}

/* A file without the array gets one, at its end, and loses it again. */
static void
test_no_array (void)
{
  g_autoptr (DatelineDossier) dossier = read_text (HEAD "\n}\n");

  append (dossier, DATELINE_KIND_BOOKMARK, "{\"id\":\"b\"}");
  append (dossier, DATELINE_KIND_BOOKMARK, "{ \"id\" : \"c\" }");
  assert_ids (dossier, DATELINE_KIND_BOOKMARK, "b c");
  assert_written (dossier, HEAD ",\n  \"bookmarks\": [\n    {\n      \"id\": \"b\"\n    },\n    {\n      \"id\": \"c\"\n    }\n  ]\n}\n");
  g_assert_true (dateline_dossier_undo (dossier));
  assert_written (dossier, HEAD ",\n  \"bookmarks\": [\n    {\n      \"id\": \"b\"\n    }\n  ]\n}\n");
  g_assert_true (dateline_dossier_undo (dossier));
  g_assert_false (dateline_dossier_undo (dossier));
  assert_written (dossier, HEAD "\n}\n");
}

static void
test_new_places (void)
{
  g_autoptr (DatelineDossier) dossier = read_text (HEAD "\n}\n");

  append (dossier, DATELINE_KIND_PLACE, "{\"@id\":\"p\"}");
  append (dossier, DATELINE_KIND_TOPIC, "{\"id\":\"t\"}");
  assert_written (dossier, HEAD ",\n  \"topics\": [\n    {\n      \"id\": \"t\"\n    }\n  ],\n"
                                "  \"places\": {\n    \"type\": \"FeatureCollection\",\n    \"features\": [\n"
                                "      {\n        \"@id\": \"p\"\n      }\n    ]\n  }\n}\n");
}

/* First, middle, last and all of an array with something else in it. */
static void
test_removed (void)
{
  static const char text[] = HEAD ",\n  \"topics\": [\n    {\n      \"id\": \"a\"\n    },\n    {\n      \"id\": \"b\"\n    },\n"
                                  "    {\n      \"id\": \"c\"\n    }\n  ]\n}\n";
  g_autoptr (DatelineDossier) dossier = read_text (text);

  remove_id (dossier, "b");
  assert_ids (dossier, DATELINE_KIND_TOPIC, "a c");
  assert_written (dossier, HEAD ",\n  \"topics\": [\n    {\n      \"id\": \"a\"\n    },\n    {\n      \"id\": \"c\"\n    }\n  ]\n}\n");
  remove_id (dossier, "a");
  assert_written (dossier, HEAD ",\n  \"topics\": [\n    {\n      \"id\": \"c\"\n    }\n  ]\n}\n");
  append (dossier, DATELINE_KIND_TOPIC, "{\"id\":\"d\"}");
  remove_id (dossier, "c");
  assert_written (dossier, HEAD ",\n  \"topics\": [\n    {\n      \"id\": \"d\"\n    }\n  ]\n}\n");
  remove_id (dossier, "d");
  assert_ids (dossier, DATELINE_KIND_TOPIC, "");
  assert_written (dossier, HEAD ",\n  \"topics\": []\n}\n");
  while (dateline_dossier_undo (dossier))
    ;
  assert_ids (dossier, DATELINE_KIND_TOPIC, "a b c");
  assert_written (dossier, text);
  while (dateline_dossier_redo (dossier))
    ;
  assert_written (dossier, HEAD ",\n  \"topics\": []\n}\n");
}

static char *
dup_links (DatelineDossier *dossier,
           const char      *id)
{
  DatelineRef ref = dateline_dossier_lookup (dossier, id);
  GString *ids = g_string_new (NULL);
  guint n;
  const DatelineRef *links = dateline_table_get_links (dateline_dossier_get_table (dossier, dateline_ref_kind (ref)),
                                                       dateline_ref_row (ref), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = dateline_dossier_dup_id (dossier, links[i]);

      g_string_append_printf (ids, "%s ", name);
    }
  return g_string_free (ids, FALSE);
}

/* What names a row that moves follows it, dates and changed texts as well. */
static void
test_followed (void)
{
  g_autoptr (DatelineDossier) dossier =
    read_text ("{\"format\":\"dateline-dossier\",\"version\":1,\"id\":\"d\",\"title\":{\"en\":\"D\"},"
               "\"topics\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"\\u0063\",\"broader\":\"b\"}],"
               "\"events\":[{\"id\":\"x\",\"when\":\"2018\"},{\"id\":\"e\",\"when\":\"2017\",\"topics\":[\"b\",\"c\"]}]}");
  const DatelineTable *events = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT);
  g_autoptr (GBytes) other = g_bytes_new_static ("{\"id\":\"c\",\"broader\":\"b\",\"x\":1}", 30);
  g_autofree char *of_e = NULL, *of_c = NULL, *again = NULL;
  gint64 start = dateline_table_get_earliest (events, 1);
  gsize length;
  const char *raw;

  g_assert_true (dateline_dossier_replace (dossier, dateline_dossier_lookup (dossier, "c"), other, NULL));
  remove_id (dossier, "a");
  of_e = dup_links (dossier, "e");
  of_c = dup_links (dossier, "c");
  g_assert_cmpstr (of_e, ==, "b c ");
  g_assert_cmpstr (of_c, ==, "b ");
  raw = dateline_dossier_get_raw (dossier, dateline_dossier_lookup (dossier, "c"), &length);
  g_assert_cmpmem (raw, length, "{\"id\":\"c\",\"broader\":\"b\",\"x\":1}", 30);
  remove_id (dossier, "x");
  g_assert_cmpint (dateline_table_get_earliest (events, 0), ==, start);
  g_assert_cmpuint (dateline_table_get_order (events)[0], ==, 0);
  while (dateline_dossier_undo (dossier))
    ;
  again = dup_links (dossier, "e");
  g_assert_cmpstr (again, ==, "b c ");
  assert_ids (dossier, DATELINE_KIND_TOPIC, "a b c");
  assert_ids (dossier, DATELINE_KIND_EVENT, "x e");
  g_assert_cmpint (dateline_table_get_earliest (events, 1), ==, start);
}

/* An id may stand anywhere in its record, even behind more than a short number counts. */
static void
test_far_id (void)
{
  g_autofree char *much = g_strnfill (70000, 'x');
  g_autofree char *text = g_strconcat (HEAD ", \"topics\":[{\"x\":\"", much, "\",\"id\":\"far\"},{\"id\":\"near\"}]}", NULL);
  g_autoptr (DatelineDossier) dossier = read_text (text);
  g_autofree char *id = dateline_dossier_dup_id (dossier, dateline_ref (DATELINE_KIND_TOPIC, 0));

  g_assert_cmpuint (dateline_dossier_lookup (dossier, "far"), ==, dateline_ref (DATELINE_KIND_TOPIC, 0));
  g_assert_cmpstr (id, ==, "far");
  remove_id (dossier, "far");
  g_assert_true (dateline_dossier_undo (dossier));
  assert_ids (dossier, DATELINE_KIND_TOPIC, "far near");
}

static void
count (gpointer  data,
       guint     ref,
       GObject  *dossier)
{
  (*(guint *) data)++;
}

static void
test_refused (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelineDossier) odd = read_text (HEAD ",\n  \"bookmarks\": 7\n}\n");
  g_autoptr (GBytes) taken = g_bytes_new_static ("{\"id\":\"summit\"}", 15);
  g_autoptr (GBytes) none = g_bytes_new_static ("{}", 2);
  g_autoptr (GBytes) good = g_bytes_new_static ("{\"id\":\"b\"}", 10);
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;

  g_signal_connect_swapped (dossier, "inserted", G_CALLBACK (count), &n_changes);
  g_signal_connect_swapped (dossier, "removed", G_CALLBACK (count), &n_changes);
  g_assert_cmpuint (dateline_dossier_append (dossier, DATELINE_KIND_BOOKMARK, taken, &error), ==, DATELINE_REF_NONE);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_cmpuint (dateline_dossier_append (dossier, DATELINE_KIND_BOOKMARK, none, &error), ==, DATELINE_REF_NONE);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_false (dateline_dossier_remove (dossier, dateline_dossier_lookup (dossier, "panmunjom"), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_cmpuint (dateline_dossier_append (odd, DATELINE_KIND_BOOKMARK, good, &error), ==, DATELINE_REF_NONE);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_false (dateline_dossier_can_undo (dossier));
}

/* The state is the same again only where all records are. */
static void
test_state (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  gsize first;

  g_assert_cmpuint (dateline_dossier_get_state (dossier), ==, 0);
  append (dossier, DATELINE_KIND_BOOKMARK, "{\"id\":\"b\"}");
  first = dateline_dossier_get_state (dossier);
  g_assert_cmpuint (first, !=, 0);
  g_assert_true (dateline_dossier_undo (dossier));
  g_assert_cmpuint (dateline_dossier_get_state (dossier), ==, 0);
  g_assert_true (dateline_dossier_redo (dossier));
  g_assert_cmpuint (dateline_dossier_get_state (dossier), ==, first);
  g_assert_true (dateline_dossier_undo (dossier));
  append (dossier, DATELINE_KIND_BOOKMARK, "{\"id\":\"c\"}");
  g_assert_cmpuint (dateline_dossier_get_state (dossier), !=, first);
  g_assert_false (dateline_dossier_can_redo (dossier));
}

static DatelineBookmark *
dup_bookmark (DatelineDossier *dossier,
              const char      *id)
{
  return DATELINE_BOOKMARK (dateline_dossier_dup_record (dossier, dateline_dossier_lookup (dossier, id)));
}

static void
assert_same_view (DatelineBookmark *a,
                  DatelineBookmark *b)
{
  gint64 a_start, a_end, b_start, b_end;
  guint n, n_of_b;
  const DatelineRef *refs = dateline_query_get_refs (a->query, &n);

  g_assert_cmpint (a->visible_start, ==, b->visible_start);
  g_assert_cmpint (a->visible_end, ==, b->visible_end);
  g_assert_cmpuint (a->selection, ==, b->selection);
  g_assert_true (dateline_query_get_span (a->query, &a_start, &a_end));
  g_assert_true (dateline_query_get_span (b->query, &b_start, &b_end));
  g_assert_cmpint (a_start, ==, b_start);
  g_assert_cmpint (a_end, ==, b_end);
  g_assert_cmpint (dateline_query_get_surely (a->query), ==, dateline_query_get_surely (b->query));
  g_assert_cmpint (a->clock, ==, b->clock);
  dateline_query_get_refs (b->query, &n_of_b);
  g_assert_cmpuint (n, ==, n_of_b);
  for (guint i = 0; i < n; i++)
    g_assert_true (dateline_query_has_ref (b->query, refs[i]));
  g_assert_true (g_strv_equal (dateline_query_get_event_kinds (a->query), dateline_query_get_event_kinds (b->query)));
  g_assert_true (g_strv_equal (dateline_query_get_countries (a->query), dateline_query_get_countries (b->query)));
  for (guint trait = 0; trait < DATELINE_N_TRAITS; trait++)
    g_assert_cmpuint (dateline_query_get_trait (a->query, trait), ==, dateline_query_get_trait (b->query, trait));
  refs = dateline_query_get_through (a->query, &n);
  dateline_query_get_through (b->query, &n_of_b);
  g_assert_cmpuint (n, ==, n_of_b);
  for (guint i = 0; i < n; i++)
    g_assert_true (dateline_query_has_through (b->query, refs[i]));
  g_assert_cmpstr (dateline_query_get_text (a->query), ==, dateline_query_get_text (b->query));
  g_assert_true (dateline_area_equal (dateline_query_get_area (a->query), dateline_query_get_area (b->query)));
}

/* A bookmark in every detail, from the file and written anew. */
static void
test_bookmark (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  g_autoptr (DatelineBookmark) autumn = dup_bookmark (dossier, "autumn");
  g_autoptr (DatelineBookmark) copy = NULL;
  DatelineBookmarkFacts facts = { "Once more", autumn->visible_start, autumn->visible_end, autumn->selection, autumn->query, autumn->clock };
  g_autoptr (GBytes) raw = dateline_encode_bookmark (dossier, &facts);
  gint64 start, end;
  guint n;

  g_assert_true (dateline_query_get_span (autumn->query, &start, &end));
  g_assert_cmpint (start, ==, 1535760000);
  g_assert_cmpint (end, ==, 1541030400);
  g_assert_cmpint (autumn->visible_start, ==, 1535630400);
  g_assert_cmpint (autumn->visible_end, ==, 1543622400);
  g_assert_true (autumn->surely);
  g_assert_cmpint (autumn->clock, ==, DATELINE_QUOTE_CLOCK_PUBLISHED);
  g_assert_cmpuint (autumn->selection, ==, dateline_dossier_lookup (dossier, "summit"));
  dateline_query_get_refs (autumn->query, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (g_strv_equal (dateline_query_get_countries (autumn->query), (const char *const[]){ "KP", "KR", NULL }));
  g_assert_cmpuint (dateline_query_get_trait (autumn->query, DATELINE_TRAIT_HAND), ==, 1u << 0 | 1u << 2);
  g_assert_cmpuint (dateline_query_get_trait (autumn->query, DATELINE_TRAIT_RELIABILITY), ==, 1u << 1);
  g_assert_cmpuint (dateline_query_get_trait (autumn->query, DATELINE_TRAIT_CREDIBILITY), ==, 3);
  g_assert_cmpuint (dateline_query_get_trait (autumn->query, DATELINE_TRAIT_STATE), ==, 1u << 2 | 1u << 6);
  g_assert_true (dateline_query_has_through (autumn->query, dateline_dossier_lookup (dossier, "paper")));
  g_assert_cmpstr (dateline_query_get_text (autumn->query), ==, "서울");
  g_assert_cmpfloat (dateline_query_get_area (autumn->query)->east, ==, 131.5);
  g_assert_cmpuint (dateline_query_get_area (autumn->query)->n_outline, ==, 4);
  g_assert_cmpfloat (dateline_query_get_area (autumn->query)->outline[1].latitude, ==, 33);

  g_assert_cmpuint (dateline_dossier_append (dossier, DATELINE_KIND_BOOKMARK, raw, NULL), !=, DATELINE_REF_NONE);
  copy = dup_bookmark (dossier, "bookmark-1");
  assert_same_view (autumn, copy);
}

/* Moments that no four digits of a year can tell, and open ends. */
static void
test_moments (void)
{
  static const struct
  {
    gint64 start;
    gint64 end;
  } cases[] = {
    { 0, 1 },
    { -62135596800 - 86400 * 400, -62135596800 + 7 },
    { DATELINE_TIME_MIN, 1541030400 },
    { 1541030400, DATELINE_TIME_MAX },
  };
  g_autoptr (DatelineDossier) dossier = read_text (HEAD "\n}\n");
  g_autoptr (DatelineQuery) query = dateline_query_new ();
  DatelineBookmarkFacts facts = { "B", -435494878264400000, -435494878264300000, DATELINE_REF_NONE, query, DATELINE_QUOTE_CLOCK_SAID };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) raw = NULL;
      g_autoptr (DatelineRecord) record = NULL;
      gint64 start, end;
      DatelineBookmark *bookmark;

      dateline_query_set_span (query, cases[i].start, cases[i].end);
      raw = dateline_encode_bookmark (dossier, &facts);
      record = dateline_dossier_dup_record (dossier, dateline_dossier_append (dossier, DATELINE_KIND_BOOKMARK, raw, NULL));
      bookmark = DATELINE_BOOKMARK (record);
      g_assert_true (dateline_query_get_span (bookmark->query, &start, &end));
      g_assert_cmpint (start, ==, cases[i].start);
      g_assert_cmpint (end, ==, cases[i].end);
      g_assert_cmpint (bookmark->visible_start, <=, facts.visible_start);
      g_assert_cmpint (bookmark->visible_end, >=, facts.visible_end);
      g_assert_cmpint (bookmark->visible_end - bookmark->visible_start, <, 86400 * G_GINT64_CONSTANT (1500));
    }
}

/* Another name, and nothing else is another. */
static void
test_renamed (void)
{
  g_autoptr (DatelineDossier) dossier = load_sample ();
  DatelineRef ref = dateline_dossier_lookup (dossier, "autumn");
  g_autoptr (GBytes) raw = dateline_encode_renamed_bookmark (dossier, ref, "\"Late\" \\ year");
  g_autoptr (DatelineBookmark) before = dup_bookmark (dossier, "autumn");
  g_autoptr (DatelineBookmark) after = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autofree char *label = NULL, *text = NULL;

  g_assert_true (dateline_dossier_replace (dossier, ref, raw, NULL));
  after = dup_bookmark (dossier, "autumn");
  label = dateline_dossier_dup_label (dossier, ref);
  g_assert_cmpstr (label, ==, "\"Late\" \\ year");
  assert_same_view (before, after);
  written = dateline_writer_to_bytes (dossier);
  text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_assert_nonnull (strstr (text, "\"x_lanes\": \"place\""));
  g_assert_nonnull (strstr (text, "\"east\": 131.50"));
}

static void
index_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(DatelineSearchIndex **) data = dateline_search_index_new_finish (result, &error);
  g_assert_no_error (error);
}

/* The thread that makes an index reads the records as they were, while they
 * are changed, come and go. */
static void
test_indexed_meanwhile (void)
{
  g_autoptr (GString) text = g_string_new (HEAD ", \"topics\": [{\"id\": \"t\"}");
  g_autoptr (DatelineDossier) dossier = NULL;
  g_autoptr (DatelineSearchIndex) index = NULL;
  static const char pear[] = "{\"id\":\"t7\",\"label\":\"pear\"}";
  g_autoptr (GBytes) other = g_bytes_new_static (pear, sizeof pear - 1);
  DatelineBits *rows[DATELINE_N_KINDS];

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, ",{\"id\":\"t%u\",\"label\":\"apple\"}", i);
  g_string_append (text, "]}");
  dossier = read_text (text->str);
  dateline_search_index_new_async (dossier, NULL, index_cb, &index);
  g_assert_true (dateline_dossier_replace (dossier, dateline_dossier_lookup (dossier, "t7"), other, NULL));
  for (guint i = 0; index == NULL; i++)
    {
      g_autofree char *raw = g_strdup_printf ("{\"id\":\"b%u\",\"label\":\"apple\"}", i);

      append (dossier, DATELINE_KIND_BOOKMARK, raw);
      if (i < 30)
        remove_id (dossier, "t");
      if (i < 30)
        g_assert_true (dateline_dossier_undo (dossier));
      g_main_context_iteration (NULL, FALSE);
    }
  dateline_search_index_find (index, "apple", rows);
  g_assert_cmpuint (dateline_bits_count (rows[DATELINE_KIND_TOPIC]), ==, 20000);
  g_assert_cmpuint (dateline_bits_count (rows[DATELINE_KIND_BOOKMARK]), ==, 0);
  for (guint kind = 0; kind < DATELINE_N_KINDS; kind++)
    dateline_bits_unref (rows[kind]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/no-array", test_no_array);
  g_test_add_func ("/rows/new-places", test_new_places);
  g_test_add_func ("/rows/removed", test_removed);
  g_test_add_func ("/rows/followed", test_followed);
  g_test_add_func ("/rows/far-id", test_far_id);
  g_test_add_func ("/rows/refused", test_refused);
  g_test_add_func ("/rows/state", test_state);
  g_test_add_func ("/rows/bookmark", test_bookmark);
  g_test_add_func ("/rows/moments", test_moments);
  g_test_add_func ("/rows/renamed", test_renamed);
  g_test_add_func ("/rows/indexed-meanwhile", test_indexed_meanwhile);
  return g_test_run ();
}
