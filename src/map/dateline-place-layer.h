/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "dateline-map-style.h"
#include "dateline-place-marks.h"
#include "dateline-place-spots.h"
#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_PLACE_LAYER (dateline_place_layer_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePlaceLayer, dateline_place_layer, DATELINE, PLACE_LAYER, ShumateLayer)

DatelinePlaceLayer *dateline_place_layer_new         (ShumateViewport    *viewport);
void                dateline_place_layer_set_session (DatelinePlaceLayer *self,
                                                      DatelineSession    *session);
DatelinePlaceMarks *dateline_place_layer_get_marks   (DatelinePlaceLayer *self);
void                     dateline_place_layer_set_floats     (DatelinePlaceLayer    *self,
                                                               const graphene_rect_t *rects,
                                                               guint                  n_rects);
void                dateline_place_layer_set_floats (DatelinePlaceLayer    *self,
                                                     const graphene_rect_t *rects,
                                                     guint                  n_rects);
const graphene_rect_t *dateline_place_layer_get_covered (DatelinePlaceLayer *self,
                                                      guint              *n_rects);
const guint32      *dateline_place_layer_get_named  (DatelinePlaceLayer    *self,
                                                     guint                 *n_rows);
guint               dateline_place_layer_get_n_in_sight (DatelinePlaceLayer *self);
void                dateline_place_layer_set_style   (DatelinePlaceLayer *self,
                                                      DatelineMapScheme   scheme,
                                                      const GdkRGBA      *accent);

void                dateline_place_layer_set_only_matches (DatelinePlaceLayer *self,
                                                       gboolean            only_matches);
void                dateline_place_layer_set_show_movements (DatelinePlaceLayer *self,
                                                       gboolean            show_movements);
gboolean            dateline_place_layer_get_ready    (DatelinePlaceLayer *self);

const DatelinePlaceSpot *dateline_place_layer_get_spot_at      (DatelinePlaceLayer      *self,
                                                                double                   x,
                                                                double                   y);
const DatelinePlaceSpot *dateline_place_layer_get_focused_spot (DatelinePlaceLayer      *self);
GArray                  *dateline_place_layer_dup_places       (DatelinePlaceLayer      *self,
                                                                const DatelinePlaceSpot *spot);
DatelineBits            *dateline_place_layer_dup_events       (DatelinePlaceLayer      *self,
                                                                const DatelinePlaceSpot *spot);

G_END_DECLS
