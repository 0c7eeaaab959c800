/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_MAP_VIEW (dateline_map_view_get_type ())
G_DECLARE_FINAL_TYPE (DatelineMapView, dateline_map_view, DATELINE, MAP_VIEW, AdwBin)

void             dateline_map_view_set_session    (DatelineMapView *self,
                                                   DatelineSession *session);
void             dateline_map_view_set_tiles_path (DatelineMapView *self,
                                                   const char      *path);
void             dateline_map_view_set_language   (DatelineMapView *self,
                                                   const char      *language);
gboolean         dateline_map_view_get_loaded     (DatelineMapView *self);
void             dateline_map_view_fit            (DatelineMapView *self,
                                                   gboolean         animate);

G_END_DECLS
