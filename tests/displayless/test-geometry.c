/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-geometry.h"

#include <math.h>
#include <string.h>

#include "dateline-json-scanner.h"

static const struct
{
  const char *json;
  DatelineGeometryFault fault;
  double longitude;
  double latitude;
} cases[] = {
  { "{\"type\": \"Point\", \"coordinates\": [126.677, 37.956]}", DATELINE_GEOMETRY_FINE, 126.677, 37.956 },
  { "{\"type\": \"Point\", \"coordinates\": [-180, -90, 12.5]}", DATELINE_GEOMETRY_FINE, -180, -90 },
  { "{\"type\": \"Point\", \"coordinates\": [0, 0]}", DATELINE_GEOMETRY_NULL_ISLAND, 0, 0 },
  { "{\"type\": \"Point\", \"coordinates\": [0, 51.5]}", DATELINE_GEOMETRY_FINE, 0, 51.5 },
  { "{\"type\": \"MultiPoint\", \"coordinates\": [[10, 20], [30, 40]]}", DATELINE_GEOMETRY_FINE, 20, 30 },
  { "{\"type\": \"LineString\", \"coordinates\": [[126, 37], [128, 39], [127, 38]]}", DATELINE_GEOMETRY_FINE, 127, 38 },
  { "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [4, 0], [4, 2], [0, 2], [0, 0]]]}", DATELINE_GEOMETRY_FINE, 2, 1 },
  { "{\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"Point\", \"coordinates\": [1, 2]},"
    " {\"type\": \"LineString\", \"coordinates\": [[3, 4], [5, 6]]}]}", DATELINE_GEOMETRY_FINE, 3, 4 },
  /* cut in two at the antimeridian, as RFC 7946 has it: Fiji */
  { "{\"type\": \"MultiPolygon\", \"coordinates\": [[[[177, -20], [180, -20], [180, -16], [177, -20]]],"
    " [[[-180, -20], [-179, -20], [-179, -16], [-180, -20]]]]}", DATELINE_GEOMETRY_FINE, 179, -18 },
  { "{\"type\": \"MultiPoint\", \"coordinates\": [[179, 0], [-175, 2]]}", DATELINE_GEOMETRY_FINE, -178, 1 },
  { "{\"type\": \"Point\", \"coordinates\": [180.5, 1]}", DATELINE_GEOMETRY_BAD_LONGITUDE, 0, 0 },
  { "{\"type\": \"Point\", \"coordinates\": [-540, 1]}", DATELINE_GEOMETRY_BAD_LONGITUDE, 0, 0 },
  { "{\"type\": \"Point\", \"coordinates\": [100, 91]}", DATELINE_GEOMETRY_BAD_LATITUDE, 0, 0 },
  { "{\"type\": \"Point\", \"coordinates\": [37.9, 126.6]}", DATELINE_GEOMETRY_SWAPPED, 0, 0 },
  { "{\"type\": \"Point\", \"coordinates\": [1]}", DATELINE_GEOMETRY_BAD_POSITION, 0, 0 },
  { "{\"type\": \"Point\", \"coordinates\": [1, \"2\"]}", DATELINE_GEOMETRY_BAD_POSITION, 0, 0 },
  { "{\"type\": \"Point\", \"coordinates\": [1, 1e999]}", DATELINE_GEOMETRY_BAD_POSITION, 0, 0 },
  { "{\"type\": \"Point\", \"coordinates\": \"1, 2\"}", DATELINE_GEOMETRY_BAD_POSITION, 0, 0 },
  { "{\"type\": \"Point\", \"coordinates\": []}", DATELINE_GEOMETRY_NO_POSITION, 0, 0 },
  { "{\"type\": \"Point\"}", DATELINE_GEOMETRY_NO_POSITION, 0, 0 },
  { "{\"type\": \"Blob\", \"coordinates\": [1, 2]}", DATELINE_GEOMETRY_NO_TYPE, 0, 0 },
  { "{\"coordinates\": [1, 2]}", DATELINE_GEOMETRY_NO_TYPE, 0, 0 },
  { "[1, 2]", DATELINE_GEOMETRY_NOT_AN_OBJECT, 0, 0 },
  { "\"here\"", DATELINE_GEOMETRY_NOT_AN_OBJECT, 0, 0 },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
      DatelineJsonScanner scanner;
      double longitude = NAN, latitude = NAN;
      guint where;

      dateline_json_scanner_init (&scanner, cases[i].json, strlen (cases[i].json));
      g_assert_true (dateline_json_scanner_take (&scanner, &tape));
      g_test_message ("%s", cases[i].json);
      g_assert_cmpint (dateline_geometry_read (&tape, 0, &longitude, &latitude, &where), ==, cases[i].fault);
      g_assert_cmpuint (where, <, tape.n_tokens);
      if (cases[i].fault > DATELINE_GEOMETRY_FINE && cases[i].fault < DATELINE_GEOMETRY_NULL_ISLAND)
        continue;
      g_assert_cmpfloat (longitude, ==, cases[i].longitude);
      g_assert_cmpfloat (latitude, ==, cases[i].latitude);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geometry/cases", test_cases);
  return g_test_run ();
}
