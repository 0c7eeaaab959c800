/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds 500 quotations of a made-up text of 1 MB in a version of it that words
 * were added to and taken from all along. */

#include "measure-anchor.h"

#include "dateline-anchor.h"

#define TEXT_LENGTH (1 << 20)
#define N_QUOTES 500
#define N_WORDS 4000
#define N_CHARACTERS_BETWEEN_EDITS 250

static char *
make_word (GRand *rand)
{
  static const char * const syllables[] = {
    "ne", "go", "ti", "at", "or", "bor", "der", "mis", "sile", "sum", "mit", "tre", "ty", "con", "voy", "é", "ra", "lo", "the", "in",
  };
  GString *word = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
    g_string_append (word, syllables[g_rand_int_range (rand, 0, G_N_ELEMENTS (syllables))]);
  g_string_append_c (word, ' ');
  return g_string_free (word, FALSE);
}

/* Some words are said often, most are not. */
static const char *
draw_word (GRand     *rand,
           GPtrArray *words)
{
  double x = g_rand_double (rand);

  return words->pdata[(guint) (x * x * x * words->len)];
}

static GString *
shift (GRand         *rand,
       GPtrArray     *words,
       const GString *text)
{
  GString *shifted = g_string_sized_new (text->len + text->len / 8);

  for (gsize i = 0; i < text->len; i++)
    {
      if (text->str[i] == ' ' && g_rand_int_range (rand, 0, N_CHARACTERS_BETWEEN_EDITS / 8) == 0)
        g_string_append_printf (shifted, " %s", draw_word (rand, words));
      else
        g_string_append_c (shifted, text->str[i]);
    }
  return shifted;
}

static gsize
find_word (const GString *text,
           gsize          from)
{
  while (text->str[from - 1] != ' ')
    from++;
  return from;
}

static char *
cut (GRand            *rand,
     const GString    *text,
     DatelineSelector *selector)
{
  gsize start = find_word (text, g_rand_int_range (rand, 1, text->len - 1000));
  gsize end = find_word (text, start + g_rand_int_range (rand, 60, 300));
  char *exact = g_strndup (text->str + start, end - start - 1);

  selector->exact = exact;
  selector->start = g_utf8_pointer_to_offset (text->str, text->str + start);
  selector->end = selector->start + g_utf8_strlen (exact, -1);
  return exact;
}

/**
 * measure_anchor:
 *
 * Returns: how long it takes, with what it takes to prepare the text, in ms
 */
double
measure_anchor (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2018);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) quotes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_sized_new (TEXT_LENGTH + 64), shifted = NULL;
  g_autoptr (DatelineAnchorText) prepared = NULL;
  g_autofree DatelineSelector *selectors = g_new0 (DatelineSelector, N_QUOTES);
  g_autofree DatelineAnchor *anchors = g_new (DatelineAnchor, N_QUOTES);
  guint n_found = 0;
  gint64 start;

  for (guint i = 0; i < N_WORDS; i++)
    g_ptr_array_add (words, make_word (rand));
  while (text->len < TEXT_LENGTH)
    g_string_append (text, draw_word (rand, words));
  for (guint i = 0; i < N_QUOTES; i++)
    g_ptr_array_add (quotes, cut (rand, text, &selectors[i]));
  shifted = shift (rand, words, text);
  start = g_get_monotonic_time ();
  prepared = dateline_anchor_text_new (shifted->str, shifted->len);
  dateline_anchor_text_find (prepared, selectors, N_QUOTES, FALSE, anchors);
  start = g_get_monotonic_time () - start;
  for (guint i = 0; i < N_QUOTES; i++)
    n_found += anchors[i].method != DATELINE_ANCHOR_NONE;
  g_printerr ("anchor-1MB: %u of %u found\n", n_found, N_QUOTES);
  return start / 1000.0;
}
