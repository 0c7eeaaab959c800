/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-types.h"

G_BEGIN_DECLS

/* How many columns stand side by side at most. */
#define DATELINE_COMPARISON_COLUMNS 4

/**
 * DatelineComparisonPiece:
 * @ref: a quotation
 * @column: whose column it is in, less than %DATELINE_COMPARISON_COLUMNS
 * @dated: whether it is known when it was said
 * @earliest: the first second it may have been said at
 * @latest: one past the last
 *
 * A quotation to be placed.
 */
typedef struct
{
  DatelineRef ref;
  guint column;
  gboolean dated;
  gint64 earliest;
  gint64 latest;
} DatelineComparisonPiece;

/**
 * DatelineComparisonLine:
 * @refs: the quotation of each column, or %DATELINE_REF_NONE
 * @begins: whether it is the first line of its date
 * @dated: whether that is known
 * @gap: the seconds between the end of what came before and this date; 0 where
 *   they touch or overlap, and in all lines but the first of a date
 *
 * What stands side by side, said at the same date.
 */
typedef struct
{
  DatelineRef refs[DATELINE_COMPARISON_COLUMNS];
  gboolean begins;
  gboolean dated;
  gint64 gap;
} DatelineComparisonLine;

GArray *dateline_comparison_plan       (GArray *pieces);
int     dateline_comparison_gap_height (gint64  gap);

G_END_DECLS
