/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What drawing and filtering need of a date, read without allocating: a
 * million of them while a dossier is loaded. */

#include "config.h"

#include "dateline-date-private.h"

#define END_FLAGS(kind, open, unknown) \
  ((kind) == DATELINE_DATE_END_OPEN ? (open) : (kind) == DATELINE_DATE_END_UNKNOWN ? (unknown) : 0)

/* The window of one plain date, or nothing: the way of most dates in a file. */
typedef struct
{
  gint64 earliest;
  gint64 latest;
  DatelinePrecision precision;
} Window;

static inline int
get_two_digits (const char *text)
{
  guint tens = (guint) text[0] - '0', ones = (guint) text[1] - '0';

  return tens > 9 || ones > 9 ? -1 : (int) (tens * 10 + ones);
}

static inline gint64
get_day_start (int year,
               int month,
               int day)
{
  return dateline_calendar_to_days ((DatelineCalendarDay) { year, month, day }) * DATELINE_DAY;
}

/* YYYY, YYYY-MM or YYYY-MM-DD and nothing else. */
static gboolean
read_plain (const char *text,
            gsize       length,
            Window     *window)
{
  int century, year, month, day, n_days;

  if (length != 4 && length != 7 && length != 10)
    return FALSE;
  century = get_two_digits (text);
  year = get_two_digits (text + 2);
  if (century < 0 || year < 0)
    return FALSE;
  year += century * 100;
  if (length == 4)
    {
      *window = (Window) { get_day_start (year, 1, 1), get_day_start (year + 1, 1, 1), DATELINE_PRECISION_YEAR };
      return TRUE;
    }

  month = get_two_digits (text + 5);
  if (text[4] != '-' || month < 1 || month > 12)
    return FALSE;
  n_days = dateline_calendar_get_days_in_month (year, month);
  if (length == 7)
    {
      window->earliest = get_day_start (year, month, 1);
      window->latest = window->earliest + n_days * DATELINE_DAY;
      window->precision = DATELINE_PRECISION_MONTH;
      return TRUE;
    }

  day = get_two_digits (text + 8);
  if (text[7] != '-' || day < 1 || day > n_days)
    return FALSE;
  window->earliest = get_day_start (year, month, day);
  window->latest = window->earliest + DATELINE_DAY;
  window->precision = DATELINE_PRECISION_DAY;
  return TRUE;
}

static gboolean
read_plain_date (const char         *text,
                 gsize               length,
                 DatelineDateBounds *bounds)
{
  Window window;

  if (!read_plain (text, length, &window))
    return FALSE;

  *bounds = (DatelineDateBounds) { window.earliest, window.latest, window.latest, window.earliest,
                                   0, window.precision, 0 };
  return TRUE;
}

/* Two plain dates in order. */
static gboolean
read_plain_interval (const char         *text,
                     gsize               length,
                     DatelineDateBounds *bounds)
{
  const char *slash;
  Window start, end;

  if (length < 9 || length > 21 || (slash = memchr (text, '/', length)) == NULL
      || !read_plain (text, slash - text, &start)
      || !read_plain (slash + 1, text + length - slash - 1, &end)
      || end.earliest < start.earliest || end.latest < start.latest)
    return FALSE;

  *bounds = (DatelineDateBounds) { start.earliest, end.latest, start.latest, end.earliest,
                                   DATELINE_DATE_INTERVAL, start.precision, 0 };
  return TRUE;
}

static void
bound_point (const DatelineDatePoint *point,
             DatelineDateBounds      *bounds)
{
  *bounds = (DatelineDateBounds) {
    point->earliest, point->latest, point->latest, point->earliest,
    dateline_date_point_get_flags (point), point->precision, point->level,
  };
}

/* An open end never comes; an unknown one can lie anywhere on its side of the
 * other end. */
