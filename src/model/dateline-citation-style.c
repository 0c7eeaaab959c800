/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-citation-style.h"

#include "dateline-citation-private.h"

static const struct
{
  const char *name;
  char *(*cite) (const DatelineCitationFacts *facts, gboolean with_text);
} styles[DATELINE_N_CITATION_STYLES] = {
  [DATELINE_CITATION_CHICAGO] = { "chicago", dateline_citation_dup_chicago },
  [DATELINE_CITATION_APA] = { "apa", dateline_citation_dup_apa },
  [DATELINE_CITATION_MLA] = { "mla", dateline_citation_dup_mla },
  [DATELINE_CITATION_BIBTEX] = { "bibtex", dateline_citation_dup_bibtex },
  [DATELINE_CITATION_CSL_JSON] = { "csl-json", dateline_citation_dup_csl_json },
  [DATELINE_CITATION_WIKIPEDIA] = { "wikipedia", dateline_citation_dup_wikipedia },
  [DATELINE_CITATION_PLAIN] = { "plain", dateline_citation_dup_plain },
};

/**
 * dateline_citation_style_find:
 * @name: `chicago`, `apa`, `mla`, `bibtex`, `csl-json`, `wikipedia` or `plain`
 * @style: (out): the style of that name
 *
 * Returns: whether there is one
 */
gboolean
dateline_citation_style_find (const char            *name,
                              DatelineCitationStyle *style)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (styles[i].name, name))
      {
        *style = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * dateline_citation_style_cite:
 * @style: in which form
 * @facts: of what
 * @with_text: whether to give the quotation too
 *
 * Cites a quotation, in English. A speaker who did not write the source is
 * quoted in it, and those who passed the words on are named. Names stay as the
 * dossier writes them, for it does not tell which part is the family's.
 *
 * Returns: (transfer full): the citation, without a line end after it
 */
char *
dateline_citation_style_cite (DatelineCitationStyle        style,
                              const DatelineCitationFacts *facts,
                              gboolean                     with_text)
{
  g_return_val_if_fail ((guint) style < G_N_ELEMENTS (styles), NULL);
  return styles[style].cite (facts, with_text);
}
