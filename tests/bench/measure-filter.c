/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measure.h"

#include "dateline-place-layer.h"
#include "dateline-timeline.h"
#include "figures.h"
#include "frames.h"
#include "percentile.h"
#include "snapshot-clock.h"

#define N_ROUNDS 7

/* The one asked for, who must be there. */
#define ACTOR 7

typedef struct
{
  GtkWidget *window;
  SnapshotClock *timeline;
  SnapshotClock *places;
  guint n_timeline; /* how often each was drawn before the change */
  guint n_places;
  GArray *wall[2];  /* filter, unfilter */
  GArray *cpu[2];
} Filtering;

static void
change_query (DatelineQuery *query,
              gboolean       clear)
{
  if (clear)
    dateline_query_clear (query);
  else
    dateline_query_set_ref (query, dateline_ref (DATELINE_KIND_ACTOR, ACTOR), TRUE);
}

static gboolean
is_drawn (gpointer data)
{
  Filtering *self = data;

  return self->timeline->cpu->len > self->n_timeline && self->places->cpu->len > self->n_places;
}

static void
change (Filtering     *self,
        DatelineQuery *query,
        gboolean       clear)
{
  gint64 began;
  double cpu, wall;

  frames_rest (self->window);
  self->n_timeline = self->timeline->cpu->len;
  self->n_places = self->places->cpu->len;
  began = g_get_monotonic_time ();
  cpu = frames_thread_ms ();
  change_query (query, clear);
  frames_wait (self->window, is_drawn, self);
  wall = (double) (g_get_monotonic_time () - began) / 1000;
  cpu = frames_thread_ms () - cpu;
  g_array_append_val (self->wall[clear], wall);
  g_array_append_val (self->cpu[clear], cpu);
}

/*
 * Measures how long it takes from asking for one actor, and from asking for
 * everything again, until both map and timeline are painted anew.
 */
void
measure_filter (DatelineWindow *window)
{
  DatelineSession *session = dateline_window_get_session (window);
  Filtering self = {
    .window = GTK_WIDGET (window),
    .timeline = snapshot_clock_get (DATELINE_TYPE_TIMELINE),
    .places = snapshot_clock_get (DATELINE_TYPE_PLACE_LAYER),
  };

  if (dateline_dossier_get_n (dateline_session_get_dossier (session), DATELINE_KIND_ACTOR) <= ACTOR)
    return;
  for (guint i = 0; i < 2; i++)
    {
      self.wall[i] = g_array_new (FALSE, FALSE, sizeof (double));
      self.cpu[i] = g_array_new (FALSE, FALSE, sizeof (double));
    }
  for (guint i = 0; i < 2 * N_ROUNDS; i++)
    change (&self, dateline_session_get_query (session), i % 2);
  figures_emit ("filter-*-repaint", percentile (self.wall[0], 0.5));
  figures_emit ("filter-*-maincpu", percentile (self.cpu[0], 0.5));
  figures_emit ("unfilter-*-repaint", percentile (self.wall[1], 0.5));
  figures_emit ("unfilter-*-maincpu", percentile (self.cpu[1], 0.5));
  for (guint i = 0; i < 2; i++)
    {
      g_array_unref (self.wall[i]);
      g_array_unref (self.cpu[i]);
    }
}