static void
bound_end (const DatelineDateItem   *item,
           gboolean                  is_start,
           DatelineDateBounds       *bounds)
{
  DatelineDateEnd kind = is_start ? item->start_kind : item->end_kind;
  gint64 never = is_start ? DATELINE_TIME_MIN : DATELINE_TIME_MAX;

  if (kind == DATELINE_DATE_END_GIVEN)
    {
      bound_point (is_start ? &item->start : &item->end, bounds);
      return;
    }

  *bounds = (DatelineDateBounds) {
    .earliest = kind == DATELINE_DATE_END_OPEN ? never : DATELINE_TIME_MIN,
    .latest = kind == DATELINE_DATE_END_OPEN ? never : DATELINE_TIME_MAX,
    .flags = is_start ? END_FLAGS (kind, DATELINE_DATE_OPEN_START, DATELINE_DATE_UNKNOWN_START)
                      : END_FLAGS (kind, DATELINE_DATE_OPEN_END, DATELINE_DATE_UNKNOWN_END),
    .level = 1,
  };
}

/* A stretch surely lasts from the last moment at which it can begin to the
 * first at which it can end. */
static void
bound_range (const DatelineDateItem *item,
             DatelineDateBounds     *bounds)
{
  DatelineDateBounds start, end;

  bound_end (item, TRUE, &start);
  bound_end (item, FALSE, &end);

  *bounds = start;
  bounds->latest = end.latest;
  bounds->flags |= end.flags;
  bounds->level = MAX (start.level, end.level);
  if (item->start_kind != DATELINE_DATE_END_GIVEN)
    bounds->precision = item->end_kind == DATELINE_DATE_END_GIVEN ? end.precision : DATELINE_PRECISION_COARSER;

  if (dateline_date_item_is_reversed (item))
    {
      bounds->earliest = end.earliest;
      bounds->latest = start.latest;
      bounds->sure_start = bounds->latest;
      bounds->sure_end = bounds->earliest;
      bounds->flags |= DATELINE_DATE_REVERSED;
      return;
    }
  /* It does not begin after it has ended, nor end before it has begun. */
  bounds->sure_start = MIN (start.latest, end.latest);
  bounds->sure_end = MAX (end.earliest, start.earliest);
}

static gboolean
has_season (const DatelineDateItem *item)
{
  return (item->start_kind == DATELINE_DATE_END_GIVEN && item->start.season != 0)
         || (item->end_kind == DATELINE_DATE_END_GIVEN && item->end.season != 0);
}

/* A stretch in a `[set]` is a choice between the dates in it; one in a `{set}`
 * is all of them and thus lasts, as an interval does. */
static void
bound_item (const DatelineDateItem *item,
            DatelineDateForm        form,
            DatelineDateBounds     *bounds)
{
  if (item->is_range)
    bound_range (item, bounds);
  else
    bound_point (&item->start, bounds);

  if (form == DATELINE_DATE_FORM_INTERVAL)
    {
      bounds->flags |= DATELINE_DATE_INTERVAL;
      if (bounds->flags & DATELINE_DATE_UNSPECIFIED || has_season (item))
        bounds->level = 2;
    }
  else if (form == DATELINE_DATE_FORM_ONE_OF)
    {
      bounds->flags |= DATELINE_DATE_ONE_OF;
      bounds->sure_start = bounds->latest;
      bounds->sure_end = bounds->earliest;
    }
  else if (form == DATELINE_DATE_FORM_ALL_OF)
    bounds->flags |= DATELINE_DATE_ALL_OF;

  if (form == DATELINE_DATE_FORM_ONE_OF || form == DATELINE_DATE_FORM_ALL_OF)
    bounds->level = 2;
}

/* Bounds have room for one sure stretch. Of a choice nothing is sure but the
 * whole; of several dates that all are meant, the first is kept. */
static void
merge_bounds (DatelineDateBounds       *bounds,
              const DatelineDateBounds *next)
{
  bounds->earliest = MIN (bounds->earliest, next->earliest);
  bounds->latest = MAX (bounds->latest, next->latest);
  bounds->flags |= next->flags;
  bounds->precision = MAX (bounds->precision, next->precision);
  if (bounds->flags & DATELINE_DATE_ONE_OF)
    {
      bounds->sure_start = bounds->latest;
      bounds->sure_end = bounds->earliest;
    }
}

static gboolean
read_any (const char         *text,
          gsize               length,
          DatelineDateBounds *bounds,
          GError            **error)
{
  DatelineDateReader reader;
  DatelineDateItem item;

  if (!dateline_date_reader_init (&reader, text, length, error))
    return FALSE;
  if (!dateline_date_reader_next (&reader, &item, error))
    return FALSE;
  bound_item (&item, reader.form, bounds);

  while (reader.rest != NULL)
    {
      DatelineDateBounds next;

      if (!dateline_date_reader_next (&reader, &item, error))
        return FALSE;
      bound_item (&item, reader.form, &next);
      merge_bounds (bounds, &next);
    }
  return TRUE;
}

