/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "dateline-map-style.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_BASE_MAP (dateline_base_map_get_type ())
G_DECLARE_FINAL_TYPE (DatelineBaseMap, dateline_base_map, DATELINE, BASE_MAP, GObject)

DatelineBaseMap *dateline_base_map_new        (ShumateMap          *map);
gboolean         dateline_base_map_set_path   (DatelineBaseMap     *self,
                                               const char          *path,
                                               GError             **error);
void             dateline_base_map_set_style  (DatelineBaseMap     *self,
                                               DatelineMapScheme    scheme,
                                               const char          *language,
                                               double               text_scale,
                                               const char * const  *without);
void             dateline_base_map_keep_clear (DatelineBaseMap     *self,
                                               const graphene_rect_t *rects,
                                               guint                n_rects);
gboolean         dateline_base_map_get_loaded (DatelineBaseMap     *self);

G_END_DECLS
