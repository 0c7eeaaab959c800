/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "dateline-country-outline.h"

static DatelineMapFrame
frame_at (double longitude,
          double latitude,
          double zoom,
          double rotation)
{
  return (DatelineMapFrame) {
    dateline_mercator_x (longitude), dateline_mercator_y (latitude), 512 * pow (2, zoom), rotation, 800, 600,
  };
}

/* Whether a dot of the screen is within an odd number of polygons. */
static gboolean
is_inside (GPtrArray *polygons,
           double     x,
           double     y)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < polygons->len; i++)
    {
      const GArray *dots = polygons->pdata[i];

      for (guint j = 0; j < dots->len; j++)
        {
          const DatelineAreaDot *a = &g_array_index (dots, DatelineAreaDot, j);
          const DatelineAreaDot *b = &g_array_index (dots, DatelineAreaDot, j > 0 ? j - 1 : dots->len - 1);

          if ((a->y > y) != (b->y > y) && x < a->x + (b->x - a->x) * (y - a->y) / (b->y - a->y))
            inside = !inside;
        }
    }
  return inside;
}

/* At every zoom, wherever the map has been dragged to, and however it is turned. */
static void
test_inside (void)
{
  static const struct
  {
    const char *code;
    double longitude, latitude;
    gboolean inside;
  } cases[] = {
    { "KP", 125.75, 39.03, TRUE }, { "KP", 126.98, 37.57, FALSE }, { "KR", 126.98, 37.57, TRUE },
    { "RU", 105, 60, TRUE }, { "RU", -173.2, 65, TRUE }, { "RU", 178.5, 66, TRUE }, { "RU", -150, 65, FALSE },
    { "ZA", 28.2, -29.5, FALSE }, { "ZA", 25, -29, TRUE }, { "FJ", 178, -17.8, TRUE }, { "AQ", 0, -80, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(DatelineCountryOutline) country = dateline_country_outline_new (cases[i].code);

      for (double zoom = 1; zoom <= 16; zoom += 5)
        for (int turn = -2; turn <= 2; turn += 2)
          for (double rotation = 0; rotation < 3; rotation += 1.25)
            {
              DatelineMapFrame frame = frame_at (cases[i].longitude + 360 * turn, cases[i].latitude, zoom, rotation);
              g_autoptr(GPtrArray) polygons = dateline_country_outline_lay_out (country, &frame);

              g_test_message ("%s %g %g at %g, turn %d, %g", cases[i].code, cases[i].longitude, cases[i].latitude, zoom, turn, rotation);
              g_assert_cmpint (is_inside (polygons, 400, 300), ==, cases[i].inside);
            }
    }
}

/* What is drawn is no more than what is in sight, however close it is. */
static void
test_few_dots (void)
{
  g_autoptr(DatelineCountryOutline) country = dateline_country_outline_new ("NO");

  for (double zoom = 0; zoom <= 17; zoom++)
    {
      DatelineMapFrame frame = frame_at (15.5, 68.3, zoom, 0);
      g_autoptr(GPtrArray) polygons = dateline_country_outline_lay_out (country, &frame);
      guint n = 0;

      for (guint i = 0; i < polygons->len; i++)
        {
          const GArray *dots = polygons->pdata[i];

          n += dots->len;
          for (guint j = 0; j < dots->len; j++)
            {
              const DatelineAreaDot *dot = &g_array_index (dots, DatelineAreaDot, j);

              g_assert_cmpfloat (fabs (dot->x - 400), <=, 420);
              g_assert_cmpfloat (fabs (dot->y - 300), <=, 320);
            }
        }
      g_assert_cmpuint (n, <, 12000);
    }
}

/* The world shown more than once shows each country as often. */
static void
test_copies (void)
{
  g_autoptr(DatelineCountryOutline) country = dateline_country_outline_new ("LS");
  DatelineMapFrame frame = frame_at (28, -29, 0, 0);
  g_autoptr(GPtrArray) polygons = NULL;

  frame.scale = 256;
  polygons = dateline_country_outline_lay_out (country, &frame);
  g_assert_cmpuint (polygons->len, ==, 3);
  g_assert_cmpstr (dateline_country_outline_get (country), ==, "LS");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/country-outline/inside", test_inside);
  g_test_add_func ("/country-outline/few-dots", test_few_dots);
  g_test_add_func ("/country-outline/copies", test_copies);
  return g_test_run ();
}
