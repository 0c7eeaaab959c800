/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-place-marks.h"

#include "dateline-mercator.h"

/**
 * DatelinePlaceMarks:
 *
 * The places of a dossier that can be put on a map, and how much of what
 * matches belongs to each. Counted anew when the matches change; drawing reads
 * the counts and never walks over events.
 */
struct _DatelinePlaceMarks
{
  GObject parent_instance;

  DatelineDossier *dossier;
  GArray *marks; /* DatelinePlaceMark, those with most events first */
  GArray *parts; /* DatelinePlacePart */
};

G_DEFINE_FINAL_TYPE (DatelinePlaceMarks, dateline_place_marks, G_TYPE_OBJECT)

static void
dateline_place_marks_finalize (GObject *object)
{
  DatelinePlaceMarks *self = DATELINE_PLACE_MARKS (object);

  g_clear_object (&self->dossier);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->parts, g_array_unref);

  G_OBJECT_CLASS (dateline_place_marks_parent_class)->finalize (object);
}

static void
dateline_place_marks_class_init (DatelinePlaceMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_place_marks_finalize;
}

static void
dateline_place_marks_init (DatelinePlaceMarks *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (DatelinePlaceMark));
  self->parts = g_array_new (FALSE, FALSE, sizeof (DatelinePlacePart));
}

/* How many columns the table of kinds by place has: one for events of none. */
static guint
count_kinds (DatelineDossier *dossier)
{
  const char * const *kinds = dateline_dossier_get_event_kinds (dossier);

  return g_strv_length ((char **) kinds) + 1;
}

/* Adds each event among @rows, or every one where that is NULL, to the cell of
 * its kind at each of its places. An event may name a place twice. */
static guint32 *
count_by_kind (DatelineDossier    *dossier,
               const DatelineBits *rows)
{
  const DatelineTable *events = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT);
  guint n_places = dateline_dossier_get_n (dossier, DATELINE_KIND_PLACE);
  guint n_kinds = count_kinds (dossier);
  guint32 *cells = g_new0 (guint32, (gsize) n_places * n_kinds + 1);
  g_autofree guint *stamps = g_new0 (guint, n_places + 1);

  for (guint row = 0; row < dateline_table_get_n (events); row++)
    {
      guint16 code = dateline_table_get_code (events, row);
      const DatelineRef *links;
      guint n_links;

      if (rows != NULL && !dateline_bits_get (rows, row))
        continue;
      links = dateline_table_get_links (events, row, &n_links);
      for (guint i = 0; i < n_links; i++)
        {
          guint place = dateline_ref_row (links[i]);

          if (dateline_ref_kind (links[i]) != DATELINE_KIND_PLACE || stamps[place] == row + 1)
            continue;
          stamps[place] = row + 1;
          cells[(gsize) place * n_kinds + (code == DATELINE_NO_CODE ? n_kinds - 1 : code)]++;
        }
    }

  return cells;
}

static void
set_parts (DatelinePlaceMarks *self,
           DatelinePlaceMark  *mark,
           const guint32      *cells,
           guint               n_kinds)
{
  mark->first_part = self->parts->len;
  mark->n_events = 0;
  for (guint kind = 0; kind < n_kinds; kind++)
    if (cells[kind] > 0)
      {
        DatelinePlacePart part = {
          .code = kind == n_kinds - 1 ? DATELINE_NO_CODE : kind,
          .n = cells[kind],
        };

        g_array_append_val (self->parts, part);
        mark->n_events += part.n;
      }
  mark->n_parts = self->parts->len - mark->first_part;
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const DatelinePlaceMark *x = a;
  const DatelinePlaceMark *y = b;

  if (x->n_events != y->n_events)
    return x->n_events > y->n_events ? -1 : 1;
  if (x->n_all != y->n_all)
    return x->n_all > y->n_all ? -1 : 1;
  return (x->row > y->row) - (x->row < y->row);
}

