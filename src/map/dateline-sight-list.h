/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-area.h"
#include "dateline-place-marks.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_SIGHT_LIST (dateline_sight_list_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSightList, dateline_sight_list, DATELINE, SIGHT_LIST, GObject)

/* A GListModel of DatelinePlace. */
DatelineSightList       *dateline_sight_list_new          (DatelinePlaceMarks *marks,
                                                           const DatelineArea *area);
const DatelinePlaceMark *dateline_sight_list_get_mark     (DatelineSightList  *self,
                                                           guint               position);
guint                    dateline_sight_list_count_events (DatelineSightList  *self);

G_END_DECLS
