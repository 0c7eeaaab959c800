/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <glib/gi18n-lib.h>

#include "dateline-span.h"

/* What a screen reader is told follows what is in sight with this delay, in
 * milliseconds: nobody reads while the lanes are moving. */
#define DELAY 180

/* In characters. */
#define LONGEST_LABEL 100

/* Where the number of a lane stands in a key. */
#define LANE_SHIFT 32

static gboolean
is_in_sight (DatelineTimeline           *self,
             const DatelineTimelineMark *mark)
{
  double x = dateline_timeline_scene_get_x (self->scene, &self->axis);

  return x + mark->item.x1 >= 0 && x + mark->item.x0 <= self->axis.width;
}

/* A quotation is its own label: its beginning tells it from the others. */
static char *
dup_short_label (DatelineTimeline *self,
                 DatelineRef       ref)
{
  g_autofree char *label = dateline_dossier_dup_label (dateline_timeline_get_dossier (self), ref);
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (label, -1) <= LONGEST_LABEL)
    return g_steal_pointer (&label);
  beginning = g_utf8_substring (label, 0, LONGEST_LABEL - 1);
  return g_strconcat (g_strchomp (beginning), "…", NULL);
}

/* A record that is in several lanes has an item in each. That in the lane the
 * keyboard is in, else the first, goes by the record alone. */
static guint64
choose_key (DatelineTimeline           *self,
            const DatelineTimelineBand *band,
            DatelineRef                 ref)
{
  guint position = band - &g_array_index (self->scene->bands, DatelineTimelineBand, 0);
  gboolean plain = ref == self->cursor ? position == dateline_timeline_find_lane (self, ref)
                                       : !g_hash_table_contains (self->told, GUINT_TO_POINTER (ref));

  g_hash_table_add (self->told, GUINT_TO_POINTER (ref));
  return plain ? ref : ref | ((guint64) (position + 1) << LANE_SHIFT);
}

/* What is said of a record beside its name: the date in the words of its
 * source, and whether it is filtered out. */
static char *
dup_description (DatelineTimeline *self,
                 DatelineRef       ref)
{
  g_autofree char *printed = dateline_timeline_dup_printed (self, ref);

  if (dateline_session_is_match (self->session, ref))
    return g_steal_pointer (&printed);
  if (printed == NULL)
    return g_strdup (_("Filtered out"));
  /* Translators: what a screen reader adds about an event: its date in the words
   * of its source, in quotation marks; it does not fit the filters. */
  return g_strdup_printf (_("%s, filtered out"), printed);
}

/* That a claim is contradicted, or the like, ends the name. */
static char *
add_badge (DatelineTimeline *self,
           DatelineRef       ref,
           const char       *text)
{
  const char *words = NULL;

  if (self->claims != NULL)
    words = dateline_claim_badge_get_words (dateline_claims_get_badge (self->claims, ref));
  /* Translators: what a screen reader says of an event or quotation on the timeline;
   * that a claim about it is contradicted or the like. */
  return words != NULL ? g_strdup_printf (C_("badge", "%s, %s"), text, words) : g_strdup (text);
}

static gboolean
add_record (DatelineTimeline           *self,
            const DatelineTimelineBand *band,
            const DatelineTimelineMark *mark,
            DatelineTimelineMember      member)
{
  g_autofree char *label = dup_short_label (self, member.ref);
  g_autofree char *when = dateline_timeline_dup_when (self, member.ref);
  /* Translators: what a screen reader says of an event on the timeline: its
   * title, its date, its lane, and which it is of how many in the lane. */
  g_autofree char *place = g_strdup_printf (_("%s, %s, lane %s, %u of %u"), label, when, dateline_timeline_lane_get_label (band->lane),
                                            member.position + 1, band->lane->rows.n);
  g_autofree char *text = add_badge (self, member.ref, place);
  g_autofree char *description = dup_description (self, member.ref);
  graphene_rect_t rect = dateline_timeline_get_mark_rect (self, band, mark);

  return dateline_drawn_items_add (self->items, choose_key (self, band, member.ref), text, description, &rect);
}

static void
add_marks (DatelineTimeline           *self,
           const DatelineTimelineBand *band)
{
  for (guint i = 0; i < band->marks->len; i++)
    {
      const DatelineTimelineMark *mark = &g_array_index (band->marks, DatelineTimelineMark, i);

      for (guint j = 0; is_in_sight (self, mark) && j < mark->n; j++)
        {
          DatelineTimelineMember member = dateline_timeline_mark_get (self->scene, mark, j);

          if (!add_record (self, band, mark, member))
            return;
        }
    }
}

