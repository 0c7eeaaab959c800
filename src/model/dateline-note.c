/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-note.h"

G_DEFINE_FINAL_TYPE (DatelineNote, dateline_note, DATELINE_TYPE_RECORD)

static char *
dateline_note_dup_label (DatelineRecord     *record,
                         const char * const *languages)
{
  DatelineNote *self = DATELINE_NOTE (record);

  return g_strdup (self->body);
}

static void
dateline_note_finalize (GObject *object)
{
  DatelineNote *self = DATELINE_NOTE (object);

  g_free (self->body);
  g_free (self->language);
  g_array_unref (self->targets);
  G_OBJECT_CLASS (dateline_note_parent_class)->finalize (object);
}

static void
dateline_note_class_init (DatelineNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_note_finalize;
  DATELINE_RECORD_CLASS (klass)->dup_label = dateline_note_dup_label;
}

static void
dateline_note_init (DatelineNote *self)
{
  self->targets = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
}
