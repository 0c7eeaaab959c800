/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-paths.h"

/* Run from a build folder, the program finds its files by these variables. */
static const char *
get_folder (const char *variable,
            const char *installed)
{
  const char *folder = g_getenv (variable);

  return folder != NULL && *folder != '\0' ? folder : installed;
}

/**
 * dateline_paths_dup_locale_dir:
 *
 * Returns: (transfer full) (type filename): where the translations are
 */
char *
dateline_paths_dup_locale_dir (void)
{
  return g_strdup (get_folder ("DATELINE_LOCALEDIR", LOCALEDIR));
}

/**
 * dateline_paths_dup_tiles:
 *
 * Returns: (transfer full) (type filename): the base map, an MBTiles file
 */
char *
dateline_paths_dup_tiles (void)
{
  return g_build_filename (get_folder ("DATELINE_DATADIR", PKGDATADIR), "basemap", "world.mbtiles", NULL);
}

/**
 * dateline_paths_dup_sample:
 *
 * Returns: (transfer full): the dossier that comes with the program
 */
GFile *
dateline_paths_dup_sample (void)
{
  return g_file_new_build_filename (get_folder ("DATELINE_DATADIR", PKGDATADIR),
                                    "dossiers", "korea-2018.dateline", NULL);
}
