/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-name-painter.h"

#include <math.h>

#include "dateline-place-sprites.h"

#define HALO_WIDTH 1.75
#define DOT_STROKE 1.5

/* A country's name of more letters than this in a line goes on in the next. */
#define COUNTRY_LINE_EM 10

/* The sizes of so many names are remembered. */
#define MOST_SIZES 20000

/**
 * DatelineNamePainter:
 *
 * Draws the names of the base map, each with a halo in the colour of the land, so
 * that it can be read over lines and water. A name is drawn once and kept as a
 * sprite. Its size goes with the nearest whole zoom: between those nothing is
 * drawn anew.
 */
struct _DatelineNamePainter
{
  GObject parent_instance;

  GtkWidget *widget; /* weak: owns this */
  DatelineMapNames *names;
  DatelinePlaceSprites *sprites;
  GHashTable *sizes; /* index -> width and height in 16 bits each */
  DatelineMapScheme scheme;
  int level; /* the nearest whole zoom */
};

G_DEFINE_FINAL_TYPE (DatelineNamePainter, dateline_name_painter, G_TYPE_OBJECT)

static void
dateline_name_painter_finalize (GObject *object)
{
  DatelineNamePainter *self = DATELINE_NAME_PAINTER (object);

  g_clear_object (&self->names);
  g_object_unref (self->sprites);
  g_hash_table_unref (self->sizes);

  G_OBJECT_CLASS (dateline_name_painter_parent_class)->finalize (object);
}

static void
dateline_name_painter_class_init (DatelineNamePainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_name_painter_finalize;
}

static void
dateline_name_painter_init (DatelineNamePainter *self)
{
  self->sprites = dateline_place_sprites_new ();
  self->sizes = g_hash_table_new (NULL, NULL);
}

/**
 * dateline_name_painter_new:
 * @widget: what is drawn on; owns the painter
 *
 * Returns: (transfer full): a painter
 */
DatelineNamePainter *
dateline_name_painter_new (GtkWidget *widget)
{
  DatelineNamePainter *self = g_object_new (DATELINE_TYPE_NAME_PAINTER, NULL);

  self->widget = widget;
  return self;
}

/**
 * dateline_name_painter_forget_text:
 * @self: the painter
 *
 * The font or its size has changed: lays all text out anew.
 */
void
dateline_name_painter_forget_text (DatelineNamePainter *self)
{
  g_return_if_fail (DATELINE_IS_NAME_PAINTER (self));

  g_hash_table_remove_all (self->sizes);
  dateline_place_sprites_forget (self->sprites);
}

/**
 * dateline_name_painter_set_scheme:
 * @self: the painter
 * @scheme: the colours of the map
 *
 * Draws from now on to fit the map below.
 */
void
dateline_name_painter_set_scheme (DatelineNamePainter *self,
                                  DatelineMapScheme    scheme)
{
  g_return_if_fail (DATELINE_IS_NAME_PAINTER (self));

  self->scheme = scheme;
  dateline_place_sprites_forget (self->sprites);
}

/**
 * dateline_name_painter_set_names:
 * @self: the painter
 * @names: (nullable): what is drawn
 *
 * Draws other names from now on.
 */
void
dateline_name_painter_set_names (DatelineNamePainter *self,
                                 DatelineMapNames    *names)
{
  g_return_if_fail (DATELINE_IS_NAME_PAINTER (self));

  g_set_object (&self->names, names);
  dateline_name_painter_forget_text (self);
}

/**
 * dateline_name_painter_set_zoom:
 * @self: the painter
 * @zoom: the zoom of the map
 *
 * Names grow a little as the map comes closer.
 */
void
dateline_name_painter_set_zoom (DatelineNamePainter *self,
                                double               zoom)
{
  int level = (int) floor (zoom + 0.5);

  g_return_if_fail (DATELINE_IS_NAME_PAINTER (self));

  if (level == self->level)
    return;
  self->level = level;
  g_hash_table_remove_all (self->sizes);
}

static const DatelineMapName *
get_name (DatelineNamePainter *self,
          guint                index)
{
  guint n;

  return &dateline_map_names_get (self->names, &n)[index];
}

