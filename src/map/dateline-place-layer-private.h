/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-drawn-items.h"
#include "dateline-place-layer.h"
#include "dateline-place-painter.h"
#include "dateline-place-spots.h"

G_BEGIN_DECLS

/* What dateline-place-layer-*.c share. */

struct _DatelinePlaceLayer
{
  ShumateLayer parent_instance;

  DatelineSession *session;
  DatelineMatches *everything; /* what the marks are made of */
  DatelinePlaceMarks *marks;
  DatelinePlaceClusters *clusters; /* NULL while a worker makes them */
  GCancellable *cancellable;       /* for that worker */
  DatelinePlaceSpots *spots;
  DatelinePlacePainter *painter;
  DatelineDrawnItems *items;
  gboolean show_movements;
  GArray *movements;      /* DatelineMovement: of what is selected */
  DatelineMapScheme scheme;
  GByteArray *states;     /* by node: what any of its places is */
  gboolean states_stale;
  GdkRGBA accent;
  gboolean only_matches;
  gboolean spots_stale;
  guint rest_id;
  DatelineRef cursor;  /* where the keyboard is */
  DatelineRef pointed; /* what the pointer or the keyboard is at */
  guint fan_level;     /* the level something was fanned out at */
  DatelinePlaceSpots *leaving; /* what was put together otherwise a moment ago, or NULL */
  guint leaving_level;
  gint64 fade_start; /* in the time of frames; 0 until the first */
  guint fade_id;     /* a tick callback */
  GArray *ways;        /* DatelinePlaceWay: how to get back out of clusters */
  double press_x;
  double press_y;
};

/* Among the keys of what is exposed, movements are those that are no record. */
#define DATELINE_PLACE_LAYER_MOVEMENT (G_GUINT64_CONSTANT (1) << 32)

/* Where the map was before a cluster was gone into, and where it went. */
typedef struct
{
  double latitude, longitude, zoom;
  double to_latitude, to_longitude, to_zoom;
} DatelinePlaceWay;

/* dateline-place-layer.c */
DatelinePlaceSpots *dateline_place_layer_get_spots      (DatelinePlaceLayer      *self);
void                dateline_place_layer_spots_changed  (DatelinePlaceLayer      *self);
void                dateline_place_layer_select         (DatelinePlaceLayer      *self,
                                                         DatelineRef              ref);
void                dateline_place_layer_point_at       (DatelinePlaceLayer      *self,
                                                         const DatelinePlaceSpot *spot);
void                dateline_place_layer_ask_to_go      (DatelinePlaceLayer      *self,
                                                         double                   latitude,
                                                         double                   longitude,
                                                         double                   zoom);
void                dateline_place_layer_ask_to_list    (DatelinePlaceLayer      *self,
                                                         const DatelineBits      *events,
                                                         const DatelinePlaceSpot *spot);

/* dateline-place-layer-draw.c */
DatelinePlaceState  dateline_place_layer_get_state      (DatelinePlaceLayer      *self,
                                                         const DatelinePlaceCluster *cluster);
void                dateline_place_layer_draw           (GtkWidget               *widget,
                                                         GtkSnapshot             *snapshot);

/* dateline-place-layer-fade.c */
void                dateline_place_layer_begin_fade     (DatelinePlaceLayer      *self,
                                                         guint                    level);
void                dateline_place_layer_end_fade       (DatelinePlaceLayer      *self);
void                dateline_place_layer_fade           (DatelinePlaceLayer      *self,
                                                         GtkSnapshot             *snapshot,
                                                         const DatelineMapFrame  *frame,
                                                         DatelinePlaceState      *states);

/* dateline-place-layer-ties.c */
void                dateline_place_layer_draw_ties      (DatelinePlaceLayer      *self,
                                                         GtkSnapshot             *snapshot,
                                                         const DatelineMapFrame  *frame);

/* dateline-place-layer-speech.c */
void                dateline_place_layer_tell_items     (DatelinePlaceLayer      *self);

/* dateline-place-layer-movements.c */
void                dateline_place_layer_draw_movements (DatelinePlaceLayer      *self,
                                                         GtkSnapshot             *snapshot,
                                                         const DatelineMapFrame  *frame);
void                dateline_place_layer_tell_movements (DatelinePlaceLayer      *self);
void                dateline_place_layer_find_movements (DatelinePlaceLayer      *self);

/* dateline-place-layer-open.c */
void                dateline_place_layer_open           (DatelinePlaceLayer      *self,
                                                         const DatelinePlaceSpot *spot);
gboolean            dateline_place_layer_fold           (DatelinePlaceLayer      *self);
gboolean            dateline_place_layer_go_out         (DatelinePlaceLayer      *self);

/* dateline-place-layer-pointer.c */
void                dateline_place_layer_add_pointer    (DatelinePlaceLayer      *self);

/* dateline-place-layer-keys.c */
void                dateline_place_layer_move_cursor    (DatelinePlaceLayer      *self,
                                                         const DatelinePlaceSpot *spot);
void                dateline_place_layer_class_add_keys (GtkWidgetClass          *widget_class);
void                dateline_place_layer_add_focus      (DatelinePlaceLayer      *self);

G_END_DECLS
