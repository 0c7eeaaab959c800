/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-commitment-card.h"

#include "dateline-brief.h"
#include "dateline-chip-section.h"
#include "dateline-clock.h"
#include "dateline-evidence-links.h"
#include "dateline-link-section.h"
#include "dateline-vocabulary.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineCommitmentCard:
 *
 * A commitment: what was promised, by and to whom, where and by when, and what
 * became of it.
 */
struct _DatelineCommitmentCard
{
  DatelineCard parent_instance;

  GtkLabel *text;
  GtkLabel *state;
  GtkLabel *as_of;
  DatelineChipSection *by;
  DatelineChipSection *to;
  DatelineChipSection *agreed_in;
  GtkWidget *due_section;
  DatelineClock *due;
  DatelineLinkSection *evidence;
  DatelineLinkSection *claims;
  DatelineLinkSection *notes;
};

G_DEFINE_FINAL_TYPE (DatelineCommitmentCard, dateline_commitment_card, DATELINE_TYPE_CARD)

static void
show_state (DatelineCommitmentCard *self,
            DatelineSession        *session,
            DatelineCommitment     *commitment)
{
  DatelineDate *day = dateline_session_get_as_of (session);
  const char *state = dateline_commitment_get_state (commitment, dateline_session_get_as_of_time (session));
  g_autofree char *word = dateline_vocabulary_dup_state (state);
  g_autofree char *as_of = NULL;

  dateline_card_set_text (self->state, word);
  gtk_widget_add_css_class (GTK_WIDGET (self->state), dateline_tone_get_css_class (dateline_tone_of_token (state)));
  if (day != NULL)
    {
      g_autofree char *human = dateline_date_dup_human (day);
      /* Translators: beside the state of a commitment: the day it is reckoned on. */
      as_of = g_strdup_printf (_("as of %s"), human);
    }
  dateline_card_set_text (self->as_of, as_of);
}

static void
dateline_commitment_card_show (DatelineCard    *card,
                               DatelineSession *session,
                               DatelineRecord  *record,
                               DatelineRelated *related)
{
  DatelineCommitmentCard *self = DATELINE_COMMITMENT_CARD (card);
  DatelineCommitment *commitment = DATELINE_COMMITMENT (record);
  g_autofree char *text = dateline_record_dup_label (record, g_get_language_names ());
  g_autoptr (GListModel) evidence = dateline_evidence_links_of_commitment (commitment);
  g_autoptr (GListModel) claims = dateline_evidence_links_claims (dateline_session_get_dossier (session), related, FALSE);

  gtk_label_set_text (self->text, text != NULL ? text : dateline_record_get_id (record));
  show_state (self, session, commitment);
  dateline_chip_section_add_all (self->by, session, commitment->by);
  dateline_chip_section_add_all (self->to, session, commitment->to);
  dateline_chip_section_add (self->agreed_in, session, commitment->agreed_in);
  gtk_widget_set_visible (self->due_section, commitment->due != NULL);
  dateline_clock_show (self->due, session, commitment->due);
  dateline_link_section_show (self->evidence, session, evidence);
  dateline_link_section_show (self->claims, session, claims);
  dateline_link_section_show_related (self->notes, session, related, DATELINE_KIND_NOTE);
}

static void
dateline_commitment_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_COMMITMENT_CARD);
  G_OBJECT_CLASS (dateline_commitment_card_parent_class)->dispose (object);
}

static void
dateline_commitment_card_class_init (DatelineCommitmentCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_commitment_card_dispose;
  DATELINE_CARD_CLASS (klass)->show = dateline_commitment_card_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-commitment-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineCommitmentCard, text);
  gtk_widget_class_bind_template_child (widget_class, DatelineCommitmentCard, state);
  gtk_widget_class_bind_template_child (widget_class, DatelineCommitmentCard, as_of);
  gtk_widget_class_bind_template_child (widget_class, DatelineCommitmentCard, by);
  gtk_widget_class_bind_template_child (widget_class, DatelineCommitmentCard, to);
  gtk_widget_class_bind_template_child (widget_class, DatelineCommitmentCard, agreed_in);
  gtk_widget_class_bind_template_child (widget_class, DatelineCommitmentCard, due_section);
  gtk_widget_class_bind_template_child (widget_class, DatelineCommitmentCard, due);
  gtk_widget_class_bind_template_child (widget_class, DatelineCommitmentCard, evidence);
  gtk_widget_class_bind_template_child (widget_class, DatelineCommitmentCard, notes);
  gtk_widget_class_bind_template_child (widget_class, DatelineCommitmentCard, claims);
}

static void
dateline_commitment_card_init (DatelineCommitmentCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
