/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-name-layer.h"

#include <math.h>

#include "dateline-layer-frame.h"
#include "dateline-name-painter.h"

/* From this zoom on villages are shown, which most views never need. */
#define FEW_ZOOM 7

/**
 * DatelineNameLayer:
 *
 * The names of the base map. They are drawn here rather than by libshumate so
 * that they have halos, stay sharp at every zoom, and make room for what lies on
 * the map.
 *
 * Names are read on a thread: first those of the farther views, the rest when the
 * map first comes close.
 */
struct _DatelineNameLayer
{
  ShumateLayer parent_instance;

  char *path;
  char *language;
  DatelineMapNames *names;
  DatelineNamePlan *plan;
  DatelineNamePainter *painter;
  GHashTable *without;   /* name -> row of the place that may be named by its mark */
  GArray *named;         /* guint32: the rows of those that are, in order */
  GArray *taken;         /* graphene_rect_t: where no name may be */
  GCancellable *reading; /* while names are being read */
  guint redraw_id;
};

enum
{
  PROP_0,
  PROP_LOADED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineNameLayer, dateline_name_layer, SHUMATE_TYPE_LAYER)

/* Reading. */

typedef struct
{
  char *path;
  char *language;
  guint deepest;
} Request;

static void
free_request (Request *request)
{
  g_free (request->path);
  g_free (request->language);
  g_free (request);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Request *request = data;
  g_autoptr(GError) error = NULL;
  DatelineMapNames *names = dateline_map_names_new (request->path, request->language, request->deepest, &error);

  if (names != NULL)
    g_task_return_pointer (task, names, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gboolean
is_close (DatelineNameLayer *self)
{
  return shumate_viewport_get_zoom_level (shumate_layer_get_viewport (SHUMATE_LAYER (self))) > FEW_ZOOM;
}

static void read_rest (DatelineNameLayer *self);

static void
names_read (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  DatelineNameLayer *self = DATELINE_NAME_LAYER (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(DatelineMapNames) names = g_task_propagate_pointer (G_TASK (result), &error);

  /* Other names have been asked for since. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->reading);
  if (error != NULL)
    g_message ("No names on the base map: %s", error->message);
  g_set_object (&self->names, names);
  dateline_name_painter_set_names (self->painter, names);
  read_rest (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void
read_names (DatelineNameLayer *self)
{
  g_autoptr(GTask) task = NULL;
  Request *request;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->path == NULL || self->language == NULL)
    return;

  request = g_new (Request, 1);
  *request = (Request) { g_strdup (self->path), g_strdup (self->language), is_close (self) ? DATELINE_MAP_NAMES_ALL : FEW_ZOOM };
  self->reading = g_cancellable_new ();
  task = g_task_new (self, self->reading, names_read, NULL);
  g_task_set_source_tag (task, read_names);
  g_task_set_task_data (task, request, (GDestroyNotify) free_request);
  g_task_run_in_thread (task, read_in_thread);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

/* The map may have come close while the few were read. */
static void
read_rest (DatelineNameLayer *self)
{
  if (self->reading == NULL && self->names != NULL && is_close (self) &&
      dateline_map_names_get_deepest (self->names) <= FEW_ZOOM)
    read_names (self);
}

static void
moved (DatelineNameLayer *self)
{
  read_rest (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Drawing. */

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return (x > y) - (x < y);
}

/* Whether a mark bears that name already. */
static gboolean
is_named (DatelineNameLayer *self,
          const char        *name)
{
  gpointer row;
  guint32 wanted;

  if (!g_hash_table_lookup_extended (self->without, name, NULL, &row))
    return FALSE;
  wanted = GPOINTER_TO_UINT (row);
  return g_array_binary_search (self->named, &wanted, compare_rows, NULL);
}

static gboolean
measure (guint     index,
         double   *width,
         double   *height,
         gpointer  data)
{
  DatelineNameLayer *self = data;
  guint n;
  const DatelineMapName *name = &dateline_map_names_get (self->names, &n)[index];

  if (is_named (self, dateline_map_names_get_text (self->names, name->text)) ||
      is_named (self, dateline_map_names_get_text (self->names, name->latin)))
    return FALSE;

  dateline_name_painter_measure (self->painter, index, width, height);
  return TRUE;
}

static void
dateline_name_layer_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  DatelineNameLayer *self = DATELINE_NAME_LAYER (widget);
  double zoom = shumate_viewport_get_zoom_level (shumate_layer_get_viewport (SHUMATE_LAYER (self)));
  const DatelinePlacedName *placed;
  DatelineMapFrame frame;
  guint n;

  dateline_name_plan_clear (self->plan);
  if (self->names == NULL || !dateline_layer_frame_get (SHUMATE_LAYER (self), &frame))
    return;

  dateline_name_painter_set_zoom (self->painter, zoom);
  dateline_name_plan_lay_out (self->plan, self->names, &frame, zoom,
                              (const graphene_rect_t *) self->taken->data, self->taken->len, measure, self);
  placed = dateline_name_plan_get (self->plan, &n);
  dateline_name_painter_draw (self->painter, snapshot, placed, n, frame.rotation);
}

static void
dateline_name_layer_system_setting_changed (GtkWidget        *widget,
                                            GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (dateline_name_layer_parent_class)->system_setting_changed (widget, setting);
  dateline_name_painter_forget_text (DATELINE_NAME_LAYER (widget)->painter);
  gtk_widget_queue_draw (widget);
}

/* The object. */

static void
dateline_name_layer_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_LOADED:
      g_value_set_boolean (value, dateline_name_layer_get_loaded (DATELINE_NAME_LAYER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dateline_name_layer_constructed (GObject *object)
{
  static const char * const moves[] = { "latitude", "longitude", "zoom-level", "rotation", "reference-map-source" };
  ShumateViewport *viewport;

  G_OBJECT_CLASS (dateline_name_layer_parent_class)->constructed (object);

  viewport = shumate_layer_get_viewport (SHUMATE_LAYER (object));
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", moves[i], NULL);

      g_signal_connect_object (viewport, signal, G_CALLBACK (moved), object, G_CONNECT_SWAPPED);
    }
}

static void
dateline_name_layer_dispose (GObject *object)
{
  DatelineNameLayer *self = DATELINE_NAME_LAYER (object);

  g_clear_handle_id (&self->redraw_id, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (dateline_name_layer_parent_class)->dispose (object);
}

static void
dateline_name_layer_finalize (GObject *object)
{
  DatelineNameLayer *self = DATELINE_NAME_LAYER (object);

  g_free (self->path);
  g_free (self->language);
  g_clear_object (&self->names);
  g_object_unref (self->plan);
  g_object_unref (self->painter);
  g_hash_table_unref (self->without);
  g_array_unref (self->named);
  g_array_unref (self->taken);

  G_OBJECT_CLASS (dateline_name_layer_parent_class)->finalize (object);
}

static void
dateline_name_layer_class_init (DatelineNameLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = dateline_name_layer_constructed;
  object_class->dispose = dateline_name_layer_dispose;
  object_class->finalize = dateline_name_layer_finalize;
  object_class->get_property = dateline_name_layer_get_property;
  widget_class->snapshot = dateline_name_layer_snapshot;
  widget_class->system_setting_changed = dateline_name_layer_system_setting_changed;

  /**
   * DatelineNameLayer:loaded:
   *
   * Whether the names wanted in the present view have been read.
   */
  properties[PROP_LOADED] =
    g_param_spec_boolean ("loaded", NULL, NULL, TRUE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* A screen reader is told of the dossier's places, not of every town. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
dateline_name_layer_init (DatelineNameLayer *self)
{
  self->plan = dateline_name_plan_new ();
  self->painter = dateline_name_painter_new (GTK_WIDGET (self));
  self->without = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->named = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * dateline_name_layer_new:
 * @viewport: the viewport of the map it is to lie on
 *
 * Returns: a layer without names
 */
DatelineNameLayer *
dateline_name_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (DATELINE_TYPE_NAME_LAYER, "viewport", viewport, NULL);
}

/**
 * dateline_name_layer_set_path:
 * @self: the layer
 * @path: (nullable) (type filename): an MBTiles file with a table of labels
 *
 * Shows the names of @path.
 */
void
dateline_name_layer_set_path (DatelineNameLayer *self,
                              const char        *path)
{
  g_return_if_fail (DATELINE_IS_NAME_LAYER (self));

  if (!g_set_str (&self->path, path))
    return;

  g_clear_object (&self->names);
  read_names (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dateline_name_layer_set_language:
 * @self: the layer
 * @language: a language of dateline_map_style_pick_language()
 *
 * Shows the names in @language; the former ones stay until those are there.
 */
void
dateline_name_layer_set_language (DatelineNameLayer *self,
                                  const char        *language)
{
  g_return_if_fail (DATELINE_IS_NAME_LAYER (self));

  if (g_set_str (&self->language, language))
    read_names (self);
}

/**
 * dateline_name_layer_set_scheme:
 * @self: the layer
 * @scheme: the colours of the map
 *
 * Draws from now on to fit the map below.
 */
void
dateline_name_layer_set_scheme (DatelineNameLayer *self,
                                DatelineMapScheme  scheme)
{
  g_return_if_fail (DATELINE_IS_NAME_LAYER (self));

  dateline_name_painter_set_scheme (self->painter, scheme);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dateline_name_layer_set_without:
 * @self: the layer
 * @without: (element-type utf8 guint): names, in Latin letters or in the language
 *   shown, and which place of the dossier each is of
 *
 * Leaves out from now on those of @without that dateline_name_layer_set_named()
 * says are there already.
 */
void
dateline_name_layer_set_without (DatelineNameLayer  *self,
                                 GHashTable         *without)
{
  g_return_if_fail (DATELINE_IS_NAME_LAYER (self));

  g_hash_table_unref (self->without);
  self->without = g_hash_table_ref (without);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
redraw (gpointer data)
{
  DatelineNameLayer *self = data;

  self->redraw_id = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
redraw_soon (DatelineNameLayer *self)
{
  if (self->redraw_id == 0)
    self->redraw_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, redraw, self, NULL);
}

/**
 * dateline_name_layer_set_named:
 * @self: the layer
 * @rows: (array length=n_rows): places of the dossier
 * @n_rows: how many there are
 *
 * Says which places are named by their marks just now. May be called while a frame
 * is being drawn: the next follows suit.
 */
void
dateline_name_layer_set_named (DatelineNameLayer *self,
                               const guint32     *rows,
                               guint              n_rows)
{
  g_autoptr(GArray) named = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_rows);

  g_return_if_fail (DATELINE_IS_NAME_LAYER (self));

  if (n_rows > 0)
    g_array_append_vals (named, rows, n_rows);
  g_array_sort (named, compare_rows);
  if (n_rows == self->named->len && (n_rows == 0 || memcmp (named->data, self->named->data, n_rows * sizeof *rows) == 0))
    return;
  g_array_unref (self->named);
  self->named = g_steal_pointer (&named);
  redraw_soon (self);
}

/**
 * dateline_name_layer_keep_clear:
 * @self: the layer
 * @rects: (array length=n_rects): parts of the map, in its pixels
 * @n_rects: how many there are
 *
 * Lets no name stand in @rects. May be called while a frame is being drawn: the
 * next follows suit.
 */
void
dateline_name_layer_keep_clear (DatelineNameLayer     *self,
                                const graphene_rect_t *rects,
                                guint                  n_rects)
{
  g_return_if_fail (DATELINE_IS_NAME_LAYER (self));

  if (n_rects == self->taken->len &&
      (n_rects == 0 || memcmp (rects, self->taken->data, n_rects * sizeof *rects) == 0))
    return;

  g_array_set_size (self->taken, 0);
  g_array_append_vals (self->taken, rects, n_rects);
  redraw_soon (self);
}

/**
 * dateline_name_layer_get_loaded:
 * @self: the layer
 *
 * Returns: whether the names wanted in the present view have been read
 */
gboolean
dateline_name_layer_get_loaded (DatelineNameLayer *self)
{
  g_return_val_if_fail (DATELINE_IS_NAME_LAYER (self), FALSE);

  return self->reading == NULL;
}

/**
 * dateline_name_layer_get_placed:
 * @self: the layer
 * @position: which of the names drawn last, the most important first
 * @rect: (out): where its text stands, in pixels of the layer
 *
 * Returns: (nullable): the name; %NULL if there are no more
 */
const char *
dateline_name_layer_get_placed (DatelineNameLayer *self,
                                guint              position,
                                graphene_rect_t   *rect)
{
  const DatelinePlacedName *placed;
  guint n;

  g_return_val_if_fail (DATELINE_IS_NAME_LAYER (self), NULL);

  placed = dateline_name_plan_get (self->plan, &n);
  if (position >= n)
    return NULL;

  *rect = placed[position].rect;
  return dateline_map_names_get_text (self->names, dateline_map_names_get (self->names, &n)[placed[position].index].text);
}
