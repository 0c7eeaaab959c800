/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-source-doubts.h"

#include "dateline-link-section.h"
#include "dateline-link.h"
#include "dateline-source-marks.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineSourceDoubts:
 *
 * A button that says how many quotations were not found in a text, or only
 * nearly, and lists them.
 */
struct _DatelineSourceDoubts
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  DatelineLinkSection *missing;
  DatelineLinkSection *nearly;
};

G_DEFINE_FINAL_TYPE (DatelineSourceDoubts, dateline_source_doubts, ADW_TYPE_BIN)

static GListModel *
list_missing (const DatelineSourceReading *reading)
{
  GListStore *links = g_list_store_new (DATELINE_TYPE_LINK);

  for (guint i = 0; i < reading->missing->len; i++)
    {
      g_autoptr (DatelineLink) link = dateline_link_new (g_array_index (reading->missing, DatelineRef, i), NULL,
                                                         NULL, NULL, DATELINE_TONE_PLAIN);

      g_list_store_append (links, link);
    }
  return G_LIST_MODEL (links);
}

static GListModel *
list_nearly (const DatelineSourceReading *reading)
{
  GListStore *links = g_list_store_new (DATELINE_TYPE_LINK);

  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DatelineSourceMark *mark = &g_array_index (reading->marks, DatelineSourceMark, i);
      g_autoptr (DatelineLink) link = NULL;
      g_autofree char *badge = NULL;

      if (!dateline_source_mark_is_doubtful (mark))
        continue;
      /* Translators: how much of a quote is as its source has it. */
      badge = g_strdup_printf (_("%d %%"), (int) (mark->anchor.confidence * 100));
      link = dateline_link_new (mark->quote, NULL, NULL, badge, DATELINE_TONE_DOUBTFUL);
      g_list_store_append (links, link);
    }
  return G_LIST_MODEL (links);
}

static void
dateline_source_doubts_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_SOURCE_DOUBTS);
  G_OBJECT_CLASS (dateline_source_doubts_parent_class)->dispose (object);
}

static void
dateline_source_doubts_class_init (DatelineSourceDoubtsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_source_doubts_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-source-doubts.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceDoubts, button);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceDoubts, missing);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceDoubts, nearly);
}

static void
dateline_source_doubts_init (DatelineSourceDoubts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_source_doubts_show:
 * @session: the session of the quotations
 * @reading: what was read
 *
 * Lists what is doubtful; where nothing is it hides.
 */
void
dateline_source_doubts_show (DatelineSourceDoubts        *self,
                             DatelineSession             *session,
                             const DatelineSourceReading *reading)
{
  g_autoptr (GListModel) missing = list_missing (reading);
  g_autoptr (GListModel) nearly = list_nearly (reading);
  guint n_missing = g_list_model_get_n_items (missing), n_nearly = g_list_model_get_n_items (nearly);
  g_autofree char *label = NULL;

  g_return_if_fail (DATELINE_IS_SOURCE_DOUBTS (self));

  dateline_link_section_show (self->missing, session, missing);
  dateline_link_section_show (self->nearly, session, nearly);
  if (n_missing > 0)
    label = g_strdup_printf (ngettext ("%'u not found", "%'u not found", n_missing), n_missing);
  else
    label = g_strdup_printf (ngettext ("%'u only nearly", "%'u only nearly", n_nearly), n_nearly);
  gtk_menu_button_set_label (self->button, label);
  gtk_widget_set_visible (GTK_WIDGET (self), n_missing + n_nearly > 0);
}
