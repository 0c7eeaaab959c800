/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-matches.h"

#include "dateline-filter-private.h"
#include "dateline-parallel.h"
#include "dateline-trait-counts.h"

/**
 * DatelineMatches:
 *
 * What of a dossier fits a query: a set of rows for each kind, and how many
 * events and quotations of those each actor, place, topic and source has.
 * Never changes.
 *
 * Events, quotations, claims, commitments and notes fit by what they are and
 * name; of traits, see dateline_query_set_trait(). A topic, actor, place or source fits when an event or quotation that
 * fits names it or, where only words are asked for, when it has them itself.
 */
struct _DatelineMatches
{
  GObject parent_instance;

  DatelineDossier *dossier;
  DatelineBits *bits[DATELINE_N_KINDS]; /* of what is named, made when asked for */
  guint32 *event_counts[DATELINE_KIND_SOURCE + 1]; /* by row of the kind; made when asked for */
  guint32 *quote_counts[DATELINE_KIND_SOURCE + 1];
  guint32 *code_counts;
  guint n_codes;
  DatelineTraitCounts *traits;
};

G_DEFINE_FINAL_TYPE (DatelineMatches, dateline_matches, G_TYPE_OBJECT)

static void
dateline_matches_finalize (GObject *object)
{
  DatelineMatches *self = DATELINE_MATCHES (object);

  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    g_clear_pointer (&self->bits[kind], dateline_bits_unref);
  for (int kind = 0; kind <= DATELINE_KIND_SOURCE; kind++)
    {
      g_free (self->event_counts[kind]);
      g_free (self->quote_counts[kind]);
    }
  g_free (self->code_counts);
  g_clear_pointer (&self->traits, dateline_trait_counts_free);
  g_clear_object (&self->dossier);
  G_OBJECT_CLASS (dateline_matches_parent_class)->finalize (object);
}

static void
dateline_matches_class_init (DatelineMatchesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_matches_finalize;
}

static void
dateline_matches_init (DatelineMatches *self)
{
}

/* So many records are counted together. What one names lies anywhere in memory:
 * waiting for one place after another would take most of the time. */
#define AT_ONCE 64

typedef struct
{
  guint32 **counts;
  guint32 *stamps[DATELINE_KIND_SOURCE + 1]; /* the last one counted, plus one */
  guint32 stamp;
} Counter;

static inline void
count_link (DatelineRef to,
            gpointer    data)
{
  Counter *counter = data;
  DatelineKind kind = dateline_ref_kind (to);
  guint row = dateline_ref_row (to);

  if (kind > DATELINE_KIND_SOURCE || counter->stamps[kind][row] == counter->stamp)
    return;
  counter->stamps[kind][row] = counter->stamp;
  counter->counts[kind][row]++;
}

static void
fetch_links (DatelineRef to,
             gpointer    data)
{
  const DatelineLinks *links = data;
  const DatelineTable *table = links->tables[dateline_ref_kind (to)];

  if (dateline_ref_kind (to) == DATELINE_KIND_EVENT)
    __builtin_prefetch (table->links + table->link_start[dateline_ref_row (to)]);
}

/* Asks for all that counting some records will look at. */
static void
fetch_some (const DatelineLinks *links,
            DatelineKind         kind,
            const guint         *rows,
            guint                n)
{
  const DatelineTable *table = links->tables[kind];

  for (guint i = 0; i < n; i++)
    __builtin_prefetch (table->links + table->link_start[rows[i]]);
  for (guint i = 0; kind != DATELINE_KIND_EVENT && i < n; i++)
    dateline_links_direct (links, dateline_ref (kind, rows[i]), fetch_links, (gpointer) links);
}

static guint
take_some (const DatelineBits *bits,
           guint              *row,
           guint              *rows)
{
  guint n = 0;

  for (; n < AT_ONCE && dateline_bits_next (bits, row); (*row)++)
    rows[n++] = *row;
  return n;
}

/* Fills the counts of all kinds in one walk over what fits; a record that
 * names another twice counts once. */
