/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <math.h>
#include <shumate/shumate.h>

#include "dateline-map-style.h"

static JsonObject *
parse (JsonParser *parser,
       const char *style)
{
  g_autoptr(GError) error = NULL;

  json_parser_load_from_data (parser, style, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static JsonObject *
find_layer (JsonObject *style,
            const char *id)
{
  JsonArray *layers = json_object_get_array_member (style, "layers");

  for (guint i = 0; i < json_array_get_length (layers); i++)
    {
      JsonObject *layer = json_array_get_object_element (layers, i);

      if (g_str_equal (json_object_get_string_member (layer, "id"), id))
        return layer;
    }

  g_assert_not_reached ();
}

/* Fails on what is neither #rrggbb nor rgba (r,g,b,a). */
static void
check_color (JsonObject *object,
             const char *name,
             JsonNode   *node,
             gpointer    data)
{
  if (g_str_has_suffix (name, "-color"))
    g_assert_true (g_regex_match_simple ("^(#[0-9a-f]{6}|rgba\\(\\d+,\\d+,\\d+,[01]\\.\\d+\\))$",
                                         json_node_get_string (node), 0, 0));
}

static void
test_every_style (void)
{
  for (DatelineMapScheme scheme = DATELINE_MAP_LIGHT; scheme <= DATELINE_MAP_DARK_CONTRAST; scheme++)
    {
      g_autofree char *style = dateline_map_style_build (scheme);
      g_autoptr(JsonParser) parser = json_parser_new ();
      g_autoptr(ShumateVectorRenderer) renderer = NULL;
      g_autoptr(GError) error = NULL;
      JsonArray *layers = json_object_get_array_member (parse (parser, style), "layers");

      g_assert_null (strchr (style, '@'));
      g_assert_cmpuint (json_array_get_length (layers), >, 10);
      for (guint i = 0; i < json_array_get_length (layers); i++)
        json_object_foreach_member (json_object_get_object_member (json_array_get_object_element (layers, i), "paint"),
                                    check_color, NULL);
      renderer = shumate_vector_renderer_new ("test", style, &error);
      g_assert_no_error (error);
    }
}

/* A border that is contested, or a line of demarcation, is dashed. */
static void
test_dashes (void)
{
  static const struct
  {
    const char *layer;
    gboolean dashed;
  } lines[] = { { "border", FALSE }, { "disputed", TRUE }, { "mdl", TRUE }, { "province", TRUE } };
  g_autofree char *style = dateline_map_style_build (DATELINE_MAP_LIGHT);
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonObject *root = parse (parser, style);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpint (json_object_has_member (json_object_get_object_member (find_layer (root, lines[i].layer), "paint"),
                                             "line-dasharray"), ==, lines[i].dashed);
}

/* WCAG 2: the relative luminance of #rrggbb. */
static double
get_luminance (const char *color)
{
  guint value = strtoul (color + 1, NULL, 16);
  double luminance = 0;

  g_assert_cmpint (color[0], ==, '#');
  for (int i = 0; i < 3; i++)
    {
      static const double weights[] = { 0.2126, 0.7152, 0.0722 };
      double part = (value >> (16 - 8 * i) & 0xff) / 255.0;

      luminance += weights[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }

  return luminance;
}

static void
test_contrast (void)
{
  static const char * const inks[] = { "city-label", "capital-label", "country-label", "mdl" };

  for (DatelineMapScheme scheme = DATELINE_MAP_LIGHT; scheme <= DATELINE_MAP_DARK_CONTRAST; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
      {
        double ink = get_luminance (dateline_map_scheme_get_color (scheme, inks[i]));
        double land = get_luminance (dateline_map_scheme_get_color (scheme, "land"));
        double contrast = (MAX (ink, land) + 0.05) / (MIN (ink, land) + 0.05);

        g_assert_cmpfloat (contrast, >=, scheme >= DATELINE_MAP_LIGHT_CONTRAST ? 7 : 4.5);
      }
}

static void
test_schemes_differ (void)
{
  for (int dark = 0; dark < 2; dark++)
    for (int contrast = 0; contrast < 2; contrast++)
      {
        DatelineMapScheme scheme = dateline_map_scheme (dark, contrast);
        g_autofree char *style = dateline_map_style_build (scheme);
        g_autoptr(JsonParser) parser = json_parser_new ();
        JsonObject *sea = find_layer (parse (parser, style), "sea");
        const char *color = json_object_get_string_member (json_object_get_object_member (sea, "paint"),
                                                           "background-color");

        g_assert_cmpstr (color, ==, dateline_map_scheme_get_color (scheme, "sea"));
        for (int other = 0; other < (int) scheme; other++)
          g_assert_cmpstr (color, !=, dateline_map_scheme_get_color (other, "sea"));
      }
  g_assert_null (dateline_map_scheme_get_color (DATELINE_MAP_LIGHT, "nothing"));
}

static void
test_pick_language (void)
{
  static const struct
  {
    const char *languages[4];
    const char *picked;
  } cases[] = {
    { { "ko_KR.UTF-8", "ko_KR", "ko", "C" }, "ko" },
    { { "zh_CN", "zh", NULL }, "zh" },
    { { "pt_BR", "fr", "en" }, "fr" },
    { { "C", NULL }, "en" },
    { { NULL }, "en" },
    /* Konkani is not Korean; only two-letter codes name the tiles' languages. */
    { { "kok", "deu", NULL }, "en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *list[5] = { NULL };

      memcpy (list, cases[i].languages, sizeof cases[i].languages);
      g_assert_cmpstr (dateline_map_style_pick_language (list), ==, cases[i].picked);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/style/every", test_every_style);
  g_test_add_func ("/map/style/schemes-differ", test_schemes_differ);
  g_test_add_func ("/map/style/dashes", test_dashes);
  g_test_add_func ("/map/style/contrast", test_contrast);
  g_test_add_func ("/map/style/pick-language", test_pick_language);
  return g_test_run ();
}
