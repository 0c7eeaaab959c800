/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where in a text stands what a reader searched for, to be shown there. What
 * counts as found is what dateline_fold_words() makes equal: the search itself
 * and its marks cannot differ. */

/**
 * DatelineHit:
 * @start: where the word begins, in bytes
 * @end: behind its last letter
 *
 * A word of a text that holds a word that was searched for.
 */
typedef struct
{
  gsize start;
  gsize end;
} DatelineHit;

GArray *dateline_hits_find      (const char *text,
                                 const char *wanted);
gsize   dateline_hits_get_start (const char *text,
                                 const char *wanted,
                                 guint       n_shown,
                                 guint       n_before);

G_END_DECLS
