/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-topic.h"

G_DEFINE_FINAL_TYPE (DatelineTopic, dateline_topic, DATELINE_TYPE_RECORD)

static char *
dateline_topic_dup_label (DatelineRecord     *record,
                          const char * const *languages)
{
  DatelineTopic *self = DATELINE_TOPIC (record);

  return self->label != NULL ? g_strdup (dateline_text_get (self->label, languages)) : NULL;
}

static void
dateline_topic_finalize (GObject *object)
{
  DatelineTopic *self = DATELINE_TOPIC (object);

  g_clear_pointer (&self->label, dateline_text_unref);
  G_OBJECT_CLASS (dateline_topic_parent_class)->finalize (object);
}

static void
dateline_topic_class_init (DatelineTopicClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_topic_finalize;
  DATELINE_RECORD_CLASS (klass)->dup_label = dateline_topic_dup_label;
}

static void
dateline_topic_init (DatelineTopic *self)
{
  self->broader = DATELINE_REF_NONE;
}
