/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-lane-rows.h"

G_BEGIN_DECLS

gboolean dateline_lane_snap (const DatelineLaneRows *rows,
                             gint64                  time,
                             gint64                 *edge);

G_END_DECLS
