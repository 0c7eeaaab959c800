/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Narrower than this, lane names stand in the lanes rather than beside them. */
#define NARROW 560
/* What floats over the lower edge leaves the last lane free. */
#define BELOW 40.0
#define MIN_HEADER 96.0
#define MAX_HEADER 220.0
#define HEADER_SHARE 0.22
/* How many lane names are measured for it, at most. */
#define MEASURED_NAMES 64
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

static void
update_vadjustment (DatelineTimeline *self)
{
  double page = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->metrics.ruler, 1);
  double upper = self->scene != NULL ? MAX (self->scene->height + BELOW, page) : page;

  if (self->vadjustment == NULL)
    return;
  if (gtk_adjustment_get_upper (self->vadjustment) != upper || gtk_adjustment_get_page_size (self->vadjustment) != page)
    gtk_adjustment_configure (self->vadjustment, MIN (gtk_adjustment_get_value (self->vadjustment), upper - page),
                              0, upper, self->metrics.row, page, page);
}

/* A label on a date of several would stand on the line that ties them. */
static double
measure_label (DatelineRef  ref,
               guint        n,
               gboolean    *beside,
               gpointer     data)
{
  DatelineTimeline *self = data;
  const DatelineTimelineLabel *label;
  g_autofree char *count = NULL;
  int width;

  if (n == 1)
    {
      label = dateline_timeline_labels_get (self->labels, dateline_timeline_get_dossier (self), ref);
      *beside = label->choices != NULL && label->choices->len > 1;
      return label->width;
    }
  count = g_strdup_printf ("%u", n);
  pango_layout_get_pixel_size (dateline_timeline_labels_get_text (self->labels, count, TRUE), &width, NULL);
  return width;
}

DatelineTimelineScene *
dateline_timeline_ensure_scene (DatelineTimeline *self)
{
  DatelineTimelineSetting setting = {
    .axis = &self->axis,
    .row_height = self->metrics.row,
    .padding = self->metrics.padding,
    .caption = self->metrics.caption,
    .measure = measure_label,
    .data = self,
  };

  if (self->lanes == NULL)
    return NULL;
  if (self->scene != NULL && dateline_timeline_scene_covers (self->scene, &self->axis))
    return self->scene;
  g_clear_pointer (&self->scene, dateline_timeline_scene_free);
  self->scene = dateline_timeline_scene_new (self->lanes, &setting);
  return self->scene;
}

