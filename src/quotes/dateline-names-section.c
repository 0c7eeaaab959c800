/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-names-section.h"

#include "dateline-brief.h"
#include "dateline-language.h"
#include "dateline-name.h"
#include "dateline-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * DatelineNamesSection:
 *
 * A part of a card with the names of an actor or place: each in its own
 * language and letters, spellings that only a source has marked as such.
 */
struct _DatelineNamesSection
{
  DatelineSection parent_instance;
};

G_DEFINE_FINAL_TYPE (DatelineNamesSection, dateline_names_section, DATELINE_TYPE_SECTION)

static void
dateline_names_section_class_init (DatelineNamesSectionClass *klass)
{
}

static void
dateline_names_section_init (DatelineNamesSection *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static char *
dup_remark (DatelineName *name)
{
  g_autofree char *language = dateline_language_dup_name (name->language);
  g_autofree char *when = name->when != NULL ? dateline_date_dup_human (name->when) : NULL;

  return dateline_brief_join (language, when);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "valign", GTK_ALIGN_BASELINE_FILL,
                       "css-classes", (const char *[]){ "caption", css_class, NULL },
                       NULL);
}

static GtkWidget *
create_name (DatelineName *name)
{
  GtkWidget *line = adw_wrap_box_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "selectable", TRUE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);
  g_autofree char *remark = dup_remark (name);

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (line), 8);
  dateline_words_show (GTK_LABEL (label), name->name, name->language);
  adw_wrap_box_append (ADW_WRAP_BOX (line), label);
  if (remark != NULL)
    adw_wrap_box_append (ADW_WRAP_BOX (line), create_label (remark, "dimmed"));
  if (name->kind == DATELINE_NAME_AS_PRINTED)
    /* Translators: beside a spelling of a name that only a source has. */
    adw_wrap_box_append (ADW_WRAP_BOX (line), create_label (_("as printed"), "dateline-badge"));
  return line;
}

/**
 * dateline_names_section_show:
 * @names: (element-type DatelineName): the names
 * @shown: (nullable): the name that stands above already
 *
 * Lists names, unless the one that stands above is the only one.
 */
void
dateline_names_section_show (DatelineNamesSection *self,
                             GPtrArray            *names,
                             const char           *shown)
{
  guint n = MIN (names->len, DATELINE_NAMES_SECTION_MOST);
  DatelineName *first = n > 0 ? names->pdata[0] : NULL;

  if (n == 0 || (n == 1 && g_strcmp0 (first->name, shown) == 0))
    return;
  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (self), create_name (names->pdata[i]));
  if (n < names->len)
    {
      g_autofree char *rest =
          g_strdup_printf (ngettext ("and %'u more", "and %'u more", names->len - n), names->len - n);
      GtkWidget *label = create_label (rest, "dimmed");

      gtk_widget_set_halign (label, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (self), label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
