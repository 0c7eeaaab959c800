/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-place-painter.h"

#include <math.h>

#include "dateline-kind-style.h"
#include "dateline-label-space.h"

#define RING_WIDTH 4.0
#define BEAD_RADIUS 4.0
#define MOST_BEADS 6
#define HALO_WIDTH 1.5
#define TAG_PADDING_X 7.0
#define TAG_PADDING_Y 3.0
#define DIMMED_OPACITY 0.28
#define FAINT_OPACITY 0.55
#define MOST_NAMES 80

/**
 * DatelinePlacePainter:
 *
 * Draws spots and their names: a disc with the number of matching events, about
 * it a ring whose parts are as long as each kind's share, each part with a bead
 * of the kind's shape so that colour does not stand alone. A place none of whose
 * events match is a faint, empty dot.
 *
 * Text is laid out once and kept.
 */
struct _DatelinePlacePainter
{
  GObject parent_instance;

  GtkWidget *widget; /* weak: owns this */
  DatelinePlaceMarks *marks;
  DatelineMapScheme scheme;
  GdkRGBA accent;
  GdkRGBA fill;
  GdkRGBA text;
  GdkRGBA edge;
  GdkRGBA halo;
  GHashTable *names;   /* row -> PangoLayout */
  GHashTable *numbers; /* number -> PangoLayout */
  GArray *covered;     /* graphene_rect_t, by what was drawn last */
};

G_DEFINE_FINAL_TYPE (DatelinePlacePainter, dateline_place_painter, G_TYPE_OBJECT)

static void
dateline_place_painter_finalize (GObject *object)
{
  DatelinePlacePainter *self = DATELINE_PLACE_PAINTER (object);

  g_clear_object (&self->marks);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->numbers);
  g_array_unref (self->covered);

  G_OBJECT_CLASS (dateline_place_painter_parent_class)->finalize (object);
}

static void
dateline_place_painter_class_init (DatelinePlacePainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_place_painter_finalize;
}

static void
dateline_place_painter_init (DatelinePlacePainter *self)
{
  self->names = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->numbers = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->covered = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
}

/**
 * dateline_place_painter_new:
 * @widget: what is drawn on; owns the painter
 *
 * Returns: (transfer full): a painter
 */
DatelinePlacePainter *
dateline_place_painter_new (GtkWidget *widget)
{
  DatelinePlacePainter *self = g_object_new (DATELINE_TYPE_PLACE_PAINTER, NULL);

  self->widget = widget;
  return self;
}

/**
 * dateline_place_painter_forget_text:
 * @self: the painter
 *
 * The font has changed: lays all text out anew when it is next drawn.
 */
void
dateline_place_painter_forget_text (DatelinePlacePainter *self)
{
  g_return_if_fail (DATELINE_IS_PLACE_PAINTER (self));

  g_hash_table_remove_all (self->names);
  g_hash_table_remove_all (self->numbers);
}

/**
 * dateline_place_painter_set_marks:
 * @self: the painter
 * @marks: (nullable): what is drawn
 *
 * Names come from the dossier of @marks.
 */
void
dateline_place_painter_set_marks (DatelinePlacePainter *self,
                                  DatelinePlaceMarks   *marks)
{
  g_return_if_fail (DATELINE_IS_PLACE_PAINTER (self));

  g_set_object (&self->marks, marks);
  g_hash_table_remove_all (self->names);
}

static void
look_up (DatelineMapScheme  scheme,
         const char        *name,
         GdkRGBA           *color)
{
  gdk_rgba_parse (color, dateline_map_scheme_get_color (scheme, name));
}

/**
 * dateline_place_painter_set_style:
 * @self: the painter
 * @scheme: the colours of the map
 * @accent: the colour of what is selected
 *
 * Draws from now on to fit the map below.
 */
void
dateline_place_painter_set_style (DatelinePlacePainter *self,
                                  DatelineMapScheme     scheme,
                                  const GdkRGBA        *accent)
{
  g_return_if_fail (DATELINE_IS_PLACE_PAINTER (self));

  self->scheme = scheme;
  self->accent = *accent;
  look_up (scheme, "mark-fill", &self->fill);
  look_up (scheme, "mark-text", &self->text);
  look_up (scheme, "mark-edge", &self->edge);
  look_up (scheme, "halo", &self->halo);
}

