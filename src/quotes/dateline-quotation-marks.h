/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-quote.h"

G_BEGIN_DECLS

char *dateline_quotation_marks_add (DatelineQuote *quote,
                                    const char    *words);

G_END_DECLS
