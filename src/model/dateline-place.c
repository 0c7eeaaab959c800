/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-place.h"

G_DEFINE_FINAL_TYPE (DatelinePlace, dateline_place, DATELINE_TYPE_RECORD)

static char *
dateline_place_dup_label (DatelineRecord     *record,
                          const char * const *languages)
{
  DatelinePlace *self = DATELINE_PLACE (record);

  const char *name = dateline_names_pick (self->names, languages);

  return g_strdup (name != NULL ? name : self->title);
}

static void
dateline_place_finalize (GObject *object)
{
  DatelinePlace *self = DATELINE_PLACE (object);

  g_free (self->title);
  g_strfreev (self->ccodes);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->outlines);
  g_array_unref (self->candidates);
  g_free (self->certainty);
  G_OBJECT_CLASS (dateline_place_parent_class)->finalize (object);
}

static void
dateline_place_class_init (DatelinePlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_place_finalize;
  DATELINE_RECORD_CLASS (klass)->dup_label = dateline_place_dup_label;
}

static void
dateline_place_init (DatelinePlace *self)
{
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_name_free);
  self->outlines = g_ptr_array_new_with_free_func (g_free);
  self->candidates = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
}
