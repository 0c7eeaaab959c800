/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands for a person in a small disc: the initials, and a colour that is
 * the same wherever the name is. */

#include "dateline-initials.h"

/* Dark enough for white letters: 4.5 to 1 at least. */
static const char *const colors[] = {
  "#1a5fb4", "#1f7a4d", "#8f5902", "#a8421c", "#a51d2d", "#813d9c", "#6a4b2f", "#3d6b8e",
};

/**
 * dateline_initials_dup:
 * @name: a name
 *
 * Returns: (transfer full): the first letters of its first and its last word, in
 *   capitals where the script has them; empty for a name without letters
 */
char *
dateline_initials_dup (const char *name)
{
  gunichar first = 0, last = 0;
  gboolean in_word = FALSE;
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *initials = g_string_new (NULL);

  for (const char *p = composed != NULL ? composed : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean starts = !in_word && g_unichar_isalnum (c);

      in_word = !g_unichar_isspace (c) && (in_word || starts);
      if (starts && first == 0)
        first = c;
      else if (starts)
        last = c;
    }
  if (first != 0)
    g_string_append_unichar (initials, g_unichar_toupper (first));
  if (last != 0)
    g_string_append_unichar (initials, g_unichar_toupper (last));
  return g_string_free (initials, FALSE);
}

/**
 * dateline_initials_get_color:
 * @name: a name
 * @color: (out): the ground that its initials stand on, in white
 *
 * Chooses one of a few colours by the name.
 */
void
dateline_initials_get_color (const char *name,
                             GdkRGBA    *color)
{
  gdk_rgba_parse (color, colors[g_str_hash (name) % G_N_ELEMENTS (colors)]);
}
