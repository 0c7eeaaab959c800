/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Narrower than this, lane names stand in the lanes rather than beside them. */
#define NARROW 560
/* Labels are a little smaller than the text around. */
#define LABEL_SCALE 0.88

/**
 * DatelineTimeline:
 *
 * The records of a dossier along time: a lane for each kind of event and one
 * for quotations, under a ruler. It shows the session's visible time, marks its
 * selection and hover, and sets all three; a drag along the ruler sets the
 * query's span. Everything is drawn by the widget itself, in the files
 * `dateline-timeline-*.c`; what is drawn where stands in a
 * [struct@DatelineTimelineScene].
 */

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_LANES_BY,
  PROP_SORT_LANES_BY_NAME,
  PROP_SHOW_QUOTES,
  PROP_SHOW_COMMITMENTS,
  PROP_HEADER_WIDTH,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPS];

static GtkAccessible *
dateline_timeline_get_first_accessible_child (GtkAccessible *accessible)
{
  return dateline_drawn_items_dup_first (DATELINE_TIMELINE (accessible)->items);
}

static void
dateline_timeline_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = dateline_timeline_get_first_accessible_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DatelineTimeline, dateline_timeline, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, dateline_timeline_accessible_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

DatelineDossier *
dateline_timeline_get_dossier (DatelineTimeline *self)
{
  return self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;
}

/* The day that is looked from; NULL where all that is known counts. */
DatelineDate *
dateline_timeline_get_as_of (DatelineTimeline *self)
{
  return self->session != NULL ? dateline_session_get_as_of (self->session) : NULL;
}

gint64
dateline_timeline_get_as_of_time (DatelineTimeline *self)
{
  return self->session != NULL ? dateline_session_get_as_of_time (self->session) : DATELINE_TIME_MAX;
}

double
dateline_timeline_get_offset (DatelineTimeline *self)
{
  return self->vadjustment != NULL ? gtk_adjustment_get_value (self->vadjustment) : 0;
}

gboolean
dateline_timeline_get_span (DatelineTimeline *self,
                            gint64           *start,
                            gint64           *end)
{
  if (self->span_tick != 0)
    {
      *start = self->span_start;
      *end = self->span_end;
      return *start < *end;
    }
  return self->session != NULL && dateline_query_get_span (dateline_session_get_query (self->session), start, end);
}

/* After the axis was moved by whatever means. */
void
dateline_timeline_axis_changed (DatelineTimeline *self)
{
  gint64 start, end;

  dateline_time_axis_get_span (&self->axis, &start, &end);
  if (self->session != NULL && self->lanes != NULL)
    dateline_session_set_visible_time (self->session, start, end);
  dateline_timeline_ensure_scene (self);
  dateline_timeline_update_vadjustment (self);
  dateline_timeline_queue_items (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
visible_time_changed (DatelineTimeline *self)
{
  gint64 start, end, shown_start, shown_end;

  if (self->lanes == NULL || self->wants_first_span)
    return;
  dateline_session_get_visible_time (self->session, &start, &end);
  dateline_time_axis_get_span (&self->axis, &shown_start, &shown_end);
  if (start >= end || (start == shown_start && end == shown_end))
    return;
  dateline_timeline_stop (self);
  dateline_time_axis_set_span (&self->axis, start, end);
  dateline_timeline_ensure_scene (self);
  dateline_timeline_update_vadjustment (self);
  dateline_timeline_queue_items (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* An event that is in several lanes has a key for each, above its own. */
static gboolean
is_selected (guint64  key,
             gpointer data)
{
  DatelineTimeline *self = data;

  return self->session != NULL && key < DATELINE_TIMELINE_BIN_KEY && dateline_session_is_selected (self->session, (DatelineRef) key);
}

static void
selection_changed (DatelineTimeline *self)
{
  dateline_drawn_items_selection_changed (self->items);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_metrics (DatelineTimeline *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *font = pango_context_get_metrics (context, NULL, NULL);
  double line = (pango_font_metrics_get_ascent (font) + pango_font_metrics_get_descent (font)) / (double) PANGO_SCALE;
  double char_width = pango_font_metrics_get_approximate_char_width (font) / (double) PANGO_SCALE;
  gboolean narrow = gtk_widget_get_width (widget) < NARROW;

  pango_font_metrics_unref (font);
  line *= LABEL_SCALE;
  self->metrics = (DatelineTimelineMetrics){
    .ruler = ceil (line * 2 + 10),
    .row = ceil (line + 5),
    .bar = ceil (line + 2),
    .padding = 3,
    .caption = narrow ? ceil (line + 3) : 0,
    .char_width = char_width * LABEL_SCALE,
    .line = ceil (line),
  };
  self->metrics.header = narrow ? 0 : dateline_timeline_measure_header (self);
}

/* What follows the width of the column is laid out anew, which cannot be asked
 * for in the midst of that. */
static gboolean
tell_header_width (gpointer data)
{
  DatelineTimeline *self = data;

  self->header_source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADER_WIDTH]);
  return G_SOURCE_REMOVE;
}

static void
style_changed (DatelineTimeline *self)
{
  dateline_timeline_labels_clear (self->labels);
  dateline_timeline_forget_scene (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
dateline_timeline_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (dateline_timeline_parent_class)->css_changed (widget, change);
  style_changed (DATELINE_TIMELINE (widget));
}

static void
dateline_timeline_direction_changed (GtkWidget        *widget,
                                     GtkTextDirection  previous)
{
  DATELINE_TIMELINE (widget)->rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  style_changed (DATELINE_TIMELINE (widget));
}

static void
dateline_timeline_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 80;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 280;
  *minimum_baseline = *natural_baseline = -1;
}

static void
dateline_timeline_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  DatelineTimeline *self = DATELINE_TIMELINE (widget);

  double header = self->metrics.header;

  update_metrics (self);
  if (self->metrics.header != header && self->header_source == 0)
    self->header_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_header_width, self, NULL);
  dateline_time_axis_set_width (&self->axis, width - self->metrics.header);
  dateline_timeline_forget_scene (self);
  if (self->wants_first_span && self->lanes != NULL)
    dateline_timeline_show_first (self);
  else
    dateline_timeline_ensure_scene (self);
  dateline_timeline_update_vadjustment (self);
}

static void
set_adjustment (DatelineTimeline  *self,
                GtkAdjustment    **place,
                GtkAdjustment     *adjustment)
{
  if (*place == adjustment && adjustment != NULL)
    return;
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, dateline_timeline_offset_changed, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*place, "value-changed", G_CALLBACK (dateline_timeline_offset_changed), self, G_CONNECT_SWAPPED);
  dateline_timeline_update_vadjustment (self);
}

