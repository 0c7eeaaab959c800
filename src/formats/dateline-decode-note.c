/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-decode.h"
#include "dateline-note.h"

/* Which of a note's texts suits the reader best, so far. */
typedef struct
{
  DatelineNote *note;
  int rank;
} Choice;

static void
consider_body (const DatelineDecode *self,
               gpointer              data)
{
  Choice *choice = data;
  g_autofree char *value = dateline_decode_string (self, "value");
  g_autofree char *language = dateline_decode_string (self, "language");
  int rank = dateline_language_rank (language != NULL ? language : "", g_get_language_names ());

  if (value == NULL || (choice->note->body != NULL && rank >= choice->rank))
    return;
  g_set_str (&choice->note->body, value);
  g_set_str (&choice->note->language, language);
  choice->rank = rank;
}

/* A target in the long form of Web Annotations, as an object of its own. */
static void
add_target (const DatelineDecode *self,
            gpointer              data)
{
  DatelineRef ref = dateline_decode_ref (self, "source");

  if (ref != DATELINE_REF_NONE)
    g_array_append_val ((GArray *) data, ref);
}

/**
 * dateline_decode_note:
 * @self: a note's object
 *
 * Returns: (transfer full): the note, in the language of the program where
 *   it is given in several
 */
DatelineRecord *
dateline_decode_note (const DatelineDecode *self)
{
  DatelineNote *note = g_object_new (DATELINE_TYPE_NOTE, NULL);
  Choice choice = { note, 0 };

  dateline_decode_each (self, "body", consider_body, &choice);
  if (note->body == NULL)
    note->body = dateline_decode_string (self, "body");
  dateline_decode_refs (self, "target", note->targets);
  dateline_decode_each (self, "target", add_target, note->targets);
  return DATELINE_RECORD (note);
}
