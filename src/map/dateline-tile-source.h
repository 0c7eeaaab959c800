/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_TILE_SOURCE (dateline_tile_source_get_type ())
G_DECLARE_FINAL_TYPE (DatelineTileSource, dateline_tile_source, DATELINE, TILE_SOURCE, ShumateDataSource)

DatelineTileSource *dateline_tile_source_new  (const char          *path,
                                               GError             **error);
GBytes             *dateline_tile_source_read (DatelineTileSource  *self,
                                               int                  x,
                                               int                  y,
                                               int                  zoom_level,
                                               GError             **error);
guint               dateline_tile_source_get_n_requests (DatelineTileSource *self);

G_END_DECLS
