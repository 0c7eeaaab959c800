/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-overview-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "dateline-calendar.h"
#include "dateline-span.h"

/* How wide a column of the picture is about. */
#define BIN_PIXELS 3
/* How many records are looked at before the next frame may be drawn: under two
 * milliseconds. */
#define STEP 65536
#define ZONE_PADDING 6
#define LEAST_WIDTH 120
#define BARS 22

/**
 * DatelineOverview:
 *
 * A strip that shows how much there is at each time of a whole dossier, of
 * that what fits the query, and the visible time as a window to drag. A few
 * records that lie very far off are counted at its edges, as drawn to scale
 * they would press all else to nothing. It hears and speaks of the session
 * alone.
 */
enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
set_current_value (GtkAccessibleRange *range,
                   double              value)
{
  DatelineOverview *self = DATELINE_OVERVIEW (range);
  gint64 start, end, by;

  if (!dateline_overview_get_time (self, &start, &end))
    return FALSE;
  by = (gint64) (self->span.start + value * DATELINE_DAY - start);
  dateline_overview_span_move (&self->span, by, &start, &end);
  dateline_session_set_visible_time (self->session, start, end);
  return TRUE;
}

static void
range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = set_current_value;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DatelineOverview, dateline_overview, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, range_init))

/* The visible time; %FALSE if there is none, or no dossier to show. */
gboolean
dateline_overview_get_time (DatelineOverview *self,
                            gint64           *start,
                            gint64           *end)
{
  if (self->session == NULL || !self->has_span)
    return FALSE;
  dateline_session_get_visible_time (self->session, start, end);
  return *start < *end;
}

static double
to_x (DatelineOverview *self,
      gint64            time,
      double            beyond)
{
  double x = dateline_time_axis_to_pixel (&self->axis, time);

  if (x < 0)
    return time <= self->span.last_before && self->span.before > 0 ? -beyond : MAX (x, -beyond);
  return MIN (x, self->axis.width + beyond);
}

/* Where the window lies; over an edge's zone where it shows what is far off. */
void
dateline_overview_get_window (DatelineOverview *self,
                              double           *x0,
                              double           *x1)
{
  gint64 start, end;

  dateline_session_get_visible_time (self->session, &start, &end);
  *x0 = CLAMP (self->zone[0] + to_x (self, start, self->zone[0]), 0, self->zone[0] + self->axis.width);
  *x1 = CLAMP (self->zone[0] + to_x (self, end, self->zone[1]), self->zone[0], self->zone[0] + self->axis.width + self->zone[1]);
}

/* What it says ---------------------------------------------------------------- */

static char *
dup_words (gint64 start,
           gint64 end)
{
  dateline_overview_span_round (&start, &end);
  return dateline_span_dup_human (start, end);
}

static void
update_value (DatelineOverview *self)
{
  gint64 start, end;
  g_autofree char *shown = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *text = NULL;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!dateline_overview_get_time (self, &start, &end))
    return;
  shown = dup_words (start, end);
  whole = dup_words (self->span.start, self->span.end);
  /* Translators: which part of a dossier's time is in sight, as in "from January
   * to June 2018, of 1948–2018". */
  text = g_strdup_printf (C_("overview", "%1$s, of %2$s"), shown, whole);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, dateline_time_distance (self->span.start, self->span.end) / DATELINE_DAY,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, dateline_time_distance (self->span.start, start) / DATELINE_DAY,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

/* What it counts -------------------------------------------------------------- */

static void
list_tables (DatelineOverview     *self,
             const DatelineTable **tables)
{
  tables[0] = dateline_session_get_dates (self->session, DATELINE_KIND_EVENT);
  tables[1] = dateline_session_get_dates (self->session, DATELINE_KIND_QUOTE);
}

static void
match (DatelineOverview *self)
{
  DatelineMatches *matches = dateline_session_get_matches (self->session);
  const DatelineBits *bits[DATELINE_OVERVIEW_N_TABLES];

  if (!self->filled)
    return;
  if (matches == NULL || matches == dateline_session_get_everything (self->session))
    dateline_overview_bins_match (self->bins, NULL);
  else
    {
      bits[0] = dateline_matches_get_bits (matches, DATELINE_KIND_EVENT);
      bits[1] = dateline_matches_get_bits (matches, DATELINE_KIND_QUOTE);
      dateline_overview_bins_match (self->bins, bits);
    }
}

