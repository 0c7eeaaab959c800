/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-commitment.h"
#include "dateline-dossier.h"

G_BEGIN_DECLS

/**
 * DatelineCommitmentStep:
 * @start: the first second of its day
 * @end: one past the last
 * @state: what it shows, such as `kept`
 *
 * One piece of evidence of what became of a promise.
 */
typedef struct
{
  gint64 start;
  gint64 end;
  char *state;
} DatelineCommitmentStep;

/**
 * DatelineCommitmentSpan:
 * @bounds: all the time it takes, evidence included; undated if nothing of it
 *   has a date
 * @start: when it was agreed, or else first heard of
 * @end: when it is due, else when it came to an end; %DATELINE_TIME_MAX while
 *   it is open
 * @state: (nullable): what had become of it by the day it is looked at from
 * @steps: (element-type DatelineCommitmentStep): the dated evidence
 *
 * A promise in time.
 */
typedef struct
{
  DatelineDateBounds bounds;
  gint64 start;
  gint64 end;
  char *state;
  GArray *steps;
} DatelineCommitmentSpan;

DatelineCommitmentSpan *dateline_commitment_span_new  (DatelineDossier        *dossier,
                                                       DatelineCommitment     *commitment,
                                                       gint64                  as_of);
void                    dateline_commitment_span_free (DatelineCommitmentSpan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineCommitmentSpan, dateline_commitment_span_free)

G_END_DECLS
