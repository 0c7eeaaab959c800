/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-name-layer.h"
#include "map-fixture.h"
#include "map-probe.h"

static void
collect_textures (GskRenderNode *node,
                  GPtrArray     *textures)
{
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_TEXTURE_NODE:
      g_ptr_array_add (textures, g_object_ref (gsk_texture_node_get_texture (node)));
      break;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        collect_textures (gsk_container_node_get_child (node, i), textures);
      break;
    case GSK_CLIP_NODE:
      collect_textures (gsk_clip_node_get_child (node), textures);
      break;
    case GSK_TRANSFORM_NODE:
      collect_textures (gsk_transform_node_get_child (node), textures);
      break;
    default:
      break;
    }
}

/* Returns: (transfer full) (element-type GdkTexture): what the layer shows, drawn
 *   anew */
static GPtrArray *
get_textures (Fixture *fixture)
{
  GtkWidget *layer = GTK_WIDGET (fixture->layer);
  GPtrArray *textures = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (layer);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  gtk_widget_queue_draw (layer);
  let_pass (50);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (layer), gtk_widget_get_height (layer));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  collect_textures (node, textures);
  return textures;
}

static void
test_drawn (Fixture       *fixture,
            gconstpointer  tiles)
{
  guint n = dateline_place_layer_get_n_in_sight (fixture->layer);
  g_autoptr(GPtrArray) textures = get_textures (fixture);

  /* It opens on Korea, where most happens, not on the world. */
  g_assert_cmpuint (n, >=, 6);
  g_assert_cmpuint (n, <, dateline_dossier_get_n (fixture->dossier, DATELINE_KIND_PLACE));
  /* Some are put together, and most of what is seen has a name. */
  g_assert_cmpuint (textures->len, >, n);

  dateline_map_view_fit (fixture->view, FALSE);
  g_assert_cmpuint (dateline_place_layer_get_n_in_sight (fixture->layer), >, n);
}

static const DatelinePlaceMark *
find_mark (Fixture    *fixture,
           const char *id)
{
  guint row = dateline_ref_row (ref_of (fixture, id));
  guint n;
  const DatelinePlaceMark *marks = dateline_place_marks_get (dateline_place_layer_get_marks (fixture->layer), &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].row == row)
      return &marks[i];

  g_assert_not_reached ();
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  tiles)
{
  const DatelinePlaceMark *mark = find_mark (fixture, "punggye-ri");
  g_autofree char *label = NULL;
  g_autofree char *filtered = NULL;

  gtk_test_accessible_assert_role (fixture->layer, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (fixture->layer, GTK_ACCESSIBLE_PROPERTY_LABEL, "Places on the map");

  g_assert_cmpuint (mark->n_events, >, 1);
  label = g_strdup_printf ("Punggye-ri, %u events, %u quote%s, 41.28° N, 129.09° E", mark->n_events, mark->n_quotes,
                           mark->n_quotes == 1 ? "" : "s");
  wait_for_item (fixture, label);

  /* Filtered, it tells both numbers. */
  dateline_query_set_event_kind (dateline_session_get_query (fixture->session), "treaty", TRUE);
  mark = find_mark (fixture, "punggye-ri");
  g_assert_cmpuint (mark->n_events, ==, 0);
  filtered = g_strdup_printf ("Punggye-ri, 0 of %u events, %u quote%s, 41.28° N, 129.09° E", mark->n_all, mark->n_quotes,
                              mark->n_quotes == 1 ? "" : "s");
  wait_for_item (fixture, filtered);
}

static void
test_keyboard (Fixture       *fixture,
               gconstpointer  tiles)
{
  GtkWidget *layer = GTK_WIDGET (fixture->layer);
  DatelineRef first, second;

  show (fixture, 41, 127, 6);
  g_assert_true (gtk_widget_grab_focus (layer));
  first = dateline_session_get_hover (fixture->session);
  g_assert_cmpuint (dateline_ref_kind (first), ==, DATELINE_KIND_PLACE);

  /* Tab goes on to the next, and back. */
  g_assert_true (gtk_widget_child_focus (layer, GTK_DIR_TAB_FORWARD));
  second = dateline_session_get_hover (fixture->session);
  g_assert_cmpuint (second, !=, first);
  g_assert_true (gtk_widget_child_focus (layer, GTK_DIR_TAB_BACKWARD));
  g_assert_cmpuint (dateline_session_get_hover (fixture->session), ==, first);
  /* Before the first it leaves. */
  g_assert_false (gtk_widget_child_focus (layer, GTK_DIR_TAB_BACKWARD));

  gtk_widget_activate_action (layer, "places.open", NULL);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, first);

  /* Its events are fanned out: they are folded before it is unselected. */
  g_assert_true (press_escape (layer));
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, first);
  g_assert_true (press_escape (layer));
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, DATELINE_REF_NONE);
  g_assert_false (press_escape (layer));
}

