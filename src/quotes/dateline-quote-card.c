/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-quote-card.h"

#include "dateline-actor.h"
#include "dateline-admiralty.h"
#include "dateline-ask-button.h"
#include "dateline-brief.h"
#include "dateline-chip-section.h"
#include "dateline-claim.h"
#include "dateline-clock.h"
#include "dateline-evidence-links.h"
#include "dateline-hand.h"
#include "dateline-link-section.h"
#include "dateline-passage-view.h"
#include "dateline-path.h"
#include "dateline-quotation-marks.h"
#include "dateline-quote-clock.h"
#include "dateline-source.h"
#include "dateline-web-link.h"
#include "dateline-words.h"

#include <glib/gi18n-lib.h>

/* Beyond so many characters the words are set smaller, to be read without
 * losing sight of who says them. */
#define LONG_WORDS 240

/**
 * DatelineQuoteCard:
 *
 * A quotation: its words, who said them for whom, through whom they came, when,
 * about what, where they stand in their source, and what they claim.
 */
struct _DatelineQuoteCard
{
  DatelineCard parent_instance;

  DatelineSession *session;
  DatelineRef speaker_ref;
  char *code;   /* of both grades; NULL for none */
  char *caveat; /* what they mean, if they are low */
  gboolean is_low;

  GtkLabel *mode;
  GtkMenuButton *hand;
  GtkLabel *hand_word;
  GtkLabel *hand_meaning;
  GtkBox *hand_box;
  GtkLabel *translated;
  GtkMenuButton *grade;
  GtkLabel *grade_code;
  GtkLabel *grade_meaning;
  GtkBox *grade_box;
  GtkLabel *words;
  DatelineChipSection *original;
  GtkLabel *original_words;
  GtkWidget *speaker_button;
  AdwAvatar *avatar;
  GtkLabel *speaker;
  GtkLabel *role;
  DatelinePath *path;
  DatelineClock *happened;
  DatelineClock *said;
  DatelineClock *published;
  DatelineLinkSection *claims;
  DatelineLinkSection *evidence;
  DatelineChipSection *occasion;
  DatelineChipSection *about;
  GtkWidget *passage_section;
  DatelinePassageView *passage;
  DatelineLinkSection *source;
  DatelineWebLink *web;
  DatelineLinkSection *commitments;
  DatelineLinkSection *notes;
};

G_DEFINE_FINAL_TYPE (DatelineQuoteCard, dateline_quote_card, DATELINE_TYPE_CARD)

static DatelineSource *
dup_source (DatelineDossier *dossier,
            DatelineQuote   *quote)
{
  if (quote->citation == NULL || quote->citation->source == DATELINE_REF_NONE)
    return NULL;
  return DATELINE_SOURCE (dateline_dossier_dup_record (dossier, quote->citation->source));
}

static void
speaker_clicked_cb (DatelineQuoteCard *self)
{
  dateline_session_set_selection (self->session, self->speaker_ref);
}

static void
show_mode (DatelineQuoteCard *self,
           DatelineQuote     *quote)
{
  static const struct
  {
    const char *word;
    const char *meaning;
  } modes[] = {
    /* Translators: of a quotation: the speaker's own words. */
    [DATELINE_QUOTE_DIRECT] = { NC_("badge of a quotation", "direct"),
                                N_("Whole sentences, word for word") },
    /* Translators: of a quotation: own words within a sentence of the reporter's. */
    [DATELINE_QUOTE_MIXED] = { NC_("badge of a quotation", "mixed"),
                               N_("Quoted words inside a sentence of the reporter’s") },
    /* Translators: of a quotation: reported, not quoted. */
    [DATELINE_QUOTE_INDIRECT] = { NC_("badge of a quotation", "indirect"),
                                  N_("Reported, not quoted word for word") },
  };

  gtk_label_set_text (self->mode,
                      g_dpgettext2 (GETTEXT_PACKAGE, "badge of a quotation", modes[quote->mode].word));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mode), _(modes[quote->mode].meaning));
}

