/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gstdio.h>

#include "figures.h"
#include "generator.h"
#include "measure-anchor.h"
#include "measure.h"
#include "percentile.h"

/*
 * Measures the program and prints one line a figure:
 *
 *   name TAB value TAB unit TAB budget TAB renderer
 *
 * `./dev help` tells of its options. What the machine was doing besides
 * is printed on standard error.
 */

typedef struct
{
  const char *name;
  const char *quotes; /* half as many */
  guint n_events;
  double open_budget;  /* ms */
  double parse_budget; /* ms of CPU time */
} Size;

static const Size sizes[] = {
  { "100", "50", 100, 500, 10 },
  { "1k", "500", 1000, 500, 20 },
  { "10k", "5k", 10000, 600, 100 },
  { "100k", "50k", 100000, 1000, 700 },
  { "1m", "500k", 1000000, 5000, 7000 },
};

#define DEFAULT_SIZE 3

static const char * const groups[] = { "program", "timeline", "map", "quotes", "table", "anchor" };

/* What memory is compared with: a dossier of few events that fills the views as
 * many do, with as many places and actors. Their own memory is not that of the
 * events. Below some ten thousand events the difference is lost in what varies
 * from run to run. */
#define N_FEW 1000
#define N_MEASURABLE 10000
#define N_RESIDENT 5

typedef struct
{
  char *folder;
  GStrv only;
  GStrv size_names;
  char *renderer;
} Bench;

static void
die_on (GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("dateline-bench: %s\n", error->message);
  exit (EXIT_FAILURE);
}

static char *
make_dossier (const Bench *self,
              const char  *name,
              guint        n_events,
              gboolean     own_places)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (self->folder, name, NULL);

  generator_write (path, n_events, own_places ? 0 : n_events / 2, own_places, &error);
  die_on (error);
  return path;
}

static GPtrArray *
run (const char *group,
     const char *dossier)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *pairs = measure_run (group, dossier, &error);

  die_on (error);
  return pairs;
}

static const char *
find_value (GPtrArray  *pairs,
            const char *name)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      char **pair = g_ptr_array_index (pairs, i);

      if (strcmp (pair[0], name) == 0 && pair[1] != NULL)
        return pair[1];
    }
  g_printerr ("dateline-bench: the program did not say %s\n", name);
  exit (EXIT_FAILURE);
}

static double
get_value (GPtrArray  *pairs,
           const char *name)
{
  return g_ascii_strtod (find_value (pairs, name), NULL);
}

/* Prints those of a process's figures whose names begin so. */
static void
print_all (GPtrArray  *pairs,
           const char *prefix,
           const char *size)
{
  const char *renderer = find_value (pairs, "renderer");

  for (guint i = 0; i < pairs->len; i++)
    {
      char **pair = g_ptr_array_index (pairs, i);

      if (g_str_has_prefix (pair[0], prefix) && figures_is_public (pair[0]))
        figures_print (pair[0], size, g_ascii_strtod (pair[1], NULL), 0, renderer);
    }
}

/* The program: opening, memory, filtering. */

static void
report_open (GPtrArray  *pairs,
             const char *size,
             double      budget)
{
  figures_print ("open-*", size, get_value (pairs, "open-*"), budget, find_value (pairs, "renderer"));
}

static GPtrArray *
run_korea (const char *group)
{
  const char *data = g_getenv ("DATELINE_DATADIR");
  g_autofree char *dossier = g_build_filename (data != NULL ? data : "data", "dossiers", "korea-2018.dateline", NULL);

  return run (group, dossier);
}

/* What the program keeps at rest. Which of its threads took memory first makes
 * a difference of two megabytes, so it is the median of some runs. */
static double
measure_resident (const char *dossier)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_RESIDENT; i++)
    {
      g_autoptr (GPtrArray) pairs = run ("open", dossier);
      double value = get_value (pairs, "resident");

      g_array_append_val (values, value);
    }
  return percentile (values, 0.5);
}

static double
measure_few (const Bench *self)
{
  g_autofree char *dossier = make_dossier (self, "few.dateline", N_FEW, FALSE);
  double resident = measure_resident (dossier);

  g_remove (dossier);
  return resident;
}

static void
bench_program (const Bench *self,
               const Size  *size,
               const char  *dossier)
{
  static double resident_few = 0;
  g_autoptr (GPtrArray) pairs = NULL;

  if (resident_few == 0)
    {
      g_autoptr (GPtrArray) korea = run_korea ("open");

      report_open (korea, "korea", sizes[0].open_budget);
      resident_few = measure_few (self);
    }
  figures_print ("parse-*", size->name, measure_parse (dossier), size->parse_budget, "-");
  pairs = run ("program", dossier);
  report_open (pairs, size->name, size->open_budget);
  print_all (pairs, "filter-", size->name);
  print_all (pairs, "unfilter-", size->name);
  if (size->n_events >= N_MEASURABLE)
    figures_print ("memory-*", size->name,
                   (measure_resident (dossier) - resident_few) / (size->n_events - N_FEW), 0,
                   find_value (pairs, "renderer"));
}

/* The views. */

