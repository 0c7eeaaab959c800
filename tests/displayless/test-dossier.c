/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-dossier.h"

#include <string.h>

#include "dateline-event.h"
#include "dateline-record-list.h"
#include "sample-dossier.h"

static void
test_lookup (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  DatelineRef april = sample_ref (dossier, "april");
  g_autofree char *id = dateline_dossier_dup_id (dossier, april);

  g_assert_cmpint (dateline_ref_kind (april), ==, DATELINE_KIND_EVENT);
  g_assert_cmpuint (dateline_ref_row (april), ==, 0);
  g_assert_cmpstr (id, ==, "april");
  g_assert_cmpuint (dateline_dossier_lookup (dossier, "apri"), ==, DATELINE_REF_NONE);
  g_assert_cmpuint (dateline_dossier_lookup (dossier, ""), ==, DATELINE_REF_NONE);
}

/* More ids than the map starts with, so that it grows. */
static void
test_many_ids (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (DatelineDossier) dossier = NULL;

  for (int i = 0; i < 5000; i++)
    g_string_append_printf (lines, "event|\"e%d\"||||Event %d\n", i, i);
  dossier = sample_dossier_parse (lines->str, NULL);
  g_assert_cmpuint (dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT), ==, 5000);
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);

      g_assert_cmpuint (dateline_ref_row (sample_ref (dossier, id)), ==, i);
    }
}

static void
test_duplicate_id (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_parse ("event|\"a\"||||One\n"
                                                              "quote|\"a\"||||Two\n",
                                                              NULL);

  g_assert_cmpuint (dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT), ==, 1);
  g_assert_cmpuint (dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE), ==, 0);
}

static char *
links_of (DatelineDossier *dossier,
          const char      *id)
{
  DatelineRef ref = sample_ref (dossier, id);
  guint n;
  const DatelineRef *links = dateline_table_get_links (
      dateline_dossier_get_table (dossier, dateline_ref_kind (ref)), dateline_ref_row (ref), &n);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *linked = dateline_dossier_dup_id (dossier, links[i]);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", linked);
    }
  return g_string_free (ids, FALSE);
}

/* Links may point ahead; those that lead nowhere are told of and dropped. */
static void
test_links (void)
{
  g_autoptr (GPtrArray) unresolved = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DatelineDossier) dossier = sample_dossier_parse ("event|\"a\"|||x b y b z|A\n"
                                                              "event|\"b\"|||a|B\n"
                                                              "event|\"c\"||||C\n",
                                                              unresolved);
  g_autofree char *a = links_of (dossier, "a");
  g_autofree char *b = links_of (dossier, "b");
  g_autofree char *c = links_of (dossier, "c");

  g_assert_cmpstr (a, ==, "b b");
  g_assert_cmpstr (b, ==, "a");
  g_assert_cmpstr (c, ==, "");
  g_assert_cmpuint (unresolved->len, ==, 3);
}

static void
test_dates (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  const DatelineTable *table = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT);
  g_autoptr (DatelineDate) may = dateline_date_new ("2018-04", NULL);
  const DatelineDateBounds *expected = dateline_date_get_bounds (may);
  DatelineDateBounds bounds;

  g_assert_true (dateline_table_get_bounds (table, 0, &bounds));
  g_assert_cmpint (bounds.earliest, ==, expected->earliest);
  g_assert_cmpint (bounds.latest, ==, expected->latest);
  g_assert_cmpint (bounds.flags, ==, expected->flags);
  g_assert_cmpint (bounds.precision, ==, expected->precision);
  g_assert_false (dateline_table_is_dated (table, 4));
  g_assert_false (dateline_table_get_bounds (table, 4, &bounds));
}

/* What is sure of an extent survives the columns. */
static void
test_sure_span (void)
{
  static const char * const dates[] = { "2018-01-05/2018-03-07", "2018-04-12/2018-04-13", "2018-10", "2018-01/2018-03", "1900/2000",
                                        "2018-12-26/..", "../2018", "2018/" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *line = g_strdup_printf ("event|\"a\"|%s|||A\n", dates[i]);
      g_autoptr (DatelineDossier) dossier = sample_dossier_parse (line, NULL);
      g_autoptr (DatelineDate) date = dateline_date_new (dates[i], NULL);
      const DatelineDateBounds *expected = dateline_date_get_bounds (date);
      DatelineDateBounds bounds;

      g_assert_true (dateline_table_get_bounds (
          dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT), 0, &bounds));
      g_assert_cmpint (bounds.sure_start, ==, expected->sure_start);
      g_assert_cmpint (bounds.sure_end, ==, expected->sure_end);
    }
}

