/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "dateline-calendar.h"
#include "dateline-cli.h"
#include "dateline-plain.h"
#include "dateline-record-schema.h"

/* Prints one line; what has no value is left out. */
static void
print_line (const char *name,
            const char *value)
{
  g_autofree char *clean = dateline_plain_dup_line (value);

  if (*clean != '\0')
    printf ("%s\t%s\n", name, clean);
}

static char *
dup_day (gint64 time)
{
  DatelineCalendarDay day = dateline_calendar_from_days (dateline_calendar_time_to_days (time));
  gint64 year = ABS (day.year);

  return g_strdup_printf ("%s%s%04" G_GINT64_FORMAT "-%02d-%02d", year > 9999 ? "Y" : "", day.year < 0 ? "-" : "",
                          year, day.month, day.day);
}

static void
print_head (DatelineDossier *dossier)
{
  DatelineText *title = dateline_dossier_get_title (dossier);
  DatelineDate *as_of = dateline_dossier_get_as_of (dossier);

  print_line ("title", title != NULL ? dateline_text_get_local (title) : NULL);
  print_line ("language", dateline_dossier_get_language (dossier));
  print_line ("as_of", as_of != NULL ? dateline_date_get_edtf (as_of) : NULL);
}

static void
print_counts (DatelineDossier *dossier)
{
  for (guint i = 0; i < DATELINE_N_KINDS; i++)
    printf ("%s\t%u\n", dateline_record_schema_get_member ((DatelineKind) i),
            dateline_dossier_get_n (dossier, (DatelineKind) i));
}

static void
print_span (DatelineDossier *dossier)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  gint64 start, end;

  if (!dateline_dossier_get_span (dossier, &start, &end))
    return;
  first = dup_day (start);
  last = dup_day (end - 1);
  printf ("span\t%s/%s\n", first, last);
}

static void
print_area (DatelineDossier *dossier)
{
  double sides[4];

  if (!dateline_dossier_get_area (dossier, &sides[0], &sides[1], &sides[2], &sides[3]))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *side = dateline_plain_dup_number (sides[i]);

      printf ("%s%s", i == 0 ? "area\t" : ",", side);
    }
  putchar ('\n');
}

/**
 * dateline_cli_info:
 * @argc: how many arguments there are
 * @argv: `info`, options, a file
 *
 * Sums a dossier up.
 *
 * Returns: a #DatelineCliExit
 */
int
dateline_cli_info (int    argc,
                   char **argv)
{
  GOptionContext *context = g_option_context_new (_("FILE"));
  g_autoptr (DatelineDossier) dossier = NULL;

  g_option_context_set_summary (context, _("Prints what a dossier holds, a name and a value a line, a tab between:\n"
                                           "its title, how many records of each kind, the span of time of its events\n"
                                           "and the area (west, south, east, north) of its places."));
  if (!dateline_cli_parse (context, &argc, &argv))
    return DATELINE_CLI_FAILED;
  if (argc != 2)
    return dateline_cli_fail (_("Name one file."));
  dossier = dateline_cli_load (argv[1]);
  if (dossier == NULL)
    return DATELINE_CLI_FAILED;
  print_head (dossier);
  print_counts (dossier);
  print_span (dossier);
  print_area (dossier);
  return DATELINE_CLI_FINE;
}
