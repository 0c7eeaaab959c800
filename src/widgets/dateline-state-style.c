/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-state-style.h"

#define RING "M 8 1 a 7 7 0 1 0 0 14 a 7 7 0 1 0 0 -14 z M 8 3 a 5 5 0 1 0 0 10 a 5 5 0 1 0 0 -10 z"

/* Filled by the even-odd rule: a shape in another is a hole, in a hole is ink. */
static const struct
{
  const char *state;
  const char *shape;
} shapes[] = {
  { "agreed", RING },
  { "begun", RING "M 3 8 a 5 5 0 0 0 10 0 z" },
  { "kept", "M 8 1 a 7 7 0 1 0 0 14 a 7 7 0 1 0 0 -14 z "
            "M 3.4 8.5 L 5.1 6.8 L 7 8.7 L 11 4.7 L 12.7 6.4 L 7 12.1 z" },
  { "stalled", "M 3 2 h 4 v 12 h -4 z M 9 2 h 4 v 12 h -4 z" },
  { "overdue", "M 8 1 L 16 15 H 0 z M 7 6 h 2 v 4.5 h -2 z M 7 11.5 h 2 v 2 h -2 z" },
  { "withdrawn", "M 7.5 1.5 L 1 8 L 7.5 14.5 V 10.2 H 15 V 5.8 H 7.5 z" },
  { "broken", "M 3.5 1.4 L 8 5.9 L 12.5 1.4 L 14.6 3.5 L 10.1 8 L 14.6 12.5 L 12.5 14.6 L 8 10.1 "
              "L 3.5 14.6 L 1.4 12.5 L 5.9 8 L 1.4 3.5 z" },
  { "supports", "M 8 1 a 7 7 0 1 0 0 14 a 7 7 0 1 0 0 -14 z "
                "M 7 4 h 2 v 3 h 3 v 2 h -3 v 3 h -2 v -3 h -3 v -2 h 3 z" },
  { "contradicts", "M 8 0.5 L 15.5 8 L 8 15.5 L 0.5 8 z "
                   "M 6.3 4.9 L 8 6.6 L 9.7 4.9 L 11.1 6.3 L 9.4 8 L 11.1 9.7 L 9.7 11.1 L 8 9.4 "
                   "L 6.3 11.1 L 4.9 9.7 L 6.6 8 L 4.9 6.3 z" },
  { "qualifies", "M 2 2 h 12 v 12 h -12 z M 4 4 h 8 v 8 z" },
  { "claims", "M 3 2 h 10 a 2 2 0 0 1 2 2 v 5 a 2 2 0 0 1 -2 2 h -5 l -4 4 v -4 h -1 a 2 2 0 0 1 -2 -2 v -5 a 2 2 0 0 1 2 -2 z" },
  { "repeats", "M 2 4 h 12 v 3 h -12 z M 2 9 h 12 v 3 h -12 z" },
  { "revises", "M 2 14 v -4 L 10.5 1.5 L 14.5 5.5 L 6 14 z" },
  { NULL, "M 8 5 a 3 3 0 1 0 0 6 a 3 3 0 1 0 0 -6 z" },
};

/* The colours that the style has for success, warning and failure. */
static const struct
{
  const char *states[4];
  const char *light;
  const char *dark;
} tones[] = {
  { { "kept", "supports" }, "#007c3d", "#78e9ab" },
  { { "stalled", "withdrawn", "qualifies" }, "#905400", "#ffc252" },
  { { "broken", "overdue", "contradicts" }, "#c30000", "#ff938c" },
  { { NULL }, "#5a6878", "#a9b8c8" },
};

/**
 * dateline_state_style_create_path:
 * @state: (nullable): the token of a state of a commitment, of the relation of
 *   evidence to a claim, or `claims`; any that is not known is a dot
 *
 * Returns: (transfer full): its shape, in a square of %DATELINE_STATE_STYLE_GRID,
 *   to be filled by the even-odd rule
 */
GskPath *
dateline_state_style_create_path (const char *state)
{
  static GskPath *paths[G_N_ELEMENTS (shapes)];
  guint i = 0;

  while (shapes[i].state != NULL && g_strcmp0 (shapes[i].state, state) != 0)
    i++;
  if (paths[i] == NULL)
    paths[i] = gsk_path_parse (shapes[i].shape);
  return gsk_path_ref (paths[i]);
}

/**
 * dateline_state_style_get:
 * @state: (nullable): the token of a state of a commitment
 * @dark: whether it is drawn on a dark background
 * @color: (out): its colour
 *
 * For what is drawn rather than styled by CSS.
 */
void
dateline_state_style_get (const char *state,
                          gboolean    dark,
                          GdkRGBA    *color)
{
  guint i = 0;

  while (tones[i].states[0] != NULL && (state == NULL || !g_strv_contains ((const char *const *) tones[i].states, state)))
    i++;
  gdk_rgba_parse (color, dark ? tones[i].dark : tones[i].light);
}

/**
 * dateline_state_style_snapshot:
 * @snapshot: where to draw
 * @state: (nullable): the token of a state of a commitment
 * @color: in which colour
 * @center_x: the middle, in pixels
 * @center_y: the middle
 * @size: how wide and high it is
 *
 * Draws the mark of a state.
 */
void
dateline_state_style_snapshot (GtkSnapshot   *snapshot,
                               const char    *state,
                               const GdkRGBA *color,
                               double         center_x,
                               double         center_y,
                               double         size)
{
  g_autoptr (GskPath) path = dateline_state_style_create_path (state);
  float scale = size / DATELINE_STATE_STYLE_GRID;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (center_x - size / 2, center_y - size / 2));
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_EVEN_ODD, color);
  gtk_snapshot_restore (snapshot);
}