static void
add_stretch (DatelineTimeline           *self,
             const DatelineTimelineBand *band,
             guint64                     key,
             gint64                      start,
             gint64                      end)
{
  g_autofree char *when = dateline_span_dup_human (start, end);
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;
  double x0 = MAX (dateline_time_axis_to_pixel (&self->axis, start), 0);
  double x1 = MIN (dateline_time_axis_to_pixel (&self->axis, end), self->axis.width);
  double y = self->metrics.ruler + band->y - dateline_timeline_get_offset (self);
  guint first, past;

  dateline_lane_rows_find (&band->lane->rows, start, end, &first, &past);
  if (first == past)
    return;
  count = dateline_timeline_dup_count (band->lane->kind, past - first);
  /* Translators: what a screen reader says of many events on the timeline: how
   * many, in which span of time, in which lane. */
  text = g_strdup_printf (_("%s, %s, lane %s"), count, when, dateline_timeline_lane_get_label (band->lane));
  dateline_drawn_items_add (self->items, key, text, NULL,
                            &GRAPHENE_RECT_INIT (dateline_timeline_flip (self, self->metrics.header + x0, x1 - x0), y, x1 - x0, band->height));
}

static void
add_bins (DatelineTimeline           *self,
          const DatelineTimelineBand *band,
          guint                       position)
{
  gint64 start, end;
  DatelineTimeTicks ticks;
  guint64 key = DATELINE_TIMELINE_BIN_KEY + ((guint64) position << LANE_SHIFT);

  dateline_time_axis_get_span (&self->axis, &start, &end);
  ticks = dateline_time_ticks_choose (self->axis.scale, self->metrics.char_width, start, end);
  for (gint64 tick = dateline_time_ticks_floor (&ticks, start); tick < end; tick = dateline_time_ticks_next (&ticks, tick))
    add_stretch (self, band, key++, tick, dateline_time_ticks_next (&ticks, tick));
}

/* The keyboard can stand on a record that is drawn only as part of a bin, or
 * out of sight. */
static void
add_cursor (DatelineTimeline *self)
{
  DatelineTimelineMark nowhere = { .ref = self->cursor, .n = 1 };
  const DatelineTimelineBand *band;
  guint position;

  position = self->cursor != DATELINE_REF_NONE ? dateline_timeline_find_lane (self, self->cursor) : G_MAXUINT;
  band = dateline_timeline_scene_get_band (self->scene, position);
  if (band == NULL)
    return;
  nowhere.position = dateline_lane_rows_index (&band->lane->rows, dateline_ref_row (self->cursor));
  add_record (self, band, &nowhere, dateline_timeline_mark_get (self->scene, &nowhere, 0));
}

void
dateline_timeline_update_items (DatelineTimeline *self)
{
  g_clear_handle_id (&self->items_source, g_source_remove);
  self->told = g_hash_table_new (NULL, NULL);
  dateline_drawn_items_begin (self->items);
  if (dateline_timeline_ensure_scene (self) != NULL && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    {
      guint lane = self->cursor != DATELINE_REF_NONE ? dateline_timeline_find_lane (self, self->cursor) : G_MAXUINT, found = lane;

      if (lane != G_MAXUINT && (dateline_timeline_scene_find (self->scene, self->cursor, &found) == NULL || found != lane))
        add_cursor (self);
      for (guint i = 0; i < self->scene->bands->len; i++)
        {
          const DatelineTimelineBand *band = dateline_timeline_scene_get_band (self->scene, i);

          if (band->bins != NULL)
            add_bins (self, band, i);
          else
            add_marks (self, band);
        }
      dateline_timeline_add_day_items (self);
    }
  dateline_drawn_items_end (self->items);
  g_clear_pointer (&self->told, g_hash_table_unref);
}

static void
update_later (gpointer data)
{
  DatelineTimeline *self = data;

  self->items_source = 0;
  dateline_timeline_update_items (self);
  dateline_timeline_tell_view (self);
}

void
dateline_timeline_queue_items (DatelineTimeline *self)
{
  g_clear_handle_id (&self->items_source, g_source_remove);
  self->items_source = g_timeout_add_once (DELAY, update_later, self);
}