static void
set_field (DatelineTimeline  *self,
           DatelineLaneField  field)
{
  if (self->field == field)
    return;
  self->field = field;
  dateline_timeline_make_lanes (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANES_BY]);
}

static void
set_flag (DatelineTimeline *self,
          gboolean         *flag,
          guint             prop_id,
          gboolean          value)
{
  if (*flag == value)
    return;
  *flag = value;
  dateline_timeline_arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
dateline_timeline_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DatelineTimeline *self = DATELINE_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_LANES_BY:
      g_value_set_enum (value, self->field);
      break;
    case PROP_SORT_LANES_BY_NAME:
      g_value_set_boolean (value, self->arrangement.by_name);
      break;
    case PROP_SHOW_QUOTES:
      g_value_set_boolean (value, self->arrangement.quotes);
      break;
    case PROP_SHOW_COMMITMENTS:
      g_value_set_boolean (value, self->arrangement.commitments);
      break;
    case PROP_HEADER_WIDTH:
      g_value_set_int (value, (int) self->metrics.header);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_timeline_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DatelineTimeline *self = DATELINE_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      dateline_timeline_set_session (self, g_value_get_object (value));
      break;
    case PROP_LANES_BY:
      set_field (self, g_value_get_enum (value));
      break;
    case PROP_SORT_LANES_BY_NAME:
      set_flag (self, &self->arrangement.by_name, prop_id, g_value_get_boolean (value));
      break;
    case PROP_SHOW_QUOTES:
      set_flag (self, &self->arrangement.quotes, prop_id, g_value_get_boolean (value));
      break;
    case PROP_SHOW_COMMITMENTS:
      set_flag (self, &self->arrangement.commitments, prop_id, g_value_get_boolean (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break; /* the lanes never grow the widget */
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_timeline_dispose (GObject *object)
{
  DatelineTimeline *self = DATELINE_TIMELINE (object);

  g_clear_handle_id (&self->items_source, g_source_remove);
  dateline_timeline_drop_popovers (self);
  g_clear_handle_id (&self->header_source, g_source_remove);
  if (self->span_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->span_tick);
  self->span_tick = 0;
  if (self->items != NULL)
    g_object_run_dispose (G_OBJECT (self->items));
  dateline_timeline_stop (self);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->query_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->everything);
  g_clear_object (&self->claims);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  G_OBJECT_CLASS (dateline_timeline_parent_class)->dispose (object);
}

/* What comes in front of the window may keep it from hearing that the pointer is
 * no longer here. */
static void
dateline_timeline_state_flags_changed (GtkWidget    *widget,
                                       GtkStateFlags before)
{
  if (gtk_widget_get_state_flags (widget) & ~before & GTK_STATE_FLAG_BACKDROP)
    dateline_timeline_hide_card (DATELINE_TIMELINE (widget));
}

static void
dateline_timeline_finalize (GObject *object)
{
  DatelineTimeline *self = DATELINE_TIMELINE (object);

  g_clear_object (&self->items);
  g_clear_pointer (&self->scene, dateline_timeline_scene_free);
  dateline_timeline_clear_lanes (self);
  dateline_lane_arrangement_clear (&self->arrangement);
  g_clear_pointer (&self->labels, dateline_timeline_labels_free);
  G_OBJECT_CLASS (dateline_timeline_parent_class)->finalize (object);
}

static void
dateline_timeline_class_init (DatelineTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = dateline_timeline_get_property;
  object_class->set_property = dateline_timeline_set_property;
  object_class->dispose = dateline_timeline_dispose;
  object_class->finalize = dateline_timeline_finalize;
  widget_class->measure = dateline_timeline_measure;
  widget_class->size_allocate = dateline_timeline_size_allocate;
  widget_class->snapshot = dateline_timeline_snapshot;
  widget_class->query_tooltip = dateline_timeline_query_tooltip;
  widget_class->css_changed = dateline_timeline_css_changed;
  widget_class->direction_changed = dateline_timeline_direction_changed;
  widget_class->state_flags_changed = dateline_timeline_state_flags_changed;

  /**
   * DatelineTimeline:session:
   *
   * What the timeline shows and talks to.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION, flags);
  /**
   * DatelineTimeline:lanes-by:
   *
   * What parts the events into lanes.
   */
  properties[PROP_LANES_BY] = g_param_spec_enum ("lanes-by", NULL, NULL, DATELINE_TYPE_LANE_FIELD, DATELINE_LANE_FIELD_KIND, flags);
  /**
   * DatelineTimeline:sort-lanes-by-name:
   *
   * Whether lanes are sorted by name rather than by how much they hold.
   */
  properties[PROP_SORT_LANES_BY_NAME] = g_param_spec_boolean ("sort-lanes-by-name", NULL, NULL, FALSE, flags);
  /**
   * DatelineTimeline:show-quotes:
   *
   * Whether there is a lane of the quotations.
   */
  properties[PROP_SHOW_QUOTES] = g_param_spec_boolean ("show-quotes", NULL, NULL, TRUE, flags);
  /**
   * DatelineTimeline:show-commitments:
   *
   * Whether there is a lane of the commitments.
   */
  properties[PROP_SHOW_COMMITMENTS] = g_param_spec_boolean ("show-commitments", NULL, NULL, TRUE, flags);
  /**
   * DatelineTimeline:header-width:
   *
   * How wide the column of lane names is, in pixels; 0 where they stand in the
   * lanes.
   */
  properties[PROP_HEADER_WIDTH] = g_param_spec_int ("header-width", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  dateline_timeline_class_init_keys (widget_class);
  dateline_timeline_class_init_header_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
connect_session (DatelineTimeline *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } signals[] = {
    { "notify::dossier", G_CALLBACK (dateline_timeline_dossier_changed) },
    { "notify::everything", G_CALLBACK (dateline_timeline_records_changed) },
    { "notify::matches", G_CALLBACK (dateline_timeline_matches_changed) },
    { "notify::as-of", G_CALLBACK (dateline_timeline_as_of_changed) },
    { "notify::quote-clock", G_CALLBACK (dateline_timeline_clock_changed) },
    { "notify::claims", G_CALLBACK (dateline_timeline_claims_changed) },
    { "notify::selected", G_CALLBACK (selection_changed) },
    { "notify::hover", G_CALLBACK (gtk_widget_queue_draw) },
    { "notify::hovered", G_CALLBACK (gtk_widget_queue_draw) },
    { "notify::visible-start", G_CALLBACK (visible_time_changed) },
    { "notify::visible-end", G_CALLBACK (visible_time_changed) },
  };

  self->session_signals = g_signal_group_new (DATELINE_TYPE_SESSION);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_group_connect_object (self->session_signals, signals[i].signal, signals[i].callback,
                                   self, G_CONNECT_SWAPPED);
  self->query_signals = g_signal_group_new (DATELINE_TYPE_QUERY);
  g_signal_group_connect_object (self->query_signals, "changed", G_CALLBACK (gtk_widget_queue_draw),
                                 self, G_CONNECT_SWAPPED);
}

static void
connect_style (DatelineTimeline *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  static const char *const signals[] = { "notify::dark", "notify::high-contrast", "notify::accent-color-rgba" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (manager, signals[i], G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
dateline_timeline_init (DatelineTimeline *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->labels = dateline_timeline_labels_new (widget);
  self->items = dateline_drawn_items_new (widget);
  dateline_drawn_items_set_selected_func (self->items, is_selected, self);
  self->cursor = DATELINE_REF_NONE;
  self->cursor_lane = self->anchor = G_MAXUINT32;
  self->dragged_lane = self->drop_lane = G_MAXUINT;
  self->hover_key = DATELINE_DRAWN_ITEM_NONE;
  dateline_lane_arrangement_init (&self->arrangement);
  self->rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  dateline_time_axis_init (&self->axis, 100);
  connect_session (self);
  connect_style (self);
  dateline_timeline_init_pointer (self);
  dateline_timeline_init_move (self);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (dateline_timeline_hide_card), NULL);
  gtk_widget_add_css_class (widget, "view");
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
}

/**
 * dateline_timeline_set_session:
 * @self: a timeline
 * @session: (nullable): a session
 */
void
dateline_timeline_set_session (DatelineTimeline *self,
                               DatelineSession  *session)
{
  g_return_if_fail (DATELINE_IS_TIMELINE (self));
  g_return_if_fail (session == NULL || DATELINE_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->query_signals, session != NULL ? dateline_session_get_query (session) : NULL);
  dateline_timeline_claims_changed (self);
  dateline_timeline_dossier_changed (self);
  if (session != NULL)
    selection_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
