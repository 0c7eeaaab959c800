/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-fixture.h"

#define SEOUL "Seoul, 2 events, 1 quote, 37.57° N, 126.98° E"
#define MOVED "Seoul, 2 events, 1 quote, 37.57° N, 129.00° E"

/* How many nodes of a type the layer shows, drawn anew. */
static guint
count_nodes (GskRenderNode     *node,
             GskRenderNodeType  type)
{
  guint n = gsk_render_node_get_node_type (node) == type;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        n += count_nodes (gsk_container_node_get_child (node, i), type);
      break;
    case GSK_CLIP_NODE:
      n += count_nodes (gsk_clip_node_get_child (node), type);
      break;
    case GSK_TRANSFORM_NODE:
      n += count_nodes (gsk_transform_node_get_child (node), type);
      break;
    default:
      break;
    }

  return n;
}

static guint
count_shown (Fixture           *fixture,
             GskRenderNodeType  type)
{
  GtkWidget *layer = GTK_WIDGET (fixture->layer);
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (layer);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  gtk_widget_queue_draw (layer);
  let_pass (50);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (layer), gtk_widget_get_height (layer));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  return count_nodes (node, type);
}

/* A place that is selected shows what it covers, and no other does. */
static void
test_extents (Fixture       *fixture,
              gconstpointer  tiles)
{
  /* Within 2 km. */
  show (fixture, 41.278, 129.087, 10);
  g_assert_cmpuint (count_shown (fixture, GSK_STROKE_NODE), ==, 0);
  dateline_session_set_selection (fixture->session, ref_of (fixture, "punggye-ri"));
  g_assert_cmpuint (count_shown (fixture, GSK_STROKE_NODE), ==, 1);
  g_assert_cmpuint (count_shown (fixture, GSK_FILL_NODE), ==, 1);
  /* From far away that is hidden by its mark. */
  show (fixture, 41.278, 129.087, 5);
  g_assert_cmpuint (count_shown (fixture, GSK_STROKE_NODE), ==, 0);
}

/* Where nothing happened there is nothing to see, unless one wants to know where
 * that is. */
static void
test_bare (Fixture       *fixture,
           gconstpointer  tiles)
{
  DatelineRef bare = ref_of (fixture, "saint-petersburg");
  guint n;

  show (fixture, 59.94, 30.31, 9);
  n = dateline_place_layer_get_n_in_sight (fixture->layer);
  dateline_session_set_selection (fixture->session, bare);
  g_assert_cmpuint (dateline_place_layer_get_n_in_sight (fixture->layer), ==, n + 1);
  dateline_session_set_selection (fixture->session, DATELINE_REF_NONE);
  g_assert_cmpuint (dateline_place_layer_get_n_in_sight (fixture->layer), ==, n);
}

/* Arrows lead from one to the next of the events selected, when asked for. */
static void
test_movements (Fixture       *fixture,
                gconstpointer  tiles)
{
  const DatelineRef refs[] = { ref_of (fixture, "panmunjom-summit-april"), ref_of (fixture, "pyongyang-summit") };
  g_autoptr(DatelineRefSet) events = dateline_ref_set_new (refs, G_N_ELEMENTS (refs));

  show (fixture, 38.5, 126.2, 6);
  dateline_session_set_selected (fixture->session, events, refs[0]);
  g_assert_cmpuint (count_shown (fixture, GSK_STROKE_NODE), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.show-movements", NULL);
  wait_for_item (fixture, "From Panmunjom to Pyongyang: Summit in Pyongyang");
  /* The line and its head, twice, on the map and above that. */
  g_assert_cmpuint (count_shown (fixture, GSK_STROKE_NODE), ==, 4);
  dateline_session_set_selection (fixture->session, refs[0]);
  g_assert_cmpuint (count_shown (fixture, GSK_STROKE_NODE), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.show-movements", NULL);
}

/* Where nothing matches is faint, or not to be seen if one so wishes. */
static void
test_only_matches (Fixture       *fixture,
                   gconstpointer  tiles)
{
  guint n = dateline_place_layer_get_n_in_sight (fixture->layer);

  dateline_query_set_event_kind (dateline_session_get_query (fixture->session), "dismantling", TRUE);
  g_assert_cmpuint (dateline_place_layer_get_n_in_sight (fixture->layer), ==, n);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.only-matches", NULL);
  g_assert_cmpuint (dateline_place_layer_get_n_in_sight (fixture->layer), <, n);
  g_assert_cmpuint (dateline_place_layer_get_n_in_sight (fixture->layer), >, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.only-matches", NULL);
  g_assert_cmpuint (dateline_place_layer_get_n_in_sight (fixture->layer), ==, n);
}

/* Marks follow what is edited. */
static void
test_edit (Fixture       *fixture,
           gconstpointer  tiles)
{
  DatelineRef seoul = ref_of (fixture, "seoul");
  gsize length;
  const char *raw = dateline_dossier_get_raw (fixture->dossier, seoul, &length);
  g_autoptr(GString) text = g_string_new_len (raw, length);
  guint n_found = g_string_replace (text, "126.9784", "129.0", 0);
  g_autoptr(GBytes) edited = g_bytes_new (text->str, text->len);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (n_found, ==, 1);
  show (fixture, 37, 127.5, 6);
  wait_for_item (fixture, SEOUL);
  dateline_dossier_replace (fixture->dossier, seoul, edited, &error);
  g_assert_no_error (error);
  wait_for_item (fixture, MOVED);
  g_assert_true (dateline_dossier_undo (fixture->dossier));
  wait_for_item (fixture, SEOUL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define add(name, tiles, func) g_test_add ("/map/extents/" name, Fixture, tiles, set_up, func, tear_down)
  add ("extents", NULL, test_extents);
  add ("bare", NULL, test_bare);
  add ("movements", NULL, test_movements);
  add ("edit", NULL, test_edit);
  add ("only-matches", NULL, test_only_matches);
#undef add
  return g_test_run ();
}
