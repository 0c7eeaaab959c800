/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-place-painter.h"

#include <math.h>

#include "dateline-kind-style.h"
#include "dateline-label-space.h"
#include "dateline-place-look.h"
#include "dateline-place-names.h"
#include "dateline-place-sprites.h"
#include "dateline-state-style.h"

#define HALO_WIDTH 1.5
#define BADGE 11.0
#define BADGE_HALO 1.5
/* Where on the rim: out of the way of the names at either side. */
#define BADGE_ACROSS 0.5
#define BADGE_UP 0.87
#define TIE_WIDTH 1.5
#define TIE_END 2.5
#define TAG_PADDING_X 7.0
#define TAG_PADDING_Y 3.0
#define DIMMED_OPACITY 0.28
#define FAINT_OPACITY 0.55
#define MOST_NAMES 80
#define MOST_PLACES_NAMED 10

/**
 * DatelinePlacePainter:
 *
 * Draws spots and their names: a disc with the number of matching events, about
 * it a ring whose parts are as long as each kind's share, each part with a bead
 * of the kind's shape so that colour does not stand alone. A place none of whose
 * events match is a faint, empty dot.
 *
 * Marks, their numbers and their names are drawn once and kept as sprites.
 */
struct _DatelinePlacePainter
{
  GObject parent_instance;

  GtkWidget *widget; /* weak: owns this */
  DatelineDossier *dossier;
  DatelinePlaceColors colors;
  DatelinePlaceSprites *sprites;
  GByteArray *look;    /* a DatelinePlaceLook: the one being drawn */
  DatelinePlaceNames *names;
  GArray *covered;     /* graphene_rect_t, by what was drawn last */
  double fade;         /* how far what is fresh has come, from 0 to 1 */
  GArray *named;       /* guint32: the places whose names were drawn last */
  GArray *floats;      /* graphene_rect_t: where names would be hidden */
};

G_DEFINE_FINAL_TYPE (DatelinePlacePainter, dateline_place_painter, G_TYPE_OBJECT)

static void
dateline_place_painter_finalize (GObject *object)
{
  DatelinePlacePainter *self = DATELINE_PLACE_PAINTER (object);

  g_clear_object (&self->dossier);
  g_clear_object (&self->names);
  g_array_unref (self->covered);
  g_array_unref (self->floats);
  g_array_unref (self->named);
  g_byte_array_unref (self->look);
  g_object_unref (self->sprites);

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
  self->covered = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  self->floats = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  self->named = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->fade = 1;
  self->look = g_byte_array_new ();
  self->sprites = dateline_place_sprites_new ();
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
  self->names = dateline_place_names_new (widget);
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

  dateline_place_names_forget (self->names);
  dateline_place_sprites_forget (self->sprites);
}

/**
 * dateline_place_painter_set_dossier:
 * @self: the painter
 * @dossier: (nullable): where what is drawn is from
 *
 * Draws and names records of @dossier from now on.
 */
void
dateline_place_painter_set_dossier (DatelinePlacePainter *self,
                                    DatelineDossier      *dossier)
{
  g_return_if_fail (DATELINE_IS_PLACE_PAINTER (self));

  g_set_object (&self->dossier, dossier);
  dateline_place_names_set_dossier (self->names, dossier);
  dateline_place_sprites_forget (self->sprites);
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

  self->colors.dark = scheme == DATELINE_MAP_DARK || scheme == DATELINE_MAP_DARK_CONTRAST;
  self->colors.accent = *accent;
  look_up (scheme, "mark-fill", &self->colors.fill);
  look_up (scheme, "mark-text", &self->colors.text);
  look_up (scheme, "mark-edge", &self->colors.edge);
  look_up (scheme, "halo", &self->colors.halo);
  dateline_place_sprites_forget (self->sprites);
}

/* What stands back is left in sight, faintly, and so is its name: the base map
 * leaves the names of these places to us. */
static double
get_opacity (const DatelinePlaceSpot *spot,
             DatelinePlaceState       state)
{
  gboolean empty = spot->cluster->n_events == 0;

  if (state & (DATELINE_PLACE_SELECTED | DATELINE_PLACE_POINTED | DATELINE_PLACE_LIT))
    return 1;
  if (state & DATELINE_PLACE_DIMMED)
    return DIMMED_OPACITY;
  return empty && spot->cluster->n_quotes == 0 ? FAINT_OPACITY : 1;
}

