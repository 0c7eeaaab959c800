/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <locale.h>

#include "dateline-inspector.h"
#include "quote-fixture.h"
#include "window-fixture.h"

/* An inspector in a window, with something else that can have the focus, and
 * what the tests of it ask. */
typedef struct
{
  DatelineDossier *dossier;
  DatelineSession *session;
  GtkWidget *window;
  GtkWidget *elsewhere;
  GtkWidget *inspector;
} Fixture;

#define wait_until(condition)                                     \
  G_STMT_START                                                    \
  {                                                               \
    gint64 deadline = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND; \
    while (!(condition) && g_get_monotonic_time () < deadline)    \
      g_main_context_iteration (NULL, FALSE);                     \
    g_assert_true (condition);                                    \
  }                                                               \
  G_STMT_END

static inline void
set_up_with (Fixture         *fixture,
             DatelineDossier *dossier)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->dossier = dossier;
  fixture->session = dateline_session_new ();
  fixture->window = gtk_window_new ();
  fixture->elsewhere = gtk_entry_new ();
  fixture->inspector = dateline_inspector_new ();
  gtk_widget_set_vexpand (fixture->inspector, TRUE);
  gtk_box_append (GTK_BOX (box), fixture->elsewhere);
  gtk_box_append (GTK_BOX (box), fixture->inspector);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  g_object_set (fixture->inspector, "session", fixture->session, NULL);
  if (dossier != NULL)
    dateline_session_set_dossier (fixture->session, dossier, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  set_up_with (fixture, quote_fixture_load ());
}

static inline void
set_up_empty (Fixture      *fixture,
              gconstpointer data)
{
  set_up_with (fixture, NULL);
}

/* Nothing may outlive the window: it would show a dossier long closed. */
static inline void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *inspector = fixture->inspector;

  g_object_add_weak_pointer (G_OBJECT (inspector), (gpointer *) &inspector);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until (inspector == NULL);
  window_fixture_assert_goes (fixture->session);
  g_clear_object (&fixture->dossier);
}

static inline void
select_id (Fixture    *fixture,
           const char *id)
{
  dateline_session_set_selection (fixture->session, dateline_dossier_lookup (fixture->dossier, id));
}

static inline char *
dup_selected_id (Fixture *fixture)
{
  DatelineRef ref = dateline_session_get_selection (fixture->session);

  return ref != DATELINE_REF_NONE ? dateline_dossier_dup_id (fixture->dossier, ref) : g_strdup ("");
}

#define assert_selected(fixture, id)                        \
  G_STMT_START                                              \
  {                                                         \
    g_autofree char *selected = dup_selected_id (fixture);  \
    g_assert_cmpstr (selected, ==, id);                     \
  }                                                         \
  G_STMT_END

static inline void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static inline GPtrArray *
find_all (GtkWidget *widget,
          GType      type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (widget, type, found);
  return found;
}

static inline GtkWidget *
find_only (GtkWidget *widget,
           GType      type)
{
  g_autoptr (GPtrArray) found = find_all (widget, type);

  g_assert_cmpuint (found->len, ==, 1);
  return found->pdata[0];
}

static inline GtkLabel *
find_label (GtkWidget  *widget,
            const char *text)
{
  g_autoptr (GPtrArray) labels = find_all (widget, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_strcmp0 (gtk_label_get_text (labels->pdata[i]), text) == 0)
      return labels->pdata[i];
  return NULL;
}

#define assert_label(widget, text)                                    \
  G_STMT_START                                                        \
  {                                                                   \
    if (find_label (GTK_WIDGET (widget), text) == NULL)               \
      g_error ("%s:%d: no label says “%s”", __FILE__, __LINE__, text); \
  }                                                                   \
  G_STMT_END

static inline GtkWidget *
get_card (Fixture *fixture,
          GType    type)
{
  return find_only (fixture->inspector, type);
}

static inline const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  return GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_text (GTK_INSCRIPTION (widget)) : NULL;
}

/* What the widgets of a type say, a line each. */
static inline char *
join_labels (GtkWidget *widget,
             GType      type)
{
  g_autoptr (GPtrArray) found = find_all (widget, type);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr (GPtrArray) inside = find_all (found->pdata[i], GTK_TYPE_WIDGET);
      gsize start = joined->len;

      for (guint j = 0; j < inside->len; j++)
        if (get_text (inside->pdata[j]) != NULL)
          g_string_append_printf (joined, "%s%s", joined->len > start ? "|" : "", get_text (inside->pdata[j]));
      g_string_append_c (joined, '\n');
    }
  return g_string_free (joined, FALSE);
}

static inline void
inspector_fixture_init (int    *argc,
                        char ***argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  gtk_test_init (argc, argv, NULL);
  /* Numbers and sorting as in C, whatever the machine is set to. */
  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();
  /* A window that goes while one page gives way to another leaks what libadwaita drew of them. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}
