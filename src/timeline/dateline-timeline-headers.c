/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <glib/gi18n-lib.h>

/* How far from the edge what opens a lane can be hit where names stand in the
 * lanes and not beside them. */
#define REACH 28.0
/* How near an edge of the lanes one that is dragged makes them go by, and how
 * far in a frame, in pixels. */
#define EDGE 20.0
#define PACE 6.0

/* What one does with the names of lanes: open and close them, put them in
 * another order. */

/* The lane whose heading is at a point; G_MAXUINT if none is. */
guint
dateline_timeline_find_header (DatelineTimeline *self,
                               double            x,
                               double            y)
{
  double along = dateline_timeline_flip (self, x, 0), below = y - self->metrics.ruler + dateline_timeline_get_offset (self);
  const DatelineTimelineBand *band;
  guint position;

  if (self->scene == NULL || y < self->metrics.ruler || along >= (self->metrics.header > 0 ? self->metrics.header : REACH))
    return G_MAXUINT;
  position = dateline_timeline_scene_find_band (self->scene, below);
  band = dateline_timeline_scene_get_band (self->scene, position);
  if (band == NULL || (self->metrics.header == 0 && below - band->y > self->metrics.caption))
    return G_MAXUINT;
  return position;
}

static char *
dup_tip (DatelineTimelineLane *lane)
{
  g_autofree char *count = dateline_timeline_dup_count (lane->kind, lane->rows.n);

  if (lane->n_matching == lane->rows.n)
    return g_strdup_printf ("%s\n%s", dateline_timeline_lane_get_label (lane), count);
  /* Translators: of a lane of the timeline: its name, how much it holds, and
   * how many of that match the filters. */
  return g_strdup_printf (_("%s\n%s, %u of them matching"), dateline_timeline_lane_get_label (lane), count, lane->n_matching);
}

/* All of what a heading may have had to shorten. */
char *
dateline_timeline_dup_header_tip (DatelineTimeline *self,
                                  double            x,
                                  double            y)
{
  guint position = dateline_timeline_find_header (self, x, y);

  return position != G_MAXUINT ? dup_tip (g_ptr_array_index (self->lanes, position)) : NULL;
}

/* A lane becomes a single row, or opens again, and that is said. */
void
dateline_timeline_toggle_lane (DatelineTimeline *self,
                               guint             position,
                               gboolean          collapsed)
{
  DatelineTimelineLane *lane = g_ptr_array_index (self->lanes, position);
  g_autofree char *text = NULL;

  if (lane->collapsed == collapsed)
    return;
  dateline_timeline_collapse_lane (self, position, collapsed);
  /* Translators: said aloud when a lane of the timeline becomes a single row,
   * or opens again; %s is its name. */
  text = g_strdup_printf (collapsed ? _("%s collapsed") : _("%s expanded"), dateline_timeline_lane_get_label (lane));
  dateline_drawn_items_announce (self->items, text);
}

/* A click on a heading opens or closes its lane. */
gboolean
dateline_timeline_click_header (DatelineTimeline *self,
                                double            x,
                                double            y)
{
  guint position = dateline_timeline_find_header (self, x, y);

  if (position == G_MAXUINT)
    return FALSE;
  dateline_timeline_toggle_lane (self, position, !((DatelineTimelineLane *) g_ptr_array_index (self->lanes, position))->collapsed);
  return TRUE;
}

/* Dragging a heading takes its lane along. */
gboolean
dateline_timeline_begin_lane_drag (DatelineTimeline *self,
                                   double            x,
                                   double            y)
{
  self->dragged_lane = self->drop_lane = dateline_timeline_find_header (self, x, y);
  return self->dragged_lane != G_MAXUINT;
}

