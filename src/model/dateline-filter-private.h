/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-links-private.h"
#include "dateline-query.h"
#include "dateline-search-index.h"

G_BEGIN_DECLS

/* A query made ready to be put to many rows. */
typedef struct
{
  DatelineLinks links;
  guint8 *wanted[DATELINE_N_KINDS]; /* by row; NULL where the kind is not asked for */
  guint8 *wanted_code;              /* by code of an event's kind */
  guint8 *in_area;                  /* by row of a place */
  DatelineBits *with_text[DATELINE_N_KINDS];
  gboolean has_span;
  gboolean surely;
  gint64 start;
  gint64 end;
  guint needed; /* what links must meet: see dateline-filter.c */
} DatelineFilter;

void          dateline_filter_init  (DatelineFilter      *self,
                                     DatelineDossier     *dossier,
                                     DatelineQuery       *query,
                                     DatelineSearchIndex *index);
void          dateline_filter_clear (DatelineFilter      *self);
DatelineBits *dateline_filter_run   (DatelineFilter      *self,
                                     DatelineKind         kind);

G_END_DECLS
