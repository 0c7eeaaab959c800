/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folding for search: what a reader takes for the same is the same. */

#include <locale.h>
#include <string.h>

#include "dateline-fold.h"

static const struct
{
  const char *text;
  const char *folded;
} cases[] = {
  { "", "" },
  { "   ", "" },
  { "…—!?", "" },
  /* case, hyphens, apostrophes */
  { "Punheri", "punheri" },
  { "punggyeri", "punggyeri" },
  { "Punggye-ri", "punggyeri" },
  { "PUNGGYE‑RI", "punggyeri" },
  { "Punggye‐ri", "punggyeri" },
  { "Punggye\u00adri", "punggyeri" },
  { "P’unggye-ri", "punggyeri" },
  { "Pʻunggye-ri", "punggyeri" },
  { "P'unggye-ri", "punggyeri" },
  { "P\u2032unggye\u200b-ri", "punggyeri" },
  { "inter-Korean", "interkorean" },
  { "Kim's, Kim’s", "kims kims" },
  { "'quoted' “and” «so»", "quoted and so" },
  { "word--word—word – word - word", "word word word word word" },
  { "a-", "a" },
  { "-", "" },
  { "  Moon  Jae-in\n\tsaid: ", "moon jaein said" },
  { "2018-10-26", "20181026" },
  { "e.g. rt.com/a_b", "e g rt com a b" },
  /* accents, composed and not; letters that are not a letter and an accent */
  { "Café CAFE\u0301 cafe", "cafe cafe cafe" },
  { "Straße STRASSE", "strasse strasse" },
  { "İstanbul ISTANBUL ıstanbul istanbul", "istanbul istanbul istanbul istanbul" },
  { "Łódź Đorđe Ærø Þór Œuvre", "lodz dorde aero thor oeuvre" },
  { "Ångström ÅNGSTRÖM", "angstrom angstrom" },
  { "Nguyễn Phú Trọng", "nguyen phu trong" },
  { "ﬁn Ａｂｃ m²", "fin abc m2" },
  /* other scripts */
  { "풍계리", "punggyeli" },
  { "풍계리, 판문점", "punggyeli panmunjeom" },
  { "\u1111\u116e\u11bc\u1100\u1168\u1105\u1175", "punggyeli" },
  { "Пунгери ПУНГЕРИ", "pungeri pungeri" },
  { "подъезд, речь, Київ", "podezd rec kiiv" },
  { "Ελλάδα ΕΛΛΆΔΑ Θεσσαλονίκης", "ellada ellada thessalonikes" },
  { "محمد", "mhmd" },
  { "مُحَمَّد", "mhmd" },
  { "مـحـمـد", "mhmd" },
  { "יְרוּשָׁלַיִם", "yrwslym" },
  { "ירושלים", "yrwslym" },
  { "判門店", "panmendian" },
  { "板门店宣言。和平", "banmendianxuanyan heping" },
  { "きょうと キョウト ｷｮｳﾄ", "kyouto kyouto kyouto" },
  { "ラーメン", "ramen" },
  { "東京タワー", "dongjingtawa" },
  { "ภาษาไทย", "phasathiy" },
  { "हिन्दी", "hindi" },
  /* mixed */
  { "RIA Новости-Korea", "ria novostikorea" },
  /* what is not UTF-8 is a space */
  { "Seoul\xff\xfePyongyang \xc3", "seoul pyongyang" },
  { "a\xed\xa0\x80z", "a z" },
};

static void
test_fold (void)
{
  /* Twice: the second time the words are remembered. */
  for (guint round = 0; round < 2; round++)
    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autofree char *folded = dateline_fold (cases[i].text);

        g_assert_cmpstr (folded, ==, cases[i].folded);
      }
}

