/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-filter-private.h"

#include <string.h>

#include "dateline-commitment-states.h"
#include "dateline-countries.h"
#include "dateline-parallel.h"
#include "dateline-quote-filter-private.h"

/* How many rows are done at once: whole words of a set of bits, and enough not
 * to trouble a thread for less. */
#define GRAIN (1 << 15)

/* How many links are compared at once. */
#define AT_ONCE 32

/* What a record can meet, one bit each: naming a record of each kind asked for
 * (bits 0 to DATELINE_KIND_SOURCE), a kind of event, the area, a country, what is
 * asked of quotations, of commitments. A record meets what the records it names
 * meet, and what the events among them meet; but what is asked of quotations, a
 * quotation meets by itself. */
#define MEETS_CODE (1u << (DATELINE_KIND_SOURCE + 1))
#define MEETS_AREA (1u << (DATELINE_KIND_SOURCE + 2))
#define MEETS_COUNTRY (1u << (DATELINE_KIND_SOURCE + 3))
#define MEETS_QUOTE (1u << (DATELINE_KIND_SOURCE + 4))
#define MEETS_STATE (1u << (DATELINE_KIND_SOURCE + 5))

/* What events have met before their links are looked at. */
#define OF_EVENTS (MEETS_CODE | MEETS_QUOTE | MEETS_STATE)

/* How many places are looked for in countries at once. */
#define PLACE_GRAIN (1 << 10)

static guint16 *
get_met (DatelineFilter *self,
         DatelineKind    kind)
{
  if (self->met[kind] == NULL)
    self->met[kind] = g_new0 (guint16, dateline_table_get_n (self->links.tables[kind]) + 1);
  return self->met[kind];
}

static void
want_refs (DatelineFilter *self,
           DatelineQuery  *query)
{
  guint n;
  const DatelineRef *refs = dateline_query_get_refs (query, &n);

  for (guint i = 0; i < n; i++)
    {
      DatelineKind kind = dateline_ref_kind (refs[i]);

      get_met (self, kind)[dateline_ref_row (refs[i])] |= 1u << kind;
      self->needed |= 1u << kind;
    }
  self->only = n == 1 ? refs[0] : DATELINE_REF_NONE;
}

static void
want_area (DatelineFilter *self,
           DatelineQuery  *query)
{
  const DatelineArea *area = dateline_query_get_area (query);
  const DatelineTable *places = self->links.tables[DATELINE_KIND_PLACE];
  double longitude, latitude;

  if (area == NULL)
    return;
  self->needed |= MEETS_AREA;
  for (guint row = 0; row < dateline_table_get_n (places); row++)
    if (dateline_table_get_point (places, row, &longitude, &latitude) &&
        dateline_area_contains (area, longitude, latitude))
      get_met (self, DATELINE_KIND_PLACE)[row] |= MEETS_AREA;
}

static gboolean
is_listed (const char *list,
           const char *code)
{
  gsize length = strlen (code);

  for (const char *found = strstr (list, code); found != NULL; found = strstr (found + 1, code))
    if ((found == list || found[-1] == ' ') && (found[length] == '\0' || found[length] == ' '))
      return TRUE;
  return FALSE;
}

/* What is asked of the places. */
typedef struct
{
  const DatelineTable *places;
  const char * const *countries;
  guint8 *wanted; /* by code: whether those a record names are among them */
  guint16 *met;
} Search;

/* What a record says of its place goes before what a map does. */
static gboolean
is_in_countries (const Search *search,
                 guint         row)
{
  guint16 code = dateline_table_get_code (search->places, row);
  double longitude, latitude;

  if (code != DATELINE_NO_CODE)
    return search->wanted[code];
  if (!dateline_table_get_point (search->places, row, &longitude, &latitude))
    return FALSE;
  for (guint i = 0; search->countries[i] != NULL; i++)
    if (dateline_countries_contain (dateline_countries_get (), search->countries[i], longitude, latitude))
      return TRUE;
  return FALSE;
}

