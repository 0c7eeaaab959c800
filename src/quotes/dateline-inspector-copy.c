/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copying what an inspector shows: words, citations, addresses. */

#include "config.h"

#include "dateline-inspector-private.h"

#include "dateline-citation-style.h"
#include "dateline-quotation-marks.h"
#include "dateline-quote.h"
#include "dateline-record-link.h"

#include <glib/gi18n-lib.h>

#define STYLE_KEY "citation-style"

static DatelineQuote *
get_quote (DatelineInspector *self)
{
  DatelineRecord *record = dateline_inspector_get_record (self);

  return DATELINE_IS_QUOTE (record) ? DATELINE_QUOTE (record) : NULL;
}

static void
tell (DatelineInspector *self,
      const char        *what)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *escaped = g_markup_escape_text (what, -1);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), adw_toast_new (escaped));
}

static void
copy (DatelineInspector *self,
      const char        *text,
      const char        *what)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  tell (self, what);
}

static char *
dup_citation (DatelineInspector     *self,
              DatelineQuote         *quote,
              DatelineCitationStyle  style)
{
  DatelineDossier *dossier = dateline_session_get_dossier (dateline_inspector_get_session (self));
  g_autoptr (DatelineCitationFacts) facts = dateline_citation_facts_new (dossier, quote);

  return facts != NULL ? dateline_citation_style_cite (style, facts, TRUE) : NULL;
}

static const char *
get_told (DatelineCitationStyle style)
{
  static const char *const told[DATELINE_N_CITATION_STYLES] = {
    [DATELINE_CITATION_CHICAGO] = N_("Copied with a Chicago citation"),
    [DATELINE_CITATION_APA] = N_("Copied with an APA citation"),
    [DATELINE_CITATION_MLA] = N_("Copied with an MLA citation"),
    [DATELINE_CITATION_BIBTEX] = N_("Copied as a BibTeX entry"),
    [DATELINE_CITATION_CSL_JSON] = N_("Copied as a CSL-JSON item"),
    [DATELINE_CITATION_WIKIPEDIA] = N_("Copied with a citation for Wikipedia"),
    [DATELINE_CITATION_PLAIN] = N_("Copied with its source"),
  };

  return _(told[style]);
}

static void
copy_citation (DatelineInspector     *self,
               DatelineCitationStyle  style)
{
  DatelineQuote *quote = get_quote (self);
  g_autofree char *citation = quote != NULL ? dup_citation (self, quote, style) : NULL;

  if (citation != NULL)
    copy (self, citation, get_told (style));
}

static void
copy_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  copy_citation (DATELINE_INSPECTOR (widget), g_settings_get_enum (settings, STYLE_KEY));
}

/* The style chosen is that of the next copy too. */
static void
copy_citation_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  DatelineCitationStyle style;

  if (!dateline_citation_style_find (g_variant_get_string (parameter, NULL), &style))
    return;
  g_settings_set_enum (settings, STYLE_KEY, style);
  copy_citation (DATELINE_INSPECTOR (widget), style);
}

static void
copy_words_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  DatelineInspector *self = DATELINE_INSPECTOR (widget);
  DatelineQuote *quote = get_quote (self);
  g_autofree char *words = quote != NULL ? dateline_quotation_marks_add (quote, quote->text) : NULL;

  if (words != NULL)
    copy (self, words, _("Words copied"));
}

static void
copy_link_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  DatelineInspector *self = DATELINE_INSPECTOR (widget);
  DatelineRecord *record = dateline_inspector_get_record (self);
  GFile *file = dateline_session_get_file (dateline_inspector_get_session (self));
  g_autofree char *link = NULL;

  if (record == NULL || file == NULL)
    return;
  link = dateline_record_link_new (file, dateline_record_get_id (record));
  copy (self, link, _("Link copied"));
}

/* dateline_inspector_install_copy:
 *
 * Adds the actions that copy. */
void
dateline_inspector_install_copy (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inspector.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "inspector.copy-citation", "s", copy_citation_action);
  gtk_widget_class_install_action (widget_class, "inspector.copy-words", NULL, copy_words_action);
  gtk_widget_class_install_action (widget_class, "inspector.copy-link", NULL, copy_link_action);
}

/* dateline_inspector_update_copy:
 *
 * Says what of the record shown can be copied. */
void
dateline_inspector_update_copy (DatelineInspector *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  DatelineSession *session = dateline_inspector_get_session (self);
  DatelineQuote *quote = get_quote (self);
  gboolean sourced = quote != NULL && quote->citation != NULL && quote->citation->source != DATELINE_REF_NONE;

  gtk_widget_action_set_enabled (widget, "inspector.copy", sourced);
  gtk_widget_action_set_enabled (widget, "inspector.copy-citation", sourced);
  gtk_widget_action_set_enabled (widget, "inspector.copy-words", quote != NULL);
  gtk_widget_action_set_enabled (widget, "inspector.copy-link",
                                 dateline_inspector_get_record (self) != NULL &&
                                     dateline_session_get_file (session) != NULL);
}
