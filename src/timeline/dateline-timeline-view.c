/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-view.h"

#include <glib/gi18n-lib.h>

#include "dateline-lane-field.h"
#include "dateline-overview.h"
#include "dateline-surely-button.h"
#include "dateline-timeline-legend.h"
#include "dateline-timeline-resources.h"
#include "dateline-tray-button.h"
#include "dateline-undated.h"

#define RESOURCES "/io/github/dateline_app/Dateline/timeline/"
#define ZOOM 1.5
/* As high as what stands in it. */
#define STRIP 38

/**
 * DatelineTimelineView:
 *
 * When it happened: a [class@Timeline] that scrolls through its lanes, with
 * buttons to zoom and the records that have no date at hand.
 */
struct _DatelineTimelineView
{
  AdwBin parent_instance;

  DatelineTimeline *timeline;
  DatelineTrayButton *undated;
  DatelineSession *session;
  GSignalGroup *signals;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_LANES_BY,
  PROP_SORT_LANES_BY_NAME,
  PROP_SHOW_QUOTES,
  PROP_SHOW_COMMITMENTS,
  PROP_QUOTE_CLOCK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineTimelineView, dateline_timeline_view, ADW_TYPE_BIN)

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  dateline_timeline_zoom (DATELINE_TIMELINE_VIEW (widget)->timeline, ZOOM);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  dateline_timeline_zoom (DATELINE_TIMELINE_VIEW (widget)->timeline, 1 / ZOOM);
}

static void
fit_all_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  dateline_timeline_fit_all (DATELINE_TIMELINE_VIEW (widget)->timeline);
}

static void
fit_matches_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  dateline_timeline_fit_matches (DATELINE_TIMELINE_VIEW (widget)->timeline);
}

static void
fit_selection_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  dateline_timeline_fit_selection (DATELINE_TIMELINE_VIEW (widget)->timeline);
}

static void
show_today_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  dateline_timeline_show_today (DATELINE_TIMELINE_VIEW (widget)->timeline);
}

static void
show_as_of_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  dateline_timeline_show_as_of (DATELINE_TIMELINE_VIEW (widget)->timeline);
}

/* Quotations that have a date may lack the one that is asked for. */
static char *
dup_undated_title (gpointer           unused,
                   DatelineQuoteClock clock)
{
  switch (clock)
    {
    case DATELINE_QUOTE_CLOCK_HAPPENED:
      return g_strdup (_("Events Without a Date, and Quotations About Nothing That Has One"));
    case DATELINE_QUOTE_CLOCK_PUBLISHED:
      return g_strdup (_("Events Without a Date, and Quotations Without One of Publication"));
    case DATELINE_QUOTE_CLOCK_SAID:
    default:
      return g_strdup (_("Events and Quotations Without a Date"));
    }
}

static char *
format_undated (gpointer unused,
                guint    n)
{
  /* Translators: a button: how many events and quotations have no date. */
  return g_strdup_printf (_("Undated: %u"), n);
}

static gboolean
has_dossier (gpointer         unused,
             DatelineDossier *dossier)
{
  return dossier != NULL;
}

/* The names of lanes stand beside them, with room for a button above. */
static gboolean
is_beside (gpointer         unused,
           DatelineDossier *dossier,
           int              header_width)
{
  return dossier != NULL && header_width > 0;
}

static gboolean
is_above (gpointer unused,
          int      header_width)
{
  return header_width == 0;
}

/* Where names stand in the lanes there is no column of them for what floats to
 * stand on: it gets a strip of its own. */
static int
get_strip (gpointer         unused,
           DatelineDossier *dossier,
           int              header_width)
{
  return dossier != NULL && header_width == 0 ? STRIP : 0;
}

static char *
dup_title (gpointer          unused,
           DatelineLaneField field)
{
  const char *title = dateline_lane_field_get_title (field);

  /* Translators: what the lanes of the timeline are for, such as “Lanes by: Actor”. */
  return field == DATELINE_LANE_FIELD_NONE ? g_strdup (title) : g_strdup_printf (_("Lanes by: %s"), title);
}

static void
collapse_all_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  dateline_timeline_collapse_all (DATELINE_TIMELINE_VIEW (widget)->timeline, TRUE);
}

static void
collapse_lane_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  dateline_timeline_collapse_current (DATELINE_TIMELINE_VIEW (widget)->timeline, TRUE);
}

static void
expand_lane_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  dateline_timeline_collapse_current (DATELINE_TIMELINE_VIEW (widget)->timeline, FALSE);
}