static void
search_some (guint    first,
             guint    past,
             gpointer data)
{
  const Search *search = data;

  for (guint row = first; row < past; row++)
    if (is_in_countries (search, row))
      search->met[row] |= MEETS_COUNTRY;
}

static void
want_countries (DatelineFilter  *self,
                DatelineDossier *dossier,
                DatelineQuery   *query)
{
  const char * const *lists = dateline_dossier_get_country_lists (dossier);
  g_autofree guint8 *wanted = NULL;
  Search search = { self->links.tables[DATELINE_KIND_PLACE], dateline_query_get_countries (query) };

  if (search.countries[0] == NULL)
    return;
  self->needed |= MEETS_COUNTRY;
  self->only = DATELINE_REF_NONE;
  wanted = g_new0 (guint8, g_strv_length ((GStrv) lists) + 1);
  for (guint i = 0; lists[i] != NULL; i++)
    for (guint j = 0; search.countries[j] != NULL; j++)
      wanted[i] |= is_listed (lists[i], search.countries[j]);
  search.wanted = wanted;
  search.met = get_met (self, DATELINE_KIND_PLACE);
  dateline_parallel_for (dateline_table_get_n (search.places), PLACE_GRAIN, search_some, &search);
}

/* One of several places meets what any of them meets, or, to be sure, all of them. */
static void
meet_candidates (DatelineFilter *self,
                 gboolean        surely)
{
  const DatelineTable *places = self->links.tables[DATELINE_KIND_PLACE];
  guint16 *met = self->met[DATELINE_KIND_PLACE];

  for (guint row = 0; met != NULL && row < dateline_table_get_n (places); row++)
    {
      guint16 any = 0, all = G_MAXUINT16;
      double longitude, latitude;
      DatelineRef candidate;
      guint position = 0;

      while (dateline_table_next_candidate (places, row, &position, &candidate, &longitude, &latitude))
        {
          any |= met[dateline_ref_row (candidate)];
          all &= met[dateline_ref_row (candidate)];
        }
      if (any != 0)
        self->only = DATELINE_REF_NONE;
      met[row] |= surely ? any & all : any;
    }
}

static void
want_event_kinds (DatelineFilter  *self,
                  DatelineDossier *dossier,
                  DatelineQuery   *query)
{
  const DatelineTable *events = self->links.tables[DATELINE_KIND_EVENT];
  const char * const *kinds = dateline_dossier_get_event_kinds (dossier);
  g_autofree guint8 *wanted = NULL;
  guint16 *met;

  if (dateline_query_get_event_kinds (query)[0] == NULL)
    return;
  wanted = g_new0 (guint8, DATELINE_NO_CODE + 1);
  met = get_met (self, DATELINE_KIND_EVENT);
  self->needed |= MEETS_CODE;
  for (guint code = 0; kinds[code] != NULL; code++)
    wanted[code] = (guint8) dateline_query_has_event_kind (query, kinds[code]);
  for (guint row = 0; row < events->n; row++)
    met[row] = wanted[events->code[row]] ? MEETS_CODE : 0;
}

static void
want_quotes (DatelineFilter *self,
             DatelineQuery  *query)
{
  DatelineQuoteFilter filter;

  if (!dateline_quote_filter_init (&filter, &self->links, query))
    return;
  self->needed |= MEETS_QUOTE;
  dateline_quote_filter_run (&filter, get_met (self, DATELINE_KIND_QUOTE), get_met (self, DATELINE_KIND_EVENT), MEETS_QUOTE);
  dateline_quote_filter_clear (&filter);
}

static void
meet_state (DatelineRef to,
            gpointer    data)
{
  DatelineFilter *self = data;
  DatelineKind kind = dateline_ref_kind (to);

  if (kind == DATELINE_KIND_EVENT || kind == DATELINE_KIND_QUOTE)
    get_met (self, kind)[dateline_ref_row (to)] |= MEETS_STATE;
}

