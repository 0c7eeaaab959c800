/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-cli.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

static const struct
{
  const char *name;
  int (*run) (int argc, char **argv);
  const char *arguments;
  const char *summary;
} verbs[] = {
  { "check", dateline_cli_check, "FILE...", N_("Say what is wrong with dossiers") },
  { "list", dateline_cli_list, "FILE KIND", N_("List the records of a dossier that fit") },
  { "cite", dateline_cli_cite, "FILE QUOTE", N_("Cite a quotation of a dossier") },
  { "date", dateline_cli_date, "EXPR...|-", N_("Tell what EDTF dates mean") },
  { "info", dateline_cli_info, "FILE", N_("Sum a dossier up") },
};

static void
print_help (FILE *out)
{
  fprintf (out, "%s\n  dateline-cli %s\n\n", _("Usage:"), _("VERB [ARGUMENTS...]"));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    fprintf (out, "  %-6s %-10s  %s\n", verbs[i].name, verbs[i].arguments, _(verbs[i].summary));
  fprintf (out, "\n%s\n", _("“dateline-cli VERB --help” tells more of one."));
}

static int
run_verb (int    argc,
          char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (argv[0], verbs[i].name))
      {
        g_autofree char *name = g_strconcat ("dateline-cli ", argv[0], NULL);

        g_set_prgname (name);
        return verbs[i].run (argc, argv);
      }
  print_help (stderr);
  return dateline_cli_fail (_("There is no verb “%s”."), argv[0]);
}

int
main (int    argc,
      char **argv)
{
  int result;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("dateline-cli");

  if (argc < 2)
    {
      print_help (stderr);
      return DATELINE_CLI_FAILED;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    {
      print_help (stdout);
      return DATELINE_CLI_FINE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      puts ("dateline-cli " PACKAGE_VERSION);
      return DATELINE_CLI_FINE;
    }
  result = run_verb (argc - 1, argv + 1);
  if (fflush (stdout) != 0)
    return dateline_cli_fail (_("The output could not be written."));
  return result;
}
