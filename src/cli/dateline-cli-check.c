/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "dateline-cli.h"
#include "dateline-loader.h"
#include "dateline-plain.h"

/* Prints `file:line:column: error: path: message`, without what there is not. */
static void
print_problem (const char      *path,
               DatelineProblem *problem)
{
  gboolean is_error = dateline_problem_get_severity (problem) == DATELINE_SEVERITY_ERROR;
  g_autofree char *where = dateline_plain_dup_line (dateline_problem_get_path (problem));
  g_autofree char *message = dateline_plain_dup_line (dateline_problem_get_message (problem));

  printf ("%s:", path);
  if (dateline_problem_get_line (problem) > 0)
    printf ("%u:%u:", dateline_problem_get_line (problem), dateline_problem_get_column (problem));
  printf (" %s: %s%s%s\n", is_error ? "error" : "warning", where, *where != '\0' ? ": " : "", message);
}

static DatelineCliExit
print_problems (const char *path,
                GListModel *problems)
{
  DatelineCliExit result = DATELINE_CLI_FINE;

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (DatelineProblem) problem = g_list_model_get_item (problems, i);

      print_problem (path, problem);
      if (dateline_problem_get_severity (problem) == DATELINE_SEVERITY_ERROR)
        result = DATELINE_CLI_PROBLEMS;
    }
  return result;
}

/* A fault in the text has a line and column, as editors like to be told; the
 * message of such an error starts with them. */
static void
print_failure (const char   *path,
               const GError *error)
{
  g_autofree char *message = dateline_plain_dup_line (error->message);
  const char *rest = strchr (message, ' ');

  if (g_error_matches (error, DATELINE_LOADER_ERROR, DATELINE_LOADER_ERROR_MALFORMED) && rest != NULL)
    printf ("%s:%.*s error:%s\n", path, (int) (rest - message), message, rest);
  else if (error->domain == DATELINE_LOADER_ERROR)
    printf ("%s: error: %s\n", path, message);
  else
    dateline_cli_fail ("%s: %s", path, message);
}

static DatelineCliExit
check (const char *path)
{
  g_autoptr (DatelineLoader) loader = dateline_loader_new ();
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DatelineDossier) dossier = dateline_loader_load (loader, file, NULL, &problems, &error);

  if (dossier != NULL)
    return print_problems (path, problems);
  print_failure (path, error);
  return DATELINE_CLI_FAILED;
}

/**
 * dateline_cli_check:
 * @argc: how many arguments there are
 * @argv: `check`, options, files
 *
 * Prints what is wrong with dossiers, a problem a line.
 *
 * Returns: the worst #DatelineCliExit of all files
 */
int
dateline_cli_check (int    argc,
                    char **argv)
{
  GOptionContext *context = g_option_context_new (_("FILE..."));
  DatelineCliExit result = DATELINE_CLI_FINE;

  g_option_context_set_summary (context, _("Prints what is wrong with dossiers, one problem a line:\n"
                                           "file:line:column: error|warning: path: message\n"
                                           "Exits with 0 if there are no errors, 1 if there are, 2 if a file cannot be read."));
  if (!dateline_cli_parse (context, &argc, &argv))
    return DATELINE_CLI_FAILED;
  if (argc < 2)
    return dateline_cli_fail (_("Name a file to check."));
  for (int i = 1; i < argc; i++)
    {
      DatelineCliExit checked = check (argv[i]);

      result = MAX (result, checked);
    }
  return result;
}
