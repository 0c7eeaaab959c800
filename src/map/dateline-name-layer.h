/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "dateline-map-style.h"
#include "dateline-name-plan.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_NAME_LAYER (dateline_name_layer_get_type ())
G_DECLARE_FINAL_TYPE (DatelineNameLayer, dateline_name_layer, DATELINE, NAME_LAYER, ShumateLayer)

DatelineNameLayer        *dateline_name_layer_new          (ShumateViewport       *viewport);
void                      dateline_name_layer_set_path     (DatelineNameLayer     *self,
                                                            const char            *path);
void                      dateline_name_layer_set_language (DatelineNameLayer     *self,
                                                            const char            *language);
void                      dateline_name_layer_set_scheme   (DatelineNameLayer     *self,
                                                            DatelineMapScheme      scheme);
void                      dateline_name_layer_set_without  (DatelineNameLayer     *self,
                                                            GHashTable            *without);
void                      dateline_name_layer_set_named    (DatelineNameLayer     *self,
                                                            const guint32         *rows,
                                                            guint                  n_rows);
void                      dateline_name_layer_keep_clear   (DatelineNameLayer     *self,
                                                            const graphene_rect_t *rects,
                                                            guint                  n_rects);
gboolean                  dateline_name_layer_get_loaded   (DatelineNameLayer     *self);
const char               *dateline_name_layer_get_placed   (DatelineNameLayer     *self,
                                                            guint                  position,
                                                            graphene_rect_t       *rect);

G_END_DECLS
