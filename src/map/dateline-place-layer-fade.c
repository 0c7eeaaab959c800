/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places that come together or apart do not jump: what they were goes as what they
 * are comes. */

#include <adwaita.h>

#include "dateline-place-layer-private.h"

#define FADE_US 160000
/* The first frame shows a little of what comes, the last some of what goes. */
#define LEAST_FADE 0.05
#define MOST_FADE 0.99

/* More than these at once are drawn as they are: a frame would take twice as long. */
#define MOST_FADED 30

/* No longer shows what was. */
void
dateline_place_layer_end_fade (DatelinePlaceLayer *self)
{
  if (self->fade_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fade_id);
  self->fade_id = 0;
  g_clear_object (&self->leaving);
}

static gboolean
go_on (GtkWidget     *widget,
       GdkFrameClock *clock,
       gpointer       data)
{
  DatelinePlaceLayer *self = DATELINE_PLACE_LAYER (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->fade_start == 0)
    self->fade_start = now;
  gtk_widget_queue_draw (widget);
  if (now - self->fade_start < FADE_US)
    return G_SOURCE_CONTINUE;

  self->fade_id = 0;
  dateline_place_layer_end_fade (self);
  return G_SOURCE_REMOVE;
}

/* What is laid out as at @level is going to be put together otherwise. */
void
dateline_place_layer_begin_fade (DatelinePlaceLayer *self,
                                 guint               level)
{
  guint n;

  dateline_place_spots_get (self->spots, &n);
  dateline_place_layer_end_fade (self);
  if (n == 0 || n > MOST_FADED || !gtk_widget_get_mapped (GTK_WIDGET (self)) || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;

  self->leaving = dateline_place_spots_new ();
  self->leaving_level = level;
  self->fade_start = 0;
  self->fade_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), go_on, NULL, NULL);
}

static gboolean
is_among (const DatelinePlaceSpot *spots,
          guint                    n,
          guint                    node)
{
  for (guint i = 0; i < n; i++)
    if (spots[i].cluster->node == node)
      return TRUE;
  return FALSE;
}

static double
get_progress (DatelinePlaceLayer *self)
{
  gint64 now = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));

  return self->fade_start == 0 ? LEAST_FADE : CLAMP ((double) (now - self->fade_start) / FADE_US, LEAST_FADE, MOST_FADE);
}

/* Draws what goes, and marks in @states, of the spots there are now, what comes. */
void
dateline_place_layer_fade (DatelinePlaceLayer     *self,
                           GtkSnapshot            *snapshot,
                           const DatelineMapFrame *frame,
                           DatelinePlaceState     *states)
{
  g_autofree DatelinePlaceSpot *gone = NULL;
  g_autofree DatelinePlaceState *gone_states = NULL;
  const DatelinePlaceSpot *spots, *before;
  guint n, n_before, n_gone = 0;

  dateline_place_painter_set_fade (self->painter, self->leaving != NULL ? get_progress (self) : 1);
  if (self->leaving == NULL)
    return;

  dateline_place_spots_lay_out_level (self->leaving, self->clusters, frame, self->leaving_level, self->only_matches);
  before = dateline_place_spots_get (self->leaving, &n_before);
  spots = dateline_place_spots_get (self->spots, &n);
  if (n > MOST_FADED || n_before > MOST_FADED)
    return;
  gone = g_new (DatelinePlaceSpot, n_before + 1);
  gone_states = g_new (DatelinePlaceState, n_before + 1);
  for (guint i = 0; i < n_before; i++)
    if (!is_among (spots, n, before[i].cluster->node))
      {
        gone[n_gone] = before[i];
        gone_states[n_gone++] = dateline_place_layer_get_state (self, before[i].cluster);
      }
  for (guint i = 0; i < n; i++)
    if (!is_among (before, n_before, spots[i].cluster->node))
      states[i] |= DATELINE_PLACE_FRESH;
  dateline_place_painter_draw_gone (self->painter, snapshot, gone, gone_states, n_gone);
}
