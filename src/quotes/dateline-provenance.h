/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"
#include "dateline-quote.h"

G_BEGIN_DECLS

/**
 * DatelineStep:
 * @ref: the actor or source; %DATELINE_REF_NONE where the dossier does not hold it
 * @label: its name
 * @detail: (nullable): what it does with the words
 *
 * One station of the way a quotation came.
 */
typedef struct
{
  DatelineRef ref;
  char *label;
  char *detail;
} DatelineStep;

GPtrArray *dateline_provenance_trace (DatelineDossier *dossier,
                                      DatelineQuote   *quote);

G_END_DECLS
