/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     figures_emit      (const char  *name,
                            double       value);
void     figures_emit_text (const char  *name,
                            const char  *value);
void     figures_print     (const char  *name,
                            const char  *size,
                            double       value,
                            double       budget,
                            const char  *renderer);
gboolean figures_is_public (const char  *name);

G_END_DECLS
