/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which words two versions of a text have in common, by the algorithm of
 * E. Myers (“An O(ND) difference algorithm and its variations”, 1986). */

#include "dateline-word-difference.h"

#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/uscript.h>

/* Texts with more differences than this are two texts, not two versions. */
#define N_DIFFERENCES_MOST 1000

typedef struct
{
  const char *text;
  gsize start;
  gsize end;
} Word;

/* Scripts that put no space between words. A word of theirs, as a dictionary
 * would cut it, is no unit that a reader sees. */
static gboolean
is_without_spaces (const char *p)
{
  UErrorCode status = U_ZERO_ERROR;

  switch (uscript_getScript ((UChar32) g_utf8_get_char (p), &status))
    {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_TIBETAN:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
cut (GArray            *words,
     const char        *text,
     gsize              from,
     gsize              to,
     UBreakIteratorType type)
{
  UErrorCode status = U_ZERO_ERROR;
  UText source = UTEXT_INITIALIZER;
  UBreakIterator *breaks = ubrk_open (type, "", NULL, 0, &status);
  int32_t last = 0;

  utext_openUTF8 (&source, text + from, to - from, &status);
  ubrk_setUText (breaks, &source, &status);
  for (int32_t next = ubrk_next (breaks); U_SUCCESS (status) && next != UBRK_DONE; next = ubrk_next (breaks))
    {
      Word word = { text, from + last, from + next };

      if (type == UBRK_WORD && is_without_spaces (text + word.start))
        cut (words, text, word.start, word.end, UBRK_CHARACTER);
      else
        g_array_append_val (words, word);
      last = next;
    }
  ubrk_close (breaks);
  utext_close (&source);
}

static gboolean
is_space (const Word *word)
{
  return g_unichar_isspace (g_utf8_get_char (word->text + word->start));
}

/* One space is as good as another. */
static gboolean
is_equal (const Word *a,
          const Word *b)
{
  gsize n = a->end - a->start;

  if (is_space (a) || is_space (b))
    return is_space (a) && is_space (b);
  return n == b->end - b->start && memcmp (a->text + a->start, b->text + b->start, n) == 0;
}

static void
add (GArray                *runs,
     DatelineDifferenceKind kind,
     const Word            *word)
{
  DatelineDifference run = { kind, word->start, word->end };
  DatelineDifference *last =
      runs->len > 0 ? &g_array_index (runs, DatelineDifference, runs->len - 1) : NULL;

  if (last != NULL && last->kind == kind)
    last->end = word->end;
  else
    g_array_append_val (runs, run);
}

/* The furthest reach on each diagonal, for each number of differences. */
typedef struct
{
  const Word *first;
  const Word *second;
  int n_first;
  int n_second;
  GPtrArray *rounds;
} Search;

static int
get_reach (const int *reach,
           int        n_differences,
           int        diagonal)
{
  return ABS (diagonal) <= n_differences ? reach[diagonal + n_differences] : -1;
}

/* Whether a diagonal is best reached from the one above it, by a word inserted,
 * rather than from the one below, by a word deleted. */
static gboolean
is_inserted (const int *before,
             int        n_differences,
             int        diagonal)
{
  return diagonal == -n_differences ||
         (diagonal != n_differences && get_reach (before, n_differences - 1, diagonal - 1) <
                                           get_reach (before, n_differences - 1, diagonal + 1));
}

static int
step (const int *before,
      int        n_differences,
      int        diagonal)
{
  if (n_differences == 0)
    return 0;
  return is_inserted (before, n_differences, diagonal)
             ? get_reach (before, n_differences - 1, diagonal + 1)
             : get_reach (before, n_differences - 1, diagonal - 1) + 1;
}

static gboolean
search_round (Search *self,
              int     n_differences)
{
  const int *before = n_differences > 0 ? self->rounds->pdata[n_differences - 1] : NULL;
  int *reach = g_new (int, 2 * n_differences + 1);

  g_ptr_array_add (self->rounds, reach);
  for (int diagonal = -n_differences; diagonal <= n_differences; diagonal++)
    reach[diagonal + n_differences] = -1;
  for (int diagonal = -n_differences; diagonal <= n_differences; diagonal += 2)
    {
      int x = step (before, n_differences, diagonal);
      int y = x - diagonal;

      while (x < self->n_first && y >= 0 && y < self->n_second && is_equal (&self->first[x], &self->second[y]))
        x++, y++;
      reach[diagonal + n_differences] = x;
      if (x == self->n_first && y == self->n_second)
        return TRUE;
    }
  return FALSE;
}

/* Walks back from the end; gives what it meets, last first. */
static void
trace (Search *self,
       GArray *steps)
{
  int x = self->n_first, y = self->n_second;

  for (int n = self->rounds->len - 1; n >= 0; n--)
    {
      const int *before = n > 0 ? self->rounds->pdata[n - 1] : NULL;
      int from = step (before, n, x - y);
      DatelineDifferenceKind kind = DATELINE_DIFFERENCE_EQUAL;

      for (; x > from; x--, y--)
        g_array_append_val (steps, kind);
      if (n == 0)
        break;
      kind = is_inserted (before, n, x - y) ? DATELINE_DIFFERENCE_INSERTED : DATELINE_DIFFERENCE_DELETED;
      g_array_append_val (steps, kind);
      if (kind == DATELINE_DIFFERENCE_INSERTED)
        y--;
      else
        x--;
    }
}

/* Of words that changed, what was is told before what is. */
static void
add_changed (GArray     *runs,
             const Word *first,
             int         n_first,
             const Word *second,
             int         n_second)
{
  for (int i = 0; i < n_first; i++)
    add (runs, DATELINE_DIFFERENCE_DELETED, &first[i]);
  for (int i = 0; i < n_second; i++)
    add (runs, DATELINE_DIFFERENCE_INSERTED, &second[i]);
}

/* Between two changes a space alone is no agreement. */
static gboolean
is_lone_space (const Word *word,
               GArray     *steps,
               guint       i)
{
  return is_space (word) && i > 0 && i + 1 < steps->len &&
         g_array_index (steps, DatelineDifferenceKind, i - 1) != DATELINE_DIFFERENCE_EQUAL &&
         g_array_index (steps, DatelineDifferenceKind, i + 1) != DATELINE_DIFFERENCE_EQUAL;
}

static void
add_steps (Search *self,
           GArray *steps,
           GArray *runs)
{
  int x = 0, y = 0, from_x = 0, from_y = 0;

  for (guint i = steps->len; i > 0; i--)
    {
      DatelineDifferenceKind kind = g_array_index (steps, DatelineDifferenceKind, i - 1);

      if (kind == DATELINE_DIFFERENCE_EQUAL && !is_lone_space (&self->first[x], steps, i - 1))
        {
          add_changed (runs, self->first + from_x, x - from_x, self->second + from_y, y - from_y);
          add (runs, kind, &self->first[x]);
          from_x = x + 1;
          from_y = y + 1;
        }
      x += kind != DATELINE_DIFFERENCE_INSERTED;
      y += kind != DATELINE_DIFFERENCE_DELETED;
    }
  add_changed (runs, self->first + from_x, x - from_x, self->second + from_y, y - from_y);
}

static void
compare (Search *self,
         GArray *runs)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (DatelineDifferenceKind));

  self->rounds = g_ptr_array_new_with_free_func (g_free);
  for (int n = 0; n <= N_DIFFERENCES_MOST; n++)
    if (search_round (self, n))
      {
        trace (self, steps);
        break;
      }
  if (steps->len > 0)
    add_steps (self, steps, runs);
  else
    add_changed (runs, self->first, self->n_first, self->second, self->n_second);
  g_ptr_array_unref (self->rounds);
}

/**
 * dateline_word_difference:
 * @first: one version of a text, UTF-8
 * @second: another
 *
 * Compares two versions of a text word by word, by the word boundaries of
 * Unicode (UAX #29); letter by letter in scripts that put no space between
 * words. Spaces are equal however wide. Where words were replaced, those
 * deleted come before those inserted, and a space between two replaced words
 * counts as replaced. Texts with more than a thousand differing words are not
 * told apart further.
 *
 * Returns: (transfer full) (element-type DatelineDifference): the runs, in order
 */
GArray *
dateline_word_difference (const char *first,
                          const char *second)
{
  g_autoptr (GArray) a = g_array_new (FALSE, FALSE, sizeof (Word));
  g_autoptr (GArray) b = g_array_new (FALSE, FALSE, sizeof (Word));
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (DatelineDifference));
  Search search = { 0 };

  cut (a, first, 0, strlen (first), UBRK_WORD);
  cut (b, second, 0, strlen (second), UBRK_WORD);
  search.first = (const Word *) (gpointer) a->data;
  search.second = (const Word *) (gpointer) b->data;
  search.n_first = a->len;
  search.n_second = b->len;
  compare (&search, runs);
  return runs;
}
