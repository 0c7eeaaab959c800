/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-area-layer.h"
#include "dateline-place-layer.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_AREA_TOOL (dateline_area_tool_get_type ())
G_DECLARE_FINAL_TYPE (DatelineAreaTool, dateline_area_tool, DATELINE, AREA_TOOL, GObject)

/* Properties, both with notify:
 *   lasso     boolean  whether a drag draws an area rather than moves the map
 *   in-sight  boolean  whether what is in sight is filtered by, wherever the map goes
 */
DatelineAreaTool *dateline_area_tool_new         (ShumateMap               *map,
                                                  DatelineAreaLayer        *layer,
                                                  DatelinePlaceLayer       *places);
void              dateline_area_tool_set_session (DatelineAreaTool         *self,
                                                  DatelineSession          *session);
void              dateline_area_tool_choose      (DatelineAreaTool         *self);
gboolean          dateline_area_tool_cancel      (DatelineAreaTool         *self);

G_END_DECLS
