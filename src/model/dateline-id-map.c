/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-id-map.h"

#include <string.h>

static guint32
hash (const char *id,
      gsize       length)
{
  guint32 h = 2166136261u; /* FNV-1a */

  for (gsize i = 0; i < length; i++)
    h = (h ^ (guchar) id[i]) * 16777619u;
  return h ^ (h >> 15);
}

static void
make_slots (DatelineIdMap *self,
            guint          n_slots)
{
  self->n_slots = n_slots;
  self->slots = g_new (DatelineRef, n_slots);
  memset (self->slots, 0xff, n_slots * sizeof (DatelineRef)); /* DATELINE_REF_NONE */
}

/*
 * Makes an empty map of records whose ids @get_id tells.
 */
void
dateline_id_map_init (DatelineIdMap  *self,
                      DatelineIdFunc  get_id,
                      gpointer        data)
{
  *self = (DatelineIdMap){ .get_id = get_id, .data = data };
  make_slots (self, 64);
}

/*
 * Frees the slots.
 */
void
dateline_id_map_clear (DatelineIdMap *self)
{
  g_clear_pointer (&self->slots, g_free);
}

/*
 * Returns: the record with that id, or DATELINE_REF_NONE
 */
DatelineRef
dateline_id_map_lookup (DatelineIdMap *self,
                        const char    *id,
                        gsize          length)
{
  guint slot = hash (id, length) & (self->n_slots - 1);

  while (self->slots[slot] != DATELINE_REF_NONE)
    {
      gsize other_length;
      const char *other = self->get_id (self->slots[slot], &other_length, self->data);

      if (other_length == length && memcmp (other, id, length) == 0)
        return self->slots[slot];
      slot = (slot + 1) & (self->n_slots - 1);
    }
  return DATELINE_REF_NONE;
}

static void
place (DatelineIdMap *self,
       DatelineRef    ref)
{
  gsize length;
  const char *id = self->get_id (ref, &length, self->data);
  guint slot = hash (id, length) & (self->n_slots - 1);

  while (self->slots[slot] != DATELINE_REF_NONE)
    slot = (slot + 1) & (self->n_slots - 1);
  self->slots[slot] = ref;
}

static void
grow (DatelineIdMap *self)
{
  g_autofree DatelineRef *old = self->slots;
  guint n_old = self->n_slots;

  make_slots (self, n_old * 2);
  for (guint i = 0; i < n_old; i++)
    if (old[i] != DATELINE_REF_NONE)
      place (self, old[i]);
}

/*
 * Adds a record whose id is not in the map yet.
 */
void
dateline_id_map_insert (DatelineIdMap *self,
                        DatelineRef    ref)
{
  if (self->n + self->n / 4 >= self->n_slots)
    grow (self);
  place (self, ref);
  self->n++;
}

static guint
slot_of (DatelineIdMap *self,
         DatelineRef    ref)
{
  gsize length;
  const char *id = self->get_id (ref, &length, self->data);
  guint slot = hash (id, length) & (self->n_slots - 1);

  while (self->slots[slot] != ref)
    slot = (slot + 1) & (self->n_slots - 1);
  return slot;
}

/*
 * Removes a record that is there, while its id is still to be had.
 */
void
dateline_id_map_remove (DatelineIdMap *self,
                        DatelineRef    ref)
{
  guint slot = slot_of (self, ref);

  self->slots[slot] = DATELINE_REF_NONE;
  self->n--;
  /* Those behind it may stand where they do only because it stood there. */
  for (slot = (slot + 1) & (self->n_slots - 1); self->slots[slot] != DATELINE_REF_NONE; slot = (slot + 1) & (self->n_slots - 1))
    {
      DatelineRef next = self->slots[slot];

      self->slots[slot] = DATELINE_REF_NONE;
      place (self, next);
    }
}

/*
 * Follows rows that moved: those of the kind of @from, from its row on.
 */
void
dateline_id_map_move (DatelineIdMap *self,
                      DatelineRef    from,
                      int            by)
{
  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i] != DATELINE_REF_NONE && dateline_ref_kind (self->slots[i]) == dateline_ref_kind (from) &&
        dateline_ref_row (self->slots[i]) >= dateline_ref_row (from))
      self->slots[i] += (guint32) by;
}
