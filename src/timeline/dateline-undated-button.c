/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-undated-button.h"

#include <glib/gi18n-lib.h>

#include "dateline-record-list.h"
#include "dateline-record-popover.h"

/**
 * DatelineUndatedButton:
 *
 * How many events and quotations of a session's dossier have no date, and a
 * list of them to select from: what cannot stand on the timeline stays in
 * reach. It hides where there are none.
 */
struct _DatelineUndatedButton
{
  AdwBin parent_instance;

  DatelineSession *session;
  GSignalGroup *signals;
  DatelineRecordList *events;
  DatelineRecordList *quotes;
  GListModel *records;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_RECORDS,
  PROP_N_UNDATED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineUndatedButton, dateline_undated_button, ADW_TYPE_BIN)

/* Undated rows stand at the end of the order by date. */
static DatelineBits *
find_undated (DatelineDossier *dossier,
              DatelineKind     kind)
{
  const DatelineTable *table = dateline_dossier_get_table (dossier, kind);
  const guint32 *order = dateline_table_get_order (table);
  guint n = dateline_table_get_n (table);
  DatelineBits *bits = dateline_bits_new (n);

  for (guint i = n; i > 0 && !dateline_table_is_dated (table, order[i - 1]); i--)
    dateline_bits_set (bits, order[i - 1]);
  return bits;
}

static void
show_undated (DatelineRecordList *list,
              DatelineDossier    *dossier,
              DatelineKind        kind)
{
  g_autoptr (DatelineBits) bits = dossier != NULL ? find_undated (dossier, kind) : NULL;

  dateline_record_list_set (list, dossier, bits);
}

static void
update (DatelineUndatedButton *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;

  show_undated (self->events, dossier, DATELINE_KIND_EVENT);
  show_undated (self->quotes, dossier, DATELINE_KIND_QUOTE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_UNDATED]);
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
  /* Translators: a button: how many events and quotations have no date. */
  return g_strdup_printf (_("Undated: %u"), n);
}

static void
dateline_undated_button_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  DatelineUndatedButton *self = DATELINE_UNDATED_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_RECORDS:
      g_value_set_object (value, self->records);
      break;
    case PROP_N_UNDATED:
      g_value_set_uint (value, dateline_undated_button_get_n_undated (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_undated_button_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      dateline_undated_button_set_session (DATELINE_UNDATED_BUTTON (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_undated_button_dispose (GObject *object)
{
  DatelineUndatedButton *self = DATELINE_UNDATED_BUTTON (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_UNDATED_BUTTON);
  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  g_clear_object (&self->records);
  g_clear_object (&self->events);
  g_clear_object (&self->quotes);
  G_OBJECT_CLASS (dateline_undated_button_parent_class)->dispose (object);
}

static void
dateline_undated_button_class_init (DatelineUndatedButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dateline_undated_button_get_property;
  object_class->set_property = dateline_undated_button_set_property;
  object_class->dispose = dateline_undated_button_dispose;

  /**
   * DatelineUndatedButton:session:
   *
   * Whose dossier is looked through.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * DatelineUndatedButton:records:
   *
   * The events and quotations without a date.
   */
  properties[PROP_RECORDS] =
    g_param_spec_object ("records", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * DatelineUndatedButton:n-undated:
   *
   * How many there are.
   */
  properties[PROP_N_UNDATED] =
    g_param_spec_uint ("n-undated", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DATELINE_TYPE_RECORD_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dateline_app/Dateline/timeline/dateline-undated-button.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_positive);
  gtk_widget_class_bind_template_callback (widget_class, format_count);
}

static void
dateline_undated_button_init (DatelineUndatedButton *self)
{
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);

  self->events = dateline_record_list_new (NULL, DATELINE_KIND_EVENT);
  self->quotes = dateline_record_list_new (NULL, DATELINE_KIND_QUOTE);
  g_list_store_append (lists, self->events);
  g_list_store_append (lists, self->quotes);
  self->records = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
  self->signals = g_signal_group_new (DATELINE_TYPE_SESSION);
  g_signal_group_connect_object (self->signals, "notify::everything", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_undated_button_set_session:
 * @self: a button
 * @session: (nullable): a session
 */
void
dateline_undated_button_set_session (DatelineUndatedButton *self,
                                     DatelineSession       *session)
{
  g_return_if_fail (DATELINE_IS_UNDATED_BUTTON (self));
  g_return_if_fail (session == NULL || DATELINE_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * dateline_undated_button_get_n_undated:
 * @self: a button
 *
 * Returns: how many there are
 */
guint
dateline_undated_button_get_n_undated (DatelineUndatedButton *self)
{
  g_return_val_if_fail (DATELINE_IS_UNDATED_BUTTON (self), 0);

  return g_list_model_get_n_items (self->records);
}