static void
want_states (DatelineFilter  *self,
             DatelineDossier *dossier,
             DatelineQuery   *query)
{
  guint values = dateline_query_get_trait (query, DATELINE_TRAIT_STATE);
  g_autofree guint8 *states = NULL;

  if (values == 0)
    return;
  self->needed |= MEETS_STATE;
  states = dateline_commitment_states_read (dossier, dateline_query_get_as_of (query));
  for (guint row = 0; row < dateline_dossier_get_n (dossier, DATELINE_KIND_COMMITMENT); row++)
    {
      DatelineRef ref = dateline_ref (DATELINE_KIND_COMMITMENT, row);

      if (states[row] == DATELINE_NO_STATE || !(values & 1u << states[row]))
        continue;
      get_met (self, DATELINE_KIND_COMMITMENT)[row] |= MEETS_STATE;
      dateline_links_direct (&self->links, ref, meet_state, self);
    }
}

static guint16
find_met (const DatelineFilter *self,
          DatelineRef           ref)
{
  guint16 *own = self->met[dateline_ref_kind (ref)];
  guint16 met = own != NULL ? own[dateline_ref_row (ref)] : 0;
  guint n;
  const DatelineRef *links = dateline_links_get (&self->links, ref, &n);

  for (guint i = 0; i < n; i++)
    {
      const guint16 *of_kind = self->met[dateline_ref_kind (links[i])];

      if (of_kind != NULL)
        met |= of_kind[dateline_ref_row (links[i])];
    }
  return met;
}

static void
meet_some (guint    first,
           guint    past,
           gpointer data)
{
  const DatelineFilter *self = data;
  guint16 *met = self->met[DATELINE_KIND_EVENT];

  for (guint row = first; row < past; row++)
    met[row] = find_met (self, dateline_ref (DATELINE_KIND_EVENT, row));
}

static gboolean
names (const DatelineTable *table,
       guint                row,
       DatelineRef          ref)
{
  const DatelineRef *links = table->links + table->link_start[row];

  for (guint i = 1; i <= links[0]; i++)
    if (links[i] == ref)
      return TRUE;
  return FALSE;
}

static gboolean
is_ordered (const DatelineTable *table,
            guint                row)
{
  return table->link_start[row] != 0 && table->link_start[row] < table->n_ordered;
}

/* Where the links of the first row from @row on begin that has some. */
static guint
find_links_from (const DatelineTable *table,
                 guint                row)
{
  while (row < table->n && !is_ordered (table, row))
    row++;
  return row < table->n ? table->link_start[row] : table->n_ordered;
}

/* The first place of @ref at or after @place; so many places are compared at
 * once that it costs little more than reading them. */
static guint
find_ref (const DatelineRef *links,
          guint              place,
          guint              past,
          DatelineRef        ref)
{
  for (; past - place >= AT_ONCE; place += AT_ONCE)
    {
      guint32 found = 0;

      for (guint i = 0; i < AT_ONCE; i++)
        found |= links[place + i] == ref ? G_MAXUINT32 : 0;
      if (found != 0)
        break;
    }
  while (place < past && links[place] != ref)
    place++;
  return place;
}

/* What meet_some() does, where one record is all that is asked for, as it mostly
 * is: the links of all rows are searched as one, and a row is looked at only
 * where that finds something. */
