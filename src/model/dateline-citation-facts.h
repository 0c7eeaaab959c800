/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-citation-name.h"
#include "dateline-dossier.h"
#include "dateline-quote.h"

G_BEGIN_DECLS

/**
 * DatelineCitationFacts:
 * @id: the source's id
 * @headline: (nullable): its headline
 * @publisher: (nullable): its outlet
 * @authors: (element-type DatelineCitationName): who wrote it
 * @published: (nullable): when
 * @url: (nullable): where to find it
 * @language: (nullable): its language, a BCP 47 tag
 * @type: (nullable): what kind of source it is
 * @speaker: (nullable): whose words are quoted
 * @said: (nullable): when they were said
 * @relays: through whom the words came to the publisher, the first first
 * @text: the words
 * @own: whether the speaker wrote the source
 * @indirect: whether the words are reported rather than quoted
 *
 * What a citation of a quotation is made of. Texts are single lines.
 */
typedef struct
{
  char *id;
  char *headline;
  char *publisher;
  GPtrArray *authors;
  DatelineDate *published;
  char *url;
  char *language;
  char *type;
  DatelineCitationName *speaker;
  DatelineDate *said;
  GStrv relays;
  char *text;
  gboolean own;
  gboolean indirect;
} DatelineCitationFacts;

DatelineCitationFacts *dateline_citation_facts_new  (DatelineDossier       *dossier,
                                                     DatelineQuote         *quote);
void                   dateline_citation_facts_free (DatelineCitationFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineCitationFacts, dateline_citation_facts_free)

G_END_DECLS
