/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <unistd.h>

#include "dateline-application.h"
#include "dateline-window.h"
#include "measure.h"

/* The child: the program itself with a stop-watch beside it. */

#define N_ROUNDS 7
#define TIMEOUT_S 120

typedef struct
{
  gint64 started; /* microseconds, monotonic: when the parent started us */
  GtkApplication *app;
  DatelineWindow *window;
  GdkFrameClock *clock;
  gint64 asked; /* when the query was changed; 0 while the change is to come */
  guint round;
  double rounds[2][N_ROUNDS]; /* filter, unfilter */
  Measures measures;
} Watch;

static double
read_resident (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  g_file_get_contents ("/proc/self/statm", &text, NULL, NULL);
  pages = g_strsplit (text, " ", 3);
  return g_ascii_strtod (pages[1], NULL) * (double) sysconf (_SC_PAGESIZE);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (double *values)
{
  qsort (values, N_ROUNDS, sizeof (double), compare_doubles);
  return values[N_ROUNDS / 2];
}

static void
finish (Watch *self)
{
  self->measures.filter_ms = median (self->rounds[0]);
  self->measures.unfilter_ms = median (self->rounds[1]);
  printf ("%f %f %f %f\n", self->measures.open_ms, self->measures.resident, self->measures.filter_ms,
          self->measures.unfilter_ms);
  fflush (stdout);
  g_signal_handlers_disconnect_by_data (self->clock, self);
  g_application_quit (G_APPLICATION (self->app));
}

static gboolean
ask (gpointer data)
{
  Watch *self = data;
  DatelineSession *session = dateline_window_get_session (self->window);
  DatelineQuery *query = dateline_session_get_query (session);

  self->asked = g_get_monotonic_time ();
  if (self->round % 2 == 0)
    dateline_query_set_ref (query, dateline_ref (DATELINE_KIND_ACTOR, 7), TRUE);
  else
    dateline_query_clear (query);
  return G_SOURCE_REMOVE;
}

static void
note_round (Watch *self)
{
  self->rounds[self->round % 2][self->round / 2] = (double) (g_get_monotonic_time () - self->asked) / 1000;
  self->asked = 0;
  self->round++;
  if (self->round == 2 * N_ROUNDS)
    finish (self);
  else
    g_timeout_add (250, ask, self); /* until all is still */
}

static void
painted_cb (Watch *self)
{
  DatelineSession *session = dateline_window_get_session (self->window);

  if (self->measures.open_ms > 0)
    {
      if (self->asked != 0)
        note_round (self);
      return;
    }
  if (dateline_session_get_dossier (session) == NULL || !dateline_window_is_settled (self->window))
    return;
  self->measures.open_ms = (double) (g_get_monotonic_time () - self->started) / 1000;
  self->measures.resident = read_resident ();
  if (dateline_dossier_get_n (dateline_session_get_dossier (session), DATELINE_KIND_ACTOR) > 7)
    g_timeout_add (1000, ask, self);
  else
    finish (self);
}

static void
mapped_cb (Watch *self)
{
  self->clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  g_signal_connect_swapped (self->clock, "after-paint", G_CALLBACK (painted_cb), self);
}

static void
window_added_cb (Watch     *self,
                 GtkWindow *window)
{
  if (self->window != NULL || !DATELINE_IS_WINDOW (window))
    return;
  self->window = DATELINE_WINDOW (window);
  gtk_window_set_default_size (window, 1280, 800);
  g_signal_connect_swapped (window, "map", G_CALLBACK (mapped_cb), self);
}

static gboolean
timed_out (gpointer data)
{
  g_printerr ("the window was not complete in time\n");
  _exit (1);
}

/*
 * Runs the program on a dossier: `dateline-bench --measure STARTED DOSSIER`.
 * Prints the measures on one line.
 */
int
measure_program (int    argc,
                 char **argv)
{
  char *arguments[] = { argv[0], argv[3], NULL };
  g_autoptr (DatelineApplication) app = dateline_application_new ();
  Watch self = { .started = g_ascii_strtoll (argv[2], NULL, 10), .app = GTK_APPLICATION (app) };

  g_application_set_flags (G_APPLICATION (app), g_application_get_flags (G_APPLICATION (app)) | G_APPLICATION_NON_UNIQUE);
  g_signal_connect_swapped (app, "window-added", G_CALLBACK (window_added_cb), &self);
  g_timeout_add_seconds (TIMEOUT_S, timed_out, NULL);
  return g_application_run (G_APPLICATION (app), 2, arguments);
}
