/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The address of a record: that of its dossier with the record's id as the
 * fragment (RFC 3986, section 3.5). Its scheme is the program's own: what goes
 * through a desktop or a portal as the address of a file loses its fragment on
 * the way. */

#include "dateline-record-link.h"

#include <string.h>

#define SCHEME "dateline:"

/* What may stand in a fragment beside the unreserved characters. */
#define IN_FRAGMENT "!$&'()*+,;=:@/?"

/**
 * dateline_record_link_new:
 * @file: a dossier
 * @id: the id of a record in it
 *
 * Returns: (transfer full): the record's address, a `dateline:` URI with a
 *   fragment; that of a `file:` URI where @file is local, else of the whole URI
 */
char *
dateline_record_link_new (GFile      *file,
                          const char *id)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *fragment = g_uri_escape_string (id, IN_FRAGMENT, TRUE);

  return g_strconcat (SCHEME, g_str_has_prefix (uri, "file:") ? uri + strlen ("file:") : uri, "#", fragment, NULL);
}

/* The address without the program's scheme; NULL if it has no scheme to be
 * turned into a path. */
static char *
dup_file_uri (const char *argument,
              gsize       length)
{
  if (g_ascii_strncasecmp (argument, "file:", 5) == 0)
    return g_strndup (argument, length);
  if (g_ascii_strncasecmp (argument, SCHEME, strlen (SCHEME)) != 0)
    return NULL;
  argument += strlen (SCHEME);
  length -= strlen (SCHEME);
  if (*argument != '/')
    return g_strndup (argument, length);
  return g_strdup_printf ("file:%.*s", (int) length, argument);
}

/**
 * dateline_record_link_local:
 * @argument: what the program was asked to open
 *
 * Turns the address of a record in a local file, or such a file's in the
 * program's own scheme, into the path with the id after it. A
 * [iface@Gio.File] would forget the id: it leaves fragments out.
 *
 * Returns: (transfer full) (nullable): a path, `#` and an id; a path where only
 *   a dossier is asked for; %NULL if @argument is something else
 */
char *
dateline_record_link_local (const char *argument)
{
  gsize length = strcspn (argument, "#");
  gboolean has_id = argument[length] == '#' && argument[length + 1] != '\0';
  g_autofree char *uri = dup_file_uri (argument, length);
  g_autofree char *path = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  g_autofree char *id = has_id ? g_uri_unescape_string (argument + length + 1, NULL) : NULL;

  if (path == NULL || (has_id && id == NULL))
    return NULL;
  if (has_id)
    return g_strconcat (path, "#", id, NULL);
  /* Any program makes the right thing of the address of a file alone. */
  return g_ascii_strncasecmp (argument, SCHEME, strlen (SCHEME)) == 0 ? g_steal_pointer (&path) : NULL;
}

/**
 * dateline_record_link_split:
 * @file: what to open
 * @id: (out) (transfer full) (nullable): the id of a record in it
 *
 * Tells a dossier from the record in it that is asked for. A file whose own name
 * has a `#` in it is meant as a whole. This looks whether there is such a file.
 *
 * Returns: (transfer full): the dossier
 */
GFile *
dateline_record_link_split (GFile  *file,
                            char  **id)
{
  g_autofree char *path = g_file_get_path (file);
  char *hash = path != NULL ? strchr (path, '#') : NULL;

  if (path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);
      g_autofree char *local = dateline_record_link_local (uri);
      g_autoptr (GFile) at = local != NULL ? g_file_new_for_path (local) : NULL;

      if (at != NULL)
        return dateline_record_link_split (at, id);
    }
  *id = NULL;
  if (hash == NULL || hash[1] == '\0' || g_file_query_exists (file, NULL))
    return g_object_ref (file);
  /* Where a folder has one too, the id begins after the first that ends the
   * name of a file. */
  for (; hash != NULL; hash = strchr (hash + 1, '#'))
    {
      g_autofree char *name = g_strndup (path, hash - path);

      if (g_file_test (name, G_FILE_TEST_IS_REGULAR))
        {
          *id = g_strdup (hash + 1);
          return g_file_new_for_path (name);
        }
    }
  return g_object_ref (file);
}

/**
 * dateline_record_link_guess:
 * @file: what to open, which is not there
 * @id: (out) (transfer full) (nullable): the id of the record it seems to ask for
 *
 * Tells what a dossier that is not where an address says is called: a sandbox
 * has its files elsewhere than what is outside.
 *
 * Returns: (transfer full) (nullable): the name of a file; %NULL if @file seems
 *   to ask for no record
 */
char *
dateline_record_link_guess (GFile  *file,
                            char  **id)
{
  g_autofree char *path = g_file_get_path (file);
  const char *hash = path != NULL ? strchr (path, '#') : NULL;
  g_autofree char *before = hash != NULL && hash[1] != '\0' ? g_strndup (path, hash - path) : NULL;

  *id = before != NULL ? g_strdup (hash + 1) : NULL;
  return before != NULL ? g_path_get_basename (before) : NULL;
}
