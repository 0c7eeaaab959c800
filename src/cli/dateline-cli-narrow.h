/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-cli.h"
#include "dateline-quote-clock.h"

G_BEGIN_DECLS

/**
 * DatelineCliNarrow:
 * @kind: what is listed
 * @hands: bits of the hands asked for, see dateline-cli-narrow.c; 0 for any
 * @through: (element-type DatelineRef): actors, one of whom passed the words on
 * @reliabilities: bits of the letters asked for, A the lowest; 0 for any
 * @credibilities: bits of the digits asked for, 1 the lowest; 0 for any
 * @states: (nullable): states of commitments
 * @as_of: one past the last second of what counts for those
 * @clock: which time of a quotation the span is of
 * @has_span: whether a span of time is asked for that the query is not
 * @surely: whether the time must surely lie in it
 * @start: its first second
 * @end: one past its last
 *
 * What options ask of quotations and commitments that no column of the dossier
 * holds.
 */
typedef struct
{
  DatelineKind kind;
  guint hands;
  GArray *through;
  guint reliabilities;
  guint credibilities;
  GStrv states;
  gint64 as_of;
  DatelineQuoteClock clock;
  gboolean has_span;
  gboolean surely;
  gint64 start;
  gint64 end;
} DatelineCliNarrow;

gboolean      dateline_cli_narrow_read_hands  (DatelineCliNarrow *self,
                                               GStrv              words);
gboolean      dateline_cli_narrow_read_grades (DatelineCliNarrow *self,
                                               GStrv              reliabilities,
                                               GStrv              credibilities);
gboolean      dateline_cli_narrow_read_states (DatelineCliNarrow *self,
                                               GStrv              words);
gboolean      dateline_cli_narrow_read_clock  (DatelineCliNarrow *self,
                                               GStrv              words);
void          dateline_cli_narrow_run         (DatelineCliNarrow *self,
                                               DatelineDossier   *dossier,
                                               DatelineBits      *bits);

G_END_DECLS
