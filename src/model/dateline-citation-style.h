/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-citation-facts.h"

G_BEGIN_DECLS

/**
 * DatelineCitationStyle:
 * @DATELINE_CITATION_CHICAGO: a note of the Chicago Manual of Style
 * @DATELINE_CITATION_APA: in-text citation and reference of the APA
 * @DATELINE_CITATION_MLA: in-text citation and work cited of the MLA
 * @DATELINE_CITATION_BIBTEX: an entry for BibTeX and biblatex
 * @DATELINE_CITATION_CSL_JSON: an item of the Citation Style Language
 * @DATELINE_CITATION_WIKIPEDIA: the template “cite news”
 * @DATELINE_CITATION_PLAIN: a sentence
 *
 * The forms in which a quotation is cited.
 */
typedef enum
{
  DATELINE_CITATION_CHICAGO,
  DATELINE_CITATION_APA,
  DATELINE_CITATION_MLA,
  DATELINE_CITATION_BIBTEX,
  DATELINE_CITATION_CSL_JSON,
  DATELINE_CITATION_WIKIPEDIA,
  DATELINE_CITATION_PLAIN,
} DatelineCitationStyle;
#define DATELINE_N_CITATION_STYLES (DATELINE_CITATION_PLAIN + 1)

gboolean dateline_citation_style_find (const char                  *name,
                                       DatelineCitationStyle       *style);
char    *dateline_citation_style_cite (DatelineCitationStyle        style,
                                       const DatelineCitationFacts *facts,
                                       gboolean                     with_text);

G_END_DECLS
