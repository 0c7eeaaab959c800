/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <math.h>

#include "dateline-mercator.h"
#include "dateline-name-plan.h"

static DatelineMapNames *
read_names (const char *language,
            guint       deepest)
{
  g_autofree char *path = g_build_filename (g_getenv ("DATELINE_SOURCE_ROOT"), "data", "basemap", "world.mbtiles", NULL);
  g_autoptr(GError) error = NULL;
  DatelineMapNames *names = dateline_map_names_new (path, language, deepest, &error);

  g_assert_no_error (error);
  return names;
}

static const DatelineMapName *
find_name (DatelineMapNames *names,
           const char       *latin)
{
  const DatelineMapName *all;
  guint n;

  all = dateline_map_names_get (names, &n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (dateline_map_names_get_text (names, all[i].latin), latin))
      return &all[i];

  return NULL;
}

/* Never an empty name, in any language; the important ones first. */
static void
test_all (void)
{
  static const char * const languages[] = { "en", "ko", "ru", "ja", "zh", "de", "fr" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(DatelineMapNames) names = read_names (languages[i], DATELINE_MAP_NAMES_ALL);
      const DatelineMapName *all;
      guint8 highest = 0;
      guint n;

      all = dateline_map_names_get (names, &n);
      g_assert_cmpuint (n, >, 100000);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpint (*dateline_map_names_get_text (names, all[j].text), !=, 0);
          g_assert_cmpint (*dateline_map_names_get_text (names, all[j].latin), !=, 0);
          g_assert_cmpuint (all[j].kind, <=, DATELINE_MAP_NAME_ZONE);
          g_assert_cmpuint (all[j].first + 10, >=, highest);
          highest = MAX (highest, all[j].first);
        }
    }
}

