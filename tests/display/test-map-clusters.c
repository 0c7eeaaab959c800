/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-tray-button.h"
#include "map-fixture.h"

/* The spot of a place that lies in the middle of the map. */
static void
click_middle (Fixture *fixture)
{
  GtkWidget *layer = GTK_WIDGET (fixture->layer);
  double x = gtk_widget_get_width (layer) / 2.0;

  click (layer, x, x, gtk_widget_get_height (layer) / 2.0);
}

/* Into a cluster, to its places, to the events of one, and all the way out. */
static void
test_clusters (Fixture       *fixture,
               gconstpointer  tiles)
{
  GtkWidget *layer = GTK_WIDGET (fixture->layer);
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (layer));
  double zoom;
  guint n;

  show (fixture, 37.956, 126.677, 3);
  click_middle (fixture);
  zoom = shumate_viewport_get_zoom_level (viewport);
  g_assert_cmpfloat (zoom, >, 3);
  /* Its places are selected, the one it stands at first of all. */
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, ref_of (fixture, "panmunjom"));
  g_assert_true (dateline_session_is_selected (fixture->session, ref_of (fixture, "joint-security-area")));
  g_assert_true (press_escape (layer));
  g_assert_cmpuint (dateline_session_get_selected (fixture->session)->n, ==, 0);
  g_assert_true (press_escape (layer));
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), ==, 3);
  g_assert_false (press_escape (layer));

  /* As close as can be, the Joint Security Area lies at Panmunjom. */
  show (fixture, 37.956, 126.677, 12);
  wait_for_item (fixture, "3 events in 2 places, 0 quotes, around Panmunjom, claim contradicted");
  n = dateline_place_layer_get_n_in_sight (fixture->layer);
  click_middle (fixture);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), ==, 12);
  g_assert_cmpuint (dateline_place_layer_get_n_in_sight (fixture->layer), ==, n);
  wait_for_item (fixture, "Joint Security Area, 1 event, 0 quotes, 37.96° N, 126.68° E, claim contradicted");
  g_assert_true (press_escape (layer));
  wait_for_item (fixture, "3 events in 2 places, 0 quotes, around Panmunjom, claim contradicted");
  g_assert_true (press_escape (layer));
  g_assert_false (press_escape (layer));
}

static void
test_fan (Fixture       *fixture,
          gconstpointer  tiles)
{
  DatelineRef punggye = ref_of (fixture, "punggye-ri");

  show (fixture, 41.278, 129.087, 8);
  click_middle (fixture);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, punggye);
  wait_for_item (fixture, "Punggye-ri test site dismantled, spring 2018 · 1 quote");
  g_assert_true (press_escape (GTK_WIDGET (fixture->layer)));
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, punggye);
  g_assert_true (press_escape (GTK_WIDGET (fixture->layer)));
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, DATELINE_REF_NONE);
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = GTK_IS_LIST_VIEW (child) ? child : find_list (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Too many to be fanned out are listed, and one that is chosen is selected. */
static void
test_list (Fixture       *fixture,
           gconstpointer  tiles)
{
  g_autoptr(DatelineBits) events = dateline_bits_new (dateline_dossier_get_n (fixture->dossier, DATELINE_KIND_EVENT));
  DatelineRef event = ref_of (fixture, "jsa-disarmed");
  graphene_rect_t rect = GRAPHENE_RECT_INIT (100, 100, 20, 20);
  GtkWidget *popover, *list;

  dateline_bits_set (events, dateline_ref_row (event));
  g_signal_emit_by_name (fixture->layer, "list-events", events, &rect);
  popover = gtk_widget_get_last_child (GTK_WIDGET (fixture->view));
  g_assert_true (GTK_IS_POPOVER (popover));
  list = find_list (popover);
  g_assert_nonnull (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, 1);
  g_signal_emit_by_name (list, "activate", 0);
  g_assert_cmpuint (dateline_session_get_selection (fixture->session), ==, event);
}

static GtkWidget *
find_unplaced (GtkWidget *widget)
{
  if (DATELINE_IS_TRAY_BUTTON (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_unplaced (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
lists (GtkWidget   *button,
       DatelineRef  ref)
{
  g_autoptr (GListModel) records = NULL;

  g_object_get (button, "records", &records, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (DatelineRecord) record = g_list_model_get_item (records, i);

      if (dateline_record_get_ref (record) == ref)
        return TRUE;
    }
  return FALSE;
}

/* What has no place on the map is in reach beside it. */
static void
test_unplaced (Fixture       *fixture,
               gconstpointer  tiles)
{
  static const char nowhere[] = "{ \"id\": \"nowhere\", \"title\": \"Nowhere\", \"when\": \"2018\" }";
  GtkWidget *button = find_unplaced (GTK_WIDGET (fixture->view));
  DatelineRef treaty = ref_of (fixture, "inf-treaty-1987"), added;
  g_autoptr (GBytes) raw = g_bytes_new_static (nowhere, strlen (nowhere));

  g_assert_true (lists (button, treaty));
  g_assert_false (lists (button, ref_of (fixture, "jsa-disarmed")));
  g_assert_true (gtk_widget_get_visible (button));
  added = dateline_dossier_append (fixture->dossier, DATELINE_KIND_EVENT, raw, NULL);
  g_assert_true (lists (button, added));

  dateline_session_set_dossier (fixture->session, NULL, NULL);
  g_assert_false (gtk_widget_get_visible (button));
}

static gboolean
has_fade (GskRenderNode *node)
{
  gboolean found = FALSE;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_OPACITY_NODE:
      return TRUE;
    case GSK_CLIP_NODE:
      return has_fade (gsk_clip_node_get_child (node));
    case GSK_TRANSFORM_NODE:
      return has_fade (gsk_transform_node_get_child (node));
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node) && !found; i++)
        found = has_fade (gsk_container_node_get_child (node, i));
      return found;
    default:
      return FALSE;
    }
}

/* Whether something comes or goes, rather than being there. */
static gboolean
fades (Fixture *fixture)
{
  GtkWidget *layer = GTK_WIDGET (fixture->layer);
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (layer);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (layer), gtk_widget_get_height (layer));
  node = gtk_snapshot_free_to_node (snapshot);
  return node != NULL && has_fade (node);
}

/* Clusters come apart and together softly, and at once for who wants no animations. */
static void
test_fade (Fixture       *fixture,
           gconstpointer  tiles)
{
  GtkSettings *settings = gtk_settings_get_default ();

  show (fixture, 37.956, 126.677, 4);
  g_assert_cmpuint (dateline_place_layer_get_n_in_sight (fixture->layer), >, 0);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  show (fixture, 37.956, 126.677, 8);
  wait_until (fades (fixture));
  wait_until (!fades (fixture));

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  show (fixture, 37.956, 126.677, 4);
  for (guint i = 0; i < 20; i++)
    {
      let_pass (10);
      g_assert_false (fades (fixture));
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define add(name, tiles, func) g_test_add ("/map/clusters/" name, Fixture, tiles, set_up, func, tear_down)
  add ("clusters", NULL, test_clusters);
  add ("fan", NULL, test_fan);
  add ("list", NULL, test_list);
  add ("unplaced", NULL, test_unplaced);
  add ("fade", NULL, test_fade);
#undef add
  return g_test_run ();
}
