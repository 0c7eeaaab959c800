/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-area-tool.h"
#include "dateline-base-map.h"
#include "dateline-country-tool.h"
#include "dateline-map-fit.h"
#include "dateline-map-menu.h"
#include "dateline-map-mover.h"
#include "dateline-map-view.h"
#include "dateline-place-layer.h"
#include "dateline-tray-button.h"

G_BEGIN_DECLS

/* What dateline-map-view*.c share. */

struct _DatelineMapView
{
  AdwBin parent_instance;

  ShumateMap *map;
  ShumateScale *scale;
  ShumateCompass *compass;
  GtkWidget *north;
  GtkWidget *start;
  DatelineTrayButton *unplaced;
  GtkWidget *controls;
  GtkWidget *attribution;
  GtkWidget *note;
  GtkWidget *lasso;
  GtkWidget *in_sight;
  GtkWidget *list_button; /* not there where there is little room */
  GtkWidget *list; /* that popped up last, of events or of places; NULL until one has */

  DatelineSession *session;
  DatelineDossier *dossier; /* the one gone to */
  DatelineBaseMap *base_map;
  DatelinePlaceLayer *places;
  DatelineMapMover *mover;
  DatelineAreaLayer *area;
  DatelineAreaTool *area_tool;
  DatelineCountryTool *country_tool;
  DatelineMapMenu *menu;
  char *tiles_path;
  char *language;
  GdkRGBA sea;
  gboolean has_tiles;
  guint fit_id; /* a tick callback: until there is a size to fit to */
};

/* dateline-map-view-area.c */
gboolean dateline_map_view_fit_to            (DatelineMapView       *self,
                                              DatelineMapFit         what,
                                              gboolean               animate);
void     dateline_map_view_list_events       (DatelineMapView       *self,
                                              const DatelineBits    *events,
                                              const graphene_rect_t *rect);
void     dateline_map_view_selection_changed (DatelineMapView       *self);
void     dateline_map_view_add_area          (DatelineMapView       *self);
void     dateline_map_view_class_add_area    (GtkWidgetClass        *widget_class);

G_END_DECLS