/* What is looked for, found inside of a word of the text. */
static void
test_found (void)
{
  static const struct
  {
    const char *text;
    const char *wanted;
    gboolean is_found;
  } searches[] = {
    { "Punggye-ri", "punggye", TRUE },
    { "Punggye-ri", "PUNGGYERI", TRUE },
    { "the inter-Korean summit", "korean", TRUE },
    { "북한은 풍계리 핵실험장을 폐기했다", "풍계리", TRUE },
    { "북한은 풍계리 핵실험장을 폐기했다", "계리", TRUE },
    { "북한은 풍계리 핵실험장을 폐기했다", "실험", TRUE },
    { "полигон Пунгери закрыт", "пунгери", TRUE },
    { "полигон Пунгери закрыт", "Pungeri", TRUE },
    { "朝鲜宣布废弃丰溪里核试验场", "核试", TRUE },
    { "朝鲜宣布废弃丰溪里核试验场", "丰溪", TRUE },
    { "朝鲜宣布废弃丰溪里核试验场", "fengxi", TRUE },
    { "朝鲜宣布废弃丰溪里核试验场", "美国", FALSE },
    { "北朝鮮の核実験場", "実験", TRUE },
    { "ラーメンを食べた", "食べ", TRUE },
    { "การทดสอบนิวเคลียร์", "นิวเคลียร์", TRUE },
    { "Punggye-ri", "punheri", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *text = dateline_fold (searches[i].text);
      g_autofree char *wanted = dateline_fold (searches[i].wanted);

      g_test_message ("%s in %s", wanted, text);
      g_assert_cmpstr (wanted, !=, "");
      g_assert_cmpint (strstr (text, wanted) != NULL, ==, searches[i].is_found);
    }
}

static void
count_word (const char *word,
            gsize       length,
            gpointer    data)
{
  gsize *counts = data;

  g_assert_cmpuint (length, >, 0);
  counts[0]++;
  counts[1] += length;
}

/* A length that ends within the text, and words longer than any buffer. */
static void
test_words (void)
{
  static const gsize lengths[] = { 1, 127, 128, 129, 255, 256, 257, 5000, 100000 };
  gsize counts[2] = { 0, 0 };

  dateline_fold_words ("Kim Jong-un", 5, count_word, counts);
  g_assert_cmpuint (counts[0], ==, 2);
  g_assert_cmpuint (counts[1], ==, 4);

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GString) text = g_string_new ("a ");

      for (gsize n = 0; n < lengths[i]; n++)
        g_string_append (text, "B");
      counts[0] = counts[1] = 0;
      dateline_fold_words (text->str, text->len, count_word, counts);
      g_assert_cmpuint (counts[0], ==, 2);
      g_assert_cmpuint (counts[1], ==, 1 + lengths[i]);

      g_string_append (text, "é 判");
      counts[0] = counts[1] = 0;
      dateline_fold_words (text->str, text->len, count_word, counts);
      g_assert_cmpuint (counts[0], ==, 3);
      g_assert_cmpuint (counts[1], ==, 1 + lengths[i] + 1 + strlen ("pan"));
    }
}

/* What is folded stays as it is. */
static void
test_stable (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *again = dateline_fold (cases[i].folded);

      g_assert_cmpstr (again, ==, cases[i].folded);
    }
}

static gpointer
fold_all (gpointer data)
{
  guint n_wrong = 0;

  for (guint round = 0; round < 20; round++)
    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autofree char *folded = dateline_fold (cases[i].text);

        n_wrong += !g_str_equal (folded, cases[i].folded);
      }
  return GUINT_TO_POINTER (n_wrong);
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("fold", fold_all, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 0);
}

/* Any bytes at all. */
static void
test_noise (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1953);

  for (guint round = 0; round < 3000; round++)
    {
      gsize length = g_rand_int_range (rand, 0, 64);
      g_autofree char *text = g_malloc (MAX (length, 1));
      gsize counts[2] = { 0, 0 };

      for (gsize i = 0; i < length; i++)
        text[i] = g_rand_int_range (rand, 0, round % 2 ? 256 : 128);
      dateline_fold_words (text, length, count_word, counts);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/fold", test_fold);
  g_test_add_func ("/fold/found", test_found);
  g_test_add_func ("/fold/words", test_words);
  g_test_add_func ("/fold/stable", test_stable);
  g_test_add_func ("/fold/threads", test_threads);
  g_test_add_func ("/fold/noise", test_noise);

  return g_test_run ();
}
