/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-decode.h"

static void
add_selector (const DatelineDecode *self,
              gpointer              data)
{
  DatelineCitation *citation = data;
  g_autofree char *type = dateline_decode_string (self, "type");

  if (g_strcmp0 (type, "TextQuoteSelector") == 0 && citation->exact == NULL)
    {
      citation->exact = dateline_decode_string (self, "exact");
      citation->prefix = dateline_decode_string (self, "prefix");
      citation->suffix = dateline_decode_string (self, "suffix");
    }
  else if (g_strcmp0 (type, "TextPositionSelector") == 0 && citation->start < 0)
    {
      citation->start = MAX (dateline_decode_integer (self, "start", -1), -1);
      citation->end = MAX (dateline_decode_integer (self, "end", -1), -1);
    }
}

/**
 * dateline_decode_citation:
 * @self: an object with a source and selectors
 *
 * Returns: (transfer full): the passage; of each kind of selector, the first
 */
DatelineCitation *
dateline_decode_citation (const DatelineDecode *self)
{
  DatelineCitation *citation = dateline_citation_new ();

  citation->source = dateline_decode_ref (self, "source");
  dateline_decode_each (self, "selector", add_selector, citation);
  return citation;
}

static DatelineNameKind
decode_name_kind (const DatelineDecode *self)
{
  g_autofree char *kind = dateline_decode_string (self, "kind");

  if (g_strcmp0 (kind, "alias") == 0)
    return DATELINE_NAME_ALIAS;
  return g_strcmp0 (kind, "as-printed") == 0 ? DATELINE_NAME_AS_PRINTED : DATELINE_NAME_MAIN;
}

/**
 * dateline_decode_name:
 * @self: an object with a name
 * @member: the member that says the name
 *
 * Returns: (transfer full) (nullable): the name
 */
DatelineName *
dateline_decode_name (const DatelineDecode *self,
                      const char           *member)
{
  g_autofree char *name = dateline_decode_string (self, member);
  g_autofree char *language = dateline_decode_string (self, "lang");
  g_autoptr (DatelineDate) when = dateline_decode_date (self, "when");

  return name != NULL ? dateline_name_new (name, language, decode_name_kind (self), when) : NULL;
}

/**
 * dateline_decode_evidence:
 * @self: an object with a record
 * @bearing: the member that says what the record does
 *
 * Returns: (transfer full): the evidence
 */
DatelineEvidence *
dateline_decode_evidence (const DatelineDecode *self,
                          const char           *bearing)
{
  DatelineEvidence *evidence = dateline_evidence_new ();

  evidence->record = dateline_decode_ref (self, "record");
  evidence->bearing = dateline_decode_string (self, bearing);
  evidence->when = dateline_decode_date (self, "when");
  evidence->note = dateline_decode_text (self, "note");
  return evidence;
}
