/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dateline-problem.h"

G_BEGIN_DECLS

/**
 * DatelineProblemLog:
 *
 * Collects what is wrong with a file while it is read. Lines and columns are
 * reckoned only in the end, for all problems in one pass.
 */
typedef struct _DatelineProblemLog DatelineProblemLog;

DatelineProblemLog *dateline_problem_log_new           (const char         *text,
                                                        gsize               length);
void                dateline_problem_log_free          (DatelineProblemLog *self);
gboolean            dateline_problem_log_is_full       (DatelineProblemLog *self);
void                dateline_problem_log_add           (DatelineProblemLog *self,
                                                        DatelineSeverity    severity,
                                                        gsize               offset,
                                                        const char         *path,
                                                        const char         *message);
void                dateline_problem_log_add_duplicate (DatelineProblemLog *self,
                                                        gsize               offset,
                                                        gsize               first_offset,
                                                        const char         *path,
                                                        const char         *key);
void                dateline_problem_log_leave_out     (DatelineProblemLog *self,
                                                        DatelineSeverity    severity);
GListModel         *dateline_problem_log_finish        (DatelineProblemLog *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineProblemLog, dateline_problem_log_free)

G_END_DECLS