static PangoLayout *
create_layout (DatelinePlacePainter *self,
               const char           *text,
               double                scale,
               PangoWeight           weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

static PangoLayout *
get_name (DatelinePlacePainter *self,
          guint                 row)
{
  PangoLayout *layout = g_hash_table_lookup (self->names, GUINT_TO_POINTER (row));

  if (layout == NULL)
    {
      g_autofree char *name = dateline_dossier_dup_label (dateline_place_marks_get_dossier (self->marks),
                                                          dateline_ref (DATELINE_KIND_PLACE, row));

      layout = create_layout (self, name, 0.95, PANGO_WEIGHT_SEMIBOLD);
      g_hash_table_insert (self->names, GUINT_TO_POINTER (row), layout);
    }

  return layout;
}

static PangoLayout *
get_number (DatelinePlacePainter *self,
            guint                 number)
{
  PangoLayout *layout = g_hash_table_lookup (self->numbers, GUINT_TO_POINTER (number));

  if (layout == NULL)
    {
      g_autofree char *text = number < 10000 ? g_strdup_printf ("%u", number)
                                             : g_strdup_printf ("%uk", number / 1000);

      layout = create_layout (self, text, 0.85, PANGO_WEIGHT_BOLD);
      g_hash_table_insert (self->numbers, GUINT_TO_POINTER (number), layout);
    }

  return layout;
}

static void
append_disc (GtkSnapshot   *snapshot,
             double         x,
             double         y,
             double         radius,
             const GdkRGBA *color)
{
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, color, &disc.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_ring (GtkSnapshot   *snapshot,
             double         x,
             double         y,
             double         outer_radius,
             double         width,
             const GdkRGBA *color)
{
  GskRoundedRect ring;
  const float widths[4] = { width, width, width, width };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };

  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT (x - outer_radius, y - outer_radius, 2 * outer_radius, 2 * outer_radius),
                                   outer_radius);
  gtk_snapshot_append_border (snapshot, &ring, widths, colors);
}

static graphene_point_t
on_circle (const DatelinePlaceSpot *spot,
           double                   radius,
           double                   share)
{
  double angle = share * 2 * G_PI;

  return GRAPHENE_POINT_INIT (spot->x + radius * sin (angle), spot->y - radius * cos (angle));
}

