/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineWordFunc:
 * @word: one folded word, not NUL-terminated
 * @length: its length in bytes
 * @data: user data
 *
 * Called by dateline_fold_words() once for each word of a text, in order.
 */
typedef void (*DatelineWordFunc) (const char *word,
                                  gsize       length,
                                  gpointer    data);

char *dateline_fold       (const char       *text);
void  dateline_fold_words (const char       *text,
                           gssize            length,
                           DatelineWordFunc  func,
                           gpointer          data);

G_END_DECLS
