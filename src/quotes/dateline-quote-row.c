/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-quote-row.h"

#include "dateline-brief.h"
#include "dateline-quotation-marks.h"
#include "dateline-words.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineQuoteRow:
 *
 * A quotation in the list of quotations: who said it, when, and how it begins.
 */
struct _DatelineQuoteRow
{
  DatelineRecordRow parent_instance;

  AdwAvatar *avatar;
  GtkInscription *speaker;
  GtkInscription *said;
  GtkInscription *words;
};

G_DEFINE_FINAL_TYPE (DatelineQuoteRow, dateline_quote_row, DATELINE_TYPE_RECORD_ROW)

static char *
dup_speaker (DatelineDossier *dossier,
             DatelineQuote   *quote)
{
  if (quote->speaker != DATELINE_REF_NONE)
    return dateline_dossier_dup_label (dossier, quote->speaker);
  return g_strdup (quote->speaker_as_printed != NULL ? quote->speaker_as_printed : _("Unnamed speaker"));
}

static void
show_words (DatelineQuoteRow *self,
            DatelineQuote    *quote)
{
  g_autofree char *excerpt = dateline_brief_dup_excerpt (quote->text, DATELINE_BRIEF_LENGTH);
  g_autofree char *words = dateline_quotation_marks_add (quote, excerpt);

  dateline_words_inscribe (self->words, words, quote->language);
  if (quote->mode == DATELINE_QUOTE_INDIRECT)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "indirect");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "indirect");
}

static void
dateline_quote_row_show (DatelineRecordRow *row,
                         DatelineDossier   *dossier,
                         DatelineRef        ref,
                         DatelineLink      *link)
{
  DatelineQuoteRow *self = DATELINE_QUOTE_ROW (row);
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);
  DatelineQuote *quote = DATELINE_QUOTE (record);
  g_autofree char *speaker = dup_speaker (dossier, quote);
  g_autofree char *said = quote->said != NULL ? dateline_date_dup_human (quote->said) : NULL;
  g_autofree char *head = dateline_brief_join (speaker, said);
  g_autofree char *name = NULL;

  adw_avatar_set_text (self->avatar, speaker);
  gtk_inscription_set_text (self->speaker, speaker);
  gtk_inscription_set_text (self->said, said);
  show_words (self, quote);
  name = g_strdup_printf ("%s: %s", head, gtk_inscription_get_text (self->words));
  dateline_record_row_set_name (row, name);
}

static void
dateline_quote_row_dispose (GObject *object)
{
  DatelineQuoteRow *self = DATELINE_QUOTE_ROW (object);

  /* GTK 4.18 forgets the attributes of an inscription when it frees it. */
  if (self->words != NULL)
    gtk_inscription_set_attributes (self->words, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_QUOTE_ROW);
  G_OBJECT_CLASS (dateline_quote_row_parent_class)->dispose (object);
}

static void
dateline_quote_row_class_init (DatelineQuoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_quote_row_dispose;
  DATELINE_RECORD_ROW_CLASS (klass)->show = dateline_quote_row_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-quote-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteRow, speaker);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteRow, said);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteRow, words);
}

static void
dateline_quote_row_init (DatelineQuoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
