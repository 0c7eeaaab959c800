/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-record-row.h"

#include "dateline-hover.h"

typedef struct
{
  DatelineHover *hover;
  DatelineSession *session; /* while it shows a record */
  DatelineRef ref;
  DatelineDate *as_of;
  char *name;
} DatelineRecordRowPrivate;

/**
 * DatelineRecordRow:
 *
 * What stands in a row of a list and leads to a record. While the pointer or
 * the focus is on the row, the session hears of it.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DatelineRecordRow, dateline_record_row, ADW_TYPE_BIN)

#define PRIV(self) \
  ((DatelineRecordRowPrivate *) dateline_record_row_get_instance_private (DATELINE_RECORD_ROW (self)))

/* The focus of a list is on the row that the list makes around this widget, so
 * that is what must be watched. */
static void
dateline_record_row_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dateline_record_row_parent_class)->realize (widget);
  dateline_hover_watch (PRIV (widget)->hover, gtk_widget_get_parent (widget));
}

static void
dateline_record_row_dispose (GObject *object)
{
  g_clear_object (&PRIV (object)->hover);
  G_OBJECT_CLASS (dateline_record_row_parent_class)->dispose (object);
}

static void
dateline_record_row_finalize (GObject *object)
{
  g_free (PRIV (object)->name);
  g_clear_pointer (&PRIV (object)->as_of, dateline_date_unref);
  G_OBJECT_CLASS (dateline_record_row_parent_class)->finalize (object);
}

/* Lists have no action that assistive technology could press an item by. */
static void
activate_row (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gtk_widget_activate (gtk_widget_get_parent (widget));
}

static void
dateline_record_row_class_init (DatelineRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dateline_record_row_dispose;
  object_class->finalize = dateline_record_row_finalize;
  GTK_WIDGET_CLASS (klass)->realize = dateline_record_row_realize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "row.activate", NULL, activate_row);
}

static void
dateline_record_row_init (DatelineRecordRow *self)
{
  PRIV (self)->hover = dateline_hover_new ();
  PRIV (self)->ref = DATELINE_REF_NONE;
}

/**
 * dateline_record_row_ref_of:
 * @item: a [class@Record] or [class@Link]
 *
 * Returns: the record it leads to
 */
DatelineRef
dateline_record_row_ref_of (gpointer item)
{
  if (DATELINE_IS_LINK (item))
    return DATELINE_LINK (item)->ref;
  return dateline_record_get_ref (DATELINE_RECORD (item));
}

/**
 * dateline_record_row_show:
 * @session: the session, which must have a dossier
 * @item: a [class@Record] or [class@Link]
 *
 * Shows another record in the row.
 */
void
dateline_record_row_show (DatelineRecordRow *self,
                          DatelineSession   *session,
                          gpointer           item)
{
  DatelineRecordRowPrivate *priv = PRIV (self);

  priv->ref = dateline_record_row_ref_of (item);
  g_clear_pointer (&priv->as_of, dateline_date_unref);
  if (dateline_session_get_as_of (session) != NULL)
    priv->as_of = dateline_date_ref (dateline_session_get_as_of (session));
  priv->session = session;
  dateline_hover_set (priv->hover, session, priv->ref);
  DATELINE_RECORD_ROW_GET_CLASS (self)->show (self, dateline_session_get_dossier (session), priv->ref,
                                              DATELINE_IS_LINK (item) ? item : NULL);
  priv->session = NULL;
}

/**
 * dateline_record_row_get_session:
 *
 * For those who implement a row.
 *
 * Returns: (transfer none) (nullable): the session, while the row shows a record
 */
DatelineSession *
dateline_record_row_get_session (DatelineRecordRow *self)
{
  return PRIV (self)->session;
}

/**
 * dateline_record_row_get_ref:
 *
 * Returns: the record the row leads to
 */
DatelineRef
dateline_record_row_get_ref (DatelineRecordRow *self)
{
  return PRIV (self)->ref;
}

/**
 * dateline_record_row_get_as_of:
 *
 * Returns: (transfer none) (nullable): the day that what the row shows is
 *   reckoned on
 */
DatelineDate *
dateline_record_row_get_as_of (DatelineRecordRow *self)
{
  return PRIV (self)->as_of;
}

/**
 * dateline_record_row_get_name:
 *
 * Returns: (nullable): what assistive technology calls the row
 */
const char *
dateline_record_row_get_name (DatelineRecordRow *self)
{
  return PRIV (self)->name;
}

/**
 * dateline_record_row_set_name:
 * @name: what assistive technology calls the row
 *
 * For those who implement a row.
 */
void
dateline_record_row_set_name (DatelineRecordRow *self,
                              const char        *name)
{
  g_set_str (&PRIV (self)->name, name);
}
