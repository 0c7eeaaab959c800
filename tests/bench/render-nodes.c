/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render-nodes.h"

static guint
count_children (const GskRenderNode *node)
{
  guint n = 0;

  for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
    n += render_nodes_count (gsk_container_node_get_child (node, i));
  return n;
}

/* What a node with one child draws. */
static const GskRenderNode *
get_child (const GskRenderNode *node)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_TRANSFORM_NODE:
      return gsk_transform_node_get_child (node);
    case GSK_OPACITY_NODE:
      return gsk_opacity_node_get_child (node);
    case GSK_COLOR_MATRIX_NODE:
      return gsk_color_matrix_node_get_child (node);
    case GSK_REPEAT_NODE:
      return gsk_repeat_node_get_child (node);
    case GSK_CLIP_NODE:
      return gsk_clip_node_get_child (node);
    case GSK_ROUNDED_CLIP_NODE:
      return gsk_rounded_clip_node_get_child (node);
    case GSK_FILL_NODE:
      return gsk_fill_node_get_child (node);
    case GSK_STROKE_NODE:
      return gsk_stroke_node_get_child (node);
    case GSK_SHADOW_NODE:
      return gsk_shadow_node_get_child (node);
    case GSK_BLUR_NODE:
      return gsk_blur_node_get_child (node);
    case GSK_DEBUG_NODE:
      return gsk_debug_node_get_child (node);
    case GSK_SUBSURFACE_NODE:
      return gsk_subsurface_node_get_child (node);
    default:
      return NULL;
    }
}

/*
 * render_nodes_count:
 * @node: (nullable): what a widget draws
 *
 * Returns: how many nodes there are in it, itself among them
 */
guint
render_nodes_count (const GskRenderNode *node)
{
  if (node == NULL)
    return 0;
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      return 1 + count_children (node);
    case GSK_BLEND_NODE:
      return 1 + render_nodes_count (gsk_blend_node_get_bottom_child (node)) + render_nodes_count (gsk_blend_node_get_top_child (node));
    case GSK_CROSS_FADE_NODE:
      return 1 + render_nodes_count (gsk_cross_fade_node_get_start_child (node)) + render_nodes_count (gsk_cross_fade_node_get_end_child (node));
    case GSK_MASK_NODE:
      return 1 + render_nodes_count (gsk_mask_node_get_source (node)) + render_nodes_count (gsk_mask_node_get_mask (node));
    default:
      return 1 + render_nodes_count (get_child (node));
    }
}

/*
 * render_nodes_draw:
 * @widget: a widget in no window
 * @width: its width
 * @height: its height
 *
 * Draws it at exactly that size, which in a window is the display's to decide.
 *
 * Returns: how many nodes that takes
 */
guint
render_nodes_draw (GtkWidget *widget,
                   int        width,
                   int        height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (widget, width, height, -1, NULL);
  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  return render_nodes_count (node);
}
