/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-country-tool.h"

#include <glib/gi18n-lib.h>

#include "dateline-announce.h"
#include "dateline-area-plan.h"
#include "dateline-countries.h"
#include "dateline-layer-frame.h"
#include "dateline-mercator.h"
#include "dateline-place-words.h"
#include "dateline-sight-list.h"

/**
 * DatelineCountryTool:
 *
 * Chooses countries of a map to filter by, and has their borders drawn.
 */
struct _DatelineCountryTool
{
  GObject parent_instance;

  DatelineAreaLayer *layer;   /* weak: whoever owns it owns this */
  DatelinePlaceLayer *places; /* weak: as well */
  DatelineSession *session;
  char *told; /* the country whose places are to be told of once they are counted */
};

G_DEFINE_FINAL_TYPE (DatelineCountryTool, dateline_country_tool, G_TYPE_OBJECT)

static const char *
get_name (const char *code)
{
  return dateline_countries_get_name (dateline_countries_get (), code, g_get_language_names ());
}

/* The query may be changed by anybody: a chip may be taken away. */
static void
query_changed (DatelineCountryTool *self)
{
  dateline_area_layer_set_countries (self->layer, dateline_query_get_countries (dateline_session_get_query (self->session)));
}

/* Told after the places have been counted: all that is in the countries asked for. */
static void
matches_changed (DatelineCountryTool *self)
{
  const DatelineArea everywhere = { -180, -90, 180, 90 };
  DatelinePlaceMarks *marks = dateline_place_layer_get_marks (self->places);
  g_autofree char *code = g_steal_pointer (&self->told);
  g_autoptr(DatelineSightList) list = NULL;
  g_autofree char *sum = NULL, *text = NULL;

  if (code == NULL || marks == NULL)
    return;
  list = dateline_sight_list_new (marks, &everywhere);
  sum = dateline_place_words_dup_sum (dateline_sight_list_count_events (list), g_list_model_get_n_items (G_LIST_MODEL (list)));
  /* Translators: told when a country is filtered by: its name, and “23 events in 5 places”. */
  text = g_strdup_printf (_("%s: %s"), get_name (code), sum);
  dateline_announce (GTK_WIDGET (self->places), text);
}

static void
dateline_country_tool_dispose (GObject *object)
{
  DatelineCountryTool *self = DATELINE_COUNTRY_TOOL (object);

  dateline_country_tool_set_session (self, NULL);
  g_clear_pointer (&self->told, g_free);

  G_OBJECT_CLASS (dateline_country_tool_parent_class)->dispose (object);
}

static void
dateline_country_tool_class_init (DatelineCountryToolClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dateline_country_tool_dispose;
}

static void
dateline_country_tool_init (DatelineCountryTool *self)
{
}

/**
 * dateline_country_tool_new:
 * @layer: the layer of a map that draws borders; whoever owns it owns the tool too,
 *   and lets go of it first
 * @places: the layer of it that shows what is there
 *
 * Returns: (transfer full): a tool
 */
DatelineCountryTool *
dateline_country_tool_new (DatelineAreaLayer  *layer,
                           DatelinePlaceLayer *places)
{
  DatelineCountryTool *self;

  g_return_val_if_fail (DATELINE_IS_AREA_LAYER (layer), NULL);
  g_return_val_if_fail (DATELINE_IS_PLACE_LAYER (places), NULL);

  self = g_object_new (DATELINE_TYPE_COUNTRY_TOOL, NULL);
  self->layer = layer;
  self->places = places;
  return self;
}

/**
 * dateline_country_tool_set_session:
 * @self: the tool
 * @session: (nullable): a session
 *
 * Chooses countries for the query of @session from now on.
 */