static void
bench_timeline (const Size *size,
                const char *dossier)
{
  g_autoptr (GPtrArray) pairs = run ("timeline", dossier);

  print_all (pairs, "timeline-", size->name);
}

static void
bench_quotes (const Size *size,
              const char *dossier)
{
  g_autoptr (GPtrArray) pairs = run ("quotes", dossier);

  print_all (pairs, "quotes-", size->quotes);
}

static void
bench_table (const Size *size,
             const char *dossier)
{
  g_autoptr (GPtrArray) pairs = run ("table", dossier);

  print_all (pairs, "table-", size->name);
}

static void
bench_map (const Bench *self,
           const Size  *size)
{
  static gboolean first = TRUE;
  g_autofree char *dossier = make_dossier (self, "placed.dateline", size->n_events, TRUE);
  g_autoptr (GPtrArray) pairs = run ("map", dossier);

  g_remove (dossier);
  if (first)
    {
      g_autoptr (GPtrArray) korea = run_korea ("open");

      print_all (korea, "map-first-frame", "");
    }
  first = FALSE;
  print_all (pairs, "map-pan-", size->name);
  print_all (pairs, "map-zoom-", size->name);
  print_all (pairs, "map-index-", size->name);
}

/* What was asked for. */

static gboolean
wants (const Bench *self,
       const char  *group)
{
  return self->only == NULL || g_strv_contains ((const char * const *) self->only, group);
}

static void
bench_size (const Bench *self,
            const Size  *size)
{
  if (wants (self, "program") || wants (self, "timeline") || wants (self, "quotes")
      || wants (self, "table"))
    {
      g_autofree char *dossier = make_dossier (self, "made-up.dateline", size->n_events, FALSE);

      if (wants (self, "program"))
        bench_program (self, size, dossier);
      if (wants (self, "timeline"))
        bench_timeline (size, dossier);
      if (wants (self, "quotes"))
        bench_quotes (size, dossier);
      if (wants (self, "table"))
        bench_table (size, dossier);
      g_remove (dossier);
    }
  if (wants (self, "map"))
    bench_map (self, size);
}

static void G_GNUC_NORETURN
wrong_usage (const char *what,
             const char *word)
{
  g_printerr ("dateline-bench: no such %s: %s\n", what, word);
  exit (2);
}

static const Size *
find_size (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (strcmp (sizes[i].name, name) == 0 || strcmp (sizes[i].quotes, name) == 0)
      return &sizes[i];
  wrong_usage ("size", name);
}

static void
check_groups (char **names)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      gboolean known = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (groups); j++)
        known = known || strcmp (groups[j], names[i]) == 0;
      if (!known)
        wrong_usage ("group", names[i]);
    }
}

static void
read_arguments (Bench   *self,
                int     *argc,
                char  ***argv)
{
  g_autofree char *only = NULL;
  GOptionEntry entries[] = {
    { "only", 0, 0, G_OPTION_ARG_STRING, &only, "Measure these alone: program, timeline, map, quotes, table, anchor", "GROUP,..." },
    { "renderer", 0, 0, G_OPTION_ARG_STRING, &self->renderer, "What draws: cairo, ngl or vulkan", "NAME" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->size_names, NULL, "[SIZE...]" },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_parse (context, argc, argv, &error);
  die_on (error);
  if (only != NULL)
    self->only = g_strsplit (only, ",", -1);
  check_groups (self->only);
  for (guint i = 0; self->size_names != NULL && self->size_names[i] != NULL; i++)
    find_size (self->size_names[i]);
  if (self->renderer != NULL && strcmp (self->renderer, "cairo") != 0 && strcmp (self->renderer, "ngl") != 0 && strcmp (self->renderer, "vulkan") != 0)
    wrong_usage ("renderer", self->renderer);
  g_setenv ("GSK_RENDERER", self->renderer != NULL ? self->renderer : "cairo", TRUE);
}

static void
report_load (void)
{
  g_autofree char *load = NULL;

  if (g_file_get_contents ("/proc/loadavg", &load, NULL, NULL))
    g_printerr ("load: %s", load);
}

static void
bench_all (const Bench *self)
{
  report_load ();
  if (wants (self, "anchor"))
    figures_print ("anchor-*", "1MB", measure_anchor (), 0, "-");
  if (self->size_names == NULL)
    bench_size (self, &sizes[DEFAULT_SIZE]);
  for (guint i = 0; self->size_names != NULL && self->size_names[i] != NULL; i++)
    bench_size (self, find_size (self->size_names[i]));
  report_load ();
}

int
main (int    argc,
      char **argv)
{
  Bench self = { 0 };

  setlocale (LC_ALL, "C.UTF-8");
  if (argc == 5 && strcmp (argv[1], "--measure") == 0)
    return measure_program (argc, argv);
  read_arguments (&self, &argc, &argv);
  self.folder = g_dir_make_tmp ("dateline-bench-XXXXXX", NULL);
  bench_all (&self);
  g_rmdir (self.folder);
  g_free (self.folder);
  g_free (self.renderer);
  g_strfreev (self.only);
  g_strfreev (self.size_names);
  return EXIT_SUCCESS;
}
