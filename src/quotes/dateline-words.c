/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text of a file in a label: in its own language and direction. */

#include "dateline-words.h"

#include <unicode/uchar.h>

/* By the first letter that has a direction, as the Unicode bidirectional
 * algorithm finds that of a paragraph (UAX #9, rules P2 and P3). */
static GtkTextDirection
find_direction (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    switch (u_charDirection ((UChar32) g_utf8_get_char (p)))
      {
      case U_LEFT_TO_RIGHT:
        return GTK_TEXT_DIR_LTR;
      case U_RIGHT_TO_LEFT:
      case U_RIGHT_TO_LEFT_ARABIC:
        return GTK_TEXT_DIR_RTL;
      default:
        break;
      }
  return GTK_TEXT_DIR_NONE;
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
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (language != NULL)
    pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
  gtk_label_set_use_markup (label, FALSE);
  gtk_label_set_attributes (label, attributes);
  gtk_widget_set_direction (GTK_WIDGET (label), find_direction (words));
  gtk_label_set_text (label, words);
}
