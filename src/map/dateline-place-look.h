/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-map-style.h"
#include "dateline-place-clusters.h"
#include "dateline-place-sprites.h"

G_BEGIN_DECLS

/**
 * DatelinePlaceColors:
 * @fill: the ground of a mark
 * @text: what is written and the keyboard's focus
 * @edge: the rim of a mark
 * @halo: what names are set off with
 * @accent: what is selected or pointed at
 * @dark: whether the map is dark
 *
 * The colours marks are drawn in.
 */
typedef struct
{
  GdkRGBA fill;
  GdkRGBA text;
  GdkRGBA edge;
  GdkRGBA halo;
  GdkRGBA accent;
  gboolean dark;
} DatelinePlaceColors;

/**
 * DatelineSpriteType:
 * @DATELINE_SPRITE_LOOK: a mark
 * @DATELINE_SPRITE_GROUND: what is below the ring of a mark
 * @DATELINE_SPRITE_BEAD: the shape of a kind on a ring
 * @DATELINE_SPRITE_NUMBER: the number in a mark
 * @DATELINE_SPRITE_NAME: the name beside a mark
 * @DATELINE_SPRITE_TIE: what ties a mark to its place
 * @DATELINE_SPRITE_BADGE: what claims warn of at a mark
 *
 * What a sprite shows; the first bytes of its key.
 */
typedef enum
{
  DATELINE_SPRITE_LOOK,
  DATELINE_SPRITE_GROUND,
  DATELINE_SPRITE_BEAD,
  DATELINE_SPRITE_NUMBER,
  DATELINE_SPRITE_NAME,
  DATELINE_SPRITE_TIE,
  DATELINE_SPRITE_BADGE,
} DatelineSpriteType;

/**
 * DatelinePlaceAccent:
 * @DATELINE_PLACE_ACCENT_NONE: none
 * @DATELINE_PLACE_ACCENT_LIT: a thin one
 * @DATELINE_PLACE_ACCENT_SELECTED: a strong one
 *
 * The ring about a mark.
 */
typedef enum
{
  DATELINE_PLACE_ACCENT_NONE,
  DATELINE_PLACE_ACCENT_LIT,
  DATELINE_PLACE_ACCENT_SELECTED,
} DatelinePlaceAccent;

/**
 * DatelinePlaceSlice:
 * @code: a kind of event; %DATELINE_NO_CODE if none
 * @end: the step of the ring at which its part ends
 *
 * A part of the ring of a mark.
 */
typedef struct
{
  guint16 code;
  guint16 end;
} DatelinePlaceSlice;

/**
 * DatelinePlaceLook:
 * @type: a #DatelineSpriteType: tells these bytes from those of other pictures
 * @radius: its size, in pixels
 * @opacity: from 0 to 1
 * @accent: a #DatelinePlaceAccent
 * @focused: whether the keyboard's focus is shown
 * @filled: whether the dot of a place without events is filled
 * @single: whether it stands for one event alone: its shape is the mark
 * @uncertain: whether it may as well have been elsewhere: the mark is hollow
 * @unused: 0, so that there are no bytes of which nothing is known
 * @n_slices: how many parts the ring has; none: the mark is a dot
 * @slices: the parts
 *
 * All that the looks of a mark depend on, its number and the colours aside: two
 * marks with the same bytes look the same.
 */
typedef struct
{
  guint32 type;
  float radius;
  float opacity;
  guint8 accent;
  guint8 focused;
  guint8 filled;
  guint8 single;
  guint8 uncertain;
  guint8 unused[3];
  guint32 n_slices;
  DatelinePlaceSlice slices[];
} DatelinePlaceLook;

guint           dateline_place_look_slice       (const DatelinePlacePart   *parts,
                                                 guint                      n_parts,
                                                 DatelinePlaceSlice        *slices);
graphene_rect_t dateline_place_look_get_extents (const DatelinePlaceLook   *self);
void            dateline_place_look_draw        (const DatelinePlaceLook   *self,
                                                 const DatelinePlaceColors *colors,
                                                 const char * const        *kinds,
                                                 DatelinePlaceSprites      *sprites,
                                                 cairo_t                   *cr);

G_END_DECLS
