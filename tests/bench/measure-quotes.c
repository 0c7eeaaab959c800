/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measure.h"

#include "dateline-inspector.h"
#include "dateline-quote-groups.h"
#include "dateline-quote-list.h"
#include "dateline-quote-row.h"
#include "figures.h"
#include "frames.h"
#include "percentile.h"

#define WIDTH 400
#define HEIGHT 700
#define N_ROUNDS 7
#define SCROLL_FRAMES 180
/* How much of the height is scrolled in a frame, and how far a fling carries
 * down a long list. */
#define SCROLL_SHARE 0.1
#define WORDS "treaty evidence"

typedef struct
{
  GtkWidget *window;
  GtkWidget *inspector;
  DatelineSession *session;
  GtkAdjustment *adjustment;
} Quotes;

static double
since (gint64 began)
{
  return (double) (g_get_monotonic_time () - began) / 1000;
}

static gboolean
has_rows (gpointer data)
{
  Quotes *self = data;

  return frames_find (self->inspector, DATELINE_TYPE_QUOTE_ROW) != NULL;
}

static gboolean
has_found (gpointer data)
{
  Quotes *self = data;
  gboolean searching;

  g_object_get (self->session, "searching", &searching, NULL);
  return !searching;
}

/* An inspector in a window of its own, so that no other view takes part. */
static void
open_quotes (Quotes          *self,
             DatelineDossier *dossier)
{
  gint64 began;

  self->session = dateline_session_new ();
  dateline_session_set_dossier (self->session, dossier, NULL);
  self->inspector = dateline_inspector_new ();
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (self->window), self->inspector);
  gtk_window_present (GTK_WINDOW (self->window));
  frames_rest (self->window);
  began = g_get_monotonic_time ();
  dateline_inspector_set_session (DATELINE_INSPECTOR (self->inspector), self->session);
  frames_wait (self->window, has_rows, self);
  figures_emit ("quotes-open-*", since (began));
}

/* How long it takes, and how much of that the main thread works. */
static double
search (Quotes     *self,
        const char *words,
        double     *cpu)
{
  gint64 began;

  frames_rest (self->window);
  began = g_get_monotonic_time ();
  *cpu = frames_thread_ms ();
  dateline_query_set_text (dateline_session_get_query (self->session), words);
  frames_wait (self->window, has_found, self);
  *cpu = frames_thread_ms () - *cpu;
  return since (began);
}

/* The first search waits for the index. */
static void
search_quotes (Quotes *self)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) cpus = g_array_new (FALSE, FALSE, sizeof (double));
  double time, cpu;

  figures_emit ("quotes-index-*", search (self, WORDS, &cpu));
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      search (self, NULL, &cpu);
      time = search (self, WORDS, &cpu);
      g_array_append_val (times, time);
      g_array_append_val (cpus, cpu);
    }
  figures_emit ("quotes-search-*", percentile (times, 0.5));
  figures_emit ("quotes-search-*-maincpu", percentile (cpus, 0.5));
  search (self, NULL, &cpu);
}

/* How long until they stand in other groups, in the worst case. */
static void
group_quotes (Quotes *self)
{
  GtkWidget *list = frames_find (self->inspector, DATELINE_TYPE_QUOTE_LIST);
  double longest = 0;

  for (guint i = DATELINE_GROUP_NONE; i <= DATELINE_GROUP_COMMITMENT; i++)
    {
      gint64 began;

      frames_rest (self->window);
      began = g_get_monotonic_time ();
      g_object_set (list, "group-by", (i + 1) % (DATELINE_GROUP_COMMITMENT + 1), NULL);
      frames_wait (self->window, has_rows, self);
      longest = MAX (longest, since (began));
    }
  figures_emit ("quotes-group-*", longest);
}

static void
scroll (guint    frame,
        gpointer data)
{
  Quotes *self = data;
  double page = gtk_adjustment_get_page_size (self->adjustment);

  gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) + page * SCROLL_SHARE);
}

static void
scroll_quotes (Quotes *self)
{
  /* The list of claims scrolls too. */
  GtkWidget *row = frames_find (self->inspector, DATELINE_TYPE_QUOTE_ROW);
  GtkWidget *list = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLABLE);
  Frames frames;

  self->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  frames_init (&frames);
  frames_play (&frames, list, SCROLL_FRAMES, scroll, self);
  frames_report (&frames, "quotes-scroll");
  frames_clear (&frames);
}

/*
 * Measures the list of quotations: until it shows the first of them, until it
 * shows what some words are found in, and how it scrolls.
 */
void
measure_quotes (DatelineWindow *window)
{
  Quotes self = { 0 };

  open_quotes (&self, dateline_session_get_dossier (dateline_window_get_session (window)));
  search_quotes (&self);
  group_quotes (&self);
  scroll_quotes (&self);
  gtk_window_destroy (GTK_WINDOW (self.window));
  g_object_unref (self.session);
}
