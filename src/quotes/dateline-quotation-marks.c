/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-quotation-marks.h"

#include "dateline-text.h"

/* By primary language subtag, as the Unicode CLDR gives the outer marks. */
static const struct
{
  const char *language;
  const char *opening;
  const char *closing;
} marks[] = {
  { "ar", "”", "“" },   { "be", "«", "»" },   { "bg", "„", "“" },   { "cs", "„", "“" },
  { "de", "„", "“" },   { "el", "«", "»" },   { "es", "«", "»" },   { "fa", "«", "»" },
  { "fi", "”", "”" },   { "fr", "« ", " »" }, { "hu", "„", "”" },   { "hy", "«", "»" },
  { "it", "«", "»" },   { "ja", "「", "」" }, { "no", "«", "»" },   { "nb", "«", "»" },
  { "pl", "„", "”" },   { "pt", "“", "”" },   { "ro", "„", "”" },   { "ru", "«", "»" },
  { "sk", "„", "“" },   { "sr", "„", "”" },   { "sv", "”", "”" },   { "uk", "«", "»" },
};

static gsize
find_marks (const char *language)
{
  for (gsize i = 0; language != NULL && i < G_N_ELEMENTS (marks); i++)
    {
      const char *wanted[] = { marks[i].language, NULL };

      if (dateline_language_rank (language, wanted) == 0)
        return i;
    }
  return G_N_ELEMENTS (marks);
}

static gboolean
is_mark (gunichar c)
{
  switch (c)
    {
    case '"':
    case 0x00ab: /* « */
    case 0x00bb: /* » */
    case 0x201c: /* “ */
    case 0x201d: /* ” */
    case 0x201e: /* „ */
    case 0x300c: /* 「 */
    case 0x300d: /* 」 */
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
brings_its_own (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && is_mark (g_utf8_get_char (text)) &&
         is_mark (g_utf8_get_char (g_utf8_prev_char (text + length)));
}

/**
 * dateline_quotation_marks_add:
 * @words: the words of @quote or a part of them
 *
 * Sets words between the quotation marks of their language; words that are
 * reported and not quoted, or that bring marks of their own, stay as they are.
 *
 * Returns: (transfer full): the words to show
 */
char *
dateline_quotation_marks_add (DatelineQuote *quote,
                              const char    *words)
{
  gsize i;

  if (quote->mode == DATELINE_QUOTE_INDIRECT || brings_its_own (quote->text))
    return g_strdup (words);
  i = find_marks (quote->language);
  if (i == G_N_ELEMENTS (marks))
    return g_strconcat ("“", words, "”", NULL);
  return g_strconcat (marks[i].opening, words, marks[i].closing, NULL);
}
