/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-decode.h"
#include "dateline-quote.h"

/* What does not say how it is given is not to be taken for somebody's words. */
static DatelineQuoteMode
decode_mode (const DatelineDecode *self)
{
  g_autofree char *mode = dateline_decode_string (self, "mode");

  if (g_strcmp0 (mode, "direct") == 0)
    return DATELINE_QUOTE_DIRECT;
  return g_strcmp0 (mode, "mixed") == 0 ? DATELINE_QUOTE_MIXED : DATELINE_QUOTE_INDIRECT;
}

static void
add_hop (const DatelineDecode *self,
         gpointer              data)
{
  DatelineHop hop = {
    .actor = dateline_decode_ref (self, "actor"),
    .as = dateline_decode_string (self, "as"),
    .when = dateline_decode_date (self, "when"),
  };

  g_array_append_val ((GArray *) data, hop);
}

static int
decode_credibility (const DatelineDecode *self)
{
  gint64 credibility = dateline_decode_integer (self, "credibility", 0);

  return credibility >= 1 && credibility <= 6 ? (int) credibility : 0;
}

/**
 * dateline_decode_quote:
 * @self: a quotation's object
 *
 * Returns: (transfer full): the quotation
 */
DatelineRecord *
dateline_decode_quote (const DatelineDecode *self)
{
  DatelineQuote *quote = g_object_new (DATELINE_TYPE_QUOTE, NULL);
  DatelineDecode source;

  quote->text = dateline_decode_string (self, "text");
  quote->language = dateline_decode_string (self, "lang");
  quote->mode = decode_mode (self);
  quote->speaker = dateline_decode_ref (self, "speaker");
  quote->speaker_as_printed = dateline_decode_string (self, "speaker_as_printed");
  quote->speaks_for = dateline_decode_ref (self, "speaks_for");
  dateline_decode_each (self, "channel", add_hop, quote->channel);
  quote->said = dateline_decode_date (self, "said");
  quote->place = dateline_decode_ref (self, "place");
  quote->occasion = dateline_decode_ref (self, "occasion");
  dateline_decode_refs (self, "about", quote->about);
  dateline_decode_refs (self, "topics", quote->topics);
  if (dateline_decode_member (self, "source", &source))
    quote->citation = dateline_decode_citation (&source);
  quote->translation_of = dateline_decode_ref (self, "translation_of");
  quote->credibility = decode_credibility (self);
  return DATELINE_RECORD (quote);
}
