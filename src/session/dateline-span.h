/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dateline_span_dup_edtf  (gint64 start,
                               gint64 end);
char *dateline_span_dup_human (gint64 start,
                               gint64 end);

G_END_DECLS