static void
count_links (DatelineMatches  *self,
             DatelineKind      counted,
             guint32         **counts)
{
  Counter counter = { .counts = counts };
  DatelineLinks links;
  guint rows[AT_ONCE], row = 0, n;

  dateline_links_init (&links, self->dossier);
  for (int kind = 0; kind <= DATELINE_KIND_SOURCE; kind++)
    {
      counts[kind] = g_new0 (guint32, dateline_table_get_n (links.tables[kind]) + 1);
      counter.stamps[kind] = g_new0 (guint32, dateline_table_get_n (links.tables[kind]) + 1);
    }
  while ((n = take_some (self->bits[counted], &row, rows)) > 0)
    {
      fetch_some (&links, counted, rows, n);
      for (guint i = 0; i < n; i++)
        {
          counter.stamp = rows[i] + 1;
          dateline_links_foreach (&links, dateline_ref (counted, rows[i]), count_link, &counter);
        }
    }
  for (int kind = 0; kind <= DATELINE_KIND_SOURCE; kind++)
    g_free (counter.stamps[kind]);
}

static void
count_some (guint    first,
            guint    past,
            gpointer data)
{
  DatelineMatches *self = data;

  for (guint i = first; i < past; i++)
    count_links (self, i == 0 ? DATELINE_KIND_EVENT : DATELINE_KIND_QUOTE, i == 0 ? self->event_counts : self->quote_counts);
}

/* Topics, actors, places and sources have no date, kind or area of their own. */
static DatelineBits *
find_named (DatelineMatches *self,
            DatelineKind     kind)
{
  guint n;
  const guint32 *events = dateline_matches_get_counts (self, DATELINE_KIND_EVENT, kind, &n);
  const guint32 *quotes = dateline_matches_get_counts (self, DATELINE_KIND_QUOTE, kind, &n);
  DatelineBits *bits = dateline_bits_new (n);

  for (guint row = 0; row < n; row++)
    if (events[row] > 0 || quotes[row] > 0)
      dateline_bits_set (bits, row);
  return bits;
}

/**
 * dateline_matches_new:
 * @index: (nullable): finds words; without it words ask nothing
 *
 * Puts a query to a dossier. Takes about a millisecond for 100,000 records.
 *
 * Returns: (transfer full): what fits
 */
DatelineMatches *
dateline_matches_new (DatelineDossier     *dossier,
                      DatelineQuery       *query,
                      DatelineSearchIndex *index)
{
  return dateline_matches_new_at (dossier, query, index, NULL);
}

/**
 * dateline_matches_new_at:
 * @index: (nullable): finds words; without it words ask nothing
 * @times: (nullable): when quotations were, if not when they were said
 *
 * As dateline_matches_new(), by another clock of the quotations.
 *
 * Returns: (transfer full): what fits
 */
DatelineMatches *
dateline_matches_new_at (DatelineDossier     *dossier,
                         DatelineQuery       *query,
                         DatelineSearchIndex *index,
                         DatelineQuoteTimes  *times)
{
  DatelineMatches *self = g_object_new (DATELINE_TYPE_MATCHES, NULL);
  DatelineFilter filter;
  gboolean words_only;

  self->dossier = g_object_ref (dossier);
  dateline_filter_init (&filter, dossier, query, index, times);
  words_only = filter.needed == 0 && !filter.has_span;
  for (int kind = words_only ? 0 : DATELINE_KIND_EVENT; kind < DATELINE_N_KINDS; kind++)
    self->bits[kind] = dateline_filter_run (&filter, kind);
  dateline_filter_clear (&filter);
  return self;
}

/**
 * dateline_matches_get_bits:
 *
 * Returns: (transfer none): the rows of @kind that fit
 */
const DatelineBits *
dateline_matches_get_bits (DatelineMatches *self,
                           DatelineKind     kind)
{
  g_return_val_if_fail (DATELINE_IS_MATCHES (self), NULL);

  if (self->bits[kind] == NULL)
    self->bits[kind] = find_named (self, kind);
  return self->bits[kind];
}

/**
 * dateline_matches_get_n:
 *
 * Returns: how many records of @kind fit
 */