/* Above or below the first place there is another. */
static void
test_arrows (Fixture       *fixture,
             gconstpointer  tiles)
{
  GtkWidget *layer = GTK_WIDGET (fixture->layer);
  DatelineRef start;

  show (fixture, 41, 127, 6);
  g_assert_true (gtk_widget_grab_focus (layer));
  start = dateline_session_get_hover (fixture->session);
  for (int dy = -1; dy <= 1; dy += 2)
    {
      gtk_widget_activate_action (layer, "places.move", "(ii)", 0, dy);
      if (dateline_session_get_hover (fixture->session) != start)
        return;
    }
  g_assert_not_reached ();
}

static void
test_click (Fixture       *fixture,
            gconstpointer  tiles)
{
  GtkWidget *layer = GTK_WIDGET (fixture->layer);
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (layer));
  DatelineRef pyongyang = ref_of (fixture, "pyongyang");
  double longitude, latitude, x, y;

  dateline_table_get_point (dateline_dossier_get_table (fixture->dossier, DATELINE_KIND_PLACE),
                            dateline_ref_row (pyongyang), &longitude, &latitude);
  shumate_viewport_location_to_widget_coords (viewport, layer, latitude, longitude, &x, &y);

  click (layer, x, x, y);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, pyongyang);
  /* A drag of the map neither selects nor unselects. */
  click (layer, x + 60, x, y);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, pyongyang);
  click (layer, 3, 3, 3);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, DATELINE_REF_NONE);
}

static void
test_style_follows (Fixture       *fixture,
                    gconstpointer  tiles)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_false (dateline_map_view_get_loaded (fixture->view));
  wait_until (dateline_map_view_get_loaded (fixture->view));

  dateline_map_view_set_language (fixture->view, "ko");
  g_assert_false (dateline_map_view_get_loaded (fixture->view));
  wait_until (dateline_map_view_get_loaded (fixture->view));
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

/* Frames share their pictures until something looks different. */
static void
test_pictures_kept (Fixture       *fixture,
                    gconstpointer  tiles)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr(GPtrArray) before = get_textures (fixture);
  g_autoptr(GPtrArray) again = get_textures (fixture);
  g_autoptr(GPtrArray) dark = NULL;

  g_assert_cmpuint (before->len, ==, again->len);
  for (guint i = 0; i < before->len; i++)
    g_assert_true (before->pdata[i] == again->pdata[i]);

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  wait_until (dateline_map_view_get_loaded (fixture->view));
  dark = get_textures (fixture);
  g_assert_cmpuint (dark->len, ==, before->len);
  for (guint i = 0; i < dark->len; i++)
    g_assert_false (g_ptr_array_find (before, dark->pdata[i], NULL));
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  tiles)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (fixture->layer));
  double zoom = shumate_viewport_get_zoom_level (viewport);

  g_assert_cmpfloat (zoom, ==, (int) zoom);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.zoom-in", NULL);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), ==, zoom + 1);
  for (int i = 0; i < 20; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.zoom-out", NULL);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), ==, 1);
}

static void
assert_at (ShumateViewport *viewport,
           double           latitude,
           double           longitude,
           double           zoom)
{
  g_assert_cmpfloat_with_epsilon (shumate_location_get_latitude (SHUMATE_LOCATION (viewport)), latitude, 0.01);
  g_assert_cmpfloat_with_epsilon (shumate_location_get_longitude (SHUMATE_LOCATION (viewport)), longitude, 0.01);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), ==, zoom);
}

static void
rest_at (ShumateViewport *viewport,
         double           latitude,
         double           longitude,
         double           zoom)
{
  shumate_viewport_set_zoom_level (viewport, zoom);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), latitude, longitude);
  let_pass (500);
}