/**
 * dateline_place_marks_new:
 * @dossier: a dossier
 *
 * Finds the places of @dossier that have a point. Nothing matches as yet.
 *
 * Returns: (transfer full): their marks
 */
DatelinePlaceMarks *
dateline_place_marks_new (DatelineDossier *dossier)
{
  DatelinePlaceMarks *self;
  const DatelineTable *places;
  g_autofree guint32 *cells = NULL;
  guint n_kinds;

  g_return_val_if_fail (DATELINE_IS_DOSSIER (dossier), NULL);

  self = g_object_new (DATELINE_TYPE_PLACE_MARKS, NULL);
  self->dossier = g_object_ref (dossier);
  places = dateline_dossier_get_table (dossier, DATELINE_KIND_PLACE);
  cells = count_by_kind (dossier, NULL);
  n_kinds = count_kinds (dossier);
  for (guint row = 0; row < dateline_table_get_n (places); row++)
    {
      DatelinePlaceMark mark = { .row = row };
      double longitude, latitude;

      if (!dateline_table_get_point (places, row, &longitude, &latitude))
        continue;
      mark.x = dateline_mercator_x (longitude);
      mark.y = dateline_mercator_y (latitude);
      for (guint kind = 0; kind < n_kinds; kind++)
        mark.n_all += cells[(gsize) row * n_kinds + kind];
      g_array_append_val (self->marks, mark);
    }

  return self;
}

/**
 * dateline_place_marks_get_dossier:
 *
 * Returns: (transfer none): the dossier whose places these are
 */
DatelineDossier *
dateline_place_marks_get_dossier (DatelinePlaceMarks *self)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_MARKS (self), NULL);

  return self->dossier;
}

/**
 * dateline_place_marks_count:
 * @self: marks
 * @matches: what fits the query, of the same dossier
 *
 * Counts anew and puts those with most matching events first.
 */
void
dateline_place_marks_count (DatelinePlaceMarks *self,
                            DatelineMatches    *matches)
{
  g_autofree guint32 *cells = NULL;
  const guint32 *quotes;
  guint n_kinds;
  guint n;

  g_return_if_fail (DATELINE_IS_PLACE_MARKS (self));
  g_return_if_fail (DATELINE_IS_MATCHES (matches));

  cells = count_by_kind (self->dossier, dateline_matches_get_bits (matches, DATELINE_KIND_EVENT));
  quotes = dateline_matches_get_counts (matches, DATELINE_KIND_QUOTE, DATELINE_KIND_PLACE, &n);
  n_kinds = count_kinds (self->dossier);

  g_array_set_size (self->parts, 0);
  for (guint i = 0; i < self->marks->len; i++)
    {
      DatelinePlaceMark *mark = &g_array_index (self->marks, DatelinePlaceMark, i);

      set_parts (self, mark, cells + (gsize) mark->row * n_kinds, n_kinds);
      mark->n_quotes = mark->row < n ? quotes[mark->row] : 0;
    }
  g_array_sort (self->marks, compare_marks);
}

/**
 * dateline_place_marks_get:
 * @self: marks
 * @n_marks: (out): how many there are
 *
 * Returns: (array length=n_marks): all of them, those with most matching events
 *   first; valid until they are counted anew
 */
const DatelinePlaceMark *
dateline_place_marks_get (DatelinePlaceMarks *self,
                          guint              *n_marks)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_MARKS (self), NULL);

  *n_marks = self->marks->len;
  return (const DatelinePlaceMark *) self->marks->data;
}

/**
 * dateline_place_marks_get_parts:
 * @self: marks
 * @mark: one of them
 *
 * Returns: the @n_parts parts of @mark, in the order of the dossier's kinds
 */
const DatelinePlacePart *
dateline_place_marks_get_parts (DatelinePlaceMarks      *self,
                                const DatelinePlaceMark *mark)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_MARKS (self), NULL);

  return (const DatelinePlacePart *) self->parts->data + mark->first_part;
}
