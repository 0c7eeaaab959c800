/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-date.h"
#include "dateline-text.h"
#include "dateline-types.h"

G_BEGIN_DECLS

/**
 * DatelineEvidence:
 * @record: the event, quotation or other record that is evidence
 * @bearing: (nullable): of a claim, `supports`, `contradicts` or `qualifies`;
 *   of a commitment, the state it shows: `agreed`, `begun`, `kept`,
 *   `stalled`, `broken` or `withdrawn`
 * @when: (nullable): of a commitment, from when it shows that state
 * @note: (nullable): the analyst's remark
 *
 * What bears on a claim or a commitment.
 */
typedef struct
{
  DatelineRef record;
  char *bearing;
  DatelineDate *when;
  DatelineText *note;
} DatelineEvidence;

DatelineEvidence *dateline_evidence_new  (void);
void              dateline_evidence_free (DatelineEvidence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineEvidence, dateline_evidence_free)

G_END_DECLS