/* How each kind of name is set; the sizes in pixels at the zooms 3, 6 and 9. */
static const struct
{
  const char *color;
  double sizes[3];
  PangoWeight weight;
  gboolean capitals;
} typography[] = {
  [DATELINE_MAP_NAME_CITY] = { "city-label", { 11, 12, 13.5 }, PANGO_WEIGHT_NORMAL, FALSE },
  [DATELINE_MAP_NAME_CAPITAL] = { "capital-label", { 11.5, 13, 15 }, PANGO_WEIGHT_SEMIBOLD, FALSE },
  [DATELINE_MAP_NAME_COUNTRY] = { "country-label", { 11, 14, 16 }, PANGO_WEIGHT_SEMIBOLD, TRUE },
  [DATELINE_MAP_NAME_SITE] = { "city-label", { 11, 12, 13.5 }, PANGO_WEIGHT_MEDIUM, FALSE },
  [DATELINE_MAP_NAME_ZONE] = { "mdl", { 11, 11, 13 }, PANGO_WEIGHT_MEDIUM, FALSE },
};

static guint
get_kind (const DatelineMapName *name)
{
  return name->kind < G_N_ELEMENTS (typography) ? name->kind : DATELINE_MAP_NAME_CITY;
}

/* Larger cities are set a little larger. */
static double
get_size (DatelineNamePainter   *self,
          const DatelineMapName *name)
{
  const double *sizes = typography[get_kind (name)].sizes;
  double step = CLAMP ((self->level - 3) / 3.0, 0, 2);
  int i = MIN ((int) step, 1);
  double size = sizes[i] + (step - i) * (sizes[i + 1] - sizes[i]);

  if (name->kind == DATELINE_MAP_NAME_CITY && name->first <= self->level * 10 - 20)
    size += 1;
  /* The smallest states stand back. */
  if (name->kind == DATELINE_MAP_NAME_COUNTRY && name->first > self->level * 10 - 10)
    size -= 1.5;
  return rint (size * 2) / 2;
}

static PangoLayout *
create_layout (DatelineNamePainter   *self,
               const DatelineMapName *name)
{
  const char *text = dateline_map_names_get_text (self->names, name->text);
  g_autofree char *capitals = typography[get_kind (name)].capitals ? g_utf8_strup (text, -1) : NULL;
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, capitals != NULL ? capitals : text);
  PangoAttrList *attributes = pango_attr_list_new ();
  double size = get_size (self, name);

  /* In points, which grow with the size of text that the user has set. */
  pango_attr_list_insert (attributes, pango_attr_size_new (rint (size * 0.75 * PANGO_SCALE)));
  pango_attr_list_insert (attributes, pango_attr_weight_new (typography[get_kind (name)].weight));
  if (capitals != NULL)
    {
      pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (rint (size * 0.1 * PANGO_SCALE)));
      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
      pango_layout_set_width (layout, rint (size * COUNTRY_LINE_EM * PANGO_SCALE));
      pango_layout_set_line_spacing (layout, 0.95);
    }
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

/**
 * dateline_name_painter_measure:
 * @self: the painter
 * @index: which of the names
 * @width: (out): how wide its text is, in pixels
 * @height: (out): how high
 *
 * Measures a name at the present zoom.
 */
void
dateline_name_painter_measure (DatelineNamePainter *self,
                               guint                index,
                               double              *width,
                               double              *height)
{
  guint size;

  g_return_if_fail (DATELINE_IS_NAME_PAINTER (self));

  size = GPOINTER_TO_UINT (g_hash_table_lookup (self->sizes, GUINT_TO_POINTER (index)));
  if (size == 0)
    {
      g_autoptr(PangoLayout) layout = create_layout (self, get_name (self, index));
      int layout_width, layout_height;

      pango_layout_get_pixel_size (layout, &layout_width, &layout_height);
      size = MIN (layout_width, 0xffff) | MIN (layout_height, 0xffff) << 16;
      if (g_hash_table_size (self->sizes) >= MOST_SIZES)
        g_hash_table_remove_all (self->sizes);
      g_hash_table_insert (self->sizes, GUINT_TO_POINTER (index), GUINT_TO_POINTER (size));
    }
  *width = size & 0xffff;
  *height = size >> 16;
}

typedef struct
{
  guint32 index; /* of a name; of a kind for a dot */
  gint16 angle;
  gint8 level; /* -1: a dot */
} SpriteKey;

typedef struct
{
  DatelineNamePainter *painter;
  const DatelineMapName *name;
  SpriteKey key;
} Sprite;

static void
set_source (cairo_t           *cr,
            DatelineMapScheme  scheme,
            const char        *color)
{
  GdkRGBA rgba;

  gdk_rgba_parse (&rgba, dateline_map_scheme_get_color (scheme, color));
  gdk_cairo_set_source_rgba (cr, &rgba);
}

