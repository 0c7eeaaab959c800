/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier-builder.h"
#include "dateline-table-private.h"

G_BEGIN_DECLS

/* A table while it grows. */
typedef struct
{
  GArray *offset;
  GArray *length;
  GArray *id_in;
  GArray *earliest;
  GArray *latest;
  GArray *lead;
  GArray *tail;
  GArray *flags;
  GArray *precision;
  GArray *code;
  GArray *link_start;
  GArray *links;
  GArray *roles;
  GArray *grade;
  GArray *unnamed;
  GArray *longitude;
  GArray *latitude;
} DatelineBuilderColumns;

/* A link to an id that no record had yet. */
typedef struct
{
  DatelineRef from;
  guint position; /* in `links` of the kind of @from */
  char *id;
} DatelinePendingLink;

/**
 * DatelineDossierBuilder:
 *
 * Fills a dossier from a file's text, record by record, on one thread.
 * The dossier is nobody else's until dateline_dossier_builder_finish().
 */
struct _DatelineDossierBuilder
{
  DatelineDossier *dossier;
  DatelineBuilderColumns columns[DATELINE_N_KINDS];
  GArray *pending;
  GHashTable *codes;         /* kind of event -> code */
  GHashTable *country_codes; /* countries of a place -> code */
  DatelineKind kind; /* of the record being filled */
};

static inline void
dateline_dossier_builder_count_unnamed (guint8 *unnamed)
{
  if (*unnamed < G_MAXUINT8)
    (*unnamed)++;
}

char *dateline_dossier_builder_dup_only_id (DatelineDossierBuilder *self,
                                            DatelineKind            kind);
void  dateline_dossier_builder_make_row    (DatelineDossierBuilder *self,
                                            DatelineDossier        *dossier,
                                            DatelineRef             ref);
void  dateline_dossier_builder_move_row    (DatelineDossierBuilder *self,
                                            DatelineDossier        *dossier,
                                            DatelineRef             ref);

G_END_DECLS
