/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"

G_BEGIN_DECLS

/**
 * DatelinePostings:
 *
 * An inverted index: which numbered documents have which word. Documents come
 * in rising order; a word's numbers are kept as differences in 7-bit groups,
 * about a byte and a half each.
 */
typedef struct _DatelinePostings DatelinePostings;

DatelinePostings *dateline_postings_new    (void);
void              dateline_postings_free   (DatelinePostings       *self);
void              dateline_postings_add    (DatelinePostings       *self,
                                            const char             *word,
                                            gsize                   length,
                                            guint32                 document);
void              dateline_postings_finish (DatelinePostings       *self);
void              dateline_postings_find   (const DatelinePostings *self,
                                            const char             *part,
                                            DatelineBits           *documents);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelinePostings, dateline_postings_free)

G_END_DECLS
