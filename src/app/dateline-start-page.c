/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-paths.h"
#include "dateline-recent.h"
#include "dateline-start-page.h"

#define MAX_RECENT 6

/**
 * DatelineStartPage:
 *
 * What a window shows before a dossier is open: what the program is for, a
 * sample, what was open before, and how to open something else.
 */
struct _DatelineStartPage
{
  AdwBin parent_instance;

  GtkListBox *recent;
};

enum
{
  OPEN_FILE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DatelineStartPage, dateline_start_page, ADW_TYPE_BIN)

static void
open_file (DatelineStartPage *self,
           GFile             *file)
{
  g_signal_emit (self, signals[OPEN_FILE], 0, file);
}

static void
sample_clicked (DatelineStartPage *self)
{
  g_autoptr (GFile) file = dateline_paths_dup_sample ();

  open_file (self, file);
}

static void
recent_activated (DatelineStartPage *self,
                  GtkListBoxRow     *row)
{
  open_file (self, g_object_get_data (G_OBJECT (row), "file"));
}

static void
forget_clicked (GFile *file)
{
  dateline_recent_forget (file);
}

static GtkWidget *
create_forget_button (GFile      *file,
                      const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *label = NULL;

  /* Translators: %s is the name of a file in the list of recent ones. */
  label = g_strdup_printf (_("Forget “%s”"), name);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_signal_connect_object (button, "clicked", G_CALLBACK (forget_clicked), file, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_row (GFile *file)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = dateline_recent_dup_name (file);
  g_autofree char *folder = dateline_recent_dup_folder (file);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), folder);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_forget_button (file, name));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "file", g_object_ref (file), g_object_unref);

  return row;
}

static void
show_recent (DatelineStartPage *self)
{
  g_autoptr (GListModel) files = dateline_recent_list (MAX_RECENT);
  guint n = g_list_model_get_n_items (files);

  gtk_list_box_remove_all (self->recent);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      gtk_list_box_append (self->recent, create_row (file));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), n > 0);
}

static void
dateline_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_START_PAGE);
  G_OBJECT_CLASS (dateline_start_page_parent_class)->dispose (object);
}

static void
dateline_start_page_class_init (DatelineStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_start_page_dispose;

  signals[OPEN_FILE] = g_signal_new ("open-file", DATELINE_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/dateline_app/Dateline/dateline-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineStartPage, recent);
  gtk_widget_class_bind_template_callback (widget_class, sample_clicked);
  gtk_widget_class_bind_template_callback (widget_class, recent_activated);
}

static void
dateline_start_page_init (DatelineStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (show_recent), self, G_CONNECT_SWAPPED);
  show_recent (self);
}
