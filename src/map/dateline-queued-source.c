/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-queued-source.h"

/**
 * DatelineQueuedSource:
 *
 * Hands tiles to a [class@Shumate.VectorRenderer] a few at a time, and lets it
 * finish each.
 *
 * To cancel a tile that the renderer of libshumate up to 1.7 has begun is to
 * write into foreign memory: its handler takes the job for a
 * [class@Gio.Cancellable]. So the renderer never hears of a cancellation. Those
 * tiles that were cancelled before their turn are left out, and there are never
 * many that are drawn in vain.
 */
struct _DatelineQueuedSource
{
  ShumateMapSource parent_instance;

  ShumateVectorRenderer *renderer;
  GQueue waiting; /* of tasks, whose data are the tiles */
  guint n_underway;
};

enum
{
  PROP_0,
  PROP_RENDERER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineQueuedSource, dateline_queued_source, SHUMATE_TYPE_MAP_SOURCE)

/* The renderer has a thread a processor but one. With two tiles more it never
 * waits for the next to be read. */
static guint
get_most_underway (void)
{
  return g_get_num_processors () + 1;
}

static void fill_next (DatelineQueuedSource *self);

static void
tile_filled (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GTask) task = data;
  DatelineQueuedSource *self = g_task_get_source_object (task);
  g_autoptr(GError) error = NULL;

  self->n_underway--;
  fill_next (self);

  /* Whoever cancelled it meanwhile is told so: that it is there is news only to
   * those who still want it. */
  if (shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
fill_next (DatelineQueuedSource *self)
{
  while (self->n_underway < get_most_underway () && !g_queue_is_empty (&self->waiting))
    {
      g_autoptr(GTask) task = g_queue_pop_head (&self->waiting);

      if (g_task_return_error_if_cancelled (task))
        continue;
      self->n_underway++;
      shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (self->renderer), g_task_get_task_data (task),
                                          NULL, tile_filled, g_object_ref (task));
    }
}

static void
dateline_queued_source_fill_tile_async (ShumateMapSource    *source,
                                        ShumateTile         *tile,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  DatelineQueuedSource *self = DATELINE_QUEUED_SOURCE (source);
  GTask *task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, dateline_queued_source_fill_tile_async);
  g_task_set_task_data (task, g_object_ref (tile), g_object_unref);
  g_queue_push_tail (&self->waiting, task);
  fill_next (self);
}

static gboolean
dateline_queued_source_fill_tile_finish (ShumateMapSource  *source,
                                         GAsyncResult      *result,
                                         GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, source), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
dateline_queued_source_get_property (GObject    *object,
                                     guint       id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  DatelineQueuedSource *self = DATELINE_QUEUED_SOURCE (object);

  switch (id)
    {
    case PROP_RENDERER:
      g_value_set_object (value, self->renderer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dateline_queued_source_set_property (GObject      *object,
                                     guint         id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  DatelineQueuedSource *self = DATELINE_QUEUED_SOURCE (object);

  switch (id)
    {
    case PROP_RENDERER:
      self->renderer = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dateline_queued_source_constructed (GObject *object)
{
  ShumateMapSource *source = SHUMATE_MAP_SOURCE (object);
  ShumateMapSource *renderer = SHUMATE_MAP_SOURCE (DATELINE_QUEUED_SOURCE (object)->renderer);

  G_OBJECT_CLASS (dateline_queued_source_parent_class)->constructed (object);

  shumate_map_source_set_id (source, shumate_map_source_get_id (renderer));
  shumate_map_source_set_tile_size (source, shumate_map_source_get_tile_size (renderer));
  shumate_map_source_set_min_zoom_level (source, shumate_map_source_get_min_zoom_level (renderer));
  shumate_map_source_set_max_zoom_level (source, shumate_map_source_get_max_zoom_level (renderer));
  shumate_map_source_set_projection (source, shumate_map_source_get_projection (renderer));
}

/* What waits or is underway holds a reference, so nothing does here. */
static void
dateline_queued_source_dispose (GObject *object)
{
  DatelineQueuedSource *self = DATELINE_QUEUED_SOURCE (object);

  g_clear_object (&self->renderer);

  G_OBJECT_CLASS (dateline_queued_source_parent_class)->dispose (object);
}

static void
dateline_queued_source_class_init (DatelineQueuedSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  object_class->constructed = dateline_queued_source_constructed;
  object_class->dispose = dateline_queued_source_dispose;
  object_class->get_property = dateline_queued_source_get_property;
  object_class->set_property = dateline_queued_source_set_property;
  source_class->fill_tile_async = dateline_queued_source_fill_tile_async;
  source_class->fill_tile_finish = dateline_queued_source_fill_tile_finish;

  /**
   * DatelineQueuedSource:renderer:
   *
   * What draws the tiles.
   */
  properties[PROP_RENDERER] =
    g_param_spec_object ("renderer", NULL, NULL, SHUMATE_TYPE_VECTOR_RENDERER,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dateline_queued_source_init (DatelineQueuedSource *self)
{
  g_queue_init (&self->waiting);
}

/**
 * dateline_queued_source_new:
 * @renderer: what draws the tiles
 *
 * Its tiles are of the size and the levels that those of @renderer are now.
 *
 * Returns: (transfer full): a source
 */
DatelineQueuedSource *
dateline_queued_source_new (ShumateVectorRenderer *renderer)
{
  g_return_val_if_fail (SHUMATE_IS_VECTOR_RENDERER (renderer), NULL);

  return g_object_new (DATELINE_TYPE_QUEUED_SOURCE, "renderer", renderer, NULL);
}

/**
 * dateline_queued_source_get_renderer:
 * @self: the source
 *
 * Returns: (transfer none): what draws the tiles
 */
ShumateVectorRenderer *
dateline_queued_source_get_renderer (DatelineQueuedSource *self)
{
  g_return_val_if_fail (DATELINE_IS_QUEUED_SOURCE (self), NULL);

  return self->renderer;
}
