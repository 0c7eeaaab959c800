/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-screenshot.h"

/* A frame after which nothing asks for another for so long is complete. */
#define QUIET_MS 400
#define TIMEOUT_S 60

/**
 * DatelineScreenshot:
 *
 * Draws a window into a PNG file once it is complete, and ends the program:
 * with status 0, or with 1 and a message where the dossier could not be opened
 * or the file not be written.
 */
struct _DatelineScreenshot
{
  GObject parent_instance;

  char *path;
  int width;
  int height;
  DatelineWindow *window;
  GdkFrameClock *clock;
  guint quiet_id;
  guint timeout_id;
};

G_DEFINE_FINAL_TYPE (DatelineScreenshot, dateline_screenshot, G_TYPE_OBJECT)

static void
dateline_screenshot_finalize (GObject *object)
{
  DatelineScreenshot *self = DATELINE_SCREENSHOT (object);

  g_clear_handle_id (&self->quiet_id, g_source_remove);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_free (self->path);
  G_OBJECT_CLASS (dateline_screenshot_parent_class)->finalize (object);
}

static void
dateline_screenshot_class_init (DatelineScreenshotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_screenshot_finalize;
}

static void
dateline_screenshot_init (DatelineScreenshot *self)
{
}

static G_GNUC_NORETURN void
fail (const char *message)
{
  g_printerr ("dateline: %s\n", message);
  exit (EXIT_FAILURE);
}

/* A display without a compositor has a frame drawn around what the window
 * holds, of the same width on all sides. */
static float
get_frame_width (GtkWidget *window)
{
  graphene_rect_t outside;

  if (!gtk_widget_compute_bounds (window, window, &outside))
    return 0;

  return MAX (outside.size.width - gtk_widget_get_width (window), 0) / 2;
}

static GdkTexture *
draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  float frame = get_frame_width (window);
  graphene_rect_t inside;

  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return NULL;

  graphene_rect_init (&inside, frame, frame, gtk_widget_get_width (window), gtk_widget_get_height (window));

  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &inside);
}

static void
finish (DatelineScreenshot *self)
{
  g_autoptr (GdkTexture) texture = draw (GTK_WIDGET (self->window));
  g_autofree char *reason = NULL;

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (texture == NULL)
    fail ("there is nothing to draw");
  if (!gdk_texture_save_to_png (texture, self->path))
    {
      reason = g_strdup_printf ("cannot write %s", self->path);
      fail (reason);
    }
  reason = dateline_window_dup_failure (self->window);
  if (reason != NULL)
    fail (reason);
  g_application_quit (g_application_get_default ());
}

static gboolean
quiet (gpointer data)
{
  DatelineScreenshot *self = data;

  if (!dateline_window_is_settled (self->window))
    return G_SOURCE_CONTINUE;

  self->quiet_id = 0;
  g_signal_handlers_disconnect_by_data (self->clock, self);
  finish (self);

  return G_SOURCE_REMOVE;
}

static gboolean
timed_out (gpointer data)
{
  fail ("the window is not complete after a minute");
}

static void
frame_painted (DatelineScreenshot *self)
{
  g_clear_handle_id (&self->quiet_id, g_source_remove);
  self->quiet_id = g_timeout_add (QUIET_MS, quiet, self);
}

static void
window_mapped (DatelineScreenshot *self)
{
  int frame = 2 * get_frame_width (GTK_WIDGET (self->window));

  gtk_window_set_default_size (GTK_WINDOW (self->window), self->width + frame, self->height + frame);
  self->clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  g_signal_connect_object (self->clock, "after-paint", G_CALLBACK (frame_painted), self, G_CONNECT_SWAPPED);
  frame_painted (self);
}

/**
 * dateline_screenshot_new:
 * @path: the PNG file to write
 * @width: the window's width, 0 for the usual one
 * @height: its height, 0 for the usual one
 *
 * Returns: (transfer full): a picture to be taken
 */
DatelineScreenshot *
dateline_screenshot_new (const char *path,
                         int         width,
                         int         height)
{
  DatelineScreenshot *self = g_object_new (DATELINE_TYPE_SCREENSHOT, NULL);

  self->path = g_strdup (path);
  self->width = width;
  self->height = height;

  return self;
}

/**
 * dateline_screenshot_take:
 * @self: a picture to be taken
 * @window: a window not shown yet
 *
 * Waits until @window is complete, writes the picture and ends the program.
 */
void
dateline_screenshot_take (DatelineScreenshot *self,
                          DatelineWindow     *window)
{
  int width, height;

  if (self->window != NULL)
    return;

  self->window = window;
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  self->width = self->width > 0 ? self->width : width;
  self->height = self->height > 0 ? self->height : height;
  gtk_window_set_default_size (GTK_WINDOW (window), self->width, self->height);
  g_signal_connect_object (window, "map", G_CALLBACK (window_mapped), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->timeout_id = g_timeout_add_seconds (TIMEOUT_S, timed_out, NULL);
}
