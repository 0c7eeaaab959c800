/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-quote.h"

G_BEGIN_DECLS

gboolean dateline_version_words_comparable (DatelineQuote *first,
                                            DatelineQuote *second);
char    *dateline_version_words_dup_merged (const char    *first,
                                            const char    *second,
                                            GArray       **runs);
char    *dateline_version_words_dup_spoken (const char    *merged,
                                            GArray        *runs);

G_END_DECLS
