/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-table.h"

#include <math.h>
#include <string.h>

#include "dateline-table-private.h"

/**
 * DatelineTable:
 *
 * The columns of one kind of record: what filtering and drawing need of a
 * million records without making an object of any.
 */

/*
 * Frees the columns, which belong to the dossier.
 */
void
dateline_table_clear (DatelineTable *self)
{
  g_clear_pointer (&self->offset, g_free);
  g_clear_pointer (&self->length, g_free);
  g_clear_pointer (&self->id_in, g_free);
  g_clear_pointer (&self->earliest, g_free);
  g_clear_pointer (&self->latest, g_free);
  g_clear_pointer (&self->lead, g_free);
  g_clear_pointer (&self->tail, g_free);
  g_clear_pointer (&self->flags, g_free);
  g_clear_pointer (&self->precision, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->link_start, g_free);
  g_clear_pointer (&self->links, g_free);
  g_clear_pointer (&self->roles, g_free);
  g_clear_pointer (&self->grade, g_free);
  g_clear_pointer (&self->unnamed, g_free);
  g_clear_pointer (&self->longitude, g_free);
  g_clear_pointer (&self->latitude, g_free);
  g_clear_pointer (&self->order, g_free);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const DatelineTable *self = data;
  guint32 row_a = *(const guint32 *) a, row_b = *(const guint32 *) b;

  if (self->earliest[row_a] != self->earliest[row_b])
    return self->earliest[row_a] < self->earliest[row_b] ? -1 : 1;
  if (self->latest[row_a] != self->latest[row_b])
    return self->latest[row_a] < self->latest[row_b] ? -1 : 1;
  return row_a < row_b ? -1 : row_a > row_b;
}

/*
 * Fills `order`.
 */
void
dateline_table_sort (DatelineTable *self)
{
  gboolean sorted = TRUE;

  g_free (self->order);
  self->order = g_new (guint32, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      self->order[i] = i;
      if (self->earliest != NULL && i > 0 && sorted)
        sorted = compare_rows (&self->order[i - 1], &self->order[i], self) < 0;
    }
  if (!sorted)
    g_sort_array (self->order, self->n, sizeof (guint32), compare_rows, self);
}

/*
 * Returns: where the file has the record in @row
 */
DatelineFilePlace
dateline_table_get_place (const DatelineTable *self,
                          guint                row)
{
  return (DatelineFilePlace){ self->offset[row], self->length[row], self->id_in[row] };
}

static void
close_gap (gpointer column,
           gsize    size,
           guint    row,
           guint    n)
{
  if (column != NULL)
    memmove ((char *) column + row * size, (char *) column + (row + 1) * size, (n - row - 1) * size);
}

#define CLOSE_GAP(column) close_gap (self->column, sizeof *self->column, row, self->n)

/*
 * Takes a row out of all columns. `order` is to be made anew.
 */
void
dateline_table_remove_row (DatelineTable *self,
                           guint          row)
{
  CLOSE_GAP (offset);
  CLOSE_GAP (length);
  CLOSE_GAP (id_in);
  CLOSE_GAP (earliest);
  CLOSE_GAP (latest);
  CLOSE_GAP (lead);
  CLOSE_GAP (tail);
  CLOSE_GAP (flags);
  CLOSE_GAP (precision);
  CLOSE_GAP (code);
  CLOSE_GAP (link_start);
  CLOSE_GAP (grade);
  CLOSE_GAP (unnamed);
  CLOSE_GAP (longitude);
  CLOSE_GAP (latitude);
  self->n--;
}

/**
 * dateline_table_get_n:
 *
 * Returns: how many rows there are
 */
guint
dateline_table_get_n (const DatelineTable *self)
{
  return self->n;
}

/**
 * dateline_table_is_dated:
 *
 * Returns: whether the record in @row has a date that could be read
 */
gboolean
dateline_table_is_dated (const DatelineTable *self,
                         guint                row)
{
  return self->earliest != NULL && self->earliest[row] < self->latest[row];
}

static void
read_sure_span (const DatelineTable *self,
                guint                row,
                DatelineDateBounds  *bounds)
{
  bounds->sure_start = self->lead[row] == DATELINE_NOTHING_SURE
                           ? bounds->latest
                           : bounds->earliest + self->lead[row] * DATELINE_DAY;
  bounds->sure_end = self->tail[row] == DATELINE_NOTHING_SURE
                         ? bounds->earliest
                         : bounds->latest - self->tail[row] * DATELINE_DAY;
}

