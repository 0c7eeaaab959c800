/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <glib/gi18n-lib.h>

/* What one can do with a lane. */

/* Other lanes may have been made since the menu came up. */
static guint
find_lane (DatelineTimeline *self)
{
  for (guint i = 0; self->lanes != NULL && i < self->lanes->len; i++)
    if (((DatelineTimelineLane *) g_ptr_array_index (self->lanes, i))->key == self->menu_lane)
      return i;
  return G_MAXUINT;
}

static void
collapse_lane (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  guint position = find_lane (data);

  if (position != G_MAXUINT)
    dateline_timeline_toggle_lane (data, position, g_str_equal (g_action_get_name (G_ACTION (action)), "lane-collapse"));
}

static void
move_lane (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  DatelineTimeline *self = data;
  guint position = find_lane (self);
  guint to = position + (g_str_equal (g_action_get_name (G_ACTION (action)), "lane-up") ? -1 : 1);

  if (position != G_MAXUINT && to < self->lanes->len)
    dateline_timeline_shift_lane (self, position, to);
}

static void
hide_lane (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  DatelineTimeline *self = data;

  g_object_set (self, self->menu_lane == DATELINE_LANE_KEY_QUOTES ? "show-quotes" : "show-commitments", FALSE, NULL);
}

/* What a lane holds can be asked for if it is of a record or a kind of event. */
static gboolean
is_wanted (DatelineTimeline           *self,
           const DatelineTimelineLane *lane)
{
  DatelineQuery *query = dateline_session_get_query (self->session);

  return lane->of != DATELINE_REF_NONE ? dateline_query_has_ref (query, lane->of)
                                       : dateline_query_has_event_kind (query, lane->token);
}

static void
change_wanted (GSimpleAction *action,
               GVariant      *state,
               gpointer       data)
{
  DatelineTimeline *self = data;
  DatelineQuery *query = dateline_session_get_query (self->session);
  guint position = find_lane (self);
  const DatelineTimelineLane *lane = position != G_MAXUINT ? g_ptr_array_index (self->lanes, position) : NULL;

  if (lane == NULL)
    return;
  if (lane->of != DATELINE_REF_NONE)
    dateline_query_set_ref (query, lane->of, g_variant_get_boolean (state));
  else
    dateline_query_set_event_kind (query, lane->token, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

static void
add_item (GMenu      *section,
          const char *label,
          const char *prefix,
          const char *name)
{
  g_autofree char *action = g_strdup_printf ("%s.%s", prefix, name);

  g_menu_append (section, label, action);
}

static void
enable (GActionMap *actions,
        const char *name,
        gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, name)), enabled);
}

/* As in the menu of what the lanes are for. */
static void
add_clocks (GMenu *menu)
{
  static const char *const clocks[][2] = {
    { "happened", NC_("place quotes by", "When It Happened") },
    { "said", NC_("place quotes by", "When It Was Said") },
    { "published", NC_("place quotes by", "When It Was Published") },
  };
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      g_autofree char *action = g_strconcat ("timeline.quote-clock::", clocks[i][0], NULL);

      g_menu_append (section, g_dpgettext2 (GETTEXT_PACKAGE, "place quotes by", clocks[i][1]), action);
    }
  g_menu_append_section (menu, _("Place Quotes By"), G_MENU_MODEL (section));
}

static void
add_filter (DatelineTimeline           *self,
            const DatelineTimelineLane *lane,
            GActionMap                 *actions,
            GMenu                      *section,
            const char                 *prefix)
{
  g_autoptr (GSimpleAction) action = NULL;

  if (lane->key == DATELINE_LANE_KEY_QUOTES || lane->key == DATELINE_LANE_KEY_COMMITMENTS)
    {
      add_item (section, _("_Hide This Lane"), prefix, "lane-hide");
      return;
    }
  if (lane->key == DATELINE_LANE_KEY_REST || (lane->of == DATELINE_REF_NONE && lane->token == NULL))
    return;
  action = g_simple_action_new_stateful ("lane-filter", NULL, g_variant_new_boolean (is_wanted (self, lane)));
  g_signal_connect_object (action, "change-state", G_CALLBACK (change_wanted), self, G_CONNECT_DEFAULT);
  g_action_map_add_action (actions, G_ACTION (action));
  add_item (section, _("_Filter by This Lane"), prefix, "lane-filter");
}

/* The menu of a lane; its actions are added to @actions, which the menu knows as
 * @prefix. */
GMenuModel *
dateline_timeline_make_lane_menu (DatelineTimeline *self,
                                  guint             position,
                                  GActionMap       *actions,
                                  const char       *prefix)
{
  static const GActionEntry entries[] = {
    { .name = "lane-collapse", .activate = collapse_lane }, { .name = "lane-expand", .activate = collapse_lane },
    { .name = "lane-up", .activate = move_lane },           { .name = "lane-down", .activate = move_lane },
    { .name = "lane-hide", .activate = hide_lane },
  };
  const DatelineTimelineLane *lane = g_ptr_array_index (self->lanes, position);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) one = g_menu_new (), filter = g_menu_new (), all = g_menu_new ();

  self->menu_lane = lane->key;
  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  enable (actions, "lane-up", position > 0);
  enable (actions, "lane-down", position + 1 < self->lanes->len);
  if (lane->collapsed)
    add_item (one, _("_Expand"), prefix, "lane-expand");
  else
    add_item (one, _("_Collapse"), prefix, "lane-collapse");
  add_item (one, _("Move _Up"), prefix, "lane-up");
  add_item (one, _("Move _Down"), prefix, "lane-down");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (one));
  add_filter (self, lane, actions, filter, prefix);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (filter));
  if (lane->key == DATELINE_LANE_KEY_QUOTES)
    add_clocks (menu);
  g_menu_append (all, _("Collapse All Lanes"), "timeline.collapse-all");
  g_menu_append (all, _("Expand All Lanes"), "timeline.expand-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
  return G_MENU_MODEL (menu);
}
