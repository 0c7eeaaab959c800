/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-dossier [--mutants=N] [--only=N] FILE|FOLDER...: feeds the harness each
 * file and N mutants of it, always the same. Says in TAP what it does before
 * it does it, so that the last line tells which mutant it died of; --only runs
 * that one alone. */

#include <gio/gio.h>
#include <locale.h>
#include <stdio.h>

#include "fuzz-dossier.h"
#include "mutator.h"

static int n_mutants = 0;
static int only = -1;

static const GOptionEntry options[] = {
  { "mutants", 0, 0, G_OPTION_ARG_INT, &n_mutants, "Make N mutants of each file", "N" },
  { "only", 0, 0, G_OPTION_ARG_INT, &only, "Run mutant N alone", "N" },
  { NULL },
};

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Adds a file, or all files of a folder. */
static void
add_path (GPtrArray  *paths,
          const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    g_ptr_array_add (paths, g_strdup (path));
  else
    while ((name = g_dir_read_name (folder)) != NULL)
      g_ptr_array_add (paths, g_build_filename (path, name, NULL));
}

static void
run_mutant (const char *name,
            const char *text,
            gsize       length,
            int         mutant)
{
  g_autoptr (GString) mutated = mutator_mutate (text, length, g_str_hash (name) + (guint32) mutant);

  g_print ("# %s --only=%d\n", name, mutant);
  LLVMFuzzerTestOneInput ((const guint8 *) mutated->str, mutated->len);
}

static gboolean
run_file (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return FALSE;
  if (only >= 0)
    {
      run_mutant (name, text, length, only);
      return TRUE;
    }
  LLVMFuzzerTestOneInput ((const guint8 *) text, length);
  for (int i = 0; i < n_mutants; i++)
    run_mutant (name, text, length, i);
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE|FOLDER…");
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  gboolean all_read = TRUE;

  setlocale (LC_ALL, "");
  setvbuf (stdout, NULL, _IOLBF, BUFSIZ);
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  LLVMFuzzerInitialize (&argc, &argv);
  for (int i = 1; i < argc; i++)
    add_path (paths, argv[i]);
  g_ptr_array_sort (paths, compare_paths);

  g_print ("1..%u\n", paths->len);
  for (guint i = 0; i < paths->len; i++)
    {
      gboolean was_read = run_file (paths->pdata[i]);

      g_print ("%s %u - %s\n", was_read ? "ok" : "not ok", i + 1, (char *) paths->pdata[i]);
      all_read &= was_read;
    }
  return all_read ? 0 : 1;
}
