/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-area-layer.h"

#include <math.h>

#include "dateline-area-plan.h"
#include "dateline-country-outline.h"
#include "dateline-layer-frame.h"

#define LINE_WIDTH 2.0
#define HALO_WIDTH 5.0
/* How much the accent tints an area while it is being drawn. */
#define TINT 0.12f
/* Borders have many corners: a broad line would fill the fjords. */
#define BORDER_WIDTH 1.5
#define BORDER_HALO_WIDTH 3.5

/**
 * DatelineAreaLayer:
 *
 * The area of a map that is filtered by, and the countries: an outline, and a shade
 * over what is outside. It lies below the places, and lets the pointer through.
 */
struct _DatelineAreaLayer
{
  ShumateLayer parent_instance;

  DatelineArea *area; /* NULL for none */
  GArray *corners;    /* DatelineAreaPoint: what is drawn of it */
  gboolean is_drawn;  /* only now, by hand */
  GPtrArray *countries;            /* DatelineCountryOutline: those filtered by */
  DatelineCountryOutline *pointed; /* the one spoken of; NULL for none */
  DatelineMapScheme scheme;
  GdkRGBA accent;
};

G_DEFINE_FINAL_TYPE (DatelineAreaLayer, dateline_area_layer, SHUMATE_TYPE_LAYER)

static GdkRGBA
get_shade (DatelineMapScheme scheme)
{
  switch (scheme)
    {
    case DATELINE_MAP_DARK:
      return (GdkRGBA) { 0, 0, 0, 0.34f };
    case DATELINE_MAP_DARK_CONTRAST:
      return (GdkRGBA) { 0, 0, 0, 0.5f };
    case DATELINE_MAP_LIGHT_CONTRAST:
      return (GdkRGBA) { 0, 0, 0, 0.28f };
    case DATELINE_MAP_LIGHT:
    default:
      return (GdkRGBA) { 0.05f, 0.08f, 0.14f, 0.16f };
    }
}

static GdkRGBA
get_halo (DatelineMapScheme scheme)
{
  if (scheme == DATELINE_MAP_DARK || scheme == DATELINE_MAP_DARK_CONTRAST)
    return (GdkRGBA) { 0, 0, 0, 0.55f };
  return (GdkRGBA) { 1, 1, 1, 0.8f };
}

/* Sides along the pixels are sharp when they lie on them. */
static void
add_copy (GskPathBuilder         *builder,
          const DatelineMapFrame *frame,
          const GArray           *corners,
          int                     turn)
{
  for (guint i = 0; i < corners->len; i++)
    {
      DatelineAreaPoint point = g_array_index (corners, DatelineAreaPoint, i);
      DatelineAreaDot dot;

      point.longitude += 360 * turn;
      dot = dateline_area_plan_get_dot (frame, &point);
      if (corners->len == 4 && frame->rotation == 0)
        dot = (DatelineAreaDot) { rint (dot.x), rint (dot.y) };
      if (i == 0)
        gsk_path_builder_move_to (builder, (float) dot.x, (float) dot.y);
      else
        gsk_path_builder_line_to (builder, (float) dot.x, (float) dot.y);
    }
  gsk_path_builder_close (builder);
}

static void
add_copies (DatelineAreaLayer      *self,
            GskPathBuilder         *builder,
            const DatelineMapFrame *frame)
{
  int first, last;

  dateline_area_plan_get_turns (frame, self->corners, &first, &last);
  for (int turn = first; turn <= last; turn++)
    add_copy (builder, frame, self->corners, turn);
}

static void
stroke (GtkSnapshot   *snapshot,
        GskPath       *path,
        double         width,
        const GdkRGBA *color)
{
  GskStroke *line = gsk_stroke_new ((float) width);

  gsk_stroke_set_line_join (line, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, line, color);
  gsk_stroke_free (line);
}

