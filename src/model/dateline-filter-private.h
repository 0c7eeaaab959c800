/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-links-private.h"
#include "dateline-query.h"
#include "dateline-quote-times.h"
#include "dateline-search-index.h"

G_BEGIN_DECLS

/* A query made ready to be put to many rows. */
typedef struct
{
  DatelineLinks links;
  guint16 *met[DATELINE_N_KINDS]; /* by row: what naming that record meets, see
                                     dateline-filter.c; NULL where nothing */
  guint16 needed;                 /* all that must be met */
  DatelineRef only;               /* what must be named where that is all */
  DatelineBits *with_text[DATELINE_N_KINDS];
  const DatelineTable *quotes; /* that have the dates to go by */
  gboolean has_span;
  gboolean surely;
  gint64 start;
  gint64 end;
} DatelineFilter;

void          dateline_filter_init  (DatelineFilter      *self,
                                     DatelineDossier     *dossier,
                                     DatelineQuery       *query,
                                     DatelineSearchIndex *index,
                                     DatelineQuoteTimes  *times);
void          dateline_filter_clear (DatelineFilter      *self);
DatelineBits *dateline_filter_run   (DatelineFilter      *self,
                                     DatelineKind         kind);

G_END_DECLS
