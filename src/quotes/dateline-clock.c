/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-clock.h"

#include <glib/gi18n-lib.h>

#define LEAST_SPAN (90 * DATELINE_DAY)

/**
 * DatelineClock:
 *
 * A date with what happened then, such as `said`. Pressed, it brings the date
 * into sight on the timeline. If it is one of the three times of a quotation,
 * quotations stand at such dates there, and it looks pressed while they do.
 */
struct _DatelineClock
{
  GtkButton parent_instance;

  char *caption;
  DatelineSession *session;
  gboolean of_quote;
  DatelineQuoteClock clock; /* if @of_quote */
  DatelineDate *date;
  GtkLabel *value;
};

G_DEFINE_FINAL_TYPE (DatelineClock, dateline_clock, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_CAPTION,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gboolean
can_be_seen (DatelineDate *date)
{
  const DatelineDateBounds *bounds = date != NULL ? dateline_date_get_bounds (date) : NULL;

  return bounds != NULL && (bounds->earliest != DATELINE_TIME_MIN || bounds->latest != DATELINE_TIME_MAX);
}

static void
clicked_cb (DatelineClock *self)
{
  const DatelineDateBounds *bounds = dateline_date_get_bounds (self->date);
  gint64 start = bounds->earliest != DATELINE_TIME_MIN ? bounds->earliest : bounds->latest;
  gint64 end = bounds->latest != DATELINE_TIME_MAX ? bounds->latest : bounds->earliest;
  gint64 margin = MAX (end - start, (LEAST_SPAN - (end - start)) / 2);

  if (start < G_MININT64 / 4 || end > G_MAXINT64 / 4)
    return;
  if (self->of_quote)
    dateline_session_set_quote_clock (self->session, self->clock);
  dateline_session_set_visible_time (self->session, start - margin, end + margin);
}

static const char *
get_tip (DatelineClock *self)
{
  if (!self->of_quote)
    return _("Show on the Timeline");
  switch (self->clock)
    {
    case DATELINE_QUOTE_CLOCK_HAPPENED:
      return _("Show on the timeline, with quotes placed by when it happened");
    case DATELINE_QUOTE_CLOCK_PUBLISHED:
      return _("Show on the timeline, with quotes placed by when they were published");
    case DATELINE_QUOTE_CLOCK_SAID:
    default:
      return _("Show on the timeline, with quotes placed by when they were said");
    }
}

static void
update_pressed (DatelineClock *self)
{
  gboolean pressed = dateline_session_get_quote_clock (self->session) == self->clock;

  if (pressed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               pressed ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  pressed ? _("Quotes are placed by this time") : get_tip (self), -1);
}

static void
dateline_clock_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CAPTION:
      g_value_set_string (value, DATELINE_CLOCK (object)->caption);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_clock_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  DatelineClock *self = DATELINE_CLOCK (object);

  switch (prop_id)
    {
    case PROP_CAPTION:
      if (g_set_str (&self->caption, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_clock_dispose (GObject *object)
{
  DatelineClock *self = DATELINE_CLOCK (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->date, dateline_date_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_CLOCK);
  G_OBJECT_CLASS (dateline_clock_parent_class)->dispose (object);
}

static void
dateline_clock_finalize (GObject *object)
{
  g_free (DATELINE_CLOCK (object)->caption);
  G_OBJECT_CLASS (dateline_clock_parent_class)->finalize (object);
}

static void
dateline_clock_class_init (DatelineClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_clock_dispose;
  object_class->finalize = dateline_clock_finalize;
  object_class->get_property = dateline_clock_get_property;
  object_class->set_property = dateline_clock_set_property;

  /**
   * DatelineClock:caption:
   *
   * What happened then.
   */
  props[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-clock.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineClock, value);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
dateline_clock_init (DatelineClock *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_clock_show:
 * @session: the session whose timeline to move
 * @date: (nullable): the date; %NULL if it is not known
 *
 * Shows another date.
 */
void
dateline_clock_show (DatelineClock   *self,
                     DatelineSession *session,
                     DatelineDate    *date)
{
  /* Translators: in place of a date. */
  g_autofree char *human = date != NULL ? dateline_date_dup_human (date) : g_strdup (_("not known"));
  g_autofree char *name = g_strdup_printf ("%s: %s", self->caption, human);
  gboolean can_press = can_be_seen (date);

  g_set_object (&self->session, session);
  g_clear_pointer (&self->date, dateline_date_unref);
  self->date = date != NULL ? dateline_date_ref (date) : NULL;
  gtk_label_set_text (self->value, human);
  gtk_widget_set_can_target (GTK_WIDGET (self), can_press);
  gtk_widget_set_focusable (GTK_WIDGET (self), can_press);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), can_press ? get_tip (self) : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * dateline_clock_show_of_quote:
 * @session: the session whose timeline to move
 * @clock: which of the three times it is
 * @date: (nullable): the date; %NULL if it is not known
 *
 * As dateline_clock_show(), for a time of a quotation; once.
 */
void
dateline_clock_show_of_quote (DatelineClock      *self,
                              DatelineSession    *session,
                              DatelineQuoteClock  clock,
                              DatelineDate       *date)
{
  self->of_quote = TRUE;
  self->clock = clock;
  dateline_clock_show (self, session, date);
  g_signal_connect_object (session, "notify::quote-clock", G_CALLBACK (update_pressed), self, G_CONNECT_SWAPPED);
  update_pressed (self);
}
