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

DatelineDate *dateline_quote_clock_dup_date (DatelineQuoteClock  self,
                                             DatelineDossier    *dossier,
                                             DatelineQuote      *quote);

G_END_DECLS
