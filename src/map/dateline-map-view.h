/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_MAP_VIEW (dateline_map_view_get_type ())
G_DECLARE_FINAL_TYPE (DatelineMapView, dateline_map_view, DATELINE, MAP_VIEW, AdwBin)

DatelineSession *dateline_map_view_get_session    (DatelineMapView *self);
void             dateline_map_view_set_session    (DatelineMapView *self,
                                                   DatelineSession *session);
const char      *dateline_map_view_get_tiles_path (DatelineMapView *self);
void             dateline_map_view_set_tiles_path (DatelineMapView *self,
                                                   const char      *path);
const char      *dateline_map_view_get_language   (DatelineMapView *self);
void             dateline_map_view_set_language   (DatelineMapView *self,
                                                   const char      *language);
gboolean         dateline_map_view_get_loaded     (DatelineMapView *self);
void             dateline_map_view_fit            (DatelineMapView *self,
                                                   gboolean         animate);

G_END_DECLS
