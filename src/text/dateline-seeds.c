/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds many short runs of letters in one pass over a text: each is known by
 * its rolling hash (R. Karp, M. Rabin, 1987). Equal hashes of 64 bits are taken
 * for equal letters; who needs to be sure compares. */

#include "dateline-seeds.h"

#define FACTOR G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
#define N_FILTER_BITS 18
#define NO_HIT 0

/* A run that stands everywhere says nothing of where the words are. */
#define N_HITS_MOST 65536

typedef struct
{
  guint64 hash;
  guint n_hits;
  guint first;
  guint last;
} Seed;

typedef struct
{
  guint place;
  guint next;
} Hit;

struct _DatelineSeeds
{
  GArray *seeds;
  GArray *hits;          /* from 1 on */
  guint32 *slots;        /* seeds from 1 on, by hash */
  guint n_slots;         /* a power of two */
  guint64 filter[1 << (N_FILTER_BITS - 6)];
};

/**
 * dateline_seeds_new:
 *
 * Returns: (transfer full): no seeds
 */
DatelineSeeds *
dateline_seeds_new (void)
{
  DatelineSeeds *self = g_new0 (DatelineSeeds, 1);
  Hit none = { 0 };

  self->seeds = g_array_new (FALSE, FALSE, sizeof (Seed));
  self->hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_array_append_val (self->hits, none);
  self->n_slots = 1024;
  self->slots = g_new0 (guint32, self->n_slots);
  return self;
}

/**
 * dateline_seeds_free:
 *
 * Frees @self.
 */
void
dateline_seeds_free (DatelineSeeds *self)
{
  g_array_unref (self->seeds);
  g_array_unref (self->hits);
  g_free (self->slots);
  g_free (self);
}

static inline guint64
mix (guint64 hash)
{
  return (hash ^ (hash >> 29)) * FACTOR;
}

static inline guint
find_slot (DatelineSeeds *self,
           guint64        hash)
{
  guint slot = mix (hash) >> 32 & (self->n_slots - 1);

  while (self->slots[slot] != 0 &&
         g_array_index (self->seeds, Seed, self->slots[slot] - 1).hash != hash)
    slot = (slot + 1) & (self->n_slots - 1);
  return slot;
}

static void
rehash (DatelineSeeds *self)
{
  g_free (self->slots);
  self->n_slots *= 2;
  self->slots = g_new0 (guint32, self->n_slots);
  for (guint i = 0; i < self->seeds->len; i++)
    self->slots[find_slot (self, g_array_index (self->seeds, Seed, i).hash)] = i + 1;
}

/**
 * dateline_seeds_add:
 * @letters: %DATELINE_SEED_LENGTH letters
 *
 * Adds what is to be found, before the text is read.
 *
 * Returns: its number
 */
guint
dateline_seeds_add (DatelineSeeds  *self,
                    const gunichar *letters)
{
  Seed seed = { 0 };
  guint slot, bit;

  for (guint i = 0; i < DATELINE_SEED_LENGTH; i++)
    seed.hash = seed.hash * FACTOR + letters[i];
  if (self->seeds->len * 2 >= self->n_slots)
    rehash (self);
  slot = find_slot (self, seed.hash);
  if (self->slots[slot] != 0)
    return self->slots[slot] - 1;
  g_array_append_val (self->seeds, seed);
  self->slots[slot] = self->seeds->len;
  bit = mix (seed.hash) >> (64 - N_FILTER_BITS);
  self->filter[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
  return self->seeds->len - 1;
}

static void
add_hit (DatelineSeeds *self,
         guint64        hash,
         guint          place)
{
  guint found = self->slots[find_slot (self, hash)];
  Seed *seed = found > 0 ? &g_array_index (self->seeds, Seed, found - 1) : NULL;
  Hit hit = { place, NO_HIT };

  if (seed == NULL || seed->n_hits == N_HITS_MOST)
    return;
  g_array_append_val (self->hits, hit);
  if (seed->n_hits++ == 0)
    seed->first = self->hits->len - 1;
  else
    g_array_index (self->hits, Hit, seed->last).next = self->hits->len - 1;
  seed->last = self->hits->len - 1;
}

/**
 * dateline_seeds_scan:
 * @text: the text
 *
 * Finds all that was added, in one pass.
 */
void
dateline_seeds_scan (DatelineSeeds            *self,
                     const DatelineNormalText *text)
{
  guint64 power = 1, hash = 0;

  for (guint i = 0; i < DATELINE_SEED_LENGTH; i++)
    power *= FACTOR;
  for (guint i = 0; i < text->length; i++)
    {
      guint bit;

      hash = hash * FACTOR + text->chars[i];
      if (i >= DATELINE_SEED_LENGTH)
        hash -= power * text->chars[i - DATELINE_SEED_LENGTH];
      if (i + 1 < DATELINE_SEED_LENGTH)
        continue;
      bit = mix (hash) >> (64 - N_FILTER_BITS);
      if (self->filter[bit / 64] >> (bit % 64) & 1)
        add_hit (self, hash, i + 1 - DATELINE_SEED_LENGTH);
    }
}

/**
 * dateline_seeds_get_n_hits:
 * @seed: what was added
 *
 * Returns: how often it was found; never more than 65536
 */
guint
dateline_seeds_get_n_hits (DatelineSeeds *self,
                           guint          seed)
{
  return g_array_index (self->seeds, Seed, seed).n_hits;
}

/**
 * dateline_seeds_get_first:
 * @seed: what was added
 *
 * Returns: its first hit, for dateline_seeds_get_next(); 0 for none
 */
guint
dateline_seeds_get_first (DatelineSeeds *self,
                          guint          seed)
{
  return g_array_index (self->seeds, Seed, seed).first;
}

/**
 * dateline_seeds_get_next:
 * @hit: a hit, not 0
 * @place: (out): the letter of the text it starts at
 *
 * Returns: the hit after it; 0 for none
 */
guint
dateline_seeds_get_next (DatelineSeeds *self,
                         guint          hit,
                         guint         *place)
{
  const Hit *found = &g_array_index (self->hits, Hit, hit);

  *place = found->place;
  return found->next;
}
