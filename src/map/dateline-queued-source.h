/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_QUEUED_SOURCE (dateline_queued_source_get_type ())
G_DECLARE_FINAL_TYPE (DatelineQueuedSource, dateline_queued_source, DATELINE, QUEUED_SOURCE, ShumateMapSource)

DatelineQueuedSource  *dateline_queued_source_new          (ShumateVectorRenderer *renderer);
ShumateVectorRenderer *dateline_queued_source_get_renderer (DatelineQueuedSource  *self);

G_END_DECLS
