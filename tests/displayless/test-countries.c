/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "dateline-countries.h"

/* Where places lie that anybody knows, on land, at the shore, at sea, on either
 * side of the date line, and about a pole. */
static const struct
{
  double longitude, latitude;
  const char *code;
} points[] = {
  { 125.7543, 39.0339, "KP" }, { 126.9784, 37.5660, "KR" }, { 126.5544, 37.9708, "KP" }, { 124.3980, 40.1006, "KP" },
  { 124.3947, 40.1242, "CN" }, { 131.8735, 43.1056, "RU" }, { 103.8501, 1.2897, "SG" }, { -77.0364, 38.8951, "US" },
  { -52.3261, 4.9372, "FR" }, { 12.4464, 43.9367, "SM" }, { 12.4964, 41.9028, "IT" }, { 28.2, -29.5, "LS" },
  { -173.2297, 64.4244, "RU" }, { 177.5, 64.73, "RU" }, { 178.0, -17.8, "FJ" }, { -179.9, -16.8, "FJ" },
  { -166.5, 66.0, "US" }, { 173.0, 52.9, "US" }, { 0, -85, "AQ" }, { 179.99, -85, "AQ" }, { -180, -89.9, "AQ" },
  { 166.67, -77.85, "AQ" }, { 33.3642, 35.35, "CYN" }, { 33.0414, 34.7, "CY" }, { 20.9, 42.6, "XK" },
  { 126.61, 37.45, "KR" }, { 130.87, 37.5, "KR" }, { -75.2081, 19.9023, "CU" }, { 63.3, 45.95, "KZ" },
  /* At sea: just off Incheon, and far from anywhere. */
  { 126.5, 37.32, "KR" }, { 0, 0, NULL }, { -150, -40, NULL }, { 132, 39, NULL }, { 0, 90, NULL },
};

static void
test_find (void)
{
  DatelineCountries *countries = dateline_countries_get ();

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_test_message ("%g %g", points[i].longitude, points[i].latitude);
      g_assert_cmpstr (dateline_countries_find (countries, points[i].longitude, points[i].latitude), ==, points[i].code);
    }
}

static void
test_contain (void)
{
  static const char * const codes[] = { "KP", "KR", "RU", "US", "AQ", "FJ", "CY", "CYN", "IT", "SM" };
  DatelineCountries *countries = dateline_countries_get ();

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    for (guint j = 0; j < G_N_ELEMENTS (codes); j++)
      {
        g_test_message ("%g %g in %s", points[i].longitude, points[i].latitude, codes[j]);
        g_assert_cmpint (dateline_countries_contain (countries, codes[j], points[i].longitude, points[i].latitude), ==,
                         g_strcmp0 (points[i].code, codes[j]) == 0);
      }
  g_assert_false (dateline_countries_contain (countries, "??", 126.9784, 37.5660));
}

static void
test_names (void)
{
  static const struct
  {
    const char *code;
    const char *language;
    const char *name;
  } names[] = {
    { "KP", "en_US.UTF-8", "North Korea" }, { "KP", "ko_KR", "북한" }, { "KP", "ru", "КНДР" }, { "KP", "de", "Nordkorea" },
    { "KR", "ko", "대한민국" }, { "US", "fr_FR", "États-Unis" }, { "GI", "en", "Gibraltar" }, { "XK", "en", "Kosovo" },
    /* In no language of the file, and of no country. */
    { "KP", "ar", "North Korea" }, { "PGA", "ko", "Spratly Islands" }, { "??", "en", "??" },
  };
  DatelineCountries *countries = dateline_countries_get ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char * const languages[] = { names[i].language, "C", NULL };

      g_assert_cmpstr (dateline_countries_get_name (countries, names[i].code, languages), ==, names[i].name);
    }
  g_assert_true (dateline_countries_has (countries, "KP"));
  g_assert_false (dateline_countries_has (countries, "kp"));
  g_assert_false (dateline_countries_has (countries, ""));
}

static void
test_disputed (void)
{
  static const char * const disputed[] = { "CYN", "EH", "FK", "KAS", "PGA", "PS", "SOL", "TW", "XK" };
  static const char * const settled[] = { "DE", "JP", "KP", "KR", "US" };
  DatelineCountries *countries = dateline_countries_get ();

  for (guint i = 0; i < G_N_ELEMENTS (disputed); i++)
    {
      g_test_message ("%s", disputed[i]);
      g_assert_true (dateline_countries_is_disputed (countries, disputed[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (settled); i++)
    g_assert_false (dateline_countries_is_disputed (countries, settled[i]));
  g_assert_false (dateline_countries_is_disputed (countries, "??"));
}

/* Rings close, and nowhere leap from one edge of the world to the other. */
static void
test_rings (void)
{
  static const char * const codes[] = { "KP", "RU", "FJ", "AQ", "ZA" };
  g_autoptr (GPtrArray) none = dateline_countries_dup_rings (dateline_countries_get (), "??");

  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GPtrArray) rings = dateline_countries_dup_rings (dateline_countries_get (), codes[i]);

      g_assert_cmpuint (rings->len, >, 0);
      for (guint j = 0; j < rings->len; j++)
        {
          GArray *ring = rings->pdata[j];
          const DatelineAreaPoint *corners = (const DatelineAreaPoint *) (gpointer) ring->data;

          g_assert_cmpuint (ring->len, >=, 4);
          g_assert_cmpfloat (corners[0].longitude, ==, corners[ring->len - 1].longitude);
          g_assert_cmpfloat (corners[0].latitude, ==, corners[ring->len - 1].latitude);
          for (guint k = 1; k < ring->len; k++)
            if (corners[k].latitude > -89)
              g_assert_cmpfloat (fabs (corners[k].longitude - corners[k - 1].longitude), <, 180);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/countries/find", test_find);
  g_test_add_func ("/countries/contain", test_contain);
  g_test_add_func ("/countries/names", test_names);
  g_test_add_func ("/countries/disputed", test_disputed);
  g_test_add_func ("/countries/rings", test_rings);
  return g_test_run ();
}
