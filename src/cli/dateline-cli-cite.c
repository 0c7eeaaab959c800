/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "dateline-citation-style.h"
#include "dateline-cli.h"
#include "dateline-record-link.h"

static int
cite (const char            *path,
      const char            *id,
      DatelineCitationStyle  style,
      gboolean               with_text)
{
  g_autoptr (DatelineDossier) dossier = dateline_cli_load (path);
  g_autoptr (DatelineRecord) quote = NULL;
  g_autoptr (DatelineCitationFacts) facts = NULL;
  g_autofree char *citation = NULL;
  DatelineRef ref;

  if (dossier == NULL)
    return DATELINE_CLI_FAILED;
  ref = dateline_dossier_lookup (dossier, id);
  if (ref == DATELINE_REF_NONE || dateline_ref_kind (ref) != DATELINE_KIND_QUOTE)
    return dateline_cli_fail (_("No quotation has the id “%s”."), id);
  quote = dateline_dossier_dup_record (dossier, ref);
  if (quote != NULL)
    facts = dateline_citation_facts_new (dossier, DATELINE_QUOTE (quote));
  if (facts == NULL)
    return dateline_cli_fail (_("The quotation “%s” has no source to cite."), id);
  citation = dateline_citation_style_cite (style, facts, with_text);
  puts (citation);
  return DATELINE_CLI_FINE;
}

/* The file and the quotation of an address that names both; %NULL for what does
 * not. */
static char *
split (const char  *address,
       char       **id)
{
  g_autofree char *local = dateline_record_link_local (address);
  g_autoptr (GFile) whole = g_file_new_for_commandline_arg (local != NULL ? local : address);
  g_autoptr (GFile) file = dateline_record_link_split (whole, id);

  return *id != NULL ? g_file_get_path (file) : NULL;
}

static gboolean
parse (char     **style,
       gboolean  *with_text,
       int       *argc,
       char    ***argv)
{
  GOptionContext *context = g_option_context_new (_("FILE QUOTE | FILE#QUOTE"));
  const GOptionEntry entries[] = {
    { "style", 0, 0, G_OPTION_ARG_STRING, style,
      N_("How to cite: chicago (as a rule), apa, mla, bibtex, csl-json, wikipedia or plain"), "STYLE" },
    { "quotation", 0, 0, G_OPTION_ARG_NONE, with_text, N_("Print the quotation too"), NULL },
    { NULL }
  };

  g_option_context_set_summary (context, _("Cites a quotation by its id, with those through whom it came."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return dateline_cli_parse (context, argc, argv);
}

/**
 * dateline_cli_cite:
 * @argc: how many arguments there are
 * @argv: `cite`, options, a file, the id of a quotation; or the address of a
 *   quotation, which is both in one
 *
 * Cites a quotation, in English whatever the locale.
 *
 * Returns: a #DatelineCliExit
 */
int
dateline_cli_cite (int    argc,
                   char **argv)
{
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;
  g_autofree char *path = NULL;
  gboolean with_text = FALSE;
  DatelineCitationStyle style = DATELINE_CITATION_CHICAGO;

  if (!parse (&name, &with_text, &argc, &argv))
    return DATELINE_CLI_FAILED;
  if (name != NULL && !dateline_citation_style_find (name, &style))
    return dateline_cli_fail (_("There is no style “%s”."), name);
  if (argc == 2)
    path = split (argv[1], &id);
  if (path == NULL && argc != 3)
    return dateline_cli_fail (_("Name one file and one quotation."));
  return cite (path != NULL ? path : argv[1], id != NULL ? id : argv[2], style, with_text);
}
