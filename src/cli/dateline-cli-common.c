/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-cli.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "dateline-loader.h"
#include "dateline-plain.h"

/**
 * dateline_cli_fail:
 * @format: what went wrong
 * @...: its arguments
 *
 * Says what went wrong, on standard error.
 *
 * Returns: %DATELINE_CLI_FAILED
 */
int
dateline_cli_fail (const char *format,
                   ...)
{
  g_autofree char *message = NULL;
  g_autofree char *clean = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  clean = dateline_plain_dup_line (message);
  fprintf (stderr, "%s: %s\n", g_get_prgname (), clean);
  return DATELINE_CLI_FAILED;
}

/**
 * dateline_cli_parse:
 * @context: (transfer full): the options a verb knows
 * @argc: (inout): how many arguments there are
 * @argv: (inout): the arguments
 *
 * Takes the options from the arguments.
 *
 * Returns: whether all of them are right; else it has said what is wrong
 */
gboolean
dateline_cli_parse (GOptionContext   *context,
                    int              *argc,
                    char           ***argv)
{
  g_autoptr (GError) error = NULL;
  gboolean parsed;

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  parsed = g_option_context_parse (context, argc, argv, &error);
  g_option_context_free (context);
  if (!parsed)
    dateline_cli_fail ("%s", error->message);
  return parsed;
}

static gboolean
is_error (GListModel *problems,
          guint       position)
{
  g_autoptr (DatelineProblem) problem = g_list_model_get_item (problems, position);

  return dateline_problem_get_severity (problem) == DATELINE_SEVERITY_ERROR;
}

/* What is left out for an error is not to be missed in silence. */
static void
mention_errors (const char *path,
                GListModel *problems)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    n += is_error (problems, i);
  if (n > 0)
    fprintf (stderr, ngettext ("%s has %u error; “dateline-cli check” tells which.\n",
                               "%s has %u errors; “dateline-cli check” tells which.\n", n),
             path, n);
}

/**
 * dateline_cli_load:
 * @path: the name of a file
 *
 * Loads a dossier.
 *
 * Returns: (transfer full) (nullable): the dossier; where there is none it
 *   has said why
 */
DatelineDossier *
dateline_cli_load (const char *path)
{
  g_autoptr (DatelineLoader) loader = dateline_loader_new ();
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier = dateline_loader_load (loader, file, NULL, &problems, &error);

  if (dossier == NULL)
    dateline_cli_fail ("%s: %s", path, error->message);
  else
    mention_errors (path, problems);
  return dossier;
}
