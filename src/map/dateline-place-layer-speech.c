/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the places on the map say to assistive technology. */

#include "dateline-place-layer-private.h"

#include "dateline-place-words.h"

/* Exposes what is in sight as it is now. */
void
dateline_place_layer_tell_items (DatelinePlaceLayer *self)
{
  const DatelinePlaceSpot *spots;
  guint n;

  spots = dateline_place_spots_get (dateline_place_layer_get_spots (self), &n);
  dateline_drawn_items_begin (self->items);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = dateline_place_words_dup_speech (dateline_place_marks_get_dossier (self->marks),
                                                                spots[i].cluster);
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (spots[i].x - spots[i].radius, spots[i].y - spots[i].radius,
                                                   2 * spots[i].radius, 2 * spots[i].radius);

      if (!dateline_drawn_items_add (self->items, spots[i].cluster->ref, label, NULL, &bounds))
        break;
    }
  dateline_place_layer_tell_movements (self);
  dateline_drawn_items_end (self->items);
}
