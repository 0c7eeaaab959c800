/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "dateline-mercator.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_MAP_MOVER (dateline_map_mover_get_type ())
G_DECLARE_FINAL_TYPE (DatelineMapMover, dateline_map_mover, DATELINE, MAP_MOVER, GObject)

DatelineMapMover *dateline_map_mover_new      (ShumateMap                *map);
void              dateline_map_mover_show     (DatelineMapMover          *self,
                                               const DatelineMercatorBox *box,
                                               gboolean                   animate);
void              dateline_map_mover_go       (DatelineMapMover          *self,
                                               double                     latitude,
                                               double                     longitude,
                                               double                     zoom);
void              dateline_map_mover_zoom     (DatelineMapMover          *self,
                                               int                        step);
gboolean          dateline_map_mover_can_step (DatelineMapMover          *self,
                                               int                        step);
void              dateline_map_mover_step     (DatelineMapMover          *self,
                                               int                        step);
void              dateline_map_mover_forget   (DatelineMapMover          *self);

G_END_DECLS
