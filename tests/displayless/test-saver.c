/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier written in the place of its file: whole, or not at all. */

#include <glib/gstdio.h>
#include <string.h>

#include "dateline-loader.h"
#include "dateline-saver.h"
#include "dateline-writer.h"

static const char text[] = "{\"format\":\"dateline-dossier\",\"version\":1,\"id\":\"d\",\"title\":{\"en\":\"D\"}}";

typedef struct
{
  char *folder;
  GFile *file;
  DatelineDossier *dossier;
  char *etag;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (DatelineLoader) loader = dateline_loader_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("dateline-saver-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "file.dateline", NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  self->file = g_file_new_for_path (path);
  self->dossier = dateline_loader_load (loader, self->file, NULL, NULL, &error);
  g_assert_no_error (error);
  self->etag = g_strdup (dateline_loader_get_etag (loader));
  g_assert_nonnull (self->etag);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_file_delete (self->file, NULL, NULL);
  g_rmdir (self->folder);
  g_object_unref (self->dossier);
  g_object_unref (self->file);
  g_free (self->etag);
  g_free (self->folder);
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
save (Fixture     *self,
      GFile       *file,
      const char  *etag,
      char       **new_etag,
      GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  dateline_saver_save_async (self->dossier, file, etag, NULL, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return dateline_saver_save_finish (result, new_etag, error);
}

static void
assert_contents (GFile  *file,
                 GBytes *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) found = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (found, expected));
}

static void
add_bookmark (Fixture    *self,
              const char *raw)
{
  g_autoptr (GBytes) bytes = g_bytes_new (raw, strlen (raw));

  g_assert_cmpuint (dateline_dossier_append (self->dossier, DATELINE_KIND_BOOKMARK, bytes, NULL), !=, DATELINE_REF_NONE);
}

/* Twice, for the tag that the first time gives must do for the second. */
static void
test_saved (Fixture      *self,
            gconstpointer data)
{
  g_autofree char *etag = NULL;
  g_autoptr (GBytes) first = NULL, second = NULL;
  g_autoptr (GError) error = NULL;

  add_bookmark (self, "{\"id\":\"b\"}");
  first = dateline_writer_to_bytes (self->dossier);
  g_assert_true (save (self, self->file, self->etag, &etag, &error));
  g_assert_no_error (error);
  assert_contents (self->file, first);
  add_bookmark (self, "{\"id\":\"c\"}");
  second = dateline_writer_to_bytes (self->dossier);
  g_assert_true (save (self, self->file, etag, NULL, &error));
  g_assert_no_error (error);
  assert_contents (self->file, second);
}

/* What is written is the dossier as it was when it was asked for. */
static void
test_changed_meanwhile (Fixture      *self,
                        gconstpointer data)
{
  g_autoptr (GBytes) before = dateline_writer_to_bytes (self->dossier);
  g_autoptr (GAsyncResult) result = NULL;

  dateline_saver_save_async (self->dossier, self->file, self->etag, NULL, keep_result, &result);
  add_bookmark (self, "{\"id\":\"b\"}");
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (dateline_saver_save_finish (result, NULL, NULL));
  assert_contents (self->file, before);
}

/* What somebody else wrote is replaced only when that is wanted. */
static void
test_wrong_etag (Fixture      *self,
                 gconstpointer data)
{
  g_autoptr (GBytes) theirs = g_bytes_new_static ("theirs, and longer or later", 27);
  g_autoptr (GBytes) ours = dateline_writer_to_bytes (self->dossier);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_replace_contents (self->file, g_bytes_get_data (theirs, NULL), 27, NULL, FALSE, 0, NULL, NULL, NULL));
  g_assert_false (save (self, self->file, "0:0", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_contents (self->file, theirs);
  g_assert_true (save (self, self->file, NULL, NULL, NULL));
  assert_contents (self->file, ours);
}

/* A path under a file can be written by nobody, whoever runs this. */
static void
test_nowhere (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GFile) under = g_file_get_child (self->file, "under.dateline");
  g_autoptr (GBytes) before = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_false (save (self, under, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  assert_contents (self->file, before);
}

/* A file that is gone is written anew. */
static void
test_gone (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GBytes) expected = dateline_writer_to_bytes (self->dossier);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_delete (self->file, NULL, NULL));
  g_assert_true (save (self, self->file, self->etag, NULL, &error));
  g_assert_no_error (error);
  assert_contents (self->file, expected);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/saver/saved", test_saved);
  ADD ("/saver/changed-meanwhile", test_changed_meanwhile);
  ADD ("/saver/wrong-etag", test_wrong_etag);
  ADD ("/saver/nowhere", test_nowhere);
  ADD ("/saver/gone", test_gone);
  return g_test_run ();
}
