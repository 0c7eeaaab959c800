/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-table-private.h"

G_BEGIN_DECLS

/**
 * DatelineChange:
 * @ref: the record changed
 * @before: (nullable): its source text before, %NULL if it was not there
 * @after: (nullable): its source text after, %NULL if it is no longer there
 * @place: where the file has it
 * @serial: which change it is, of all that were ever made; never 0
 *
 * One step of a history.
 */
typedef struct
{
  DatelineRef ref;
  GBytes *before;
  GBytes *after;
  DatelineFilePlace place;
  gsize serial;
} DatelineChange;

/**
 * DatelineHistory:
 *
 * What was changed in a dossier, so that it can be undone and done again.
 */
typedef struct _DatelineHistory DatelineHistory;

DatelineHistory      *dateline_history_new       (void);
void                  dateline_history_free      (DatelineHistory   *self);
void                  dateline_history_push      (DatelineHistory   *self,
                                                  DatelineRef        ref,
                                                  DatelineFilePlace  place,
                                                  GBytes            *before,
                                                  GBytes            *after);
const DatelineChange *dateline_history_peek_undo (DatelineHistory   *self);
const DatelineChange *dateline_history_peek_redo (DatelineHistory   *self);
void                  dateline_history_step      (DatelineHistory   *self,
                                                  int                by);

G_END_DECLS
