/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <glib/gi18n-lib.h>

#include "dateline-event.h"
#include "dateline-hover-card.h"
#include "dateline-span.h"

/* When the card of what is pointed at comes and goes: as tooltips do, after a
 * while of rest, and at once where one has just been there. In milliseconds. */

#define REST 500
#define NEXT 60
#define MEMORY 500

#define LONGEST_TITLE 160
#define GAP 4.0

static char *
dup_title (DatelineTimeline *self,
           DatelineRef       ref)
{
  g_autofree char *label = dateline_dossier_dup_label (dateline_timeline_get_dossier (self), ref);
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (label, -1) <= LONGEST_TITLE)
    return g_steal_pointer (&label);
  beginning = g_utf8_substring (label, 0, LONGEST_TITLE - 1);
  return g_strconcat (g_strchomp (beginning), "…", NULL);
}

/* Its date in the words of its source; %NULL if these are not known. */
char *
dateline_timeline_dup_printed (DatelineTimeline *self,
                               DatelineRef       ref)
{
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dateline_timeline_get_dossier (self), ref);

  if (!DATELINE_IS_EVENT (record) || DATELINE_EVENT (record)->when_as_printed == NULL)
    return NULL;
  /* Translators: how the source of an event words its date. */
  return g_strdup_printf (C_("date", "“%s”"), DATELINE_EVENT (record)->when_as_printed);
}

/* Its lane, and how much was said of it. */
static char *
dup_facts (DatelineTimeline           *self,
           const DatelineTimelineBand *band,
           DatelineRef                 ref)
{
  DatelineRelated *related = dateline_session_get_hovered (self->session);
  g_autoptr (GString) facts = g_string_new (dateline_timeline_lane_get_label (band->lane));
  g_autofree char *claims = NULL;
  guint n = 0;

  if (related != NULL && dateline_related_get_ref (related) == ref && dateline_ref_kind (ref) == DATELINE_KIND_EVENT)
    n = dateline_bits_count (dateline_related_get_bits (related, DATELINE_KIND_QUOTE));
  if (n > 0)
    {
      g_autofree char *count = dateline_timeline_dup_count (DATELINE_KIND_QUOTE, n);

      g_string_append_printf (facts, " · %s", count);
    }
  claims = dateline_timeline_dup_claims (self, ref);
  if (claims != NULL)
    g_string_append_printf (facts, " · %s", claims);
  if (!dateline_session_is_match (self->session, ref))
    g_string_append_printf (facts, " · %s", _("Filtered out"));
  return g_string_free_and_steal (g_steal_pointer (&facts));
}

static void
describe_record (DatelineTimeline           *self,
                 DatelineHoverCard          *card,
                 const DatelineTimelineBand *band,
                 DatelineRef                 ref)
{
  g_autofree char *title = dup_title (self, ref), *when = dateline_timeline_dup_when (self, ref);
  g_autofree char *printed = dateline_timeline_dup_printed (self, ref), *facts = dup_facts (self, band, ref);

  dateline_hover_card_set (card, title, when, printed, facts);
}

static void
describe_bin (DatelineTimeline           *self,
              DatelineHoverCard          *card,
              const DatelineTimelineBand *band,
              int                         bin)
{
  g_autofree char *title = dateline_timeline_dup_count (band->lane->kind, band->bins[bin].n);
  g_autofree char *when = NULL, *matching = NULL, *facts = NULL;
  gint64 start, end;

  dateline_timeline_get_bin_time (self, bin, &start, &end);
  when = dateline_span_dup_human (start, end);
  /* Translators: of the events at one place of the timeline, how many match the filters. */
  matching = g_strdup_printf (_("%u of them matching"), band->bins[bin].n_matching);
  facts = band->bins[bin].n_matching < band->bins[bin].n ? g_strdup_printf ("%s · %s", dateline_timeline_lane_get_label (band->lane), matching)
                                                         : g_strdup (dateline_timeline_lane_get_label (band->lane));
  dateline_hover_card_set (card, title, when, NULL, facts);
}

