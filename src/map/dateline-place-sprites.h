/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DatelineSpriteDraw:
 * @cr: where to draw, in pixels about the sprite's origin
 * @data: what was given with it
 *
 * Draws a sprite.
 */
typedef void (*DatelineSpriteDraw) (cairo_t  *cr,
                                    gpointer  data);

#define DATELINE_TYPE_PLACE_SPRITES (dateline_place_sprites_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePlaceSprites, dateline_place_sprites, DATELINE, PLACE_SPRITES, GObject)

DatelinePlaceSprites *dateline_place_sprites_new      (void);
void                  dateline_place_sprites_forget   (DatelinePlaceSprites   *self);
void                  dateline_place_sprites_begin    (DatelinePlaceSprites   *self,
                                                       double                  scale,
                                                       const graphene_point_t *origin,
                                                       const graphene_size_t  *size);
void                  dateline_place_sprites_begin_on (DatelinePlaceSprites   *self,
                                                       GtkWidget              *widget);
void                  dateline_place_sprites_append   (DatelinePlaceSprites   *self,
                                                       GtkSnapshot            *snapshot,
                                                       gconstpointer           key,
                                                       gsize                   key_size,
                                                       double                  x,
                                                       double                  y,
                                                       const graphene_rect_t  *extents,
                                                       DatelineSpriteDraw      draw,
                                                       gpointer                data);
void                  dateline_place_sprites_paint    (DatelinePlaceSprites   *self,
                                                       cairo_t                *cr,
                                                       gconstpointer           key,
                                                       gsize                   key_size,
                                                       double                  x,
                                                       double                  y,
                                                       const graphene_rect_t  *extents,
                                                       DatelineSpriteDraw      draw,
                                                       gpointer                data);
gsize                 dateline_place_sprites_get_area (DatelinePlaceSprites   *self);
gsize                 dateline_place_sprites_get_most (DatelinePlaceSprites   *self);

G_END_DECLS
