/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-plain.h"

/**
 * dateline_plain_dup_line:
 * @text: (nullable): any text
 *
 * Makes a text fit for one line of a terminal: control characters, which
 * might end the line or command the terminal, become spaces.
 *
 * Returns: (transfer full): the text
 */
char *
dateline_plain_dup_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (clean, g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 ? ' ' : c);
    }
  return g_string_free_and_steal (clean);
}

/**
 * dateline_plain_dup_number:
 * @number: any number
 *
 * Returns: (transfer full): the number in as few digits as it takes to read
 *   it back, with a point whatever the locale
 */
char *
dateline_plain_dup_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits < 17; digits++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", digits);

      if (g_ascii_strtod (g_ascii_formatd (buffer, sizeof buffer, format, number), NULL) == number)
        return g_strdup (buffer);
    }
  return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, number));
}