static gboolean
is_translated (DatelineQuote *quote)
{
  if (quote->translation_of != DATELINE_REF_NONE)
    return TRUE;
  for (guint i = 0; i < quote->channel->len; i++)
    if (g_strcmp0 (g_array_index (quote->channel, DatelineHop, i).as, "translation") == 0)
      return TRUE;
  return FALSE;
}

/* Each actor once: the same may stand in several hops. Who passes his own words
 * on is no way of theirs to ask for. */
static void
ask_through (DatelineQuoteCard *self,
             DatelineQuote     *quote,
             DatelineRef        publisher)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i <= quote->channel->len; i++)
    {
      DatelineRef actor = i < quote->channel->len ? g_array_index (quote->channel, DatelineHop, i).actor : publisher;

      if (actor != DATELINE_REF_NONE && actor != quote->speaker && dateline_ref_kind (actor) == DATELINE_KIND_ACTOR &&
          g_hash_table_add (seen, GUINT_TO_POINTER (actor)))
        dateline_ask_button_append (self->hand_box, dateline_ask_button_new_for_through (self->session, actor));
    }
}

static void
show_hand (DatelineQuoteCard *self,
           DatelineQuote     *quote,
           DatelineSource    *source)
{
  DatelineRef publisher = source != NULL ? source->publisher : DATELINE_REF_NONE;
  guint n = dateline_hand_count_retellers (quote, publisher);
  g_autofree char *word = dateline_hand_dup_word (n);
  g_autofree char *explanation = dateline_hand_dup_explanation (n);

  gtk_label_set_text (self->hand_word, word);
  gtk_label_set_text (self->hand_meaning, explanation);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->hand), explanation);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->hand), GTK_ACCESSIBLE_PROPERTY_LABEL, word,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, explanation, -1);
  dateline_ask_button_append (self->hand_box, dateline_ask_button_new_for_hand (self->session, MIN (n, 2)));
  if (n > 0)
    dateline_ask_button_append (self->hand_box, dateline_ask_button_new_for_hand (self->session, 0));
  ask_through (self, quote, publisher);
  gtk_widget_set_visible (GTK_WIDGET (self->translated), is_translated (quote));
}

/* The badge says the grade anyway; where it is low, words and look can do so too. */
static void
mark_grade (DatelineQuoteCard *self)
{
  gboolean marks = dateline_session_get_marks_grades (self->session);
  g_autofree char *text = dateline_brief_join (self->code, marks ? self->caveat : NULL);

  gtk_label_set_text (self->grade_code, text != NULL ? text : "");
  if (marks && self->is_low)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "low-grade");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "low-grade");
}

/* The last grade says that it cannot be judged: no other is worse. */
static void
ask_grade (DatelineQuoteCard *self,
           DatelineTrait      trait,
           const char        *word)
{
  guint value;

  if (word != NULL && dateline_trait_find (trait, word, &value) && value + 1 < dateline_trait_get_n (trait))
    dateline_ask_button_append (self->grade_box, dateline_ask_button_new_for_grade (self->session, trait, value + 1));
}

static void
show_grade (DatelineQuoteCard *self,
            DatelineQuote     *quote,
            DatelineSource    *source)
{
  const char *letter = source != NULL ? source->reliability : NULL;
  guint value, letter_grade = letter != NULL && dateline_trait_find (DATELINE_TRAIT_RELIABILITY, letter, &value) ? value + 1 : 0;
  g_autofree char *reliability = dateline_admiralty_dup_reliability (letter);
  g_autofree char *credibility = dateline_admiralty_dup_credibility (quote->credibility);
  g_autofree char *meaning = NULL;
  g_autofree char *name = NULL;
  g_autofree char *digit = g_strdup_printf ("%d", quote->credibility);

  self->code = dateline_admiralty_dup_code (letter, quote->credibility);
  self->caveat = dateline_admiralty_dup_caveat (letter_grade, (guint) quote->credibility);
  self->is_low = dateline_admiralty_is_low (letter_grade, (guint) quote->credibility);
  gtk_widget_set_visible (GTK_WIDGET (self->grade), self->code != NULL);
  if (self->code == NULL)
    return;
  mark_grade (self);
  meaning = g_strconcat (reliability != NULL ? reliability : "",
                         reliability != NULL && credibility != NULL ? "\n" : "",
                         credibility != NULL ? credibility : "", NULL);
  /* Translators: %s is a grade of the Admiralty code, such as B2. */
  name = g_strdup_printf (_("Graded %s by the Admiralty code"), self->code);
  gtk_label_set_text (self->grade_meaning, meaning);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->grade), meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grade), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, meaning, -1);
  ask_grade (self, DATELINE_TRAIT_RELIABILITY, letter);
  ask_grade (self, DATELINE_TRAIT_CREDIBILITY, digit);
}

