/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

char *dateline_initials_dup       (const char *name);
void  dateline_initials_get_color (const char *name,
                                   GdkRGBA    *color);

G_END_DECLS
