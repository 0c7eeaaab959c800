/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-links-private.h"
#include "dateline-query.h"

G_BEGIN_DECLS

/* What a query asks of quotations alone, ready to be put to all of them. */
typedef struct
{
  const DatelineLinks *links;
  guint hands; /* a bit for each value; 0 where anything goes */
  guint reliabilities;
  guint credibilities;
  guint8 *through; /* by row of the actor; NULL where anybody goes */
} DatelineQuoteFilter;

gboolean dateline_quote_filter_init  (DatelineQuoteFilter *self,
                                      const DatelineLinks *links,
                                      DatelineQuery       *query);
void     dateline_quote_filter_clear (DatelineQuoteFilter *self);
void     dateline_quote_filter_run   (DatelineQuoteFilter *self,
                                      guint16             *quotes,
                                      guint16             *events,
                                      guint16              bit);

G_END_DECLS
