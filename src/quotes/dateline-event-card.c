/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-event-card.h"

#include "dateline-chip-section.h"
#include "dateline-clock.h"
#include "dateline-event.h"
#include "dateline-evidence-links.h"
#include "dateline-kind-icon.h"
#include "dateline-link-section.h"
#include "dateline-link.h"
#include "dateline-vocabulary.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineEventCard:
 *
 * An event: what happened, when, where, who took part, what is known of it from
 * where, what was said of it, and what promises it bears on.
 */
struct _DatelineEventCard
{
  DatelineCard parent_instance;

  DatelineKindIcon *icon;
  GtkLabel *kind;
  GtkLabel *planned;
  GtkLabel *certainty;
  GtkLabel *title;
  DatelineClock *when;
  GtkLabel *printed;
  GtkLabel *summary;
  DatelineChipSection *places;
  DatelineLinkSection *participants;
  DatelineChipSection *topics;
  DatelineLinkSection *quotes;
  DatelineLinkSection *commitments;
  DatelineLinkSection *claims;
  DatelineLinkSection *sources;
  DatelineLinkSection *notes;
};

G_DEFINE_FINAL_TYPE (DatelineEventCard, dateline_event_card, DATELINE_TYPE_CARD)

static GListModel *
list_participants (DatelineEvent *event)
{
  GListStore *store = g_list_store_new (DATELINE_TYPE_LINK);

  for (guint i = 0; i < event->participants->len; i++)
    {
      const DatelineParticipant *participant = &g_array_index (event->participants, DatelineParticipant, i);
      g_autofree char *role = dateline_vocabulary_dup_role (participant->role);
      g_autoptr (DatelineLink) link = NULL;

      if (participant->actor == DATELINE_REF_NONE)
        continue;
      link = dateline_link_new (participant->actor, NULL, NULL, *role != '\0' ? role : NULL, DATELINE_TONE_PLAIN);
      g_list_store_append (store, link);
    }
  return G_LIST_MODEL (store);
}

static void
show_head (DatelineEventCard *self,
           DatelineEvent     *event)
{
  g_autofree char *kind = dateline_vocabulary_dup_event_kind (event->kind);
  const char *certainty = NULL;

  if (g_strcmp0 (event->certainty, "less-certain") == 0)
    certainty = C_("certainty of a record", "less certain");
  else if (g_strcmp0 (event->certainty, "uncertain") == 0)
    certainty = C_("certainty of a record", "uncertain");
  dateline_kind_icon_set_kind (self->icon, event->kind);
  dateline_card_set_text (self->kind, kind);
  dateline_card_set_text (self->certainty, certainty);
  gtk_widget_set_visible (GTK_WIDGET (self->planned), event->planned);
  dateline_card_set_text (self->summary, event->summary != NULL ? dateline_text_get_local (event->summary) : NULL);
}

static void
show_when (DatelineEventCard *self,
           DatelineSession   *session,
           DatelineEvent     *event)
{
  g_autofree char *printed = NULL;

  if (event->when_as_printed != NULL)
    /* Translators: the words of a source for a date, such as “late October”. */
    printed = g_strdup_printf (_("“%s” in the source"), event->when_as_printed);
  dateline_clock_show (self->when, session, event->when);
  dateline_card_set_text (self->printed, printed);
}

static void
dateline_event_card_show (DatelineCard    *card,
                          DatelineSession *session,
                          DatelineRecord  *record,
                          DatelineRelated *related)
{
  DatelineEventCard *self = DATELINE_EVENT_CARD (card);
  DatelineEvent *event = DATELINE_EVENT (record);
  g_autofree char *title = dateline_record_dup_label (record, g_get_language_names ());
  g_autoptr (GListModel) participants = list_participants (event);
  g_autoptr (GListModel) claims = dateline_evidence_links_claims (dateline_session_get_dossier (session), related, FALSE);

  gtk_label_set_text (self->title, title != NULL ? title : dateline_record_get_id (record));
  show_head (self, event);
  show_when (self, session, event);
  dateline_chip_section_add_all (self->places, session, event->places);
  dateline_chip_section_add_all (self->topics, session, event->topics);
  dateline_link_section_show (self->participants, session, participants);
  dateline_link_section_show_related (self->quotes, session, related, DATELINE_KIND_QUOTE);
  dateline_link_section_show_related (self->commitments, session, related, DATELINE_KIND_COMMITMENT);
  dateline_link_section_show (self->claims, session, claims);
  dateline_link_section_show_related (self->sources, session, related, DATELINE_KIND_SOURCE);
  dateline_link_section_show_related (self->notes, session, related, DATELINE_KIND_NOTE);
}

static void
dateline_event_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_EVENT_CARD);
  G_OBJECT_CLASS (dateline_event_card_parent_class)->dispose (object);
}

static void
dateline_event_card_class_init (DatelineEventCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_event_card_dispose;
  DATELINE_CARD_CLASS (klass)->show = dateline_event_card_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-event-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, icon);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, kind);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, planned);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, certainty);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, title);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, when);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, printed);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, summary);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, places);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, participants);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, topics);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, quotes);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, commitments);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, claims);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, sources);
  gtk_widget_class_bind_template_child (widget_class, DatelineEventCard, notes);
}

static void
dateline_event_card_init (DatelineEventCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