static void
test_translations (void)
{
  static const struct
  {
    const char *language;
    const char *latin;
    const char *text;
  } cases[] = {
    { "ko", "Seoul", "서울" }, { "ko", "Pyongyang", "평양" }, { "ko", "Panmunjom", "판문점" },
    { "ru", "Seoul", "Сеул" }, { "ja", "Tokyo", "東京" }, { "zh", "Beijing", "北京" },
    { "de", "Vienna", "Wien" }, { "fr", "United States", "États-Unis" }, { "en", "Seoul", "Seoul" },
    { "ru", "Demilitarized Zone", "Демилитаризованная зона" },
    /* Has no Korean name: the Latin one. */
    { "ko", "Munsan", "Munsan" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(DatelineMapNames) names = read_names (cases[i].language, 9);
      const DatelineMapName *name = find_name (names, cases[i].latin);

      g_assert_nonnull (name);
      g_assert_cmpstr (dateline_map_names_get_text (names, name->text), ==, cases[i].text);
    }
}

/* The published positions of the sites, in degrees. */
static void
test_sites (void)
{
  static const struct
  {
    const char *latin;
    double latitude;
    double longitude;
  } sites[] = {
    { "Panmunjom", 37.956, 126.677 }, { "Punggye-ri", 41.28, 129.09 }, { "Tongchang-ri", 39.66, 124.705 },
    { "Yongbyon", 39.80, 125.755 }, { "Joint Security Area", 37.956, 126.677 },
  };
  g_autoptr(DatelineMapNames) names = read_names ("en", DATELINE_MAP_NAMES_ALL);

  for (guint i = 0; i < G_N_ELEMENTS (sites); i++)
    {
      const DatelineMapName *name = find_name (names, sites[i].latin);

      g_assert_nonnull (name);
      g_assert_cmpfloat_with_epsilon (dateline_mercator_longitude (name->x / (double) DATELINE_MAP_NAMES_SIDE),
                                      sites[i].longitude, 0.006);
      g_assert_cmpfloat_with_epsilon (dateline_mercator_latitude (name->y / (double) DATELINE_MAP_NAMES_SIDE),
                                      sites[i].latitude, 0.006);
    }
}

static void
test_few (void)
{
  g_autoptr(DatelineMapNames) few = read_names ("en", 4);
  g_autoptr(DatelineMapNames) all = read_names ("en", DATELINE_MAP_NAMES_ALL);
  guint n_few, n_all;

  dateline_map_names_get (few, &n_few);
  dateline_map_names_get (all, &n_all);
  g_assert_cmpuint (n_few, <, n_all / 4);
  g_assert_nonnull (find_name (few, "Seoul"));
  g_assert_cmpuint (dateline_map_names_get_deepest (few), ==, 4);
}

static void
test_no_file (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (dateline_map_names_new ("/nonexistent.mbtiles", "en", 4, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

typedef struct
{
  DatelineMapNames *names;
  const char *hidden;
} Measures;

static gboolean
measure (guint     index,
         double   *width,
         double   *height,
         gpointer  data)
{
  const Measures *measures = data;
  guint n;
  const DatelineMapName *name = &dateline_map_names_get (measures->names, &n)[index];
  const char *text = dateline_map_names_get_text (measures->names, name->text);

  *width = 7.0 * strlen (text);
  *height = 14;
  return g_strcmp0 (text, measures->hidden) != 0;
}

static const DatelinePlacedName *
lay_out (DatelineNamePlan      *plan,
         DatelineMapNames      *names,
         double                 longitude,
         double                 latitude,
         double                 zoom,
         const graphene_rect_t *taken,
         guint                  n_taken,
         const char            *hidden,
         guint                 *n)
{
  Measures measures = { names, hidden };
  DatelineMapFrame frame = {
    .x = dateline_mercator_x (longitude), .y = dateline_mercator_y (latitude),
    .scale = 512 * exp2 (zoom), .width = 1000, .height = 700,
  };

  dateline_name_plan_lay_out (plan, names, &frame, zoom, taken, n_taken, measure, &measures);
  return dateline_name_plan_get (plan, n);
}

static const DatelinePlacedName *
find_placed (DatelineMapNames         *names,
             const DatelinePlacedName *placed,
             guint                     n,
             const char               *text)
{
  guint n_all;
  const DatelineMapName *all = dateline_map_names_get (names, &n_all);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (dateline_map_names_get_text (names, all[placed[i].index].text), text))
      return &placed[i];

  return NULL;
}

static void
test_plan (void)
{
  g_autoptr(DatelineMapNames) names = read_names ("en", 7);
  g_autoptr(DatelineNamePlan) plan = dateline_name_plan_new ();
  const DatelinePlacedName *placed, *seoul;
  graphene_rect_t mark;
  guint n;

  placed = lay_out (plan, names, 127, 38, 6, NULL, 0, NULL, &n);
  g_assert_cmpuint (n, >, 30);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (graphene_rect_intersection (&placed[i].rect, &placed[j].rect, NULL));
  seoul = find_placed (names, placed, n, "Seoul");
  g_assert_nonnull (seoul);

  /* Where its text would be there is a mark: it goes to another side. */
  mark = seoul->rect;
  placed = lay_out (plan, names, 127, 38, 6, &mark, 1, NULL, &n);
  seoul = find_placed (names, placed, n, "Seoul");
  g_assert_nonnull (seoul);
  g_assert_false (graphene_rect_intersection (&mark, &seoul->rect, NULL));

  /* Its very place is taken, or the map names it itself. */
  mark = GRAPHENE_RECT_INIT (seoul->x - 8, seoul->y - 8, 16, 16);
  placed = lay_out (plan, names, 127, 38, 6, &mark, 1, NULL, &n);
  g_assert_null (find_placed (names, placed, n, "Seoul"));
  placed = lay_out (plan, names, 127, 38, 6, NULL, 0, "Seoul", &n);
  g_assert_null (find_placed (names, placed, n, "Seoul"));
}

/* A little farther on, what is in sight of both views stands where it stood. */
static void
test_drag (void)
{
  g_autoptr(DatelineMapNames) names = read_names ("en", 7);
  g_autoptr(DatelineNamePlan) before = dateline_name_plan_new ();
  g_autoptr(DatelineNamePlan) after = dateline_name_plan_new ();
  double step = 20 / (512 * exp2 (5)) * 360;
  const DatelinePlacedName *a, *b;
  guint n_a, n_b;
  guint n_same = 0, n_other = 0;

  a = lay_out (before, names, 10, 50, 5, NULL, 0, NULL, &n_a);
  b = lay_out (after, names, 10 + step, 50, 5, NULL, 0, NULL, &n_b);
  for (guint i = 0; i < n_a; i++)
    {
      gboolean found = FALSE;

      if (a[i].x < 100 || a[i].x > 900 || a[i].y < 100 || a[i].y > 600)
        continue;
      for (guint j = 0; j < n_b && !found; j++)
        found = b[j].index == a[i].index && fabs (b[j].rect.origin.x + 20 - a[i].rect.origin.x) < 0.1;
      n_same += found;
      n_other += !found;
    }
  g_assert_cmpuint (n_same, >, 20);
  g_assert_cmpuint (n_other, ==, 0);
}

/* Where the world ends it goes on, and a wide view shows it more than once. */
static void
test_wrap (void)
{
  g_autoptr(DatelineMapNames) names = read_names ("en", 7);
  g_autoptr(DatelineNamePlan) plan = dateline_name_plan_new ();
  const DatelinePlacedName *placed, *india;
  guint n, n_copies = 0;

  for (int side = -1; side <= 1; side += 2)
    {
      placed = lay_out (plan, names, side * 179.9, -18, 5, NULL, 0, NULL, &n);
      g_assert_nonnull (find_placed (names, placed, n, "Suva"));
      g_assert_nonnull (find_placed (names, placed, n, "Apia"));
    }
  placed = lay_out (plan, names, 180, 20, 0.75, NULL, 0, NULL, &n);
  india = find_placed (names, placed, n, "India");
  g_assert_nonnull (india);
  for (guint i = 0; i < n; i++)
    n_copies += placed[i].index == india->index;
  g_assert_cmpuint (n_copies, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/names/all", test_all);
  g_test_add_func ("/map/names/translations", test_translations);
  g_test_add_func ("/map/names/sites", test_sites);
  g_test_add_func ("/map/names/few", test_few);
  g_test_add_func ("/map/names/no-file", test_no_file);
  g_test_add_func ("/map/names/plan", test_plan);
  g_test_add_func ("/map/names/drag", test_drag);
  g_test_add_func ("/map/names/wrap", test_wrap);
  return g_test_run ();
}