guint
dateline_matches_get_n (DatelineMatches *self,
                        DatelineKind     kind)
{
  return dateline_bits_count (dateline_matches_get_bits (self, kind));
}

/**
 * dateline_matches_get_counts:
 * @counted: %DATELINE_KIND_EVENT or %DATELINE_KIND_QUOTE
 * @by: a topic, actor, place or source
 * @n: (out): how many records of kind @by there are
 *
 * A quotation counts for what it names and for what the events it is about
 * name.
 *
 * Returns: (array length=n): for each record of kind @by, how many events or
 *   quotations that fit name it
 */
const guint32 *
dateline_matches_get_counts (DatelineMatches *self,
                             DatelineKind     counted,
                             DatelineKind     by,
                             guint           *n)
{
  guint32 **counts;

  g_return_val_if_fail (DATELINE_IS_MATCHES (self), NULL);
  g_return_val_if_fail (counted == DATELINE_KIND_EVENT || counted == DATELINE_KIND_QUOTE, NULL);
  g_return_val_if_fail (by <= DATELINE_KIND_SOURCE, NULL);

  counts = counted == DATELINE_KIND_EVENT ? self->event_counts : self->quote_counts;
  /* Who asks for one asks for the other. */
  if (counts[by] == NULL)
    dateline_parallel_for (2, 1, count_some, self);
  *n = dateline_dossier_get_n (self->dossier, by);
  return counts[by];
}

/**
 * dateline_matches_get_code_counts:
 * @n: (out): how many kinds of event there are
 *
 * Returns: (array length=n): for each of dateline_dossier_get_event_kinds(),
 *   how many events that fit are of it
 */
const guint32 *
dateline_matches_get_code_counts (DatelineMatches *self,
                                  guint           *n)
{
  const DatelineTable *events;
  guint row = 0;

  g_return_val_if_fail (DATELINE_IS_MATCHES (self), NULL);

  if (self->code_counts == NULL)
    {
      events = dateline_dossier_get_table (self->dossier, DATELINE_KIND_EVENT);
      self->n_codes = g_strv_length ((GStrv) dateline_dossier_get_event_kinds (self->dossier));
      self->code_counts = g_new0 (guint32, self->n_codes + 1);
      for (; dateline_bits_next (self->bits[DATELINE_KIND_EVENT], &row); row++)
        if (dateline_table_get_code (events, row) != DATELINE_NO_CODE)
          self->code_counts[dateline_table_get_code (events, row)]++;
    }
  *n = self->n_codes;
  return self->code_counts;
}

static const DatelineTraitCounts *
get_traits (DatelineMatches *self)
{
  if (self->traits == NULL)
    self->traits = dateline_trait_counts_new (self->dossier, self->bits[DATELINE_KIND_QUOTE]);
  return self->traits;
}

/**
 * dateline_matches_get_trait_counts:
 * @trait: a trait of quotations
 * @n: (out): how many things it can be
 *
 * Returns: (array length=n): for each of them, how many quotations that fit
 *   are that
 */
const guint32 *
dateline_matches_get_trait_counts (DatelineMatches *self,
                                   DatelineTrait    trait,
                                   guint           *n)
{
  g_return_val_if_fail (DATELINE_IS_MATCHES (self), NULL);
  g_return_val_if_fail (dateline_trait_get_kind (trait) == DATELINE_KIND_QUOTE, NULL);

  *n = dateline_trait_get_n (trait);
  return get_traits (self)->values[trait];
}

/**
 * dateline_matches_get_through_counts:
 * @n: (out): how many actors there are
 *
 * Returns: (array length=n): for each actor, how many quotations that fit came
 *   through it, as dateline_query_set_through() has it
 */
const guint32 *
dateline_matches_get_through_counts (DatelineMatches *self,
                                     guint           *n)
{
  g_return_val_if_fail (DATELINE_IS_MATCHES (self), NULL);

  *n = dateline_dossier_get_n (self->dossier, DATELINE_KIND_ACTOR);
  return get_traits (self)->through;
}
