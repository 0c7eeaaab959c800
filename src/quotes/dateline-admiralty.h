/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dateline_admiralty_dup_code        (const char *reliability,
                                          int         credibility);
char *dateline_admiralty_dup_reliability (const char *reliability);
char *dateline_admiralty_dup_credibility (int         credibility);

G_END_DECLS