static void
show_words (DatelineQuoteCard *self,
            DatelineQuote     *quote)
{
  g_autofree char *words = dateline_quotation_marks_add (quote, quote->text);

  dateline_words_show (self->words, words, quote->language);
  if (quote->mode == DATELINE_QUOTE_INDIRECT)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "indirect");
  if (g_utf8_strlen (words, -1) > LONG_WORDS)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "long");
}

/* What it was translated from, below it. */
static void
show_original (DatelineQuoteCard *self,
               DatelineDossier   *dossier,
               DatelineQuote     *quote)
{
  g_autoptr (DatelineRecord) original = NULL;
  g_autofree char *words = NULL;

  dateline_chip_section_add (self->original, self->session, quote->translation_of);
  if (quote->translation_of != DATELINE_REF_NONE)
    original = dateline_dossier_dup_record (dossier, quote->translation_of);
  if (!DATELINE_IS_QUOTE (original))
    return;
  words = dateline_quotation_marks_add (DATELINE_QUOTE (original), DATELINE_QUOTE (original)->text);
  dateline_words_show (self->original_words, words, DATELINE_QUOTE (original)->language);
  gtk_widget_set_visible (GTK_WIDGET (self->original_words), TRUE);
}

static char *
dup_role_on (DatelineDossier *dossier,
             DatelineActor   *actor,
             DatelineDate    *day)
{
  DatelineMembership *membership = dateline_actor_get_role (actor, day);
  g_autofree char *body = NULL;

  if (membership == NULL)
    return NULL;
  if (membership->actor != DATELINE_REF_NONE)
    body = dateline_dossier_dup_label (dossier, membership->actor);
  if (body == NULL)
    return g_strdup (dateline_text_get_local (membership->role));
  /* Translators: a role and where it is held: “Director, Academy of Sciences”. */
  return g_strdup_printf (C_("role", "%s, %s"), dateline_text_get_local (membership->role), body);
}

static void
show_speaker (DatelineQuoteCard *self,
              DatelineDossier   *dossier,
              DatelineQuote     *quote)
{
  g_autoptr (DatelineRecord) actor = NULL;
  g_autofree char *name = NULL;
  g_autofree char *role = NULL;
  g_autofree char *said = NULL;

  self->speaker_ref = quote->speaker;
  if (quote->speaker != DATELINE_REF_NONE)
    {
      actor = dateline_dossier_dup_record (dossier, quote->speaker);
      name = dateline_dossier_dup_label (dossier, quote->speaker);
      role = dup_role_on (dossier, DATELINE_ACTOR (actor), quote->said);
    }
  else
    {
      name = g_strdup (quote->speaker_as_printed != NULL ? quote->speaker_as_printed : _("Unnamed speaker"));
      gtk_widget_set_can_target (self->speaker_button, FALSE);
      gtk_widget_set_focusable (self->speaker_button, FALSE);
    }
  said = dateline_brief_join (name, role);
  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_text (self->speaker, name);
  dateline_card_set_text (self->role, role);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->speaker_button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static void
show_clocks (DatelineQuoteCard *self,
             DatelineDossier   *dossier,
             DatelineQuote     *quote,
             DatelineSource    *source)
{
  g_autoptr (DatelineDate) happened = dateline_quote_clock_dup_date (DATELINE_QUOTE_CLOCK_HAPPENED, dossier, quote);

  dateline_clock_show_of_quote (self->happened, self->session, DATELINE_QUOTE_CLOCK_HAPPENED, happened);
  dateline_clock_show_of_quote (self->said, self->session, DATELINE_QUOTE_CLOCK_SAID, quote->said);
  dateline_clock_show_of_quote (self->published, self->session, DATELINE_QUOTE_CLOCK_PUBLISHED, source != NULL ? source->published : NULL);
}

static void
show_source (DatelineQuoteCard *self,
             DatelineQuote     *quote,
             DatelineSource    *source)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);

  gtk_widget_set_visible (self->passage_section,
                          source != NULL && dateline_passage_view_show (self->passage, source, quote->citation));
  if (source == NULL)
    return;
  g_list_store_append (store, source);
  dateline_link_section_show (self->source, self->session, G_LIST_MODEL (store));
  dateline_web_link_show (self->web, source->url);
}

