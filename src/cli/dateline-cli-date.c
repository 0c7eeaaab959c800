/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dateline-cli.h"
#include "dateline-date.h"

static void
print_date (const char *expression,
            gsize       length)
{
  g_autoptr (DatelineDate) date = strlen (expression) == length ? dateline_date_new (expression, NULL) : NULL;
  g_autofree char *earliest = NULL;
  g_autofree char *latest = NULL;

  fwrite (expression, 1, length, stdout);
  if (date == NULL)
    {
      fputs ("\tinvalid\t\t\t\n", stdout);
      return;
    }
  earliest = dateline_date_dup_earliest (date);
  latest = dateline_date_dup_latest (date);
  printf ("\tvalid\t%d\t%s\t%s\n", dateline_date_get_bounds (date)->level, earliest, latest);
}

static gboolean
print_dates_of_input (void)
{
  char *line = NULL;
  size_t room = 0;
  ssize_t length;

  while ((length = getline (&line, &room, stdin)) >= 0)
    {
      while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r'))
        line[--length] = '\0';
      print_date (line, (gsize) length);
    }
  free (line);
  return !ferror (stdin);
}

static void
print_help (void)
{
  printf ("%s\n  dateline-cli date EXPR...|-\n\n%s\n", _("Usage:"),
          _("Tells what EDTF expressions mean, one a line, tabs between:\n"
            "the expression, “valid” or “invalid”, the EDTF level, the earliest and the latest day.\n"
            "An end that is open is “..”, one that is unknown is empty. With “-” reads them from standard input, one a line."));
}

/**
 * dateline_cli_date:
 * @argc: how many arguments there are
 * @argv: `date`, then expressions or `-`
 *
 * Tells what EDTF expressions mean. There are no options: years before 0
 * start with a minus sign.
 *
 * Returns: %DATELINE_CLI_FINE when all were read, whether valid or not
 */
int
dateline_cli_date (int    argc,
                   char **argv)
{
  int result = DATELINE_CLI_FINE;

  if (argc < 2)
    return dateline_cli_fail (_("Name an EDTF expression, or “-” to read them from standard input."));
  if (argc == 2 && g_str_equal (argv[1], "--help"))
    {
      print_help ();
      return DATELINE_CLI_FINE;
    }
  for (int i = 1; i < argc; i++)
    if (!g_str_equal (argv[i], "-"))
      print_date (argv[i], strlen (argv[i]));
    else if (!print_dates_of_input ())
      result = dateline_cli_fail (_("The input could not be read."));
  return result;
}
