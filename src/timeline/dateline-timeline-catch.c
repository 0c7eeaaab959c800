/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-timeline-private.h"

#include "dateline-calendar.h"

/* The rectangle one drags around records. What is drawn of a record decides
 * whether it is in it; where records are counted rather than drawn their dates
 * do. Filtered records stay out. */

#define LINE 0.8
#define GROUND 0.14

/* By kind, as sets of rows: a million can be counted anew in each frame. */
typedef struct
{
  DatelineDossier *dossier;
  DatelineBits *rows[DATELINE_N_KINDS]; /* NULL for none */
} Catch;

static DatelineBits *
get_rows (Catch       *self,
          DatelineKind kind)
{
  if (self->rows[kind] == NULL)
    self->rows[kind] = dateline_bits_new (dateline_dossier_get_n (self->dossier, kind));
  return self->rows[kind];
}

static void
catch_marks (DatelineTimeline           *self,
             const DatelineTimelineBand *band,
             Catch                      *caught)
{
  for (guint i = 0; i < band->marks->len; i++)
    {
      const DatelineTimelineMark *mark = &g_array_index (band->marks, DatelineTimelineMark, i);
      graphene_rect_t rect = dateline_timeline_get_mark_rect (self, band, mark);

      if (!graphene_rect_intersection (&rect, &self->caught, NULL))
        continue;
      for (guint j = 0; j < mark->n; j++)
        {
          DatelineRef ref = dateline_timeline_mark_get (self->scene, mark, j).ref;

          dateline_bits_set (get_rows (caught, dateline_ref_kind (ref)), dateline_ref_row (ref));
        }
    }
}

static void
catch_bins (DatelineTimeline           *self,
            const DatelineTimelineBand *band,
            Catch                      *caught)
{
  double x = dateline_timeline_flip (self, self->caught.origin.x, self->caught.size.width) - self->metrics.header;
  gint64 start = dateline_time_axis_to_time (&self->axis, x);
  gint64 end = MAX (dateline_time_axis_to_time (&self->axis, x + self->caught.size.width), dateline_calendar_add (start, 1));
  const DatelineLaneRows *rows = &band->lane->rows;
  DatelineBits *bits = get_rows (caught, band->lane->kind);
  guint first, past;

  dateline_lane_rows_find (rows, start, end, &first, &past);
  for (; first < past; first++)
    if (dateline_lane_rows_get_latest (rows, rows->rows[first]) > start)
      dateline_bits_set (bits, rows->rows[first]);
}

static void
catch (DatelineTimeline *self,
       Catch            *caught)
{
  DatelineMatches *matches = dateline_session_get_matches (self->session);
  double top = self->metrics.ruler - dateline_timeline_get_offset (self);

  *caught = (Catch){ .dossier = dateline_session_get_dossier (self->session) };
  for (guint i = 0; matches != NULL && dateline_timeline_ensure_scene (self) != NULL && i < self->scene->bands->len; i++)
    {
      const DatelineTimelineBand *band = dateline_timeline_scene_get_band (self->scene, i);

      if (top + band->y > self->caught.origin.y + self->caught.size.height || top + band->y + band->height < self->caught.origin.y)
        continue;
      if (band->bins != NULL)
        catch_bins (self, band, caught);
      else
        catch_marks (self, band, caught);
    }
  for (guint kind = 0; kind < DATELINE_N_KINDS; kind++)
    if (caught->rows[kind] != NULL)
      dateline_bits_and (caught->rows[kind], dateline_matches_get_bits (matches, kind));
}

/* Frees what was caught as well. */
static DatelineRefSet *
take_refs (Catch *caught)
{
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));

  for (guint kind = 0; kind < DATELINE_N_KINDS; kind++)
    {
      for (guint row = 0; caught->rows[kind] != NULL && dateline_bits_next (caught->rows[kind], &row); row++)
        {
          DatelineRef ref = dateline_ref (kind, row);

          g_array_append_val (refs, ref);
        }
      g_clear_pointer (&caught->rows[kind], dateline_bits_unref);
    }
  return dateline_ref_set_new ((const DatelineRef *) (gpointer) refs->data, refs->len);
}

static guint
take_count (Catch *caught)
{
  guint n = 0;

  for (guint kind = 0; kind < DATELINE_N_KINDS; kind++)
    {
      n += caught->rows[kind] != NULL ? dateline_bits_count (caught->rows[kind]) : 0;
      g_clear_pointer (&caught->rows[kind], dateline_bits_unref);
    }
  return n;
}

/* From one corner to the other, in the widget's pixels; what covers the ruler
 * and the names of lanes is cut off. */
void
dateline_timeline_drag_catch (DatelineTimeline *self,
                              double            x,
                              double            y,
                              double            to_x,
                              double            to_y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t field = GRAPHENE_RECT_INIT (self->rtl ? 0 : self->metrics.header, self->metrics.ruler,
                                              width - self->metrics.header, height - self->metrics.ruler);

  self->caught = GRAPHENE_RECT_INIT (MIN (x, to_x), MIN (y, to_y), MAX (x, to_x) - MIN (x, to_x), MAX (y, to_y) - MIN (y, to_y));
  if (!graphene_rect_intersection (&self->caught, &field, &self->caught))
    graphene_rect_init (&self->caught, 0, 0, 0, 0);
  self->caught_moved = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Selects what is in the rectangle, beside what is selected already or in its
 * place. What was read about goes on being read about. */
void
dateline_timeline_end_catch (DatelineTimeline *self,
                             gboolean          add)
{
  g_autoptr (DatelineRefSet) refs = NULL;
  Catch caught;

  catch (self, &caught);
  refs = take_refs (&caught);
  if (add)
    {
      g_autoptr (DatelineRefSet) more = g_steal_pointer (&refs);

      refs = dateline_ref_set_union (dateline_session_get_selected (self->session), more);
    }
  dateline_session_set_selected (self->session, refs, dateline_session_get_selection (self->session));
  dateline_timeline_tell_selected (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The pointer may move many times between two frames. */
static void
count_caught (DatelineTimeline *self)
{
  Catch caught;

  if (!self->caught_moved)
    return;
  catch (self, &caught);
  self->n_caught = take_count (&caught);
  self->caught_moved = FALSE;
}

/* The rectangle, and how many are in it. */
void
dateline_timeline_draw_catch (DatelineTimeline             *self,
                              const DatelineTimelineCanvas *canvas)
{
  const float width[4] = { 1, 1, 1, 1 };
  GdkRGBA ground = canvas->accent, line = canvas->accent;
  g_autofree char *count = NULL;
  GskRoundedRect outline;
  double x;

  if (self->drag != DATELINE_TIMELINE_DRAG_CATCH || self->caught.size.width <= 0)
    return;
  count_caught (self);
  ground.alpha *= GROUND;
  line.alpha *= LINE;
  gsk_rounded_rect_init_from_rect (&outline, &self->caught, 3);
  gtk_snapshot_push_rounded_clip (canvas->snapshot, &outline);
  gtk_snapshot_append_color (canvas->snapshot, &ground, &self->caught);
  gtk_snapshot_pop (canvas->snapshot);
  gtk_snapshot_append_border (canvas->snapshot, &outline, width, (GdkRGBA[4]){ line, line, line, line });
  count = g_strdup_printf ("%u", self->n_caught);
  x = dateline_timeline_flip (self, self->caught.origin.x, self->caught.size.width);
  dateline_timeline_draw_pill (self, canvas, count, x, x + self->caught.size.width,
                               MAX (self->caught.origin.y - self->metrics.line - 6, self->metrics.ruler + 2));
}
