/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-coordinates.h"

#include <locale.h>
#include <math.h>

typedef struct
{
  const char *name;
  double latitude;
  double longitude;
  double accuracy;
  const char *position;
  const char *within;
} Case;

static const Case cases[] = {
  { "north-east", 37.9561, 126.677, 0, "37.9561° N, 126.6770° E", NULL },
  { "south-west", -33.45, -70.6667, 0, "33.4500° S, 70.6667° W", NULL },
  { "origin", 0, 0, 0, "0.0000° N, 0.0000° E", NULL },
  /* What rounds to nothing lies in no hemisphere of the other side. */
  { "hardly-south", -0.00001, -0.00004, 0, "0.0000° N, 0.0000° E", NULL },
  { "accuracy-1-m", 37.123456, 126.654321, 1, "37.12346° N, 126.65432° E", "within 1 m" },
  { "accuracy-100-m", 37.123456, 126.654321, 100, "37.1235° N, 126.6543° E", "within 100 m" },
  { "accuracy-1500-m", 37.123456, 126.654321, 1500, "37.12° N, 126.65° E", "within 1.5 km" },
  { "accuracy-50-km", 37.123456, 126.654321, 50000, "37.1° N, 126.7° E", "within 50 km" },
  { "accuracy-500-km", 37.5, 126.4, 500000, "38° N, 126° E", "within 500 km" },
  { "accuracy-not-a-number", 1, 2, NAN, "1.0000° N, 2.0000° E", NULL },
  { "accuracy-negative", 1, 2, -5, "1.0000° N, 2.0000° E", NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *position = dateline_coordinates_dup_position (c->latitude, c->longitude, c->accuracy);
  g_autofree char *within = dateline_coordinates_dup_accuracy (c->accuracy);

  g_assert_cmpstr (position, ==, c->position);
  g_assert_cmpstr (within, ==, c->within);
}

/* What is copied is read by other programs, in any language. */
static void
test_copied (void)
{
  static const struct
  {
    double latitude, longitude;
    const char *decimal, *sexagesimal;
  } copies[] = {
    { 37.9561, 126.677, "37.95610, 126.67700", "37°57′22.0″ N, 126°40′37.2″ E" },
    { -33.45, -70.6667, "-33.45000, -70.66670", "33°27′00.0″ S, 70°40′00.1″ W" },
    { 0, 0, "0.00000, 0.00000", "0°00′00.0″ N, 0°00′00.0″ E" },
    { -0.000001, 179.99999, "0.00000, 179.99999", "0°00′00.0″ N, 180°00′00.0″ E" },
    { 9.9999999, 5.5, "10.00000, 5.50000", "10°00′00.0″ N, 5°30′00.0″ E" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autofree char *decimal = dateline_coordinates_dup_decimal (copies[i].latitude, copies[i].longitude);
      g_autofree char *sexagesimal = dateline_coordinates_dup_sexagesimal (copies[i].latitude, copies[i].longitude);

      g_assert_cmpstr (decimal, ==, copies[i].decimal);
      g_assert_cmpstr (sexagesimal, ==, copies[i].sexagesimal);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/coordinates/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/coordinates/copied", test_copied);
  return g_test_run ();
}
