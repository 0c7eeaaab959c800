/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-event.h"

G_DEFINE_FINAL_TYPE (DatelineEvent, dateline_event, DATELINE_TYPE_RECORD)

static void
clear_participant (DatelineParticipant *self)
{
  g_free (self->role);
}

static char *
dateline_event_dup_label (DatelineRecord     *record,
                          const char * const *languages)
{
  DatelineEvent *self = DATELINE_EVENT (record);

  return self->title != NULL ? g_strdup (dateline_text_get (self->title, languages)) : NULL;
}

static void
dateline_event_finalize (GObject *object)
{
  DatelineEvent *self = DATELINE_EVENT (object);

  g_clear_pointer (&self->title, dateline_text_unref);
  g_clear_pointer (&self->summary, dateline_text_unref);
  g_free (self->kind);
  g_clear_pointer (&self->when, dateline_date_unref);
  g_free (self->when_as_printed);
  g_array_unref (self->places);
  g_array_unref (self->participants);
  g_array_unref (self->topics);
  g_free (self->certainty);
  g_ptr_array_unref (self->citations);
  G_OBJECT_CLASS (dateline_event_parent_class)->finalize (object);
}

static void
dateline_event_class_init (DatelineEventClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_event_finalize;
  DATELINE_RECORD_CLASS (klass)->dup_label = dateline_event_dup_label;
}

static void
dateline_event_init (DatelineEvent *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  self->participants = g_array_new (FALSE, FALSE, sizeof (DatelineParticipant));
  g_array_set_clear_func (self->participants, (GDestroyNotify) clear_participant);
  self->topics = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  self->citations = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_citation_free);
}