static void
show_about (DatelineQuoteCard *self,
            DatelineQuote     *quote)
{
  dateline_chip_section_add (self->occasion, self->session, quote->occasion);
  dateline_chip_section_add (self->occasion, self->session, quote->place);
  dateline_chip_section_add_all (self->about, self->session, quote->about);
  dateline_chip_section_add_all (self->about, self->session, quote->topics);
}

static void
dateline_quote_card_show (DatelineCard    *card,
                          DatelineSession *session,
                          DatelineRecord  *record,
                          DatelineRelated *related)
{
  DatelineQuoteCard *self = DATELINE_QUOTE_CARD (card);
  DatelineQuote *quote = DATELINE_QUOTE (record);
  DatelineDossier *dossier = dateline_session_get_dossier (session);
  g_autoptr (DatelineSource) source = dup_source (dossier, quote);
  g_autoptr (GListModel) claims = dateline_evidence_links_claims (dossier, related, TRUE);
  g_autoptr (GListModel) evidence = dateline_evidence_links_claims (dossier, related, FALSE);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::marks-grades", G_CALLBACK (mark_grade), self, G_CONNECT_SWAPPED);
  show_mode (self, quote);
  show_hand (self, quote, source);
  show_grade (self, quote, source);
  show_words (self, quote);
  show_original (self, dossier, quote);
  show_speaker (self, dossier, quote);
  dateline_path_show (self->path, session, quote);
  show_clocks (self, dossier, quote, source);
  show_about (self, quote);
  show_source (self, quote, source);
  dateline_link_section_show (self->claims, session, claims);
  dateline_link_section_show (self->evidence, session, evidence);
  dateline_link_section_show_related (self->commitments, session, related, DATELINE_KIND_COMMITMENT);
  dateline_link_section_show_related (self->notes, session, related, DATELINE_KIND_NOTE);
}

static void
dateline_quote_card_dispose (GObject *object)
{
  DatelineQuoteCard *self = DATELINE_QUOTE_CARD (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->caveat, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_QUOTE_CARD);
  G_OBJECT_CLASS (dateline_quote_card_parent_class)->dispose (object);
}

static void
dateline_quote_card_class_init (DatelineQuoteCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_quote_card_dispose;
  DATELINE_CARD_CLASS (klass)->show = dateline_quote_card_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-quote-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, mode);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, hand);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, hand_word);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, hand_meaning);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, hand_box);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, translated);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, grade);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, grade_code);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, grade_meaning);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, grade_box);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, words);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, original);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, original_words);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, speaker_button);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, avatar);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, speaker);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, role);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, path);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, happened);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, said);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, published);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, claims);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, evidence);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, occasion);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, about);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, passage_section);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, passage);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, source);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, web);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, commitments);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteCard, notes);
  gtk_widget_class_bind_template_callback (widget_class, speaker_clicked_cb);
}

static void
dateline_quote_card_init (DatelineQuoteCard *self)
{
  self->speaker_ref = DATELINE_REF_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
