/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-area.h"
#include "dateline-mercator.h"
#include "dateline-place-marks.h"
#include "dateline-session.h"

G_BEGIN_DECLS

/**
 * DatelineMapFit:
 * @DATELINE_MAP_FIT_MATCHES: what matches; if nothing does, every place
 * @DATELINE_MAP_FIT_ALL: every place that anything happened or was said at
 * @DATELINE_MAP_FIT_SELECTION: the places among what is selected and what is linked with it
 *
 * What a view of the map is fitted to.
 */
typedef enum
{
  DATELINE_MAP_FIT_MATCHES,
  DATELINE_MAP_FIT_ALL,
  DATELINE_MAP_FIT_SELECTION,
} DatelineMapFit;

gboolean dateline_map_fit_bound     (DatelinePlaceMarks  *marks,
                                     DatelineSession     *session,
                                     DatelineMapFit       fit,
                                     DatelineMercatorBox *box);
gboolean dateline_map_fit_bound_home (DatelinePlaceMarks  *marks,
                                     DatelineSession     *session,
                                     DatelineMercatorBox *box);
gboolean dateline_map_fit_touches   (DatelinePlaceMarks  *marks,
                                     DatelineSession     *session,
                                     DatelineMapFit       fit,
                                     const DatelineArea  *area);

G_END_DECLS
