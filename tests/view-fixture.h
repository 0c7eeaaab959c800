/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-session.h"
#include "quote-fixture.h"
#include "window-fixture.h"

/* A view of a dossier, alone in a window. */
typedef struct
{
  DatelineDossier *dossier;
  DatelineSession *session;
  GtkWidget *window;
  GtkWidget *view;
} ViewFixture;

/* The view has a property for the session; the dossier is one in tests/data. */
static inline void
view_fixture_set_up (ViewFixture *fixture,
                     GtkWidget   *view,
                     const char  *dossier)
{
  fixture->dossier = quote_fixture_load_named (dossier);
  fixture->session = dateline_session_new ();
  fixture->view = view;
  /* As in other fixtures, lest the window goes while something moves. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), view);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 500);
  g_object_set (view, "session", fixture->session, NULL);
  dateline_session_set_dossier (fixture->session, fixture->dossier, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

/* Nothing may outlive the window. */
static inline void
view_fixture_tear_down (ViewFixture  *fixture,
                        gconstpointer data)
{
  GtkWidget *view = fixture->view;

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (view);
  window_fixture_assert_goes (fixture->session);
  window_fixture_assert_goes (fixture->dossier);
}
