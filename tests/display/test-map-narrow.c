/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-fixture.h"

static GtkWidget *
find_with_class (GtkWidget  *widget,
                 const char *name)
{
  if (gtk_widget_has_css_class (widget, name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_with_class (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What floats over the map lies beside each other, and within it, however little room there is. */
static void
check_floats (Fixture *fixture)
{
  static const char * const names[] = { "map-controls", "map-scale", "map-attribution", "map-unplaced" };
  graphene_rect_t bounds[G_N_ELEMENTS (names)];
  graphene_rect_t map = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (fixture->view)),
                                            gtk_widget_get_height (GTK_WIDGET (fixture->view)));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *widget = find_with_class (GTK_WIDGET (fixture->view), names[i]);

      g_test_message ("%s", names[i]);
      g_assert_nonnull (widget);
      g_assert_true (gtk_widget_get_visible (widget));
      g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->view), &bounds[i]));
      g_assert_true (graphene_rect_contains_rect (&map, &bounds[i]));
      for (guint j = 0; j < i; j++)
        {
          g_test_message ("%s and %s", names[i], names[j]);
          g_assert_false (graphene_rect_intersection (&bounds[i], &bounds[j], NULL));
        }
    }
}

static guint
count_buttons (Fixture *fixture)
{
  GtkWidget *controls = find_with_class (GTK_WIDGET (fixture->view), "map-controls");
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (controls); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_get_visible (child);
  return n;
}

static void
resize (Fixture *fixture,
        int      width,
        int      height)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->view)) == width &&
              gtk_widget_get_height (GTK_WIDGET (fixture->view)) == height);
  /* The new size is laid out in the frame after. */
  let_pass (100);
}

static void
test_floats (Fixture       *fixture,
             gconstpointer  data)
{
  GtkTextDirection direction = gtk_widget_get_default_direction ();

  for (GtkTextDirection turned = GTK_TEXT_DIR_LTR; turned <= GTK_TEXT_DIR_RTL; turned++)
    {
      gtk_widget_set_default_direction (turned);
      resize (fixture, 900, 600);
      check_floats (fixture);
      g_assert_cmpuint (count_buttons (fixture), ==, 7);
      resize (fixture, 360, 220);
      check_floats (fixture);
      g_assert_cmpuint (count_buttons (fixture), ==, 4);
    }
  gtk_widget_set_default_direction (direction);
}

/* The list comes from the menu where it has no button. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *last;

  resize (fixture, 360, 220);
  g_assert_false (GTK_IS_POPOVER (gtk_widget_get_last_child (GTK_WIDGET (fixture->view))));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.list", NULL));
  last = gtk_widget_get_last_child (GTK_WIDGET (fixture->view));
  g_assert_true (GTK_IS_POPOVER (last));
  wait_until (gtk_widget_get_mapped (last));
}

/* One can go as far as the map takes to hold a world, and no farther. */
static void
test_farthest (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct
  {
    int width;
    int height;
    guint level;
  } cases[] = { { 360, 220, 0 }, { 700, 400, 0 }, { 700, 500, 1 }, { 900, 600, 1 } };
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (fixture->layer));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      resize (fixture, cases[i].width, cases[i].height);
      g_assert_cmpuint (shumate_viewport_get_min_zoom_level (viewport), ==, cases[i].level);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_add ("/map/narrow/floats", Fixture, NULL, set_up, test_floats, tear_down);
  g_test_add ("/map/narrow/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/map/narrow/farthest", Fixture, NULL, set_up, test_farthest, tear_down);
  return g_test_run ();
}