static void
find_drop (DatelineTimeline *self)
{
  double below = MAX (self->drag_height - self->metrics.ruler, 0) + dateline_timeline_get_offset (self);
  guint position = self->scene != NULL ? dateline_timeline_scene_find_band (self->scene, below) : G_MAXUINT;

  self->drop_lane = position != G_MAXUINT ? position : self->lanes->len - 1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* -1 at the upper edge, 1 at the lower. */
static int
get_edge (DatelineTimeline *self)
{
  if (self->drag_height < self->metrics.ruler + EDGE)
    return -1;
  return self->drag_height > gtk_widget_get_height (GTK_WIDGET (self)) - EDGE ? 1 : 0;
}

static gboolean
go_by (GtkWidget     *widget,
       GdkFrameClock *clock,
       gpointer       data)
{
  DatelineTimeline *self = DATELINE_TIMELINE (widget);
  int edge = get_edge (self);

  if (self->dragged_lane == G_MAXUINT || edge == 0 || self->vadjustment == NULL)
    {
      self->drag_tick = 0;
      return G_SOURCE_REMOVE;
    }
  gtk_adjustment_set_value (self->vadjustment, gtk_adjustment_get_value (self->vadjustment) + edge * PACE);
  find_drop (self);
  return G_SOURCE_CONTINUE;
}

/* At an edge the lanes go by, so that all of them can be reached. */
void
dateline_timeline_drag_lane (DatelineTimeline *self,
                             double            y)
{
  self->drag_height = y;
  find_drop (self);
  if (self->drag_tick == 0 && get_edge (self) != 0)
    self->drag_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), go_by, NULL, NULL);
}

/* A lane comes to stand elsewhere, and that is said; returns where. */
guint
dateline_timeline_shift_lane (DatelineTimeline *self,
                              guint             from,
                              guint             to)
{
  DatelineTimelineLane *lane = g_ptr_array_index (self->lanes, from);
  g_autofree char *text = NULL;

  to = dateline_timeline_move_lane (self, from, to);
  /* Translators: said aloud when a lane of the timeline was moved: its name,
   * and where it now stands among how many. */
  text = g_strdup_printf (_("%s, lane %u of %u"), dateline_timeline_lane_get_label (lane), to + 1, self->lanes->len);
  dateline_drawn_items_announce (self->items, text);
  return to;
}

void
dateline_timeline_end_lane_drag (DatelineTimeline *self)
{
  guint from = self->dragged_lane, to = self->drop_lane;

  self->dragged_lane = self->drop_lane = G_MAXUINT;
  if (self->lanes != NULL && from < self->lanes->len && to < self->lanes->len && from != to)
    dateline_timeline_shift_lane (self, from, to);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The lane the keyboard is in, else the first in sight. */
guint
dateline_timeline_get_current_lane (DatelineTimeline *self)
{
  guint position = self->cursor != DATELINE_REF_NONE ? dateline_timeline_find_lane (self, self->cursor) : G_MAXUINT;

  if (position == G_MAXUINT && dateline_timeline_ensure_scene (self) != NULL)
    position = dateline_timeline_scene_find_band (self->scene, dateline_timeline_get_offset (self));
  return position;
}

/**
 * dateline_timeline_collapse_current:
 * @self: a timeline
 * @collapsed: whether it becomes a single row
 *
 * Collapses or expands the lane the keyboard is in.
 */
void
dateline_timeline_collapse_current (DatelineTimeline *self,
                                    gboolean          collapsed)
{
  guint position;

  g_return_if_fail (DATELINE_IS_TIMELINE (self));

  position = self->lanes != NULL ? dateline_timeline_get_current_lane (self) : G_MAXUINT;
  if (position != G_MAXUINT)
    dateline_timeline_toggle_lane (self, position, collapsed);
}

/**
 * dateline_timeline_move_current:
 * @self: a timeline
 * @step: how many lanes further down
 *
 * Moves the lane the keyboard is in.
 */
void
dateline_timeline_move_current (DatelineTimeline *self,
                                int               step)
{
  guint position, to;

  g_return_if_fail (DATELINE_IS_TIMELINE (self));

  position = self->lanes != NULL ? dateline_timeline_get_current_lane (self) : G_MAXUINT;
  to = position + step;
  if (position == G_MAXUINT || to >= self->lanes->len)
    return;
  dateline_timeline_reach_lane (self, dateline_timeline_shift_lane (self, position, to));
}

static gboolean
collapse_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  DatelineTimeline *self = DATELINE_TIMELINE (widget);

  dateline_timeline_collapse_current (self, g_variant_get_boolean (arguments) != self->rtl);
  return GDK_EVENT_STOP;
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  dateline_timeline_move_current (DATELINE_TIMELINE (widget), g_variant_get_int32 (arguments));
  return GDK_EVENT_STOP;
}

void
dateline_timeline_class_init_header_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_CONTROL_MASK, collapse_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_CONTROL_MASK, collapse_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_cb, "i", 1);
}
