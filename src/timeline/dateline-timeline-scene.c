/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-timeline-scene.h"

#include <math.h>

#include "dateline-calendar.h"
#include "dateline-parallel.h"

/* More than this many in the time laid out are counted in bins. */
#define MAX_MARKS_IN_LANE 600
/* Labels may not take more rows than this, bars that overlap may. */
#define FEW_ROWS 3
/* More than this many rows make a lane too high to be looked at. */
#define MAX_ROWS 12
#define MAX_ROWS_OF_QUOTES 4
/* With more marks than this only bars that are long carry labels, but for those
 * of lanes that hold few. */
#define MAX_LABELS 400
#define FEW_LABELS 24
#define LONG_BAR 90.0
/* A bar shorter than this is drawn as a mark. */
#define SHORT_BAR 12.0
/* The longest label beside a bar, and what a bar's round ends take of it. */
#define MAX_LABEL_WIDTH 210.0
#define LABEL_INSET 7.0
/* What of an approximate date is too faint to write on. */
#define FADED_INSET 0.22
#define BIN_ROWS 2

static void
clear_band (gpointer data)
{
  DatelineTimelineBand *band = data;

  g_clear_pointer (&band->marks, g_array_unref);
  g_clear_pointer (&band->bins, g_free);
}

/**
 * dateline_timeline_scene_free:
 * @self: (transfer full): a scene
 */
void
dateline_timeline_scene_free (DatelineTimelineScene *self)
{
  g_array_unref (self->bands);
  g_array_unref (self->members);
  g_array_unref (self->no_marks);
  g_free (self);
}

static double
to_x (const DatelineTimelineScene *self,
      gint64                       time)
{
  return dateline_time_distance (self->start, time) / self->scale;
}

/* Where a date without a beginning or end is drawn from and to: one that lasts
 * fills the lane, one that is only not known trails off. */
static void
set_extent (const DatelineTimelineScene *self,
            DatelineTimelineMark        *mark)
{
  const DatelineDateBounds *bounds = &mark->bounds;
  double width = to_x (self, self->end);
  gboolean open_start = bounds->earliest == DATELINE_TIME_MIN, open_end = bounds->latest == DATELINE_TIME_MAX;
  gboolean lasts = (bounds->flags & DATELINE_DATE_INTERVAL) != 0;
  double x0 = open_start ? 0 : to_x (self, bounds->earliest);
  double x1 = open_end ? width : to_x (self, bounds->latest);

  if (open_start && !open_end && !(lasts && bounds->flags & DATELINE_DATE_OPEN_START))
    x0 = x1 - DATELINE_TIMELINE_TAIL;
  if (open_end && !open_start && !(lasts && bounds->flags & DATELINE_DATE_OPEN_END))
    x1 = x0 + DATELINE_TIMELINE_TAIL;
  mark->point = x1 - x0 < SHORT_BAR;
  if (mark->point)
    {
      double middle = (x0 + x1) / 2;

      x0 = middle - DATELINE_TIMELINE_RADIUS;
      x1 = middle + DATELINE_TIMELINE_RADIUS;
    }
  mark->item.x0 = x0;
  mark->item.x1 = x1;
  mark->item.inset = LABEL_INSET;
  if (open_start || open_end)
    mark->item.inset = DATELINE_TIMELINE_TAIL;
  else if (bounds->flags & DATELINE_DATE_APPROXIMATE)
    mark->item.inset = MAX (LABEL_INSET, (x1 - x0) * FADED_INSET);
}

/* The marks of evidence part the bar of a promise: the words stand in the
 * widest part. */
static void
set_gap (const DatelineTimelineScene  *self,
         const DatelineCommitmentSpan *span,
         DatelineTimelineMark         *mark)
{
  double until = MIN (mark->item.x1, to_x (self, self->end)), start = MAX (mark->item.x0, 0), widest = 0;

  for (guint i = 0; i <= span->steps->len; i++)
    {
      double x = until;

      if (i < span->steps->len)
        x = MIN (to_x (self, g_array_index (span->steps, DatelineCommitmentStep, i).start), until);
      widest = MAX (widest, x - start);
      start = MAX (start, x);
    }
  mark->item.inset = (mark->item.x1 - mark->item.x0 - MAX (widest - 2 * DATELINE_TIMELINE_STEP, 0)) / 2;
}