/* What a sprite of text depends on, besides the font and the colours. */
typedef struct
{
  guint32 type;  /* DATELINE_SPRITE_NUMBER or DATELINE_SPRITE_NAME */
  guint32 id;    /* the number or the record */
  guint32 count; /* how many places the name is of */
  float opacity;
} TextKey;

typedef struct
{
  DatelinePlacePainter *painter;
  PangoLayout *layout;
  graphene_point_t corner;
  TextKey key;
} Text;

static void
draw_text (cairo_t  *cr,
           gpointer  data)
{
  const Text *text = data;
  GdkRGBA ink = text->painter->colors.text;

  if (text->key.type == DATELINE_SPRITE_NAME)
    {
      gdk_cairo_set_source_rgba (cr, &text->painter->colors.halo);
      for (int i = 0; i < 8; i++)
        {
          double angle = i * G_PI / 4;

          cairo_move_to (cr, text->corner.x + HALO_WIDTH * cos (angle), text->corner.y + HALO_WIDTH * sin (angle));
          pango_cairo_show_layout (cr, text->layout);
        }
    }
  ink.alpha *= text->key.opacity;
  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_move_to (cr, text->corner.x, text->corner.y);
  pango_cairo_show_layout (cr, text->layout);
}

/* Shows what @text says with its corner, or the origin of that, at (x, y). */
static void
append_text (Text        *text,
             GtkSnapshot *snapshot,
             double       x,
             double       y)
{
  PangoRectangle ink, box;
  graphene_rect_t extents, logical;

  pango_layout_get_pixel_extents (text->layout, &ink, &box);
  if (text->key.type == DATELINE_SPRITE_NUMBER)
    text->corner = GRAPHENE_POINT_INIT (ceil (-box.width / 2.0), ceil (-box.height / 2.0));
  extents = GRAPHENE_RECT_INIT (ink.x, ink.y, ink.width, ink.height);
  logical = GRAPHENE_RECT_INIT (box.x, box.y, box.width, box.height);
  graphene_rect_union (&extents, &logical, &extents);
  graphene_rect_offset (&extents, text->corner.x, text->corner.y);
  graphene_rect_inset (&extents, -HALO_WIDTH - 0.5, -HALO_WIDTH - 0.5);
  dateline_place_sprites_append (text->painter->sprites, snapshot, &text->key, sizeof text->key, x, y, &extents,
                                 draw_text, text);
}

static void
append_number (DatelinePlacePainter    *self,
               GtkSnapshot             *snapshot,
               const DatelinePlaceSpot *spot,
               double                   opacity)
{
  guint number = spot->cluster->n_events;
  Text text = {
    .painter = self,
    .layout = dateline_place_names_get_number (self->names, number),
    .key = { DATELINE_SPRITE_NUMBER, number, 0, opacity },
  };

  append_text (&text, snapshot, spot->x, spot->y);
}

static void
append_name (DatelinePlacePainter    *self,
             GtkSnapshot             *snapshot,
             const DatelinePlaceSpot *spot,
             double                   x,
             double                   y,
             double                   opacity)
{
  Text text = {
    .painter = self,
    .layout = dateline_place_names_get_name (self->names, spot->cluster),
    .key = { DATELINE_SPRITE_NAME, spot->cluster->ref, spot->cluster->n_all_places, opacity },
  };

  if (spot->cluster->candidate != DATELINE_REF_NONE)
    {
      text.key.id = spot->cluster->candidate;
      text.key.count = G_MAXUINT32;
    }

  append_text (&text, snapshot, x, y);
}

typedef struct
{
  guint32 type;
  float dx;
  float dy;
  float opacity;
} TieKey;

typedef struct
{
  TieKey key;
  GdkRGBA ink;
} Tie;

static void
draw_tie (cairo_t  *cr,
          gpointer  data)
{
  const Tie *tie = data;

  gdk_cairo_set_source_rgba (cr, &tie->ink);
  cairo_set_line_width (cr, TIE_WIDTH);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, tie->key.dx, tie->key.dy);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 0, TIE_END, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* What is fanned out is tied to its place. */
