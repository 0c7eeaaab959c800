/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <math.h>
#include <shumate/shumate.h>

#include "dateline-map-view.h"
#include "map-probe.h"

/* The base map is moved faster than it can be drawn, so that tiles are given up
 * in every state: waiting, being read, being drawn. A critical warning fails the
 * test; under the address sanitizer so does a write to what is not ours. */

#define MOST_SECONDS 60
#define N_STEPS 240

typedef struct
{
  GtkWidget *window;
  DatelineMapView *view;
  ShumateViewport *viewport;
} Fixture;

static gboolean
time_is_up (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_until_loaded (Fixture *fixture)
{
  gboolean up = FALSE;
  guint id = g_timeout_add_seconds (MOST_SECONDS, time_is_up, &up);

  while (!dateline_map_view_get_loaded (fixture->view) && !up)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (up);
  g_source_remove (id);
}

static void
let_pass (guint milliseconds)
{
  gboolean up = FALSE;

  g_timeout_add (milliseconds, time_is_up, &up);
  while (!up)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *tiles_path = g_build_filename (g_getenv ("DATELINE_SOURCE_ROOT"), "data", "basemap",
                                                  "world.mbtiles", NULL);
  GtkWidget *map;

  fixture->view = g_object_new (DATELINE_TYPE_MAP_VIEW, "tiles-path", tiles_path, NULL);
  map = map_probe_find (GTK_WIDGET (fixture->view), "ShumateMap");
  fixture->viewport = shumate_map_get_viewport (SHUMATE_MAP (map));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until_loaded (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer view = fixture->view;

  g_object_add_weak_pointer (G_OBJECT (fixture->view), &view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (view != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* A view that stands still has all its tiles. */
static void
assert_whole (Fixture *fixture)
{
  wait_until_loaded (fixture);
  g_assert_cmpfloat (map_probe_get_land (fixture->window), >, 0.1);
}

static void
go_to (Fixture *fixture,
       double   latitude,
       double   longitude,
       double   zoom)
{
  shumate_viewport_set_zoom_level (fixture->viewport, zoom);
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), latitude, longitude);
}

/* Slowly enough that the layer asks for tiles, and on before it has them. Much
 * of the way is over open sea, where there are no tiles. */
static void
test_pan (Fixture       *fixture,
          gconstpointer  data)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      go_to (fixture, 30 * sin (i * 0.1), fmod (i * 3.5, 360) - 180, 6);
      let_pass (8);
    }

  go_to (fixture, 37, 127, 6);
  assert_whole (fixture);
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      go_to (fixture, 30, 140, 5.5 + 2.5 * sin (i * 0.09));
      let_pass (8);
    }

  go_to (fixture, 37, 127, 6);
  assert_whole (fixture);
}

static void
test_resize (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < N_STEPS / 4; i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), i % 2 == 0 ? 1250 : 400, i % 3 == 0 ? 780 : 360);
      go_to (fixture, 20, -180 + i, 4 + (i / 4) % 4);
      let_pass (40);
    }

  go_to (fixture, 37, 127, 6);
  assert_whole (fixture);
}

/* Going away while tiles are on their way is the same to them. */
static void
test_leave (Fixture       *fixture,
            gconstpointer  data)
{
  go_to (fixture, 0, -150, 6);
  let_pass (30);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define add(name, func) g_test_add ("/map/moves/" name, Fixture, NULL, set_up, func, tear_down)
  add ("pan", test_pan);
  add ("zoom", test_zoom);
  add ("resize", test_resize);
  add ("leave", test_leave);
#undef add
  return g_test_run ();
}
