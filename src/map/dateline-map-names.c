/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-map-names.h"

#include <gio/gio.h>
#include <sqlite3.h>

/* How much sooner than by its zoom the recipe may put a name in the order. */
#define MOST_AHEAD 1

/**
 * DatelineMapNames:
 *
 * The names of the base map in one language, the most important first: what the
 * table of labels in an MBTiles file of the recipe holds. It never changes, so
 * any thread may read it.
 */
struct _DatelineMapNames
{
  GObject parent_instance;

  GArray *names;  /* DatelineMapName */
  GString *texts; /* each ends with a NUL */
  guint deepest;
};

G_DEFINE_FINAL_TYPE (DatelineMapNames, dateline_map_names, G_TYPE_OBJECT)

static void
dateline_map_names_finalize (GObject *object)
{
  DatelineMapNames *self = DATELINE_MAP_NAMES (object);

  g_array_unref (self->names);
  g_string_free (self->texts, TRUE);

  G_OBJECT_CLASS (dateline_map_names_parent_class)->finalize (object);
}

static void
dateline_map_names_class_init (DatelineMapNamesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_map_names_finalize;
}

static void
dateline_map_names_init (DatelineMapNames *self)
{
  self->names = g_array_new (FALSE, FALSE, sizeof (DatelineMapName));
  self->texts = g_string_new (NULL);
}

static guint32
add_text (DatelineMapNames *self,
          sqlite3_stmt     *row,
          int               column)
{
  guint32 position = self->texts->len;

  /* With the NUL at its end. */
  g_string_append_len (self->texts, (const char *) sqlite3_column_text (row, column),
                       sqlite3_column_bytes (row, column) + 1);
  return position;
}

enum
{
  COLUMN_X,
  COLUMN_Y,
  COLUMN_KIND,
  COLUMN_FIRST,
  COLUMN_LAST,
  COLUMN_ANGLE,
  COLUMN_LATIN,
  COLUMN_TEXT,
};

static void
add_name (DatelineMapNames *self,
          sqlite3_stmt     *row)
{
  DatelineMapName name = {
    .x = sqlite3_column_int (row, COLUMN_X),
    .y = sqlite3_column_int (row, COLUMN_Y),
    .first = CLAMP (sqlite3_column_double (row, COLUMN_FIRST) * 10, 0, G_MAXUINT8),
    .last = CLAMP (sqlite3_column_double (row, COLUMN_LAST) * 10, 0, G_MAXUINT8),
    .kind = sqlite3_column_int (row, COLUMN_KIND),
    .angle = sqlite3_column_int (row, COLUMN_ANGLE),
  };

  name.latin = add_text (self, row, COLUMN_LATIN);
  name.text = sqlite3_column_type (row, COLUMN_TEXT) == SQLITE_NULL ? name.latin : add_text (self, row, COLUMN_TEXT);
  g_array_append_val (self->names, name);
}

static gboolean
read_names (DatelineMapNames  *self,
            sqlite3           *database,
            const char        *language,
            GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT x, y, kind, first, last, angle, name, name_%s FROM label ORDER BY id",
                                          language);
  sqlite3_stmt *row = NULL;
  int result = sqlite3_prepare_v2 (database, sql, -1, &row, NULL);

  while (result == SQLITE_OK || result == SQLITE_ROW)
    {
      result = sqlite3_step (row);
      if (result != SQLITE_ROW)
        break;
      if (sqlite3_column_double (row, COLUMN_FIRST) > self->deepest + MOST_AHEAD)
        {
          result = SQLITE_DONE;
          break;
        }
      add_name (self, row);
    }
  if (result != SQLITE_DONE)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot read the names of the map: %s", sqlite3_errmsg (database));
  sqlite3_finalize (row);

  return result == SQLITE_DONE;
}

/**
 * dateline_map_names_new:
 * @path: (type filename): an MBTiles file
 * @language: the language of the names, as its columns are called
 * @deepest: the closest zoom they are wanted for; [const@MAP_NAMES_ALL] for all
 * @error: return location
 *
 * Reads the names, waiting for them. Any thread may call this.
 *
 * Returns: (transfer full): the names, or %NULL with @error set if @path has no
 *   table of labels in that language
 */
DatelineMapNames *
dateline_map_names_new (const char  *path,
                        const char  *language,
                        guint        deepest,
                        GError     **error)
{
  g_autoptr(DatelineMapNames) self = NULL;
  g_autofree char *absolute = NULL;
  g_autofree char *file_uri = NULL;
  g_autofree char *uri = NULL;
  sqlite3 *database = NULL;
  gboolean read = FALSE;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  absolute = g_canonicalize_filename (path, NULL);
  file_uri = g_filename_to_uri (absolute, NULL, error);
  if (file_uri == NULL)
    return NULL;

  self = g_object_new (DATELINE_TYPE_MAP_NAMES, NULL);
  self->deepest = deepest;
  uri = g_strconcat (file_uri, "?immutable=1", NULL);
  if (sqlite3_open_v2 (uri, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK)
    read = read_names (self, database, language, error);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", path, sqlite3_errmsg (database));
  sqlite3_close (database);

  return read ? g_steal_pointer (&self) : NULL;
}

/**
 * dateline_map_names_get:
 * @self: the names
 * @n_names: (out): how many there are
 *
 * Returns: (array length=n_names): the names, the most important first. One comes
 *   at most one zoom before the others of its first zoom, and never after them
 */
const DatelineMapName *
dateline_map_names_get (DatelineMapNames *self,
                        guint            *n_names)
{
  g_return_val_if_fail (DATELINE_IS_MAP_NAMES (self), NULL);

  *n_names = self->names->len;
  return (const DatelineMapName *) self->names->data;
}

/**
 * dateline_map_names_get_text:
 * @self: the names
 * @position: where a text is
 *
 * Returns: the text, which is never empty
 */
const char *
dateline_map_names_get_text (DatelineMapNames *self,
                             guint32           position)
{
  g_return_val_if_fail (DATELINE_IS_MAP_NAMES (self), NULL);
  g_return_val_if_fail (position < self->texts->len, NULL);

  return self->texts->str + position;
}

/**
 * dateline_map_names_get_deepest:
 * @self: the names
 *
 * Returns: the closest zoom they are for
 */
guint
dateline_map_names_get_deepest (DatelineMapNames *self)
{
  g_return_val_if_fail (DATELINE_IS_MAP_NAMES (self), 0);

  return self->deepest;
}
