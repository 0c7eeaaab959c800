/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-quote.h"

G_BEGIN_DECLS

gboolean dateline_hand_is_retelling    (const char    *as);
guint    dateline_hand_count_retellers (DatelineQuote *quote,
                                        DatelineRef    publisher);
gboolean dateline_hand_is_through      (DatelineQuote *quote,
                                        DatelineRef    publisher,
                                        DatelineRef    actor);
char    *dateline_hand_dup_word        (guint          n_retellers);
char    *dateline_hand_dup_explanation (guint          n_retellers);

G_END_DECLS
