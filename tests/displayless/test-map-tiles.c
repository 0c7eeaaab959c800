/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "dateline-tile-source.h"

static char *
get_tiles_path (void)
{
  return g_build_filename (g_getenv ("DATELINE_SOURCE_ROOT"), "data", "basemap", "world.mbtiles", NULL);
}

static DatelineTileSource *
open_tiles (void)
{
  g_autofree char *path = get_tiles_path ();
  g_autoptr(GError) error = NULL;
  DatelineTileSource *source = dateline_tile_source_new (path, &error);

  g_assert_no_error (error);
  return source;
}

static gboolean
contains (GBytes     *tile,
          const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (tile, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

static void
test_size (void)
{
  g_autofree char *path = get_tiles_path ();
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_size, <=, 12000000);
}

static void
test_read (void)
{
  g_autoptr(DatelineTileSource) source = open_tiles ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) world = dateline_tile_source_read (source, 0, 0, 0, &error);
  g_autoptr(GBytes) korea = NULL;

  g_assert_no_error (error);
  g_assert_true (contains (world, "land"));
  g_assert_cmpuint (shumate_data_source_get_max_zoom_level (SHUMATE_DATA_SOURCE (source)), ==, 6);

  /* 127° E 37.5° N at zoom 6, rows counted from the north. */
  korea = dateline_tile_source_read (source, 54, 24, 6, &error);
  g_assert_no_error (error);
  g_assert_true (contains (korea, "mdl"));
  g_assert_true (contains (korea, "dmz"));
}

static void
test_missing_tile (void)
{
  g_autoptr(DatelineTileSource) source = open_tiles ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) tile = dateline_tile_source_read (source, 0, 0, 12, &error);

  g_assert_no_error (error);
  g_assert_nonnull (tile);
  g_assert_cmpuint (g_bytes_get_size (tile), ==, 0);
}

static void
store_result (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_read_async (void)
{
  g_autoptr(DatelineTileSource) source = open_tiles ();
  GAsyncResult *results[4] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    shumate_data_source_get_tile_data_async (SHUMATE_DATA_SOURCE (source), i % 2, i / 2, 1, NULL,
                                             store_result, &results[i]);
  g_assert_cmpuint (dateline_tile_source_get_n_requests (source), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr(GBytes) direct = NULL;
      g_autoptr(GBytes) tile = NULL;
      g_autoptr(GError) error = NULL;

      while (results[i] == NULL)
        g_main_context_iteration (NULL, TRUE);
      tile = shumate_data_source_get_tile_data_finish (SHUMATE_DATA_SOURCE (source), results[i], &error);
      g_assert_no_error (error);
      direct = dateline_tile_source_read (source, i % 2, i / 2, 1, &error);
      g_assert_true (g_bytes_equal (tile, direct));
      g_object_unref (results[i]);
    }
}

static void
test_cancelled (void)
{
  g_autoptr(DatelineTileSource) source = open_tiles ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GBytes) tile = NULL;
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  shumate_data_source_get_tile_data_async (SHUMATE_DATA_SOURCE (source), 0, 0, 0, cancellable, store_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  tile = shumate_data_source_get_tile_data_finish (SHUMATE_DATA_SOURCE (source), result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (tile);
}

static void
check_refused (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(DatelineTileSource) source = dateline_tile_source_new (path, &error);

  g_assert_null (source);
  g_assert_nonnull (error);
  g_assert_true (strstr (error->message, path) != NULL);
}

static void
test_bad_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("dateline-tiles-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tiles 100%?#.mbtiles", NULL);

  /* None there, an empty one, one that is no database. */
  check_refused (path);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  check_refused (path);
  g_assert_true (g_file_set_contents (path, "not a database, but long enough to look at its head", -1, NULL));
  check_refused (path);

  g_remove (path);
  g_rmdir (folder);
}

/* A path is a path, whatever a URI would make of its letters. */
static void
test_odd_path (void)
{
  g_autofree char *tiles = get_tiles_path ();
  g_autofree char *folder = g_dir_make_tmp ("dateline-tiles-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "지도 100%?#.mbtiles", NULL);
  g_autoptr(GFile) from = g_file_new_for_path (tiles);
  g_autoptr(GFile) to = g_file_new_for_path (path);
  g_autoptr(DatelineTileSource) source = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_copy (from, to, 0, NULL, NULL, NULL, NULL));
  source = dateline_tile_source_new (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (source);

  g_remove (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/tiles/size", test_size);
  g_test_add_func ("/map/tiles/read", test_read);
  g_test_add_func ("/map/tiles/missing-tile", test_missing_tile);
  g_test_add_func ("/map/tiles/read-async", test_read_async);
  g_test_add_func ("/map/tiles/cancelled", test_cancelled);
  g_test_add_func ("/map/tiles/bad-files", test_bad_files);
  g_test_add_func ("/map/tiles/odd-path", test_odd_path);
  return g_test_run ();
}
