/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-json-tape.h"

G_BEGIN_DECLS

/**
 * DatelineGeometryFault:
 *
 * Why a geometry cannot be put on a map, or perhaps should not.
 */
typedef enum
{
  DATELINE_GEOMETRY_FINE,
  DATELINE_GEOMETRY_NOT_AN_OBJECT,
  DATELINE_GEOMETRY_NO_TYPE,
  DATELINE_GEOMETRY_NO_POSITION,
  DATELINE_GEOMETRY_BAD_POSITION,
  DATELINE_GEOMETRY_BAD_LONGITUDE,
  DATELINE_GEOMETRY_BAD_LATITUDE,
  DATELINE_GEOMETRY_SWAPPED,
  DATELINE_GEOMETRY_NULL_ISLAND, /* a warning: it can be put there */
} DatelineGeometryFault;

DatelineGeometryFault dateline_geometry_read (const DatelineJsonTape *tape,
                                              guint                   geometry,
                                              double                 *longitude,
                                              double                 *latitude,
                                              guint                  *where);

G_END_DECLS