/* What is outside is what the areas leave of all that is in sight. */
static void
shade_outside (DatelineAreaLayer      *self,
               GtkSnapshot            *snapshot,
               const DatelineMapFrame *frame,
               GskPath                *areas)
{
  const graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) frame->width, (float) frame->height);
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr(GskPath) outside = NULL;
  GdkRGBA shade = get_shade (self->scheme);

  gsk_path_builder_add_rect (builder, &all);
  gsk_path_builder_add_path (builder, areas);
  outside = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, outside, GSK_FILL_RULE_EVEN_ODD, &shade);
}

static void
add_borders (GskPathBuilder               *builder,
             const DatelineCountryOutline *country,
             const DatelineMapFrame       *frame)
{
  g_autoptr(GPtrArray) polygons = dateline_country_outline_lay_out (country, frame);

  for (guint i = 0; i < polygons->len; i++)
    {
      const GArray *dots = polygons->pdata[i];

      for (guint j = 0; j < dots->len; j++)
        {
          const DatelineAreaDot *dot = &g_array_index (dots, DatelineAreaDot, j);

          if (j == 0)
            gsk_path_builder_move_to (builder, (float) dot->x, (float) dot->y);
          else
            gsk_path_builder_line_to (builder, (float) dot->x, (float) dot->y);
        }
      gsk_path_builder_close (builder);
    }
}

static void
draw_countries (DatelineAreaLayer      *self,
                GtkSnapshot            *snapshot,
                const DatelineMapFrame *frame)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  GdkRGBA halo = get_halo (self->scheme);

  for (guint i = 0; i < self->countries->len; i++)
    add_borders (builder, self->countries->pdata[i], frame);
  path = gsk_path_builder_free_to_path (builder);
  shade_outside (self, snapshot, frame, path);
  stroke (snapshot, path, BORDER_HALO_WIDTH, &halo);
  stroke (snapshot, path, BORDER_WIDTH, &self->accent);
}

static void
draw_pointed (DatelineAreaLayer      *self,
              GtkSnapshot            *snapshot,
              const DatelineMapFrame *frame)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  GdkRGBA halo = get_halo (self->scheme), tint = self->accent;

  add_borders (builder, self->pointed, frame);
  path = gsk_path_builder_free_to_path (builder);
  tint.alpha *= TINT;
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_EVEN_ODD, &tint);
  stroke (snapshot, path, HALO_WIDTH, &halo);
  stroke (snapshot, path, LINE_WIDTH, &self->accent);
}

static void
draw_area (DatelineAreaLayer      *self,
           GtkSnapshot            *snapshot,
           const DatelineMapFrame *frame)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  GdkRGBA halo = get_halo (self->scheme), tint = self->accent;

  add_copies (self, builder, frame);
  path = gsk_path_builder_free_to_path (builder);
  tint.alpha *= TINT;
  if (self->is_drawn)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_EVEN_ODD, &tint);
  else
    shade_outside (self, snapshot, frame, path);
  stroke (snapshot, path, HALO_WIDTH, &halo);
  stroke (snapshot, path, LINE_WIDTH, &self->accent);
}

static void
dateline_area_layer_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  DatelineAreaLayer *self = DATELINE_AREA_LAYER (widget);
  DatelineMapFrame frame;

  if (!dateline_layer_frame_get (SHUMATE_LAYER (self), &frame))
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) frame.width, (float) frame.height));
  if (self->countries->len > 0)
    draw_countries (self, snapshot, &frame);
  if (self->corners->len > 0)
    draw_area (self, snapshot, &frame);
  if (self->pointed != NULL)
    draw_pointed (self, snapshot, &frame);
  gtk_snapshot_pop (snapshot);
}

static void
dateline_area_layer_constructed (GObject *object)
{
  static const char * const moves[] = { "latitude", "longitude", "zoom-level", "rotation", "reference-map-source" };
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (object));

  G_OBJECT_CLASS (dateline_area_layer_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", moves[i], NULL);

      g_signal_connect_object (viewport, signal, G_CALLBACK (gtk_widget_queue_draw), object, G_CONNECT_SWAPPED);
    }
}

static void
dateline_area_layer_finalize (GObject *object)
{
  DatelineAreaLayer *self = DATELINE_AREA_LAYER (object);

  g_clear_pointer (&self->area, dateline_area_free);
  g_array_unref (self->corners);
  g_ptr_array_unref (self->countries);
  g_clear_pointer (&self->pointed, dateline_country_outline_free);

  G_OBJECT_CLASS (dateline_area_layer_parent_class)->finalize (object);
}

