/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-topic-card.h"

#include "dateline-chip-section.h"
#include "dateline-link-section.h"
#include "dateline-topic.h"

/**
 * DatelineTopicCard:
 *
 * A topic: what it is part of, what its parts are, and all that is about it.
 */
struct _DatelineTopicCard
{
  DatelineCard parent_instance;

  GtkLabel *title;
  DatelineChipSection *broader;
  DatelineLinkSection *narrower;
  DatelineLinkSection *events;
  DatelineLinkSection *quotes;
  DatelineLinkSection *notes;
};

G_DEFINE_FINAL_TYPE (DatelineTopicCard, dateline_topic_card, DATELINE_TYPE_CARD)

static void
dateline_topic_card_show (DatelineCard    *card,
                          DatelineSession *session,
                          DatelineRecord  *record,
                          DatelineRelated *related)
{
  DatelineTopicCard *self = DATELINE_TOPIC_CARD (card);
  DatelineTopic *topic = DATELINE_TOPIC (record);
  g_autofree char *title = dateline_record_dup_label (record, g_get_language_names ());

  gtk_label_set_text (self->title, title != NULL ? title : dateline_record_get_id (record));
  dateline_chip_section_add (self->broader, session, topic->broader);
  dateline_link_section_show_related_but (self->narrower, session, related, DATELINE_KIND_TOPIC, topic->broader);
  dateline_link_section_show_related (self->events, session, related, DATELINE_KIND_EVENT);
  dateline_link_section_show_related (self->quotes, session, related, DATELINE_KIND_QUOTE);
  dateline_link_section_show_related (self->notes, session, related, DATELINE_KIND_NOTE);
}

static void
dateline_topic_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_TOPIC_CARD);
  G_OBJECT_CLASS (dateline_topic_card_parent_class)->dispose (object);
}

static void
dateline_topic_card_class_init (DatelineTopicCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_topic_card_dispose;
  DATELINE_CARD_CLASS (klass)->show = dateline_topic_card_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-topic-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineTopicCard, title);
  gtk_widget_class_bind_template_child (widget_class, DatelineTopicCard, broader);
  gtk_widget_class_bind_template_child (widget_class, DatelineTopicCard, narrower);
  gtk_widget_class_bind_template_child (widget_class, DatelineTopicCard, events);
  gtk_widget_class_bind_template_child (widget_class, DatelineTopicCard, quotes);
  gtk_widget_class_bind_template_child (widget_class, DatelineTopicCard, notes);
}

static void
dateline_topic_card_init (DatelineTopicCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
