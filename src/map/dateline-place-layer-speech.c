/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the places on the map say to assistive technology. */

#include "config.h"

#include "dateline-place-layer-private.h"

#include <glib/gi18n-lib.h>

static char *
describe (DatelinePlaceLayer      *self,
          const DatelinePlaceMark *mark)
{
  g_autofree char *name = dateline_dossier_dup_label (dateline_place_marks_get_dossier (self->marks),
                                                      dateline_place_layer_ref (mark->row));
  g_autofree char *events = NULL;
  g_autofree char *quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", mark->n_quotes), mark->n_quotes);

  if (mark->n_events == mark->n_all)
    events = g_strdup_printf (ngettext ("%u event", "%u events", mark->n_events), mark->n_events);
  else
    /* Translators: how many of the events at a place match the filter, of how
     * many there are; plural of the second number. */
    events = g_strdup_printf (ngettext ("%u of %u event", "%u of %u events", mark->n_all),
                              mark->n_events, mark->n_all);

  /* Translators: a place on the map, read aloud: its name, how many events, how
   * many quotations. */
  return g_strdup_printf (_("%s, %s, %s"), name, events, quotes);
}

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
      g_autofree char *label = describe (self, spots[i].mark);
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (spots[i].x - spots[i].radius, spots[i].y - spots[i].radius,
                                                   2 * spots[i].radius, 2 * spots[i].radius);

      if (!dateline_drawn_items_add (self->items, spots[i].mark->row, label, NULL, &bounds))
        break;
    }
  dateline_drawn_items_end (self->items);
}
