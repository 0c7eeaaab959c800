/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dateline-lane-field.h"
#include "dateline-timeline-lane.h"

G_BEGIN_DECLS

GPtrArray *dateline_timeline_lanes_new        (DatelineDossier      *dossier,
                                               DatelineLaneField     field,
                                               gint64                as_of,
                                               DatelineQuoteTimes   *times);
gboolean   dateline_timeline_lanes_is_quick   (DatelineDossier      *dossier);
void       dateline_timeline_lanes_new_async  (DatelineDossier      *dossier,
                                               DatelineLaneField     field,
                                               gint64                as_of,
                                               DatelineQuoteTimes   *times,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              data);
GPtrArray *dateline_timeline_lanes_new_finish (GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
