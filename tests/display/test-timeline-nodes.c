/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "dateline-loader.h"
#include "dateline-timeline.h"
#include "generator.h"
#include "render-nodes.h"

/* How many nodes the timeline took to draw a made-up dossier of so many events
 * when this was written last. Who changes what is drawn and means to spend more
 * writes down the number that the test prints. Fonts of other widths make some
 * difference, so only half as many more, or half as many less, are an error. */
#define RECORDED 664
#define N_EVENTS 1000
#define WIDTH 1280
#define HEIGHT 400

static DatelineDossier *
make_dossier (void)
{
  g_autofree char *folder = g_dir_make_tmp ("dateline-nodes-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "made-up.dateline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DatelineLoader) loader = dateline_loader_new ();
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier;

  generator_write (path, N_EVENTS, N_EVENTS / 2, FALSE, &error);
  g_assert_no_error (error);
  dossier = dateline_loader_load (loader, file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  g_rmdir (folder);
  return dossier;
}

static guint
draw (DatelineDossier *dossier)
{
  g_autoptr (DatelineSession) session = dateline_session_new ();
  g_autoptr (GtkWidget) timeline = g_object_ref_sink (g_object_new (DATELINE_TYPE_TIMELINE, "session", session, NULL));

  dateline_session_set_dossier (session, dossier, NULL);
  return render_nodes_draw (timeline, WIDTH, HEIGHT);
}

/* Every node is one more thing to send, to compare and to paint in each frame. */
static void
test_count (void)
{
  g_autoptr (DatelineDossier) dossier = make_dossier ();
  guint n = draw (dossier);

  g_test_message ("The timeline takes %u render nodes; %u are recorded", n, RECORDED);
  g_assert_cmpuint (2 * n, <=, 3 * RECORDED);
  g_assert_cmpuint (2 * n, >=, RECORDED);
  g_assert_cmpuint (draw (dossier), ==, n);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/timeline-nodes/count", test_count);
  return g_test_run ();
}
