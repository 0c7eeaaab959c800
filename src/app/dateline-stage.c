/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-stage.h"

#include "dateline-map-view.h"
#include "dateline-paths.h"
#include "dateline-session.h"
#include "dateline-timeline-view.h"

/* How much of the height is the map's, until the user decides. */
#define MAP_SHARE 0.56

/**
 * DatelineStage:
 *
 * Map above timeline; where there is no height for both, one of them and a
 * switch between.
 */
struct _DatelineStage
{
  AdwBin parent_instance;

  DatelineSession *session;
  gboolean low;
  gboolean divided; /* the height is shared out */
  GtkPaned *paned;
  GtkWidget *map;
  GtkWidget *timeline;
  AdwToggleGroup *views;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_LOW,
  PROP_SETTLED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineStage, dateline_stage, ADW_TYPE_BIN)

static gboolean
is_without_match (DatelineStage   *self,
                  DatelineMatches *matches)
{
  return matches != NULL
         && !dateline_query_is_empty (dateline_session_get_query (self->session))
         && dateline_matches_get_n (matches, DATELINE_KIND_EVENT) == 0
         && dateline_matches_get_n (matches, DATELINE_KIND_QUOTE) == 0;
}

static void
update_views (DatelineStage *self)
{
  gboolean on_timeline = g_strcmp0 (adw_toggle_group_get_active_name (self->views), "timeline") == 0;

  gtk_widget_set_visible (self->map, !self->low || !on_timeline);
  gtk_widget_set_visible (self->timeline, !self->low || on_timeline);
}

static void
room_changed (DatelineStage *self)
{
  int room;

  g_object_get (self->paned, "max-position", &room, NULL);
  if (self->divided || self->low || room <= 0 || room == G_MAXINT)
    return;

  self->divided = TRUE;
  gtk_paned_set_position (self->paned, MAP_SHARE * room);
}

static void
map_loaded (DatelineStage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTLED]);
}

static void
dateline_stage_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_STAGE);
  g_clear_object (&DATELINE_STAGE (object)->session);
  G_OBJECT_CLASS (dateline_stage_parent_class)->dispose (object);
}

static void
dateline_stage_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  DatelineStage *self = DATELINE_STAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_LOW:
      g_value_set_boolean (value, self->low);
      break;
    case PROP_SETTLED:
      g_value_set_boolean (value, dateline_stage_get_settled (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_stage_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  DatelineStage *self = DATELINE_STAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      if (g_set_object (&self->session, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_LOW:
      if (self->low != g_value_get_boolean (value))
        {
          self->low = g_value_get_boolean (value);
          update_views (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_stage_class_init (DatelineStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = dateline_stage_dispose;
  object_class->get_property = dateline_stage_get_property;
  object_class->set_property = dateline_stage_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | flags);
  properties[PROP_LOW] = g_param_spec_boolean ("low", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_SETTLED] = g_param_spec_boolean ("settled", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DATELINE_TYPE_MAP_VIEW);
  g_type_ensure (DATELINE_TYPE_TIMELINE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/dateline_app/Dateline/dateline-stage.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineStage, paned);
  gtk_widget_class_bind_template_child (widget_class, DatelineStage, map);
  gtk_widget_class_bind_template_child (widget_class, DatelineStage, timeline);
  gtk_widget_class_bind_template_child (widget_class, DatelineStage, views);
  gtk_widget_class_bind_template_callback (widget_class, is_without_match);
  gtk_widget_class_bind_template_callback (widget_class, map_loaded);
  gtk_widget_class_bind_template_callback (widget_class, room_changed);
  gtk_widget_class_bind_template_callback (widget_class, update_views);
}

/* What the lanes are for, and what the map shows, is remembered. */
static void
bind_settings (DatelineStage *self)
{
  static const char *const keys[] = { "lanes-by", "sort-lanes-by-name", "show-quotes", "show-commitments" };
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_bind (settings, keys[i], self->timeline, keys[i], G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "map-only-matches", self->map, "only-matches", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "map-show-movements", self->map, "show-movements", G_SETTINGS_BIND_DEFAULT);
}

static void
dateline_stage_init (DatelineStage *self)
{
  g_autofree char *tiles = dateline_paths_dup_tiles ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self->map, "tiles-path", tiles, NULL);
  bind_settings (self);
}

/**
 * dateline_stage_get_settled:
 * @self: a stage
 *
 * Returns: whether the map is drawn, or not to be seen
 */
gboolean
dateline_stage_get_settled (DatelineStage *self)
{
  return dateline_map_view_get_loaded (DATELINE_MAP_VIEW (self->map)) || !gtk_widget_get_visible (self->map);
}

/**
 * dateline_stage_show_matches:
 * @self: the stage
 *
 * Brings what matches in sight, on the map and on the timeline.
 */
void
dateline_stage_show_matches (DatelineStage *self)
{
  g_return_if_fail (DATELINE_IS_STAGE (self));

  dateline_map_view_fit (DATELINE_MAP_VIEW (self->map), TRUE);
  gtk_widget_activate_action (self->timeline, "timeline.fit-matches", NULL);
}
