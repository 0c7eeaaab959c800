/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text of a file in a label: in its own language and direction. */

#include "dateline-words.h"

#include "dateline-direction.h"

static GtkTextDirection
find_direction (const char *text)
{
  switch (dateline_direction_of (text))
    {
    case DATELINE_DIRECTION_LEFT_TO_RIGHT:
      return GTK_TEXT_DIR_LTR;
    case DATELINE_DIRECTION_RIGHT_TO_LEFT:
      return GTK_TEXT_DIR_RTL;
    case DATELINE_DIRECTION_NONE:
    default:
      return GTK_TEXT_DIR_NONE;
    }
}

static PangoAttrList *
make_attributes (const char *language)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (language != NULL)
    pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
  return attributes;
}

/**
 * dateline_words_show:
 * @words: the text; never markup
 * @language: (nullable): its BCP 47 tag
 *
 * Shows a text in its language, which decides the shapes of Han letters and
 * where lines break, and in the direction its letters have.
 */
void
dateline_words_show (GtkLabel   *label,
                     const char *words,
                     const char *language)
{
  g_autoptr (PangoAttrList) attributes = make_attributes (language);

  gtk_label_set_use_markup (label, FALSE);
  gtk_label_set_attributes (label, attributes);
  gtk_widget_set_direction (GTK_WIDGET (label), find_direction (words));
  gtk_label_set_text (label, words);
}
