/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-kind-style.h"

#include <math.h>

static const char *const kinds[] = {
  "summit", "meeting", "visit", "invitation", "letter", "statement", "agreement", "treaty",
  "decision", "implementation", "dismantling", "ceremony", "withdrawal", "test", "sanction",
  "incident",
};

static const struct
{
  gboolean dark;
  const char *background;
} styles[] = {
  { FALSE, "#ffffff" },
  { FALSE, "#f2f2f4" },
  { TRUE, "#1d1d20" },
  { TRUE, "#36363a" },
};

static void
test_contrast (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (styles); s++)
    {
      GdkRGBA background;

      g_assert_true (gdk_rgba_parse (&background, styles[s].background));
      for (guint i = 0; i < 400; i++)
        {
          g_autofree char *other = g_strdup_printf ("kind %u", i);
          const char *kind = i < G_N_ELEMENTS (kinds) ? kinds[i] : other;
          GdkRGBA color, ink;

          dateline_kind_style_get (kind, styles[s].dark, &color, NULL);
          dateline_kind_style_get_ink (&color, &ink);
          g_assert_cmpfloat (dateline_kind_style_contrast (&color, &background), >=, 3);
          g_assert_cmpfloat (dateline_kind_style_contrast (&color, &ink), >=, 4.5);
        }
    }
}

static void
test_known_differ (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < i; j++)
      {
        GdkRGBA a, b;
        DatelineShape shape_a, shape_b;

        dateline_kind_style_get (kinds[i], FALSE, &a, &shape_a);
        dateline_kind_style_get (kinds[j], FALSE, &b, &shape_b);
        if (shape_a == shape_b)
          g_assert_false (gdk_rgba_equal (&a, &b));
      }
}

/* The same token looks the same each time; tokens differ enough to use every shape. */
static void
test_others (void)
{
  guint seen = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *kind = g_strdup_printf ("kind %u", i);
      g_autofree char *again = g_strdup (kind);
      GdkRGBA a, b;
      DatelineShape shape_a, shape_b;

      dateline_kind_style_get (kind, TRUE, &a, &shape_a);
      dateline_kind_style_get (again, TRUE, &b, &shape_b);
      g_assert_true (gdk_rgba_equal (&a, &b));
      g_assert_cmpint (shape_a, ==, shape_b);
      seen |= 1u << shape_a;
    }
  g_assert_cmpuint (seen, ==, (1u << DATELINE_SHAPE_QUOTE) - 1);
}

/* Every outline lies about its middle and is about as large as asked for. */
static void
test_paths (void)
{
  for (guint shape = 0; shape < DATELINE_N_SHAPES; shape++)
    {
      g_autoptr (GskPath) path = dateline_kind_style_create_path (shape, 50, 60, 10);
      graphene_rect_t bounds;

      g_assert_true (gsk_path_get_bounds (path, &bounds));
      g_assert_cmpfloat (fabs (bounds.origin.x + bounds.size.width / 2 - 50), <, 1);
      g_assert_cmpfloat (fabs (bounds.origin.y + bounds.size.height / 2 - 60), <, 2);
      g_assert_cmpfloat (bounds.size.width, >=, 16);
      g_assert_cmpfloat (bounds.size.width, <=, 26.1);
      g_assert_cmpfloat (bounds.size.height, >=, 14);
      g_assert_cmpfloat (bounds.size.height, <=, 26.1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kind-style/contrast", test_contrast);
  g_test_add_func ("/kind-style/known-differ", test_known_differ);
  g_test_add_func ("/kind-style/others", test_others);
  g_test_add_func ("/kind-style/paths", test_paths);
  return g_test_run ();
}