static void
append_tie (DatelinePlacePainter    *self,
            GtkSnapshot             *snapshot,
            const DatelinePlaceSpot *spot,
            double                   opacity)
{
  Tie tie = { .ink = self->colors.text };
  graphene_rect_t extents;

  if (hypot (spot->x - spot->anchor_x, spot->y - spot->anchor_y) < spot->radius)
    return;

  /* Whole pixels, so that a tie keeps its picture while the map moves; its end
   * is hidden by the spot. */
  tie.key = (TieKey) {
    DATELINE_SPRITE_TIE, rint (spot->x - spot->anchor_x), rint (spot->y - spot->anchor_y), opacity
  };
  tie.ink.alpha *= opacity;
  extents = GRAPHENE_RECT_INIT (MIN (0, tie.key.dx), MIN (0, tie.key.dy), fabs (tie.key.dx), fabs (tie.key.dy));
  graphene_rect_inset (&extents, -TIE_END, -TIE_END);
  dateline_place_sprites_append (self->sprites, snapshot, &tie.key, sizeof tie.key,
                                 spot->anchor_x, spot->anchor_y, &extents, draw_tie, &tie);
}

/* Fills in self->look. */
static DatelinePlaceLook *
describe_look (DatelinePlacePainter    *self,
               const DatelinePlaceSpot *spot,
               DatelinePlaceState       state)
{
  const DatelinePlaceCluster *cluster = spot->cluster;
  guint n_slices = cluster->n_parts;
  DatelinePlaceLook *look;

  g_byte_array_set_size (self->look, sizeof *look + n_slices * sizeof (DatelinePlaceSlice));
  look = (DatelinePlaceLook *) self->look->data;
  *look = (DatelinePlaceLook) {
    .type = DATELINE_SPRITE_LOOK,
    .radius = spot->radius,
    .opacity = get_opacity (spot, state),
    .focused = (state & DATELINE_PLACE_FOCUSED) != 0,
    .filled = n_slices == 0 && cluster->n_quotes > 0,
    .single = cluster->n_events == 1,
    .uncertain = (guint8) cluster->uncertain,
    .n_slices = n_slices,
  };
  if (state & DATELINE_PLACE_SELECTED)
    look->accent = DATELINE_PLACE_ACCENT_SELECTED;
  else if (state & (DATELINE_PLACE_POINTED | DATELINE_PLACE_LIT))
    look->accent = DATELINE_PLACE_ACCENT_LIT;
  dateline_place_look_slice (cluster->parts, n_slices, look->slices);

  return look;
}

static void
draw_look (cairo_t  *cr,
           gpointer  data)
{
  DatelinePlacePainter *self = data;
  dateline_place_look_draw ((DatelinePlaceLook *) self->look->data, &self->colors,
                            dateline_dossier_get_event_kinds (self->dossier), self->sprites, cr);
}

typedef struct
{
  guint32 type;
  guint32 badge;
  float opacity;
} BadgeKey;

typedef struct
{
  BadgeKey key;
  const DatelinePlaceColors *colors;
} Badge;

