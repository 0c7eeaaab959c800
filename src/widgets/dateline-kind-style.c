/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-kind-style.h"

#include <math.h>

typedef enum
{
  HUE_BLUE,
  HUE_GREEN,
  HUE_ORANGE,
  HUE_RED,
  HUE_PURPLE,
  HUE_TEAL,
  HUE_PINK,
  HUE_YELLOW,
  HUE_BROWN,
  HUE_SLATE,
  N_HUES
} Hue;

/* The hues of the GNOME palette, each shaded so that it stands out by 3:1 at
 * least from the background and carries text of 4.5:1. */
static const struct
{
  const char *light;
  const char *dark;
} palette[N_HUES] = {
  [HUE_BLUE] = { "#1c6ed2", "#78aeed" },
  [HUE_GREEN] = { "#1c7d52", "#57cf8d" },
  [HUE_ORANGE] = { "#c04a00", "#ffa348" },
  [HUE_RED] = { "#b3192c", "#f2727f" },
  [HUE_PURPLE] = { "#813d9c", "#cf9ee3" },
  [HUE_TEAL] = { "#15798c", "#5fc9db" },
  [HUE_PINK] = { "#b8437c", "#f5a3c7" },
  [HUE_YELLOW] = { "#8f6400", "#f5d04b" },
  [HUE_BROWN] = { "#865e3c", "#d3b08c" },
  [HUE_SLATE] = { "#5a6878", "#a9b8c8" },
};

static const struct
{
  const char *kind;
  Hue hue;
  DatelineShape shape;
} known_kinds[] = {
  { "summit", HUE_BLUE, DATELINE_SHAPE_CIRCLE },
  { "meeting", HUE_PURPLE, DATELINE_SHAPE_CIRCLE },
  { "visit", HUE_TEAL, DATELINE_SHAPE_HEXAGON },
  { "invitation", HUE_TEAL, DATELINE_SHAPE_WEDGE },
  { "letter", HUE_PINK, DATELINE_SHAPE_SQUARE },
  { "statement", HUE_SLATE, DATELINE_SHAPE_SQUARE },
  { "agreement", HUE_BLUE, DATELINE_SHAPE_PENTAGON },
  { "treaty", HUE_BROWN, DATELINE_SHAPE_SQUARE },
  { "decision", HUE_PURPLE, DATELINE_SHAPE_PENTAGON },
  { "implementation", HUE_GREEN, DATELINE_SHAPE_SQUARE },
  { "dismantling", HUE_ORANGE, DATELINE_SHAPE_TRIANGLE },
  { "ceremony", HUE_GREEN, DATELINE_SHAPE_HEXAGON },
  { "withdrawal", HUE_RED, DATELINE_SHAPE_DIAMOND },
  { "test", HUE_YELLOW, DATELINE_SHAPE_STAR },
  { "sanction", HUE_RED, DATELINE_SHAPE_CROSS },
  { "incident", HUE_ORANGE, DATELINE_SHAPE_SALTIRE },
  { "quote", HUE_PURPLE, DATELINE_SHAPE_QUOTE },
  { "commitment", HUE_SLATE, DATELINE_SHAPE_DIAMOND },
};

/**
 * dateline_kind_style_get:
 * @kind: (nullable): the token of a kind of event, such as `summit`
 * @dark: whether it is drawn on a dark background
 * @color: (out) (optional): its colour
 * @shape: (out) (optional): its shape
 *
 * How a kind of event looks wherever it is drawn. The kinds in common use have
 * a look of their own; any other gets one that follows from its letters, and so
 * is the same in every dossier. %NULL is grey and round.
 */
void
dateline_kind_style_get (const char    *kind,
                         gboolean       dark,
                         GdkRGBA       *color,
                         DatelineShape *shape)
{
  Hue hue = HUE_SLATE;
  DatelineShape form = DATELINE_SHAPE_CIRCLE;
  gboolean found = kind == NULL;

  for (guint i = 0; !found && i < G_N_ELEMENTS (known_kinds); i++)
    if (strcmp (known_kinds[i].kind, kind) == 0)
      {
        hue = known_kinds[i].hue;
        form = known_kinds[i].shape;
        found = TRUE;
      }
  if (!found)
    {
      /* Stirred, as tokens that differ in a letter have neighbouring hashes. */
      guint hash = (g_str_hash (kind) * 2654435761u) >> 8;

      hue = hash % N_HUES;
      form = (hash / N_HUES) % DATELINE_SHAPE_QUOTE;
    }
  if (color != NULL)
    gdk_rgba_parse (color, dark ? palette[hue].dark : palette[hue].light);
  if (shape != NULL)
    *shape = form;
}

static void
add_polygon (GskPathBuilder *builder,
             double          x,
             double          y,
             double          radius,
             int             n,
             double          turn)
{
  for (int i = 0; i < n; i++)
    {
      double angle = (turn + (double) i / n) * 2 * G_PI;
      double px = x + radius * sin (angle);
      double py = y - radius * cos (angle);

      if (i == 0)
        gsk_path_builder_move_to (builder, px, py);
      else
        gsk_path_builder_line_to (builder, px, py);
    }
  gsk_path_builder_close (builder);
}

static void
add_star (GskPathBuilder *builder,
          double          x,
          double          y,
          double          radius)
{
  for (int i = 0; i < 10; i++)
    {
      double angle = i * G_PI / 5;
      double r = i % 2 == 0 ? radius : radius * 0.48;

      if (i == 0)
        gsk_path_builder_move_to (builder, x, y - r);
      else
        gsk_path_builder_line_to (builder, x + r * sin (angle), y - r * cos (angle));
    }
  gsk_path_builder_close (builder);
}

