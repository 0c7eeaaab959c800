/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-timeline-private.h"

#include <math.h>

#include "dateline-parallel.h"

/* What floats over the lower edge leaves the last lane free. Where names stand
 * in the lanes there is a strip for it. */
#define BELOW 40.0
#define MIN_HEADER 96.0
#define MAX_HEADER 220.0
#define HEADER_SHARE 0.25
/* How many lane names are measured for it, at most. */
#define MEASURED_NAMES 64
#define DEPTH_INDENT 10.0

/* The scene ------------------------------------------------------------------ */

/* A label on a date of several would stand on the line that ties them. */
static double
measure_label (DatelineRef  ref,
               guint        n,
               gboolean    *beside,
               gpointer     data)
{
  DatelineTimeline *self = data;
  const DatelineTimelineLabel *label;
  g_autofree char *count = NULL;
  int width;

  if (n == 1)
    {
      label = dateline_timeline_labels_get (self->labels, dateline_timeline_get_dossier (self), ref);
      *beside = label->choices != NULL && label->choices->len > 1;
      return label->width;
    }
  count = g_strdup_printf ("%u", n);
  pango_layout_get_pixel_size (dateline_timeline_labels_get_text (self->labels, count, TRUE), &width, NULL);
  return width;
}

static double
get_page (DatelineTimeline *self)
{
  return MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->metrics.ruler, 1);
}

/* The lane at the top stays there, whatever becomes of the heights of those
 * above it. */
static void
remember_anchor (DatelineTimeline *self)
{
  double offset = dateline_timeline_get_offset (self);
  guint position = self->scene != NULL ? dateline_timeline_scene_find_band (self->scene, offset) : G_MAXUINT;
  const DatelineTimelineBand *band;

  if (position == G_MAXUINT)
    return;
  band = dateline_timeline_scene_get_band (self->scene, position);
  self->anchor = band->lane->key;
  self->anchor_delta = offset - band->y;
}

static double
get_anchored_offset (DatelineTimeline *self)
{
  for (guint i = 0; self->scene != NULL && i < self->scene->bands->len; i++)
    {
      const DatelineTimelineBand *band = dateline_timeline_scene_get_band (self->scene, i);

      if (band->lane->key == self->anchor)
        return band->y + MIN (self->anchor_delta, band->height);
    }
  return 0;
}

void
dateline_timeline_update_vadjustment (DatelineTimeline *self)
{
  double page = get_page (self), below = self->metrics.header > 0 ? BELOW : 0;
  double upper = self->scene != NULL ? MAX (self->scene->height + below, page) : page;
  double value = CLAMP (get_anchored_offset (self), 0, upper - page);

  if (self->vadjustment == NULL)
    return;
  if (gtk_adjustment_get_upper (self->vadjustment) != upper || gtk_adjustment_get_page_size (self->vadjustment) != page
      || fabs (gtk_adjustment_get_value (self->vadjustment) - value) > 0.5)
    gtk_adjustment_configure (self->vadjustment, value, 0, upper, self->metrics.row, page, page);
}

/* Lays out what is in sight and a page above and below. */
static gboolean
reach (DatelineTimeline *self)
{
  DatelineTimelineSetting setting = {
    .axis = &self->axis,
    .row_height = self->metrics.row,
    .padding = self->metrics.padding,
    .caption = self->metrics.caption,
    .measure = measure_label,
    .data = self,
  };
  double page = get_page (self), offset;
  gboolean any = FALSE;

  if (self->scene == NULL)
    self->scene = dateline_timeline_scene_new (self->lanes, &setting);
  do
    offset = get_anchored_offset (self);
  while (dateline_timeline_scene_reach (self->scene, &setting, offset - page, offset + 2 * page) && (any = TRUE));
  return any;
}

DatelineTimelineScene *
dateline_timeline_ensure_scene (DatelineTimeline *self)
{
  if (self->lanes == NULL)
    return NULL;
  if (self->scene != NULL && dateline_timeline_scene_covers (self->scene, &self->axis))
    return self->scene;
  remember_anchor (self);
  g_clear_pointer (&self->scene, dateline_timeline_scene_free);
  reach (self);
  return self->scene;
}

