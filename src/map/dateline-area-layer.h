/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "dateline-area.h"
#include "dateline-map-style.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_AREA_LAYER (dateline_area_layer_get_type ())
G_DECLARE_FINAL_TYPE (DatelineAreaLayer, dateline_area_layer, DATELINE, AREA_LAYER, ShumateLayer)

DatelineAreaLayer  *dateline_area_layer_new       (ShumateViewport    *viewport);
void                dateline_area_layer_set_style (DatelineAreaLayer  *self,
                                                   DatelineMapScheme   scheme,
                                                   const GdkRGBA      *accent);
void                dateline_area_layer_set_area  (DatelineAreaLayer  *self,
                                                   const DatelineArea *area,
                                                   gboolean            is_drawn);
const DatelineArea *dateline_area_layer_get_area  (DatelineAreaLayer  *self);
void                dateline_area_layer_set_countries (DatelineAreaLayer *self,
                                                   const char * const *codes);
void                dateline_area_layer_set_pointed_country (DatelineAreaLayer *self,
                                                   const char         *code);

G_END_DECLS