void
dateline_timeline_forget_scene (DatelineTimeline *self)
{
  g_clear_pointer (&self->scene, dateline_timeline_scene_free);
  dateline_timeline_queue_items (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
  update_vadjustment (self);
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
  update_vadjustment (self);
  dateline_timeline_queue_items (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
count_matches (DatelineTimeline *self)
{
  DatelineMatches *matches = dateline_session_get_matches (self->session);
  gboolean everything = matches == NULL || matches == dateline_session_get_everything (self->session);

  for (guint i = 0; self->lanes != NULL && i < self->lanes->len; i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (self->lanes, i);

      self->lane_matches[i] = dateline_lane_rows_match (&lane->rows, everything ? NULL : dateline_matches_get_bits (matches, lane->kind));
    }
}

static void
matches_changed (DatelineTimeline *self)
{
  count_matches (self);
  dateline_timeline_forget_scene (self);
}

static void
dossier_changed (DatelineTimeline *self)
{
  DatelineDossier *dossier = dateline_timeline_get_dossier (self);

  dateline_timeline_stop (self);
  g_clear_pointer (&self->scene, dateline_timeline_scene_free);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->lane_matches, g_free);
  dateline_timeline_labels_clear (self->labels);
  self->cursor = DATELINE_REF_NONE;
  if (dossier != NULL)
    {
      self->lanes = dateline_timeline_lanes_by_kind (dossier);
      self->lane_matches = g_new0 (guint, self->lanes->len + 1);
      count_matches (self);
      self->wants_first_span = TRUE;
      if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
        dateline_timeline_show_first (self);
    }
  dateline_timeline_update_items (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
is_selected (guint64  key,
             gpointer data)
{
  DatelineTimeline *self = data;

  return self->session != NULL && key < DATELINE_REF_NONE && dateline_session_is_selected (self->session, (DatelineRef) key);
}

static void
selection_changed (DatelineTimeline *self)
{
  dateline_drawn_items_selection_changed (self->items);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The column of names is as wide as they and their numbers need. */
static double
measure_header (DatelineTimeline *self)
{
  double widest = 0;

  for (guint i = 0; self->lanes != NULL && i < MIN (self->lanes->len, MEASURED_NAMES); i++)
    {
      const DatelineTimelineLane *lane = g_ptr_array_index (self->lanes, i);
      g_autofree char *count = g_strdup_printf ("%u", lane->rows.n);
      PangoLayout *layout = dateline_timeline_labels_get_text (self->labels, lane->label, TRUE);
      int width;

      pango_layout_set_width (layout, -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      /* Room for "3 of 24" where there is room. */
      widest = MAX (widest, width + (2 * strlen (count) + 6) * self->metrics.char_width);
    }
  return ceil (CLAMP (widest + DATELINE_TIMELINE_INDENT + 8, MIN_HEADER,
                      MIN (MAX_HEADER, gtk_widget_get_width (GTK_WIDGET (self)) * HEADER_SHARE)));
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
  self->metrics.header = narrow ? 0 : measure_header (self);
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

  update_metrics (self);
  dateline_time_axis_set_width (&self->axis, width - self->metrics.header);
  if (self->scene != NULL)
    g_clear_pointer (&self->scene, dateline_timeline_scene_free);
  if (self->wants_first_span)
    dateline_timeline_show_first (self);
  else
    dateline_timeline_ensure_scene (self);
  update_vadjustment (self);
  dateline_timeline_queue_items (self);
}

static void
set_adjustment (DatelineTimeline  *self,
                GtkAdjustment    **place,
                GtkAdjustment     *adjustment)
{
  if (*place == adjustment && adjustment != NULL)
    return;
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, gtk_widget_queue_draw, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*place, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  update_vadjustment (self);
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
  if (self->span_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->span_tick);
  self->span_tick = 0;
  if (self->items != NULL)
    g_object_run_dispose (G_OBJECT (self->items));
  dateline_timeline_stop (self);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->query_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  G_OBJECT_CLASS (dateline_timeline_parent_class)->dispose (object);
}

static void
dateline_timeline_finalize (GObject *object)
{
  DatelineTimeline *self = DATELINE_TIMELINE (object);

  g_clear_object (&self->items);
  g_clear_pointer (&self->scene, dateline_timeline_scene_free);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->lane_matches, g_free);
  g_clear_pointer (&self->labels, dateline_timeline_labels_free);
  G_OBJECT_CLASS (dateline_timeline_parent_class)->finalize (object);
}

static void
dateline_timeline_class_init (DatelineTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dateline_timeline_get_property;
  object_class->set_property = dateline_timeline_set_property;
  object_class->dispose = dateline_timeline_dispose;
  object_class->finalize = dateline_timeline_finalize;
  widget_class->measure = dateline_timeline_measure;
  widget_class->size_allocate = dateline_timeline_size_allocate;
  widget_class->query_tooltip = dateline_timeline_query_tooltip;
  widget_class->snapshot = dateline_timeline_snapshot;
  widget_class->css_changed = dateline_timeline_css_changed;
  widget_class->direction_changed = dateline_timeline_direction_changed;

  /**
   * DatelineTimeline:session:
   *
   * What the timeline shows and talks to.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  dateline_timeline_class_init_keys (widget_class);
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
    { "notify::dossier", G_CALLBACK (dossier_changed) },
    { "notify::matches", G_CALLBACK (matches_changed) },
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
  self->hover_key = DATELINE_DRAWN_ITEM_NONE;
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
  dossier_changed (self);
  if (session != NULL)
    selection_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
