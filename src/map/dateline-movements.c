/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-movements.h"

static int
compare_events (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const DatelineTable *table = data;
  guint x = dateline_ref_row (*(const DatelineRef *) a);
  guint y = dateline_ref_row (*(const DatelineRef *) b);
  gint64 from = dateline_table_get_earliest (table, x);
  gint64 to = dateline_table_get_earliest (table, y);

  if (from != to)
    return from < to ? -1 : 1;
  return (x > y) - (x < y);
}

/* What is not dated comes neither before nor after anything. */
static GArray *
sort_dated (const DatelineTable  *table,
            const DatelineRefSet *refs)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (DatelineRef));

  for (guint i = 0; i < refs->n; i++)
    if (dateline_ref_kind (refs->refs[i]) == DATELINE_KIND_EVENT &&
        dateline_table_is_dated (table, dateline_ref_row (refs->refs[i])))
      g_array_append_val (events, refs->refs[i]);
  g_array_sort_with_data (events, compare_events, (gpointer) table);
  return events;
}

/* Goes on to each place of an event. */
static DatelineRef
follow (DatelineDossier *dossier,
        DatelineRef      event,
        DatelineRef      at,
        GArray          *movements)
{
  guint n;
  const DatelineRef *links = dateline_table_get_links (dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT),
                                                       dateline_ref_row (event), &n);
  const DatelineTable *places = dateline_dossier_get_table (dossier, DATELINE_KIND_PLACE);
  double longitude, latitude;

  for (guint i = 0; i < n && movements->len < DATELINE_MOVEMENTS_MAX; i++)
    {
      DatelineMovement movement = { at, links[i], event };

      if (dateline_ref_kind (links[i]) != DATELINE_KIND_PLACE || links[i] == at ||
          !dateline_table_get_point (places, dateline_ref_row (links[i]), &longitude, &latitude))
        continue;
      if (at != DATELINE_REF_NONE)
        g_array_append_val (movements, movement);
      at = links[i];
    }
  return at;
}

/**
 * dateline_movements_find:
 * @dossier: a dossier
 * @events: records; those that are events of it count
 * @movements: (element-type DatelineMovement): where to add to
 *
 * Follows events in the order of time from place to place, and each from one of
 * its places to the next in the order its file names them. Events without a date
 * are followed by themselves. Not more than %DATELINE_MOVEMENTS_MAX are found.
 */
void
dateline_movements_find (DatelineDossier      *dossier,
                         const DatelineRefSet *events,
                         GArray               *movements)
{
  const DatelineTable *table = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT);
  g_autoptr(GArray) dated = sort_dated (table, events);
  DatelineRef at = DATELINE_REF_NONE;

  for (guint i = 0; i < dated->len; i++)
    at = follow (dossier, g_array_index (dated, DatelineRef, i), at, movements);
  for (guint i = 0; i < events->n; i++)
    if (dateline_ref_kind (events->refs[i]) == DATELINE_KIND_EVENT &&
        !dateline_table_is_dated (table, dateline_ref_row (events->refs[i])))
      follow (dossier, events->refs[i], DATELINE_REF_NONE, movements);
}
