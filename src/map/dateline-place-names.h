/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-place-clusters.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_PLACE_NAMES (dateline_place_names_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePlaceNames, dateline_place_names, DATELINE, PLACE_NAMES, GObject)

DatelinePlaceNames *dateline_place_names_new         (GtkWidget                  *widget);
void                dateline_place_names_set_dossier (DatelinePlaceNames         *self,
                                                      DatelineDossier            *dossier);
void                dateline_place_names_forget      (DatelinePlaceNames         *self);
PangoLayout        *dateline_place_names_get_name    (DatelinePlaceNames         *self,
                                                      const DatelinePlaceCluster *cluster);
PangoLayout        *dateline_place_names_dup_card    (DatelinePlaceNames         *self,
                                                      const DatelinePlaceCluster *cluster);
PangoLayout        *dateline_place_names_get_number  (DatelinePlaceNames         *self,
                                                      guint                       number);

G_END_DECLS
