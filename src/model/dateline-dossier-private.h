/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-decoder.h"
#include "dateline-dossier.h"
#include "dateline-history-private.h"
#include "dateline-id-map.h"
#include "dateline-table-private.h"

G_BEGIN_DECLS

/* How many objects are kept although nobody holds them, for lists that
 * scroll back and forth. */
#define N_RECENT 64

struct _DatelineDossier
{
  GObject parent_instance;

  GBytes *bytes;
  DatelineDecoder *decoder;

  DatelineText *title;
  DatelineText *description;
  char *language;
  DatelineDate *as_of;

  GRWLock reading; /* by threads; only the main one writes */
  DatelineTable tables[DATELINE_N_KINDS];
  GListModel *records[DATELINE_N_KINDS];
  DatelineIdMap ids;
  GHashTable *odd_ids;    /* DatelineRef -> id, where the bytes spell it with escapes */
  GPtrArray *event_kinds; /* by code; NULL-terminated */
  GPtrArray *country_lists; /* likewise: the countries that a place names */

  gsize array_end[DATELINE_N_KINDS]; /* see dateline_dossier_builder_set_array() */
  gsize end;                         /* of the file's object; where a new array goes */
  GHashTable *edits;                 /* DatelineRef -> GBytes, instead of what the file has */
  GArray *removed;                   /* DatelineFilePlace, of records no longer there */
  DatelineHistory *history;

  GHashTable *live; /* DatelineRef -> DatelineRecord, not held */
  DatelineRecord *recent[N_RECENT];
  guint next_recent;
};

char   *dateline_dossier_dup_row_id (DatelineDossier *self,
                                     DatelineKind     kind,
                                     guint            row);
GBytes *dateline_dossier_dup_raw    (DatelineDossier *self,
                                     DatelineRef      ref);
void    dateline_dossier_forget     (DatelineDossier *self,
                                     DatelineRef      ref);
void    dateline_dossier_forget_from (DatelineDossier *self,
                                     DatelineRef      from,
                                     gboolean         all);

G_END_DECLS
