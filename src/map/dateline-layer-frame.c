/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-layer-frame.h"

#include <math.h>

#include "dateline-mercator.h"

/**
 * dateline_layer_frame_get:
 * @layer: a layer of a map
 * @frame: (out): what part of the world is in sight
 *
 * Returns: %FALSE if the map has nothing yet to tell its scale
 */
gboolean
dateline_layer_frame_get (ShumateLayer     *layer,
                          DatelineMapFrame *frame)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (layer);
  ShumateMapSource *source = shumate_viewport_get_reference_map_source (viewport);

  if (source == NULL)
    return FALSE;

  *frame = (DatelineMapFrame) {
    .x = dateline_mercator_x (shumate_location_get_longitude (SHUMATE_LOCATION (viewport))),
    .y = dateline_mercator_y (shumate_location_get_latitude (SHUMATE_LOCATION (viewport))),
    .scale = shumate_map_source_get_tile_size (source) * exp2 (shumate_viewport_get_zoom_level (viewport)),
    .rotation = shumate_viewport_get_rotation (viewport),
    .width = gtk_widget_get_width (GTK_WIDGET (layer)),
    .height = gtk_widget_get_height (GTK_WIDGET (layer)),
  };
  return TRUE;
}
