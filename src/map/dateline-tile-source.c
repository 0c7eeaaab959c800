/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-tile-source.h"

#include <sqlite3.h>

/**
 * DatelineTileSource:
 *
 * Vector tiles out of an MBTiles 1.3 file, for a [class@Shumate.VectorRenderer].
 *
 * The file is opened read-only and as immutable, so it may lie where nobody can
 * write. Tiles are looked up and uncompressed on worker threads. A tile that the
 * file lacks is empty, which lets the renderer paint its background there.
 */
struct _DatelineTileSource
{
  ShumateDataSource parent_instance;

  /* One statement serves all threads: whoever steps it holds the lock. */
  GMutex lock;
  sqlite3 *database;
  sqlite3_stmt *select;

  guint n_requests;
};

typedef struct
{
  int x;
  int y;
  int zoom_level;
} TileKey;

G_DEFINE_FINAL_TYPE (DatelineTileSource, dateline_tile_source, SHUMATE_TYPE_DATA_SOURCE)

static void
take_error (DatelineTileSource *self,
            const char         *doing,
            GError            **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", doing,
               self->database != NULL ? sqlite3_errmsg (self->database) : "out of memory");
}

static GBytes *
uncompress (gconstpointer   data,
            gsize           size,
            GError        **error)
{
  static const guint8 gzip_magic[] = { 0x1f, 0x8b };
  g_autoptr(GZlibDecompressor) gunzip = NULL;
  g_autoptr(GInputStream) packed = NULL;
  g_autoptr(GInputStream) unpacked = NULL;
  g_autoptr(GOutputStream) memory = NULL;

  if (size < sizeof gzip_magic || memcmp (data, gzip_magic, sizeof gzip_magic) != 0)
    return g_bytes_new (data, size);

  gunzip = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  packed = g_memory_input_stream_new_from_data (data, size, NULL);
  unpacked = g_converter_input_stream_new (packed, G_CONVERTER (gunzip));
  memory = g_memory_output_stream_new_resizable ();
  if (g_output_stream_splice (memory, unpacked, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static GBytes *
fetch_packed (DatelineTileSource  *self,
              const TileKey       *key,
              GError             **error)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GBytes *packed = NULL;
  int result;

  sqlite3_bind_int (self->select, 1, key->zoom_level);
  sqlite3_bind_int (self->select, 2, key->x);
  /* MBTiles counts rows from the south, the map from the north. */
  sqlite3_bind_int (self->select, 3, (1 << key->zoom_level) - 1 - key->y);

  result = sqlite3_step (self->select);
  if (result == SQLITE_ROW)
    packed = g_bytes_new (sqlite3_column_blob (self->select, 0),
                          sqlite3_column_bytes (self->select, 0));
  else if (result == SQLITE_DONE)
    packed = g_bytes_new (NULL, 0);
  else
    take_error (self, "cannot read a map tile", error);
  sqlite3_reset (self->select);

  return packed;
}

/**
 * dateline_tile_source_read:
 * @self: the source
 * @x: column, from the west
 * @y: row, from the north
 * @zoom_level: zoom, 0 being the whole world in one tile
 * @error: return location
 *
 * Reads one tile, waiting for it. Any thread may call this.
 *
 * Returns: (transfer full): the tile, uncompressed; empty if the file has none
 *   there; %NULL with @error set if the file cannot be read
 */
GBytes *
dateline_tile_source_read (DatelineTileSource  *self,
                           int                  x,
                           int                  y,
                           int                  zoom_level,
                           GError             **error)
{
  TileKey key = { x, y, zoom_level };
  g_autoptr(GBytes) packed = NULL;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (DATELINE_IS_TILE_SOURCE (self), NULL);
  g_return_val_if_fail (zoom_level >= 0 && zoom_level < 31, NULL);

  packed = fetch_packed (self, &key, error);
  if (packed == NULL)
    return NULL;

  data = g_bytes_get_data (packed, &size);
  return uncompress (data, size, error);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const TileKey *key = data;
  g_autoptr(GError) error = NULL;
  GBytes *tile;

  if (g_task_return_error_if_cancelled (task))
    return;

  tile = dateline_tile_source_read (source, key->x, key->y, key->zoom_level, &error);
  if (tile != NULL)
    g_task_return_pointer (task, tile, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
dateline_tile_source_get_tile_data_async (ShumateDataSource   *source,
                                          int                  x,
                                          int                  y,
                                          int                  zoom_level,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (source, cancellable, callback, user_data);
  TileKey key = { x, y, zoom_level };

  DATELINE_TILE_SOURCE (source)->n_requests++;
  g_task_set_source_tag (task, dateline_tile_source_get_tile_data_async);
  g_task_set_task_data (task, g_memdup2 (&key, sizeof key), g_free);
  g_task_run_in_thread (task, read_in_thread);
}

static GBytes *
dateline_tile_source_get_tile_data_finish (ShumateDataSource  *source,
                                           GAsyncResult       *result,
                                           GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, source), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
dateline_tile_source_finalize (GObject *object)
{
  DatelineTileSource *self = DATELINE_TILE_SOURCE (object);

  sqlite3_finalize (self->select);
  sqlite3_close (self->database);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (dateline_tile_source_parent_class)->finalize (object);
}

static void
dateline_tile_source_class_init (DatelineTileSourceClass *klass)
{
  ShumateDataSourceClass *source_class = SHUMATE_DATA_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dateline_tile_source_finalize;
  source_class->get_tile_data_async = dateline_tile_source_get_tile_data_async;
  source_class->get_tile_data_finish = dateline_tile_source_get_tile_data_finish;
}

static void
dateline_tile_source_init (DatelineTileSource *self)
{
  g_mutex_init (&self->lock);
}

static gboolean
open_database (DatelineTileSource  *self,
               const char          *path,
               GError             **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *file_uri = g_filename_to_uri (absolute, NULL, error);
  g_autofree char *uri = NULL;

  if (file_uri == NULL)
    return FALSE;

  uri = g_strconcat (file_uri, "?immutable=1", NULL);
  if (sqlite3_open_v2 (uri, &self->database,
                       SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK ||
      sqlite3_prepare_v3 (self->database,
                          "SELECT tile_data FROM tiles"
                          " WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?3",
                          -1, SQLITE_PREPARE_PERSISTENT, &self->select, NULL) != SQLITE_OK)
    {
      take_error (self, path, error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_last_zoom (DatelineTileSource  *self,
                const char          *path,
                GError             **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean found = FALSE;

  if (sqlite3_prepare_v2 (self->database, "SELECT max(zoom_level) FROM tiles", -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW &&
      sqlite3_column_type (statement, 0) == SQLITE_INTEGER)
    {
      shumate_data_source_set_max_zoom_level (SHUMATE_DATA_SOURCE (self), sqlite3_column_int (statement, 0));
      found = TRUE;
    }
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: holds no map tiles", path);
  sqlite3_finalize (statement);

  return found;
}

/**
 * dateline_tile_source_new:
 * @path: (type filename): an MBTiles file
 * @error: return location
 *
 * Opens @path. Its last zoom level becomes that of the source, so the renderer
 * enlarges tiles of that level when it is asked for closer views.
 *
 * Returns: (transfer full): the source, or %NULL with @error set if there is no
 *   such file or it holds no tiles
 */
DatelineTileSource *
dateline_tile_source_new (const char  *path,
                          GError     **error)
{
  g_autoptr(DatelineTileSource) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (DATELINE_TYPE_TILE_SOURCE, NULL);
  if (!open_database (self, path, error) || !read_last_zoom (self, path, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * dateline_tile_source_get_n_requests:
 * @self: the source
 *
 * Returns: how many tiles a map has asked for until now
 */
guint
dateline_tile_source_get_n_requests (DatelineTileSource *self)
{
  g_return_val_if_fail (DATELINE_IS_TILE_SOURCE (self), 0);

  return self->n_requests;
}
