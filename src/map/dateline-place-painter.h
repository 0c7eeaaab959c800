/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-map-style.h"
#include "dateline-place-spots.h"

G_BEGIN_DECLS

/**
 * DatelinePlaceState:
 * @DATELINE_PLACE_SELECTED: it is the record selected
 * @DATELINE_PLACE_POINTED: the pointer or the keyboard is at it
 * @DATELINE_PLACE_LIT: it is linked with what is pointed at or selected
 * @DATELINE_PLACE_DIMMED: it stands back
 * @DATELINE_PLACE_FOCUSED: it shows the keyboard's focus
 * @DATELINE_PLACE_FRESH: it was not there, or not by itself, a moment ago
 *
 * How a place is shown.
 */
typedef enum
{
  DATELINE_PLACE_SELECTED = 1 << 0,
  DATELINE_PLACE_POINTED = 1 << 1,
  DATELINE_PLACE_LIT = 1 << 2,
  DATELINE_PLACE_DIMMED = 1 << 3,
  DATELINE_PLACE_FOCUSED = 1 << 4,
  DATELINE_PLACE_FRESH = 1 << 5,
} DatelinePlaceState;

#define DATELINE_TYPE_PLACE_PAINTER (dateline_place_painter_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePlacePainter, dateline_place_painter, DATELINE, PLACE_PAINTER, GObject)

DatelinePlacePainter *dateline_place_painter_new       (GtkWidget               *widget);
void                  dateline_place_painter_set_dossier (DatelinePlacePainter  *self,
                                                        DatelineDossier         *dossier);
void                  dateline_place_painter_set_style (DatelinePlacePainter    *self,
                                                        DatelineMapScheme        scheme,
                                                        const GdkRGBA           *accent);
void                  dateline_place_painter_forget_text (DatelinePlacePainter  *self);
void                  dateline_place_painter_draw      (DatelinePlacePainter    *self,
                                                        GtkSnapshot             *snapshot,
                                                        const DatelinePlaceSpot *spots,
                                                        const DatelinePlaceState *states,
                                                        guint                    n,
                                                        double                   width,
                                                        double                   height);
void                  dateline_place_painter_set_fade   (DatelinePlacePainter    *self,
                                                        double                   fade);
void                  dateline_place_painter_draw_gone  (DatelinePlacePainter    *self,
                                                        GtkSnapshot             *snapshot,
                                                        const DatelinePlaceSpot *spots,
                                                        const DatelinePlaceState *states,
                                                        guint                    n);
gboolean              dateline_place_painter_set_floats (DatelinePlacePainter    *self,
                                                        const graphene_rect_t   *rects,
                                                        guint                    n_rects);
const guint32        *dateline_place_painter_get_named  (DatelinePlacePainter    *self,
                                                        guint                   *n_rows);
const graphene_rect_t *dateline_place_painter_get_covered (DatelinePlacePainter *self,
                                                        guint                   *n_rects);

G_END_DECLS
