/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <glib/gi18n-lib.h>

#include "dateline-calendar.h"
#include "dateline-span.h"
#include "dateline-time-label.h"

/* What is said aloud of what a gesture did: a screen reader sees no zoom. */

char *
dateline_timeline_dup_count (DatelineKind kind,
                             guint        n)
{
  if (kind == DATELINE_KIND_QUOTE)
    return g_strdup_printf (ngettext ("%u quotation", "%u quotations", n), n);
  if (kind == DATELINE_KIND_COMMITMENT)
    return g_strdup_printf (ngettext ("%u commitment", "%u commitments", n), n);
  return g_strdup_printf (ngettext ("%u event", "%u events", n), n);
}

/* How many events that fit the query can have happened in a span. */
static guint
count_events (DatelineTimeline *self,
              gint64            start,
              gint64            end)
{
  const DatelineTable *table = dateline_dossier_get_table (dateline_timeline_get_dossier (self), DATELINE_KIND_EVENT);
  guint n = 0;

  for (guint row = 0; row < dateline_table_get_n (table); row++)
    n += dateline_table_is_dated (table, row) && dateline_table_get_earliest (table, row) < end
         && dateline_table_get_latest (table, row) > start
         && dateline_session_is_match (self->session, dateline_ref (DATELINE_KIND_EVENT, row));
  return n;
}

/* Tells the time in sight and how much is in it, if that was asked for by
 * somebody at the timeline. */
void
dateline_timeline_tell_view (DatelineTimeline *self)
{
  g_autofree char *count = NULL, *when = NULL, *text = NULL;
  DatelineTimeTicks ticks;
  gint64 start, end, last;

  if (!self->tells_view || self->session == NULL || self->lanes == NULL)
    return;
  self->tells_view = FALSE;
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    return;
  dateline_time_axis_get_span (&self->axis, &start, &end);
  count = dateline_timeline_dup_count (DATELINE_KIND_EVENT, count_events (self, start, end));
  /* In the units that the ruler has now. */
  ticks = dateline_time_ticks_choose (self->axis.scale, self->metrics.char_width, start, end);
  last = dateline_time_ticks_floor (&ticks, dateline_calendar_add (end, -1));
  when = dateline_span_dup_human (dateline_time_ticks_floor (&ticks, start), dateline_time_ticks_next (&ticks, last));
  /* Translators: what is said aloud after a zoom: a span of time, and how many
   * events are in it, as in "January to June 2018, 14 events". */
  text = g_strdup_printf (C_("timeline", "%s, %s"), when, count);
  dateline_drawn_items_announce (self->items, text);
}

/* Tells the span chosen, its length and how much fits. */
void
dateline_timeline_tell_span (DatelineTimeline *self)
{
  g_autofree char *count = NULL, *when = NULL, *length = NULL, *text = NULL;
  DatelineMatches *matches = dateline_session_get_matches (self->session);
  gint64 start, end;

  if (!self->tells_span || matches == NULL)
    return;
  self->tells_span = FALSE;
  if (!dateline_query_get_span (dateline_session_get_query (self->session), &start, &end))
    return;
  when = dateline_span_dup_human (start, end);
  length = dateline_time_label_dup_duration (start, end);
  count = dateline_timeline_dup_count (DATELINE_KIND_EVENT, dateline_matches_get_n (matches, DATELINE_KIND_EVENT));
  /* Translators: what is said aloud of a span of time that was chosen: the span,
   * its length, and how many events fit. */
  text = g_strdup_printf (C_("timeline", "%s, %s, %s"), when, length, count);
  dateline_drawn_items_announce (self->items, text);
}

/* Tells what quotations now stand at, and how many stand nowhere. */
void
dateline_timeline_tell_clock (DatelineTimeline *self)
{
  const DatelineTable *quotes = dateline_session_get_dates (self->session, DATELINE_KIND_QUOTE);
  guint n = dateline_table_get_n (quotes), n_undated = 0;
  g_autofree char *undated = NULL, *text = NULL;
  const char *clock;

  switch (dateline_session_get_quote_clock (self->session))
    {
    case DATELINE_QUOTE_CLOCK_HAPPENED:
      clock = _("Quotations stand at when that happened which they are about");
      break;
    case DATELINE_QUOTE_CLOCK_PUBLISHED:
      clock = _("Quotations stand at when they were published");
      break;
    case DATELINE_QUOTE_CLOCK_SAID:
    default:
      clock = _("Quotations stand at when they were said");
    }
  while (n_undated < n && !dateline_table_is_dated (quotes, dateline_table_get_order (quotes)[n - 1 - n_undated]))
    n_undated++;
  undated = g_strdup_printf (ngettext ("%u without such a date", "%u without such a date", n_undated), n_undated);
  /* Translators: what quotations on the timeline now stand at; how many cannot. */
  text = n_undated > 0 ? g_strdup_printf (C_("timeline", "%s. %s."), clock, undated) : g_strdup (clock);
  dateline_drawn_items_announce (self->items, text);
}

/* Tells how many are selected. */
void
dateline_timeline_tell_selected (DatelineTimeline *self)
{
  guint n = dateline_session_get_selected (self->session)->n;
  g_autofree char *text = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);

  dateline_drawn_items_announce (self->items, text);
}
