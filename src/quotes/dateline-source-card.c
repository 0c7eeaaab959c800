/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-source-card.h"

#include "dateline-admiralty.h"
#include "dateline-chip-section.h"
#include "dateline-clock.h"
#include "dateline-language.h"
#include "dateline-link-section.h"
#include "dateline-source.h"
#include "dateline-vocabulary.h"
#include "dateline-web-link.h"
#include "dateline-words.h"

/**
 * DatelineSourceCard:
 *
 * A source: who published it, when, where to find it, how far it is to be relied
 * on, and what it tells.
 */
struct _DatelineSourceCard
{
  DatelineCard parent_instance;

  GtkLabel *type;
  GtkLabel *language;
  GtkLabel *headline;
  DatelineClock *published;
  GtkLabel *dateline;
  GtkLabel *reliability;
  DatelineChipSection *publisher;
  DatelineChipSection *authors;
  DatelineWebLink *web;
  GtkWidget *text_section;
  GtkLabel *text;
  DatelineLinkSection *quotes;
  DatelineLinkSection *events;
  DatelineLinkSection *notes;
};

G_DEFINE_FINAL_TYPE (DatelineSourceCard, dateline_source_card, DATELINE_TYPE_CARD)

/* How much of the text stands on the card. */
#define N_CHARACTERS 1200

static void
show_head (DatelineSourceCard *self,
           DatelineSource     *source)
{
  g_autofree char *type = dateline_vocabulary_dup_source_type (source->type);
  g_autofree char *language = dateline_language_dup_name (source->language);
  g_autofree char *reliability = dateline_admiralty_dup_reliability (source->reliability);

  dateline_card_set_text (self->type, type);
  dateline_card_set_text (self->language, language);
  dateline_words_show (self->headline,
                       source->headline != NULL ? source->headline : dateline_record_get_id (DATELINE_RECORD (source)),
                       source->language);
  dateline_card_set_text (self->dateline, source->dateline);
  dateline_card_set_text (self->reliability, reliability);
}

static void
show_text (DatelineSourceCard *self,
           DatelineSource     *source)
{
  g_autofree char *start = NULL;

  gtk_widget_set_visible (self->text_section, source->text != NULL);
  if (source->text == NULL)
    return;
  start = g_utf8_substring (source->text, 0, MIN (g_utf8_strlen (source->text, N_CHARACTERS * 6), N_CHARACTERS));
  if (start[0] != '\0' && source->text[strlen (start)] != '\0')
    {
      g_autofree char *cut = g_steal_pointer (&start);
      start = g_strconcat (cut, "…", NULL);
    }
  dateline_words_show (self->text, start, source->language);
}

static void
dateline_source_card_show (DatelineCard    *card,
                           DatelineSession *session,
                           DatelineRecord  *record,
                           DatelineRelated *related)
{
  DatelineSourceCard *self = DATELINE_SOURCE_CARD (card);
  DatelineSource *source = DATELINE_SOURCE (record);

  show_head (self, source);
  show_text (self, source);
  dateline_clock_show (self->published, session, source->published);
  dateline_chip_section_add (self->publisher, session, source->publisher);
  dateline_chip_section_add_all (self->authors, session, source->authors);
  dateline_web_link_show (self->web, source->url);
  dateline_link_section_show_related (self->quotes, session, related, DATELINE_KIND_QUOTE);
  dateline_link_section_show_related (self->events, session, related, DATELINE_KIND_EVENT);
  dateline_link_section_show_related (self->notes, session, related, DATELINE_KIND_NOTE);
}

static void
dateline_source_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_SOURCE_CARD);
  G_OBJECT_CLASS (dateline_source_card_parent_class)->dispose (object);
}

static void
dateline_source_card_class_init (DatelineSourceCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_source_card_dispose;
  DATELINE_CARD_CLASS (klass)->show = dateline_source_card_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-source-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, type);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, language);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, headline);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, published);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, dateline);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, reliability);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, publisher);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, authors);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, web);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, text_section);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, text);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, quotes);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, events);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceCard, notes);
}

static void
dateline_source_card_init (DatelineSourceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
