/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-query.h"
#include "dateline-quote-clock.h"

G_BEGIN_DECLS

/**
 * DatelineBookmarkFacts:
 * @label: what it is called
 * @visible_start: the first second in sight
 * @visible_end: one past the last; no later than @visible_start if not known
 * @selection: the record selected, or %DATELINE_REF_NONE
 * @query: what is asked
 * @clock: which of their three times quotations are placed by
 *
 * What a bookmark is to say.
 */
typedef struct
{
  const char *label;
  gint64 visible_start;
  gint64 visible_end;
  DatelineRef selection;
  DatelineQuery *query;
  DatelineQuoteClock clock;
} DatelineBookmarkFacts;

GBytes *dateline_encode_bookmark         (DatelineDossier             *dossier,
                                          const DatelineBookmarkFacts *facts);
GBytes *dateline_encode_renamed_bookmark (DatelineDossier             *dossier,
                                          DatelineRef                  bookmark,
                                          const char                  *label);

G_END_DECLS