void
dateline_timeline_forget_scene (DatelineTimeline *self)
{
  remember_anchor (self);
  g_clear_pointer (&self->scene, dateline_timeline_scene_free);
  dateline_timeline_queue_items (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
dateline_timeline_offset_changed (DatelineTimeline *self)
{
  if (self->scene != NULL)
    {
      remember_anchor (self);
      if (reach (self))
        dateline_timeline_update_vadjustment (self);
      dateline_timeline_queue_items (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Lanes are higher, lower or elsewhere. */
void
dateline_timeline_lanes_moved (DatelineTimeline *self)
{
  if (self->lanes == NULL)
    return;
  dateline_timeline_forget_scene (self);
  dateline_timeline_ensure_scene (self);
  dateline_timeline_update_vadjustment (self);
}

/* The lane of a mark becomes known where it is not yet in sight. */
void
dateline_timeline_reach_lane (DatelineTimeline *self,
                              guint             position)
{
  const DatelineTimelineBand *band = self->scene != NULL ? dateline_timeline_scene_get_band (self->scene, position) : NULL;

  if (band == NULL || band->laid_out)
    return;
  self->anchor = band->lane->key;
  self->anchor_delta = 0;
  reach (self);
  dateline_timeline_update_vadjustment (self);
}

/* The lanes ------------------------------------------------------------------ */

/* The column of names is as wide as they and their numbers need. */
double
dateline_timeline_measure_header (DatelineTimeline *self)
{
  double widest = 0;

  for (guint i = 0; self->lanes != NULL && i < MIN (self->lanes->len, MEASURED_NAMES); i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (self->lanes, i);
      g_autofree char *count = g_strdup_printf ("%u", lane->rows.n);
      PangoLayout *layout = dateline_timeline_labels_get_text (self->labels, dateline_timeline_lane_get_label (lane), TRUE);
      int width;

      pango_layout_set_width (layout, -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      /* Room for "3 of 24" where there is room. */
      widest = MAX (widest, dateline_timeline_get_indent (lane) + width + (2 * strlen (count) + 6) * self->metrics.char_width);
    }
  return ceil (CLAMP (widest + 8, MIN_HEADER, MIN (MAX_HEADER, gtk_widget_get_width (GTK_WIDGET (self)) * HEADER_SHARE)));
}

/* Where the name of a lane begins, behind what opens it and its mark. */
double
dateline_timeline_get_indent (const DatelineTimelineLane *lane)
{
  return (lane->token != NULL ? DATELINE_TIMELINE_ICON + 11 : DATELINE_TIMELINE_DISCLOSURE + 11) + lane->depth * DEPTH_INDENT;
}

typedef struct
{
  GPtrArray *lanes;
  DatelineMatches *matches; /* NULL where everything fits */
} Counting;

static void
count_lanes (guint    first,
             guint    past,
             gpointer data)
{
  const Counting *counting = data;

  for (guint i = first; i < past; i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (counting->lanes, i);
      const DatelineBits *bits = counting->matches != NULL ? dateline_matches_get_bits (counting->matches, lane->kind) : NULL;

      lane->n_matching = dateline_lane_rows_match (&lane->rows, bits);
    }
}

static void
count_matches (DatelineTimeline *self)
{
  DatelineMatches *matches = dateline_session_get_matches (self->session);
  gboolean everything = matches == NULL || matches == dateline_session_get_everything (self->session);
  Counting counting = { self->lanes, everything ? NULL : matches };

  if (self->lanes != NULL)
    dateline_parallel_for (self->lanes->len, 1, count_lanes, &counting);
  /* The lanes look at its rows until the next. */
  g_set_object (&self->matches, matches);
}

void
dateline_timeline_matches_changed (DatelineTimeline *self)
{
  /* The records are others too, which is told next. */
  if (dateline_session_get_everything (self->session) != self->everything)
    return;
  if (self->all_lanes == NULL && self->making == NULL)
    {
      dateline_timeline_make_lanes (self);
      return;
    }
  count_matches (self);
  if (self->scene != NULL)
    dateline_timeline_scene_count (self->scene);
  dateline_timeline_queue_items (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Other lanes are shown, or the same in another order. */
void
dateline_timeline_arrange (DatelineTimeline *self)
{
  if (self->all_lanes == NULL)
    return;
  remember_anchor (self);
  g_clear_pointer (&self->scene, dateline_timeline_scene_free);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  self->lanes = dateline_lane_arrangement_apply (&self->arrangement, self->lanes_field, self->all_lanes);
  count_matches (self);
  if (!self->wants_first_span)
    dateline_timeline_axis_changed (self);
  else if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    dateline_timeline_show_first (self);
  dateline_timeline_update_items (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
dateline_timeline_clear_lanes (DatelineTimeline *self)
{
  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_pointer (&self->scene, dateline_timeline_scene_free);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->all_lanes, g_ptr_array_unref);
  g_clear_object (&self->matches);
  self->cursor_lane = G_MAXUINT32;
  self->anchor = G_MAXUINT32;
}

/* Lanes of the same field as before, made anew as a record has changed, are as
 * high as they were and stay where they are. */
static void
inherit_heights (GPtrArray *lanes,
                 GPtrArray *former)
{
  g_autoptr (GHashTable) heights = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < former->len; i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (former, i);

      g_hash_table_insert (heights, GUINT_TO_POINTER (lane->key), GUINT_TO_POINTER (lane->n_rows));
    }
  for (guint i = 0; i < lanes->len; i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);

      lane->n_rows = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (heights, GUINT_TO_POINTER (lane->key))), 1);
    }
}

static void
take_lanes (DatelineTimeline  *self,
            DatelineLaneField  field,
            GPtrArray         *lanes)
{
  gboolean same = self->all_lanes != NULL && field == self->lanes_field;
  guint32 cursor_lane = self->cursor_lane, anchor;

  remember_anchor (self);
  anchor = self->anchor;
  if (same)
    inherit_heights (lanes, self->all_lanes);
  dateline_timeline_clear_lanes (self);
  if (same)
    {
      self->anchor = anchor;
      self->cursor_lane = cursor_lane;
    }
  self->all_lanes = lanes;
  self->lanes_field = field;
  dateline_timeline_arrange (self);
}

static void
lanes_made_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  GPtrArray *lanes = dateline_timeline_lanes_new_finish (result, NULL);
  DatelineTimeline *self = data;

  /* Cancelled: other lanes are wanted, or nobody wants any. */
  if (lanes == NULL)
    return;
  take_lanes (self, self->field, lanes);
}

/* The states of the promises, and when those ended that are over, are others. */
void
dateline_timeline_as_of_changed (DatelineTimeline *self)
{
  if (self->all_lanes != NULL)
    dateline_timeline_make_lanes (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Quotations stand elsewhere. */
void
dateline_timeline_clock_changed (DatelineTimeline *self)
{
  if (self->all_lanes == NULL)
    return;
  dateline_timeline_make_lanes (self);
  dateline_timeline_tell_clock (self);
}

/* Until the new lanes are made the former stay in sight. */
void
dateline_timeline_make_lanes (DatelineTimeline *self)
{
  DatelineDossier *dossier = dateline_timeline_get_dossier (self);
  gint64 as_of = dateline_timeline_get_as_of_time (self);
  DatelineQuoteTimes *times;

  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  if (dossier == NULL)
    return;
  times = dateline_session_get_quote_times (self->session);
  if (dateline_timeline_lanes_is_quick (dossier))
    {
      take_lanes (self, self->field, dateline_timeline_lanes_new (dossier, self->field, as_of, times));
      return;
    }
  self->making = g_cancellable_new ();
  dateline_timeline_lanes_new_async (dossier, self->field, as_of, times, self->making, lanes_made_cb, self);
}

/* What the lanes are made of: returns whether rows have come or gone since. */
static gboolean
note_records (DatelineTimeline *self)
{
  DatelineDossier *dossier = dateline_timeline_get_dossier (self);
  DatelineMatches *everything = self->session != NULL ? dateline_session_get_everything (self->session) : NULL;
  guint former = self->n_records;

  g_set_object (&self->everything, everything);
  self->n_records = 0;
  for (guint kind = 0; dossier != NULL && kind < DATELINE_N_KINDS; kind++)
    self->n_records += kind != DATELINE_KIND_BOOKMARK ? dateline_dossier_get_n (dossier, kind) : 0;
  return self->n_records != former;
}

/* A record of the dossier is another than it was. Where one came or went the
 * rows that the lanes hold are no longer those of the same records, nor are
 * those that match until they have been found anew. */
void
dateline_timeline_records_changed (DatelineTimeline *self)
{
  if (self->session == NULL || dateline_session_get_everything (self->session) == self->everything)
    return;
  dateline_timeline_drop_popovers (self);
  dateline_timeline_labels_clear (self->labels);
  if (!note_records (self))
    {
      dateline_timeline_make_lanes (self);
      return;
    }
  dateline_timeline_clear_lanes (self);
  dateline_lane_arrangement_forget (&self->arrangement);
  self->cursor = DATELINE_REF_NONE;
  dateline_timeline_update_items (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
dateline_timeline_dossier_changed (DatelineTimeline *self)
{
  dateline_timeline_stop (self);
  note_records (self);
  dateline_timeline_clear_lanes (self);
  dateline_timeline_labels_clear (self->labels);
  dateline_lane_arrangement_forget (&self->arrangement);
  self->cursor = DATELINE_REF_NONE;
  self->wants_first_span = dateline_timeline_get_dossier (self) != NULL;
  dateline_timeline_make_lanes (self);
  dateline_timeline_update_items (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Collapsing ----------------------------------------------------------------- */

void
dateline_timeline_collapse_lane (DatelineTimeline *self,
                                 guint             position,
                                 gboolean          collapsed)
{
  DatelineTimelineLane *lane = g_ptr_array_index (self->lanes, position);

  dateline_lane_arrangement_collapse (&self->arrangement, self->lanes_field, lane, collapsed);
  dateline_timeline_lanes_moved (self);
}

/**
 * dateline_timeline_collapse_all:
 * @self: a timeline
 * @collapsed: whether each of its lanes becomes a single row
 */
void
dateline_timeline_collapse_all (DatelineTimeline *self,
                                gboolean          collapsed)
{
  g_return_if_fail (DATELINE_IS_TIMELINE (self));

  for (guint i = 0; self->lanes != NULL && i < self->lanes->len; i++)
    dateline_lane_arrangement_collapse (&self->arrangement, self->lanes_field, g_ptr_array_index (self->lanes, i), collapsed);
  dateline_timeline_lanes_moved (self);
}

/* The lanes are in another order: what stands at the top now stays there, not
 * the lane that did before and may have been the one that was moved. */
static void
anchor_anew (DatelineTimeline *self)
{
  g_autoptr (GHashTable) heights = g_hash_table_new (NULL, NULL);
  double offset = dateline_timeline_get_offset (self);

  for (guint i = 0; self->scene != NULL && i < self->scene->bands->len; i++)
    {
      const DatelineTimelineBand *band = dateline_timeline_scene_get_band (self->scene, i);

      g_hash_table_insert (heights, band->lane, (gpointer) &band->height);
    }
  for (guint i = 0; i < self->lanes->len; i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (self->lanes, i);
      const double *height = g_hash_table_lookup (heights, lane);

      if (height == NULL)
        return;
      self->anchor = lane->key;
      self->anchor_delta = offset;
      if (offset < *height)
        break;
      offset -= *height;
    }
  g_clear_pointer (&self->scene, dateline_timeline_scene_free);
}

/* Puts a lane elsewhere among the others; returns where it then stands. */
guint
dateline_timeline_move_lane (DatelineTimeline *self,
                             guint             from,
                             guint             to)
{
  guint position = dateline_lane_arrangement_move (&self->arrangement, self->lanes_field, self->lanes, from, to);

  if (position == from)
    return position;
  anchor_anew (self);
  dateline_timeline_lanes_moved (self);
  return position;
}
