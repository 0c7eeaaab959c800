/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measure.h"

#include <math.h>

#include "dateline-timeline.h"
#include "figures.h"
#include "frames.h"
#include "percentile.h"
#include "render-nodes.h"
#include "snapshot-clock.h"

/* A pan crosses the timeline in a second, at three depths: all there is, what
 * of 21 years is one, and what is a month. */
#define PAN_FRAMES 90
#define PAN_SPEED (1 / 60.0)
static const double depths[] = { 1, 20, 250 };

/* A zoom goes in from all there is to some days, and out again. */
#define ZOOM_FRAMES 120
#define DEEPEST 1000.0

#define FEWEST_NODES 100
#define LANES_TIMEOUT (30 * G_USEC_PER_SEC)
#define NODES_WIDTH 1280
#define NODES_HEIGHT 400

typedef struct
{
  DatelineSession *session;
  gint64 start; /* all there is */
  gint64 end;
  double depth;
} Movement;

static void
show (Movement *self,
      double    start,
      double    length)
{
  gint64 first = (gint64) start;

  dateline_session_set_visible_time (self->session, first, first + (gint64) length);
}

static void
pan (guint    frame,
     gpointer data)
{
  Movement *self = data;
  double whole = (double) (self->end - self->start), length = floor (whole / self->depth);
  double middle = (double) self->start + (whole - length) / 2;

  show (self, middle + floor (length * PAN_SPEED * frame), length);
}

static void
zoom (guint    frame,
      gpointer data)
{
  Movement *self = data;
  double whole = (double) (self->end - self->start);
  double way = 1 - fabs (2.0 * frame / ZOOM_FRAMES - 1);
  double length = floor (whole / pow (DEEPEST, way));

  show (self, (double) self->start + (whole - length) / 2, length);
}

static void
measure_pan (Movement  *self,
             GtkWidget *timeline)
{
  SnapshotClock *clock = snapshot_clock_get (DATELINE_TYPE_TIMELINE);
  Frames frames;

  frames_init (&frames);
  g_array_set_size (clock->cpu, 0);
  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      self->depth = depths[i];
      frames_play (&frames, timeline, PAN_FRAMES, pan, self);
    }
  figures_emit ("timeline-pan-*-snapshot-p95", percentile (clock->cpu, 0.95));
  frames_report (&frames, "timeline-pan");
  frames_clear (&frames);
}

static void
measure_zoom (Movement  *self,
              GtkWidget *timeline)
{
  SnapshotClock *clock = snapshot_clock_get (DATELINE_TYPE_TIMELINE);
  Frames frames;

  frames_init (&frames);
  g_array_set_size (clock->cpu, 0);
  frames_play (&frames, timeline, ZOOM_FRAMES, zoom, self);
  figures_emit ("timeline-zoom-*-snapshot-p95", percentile (clock->cpu, 0.95));
  frames_report (&frames, "timeline-zoom");
  frames_clear (&frames);
}

/* A second timeline, in no window, as the dossier opens. Its lanes are made on a
 * thread: without them there are a handful of nodes or none. */
static void
measure_nodes (Movement *self)
{
  g_autoptr (GtkWidget) timeline = g_object_new (DATELINE_TYPE_TIMELINE, "session", self->session, NULL);
  gint64 end = g_get_monotonic_time () + LANES_TIMEOUT;
  guint n;

  g_object_ref_sink (timeline);
  while ((n = render_nodes_draw (timeline, NODES_WIDTH, NODES_HEIGHT)) < FEWEST_NODES && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  if (n < FEWEST_NODES)
    g_error ("the timeline has no lanes");
  figures_emit ("timeline-nodes-*", n);
}

/*
 * Measures how the timeline of the program moves. It is moved as other views
 * move it: by the session's visible time.
 */
void
measure_timeline (DatelineWindow *window)
{
  GtkWidget *timeline = frames_find (GTK_WIDGET (window), DATELINE_TYPE_TIMELINE);
  Movement movement = { .session = dateline_window_get_session (window) };

  dateline_session_get_visible_time (movement.session, &movement.start, &movement.end);
  /* When these lanes are made, those in the window are, which were begun before. */
  measure_nodes (&movement);
  measure_pan (&movement, timeline);
  measure_zoom (&movement, timeline);
}
