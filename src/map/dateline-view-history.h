/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DatelineMapSight:
 * @x: the abscissa of the middle, on the unit square of Web Mercator
 * @y: its ordinate
 * @zoom: the zoom, tiles being of 512 pixels
 *
 * What a map shows.
 */
typedef struct
{
  double x;
  double y;
  double zoom;
} DatelineMapSight;

#define DATELINE_TYPE_VIEW_HISTORY (dateline_view_history_get_type ())
G_DECLARE_FINAL_TYPE (DatelineViewHistory, dateline_view_history, DATELINE, VIEW_HISTORY, GObject)

DatelineViewHistory *dateline_view_history_new      (void);
gboolean             dateline_view_history_visit    (DatelineViewHistory    *self,
                                                     const DatelineMapSight *sight);
gboolean             dateline_view_history_can_step (DatelineViewHistory    *self,
                                                     int                     step);
gboolean             dateline_view_history_step     (DatelineViewHistory    *self,
                                                     int                     step,
                                                     DatelineMapSight       *sight);
void                 dateline_view_history_clear    (DatelineViewHistory    *self);

G_END_DECLS
