/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-calendar.h"
#include "dateline-timeline-private.h"
#include "dateline-timeline-view.h"
#include "sample-dossier.h"

/* Where the texts of a picture stand. */
static void
find_texts (GskRenderNode *node,
            float          dx,
            float          dy,
            GArray        *found)
{
  graphene_rect_t bounds;
  float x, y;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_TEXT_NODE:
      gsk_render_node_get_bounds (node, &bounds);
      graphene_rect_offset (&bounds, dx, dy);
      g_array_append_val (found, bounds);
      break;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        find_texts (gsk_container_node_get_child (node, i), dx, dy, found);
      break;
    case GSK_TRANSFORM_NODE:
      if (gsk_transform_get_category (gsk_transform_node_get_transform (node)) < GSK_TRANSFORM_CATEGORY_2D_TRANSLATE)
        break;
      gsk_transform_to_translate (gsk_transform_node_get_transform (node), &x, &y);
      find_texts (gsk_transform_node_get_child (node), dx + x, dy + y, found);
      break;
    case GSK_CLIP_NODE:
      find_texts (gsk_clip_node_get_child (node), dx, dy, found);
      break;
    case GSK_OPACITY_NODE:
      find_texts (gsk_opacity_node_get_child (node), dx, dy, found);
      break;
    default:
      break;
    }
}

static gint64
year (int number)
{
  return dateline_calendar_days_to_time (dateline_calendar_to_days ((DatelineCalendarDay){ number, 1, 1 }));
}

/* The texts that stand in the lanes while a few years are in sight. */
static GArray *
draw (DatelineTimeline *self,
      int               from,
      int               until)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  dateline_time_axis_set_limits (&self->axis, year (1900), year (2100));
  dateline_time_axis_set_span (&self->axis, year (from), year (until));
  dateline_timeline_forget_scene (self);
  GTK_WIDGET_GET_CLASS (self)->snapshot (GTK_WIDGET (self), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  find_texts (node, 0, 0, texts);
  for (guint i = texts->len; i > 0; i--)
    {
      const graphene_rect_t *rect = &g_array_index (texts, graphene_rect_t, i - 1);
      double x = dateline_timeline_flip (self, rect->origin.x, rect->size.width);

      if (rect->origin.y < self->metrics.ruler || x < self->metrics.header)
        g_array_remove_index (texts, i - 1);
    }
  return texts;
}

/* The label of what is longer than what is in sight keeps to what is. */
static void
test_follows (gconstpointer rtl)
{
  static const int spans[][2] = { { 1975, 2025 }, { 1990, 1995 }, { 2003, 2004 }, { 2015, 2018 } };
  g_autoptr (DatelineSession) session = dateline_session_new ();
  g_autoptr (DatelineDossier) dossier = sample_dossier_parse ("event|\"long\"|1980/2019|summit||A long span\n", NULL);
  GtkWidget *window = gtk_window_new (), *view = dateline_timeline_view_new (session);
  DatelineTimeline *self = dateline_timeline_view_get_timeline (DATELINE_TIMELINE_VIEW (view));

  gtk_widget_set_direction (GTK_WIDGET (self), rtl != NULL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  dateline_session_set_dossier (session, dossier, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 400);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (GArray) texts = draw (self, spans[i][0], spans[i][1]);
      double from = self->metrics.header + MAX (dateline_time_axis_to_pixel (&self->axis, year (1980)), 0);

      /* Where it lies on two grounds it is drawn in parts, at one place. */
      g_test_message ("%d to %d", spans[i][0], spans[i][1]);
      g_assert_cmpuint (texts->len, >=, 1);
      for (guint j = 0; j < texts->len; j++)
        {
          const graphene_rect_t *rect = &g_array_index (texts, graphene_rect_t, j);
          double x = dateline_timeline_flip (self, rect->origin.x, rect->size.width);

          g_assert_cmpfloat (x, >=, from);
          g_assert_cmpfloat (x, <=, from + 30);
        }
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_data_func ("/timeline-labels/follows", NULL, test_follows);
  g_test_add_data_func ("/timeline-labels/follows-rtl", "rtl", test_follows);
  return g_test_run ();
}