static gboolean
fill_cb (gpointer data)
{
  DatelineOverview *self = data;

  self->filled = dateline_overview_bins_advance (self->bins, STEP);
  if (!self->filled)
    return G_SOURCE_CONTINUE;
  self->fill_source = 0;
  match (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
forget_bins (DatelineOverview *self)
{
  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_pointer (&self->bins, dateline_overview_bins_free);
  self->filled = FALSE;
}

static void
start_bins (DatelineOverview *self)
{
  const DatelineTable *tables[DATELINE_OVERVIEW_N_TABLES];

  forget_bins (self);
  list_tables (self, tables);
  self->bins = dateline_overview_bins_new (tables, DATELINE_OVERVIEW_N_TABLES, &self->axis,
                                           (guint) MAX (self->axis.width / BIN_PIXELS, 1));
  if (fill_cb (self) == G_SOURCE_CONTINUE)
    self->fill_source = g_idle_add (fill_cb, self);
}

static double
measure_zone (DatelineOverview *self,
              guint             n)
{
  g_autofree char *text = g_strdup_printf ("‹ %u", n);
  int width;

  if (n == 0)
    return 0;
  pango_layout_get_pixel_size (dateline_timeline_labels_get_text (self->labels, text, FALSE), &width, NULL);
  return width + 2 * ZONE_PADDING;
}

static void
place_axis (DatelineOverview *self)
{
  self->zone[0] = measure_zone (self, self->span.before);
  self->zone[1] = measure_zone (self, self->span.after);
  dateline_time_axis_init (&self->axis, gtk_widget_get_width (GTK_WIDGET (self)) - self->zone[0] - self->zone[1]);
  dateline_time_axis_set_span (&self->axis, self->span.start, self->span.end);
  start_bins (self);
}

static void
dossier_changed (DatelineOverview *self)
{
  const DatelineTable *tables[DATELINE_OVERVIEW_N_TABLES];
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;

  forget_bins (self);
  self->has_span = FALSE;
  g_signal_group_set_target (self->dossier_signals, dossier);
  if (dossier != NULL)
    {
      list_tables (self, tables);
      self->has_span = dateline_overview_span_find (&self->span, tables, DATELINE_OVERVIEW_N_TABLES);
      if (self->has_span && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
        place_axis (self);
    }
  update_value (self);
}

static void
matches_changed (DatelineOverview *self)
{
  match (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
session_bound (DatelineOverview *self)
{
  g_signal_group_set_target (self->query_signals, dateline_session_get_query (self->session));
  dossier_changed (self);
}

/* The widget ------------------------------------------------------------------ */

static void
dateline_overview_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  DatelineOverview *self = DATELINE_OVERVIEW (widget);
  PangoLayout *layout = dateline_timeline_labels_get_text (self->labels, "0", FALSE);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : height + BARS + 6;
}

static void
dateline_overview_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  DatelineOverview *self = DATELINE_OVERVIEW (widget);
  PangoLayout *layout = dateline_timeline_labels_get_text (self->labels, "0000000000", FALSE);
  int text_width, text_height;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  self->line = text_height;
  self->char_width = text_width / 10.0;
  if (self->has_span && (self->bins == NULL || width != self->axis.width + self->zone[0] + self->zone[1]))
    place_axis (self);
}

static void
dateline_overview_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  DatelineOverview *self = DATELINE_OVERVIEW (widget);

  GTK_WIDGET_CLASS (dateline_overview_parent_class)->css_changed (widget, change);
  dateline_timeline_labels_clear (self->labels);
  forget_bins (self);
  gtk_widget_queue_resize (widget);
}

static void
dateline_overview_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, DATELINE_OVERVIEW (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_overview_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      dateline_overview_set_session (DATELINE_OVERVIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_overview_dispose (GObject *object)
{
  DatelineOverview *self = DATELINE_OVERVIEW (object);

  forget_bins (self);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->query_signals);
  g_clear_object (&self->dossier_signals);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dateline_overview_parent_class)->dispose (object);
}

static void
dateline_overview_finalize (GObject *object)
{
  dateline_timeline_labels_free (DATELINE_OVERVIEW (object)->labels);
  G_OBJECT_CLASS (dateline_overview_parent_class)->finalize (object);
}

static void
dateline_overview_class_init (DatelineOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dateline_overview_get_property;
  object_class->set_property = dateline_overview_set_property;
  object_class->dispose = dateline_overview_dispose;
  object_class->finalize = dateline_overview_finalize;
  widget_class->measure = dateline_overview_measure;
  widget_class->size_allocate = dateline_overview_size_allocate;
  widget_class->css_changed = dateline_overview_css_changed;
  widget_class->snapshot = dateline_overview_snapshot;

  /**
   * DatelineOverview:session:
   *
   * What the strip shows and whose visible time it moves.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  dateline_overview_class_init_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
connect_signals (DatelineOverview *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->session_signals = g_signal_group_new (DATELINE_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::dossier", G_CALLBACK (dossier_changed), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::quote-clock", G_CALLBACK (dossier_changed), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::matches", G_CALLBACK (matches_changed), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::visible-start", G_CALLBACK (update_value), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::visible-end", G_CALLBACK (update_value), self, G_CONNECT_SWAPPED);
  self->query_signals = g_signal_group_new (DATELINE_TYPE_QUERY);
  g_signal_group_connect_object (self->query_signals, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  self->dossier_signals = g_signal_group_new (DATELINE_TYPE_DOSSIER);
  g_signal_group_connect_object (self->dossier_signals, "changed", G_CALLBACK (dossier_changed), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < 3; i++)
    g_signal_connect_object (manager, ((const char *[]){ "notify::dark", "notify::high-contrast", "notify::accent-color-rgba" })[i],
                             G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
dateline_overview_init (DatelineOverview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->labels = dateline_timeline_labels_new (widget);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  connect_signals (self);
  dateline_overview_init_input (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_ORIENTATION, GTK_ORIENTATION_HORIZONTAL, -1);
}

/**
 * dateline_overview_new:
 * @session: (nullable): a session
 *
 * Returns: (transfer floating): a strip of its dossier
 */
GtkWidget *
dateline_overview_new (DatelineSession *session)
{
  return g_object_new (DATELINE_TYPE_OVERVIEW, "session", session, NULL);
}

/**
 * dateline_overview_set_session:
 * @self: a strip
 * @session: (nullable): a session
 */
void
dateline_overview_set_session (DatelineOverview *self,
                               DatelineSession  *session)
{
  g_return_if_fail (DATELINE_IS_OVERVIEW (self));
  g_return_if_fail (session == NULL || DATELINE_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    session_bound (self);
  else
    g_signal_group_set_target (self->query_signals, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
