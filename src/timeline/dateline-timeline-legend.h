/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-legend-mark.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_TIMELINE_LEGEND (dateline_timeline_legend_get_type ())
G_DECLARE_FINAL_TYPE (DatelineTimelineLegend, dateline_timeline_legend, DATELINE, TIMELINE_LEGEND, GtkPopover)

G_END_DECLS
