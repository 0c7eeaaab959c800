/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-quote-filter-private.h"

#include "dateline-parallel.h"
#include "dateline-quote-way-private.h"

/* How many quotations are done at once. */
#define GRAIN (1 << 14)

static void
want_through (DatelineQuoteFilter *self,
              DatelineQuery       *query)
{
  guint n;
  const DatelineRef *actors = dateline_query_get_through (query, &n);

  if (n == 0)
    return;
  self->through = g_new0 (guint8, dateline_table_get_n (self->links->tables[DATELINE_KIND_ACTOR]) + 1);
  for (guint i = 0; i < n; i++)
    self->through[dateline_ref_row (actors[i])] = TRUE;
}

/*
 * Returns: whether @query asks anything of quotations alone; if not, @self is
 *   not to be cleared
 */
gboolean
dateline_quote_filter_init (DatelineQuoteFilter *self,
                            const DatelineLinks *links,
                            DatelineQuery       *query)
{
  *self = (DatelineQuoteFilter){
    .links = links,
    .hands = dateline_query_get_trait (query, DATELINE_TRAIT_HAND),
    .reliabilities = dateline_query_get_trait (query, DATELINE_TRAIT_RELIABILITY),
    .credibilities = dateline_query_get_trait (query, DATELINE_TRAIT_CREDIBILITY),
  };
  want_through (self, query);
  return self->hands != 0 || self->reliabilities != 0 || self->credibilities != 0 || self->through != NULL;
}

/*
 * Frees what it holds.
 */
void
dateline_quote_filter_clear (DatelineQuoteFilter *self)
{
  g_clear_pointer (&self->through, g_free);
}

static gboolean
is_graded (guint  wanted,
           guint8 grade)
{
  return wanted == 0 || (grade > 0 && (wanted & 1u << (grade - 1)));
}

static gboolean
is_through (const DatelineQuoteFilter *self,
            DatelineRef                actor)
{
  return actor != DATELINE_REF_NONE && dateline_ref_kind (actor) == DATELINE_KIND_ACTOR &&
         self->through[dateline_ref_row (actor)];
}

static gboolean
came_through (const DatelineQuoteFilter *self,
              const DatelineQuoteWay    *way)
{
  if (self->through == NULL || is_through (self, way->publisher))
    return TRUE;
  for (guint i = 0; i < way->n; i++)
    if (dateline_quote_way_is_hop (way, i) && is_through (self, way->links[i]))
      return TRUE;
  return FALSE;
}

static gboolean
fits (const DatelineQuoteFilter *self,
      guint                      row)
{
  const DatelineTable *sources = self->links->tables[DATELINE_KIND_SOURCE];
  DatelineQuoteWay way;
  guint8 reliability;

  if (!is_graded (self->credibilities, self->links->tables[DATELINE_KIND_QUOTE]->grade[row]))
    return FALSE;
  way = dateline_quote_way_read (self->links, row);
  reliability = way.source != DATELINE_REF_NONE ? sources->grade[dateline_ref_row (way.source)] : 0;
  return is_graded (self->reliabilities, reliability) && came_through (self, &way) &&
         (self->hands == 0 || (self->hands & 1u << dateline_quote_way_get_hand (&way)));
}

typedef struct
{
  const DatelineQuoteFilter *filter;
  guint16 *quotes;
  guint16 *events;
  guint16 bit;
} Run;

/* Several threads may come to one event. */
static void
mark_event (DatelineRef to,
            gpointer    data)
{
  const Run *run = data;
  guint16 *met;

  if (dateline_ref_kind (to) != DATELINE_KIND_EVENT)
    return;
  met = &run->events[dateline_ref_row (to)];
  if (!(__atomic_load_n (met, __ATOMIC_RELAXED) & run->bit))
    __atomic_fetch_or (met, run->bit, __ATOMIC_RELAXED);
}

static void
run_some (guint    first,
          guint    past,
          gpointer data)
{
  Run *run = data;

  for (guint row = first; row < past; row++)
    if (fits (run->filter, row))
      {
        run->quotes[row] |= run->bit;
        dateline_links_direct (run->filter->links, dateline_ref (DATELINE_KIND_QUOTE, row), mark_event, run);
      }
}

/*
 * Sets @bit for the quotations that fit, and for the events that they name:
 * those that such words were said of.
 */
void
dateline_quote_filter_run (DatelineQuoteFilter *self,
                           guint16             *quotes,
                           guint16             *events,
                           guint16              bit)
{
  Run run = { self, quotes, events, bit };

  dateline_parallel_for (dateline_table_get_n (self->links->tables[DATELINE_KIND_QUOTE]), GRAIN, run_some, &run);
}
