/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void dateline_transliterate_word (const char *word,
                                  gsize       length,
                                  GString    *folded);

G_END_DECLS