/**
 * dateline_date_read_bounds:
 * @edtf: an EDTF expression
 * @length: its length in bytes, -1 if it is NUL-terminated
 * @bounds: (out): where to put its bounds
 * @error: return location for a %DATELINE_DATE_ERROR
 *
 * Reads a date of level 0, 1 or 2 of the Extended Date/Time Format (Library of
 * Congress, 4 February 2019; ISO 8601-2:2019) without making an object of it,
 * and without allocating unless it fails.
 *
 * Where implementations differ: a day that the calendar lacks is no date; an
 * interval whose end lies before its start is one, with
 * %DATELINE_DATE_REVERSED; qualifiers do not move the bounds; a season is
 * March to May, June to August, September to November, or December to
 * February of the next year. A negative year is level 1, as in the
 * specification.
 *
 * Returns: %FALSE if it is no date
 */
gboolean
dateline_date_read_bounds (const char         *edtf,
                           gssize              length,
                           DatelineDateBounds *bounds,
                           GError            **error)
{
  gsize n;

  g_return_val_if_fail (edtf != NULL, FALSE);
  g_return_val_if_fail (bounds != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  n = length < 0 ? strlen (edtf) : (gsize) length;
  if (read_plain_date (edtf, n, bounds) || read_plain_interval (edtf, n, bounds))
    return TRUE;

  return read_any (edtf, n, bounds, error);
}

/**
 * dateline_date_bounds_overlap:
 * @bounds: the bounds of a date
 * @start: the first second of a span
 * @end: one past its last second
 *
 * How a date stands to a span of time.
 *
 * A single date is surely in the span if all that it can be lies in it. An
 * interval surely overlaps it if it does so wherever it begins and ends: the
 * span contains all the moments at which it can begin, or all those at which
 * it can end, or meets the stretch between. An unknown start or end makes
 * nothing sure; an open one lasts for ever.
 *
 * A set of alternatives (`[a,b]`) is surely in the span if every one is. Of a
 * set of dates (`{a,b}`) the bounds keep the first only, and say "possibly"
 * in the gaps of a set: dateline_date_overlap() is exact there.
 *
 * Returns: whether the date overlaps the span
 */
DatelineOverlap
dateline_date_bounds_overlap (const DatelineDateBounds *bounds,
                              gint64                    start,
                              gint64                    end)
{
  if (bounds->earliest >= end || bounds->latest <= start || start >= end)
    return DATELINE_OVERLAP_NO;
  if (start <= bounds->sure_end && end >= bounds->sure_start)
    return DATELINE_OVERLAP_SURELY;
  return DATELINE_OVERLAP_POSSIBLY;
}

/*< private >
 * dateline_date_set_overlap:
 * @edtf: a valid EDTF set
 * @start: the first second of a span
 * @end: one past its last second
 *
 * Looks at each member of a set by itself.
 *
 * Returns: whether the set overlaps the span
 */
DatelineOverlap
dateline_date_set_overlap (const char *edtf,
                           gint64      start,
                           gint64      end)
{
  DatelineOverlap least = DATELINE_OVERLAP_SURELY, most = DATELINE_OVERLAP_NO;
  DatelineDateReader reader;
  DatelineDateItem item;

  if (!dateline_date_reader_init (&reader, edtf, strlen (edtf), NULL))
    g_return_val_if_reached (DATELINE_OVERLAP_NO);

  while (reader.rest != NULL && dateline_date_reader_next (&reader, &item, NULL))
    {
      DatelineDateBounds bounds;
      DatelineOverlap overlap;

      bound_item (&item, reader.form, &bounds);
      overlap = dateline_date_bounds_overlap (&bounds, start, end);
      least = MIN (least, overlap);
      most = MAX (most, overlap);
    }

  if (reader.form == DATELINE_DATE_FORM_ALL_OF)
    return most;
  return least == DATELINE_OVERLAP_SURELY ? least : MIN (most, DATELINE_OVERLAP_POSSIBLY);
}
