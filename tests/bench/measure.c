/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measure.h"

#include <time.h>

#include "dateline-loader.h"

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/*
 * Returns: the CPU time of reading a dossier, in milliseconds: the best of
 *   three, which other load on the machine disturbs least
 */
double
measure_parse (const char *dossier)
{
  g_autoptr (GFile) file = g_file_new_for_path (dossier);
  double best = G_MAXDOUBLE;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (DatelineLoader) loader = dateline_loader_new ();
      g_autoptr (DatelineDossier) read = NULL;
      double before = cpu_ms ();

      read = dateline_loader_load (loader, file, NULL, NULL, NULL);
      g_assert_nonnull (read);
      best = MIN (best, cpu_ms () - before);
    }
  return best;
}

/*
 * measure_run:
 * @group: what to measure
 * @dossier: the dossier's path
 *
 * Runs the program on a dossier in a process of its own.
 *
 * Returns: (nullable) (element-type GStrv): names and values of what it
 *   measured, in order
 */
GPtrArray *
measure_run (const char  *group,
             const char  *dossier,
             GError     **error)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", error);
  g_autofree char *started = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  g_autofree char *output = NULL;
  const char *arguments[] = { self, "--measure", group, started, dossier, NULL };
  g_auto (GStrv) lines = NULL;
  GPtrArray *pairs;
  int status;

  if (self == NULL ||
      !g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, error) ||
      !g_spawn_check_wait_status (status, error))
    return NULL;
  pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (pairs, g_strsplit (lines[i], " ", 2));
  return pairs;
}
