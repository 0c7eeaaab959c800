/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"
#include "dateline-quote.h"

G_BEGIN_DECLS

/**
 * DatelineQuoteClock:
 * @DATELINE_QUOTE_CLOCK_HAPPENED: when what it speaks of happened
 * @DATELINE_QUOTE_CLOCK_SAID: when it was said
 * @DATELINE_QUOTE_CLOCK_PUBLISHED: when its source was published
 *
 * Which of its three times a quotation is placed by.
 */
typedef enum
{
  DATELINE_QUOTE_CLOCK_HAPPENED,
  DATELINE_QUOTE_CLOCK_SAID,
  DATELINE_QUOTE_CLOCK_PUBLISHED,
} DatelineQuoteClock;

#define DATELINE_TYPE_QUOTE_CLOCK (dateline_quote_clock_get_type ())
GType dateline_quote_clock_get_type (void) G_GNUC_CONST;

/**
 * DatelineHappenedFunc:
 * @event: a record that a quotation is about, or its occasion
 * @data: user data
 *
 * Returns: whether it is an event with a date that is not only planned
 */
typedef gboolean (*DatelineHappenedFunc) (DatelineRef event,
                                          gpointer    data);

DatelineRef   dateline_quote_clock_find     (DatelineQuoteClock    self,
                                             DatelineQuote        *quote,
                                             DatelineHappenedFunc  has_happened,
                                             gpointer              data);
DatelineDate *dateline_quote_clock_dup_date (DatelineQuoteClock    self,
                                             DatelineDossier      *dossier,
                                             DatelineQuote        *quote);

G_END_DECLS
