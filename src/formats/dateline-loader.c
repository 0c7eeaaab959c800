/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-loader.h"

#include <glib/gi18n-lib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "dateline-dossier-reader.h"

/* How much is read at once, between two looks at the cancellable. */
#define CHUNK_BYTES (1024 * 1024)

/* How often progress is told, in microseconds. */
#define PROGRESS_INTERVAL (50 * 1000)

/* The share of the work that is fetching the bytes. */
#define FETCHING_SHARE 0.3

/**
 * DatelineLoader:
 *
 * Loads a dossier from a file without holding up the program, with progress
 * and the possibility to cancel.
 *
 * A loader may load one file after another, but not two at once.
 */
struct _DatelineLoader
{
  GObject parent_instance;

  double fraction;
  char *etag; /* of the file loaded last */
};

G_DEFINE_FINAL_TYPE (DatelineLoader, dateline_loader, G_TYPE_OBJECT)

G_DEFINE_QUARK (dateline-loader-error-quark, dateline_loader_error)

enum
{
  PROP_0,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* One file being loaded, on whatever thread. */
typedef struct
{
  DatelineLoader *loader;
  GFile *file;
  GCancellable *cancellable;
  GMainContext *context; /* where progress is told; NULL for right here */
  gint64 last_told;
  gsize size;
  char *etag;
  GListModel *problems;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_clear_object (&load->loader);
  g_clear_object (&load->file);
  g_clear_object (&load->cancellable);
  g_clear_pointer (&load->context, g_main_context_unref);
  g_clear_object (&load->problems);
  g_free (load->etag);
  g_free (load);
}

static Load *
load_new (DatelineLoader *loader,
          GFile          *file,
          GCancellable   *cancellable)
{
  Load *load = g_new0 (Load, 1);

  load->loader = g_object_ref (loader);
  load->file = g_object_ref (file);
  load->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  return load;
}

static void
set_fraction (DatelineLoader *self,
              double          fraction)
{
  if (self->fraction == fraction)
    return;
  self->fraction = fraction;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FRACTION]);
}

typedef struct
{
  DatelineLoader *loader;
  GCancellable *cancellable;
  double fraction;
} Progress;

static void
progress_free (gpointer data)
{
  Progress *progress = data;

  g_object_unref (progress->loader);
  g_clear_object (&progress->cancellable);
  g_free (progress);
}

/* A load that was cancelled may go on for a moment while the loader is at
 * another file already: it has no more to tell. */
static gboolean
tell_progress (gpointer data)
{
  Progress *progress = data;

  if (!g_cancellable_is_cancelled (progress->cancellable))
    set_fraction (progress->loader, progress->fraction);
  return G_SOURCE_REMOVE;
}

static void
report (Load   *load,
        double  fraction)
{
  gint64 now = g_get_monotonic_time ();
  g_autoptr (GSource) source = NULL;
  Progress *progress;

  if (now - load->last_told < PROGRESS_INTERVAL)
    return;
  load->last_told = now;
  if (load->context == NULL)
    {
      set_fraction (load->loader, fraction);
      return;
    }
  progress = g_new (Progress, 1);
  *progress = (Progress) { g_object_ref (load->loader), NULL, fraction };
  g_set_object (&progress->cancellable, load->cancellable);
  /* Not g_main_context_invoke(): as long as nobody runs the context, that would
   * tell it from here. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_progress, progress, progress_free);
  g_source_attach (source, load->context);
}

static gboolean
on_tick (gsize    offset,
         gpointer data)
{
  Load *load = data;

  report (load, FETCHING_SHARE + (1 - FETCHING_SHARE) * (double) offset / (double) MAX (load->size, 1));
  return !g_cancellable_is_cancelled (load->cancellable);
}

/* How large the file says it is, 0 if it does not, as a pipe; and what tells
 * it from what it becomes when somebody changes it. */
static void
ask_file (Load             *load,
          GFileInputStream *stream)
{
  g_autoptr (GFileInfo) info =
    g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_ETAG_VALUE,
                                    load->cancellable, NULL);
  goffset size = info != NULL && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE)
                   ? g_file_info_get_size (info)
                   : 0;

  load->size = size > 0 ? (gsize) size : 0;
  if (info != NULL)
    load->etag = g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE));
}