static void
meet_one (guint    first,
          guint    past,
          gpointer data)
{
  const DatelineFilter *self = data;
  const DatelineTable *events = self->links.tables[DATELINE_KIND_EVENT];
  guint16 *met = self->met[DATELINE_KIND_EVENT];
  guint place = find_links_from (events, first), last = find_links_from (events, past);

  for (guint row = first; (place = find_ref (events->links, place, last, self->only)) < last; place++)
    {
      /* The row whose links lie around the place. */
      for (guint next = row; next < past && (!is_ordered (events, next) || events->link_start[next] <= place); next++)
        row = is_ordered (events, next) ? next : row;
      if (names (events, row, self->only))
        met[row] = self->needed;
    }
  for (guint row = first; events->n_links > events->n_ordered && row < past; row++)
    if (events->link_start[row] >= events->n_ordered && names (events, row, self->only))
      met[row] = self->needed;
}

/* First of all for events, because other records meet what those meet. No event
 * names another, so each can be done by itself. */
static void
meet_events (DatelineFilter *self)
{
  get_met (self, DATELINE_KIND_EVENT);
  if ((self->needed & ~OF_EVENTS) == 0)
    return;
  dateline_parallel_for (self->links.tables[DATELINE_KIND_EVENT]->n, GRAIN,
                         self->only != DATELINE_REF_NONE ? meet_one : meet_some, self);
}

/*
 * Makes a query ready. Words ask nothing while there is no index; quotations
 * are placed by when they were said unless other times are given.
 */
void
dateline_filter_init (DatelineFilter      *self,
                      DatelineDossier     *dossier,
                      DatelineQuery       *query,
                      DatelineSearchIndex *index,
                      DatelineQuoteTimes  *times)
{
  const char *text = dateline_query_get_text (query);

  *self = (DatelineFilter){ .surely = dateline_query_get_surely (query) };
  dateline_links_init (&self->links, dossier);
  self->quotes = times != NULL ? dateline_quote_times_get_table (times) : self->links.tables[DATELINE_KIND_QUOTE];
  self->has_span = dateline_query_get_span (query, &self->start, &self->end);
  want_refs (self, query);
  want_area (self, query);
  want_countries (self, dossier, query);
  meet_candidates (self, self->surely);
  want_event_kinds (self, dossier, query);
  want_quotes (self, query);
  want_states (self, dossier, query);
  if ((self->needed & (self->needed - 1)) != 0)
    self->only = DATELINE_REF_NONE;
  if (self->needed != 0)
    meet_events (self);
  if (text != NULL && index != NULL)
    dateline_search_index_find (index, text, self->with_text);
}

/*
 * Frees what a filter holds.
 */
void
dateline_filter_clear (DatelineFilter *self)
{
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    {
      g_clear_pointer (&self->met[kind], g_free);
      g_clear_pointer (&self->with_text[kind], dateline_bits_unref);
    }
}

static gboolean
fits_span (const DatelineFilter *self,
           DatelineRef           ref)
{
  const DatelineTable *table = dateline_ref_kind (ref) == DATELINE_KIND_QUOTE ? self->quotes : self->links.tables[dateline_ref_kind (ref)];
  guint row = dateline_ref_row (ref);
  DatelineDateBounds bounds;

  if (table->earliest == NULL || table->latest[row] <= self->start ||
      table->earliest[row] >= self->end)
    return FALSE;
  if (!self->surely)
    return TRUE;
  return dateline_table_get_bounds (table, row, &bounds) &&
         dateline_date_bounds_overlap (&bounds, self->start, self->end) == DATELINE_OVERLAP_SURELY;
}

/* An event or a quotation has a date of its own; of anything else, an event
 * it names must be in the span. */
static gboolean
fits_time (const DatelineFilter *self,
           DatelineRef           ref)
{
  guint n;
  const DatelineRef *links;

  if (!self->has_span)
    return TRUE;
  if (dateline_ref_kind (ref) == DATELINE_KIND_EVENT || dateline_ref_kind (ref) == DATELINE_KIND_QUOTE)
    return fits_span (self, ref);
  links = dateline_links_get (&self->links, ref, &n);
  for (guint i = 0; i < n; i++)
    if (dateline_ref_kind (links[i]) == DATELINE_KIND_EVENT && fits_span (self, links[i]))
      return TRUE;
  return FALSE;
}

