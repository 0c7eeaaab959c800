/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-record-link.h"

#include <glib/gstdio.h>

static void
test_new (void)
{
  static const struct
  {
    const char *path;
    const char *id;
    const char *link;
  } cases[] = {
    { "/tmp/korea-2018.dateline", "q-zhebin", "dateline:///tmp/korea-2018.dateline#q-zhebin" },
    { "/tmp/two words.dateline", "q/1?a=b", "dateline:///tmp/two%20words.dateline#q/1?a=b" },
    { "/tmp/a#b.dateline", "q#1", "dateline:///tmp/a%23b.dateline#q%231" },
    { "/tmp/a", "한국 100%", "dateline:///tmp/a#한국%20100%25" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i].path);
      g_autofree char *link = dateline_record_link_new (file, cases[i].id);
      g_autofree char *local = dateline_record_link_local (link);
      g_autofree char *expected = g_strconcat (cases[i].path, "#", cases[i].id, NULL);

      g_assert_cmpstr (link, ==, cases[i].link);
      g_assert_cmpstr (local, ==, expected);
    }
}

/* Those of files were copied once, and some are written by hand. */
static void
test_local (void)
{
  static const char *const cases[][2] = {
    { "file:///tmp/a.dateline#q", "/tmp/a.dateline#q" },
    { "dateline:///tmp/a%20b.dateline", "/tmp/a b.dateline" },
    { "dateline:///tmp/a.dateline#", "/tmp/a.dateline" },
    { "DATELINE:/tmp/a.dateline#q", "/tmp/a.dateline#q" },
    { "dateline:file:///tmp/a.dateline#q", "/tmp/a.dateline#q" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *local = dateline_record_link_local (cases[i][0]);

      g_assert_cmpstr (local, ==, cases[i][1]);
    }
}

/* What no file is at, as where the address is from elsewhere. */
static void
test_guess (void)
{
  static const char *const cases[][3] = {
    { "/nowhere/a.dateline#q#1", "a.dateline", "q#1" },
    { "/nowhere/a.dateline", NULL, NULL },
    { "/nowhere/a.dateline#", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i][0]);
      g_autofree char *id = NULL;
      g_autofree char *name = dateline_record_link_guess (file, &id);

      g_assert_cmpstr (name, ==, cases[i][1]);
      g_assert_cmpstr (id, ==, cases[i][2]);
    }
}

/* What is no address of a record stays as it is. */
static void
test_other (void)
{
  static const char *const others[] = {
    "/tmp/a.dateline", "/tmp/a.dateline#q", "a#b", "file:///tmp/a.dateline", "file:///tmp/a.dateline#",
    "https://example.org/a.dateline#q", "--screenshot=a#b", "#", "", "file://elsewhere:x/a#q", "file:///tmp/a#%zz",
    "dateline:https://example.org/a#q", "dateline:", "dateline:a#q",
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (dateline_record_link_local (others[i]));
}

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("dateline-link-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
assert_split (Fixture    *fixture,
              const char *asked,
              const char *name,
              const char *id)
{
  g_autofree char *path = g_build_filename (fixture->folder, asked, NULL);
  g_autoptr (GFile) whole = g_file_new_for_path (path);
  g_autofree char *found_id = NULL;
  g_autoptr (GFile) file = dateline_record_link_split (whole, &found_id);
  g_autofree char *found = g_file_get_basename (file);

  g_assert_cmpstr (found, ==, name);
  g_assert_cmpstr (found_id, ==, id);
}

static void
test_split (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const names[] = { "a.dateline", "b#1.dateline" };
  g_autofree char *first = g_build_filename (fixture->folder, names[0], NULL);
  g_autofree char *second = g_build_filename (fixture->folder, names[1], NULL);

  g_assert_true (g_file_set_contents (first, "{}", -1, NULL));
  g_assert_true (g_file_set_contents (second, "{}", -1, NULL));
  assert_split (fixture, "a.dateline", "a.dateline", NULL);
  assert_split (fixture, "a.dateline#q-1", "a.dateline", "q-1");
  assert_split (fixture, "a.dateline#q#1", "a.dateline", "q#1");
  /* A file of that very name is meant as a whole. */
  assert_split (fixture, "b#1.dateline", "b#1.dateline", NULL);
  assert_split (fixture, "b#1.dateline#q", "b#1.dateline", "q");
  /* Nothing is made up where there is no such file. */
  assert_split (fixture, "c.dateline#q", "c.dateline#q", NULL);
  assert_split (fixture, "a.dateline#", "a.dateline#", NULL);
  /* As a desktop hands on what the program is registered for. */
  {
    g_autofree char *uri = g_strdup_printf ("dateline://%s#q-1", first);
    g_autoptr (GFile) asked = g_file_new_for_uri (uri);
    g_autofree char *id = NULL;
    g_autoptr (GFile) file = dateline_record_link_split (asked, &id);
    g_autofree char *path = g_file_get_path (file);

    g_assert_cmpstr (path, ==, first);
    g_assert_cmpstr (id, ==, "q-1");
  }
  g_assert_cmpint (g_unlink (first), ==, 0);
  g_assert_cmpint (g_unlink (second), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-link/new", test_new);
  g_test_add_func ("/record-link/local", test_local);
  g_test_add_func ("/record-link/other", test_other);
  g_test_add_func ("/record-link/guess", test_guess);
  g_test_add ("/record-link/split", Fixture, NULL, set_up, test_split, tear_down);
  return g_test_run ();
}
