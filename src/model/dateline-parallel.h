/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineRangeFunc:
 * @first: the first of the numbers to do
 * @past: one past the last
 * @data: user data
 *
 * Does a part of what dateline_parallel_for() is asked for, on any thread.
 */
typedef void (*DatelineRangeFunc) (guint    first,
                                   guint    past,
                                   gpointer data);

void dateline_parallel_for (guint             n,
                            guint             grain,
                            DatelineRangeFunc func,
                            gpointer          data);

G_END_DECLS
