/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "frames.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

#include "figures.h"
#include "percentile.h"

/* A window rests when it has drawn nothing for so long; what never rests, such
 * as the blinking of a cursor, is not waited for. */
#define REST_MS 300
#define MOST_REST_MS 6000
/* Whatever takes longer never comes. */
#define MOST_WAIT_MS 60000
#define WAKE_MS 20

typedef struct
{
  Frames *frames;
  FrameFunc step;
  gpointer data;
  guint n;
  guint frame;
  gint64 began;      /* microseconds; 0 outside a frame */
  gint64 frame_time; /* of the last frame */
  gboolean moved;    /* in this frame */
} Play;

typedef struct
{
  gint64 last; /* when something was painted, in microseconds */
} Rest;

typedef struct
{
  FrameTest test;
  gpointer data;
  gboolean holds;
} Wait;

/*
 * Returns: the CPU time of this thread, in milliseconds
 */
double
frames_thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

void
frames_init (Frames *self)
{
  *self = (Frames) { .wall = g_array_new (FALSE, FALSE, sizeof (double)) };
}

void
frames_clear (Frames *self)
{
  g_clear_pointer (&self->wall, g_array_unref);
}

static gboolean
wake (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
begin_cb (Play *self)
{
  self->began = g_get_monotonic_time ();
  self->moved = FALSE;
}

/* Without a compositor nobody says which frames were shown: those missing
 * between two that were drawn were not. */
static void
count_dropped (Play          *self,
               GdkFrameClock *clock)
{
  gint64 now = gdk_frame_clock_get_frame_time (clock), interval;

  gdk_frame_clock_get_refresh_info (clock, now, &interval, NULL);
  if (self->frame_time != 0)
    self->frames->n_dropped += (guint) MAX (round ((double) (now - self->frame_time) / (double) interval) - 1, 0);
  self->frame_time = now;
}

static gboolean
step_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Play *self = data;

  if (self->frame == self->n)
    return G_SOURCE_CONTINUE;
  count_dropped (self, clock);
  self->step (self->frame, self->data);
  self->moved = TRUE;
  return G_SOURCE_CONTINUE;
}

static void
painted_cb (Play *self)
{
  double wall = (double) (g_get_monotonic_time () - self->began) / 1000;

  if (!self->moved)
    return;
  g_array_append_val (self->frames->wall, wall);
  self->moved = FALSE;
  self->frame++;
}

/*
 * frames_play:
 * @self: adds what is measured to this
 * @widget: a widget in sight
 * @n: how many frames
 * @step: moves something, once in each frame
 * @data: for @step
 *
 * Waits for the window to rest, then plays a movement to its end.
 */
void
frames_play (Frames    *self,
             GtkWidget *widget,
             guint      n,
             FrameFunc  step,
             gpointer   data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  Play play = { .frames = self, .step = step, .data = data, .n = n };
  double before;
  guint tick;

  frames_rest (widget);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (begin_cb), &play);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &play);
  tick = gtk_widget_add_tick_callback (widget, step_cb, &play, NULL);
  before = frames_thread_ms ();
  while (play.frame < n)
    g_main_context_iteration (NULL, TRUE);
  self->cpu += frames_thread_ms () - before;
  gtk_widget_remove_tick_callback (widget, tick);
  g_signal_handlers_disconnect_by_data (clock, &play);
}

static void
report_one (const char *movement,
            const char *figure,
            double      value)
{
  g_autofree char *name = g_strconcat (movement, "-*-", figure, NULL);

  figures_emit (name, value);
}

/*
 * Hands on what was measured of a movement.
 */
void
frames_report (Frames     *self,
               const char *movement)
{
  report_one (movement, "frame-p95", percentile (self->wall, 0.95));
  report_one (movement, "frame-max", percentile (self->wall, 1));
  report_one (movement, "dropped", self->n_dropped);
  report_one (movement, "maincpu", self->cpu / self->wall->len);
}

static void
note_rest (Rest *self)
{
  self->last = g_get_monotonic_time ();
}

/*
 * Lets the program run until its window rests.
 */
void
frames_rest (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gint64 began = g_get_monotonic_time ();
  Rest rest = { .last = began };
  guint source = g_timeout_add (WAKE_MS, wake, NULL);

  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (note_rest), &rest);
  while (g_get_monotonic_time () - rest.last < REST_MS * 1000 && g_get_monotonic_time () - began < MOST_REST_MS * 1000)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (clock, &rest);
  g_source_remove (source);
}

static void
note_wait (Wait *self)
{
  self->holds = self->holds || self->test (self->data);
}

/*
 * Lets the program run until a frame is painted after which something holds.
 */
void
frames_wait (GtkWidget *widget,
             FrameTest  test,
             gpointer   data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gint64 began = g_get_monotonic_time ();
  Wait wait = { .test = test, .data = data };
  guint source = g_timeout_add (WAKE_MS, wake, NULL);

  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (note_wait), &wait);
  while (!wait.holds)
    {
      g_main_context_iteration (NULL, TRUE);
      if (g_get_monotonic_time () - began < MOST_WAIT_MS * 1000)
        continue;
      g_printerr ("dateline-bench: what was asked for was never painted\n");
      exit (EXIT_FAILURE);
    }
  g_signal_handlers_disconnect_by_data (clock, &wait);
  g_source_remove (source);
}

/*
 * Returns: (nullable): the first widget of a class below another
 */
GtkWidget *
frames_find (GtkWidget *root,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = frames_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}