static gboolean
meets_all (const DatelineFilter *self,
           DatelineRef           ref)
{
  guint16 met;

  if (self->needed == 0)
    return TRUE;
  if (dateline_ref_kind (ref) == DATELINE_KIND_QUOTE && (self->needed & MEETS_QUOTE) &&
      !(self->met[DATELINE_KIND_QUOTE][dateline_ref_row (ref)] & MEETS_QUOTE))
    return FALSE;
  met = dateline_ref_kind (ref) == DATELINE_KIND_EVENT
            ? self->met[DATELINE_KIND_EVENT][dateline_ref_row (ref)]
            : find_met (self, ref);
  return (met & self->needed) == self->needed;
}

typedef struct
{
  const DatelineFilter *filter;
  DatelineKind kind;
  DatelineBits *bits;
} Run;

/* Events alone of all kinds have been met before, so where nothing else is asked
 * for this is a copy. Whole words of the set are written at once. */
static void
run_met (guint    first,
         guint    past,
         gpointer data)
{
  const Run *run = data;
  const guint16 *met = run->filter->met[run->kind];
  guint16 needed = run->filter->needed;

  for (guint row = first; row < past; row += 64)
    {
      guint64 word = 0;

      for (guint i = 0; i < MIN (64, past - row); i++)
        word |= (guint64) ((met[row + i] & needed) == needed) << i;
      run->bits->words[row / 64] = word;
    }
}

/* Of other records, where one record is all that is asked for: they name it, or
 * an event that does. About half of what they name is events, so what is no event
 * is looked up too, behind the last: that is quicker than to part them. */
static void
run_only (guint    first,
          guint    past,
          gpointer data)
{
  const Run *run = data;
  const DatelineFilter *self = run->filter;
  const guint16 *met = self->met[DATELINE_KIND_EVENT];
  guint none = self->links.tables[DATELINE_KIND_EVENT]->n;

  for (guint row = first; row < past; row++)
    {
      guint16 named = 0;
      guint n;
      const DatelineRef *links = dateline_links_get (&self->links, dateline_ref (run->kind, row), &n);

      for (guint i = 0; i < n; i++)
        {
          gboolean is_event = dateline_ref_kind (links[i]) == DATELINE_KIND_EVENT;

          named |= met[is_event ? dateline_ref_row (links[i]) : none] | (links[i] == self->only);
        }
      if (named != 0)
        dateline_bits_set (run->bits, row);
    }
}

static void
run_some (guint    first,
          guint    past,
          gpointer data)
{
  const Run *run = data;
  const DatelineBits *with_text = run->filter->with_text[run->kind];

  for (guint row = first; row < past; row++)
    {
      DatelineRef ref = dateline_ref (run->kind, row);

      if ((with_text == NULL || dateline_bits_get (with_text, row)) && fits_time (run->filter, ref) &&
          meets_all (run->filter, ref))
        dateline_bits_set (run->bits, row);
    }
}

/*
 * Returns: the rows of @kind that fit
 */
DatelineBits *
dateline_filter_run (DatelineFilter *self,
                     DatelineKind    kind)
{
  guint n = dateline_table_get_n (self->links.tables[kind]);
  Run run = { self, kind, NULL };
  gboolean is_plain = !self->has_span && self->with_text[kind] == NULL;
  DatelineRangeFunc func = run_some;

  if (self->needed == 0 && !self->has_span)
    return self->with_text[kind] != NULL ? dateline_bits_ref (self->with_text[kind])
                                         : dateline_bits_new_full (n);
  run.bits = dateline_bits_new (n);
  if (is_plain && kind == DATELINE_KIND_EVENT)
    func = run_met;
  else if (is_plain && self->only != DATELINE_REF_NONE)
    func = run_only;
  dateline_parallel_for (n, GRAIN, func, &run);
  return run.bits;
}
