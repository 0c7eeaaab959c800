/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-filter-private.h"

/* What a record's links have to meet, one bit each: one record of each kind
 * asked for (bits 0 to DATELINE_KIND_SOURCE), a kind of event, the area. */
#define NEEDS_CODE (1u << DATELINE_N_KINDS)
#define NEEDS_AREA (1u << (DATELINE_N_KINDS + 1))

static gboolean
contains (const DatelineArea *area,
          double              longitude,
          double              latitude)
{
  gboolean between = area->west <= area->east
                         ? area->west <= longitude && longitude <= area->east
                         : longitude >= area->west || longitude <= area->east;

  return between && area->south <= latitude && latitude <= area->north;
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

      if (self->wanted[kind] == NULL)
        self->wanted[kind] = g_new0 (guint8, dateline_table_get_n (self->links.tables[kind]) + 1);
      self->wanted[kind][dateline_ref_row (refs[i])] = TRUE;
      self->needed |= 1u << kind;
    }
}

static void
want_codes (DatelineFilter  *self,
            DatelineDossier *dossier,
            DatelineQuery   *query)
{
  const char * const *kinds = dateline_dossier_get_event_kinds (dossier);

  if (dateline_query_get_event_kinds (query)[0] == NULL)
    return;
  self->wanted_code = g_new0 (guint8, g_strv_length ((GStrv) kinds) + 1);
  self->needed |= NEEDS_CODE;
  for (guint code = 0; kinds[code] != NULL; code++)
    self->wanted_code[code] = (guint8) dateline_query_has_event_kind (query, kinds[code]);
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
  self->in_area = g_new0 (guint8, dateline_table_get_n (places) + 1);
  self->needed |= NEEDS_AREA;
  for (guint row = 0; row < dateline_table_get_n (places); row++)
    if (dateline_table_get_point (places, row, &longitude, &latitude))
      self->in_area[row] = (guint8) contains (area, longitude, latitude);
}

/*
 * Makes a query ready. Words ask nothing while there is no index.
 */
void
dateline_filter_init (DatelineFilter      *self,
                      DatelineDossier     *dossier,
                      DatelineQuery       *query,
                      DatelineSearchIndex *index)
{
  const char *text = dateline_query_get_text (query);

  *self = (DatelineFilter){ .surely = dateline_query_get_surely (query) };
  dateline_links_init (&self->links, dossier);
  self->has_span = dateline_query_get_span (query, &self->start, &self->end);
  want_refs (self, query);
  want_codes (self, dossier, query);
  want_area (self, query);
  if (text != NULL && index != NULL)
    for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
      self->with_text[kind] = dateline_search_index_find (index, kind, text);
}

/*
 * Frees what a filter holds.
 */
void
dateline_filter_clear (DatelineFilter *self)
{
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    {
      g_clear_pointer (&self->wanted[kind], g_free);
      g_clear_pointer (&self->with_text[kind], dateline_bits_unref);
    }
  g_clear_pointer (&self->wanted_code, g_free);
  g_clear_pointer (&self->in_area, g_free);
}

static gboolean
fits_span (const DatelineFilter *self,
           DatelineRef           ref)
{
  const DatelineTable *table = self->links.tables[dateline_ref_kind (ref)];
  guint row = dateline_ref_row (ref);
  DatelineDateBounds bounds;

  if (dateline_table_get_latest (table, row) <= self->start ||
      dateline_table_get_earliest (table, row) >= self->end)
    return FALSE;
  if (!self->surely)
    return TRUE;
  return dateline_table_get_bounds (table, row, &bounds) &&
         dateline_date_bounds_overlap (&bounds, self->start, self->end) == DATELINE_OVERLAP_SURELY;
}

typedef struct
{
  const DatelineFilter *filter;
  guint met;
  gboolean event_in_span;
} Progress;

static inline void
meet (Progress    *progress,
      DatelineRef  to)
{
  const DatelineFilter *filter = progress->filter;
  DatelineKind kind = dateline_ref_kind (to);
  guint row = dateline_ref_row (to);

  if (filter->wanted[kind] != NULL && filter->wanted[kind][row])
    progress->met |= 1u << kind;
  if (kind == DATELINE_KIND_PLACE && filter->in_area != NULL && filter->in_area[row])
    progress->met |= NEEDS_AREA;
  if (kind == DATELINE_KIND_EVENT && filter->wanted_code != NULL)
    {
      guint16 code = dateline_table_get_code (filter->links.tables[kind], row);

      if (code != DATELINE_NO_CODE && filter->wanted_code[code])
        progress->met |= NEEDS_CODE;
    }
}

static inline void
visit_link (DatelineRef to,
            gpointer    data)
{
  meet (data, to);
}

static inline void
visit_dated (DatelineRef to,
             gpointer    data)
{
  Progress *progress = data;

  if (dateline_ref_kind (to) == DATELINE_KIND_EVENT && fits_span (progress->filter, to))
    progress->event_in_span = TRUE;
}

static gboolean
fits_time (const DatelineFilter *self,
           DatelineRef           ref)
{
  Progress progress = { self, 0, FALSE };

  if (!self->has_span)
    return TRUE;
  if (dateline_ref_kind (ref) == DATELINE_KIND_EVENT || dateline_ref_kind (ref) == DATELINE_KIND_QUOTE)
    return fits_span (self, ref);
  dateline_links_direct (&self->links, ref, visit_dated, &progress);
  return progress.event_in_span;
}

static gboolean
fits (const DatelineFilter *self,
      DatelineRef           ref)
{
  Progress progress = { self, 0, FALSE };

  if (!fits_time (self, ref))
    return FALSE;
  if (self->needed == 0)
    return TRUE;
  meet (&progress, ref);
  dateline_links_foreach (&self->links, ref, visit_link, &progress);
  return (progress.met & self->needed) == self->needed;
}

/*
 * Returns: the rows of @kind that fit. An event or a quotation has a date of
 * its own; of anything else, an event it names must be in the span.
 */
DatelineBits *
dateline_filter_run (DatelineFilter *self,
                     DatelineKind    kind)
{
  guint n = dateline_table_get_n (self->links.tables[kind]);
  DatelineBits *bits;

  if (self->needed == 0 && !self->has_span)
    return self->with_text[kind] != NULL ? dateline_bits_ref (self->with_text[kind])
                                         : dateline_bits_new_full (n);
  bits = dateline_bits_new (n);
  for (guint row = 0; row < n; row++)
    if ((self->with_text[kind] == NULL || dateline_bits_get (self->with_text[kind], row)) &&
        fits (self, dateline_ref (kind, row)))
      dateline_bits_set (bits, row);
  return bits;
}
