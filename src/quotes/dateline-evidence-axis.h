/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"

G_BEGIN_DECLS

/**
 * DatelineEvidenceAxis:
 * @start: the first second it shows
 * @end: one past the last; always after @start
 *
 * The stretch of time that the evidence on the commitments of a dossier is
 * drawn along, the same for all of them, so that they can be compared.
 */
typedef struct
{
  gint64 start;
  gint64 end;
} DatelineEvidenceAxis;

void   dateline_evidence_axis_init  (DatelineEvidenceAxis       *self,
                                     DatelineDossier            *dossier);
double dateline_evidence_axis_place (const DatelineEvidenceAxis *self,
                                     gint64                      time);

G_END_DECLS
