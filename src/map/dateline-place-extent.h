/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-place-spots.h"

G_BEGIN_DECLS

void dateline_place_extent_snapshot (GtkSnapshot             *snapshot,
                                     DatelineDossier         *dossier,
                                     const DatelinePlaceSpot *spot,
                                     const DatelineMapFrame  *frame,
                                     const GdkRGBA           *color);

G_END_DECLS
