/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineTextPosition:
 * @text: a text in UTF-8; not owned
 * @length: its length in bytes
 * @offset: a place in it, in bytes from 0
 * @line: the line of that place, from 1
 * @column: the Unicode character in that line, from 1
 *
 * A place in a text as people tell it. It is found by walking ahead from the
 * last place, so that many are found in one pass.
 */
typedef struct
{
  const char *text;
  gsize length;
  gsize offset;
  guint line;
  guint column;
} DatelineTextPosition;

void dateline_text_position_init    (DatelineTextPosition *self,
                                     const char           *text,
                                     gsize                 length);
void dateline_text_position_advance (DatelineTextPosition *self,
                                     gsize                 offset);

G_END_DECLS
