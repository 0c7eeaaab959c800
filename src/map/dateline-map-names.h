/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DATELINE_MAP_NAMES_SIDE:
 *
 * How wide and high the world is in the numbers of a [struct@DatelineMapName].
 */
#define DATELINE_MAP_NAMES_SIDE (1 << 26)

/**
 * DATELINE_MAP_NAMES_ALL:
 *
 * A zoom from which on there are no more names.
 */
#define DATELINE_MAP_NAMES_ALL 20

/**
 * DatelineMapNameKind:
 * @DATELINE_MAP_NAME_CITY: a city, a town or a village
 * @DATELINE_MAP_NAME_CAPITAL: the capital of a state
 * @DATELINE_MAP_NAME_COUNTRY: a state or a territory
 * @DATELINE_MAP_NAME_SITE: a place that is not a settlement
 * @DATELINE_MAP_NAME_ZONE: a stretch of ground along a line
 *
 * What bears a name. The numbers are those of the file.
 */
typedef enum
{
  DATELINE_MAP_NAME_CITY,
  DATELINE_MAP_NAME_CAPITAL,
  DATELINE_MAP_NAME_COUNTRY,
  DATELINE_MAP_NAME_SITE,
  DATELINE_MAP_NAME_ZONE,
} DatelineMapNameKind;

/**
 * DatelineMapName:
 * @x: where it is, from the west, of [const@MAP_NAMES_SIDE]
 * @y: where it is, from the north, of [const@MAP_NAMES_SIDE], in Web Mercator
 * @latin: where its Latin name is, for dateline_map_names_get_text()
 * @text: where its name in the language asked for is; the Latin one if it has none
 * @first: the zoom from which it is shown, in tenths
 * @last: the zoom up to which it is shown, in tenths
 * @kind: a #DatelineMapNameKind
 * @angle: how far its text is turned, in degrees clockwise
 *
 * A name on the map.
 */
typedef struct
{
  guint32 x;
  guint32 y;
  guint32 latin;
  guint32 text;
  guint8 first;
  guint8 last;
  guint8 kind;
  gint8 angle;
} DatelineMapName;

#define DATELINE_TYPE_MAP_NAMES (dateline_map_names_get_type ())
G_DECLARE_FINAL_TYPE (DatelineMapNames, dateline_map_names, DATELINE, MAP_NAMES, GObject)

DatelineMapNames      *dateline_map_names_new         (const char            *path,
                                                       const char            *language,
                                                       guint                  deepest,
                                                       GError               **error);
const DatelineMapName *dateline_map_names_get         (DatelineMapNames      *self,
                                                       guint                 *n_names);
const char            *dateline_map_names_get_text    (DatelineMapNames      *self,
                                                       guint32                position);
guint                  dateline_map_names_get_deepest (DatelineMapNames      *self);

G_END_DECLS
