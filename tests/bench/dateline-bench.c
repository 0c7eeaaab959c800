/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gstdio.h>

#include "generator.h"
#include "measure.h"

/*
 * Measures the program and prints one line a measure:
 *
 *   name TAB value TAB unit TAB budget
 *
 * `dateline-bench [SIZE...]` makes up dossiers of so many events (1k, 100k,
 * 1m; 100k if none is given) and half as many quotations. What the machine was
 * doing besides is printed on standard error.
 */

typedef struct
{
  const char *name;
  guint n_events;
  double open_budget;  /* ms */
  double parse_budget; /* ms of CPU time */
} Size;

static const Size sizes[] = {
  { "1k", 1000, 500, 20 },
  { "10k", 10000, 600, 100 },
  { "100k", 100000, 1000, 700 },
  { "1m", 1000000, 5000, 7000 },
};

/* What memory is compared with: a dossier of few events that fills the views as
 * many do, with as many places and actors. Their own memory is not that of the
 * events. Below some ten thousand events the difference is lost in what varies
 * from run to run. */
#define N_FEW 1000
#define N_MEASURABLE 10000

#define FILTER_BUDGET 33  /* ms: two frames */
#define MEMORY_BUDGET 500 /* bytes an event */
#define KOREA_BUDGET 500  /* ms */

static void
report (const char *name,
        const char *size,
        double      value,
        const char *unit,
        double      budget)
{
  printf ("%s%s%s\t%.1f\t%s\t%g\n", name, *size != '\0' ? "-" : "", size, value, unit, budget);
  fflush (stdout);
}

static void
die_on (GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("dateline-bench: %s\n", error->message);
  exit (EXIT_FAILURE);
}

static char *
make_dossier (const char *folder,
              guint       n_events)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("made-up-%u.dateline", n_events);
  char *path = g_build_filename (folder, name, NULL);

  generator_write (path, n_events, &error);
  die_on (error);
  return path;
}

static Measures
run (const char *dossier)
{
  g_autoptr (GError) error = NULL;
  Measures measures = { 0 };

  measure_run (dossier, &measures, &error);
  die_on (error);
  return measures;
}

static void
measure_size (const Size *size,
              const char *folder,
              double      resident_few)
{
  g_autofree char *dossier = make_dossier (folder, size->n_events);
  Measures measures;

  report ("parse", size->name, measure_parse (dossier), "CPU ms", size->parse_budget);
  measures = run (dossier);
  report ("open", size->name, measures.open_ms, "ms", size->open_budget);
  report ("filter", size->name, measures.filter_ms, "ms", FILTER_BUDGET);
  report ("unfilter", size->name, measures.unfilter_ms, "ms", FILTER_BUDGET);
  if (size->n_events >= N_MEASURABLE)
    report ("memory", size->name, (measures.resident - resident_few) / (size->n_events - N_FEW), "bytes an event",
            MEMORY_BUDGET);
  g_remove (dossier);
}

static const Size *
find_size (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (strcmp (sizes[i].name, name) == 0)
      return &sizes[i];
  g_printerr ("dateline-bench: no such size: %s (1k, 10k, 100k or 1m)\n", name);
  exit (2);
}

static void
report_korea (void)
{
  const char *data = g_getenv ("DATELINE_DATADIR");
  g_autofree char *dossier = NULL;

  if (data == NULL)
    return;
  dossier = g_build_filename (data, "dossiers", "korea-2018.dateline", NULL);
  report ("open", "korea", run (dossier).open_ms, "ms", KOREA_BUDGET);
}

static void
report_load (void)
{
  g_autofree char *load = NULL;

  if (g_file_get_contents ("/proc/loadavg", &load, NULL, NULL))
    g_printerr ("load: %s", load);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL, *small = NULL;
  Measures few;

  setlocale (LC_ALL, "C.UTF-8");
  if (argc == 4 && strcmp (argv[1], "--measure") == 0)
    return measure_program (argc, argv);
  for (int i = 1; i < argc; i++)
    find_size (argv[i]);
  folder = g_dir_make_tmp ("dateline-bench-XXXXXX", NULL);
  report_load ();
  report_korea ();
  small = make_dossier (folder, N_FEW);
  few = run (small);
  g_remove (small);
  if (argc == 1)
    measure_size (find_size ("100k"), folder, few.resident);
  for (int i = 1; i < argc; i++)
    measure_size (find_size (argv[i]), folder, few.resident);
  g_rmdir (folder);
  report_load ();
  return EXIT_SUCCESS;
}
