/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-citation.h"

/**
 * dateline_citation_new:
 *
 * Returns: (transfer full): a citation of no source
 */
DatelineCitation *
dateline_citation_new (void)
{
  DatelineCitation *self = g_new0 (DatelineCitation, 1);

  self->source = DATELINE_REF_NONE;
  self->start = -1;
  self->end = -1;
  return self;
}

/**
 * dateline_citation_free:
 *
 * Frees @self.
 */
void
dateline_citation_free (DatelineCitation *self)
{
  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self);
}
