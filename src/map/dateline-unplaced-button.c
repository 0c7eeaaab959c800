/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-unplaced-button.h"

#include <glib/gi18n-lib.h>

#include "dateline-record-popover.h"

/**
 * DatelineUnplacedButton:
 *
 * How many events of a session's dossier have no place that is known well enough
 * to be on the map, and a list of them to select from: they stay in reach. It
 * hides where there are none.
 */
struct _DatelineUnplacedButton
{
  AdwBin parent_instance;

  DatelineSession *session;
  GSignalGroup *signals;
  DatelineRecordList *events;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_RECORDS,
  PROP_N_UNPLACED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineUnplacedButton, dateline_unplaced_button, ADW_TYPE_BIN)

static gboolean
is_placed (DatelineDossier *dossier,
           guint            event)
{
  const DatelineTable *places = dateline_dossier_get_table (dossier, DATELINE_KIND_PLACE);
  double longitude, latitude;
  guint n;
  const DatelineRef *links = dateline_table_get_links (dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT),
                                                       event, &n);

  for (guint i = 0; i < n; i++)
    if (dateline_ref_kind (links[i]) == DATELINE_KIND_PLACE &&
        dateline_table_get_point (places, dateline_ref_row (links[i]), &longitude, &latitude))
      return TRUE;
  return FALSE;
}

static DatelineBits *
find_unplaced (DatelineDossier *dossier)
{
  guint n = dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT);
  DatelineBits *bits = dateline_bits_new (n);

  for (guint i = 0; i < n; i++)
    if (!is_placed (dossier, i))
      dateline_bits_set (bits, i);
  return bits;
}

static void
update (DatelineUnplacedButton *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;
  g_autoptr(DatelineBits) bits = dossier != NULL ? find_unplaced (dossier) : NULL;

  dateline_record_list_set (self->events, dossier, bits);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_UNPLACED]);
}

static gboolean
is_positive (gpointer unused,
             guint    number)
{
  return number > 0;
}

static char *
format_count (gpointer unused,
              guint    n)
{
  /* Translators: a button: how many events are not on the map. */
  return g_strdup_printf (_("Unplaced: %u"), n);
}

static void
dateline_unplaced_button_get_property (GObject    *object,
                                       guint       id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  DatelineUnplacedButton *self = DATELINE_UNPLACED_BUTTON (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_RECORDS:
      g_value_set_object (value, self->events);
      break;
    case PROP_N_UNPLACED:
      g_value_set_uint (value, dateline_unplaced_button_get_n_unplaced (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dateline_unplaced_button_set_property (GObject      *object,
                                       guint         id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      dateline_unplaced_button_set_session (DATELINE_UNPLACED_BUTTON (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dateline_unplaced_button_dispose (GObject *object)
{
  DatelineUnplacedButton *self = DATELINE_UNPLACED_BUTTON (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_UNPLACED_BUTTON);
  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  g_clear_object (&self->events);

  G_OBJECT_CLASS (dateline_unplaced_button_parent_class)->dispose (object);
}

static void
dateline_unplaced_button_class_init (DatelineUnplacedButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dateline_unplaced_button_get_property;
  object_class->set_property = dateline_unplaced_button_set_property;
  object_class->dispose = dateline_unplaced_button_dispose;

  /**
   * DatelineUnplacedButton:session:
   *
   * Whose dossier is looked through.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * DatelineUnplacedButton:records:
   *
   * The events that have no place on the map.
   */
  properties[PROP_RECORDS] =
    g_param_spec_object ("records", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * DatelineUnplacedButton:n-unplaced:
   *
   * How many there are.
   */
  properties[PROP_N_UNPLACED] =
    g_param_spec_uint ("n-unplaced", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DATELINE_TYPE_RECORD_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dateline_app/Dateline/map/dateline-unplaced-button.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_positive);
  gtk_widget_class_bind_template_callback (widget_class, format_count);
}

static void
dateline_unplaced_button_init (DatelineUnplacedButton *self)
{
  self->events = dateline_record_list_new (NULL, DATELINE_KIND_EVENT);
  self->signals = g_signal_group_new (DATELINE_TYPE_SESSION);
  g_signal_group_connect_object (self->signals, "notify::dossier", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_unplaced_button_set_session:
 * @self: a button
 * @session: (nullable): a session
 *
 * Looks through the dossier of @session from now on.
 */
void
dateline_unplaced_button_set_session (DatelineUnplacedButton *self,
                                      DatelineSession        *session)
{
  g_return_if_fail (DATELINE_IS_UNPLACED_BUTTON (self));
  g_return_if_fail (session == NULL || DATELINE_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->signals, session);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * dateline_unplaced_button_get_n_unplaced:
 * @self: a button
 *
 * Returns: how many there are
 */
guint
dateline_unplaced_button_get_n_unplaced (DatelineUnplacedButton *self)
{
  g_return_val_if_fail (DATELINE_IS_UNPLACED_BUTTON (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->events));
}
