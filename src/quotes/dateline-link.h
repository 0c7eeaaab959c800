/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-types.h"

G_BEGIN_DECLS

/**
 * DatelineTone:
 * @DATELINE_TONE_PLAIN: neither good nor bad
 * @DATELINE_TONE_GOOD: supports, kept
 * @DATELINE_TONE_DOUBTFUL: qualifies, stalled
 * @DATELINE_TONE_BAD: contradicts, broken
 *
 * How a badge is coloured. Its words say the same without colour.
 */
typedef enum
{
  DATELINE_TONE_PLAIN,
  DATELINE_TONE_GOOD,
  DATELINE_TONE_DOUBTFUL,
  DATELINE_TONE_BAD,
} DatelineTone;

#define DATELINE_TYPE_LINK (dateline_link_get_type ())
G_DECLARE_FINAL_TYPE (DatelineLink, dateline_link, DATELINE, LINK, GObject)

/**
 * DatelineLink:
 * @ref: the record it leads to
 * @detail: (nullable): what to say of it here, instead of what is usual
 * @note: (nullable): what to say besides
 * @badge: (nullable): a word set apart
 * @tone: the colour of the badge
 *
 * A record as it stands in a list of another one, such as a participant with
 * a role or evidence with what it shows. Its fields are read-only.
 */
struct _DatelineLink
{
  GObject parent_instance;

  DatelineRef ref;
  char *detail;
  char *note;
  char *badge;
  DatelineTone tone;
};

DatelineLink *dateline_link_new           (DatelineRef   ref,
                                           const char   *detail,
                                           const char   *note,
                                           const char   *badge,
                                           DatelineTone  tone);
DatelineTone  dateline_tone_of_token      (const char   *token);
const char   *dateline_tone_get_css_class (DatelineTone  tone);

G_END_DECLS
