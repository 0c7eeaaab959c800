/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "dateline-fold.h"

/**
 * dateline_fold:
 * @text: a text
 *
 * Returns: (transfer full): the text folded for matching
 */
char *
dateline_fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *kept = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    if (*p != '-' && *p != '\'')
      g_string_append_c (kept, *p);

  return g_string_free (kept, FALSE);
}

void
dateline_fold_words (const char       *text,
                     gssize            length,
                     DatelineWordFunc  func,
                     gpointer          data)
{
  g_autofree char *copy = length < 0 ? g_strdup (text) : g_strndup (text, length);
  g_autofree char *folded = dateline_fold (copy);
  g_auto (GStrv) words = g_strsplit_set (folded, " \n\t,.;:!?()\"", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      func (words[i], strlen (words[i]), data);
}
