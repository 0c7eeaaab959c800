/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-query.h"
#include "dateline-quote-clock.h"
#include "dateline-record.h"
#include "dateline-text.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_BOOKMARK (dateline_bookmark_get_type ())
G_DECLARE_FINAL_TYPE (DatelineBookmark, dateline_bookmark, DATELINE, BOOKMARK, DatelineRecord)

/**
 * DatelineBookmark:
 * @label: (nullable): what it is called
 * @visible_start: the first second in sight
 * @visible_end: one past the last; no later than @visible_start where the
 *   bookmark does not say
 * @selection: the record selected, or %DATELINE_REF_NONE
 * @surely: whether dates must fit the span as a whole
 * @clock: which of their three times quotations are placed by
 * @query: what is asked
 *
 * A way to look at a dossier. Its fields are read-only.
 */
struct _DatelineBookmark
{
  DatelineRecord parent_instance;

  DatelineText *label;
  gint64 visible_start;
  gint64 visible_end;
  DatelineRef selection;
  gboolean surely;
  DatelineQuoteClock clock;
  DatelineQuery *query;
};

G_END_DECLS
