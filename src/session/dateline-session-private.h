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
};

void dateline_session_begin_day (DatelineSession *self);

G_END_DECLS
