/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-table.h"

G_BEGIN_DECLS

gboolean dateline_dense_span_find  (const DatelineTable *table,
                                    gint64              *start,
                                    gint64              *end);
void     dateline_dense_span_round (gint64              *start,
                                    gint64              *end);

G_END_DECLS
