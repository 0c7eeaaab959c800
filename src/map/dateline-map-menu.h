/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-country-tool.h"
#include "dateline-map-mover.h"
#include "dateline-place-layer.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_MAP_MENU (dateline_map_menu_get_type ())
G_DECLARE_FINAL_TYPE (DatelineMapMenu, dateline_map_menu, DATELINE, MAP_MENU, GObject)

/* signal "list-events" (DatelineBits events, graphene_rect_t rect) */
DatelineMapMenu *dateline_map_menu_new         (GtkWidget           *host,
                                                DatelinePlaceLayer  *places,
                                                DatelineMapMover    *mover,
                                                DatelineCountryTool *countries);
void             dateline_map_menu_set_session (DatelineMapMenu     *self,
                                                DatelineSession     *session);
void             dateline_map_menu_pop_up      (DatelineMapMenu     *self);

G_END_DECLS
