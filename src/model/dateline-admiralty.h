/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dateline_admiralty_dup_code        (const char *reliability,
                                          int         credibility);
char *dateline_admiralty_dup_reliability (const char *reliability);
char *dateline_admiralty_dup_credibility (int         credibility);

gboolean    dateline_admiralty_is_low                (guint reliability,
                                                      guint credibility);
char       *dateline_admiralty_dup_caveat            (guint reliability,
                                                      guint credibility);
const char *dateline_admiralty_get_reliability_words (guint grade);
const char *dateline_admiralty_get_credibility_words (guint grade);

G_END_DECLS
