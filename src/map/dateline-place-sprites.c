/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-place-sprites.h"

#include <math.h>

/* Room for all that is in sight before and after a change, some four screens of
 * it; what has not been seen for longest goes first. */
#define MOST_PIXELS (4 * 1024 * 1024)

/**
 * DatelinePlaceSprites:
 *
 * Small pictures that are drawn once and shown many times, as textures of
 * exactly the display's pixels that lie exactly on them: no renderer has paths to
 * fill or textures to scale in a frame.
 *
 * A sprite is known by its key, any bytes that tell all that its looks depend
 * on, besides what dateline_place_sprites_forget() is called for.
 */
struct _DatelinePlaceSprites
{
  GObject parent_instance;

  GHashTable *sprites; /* GBytes -> Sprite; the key is the sprite's own */
  GQueue recent;       /* Sprite, by their links, what was shown last first */
  gsize area;          /* display pixels */
  guint frame;         /* counts them */
  double scale;        /* display pixels a pixel */
  graphene_point_t origin;
  graphene_size_t size;
};

typedef struct
{
  GBytes *key;
  cairo_surface_t *surface;
  GdkTexture *texture; /* of the surface's bytes; NULL until it is shown itself */
  guint frame; /* when it was last shown */
  int left; /* display pixels from the origin */
  int top;
  GList link;
} Sprite;

G_DEFINE_FINAL_TYPE (DatelinePlaceSprites, dateline_place_sprites, G_TYPE_OBJECT)

static void
free_sprite (Sprite *sprite)
{
  g_bytes_unref (sprite->key);
  g_clear_object (&sprite->texture);
  cairo_surface_destroy (sprite->surface);
  g_free (sprite);
}

static void
dateline_place_sprites_finalize (GObject *object)
{
  g_hash_table_unref (DATELINE_PLACE_SPRITES (object)->sprites);

  G_OBJECT_CLASS (dateline_place_sprites_parent_class)->finalize (object);
}

static void
dateline_place_sprites_class_init (DatelinePlaceSpritesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_place_sprites_finalize;
}

static void
dateline_place_sprites_init (DatelinePlaceSprites *self)
{
  self->sprites = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, NULL, (GDestroyNotify) free_sprite);
  g_queue_init (&self->recent);
  self->scale = 1;
}

/**
 * dateline_place_sprites_new:
 *
 * Returns: (transfer full): no sprites yet
 */
DatelinePlaceSprites *
dateline_place_sprites_new (void)
{
  return g_object_new (DATELINE_TYPE_PLACE_SPRITES, NULL);
}

/**
 * dateline_place_sprites_forget:
 * @self: the sprites
 *
 * Draws all of them anew when they are next shown: what keys do not tell of, such
 * as the colours, has changed.
 */
void
dateline_place_sprites_forget (DatelinePlaceSprites *self)
{
  g_return_if_fail (DATELINE_IS_PLACE_SPRITES (self));

  g_hash_table_remove_all (self->sprites);
  g_queue_init (&self->recent);
  self->area = 0;
}

/**
 * dateline_place_sprites_begin:
 * @self: the sprites
 * @scale: how many pixels of the display a pixel is wide; need not be whole
 * @origin: where what is drawn on lies in its window, in pixels
 * @size: how large it is; nothing outside of it is shown
 *
 * Tells where the next frame's pixels are.
 */
void
dateline_place_sprites_begin (DatelinePlaceSprites   *self,
                              double                  scale,
                              const graphene_point_t *origin,
                              const graphene_size_t  *size)
{
  g_return_if_fail (DATELINE_IS_PLACE_SPRITES (self));
  g_return_if_fail (scale > 0);

  if (scale != self->scale)
    dateline_place_sprites_forget (self);
  self->frame++;
  self->scale = scale;
  self->origin = *origin;
  self->size = *size;
}

/**
 * dateline_place_sprites_begin_on:
 * @self: the sprites
 * @widget: what is drawn on
 *
 * Tells that the next frame is of @widget, where it lies now.
 */
