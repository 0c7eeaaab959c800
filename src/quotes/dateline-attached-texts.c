/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which files the reader attached to which sources. They stand in the state
 * folder of the user and never in a dossier: a path that comes with a dossier is
 * not to be followed. */

#include "config.h"

#include "dateline-attached-texts.h"

#define GROUP "Texts"

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "dateline", "attached-texts.ini", NULL);
}

/* Ids may hold what a key file does not allow. */
static char *
dup_key (DatelineDossier *dossier,
         DatelineSource  *source)
{
  DatelineText *title = dateline_dossier_get_title (dossier);
  g_autofree char *whole = g_strjoin ("\n", title != NULL ? dateline_text_get_local (title) : "",
                                      dateline_record_get_id (DATELINE_RECORD (source)),
                                      source->headline != NULL ? source->headline : "", NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
}

static GKeyFile *
load (void)
{
  GKeyFile *keys = g_key_file_new ();
  g_autofree char *path = dup_path ();

  g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL);
  return keys;
}

/**
 * dateline_attached_texts_dup_file:
 *
 * Returns: (transfer full) (nullable): the file that was attached to @source
 */
GFile *
dateline_attached_texts_dup_file (DatelineDossier *dossier,
                                  DatelineSource  *source)
{
  g_autoptr (GKeyFile) keys = load ();
  g_autofree char *key = dup_key (dossier, source);
  g_autofree char *uri = g_key_file_get_string (keys, GROUP, key, NULL);

  return uri != NULL ? g_file_new_for_uri (uri) : NULL;
}

/**
 * dateline_attached_texts_set_file:
 * @file: (nullable): a file with the text of @source; %NULL for none
 *
 * Attaches a file to a source, or takes it off. Where that cannot be stored it
 * is forgotten, with a warning.
 */
void
dateline_attached_texts_set_file (DatelineDossier *dossier,
                                  DatelineSource  *source,
                                  GFile           *file)
{
  g_autoptr (GKeyFile) keys = load ();
  g_autofree char *key = dup_key (dossier, source);
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  if (file != NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      g_key_file_set_string (keys, GROUP, key, uri);
    }
  else
    g_key_file_remove_key (keys, GROUP, key, NULL);
  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (keys, path, &error))
    g_warning ("cannot remember attached texts: %s", error->message);
}
