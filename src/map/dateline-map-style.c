/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-map-style.h"

#include <gio/gio.h>

#include "dateline-map-resources.h"

#define TEMPLATE "/io/github/dateline_app/Dateline/map/map-style.json"

/* The languages the tiles have names in, besides their own Latin default. */
static const char * const tile_languages[] = { "en", "ko", "ru", "ja", "zh", "de", "fr", NULL };

/* Land and sea stay near to each other and far from the text: the map is the
 * ground that marks and labels stand on. */
static const struct
{
  const char *name;
  const char *by_scheme[4];
} palette[] = {
  { "sea",           { "#c6dbe8", "#171e27", "#cfe6f7", "#000000" } },
  { "shallows",      { "#b9d2e2", "#1c2530", "#b4d6f0", "#0d1a26" } },
  { "coast",         { "#8fb2c9", "#3d4f61", "#1a4a70", "#8ab4d8" } },
  { "land",          { "#f7f5f0", "#2a323b", "#ffffff", "#1c1c1c" } },
  { "river",         { "#b7d0e0", "#1d2731", "#6fa8d6", "#3c6a94" } },
  { "province",      { "rgba(60,50,80,0.20)", "rgba(220,230,245,0.13)", "rgba(0,0,0,0.45)", "rgba(255,255,255,0.45)" } },
  { "border-case",   { "rgba(120,104,150,0.14)", "rgba(160,180,210,0.10)", "rgba(0,0,0,0.10)", "rgba(255,255,255,0.14)" } },
  { "border",        { "#8f86a3", "#7f90a6", "#2b2440", "#e4ecf7" } },
  { "mdl-case",      { "rgba(192,28,40,0.18)", "rgba(255,123,99,0.16)", "rgba(165,0,20,0.25)", "rgba(255,140,120,0.30)" } },
  { "dmz",           { "rgba(192,28,40,0.10)", "rgba(255,123,99,0.13)", "rgba(165,0,20,0.14)", "rgba(255,140,120,0.24)" } },
  { "dmz-edge",      { "rgba(192,28,40,0.45)", "rgba(255,123,99,0.45)", "#a50014", "#ff9c8a" } },
  { "mdl",           { "#c01c28", "#ff8a75", "#a50014", "#ff9c8a" } },
  { "city-label",    { "#4b4954", "#b3bdc9", "#000000", "#ffffff" } },
  { "capital-label", { "#2b2933", "#dde4ec", "#000000", "#ffffff" } },
  { "country-label", { "#6f6488", "#91a2b8", "#3d2f5c", "#c6d6ea" } },
  { "dot-fill",      { "#ffffff", "#11161d", "#ffffff", "#000000" } },
  { "halo",          { "rgba(250,249,246,0.85)", "rgba(24,30,38,0.85)", "#ffffff", "#000000" } },
  { "mark-fill",     { "#ffffff", "#1b222b", "#ffffff", "#000000" } },
  { "mark-text",     { "#2b2933", "#eef2f6", "#000000", "#ffffff" } },
  { "mark-edge",     { "rgba(0,0,0,0.22)", "rgba(0,0,0,0.55)", "#000000", "#ffffff" } },
};

/**
 * dateline_map_scheme:
 * @dark: whether the interface is dark
 * @high_contrast: whether it is of high contrast
 *
 * Returns: the scheme that goes with such an interface
 */
DatelineMapScheme
dateline_map_scheme (gboolean dark,
                     gboolean high_contrast)
{
  if (high_contrast)
    return dark ? DATELINE_MAP_DARK_CONTRAST : DATELINE_MAP_LIGHT_CONTRAST;
  return dark ? DATELINE_MAP_DARK : DATELINE_MAP_LIGHT;
}

/**
 * dateline_map_scheme_get_color:
 * @scheme: a scheme
 * @name: what is coloured, as the template of the style calls it
 *
 * Returns: (nullable): the colour, in CSS notation
 */
const char *
dateline_map_scheme_get_color (DatelineMapScheme  scheme,
                               const char        *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (palette); i++)
    if (g_str_equal (palette[i].name, name))
      return palette[i].by_scheme[scheme];

  return NULL;
}

/**
 * dateline_map_style_pick_language:
 * @languages: locale names, the best first, as g_get_language_names() gives them
 *
 * Returns: the first language of them that the tiles have names in; English if
 *   there is none
 */
const char *
dateline_map_style_pick_language (const char * const *languages)
{
  for (guint i = 0; languages[i] != NULL; i++)
    for (guint j = 0; tile_languages[j] != NULL; j++)
      {
        gsize length = strlen (tile_languages[j]);

        if (strncmp (languages[i], tile_languages[j], length) == 0 && !g_ascii_isalpha (languages[i][length]))
          return tile_languages[j];
      }

  return "en";
}

static gboolean
append_color (const GMatchInfo *match,
              GString          *result,
              gpointer          data)
{
  const DatelineMapScheme *scheme = data;
  g_autofree char *name = g_match_info_fetch (match, 1);
  const char *color = dateline_map_scheme_get_color (*scheme, name);

  if (color == NULL)
    g_error ("The map style names \"%s\", which has no colour", name);
  g_string_append (result, color);

  return FALSE;
}

/**
 * dateline_map_style_build:
 * @scheme: the colours
 *
 * Fills the template of the base map's style: all but the names, which
 * [class@NameLayer] draws.
 *
 * Returns: (transfer full): a style as libshumate's vector renderer reads it, in
 *   the JSON of the MapLibre style specification
 */
char *
dateline_map_style_build (DatelineMapScheme scheme)
{
  g_autoptr(GBytes) template = NULL;
  g_autoptr(GRegex) placeholder = g_regex_new ("@([a-z-]+)@", G_REGEX_OPTIMIZE, 0, NULL);

  template = g_resource_lookup_data (dateline_map_get_resource (), TEMPLATE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (template != NULL);

  return g_regex_replace_eval (placeholder, g_bytes_get_data (template, NULL), g_bytes_get_size (template),
                               0, 0, append_color, &scheme, NULL);
}
