/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-trait-counts.h"

#include "dateline-parallel.h"
#include "dateline-quote-way-private.h"

/* How many quotations are counted at once. */
#define GRAIN (1 << 14)

typedef struct
{
  DatelineTraitCounts *counts;
  const DatelineBits *quotes;
  DatelineLinks links;
} Count;

static void
add (guint32 *count,
     guint32  n)
{
  if (n > 0)
    __atomic_fetch_add (count, n, __ATOMIC_RELAXED);
}

static gboolean
is_first (const DatelineQuoteWay *way,
          guint                   i)
{
  for (guint j = 0; j < i; j++)
    if (way->links[j] == way->links[i] && dateline_quote_way_is_hop (way, j))
      return FALSE;
  return TRUE;
}

/* Each actor once for each quotation. */
static void
count_through (Count                  *count,
               const DatelineQuoteWay *way)
{
  gboolean has_publisher = FALSE;

  for (guint i = 0; i < way->n; i++)
    if (dateline_quote_way_is_hop (way, i) && dateline_ref_kind (way->links[i]) == DATELINE_KIND_ACTOR && is_first (way, i))
      {
        has_publisher |= way->links[i] == way->publisher;
        add (&count->counts->through[dateline_ref_row (way->links[i])], 1);
      }
  if (!has_publisher && way->publisher != DATELINE_REF_NONE && dateline_ref_kind (way->publisher) == DATELINE_KIND_ACTOR)
    add (&count->counts->through[dateline_ref_row (way->publisher)], 1);
}

static void
count_quote (Count   *count,
             guint    row,
             guint32  values[DATELINE_N_TRAITS][DATELINE_TRAIT_MAX])
{
  DatelineQuoteWay way = dateline_quote_way_read (&count->links, row);
  const DatelineTable *sources = count->links.tables[DATELINE_KIND_SOURCE];
  guint8 reliability = way.source != DATELINE_REF_NONE ? sources->grade[dateline_ref_row (way.source)] : 0;
  guint8 credibility = count->links.tables[DATELINE_KIND_QUOTE]->grade[row];

  values[DATELINE_TRAIT_HAND][dateline_quote_way_get_hand (&way)]++;
  if (reliability > 0)
    values[DATELINE_TRAIT_RELIABILITY][reliability - 1]++;
  if (credibility > 0)
    values[DATELINE_TRAIT_CREDIBILITY][credibility - 1]++;
  count_through (count, &way);
}

static void
count_some (guint    first,
            guint    past,
            gpointer data)
{
  Count *count = data;
  guint32 values[DATELINE_N_TRAITS][DATELINE_TRAIT_MAX] = { { 0 } };
  guint row = first;

  for (; dateline_bits_next (count->quotes, &row) && row < past; row++)
    count_quote (count, row, values);
  for (guint trait = 0; trait < DATELINE_N_TRAITS; trait++)
    for (guint value = 0; value < DATELINE_TRAIT_MAX; value++)
      add (&count->counts->values[trait][value], values[trait][value]);
}

/**
 * dateline_trait_counts_new:
 * @quotes: quotations of @dossier
 *
 * Returns: (transfer full): what their traits are
 */
DatelineTraitCounts *
dateline_trait_counts_new (DatelineDossier    *dossier,
                           const DatelineBits *quotes)
{
  DatelineTraitCounts *self = g_new0 (DatelineTraitCounts, 1);
  Count count = { .counts = self, .quotes = quotes };

  dateline_links_init (&count.links, dossier);
  self->through = g_new0 (guint32, dateline_dossier_get_n (dossier, DATELINE_KIND_ACTOR) + 1);
  dateline_parallel_for (dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE), GRAIN, count_some, &count);
  return self;
}

/**
 * dateline_trait_counts_free:
 * @self: (transfer full): counts
 *
 * Frees them.
 */
void
dateline_trait_counts_free (DatelineTraitCounts *self)
{
  g_free (self->through);
  g_free (self);
}
