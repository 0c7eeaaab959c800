/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-claim-card.h"

#include "dateline-chip-section.h"
#include "dateline-evidence-links.h"
#include "dateline-link-section.h"

/**
 * DatelineClaimCard:
 *
 * A claim: what is held to be so, by whom, where, and what speaks for it and
 * against it.
 */
struct _DatelineClaimCard
{
  DatelineCard parent_instance;

  GtkLabel *text;
  DatelineChipSection *by;
  DatelineLinkSection *quote;
  DatelineLinkSection *evidence;
  DatelineLinkSection *relations;
  DatelineLinkSection *notes;
};

G_DEFINE_FINAL_TYPE (DatelineClaimCard, dateline_claim_card, DATELINE_TYPE_CARD)

static GListModel *
list_quote (DatelineDossier *dossier,
            DatelineClaim   *claim)
{
  GListStore *store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (DatelineRecord) quote = NULL;

  if (claim->in == DATELINE_REF_NONE)
    return G_LIST_MODEL (store);
  quote = dateline_dossier_dup_record (dossier, claim->in);
  g_list_store_append (store, quote);
  return G_LIST_MODEL (store);
}

static void
dateline_claim_card_show (DatelineCard    *card,
                          DatelineSession *session,
                          DatelineRecord  *record,
                          DatelineRelated *related)
{
  DatelineClaimCard *self = DATELINE_CLAIM_CARD (card);
  DatelineClaim *claim = DATELINE_CLAIM (record);
  g_autofree char *text = dateline_record_dup_label (record, g_get_language_names ());
  g_autoptr (GListModel) quote = list_quote (dateline_session_get_dossier (session), claim);
  g_autoptr (GListModel) evidence = dateline_evidence_links_of_claim (claim);
  g_autoptr (GListModel) relations = dateline_evidence_links_of_relations (claim);

  gtk_label_set_text (self->text, text != NULL ? text : dateline_record_get_id (record));
  dateline_chip_section_add (self->by, session, claim->by);
  dateline_link_section_show (self->quote, session, quote);
  dateline_link_section_show (self->evidence, session, evidence);
  dateline_link_section_show (self->relations, session, relations);
  dateline_link_section_show_related (self->notes, session, related, DATELINE_KIND_NOTE);
}

static void
dateline_claim_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_CLAIM_CARD);
  G_OBJECT_CLASS (dateline_claim_card_parent_class)->dispose (object);
}

static void
dateline_claim_card_class_init (DatelineClaimCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_claim_card_dispose;
  DATELINE_CARD_CLASS (klass)->show = dateline_claim_card_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-claim-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, text);
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, by);
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, quote);
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, evidence);
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, relations);
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, notes);
}

static void
dateline_claim_card_init (DatelineClaimCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
