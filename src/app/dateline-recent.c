/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-recent.h"

#include <gtk/gtk.h>

/**
 * dateline_recent_add:
 * @file: a dossier that was opened
 *
 * Puts @file in front of the desktop's list of recent files.
 */
void
dateline_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  char mime_type[] = DATELINE_MIME_TYPE;
  char name[] = "Dateline";
  char command[] = "dateline %u";
  GtkRecentData data = {
    .mime_type = mime_type,
    .app_name = name,
    .app_exec = command,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * dateline_recent_forget:
 * @file: a dossier
 *
 * Takes @file out of the desktop's list of recent files.
 */
void
dateline_recent_forget (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

static int
compare_visited (gconstpointer a,
                 gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) b),
                              gtk_recent_info_get_visited ((GtkRecentInfo *) a));
}

static void
free_infos (GList *infos)
{
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

/**
 * dateline_recent_list:
 * @max: how many at most
 *
 * Returns: (transfer full): the dossiers opened last that still exist, as
 *   [iface@Gio.File]s, the latest first
 */
GListModel *
dateline_recent_list (guint max)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  infos = g_list_sort (infos, compare_visited);
  for (GList *l = infos; l != NULL && n < max; l = l->next)
    {
      GtkRecentInfo *info = l->data;
      g_autoptr (GFile) file = NULL;

      if (g_strcmp0 (gtk_recent_info_get_mime_type (info), DATELINE_MIME_TYPE) != 0
          || !gtk_recent_info_exists (info))
        continue;
      file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
      g_list_store_append (files, file);
      n++;
    }
  free_infos (infos);

  return G_LIST_MODEL (files);
}

/**
 * dateline_recent_dup_name:
 * @file: a file
 *
 * Returns: (transfer full): its name, to show
 */
char *
dateline_recent_dup_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base);
}

/**
 * dateline_recent_dup_folder:
 * @file: a file
 *
 * Returns: (transfer full): the folder it is in, to show, with the user's own
 *   written as `~`
 */
char *
dateline_recent_dup_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());
  g_autofree char *inside = NULL;

  if (folder == NULL)
    return NULL;
  if (g_file_equal (folder, home))
    return g_strdup ("~");
  inside = g_file_get_relative_path (home, folder);

  return inside != NULL ? g_build_filename ("~", inside, NULL) : g_file_get_parse_name (folder);
}
