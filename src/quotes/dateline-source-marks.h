/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-anchor.h"
#include "dateline-types.h"

G_BEGIN_DECLS

/**
 * DatelineSourceMark:
 * @quote: the quotation
 * @anchor: where it stands
 *
 * A quotation in the text of its source.
 */
typedef struct
{
  DatelineRef quote;
  DatelineAnchor anchor;
} DatelineSourceMark;

/**
 * DatelineSourceSegment:
 * @first: its first character
 * @last: one past its last
 * @depth: how many quotations share it, at least 1
 * @n_doubtful: how many of them were found only nearly
 *
 * A stretch of text that is marked alike throughout.
 */
typedef struct
{
  guint first;
  guint last;
  guint depth;
  guint n_doubtful;
} DatelineSourceSegment;

void        dateline_source_marks_sort          (GArray                   *marks);
GArray     *dateline_source_marks_cut           (const GArray             *marks);
gboolean    dateline_source_marks_find          (const GArray             *marks,
                                                 DatelineRef               quote,
                                                 guint                    *position);
DatelineRef dateline_source_marks_get_at        (const GArray             *marks,
                                                 guint                     character,
                                                 DatelineRef               current);
DatelineRef dateline_source_marks_get_neighbour (const GArray             *marks,
                                                 DatelineRef               current,
                                                 int                       step);
gboolean    dateline_source_mark_is_doubtful    (const DatelineSourceMark *self);

G_END_DECLS