static void
append_arc (GtkSnapshot             *snapshot,
            const DatelinePlaceSpot *spot,
            double                   from,
            double                   to,
            const GdkRGBA           *color)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskStroke) stroke = gsk_stroke_new (RING_WIDTH);
  g_autoptr(GskPath) path = NULL;
  double radius = spot->radius - RING_WIDTH / 2;
  double gap = MIN (1.2 / (2 * G_PI * radius), (to - from) / 4);
  graphene_point_t start = on_circle (spot, radius, from + gap);
  graphene_point_t end = on_circle (spot, radius, to - gap);

  gsk_path_builder_move_to (builder, start.x, start.y);
  gsk_path_builder_svg_arc_to (builder, radius, radius, 0, to - from - 2 * gap > 0.5, TRUE, end.x, end.y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
get_part_style (DatelinePlacePainter    *self,
                const DatelinePlacePart *part,
                GdkRGBA                 *color,
                DatelineShape           *shape)
{
  const char * const *kinds = dateline_dossier_get_event_kinds (dateline_place_marks_get_dossier (self->marks));
  gboolean dark = self->scheme == DATELINE_MAP_DARK || self->scheme == DATELINE_MAP_DARK_CONTRAST;

  dateline_kind_style_get (part->code == DATELINE_NO_CODE ? NULL : kinds[part->code], dark, color, shape);
}

static void
draw_bead (DatelinePlacePainter    *self,
           GtkSnapshot             *snapshot,
           const DatelinePlaceSpot *spot,
           double                   share,
           DatelineShape            shape,
           const GdkRGBA           *color)
{
  graphene_point_t at = on_circle (spot, spot->radius - RING_WIDTH / 2, share);

  dateline_kind_style_snapshot (snapshot, shape, &self->fill, at.x, at.y, BEAD_RADIUS + 1.8);
  dateline_kind_style_snapshot (snapshot, shape, color, at.x, at.y, BEAD_RADIUS);
}

/* The arcs first, so that no bead is cut by its neighbour's arc. */
static void
draw_kinds (DatelinePlacePainter    *self,
            GtkSnapshot             *snapshot,
            const DatelinePlaceSpot *spot)
{
  const DatelinePlacePart *parts = dateline_place_marks_get_parts (self->marks, spot->mark);
  double total = spot->mark->n_events;
  gboolean beads = spot->mark->n_parts <= MOST_BEADS;

  for (int pass = 0; pass < (beads ? 2 : 1); pass++)
    {
      double from = 0;

      for (guint i = 0; i < spot->mark->n_parts; i++)
        {
          double to = from + parts[i].n / total;
          GdkRGBA color;
          DatelineShape shape;

          get_part_style (self, &parts[i], &color, &shape);
          if (pass == 1)
            draw_bead (self, snapshot, spot, spot->mark->n_parts == 1 ? 0 : (from + to) / 2, shape, &color);
          else if (spot->mark->n_parts == 1)
            append_ring (snapshot, spot->x, spot->y, spot->radius, RING_WIDTH, &color);
          else
            append_arc (snapshot, spot, from, to, &color);
          from = to;
        }
    }
}

static void
append_centred (GtkSnapshot   *snapshot,
                PangoLayout   *layout,
                double         x,
                double         y,
                const GdkRGBA *color)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round (x - width / 2.0), round (y - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* No event here matches: an empty dot, filled if quotations do. */
static void
draw_dot (DatelinePlacePainter    *self,
          GtkSnapshot             *snapshot,
          const DatelinePlaceSpot *spot)
{
  GdkRGBA color;

  dateline_kind_style_get (NULL, self->scheme == DATELINE_MAP_DARK || self->scheme == DATELINE_MAP_DARK_CONTRAST,
                           &color, NULL);
  append_disc (snapshot, spot->x, spot->y, spot->radius, &self->fill);
  append_ring (snapshot, spot->x, spot->y, spot->radius, 2, &color);
  if (spot->mark->n_quotes > 0)
    append_disc (snapshot, spot->x, spot->y, spot->radius - 3, &color);
}

static void
draw_accents (DatelinePlacePainter    *self,
              GtkSnapshot             *snapshot,
              const DatelinePlaceSpot *spot,
              DatelinePlaceState       state)
{
  if (state & DATELINE_PLACE_SELECTED)
    {
      append_disc (snapshot, spot->x, spot->y, spot->radius + 5, &self->accent);
      append_disc (snapshot, spot->x, spot->y, spot->radius + 2, &self->fill);
    }
  else if (state & (DATELINE_PLACE_POINTED | DATELINE_PLACE_LIT))
    {
      append_disc (snapshot, spot->x, spot->y, spot->radius + 3.5, &self->accent);
      append_disc (snapshot, spot->x, spot->y, spot->radius + 1.5, &self->fill);
    }
  if (state & DATELINE_PLACE_FOCUSED)
    append_ring (snapshot, spot->x, spot->y, spot->radius + 9, 2, &self->text);
}

/* A spot that made room for another is tied to its place. */
static void
draw_tie (DatelinePlacePainter    *self,
          GtkSnapshot             *snapshot,
          const DatelinePlaceSpot *spot,
          double                   opacity)
{
  g_autoptr(GskPathBuilder) builder = NULL;
  g_autoptr(GskStroke) stroke = NULL;
  g_autoptr(GskPath) path = NULL;
  GdkRGBA ink = self->text;

  if (hypot (spot->x - spot->anchor_x, spot->y - spot->anchor_y) < spot->radius)
    return;

  ink.alpha *= opacity;
  builder = gsk_path_builder_new ();
  stroke = gsk_stroke_new (1.5);
  gsk_path_builder_move_to (builder, spot->anchor_x, spot->anchor_y);
  gsk_path_builder_line_to (builder, spot->x, spot->y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, &ink);
  append_disc (snapshot, spot->anchor_x, spot->anchor_y, 2.5, &ink);
}

/* What stands back is left in sight, faintly, and so is its name: the base map
 * leaves the names of these places to us. */
static double
get_opacity (const DatelinePlaceSpot *spot,
             DatelinePlaceState       state)
{
  gboolean empty = spot->mark->n_events == 0;

  if (state & (DATELINE_PLACE_SELECTED | DATELINE_PLACE_POINTED | DATELINE_PLACE_LIT))
    return 1;
  if (state & DATELINE_PLACE_DIMMED)
    return DIMMED_OPACITY;
  return empty && spot->mark->n_quotes == 0 ? FAINT_OPACITY : 1;
}

static void
draw_spot (DatelinePlacePainter    *self,
           GtkSnapshot             *snapshot,
           const DatelinePlaceSpot *spot,
           DatelinePlaceState       state)
{
  double opacity = get_opacity (spot, state);

  if (opacity < 1)
    gtk_snapshot_push_opacity (snapshot, opacity);

  draw_accents (self, snapshot, spot, state);
  if (spot->mark->n_events == 0)
    draw_dot (self, snapshot, spot);
  else
    {
      append_disc (snapshot, spot->x, spot->y + 0.5, spot->radius + 1, &self->edge);
      append_disc (snapshot, spot->x, spot->y, spot->radius, &self->fill);
      draw_kinds (self, snapshot, spot);
      append_centred (snapshot, get_number (self, spot->mark->n_events), spot->x, spot->y, &self->text);
    }

  if (opacity < 1)
    gtk_snapshot_pop (snapshot);
}

/* These have their names on a background, above all else. */
static gboolean
stands_out (DatelinePlaceState state)
{
  return (state & (DATELINE_PLACE_SELECTED | DATELINE_PLACE_POINTED | DATELINE_PLACE_FOCUSED)) != 0;
}

static void
measure_name (DatelinePlacePainter    *self,
              const DatelinePlaceSpot *spot,
              DatelinePlaceState       state,
              double                  *width,
              double                  *height)
{
  gboolean tagged = stands_out (state);
  int text_width, text_height;

  pango_layout_get_pixel_size (get_name (self, spot->mark->row), &text_width, &text_height);
  *width = text_width + (tagged ? 2 * TAG_PADDING_X : 0);
  *height = text_height + (tagged ? 2 * TAG_PADDING_Y : 0);
}

static void
draw_with_halo (DatelinePlacePainter *self,
                GtkSnapshot          *snapshot,
                PangoLayout          *layout,
                double                opacity)
{
  GdkRGBA ink = self->text;

  /* A name stays legible where a spot may fade further. */
  ink.alpha *= MAX (opacity, FAINT_OPACITY);
  for (int i = 0; i < 8; i++)
    {
      double angle = i * G_PI / 4;

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (HALO_WIDTH * cos (angle), HALO_WIDTH * sin (angle)));
      gtk_snapshot_append_layout (snapshot, layout, &self->halo);
      gtk_snapshot_restore (snapshot);
    }
  gtk_snapshot_append_layout (snapshot, layout, &ink);
}

static void
draw_tag (DatelinePlacePainter  *self,
          GtkSnapshot           *snapshot,
          const graphene_rect_t *rect,
          PangoLayout           *layout,
          gboolean               selected)
{
  const GdkRGBA *background = selected ? &self->accent : &self->fill;
  GskRoundedRect shape;
  GdkRGBA ink;

  dateline_kind_style_get_ink (background, &ink);
  gsk_rounded_rect_init_from_rect (&shape, rect, 6);
  gtk_snapshot_append_outset_shadow (snapshot, &shape, &self->edge, 0, 1, 0, 3);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, background, rect);
  gtk_snapshot_pop (snapshot);
  append_centred (snapshot, layout, rect->origin.x + rect->size.width / 2,
                  rect->origin.y + rect->size.height / 2, selected ? &ink : &self->text);
}