static void
dateline_area_layer_class_init (DatelineAreaLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = dateline_area_layer_constructed;
  G_OBJECT_CLASS (klass)->finalize = dateline_area_layer_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = dateline_area_layer_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dateline_area_layer_init (DatelineAreaLayer *self)
{
  self->corners = g_array_new (FALSE, FALSE, sizeof (DatelineAreaPoint));
  self->countries = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_country_outline_free);
  gdk_rgba_parse (&self->accent, "#3584e4");
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * dateline_area_layer_new:
 * @viewport: the viewport of the map it is to lie on
 *
 * Returns: a layer without an area
 */
DatelineAreaLayer *
dateline_area_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (DATELINE_TYPE_AREA_LAYER, "viewport", viewport, NULL);
}

/**
 * dateline_area_layer_set_style:
 * @self: the layer
 * @scheme: the colours of the map
 * @accent: the colour of the outline
 *
 * Draws from now on to fit the map below.
 */
void
dateline_area_layer_set_style (DatelineAreaLayer *self,
                               DatelineMapScheme  scheme,
                               const GdkRGBA     *accent)
{
  g_return_if_fail (DATELINE_IS_AREA_LAYER (self));

  self->scheme = scheme;
  self->accent = *accent;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dateline_area_layer_set_area:
 * @self: the layer
 * @area: (nullable): an area, %NULL for none; it is copied
 * @is_drawn: whether it is just being drawn by hand, and not yet filtered by
 *
 * Shows an area from now on.
 */
void
dateline_area_layer_set_area (DatelineAreaLayer  *self,
                              const DatelineArea *area,
                              gboolean            is_drawn)
{
  g_return_if_fail (DATELINE_IS_AREA_LAYER (self));

  if (dateline_area_equal (self->area, area) && self->is_drawn == !!is_drawn)
    return;

  g_clear_pointer (&self->area, dateline_area_free);
  g_array_set_size (self->corners, 0);
  if (area != NULL)
    {
      self->area = dateline_area_copy (area);
      dateline_area_plan_get_corners (area, self->corners);
    }
  self->is_drawn = !!is_drawn;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dateline_area_layer_get_area:
 * @self: the layer
 *
 * Returns: (nullable): what it shows
 */
const DatelineArea *
dateline_area_layer_get_area (DatelineAreaLayer *self)
{
  g_return_val_if_fail (DATELINE_IS_AREA_LAYER (self), NULL);

  return self->area;
}

static gboolean
shows_countries (DatelineAreaLayer  *self,
                 const char * const *codes)
{
  guint n = g_strv_length ((GStrv) codes);

  if (n != self->countries->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (codes[i], dateline_country_outline_get (self->countries->pdata[i])))
      return FALSE;
  return TRUE;
}

/**
 * dateline_area_layer_set_countries:
 * @self: the layer
 * @codes: (array zero-terminated=1): the countries filtered by
 *
 * Shows countries from now on, beside the area.
 */
void
dateline_area_layer_set_countries (DatelineAreaLayer  *self,
                                   const char * const *codes)
{
  g_return_if_fail (DATELINE_IS_AREA_LAYER (self));

  if (shows_countries (self, codes))
    return;
  g_ptr_array_set_size (self->countries, 0);
  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (self->countries, dateline_country_outline_new (codes[i]));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dateline_area_layer_set_pointed_country:
 * @self: the layer
 * @code: (nullable): a country, %NULL for none
 *
 * Outlines one country more, which is not filtered by as yet.
 */
void
dateline_area_layer_set_pointed_country (DatelineAreaLayer *self,
                                         const char        *code)
{
  g_return_if_fail (DATELINE_IS_AREA_LAYER (self));

  if (code == NULL && self->pointed == NULL)
    return;
  g_clear_pointer (&self->pointed, dateline_country_outline_free);
  self->pointed = code != NULL ? dateline_country_outline_new (code) : NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
