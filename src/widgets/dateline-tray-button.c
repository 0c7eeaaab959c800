/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-tray-button.h"

#include "dateline-record-popover.h"
#include "dateline-widgets-resources.h"

/**
 * DatelineTrayButton:
 *
 * How many events and quotations of a session's dossier a view has no place for,
 * and a list of them to select from: they stay in reach. It hides where there are
 * none.
 */
struct _DatelineTrayButton
{
  AdwBin parent_instance;

  DatelineSession *session;
  GSignalGroup *signals;
  DatelineTrayFind find;
  DatelineRecordList *lists[2];
  GListModel *records;
  char *title;
  char *label;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_TITLE,
  PROP_LABEL,
  PROP_RECORDS,
  PROP_N_RECORDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What the lists are of. */
static const DatelineKind kinds[] = { DATELINE_KIND_EVENT, DATELINE_KIND_QUOTE };

G_DEFINE_FINAL_TYPE (DatelineTrayButton, dateline_tray_button, ADW_TYPE_BIN)

static void
update (DatelineTrayButton *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (DatelineBits) bits = dossier != NULL && self->find != NULL ? self->find (self->session, kinds[i]) : NULL;

      dateline_record_list_set (self->lists[i], bits != NULL ? dossier : NULL, bits);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_RECORDS]);
}

static gboolean
set_session (DatelineTrayButton *self,
             DatelineSession    *session)
{
  if (!g_set_object (&self->session, session))
    return FALSE;
  g_signal_group_set_target (self->signals, session);
  update (self);
  return TRUE;
}

static gboolean
is_positive (gpointer unused,
             guint    number)
{
  return number > 0;
}

static void
dateline_tray_button_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  DatelineTrayButton *self = DATELINE_TRAY_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_RECORDS:
      g_value_set_object (value, self->records);
      break;
    case PROP_N_RECORDS:
      g_value_set_uint (value, dateline_tray_button_get_n_records (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_tray_button_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  DatelineTrayButton *self = DATELINE_TRAY_BUTTON (object);
  gboolean changed;

  switch (prop_id)
    {
    case PROP_SESSION:
      changed = set_session (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
      changed = g_set_str (&self->title, g_value_get_string (value));
      break;
    case PROP_LABEL:
      changed = g_set_str (&self->label, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
dateline_tray_button_dispose (GObject *object)
{
  DatelineTrayButton *self = DATELINE_TRAY_BUTTON (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_TRAY_BUTTON);
  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  g_clear_object (&self->records);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_clear_object (&self->lists[i]);
  G_OBJECT_CLASS (dateline_tray_button_parent_class)->dispose (object);
}

static void
dateline_tray_button_finalize (GObject *object)
{
  DatelineTrayButton *self = DATELINE_TRAY_BUTTON (object);

  g_free (self->title);
  g_free (self->label);
  G_OBJECT_CLASS (dateline_tray_button_parent_class)->finalize (object);
}

static void
dateline_tray_button_class_init (DatelineTrayButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags flags = readable | G_PARAM_WRITABLE;

  object_class->get_property = dateline_tray_button_get_property;
  object_class->set_property = dateline_tray_button_set_property;
  object_class->dispose = dateline_tray_button_dispose;
  object_class->finalize = dateline_tray_button_finalize;

  /**
   * DatelineTrayButton:session:
   *
   * Whose dossier is looked through.
   */
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION, flags);
  /**
   * DatelineTrayButton:title:
   *
   * What is listed, in the tooltip and to a screen reader.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * DatelineTrayButton:label:
   *
   * What stands on the button.
   */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  /**
   * DatelineTrayButton:records:
   *
   * The events, then the quotations, each by date.
   */
  properties[PROP_RECORDS] = g_param_spec_object ("records", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * DatelineTrayButton:n-records:
   *
   * How many there are.
   */
  properties[PROP_N_RECORDS] = g_param_spec_uint ("n-records", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Also links the resources in, which nothing else refers to. */
  g_resources_register (dateline_widgets_get_resource ());
  g_type_ensure (DATELINE_TYPE_RECORD_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dateline_app/Dateline/widgets/dateline-tray-button.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_positive);
}

static void
dateline_tray_button_init (DatelineTrayButton *self)
{
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      self->lists[i] = dateline_record_list_new (NULL, kinds[i]);
      g_list_store_append (lists, self->lists[i]);
    }
  self->records = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&lists))));
  self->signals = g_signal_group_new (DATELINE_TYPE_SESSION);
  g_signal_group_connect_object (self->signals, "notify::everything", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->signals, "notify::quote-clock", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_tray_button_set_find:
 * @self: a button
 * @find: (scope forever): tells what a view has no place for
 *
 * Lists what @find finds, and looks again whenever the records change.
 */
void
dateline_tray_button_set_find (DatelineTrayButton *self,
                               DatelineTrayFind    find)
{
  g_return_if_fail (DATELINE_IS_TRAY_BUTTON (self));

  self->find = find;
  update (self);
}

/**
 * dateline_tray_button_get_n_records:
 * @self: a button
 *
 * Returns: how many records there are
 */
guint
dateline_tray_button_get_n_records (DatelineTrayButton *self)
{
  g_return_val_if_fail (DATELINE_IS_TRAY_BUTTON (self), 0);

  return g_list_model_get_n_items (self->records);
}
