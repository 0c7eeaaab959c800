/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-bookmark.h"

G_DEFINE_FINAL_TYPE (DatelineBookmark, dateline_bookmark, DATELINE_TYPE_RECORD)

static char *
dateline_bookmark_dup_label (DatelineRecord     *record,
                             const char * const *languages)
{
  DatelineBookmark *self = DATELINE_BOOKMARK (record);

  return self->label != NULL ? g_strdup (dateline_text_get (self->label, languages)) : NULL;
}

static void
dateline_bookmark_finalize (GObject *object)
{
  DatelineBookmark *self = DATELINE_BOOKMARK (object);

  g_clear_pointer (&self->label, dateline_text_unref);
  g_clear_object (&self->query);
  G_OBJECT_CLASS (dateline_bookmark_parent_class)->finalize (object);
}

static void
dateline_bookmark_class_init (DatelineBookmarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_bookmark_finalize;
  DATELINE_RECORD_CLASS (klass)->dup_label = dateline_bookmark_dup_label;
}

static void
dateline_bookmark_init (DatelineBookmark *self)
{
  self->selection = DATELINE_REF_NONE;
  self->clock = DATELINE_QUOTE_CLOCK_SAID;
  self->query = dateline_query_new ();
}
