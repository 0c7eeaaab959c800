/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dateline_words_show (GtkLabel   *label,
                          const char *words,
                          const char *language);

G_END_DECLS