static void
test_order (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  const guint32 *order = dateline_table_get_order (
      dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT));
  static const char * const expected[] = { "treaty", "tunnels", "april", "pacific", "visit" };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *id = dateline_dossier_dup_id (dossier, dateline_ref (DATELINE_KIND_EVENT, order[i]));

      g_assert_cmpstr (id, ==, expected[i]);
    }
}

static void
test_records (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  GListModel *events = dateline_dossier_get_records (dossier, DATELINE_KIND_EVENT);
  g_autoptr (DatelineRecord) first = g_list_model_get_item (events, 0);
  g_autoptr (DatelineRecord) again = dateline_dossier_dup_record (dossier, sample_ref (dossier, "april"));
  g_autofree char *label = dateline_dossier_dup_label (dossier, sample_ref (dossier, "april"));

  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 5);
  g_assert_true (DATELINE_IS_EVENT (first));
  g_assert_true (first == again);
  g_assert_cmpstr (dateline_record_get_id (first), ==, "april");
  g_assert_cmpstr (label, ==, "April summit");
  g_assert_null (g_list_model_get_item (events, 5));
}

/* An object may outlive the dossier, and the dossier's list must not hold it. */
static void
test_lifetimes (void)
{
  DatelineDossier *dossier = sample_dossier_new ();
  g_autoptr (GListModel) list = g_object_ref (dateline_dossier_get_records (dossier, DATELINE_KIND_EVENT));
  g_autoptr (DatelineRecord) record = g_list_model_get_item (list, 0);

  g_assert_finalize_object (dossier);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_cmpstr (dateline_record_get_id (record), ==, "april");
}

/* Records pass through the dossier's short memory and are let go of. */
static void
test_many_objects (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (DatelineDossier) dossier = NULL;
  gpointer first;

  for (int i = 0; i < 300; i++)
    g_string_append_printf (lines, "event|\"e%d\"||||Event %d\n", i, i);
  dossier = sample_dossier_parse (lines->str, NULL);
  first = dateline_dossier_dup_record (dossier, sample_ref (dossier, "e0"));
  g_object_add_weak_pointer (first, &first);
  g_object_unref (first);
  for (guint i = 1; i < 300; i++)
    g_object_unref (dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_EVENT, i)));
  g_assert_null (first);
}

static void
test_extent (void)
{
  static const struct
  {
    const char *lines;
    double west, east;
  } cases[] = {
    { "place|\"a\"||10,0||A\nplace|\"b\"||20,5||B\n", 10, 20 },
    { "place|\"a\"||178,0||A\nplace|\"b\"||-178,5||B\n", 178, -178 },
    { "place|\"a\"||-90,0||A\nplace|\"b\"||90,5||B\nplace|\"c\"||0,5||C\n", -90, 90 },
    { "place|\"a\"||7,0||A\n", 7, 7 },
  };
  double west, south, east, north;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineDossier) dossier = sample_dossier_parse (cases[i].lines, NULL);

      g_assert_true (dateline_dossier_get_area (dossier, &west, &south, &east, &north));
      g_assert_cmpfloat (west, ==, cases[i].west);
      g_assert_cmpfloat (east, ==, cases[i].east);
    }
}

static void
test_span (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  g_autoptr (DatelineDossier) undated = sample_dossier_parse ("event|\"a\"||||A\n", NULL);
  g_autoptr (DatelineDate) whole = dateline_date_new ("1987-01-01/2018-11-01", NULL);
  gint64 start, end;

  g_assert_true (dateline_dossier_get_span (dossier, &start, &end));
  g_assert_cmpint (start, ==, dateline_date_get_bounds (whole)->earliest);
  g_assert_cmpint (end, ==, dateline_date_get_bounds (whole)->latest);
  g_assert_false (dateline_dossier_get_span (undated, &start, &end));
}

