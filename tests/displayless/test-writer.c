/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-writer.h"

#include <string.h>

#include "dateline-dossier-reader.h"

static const struct
{
  const char *text;
  const char *written;
} cases[] = {
  { "{}", "{}\n" },
  { "[ ]", "[]\n" },
  { "\xef\xbb\xbf[1]", "[\n  1\n]\n" },
  { " { \"a\" :1,\"b\":[ true,null ,{ }] } ", "{\n  \"a\": 1,\n  \"b\": [\n    true,\n    null,\n    {}\n  ]\n}\n" },
  /* spellings are kept: of numbers, of strings, of equal keys */
  { "[1.50,-0,1E+2,12345678901234567890,1e999]", "[\n  1.50,\n  -0,\n  1E+2,\n  12345678901234567890,\n  1e999\n]\n" },
  { "[\"\\u00e9\\/é\\\\\",\"a, [b]: {c}\\\"\"]", "[\n  \"\\u00e9\\/é\\\\\",\n  \"a, [b]: {c}\\\"\"\n]\n" },
  { "{\"a\":1,\"a\":2}", "{\n  \"a\": 1,\n  \"a\": 2\n}\n" },
  { "\"alone\"", "\"alone\"\n" },
  { "17", "17\n" },
};

static void
test_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) written = dateline_writer_format (cases[i].text, strlen (cases[i].text));
      g_autoptr (GBytes) again = dateline_writer_format (g_bytes_get_data (written, NULL), g_bytes_get_size (written));

      g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), cases[i].written, strlen (cases[i].written));
      g_assert_true (g_bytes_equal (written, again));
    }
}

static DatelineDossier *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier = dateline_dossier_reader_read (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dossier;
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
assert_same_rows (DatelineDossier *a,
                  DatelineDossier *b,
                  DatelineKind     kind)
{
  g_assert_cmpuint (dateline_dossier_get_n (a, kind), ==, dateline_dossier_get_n (b, kind));
  for (guint row = 0; row < dateline_dossier_get_n (a, kind); row++)
    {
      DatelineRef ref = dateline_ref (kind, row);
      g_autofree char *id = dateline_dossier_dup_id (a, ref);
      guint n_a, n_b;
      const DatelineRef *links_a = dateline_table_get_links (dateline_dossier_get_table (a, kind), row, &n_a);
      const DatelineRef *links_b = dateline_table_get_links (dateline_dossier_get_table (b, kind), row, &n_b);

      g_assert_cmpuint (dateline_dossier_lookup (b, id), ==, ref);
      g_assert_cmpmem (links_a, n_a * sizeof *links_a, links_b, n_b * sizeof *links_b);
      g_assert_cmpint (dateline_table_get_earliest (dateline_dossier_get_table (a, kind), row), ==,
                       dateline_table_get_earliest (dateline_dossier_get_table (b, kind), row));
    }
}

/* Written as it should be already, a file is written as it is. */
static void
check_canonical (const char *path)
{
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (DatelineDossier) dossier = read_bytes (bytes);
  g_autoptr (GBytes) written = dateline_writer_to_bytes (dossier);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), g_bytes_get_data (written, NULL),
                   g_bytes_get_size (written));
}

static void
test_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "everything.dateline", NULL);

  check_canonical (path);
}

static void
test_korea (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "dossiers", "korea-2018.dateline", NULL);

  check_canonical (path);
}

/* The sample with all white space outside strings left out. */
static GBytes *
squeeze (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  GString *out = g_string_new (NULL);
  gboolean in_string = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!in_string && g_ascii_isspace (text[i]))
        continue;
      g_string_append_c (out, text[i]);
      if (in_string && text[i] == '\\')
        g_string_append_c (out, text[++i]);
      else if (text[i] == '"')
        in_string = !in_string;
    }
  return g_string_free_to_bytes (out);
}

static void
test_round_trip (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "everything.dateline", NULL);
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (GBytes) squeezed = squeeze (bytes);
  g_autoptr (DatelineDossier) dossier = read_bytes (squeezed);
  g_autoptr (GBytes) written = dateline_writer_to_bytes (dossier);
  g_autoptr (DatelineDossier) again = read_bytes (written);

  g_assert_cmpuint (g_bytes_get_size (squeezed), <, g_bytes_get_size (bytes));
  g_assert_true (g_bytes_equal (written, bytes));
  for (guint i = 0; i < DATELINE_N_KINDS; i++)
    assert_same_rows (dossier, again, (DatelineKind) i);
}

/* Records that cannot be shown are still in the file. */
static void
test_broken_records (void)
{
  const char *text = "{\"format\":\"dateline-dossier\",\"version\":1,\"events\":[1,{\"title\":\"no id\"},{\"id\":\"e\",\"when\":\"never\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (DatelineDossier) dossier = read_bytes (bytes);
  g_autoptr (GBytes) written = dateline_writer_to_bytes (dossier);
  g_autoptr (GBytes) squeezed = squeeze (written);

  g_assert_cmpuint (dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT), ==, 1);
  g_assert_cmpmem (g_bytes_get_data (squeezed, NULL), g_bytes_get_size (squeezed), text, strlen (text));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/writer/format", test_format);
  g_test_add_func ("/writer/sample", test_sample);
  g_test_add_func ("/writer/korea", test_korea);
  g_test_add_func ("/writer/round-trip", test_round_trip);
  g_test_add_func ("/writer/broken-records", test_broken_records);
  return g_test_run ();
}