static void
draw_name (DatelinePlacePainter    *self,
           GtkSnapshot             *snapshot,
           DatelineLabelSpace      *space,
           const DatelinePlaceSpot *spot,
           DatelinePlaceState       state)
{
  PangoLayout *layout = get_name (self, spot->mark->row);
  graphene_rect_t rect;
  double width, height;

  measure_name (self, spot, state, &width, &height);
  if (!dateline_label_space_place (space, spot, width, height, stands_out (state), &rect))
    return;

  if (stands_out (state))
    {
      draw_tag (self, snapshot, &rect, layout, (state & DATELINE_PLACE_SELECTED) != 0);
      return;
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round (rect.origin.x), round (rect.origin.y)));
  draw_with_halo (self, snapshot, layout, get_opacity (spot, state));
  gtk_snapshot_restore (snapshot);
}

/* Faint dots lie under what matches, and what stands out above all. */
static void
draw_spots (DatelinePlacePainter     *self,
            GtkSnapshot              *snapshot,
            const DatelinePlaceSpot  *spots,
            const DatelinePlaceState *states,
            guint                     n)
{
  for (guint i = 0; i < n; i++)
    draw_tie (self, snapshot, &spots[i], get_opacity (&spots[i], states[i]));
  for (int pass = 0; pass < 3; pass++)
    for (guint i = 0; i < n; i++)
      {
        int wanted = stands_out (states[i]) ? 2 : spots[i].mark->n_events > 0 ? 1 : 0;

        if (wanted == pass)
          draw_spot (self, snapshot, &spots[i], states[i]);
      }
}