static void
test_history (Fixture       *fixture,
              gconstpointer  tiles)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (fixture->layer));
  GtkWidget *view = GTK_WIDGET (fixture->view);
  double home;

  let_pass (500);
  home = shumate_location_get_latitude (SHUMATE_LOCATION (viewport));
  gtk_widget_activate_action (view, "map.back", NULL);
  g_assert_cmpfloat (shumate_location_get_latitude (SHUMATE_LOCATION (viewport)), ==, home);
  rest_at (viewport, 48, 16, 5);
  rest_at (viewport, -18, 179, 4);

  gtk_widget_activate_action (view, "map.back", NULL);
  assert_at (viewport, 48, 16, 5);
  let_pass (500);
  gtk_widget_activate_action (view, "map.forward", NULL);
  assert_at (viewport, -18, 179, 4);
  gtk_widget_activate_action (view, "map.forward", NULL);
  assert_at (viewport, -18, 179, 4);

  /* Another dossier is another journey. */
  dateline_session_set_dossier (fixture->session, NULL, NULL);
  gtk_widget_activate_action (view, "map.back", NULL);
  assert_at (viewport, -18, 179, 4);
}

/* A map zoomed by fingers or by the wheel rests where its tiles are sharp: on the
 * next level in the direction it was zoomed. */
static void
test_rest (Fixture       *fixture,
           gconstpointer  tiles)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (fixture->layer));

  rest_at (viewport, 48, 16, 5);
  rest_at (viewport, 48, 16, 5.3);
  assert_at (viewport, 48, 16, 6);
  rest_at (viewport, 48, 16, 5.7);
  assert_at (viewport, 48, 16, 5);
  rest_at (viewport, 48, 16, 5.1);
  assert_at (viewport, 48, 16, 5);
  rest_at (viewport, 48, 16, 3.02);
  assert_at (viewport, 48, 16, 3);
}

/* A turned map offers to be turned back. */
static void
test_north (Fixture       *fixture,
            gconstpointer  tiles)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (fixture->layer));
  GtkWidget *compass = map_probe_find (GTK_WIDGET (fixture->view), "ShumateCompass");

  g_assert_false (gtk_widget_get_mapped (compass));
  shumate_viewport_set_rotation (viewport, 1);
  wait_until (gtk_widget_get_mapped (compass));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.north", NULL);
  g_assert_cmpfloat (shumate_viewport_get_rotation (viewport), ==, 0);
  wait_until (!gtk_widget_get_mapped (compass));
}

static void
test_fit (Fixture       *fixture,
          gconstpointer  tiles)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (fixture->layer));
  GtkWidget *view = GTK_WIDGET (fixture->view);
  double all;

  gtk_widget_activate_action (view, "map.fit-all", NULL);
  all = shumate_viewport_get_zoom_level (viewport);
  g_assert_cmpfloat (all, <=, 3);

  dateline_session_set_selection (fixture->session, ref_of (fixture, "pyongyang"));
  gtk_widget_activate_action (view, "map.fit-selection", NULL);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), >=, all);
  rest_at (viewport, -40, -70, 4);
  gtk_widget_activate_action (view, "map.fit", NULL);
  g_assert_cmpfloat (shumate_location_get_latitude (SHUMATE_LOCATION (viewport)), >, 0);
}

/* A jump far away loads what is there, every time. */
static void
test_jumps (Fixture       *fixture,
            gconstpointer  tiles)
{
  static const double places[][2] = { { 48.2, 16.4 }, { -18, 179.5 }, { 38.9, -77 }, { 1.3, 103.8 } };
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (fixture->layer));

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      shumate_viewport_set_zoom_level (viewport, 3 + i % 3);
      shumate_location_set_location (SHUMATE_LOCATION (viewport), places[i][0], places[i][1]);
      g_assert_false (dateline_map_view_get_loaded (fixture->view));
      wait_until (dateline_map_view_get_loaded (fixture->view));
    }
}

static DatelineNameLayer *
get_names (Fixture *fixture)
{
  return DATELINE_NAME_LAYER (map_probe_find (GTK_WIDGET (fixture->view), "DatelineNameLayer"));
}

/* No name of the base map stands under a mark or its name, once the frame after
 * the one that brought those has been drawn. */
