/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-quotation-marks.h"

typedef struct
{
  const char *name;
  const char *language;
  DatelineQuoteMode mode;
  const char *text;
  const char *shown;
} Case;

static const Case cases[] = {
  { "english", "en", DATELINE_QUOTE_DIRECT, "Yes", "“Yes”" },
  { "no-language", NULL, DATELINE_QUOTE_DIRECT, "Yes", "“Yes”" },
  { "korean", "ko-KR", DATELINE_QUOTE_DIRECT, "예", "“예”" },
  { "russian", "ru", DATELINE_QUOTE_DIRECT, "Да", "«Да»" },
  { "russian-of-a-country", "ru-KZ", DATELINE_QUOTE_DIRECT, "Да", "«Да»" },
  { "german", "de", DATELINE_QUOTE_MIXED, "Ja", "„Ja“" },
  { "japanese", "ja", DATELINE_QUOTE_DIRECT, "はい", "「はい」" },
  { "indirect", "en", DATELINE_QUOTE_INDIRECT, "Yes", "Yes" },
  { "own-marks", "en", DATELINE_QUOTE_DIRECT, "«Да»", "«Да»" },
  { "own-marks-inside", "en", DATELINE_QUOTE_DIRECT, "“Peace” is near", "““Peace” is near”" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (DatelineQuote) quote = g_object_new (DATELINE_TYPE_QUOTE, NULL);
  g_autofree char *shown = NULL;

  quote->text = g_strdup (c->text);
  quote->language = g_strdup (c->language);
  quote->mode = c->mode;
  shown = dateline_quotation_marks_add (quote, quote->text);
  g_assert_cmpstr (shown, ==, c->shown);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/quotation-marks/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
