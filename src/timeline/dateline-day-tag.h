/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineDayTag:
 * @x: where the line of the day is, in pixels from the beginning of what is in
 *   sight; in or out of it
 * @width: how wide the words are with the room about them, in pixels
 * @left: where they begin; set by dateline_day_tags_place()
 * @hidden: whether there is no room for them; set likewise
 *
 * The words at the line of a day that matters, in the ruler.
 */
typedef struct
{
  double x;
  double width;
  double left;
  gboolean hidden;
} DatelineDayTag;

int  dateline_day_tag_get_side (const DatelineDayTag *self,
                                double                width);
void dateline_day_tags_place   (DatelineDayTag       *tags,
                                guint                 n,
                                double                width);

G_END_DECLS