static GArray *
collect_marks (const DatelineTimelineScene *self,
               const DatelineTimelineLane  *lane,
               guint                        first,
               guint                        past)
{
  GArray *marks = g_array_sized_new (FALSE, TRUE, sizeof (DatelineTimelineMark), past - first);

  for (guint i = first; i < past; i++)
    {
      DatelineTimelineMark mark = { .n = 1, .position = i };
      guint row = lane->rows.rows[i];

      if (!dateline_lane_rows_get_bounds (&lane->rows, row, &mark.bounds) || mark.bounds.latest <= self->start)
        continue;
      mark.ref = dateline_ref (lane->kind, row);
      set_extent (self, &mark);
      if (lane->commitments != NULL)
        set_gap (self, dateline_timeline_lane_get_commitment (lane, row), &mark);
      g_array_append_val (marks, mark);
    }
  return marks;
}

static gboolean
same_date (const DatelineTimelineMark *a,
           const DatelineTimelineMark *b)
{
  return a->bounds.earliest == b->bounds.earliest && a->bounds.latest == b->bounds.latest
         && a->bounds.flags == b->bounds.flags;
}

/* Lets records of one date share a mark. Those between them, which begin at
 * the same time and end earlier or later, keep their own. */
static void
share_marks (DatelineTimelineScene *self,
             GArray                *marks)
{
  g_autoptr (GArray) old = g_array_copy (marks);
  g_autofree gboolean *taken = g_new0 (gboolean, old->len);

  g_array_set_size (marks, 0);
  for (guint i = 0; i < old->len; i++)
    {
      DatelineTimelineMark mark = g_array_index (old, DatelineTimelineMark, i);

      if (taken[i])
        continue;
      mark.members = self->members->len;
      mark.n = 0;
      for (guint j = i; j < old->len; j++)
        {
          const DatelineTimelineMark *other = &g_array_index (old, DatelineTimelineMark, j);
          DatelineTimelineMember member = { other->ref, other->position };

          if (other->bounds.earliest != mark.bounds.earliest)
            break;
          if (taken[j] || !same_date (&mark, other))
            continue;
          taken[j] = TRUE;
          mark.n++;
          g_array_append_val (self->members, member);
        }
      g_array_append_val (marks, mark);
    }
}

/* Points are wider than their dates, so the order they are drawn in is not
 * quite the order they begin. */
static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const DatelineTimelineMark *mark_a = a, *mark_b = b;

  if (mark_a->item.x0 != mark_b->item.x0)
    return mark_a->item.x0 < mark_b->item.x0 ? -1 : 1;
  return mark_a->ref < mark_b->ref ? -1 : mark_a->ref > mark_b->ref;
}

/* A label on its bar may be as long as the bar. */
static double
limit_label (const DatelineTimelineMark *mark,
             double                      width)
{
  return MIN (width, MAX (MAX_LABEL_WIDTH, mark->item.x1 - mark->item.x0 - 2 * mark->item.inset));
}

static void
measure_labels (const DatelineTimelineScene   *self,
                const DatelineTimelineSetting *setting,
                GArray                        *marks,
                gboolean                       all,
                gboolean                       names)
{
  for (guint i = 0; i < marks->len; i++)
    {
      DatelineTimelineMark *mark = &g_array_index (marks, DatelineTimelineMark, i);
      double length = MIN (mark->item.x1, to_x (self, self->end)) - MAX (mark->item.x0, 0);
      gboolean beside = FALSE;

      mark->item.label = 0;
      if (mark->n == 1 && !(names && (all || length >= LONG_BAR)))
        continue;
      mark->item.label = limit_label (mark, setting->measure (mark->ref, mark->n, &beside, setting->data));
      if (beside)
        mark->item.inset = mark->item.x1 - mark->item.x0;
    }
}

