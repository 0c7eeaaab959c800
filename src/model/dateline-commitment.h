/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-evidence.h"
#include "dateline-record.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_COMMITMENT (dateline_commitment_get_type ())
G_DECLARE_FINAL_TYPE (DatelineCommitment, dateline_commitment, DATELINE, COMMITMENT, DatelineRecord)

/**
 * DatelineCommitment:
 * @text: what was promised
 * @by: (element-type DatelineRef): by whom
 * @to: (element-type DatelineRef): to whom
 * @agreed_in: the event it was agreed at, or %DATELINE_REF_NONE
 * @due: (nullable): by when
 * @evidence: (element-type DatelineEvidence): what became of it, in order
 *
 * A promise. Its state is that of its last evidence and is never stored.
 * Its fields are read-only.
 */
struct _DatelineCommitment
{
  DatelineRecord parent_instance;

  DatelineText *text;
  GArray *by;
  GArray *to;
  DatelineRef agreed_in;
  DatelineDate *due;
  GPtrArray *evidence;
};

const char *dateline_commitment_get_state (DatelineCommitment *self,
                                           gint64              as_of);

G_END_DECLS
