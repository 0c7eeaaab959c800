/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-opener.h"

#include "dateline-loader.h"

/**
 * DatelineOpener:
 *
 * Reads one file at a time and says how far it is. Asking for another, or
 * cancelling, drops the one being read without a word.
 */
struct _DatelineOpener
{
  GObject parent_instance;

  GFile *file;
  DatelineLoader *loader;    /* NULL while nothing is read */
  GCancellable *cancellable;
  char *etag; /* of the file read last */
};

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_FILE,
  PROP_FRACTION,
  N_PROPS
};

enum
{
  OPENED,
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DatelineOpener, dateline_opener, G_TYPE_OBJECT)

static void
fraction_changed (DatelineOpener *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

static void
set_loader (DatelineOpener *self,
            DatelineLoader *loader)
{
  if (self->loader != NULL)
    g_signal_handlers_disconnect_by_func (self->loader, fraction_changed, self);
  if (!g_set_object (&self->loader, loader))
    return;
  if (loader != NULL)
    g_signal_connect_object (loader, "notify::fraction", G_CALLBACK (fraction_changed), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  fraction_changed (self);
}

static void
load_finished (GObject      *object,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (DatelineOpener) self = data;
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DatelineDossier) dossier = NULL;
  g_autoptr (GFile) file = NULL;

  dossier = dateline_loader_load_finish (DATELINE_LOADER (object), result, &problems, &error);
  /* Another file was asked for meanwhile, or none any more. */
  if (DATELINE_LOADER (object) != self->loader)
    return;

  /* Whoever hears that it is at rest already knows how it ended. */
  g_object_freeze_notify (G_OBJECT (self));
  file = g_object_ref (self->file);
  g_set_str (&self->etag, dateline_loader_get_etag (DATELINE_LOADER (object)));
  set_loader (self, NULL);
  if (dossier != NULL)
    g_signal_emit (self, signals[OPENED], 0, file, dossier, problems);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, file, error);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
dateline_opener_dispose (GObject *object)
{
  DatelineOpener *self = DATELINE_OPENER (object);

  dateline_opener_cancel (self);
  g_clear_object (&self->file);
  g_clear_pointer (&self->etag, g_free);
  G_OBJECT_CLASS (dateline_opener_parent_class)->dispose (object);
}

static void
dateline_opener_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  DatelineOpener *self = DATELINE_OPENER (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->loader != NULL);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->loader != NULL ? dateline_loader_get_fraction (self->loader) : 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_opener_class_init (DatelineOpenerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = dateline_opener_dispose;
  object_class->get_property = dateline_opener_get_property;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[OPENED] = g_signal_new ("opened", DATELINE_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, G_TYPE_FILE, DATELINE_TYPE_DOSSIER, G_TYPE_LIST_MODEL);
  signals[FAILED] = g_signal_new ("failed", DATELINE_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_ERROR);
}

static void
dateline_opener_init (DatelineOpener *self)
{
}

/**
 * dateline_opener_new:
 *
 * Returns: (transfer full): an opener at rest
 */
DatelineOpener *
dateline_opener_new (void)
{
  return g_object_new (DATELINE_TYPE_OPENER, NULL);
}

/**
 * dateline_opener_open:
 * @self: an opener
 * @file: a dossier
 *
 * Starts to read @file; ends in one of the two signals unless cancelled.
 */
void
dateline_opener_open (DatelineOpener *self,
                      GFile          *file)
{
  g_autoptr (DatelineLoader) loader = dateline_loader_new ();

  g_return_if_fail (G_IS_FILE (file));

  dateline_opener_cancel (self);
  self->cancellable = g_cancellable_new ();
  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  set_loader (self, loader);
  dateline_loader_load_async (loader, file, self->cancellable, load_finished, g_object_ref (self));
}

/**
 * dateline_opener_cancel:
 * @self: an opener
 *
 * Stops reading, if it is.
 */
void
dateline_opener_cancel (DatelineOpener *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  set_loader (self, NULL);
}

/**
 * dateline_opener_get_busy:
 * @self: an opener
 *
 * Returns: whether a file is being read
 */
gboolean
dateline_opener_get_busy (DatelineOpener *self)
{
  return self->loader != NULL;
}

/**
 * dateline_opener_get_file:
 * @self: an opener
 *
 * Returns: (transfer none) (nullable): the file being read, or the last one
 */
GFile *
dateline_opener_get_file (DatelineOpener *self)
{
  return self->file;
}

/**
 * dateline_opener_get_etag:
 * @self: an opener
 *
 * Returns: (nullable): the entity tag of the file read last, as it was then
 */
const char *
dateline_opener_get_etag (DatelineOpener *self)
{
  return self->etag;
}