static void
test_base_names (Fixture       *fixture,
                 gconstpointer  tiles)
{
  const graphene_rect_t *rects;
  graphene_rect_t bounds;
  guint n_rects;
  guint n = 0;

  let_pass (400);
  rects = dateline_place_layer_get_covered (fixture->layer, &n_rects);
  g_assert_cmpuint (n_rects, >, 5);
  for (; dateline_name_layer_get_placed (get_names (fixture), n, &bounds) != NULL; n++)
    for (guint i = 0; i < n_rects; i++)
      g_assert_false (graphene_rect_intersection (&bounds, &rects[i], NULL));
  g_assert_cmpuint (n, >, 10);
}

static gboolean
shows_name (Fixture    *fixture,
            const char *name)
{
  graphene_rect_t bounds;
  const char *shown;

  for (guint i = 0; (shown = dateline_name_layer_get_placed (get_names (fixture), i, &bounds)) != NULL; i++)
    if (g_str_equal (shown, name))
      return TRUE;

  return FALSE;
}

/* The language changes at once, and what the dossier names itself is left out in
 * every one. */
static void
test_languages (Fixture       *fixture,
                gconstpointer  tiles)
{
  static const struct
  {
    const char *language;
    const char *name;
  } cases[] = {
    { "ko", "모스크바" }, { "ru", "Москва" }, { "ja", "モスクワ" }, { "zh", "莫斯科" },
    { "de", "Moskau" }, { "fr", "Moscou" }, { "en", "Moscow" },
  };
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (fixture->layer));

  shumate_viewport_set_zoom_level (viewport, 4);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), 55, 35);
  dateline_session_set_dossier (fixture->session, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      dateline_map_view_set_language (fixture->view, cases[i].language);
      wait_until (dateline_map_view_get_loaded (fixture->view));
      wait_until (shows_name (fixture, cases[i].name));
    }
}

/* Larger text needs more room. */
static void
test_text_scale (Fixture       *fixture,
                 gconstpointer  tiles)
{
  GtkSettings *settings = gtk_settings_get_default ();
  graphene_rect_t before, after;

  dateline_session_set_dossier (fixture->session, NULL, NULL);
  let_pass (300);
  g_assert_nonnull (dateline_name_layer_get_placed (get_names (fixture), 0, &before));
  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  let_pass (300);
  g_assert_nonnull (dateline_name_layer_get_placed (get_names (fixture), 0, &after));
  g_assert_cmpfloat (after.size.height, >, before.size.height * 1.3);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
}

static void
test_without_tiles (Fixture       *fixture,
                    gconstpointer  tiles)
{
  g_autoptr(GPtrArray) textures = get_textures (fixture);

  g_assert_cmpuint (dateline_place_layer_get_n_in_sight (fixture->layer), >=, 6);
  g_assert_cmpuint (textures->len, >=, 6);
}

static void
test_no_dossier (Fixture       *fixture,
                 gconstpointer  tiles)
{
  dateline_session_set_dossier (fixture->session, NULL, NULL);
  g_assert_null (dateline_place_layer_get_marks (fixture->layer));
  g_assert_cmpuint (dateline_place_layer_get_n_in_sight (fixture->layer), ==, 0);
  wait_until (!has_items (fixture));
  dateline_map_view_fit (fixture->view, TRUE);

  dateline_session_set_dossier (fixture->session, fixture->dossier, NULL);
  g_assert_nonnull (dateline_place_layer_get_marks (fixture->layer));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define add(name, tiles, func) g_test_add ("/map/view/" name, Fixture, tiles, set_up, func, tear_down)
  add ("drawn", NULL, test_drawn);
  add ("accessible", NULL, test_accessible);
  add ("keyboard", NULL, test_keyboard);
  add ("arrows", NULL, test_arrows);
  add ("click", NULL, test_click);
  add ("style-follows", NULL, test_style_follows);
  add ("pictures-kept", NULL, test_pictures_kept);
  add ("zoom", NULL, test_zoom);
  add ("history", NULL, test_history);
  add ("rest", NULL, test_rest);
  add ("north", NULL, test_north);
  add ("fit", NULL, test_fit);
  add ("jumps", NULL, test_jumps);
  add ("base-names", NULL, test_base_names);
  add ("languages", NULL, test_languages);
  add ("text-scale", NULL, test_text_scale);
  add ("without-tiles", "none.mbtiles", test_without_tiles);
  add ("no-dossier", NULL, test_no_dossier);
#undef add
  return g_test_run ();
}
