/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-map-style.h"
#include "dateline-name-plan.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_NAME_PAINTER (dateline_name_painter_get_type ())
G_DECLARE_FINAL_TYPE (DatelineNamePainter, dateline_name_painter, DATELINE, NAME_PAINTER, GObject)

DatelineNamePainter *dateline_name_painter_new         (GtkWidget                *widget);
void                 dateline_name_painter_forget_text (DatelineNamePainter      *self);
void                 dateline_name_painter_set_scheme  (DatelineNamePainter      *self,
                                                        DatelineMapScheme         scheme);
void                 dateline_name_painter_set_names   (DatelineNamePainter      *self,
                                                        DatelineMapNames         *names);
void                 dateline_name_painter_set_zoom    (DatelineNamePainter      *self,
                                                        double                    zoom);
void                 dateline_name_painter_measure     (DatelineNamePainter      *self,
                                                        guint                     index,
                                                        double                   *width,
                                                        double                   *height);
void                 dateline_name_painter_draw        (DatelineNamePainter      *self,
                                                        GtkSnapshot              *snapshot,
                                                        const DatelinePlacedName *placed,
                                                        guint                     n,
                                                        double                    rotation);

G_END_DECLS
