/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-geometry.h"

#include <math.h>

/* The box around all positions, twice: once with longitudes as they are and
 * once from 0 to 360, for what RFC 7946 cuts in two at the antimeridian. */
typedef struct
{
  const DatelineJsonTape *tape;
  double west, east;
  double west_360, east_360;
  double south, north;
  guint n;
  guint where;
} Box;

static void
box_add (Box    *box,
         double  longitude,
         double  latitude)
{
  double wrapped = longitude < 0 ? longitude + 360 : longitude;

  box->west = box->n > 0 ? fmin (box->west, longitude) : longitude;
  box->east = box->n > 0 ? fmax (box->east, longitude) : longitude;
  box->west_360 = box->n > 0 ? fmin (box->west_360, wrapped) : wrapped;
  box->east_360 = box->n > 0 ? fmax (box->east_360, wrapped) : wrapped;
  box->south = box->n > 0 ? fmin (box->south, latitude) : latitude;
  box->north = box->n > 0 ? fmax (box->north, latitude) : latitude;
  box->n++;
}

static gboolean
is_number (const DatelineJsonTape *tape,
           guint                   token)
{
  return tape->tokens[token].type == DATELINE_JSON_INTEGER || tape->tokens[token].type == DATELINE_JSON_REAL;
}

/* A position is an array that starts with a number. */
static gboolean
is_position (const DatelineJsonTape *tape,
             guint                   token)
{
  return tape->tokens[token].type == DATELINE_JSON_ARRAY && tape->tokens[token].next > token + 1 &&
         is_number (tape, token + 1);
}

static DatelineGeometryFault
read_position (Box  *box,
               guint position)
{
  const DatelineJsonTape *tape = box->tape;
  double longitude, latitude;

  box->where = position;
  if (tape->tokens[position].next < position + 3 ||
      !dateline_json_tape_get_number (tape, position + 1, &longitude) ||
      !dateline_json_tape_get_number (tape, position + 2, &latitude))
    return DATELINE_GEOMETRY_BAD_POSITION;
  if (fabs (latitude) > 90 && fabs (latitude) <= 180 && fabs (longitude) <= 90)
    return DATELINE_GEOMETRY_SWAPPED;
  if (fabs (longitude) > 180)
    {
      box->where = position + 1;
      return DATELINE_GEOMETRY_BAD_LONGITUDE;
    }
  if (fabs (latitude) > 90)
    {
      box->where = position + 2;
      return DATELINE_GEOMETRY_BAD_LATITUDE;
    }
  box_add (box, longitude, latitude);
  return DATELINE_GEOMETRY_FINE;
}

/* Reads every position below @coordinates, however deep; anything else that
 * holds a value there is wrong. */
static DatelineGeometryFault
read_coordinates (Box  *box,
                  guint coordinates)
{
  const DatelineJsonToken *tokens = box->tape->tokens;
  guint i = coordinates;

  while (i < tokens[coordinates].next)
    {
      DatelineGeometryFault fault = DATELINE_GEOMETRY_FINE;

      if (is_position (box->tape, i))
        {
          fault = read_position (box, i);
          i = tokens[i].next;
        }
      else if (tokens[i].type != DATELINE_JSON_ARRAY)
        {
          box->where = i;
          fault = DATELINE_GEOMETRY_BAD_POSITION;
        }
      else
        i++;
      if (fault != DATELINE_GEOMETRY_FINE)
        return fault;
    }
  return DATELINE_GEOMETRY_FINE;
}

/* Reads the `coordinates` of a geometry and of all that a collection holds. */
static DatelineGeometryFault
read_all (Box  *box,
          guint geometry)
{
  const DatelineJsonToken *tokens = box->tape->tokens;

  for (guint i = geometry + 1; i < tokens[geometry].next; i++)
    {
      DatelineGeometryFault fault;

      if (!(tokens[i].flags & DATELINE_JSON_KEY) || !dateline_json_tape_is (box->tape, i, "coordinates"))
        continue;
      fault = read_coordinates (box, i + 1);
      if (fault != DATELINE_GEOMETRY_FINE)
        return fault;
    }
  box->where = geometry;
  return box->n > 0 ? DATELINE_GEOMETRY_FINE : DATELINE_GEOMETRY_NO_POSITION;
}

static gboolean
has_type (const DatelineJsonTape *tape,
          guint                   geometry)
{
  static const char *const types[] = {
    "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"
  };
  guint type = dateline_json_tape_get_member (tape, geometry, "type");

  if (type == DATELINE_JSON_NOTHING || tape->tokens[type].type != DATELINE_JSON_STRING)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (dateline_json_tape_is (tape, type, types[i]))
      return TRUE;
  return FALSE;
}

/**
 * dateline_geometry_read:
 * @tape: a tape
 * @geometry: a token
 * @longitude: (out): degrees east, WGS 84
 * @latitude: (out): degrees north
 * @where: (out): the token that the fault is about
 *
 * Reads a GeoJSON geometry (RFC 7946, section 3.1): a point as it is, of
 * anything else the middle of the box around it. Where that box is narrower
 * across the antimeridian, it lies across it.
 *
 * Returns: what is wrong with it; but for %DATELINE_GEOMETRY_FINE and
 *   %DATELINE_GEOMETRY_NULL_ISLAND there is no position
 */
DatelineGeometryFault
dateline_geometry_read (const DatelineJsonTape *tape,
                        guint                   geometry,
                        double                 *longitude,
                        double                 *latitude,
                        guint                  *where)
{
  Box box = { .tape = tape, .where = geometry };
  DatelineGeometryFault fault;

  *where = geometry;
  if (tape->tokens[geometry].type != DATELINE_JSON_OBJECT)
    return DATELINE_GEOMETRY_NOT_AN_OBJECT;
  if (!has_type (tape, geometry))
    return DATELINE_GEOMETRY_NO_TYPE;
  fault = read_all (&box, geometry);
  *where = box.where;
  if (fault != DATELINE_GEOMETRY_FINE)
    return fault;
  *latitude = (box.south + box.north) / 2;
  if (box.east_360 - box.west_360 < box.east - box.west)
    *longitude = (box.west_360 + box.east_360) / 2;
  else
    *longitude = (box.west + box.east) / 2;
  if (*longitude > 180)
    *longitude -= 360;
  return *longitude == 0 && *latitude == 0 ? DATELINE_GEOMETRY_NULL_ISLAND : DATELINE_GEOMETRY_FINE;
}
