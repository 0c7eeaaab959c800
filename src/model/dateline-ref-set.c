/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-ref-set.h"

#include <stdlib.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (DatelineRefSet, dateline_ref_set, dateline_ref_set_ref, dateline_ref_set_unref)

static DatelineRefSet *
allocate (guint n)
{
  DatelineRefSet *self = g_atomic_rc_box_alloc0 (sizeof (DatelineRefSet) + n * sizeof (DatelineRef));

  self->n = n;
  return self;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  DatelineRef first = *(const DatelineRef *) a, second = *(const DatelineRef *) b;

  return (first > second) - (first < second);
}

/**
 * dateline_ref_set_new:
 * @refs: (array length=n) (nullable): records, in any order; one named twice counts once
 * @n: how many
 *
 * Returns: (transfer full): the set of them
 */
DatelineRefSet *
dateline_ref_set_new (const DatelineRef *refs,
                      guint              n)
{
  DatelineRefSet *self = allocate (n);
  guint kept = 0;

  if (n > 0)
    memcpy (self->refs, refs, n * sizeof *refs);
  qsort (self->refs, n, sizeof *refs, compare);
  for (guint i = 0; i < n; i++)
    if (kept == 0 || self->refs[i] != self->refs[kept - 1])
      self->refs[kept++] = self->refs[i];
  self->n = kept;
  return self;
}

/**
 * dateline_ref_set_ref:
 *
 * Returns: (transfer full): @self
 */
DatelineRefSet *
dateline_ref_set_ref (DatelineRefSet *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * dateline_ref_set_unref:
 *
 * Gives up a reference.
 */
void
dateline_ref_set_unref (DatelineRefSet *self)
{
  g_atomic_rc_box_release (self);
}

/* The place of @ref, or where it would have to be. */
static guint
find (const DatelineRefSet *self,
      DatelineRef           ref)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->refs[middle] < ref)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * dateline_ref_set_has:
 *
 * Returns: whether @ref is in it
 */
gboolean
dateline_ref_set_has (const DatelineRefSet *self,
                      DatelineRef           ref)
{
  guint position = find (self, ref);

  return position < self->n && self->refs[position] == ref;
}

/**
 * dateline_ref_set_equal:
 *
 * Returns: whether both hold the same records
 */
gboolean
dateline_ref_set_equal (const DatelineRefSet *a,
                        const DatelineRefSet *b)
{
  return a->n == b->n && memcmp (a->refs, b->refs, a->n * sizeof *a->refs) == 0;
}

/**
 * dateline_ref_set_toggle:
 *
 * Returns: (transfer full): the set without @ref if it was in it, else with it
 */
DatelineRefSet *
dateline_ref_set_toggle (const DatelineRefSet *self,
                         DatelineRef           ref)
{
  gboolean had = dateline_ref_set_has (self, ref);
  DatelineRefSet *other = allocate (had ? self->n - 1 : self->n + 1);
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    {
      if (!had && n == i && self->refs[i] > ref)
        other->refs[n++] = ref;
      if (self->refs[i] != ref)
        other->refs[n++] = self->refs[i];
    }
  if (!had && n == self->n)
    other->refs[n] = ref;
  return other;
}

/**
 * dateline_ref_set_union:
 *
 * Returns: (transfer full): what is in either
 */
DatelineRefSet *
dateline_ref_set_union (const DatelineRefSet *a,
                        const DatelineRefSet *b)
{
  DatelineRefSet *both = allocate (a->n + b->n);
  guint i = 0, j = 0, n = 0;

  while (i < a->n || j < b->n)
    {
      DatelineRef first = i < a->n ? a->refs[i] : DATELINE_REF_NONE, second = j < b->n ? b->refs[j] : DATELINE_REF_NONE;

      both->refs[n++] = MIN (first, second);
      i += first <= second;
      j += second <= first;
    }
  both->n = n;
  return both;
}