static gboolean
is_too_large (gsize    length,
              GError **error)
{
  if (length < G_MAXUINT32)
    return FALSE;
  g_set_error_literal (error, DATELINE_LOADER_ERROR, DATELINE_LOADER_ERROR_TOO_LARGE,
                       _("The file is larger than 4 gigabytes: more than a dossier can have."));
  return TRUE;
}

/* Makes room for a chunk, and one byte more to find the end with. Large files
 * are where memory runs out, so that failing is no reason to abort. */
static gboolean
make_room (char   **data,
           gsize   *room,
           gsize    length,
           GError **error)
{
  char *grown;

  if (length + 1 < *room)
    return TRUE;
  *room = MAX (CHUNK_BYTES, *room * 2);
  grown = g_try_realloc (*data, *room);
  if (grown == NULL)
    {
      g_set_error_literal (error, DATELINE_LOADER_ERROR, DATELINE_LOADER_ERROR_TOO_LARGE,
                           _("There is not enough memory for a file of this size."));
      return FALSE;
    }
  *data = grown;
  return TRUE;
}

static gboolean
read_stream (Load         *load,
             GInputStream *stream,
             char        **data,
             gsize        *length,
             GError      **error)
{
  gsize room = 0;

  if (is_too_large (load->size, error))
    return FALSE;
  if (load->size > 0)
    {
      *data = g_try_malloc (load->size + 2);
      room = *data != NULL ? load->size + 2 : 0;
    }
  for (;;)
    {
      gssize n;

      if (is_too_large (*length, error) || !make_room (data, &room, *length, error))
        return FALSE;
      n = g_input_stream_read (stream, *data + *length, MIN (CHUNK_BYTES, room - 1 - *length), load->cancellable, error);
      if (n <= 0)
        return n == 0;
      *length += (gsize) n;
      if (load->size > 0)
        report (load, FETCHING_SHARE * (double) MIN (*length, load->size) / (double) load->size);
    }
}

/* Reads the whole file into memory of its own: a mapped one would change, or
 * fault, under the program when somebody saves over it. */
static GBytes *
fetch (Load    *load,
       GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (load->file, load->cancellable, error);
  g_autofree char *data = NULL;
  gsize length = 0;

  if (stream == NULL)
    return NULL;
  ask_file (load, stream);
  if (!read_stream (load, G_INPUT_STREAM (stream), &data, &length, error))
    return NULL;
  load->size = length;
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

#ifdef __GLIBC__
/* Larger blocks than this come from the system by themselves and go back there. */
#define BLOCKS_WHILE_LOADING (1024 * 1024)
/* What the C library itself arrives at: pictures of a window stay below. */
#define BLOCKS_OTHERWISE (32 * 1024 * 1024)
#endif

/* What grows while a large file is read leaves gaps of tens of bytes an event in
 * the heap, which the C library keeps for later; nothing later needs as much. */
static void
keep_off_the_heap (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, BLOCKS_WHILE_LOADING);
#endif
}

static void
give_back_memory (GBytes *bytes)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, BLOCKS_OTHERWISE);
  if (bytes != NULL && g_bytes_get_size (bytes) > 8 * 1024 * 1024)
    malloc_trim (0);
#endif
}