/**
 * dateline_table_get_bounds:
 * @bounds: (out): the bounds of the record's date
 *
 * The sure part is kept to the day, rounded inwards, and the level of EDTF is
 * not kept: the date of the record's object has both whole.
 *
 * Returns: whether the record in @row is dated
 */
gboolean
dateline_table_get_bounds (const DatelineTable *self,
                           guint                row,
                           DatelineDateBounds  *bounds)
{
  if (!dateline_table_is_dated (self, row))
    return FALSE;
  *bounds = (DatelineDateBounds){
    .earliest = self->earliest[row],
    .latest = self->latest[row],
    .flags = self->flags[row],
    .precision = self->precision[row],
  };
  read_sure_span (self, row, bounds);
  return TRUE;
}

/**
 * dateline_table_get_earliest:
 *
 * Returns: the first second the record in @row can cover, %DATELINE_TIME_MAX
 *   if undated
 */
gint64
dateline_table_get_earliest (const DatelineTable *self,
                             guint                row)
{
  return self->earliest != NULL ? self->earliest[row] : DATELINE_TIME_MAX;
}

/**
 * dateline_table_get_latest:
 *
 * Returns: one past the last second the record in @row can cover,
 *   %DATELINE_TIME_MIN if undated
 */
gint64
dateline_table_get_latest (const DatelineTable *self,
                           guint                row)
{
  return self->latest != NULL ? self->latest[row] : DATELINE_TIME_MIN;
}

/**
 * dateline_table_get_code:
 *
 * Returns: of an event, where its kind stands in
 *   dateline_dossier_get_event_kinds(), of a place, where its countries stand in
 *   dateline_dossier_get_country_lists(); %DATELINE_NO_CODE if it has none
 */
guint16
dateline_table_get_code (const DatelineTable *self,
                         guint                row)
{
  return self->code != NULL ? self->code[row] : DATELINE_NO_CODE;
}

/**
 * dateline_table_get_grade:
 *
 * Returns: by the Admiralty code, of a source 1 for `A` to 6 for `F`, of a
 *   quotation 1 to 6; 0 if it has none
 */
guint
dateline_table_get_grade (const DatelineTable *self,
                          guint                row)
{
  return self->grade != NULL ? self->grade[row] : 0;
}

/**
 * dateline_table_get_links:
 * @n_links: (out): how many there are
 *
 * Returns: (array length=n_links): every record that the one in @row names,
 *   in whatever role, in the order its file names them
 */
const DatelineRef *
dateline_table_get_links (const DatelineTable *self,
                          guint                row,
                          guint               *n_links)
{
  const guint32 *links;

  if (self->links == NULL)
    {
      *n_links = 0;
      return NULL;
    }
  links = self->links + self->link_start[row];
  *n_links = links[0];
  return links + 1;
}

/**
 * dateline_table_get_point:
 * @longitude: (out): degrees east
 * @latitude: (out): degrees north
 *
 * Returns: whether the place in @row can be put on a map
 */
gboolean
dateline_table_get_point (const DatelineTable *self,
                          guint                row,
                          double              *longitude,
                          double              *latitude)
{
  if (self->longitude == NULL || isnan (self->longitude[row]))
    return FALSE;
  *longitude = self->longitude[row];
  *latitude = self->latitude[row];
  return TRUE;
}

/**
 * dateline_table_next_candidate:
 * @row: a place
 * @position: (inout): where to go on from; 0 at first
 * @candidate: (out): a place that it may be
 * @longitude: (out): degrees east of that
 * @latitude: (out): degrees north of that
 *
 * Goes through the places that a place which has no point of its own may be, as
 * far as they can be put on a map.
 *
 * Returns: whether there is another one
 */
gboolean
dateline_table_next_candidate (const DatelineTable *self,
                               guint                row,
                               guint               *position,
                               DatelineRef         *candidate,
                               double              *longitude,
                               double              *latitude)
{
  guint n;
  const DatelineRef *links = dateline_table_get_links (self, row, &n);

  if (dateline_table_get_point (self, row, longitude, latitude))
    return FALSE;
  while (*position < n)
    {
      *candidate = links[(*position)++];
      if (dateline_ref_kind (*candidate) == DATELINE_KIND_PLACE &&
          dateline_table_get_point (self, dateline_ref_row (*candidate), longitude, latitude))
        return TRUE;
    }
  return FALSE;
}

/**
 * dateline_table_get_order:
 *
 * Returns: (array): the rows by their earliest second, then their latest;
 *   undated ones last
 */
const guint32 *
dateline_table_get_order (const DatelineTable *self)
{
  return self->order;
}