/* Whoever stands out chooses first where its name goes. */
static void
draw_names (DatelinePlacePainter     *self,
            GtkSnapshot              *snapshot,
            DatelineLabelSpace       *space,
            const DatelinePlaceSpot  *spots,
            const DatelinePlaceState *states,
            guint                     n)
{
  guint n_names = 0;

  for (guint i = 0; i < n; i++)
    if (stands_out (states[i]))
      draw_name (self, snapshot, space, &spots[i], states[i]);
  for (guint i = 0; i < n && n_names < MOST_NAMES; i++)
    if (!stands_out (states[i]))
      {
        draw_name (self, snapshot, space, &spots[i], states[i]);
        n_names++;
      }
}

/**
 * dateline_place_painter_draw:
 * @self: the painter
 * @snapshot: where to draw
 * @spots: (array length=n): what to draw, the largest first
 * @states: (array length=n): how to draw each
 * @n: how many there are
 * @width: pixels there are
 * @height: pixels there are
 *
 * Draws the spots, and their names as far as there is room.
 */
void
dateline_place_painter_draw (DatelinePlacePainter     *self,
                             GtkSnapshot              *snapshot,
                             const DatelinePlaceSpot  *spots,
                             const DatelinePlaceState *states,
                             guint                     n,
                             double                    width,
                             double                    height)
{
  g_autoptr(DatelineLabelSpace) space = NULL;

  g_return_if_fail (DATELINE_IS_PLACE_PAINTER (self));

  space = dateline_label_space_new (width, height);
  for (guint i = 0; i < n; i++)
    dateline_label_space_take (space, &spots[i]);
  draw_spots (self, snapshot, spots, states, n);
  draw_names (self, snapshot, space, spots, states, n);

  g_array_unref (self->covered);
  self->covered = g_array_ref (dateline_label_space_get_taken (space));
}

/**
 * dateline_place_painter_get_covered:
 * @self: the painter
 * @n_rects: (out): how many there are
 *
 * Returns: (array length=n_rects): what the spots and names drawn last cover
 */
const graphene_rect_t *
dateline_place_painter_get_covered (DatelinePlacePainter *self,
                                    guint                *n_rects)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_PAINTER (self), NULL);

  *n_rects = self->covered->len;
  return (const graphene_rect_t *) self->covered->data;
}
