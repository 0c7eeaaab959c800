/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measure.h"

#include <math.h>
#include <shumate/shumate.h>

#include "dateline-place-clusters.h"
#include "dateline-place-layer.h"
#include "figures.h"
#include "frames.h"

/* A pan crosses Europe, at two levels; a zoom goes from the world to a city and
 * back. */
#define PAN_FRAMES 90
#define PAN_PIXELS 16.0
#define ZOOM_FRAMES 120
#define FARTHEST 2.0
#define NEAREST 7.0
#define LATITUDE 48.0
#define LONGITUDE 2.0
static const double levels[] = { 3, 6 };

typedef struct
{
  ShumateViewport *viewport;
  double level;
} Movement;

static void
go (Movement *self,
    double    longitude,
    double    level)
{
  shumate_viewport_set_zoom_level (self->viewport, level);
  shumate_location_set_location (SHUMATE_LOCATION (self->viewport), LATITUDE, longitude);
}

static void
pan (guint    frame,
     gpointer data)
{
  Movement *self = data;
  ShumateMapSource *source = shumate_viewport_get_reference_map_source (self->viewport);
  double world = shumate_map_source_get_tile_size (source) * exp2 (self->level);

  go (self, LONGITUDE + 360 * PAN_PIXELS * frame / world, self->level);
}

static void
zoom (guint    frame,
      gpointer data)
{
  Movement *self = data;
  double way = 1 - fabs (2.0 * frame / ZOOM_FRAMES - 1);

  go (self, LONGITUDE, FARTHEST + (NEAREST - FARTHEST) * way);
}

/* What a worker does for a new dossier, here without waiting for its turn. */
static void
measure_index (GtkWidget *map)
{
  GtkWidget *layer = frames_find (map, DATELINE_TYPE_PLACE_LAYER);
  DatelinePlaceMarks *marks = dateline_place_layer_get_marks (DATELINE_PLACE_LAYER (layer));
  double before = frames_thread_ms ();
  g_autoptr (DatelinePlaceClusters) clusters = dateline_place_clusters_new (marks);

  figures_emit ("map-index-*", frames_thread_ms () - before);
}

/*
 * Measures how the map of the program moves, with its base map.
 */
void
measure_map (DatelineWindow *window)
{
  GtkWidget *map = frames_find (GTK_WIDGET (window), SHUMATE_TYPE_MAP);
  Movement movement = { .viewport = shumate_map_get_viewport (SHUMATE_MAP (map)) };
  Frames frames;

  measure_index (map);
  frames_init (&frames);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      movement.level = levels[i];
      go (&movement, LONGITUDE, levels[i]);
      frames_play (&frames, map, PAN_FRAMES, pan, &movement);
    }
  frames_report (&frames, "map-pan");
  frames_clear (&frames);

  frames_init (&frames);
  go (&movement, LONGITUDE, FARTHEST);
  frames_play (&frames, map, ZOOM_FRAMES, zoom, &movement);
  frames_report (&frames, "map-zoom");
  frames_clear (&frames);
}
