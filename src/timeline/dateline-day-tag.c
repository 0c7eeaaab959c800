/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-day-tag.h"

#define GAP 4.0

/**
 * dateline_day_tag_get_side:
 * @self: the words at a line
 * @width: how much is in sight, in pixels
 *
 * Returns: -1 if the line is before what is in sight, 1 if it is after, else 0
 */
int
dateline_day_tag_get_side (const DatelineDayTag *self,
                           double                width)
{
  if (self->x < 0)
    return -1;
  return self->x > width ? 1 : 0;
}

/* After its line; before it if only there is room. */
static void
place (DatelineDayTag *tag,
       double          from,
       double          until)
{
  if (tag->x + tag->width <= until)
    tag->left = MAX (tag->x, from);
  else if (MIN (tag->x, until) - tag->width >= from)
    tag->left = MIN (tag->x, until) - tag->width;
  else
    tag->left = MAX (until - tag->width, from);
  tag->hidden = tag->left + tag->width > until;
}

/* As far as the words may go and leave room for those of later lines in sight. */
static double
get_limit (const DatelineDayTag *tags,
           guint                 i,
           guint                 n,
           double                width,
           double                until)
{
  while (++i < n && dateline_day_tag_get_side (&tags[i], width) == 0)
    until -= tags[i].width + GAP;
  return until;
}

/**
 * dateline_day_tags_place:
 * @tags: (array length=n): the words at lines, the earliest first
 * @n: how many
 * @width: how much is in sight, in pixels
 *
 * Puts words beside their lines, or at the edge that a line lies beyond, in the
 * order of time, so that none covers another.
 */
void
dateline_day_tags_place (DatelineDayTag *tags,
                         guint           n,
                         double          width)
{
  double from = 0, until = width;

  for (guint i = n; i > 0 && dateline_day_tag_get_side (&tags[i - 1], width) > 0; i--)
    {
      tags[i - 1].left = until - tags[i - 1].width;
      tags[i - 1].hidden = tags[i - 1].left < 0;
      until = tags[i - 1].hidden ? until : tags[i - 1].left - GAP;
    }
  for (guint i = 0; i < n && dateline_day_tag_get_side (&tags[i], width) <= 0; i++)
    {
      double limit = get_limit (tags, i, n, width, until);

      /* The words of a line stand before it where the next line follows. */
      if (i + 1 < n && dateline_day_tag_get_side (&tags[i + 1], width) == 0 && MIN (tags[i].x, tags[i + 1].x - GAP) - tags[i].width >= from)
        limit = MIN (limit, tags[i + 1].x - GAP);
      if (dateline_day_tag_get_side (&tags[i], width) < 0)
        {
          tags[i].left = from;
          tags[i].hidden = from + tags[i].width > limit;
        }
      else
        place (&tags[i], from, limit);
      from = tags[i].hidden ? from : tags[i].left + tags[i].width + GAP;
    }
}
