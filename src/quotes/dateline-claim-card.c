/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-claim-card.h"

#include "dateline-chip-section.h"
#include "dateline-evidence-links.h"
#include "dateline-link-section.h"
#include "dateline-link.h"
#include "dateline-state-mark.h"

#include <glib/gi18n-lib.h>

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
  AdwWrapBox *balance;
  DatelineLinkSection *supports;
  DatelineLinkSection *contradicts;
  DatelineLinkSection *qualifies;
  DatelineLinkSection *other;
  DatelineLinkSection *relations;
  DatelineLinkSection *bears_on;
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

/* A number with its mark, as a pill. */
static GtkWidget *
create_pill (const char *relation,
             const char *words)
{
  GtkWidget *pill = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  const char *classes[] = { "dateline-badge", dateline_tone_get_css_class (dateline_tone_of_token (relation)), NULL };

  gtk_widget_set_css_classes (pill, classes);
  gtk_box_append (GTK_BOX (pill), dateline_state_mark_new (relation));
  gtk_box_append (GTK_BOX (pill), gtk_label_new (words));
  return pill;
}

static void
show_bearing (DatelineClaimCard   *self,
              DatelineSession     *session,
              DatelineClaim       *claim,
              DatelineLinkSection *section,
              const char          *relation)
{
  g_autoptr (GListModel) evidence = dateline_evidence_links_of_claim (claim, relation);
  guint n = g_list_model_get_n_items (evidence);
  g_autofree char *words = dateline_evidence_links_dup_count (relation, n);

  dateline_section_set_heading (DATELINE_SECTION (section), words);
  dateline_section_set_mark (DATELINE_SECTION (section), relation);
  dateline_link_section_show (section, session, evidence);
  if (n > 0)
    adw_wrap_box_append (self->balance, create_pill (relation, words));
}

static void
show_evidence (DatelineClaimCard *self,
               DatelineSession   *session,
               DatelineClaim     *claim)
{
  g_autoptr (GListModel) other = dateline_evidence_links_of_claim (claim, NULL);

  show_bearing (self, session, claim, self->supports, "supports");
  show_bearing (self, session, claim, self->contradicts, "contradicts");
  show_bearing (self, session, claim, self->qualifies, "qualifies");
  dateline_link_section_show (self->other, session, other);
  if (claim->evidence->len == 0)
    adw_wrap_box_append (self->balance, create_pill ("claims", _("No evidence yet")));
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
  DatelineDossier *dossier = dateline_session_get_dossier (session);
  g_autoptr (GListModel) quote = list_quote (dossier, claim);
  g_autoptr (GListModel) relations = dateline_evidence_links_of_relations (dossier, claim, related);
  g_autoptr (GListModel) bears_on = dateline_evidence_links_claims (dossier, related, FALSE);

  gtk_label_set_text (self->text, text != NULL ? text : dateline_record_get_id (record));
  dateline_chip_section_add (self->by, session, claim->by);
  dateline_link_section_show (self->quote, session, quote);
  show_evidence (self, session, claim);
  dateline_link_section_show (self->relations, session, relations);
  dateline_link_section_show (self->bears_on, session, bears_on);
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
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, balance);
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, supports);
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, contradicts);
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, qualifies);
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, other);
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, relations);
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, bears_on);
  gtk_widget_class_bind_template_child (widget_class, DatelineClaimCard, notes);
}

static void
dateline_claim_card_init (DatelineClaimCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
