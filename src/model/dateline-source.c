/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-source.h"

G_DEFINE_FINAL_TYPE (DatelineSource, dateline_source, DATELINE_TYPE_RECORD)

static char *
dateline_source_dup_label (DatelineRecord     *record,
                           const char * const *languages)
{
  DatelineSource *self = DATELINE_SOURCE (record);

  return g_strdup (self->headline);
}

static void
dateline_source_finalize (GObject *object)
{
  DatelineSource *self = DATELINE_SOURCE (object);

  g_free (self->type);
  g_free (self->headline);
  g_array_unref (self->authors);
  g_clear_pointer (&self->published, dateline_date_unref);
  g_free (self->url);
  g_free (self->language);
  g_free (self->dateline);
  g_free (self->text);
  g_free (self->sha256);
  g_free (self->reliability);
  G_OBJECT_CLASS (dateline_source_parent_class)->finalize (object);
}

static void
dateline_source_class_init (DatelineSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_source_finalize;
  DATELINE_RECORD_CLASS (klass)->dup_label = dateline_source_dup_label;
}

static void
dateline_source_init (DatelineSource *self)
{
  self->publisher = DATELINE_REF_NONE;
  self->authors = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
}