void
dateline_country_tool_set_session (DatelineCountryTool *self,
                                   DatelineSession     *session)
{
  g_return_if_fail (DATELINE_IS_COUNTRY_TOOL (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (dateline_session_get_query (self->session), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_set_object (&self->session, session);
  if (session == NULL)
    return;

  g_signal_connect_object (dateline_session_get_query (session), "changed", G_CALLBACK (query_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::matches", G_CALLBACK (matches_changed), self, G_CONNECT_SWAPPED);
  query_changed (self);
}

/**
 * dateline_country_tool_find:
 * @self: the tool
 * @point: a point of the map
 *
 * Returns: (nullable): the code of the country it lies in; %NULL at high sea
 */
const char *
dateline_country_tool_find (DatelineCountryTool     *self,
                            const DatelineAreaPoint *point)
{
  double longitude = dateline_mercator_longitude (dateline_mercator_x (point->longitude));

  return dateline_countries_find (dateline_countries_get (), longitude, point->latitude);
}

/**
 * dateline_country_tool_dup_label:
 * @self: the tool
 * @code: a country
 *
 * Returns: (transfer full): what a menu says that filters by it
 */
char *
dateline_country_tool_dup_label (DatelineCountryTool *self,
                                 const char          *code)
{
  const char * const *asked = dateline_query_get_countries (dateline_session_get_query (self->session));
  gboolean others = FALSE;
  g_autofree char *name = NULL;

  for (guint i = 0; asked[i] != NULL; i++)
    others |= !g_str_equal (asked[i], code);
  if (dateline_countries_is_disputed (dateline_countries_get (), code))
    /* Translators: a territory that several claim, such as “Western Sahara (disputed)”. */
    name = g_strdup_printf (_("%s (disputed)"), get_name (code));
  else
    name = g_strdup (get_name (code));
  /* Translators: a menu item; %s is a country. Others are filtered by already. */
  return others ? g_strdup_printf (_("Also Places in %s"), name)
                /* Translators: a menu item; %s is a country. */
                : g_strdup_printf (_("Only Places in %s"), name);
}

/**
 * dateline_country_tool_is_asked:
 * @self: the tool
 * @code: a country
 *
 * Returns: whether it is filtered by
 */
gboolean
dateline_country_tool_is_asked (DatelineCountryTool *self,
                                const char          *code)
{
  return self->session != NULL && dateline_query_has_country (dateline_session_get_query (self->session), code);
}

/**
 * dateline_country_tool_ask:
 * @self: the tool
 * @code: a country
 * @wanted: whether to filter by it
 *
 * Filters by a country, beside others, or no longer.
 */
void
dateline_country_tool_ask (DatelineCountryTool *self,
                           const char          *code,
                           gboolean             wanted)
{
  g_return_if_fail (DATELINE_IS_COUNTRY_TOOL (self));

  if (self->session == NULL)
    return;
  g_set_str (&self->told, wanted ? code : NULL);
  dateline_query_set_country (dateline_session_get_query (self->session), code, wanted);
}

/**
 * dateline_country_tool_point_at:
 * @self: the tool
 * @code: (nullable): a country
 *
 * Outlines a country while it is spoken of.
 */
void
dateline_country_tool_point_at (DatelineCountryTool *self,
                                const char          *code)
{
  g_return_if_fail (DATELINE_IS_COUNTRY_TOOL (self));

  dateline_area_layer_set_pointed_country (self->layer, code);
}

static DatelineAreaPoint
get_focused_point (DatelineCountryTool    *self,
                   const DatelineMapFrame *frame)
{
  const DatelinePlaceSpot *spot = dateline_place_layer_get_focused_spot (self->places);

  return spot != NULL ? dateline_area_plan_get_point (frame, spot->anchor_x, spot->anchor_y)
                      : dateline_area_plan_get_point (frame, frame->width / 2, frame->height / 2);
}

/**
 * dateline_country_tool_choose:
 * @self: the tool
 *
 * Chooses without a pointer: filters by the country of the place that the keyboard
 * is at, or of the middle of the map, or no longer where it does so already.
 *
 * Returns: whether there is a country
 */
gboolean
dateline_country_tool_choose (DatelineCountryTool *self)
{
  DatelineMapFrame frame;
  DatelineAreaPoint point;
  const char *code;

  g_return_val_if_fail (DATELINE_IS_COUNTRY_TOOL (self), FALSE);

  if (self->session == NULL || !dateline_layer_frame_get (SHUMATE_LAYER (self->layer), &frame))
    return FALSE;
  point = get_focused_point (self, &frame);
  code = dateline_country_tool_find (self, &point);
  if (code != NULL)
    dateline_country_tool_ask (self, code, !dateline_country_tool_is_asked (self, code));
  return code != NULL;
}
