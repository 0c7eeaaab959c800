/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-types.h"

G_BEGIN_DECLS

/**
 * DatelineCitation:
 * @source: the source; %DATELINE_REF_NONE where it is not in the dossier
 * @exact: (nullable): the passage, of a W3C TextQuoteSelector
 * @prefix: (nullable): what stands before it
 * @suffix: (nullable): what stands after it
 * @start: the passage's first character in the source's text, of a W3C
 *   TextPositionSelector, counted in Unicode characters; -1 if not given
 * @end: one past its last; -1 if not given
 *
 * A place in a source.
 */
typedef struct
{
  DatelineRef source;
  char *exact;
  char *prefix;
  char *suffix;
  gint64 start;
  gint64 end;
} DatelineCitation;

DatelineCitation *dateline_citation_new  (void);
void              dateline_citation_free (DatelineCitation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineCitation, dateline_citation_free)

G_END_DECLS
