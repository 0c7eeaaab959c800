/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-table.h"

G_BEGIN_DECLS

/**
 * DatelineOverviewSpan:
 * @start: the second at which the even scale begins
 * @end: one past its last second; %DATELINE_TIME_MIN and not after @start if
 *   there is nothing to show
 * @before: how many records lie before @start because they are far off
 * @after: how many lie after @end
 * @last_before: when the nearest of those before begins
 * @first_after: when the nearest of those after begins
 *
 * The part of a dossier's time that the overview draws to scale.
 */
typedef struct
{
  gint64 start;
  gint64 end;
  guint before;
  guint after;
  gint64 last_before;
  gint64 first_after;
} DatelineOverviewSpan;

gboolean dateline_overview_span_find   (DatelineOverviewSpan       *self,
                                        const DatelineTable *const *tables,
                                        guint                       n_tables);
void     dateline_overview_span_part   (const gint64               *sorted,
                                        guint                       n,
                                        guint                       most,
                                        guint                      *before,
                                        guint                      *after);
void     dateline_overview_span_move   (const DatelineOverviewSpan *self,
                                        gint64                      by,
                                        gint64                     *start,
                                        gint64                     *end);
void     dateline_overview_span_resize (const DatelineOverviewSpan *self,
                                        gint64                      by,
                                        gboolean                    at_end,
                                        gint64                     *start,
                                        gint64                     *end);
void     dateline_overview_span_round  (gint64                     *start,
                                        gint64                     *end);

G_END_DECLS
