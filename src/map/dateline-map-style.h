/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineMapScheme:
 * @DATELINE_MAP_LIGHT: the light style
 * @DATELINE_MAP_DARK: the dark style
 * @DATELINE_MAP_LIGHT_CONTRAST: the light style with high contrast
 * @DATELINE_MAP_DARK_CONTRAST: the dark style with high contrast
 *
 * The colours the base map comes in.
 */
typedef enum
{
  DATELINE_MAP_LIGHT,
  DATELINE_MAP_DARK,
  DATELINE_MAP_LIGHT_CONTRAST,
  DATELINE_MAP_DARK_CONTRAST,
} DatelineMapScheme;

DatelineMapScheme   dateline_map_scheme             (gboolean            dark,
                                                     gboolean            high_contrast);
const char         *dateline_map_scheme_get_color   (DatelineMapScheme   scheme,
                                                     const char         *name);
const char         *dateline_map_style_pick_language (const char * const *languages);
char               *dateline_map_style_build        (DatelineMapScheme   scheme);

G_END_DECLS
