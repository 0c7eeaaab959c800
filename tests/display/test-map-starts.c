/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <shumate/shumate.h>

#include "dateline-map-view.h"
#include "dateline-name-layer.h"
#include "map-probe.h"

/* A map that starts may wait for a frame that never comes, and stay blank. It is
 * started often, small and large, far and close, and must show land each time. */

#define N_STARTS 50
#define MOST_SECONDS 30

static gboolean
time_is_up (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Places with much land about them. */
static const struct
{
  double latitude;
  double longitude;
} places[] = { { 38, 127 }, { 50, 12 }, { 40, 100 }, { 0, 22 }, { 40, -100 }, { -10, -55 }, { 67, 179 } };

static void
assert_shown (DatelineMapView *view,
              GtkWidget       *window)
{
  gboolean up = FALSE;
  guint id = g_timeout_add_seconds (MOST_SECONDS, time_is_up, &up);
  graphene_rect_t rect;

  while (!dateline_map_view_get_loaded (view) && !up)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (up);
  g_source_remove (id);

  g_assert_cmpfloat (map_probe_get_land (window), >, 0.05);
  g_assert_nonnull (dateline_name_layer_get_placed (DATELINE_NAME_LAYER (map_probe_find (GTK_WIDGET (view), "DatelineNameLayer")),
                                                    0, &rect));
}

static void
start (guint i)
{
  g_autofree char *tiles_path = g_build_filename (g_getenv ("DATELINE_SOURCE_ROOT"), "data", "basemap",
                                                  "world.mbtiles", NULL);
  DatelineMapView *view = g_object_new (DATELINE_TYPE_MAP_VIEW, "tiles-path", tiles_path, NULL);
  ShumateViewport *viewport = shumate_map_get_viewport (SHUMATE_MAP (map_probe_find (GTK_WIDGET (view), "ShumateMap")));
  GtkWidget *window = gtk_window_new ();

  shumate_viewport_set_zoom_level (viewport, 1.5 + i % 9 * 0.5);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), places[i % G_N_ELEMENTS (places)].latitude,
                                 places[i % G_N_ELEMENTS (places)].longitude);
  gtk_window_set_default_size (GTK_WINDOW (window), 360 + i * 37 % 700, 280 + i * 53 % 400);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (window));
  assert_shown (view, window);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_never_blank (void)
{
  for (guint i = 0; i < N_STARTS; i++)
    {
      g_test_message ("start %u", i);
      start (i);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);

  g_test_add_func ("/map/starts/never-blank", test_never_blank);
  return g_test_run ();
}
