/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-map-mover.h"

#include <adwaita.h>
#include <math.h>

#include "dateline-view-history.h"

/* Room left about what is brought in sight, in pixels. */
#define MARGIN 40.0
#define LEAST_ROOM 64.0
/* At the bottom controls float over the map: what there is room for goes up by so
 * much, but not nearer to the top than that. */
#define RISE 28.0
#define LEAST_MARGIN 20.0
/* A single place is shown with what is about it. */
#define CLOSEST_FIT 7.0
#define ZOOM_DURATION_MS 250
#define SETTLE_DURATION_MS 180
#define GO_DURATION_MS 400

/* A map that has not moved for so long is where the user wants it. */
#define REST_MS 350
/* Who zooms farther than this means the next level, not the same one. */
#define MEANT 0.15

/**
 * DatelineMapMover:
 *
 * Moves a map: to what is to be seen, level by level, and back to where it was.
 *
 * Tiles are drawn for whole levels of zoom and are enlarged, and soft, between
 * them. A map that comes to rest between two goes on to the next one in the
 * direction it was zoomed. Where it rests is remembered.
 */
struct _DatelineMapMover
{
  GObject parent_instance;

  ShumateMap *map; /* weak: owns this */
  GtkEventController *motion; /* weak: as well */
  DatelineViewHistory *history;
  double level;   /* of the last rest */
  double pointer_x;
  double pointer_y;
  gboolean going; /* there where it was told to */
  guint rest_id;
};

enum
{
  SIGNAL_HISTORY_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DatelineMapMover, dateline_map_mover, G_TYPE_OBJECT)

static DatelineMapSight
get_sight (DatelineMapMover *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);

  return (DatelineMapSight) {
    .x = dateline_mercator_x (shumate_location_get_longitude (SHUMATE_LOCATION (viewport))),
    .y = dateline_mercator_y (shumate_location_get_latitude (SHUMATE_LOCATION (viewport))),
    .zoom = shumate_viewport_get_zoom_level (viewport),
  };
}

static void
go_to (DatelineMapMover       *self,
       const DatelineMapSight *sight,
       guint                   duration)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  double latitude = dateline_mercator_latitude (sight->y);
  double longitude = dateline_mercator_longitude (sight->x);

  shumate_map_stop_go_to (self->map);
  if (duration > 0 && adw_get_enable_animations (GTK_WIDGET (self->map)))
    {
      self->going = TRUE;
      shumate_map_go_to_full_with_duration (self->map, latitude, longitude, sight->zoom, duration);
      return;
    }
  shumate_viewport_set_zoom_level (viewport, sight->zoom);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), latitude, longitude);
}

/* libshumate reckons how long a long way takes. */
static void
travel_to (DatelineMapMover       *self,
           const DatelineMapSight *sight,
           gboolean                animate)
{
  if (!animate || !adw_get_enable_animations (GTK_WIDGET (self->map)))
    {
      go_to (self, sight, 0);
      return;
    }
  shumate_map_stop_go_to (self->map);
  self->going = TRUE;
  shumate_map_go_to_full (self->map, dateline_mercator_latitude (sight->y), dateline_mercator_longitude (sight->x), sight->zoom);
}

static gboolean
is_held (DatelineMapMover *self)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if ((GTK_IS_GESTURE_ZOOM (controller) || GTK_IS_GESTURE_DRAG (controller)) &&
          gtk_gesture_is_recognized (GTK_GESTURE (controller)))
        return TRUE;
    }

  return FALSE;
}

static double
get_level (double zoom,
           double last_level)
{
  double change = zoom - last_level;

  if (fabs (change) < MEANT)
    return rint (zoom);
  return change > 0 ? ceil (zoom - MEANT / 2) : floor (zoom + MEANT / 2);
}

