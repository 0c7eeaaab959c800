/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>

#include "dateline-place-spots.h"

G_BEGIN_DECLS

typedef struct _DatelineLabelSpace DatelineLabelSpace;

DatelineLabelSpace *dateline_label_space_new   (double                   width,
                                                double                   height);
void                dateline_label_space_free  (DatelineLabelSpace      *self);
void                dateline_label_space_take  (DatelineLabelSpace      *self,
                                                const DatelinePlaceSpot *spot);
gboolean            dateline_label_space_place (DatelineLabelSpace      *self,
                                                const DatelinePlaceSpot *spot,
                                                double                   width,
                                                double                   height,
                                                gboolean                 force,
                                                graphene_rect_t         *rect);
void                dateline_label_space_take_rect (DatelineLabelSpace  *self,
                                                const graphene_rect_t   *rect);
gboolean            dateline_label_space_is_free (DatelineLabelSpace    *self,
                                                const graphene_rect_t   *rect);
gboolean            dateline_label_space_fit   (DatelineLabelSpace      *self,
                                                const graphene_rect_t   *rect);
GArray             *dateline_label_space_get_taken (DatelineLabelSpace  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineLabelSpace, dateline_label_space_free)

G_END_DECLS
