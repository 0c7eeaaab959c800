/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-hand.h"

#include <locale.h>

#define SPEAKER 1
#define PUBLISHER 2
#define OTHER 3
#define ANOTHER 4
#define NOBODY DATELINE_REF_NONE

typedef struct
{
  const char *name;
  struct
  {
    DatelineRef actor;
    const char *as;
  } hops[5];
  guint n_retellers;
  const char *word;
} Case;

static const Case cases[] = {
  { "no-channel", { { 0 } }, 0, "first-hand" },
  { "letter", { { SPEAKER, "letter" } }, 0, "first-hand" },
  { "letter-carried", { { OTHER, "letter" } }, 0, "first-hand" },
  { "interview-for-the-publisher", { { PUBLISHER, "interview" } }, 0, "first-hand" },
  { "translated", { { NOBODY, "translation" }, { PUBLISHER, "publication" } }, 0, "first-hand" },
  { "speaker-is-the-spokesperson", { { SPEAKER, "spokesperson" } }, 0, "first-hand" },
  { "spokesperson", { { OTHER, "spokesperson" } }, 1, "second-hand" },
  { "agency-not-named", { { NOBODY, "agency" } }, 1, "second-hand" },
  { "interview-elsewhere", { { OTHER, "interview" }, { PUBLISHER, "publication" } }, 1, "second-hand" },
  { "one-in-two-hops-running", { { OTHER, "agency" }, { OTHER, "publication" } }, 1, "second-hand" },
  { "unknown-way", { { OTHER, "carrier-pigeon" } }, 1, "second-hand" },
  { "two", { { OTHER, "spokesperson" }, { ANOTHER, "agency" }, { PUBLISHER, "publication" } }, 2, "third-hand" },
  { "two-not-named", { { NOBODY, "agency" }, { NOBODY, "agency" } }, 2, "third-hand" },
  { "there-and-back", { { OTHER, "agency" }, { ANOTHER, "agency" }, { OTHER, "agency" } }, 3, "fourth-hand or further" },
};

static DatelineQuote *
create_quote (const Case *c)
{
  DatelineQuote *quote = g_object_new (DATELINE_TYPE_QUOTE, NULL);

  quote->speaker = SPEAKER;
  for (guint i = 0; i < G_N_ELEMENTS (c->hops) && c->hops[i].as != NULL; i++)
    {
      DatelineHop hop = { .actor = c->hops[i].actor, .as = g_strdup (c->hops[i].as) };
      g_array_append_val (quote->channel, hop);
    }
  return quote;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (DatelineQuote) quote = create_quote (c);
  guint n = dateline_hand_count_retellers (quote, PUBLISHER);
  g_autofree char *word = dateline_hand_dup_word (n);

  g_assert_cmpuint (n, ==, c->n_retellers);
  g_assert_cmpstr (word, ==, c->word);
}

static void
test_no_publisher (void)
{
  g_autoptr (DatelineQuote) quote = create_quote (&(Case){ .hops = { { NOBODY, "publication" } } });

  /* Nobody known is not the same as nobody known. */
  g_assert_cmpuint (dateline_hand_count_retellers (quote, NOBODY), ==, 1);
}

/* In whatever part somebody passed the words on, and who published them. */
static void
test_through (void)
{
  g_autoptr (DatelineQuote) quote = create_quote (&(Case){ .hops = { { OTHER, "translation" }, { NOBODY, "agency" } } });

  g_assert_true (dateline_hand_is_through (quote, NOBODY, OTHER));
  g_assert_true (dateline_hand_is_through (quote, PUBLISHER, PUBLISHER));
  g_assert_false (dateline_hand_is_through (quote, NOBODY, PUBLISHER));
  g_assert_false (dateline_hand_is_through (quote, PUBLISHER, SPEAKER));
}

static void
test_explanation (void)
{
  g_autofree char *none = dateline_hand_dup_explanation (0);
  g_autofree char *one = dateline_hand_dup_explanation (1);
  g_autofree char *two = dateline_hand_dup_explanation (2);

  g_assert_cmpstr (none, ==, "The source has these words from the speaker");
  g_assert_cmpstr (one, ==, "The words passed through 1 other before they reached the source");
  g_assert_cmpstr (two, ==, "The words passed through 2 others before they reached the source");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hand/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/hand/no-publisher", test_no_publisher);
  g_test_add_func ("/hand/through", test_through);
  g_test_add_func ("/hand/explanation", test_explanation);
  return g_test_run ();
}
