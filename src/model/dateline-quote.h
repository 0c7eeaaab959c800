/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-citation.h"
#include "dateline-date.h"
#include "dateline-record.h"

G_BEGIN_DECLS

/**
 * DatelineQuoteMode:
 * @DATELINE_QUOTE_DIRECT: the speaker's own words
 * @DATELINE_QUOTE_MIXED: own words within a report
 * @DATELINE_QUOTE_INDIRECT: reported, not quoted
 *
 * How a source gives what was said.
 */
typedef enum
{
  DATELINE_QUOTE_DIRECT,
  DATELINE_QUOTE_MIXED,
  DATELINE_QUOTE_INDIRECT,
} DatelineQuoteMode;

/**
 * DatelineHop:
 * @actor: who passed it on, or %DATELINE_REF_NONE
 * @as: (nullable): as what: `spokesperson`, `letter`, `agency`, `interview`,
 *   `translation` or `publication`
 * @when: (nullable): when
 *
 * One step of the way a quotation came.
 */
typedef struct
{
  DatelineRef actor;
  char *as;
  DatelineDate *when;
} DatelineHop;

#define DATELINE_TYPE_QUOTE (dateline_quote_get_type ())
G_DECLARE_FINAL_TYPE (DatelineQuote, dateline_quote, DATELINE, QUOTE, DatelineRecord)

/**
 * DatelineQuote:
 * @text: the words
 * @language: (nullable): a BCP 47 tag
 * @mode: how they are given
 * @speaker: whose words they are, or %DATELINE_REF_NONE if unknown
 * @speaker_as_printed: (nullable): the source's spelling of the speaker
 * @speaks_for: on whose behalf, or %DATELINE_REF_NONE
 * @channel: (element-type DatelineHop): how they came, in order
 * @said: (nullable): when
 * @place: where, or %DATELINE_REF_NONE
 * @occasion: at which event, or %DATELINE_REF_NONE
 * @about: (element-type DatelineRef): records of any kind they are about
 * @topics: (element-type DatelineRef): topics
 * @citation: (nullable): where they stand in their source
 * @translation_of: the quotation this translates, or %DATELINE_REF_NONE
 * @credibility: 1 to 6, the Admiralty code; 0 if not given
 *
 * Something somebody said. Its fields are read-only.
 */
struct _DatelineQuote
{
  DatelineRecord parent_instance;

  char *text;
  char *language;
  DatelineQuoteMode mode;
  DatelineRef speaker;
  char *speaker_as_printed;
  DatelineRef speaks_for;
  GArray *channel;
  DatelineDate *said;
  DatelineRef place;
  DatelineRef occasion;
  GArray *about;
  GArray *topics;
  DatelineCitation *citation;
  DatelineRef translation_of;
  int credibility;
};

G_END_DECLS
