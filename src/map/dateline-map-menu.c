/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-map-menu.h"

#include <glib/gi18n-lib.h>
#include <graphene-gobject.h>

#include "dateline-area-plan.h"
#include "dateline-coordinates.h"
#include "dateline-layer-frame.h"

#define PREFIX "there"
/* How close “Zoom In Here” goes at least, and by how much. */
#define CLOSE_ZOOM 7.0
#define ZOOM_STEP 2.0

/**
 * DatelineMapMenu:
 *
 * What one can do with a place, a cluster or any point of a map: a menu, made
 * anew each time it is asked for by the second button, a long press or a key.
 */
struct _DatelineMapMenu
{
  GObject parent_instance;

  GtkWidget *host;            /* weak: owns this */
  DatelinePlaceLayer *places; /* weak */
  DatelineMapMover *mover;
  DatelineCountryTool *countries;
  DatelineSession *session;
  GtkWidget *popover;

  /* What it was asked for at. */
  DatelineRef ref; /* none for a cluster or an empty point */
  GArray *refs;    /* DatelineRef: the places there */
  DatelineBits *events;
  DatelineAreaPoint point;
  const char *country; /* its code; NULL at sea */
  graphene_rect_t rect;
};

enum
{
  SIGNAL_LIST_EVENTS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DatelineMapMenu, dateline_map_menu, G_TYPE_OBJECT)

/* Actions. */

static void
open_record (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  DatelineMapMenu *self = data;

  dateline_session_set_selection (self->session, self->ref);
  gtk_widget_activate_action (self->host, "workspace.show-inspector", NULL);
}

static void
toggle_record (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  DatelineMapMenu *self = data;

  dateline_session_toggle_selected (self->session, self->ref);
}

static void
select_all (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  DatelineMapMenu *self = data;
  const DatelineRef *refs = (const DatelineRef *) (gpointer) self->refs->data;
  g_autoptr(DatelineRefSet) all = dateline_ref_set_new (refs, self->refs->len);

  dateline_session_set_selected (self->session, all, refs[0]);
}

static void
list_events (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  DatelineMapMenu *self = data;

  g_signal_emit (self, signals[SIGNAL_LIST_EVENTS], 0, self->events, &self->rect);
}

static gboolean
bound_places (DatelineMapMenu     *self,
              DatelineMercatorBox *box)
{
  DatelinePlaceMarks *marks = dateline_place_layer_get_marks (self->places);
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (DatelineMercatorPoint));
  guint n;
  const DatelinePlaceMark *all = dateline_place_marks_get (marks, &n);

  for (guint i = 0; i < self->refs->len; i++)
    {
      guint row = dateline_ref_row (g_array_index (self->refs, DatelineRef, i));

      /* One of several places has more than one mark. */
      for (guint at = dateline_place_marks_find (marks, row); at < n && all[at].row == row; at++)
        {
          DatelineMercatorPoint point = { all[at].x, all[at].y, 1 };

          g_array_append_val (points, point);
        }
    }
  return dateline_mercator_bound ((const DatelineMercatorPoint *) (gpointer) points->data, points->len, box);
}

static void
zoom_in (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  DatelineMapMenu *self = data;
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self->places));
  double zoom = MAX (shumate_viewport_get_zoom_level (viewport) + ZOOM_STEP, CLOSE_ZOOM);
  DatelineMercatorBox box;

  if (self->refs->len > 1 && bound_places (self, &box))
    dateline_map_mover_show (self->mover, &box, TRUE);
  else
    dateline_map_mover_go (self->mover, self->point.latitude, self->point.longitude,
                           MIN (zoom, shumate_viewport_get_max_zoom_level (viewport)));
}

static void
copy (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       data)
{
  DatelineMapMenu *self = data;
  gboolean decimal = g_str_equal (g_action_get_name (G_ACTION (action)), "copy-decimal");
  g_autofree char *text = decimal ? dateline_coordinates_dup_decimal (self->point.latitude, self->point.longitude)
                                  : dateline_coordinates_dup_sexagesimal (self->point.latitude, self->point.longitude);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->host), text);
}

static void
clear_area (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  dateline_query_set_area (dateline_session_get_query (DATELINE_MAP_MENU (data)->session), NULL);
}

