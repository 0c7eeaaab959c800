/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-text-position.h"

#include <string.h>

/**
 * dateline_text_position_init:
 * @self: a position
 * @text: a text in UTF-8
 * @length: its length in bytes
 *
 * Makes it the start of a text. A byte order mark takes no column.
 */
void
dateline_text_position_init (DatelineTextPosition *self,
                             const char           *text,
                             gsize                 length)
{
  gboolean has_mark = length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0;

  *self = (DatelineTextPosition) { text, length, has_mark ? 3 : 0, 1, 1 };
}

/**
 * dateline_text_position_advance:
 * @self: a position
 * @offset: a place at or after it; one before it changes nothing
 *
 * Moves ahead.
 */
void
dateline_text_position_advance (DatelineTextPosition *self,
                                gsize                 offset)
{
  const char *end = self->text + MIN (offset, self->length);
  const char *p = self->text + self->offset;
  const char *line_break;

  if (p >= end)
    return;
  while ((line_break = memchr (p, '\n', (gsize) (end - p))) != NULL)
    {
      self->line++;
      self->column = 1;
      p = line_break + 1;
    }
  for (; p < end; p++)
    if (((guchar) *p & 0xc0) != 0x80)
      self->column++;
  self->offset = (gsize) (end - self->text);
}