static void
draw_badge (cairo_t  *cr,
            gpointer  data)
{
  const Badge *badge = data;
  const char *mark = dateline_claim_badge_get_mark (badge->key.badge);
  g_autoptr(GskPath) path = dateline_state_style_create_path (mark);
  GdkRGBA color, ground = badge->colors->fill;

  dateline_state_style_get (mark, badge->colors->dark, &color);
  ground.alpha *= badge->key.opacity;
  color.alpha *= badge->key.opacity;
  gdk_cairo_set_source_rgba (cr, &ground);
  cairo_arc (cr, 0, 0, BADGE / 2 + BADGE_HALO, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_scale (cr, BADGE / DATELINE_STATE_STYLE_GRID, BADGE / DATELINE_STATE_STYLE_GRID);
  cairo_translate (cr, -DATELINE_STATE_STYLE_GRID / 2.0, -DATELINE_STATE_STYLE_GRID / 2.0);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  gsk_path_to_cairo (path, cr);
  cairo_fill (cr);
}

/* What claims warn of, on the rim of the mark. */
static void
append_badge (DatelinePlacePainter    *self,
              GtkSnapshot             *snapshot,
              const DatelinePlaceSpot *spot,
              double                   opacity)
{
  Badge badge = { .key = { DATELINE_SPRITE_BADGE, spot->cluster->badge, opacity }, .colors = &self->colors };
  const double reach = BADGE / 2 + BADGE_HALO;

  if (spot->cluster->badge == DATELINE_CLAIM_BADGE_NONE)
    return;
  dateline_place_sprites_append (self->sprites, snapshot, &badge.key, sizeof badge.key,
                                 spot->x + BADGE_ACROSS * spot->radius, spot->y - BADGE_UP * spot->radius,
                                 &GRAPHENE_RECT_INIT (-reach, -reach, 2 * reach, 2 * reach), draw_badge, &badge);
}

static void
append_spot (DatelinePlacePainter    *self,
             GtkSnapshot             *snapshot,
             const DatelinePlaceSpot *spot,
             DatelinePlaceState       state)
{
  DatelinePlaceLook *look = describe_look (self, spot, state);
  graphene_rect_t extents = dateline_place_look_get_extents (look);

  dateline_place_sprites_append (self->sprites, snapshot, self->look->data, self->look->len,
                                 spot->x, spot->y, &extents, draw_look, self);
  if (spot->cluster->n_events > 1)
    append_number (self, snapshot, spot, get_opacity (spot, state));
  append_badge (self, snapshot, spot, get_opacity (spot, state));
}

/* These have their names on a background, above all else. */
static gboolean
stands_out (DatelinePlaceState state)
{
  return (state & (DATELINE_PLACE_SELECTED | DATELINE_PLACE_POINTED | DATELINE_PLACE_FOCUSED)) != 0;
}

/* Whoever is pointed at has a card, and whoever is selected its name. */
static PangoLayout *
dup_layout (DatelinePlacePainter    *self,
            const DatelinePlaceSpot *spot,
            DatelinePlaceState       state)
{
  if (state & (DATELINE_PLACE_POINTED | DATELINE_PLACE_FOCUSED))
    return dateline_place_names_dup_card (self->names, spot->cluster);
  return g_object_ref (dateline_place_names_get_name (self->names, spot->cluster));
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

static void
draw_tag (DatelinePlacePainter  *self,
          GtkSnapshot           *snapshot,
          const graphene_rect_t *rect,
          PangoLayout           *layout,
          gboolean               selected)
{
  const GdkRGBA *background = selected ? &self->colors.accent : &self->colors.fill;
  GskRoundedRect shape;
  GdkRGBA ink;

  dateline_kind_style_get_ink (background, &ink);
  gsk_rounded_rect_init_from_rect (&shape, rect, 6);
  gtk_snapshot_append_outset_shadow (snapshot, &shape, &self->colors.edge, 0, 1, 0, 3);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, background, rect);
  gtk_snapshot_pop (snapshot);
  append_centred (snapshot, layout, rect->origin.x + rect->size.width / 2,
                  rect->origin.y + rect->size.height / 2, selected ? &ink : &self->colors.text);
}

static void
draw_name (DatelinePlacePainter    *self,
           GtkSnapshot             *snapshot,
           DatelineLabelSpace      *space,
           const DatelinePlaceSpot *spot,
           DatelinePlaceState       state)
{
  g_autoptr(PangoLayout) layout = dup_layout (self, spot, state);
  gboolean tagged = stands_out (state);
  graphene_rect_t rect;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (!dateline_label_space_place (space, spot, width + (tagged ? 2 * TAG_PADDING_X : 0),
                                   height + (tagged ? 2 * TAG_PADDING_Y : 0), tagged, &rect))
    return;

  if (dateline_ref_kind (spot->cluster->ref) == DATELINE_KIND_PLACE)
    {
      guint32 row = dateline_ref_row (spot->cluster->ref);

      g_array_append_val (self->named, row);
    }
  if (tagged)
    draw_tag (self, snapshot, &rect, layout, (state & DATELINE_PLACE_SELECTED) != 0);
  else
    /* A name stays legible where a spot may fade further. */
    append_name (self, snapshot, spot, rect.origin.x, rect.origin.y, MAX (get_opacity (spot, state), FAINT_OPACITY));
}

/* Of what is fanned out only what stands out is named: there is no room. One name
 * says little of a crowd of places. */
static gboolean
is_named (const DatelinePlaceSpot *spot)
{
  return dateline_ref_kind (spot->cluster->ref) == DATELINE_KIND_PLACE &&
         spot->cluster->n_all_places <= MOST_PLACES_NAMED;
}

/* Faint dots lie under what matches, and what stands out above all. */
static void
draw_spots (DatelinePlacePainter     *self,
            GtkSnapshot              *snapshot,
            const DatelinePlaceSpot  *spots,
            const DatelinePlaceState *states,
            guint                     n,
            DatelinePlaceState        fresh)
{
  for (guint i = 0; i < n; i++)
    if ((states[i] & DATELINE_PLACE_FRESH) == fresh)
      append_tie (self, snapshot, &spots[i], get_opacity (&spots[i], states[i]));
  for (int pass = 0; pass < 3; pass++)
    for (guint i = 0; i < n; i++)
      {
        int wanted = stands_out (states[i]) ? 2 : spots[i].cluster->n_events > 0 ? 1 : 0;

        if (wanted == pass && (states[i] & DATELINE_PLACE_FRESH) == fresh)
          append_spot (self, snapshot, &spots[i], states[i]);
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
    if (!stands_out (states[i]) && is_named (&spots[i]))
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

  dateline_place_sprites_begin_on (self->sprites, self->widget);
  space = dateline_label_space_new (width, height);
  for (guint i = 0; i < n; i++)
    dateline_label_space_take (space, &spots[i]);
  for (guint i = 0; i < self->floats->len; i++)
    dateline_label_space_take_rect (space, &g_array_index (self->floats, graphene_rect_t, i));
  g_array_set_size (self->named, 0);
  draw_spots (self, snapshot, spots, states, n, 0);
  if (self->fade < 1)
    {
      gtk_snapshot_push_opacity (snapshot, self->fade);
      draw_spots (self, snapshot, spots, states, n, DATELINE_PLACE_FRESH);
      gtk_snapshot_pop (snapshot);
    }
  draw_names (self, snapshot, space, spots, states, n);

  g_array_unref (self->covered);
  self->covered = g_array_ref (dateline_label_space_get_taken (space));
}

/**
 * dateline_place_painter_set_fade:
 * @self: the painter
 * @fade: from 0 to 1; at 1 there may be nothing fresh
 *
 * Sets how far what is fresh has come.
 */
void
dateline_place_painter_set_fade (DatelinePlacePainter *self,
                                 double                fade)
{
  g_return_if_fail (DATELINE_IS_PLACE_PAINTER (self));

  self->fade = fade;
}

/**
 * dateline_place_painter_draw_gone:
 * @self: the painter
 * @snapshot: where to draw
 * @spots: (array length=n): what was there a moment ago
 * @states: (array length=n): how each looks
 * @n: how many there are
 *
 * Draws, without names, what goes as what is fresh comes.
 */
void
dateline_place_painter_draw_gone (DatelinePlacePainter     *self,
                                  GtkSnapshot              *snapshot,
                                  const DatelinePlaceSpot  *spots,
                                  const DatelinePlaceState *states,
                                  guint                     n)
{
  g_return_if_fail (DATELINE_IS_PLACE_PAINTER (self));

  dateline_place_sprites_begin_on (self->sprites, self->widget);
  gtk_snapshot_push_opacity (snapshot, 1 - self->fade);
  draw_spots (self, snapshot, spots, states, n, 0);
  gtk_snapshot_pop (snapshot);
}

/**
 * dateline_place_painter_set_floats:
 * @self: the painter
 * @rects: (array length=n_rects): what is drawn over by others
 * @n_rects: how many there are
 *
 * No name is put where it would be hidden.
 *
 * Returns: whether that is elsewhere than before
 */
gboolean
dateline_place_painter_set_floats (DatelinePlacePainter  *self,
                                   const graphene_rect_t *rects,
                                   guint                  n_rects)
{
  gboolean same = n_rects == self->floats->len;

  g_return_val_if_fail (DATELINE_IS_PLACE_PAINTER (self), FALSE);

  for (guint i = 0; same && i < n_rects; i++)
    same = graphene_rect_equal (&rects[i], &g_array_index (self->floats, graphene_rect_t, i));
  g_array_set_size (self->floats, 0);
  if (n_rects > 0)
    g_array_append_vals (self->floats, rects, n_rects);
  return !same;
}

/**
 * dateline_place_painter_get_named:
 * @self: the painter
 * @n_rows: (out): how many there are
 *
 * Returns: (array length=n_rows): the places whose names were drawn last
 */
const guint32 *
dateline_place_painter_get_named (DatelinePlacePainter *self,
                                  guint                *n_rows)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_PAINTER (self), NULL);

  *n_rows = self->named->len;
  return (const guint32 *) self->named->data;
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