static void
change_filter (GSimpleAction *action,
               GVariant      *state,
               gpointer       data)
{
  DatelineMapMenu *self = data;

  dateline_query_set_ref (dateline_session_get_query (self->session), self->ref, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

static void
change_country (GSimpleAction *action,
                GVariant      *state,
                gpointer       data)
{
  DatelineMapMenu *self = data;

  dateline_country_tool_ask (self->countries, self->country, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

static const GActionEntry entries[] = {
  { .name = "open", .activate = open_record },
  { .name = "toggle", .activate = toggle_record },
  { .name = "select-all", .activate = select_all },
  { .name = "list", .activate = list_events },
  { .name = "zoom", .activate = zoom_in },
  { .name = "copy-decimal", .activate = copy },
  { .name = "copy-sexagesimal", .activate = copy },
  { .name = "clear-area", .activate = clear_area },
  { .name = "filter", .state = "false", .change_state = change_filter },
  { .name = "country", .state = "false", .change_state = change_country },
};

/* The menu. */

static GMenu *
add_section (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  /* The menu holds it. */
  g_object_unref (section);
  return section;
}

static void
add_country_item (DatelineMapMenu *self,
                  GMenu           *section)
{
  g_autofree char *label = NULL;

  if (self->country == NULL)
    return;
  label = dateline_country_tool_dup_label (self->countries, self->country);
  g_menu_append (section, label, PREFIX ".country");
}

static void
add_record_items (DatelineMapMenu *self,
                  GMenu           *menu)
{
  GMenu *section = add_section (menu);

  g_menu_append (section, _("_Open in Inspector"), PREFIX ".open");
  if (dateline_ref_kind (self->ref) == DATELINE_KIND_PLACE)
    g_menu_append (section, _("_Zoom Here"), PREFIX ".zoom");
  section = add_section (menu);
  g_menu_append (section, dateline_session_is_selected (self->session, self->ref) ? _("_Deselect") : _("_Add to Selection"),
                 PREFIX ".toggle");
  if (dateline_ref_kind (self->ref) == DATELINE_KIND_PLACE)
    g_menu_append (section, _("_Filter by This Place"), PREFIX ".filter");
  add_country_item (self, section);
}

static void
add_cluster_items (DatelineMapMenu *self,
                   GMenu           *menu)
{
  GMenu *section = add_section (menu);
  /* Translators: a menu item; so many places stand close together. */
  g_autofree char *all = g_strdup_printf (ngettext ("Select _All %u Place", "Select _All %u Places", self->refs->len),
                                          self->refs->len);

  g_menu_append (section, _("_Zoom In Here"), PREFIX ".zoom");
  g_menu_append (section, all, PREFIX ".select-all");
}

static void
add_view_items (DatelineMapMenu *self,
                GMenu           *menu)
{
  GMenu *section = add_section (menu);

  g_menu_append (section, _("_Zoom Here"), PREFIX ".zoom");
  g_menu_append (section, _("_List What Is in View"), "map.list");
  section = add_section (menu);
  g_menu_append (section, _("Show _All Places"), "map.fit-all");
  g_menu_append (section, _("Show What _Matches"), "map.fit");
  g_menu_append (section, _("Show What Is Se_lected"), "map.fit-selection");
  section = add_section (menu);
  g_menu_append (section, _("_Filter to What Is in View"), "map.only-in-sight");
  add_country_item (self, section);
  if (dateline_query_get_area (dateline_session_get_query (self->session)) != NULL)
    g_menu_append (section, _("_Clear the Area"), PREFIX ".clear-area");
}

static GMenu *
make_menu (DatelineMapMenu *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *section;

  if (self->ref != DATELINE_REF_NONE)
    add_record_items (self, menu);
  else if (self->refs->len > 1)
    add_cluster_items (self, menu);
  else
    add_view_items (self, menu);
  if (self->events != NULL && dateline_bits_count (self->events) > 1)
    g_menu_append (add_section (menu), _("_List the Events Here"), PREFIX ".list");
  if (self->refs->len > 1 || (self->ref != DATELINE_REF_NONE && self->refs->len == 0))
    return menu;

  section = add_section (menu);
  g_menu_append (section, _("_Copy Coordinates"), PREFIX ".copy-decimal");
  /* Translators: a menu item; a position is copied as 37°57′22.0″ N, 126°40′37.2″ E. */
  g_menu_append (section, _("Copy in _Degrees, Minutes, Seconds"), PREFIX ".copy-sexagesimal");
  return menu;
}

static void
closed (DatelineMapMenu *self)
{
  dateline_country_tool_point_at (self->countries, NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->places)) && dateline_place_layer_get_focused_spot (self->places) == NULL)
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self->places)));
}

static void
show_menu (DatelineMapMenu *self)
{
  g_autoptr(GMenu) menu = make_menu (self);
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  GdkRectangle spot = { (int) self->rect.origin.x, (int) self->rect.origin.y,
                        MAX ((int) self->rect.size.width, 1), MAX ((int) self->rect.size.height, 1) };

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  if (self->ref != DATELINE_REF_NONE && dateline_ref_kind (self->ref) == DATELINE_KIND_PLACE)
    g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (actions), "filter")),
                               g_variant_new_boolean (dateline_query_has_ref (dateline_session_get_query (self->session), self->ref)));

  if (self->country != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (actions), "country")),
                               g_variant_new_boolean (dateline_country_tool_is_asked (self->countries, self->country)));
  dateline_country_tool_point_at (self->countries, self->country);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_insert_action_group (self->popover, PREFIX, G_ACTION_GROUP (actions));
  gtk_widget_set_parent (self->popover, self->host);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &spot);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (closed), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* Remembers what is at a spot: it moves with the map. */
