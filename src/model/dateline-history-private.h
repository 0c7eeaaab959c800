/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-types.h"

G_BEGIN_DECLS

/**
 * DatelineChange:
 * @ref: the record changed
 * @before: its source text before
 * @after: its source text after
 *
 * One step of a history.
 */
typedef struct
{
  DatelineRef ref;
  GBytes *before;
  GBytes *after;
} DatelineChange;

/**
 * DatelineHistory:
 *
 * What was changed in a dossier, so that it can be undone and done again.
 */
typedef struct _DatelineHistory DatelineHistory;

DatelineHistory      *dateline_history_new       (void);
void                  dateline_history_free      (DatelineHistory *self);
void                  dateline_history_push      (DatelineHistory *self,
                                                  DatelineRef      ref,
                                                  GBytes          *before,
                                                  GBytes          *after);
const DatelineChange *dateline_history_peek_undo (DatelineHistory *self);
const DatelineChange *dateline_history_peek_redo (DatelineHistory *self);
void                  dateline_history_step      (DatelineHistory *self,
                                                  int              by);

G_END_DECLS
