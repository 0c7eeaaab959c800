/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-decode.h"
#include "dateline-source.h"

/* The dateline as printed, alone or among what the analyst makes of it. */
static char *
decode_dateline (const DatelineDecode *self)
{
  DatelineDecode dateline;

  if (dateline_decode_member (self, "dateline", &dateline))
    return dateline_decode_string (&dateline, "as_printed");
  return dateline_decode_string (self, "dateline");
}

/**
 * dateline_decode_source:
 * @self: a source's object
 *
 * Returns: (transfer full): the source
 */
DatelineRecord *
dateline_decode_source (const DatelineDecode *self)
{
  DatelineSource *source = g_object_new (DATELINE_TYPE_SOURCE, NULL);

  source->type = dateline_decode_string (self, "type");
  source->headline = dateline_decode_string (self, "headline");
  source->publisher = dateline_decode_ref (self, "publisher");
  dateline_decode_refs (self, "authors", source->authors);
  source->published = dateline_decode_date (self, "published");
  source->url = dateline_decode_string (self, "url");
  source->language = dateline_decode_string (self, "lang");
  source->dateline = decode_dateline (self);
  source->text = dateline_decode_string (self, "text");
  source->sha256 = dateline_decode_string (self, "sha256");
  source->reliability = dateline_decode_string (self, "reliability");
  return DATELINE_RECORD (source);
}
