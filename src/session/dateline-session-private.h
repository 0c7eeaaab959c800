/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

G_BEGIN_DECLS

/* What dateline-session*.c share. */

struct _DatelineSession
{
  GObject parent_instance;

  DatelineDossier *dossier;
  GFile *file; /* of the dossier; NULL if it has none */
  GListModel *problems;
  DatelineQuery *query;
  DatelineSearchIndex *index;
  GCancellable *indexing; /* while the index is being made */
  DatelineMatches *matches;
  DatelineMatches *everything;
  DatelineClaims *claims; /* NULL until asked for */
  guint reading_claims;
  DatelineRecordList *quotes;
  DatelineRef selection;
  DatelineRefSet *selected;
  DatelineRecord *selected_record;
  DatelineRelated *related;   /* to the first of those selected */
  DatelineRelated *connected; /* to any of them; the same object where there is one */
  DatelineRef hover;
  DatelineRelated *hovered;
  gint64 visible_start;
  gint64 visible_end;
  DatelineDate *as_of;       /* NULL where all that is known counts */
  DatelineDate *usual_as_of; /* to go back to */
  gboolean marks_grades;
  DatelineQuoteClock wanted_clock; /* of the quotations; what is shown follows once it is known */
  DatelineQuoteTimes *times;       /* NULL where they are placed by when they were said */
  GCancellable *timing;            /* while other times are being found */
};

void     dateline_session_begin_day      (DatelineSession *self);
void     dateline_session_update_matches (DatelineSession *self);
void     dateline_session_forget_times   (DatelineSession *self);
gboolean dateline_session_follow_times   (DatelineSession *self,
                                          gboolean         moved);

G_END_DECLS
