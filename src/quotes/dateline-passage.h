/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-anchor.h"
#include "dateline-citation.h"

G_BEGIN_DECLS

/**
 * DatelinePassage:
 * @text: the passage with some words before and after it
 * @start: the byte of @text where the passage starts
 * @end: one past its last byte
 *
 * A passage in the words around it.
 */
typedef struct
{
  char *text;
  gsize start;
  gsize end;
} DatelinePassage;

gboolean         dateline_passage_find  (const char             *text,
                                         const DatelineCitation *citation,
                                         DatelineAnchor         *found);
DatelinePassage *dateline_passage_new   (const char             *text,
                                         gsize                   start,
                                         gsize                   end,
                                         guint                   n_around);
DatelinePassage *dateline_passage_quote (const DatelineCitation *citation);
void             dateline_passage_free  (DatelinePassage        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelinePassage, dateline_passage_free)

G_END_DECLS