static DatelineDossier *
load_run (Load    *load,
          GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  DatelineDossier *dossier = NULL;

  keep_off_the_heap ();
  bytes = fetch (load, error);
  if (bytes != NULL)
    dossier = dateline_dossier_reader_read (bytes, on_tick, load, &load->problems, error);
  give_back_memory (bytes);
  return dossier;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier = load_run (data, &error);

  if (dossier != NULL)
    g_task_return_pointer (task, dossier, g_object_unref);
  else if (!g_task_return_error_if_cancelled (task))
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
dateline_loader_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  DatelineLoader *self = DATELINE_LOADER (object);

  switch (prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_loader_finalize (GObject *object)
{
  g_free (DATELINE_LOADER (object)->etag);
  G_OBJECT_CLASS (dateline_loader_parent_class)->finalize (object);
}

static void
dateline_loader_class_init (DatelineLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = dateline_loader_finalize;
  object_class->get_property = dateline_loader_get_property;

  /**
   * DatelineLoader:fraction:
   *
   * How much of the work is done, from 0 to 1.
   */
  props[PROP_FRACTION] =
    g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
dateline_loader_init (DatelineLoader *self)
{
}

/**
 * dateline_loader_new:
 *
 * Returns: (transfer full): a loader
 */
DatelineLoader *
dateline_loader_new (void)
{
  return g_object_new (DATELINE_TYPE_LOADER, NULL);
}

/**
 * dateline_loader_get_fraction:
 * @self: a loader
 *
 * Returns: how much of the work is done, from 0 to 1
 */
double
dateline_loader_get_fraction (DatelineLoader *self)
{
  g_return_val_if_fail (DATELINE_IS_LOADER (self), 0);
  return self->fraction;
}

/**
 * dateline_loader_get_etag:
 * @self: a loader that has loaded a file
 *
 * Returns: (nullable): the entity tag the file had, which it loses when
 *   somebody changes it
 */
const char *
dateline_loader_get_etag (DatelineLoader *self)
{
  g_return_val_if_fail (DATELINE_IS_LOADER (self), NULL);
  return self->etag;
}

static void
finish_load (DatelineLoader *self,
             Load           *load)
{
  g_set_str (&self->etag, load->etag);
  set_fraction (self, 1);
}

/**
 * dateline_loader_load:
 * @self: a loader
 * @file: a file
 * @cancellable: (nullable): to stop it from another thread
 * @problems: (out) (optional) (transfer full): a list of #DatelineProblem
 * @error: why the file cannot be shown
 *
 * Loads a dossier on the calling thread.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
DatelineDossier *
dateline_loader_load (DatelineLoader  *self,
                      GFile           *file,
                      GCancellable    *cancellable,
                      GListModel     **problems,
                      GError         **error)
{
  DatelineDossier *dossier;
  Load *load;

  g_return_val_if_fail (DATELINE_IS_LOADER (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  set_fraction (self, 0);
  load = load_new (self, file, cancellable);
  dossier = load_run (load, error);
  if (dossier != NULL)
    finish_load (self, load);
  if (problems != NULL)
    *problems = g_steal_pointer (&load->problems);
  load_free (load);
  return dossier;
}

/**
 * dateline_loader_load_async:
 * @self: a loader
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @callback: what to call when done
 * @data: what to call it with
 *
 * Loads a dossier on another thread; #DatelineLoader:fraction tells how far
 * it is, on this one.
 */
void
dateline_loader_load_async (DatelineLoader      *self,
                            GFile               *file,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  g_autoptr (GTask) task = NULL;
  Load *load;

  g_return_if_fail (DATELINE_IS_LOADER (self));
  g_return_if_fail (G_IS_FILE (file));

  set_fraction (self, 0);
  load = load_new (self, file, cancellable);
  load->context = g_main_context_ref_thread_default ();
  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, dateline_loader_load_async);
  g_task_set_task_data (task, load, load_free);
  /* A file on a slow network must not keep whoever cancelled waiting. */
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * dateline_loader_load_finish:
 * @self: a loader
 * @result: what the callback was called with
 * @problems: (out) (optional) (transfer full): a list of #DatelineProblem
 * @error: why the file cannot be shown
 *
 * Returns: (transfer full) (nullable): the dossier
 */
DatelineDossier *
dateline_loader_load_finish (DatelineLoader  *self,
                             GAsyncResult    *result,
                             GListModel     **problems,
                             GError         **error)
{
  DatelineDossier *dossier;
  Load *load;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  load = g_task_get_task_data (G_TASK (result));
  dossier = g_task_propagate_pointer (G_TASK (result), error);
  if (dossier != NULL)
    finish_load (self, load);
  if (problems != NULL)
    *problems = dossier != NULL ? g_steal_pointer (&load->problems) : NULL;
  return dossier;
}
