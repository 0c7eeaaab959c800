/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineApproximate:
 * @start: the first letter
 * @end: one past the last
 * @distance: how many letters were changed, added or taken away
 *
 * Where a pattern nearly stands in a text.
 */
typedef struct
{
  guint start;
  guint end;
  guint distance;
} DatelineApproximate;

gboolean dateline_approximate_find (const gunichar      *pattern,
                                    guint                n_pattern,
                                    const gunichar      *text,
                                    guint                n_text,
                                    guint                limit,
                                    DatelineApproximate *found);

G_END_DECLS
