/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-dossier-rows-private.h"

#include "dateline-dossier-builder-private.h"
#include "dateline-dossier-private.h"
#include "dateline-record-list-private.h"

/* Records that come and go: the rows after them move, and whatever names such
 * a row has to follow. */

static DatelineRef
move_ref (DatelineRef ref,
          DatelineRef from,
          int         by)
{
  gboolean moves = dateline_ref_kind (ref) == dateline_ref_kind (from) && dateline_ref_row (ref) >= dateline_ref_row (from);

  return moves ? ref + (guint32) by : ref;
}

/* Returns whether a link led to a row that moved. */
static gboolean
move_links (DatelineTable *table,
            DatelineRef    from,
            int            by)
{
  gboolean moved = FALSE;

  for (guint row = 0; row < table->n; row++)
    {
      guint32 *links = table->links + table->link_start[row];

      for (guint i = 1; i <= links[0]; i++)
        {
          DatelineRef to = move_ref (links[i], from, by);

          moved |= to != links[i];
          links[i] = to;
        }
    }
  return moved;
}

static void
move_keys (GHashTable **table,
           DatelineRef  from,
           int          by)
{
  g_autoptr (GHashTable) former = *table;
  gpointer key, value;
  GHashTableIter iter;

  *table = g_hash_table_new_similar (former);
  g_hash_table_iter_init (&iter, former);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_insert (*table, GUINT_TO_POINTER (move_ref (GPOINTER_TO_UINT (key), from, by)), value);
    }
}

/* Objects know which row they are of; where links moved, so do objects of
 * other kinds. */
static void
move_rows (DatelineDossier *self,
           DatelineRef      from,
           int              by)
{
  gboolean moved = FALSE;

  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    moved |= move_links (&self->tables[kind], from, by);
  dateline_id_map_move (&self->ids, from, by);
  move_keys (&self->odd_ids, from, by);
  move_keys (&self->edits, from, by);
  dateline_dossier_forget_from (self, from, moved);
}

static void
tell_lists (DatelineDossier *self,
            DatelineRef      ref,
            guint            removed,
            guint            added)
{
  GListModel *list = self->records[dateline_ref_kind (ref)];

  if (list != NULL)
    dateline_record_list_change_borrowed (DATELINE_RECORD_LIST (list), dateline_ref_row (ref), removed, added);
}

/*
 * Returns: whether another record names @ref
 */
gboolean
dateline_dossier_is_named (DatelineDossier *self,
                           DatelineRef      ref)
{
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    for (guint row = 0; row < self->tables[kind].n; row++)
      {
        guint n;
        const DatelineRef *links = dateline_table_get_links (&self->tables[kind], row, &n);

        for (guint i = 0; i < n; i++)
          if (links[i] == ref && dateline_ref (kind, row) != ref)
            return TRUE;
      }
  return FALSE;
}

static void
put_back_in_file (DatelineDossier   *self,
                  DatelineFilePlace  place)
{
  for (guint i = 0; i < self->removed->len; i++)
    if (g_array_index (self->removed, DatelineFilePlace, i).offset == place.offset)
      {
        g_array_remove_index (self->removed, i);
        return;
      }
}

/*
 * Makes @raw, which @builder has read, a record in the row of @ref.
 */
void
dateline_dossier_put_in (DatelineDossier        *self,
                         DatelineRef             ref,
                         DatelineFilePlace       place,
                         const char             *id,
                         GBytes                 *raw,
                         DatelineDossierBuilder *builder)
{
  DatelineTable *table = &self->tables[dateline_ref_kind (ref)];

  g_rw_lock_writer_lock (&self->reading);
  if (dateline_ref_row (ref) < table->n)
    move_rows (self, ref, 1);
  dateline_dossier_builder_make_row (builder, self, ref);
  table->offset[dateline_ref_row (ref)] = place.offset;
  table->length[dateline_ref_row (ref)] = place.length;
  table->id_in[dateline_ref_row (ref)] = place.id_in;
  if (place.id_in == DATELINE_ID_ELSEWHERE)
    g_hash_table_insert (self->odd_ids, GUINT_TO_POINTER (ref), g_strdup (id));
  if (place.offset != DATELINE_NOT_IN_FILE)
    put_back_in_file (self, place);
  dateline_id_map_insert (&self->ids, ref);
  dateline_dossier_builder_move_row (builder, self, ref);
  g_hash_table_insert (self->edits, GUINT_TO_POINTER (ref), g_bytes_ref (raw));
  dateline_table_sort (table);
  g_rw_lock_writer_unlock (&self->reading);
  tell_lists (self, ref, 0, 1);
}

/*
 * Lets go of a record that no other names.
 */
void
dateline_dossier_take_out (DatelineDossier *self,
                           DatelineRef      ref)
{
  DatelineTable *table = &self->tables[dateline_ref_kind (ref)];
  DatelineFilePlace place = dateline_table_get_place (table, dateline_ref_row (ref));

  g_rw_lock_writer_lock (&self->reading);
  if (place.offset != DATELINE_NOT_IN_FILE)
    g_array_append_val (self->removed, place);
  dateline_dossier_forget_from (self, ref, FALSE);
  dateline_id_map_remove (&self->ids, ref);
  g_hash_table_remove (self->odd_ids, GUINT_TO_POINTER (ref));
  g_hash_table_remove (self->edits, GUINT_TO_POINTER (ref));
  dateline_table_remove_row (table, dateline_ref_row (ref));
  if (dateline_ref_row (ref) < table->n)
    move_rows (self, ref, -1);
  dateline_table_sort (table);
  g_rw_lock_writer_unlock (&self->reading);
  tell_lists (self, ref, 1, 0);
}