static void
ask_about (DatelineMapMenu         *self,
           const DatelinePlaceSpot *spot)
{
  DatelineDossier *dossier = dateline_session_get_dossier (self->session);

  self->ref = DATELINE_REF_NONE;
  g_clear_pointer (&self->refs, g_array_unref);
  g_clear_pointer (&self->events, dateline_bits_unref);
  self->refs = spot != NULL ? dateline_place_layer_dup_places (self->places, spot)
                            : g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  if (spot == NULL)
    return;
  if (self->refs->len < 2)
    self->ref = spot->cluster->ref;
  if (self->refs->len > 0)
    self->events = dateline_place_layer_dup_events (self->places, spot);
  if (self->refs->len == 1)
    dateline_table_get_point (dateline_dossier_get_table (dossier, DATELINE_KIND_PLACE), dateline_ref_row (self->ref),
                              &self->point.longitude, &self->point.latitude);
}

static void
pop_up_at (DatelineMapMenu         *self,
           const DatelinePlaceSpot *spot,
           double                   x,
           double                   y)
{
  DatelineMapFrame frame;

  if (self->session == NULL || dateline_session_get_dossier (self->session) == NULL ||
      !dateline_layer_frame_get (SHUMATE_LAYER (self->places), &frame))
    return;

  self->rect = GRAPHENE_RECT_INIT ((float) x, (float) y, 1, 1);
  self->point = dateline_area_plan_get_point (&frame, x, y);
  self->point.longitude = dateline_mercator_longitude (dateline_mercator_x (self->point.longitude));
  ask_about (self, spot);
  self->country = spot == NULL || self->refs->len == 1 ? dateline_country_tool_find (self->countries, &self->point) : NULL;
  show_menu (self);
}

static void
pressed (DatelineMapMenu *self,
         int              n_press,
         double           x,
         double           y,
         GtkGesture      *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up_at (self, dateline_place_layer_get_spot_at (self->places, x, y), x, y);
}

static void
held (DatelineMapMenu *self,
      double           x,
      double           y,
      GtkGesture      *gesture)
{
  pressed (self, 1, x, y, gesture);
}

/* The object. */

static void
dateline_map_menu_dispose (GObject *object)
{
  DatelineMapMenu *self = DATELINE_MAP_MENU (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->mover);
  g_clear_object (&self->countries);

  G_OBJECT_CLASS (dateline_map_menu_parent_class)->dispose (object);
}

static void
dateline_map_menu_finalize (GObject *object)
{
  DatelineMapMenu *self = DATELINE_MAP_MENU (object);

  g_clear_pointer (&self->refs, g_array_unref);
  g_clear_pointer (&self->events, dateline_bits_unref);

  G_OBJECT_CLASS (dateline_map_menu_parent_class)->finalize (object);
}

static void
dateline_map_menu_class_init (DatelineMapMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dateline_map_menu_dispose;
  G_OBJECT_CLASS (klass)->finalize = dateline_map_menu_finalize;

  /**
   * DatelineMapMenu::list-events:
   * @events: the events
   * @rect: where the menu was
   *
   * The events at a place or in a cluster are to be listed.
   */
  signals[SIGNAL_LIST_EVENTS] =
    g_signal_new ("list-events", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, DATELINE_TYPE_BITS, GRAPHENE_TYPE_RECT);
}

static void
dateline_map_menu_init (DatelineMapMenu *self)
{
  self->ref = DATELINE_REF_NONE;
  self->refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
}

/**
 * dateline_map_menu_new:
 * @host: what the menu pops up from; it owns this, and lets go of it first
 * @places: the places of the map, of which the pointer is listened to
 * @mover: what moves the map
 * @countries: what filters by countries
 *
 * Returns: (transfer full): a menu
 */
DatelineMapMenu *
dateline_map_menu_new (GtkWidget           *host,
                       DatelinePlaceLayer  *places,
                       DatelineMapMover    *mover,
                       DatelineCountryTool *countries)
{
  DatelineMapMenu *self = g_object_new (DATELINE_TYPE_MAP_MENU, NULL);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  self->host = host;
  self->places = places;
  self->mover = g_object_ref (mover);
  self->countries = g_object_ref (countries);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (places), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_object (hold, "pressed", G_CALLBACK (held), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (places), GTK_EVENT_CONTROLLER (hold));
  return self;
}

/**
 * dateline_map_menu_set_session:
 * @self: the menu
 * @session: (nullable): a session
 *
 * Acts on @session from now on.
 */
void
dateline_map_menu_set_session (DatelineMapMenu *self,
                               DatelineSession *session)
{
  g_return_if_fail (DATELINE_IS_MAP_MENU (self));

  g_set_object (&self->session, session);
}

/**
 * dateline_map_menu_pop_up:
 * @self: the menu
 *
 * Shows the menu of what the keyboard is at, or that of the map.
 */
void
dateline_map_menu_pop_up (DatelineMapMenu *self)
{
  const DatelinePlaceSpot *spot;

  g_return_if_fail (DATELINE_IS_MAP_MENU (self));

  spot = dateline_place_layer_get_focused_spot (self->places);
  if (spot != NULL)
    pop_up_at (self, spot, spot->x, spot->y);
  else
    pop_up_at (self, NULL, gtk_widget_get_width (GTK_WIDGET (self->places)) / 2.0,
               gtk_widget_get_height (GTK_WIDGET (self->places)) / 2.0);
}
