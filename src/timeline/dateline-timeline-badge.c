/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <glib/gi18n-lib.h>

#include "dateline-state-style.h"

/* What claims warn of beside a mark. Nothing is kept here: few records have part
 * in a claim, and each that is drawn is looked up. */

#define HALO 1.0

/* Claims are read while other things are done: what is to be warned of comes
 * later than the marks. */
void
dateline_timeline_claims_changed (DatelineTimeline *self)
{
  DatelineDossier *dossier = dateline_timeline_get_dossier (self);
  gboolean any = dossier != NULL && dateline_dossier_get_n (dossier, DATELINE_KIND_CLAIM) > 0;
  DatelineClaims *claims = any ? dateline_session_get_claims (self->session) : NULL;

  g_set_object (&self->claims, claims);
  dateline_timeline_queue_items (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Of several that share a mark, what weighs most. */
DatelineClaimBadge
dateline_timeline_get_badge (DatelineTimeline           *self,
                             const DatelineTimelineMark *mark)
{
  DatelineClaimBadge worst = DATELINE_CLAIM_BADGE_NONE;

  for (guint i = 0; self->claims != NULL && i < mark->n && worst < DATELINE_CLAIM_BADGE_CONTRADICTED; i++)
    worst = MAX (worst, dateline_claims_get_badge (self->claims, dateline_timeline_mark_get (self->scene, mark, i).ref));
  return worst;
}

/* The part a record has in claims; NULL if none. */
char *
dateline_timeline_dup_claims (DatelineTimeline *self,
                              DatelineRef       ref)
{
  const DatelineClaimStanding *standing = self->claims != NULL ? dateline_claims_get (self->claims, ref) : NULL;
  g_autofree char *words = NULL;

  if (standing == NULL)
    return NULL;
  words = dateline_claim_standing_dup_words (standing);
  if (*words == '\0')
    return NULL;
  if (standing->n_claims == 0)
    return g_steal_pointer (&words);
  /* Translators: on the card of a quotation: what became of what is claimed in it,
   * as in “Claims: contradicted by 3, supported by 2”. */
  return g_strdup_printf (_("Claims: %s"), words);
}

void
dateline_timeline_draw_badge (DatelineTimeline             *self,
                              const DatelineTimelineCanvas *canvas,
                              DatelineClaimBadge            badge,
                              double                        alpha,
                              double                        x,
                              double                        y)
{
  const char *mark = dateline_claim_badge_get_mark (badge);
  GdkRGBA color;

  dateline_state_style_get (mark, canvas->dark, &color);
  color.alpha *= alpha;
  dateline_kind_style_snapshot (canvas->snapshot, DATELINE_SHAPE_CIRCLE, &canvas->background, dateline_timeline_flip (self, x, 0), y,
                                DATELINE_TIMELINE_BADGE / 2 + HALO);
  dateline_state_style_snapshot (canvas->snapshot, mark, &color, dateline_timeline_flip (self, x, 0), y, DATELINE_TIMELINE_BADGE);
}
