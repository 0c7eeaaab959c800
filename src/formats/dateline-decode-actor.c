/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-actor.h"
#include "dateline-decode.h"
#include "dateline-topic.h"

/**
 * dateline_decode_topic:
 * @self: a topic's object
 *
 * Returns: (transfer full): the topic
 */
DatelineRecord *
dateline_decode_topic (const DatelineDecode *self)
{
  DatelineTopic *topic = g_object_new (DATELINE_TYPE_TOPIC, NULL);

  topic->label = dateline_decode_text (self, "label");
  topic->broader = dateline_decode_ref (self, "broader");
  return DATELINE_RECORD (topic);
}

static void
add_name (const DatelineDecode *self,
          gpointer              data)
{
  DatelineName *name = dateline_decode_name (self, "name");

  if (name == NULL)
    return;
  name->family = dateline_decode_string (self, "family");
  g_ptr_array_add (data, name);
}

static void
add_membership (const DatelineDecode *self,
                gpointer              data)
{
  DatelineMembership membership = {
    .actor = dateline_decode_ref (self, "actor"),
    .role = dateline_decode_text (self, "role"),
    .when = dateline_decode_date (self, "when"),
  };

  g_array_append_val ((GArray *) data, membership);
}

/**
 * dateline_decode_actor:
 * @self: an actor's object
 *
 * Returns: (transfer full): the actor
 */
DatelineRecord *
dateline_decode_actor (const DatelineDecode *self)
{
  DatelineActor *actor = g_object_new (DATELINE_TYPE_ACTOR, NULL);

  actor->type = dateline_decode_string (self, "type");
  dateline_decode_each (self, "names", add_name, actor->names);
  dateline_decode_each (self, "member_of", add_membership, actor->member_of);
  actor->description = dateline_decode_text (self, "description");
  actor->same_as = dateline_decode_strings (self, "same_as");
  return DATELINE_RECORD (actor);
}