void
dateline_place_sprites_begin_on (DatelinePlaceSprites *self,
                                 GtkWidget            *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  graphene_point_t origin = GRAPHENE_POINT_INIT (0, 0);
  double x = 0, y = 0;

  if (surface != NULL && gtk_widget_compute_point (widget, GTK_WIDGET (native), &origin, &origin))
    gtk_native_get_surface_transform (native, &x, &y);
  dateline_place_sprites_begin (self,
                                surface != NULL ? gdk_surface_get_scale (surface) : 1,
                                &GRAPHENE_POINT_INIT (origin.x + x, origin.y + y),
                                &GRAPHENE_SIZE_INIT (gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
}

static gsize
get_pixels (Sprite *sprite)
{
  return (gsize) cairo_image_surface_get_width (sprite->surface) * cairo_image_surface_get_height (sprite->surface);
}

/* What the frame at hand shows is kept however much it is: it would have to be
 * drawn again for the next. */
static gboolean
is_oldest_idle (DatelinePlaceSprites *self)
{
  const Sprite *sprite = g_queue_peek_tail (&self->recent);

  return sprite != NULL && sprite->frame != self->frame;
}

static void
drop_oldest (DatelinePlaceSprites *self)
{
  Sprite *sprite = g_queue_peek_tail (&self->recent);

  g_queue_unlink (&self->recent, &sprite->link);
  self->area -= get_pixels (sprite);
  g_hash_table_remove (self->sprites, sprite->key);
}

static GdkTexture *
create_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr(GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static Sprite *
create_sprite (DatelinePlaceSprites  *self,
               const graphene_rect_t *extents,
               DatelineSpriteDraw     draw,
               gpointer               data)
{
  Sprite *sprite = g_new0 (Sprite, 1);
  int left = (int) floor (extents->origin.x * self->scale);
  int top = (int) floor (extents->origin.y * self->scale);
  int right = (int) ceil ((extents->origin.x + extents->size.width) * self->scale);
  int bottom = (int) ceil ((extents->origin.y + extents->size.height) * self->scale);
  cairo_t *cr;

  sprite->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, right - left), MAX (1, bottom - top));
  cr = cairo_create (sprite->surface);
  cairo_translate (cr, -left, -top);
  cairo_scale (cr, self->scale, self->scale);
  draw (cr, data);
  cairo_destroy (cr);
  sprite->left = left;
  sprite->top = top;
  sprite->link.data = sprite;

  return sprite;
}

static Sprite *
get_sprite (DatelinePlaceSprites  *self,
            gconstpointer          key,
            gsize                  key_size,
            const graphene_rect_t *extents,
            DatelineSpriteDraw     draw,
            gpointer               data)
{
  g_autoptr(GBytes) wanted = g_bytes_new_static (key, key_size);
  Sprite *sprite = g_hash_table_lookup (self->sprites, wanted);

  if (sprite != NULL)
    g_queue_unlink (&self->recent, &sprite->link);
  else
    {
      sprite = create_sprite (self, extents, draw, data);
      sprite->key = g_bytes_new (key, key_size);
      g_hash_table_insert (self->sprites, sprite->key, sprite);
      self->area += get_pixels (sprite);
      while (self->area > dateline_place_sprites_get_most (self) && is_oldest_idle (self))
        drop_oldest (self);
    }
  sprite->frame = self->frame;
  g_queue_push_head_link (&self->recent, &sprite->link);

  return sprite;
}

/**
 * dateline_place_sprites_append:
 * @self: the sprites
 * @snapshot: where to show it
 * @key: (array length=key_size): what it looks like
 * @key_size: how many bytes that takes
 * @x: where to show its origin, in pixels
 * @y: where to show its origin
 * @extents: what it covers, in pixels about its origin
 * @draw: (scope call): draws it, unless it is drawn already
 * @data: what to give to @draw
 *
 * Shows a sprite, its origin at the pixel of the display that is nearest.
 */
void
dateline_place_sprites_append (DatelinePlaceSprites  *self,
                               GtkSnapshot           *snapshot,
                               gconstpointer          key,
                               gsize                  key_size,
                               double                 x,
                               double                 y,
                               const graphene_rect_t *extents,
                               DatelineSpriteDraw     draw,
                               gpointer               data)
{
  Sprite *sprite;
  double left, top;

  g_return_if_fail (DATELINE_IS_PLACE_SPRITES (self));

  if (x + extents->origin.x > self->size.width || x + extents->origin.x + extents->size.width < 0 ||
      y + extents->origin.y > self->size.height || y + extents->origin.y + extents->size.height < 0)
    return;

  sprite = get_sprite (self, key, key_size, extents, draw, data);
  if (sprite->texture == NULL)
    sprite->texture = create_texture (sprite->surface);
  left = floor ((x + self->origin.x) * self->scale + 0.5) + sprite->left;
  top = floor ((y + self->origin.y) * self->scale + 0.5) + sprite->top;
  gtk_snapshot_append_texture (snapshot, sprite->texture,
                               &GRAPHENE_RECT_INIT (left / self->scale - self->origin.x,
                                                    top / self->scale - self->origin.y,
                                                    gdk_texture_get_width (sprite->texture) / self->scale,
                                                    gdk_texture_get_height (sprite->texture) / self->scale));
}

/**
 * dateline_place_sprites_paint:
 * @self: the sprites
 * @cr: what @draw of another sprite was given
 * @key: (array length=key_size): what it looks like
 * @key_size: how many bytes that takes
 * @x: where to paint its origin, in pixels
 * @y: where to paint its origin
 * @extents: what it covers, in pixels about its origin
 * @draw: (scope call): draws it, unless it is drawn already
 * @data: what to give to @draw
 *
 * Paints a sprite as a part of another, its origin at the pixel of the display
 * that is nearest: what many sprites have in common is drawn once.
 */
void
dateline_place_sprites_paint (DatelinePlaceSprites  *self,
                              cairo_t               *cr,
                              gconstpointer          key,
                              gsize                  key_size,
                              double                 x,
                              double                 y,
                              const graphene_rect_t *extents,
                              DatelineSpriteDraw     draw,
                              gpointer               data)
{
  Sprite *sprite;

  g_return_if_fail (DATELINE_IS_PLACE_SPRITES (self));

  sprite = get_sprite (self, key, key_size, extents, draw, data);
  cairo_save (cr);
  cairo_user_to_device (cr, &x, &y);
  cairo_identity_matrix (cr);
  cairo_set_source_surface (cr, sprite->surface, floor (x + 0.5) + sprite->left, floor (y + 0.5) + sprite->top);
  cairo_paint (cr);
  cairo_restore (cr);
}

/**
 * dateline_place_sprites_get_area:
 * @self: the sprites
 *
 * Returns: how many pixels of the display the sprites kept have, of four bytes
 *   each
 */
gsize
dateline_place_sprites_get_area (DatelinePlaceSprites *self)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_SPRITES (self), 0);

  return self->area;
}

/**
 * dateline_place_sprites_get_most:
 * @self: the sprites
 *
 * Returns: how many pixels of the display are kept at most, unless one frame has
 *   more
 */
gsize
dateline_place_sprites_get_most (DatelinePlaceSprites *self)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_SPRITES (self), 0);

  return (gsize) (MOST_PIXELS * MAX (1, self->scale * self->scale));
}