static gboolean
replace (DatelineDossier  *dossier,
         const char       *id,
         const char       *line,
         GError          **error)
{
  g_autoptr (GBytes) raw = g_bytes_new (line, strlen (line));

  return dateline_dossier_replace (dossier, sample_ref (dossier, id), raw, error);
}

static void
changed_cb (DatelineDossier *dossier,
            DatelineRef      ref,
            GString         *ids)
{
  g_autofree char *id = dateline_dossier_dup_id (dossier, ref);

  g_string_append_printf (ids, "%s ", id);
}

static void
assert_april (DatelineDossier *dossier,
              const char      *label,
              const char      *kind,
              const char      *links,
              const char      *day)
{
  DatelineRef april = sample_ref (dossier, "april");
  const DatelineTable *table = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT);
  g_autofree char *its_label = dateline_dossier_dup_label (dossier, april);
  g_autofree char *its_links = links_of (dossier, "april");
  g_autoptr (DatelineDate) date = dateline_date_new (day, NULL);

  g_assert_cmpstr (its_label, ==, label);
  g_assert_cmpstr (its_links, ==, links);
  g_assert_cmpstr (dateline_dossier_get_event_kinds (dossier)[dateline_table_get_code (table, 0)], ==, kind);
  g_assert_cmpint (dateline_table_get_earliest (table, 0), ==, dateline_date_get_bounds (date)->earliest);
}

/* A record changes in its text, its columns, its links and its place in time,
 * and back again. */
static void
test_replace (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  const DatelineTable *table = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT);
  g_autoptr (GString) changes = g_string_new (NULL);

  g_signal_connect (dossier, "changed", G_CALLBACK (changed_cb), changes);
  assert_april (dossier, "April summit", "summit", "kim moon panmunjom peace article", "2018-04");
  g_assert_true (replace (dossier, "april", "event|\"april\"|1953-07-27|armistice|usa nobody april|Armistice", NULL));
  assert_april (dossier, "Armistice", "armistice", "usa april", "1953-07-27");
  g_assert_cmpuint (dateline_table_get_order (table)[0], ==, 0);
  g_assert_true (dateline_dossier_undo (dossier));
  assert_april (dossier, "April summit", "summit", "kim moon panmunjom peace article", "2018-04");
  g_assert_cmpuint (dateline_table_get_order (table)[0], ==, 3);
  g_assert_false (dateline_dossier_undo (dossier));
  g_assert_true (dateline_dossier_redo (dossier));
  assert_april (dossier, "Armistice", "armistice", "usa april", "1953-07-27");
  g_assert_false (dateline_dossier_redo (dossier));
  g_assert_cmpstr (changes->str, ==, "april april april ");
}

/* What cannot be understood, or is another record, changes nothing. */
static void
test_replace_refused (void)
{
  static const char * const lines[] = { "nonsense", "event|\"may\"|2018|||May", "quote|\"april\"||||April" };
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (replace (dossier, "april", lines[i], &error));
      g_assert_nonnull (error);
      g_assert_false (dateline_dossier_undo (dossier));
    }
  assert_april (dossier, "April summit", "summit", "kim moon panmunjom peace article", "2018-04");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier/lookup", test_lookup);
  g_test_add_func ("/dossier/many-ids", test_many_ids);
  g_test_add_func ("/dossier/duplicate-id", test_duplicate_id);
  g_test_add_func ("/dossier/links", test_links);
  g_test_add_func ("/dossier/dates", test_dates);
  g_test_add_func ("/dossier/sure-span", test_sure_span);
  g_test_add_func ("/dossier/order", test_order);
  g_test_add_func ("/dossier/records", test_records);
  g_test_add_func ("/dossier/lifetimes", test_lifetimes);
  g_test_add_func ("/dossier/many-objects", test_many_objects);
  g_test_add_func ("/dossier/replace", test_replace);
  g_test_add_func ("/dossier/replace-refused", test_replace_refused);
  g_test_add_func ("/dossier/extent", test_extent);
  g_test_add_func ("/dossier/span", test_span);
  return g_test_run ();
}
