/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-place-look.h"
#include "dateline-place-sprites.h"

/* What a test's sprites look like: a square of a colour, sides of 2 * reach. */
typedef struct
{
  double reach;
  GdkRGBA color;
  guint n_drawn;
} Square;

static const GdkRGBA red = { 1, 0, 0, 1 };

static void
draw_square (cairo_t  *cr,
             gpointer  data)
{
  Square *square = data;

  square->n_drawn++;
  gdk_cairo_set_source_rgba (cr, &square->color);
  cairo_rectangle (cr, -square->reach, -square->reach, 2 * square->reach, 2 * square->reach);
  cairo_fill (cr);
}

static graphene_rect_t
get_extents (const Square *square)
{
  return GRAPHENE_RECT_INIT (-square->reach, -square->reach, 2 * square->reach, 2 * square->reach);
}

/* Returns: (transfer full) (nullable): what showing it adds to a frame */
static GskRenderNode *
show (DatelinePlaceSprites *sprites,
      guint                 key,
      Square               *square,
      double                x,
      double                y)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t extents = get_extents (square);

  dateline_place_sprites_append (sprites, snapshot, &key, sizeof key, x, y, &extents, draw_square, square);
  return gtk_snapshot_free_to_node (snapshot);
}

/* Returns: (transfer full): the texture, which is held so that no other can get
 *   its address */
static GdkTexture *
get_texture (DatelinePlaceSprites *sprites,
             guint                 key,
             Square               *square)
{
  g_autoptr(GskRenderNode) node = show (sprites, key, square, 50, 50);

  g_assert_nonnull (node);
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_TEXTURE_NODE);
  return g_object_ref (gsk_texture_node_get_texture (node));
}

static DatelinePlaceSprites *
create (double scale,
        double origin_x,
        double origin_y)
{
  DatelinePlaceSprites *sprites = dateline_place_sprites_new ();

  dateline_place_sprites_begin (sprites, scale, &GRAPHENE_POINT_INIT (origin_x, origin_y), &GRAPHENE_SIZE_INIT (100, 100));
  return sprites;
}

static void
test_reuse (void)
{
  g_autoptr(DatelinePlaceSprites) sprites = create (1, 0, 0);
  Square square = { .reach = 5, .color = red };
  g_autoptr(GdkTexture) first = get_texture (sprites, 1, &square);
  g_autoptr(GdkTexture) again = get_texture (sprites, 1, &square);
  g_autoptr(GdkTexture) other = get_texture (sprites, 2, &square);

  g_assert_true (first == again);
  g_assert_true (first != other);
  g_assert_cmpuint (square.n_drawn, ==, 2);
  g_assert_cmpuint (dateline_place_sprites_get_area (sprites), ==, 2 * 10 * 10);
}

static void
test_forget (void)
{
  g_autoptr(DatelinePlaceSprites) sprites = create (1, 0, 0);
  Square square = { .reach = 5, .color = red };
  g_autoptr(GdkTexture) first = get_texture (sprites, 1, &square);
  g_autoptr(GdkTexture) later = NULL;

  dateline_place_sprites_forget (sprites);
  g_assert_cmpuint (dateline_place_sprites_get_area (sprites), ==, 0);
  later = get_texture (sprites, 1, &square);
  g_assert_true (first != later);
  g_assert_cmpuint (square.n_drawn, ==, 2);
}

static void
test_scale (void)
{
  g_autoptr(DatelinePlaceSprites) sprites = create (1, 0, 0);
  Square square = { .reach = 5, .color = red };
  g_autoptr(GdkTexture) coarse = get_texture (sprites, 1, &square);
  g_autoptr(GdkTexture) fine = NULL;

  dateline_place_sprites_begin (sprites, 2, &GRAPHENE_POINT_INIT (0, 0), &GRAPHENE_SIZE_INIT (100, 100));
  fine = get_texture (sprites, 1, &square);
  g_assert_cmpint (gdk_texture_get_width (coarse), ==, 10);
  g_assert_cmpint (gdk_texture_get_width (fine), ==, 20);
}

