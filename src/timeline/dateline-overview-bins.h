/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-lane-rows.h"
#include "dateline-time-axis.h"

G_BEGIN_DECLS

/**
 * DatelineOverviewBins:
 *
 * How much a whole dossier has at each time.
 */
typedef struct _DatelineOverviewBins DatelineOverviewBins;

DatelineOverviewBins  *dateline_overview_bins_new     (const DatelineTable *const *tables,
                                                       guint                       n_tables,
                                                       const DatelineTimeAxis     *axis,
                                                       guint                       n_bins);
void                   dateline_overview_bins_free    (DatelineOverviewBins       *self);
gboolean               dateline_overview_bins_advance (DatelineOverviewBins       *self,
                                                       guint                       most);
void                   dateline_overview_bins_match   (DatelineOverviewBins       *self,
                                                       const DatelineBits *const  *matching);
const DatelineLaneBin *dateline_overview_bins_get     (const DatelineOverviewBins *self,
                                                       guint                      *n_bins,
                                                       guint                      *peak);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineOverviewBins, dateline_overview_bins_free)

G_END_DECLS
