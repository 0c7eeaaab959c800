/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-surely-button.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineSurelyButton:
 *
 * Asks of a span of time that was chosen whether only that is wanted which
 * surely lies in it. It is there as long as there is a span.
 */
struct _DatelineSurelyButton
{
  AdwBin parent_instance;

  DatelineSession *session;
  GSignalGroup *query_signals;
  GtkToggleButton *button;
  gboolean showing; /* the query, not being changed by hand */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineSurelyButton, dateline_surely_button, ADW_TYPE_BIN)

static DatelineQuery *
get_query (DatelineSurelyButton *self)
{
  return self->session != NULL ? dateline_session_get_query (self->session) : NULL;
}

static void
show_query (DatelineSurelyButton *self)
{
  DatelineQuery *query = get_query (self);
  gint64 start, end;

  self->showing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), query != NULL && dateline_query_get_span (query, &start, &end));
  gtk_toggle_button_set_active (self->button, query != NULL && dateline_query_get_surely (query));
  self->showing = FALSE;
}

static void
toggled_cb (DatelineSurelyButton *self)
{
  DatelineQuery *query = get_query (self);

  if (query != NULL && !self->showing)
    dateline_query_set_surely (query, gtk_toggle_button_get_active (self->button));
}

static void
dateline_surely_button_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, DATELINE_SURELY_BUTTON (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_surely_button_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      dateline_surely_button_set_session (DATELINE_SURELY_BUTTON (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_surely_button_dispose (GObject *object)
{
  DatelineSurelyButton *self = DATELINE_SURELY_BUTTON (object);

  g_clear_object (&self->query_signals);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dateline_surely_button_parent_class)->dispose (object);
}

static void
dateline_surely_button_class_init (DatelineSurelyButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dateline_surely_button_get_property;
  object_class->set_property = dateline_surely_button_set_property;
  object_class->dispose = dateline_surely_button_dispose;

  /**
   * DatelineSurelyButton:session:
   *
   * Whose query it shows and changes.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dateline_surely_button_init (DatelineSurelyButton *self)
{
  /* Translators: a button at a chosen span of time: only what surely lies in it
   * is shown, nothing that only may. */
  self->button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("Surely in It")));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Only What Surely Lies in the Span"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  g_signal_connect_object (self->button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  self->query_signals = g_signal_group_new (DATELINE_TYPE_QUERY);
  g_signal_group_connect_object (self->query_signals, "changed", G_CALLBACK (show_query), self, G_CONNECT_SWAPPED);
  show_query (self);
}

/**
 * dateline_surely_button_set_session:
 * @self: a button
 * @session: (nullable): a session
 */
void
dateline_surely_button_set_session (DatelineSurelyButton *self,
                                    DatelineSession      *session)
{
  g_return_if_fail (DATELINE_IS_SURELY_BUTTON (self));
  g_return_if_fail (session == NULL || DATELINE_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->query_signals, get_query (self));
  show_query (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
