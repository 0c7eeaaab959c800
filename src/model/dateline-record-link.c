/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The address of a record: that of its dossier with the record's id as the
 * fragment (RFC 3986, section 3.5). */

#include "dateline-record-link.h"

#include <string.h>

/* What may stand in a fragment beside the unreserved characters. */
#define IN_FRAGMENT "!$&'()*+,;=:@/?"

/**
 * dateline_record_link_new:
 * @file: a dossier
 * @id: the id of a record in it
 *
 * Returns: (transfer full): the record's address, a URI with a fragment
 */
char *
dateline_record_link_new (GFile      *file,
                          const char *id)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *fragment = g_uri_escape_string (id, IN_FRAGMENT, TRUE);

  return g_strconcat (uri, "#", fragment, NULL);
}

/**
 * dateline_record_link_local:
 * @argument: what the program was asked to open
 *
 * Turns the address of a record in a local file into the path with the id after
 * it. A [iface@Gio.File] would forget the id: it leaves fragments out.
 *
 * Returns: (transfer full) (nullable): a path, `#` and an id; %NULL if @argument
 *   is something else
 */
char *
dateline_record_link_local (const char *argument)
{
  const char *hash = strchr (argument, '#');
  g_autofree char *id = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *path = NULL;

  if (hash == NULL || hash[1] == '\0' || g_ascii_strncasecmp (argument, "file:", 5) != 0)
    return NULL;
  uri = g_strndup (argument, hash - argument);
  path = g_filename_from_uri (uri, NULL, NULL);
  id = g_uri_unescape_string (hash + 1, NULL);
  return path != NULL && id != NULL ? g_strconcat (path, "#", id, NULL) : NULL;
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
