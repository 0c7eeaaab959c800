/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-dossier-builder-private.h"

#include <string.h>

#include "dateline-dossier-private.h"

/* How a record that was read alone comes to stand in a dossier. */

static guint16
find_or_add_word (GPtrArray  *words,
                  const char *word)
{
  guint code;

  if (g_ptr_array_find_with_equal_func (words, word, g_str_equal, &code))
    return (guint16) code;
  if (words->len == DATELINE_NO_CODE)
    return DATELINE_NO_CODE;
  g_ptr_array_add (words, g_strdup (word));
  return (guint16) (words->len - 1);
}

/* The code of the one record, as another dossier has it. */
static guint16
move_code (DatelineDossierBuilder *self,
           DatelineDossier        *dossier)
{
  guint16 code = g_array_index (self->columns[self->kind].code, guint16, 0);

  if (code == DATELINE_NO_CODE)
    return code;
  return self->kind == DATELINE_KIND_EVENT
             ? find_or_add_word (dossier->event_kinds, self->dossier->event_kinds->pdata[code])
             : find_or_add_word (dossier->country_lists, self->dossier->country_lists->pdata[code]);
}

/* Adds a link that leads somewhere, or what is left of one that does not. */
static void
move_link (DatelineTable *table,
           guint          row,
           guint32        start,
           guint32        to,
           guint8         role)
{
  if (to == DATELINE_REF_NONE)
    {
      if (role == DATELINE_ROLE_RETELLER)
        dateline_dossier_builder_count_unnamed (&table->unnamed[row]);
      return;
    }
  table->links[start + ++table->links[start]] = to;
  if (table->roles != NULL)
    table->roles[start + table->links[start]] = role;
}

static void
make_room_for_links (DatelineTable *table,
                     guint          n)
{
  table->links = g_renew (guint32, table->links, table->n_links + 1 + n);
  table->links[table->n_links] = 0;
  if (table->roles == NULL)
    return;
  table->roles = g_renew (guint8, table->roles, table->n_links + 1 + n);
  table->roles[table->n_links] = DATELINE_ROLE_NONE;
}

/* The links of the one record, found anew: all but those to itself wait. */
static void
move_links (DatelineDossierBuilder *self,
            DatelineDossier        *dossier,
            DatelineRef             ref)
{
  DatelineTable *table = &dossier->tables[dateline_ref_kind (ref)];
  GArray *links = self->columns[self->kind].links;
  GArray *roles = self->columns[self->kind].roles;
  guint n = links->len > 1 ? g_array_index (links, guint32, 1) : 0;
  guint32 start = table->n_links, next_pending = 0;

  make_room_for_links (table, n);
  for (guint i = 0; i < n; i++)
    {
      guint32 to = g_array_index (links, guint32, 2 + i);
      const char *id;

      if (to == DATELINE_REF_NONE)
        {
          id = g_array_index (self->pending, DatelinePendingLink, next_pending++).id;
          to = dateline_id_map_lookup (&dossier->ids, id, strlen (id));
        }
      else
        to = ref;
      move_link (table, dateline_ref_row (ref), start, to,
                 roles != NULL ? g_array_index (roles, guint8, 2 + i) : DATELINE_ROLE_NONE);
    }
  table->link_start[dateline_ref_row (ref)] = start;
  table->n_links = start + 1 + table->links[start];
}

/* Makes room in one column. A column without values need not be there yet. */
static gpointer
open_gap (gpointer column,
          GArray  *like,
          guint    row,
          guint    n)
{
  gsize size;
  char *grown;

  if (like == NULL)
    return column;
  size = g_array_get_element_size (like);
  grown = g_realloc_n (column, n + 1, size);
  memmove (grown + (row + 1) * size, grown + row * size, (n - row) * size);
  memcpy (grown + row * size, like->data, size);
  return grown;
}

#define OPEN_GAP(column) table->column = open_gap (table->column, columns->column, row, table->n)

/*
 * Makes a row in @dossier for the one record of @self to be moved to.
 */
void
dateline_dossier_builder_make_row (DatelineDossierBuilder *self,
                                   DatelineDossier        *dossier,
                                   DatelineRef             ref)
{
  DatelineBuilderColumns *columns = &self->columns[self->kind];
  DatelineTable *table = &dossier->tables[self->kind];
  guint row = dateline_ref_row (ref);

  OPEN_GAP (offset);
  OPEN_GAP (length);
  OPEN_GAP (id_in);
  OPEN_GAP (earliest);
  OPEN_GAP (latest);
  OPEN_GAP (lead);
  OPEN_GAP (tail);
  OPEN_GAP (flags);
  OPEN_GAP (precision);
  OPEN_GAP (code);
  OPEN_GAP (link_start);
  OPEN_GAP (grade);
  OPEN_GAP (unnamed);
  OPEN_GAP (longitude);
  OPEN_GAP (latitude);
  table->link_start[row] = 0;
  table->n++;
}

#define MOVE(column, type) \
  if (columns->column != NULL) \
    table->column[row] = g_array_index (columns->column, type, 0)

/*
 * Puts the one record of @self in the place of @ref in @dossier. The columns
 * that say where the record's source text is stay as they are.
 */
void
dateline_dossier_builder_move_row (DatelineDossierBuilder *self,
                                   DatelineDossier        *dossier,
                                   DatelineRef             ref)
{
  DatelineBuilderColumns *columns = &self->columns[self->kind];
  DatelineTable *table = &dossier->tables[self->kind];
  guint row = dateline_ref_row (ref);

  MOVE (earliest, gint64);
  MOVE (latest, gint64);
  MOVE (lead, guint16);
  MOVE (tail, guint16);
  MOVE (flags, guint16);
  MOVE (precision, guint8);
  MOVE (grade, guint8);
  MOVE (unnamed, guint8);
  MOVE (longitude, double);
  MOVE (latitude, double);
  if (columns->code != NULL)
    table->code[row] = move_code (self, dossier);
  move_links (self, dossier, ref);
}

/*
 * Returns: (transfer full) (nullable): the id of the one record of @self, %NULL
 *   if there is not just one, of @kind
 */
char *
dateline_dossier_builder_dup_only_id (DatelineDossierBuilder *self,
                                      DatelineKind            kind)
{
  if (self->kind != kind || self->columns[kind].offset->len != 1)
    return NULL;
  return dateline_dossier_dup_row_id (self->dossier, kind, 0);
}
