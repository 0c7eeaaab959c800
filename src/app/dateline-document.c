/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-document.h"
#include "dateline-saver.h"

/**
 * DatelineDocument:
 *
 * A dossier and the file it is kept in: whether the two are the same, and how
 * they become so again.
 */
struct _DatelineDocument
{
  GObject parent_instance;

  DatelineDossier *dossier;
  GFile *file;
  char *etag;
  gsize saved_state; /* of the dossier, that the file has */
  gboolean modified;
  gboolean can_undo;
  gboolean can_redo;
};

enum
{
  PROP_0,
  PROP_MODIFIED,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_FILE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineDocument, dateline_document, G_TYPE_OBJECT)

static void
set_flag (DatelineDocument *self,
          gboolean         *flag,
          gboolean          value,
          guint             property)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update (DatelineDocument *self)
{
  DatelineDossier *dossier = self->dossier;

  set_flag (self, &self->modified, dossier != NULL && dateline_dossier_get_state (dossier) != self->saved_state,
            PROP_MODIFIED);
  set_flag (self, &self->can_undo, dossier != NULL && dateline_dossier_can_undo (dossier), PROP_CAN_UNDO);
  set_flag (self, &self->can_redo, dossier != NULL && dateline_dossier_can_redo (dossier), PROP_CAN_REDO);
}

static void
clear (DatelineDocument *self)
{
  if (self->dossier != NULL)
    g_signal_handlers_disconnect_by_func (self->dossier, update, self);
  g_clear_object (&self->dossier);
  g_clear_object (&self->file);
  g_clear_pointer (&self->etag, g_free);
}

static void
dateline_document_dispose (GObject *object)
{
  clear (DATELINE_DOCUMENT (object));
  G_OBJECT_CLASS (dateline_document_parent_class)->dispose (object);
}

static void
dateline_document_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DatelineDocument *self = DATELINE_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_document_class_init (DatelineDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = dateline_document_dispose;
  object_class->get_property = dateline_document_get_property;

  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dateline_document_init (DatelineDocument *self)
{
}

/**
 * dateline_document_new:
 *
 * Returns: (transfer full): a document without a dossier
 */
DatelineDocument *
dateline_document_new (void)
{
  return g_object_new (DATELINE_TYPE_DOCUMENT, NULL);
}

/**
 * dateline_document_set:
 * @self: a document
 * @dossier: a dossier just read
 * @file: the file it was read from
 * @etag: (nullable): the entity tag that file had
 *
 * Makes it the document of another dossier.
 */
void
dateline_document_set (DatelineDocument *self,
                       DatelineDossier  *dossier,
                       GFile            *file,
                       const char       *etag)
{
  clear (self);
  self->dossier = g_object_ref (dossier);
  self->file = g_object_ref (file);
  self->etag = g_strdup (etag);
  self->saved_state = dateline_dossier_get_state (dossier);
  g_signal_connect_object (dossier, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier, "inserted", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier, "removed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  update (self);
}

/**
 * dateline_document_get_dossier:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the dossier
 */
DatelineDossier *
dateline_document_get_dossier (DatelineDocument *self)
{
  return self->dossier;
}

/**
 * dateline_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): where it is kept
 */
GFile *
dateline_document_get_file (DatelineDocument *self)
{
  return self->file;
}

/**
 * dateline_document_get_modified:
 * @self: a document
 *
 * Returns: whether the file is not as the dossier is
 */
gboolean
dateline_document_get_modified (DatelineDocument *self)
{
  return self->modified;
}

/**
 * dateline_document_get_can_undo:
 * @self: a document
 *
 * Returns: whether there is a change to take back
 */
gboolean
dateline_document_get_can_undo (DatelineDocument *self)
{
  return self->can_undo;
}

/**
 * dateline_document_get_can_redo:
 * @self: a document
 *
 * Returns: whether there is a change to make again
 */
gboolean
dateline_document_get_can_redo (DatelineDocument *self)
{
  return self->can_redo;
}

/* What is being written, and what of the dossier that is. */
typedef struct
{
  DatelineDossier *dossier;
  GFile *file;
  gsize state;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_object_unref (writing->dossier);
  g_object_unref (writing->file);
  g_free (writing);
}

/* The window may show another dossier by now: then it is that one's business
 * no more. */
static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  DatelineDocument *self = g_task_get_source_object (task);
  Writing *writing = g_task_get_task_data (task);
  g_autofree char *etag = NULL;
  GError *error = NULL;

  if (!dateline_saver_save_finish (result, &etag, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->dossier == writing->dossier)
    {
      self->saved_state = writing->state;
      g_set_str (&self->etag, etag);
      if (g_set_object (&self->file, writing->file))
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
      update (self);
    }
  g_task_return_boolean (task, TRUE);
}

/**
 * dateline_document_save_async:
 * @self: a document with a dossier
 * @file: where to write it; the document is kept there from then on
 * @whatever: whether to replace the file even if somebody else has changed it
 *   since it was read or written here
 * @callback: called when it is done
 * @data: what it is called with
 *
 * Saves the dossier as it is now.
 */
void
dateline_document_save_async (DatelineDocument    *self,
                              GFile               *file,
                              gboolean             whatever,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  GTask *task = g_task_new (self, NULL, callback, data);
  Writing *writing = g_new (Writing, 1);

  g_task_set_source_tag (task, dateline_document_save_async);
  *writing = (Writing) { g_object_ref (self->dossier), g_object_ref (file), dateline_dossier_get_state (self->dossier) };
  g_task_set_task_data (task, writing, writing_free);
  dateline_saver_save_async (self->dossier, file, whatever ? NULL : self->etag, NULL, saved_cb, task);
}

/**
 * dateline_document_save_finish:
 * @self: a document
 * @result: what the callback was called with
 * @error: why it is not saved; %G_IO_ERROR_WRONG_ETAG if somebody else has
 *   changed the file
 *
 * Returns: whether it is saved
 */
gboolean
dateline_document_save_finish (DatelineDocument  *self,
                               GAsyncResult      *result,
                               GError           **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
