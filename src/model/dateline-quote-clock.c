/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-quote-clock.h"

#include "dateline-event.h"
#include "dateline-source.h"

static DatelineDate *
dup_when_of (DatelineDossier *dossier,
             DatelineRef      ref)
{
  g_autoptr (DatelineRecord) record = NULL;
  DatelineEvent *event;

  if (ref == DATELINE_REF_NONE || dateline_ref_kind (ref) != DATELINE_KIND_EVENT)
    return NULL;
  record = dateline_dossier_dup_record (dossier, ref);
  event = DATELINE_EVENT (record);
  return event->when != NULL && !event->planned ? dateline_date_ref (event->when) : NULL;
}

/* What a quotation speaks of happened when the first event that it is about
 * did, of those that have a date and are not only planned; failing that, when
 * the occasion did that it was said at. */
static DatelineDate *
dup_happened (DatelineDossier *dossier,
              DatelineQuote   *quote)
{
  DatelineDate *when = NULL;

  for (guint i = 0; i < quote->about->len && when == NULL; i++)
    when = dup_when_of (dossier, g_array_index (quote->about, DatelineRef, i));
  return when != NULL ? when : dup_when_of (dossier, quote->occasion);
}

static DatelineDate *
dup_published (DatelineDossier *dossier,
               DatelineQuote   *quote)
{
  g_autoptr (DatelineRecord) source = NULL;

  if (quote->citation == NULL || quote->citation->source == DATELINE_REF_NONE)
    return NULL;
  source = dateline_dossier_dup_record (dossier, quote->citation->source);
  return DATELINE_SOURCE (source)->published != NULL ? dateline_date_ref (DATELINE_SOURCE (source)->published) : NULL;
}

/**
 * dateline_quote_clock_dup_date:
 * @self: a clock
 * @dossier: a dossier
 * @quote: a quotation of it
 *
 * Reads one of the three times of a quotation.
 *
 * Returns: (transfer full) (nullable): the time, %NULL if it is not known
 */
DatelineDate *
dateline_quote_clock_dup_date (DatelineQuoteClock  self,
                               DatelineDossier    *dossier,
                               DatelineQuote      *quote)
{
  g_return_val_if_fail (DATELINE_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (DATELINE_IS_QUOTE (quote), NULL);

  switch (self)
    {
    case DATELINE_QUOTE_CLOCK_HAPPENED:
      return dup_happened (dossier, quote);
    case DATELINE_QUOTE_CLOCK_PUBLISHED:
      return dup_published (dossier, quote);
    case DATELINE_QUOTE_CLOCK_SAID:
    default:
      return quote->said != NULL ? dateline_date_ref (quote->said) : NULL;
    }
}
