/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-timeline.h"

G_BEGIN_DECLS

/**
 * DatelineLegendForm:
 * @DATELINE_LEGEND_POINT: a day or a moment
 * @DATELINE_LEGEND_BAR: a longer time
 * @DATELINE_LEGEND_APPROXIMATE: one whose ends are not exact
 * @DATELINE_LEGEND_UNCERTAIN: one that may be wrong
 * @DATELINE_LEGEND_STRETCH: some moment of a longer time
 * @DATELINE_LEGEND_ALTERNATIVES: one or all of several dates
 * @DATELINE_LEGEND_PARTLY: an extent whose own ends take time
 * @DATELINE_LEGEND_OPEN: an extent without an end
 * @DATELINE_LEGEND_PLANNED: what had not happened yet
 * @DATELINE_LEGEND_QUOTE: a quotation
 * @DATELINE_LEGEND_COMMITMENT: a promise, with a mark of evidence
 * @DATELINE_LEGEND_AGREED: evidence that it was made
 * @DATELINE_LEGEND_BEGUN: evidence that it is being kept
 * @DATELINE_LEGEND_KEPT: evidence that it was kept
 * @DATELINE_LEGEND_STALLED: evidence that it stands still
 * @DATELINE_LEGEND_OVERDUE: that it was to be kept before
 * @DATELINE_LEGEND_WITHDRAWN: evidence that it was taken back
 * @DATELINE_LEGEND_BROKEN: evidence that it was broken
 * @DATELINE_LEGEND_CONTRADICTED: a claim that is contradicted
 * @DATELINE_LEGEND_QUALIFIED: a claim that is qualified
 * @DATELINE_LEGEND_REVISED: a claim that another revises
 * @DATELINE_LEGEND_REPEATED: a claim that another repeats
 * @DATELINE_LEGEND_FILTERED: what does not fit the filters
 * @DATELINE_LEGEND_BINS: too many to draw each
 * @DATELINE_LEGEND_AS_OF: the day from which the dossier looks
 * @DATELINE_LEGEND_TODAY: today
 * @DATELINE_N_LEGEND_FORMS: how many forms there are
 *
 * What the legend of the timeline explains.
 */
typedef enum
{
  DATELINE_LEGEND_POINT,
  DATELINE_LEGEND_BAR,
  DATELINE_LEGEND_APPROXIMATE,
  DATELINE_LEGEND_UNCERTAIN,
  DATELINE_LEGEND_STRETCH,
  DATELINE_LEGEND_ALTERNATIVES,
  DATELINE_LEGEND_PARTLY,
  DATELINE_LEGEND_OPEN,
  DATELINE_LEGEND_PLANNED,
  DATELINE_LEGEND_QUOTE,
  DATELINE_LEGEND_COMMITMENT,
  DATELINE_LEGEND_AGREED,
  DATELINE_LEGEND_BEGUN,
  DATELINE_LEGEND_KEPT,
  DATELINE_LEGEND_STALLED,
  DATELINE_LEGEND_OVERDUE,
  DATELINE_LEGEND_WITHDRAWN,
  DATELINE_LEGEND_BROKEN,
  DATELINE_LEGEND_CONTRADICTED,
  DATELINE_LEGEND_QUALIFIED,
  DATELINE_LEGEND_REVISED,
  DATELINE_LEGEND_REPEATED,
  DATELINE_LEGEND_FILTERED,
  DATELINE_LEGEND_BINS,
  DATELINE_LEGEND_AS_OF,
  DATELINE_LEGEND_TODAY,
  DATELINE_N_LEGEND_FORMS
} DatelineLegendForm;

#define DATELINE_TYPE_LEGEND_MARK (dateline_legend_mark_get_type ())
G_DECLARE_FINAL_TYPE (DatelineLegendMark, dateline_legend_mark, DATELINE, LEGEND_MARK, GtkWidget)

GtkWidget  *dateline_legend_mark_new       (DatelineTimeline   *timeline,
                                            DatelineLegendForm  form);
const char *dateline_legend_mark_get_state (DatelineLegendForm  form);

G_END_DECLS
