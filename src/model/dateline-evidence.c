/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-evidence.h"

/**
 * dateline_evidence_new:
 *
 * Returns: (transfer full): evidence of nothing yet
 */
DatelineEvidence *
dateline_evidence_new (void)
{
  DatelineEvidence *self = g_new0 (DatelineEvidence, 1);

  self->record = DATELINE_REF_NONE;
  return self;
}

/**
 * dateline_evidence_free:
 *
 * Frees @self.
 */
void
dateline_evidence_free (DatelineEvidence *self)
{
  g_free (self->bearing);
  g_clear_pointer (&self->when, dateline_date_unref);
  g_clear_pointer (&self->note, dateline_text_unref);
  g_free (self);
}
