/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text for programs and terminals: one line, whatever the locale. */
char *dateline_plain_dup_line   (const char *text);
char *dateline_plain_dup_number (double      number);

G_END_DECLS
