/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-normal-text.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *normal;
} Case;

static const Case cases[] = {
  { "empty", "", "" },
  { "only-spaces", " \t\n", "" },
  { "case", "Panmunjom ПЁС Straße", "panmunjom пёс strasse" },
  { "spaces", "  a \n\n\tb c ", "a b c" },
  { "quotation-marks", "“a” «b» „c“ 「d」 ‘e’ \"f\" it’s", "'a' 'b' 'c' 'd' 'e' 'f' it's" },
  { "dashes", "a — b–c -- d‑e", "a-b-c-d-e" },
  { "omissions", "a … b ... c [...] d (…) e . . . f", "a…b…c…d…e…f" },
  { "two-dots-are-none", "a.. b", "a.. b" },
  { "bracket-of-words", "[a] (b)", "[a] (b)" },
  { "unclosed-bracket", "[... a", "[…a" },
  { "composed", "cafe\xcc\x81", "café" },
  { "decomposed-hangul", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "한" },
  { "ligature-and-width", "ﬁle Ａ１", "file a1" },
  { "soft-hyphen-and-joiner", "a\xc2\xad" "b\xe2\x80\x8b" "c", "abc" },
  { "hangul", "다리 위에서", "다리 위에서" },
};

static void
test_form (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (DatelineNormalText) text = dateline_normal_text_new (c->text, strlen (c->text));
  g_autofree char *normal = g_ucs4_to_utf8 (text->chars, text->length, NULL, NULL, NULL);

  g_assert_cmpstr (normal, ==, c->normal);
}

/* Each letter comes from where it stands, and none from where another does. */
static void
test_origin (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (DatelineNormalText) text = dateline_normal_text_new (c->text, strlen (c->text));

  for (guint i = 0; i < text->length; i++)
    {
      g_autoptr (DatelineNormalText) again =
          dateline_normal_text_new (c->text + text->bytes[i], text->spans[i]);

      g_assert_cmpuint (text->bytes[i] + text->spans[i], <=, strlen (c->text));
      g_assert_true (i == 0 || text->bytes[i] >= text->bytes[i - 1]);
      if (text->chars[i] != ' ')
        g_assert_cmpuint (again->length, >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *form = g_strdup_printf ("/normal-text/form/%s", cases[i].name);
      g_autofree char *origin = g_strdup_printf ("/normal-text/origin/%s", cases[i].name);

      g_test_add_data_func (form, &cases[i], test_form);
      g_test_add_data_func (origin, &cases[i], test_origin);
    }
  return g_test_run ();
}
