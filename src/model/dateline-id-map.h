/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-types.h"

G_BEGIN_DECLS

/**
 * DatelineIdFunc:
 * @ref: a record
 * @length: (out): the length of its id in bytes
 * @data: user data
 *
 * Returns: the id of @ref, not NUL-terminated
 */
typedef const char *(*DatelineIdFunc) (DatelineRef  ref,
                                       gsize       *length,
                                       gpointer     data);

/**
 * DatelineIdMap:
 *
 * Finds records by id in four bytes a slot: the ids themselves stay where
 * they are, and a function of the owner tells them.
 */
typedef struct
{
  DatelineRef *slots;
  guint n_slots; /* a power of two */
  guint n;
  DatelineIdFunc get_id;
  gpointer data;
} DatelineIdMap;

void        dateline_id_map_init   (DatelineIdMap  *self,
                                    DatelineIdFunc  get_id,
                                    gpointer        data);
void        dateline_id_map_clear  (DatelineIdMap  *self);
DatelineRef dateline_id_map_lookup (DatelineIdMap  *self,
                                    const char     *id,
                                    gsize           length);
void        dateline_id_map_insert (DatelineIdMap  *self,
                                    DatelineRef     ref);
void        dateline_id_map_remove (DatelineIdMap  *self,
                                    DatelineRef     ref);
void        dateline_id_map_move   (DatelineIdMap  *self,
                                    DatelineRef     from,
                                    int             by);

G_END_DECLS
