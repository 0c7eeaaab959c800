/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-drawn-items.h"
#include "dateline-place-layer.h"
#include "dateline-place-painter.h"
#include "dateline-place-spots.h"

G_BEGIN_DECLS

/* What dateline-place-layer-*.c share. */

#define DATELINE_PLACE_NO_ROW G_MAXUINT

struct _DatelinePlaceLayer
{
  ShumateLayer parent_instance;

  DatelineSession *session;
  DatelinePlaceMarks *marks;
  DatelinePlaceSpots *spots;
  DatelinePlacePainter *painter;
  DatelineDrawnItems *items;
  gboolean spots_stale;
  guint rest_id;
  guint cursor; /* the row the keyboard is at */
  double press_x;
  double press_y;
};

static inline DatelineRef
dateline_place_layer_ref (guint row)
{
  return row == DATELINE_PLACE_NO_ROW ? DATELINE_REF_NONE : dateline_ref (DATELINE_KIND_PLACE, row);
}

/* dateline-place-layer.c */
DatelinePlaceSpots *dateline_place_layer_get_spots       (DatelinePlaceLayer  *self);
void                dateline_place_layer_select          (DatelinePlaceLayer  *self,
                                                          guint                row);
void                dateline_place_layer_point_at        (DatelinePlaceLayer  *self,
                                                          guint                row);

/* dateline-place-layer-speech.c */
void                dateline_place_layer_tell_items      (DatelinePlaceLayer  *self);

/* dateline-place-layer-pointer.c */
void                dateline_place_layer_add_pointer     (DatelinePlaceLayer  *self);

/* dateline-place-layer-keys.c */
void                dateline_place_layer_class_add_keys  (GtkWidgetClass      *widget_class);
void                dateline_place_layer_add_focus       (DatelinePlaceLayer  *self);

G_END_DECLS