/* However many there are, what is kept is bounded, and what was shown last is
 * kept. */
static void
test_bounded (void)
{
  g_autoptr(DatelinePlaceSprites) sprites = create (1, 0, 0);
  Square square = { .reach = 128, .color = red };
  Square often = { .reach = 5, .color = red };

  for (guint i = 1; i <= 200; i++)
    {
      g_autoptr(GdkTexture) texture = NULL;
      g_autoptr(GdkTexture) kept = NULL;

      dateline_place_sprites_begin (sprites, 1, &GRAPHENE_POINT_INIT (0, 0), &GRAPHENE_SIZE_INIT (100, 100));
      texture = get_texture (sprites, i, &square);
      kept = get_texture (sprites, 0, &often);

      g_assert_cmpuint (dateline_place_sprites_get_area (sprites), <=, dateline_place_sprites_get_most (sprites));
    }
  g_assert_cmpuint (dateline_place_sprites_get_area (sprites), >, dateline_place_sprites_get_most (sprites) / 2);
  g_assert_cmpuint (square.n_drawn, ==, 200);
  g_assert_cmpuint (often.n_drawn, ==, 1);

  /* The first is gone, the last is not. */
  g_object_unref (get_texture (sprites, 200, &square));
  g_assert_cmpuint (square.n_drawn, ==, 200);
  g_object_unref (get_texture (sprites, 1, &square));
  g_assert_cmpuint (square.n_drawn, ==, 201);
}

/* What one frame shows is drawn once, however much it is. */
static void
test_crowded (void)
{
  g_autoptr(DatelinePlaceSprites) sprites = create (1, 0, 0);
  Square square = { .reach = 128, .color = red };

  for (guint frame = 0; frame < 3; frame++)
    {
      dateline_place_sprites_begin (sprites, 1, &GRAPHENE_POINT_INIT (0, 0), &GRAPHENE_SIZE_INIT (100, 100));
      for (guint i = 0; i < 200; i++)
        g_object_unref (get_texture (sprites, i, &square));
    }
  g_assert_cmpuint (square.n_drawn, ==, 200);
  g_assert_cmpuint (dateline_place_sprites_get_area (sprites), >, dateline_place_sprites_get_most (sprites));
}

