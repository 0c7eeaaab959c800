/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-date-private.h"

/**
 * DatelineDate:
 *
 * A date as people know dates: to the second or to the century, possibly,
 * about, from one to another, one of several. It is written in the Extended
 * Date/Time Format (EDTF; Library of Congress, 4 February 2019; ISO
 * 8601-2:2019), levels 0 to 2, and never changes.
 *
 * The object keeps the text as it was written and its bounds; what the
 * components are is read from the text again where that is asked.
 */
struct _DatelineDate
{
  gatomicrefcount ref_count;
  DatelineDateBounds bounds;
  char edtf[];
};

G_DEFINE_BOXED_TYPE (DatelineDate, dateline_date, dateline_date_ref, dateline_date_unref)

G_DEFINE_QUARK (dateline-date-error-quark, dateline_date_error)

/**
 * dateline_date_new:
 * @edtf: an EDTF expression
 * @error: return location for a %DATELINE_DATE_ERROR
 *
 * Reads a date. See dateline_date_read_bounds() for what is accepted.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL if it is none
 */
DatelineDate *
dateline_date_new (const char *edtf,
                   GError    **error)
{
  DatelineDateBounds bounds;
  DatelineDate *self;
  gsize length;

  g_return_val_if_fail (edtf != NULL, NULL);

  length = strlen (edtf);
  if (!dateline_date_read_bounds (edtf, length, &bounds, error))
    return NULL;

  self = g_malloc (sizeof *self + length + 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->bounds = bounds;
  memcpy (self->edtf, edtf, length + 1);

  return self;
}

/**
 * dateline_date_ref:
 * @self: a date
 *
 * Returns: (transfer full): @self
 */
DatelineDate *
dateline_date_ref (DatelineDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dateline_date_unref:
 * @self: (transfer full): a date
 *
 * Gives up a reference.
 */
void
dateline_date_unref (DatelineDate *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

/**
 * dateline_date_get_edtf:
 * @self: a date
 *
 * Returns: the EDTF expression, as it was given
 */
const char *
dateline_date_get_edtf (DatelineDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->edtf;
}

/**
 * dateline_date_get_bounds:
 * @self: a date
 *
 * Returns: (transfer none): its bounds
 */
const DatelineDateBounds *
dateline_date_get_bounds (DatelineDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->bounds;
}

/**
 * dateline_date_overlap:
 * @self: a date
 * @start: the first second of a span
 * @end: one past its last second
 *
 * How the date stands to a span of time: as dateline_date_bounds_overlap(), but
 * looking at each member of a set. All of `{a,b}` surely overlaps where one
 * member surely does, one of `[a,b]` only where every member does.
 *
 * Returns: whether the date overlaps the span
 */
DatelineOverlap
dateline_date_overlap (DatelineDate *self,
                       gint64        start,
                       gint64        end)
{
  g_return_val_if_fail (self != NULL, DATELINE_OVERLAP_NO);

  if (self->bounds.flags & (DATELINE_DATE_ONE_OF | DATELINE_DATE_ALL_OF))
    return dateline_date_set_overlap (self->edtf, start, end);

  return dateline_date_bounds_overlap (&self->bounds, start, end);
}

static int
compare_times (gint64 a,
               gint64 b)
{
  return (a > b) - (a < b);
}

/**
 * dateline_date_compare:
 * @a: a date
 * @b: a date
 *
 * A total order: what can be earlier comes first, then what ends earlier, then
 * by the text.
 *
 * Returns: less than, equal to or greater than 0
 */
int
dateline_date_compare (DatelineDate *a,
                       DatelineDate *b)
{
  int order = compare_times (a->bounds.earliest, b->bounds.earliest);

  if (order == 0)
    order = compare_times (a->bounds.latest, b->bounds.latest);
  return order != 0 ? order : strcmp (a->edtf, b->edtf);
}

static gboolean
is_earlier (const DatelineCalendarDay *a,
            const DatelineCalendarDay *b)
{
  if (a->year != b->year)
    return a->year < b->year;
  return a->month * 31 + a->day < b->month * 31 + b->day;
}

/* What a side of a date is: a day, or none. */
typedef struct
{
  DatelineCalendarDay day;
  DatelineDateEnd kind;
  gboolean is_set;
} Side;

static void
widen_side (Side                      *side,
            gboolean                   to_earliest,
            DatelineDateEnd            kind,
            const DatelineCalendarDay *day)
{
  if (side->is_set && side->kind != DATELINE_DATE_END_GIVEN)
    return;
  if (side->is_set && kind == DATELINE_DATE_END_GIVEN
      && !(to_earliest ? is_earlier (day, &side->day) : is_earlier (&side->day, day)))
    return;

  side->is_set = TRUE;
  side->kind = kind;
  if (kind == DATELINE_DATE_END_GIVEN)
    side->day = *day;
}

static void
widen_side_to_item (Side                   *side,
                    gboolean                to_earliest,
                    const DatelineDateItem *item)
{
  gboolean is_reversed = dateline_date_item_is_reversed (item);
  const DatelineDatePoint *point = item->is_range && to_earliest == is_reversed ? &item->end : &item->start;
  DatelineDateEnd kind = item->is_range && !to_earliest ? item->end_kind : item->start_kind;

  widen_side (side, to_earliest, kind, to_earliest ? &point->first : &point->last);
}

static char *
format_side (const Side *side)
{
  const char *sign = side->day.year < 0 ? "-" : "";
  gint64 magnitude = ABS (side->day.year);

  if (side->kind == DATELINE_DATE_END_OPEN)
    return g_strdup ("..");
  if (side->kind == DATELINE_DATE_END_UNKNOWN)
    return g_strdup ("");
  return g_strdup_printf ("%s%s%04" G_GINT64_FORMAT "-%02d-%02d", magnitude > 9999 ? "Y" : "",
                          sign, magnitude, side->day.month, side->day.day);
}

static char *
dup_side (DatelineDate *self,
          gboolean      to_earliest)
{
  DatelineDateReader reader;
  DatelineDateItem item;
  Side side = { 0 };

  if (!dateline_date_reader_init (&reader, self->edtf, strlen (self->edtf), NULL))
    g_return_val_if_reached (NULL);
  while (reader.rest != NULL && dateline_date_reader_next (&reader, &item, NULL))
    widen_side_to_item (&side, to_earliest, &item);

  return format_side (&side);
}

/**
 * dateline_date_dup_earliest:
 * @self: a date
 *
 * The first day that the date can be, as `YYYY-MM-DD`, with a sign for years
 * before 0000 and a `Y` before years of more than four digits. A time with a
 * zone gives the day in UTC. A year with significant digits (`1950S2`) gives
 * the year that is written, its bounds all the years that it can be.
 *
 * Returns: (transfer full): the day, ".." if the start is open, "" if it is not
 *   known
 */
char *
dateline_date_dup_earliest (DatelineDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_side (self, TRUE);
}

/**
 * dateline_date_dup_latest:
 * @self: a date
 *
 * The last day that the date can be, inclusive, in the form of
 * dateline_date_dup_earliest().
 *
 * Returns: (transfer full): the day, ".." if the end is open, "" if it is not
 *   known
 */
char *
dateline_date_dup_latest (DatelineDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_side (self, FALSE);
}
