/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-record-popover.h"

#include "dateline-event.h"
#include "dateline-kind-icon.h"
#include "dateline-quote.h"
#include "dateline-widgets-resources.h"

/**
 * DatelineRecordPopover:
 *
 * A list of events and quotations to select one from.
 */
struct _DatelineRecordPopover
{
  GtkPopover parent_instance;

  GtkWidget *list;

  DatelineSession *session;
  GListModel *records;
  char *title;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_RECORDS,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineRecordPopover, dateline_record_popover, GTK_TYPE_POPOVER)

static void
activate (DatelineRecordPopover *self,
          guint                  position)
{
  g_autoptr (DatelineRecord) record = g_list_model_get_item (self->records, position);

  gtk_popover_popdown (GTK_POPOVER (self));
  if (record != NULL)
    dateline_session_set_selection (self->session, dateline_record_get_ref (record));
}

static char *
get_kind (gpointer        unused,
          DatelineRecord *record)
{
  if (DATELINE_IS_EVENT (record))
    return g_strdup (DATELINE_EVENT (record)->kind);
  return g_strdup ("quote");
}

static char *
get_label (gpointer        unused,
           DatelineRecord *record)
{
  return record != NULL ? dateline_record_dup_label (record, g_get_language_names ()) : NULL;
}

static char *
get_when (gpointer        unused,
          DatelineRecord *record)
{
  DatelineDate *date = NULL;

  if (DATELINE_IS_EVENT (record))
    date = DATELINE_EVENT (record)->when;
  else if (DATELINE_IS_QUOTE (record))
    date = DATELINE_QUOTE (record)->said;
  return date != NULL ? dateline_date_dup_human (date) : NULL;
}

static gboolean
has_text (gpointer    unused,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
set_title (DatelineRecordPopover *self,
           const char            *title)
{
  if (!g_set_str (&self->title, title))
    return FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return TRUE;
}

static void
dateline_record_popover_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  DatelineRecordPopover *self = DATELINE_RECORD_POPOVER (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_RECORDS:
      g_value_set_object (value, self->records);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_record_popover_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  DatelineRecordPopover *self = DATELINE_RECORD_POPOVER (object);
  gboolean changed;

  switch (prop_id)
    {
    case PROP_SESSION:
      changed = g_set_object (&self->session, g_value_get_object (value));
      break;
    case PROP_RECORDS:
      changed = g_set_object (&self->records, g_value_get_object (value));
      break;
    case PROP_TITLE:
      changed = set_title (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
dateline_record_popover_dispose (GObject *object)
{
  DatelineRecordPopover *self = DATELINE_RECORD_POPOVER (object);

  gtk_popover_set_child (GTK_POPOVER (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_RECORD_POPOVER);
  g_clear_object (&self->session);
  g_clear_object (&self->records);
  G_OBJECT_CLASS (dateline_record_popover_parent_class)->dispose (object);
}

static void
dateline_record_popover_finalize (GObject *object)
{
  g_free (DATELINE_RECORD_POPOVER (object)->title);
  G_OBJECT_CLASS (dateline_record_popover_parent_class)->finalize (object);
}

static void
dateline_record_popover_class_init (DatelineRecordPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = dateline_record_popover_get_property;
  object_class->set_property = dateline_record_popover_set_property;
  object_class->dispose = dateline_record_popover_dispose;
  object_class->finalize = dateline_record_popover_finalize;

  /**
   * DatelineRecordPopover:session:
   *
   * Where what is chosen is selected.
   */
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION, flags);
  /**
   * DatelineRecordPopover:records:
   *
   * The [class@Record]s to choose from.
   */
  properties[PROP_RECORDS] = g_param_spec_object ("records", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * DatelineRecordPopover:title:
   *
   * What a screen reader calls the list.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Also links the resources in, which nothing else refers to. */
  g_resources_register (dateline_widgets_get_resource ());
  g_type_ensure (DATELINE_TYPE_KIND_ICON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dateline_app/Dateline/widgets/dateline-record-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineRecordPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, activate);
  gtk_widget_class_bind_template_callback (widget_class, get_kind);
  gtk_widget_class_bind_template_callback (widget_class, get_label);
  gtk_widget_class_bind_template_callback (widget_class, get_when);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
dateline_record_popover_init (DatelineRecordPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_record_popover_new:
 * @session: where what is chosen is selected
 * @records: of [class@Record]
 * @title: what a screen reader calls the list
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
dateline_record_popover_new (DatelineSession *session,
                             GListModel      *records,
                             const char      *title)
{
  return g_object_new (DATELINE_TYPE_RECORD_POPOVER, "session", session, "records", records, "title", title, NULL);
}