static guint
lay_out (GArray *marks,
         guint   max_rows,
         guint  *n_left_out)
{
  g_autofree DatelineLaneItem *items = g_new (DatelineLaneItem, marks->len);
  guint n_rows;

  g_array_sort (marks, compare_marks);
  for (guint i = 0; i < marks->len; i++)
    items[i] = g_array_index (marks, DatelineTimelineMark, i).item;
  n_rows = dateline_lane_layout (items, marks->len, MIN (FEW_ROWS, max_rows), max_rows, n_left_out);
  for (guint i = 0; i < marks->len; i++)
    g_array_index (marks, DatelineTimelineMark, i).item = items[i];
  return n_rows;
}

static void
fill_bins (const DatelineTimelineScene *self,
           DatelineTimelineBand        *band)
{
  g_array_set_size (band->marks, 0);
  band->n_bins = (guint) ceil (to_x (self, self->end) / DATELINE_TIMELINE_BIN);
  band->bins = g_new (DatelineLaneBin, band->n_bins);
  dateline_lane_rows_bin (&band->lane->rows, self->start, self->scale * DATELINE_TIMELINE_BIN, band->bins, band->n_bins);
  band->peak = 0;
  for (guint i = 0; i < band->n_bins; i++)
    band->peak = MAX (band->peak, band->bins[i].n);
  band->n_rows = band->lane->collapsed ? 1 : BIN_ROWS;
}

/* Quotations share marks from the first, as many are said in a day; others do
 * where they find no row. */
static gboolean
fill_marks (DatelineTimelineScene         *self,
            const DatelineTimelineSetting *setting,
            DatelineTimelineBand          *band,
            gboolean                       all_labels)
{
  gboolean quotes = band->lane->kind == DATELINE_KIND_QUOTE;
  gboolean shares = band->lane->kind == DATELINE_KIND_EVENT;
  guint max_rows = quotes ? MAX_ROWS_OF_QUOTES : MAX_ROWS;
  guint n_left_out;

  if (quotes)
    share_marks (self, band->marks);
  measure_labels (self, setting, band->marks, all_labels, !quotes);
  band->n_rows = lay_out (band->marks, max_rows, &n_left_out);
  if (n_left_out > 0 && shares)
    {
      share_marks (self, band->marks);
      measure_labels (self, setting, band->marks, all_labels, TRUE);
      band->n_rows = lay_out (band->marks, max_rows, &n_left_out);
    }
  return n_left_out == 0;
}

static void
fill_band (DatelineTimelineScene         *self,
           const DatelineTimelineSetting *setting,
           DatelineTimelineBand          *band)
{
  guint first, past;

  band->laid_out = TRUE;
  dateline_lane_rows_find (&band->lane->rows, self->start, self->end, &first, &past);
  if (!band->lane->collapsed && past - first <= 2 * MAX_MARKS_IN_LANE)
    {
      g_array_unref (band->marks);
      band->marks = collect_marks (self, band->lane, first, past);
    }
  if (band->lane->collapsed || past - first > 2 * MAX_MARKS_IN_LANE || band->marks->len > MAX_MARKS_IN_LANE
      || !fill_marks (self, setting, band, self->all_labels || past - first <= FEW_LABELS))
    fill_bins (self, band);
  band->n_rows = MAX (band->n_rows, 1);
  band->lane->n_rows = band->lane->collapsed ? band->lane->n_rows : band->n_rows;
  self->n_marks += band->marks->len;
}

static void
set_height (const DatelineTimelineSetting *setting,
            DatelineTimelineBand          *band)
{
  band->height = setting->caption + 2 * setting->padding + band->n_rows * setting->row_height;
}

static gboolean
can_label_all (const DatelineTimelineScene *self,
               GPtrArray                   *lanes)
{
  guint n = 0;

  for (guint i = 0; i < lanes->len; i++)
    {
      const DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);
      guint first, past;

      dateline_lane_rows_find (&lane->rows, self->start, self->end, &first, &past);
      n += lane->collapsed ? 0 : past - first;
    }
  return n <= MAX_LABELS;
}

