/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineDirection:
 * @DATELINE_DIRECTION_NONE: neither: digits, marks, nothing
 * @DATELINE_DIRECTION_LEFT_TO_RIGHT: as Latin, Cyrillic and Hangul
 * @DATELINE_DIRECTION_RIGHT_TO_LEFT: as Arabic and Hebrew
 *
 * Which way a text is read.
 */
typedef enum
{
  DATELINE_DIRECTION_NONE,
  DATELINE_DIRECTION_LEFT_TO_RIGHT,
  DATELINE_DIRECTION_RIGHT_TO_LEFT,
} DatelineDirection;

DatelineDirection dateline_direction_of (const char *text);

G_END_DECLS
