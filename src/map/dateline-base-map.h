/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "dateline-map-style.h"
#include "dateline-name-layer.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_BASE_MAP (dateline_base_map_get_type ())
G_DECLARE_FINAL_TYPE (DatelineBaseMap, dateline_base_map, DATELINE, BASE_MAP, GObject)

DatelineBaseMap *dateline_base_map_new        (ShumateMap          *map);
gboolean         dateline_base_map_set_path   (DatelineBaseMap     *self,
                                               const char          *path,
                                               GError             **error);
void             dateline_base_map_set_style  (DatelineBaseMap     *self,
                                               DatelineMapScheme    scheme,
                                               const char          *language);
DatelineNameLayer *dateline_base_map_get_names (DatelineBaseMap    *self);
gboolean         dateline_base_map_get_loaded (DatelineBaseMap     *self);

G_END_DECLS