static void
expand_all_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  dateline_timeline_collapse_all (DATELINE_TIMELINE_VIEW (widget)->timeline, FALSE);
}

/* There is no choice of where quotations stand while none are shown. */
static void
update_clock_action (DatelineTimelineView *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;
  gboolean shown;

  g_object_get (self->timeline, "show-quotes", &shown, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.quote-clock",
                                 shown && dossier != NULL && dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE) > 0);
}

static void
clock_changed (DatelineTimelineView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUOTE_CLOCK]);
}

/* What is chosen about the lanes is the timeline's; here it is for actions. */
static void
choice_changed (GObject    *timeline,
                GParamSpec *pspec,
                gpointer    self)
{
  GParamSpec *own = g_object_class_find_property (G_OBJECT_GET_CLASS (self), pspec->name);

  if (own != NULL && own != properties[PROP_SESSION])
    g_object_notify_by_pspec (self, own);
  if (own == properties[PROP_SHOW_QUOTES])
    update_clock_action (self);
}

static gboolean
dateline_timeline_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DATELINE_TIMELINE_VIEW (widget)->timeline));
}

static void
dateline_timeline_view_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, DATELINE_TIMELINE_VIEW (object)->session);
      break;
    case PROP_LANES_BY:
    case PROP_SORT_LANES_BY_NAME:
    case PROP_SHOW_QUOTES:
    case PROP_SHOW_COMMITMENTS:
      if (DATELINE_TIMELINE_VIEW (object)->timeline != NULL)
        g_object_get_property (G_OBJECT (DATELINE_TIMELINE_VIEW (object)->timeline), pspec->name, value);
      break;
    case PROP_QUOTE_CLOCK:
      if (DATELINE_TIMELINE_VIEW (object)->session != NULL)
        g_object_get_property (G_OBJECT (DATELINE_TIMELINE_VIEW (object)->session), pspec->name, value);
      else
        g_param_value_set_default (pspec, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_timeline_view_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      dateline_timeline_view_set_session (DATELINE_TIMELINE_VIEW (object), g_value_get_object (value));
      break;
    case PROP_LANES_BY:
    case PROP_SORT_LANES_BY_NAME:
    case PROP_SHOW_QUOTES:
    case PROP_SHOW_COMMITMENTS:
      g_object_set_property (G_OBJECT (DATELINE_TIMELINE_VIEW (object)->timeline), pspec->name, value);
      break;
    case PROP_QUOTE_CLOCK:
      if (DATELINE_TIMELINE_VIEW (object)->session != NULL)
        g_object_set_property (G_OBJECT (DATELINE_TIMELINE_VIEW (object)->session), pspec->name, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_timeline_view_dispose (GObject *object)
{
  DatelineTimelineView *self = DATELINE_TIMELINE_VIEW (object);

  if (self->timeline != NULL)
    dateline_timeline_drop_popovers (self->timeline);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_TIMELINE_VIEW);
  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dateline_timeline_view_parent_class)->dispose (object);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, RESOURCES "style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
dateline_timeline_view_class_init (DatelineTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = dateline_timeline_view_get_property;
  object_class->set_property = dateline_timeline_view_set_property;
  object_class->dispose = dateline_timeline_view_dispose;
  widget_class->grab_focus = dateline_timeline_view_grab_focus;

  /**
   * DatelineTimelineView:session:
   *
   * What the timeline shows and talks to.
   */
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION, flags);
  /**
   * DatelineTimelineView:lanes-by:
   *
   * What parts the events into lanes.
   */
  properties[PROP_LANES_BY] = g_param_spec_enum ("lanes-by", NULL, NULL, DATELINE_TYPE_LANE_FIELD, DATELINE_LANE_FIELD_KIND, flags);
  /**
   * DatelineTimelineView:sort-lanes-by-name:
   *
   * Whether lanes are sorted by name rather than by how much they hold.
   */
  properties[PROP_SORT_LANES_BY_NAME] = g_param_spec_boolean ("sort-lanes-by-name", NULL, NULL, FALSE, flags);
  /**
   * DatelineTimelineView:show-quotes:
   *
   * Whether there is a lane of the quotations.
   */
  properties[PROP_SHOW_QUOTES] = g_param_spec_boolean ("show-quotes", NULL, NULL, TRUE, flags);
  /**
   * DatelineTimelineView:show-commitments:
   *
   * Whether there is a lane of the commitments.
   */
  properties[PROP_SHOW_COMMITMENTS] = g_param_spec_boolean ("show-commitments", NULL, NULL, TRUE, flags);
  /**
   * DatelineTimelineView:quote-clock:
   *
   * Which of their three times quotations stand at: the session's.
   */
  properties[PROP_QUOTE_CLOCK] = g_param_spec_enum ("quote-clock", NULL, NULL, DATELINE_TYPE_QUOTE_CLOCK, DATELINE_QUOTE_CLOCK_SAID, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Named here so that the linker keeps it: nothing else refers to it. */
  g_resources_register (dateline_timeline_get_resource ());
  load_style ();
  g_type_ensure (DATELINE_TYPE_OVERVIEW);
  g_type_ensure (DATELINE_TYPE_SURELY_BUTTON);
  g_type_ensure (DATELINE_TYPE_TIMELINE);
  g_type_ensure (DATELINE_TYPE_TIMELINE_LEGEND);
  g_type_ensure (DATELINE_TYPE_TRAY_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCES "dateline-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineTimelineView, timeline);
  gtk_widget_class_bind_template_child (widget_class, DatelineTimelineView, undated);
  gtk_widget_class_bind_template_callback (widget_class, dup_title);
  gtk_widget_class_bind_template_callback (widget_class, format_undated);
  gtk_widget_class_bind_template_callback (widget_class, dup_undated_title);
  gtk_widget_class_bind_template_callback (widget_class, get_strip);
  gtk_widget_class_bind_template_callback (widget_class, has_dossier);
  gtk_widget_class_bind_template_callback (widget_class, is_above);
  gtk_widget_class_bind_template_callback (widget_class, is_beside);
  for (guint i = PROP_LANES_BY; i < N_PROPS; i++)
    {
      g_autofree char *name = g_strconcat ("timeline.", properties[i]->name, NULL);

      gtk_widget_class_install_property_action (widget_class, name, properties[i]->name);
    }
  gtk_widget_class_install_action (widget_class, "timeline.collapse-all", NULL, collapse_all_cb);
  gtk_widget_class_install_action (widget_class, "timeline.collapse-lane", NULL, collapse_lane_cb);
  gtk_widget_class_install_action (widget_class, "timeline.expand-lane", NULL, expand_lane_cb);
  gtk_widget_class_install_action (widget_class, "timeline.expand-all", NULL, expand_all_cb);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "timeline.fit-all", NULL, fit_all_cb);
  gtk_widget_class_install_action (widget_class, "timeline.fit-matches", NULL, fit_matches_cb);
  gtk_widget_class_install_action (widget_class, "timeline.fit-selection", NULL, fit_selection_cb);
  gtk_widget_class_install_action (widget_class, "timeline.today", NULL, show_today_cb);
  gtk_widget_class_install_action (widget_class, "timeline.as-of", NULL, show_as_of_cb);
}

static void
dateline_timeline_view_init (DatelineTimelineView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dateline_tray_button_set_find (self->undated, dateline_undated_find);
  g_signal_connect_object (self->timeline, "notify", G_CALLBACK (choice_changed), self, G_CONNECT_DEFAULT);
  self->signals = g_signal_group_new (DATELINE_TYPE_SESSION);
  g_signal_group_connect_object (self->signals, "notify::quote-clock", G_CALLBACK (clock_changed), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->signals, "notify::everything", G_CALLBACK (update_clock_action), self, G_CONNECT_SWAPPED);
}

/**
 * dateline_timeline_view_new:
 * @session: (nullable): a session
 *
 * Returns: (transfer floating): a view of its dossier
 */
GtkWidget *
dateline_timeline_view_new (DatelineSession *session)
{
  return g_object_new (DATELINE_TYPE_TIMELINE_VIEW, "session", session, NULL);
}

/**
 * dateline_timeline_view_set_session:
 * @self: a view
 * @session: (nullable): a session
 */
void
dateline_timeline_view_set_session (DatelineTimelineView *self,
                                    DatelineSession      *session)
{
  g_return_if_fail (DATELINE_IS_TIMELINE_VIEW (self));
  g_return_if_fail (session == NULL || DATELINE_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  update_clock_action (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  clock_changed (self);
}

/**
 * dateline_timeline_view_get_timeline:
 * @self: a view
 *
 * Returns: (transfer none): the timeline itself
 */
DatelineTimeline *
dateline_timeline_view_get_timeline (DatelineTimelineView *self)
{
  g_return_val_if_fail (DATELINE_IS_TIMELINE_VIEW (self), NULL);

  return self->timeline;
}
