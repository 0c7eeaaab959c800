/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "dateline-decode-outlines.h"
#include "dateline-decode.h"
#include "dateline-place.h"

static void
add_name (const DatelineDecode *self,
          gpointer              data)
{
  DatelineName *name = dateline_decode_name (self, "toponym");

  if (name != NULL)
    g_ptr_array_add (data, name);
}

/* What is no place cannot be where it happened. */
static void
decode_candidates (const DatelineDecode *self,
                   GArray               *candidates)
{
  dateline_decode_refs (self, "candidates", candidates);
  for (guint i = candidates->len; i-- > 0;)
    if (dateline_ref_kind (g_array_index (candidates, DatelineRef, i)) != DATELINE_KIND_PLACE)
      g_array_remove_index (candidates, i);
}

static double
decode_accuracy (const DatelineDecode *self)
{
  double accuracy = json_object_get_double_member_with_default (self->object, "accuracy_m", 0);

  return isfinite (accuracy) && accuracy > 0 ? accuracy : 0;
}

/**
 * dateline_decode_place:
 * @self: a place's object
 * @ref: which place it is: its point is in the dossier's columns
 *
 * Returns: (transfer full): the place
 */
DatelineRecord *
dateline_decode_place (const DatelineDecode *self,
                       DatelineRef           ref)
{
  DatelinePlace *place = g_object_new (DATELINE_TYPE_PLACE, NULL);
  const DatelineTable *table = dateline_dossier_get_table (self->dossier, DATELINE_KIND_PLACE);
  DatelineDecode properties, geometry;

  if (dateline_decode_member (self, "properties", &properties))
    {
      place->title = dateline_decode_string (&properties, "title");
      place->ccodes = dateline_decode_strings (&properties, "ccodes");
    }
  dateline_decode_each (self, "names", add_name, place->names);
  place->has_point = dateline_table_get_point (table, dateline_ref_row (ref), &place->longitude, &place->latitude);
  if (dateline_decode_member (self, "geometry", &geometry))
    dateline_decode_outlines (geometry.object, place->outlines);
  if (!place->has_point)
    decode_candidates (self, place->candidates);
  place->accuracy = decode_accuracy (self);
  place->certainty = dateline_decode_string (self, "certainty");
  return DATELINE_RECORD (place);
}
