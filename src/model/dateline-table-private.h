/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-role.h"
#include "dateline-table.h"

G_BEGIN_DECLS

/* Stands in `id_in` where the id cannot be read from the bytes as it is, because
 * the file spells it with escapes or far into the record. */
#define DATELINE_ID_ELSEWHERE G_MAXUINT16

/* Stands in `offset` of a record that the file does not have. */
#define DATELINE_NOT_IN_FILE G_MAXUINT32

/* Stands in `lead` or `tail` where that end of an extent is nowhere sure. */
#define DATELINE_NOTHING_SURE G_MAXUINT16

/* Columns are arrays of `n` values, or NULL where no record of the kind has
 * such a value. A row is 4 + 4 + 2 bytes, 23 more if dated, 4 and 4 a link if
 * linked: what a million records cost. Of quotations and sources it is 2 more,
 * and 1 a link. */
struct _DatelineTable
{
  guint n;

  guint32 *offset; /* of the record in the bytes */
  guint32 *length;
  guint16 *id_in; /* where the record has its id, counted from `offset` */

  gint64 *earliest; /* later than `latest` where undated */
  gint64 *latest;
  guint16 *lead; /* days from `earliest` until the extent is sure */
  guint16 *tail; /* days before `latest` from which it is no longer */
  guint16 *flags;
  guint8 *precision;

  guint16 *code;

  guint32 *link_start; /* where in `links`: a count, then that many */
  guint32 *links;
  guint32 n_links; /* values in `links` */
  guint32 n_ordered; /* of these, those that lie in the order of the rows they
                        are of: all, until a record is edited */
  guint8 *roles;     /* by place in `links`: a DatelineRole */
  guint8 *grade;     /* by the Admiralty code, of a source 1 for A, of a
                        quotation 1 for 1; 0 for none */
  guint8 *unnamed;   /* how many passed a quotation on who are not named */

  double *longitude; /* not a number where unplaced */
  double *latitude;

  guint32 *order; /* rows by earliest, then latest; undated last */
};

/* Where the file has a record, as in the columns of those names. */
typedef struct
{
  guint32 offset;
  guint32 length;
  guint16 id_in;
} DatelineFilePlace;

void              dateline_table_clear      (DatelineTable       *self);
void              dateline_table_sort       (DatelineTable       *self);
DatelineFilePlace dateline_table_get_place  (const DatelineTable *self,
                                             guint                row);
void              dateline_table_remove_row (DatelineTable       *self,
                                             guint                row);

G_END_DECLS
