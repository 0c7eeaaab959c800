/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-note-card.h"

#include "dateline-chip-section.h"
#include "dateline-note.h"
#include "dateline-words.h"

/**
 * DatelineNoteCard:
 *
 * A note by the analyst, and what it is about.
 */
struct _DatelineNoteCard
{
  DatelineCard parent_instance;

  GtkLabel *body;
  DatelineChipSection *targets;
};

G_DEFINE_FINAL_TYPE (DatelineNoteCard, dateline_note_card, DATELINE_TYPE_CARD)

static void
dateline_note_card_show (DatelineCard    *card,
                         DatelineSession *session,
                         DatelineRecord  *record,
                         DatelineRelated *related)
{
  DatelineNoteCard *self = DATELINE_NOTE_CARD (card);
  DatelineNote *note = DATELINE_NOTE (record);

  dateline_words_show (self->body, note->body != NULL ? note->body : dateline_record_get_id (record), note->language);
  dateline_chip_section_add_all (self->targets, session, note->targets);
}

static void
dateline_note_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_NOTE_CARD);
  G_OBJECT_CLASS (dateline_note_card_parent_class)->dispose (object);
}

static void
dateline_note_card_class_init (DatelineNoteCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_note_card_dispose;
  DATELINE_CARD_CLASS (klass)->show = dateline_note_card_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-note-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineNoteCard, body);
  gtk_widget_class_bind_template_child (widget_class, DatelineNoteCard, targets);
}

static void
dateline_note_card_init (DatelineNoteCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
