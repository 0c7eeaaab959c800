/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measure.h"

#include <string.h>
#include <unistd.h>

#include "dateline-application.h"
#include "dateline-map-view.h"
#include "figures.h"
#include "frames.h"

/* The child: the program itself with a stop-watch beside it. */

#define TIMEOUT_S 200

typedef struct
{
  const char *name;
  void (*measure) (DatelineWindow *window);
} Group;

/* One that is not among them is measured for how it opens alone. */
static const Group groups[] = {
  { "program", measure_filter },
  { "timeline", measure_timeline },
  { "map", measure_map },
  { "quotes", measure_quotes },
  { "table", measure_table },
};

typedef struct
{
  gint64 started; /* microseconds, monotonic: when the parent started us */
  const char *group;
  GtkApplication *app;
  DatelineWindow *window;
  gboolean mapped; /* whether the base map has been whole */
} Watch;

/* Anonymous memory, in bytes. A dossier's text is read into it, not mapped; how
 * much of the libraries' code is mapped varies with what else the machine runs. */
static double
read_resident (void)
{
  g_autofree char *text = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &text, NULL, NULL);
  line = text != NULL ? strstr (text, "\nRssAnon:") : NULL;
  return line != NULL ? g_ascii_strtod (line + strlen ("\nRssAnon:"), NULL) * 1024 : 0;
}

/* What draws the window, which may be another than was asked for. */
static void
emit_renderer (Watch *self)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (self->window));
  g_autofree char *name = g_ascii_strdown (G_OBJECT_TYPE_NAME (renderer), -1);
  char *end = strstr (name, "renderer");

  if (end != NULL)
    *end = '\0';
  figures_emit_text ("renderer", g_str_has_prefix (name, "gsk") ? name + 3 : name);
}

static gboolean
measure_group (gpointer data)
{
  Watch *self = data;

  /* What is kept: the lanes and clusters are there by now, and what making them
   * took for a moment is given back. */
  frames_rest (GTK_WIDGET (self->window));
  figures_emit ("resident", read_resident ());
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (strcmp (groups[i].name, self->group) == 0)
      groups[i].measure (self->window);
  g_application_quit (G_APPLICATION (self->app));
  return G_SOURCE_REMOVE;
}

static double
get_age_ms (Watch *self)
{
  return (double) (g_get_monotonic_time () - self->started) / 1000;
}

static void
note_base_map (Watch *self)
{
  GtkWidget *map = frames_find (GTK_WIDGET (self->window), DATELINE_TYPE_MAP_VIEW);

  if (self->mapped || map == NULL || !gtk_widget_get_mapped (map) || !dateline_map_view_get_loaded (DATELINE_MAP_VIEW (map)))
    return;
  self->mapped = TRUE;
  figures_emit ("map-first-frame", get_age_ms (self));
}

static void
painted_cb (Watch         *self,
            GdkFrameClock *clock)
{
  DatelineSession *session = dateline_window_get_session (self->window);

  note_base_map (self);
  if (dateline_session_get_dossier (session) == NULL || !dateline_window_is_settled (self->window))
    return;
  figures_emit ("open-*", get_age_ms (self));
  emit_renderer (self);
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  g_timeout_add (500, measure_group, self);
}

static void
mapped_cb (Watch *self)
{
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)), "after-paint",
                            G_CALLBACK (painted_cb), self);
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
  g_printerr ("dateline-bench: the program was not done in time\n");
  _exit (1);
}

/*
 * Runs the program on a dossier: `dateline-bench --measure GROUP STARTED
 * DOSSIER`. Prints what is measured, a line of name and value each.
 */
int
measure_program (int    argc,
                 char **argv)
{
  char *arguments[] = { argv[0], argv[4], NULL };
  g_autoptr (DatelineApplication) app = dateline_application_new ();
  Watch self = { .group = argv[2], .started = g_ascii_strtoll (argv[3], NULL, 10), .app = GTK_APPLICATION (app) };

  g_application_set_flags (G_APPLICATION (app), g_application_get_flags (G_APPLICATION (app)) | G_APPLICATION_NON_UNIQUE);
  g_signal_connect_swapped (app, "window-added", G_CALLBACK (window_added_cb), &self);
  g_timeout_add_seconds (TIMEOUT_S, timed_out, NULL);
  return g_application_run (G_APPLICATION (app), 2, arguments);
}