/**
 * dateline_timeline_scene_new:
 * @lanes: (element-type DatelineTimelineLane): the lanes, which must outlive it
 * @setting: what else it depends on
 *
 * Makes a scene in which each lane has the height that it last had, and
 * nothing in it yet: see dateline_timeline_scene_reach().
 *
 * Returns: (transfer full): the scene
 */
DatelineTimelineScene *
dateline_timeline_scene_new (GPtrArray                     *lanes,
                             const DatelineTimelineSetting *setting)
{
  DatelineTimelineScene *self = g_new0 (DatelineTimelineScene, 1);

  self->scale = setting->axis->scale;
  self->start = dateline_time_axis_to_time (setting->axis, -setting->axis->width);
  self->end = dateline_time_axis_to_time (setting->axis, 2 * setting->axis->width);
  self->bands = g_array_sized_new (FALSE, TRUE, sizeof (DatelineTimelineBand), lanes->len);
  g_array_set_clear_func (self->bands, clear_band);
  self->members = g_array_new (FALSE, FALSE, sizeof (DatelineTimelineMember));
  self->no_marks = g_array_new (FALSE, TRUE, sizeof (DatelineTimelineMark));
  self->all_labels = can_label_all (self, lanes);
  for (guint i = 0; i < lanes->len; i++)
    {
      DatelineTimelineBand band = { .lane = g_ptr_array_index (lanes, i), .y = self->height };

      band.marks = g_array_ref (self->no_marks);
      band.n_rows = band.lane->collapsed ? 1 : band.lane->n_rows;
      set_height (setting, &band);
      self->height += band.height;
      g_array_append_val (self->bands, band);
    }
  return self;
}

/**
 * dateline_timeline_scene_reach:
 * @self: a scene
 * @setting: what it was made with
 * @y0: from where, in pixels below the ruler as if nothing were scrolled
 * @y1: until where
 *
 * Lays out the lanes between two heights. What a lane holds in the time in
 * sight is drawn one by one as long as there is room for it, labelled as long
 * as there are not too many; then records of one date share a mark; then all
 * are counted in bins. Nothing is left out. Lanes that nobody looks at cost
 * nothing, however many there are; as their heights are guessed, what stands
 * below may move when they are reached.
 *
 * Returns: whether anything was laid out that was not
 */
gboolean
dateline_timeline_scene_reach (DatelineTimelineScene         *self,
                               const DatelineTimelineSetting *setting,
                               double                         y0,
                               double                         y1)
{
  gboolean any = FALSE;
  double y = 0;

  for (guint i = 0; i < self->bands->len; i++)
    {
      DatelineTimelineBand *band = dateline_timeline_scene_get_band (self, i);
      gboolean in_sight = band->y + band->height >= y0 && y <= y1;

      if (in_sight && !band->laid_out)
        {
          fill_band (self, setting, band);
          set_height (setting, band);
          any = TRUE;
        }
      band->y = y;
      y += band->height;
    }
  self->height = y;
  return any;
}

static void
count_bands (guint    first,
             guint    past,
             gpointer data)
{
  DatelineTimelineScene *self = data;

  for (guint i = first; i < past; i++)
    {
      DatelineTimelineBand *band = dateline_timeline_scene_get_band (self, i);

      if (band->bins != NULL)
        dateline_lane_rows_match_bins (&band->lane->rows, band->bins, band->n_bins);
    }
}

/**
 * dateline_timeline_scene_count:
 * @self: a scene
 *
 * Counts again what fits the query: what lies where does not depend on it.
 */
void
dateline_timeline_scene_count (DatelineTimelineScene *self)
{
  dateline_parallel_for (self->bands->len, 1, count_bands, self);
}

/**
 * dateline_timeline_scene_covers:
 * @self: a scene
 * @axis: what time is in sight
 *
 * Returns: whether the scene still serves
 */
gboolean
dateline_timeline_scene_covers (const DatelineTimelineScene *self,
                                const DatelineTimeAxis      *axis)
{
  gint64 start, end;

  dateline_time_axis_get_span (axis, &start, &end);
  return self->scale == axis->scale && start >= self->start && end <= self->end;
}

/**
 * dateline_timeline_scene_get_x:
 * @self: a scene
 * @axis: what time is in sight
 *
 * Returns: where the scene's pixel 0 lies on the axis
 */
