/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-quote-clock.h"

#include "dateline-event.h"
#include "dateline-source.h"

G_DEFINE_ENUM_TYPE (DatelineQuoteClock, dateline_quote_clock,
                    G_DEFINE_ENUM_VALUE (DATELINE_QUOTE_CLOCK_HAPPENED, "happened"),
                    G_DEFINE_ENUM_VALUE (DATELINE_QUOTE_CLOCK_SAID, "said"),
                    G_DEFINE_ENUM_VALUE (DATELINE_QUOTE_CLOCK_PUBLISHED, "published"))

/* What a quotation speaks of happened when the first event that it is about
 * did, of those that have a date and are not only planned; failing that, when
 * the occasion did that it was said at. */
static DatelineRef
find_happened (DatelineQuote        *quote,
               DatelineHappenedFunc  has_happened,
               gpointer              data)
{
  for (guint i = 0; i < quote->about->len; i++)
    if (has_happened (g_array_index (quote->about, DatelineRef, i), data))
      return g_array_index (quote->about, DatelineRef, i);
  if (quote->occasion != DATELINE_REF_NONE && has_happened (quote->occasion, data))
    return quote->occasion;
  return DATELINE_REF_NONE;
}

/**
 * dateline_quote_clock_find:
 * @self: a clock
 * @quote: a quotation
 * @has_happened: (scope call): tells what it can speak of as past
 * @data: for @has_happened
 *
 * Finds the record whose date is one of the three times of a quotation. A
 * source that is found may have no date.
 *
 * Returns: that record, %DATELINE_REF_NONE if there is none
 */
DatelineRef
dateline_quote_clock_find (DatelineQuoteClock    self,
                           DatelineQuote        *quote,
                           DatelineHappenedFunc  has_happened,
                           gpointer              data)
{
  g_return_val_if_fail (DATELINE_IS_QUOTE (quote), DATELINE_REF_NONE);

  switch (self)
    {
    case DATELINE_QUOTE_CLOCK_HAPPENED:
      return find_happened (quote, has_happened, data);
    case DATELINE_QUOTE_CLOCK_PUBLISHED:
      return quote->citation != NULL ? quote->citation->source : DATELINE_REF_NONE;
    case DATELINE_QUOTE_CLOCK_SAID:
    default:
      return dateline_record_get_ref (DATELINE_RECORD (quote));
    }
}

static gboolean
has_happened (DatelineRef ref,
              gpointer    dossier)
{
  g_autoptr (DatelineRecord) record = NULL;

  if (dateline_ref_kind (ref) != DATELINE_KIND_EVENT)
    return FALSE;
  record = dateline_dossier_dup_record (dossier, ref);
  return DATELINE_EVENT (record)->when != NULL && !DATELINE_EVENT (record)->planned;
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
  g_autoptr (DatelineRecord) record = NULL;
  DatelineDate *date = NULL;
  DatelineRef ref;

  g_return_val_if_fail (DATELINE_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (DATELINE_IS_QUOTE (quote), NULL);

  ref = dateline_quote_clock_find (self, quote, has_happened, dossier);
  if (self == DATELINE_QUOTE_CLOCK_SAID)
    date = quote->said;
  else if (ref != DATELINE_REF_NONE)
    {
      record = dateline_dossier_dup_record (dossier, ref);
      date = DATELINE_IS_EVENT (record) ? DATELINE_EVENT (record)->when : DATELINE_SOURCE (record)->published;
    }
  return date != NULL ? dateline_date_ref (date) : NULL;
}
