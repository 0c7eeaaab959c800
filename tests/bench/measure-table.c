/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measure.h"

#include "dateline-table-cell.h"
#include "dateline-table-lines.h"
#include "dateline-table-view.h"
#include "figures.h"
#include "frames.h"
#include "percentile.h"

#define WIDTH 1000
#define HEIGHT 700
#define N_ROUNDS 7
#define SCROLL_FRAMES 180
/* How much of the height is scrolled in a frame. */
#define SCROLL_SHARE 0.1

typedef struct
{
  GtkWidget *window;
  GtkWidget *table;
  GtkColumnView *view;
  DatelineTableLines *lines;
  DatelineSession *session;
  GtkAdjustment *adjustment;
  DatelineRef first; /* what stood in the first line before */
  guint n;           /* how many lines there were */
  gint64 woken;      /* microseconds: when the main thread had time last */
  gint64 stood;      /* the longest that it had none */
} Table;

static double
since (gint64 began)
{
  return (double) (g_get_monotonic_time () - began) / 1000;
}

static guint
get_n (Table *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->lines));
}

static gboolean
has_rows (gpointer data)
{
  Table *self = data;

  return get_n (self) > 0 && frames_find (self->table, DATELINE_TYPE_TABLE_CELL) != NULL;
}

/* Whether other rows stand there than before. */
static gboolean
has_others (gpointer data)
{
  Table *self = data;

  return get_n (self) != self->n || dateline_table_lines_get_ref (self->lines, 0) != self->first;
}

/* A table in a window of its own, so that no other view takes part. */
static void
open_table (Table           *self,
            DatelineDossier *dossier)
{
  GtkSelectionModel *model;
  gint64 began;

  self->session = dateline_session_new ();
  dateline_session_set_dossier (self->session, dossier, NULL);
  self->table = g_object_new (DATELINE_TYPE_TABLE_VIEW, NULL);
  self->view = GTK_COLUMN_VIEW (frames_find (self->table, GTK_TYPE_COLUMN_VIEW));
  model = gtk_column_view_get_model (self->view);
  self->lines = DATELINE_TABLE_LINES (gtk_multi_selection_get_model (GTK_MULTI_SELECTION (model)));
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (self->window), self->table);
  gtk_window_present (GTK_WINDOW (self->window));
  frames_rest (self->window);
  began = g_get_monotonic_time ();
  g_object_set (self->table, "session", self->session, NULL);
  frames_wait (self->window, has_rows, self);
  figures_emit ("table-open-*", since (began));
}

static void
note_lines (Table *self)
{
  frames_rest (self->window);
  self->first = dateline_table_lines_get_ref (self->lines, 0);
  self->n = get_n (self);
}

static gboolean
stand (gpointer data)
{
  Table *self = data;
  gint64 now = g_get_monotonic_time ();

  self->stood = MAX (self->stood, now - self->woken);
  self->woken = now;
  return G_SOURCE_CONTINUE;
}

static double
sort (Table      *self,
      const char *property,
      gpointer    value)
{
  gint64 began;
  guint source;

  note_lines (self);
  self->stood = 0;
  began = self->woken = g_get_monotonic_time ();
  source = g_timeout_add_full (G_PRIORITY_HIGH, 1, stand, self, NULL);
  g_object_set (self->table, property, value, NULL);
  frames_wait (self->window, has_others, self);
  g_source_remove (source);
  return since (began);
}

/* By texts, which have to be read; by dates, which stand in columns; and the
 * same turned around. */
static void
sort_table (Table *self)
{
  figures_emit ("table-sort-*", sort (self, "sort-by", (gpointer) "title"));
  figures_emit ("table-sort-*-stall", (double) self->stood / 1000);
  figures_emit ("table-sort-*-records", sort (self, "sort-by", (gpointer) "actors"));
  figures_emit ("table-sort-*-dates", sort (self, "sort-by", (gpointer) "when"));
  figures_emit ("table-sort-*-reverse", sort (self, "descending", GINT_TO_POINTER (TRUE)));
}

/* How long until what one actor took part in stands there. */
static void
filter_table (Table *self)
{
  DatelineQuery *query = dateline_session_get_query (self->session);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  double time;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 began;

      note_lines (self);
      began = g_get_monotonic_time ();
      dateline_query_set_ref (query, dateline_ref (DATELINE_KIND_ACTOR, 0), TRUE);
      frames_wait (self->window, has_others, self);
      time = since (began);
      g_array_append_val (times, time);
      note_lines (self);
      dateline_query_clear (query);
      frames_wait (self->window, has_others, self);
    }
  figures_emit ("table-filter-*", percentile (times, 0.5));
}

static void
scroll (guint    frame,
        gpointer data)
{
  Table *self = data;
  double page = gtk_adjustment_get_page_size (self->adjustment);

  gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) + page * SCROLL_SHARE);
}

static void
scroll_table (Table *self)
{
  Frames frames;

  self->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  frames_init (&frames);
  frames_play (&frames, GTK_WIDGET (self->view), SCROLL_FRAMES, scroll, self);
  frames_report (&frames, "table-scroll");
  frames_clear (&frames);
}

/*
 * Measures the table of events: until it shows the first of them, until it
 * shows them in another order or others, and how it scrolls.
 */
void
measure_table (DatelineWindow *window)
{
  Table self = { 0 };

  open_table (&self, dateline_session_get_dossier (dateline_window_get_session (window)));
  sort_table (&self);
  filter_table (&self);
  scroll_table (&self);
  gtk_window_destroy (GTK_WINDOW (self.window));
  g_object_unref (self.session);
}