/* Several with the same date share a mark. */
static void
describe_mark (DatelineTimeline           *self,
               DatelineHoverCard          *card,
               const DatelineTimelineBand *band,
               const DatelineTimelineMark *mark)
{
  const char *badge = dateline_claim_badge_get_words (dateline_timeline_get_badge (self, mark));
  g_autofree char *title = NULL, *when = NULL, *facts = NULL;

  if (mark->n == 1)
    {
      describe_record (self, card, band, mark->ref);
      return;
    }
  title = dateline_timeline_dup_count (band->lane->kind, mark->n);
  when = dateline_timeline_dup_when (self, mark->ref);
  facts = g_strdup (dateline_timeline_lane_get_label (band->lane));
  if (badge != NULL)
    {
      g_free (facts);
      facts = g_strdup_printf ("%s · %s", dateline_timeline_lane_get_label (band->lane), badge);
    }
  dateline_hover_card_set (card, title, when, NULL, facts);
}

/* What is to be described and where it is: of the pointer a little strip beside
 * it, of the keyboard the whole mark. */
static gboolean
describe (DatelineTimeline  *self,
          DatelineHoverCard *card,
          graphene_rect_t   *at)
{
  DatelineTimelineSpot spot;
  DatelineTimelineBand *band;
  double x = self->pointer_x, y = self->pointer_y;

  if (self->hover_by_keys)
    {
      if (!dateline_timeline_get_cursor_rect (self, at))
        return FALSE;
      x = at->origin.x + at->size.width / 2;
      y = at->origin.y + at->size.height / 2;
    }
  else
    *at = GRAPHENE_RECT_INIT (x, y, 1, 12);
  spot = dateline_timeline_find_spot (self, dateline_timeline_flip (self, x, 0), y);
  band = self->scene != NULL ? dateline_timeline_scene_get_band (self->scene, spot.band) : NULL;
  if (band == NULL || (spot.mark == NULL && spot.bin < 0))
    return FALSE;
  if (spot.mark != NULL && !self->hover_by_keys)
    {
      graphene_rect_t mark = dateline_timeline_get_mark_rect (self, band, spot.mark);

      *at = GRAPHENE_RECT_INIT (x, mark.origin.y, 1, mark.size.height);
    }
  if (self->hover_by_keys && self->cursor != DATELINE_REF_NONE)
    describe_record (self, card, band, self->cursor);
  else if (spot.mark != NULL)
    describe_mark (self, card, band, spot.mark);
  else
    describe_bin (self, card, band, spot.bin);
  return TRUE;
}

static void
show_card (gpointer data)
{
  DatelineTimeline *self = data;
  GtkWidget *host = dateline_timeline_get_host (self);
  graphene_rect_t at;
  graphene_point_t corner;

  self->hover_source = 0;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || (self->popover != NULL && gtk_widget_get_visible (self->popover)))
    return;
  if (self->card == NULL)
    {
      self->card = dateline_hover_card_new ();
      gtk_widget_set_parent (self->card, host);
    }
  if (!describe (self, DATELINE_HOVER_CARD (self->card), &at)
      || !gtk_widget_compute_point (GTK_WIDGET (self), host, &at.origin, &corner))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->card), &(GdkRectangle){ (int) corner.x, (int) (corner.y - GAP), MAX ((int) at.size.width, 1),
                                                                          (int) (at.size.height + 2 * GAP) });
  gtk_popover_popup (GTK_POPOVER (self->card));
}

/* Another thing is pointed at, by the pointer or the keyboard: its card comes
 * in a while. */
void
dateline_timeline_hover (DatelineTimeline *self,
                         guint64           key,
                         gboolean          by_keys)
{
  gboolean was_shown;

  if (key == self->hover_key && by_keys == self->hover_by_keys)
    return;
  was_shown = (self->card != NULL && gtk_widget_get_visible (self->card))
              || g_get_monotonic_time () - self->card_hidden < MEMORY * 1000;
  dateline_timeline_hide_card (self);
  self->hover_key = key;
  self->hover_by_keys = by_keys;
  if (key != DATELINE_DRAWN_ITEM_NONE)
    self->hover_source = g_timeout_add_once (was_shown && !by_keys ? NEXT : REST, show_card, self);
}

/* What is done now matters more. */
void
dateline_timeline_hide_card (DatelineTimeline *self)
{
  g_clear_handle_id (&self->hover_source, g_source_remove);
  self->hover_key = DATELINE_DRAWN_ITEM_NONE;
  if (self->card == NULL || !gtk_widget_get_visible (self->card))
    return;
  self->card_hidden = g_get_monotonic_time ();
  gtk_popover_popdown (GTK_POPOVER (self->card));
}
