/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineDifferenceKind:
 * @DATELINE_DIFFERENCE_EQUAL: in both
 * @DATELINE_DIFFERENCE_DELETED: in the first text alone
 * @DATELINE_DIFFERENCE_INSERTED: in the second text alone
 *
 * What became of some words.
 */
typedef enum
{
  DATELINE_DIFFERENCE_EQUAL,
  DATELINE_DIFFERENCE_DELETED,
  DATELINE_DIFFERENCE_INSERTED,
} DatelineDifferenceKind;

/**
 * DatelineDifference:
 * @kind: what became of these words
 * @start: their first byte: in the second text for those inserted, else in the first
 * @end: one past their last byte
 *
 * A run of words in two versions of a text.
 */
typedef struct
{
  DatelineDifferenceKind kind;
  gsize start;
  gsize end;
} DatelineDifference;

GArray *dateline_word_difference (const char *first,
                                  const char *second);

G_END_DECLS
