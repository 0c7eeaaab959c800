/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-comparison-card.h"

#include "dateline-brief.h"
#include "dateline-hand.h"
#include "dateline-hover.h"
#include "dateline-quotation-marks.h"
#include "dateline-quote.h"
#include "dateline-source.h"
#include "dateline-words.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineComparisonCard:
 *
 * A quotation among those it is compared with. It leads to its record, and can
 * be marked for its words to be compared with those of another.
 */
struct _DatelineComparisonCard
{
  AdwBin parent_instance;

  DatelineSession *session;
  DatelineHover *hover;
  DatelineRef ref;
  gboolean narrow;
  gboolean marked;
  GtkWidget *button;
  GtkLabel *speaker;
  GtkLabel *words;
  GtkLabel *way;
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_MARKED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineComparisonCard, dateline_comparison_card, ADW_TYPE_BIN)

static void
clicked_cb (DatelineComparisonCard *self)
{
  dateline_session_set_selection (self->session, self->ref);
}

static void
set_flag (DatelineComparisonCard *self,
          gboolean               *flag,
          gboolean                value,
          GParamSpec             *pspec)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
dateline_comparison_card_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, DATELINE_COMPARISON_CARD (object)->narrow);
      break;
    case PROP_MARKED:
      g_value_set_boolean (value, DATELINE_COMPARISON_CARD (object)->marked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_comparison_card_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  DatelineComparisonCard *self = DATELINE_COMPARISON_CARD (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      set_flag (self, &self->narrow, g_value_get_boolean (value), pspec);
      break;
    case PROP_MARKED:
      set_flag (self, &self->marked, g_value_get_boolean (value), pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_comparison_card_dispose (GObject *object)
{
  DatelineComparisonCard *self = DATELINE_COMPARISON_CARD (object);

  g_clear_object (&self->hover);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_COMPARISON_CARD);
  G_OBJECT_CLASS (dateline_comparison_card_parent_class)->dispose (object);
}

static void
dateline_comparison_card_class_init (DatelineComparisonCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_comparison_card_dispose;
  object_class->get_property = dateline_comparison_card_get_property;
  object_class->set_property = dateline_comparison_card_set_property;

  /**
   * DatelineComparisonCard:narrow:
   *
   * Whether the cards stand below one another, so that each must say who speaks.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * DatelineComparisonCard:marked:
   *
   * Whether its words are to be compared.
   */
  props[PROP_MARKED] = g_param_spec_boolean ("marked", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-comparison-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonCard, button);
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonCard, speaker);
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonCard, words);
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonCard, way);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
dateline_comparison_card_init (DatelineComparisonCard *self)
{
  self->ref = DATELINE_REF_NONE;
  self->hover = dateline_hover_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  dateline_hover_watch (self->hover, self->button);
}

static char *
dup_speaker (DatelineDossier *dossier,
             DatelineQuote   *quote)
{
  if (quote->speaker != DATELINE_REF_NONE)
    return dateline_dossier_dup_label (dossier, quote->speaker);
  return g_strdup (quote->speaker_as_printed != NULL ? quote->speaker_as_printed : _("Unnamed speaker"));
}

/* How near the words are, and where they stand. */
static char *
dup_way (DatelineDossier *dossier,
         DatelineQuote   *quote)
{
  DatelineRef ref = quote->citation != NULL ? quote->citation->source : DATELINE_REF_NONE;
  g_autoptr (DatelineRecord) source = ref != DATELINE_REF_NONE ? dateline_dossier_dup_record (dossier, ref) : NULL;
  DatelineRef publisher = source != NULL ? DATELINE_SOURCE (source)->publisher : DATELINE_REF_NONE;
  g_autofree char *hand = dateline_hand_dup_word (dateline_hand_count_retellers (quote, publisher));
  g_autofree char *outlet = publisher != DATELINE_REF_NONE ? dateline_dossier_dup_label (dossier, publisher) : NULL;

  return dateline_brief_join (hand, outlet);
}

/**
 * dateline_comparison_card_new:
 * @session: the session, which must have a dossier
 * @ref: a quotation of it
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
dateline_comparison_card_new (DatelineSession *session,
                              DatelineRef      ref)
{
  DatelineComparisonCard *self = g_object_new (DATELINE_TYPE_COMPARISON_CARD, NULL);
  DatelineDossier *dossier = dateline_session_get_dossier (session);
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);
  DatelineQuote *quote = DATELINE_QUOTE (record);
  g_autofree char *words = dateline_quotation_marks_add (quote, quote->text);
  g_autofree char *speaker = dup_speaker (dossier, quote);
  g_autofree char *way = dup_way (dossier, quote);
  g_autofree char *when = quote->said != NULL ? dateline_date_dup_human (quote->said) : NULL;
  g_autofree char *head = dateline_brief_join (speaker, when);
  /* Translators: who says something when, and the words. */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), head, words);

  self->session = g_object_ref (session);
  self->ref = ref;
  dateline_hover_set (self->hover, session, ref);
  gtk_label_set_text (self->speaker, speaker);
  gtk_label_set_text (self->way, way);
  dateline_words_show (self->words, words, quote->language);
  if (quote->mode == DATELINE_QUOTE_INDIRECT)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "indirect");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, way, -1);
  return GTK_WIDGET (self);
}

/**
 * dateline_comparison_card_get_ref:
 *
 * Returns: the quotation
 */
DatelineRef
dateline_comparison_card_get_ref (DatelineComparisonCard *self)
{
  return self->ref;
}
