/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Approximate search by Myers's bit-parallel algorithm (G. Myers, “A fast
 * bit-vector algorithm for approximate string matching”, 1999), in blocks of
 * 64 letters after H. Hyyrö (2003): 64 cells of the matrix at a step. */

#include "dateline-approximate.h"

#define N_BITS 64

typedef struct
{
  guint64 rises; /* where a cell is one more than the one above it */
  guint64 falls; /* where it is one less */
} Block;

typedef struct
{
  guint n_pattern;
  guint n_blocks;
  guint n_slots;   /* a power of two */
  gunichar *keys;  /* letters of the pattern, hashed */
  guint64 *masks;  /* for each slot and block: where the letter stands; the last slot stands for none */
  Block *blocks;
} Matrix;

static guint
find_slot (const Matrix *self,
           gunichar      c)
{
  guint slot = (c * 2654435761u) & (self->n_slots - 1);

  while (self->keys[slot] != c && self->keys[slot] != 0)
    slot = (slot + 1) & (self->n_slots - 1);
  return slot;
}

/* @step is 1, or -1 for the pattern read backwards from its last letter. */
static void
matrix_init (Matrix         *self,
             const gunichar *pattern,
             guint           n_pattern,
             int             step)
{
  self->n_pattern = n_pattern;
  self->n_blocks = (n_pattern + N_BITS - 1) / N_BITS;
  self->n_slots = 16;
  while (self->n_slots < 2 * n_pattern)
    self->n_slots *= 2;
  self->keys = g_new0 (gunichar, self->n_slots);
  self->masks = g_new0 (guint64, (gsize) self->n_slots * self->n_blocks);
  self->blocks = g_new (Block, self->n_blocks);
  for (guint i = 0; i < self->n_blocks; i++)
    self->blocks[i] = (Block){ .rises = ~G_GUINT64_CONSTANT (0) };
  for (guint i = 0; i < n_pattern; i++)
    {
      gunichar c = step > 0 ? pattern[i] : pattern[n_pattern - 1 - i];
      guint slot = find_slot (self, c);

      self->keys[slot] = c;
      self->masks[(gsize) slot * self->n_blocks + i / N_BITS] |= G_GUINT64_CONSTANT (1) << (i % N_BITS);
    }
}

static void
matrix_clear (Matrix *self)
{
  g_free (self->keys);
  g_free (self->masks);
  g_free (self->blocks);
}

static inline int
block_step (Block  *self,
            guint64 equal,
            int     carry,
            guint64 last)
{
  guint64 vertical = equal | self->falls, horizontal, rises, falls;
  int out = 0;

  if (carry < 0)
    equal |= 1;
  horizontal = (((equal & self->rises) + self->rises) ^ self->rises) | equal;
  rises = self->falls | ~(horizontal | self->rises);
  falls = self->rises & horizontal;
  if (rises & last)
    out = 1;
  else if (falls & last)
    out = -1;
  rises <<= 1;
  falls <<= 1;
  if (carry < 0)
    falls |= 1;
  else if (carry > 0)
    rises |= 1;
  self->rises = falls | ~(vertical | rises);
  self->falls = rises & vertical;
  return out;
}

/* Reads one letter of the text; tells how the last row changes. @carry is 0
 * where the pattern may start anywhere, 1 where it must start at the start. */
static inline int
matrix_step (Matrix  *self,
             gunichar c,
             int      carry)
{
  const guint64 *masks = self->masks + (gsize) find_slot (self, c) * self->n_blocks;
  const guint64 top = G_GUINT64_CONSTANT (1) << (N_BITS - 1);
  guint last = self->n_blocks - 1;

  for (guint i = 0; i < last; i++)
    carry = block_step (&self->blocks[i], masks[i], carry, top);
  return block_step (&self->blocks[last], masks[last], carry,
                     G_GUINT64_CONSTANT (1) << ((self->n_pattern - 1) % N_BITS));
}

/* The end of the nearest match; of ends that follow one another the last, so
 * that a last letter that was changed belongs to it. */
static gboolean
find_end (Matrix              *self,
          const gunichar      *text,
          guint                n_text,
          guint                limit,
          DatelineApproximate *found)
{
  guint score = self->n_pattern;

  found->distance = limit + 1;
  found->end = 0;
  for (guint i = 0; i < n_text; i++)
    {
      score += matrix_step (self, text[i], 0);
      if (score < found->distance || (score == found->distance && found->end == i))
        {
          found->distance = score;
          found->end = i + 1;
        }
    }
  return found->distance <= limit;
}

static void
find_start (Matrix              *self,
            const gunichar      *text,
            DatelineApproximate *found)
{
  guint score = self->n_pattern;
  guint n = MIN (found->end, self->n_pattern + found->distance);
  int nearest = G_MAXINT;

  found->start = found->end - MIN (n, self->n_pattern);
  for (guint i = 0; i < n; i++)
    {
      int away = ABS ((int) (i + 1) - (int) self->n_pattern);

      score += matrix_step (self, text[found->end - 1 - i], 1);
      if (score == found->distance && away < nearest)
        {
          found->start = found->end - 1 - i;
          nearest = away;
        }
    }
}

/**
 * dateline_approximate_find:
 * @pattern: (array length=n_pattern): letters, none of them 0
 * @text: (array length=n_text): letters
 * @limit: the greatest distance to accept, in letters, less than @n_pattern
 * @found: (out): where it nearly stands
 *
 * Finds the part of a text that is nearest to a pattern by edit distance
 * (Levenshtein), the first one of those that are as near. Takes n_text ×
 * n_pattern / 64 steps.
 *
 * Returns: whether there is one within @limit
 */
gboolean
dateline_approximate_find (const gunichar      *pattern,
                           guint                n_pattern,
                           const gunichar      *text,
                           guint                n_text,
                           guint                limit,
                           DatelineApproximate *found)
{
  Matrix matrix;
  gboolean is_found;

  g_return_val_if_fail (limit < n_pattern, FALSE);

  matrix_init (&matrix, pattern, n_pattern, 1);
  is_found = find_end (&matrix, text, n_text, limit, found);
  matrix_clear (&matrix);
  if (!is_found)
    return FALSE;
  matrix_init (&matrix, pattern, n_pattern, -1);
  find_start (&matrix, text, found);
  matrix_clear (&matrix);
  return TRUE;
}
