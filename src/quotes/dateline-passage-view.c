/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-passage-view.h"

#include "dateline-passage.h"
#include "dateline-words.h"

#include <glib/gi18n-lib.h>

/* How many characters to show before the passage and after it. */
#define N_AROUND 160

/**
 * DatelinePassageView:
 *
 * A passage of a source, marked, in the words around it.
 */
struct _DatelinePassageView
{
  AdwBin parent_instance;

  GtkLabel *text;
  GtkLabel *remark;
};

G_DEFINE_FINAL_TYPE (DatelinePassageView, dateline_passage_view, ADW_TYPE_BIN)

static void
dateline_passage_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_PASSAGE_VIEW);
  G_OBJECT_CLASS (dateline_passage_view_parent_class)->dispose (object);
}

static void
dateline_passage_view_class_init (DatelinePassageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_passage_view_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-passage-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelinePassageView, text);
  gtk_widget_class_bind_template_child (widget_class, DatelinePassageView, remark);
}

static void
dateline_passage_view_init (DatelinePassageView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
insert (PangoAttrList   *attributes,
        PangoAttribute  *attribute,
        DatelinePassage *passage)
{
  attribute->start_index = passage->start;
  attribute->end_index = passage->end;
  pango_attr_list_insert (attributes, attribute);
}

/* The yellow of a marker pen, see-through so that it serves on light and dark. */
static void
mark (DatelinePassageView *self,
      DatelinePassage     *passage)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_copy (gtk_label_get_attributes (self->text));

  insert (attributes, pango_attr_background_new (0xf5f5, 0xc2c2, 0x1111), passage);
  insert (attributes, pango_attr_background_alpha_new (0x4c4c), passage);
  gtk_label_set_attributes (self->text, attributes);
}

static void
remark (DatelinePassageView *self,
        const char          *text)
{
  gtk_label_set_text (self->remark, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), text != NULL);
}

static DatelinePassage *
cut (DatelinePassageView    *self,
     DatelineSource         *source,
     const DatelineCitation *citation)
{
  DatelineAnchor found;

  if (source->text == NULL)
    {
      remark (self, _("The text of the source is not in this dossier."));
      return dateline_passage_quote (citation);
    }
  if (!dateline_passage_find (source->text, citation, &found))
    {
      remark (self, _("These words were not found in the text of the source."));
      return dateline_passage_quote (citation);
    }
  remark (self, found.method == DATELINE_ANCHOR_APPROXIMATE ? _("The source has these words only nearly so.") : NULL);
  return dateline_passage_new (source->text, found.start, found.end, N_AROUND);
}

/**
 * dateline_passage_view_show:
 * @source: the source
 * @citation: the passage
 *
 * Shows another passage: in the text of the source where the dossier holds
 * that and it is found there, as the citation quotes it otherwise.
 *
 * Returns: whether there is anything to show
 */
gboolean
dateline_passage_view_show (DatelinePassageView    *self,
                            DatelineSource         *source,
                            const DatelineCitation *citation)
{
  g_autoptr (DatelinePassage) passage = cut (self, source, citation);

  if (passage == NULL)
    return FALSE;
  dateline_words_show (self->text, passage->text, source->language);
  mark (self, passage);
  return TRUE;
}