static void
add_cross (GskPathBuilder *builder,
           double          x,
           double          y,
           double          radius,
           double          turn)
{
  static const double corners[12][2] = {
    { -0.36, -1 }, { 0.36, -1 }, { 0.36, -0.36 }, { 1, -0.36 }, { 1, 0.36 }, { 0.36, 0.36 },
    { 0.36, 1 }, { -0.36, 1 }, { -0.36, 0.36 }, { -1, 0.36 }, { -1, -0.36 }, { -0.36, -0.36 },
  };

  for (int i = 0; i < 12; i++)
    {
      double px = x + radius * (corners[i][0] * cos (turn) - corners[i][1] * sin (turn));
      double py = y + radius * (corners[i][0] * sin (turn) + corners[i][1] * cos (turn));

      if (i == 0)
        gsk_path_builder_move_to (builder, px, py);
      else
        gsk_path_builder_line_to (builder, px, py);
    }
  gsk_path_builder_close (builder);
}

/* A closing quotation mark: a dot with a tail. */
static void
add_comma (GskPathBuilder *builder,
           double          x,
           double          y,
           double          radius)
{
  double r = radius * 0.46;

  gsk_path_builder_move_to (builder, x - r, y - r * 0.7);
  gsk_path_builder_cubic_to (builder, x - r, y - r * 1.5, x + r, y - r * 1.6, x + r, y - r * 0.5);
  gsk_path_builder_cubic_to (builder, x + r, y + r * 0.7, x + r * 0.2, y + r * 1.5, x - r * 0.8, y + r * 1.7);
  gsk_path_builder_cubic_to (builder, x - r * 0.1, y + r * 1.1, x + r * 0.1, y + r * 0.7, x, y + r * 0.3);
  gsk_path_builder_cubic_to (builder, x - r * 0.7, y + r * 0.3, x - r, y - r * 0.1, x - r, y - r * 0.7);
  gsk_path_builder_close (builder);
}

/**
 * dateline_kind_style_create_path:
 * @shape: the shape
 * @center_x: its middle
 * @center_y: its middle
 * @radius: half its size in pixels
 *
 * The outline of a shape, scaled so that all shapes weigh about the same.
 *
 * Returns: (transfer full): the path
 */
GskPath *
dateline_kind_style_create_path (DatelineShape shape,
                                 double        center_x,
                                 double        center_y,
                                 double        radius)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  double x = center_x, y = center_y, r = radius;

  switch (shape)
    {
    case DATELINE_SHAPE_SQUARE:
      add_polygon (builder, x, y, r * 1.24, 4, 0.125);
      break;
    case DATELINE_SHAPE_TRIANGLE:
      add_polygon (builder, x, y + r * 0.2, r * 1.25, 3, 0);
      break;
    case DATELINE_SHAPE_WEDGE:
      add_polygon (builder, x, y - r * 0.2, r * 1.25, 3, 0.5);
      break;
    case DATELINE_SHAPE_DIAMOND:
      add_polygon (builder, x, y, r * 1.2, 4, 0);
      break;
    case DATELINE_SHAPE_PENTAGON:
      add_polygon (builder, x, y, r * 1.12, 5, 0);
      break;
    case DATELINE_SHAPE_HEXAGON:
      add_polygon (builder, x, y, r * 1.08, 6, 0);
      break;
    case DATELINE_SHAPE_STAR:
      add_star (builder, x, y, r * 1.3);
      break;
    case DATELINE_SHAPE_CROSS:
      add_cross (builder, x, y, r * 1.05, 0);
      break;
    case DATELINE_SHAPE_SALTIRE:
      add_cross (builder, x, y, r * 1.15, G_PI / 4);
      break;
    case DATELINE_SHAPE_QUOTE:
      add_comma (builder, x - r * 0.52, y, r);
      add_comma (builder, x + r * 0.56, y, r);
      break;
    case DATELINE_SHAPE_CIRCLE:
    case DATELINE_N_SHAPES:
    default:
      gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), r);
      break;
    }
  return gsk_path_builder_free_to_path (builder);
}

/**
 * dateline_kind_style_snapshot:
 * @snapshot: where to draw
 * @shape: the shape
 * @color: what to fill it with
 * @center_x: its middle
 * @center_y: its middle
 * @radius: half its size in pixels
 *
 * Draws the mark of a kind.
 */
void
dateline_kind_style_snapshot (GtkSnapshot   *snapshot,
                              DatelineShape  shape,
                              const GdkRGBA *color,
                              double         center_x,
                              double         center_y,
                              double         radius)
{
  g_autoptr (GskPath) path = dateline_kind_style_create_path (shape, center_x, center_y, radius);

  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green) + 0.0722 * linear (color->blue);
}

/**
 * dateline_kind_style_contrast:
 * @a: an opaque colour
 * @b: another
 *
 * Returns: the contrast ratio of WCAG 2.2, from 1 to 21
 */
double
dateline_kind_style_contrast (const GdkRGBA *a,
                              const GdkRGBA *b)
{
  double la = luminance (a), lb = luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

/**
 * dateline_kind_style_get_ink:
 * @fill: an opaque colour
 * @ink: (out): black or white, whichever reads better on it
 *
 * The colour of text on a filled mark.
 */
void
dateline_kind_style_get_ink (const GdkRGBA *fill,
                             GdkRGBA       *ink)
{
  const GdkRGBA white = { 1, 1, 1, 1 }, black = { 0.07, 0.07, 0.08, 1 };

  *ink = dateline_kind_style_contrast (fill, &white) >= dateline_kind_style_contrast (fill, &black) ? white : black;
}
