/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>

#include "dateline-map-names.h"
#include "dateline-place-spots.h"

G_BEGIN_DECLS

/**
 * DatelinePlacedName:
 * @index: which of the names
 * @x: where what it names is, in pixels
 * @y: where what it names is, in pixels
 * @rect: where its text is, in pixels
 *
 * A name that has found room.
 */
typedef struct
{
  guint index;
  double x;
  double y;
  graphene_rect_t rect;
} DatelinePlacedName;

/**
 * DatelineNameMeasure:
 * @index: which of the names
 * @width: (out): how wide its text is, in pixels
 * @height: (out): how high
 * @data: what was given with it
 *
 * Measures the text of a name, unturned.
 *
 * Returns: %FALSE if it is not to be shown at all
 */
typedef gboolean (*DatelineNameMeasure) (guint     index,
                                         double   *width,
                                         double   *height,
                                         gpointer  data);

#define DATELINE_TYPE_NAME_PLAN (dateline_name_plan_get_type ())
G_DECLARE_FINAL_TYPE (DatelineNamePlan, dateline_name_plan, DATELINE, NAME_PLAN, GObject)

double                    dateline_map_name_dot_radius (const DatelineMapName    *name);

DatelineNamePlan         *dateline_name_plan_new       (void);
void                      dateline_name_plan_lay_out   (DatelineNamePlan         *self,
                                                        DatelineMapNames         *names,
                                                        const DatelineMapFrame   *frame,
                                                        double                    zoom,
                                                        const graphene_rect_t    *taken,
                                                        guint                     n_taken,
                                                        DatelineNameMeasure       measure,
                                                        gpointer                  data);
void                      dateline_name_plan_clear     (DatelineNamePlan         *self);
const DatelinePlacedName *dateline_name_plan_get       (DatelineNamePlan         *self,
                                                        guint                    *n_placed);

G_END_DECLS
