/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-decode.h"
#include "dateline-event.h"

static void
add_participant (const DatelineDecode *self,
                 gpointer              data)
{
  DatelineParticipant participant = {
    .actor = dateline_decode_ref (self, "actor"),
    .role = dateline_decode_string (self, "role"),
  };

  g_array_append_val ((GArray *) data, participant);
}

static void
add_citation (const DatelineDecode *self,
              gpointer              data)
{
  g_ptr_array_add (data, dateline_decode_citation (self));
}

/**
 * dateline_decode_event:
 * @self: an event's object
 *
 * Returns: (transfer full): the event
 */
DatelineRecord *
dateline_decode_event (const DatelineDecode *self)
{
  DatelineEvent *event = g_object_new (DATELINE_TYPE_EVENT, NULL);

  event->title = dateline_decode_text (self, "title");
  event->summary = dateline_decode_text (self, "summary");
  event->kind = dateline_decode_string (self, "kind");
  event->when = dateline_decode_date (self, "when");
  event->when_as_printed = dateline_decode_string (self, "when_as_printed");
  dateline_decode_refs (self, "places", event->places);
  dateline_decode_each (self, "actors", add_participant, event->participants);
  dateline_decode_refs (self, "topics", event->topics);
  event->certainty = dateline_decode_string (self, "certainty");
  event->planned = json_object_get_boolean_member_with_default (self->object, "planned", FALSE);
  dateline_decode_each (self, "sources", add_citation, event->citations);
  return DATELINE_RECORD (event);
}
