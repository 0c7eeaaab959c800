/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-drawn-items.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *widget;
  DatelineDrawnItems *items;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->widget = gtk_button_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->widget);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (fixture->widget);
  gtk_test_widget_wait_for_draw (fixture->widget);
  fixture->items = dateline_drawn_items_new (fixture->widget);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_run_dispose (G_OBJECT (fixture->items));
  g_assert_finalize_object (fixture->items);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
show (Fixture       *fixture,
      const guint64 *keys,
      guint          n_keys)
{
  dateline_drawn_items_begin (fixture->items);
  for (guint i = 0; i < n_keys; i++)
    {
      g_autofree char *label = g_strdup_printf ("thing %" G_GUINT64_FORMAT, keys[i]);

      g_assert_true (dateline_drawn_items_add (fixture->items, keys[i], label, NULL,
                                               &GRAPHENE_RECT_INIT (10 * i, 0, 10, 10)));
    }
  dateline_drawn_items_end (fixture->items);
}

/* Things that stay keep their object; those that go are let go of. */
static void
test_keep (Fixture      *fixture,
           gconstpointer data)
{
  static const guint64 before[] = { 1, 2, 3 }, after[] = { 4, 3, 1 };
  DatelineDrawnItem *one, *three;
  g_autoptr (DatelineDrawnItem) two = NULL;
  g_autoptr (GtkAccessible) parent = NULL;

  show (fixture, before, 3);
  one = dateline_drawn_items_lookup (fixture->items, 1);
  two = g_object_ref (dateline_drawn_items_lookup (fixture->items, 2));
  three = dateline_drawn_items_lookup (fixture->items, 3);
  show (fixture, after, 3);
  g_assert_cmpuint (dateline_drawn_items_get_n (fixture->items), ==, 3);
  g_assert_cmpuint (dateline_drawn_item_get_key (dateline_drawn_items_get (fixture->items, 0)), ==, 4);
  g_assert_true (dateline_drawn_items_get (fixture->items, 1) == three);
  g_assert_true (dateline_drawn_items_get (fixture->items, 2) == one);
  g_assert_null (dateline_drawn_items_lookup (fixture->items, 2));
  parent = gtk_accessible_get_accessible_parent (GTK_ACCESSIBLE (two));
  g_assert_null (parent);
  gtk_test_accessible_assert_state (two, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  gtk_test_accessible_assert_state (one, GTK_ACCESSIBLE_STATE_HIDDEN, FALSE);
  gtk_test_accessible_assert_property (one, GTK_ACCESSIBLE_PROPERTY_LABEL, "thing 1");
}

static gboolean
has_focus (Fixture *fixture,
           guint64  key)
{
  return gtk_accessible_get_platform_state (GTK_ACCESSIBLE (dateline_drawn_items_lookup (fixture->items, key)),
                                            GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

static gboolean
is_it (guint64  key,
       gpointer data)
{
  return key == *(guint64 *) data;
}

/* Focus and selection may be told before the thing is there. */
static void
test_states (Fixture      *fixture,
             gconstpointer data)
{
  static const guint64 keys[] = { 1, 2, 3 };
  guint64 selected = 3;

  dateline_drawn_items_set_focused (fixture->items, 2);
  dateline_drawn_items_set_selected_func (fixture->items, is_it, &selected);
  show (fixture, keys, 3);
  g_assert_true (gtk_widget_has_focus (fixture->widget));
  g_assert_false (has_focus (fixture, 1));
  g_assert_true (has_focus (fixture, 2));
  gtk_test_accessible_assert_state (dateline_drawn_items_lookup (fixture->items, 3), GTK_ACCESSIBLE_STATE_SELECTED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  dateline_drawn_items_set_focused (fixture->items, 1);
  selected = 2;
  dateline_drawn_items_selection_changed (fixture->items);
  g_assert_true (has_focus (fixture, 1));
  g_assert_false (has_focus (fixture, 2));
  gtk_test_accessible_assert_state (dateline_drawn_items_lookup (fixture->items, 3), GTK_ACCESSIBLE_STATE_SELECTED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  gtk_test_accessible_assert_state (dateline_drawn_items_lookup (fixture->items, 2), GTK_ACCESSIBLE_STATE_SELECTED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_false (has_focus (fixture, 1));
}

static void
test_most (Fixture      *fixture,
           gconstpointer data)
{
  dateline_drawn_items_begin (fixture->items);
  for (guint64 i = 0; i < DATELINE_DRAWN_ITEMS_MAX; i++)
    g_assert_true (dateline_drawn_items_add (fixture->items, i, "thing", NULL, graphene_rect_zero ()));
  g_assert_false (dateline_drawn_items_add (fixture->items, 1000, "thing", NULL, graphene_rect_zero ()));
  dateline_drawn_items_end (fixture->items);
  g_assert_cmpuint (dateline_drawn_items_get_n (fixture->items), ==, DATELINE_DRAWN_ITEMS_MAX);
}

/* A reader may still hold things of a widget that is gone. */
static void
test_outlive (Fixture      *fixture,
              gconstpointer data)
{
  static const guint64 keys[] = { 1, 2 };
  g_autoptr (DatelineDrawnItem) one = NULL;
  int x = 7, y = 7, width = 7, height = 7;

  show (fixture, keys, 2);
  one = g_object_ref (dateline_drawn_items_lookup (fixture->items, 1));
  g_object_run_dispose (G_OBJECT (fixture->items));
  g_assert_null (gtk_accessible_get_next_accessible_sibling (GTK_ACCESSIBLE (one)));
  g_assert_null (gtk_accessible_get_accessible_parent (GTK_ACCESSIBLE (one)));
  g_assert_false (gtk_accessible_get_bounds (GTK_ACCESSIBLE (one), &x, &y, &width, &height));
  g_assert_cmpint (x + y + width + height, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/drawn-items/keep", Fixture, NULL, set_up, test_keep, tear_down);
  g_test_add ("/drawn-items/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/drawn-items/most", Fixture, NULL, set_up, test_most, tear_down);
  g_test_add ("/drawn-items/outlive", Fixture, NULL, set_up, test_outlive, tear_down);
  return g_test_run ();
}
