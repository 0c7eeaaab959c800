/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <shumate/shumate.h>

#include "dateline-map-style.h"

static const char * const languages[] = { "en", "ko", "ru", "ja", "zh", "de", "fr" };

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
check_layers (JsonObject *style,
              const char *language)
{
  JsonArray *layers = json_object_get_array_member (style, "layers");
  g_autofree char *wanted = g_strdup_printf ("name_%s", language);

  g_assert_cmpuint (json_array_get_length (layers), >, 10);
  for (guint i = 0; i < json_array_get_length (layers); i++)
    {
      JsonObject *layer = json_array_get_object_element (layers, i);
      JsonArray *text;

      json_object_foreach_member (json_object_get_object_member (layer, "paint"), check_color, NULL);
      if (!g_str_equal (json_object_get_string_member (layer, "type"), "symbol"))
        continue;
      /* ["coalesce", ["get", "name_xx"], ["get", "name"]], of countries in ["upcase", ...] */
      text = json_object_get_array_member (json_object_get_object_member (layer, "layout"), "text-field");
      if (g_str_equal (json_array_get_string_element (text, 0), "upcase"))
        text = json_array_get_array_element (text, 1);
      g_assert_cmpstr (json_array_get_string_element (text, 0), ==, "coalesce");
      g_assert_cmpstr (json_array_get_string_element (json_array_get_array_element (text, 1), 1), ==, wanted);
      g_assert_cmpstr (json_array_get_string_element (json_array_get_array_element (text, 2), 1), ==, "name");
    }
}

static void
test_every_style (void)
{
  for (DatelineMapScheme scheme = DATELINE_MAP_LIGHT; scheme <= DATELINE_MAP_DARK_CONTRAST; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
      {
        g_autofree char *style = dateline_map_style_build (scheme, languages[i], 1, NULL);
        g_autoptr(JsonParser) parser = json_parser_new ();
        g_autoptr(ShumateVectorRenderer) renderer = NULL;
        g_autoptr(GError) error = NULL;

        g_assert_null (strchr (style, '@'));
        check_layers (parse (parser, style), languages[i]);
        renderer = shumate_vector_renderer_new ("test", style, &error);
        g_assert_no_error (error);
      }
}

static void
test_schemes_differ (void)
{
  for (int dark = 0; dark < 2; dark++)
    for (int contrast = 0; contrast < 2; contrast++)
      {
        DatelineMapScheme scheme = dateline_map_scheme (dark, contrast);
        g_autofree char *style = dateline_map_style_build (scheme, "en", 1, NULL);
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

static double
get_text_factor (double scale)
{
  g_autofree char *style = dateline_map_style_build (DATELINE_MAP_LIGHT, "en", scale, NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonObject *layout = json_object_get_object_member (find_layer (parse (parser, style), "city"), "layout");

  return json_array_get_double_element (json_object_get_array_member (layout, "text-size"), 1);
}

static void
test_text_scale (void)
{
  g_assert_cmpfloat (get_text_factor (1), ==, 1);
  g_assert_cmpfloat (get_text_factor (1.25), ==, 1.25);
}

/* Names come from files: they must not break out of the style. */
static void
test_left_out_names (void)
{
  static const char * const names[] = { "Seoul", "\"], [\"quoted\\", "@sea@", NULL };
  g_autofree char *style = dateline_map_style_build (DATELINE_MAP_LIGHT, "en", 1, names);
  g_autoptr(JsonParser) parser = json_parser_new ();
  static const char * const layers[] = { "city", "country-label", "capital" };

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      JsonArray *filter = json_object_get_array_member (find_layer (parse (parser, style), layers[i]), "filter");
      /* the last condition: ["!", ["in", ["get", "name"], ["literal", [...]]]] */
      JsonArray *not = json_array_get_array_element (filter, json_array_get_length (filter) - 1);
      JsonArray *in = json_array_get_array_element (not, 1);
      JsonArray *list = json_array_get_array_element (json_array_get_array_element (in, 2), 1);

      g_assert_cmpuint (json_array_get_length (list), ==, 3);
      for (guint j = 0; j < 3; j++)
        g_assert_cmpstr (json_array_get_string_element (list, j), ==, names[j]);
    }
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
  g_test_add_func ("/map/style/text-scale", test_text_scale);
  g_test_add_func ("/map/style/left-out-names", test_left_out_names);
  g_test_add_func ("/map/style/pick-language", test_pick_language);
  return g_test_run ();
}
