/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-bits.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (DatelineBits, dateline_bits, dateline_bits_ref, dateline_bits_unref)

static guint
n_words (guint n)
{
  return n / 64 + (n % 64 != 0);
}

/**
 * dateline_bits_new:
 * @n: how many rows the set is over
 *
 * Returns: (transfer full): an empty set
 */
DatelineBits *
dateline_bits_new (guint n)
{
  DatelineBits *self = g_rc_box_alloc0 (sizeof (DatelineBits) + n_words (n) * sizeof (guint64));

  self->n = n;
  return self;
}

/**
 * dateline_bits_new_full:
 * @n: how many rows the set is over
 *
 * Returns: (transfer full): the set of all rows
 */
DatelineBits *
dateline_bits_new_full (guint n)
{
  DatelineBits *self = dateline_bits_new (n);

  memset (self->words, 0xff, n_words (n) * sizeof (guint64));
  if (n % 64 != 0)
    self->words[n_words (n) - 1] = (G_GUINT64_CONSTANT (1) << (n % 64)) - 1;
  return self;
}

/**
 * dateline_bits_copy:
 *
 * Returns: (transfer full): a set of the same rows that may be changed
 */
DatelineBits *
dateline_bits_copy (const DatelineBits *self)
{
  DatelineBits *copy = dateline_bits_new (self->n);

  memcpy (copy->words, self->words, n_words (self->n) * sizeof (guint64));
  return copy;
}

/**
 * dateline_bits_ref:
 *
 * Returns: (transfer full): @self
 */
DatelineBits *
dateline_bits_ref (DatelineBits *self)
{
  return g_rc_box_acquire (self);
}

/**
 * dateline_bits_unref:
 *
 * Lets go of @self.
 */
void
dateline_bits_unref (DatelineBits *self)
{
  g_rc_box_release (self);
}

/**
 * dateline_bits_count:
 *
 * Returns: how many rows are in the set
 */
guint
dateline_bits_count (const DatelineBits *self)
{
  guint count = 0;

  for (guint i = 0; i < n_words (self->n); i++)
    count += (guint) __builtin_popcountll (self->words[i]);
  return count;
}

/**
 * dateline_bits_and:
 * @other: a set over as many rows
 *
 * Keeps the rows that are in @other too.
 */
void
dateline_bits_and (DatelineBits       *self,
                   const DatelineBits *other)
{
  g_return_if_fail (self->n == other->n);

  for (guint i = 0; i < n_words (self->n); i++)
    self->words[i] &= other->words[i];
}

/**
 * dateline_bits_or:
 * @other: a set over as many rows
 *
 * Adds the rows of @other.
 */
void
dateline_bits_or (DatelineBits       *self,
                  const DatelineBits *other)
{
  g_return_if_fail (self->n == other->n);

  for (guint i = 0; i < n_words (self->n); i++)
    self->words[i] |= other->words[i];
}

/**
 * dateline_bits_equal:
 *
 * Returns: whether both are the same rows of as many
 */
gboolean
dateline_bits_equal (const DatelineBits *a,
                     const DatelineBits *b)
{
  return a->n == b->n && memcmp (a->words, b->words, n_words (a->n) * sizeof (guint64)) == 0;
}

/**
 * dateline_bits_next:
 * @position: (inout): where to look from; then the row found
 *
 * Finds the first row of the set at or after @position.
 *
 * Returns: whether there is one
 */
gboolean
dateline_bits_next (const DatelineBits *self,
                    guint              *position)
{
  guint word = *position >> 6;
  guint64 rest;

  if (*position >= self->n)
    return FALSE;
  rest = self->words[word] & (~G_GUINT64_CONSTANT (0) << (*position & 63));
  while (rest == 0)
    {
      if (++word >= n_words (self->n))
        return FALSE;
      rest = self->words[word];
    }
  *position = word * 64 + (guint) __builtin_ctzll (rest);
  return TRUE;
}
