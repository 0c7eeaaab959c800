/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-citation-date.h"
#include "dateline-citation-facts.h"

G_BEGIN_DECLS

/* The makers of dateline_citation_style_cite(). */
char *dateline_citation_dup_chicago   (const DatelineCitationFacts *facts,
                                       gboolean                     with_text);
char *dateline_citation_dup_apa       (const DatelineCitationFacts *facts,
                                       gboolean                     with_text);
char *dateline_citation_dup_mla       (const DatelineCitationFacts *facts,
                                       gboolean                     with_text);
char *dateline_citation_dup_plain     (const DatelineCitationFacts *facts,
                                       gboolean                     with_text);
char *dateline_citation_dup_bibtex    (const DatelineCitationFacts *facts,
                                       gboolean                     with_text);
char *dateline_citation_dup_csl_json  (const DatelineCitationFacts *facts,
                                       gboolean                     with_text);
char *dateline_citation_dup_wikipedia (const DatelineCitationFacts *facts,
                                       gboolean                     with_text);

/* “Speaker, as quoted by Relay”, or NULL where the source is the speaker's own. */
char *dateline_citation_dup_attribution (const DatelineCitationFacts *facts);

G_END_DECLS
