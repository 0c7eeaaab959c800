/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-timeline.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_TIMELINE_VIEW (dateline_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (DatelineTimelineView, dateline_timeline_view, DATELINE, TIMELINE_VIEW, AdwBin)

/* Properties, all with notify:
 *   session   DatelineSession  what it shows and talks to
 * Actions: timeline.zoom-in, timeline.zoom-out, timeline.fit-all,
 * timeline.fit-selection
 */
GtkWidget        *dateline_timeline_view_new          (DatelineSession      *session);
void              dateline_timeline_view_set_session  (DatelineTimelineView *self,
                                                       DatelineSession      *session);
DatelineTimeline *dateline_timeline_view_get_timeline (DatelineTimelineView *self);

G_END_DECLS