/* Wherever a sprite is asked for, it lies on whole pixels of the display. */
static void
test_pixels (void)
{
  static const struct
  {
    double scale, origin, x, left, width;
  } cases[] = {
    { 1, 0, 50, 45, 10 },
    { 1, 0, 50.4, 45, 10 },
    { 1, 0, 50.5, 46, 10 },
    { 2, 0, 50.4, 45.5, 10 },
    { 1, 0.25, 50, 44.75, 10 },
    { 1.5, 0, 50, 67 / 1.5, 16 / 1.5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(DatelinePlaceSprites) sprites = create (cases[i].scale, cases[i].origin, cases[i].origin);
      Square square = { .reach = 5, .color = red };
      g_autoptr(GskRenderNode) node = show (sprites, 1, &square, cases[i].x, cases[i].x);
      graphene_rect_t bounds;

      gsk_render_node_get_bounds (node, &bounds);
      g_assert_cmpfloat_with_epsilon (bounds.origin.x, cases[i].left, 1e-4);
      g_assert_cmpfloat_with_epsilon (bounds.origin.y, cases[i].left, 1e-4);
      g_assert_cmpfloat_with_epsilon (bounds.size.width, cases[i].width, 1e-4);
    }
}

static void
test_outside (void)
{
  static const double outside[][2] = { { -6, 50 }, { 106, 50 }, { 50, -6 }, { 50, 106 } };
  g_autoptr(DatelinePlaceSprites) sprites = create (1, 0, 0);
  Square square = { .reach = 5, .color = red };

  for (guint i = 0; i < G_N_ELEMENTS (outside); i++)
    g_assert_null (show (sprites, 1, &square, outside[i][0], outside[i][1]));
  g_assert_cmpuint (square.n_drawn, ==, 0);
}

typedef struct
{
  DatelinePlaceSprites *sprites;
  Square part;
} Whole;

static void
draw_whole (cairo_t  *cr,
            gpointer  data)
{
  Whole *whole = data;
  graphene_rect_t extents = get_extents (&whole->part);
  guint key = 1;

  for (int x = -2; x <= 2; x += 4)
    dateline_place_sprites_paint (whole->sprites, cr, &key, sizeof key, x, 0, &extents, draw_square, &whole->part);
}

/* A sprite made of another, twice, with a gap between. */
static void
test_parts (void)
{
  g_autoptr(DatelinePlaceSprites) sprites = create (1, 0, 0);
  Whole whole = { sprites, { .reach = 1, .color = red } };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  guint32 pixels[6 * 2];
  guint key = 2;

  dateline_place_sprites_append (sprites, snapshot, &key, sizeof key, 50, 50, &GRAPHENE_RECT_INIT (-3, -1, 6, 2),
                                 draw_whole, &whole);
  node = gtk_snapshot_free_to_node (snapshot);
  gdk_texture_download (gsk_texture_node_get_texture (node), (guchar *) pixels, 6 * sizeof (guint32));
  for (guint i = 0; i < G_N_ELEMENTS (pixels); i++)
    g_assert_cmphex (pixels[i], ==, i % 6 / 2 == 1 ? 0 : 0xffff0000);
  g_assert_cmpuint (whole.part.n_drawn, ==, 1);
}

/* Rings. */

static void
test_slices (void)
{
  static const struct
  {
    guint n_parts;
    guint parts[4];
    guint n_steps;
    guint ends[4];
  } cases[] = {
    { 1, { 1 }, 1, { 1 } },
    { 3, { 1, 2, 4 }, 7, { 1, 3, 7 } },
    { 2, { 59, 1 }, 60, { 59, 60 } },
    { 2, { 500, 500 }, 60, { 30, 60 } },
    /* A rare kind is seen, wherever it stands. */
    { 3, { 1, 1, 9998 }, 60, { 1, 2, 60 } },
    { 3, { 9998, 1, 1 }, 60, { 58, 59, 60 } },
    { 4, { 1, 5000, 1, 4998 }, 60, { 1, 30, 31, 60 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DatelinePlacePart parts[4];
      DatelinePlaceSlice slices[4];

      for (guint j = 0; j < cases[i].n_parts; j++)
        parts[j] = (DatelinePlacePart) { .code = j, .n = cases[i].parts[j] };
      g_assert_cmpuint (dateline_place_look_slice (parts, cases[i].n_parts, slices), ==, cases[i].n_steps);
      for (guint j = 0; j < cases[i].n_parts; j++)
        {
          g_assert_cmpuint (slices[j].code, ==, j);
          g_assert_cmpuint (slices[j].end, ==, cases[i].ends[j]);
        }
    }
}

/* More kinds than steps. */
static void
test_many_slices (void)
{
  DatelinePlacePart parts[100];
  DatelinePlaceSlice slices[100];

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    parts[i] = (DatelinePlacePart) { .code = i, .n = 1 + i * 10 };
  g_assert_cmpuint (dateline_place_look_slice (parts, G_N_ELEMENTS (parts), slices), ==, 100);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_cmpuint (slices[i].end, ==, i + 1);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/sprites/reuse", test_reuse);
  g_test_add_func ("/map/sprites/forget", test_forget);
  g_test_add_func ("/map/sprites/scale", test_scale);
  g_test_add_func ("/map/sprites/bounded", test_bounded);
  g_test_add_func ("/map/sprites/crowded", test_crowded);
  g_test_add_func ("/map/sprites/pixels", test_pixels);
  g_test_add_func ("/map/sprites/outside", test_outside);
  g_test_add_func ("/map/sprites/parts", test_parts);
  g_test_add_func ("/map/sprites/slices", test_slices);
  g_test_add_func ("/map/sprites/many-slices", test_many_slices);
  return g_test_run ();
}