/* About the middle of the text. */
static void
draw_text (cairo_t  *cr,
           gpointer  data)
{
  const Sprite *sprite = data;
  DatelineMapScheme scheme = sprite->painter->scheme;
  g_autoptr(PangoLayout) layout = create_layout (sprite->painter, sprite->name);
  PangoRectangle box;

  pango_layout_get_pixel_extents (layout, NULL, &box);
  cairo_rotate (cr, sprite->key.angle * G_PI / 180);
  cairo_translate (cr, floor (-box.width / 2.0) - box.x, floor (-box.height / 2.0) - box.y);

  pango_cairo_layout_path (cr, layout);
  set_source (cr, scheme, "halo");
  cairo_set_line_width (cr, 2 * HALO_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);

  set_source (cr, scheme, typography[get_kind (sprite->name)].color);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
}

/* A ring, with a point in it for a capital; for a site, a lozenge. */
static void
draw_dot (cairo_t  *cr,
          gpointer  data)
{
  const Sprite *sprite = data;
  DatelineMapScheme scheme = sprite->painter->scheme;
  double radius = dateline_map_name_dot_radius (sprite->name) - DOT_STROKE / 2;

  if (sprite->name->kind == DATELINE_MAP_NAME_SITE)
    {
      cairo_move_to (cr, 0, -radius);
      cairo_line_to (cr, radius, 0);
      cairo_line_to (cr, 0, radius);
      cairo_line_to (cr, -radius, 0);
      cairo_close_path (cr);
    }
  else
    cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  set_source (cr, scheme, "dot-fill");
  cairo_fill_preserve (cr);
  set_source (cr, scheme, typography[get_kind (sprite->name)].color);
  cairo_set_line_width (cr, DOT_STROKE);
  cairo_stroke (cr);

  if (sprite->name->kind == DATELINE_MAP_NAME_CAPITAL)
    {
      cairo_arc (cr, 0, 0, radius / 2, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
append_sprite (DatelineNamePainter *self,
               GtkSnapshot         *snapshot,
               Sprite              *sprite,
               double               x,
               double               y,
               double               width,
               double               height,
               DatelineSpriteDraw   draw)
{
  graphene_rect_t extents = GRAPHENE_RECT_INIT (-width / 2, -height / 2, width, height);

  graphene_rect_inset (&extents, -HALO_WIDTH - 1, -HALO_WIDTH - 1);
  dateline_place_sprites_append (self->sprites, snapshot, &sprite->key, sizeof sprite->key, x, y, &extents, draw, sprite);
}

static void
append_name (DatelineNamePainter      *self,
             GtkSnapshot              *snapshot,
             const DatelinePlacedName *placed,
             double                    rotation)
{
  Sprite sprite = { .painter = self, .name = get_name (self, placed->index) };
  double radius = dateline_map_name_dot_radius (sprite.name);

  /* Every byte counts in a key, those between the members too. */
  memset (&sprite.key, 0, sizeof sprite.key);
  sprite.key.index = sprite.name->kind;
  sprite.key.level = -1;
  if (radius > 0)
    append_sprite (self, snapshot, &sprite, placed->x, placed->y, 2 * radius, 2 * radius, draw_dot);

  sprite.key.index = placed->index;
  sprite.key.level = self->level;
  sprite.key.angle = sprite.name->angle;
  if (sprite.name->kind == DATELINE_MAP_NAME_ZONE)
    sprite.key.angle += rint (rotation * 180 / G_PI);
  append_sprite (self, snapshot, &sprite,
                 placed->rect.origin.x + placed->rect.size.width / 2,
                 placed->rect.origin.y + placed->rect.size.height / 2,
                 placed->rect.size.width, placed->rect.size.height, draw_text);
}

/**
 * dateline_name_painter_draw:
 * @self: the painter
 * @snapshot: where to draw
 * @placed: (array length=n): what to draw, the most important first
 * @n: how many there are
 * @rotation: the turn of the map, in radians
 *
 * Draws dots and names.
 */
void
dateline_name_painter_draw (DatelineNamePainter      *self,
                            GtkSnapshot              *snapshot,
                            const DatelinePlacedName *placed,
                            guint                     n,
                            double                    rotation)
{
  g_return_if_fail (DATELINE_IS_NAME_PAINTER (self));

  dateline_place_sprites_begin_on (self->sprites, self->widget);
  for (guint i = n; i > 0; i--)
    append_name (self, snapshot, &placed[i - 1], rotation);
}
