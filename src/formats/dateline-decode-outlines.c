/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-decode-outlines.h"

#include <math.h>

#include "dateline-outline.h"

/* Geometries in geometries, so deep at most. */
#define DEEPEST 8

static gboolean
read_position (JsonNode *node,
               double    point[2])
{
  JsonArray *position = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (position == NULL || json_array_get_length (position) < 2 ||
      !JSON_NODE_HOLDS_VALUE (json_array_get_element (position, 0)) ||
      !JSON_NODE_HOLDS_VALUE (json_array_get_element (position, 1)))
    return FALSE;

  point[0] = json_array_get_double_element (position, 0);
  point[1] = json_array_get_double_element (position, 1);
  return isfinite (point[0]) && isfinite (point[1]);
}

static void
add_line (JsonArray *positions,
          gboolean   is_area,
          GPtrArray *outlines)
{
  guint n = json_array_get_length (positions);
  g_autofree DatelineOutline *outline = dateline_outline_new (is_area, n);

  outline->n_points = 0;
  for (guint i = 0; i < n; i++)
    if (read_position (json_array_get_element (positions, i), outline->points[outline->n_points]))
      outline->n_points++;
  if (outline->n_points > 1)
    g_ptr_array_add (outlines, g_steal_pointer (&outline));
}

/* Lines lie so many arrays deep in the coordinates. */
static void
add_lines (JsonNode  *node,
           guint      depth,
           gboolean   is_area,
           GPtrArray *outlines)
{
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    return;
  if (depth == 0)
    {
      add_line (array, is_area, outlines);
      return;
    }
  for (guint i = 0; i < json_array_get_length (array); i++)
    add_lines (json_array_get_element (array, i), depth - 1, is_area, outlines);
}

static void
add_geometry (JsonObject *geometry,
              guint       depth,
              GPtrArray  *outlines)
{
  static const struct
  {
    const char *type;
    guint depth;
    gboolean is_area;
  } types[] = {
    { "LineString", 0, FALSE },
    { "MultiLineString", 1, FALSE },
    { "Polygon", 1, TRUE },
    { "MultiPolygon", 2, TRUE },
  };
  /* NULL where it is no string. */
  const char *type = json_object_get_string_member_with_default (geometry, "type", "");
  JsonNode *geometries = json_object_get_member (geometry, "geometries");
  JsonArray *inner = geometries != NULL && JSON_NODE_HOLDS_ARRAY (geometries) ? json_node_get_array (geometries) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (type, types[i].type) == 0)
      add_lines (json_object_get_member (geometry, "coordinates"), types[i].depth, types[i].is_area, outlines);
  for (guint i = 0; inner != NULL && depth < DEEPEST && i < json_array_get_length (inner); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (inner, i)))
      add_geometry (json_array_get_object_element (inner, i), depth + 1, outlines);
}

/**
 * dateline_decode_outlines:
 * @geometry: a GeoJSON geometry (RFC 7946, section 3.1)
 * @outlines: (element-type DatelineOutline): where to add to
 *
 * Adds the lines of @geometry and the rings of its polygons; points have none.
 * What is not as it should be is left out: that was reported when the file was
 * read.
 */
void
dateline_decode_outlines (JsonObject *geometry,
                          GPtrArray  *outlines)
{
  add_geometry (geometry, 0, outlines);
}