double
dateline_timeline_scene_get_x (const DatelineTimelineScene *self,
                               const DatelineTimeAxis      *axis)
{
  return dateline_time_axis_to_pixel (axis, self->start);
}

/**
 * dateline_timeline_scene_get_band:
 * @self: a scene
 * @position: a lane
 *
 * Returns: (nullable): the lane as it is laid out
 */
DatelineTimelineBand *
dateline_timeline_scene_get_band (const DatelineTimelineScene *self,
                                  guint                        position)
{
  return position < self->bands->len ? &g_array_index (self->bands, DatelineTimelineBand, position) : NULL;
}

/**
 * dateline_timeline_scene_find_band:
 * @self: a scene
 * @y: pixels below the ruler, as if nothing were scrolled
 *
 * Returns: the lane there, %G_MAXUINT if none
 */
guint
dateline_timeline_scene_find_band (const DatelineTimelineScene *self,
                                   double                       y)
{
  guint low = 0, high = self->bands->len;

  if (y < 0 || y >= self->height)
    return G_MAXUINT;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (dateline_timeline_scene_get_band (self, middle)->y <= y)
        low = middle;
      else
        high = middle;
    }
  return low < self->bands->len ? low : G_MAXUINT;
}

static DatelineTimelineMark *
find_in_band (const DatelineTimelineScene *self,
              guint                        position,
              DatelineRef                  ref)
{
  const DatelineTimelineBand *band = dateline_timeline_scene_get_band (self, position);

  if (band == NULL || band->lane->kind != dateline_ref_kind (ref))
    return NULL;
  for (guint i = 0; i < band->marks->len; i++)
    {
      DatelineTimelineMark *mark = &g_array_index (band->marks, DatelineTimelineMark, i);

      if (dateline_timeline_mark_has (self, mark, ref))
        return mark;
    }
  return NULL;
}

/**
 * dateline_timeline_scene_find:
 * @self: a scene
 * @ref: a record
 * @band: (inout) (optional): the lane to look into first; the one it is in
 *
 * Returns: (nullable): the first mark that stands for it, of those laid out
 */
DatelineTimelineMark *
dateline_timeline_scene_find (const DatelineTimelineScene *self,
                              DatelineRef                  ref,
                              guint                       *band)
{
  DatelineTimelineMark *mark = band != NULL ? find_in_band (self, *band, ref) : NULL;

  for (guint i = 0; i < self->bands->len && mark == NULL; i++)
    {
      mark = find_in_band (self, i, ref);
      if (mark != NULL && band != NULL)
        *band = i;
    }
  return mark;
}

/**
 * dateline_timeline_mark_get:
 * @self: a scene
 * @mark: a mark of it
 * @member: which of its records
 *
 * Returns: the record
 */
DatelineTimelineMember
dateline_timeline_mark_get (const DatelineTimelineScene *self,
                            const DatelineTimelineMark  *mark,
                            guint                        member)
{
  if (mark->n > 1)
    return g_array_index (self->members, DatelineTimelineMember, mark->members + member);
  return (DatelineTimelineMember){ mark->ref, mark->position };
}

/**
 * dateline_timeline_mark_has:
 * @self: a scene
 * @mark: a mark of it
 * @ref: a record
 *
 * Returns: whether the mark stands for it
 */
gboolean
dateline_timeline_mark_has (const DatelineTimelineScene *self,
                            const DatelineTimelineMark  *mark,
                            DatelineRef                  ref)
{
  for (guint i = 0; i < mark->n; i++)
    if (dateline_timeline_mark_get (self, mark, i).ref == ref)
      return TRUE;
  return FALSE;
}

/**
 * dateline_timeline_mark_get_end:
 * @mark: a mark
 *
 * Returns: where it and a label behind it end, in pixels from the scene's start
 */
double
dateline_timeline_mark_get_end (const DatelineTimelineMark *mark)
{
  const DatelineLaneItem *item = &mark->item;

  return item->place == DATELINE_LABEL_AFTER ? item->x1 + DATELINE_LANE_GAP + item->room : item->x1;
}
