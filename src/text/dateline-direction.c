/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-direction.h"

#include <unicode/uchar.h>

/**
 * dateline_direction_of:
 * @text: a text
 *
 * Tells which way a text is read from its first letter that has a direction, as
 * the Unicode bidirectional algorithm does for a paragraph (UAX #9, rules P2
 * and P3; isolates are not looked for).
 *
 * Returns: the direction
 */
DatelineDirection
dateline_direction_of (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    switch (u_charDirection ((UChar32) g_utf8_get_char (p)))
      {
      case U_LEFT_TO_RIGHT:
        return DATELINE_DIRECTION_LEFT_TO_RIGHT;
      case U_RIGHT_TO_LEFT:
      case U_RIGHT_TO_LEFT_ARABIC:
        return DATELINE_DIRECTION_RIGHT_TO_LEFT;
      default:
        break;
      }
  return DATELINE_DIRECTION_NONE;
}