/* What is under the pointer stays there, as it does while the wheel is turned. */
static void
zoom_about_pointer (DatelineMapMover *self,
                    DatelineMapSight *sight,
                    double            level)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  double tile_size = shumate_map_source_get_tile_size (shumate_viewport_get_reference_map_source (viewport));
  double turn = shumate_viewport_get_rotation (viewport);
  double right = self->pointer_x - gtk_widget_get_width (GTK_WIDGET (self->map)) / 2.0;
  double down = self->pointer_y - gtk_widget_get_height (GTK_WIDGET (self->map)) / 2.0;
  double change = (exp2 (-sight->zoom) - exp2 (-level)) / tile_size;

  if (gtk_event_controller_motion_contains_pointer (GTK_EVENT_CONTROLLER_MOTION (self->motion)))
    {
      sight->x += (right * cos (turn) + down * sin (turn)) * change;
      sight->y = CLAMP (sight->y + (down * cos (turn) - right * sin (turn)) * change, 0, 1);
    }
  sight->zoom = level;
}

static gboolean
come_to_rest (gpointer data)
{
  DatelineMapMover *self = data;
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  DatelineMapSight sight = get_sight (self);
  double level = CLAMP (get_level (sight.zoom, self->level), shumate_viewport_get_min_zoom_level (viewport),
                        shumate_viewport_get_max_zoom_level (viewport));

  if (is_held (self))
    return G_SOURCE_CONTINUE;

  self->rest_id = 0;
  self->going = FALSE;
  if (level != sight.zoom)
    {
      self->level = level;
      zoom_about_pointer (self, &sight, level);
      go_to (self, &sight, SETTLE_DURATION_MS);
      return G_SOURCE_REMOVE;
    }
  self->level = level;
  /* Before it has a size it shows nothing. */
  if (gtk_widget_get_width (GTK_WIDGET (self->map)) > 0 && dateline_view_history_visit (self->history, &sight))
    g_signal_emit (self, signals[SIGNAL_HISTORY_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
moved (DatelineMapMover *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, come_to_rest, self);
}

static void
pointer_moved (DatelineMapMover *self,
               double            x,
               double            y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
dateline_map_mover_dispose (GObject *object)
{
  DatelineMapMover *self = DATELINE_MAP_MOVER (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (dateline_map_mover_parent_class)->dispose (object);
}

static void
dateline_map_mover_class_init (DatelineMapMoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dateline_map_mover_dispose;

  /**
   * DatelineMapMover::history-changed:
   *
   * There is another view to go back or forward to, or none any more.
   */
  signals[SIGNAL_HISTORY_CHANGED] =
    g_signal_new ("history-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dateline_map_mover_init (DatelineMapMover *self)
{
  self->history = dateline_view_history_new ();
}

/**
 * dateline_map_mover_new:
 * @map: a map; whoever owns it owns the mover too, and lets go of it first
 *
 * Returns: (transfer full): a mover
 */
DatelineMapMover *
dateline_map_mover_new (ShumateMap *map)
{
  static const char * const moves[] = { "notify::latitude", "notify::longitude", "notify::zoom-level" };
  DatelineMapMover *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);

  self = g_object_new (DATELINE_TYPE_MAP_MOVER, NULL);
  self->map = map;
  self->motion = gtk_event_controller_motion_new ();
  g_signal_connect_object (self->motion, "enter", G_CALLBACK (pointer_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->motion, "motion", G_CALLBACK (pointer_moved), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (map), self->motion);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (shumate_map_get_viewport (map), moves[i], G_CALLBACK (moved), self, G_CONNECT_SWAPPED);

  return self;
}

/* By how much, on the unit square, what is shown goes up. */
static double
get_rise (DatelineMapMover          *self,
          const DatelineMercatorBox *box,
          double                     zoom,
          double                     tile_size)
{
  double scale = tile_size * exp2 (zoom);
  double free = (gtk_widget_get_height (GTK_WIDGET (self->map)) - box->height * scale) / 2 - LEAST_MARGIN;

  return CLAMP (free, 0, RISE) / scale;
}

/**
 * dateline_map_mover_show:
 * @self: the mover
 * @box: what is to be seen
 * @animate: whether to move there, where animations are wanted, or to jump
 *
 * Brings all of @box in sight, at the closest whole zoom at which it is; but a
 * single point no closer than the map is already or a region needs.
 */
void
dateline_map_mover_show (DatelineMapMover          *self,
                         const DatelineMercatorBox *box,
                         gboolean                   animate)
{
  ShumateViewport *viewport;
  ShumateMapSource *source;
  DatelineMapSight sight;
  double width, height, closest;

  g_return_if_fail (DATELINE_IS_MAP_MOVER (self));

  viewport = shumate_map_get_viewport (self->map);
  source = shumate_viewport_get_reference_map_source (viewport);
  width = MAX (gtk_widget_get_width (GTK_WIDGET (self->map)) - 2 * MARGIN, LEAST_ROOM);
  height = MAX (gtk_widget_get_height (GTK_WIDGET (self->map)) - 2 * MARGIN, LEAST_ROOM);
  closest = box->width == 0 && box->height == 0 ? MAX (CLOSEST_FIT, floor (shumate_viewport_get_zoom_level (viewport)))
                                                : CLOSEST_FIT;
  sight = (DatelineMapSight) {
    .x = box->x + box->width / 2,
    .y = box->y + box->height / 2,
    .zoom = floor (dateline_mercator_fit (box, shumate_map_source_get_tile_size (source), width, height)),
  };
  sight.zoom = CLAMP (sight.zoom, shumate_viewport_get_min_zoom_level (viewport), closest);
  sight.y += get_rise (self, box, sight.zoom, shumate_map_source_get_tile_size (source));
  travel_to (self, &sight, animate);
}

/**
 * dateline_map_mover_go:
 * @self: the mover
 * @latitude: degrees north
 * @longitude: degrees east
 * @zoom: how close
 *
 * Goes somewhere near by.
 */
void
dateline_map_mover_go (DatelineMapMover *self,
                       double            latitude,
                       double            longitude,
                       double            zoom)
{
  DatelineMapSight sight = { dateline_mercator_x (longitude), dateline_mercator_y (latitude), zoom };

  g_return_if_fail (DATELINE_IS_MAP_MOVER (self));

  go_to (self, &sight, GO_DURATION_MS);
}

/**
 * dateline_map_mover_zoom:
 * @self: the mover
 * @step: how many levels closer; negative for farther
 *
 * Zooms to a whole level.
 */
void
dateline_map_mover_zoom (DatelineMapMover *self,
                         int               step)
{
  ShumateViewport *viewport;
  DatelineMapSight sight;

  g_return_if_fail (DATELINE_IS_MAP_MOVER (self));

  viewport = shumate_map_get_viewport (self->map);
  sight = get_sight (self);
  sight.zoom = CLAMP (round (sight.zoom) + step, shumate_viewport_get_min_zoom_level (viewport),
                      shumate_viewport_get_max_zoom_level (viewport));
  go_to (self, &sight, ZOOM_DURATION_MS);
}

/**
 * dateline_map_mover_can_step:
 * @self: the mover
 * @step: -1 for back, 1 for forward
 *
 * Returns: whether there is a view to go to
 */
gboolean
dateline_map_mover_can_step (DatelineMapMover *self,
                             int               step)
{
  g_return_val_if_fail (DATELINE_IS_MAP_MOVER (self), FALSE);

  return dateline_view_history_can_step (self->history, step);
}

/**
 * dateline_map_mover_step:
 * @self: the mover
 * @step: -1 for back, 1 for forward
 *
 * Goes back to where the map rested before, or forward again.
 */
void
dateline_map_mover_step (DatelineMapMover *self,
                         int               step)
{
  DatelineMapSight sight;

  g_return_if_fail (DATELINE_IS_MAP_MOVER (self));

  /* Where it is now counts even if it has hardly arrived; where it only passes
   * through does not. */
  if (self->rest_id != 0 && !self->going)
    {
      sight = get_sight (self);
      dateline_view_history_visit (self->history, &sight);
    }
  if (dateline_view_history_step (self->history, step, &sight))
    travel_to (self, &sight, TRUE);
  else
    gtk_widget_error_bell (GTK_WIDGET (self->map));
  g_signal_emit (self, signals[SIGNAL_HISTORY_CHANGED], 0);
}

/**
 * dateline_map_mover_forget:
 * @self: the mover
 *
 * Forgets where the map has been: it is about something else now.
 */
void
dateline_map_mover_forget (DatelineMapMover *self)
{
  g_return_if_fail (DATELINE_IS_MAP_MOVER (self));

  dateline_view_history_clear (self->history);
  g_signal_emit (self, signals[SIGNAL_HISTORY_CHANGED], 0);
}
