/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-problem.h"
#include "dateline-problems-dialog.h"

/**
 * DatelineProblemsDialog:
 *
 * The list of what in a file could not be understood, each with its place.
 */
struct _DatelineProblemsDialog
{
  AdwDialog parent_instance;

  GListModel *problems;
  char *file_name;
  AdwToastOverlay *toasts;
};

enum
{
  PROP_0,
  PROP_PROBLEMS,
  PROP_FILE_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineProblemsDialog, dateline_problems_dialog, ADW_TYPE_DIALOG)

static const char *
get_severity_name (DatelineProblem *problem)
{
  return dateline_problem_get_severity (problem) == DATELINE_SEVERITY_ERROR
           /* Translators: how bad a problem in a file is. */
           ? C_("problem", "error")
           /* Translators: how bad a problem in a file is. */
           : C_("problem", "warning");
}

static char *
format_location (GtkListItem     *item,
                 DatelineProblem *problem)
{
  const char *path;

  if (problem == NULL)
    return NULL;
  path = dateline_problem_get_path (problem);

  return g_strdup_printf ("%u:%u  %s", dateline_problem_get_line (problem),
                          dateline_problem_get_column (problem), path != NULL ? path : "");
}

static char *
format_problem (GtkListItem     *item,
                DatelineProblem *problem)
{
  if (problem == NULL)
    return NULL;

  /* Translators: read aloud: the severity of a problem, its line and column in a file, and what it is. */
  return g_strdup_printf (_("%s, line %u, column %u: %s"), get_severity_name (problem),
                          dateline_problem_get_line (problem), dateline_problem_get_column (problem),
                          dateline_problem_get_message (problem));
}

static char *
get_icon (GtkListItem *item,
          int          severity)
{
  return g_strdup (severity == DATELINE_SEVERITY_ERROR ? "dialog-error-symbolic" : "dialog-warning-symbolic");
}

static void
copy_clicked (DatelineProblemsDialog *self)
{
  g_autofree char *text = dateline_problems_dialog_dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Copied to the clipboard")));
}

static void
dateline_problems_dialog_dispose (GObject *object)
{
  DatelineProblemsDialog *self = DATELINE_PROBLEMS_DIALOG (object);

  g_clear_object (&self->problems);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_PROBLEMS_DIALOG);
  G_OBJECT_CLASS (dateline_problems_dialog_parent_class)->dispose (object);
}

static void
dateline_problems_dialog_finalize (GObject *object)
{
  g_free (DATELINE_PROBLEMS_DIALOG (object)->file_name);
  G_OBJECT_CLASS (dateline_problems_dialog_parent_class)->finalize (object);
}

static void
dateline_problems_dialog_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  DatelineProblemsDialog *self = DATELINE_PROBLEMS_DIALOG (object);

  switch (prop_id)
    {
    case PROP_PROBLEMS:
      g_value_set_object (value, self->problems);
      break;
    case PROP_FILE_NAME:
      g_value_set_string (value, self->file_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_problems_dialog_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  DatelineProblemsDialog *self = DATELINE_PROBLEMS_DIALOG (object);

  switch (prop_id)
    {
    case PROP_PROBLEMS:
      self->problems = g_value_dup_object (value);
      break;
    case PROP_FILE_NAME:
      self->file_name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_problems_dialog_class_init (DatelineProblemsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = dateline_problems_dialog_dispose;
  object_class->finalize = dateline_problems_dialog_finalize;
  object_class->get_property = dateline_problems_dialog_get_property;
  object_class->set_property = dateline_problems_dialog_set_property;

  properties[PROP_PROBLEMS] = g_param_spec_object ("problems", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_FILE_NAME] = g_param_spec_string ("file-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DATELINE_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/dateline_app/Dateline/dateline-problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineProblemsDialog, toasts);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked);
  gtk_widget_class_bind_template_callback (widget_class, format_location);
  gtk_widget_class_bind_template_callback (widget_class, format_problem);
  gtk_widget_class_bind_template_callback (widget_class, get_icon);
}

static void
dateline_problems_dialog_init (DatelineProblemsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_problems_dialog_new:
 * @problems: a list of [class@Problem]
 * @file_name: the name of the file they are in
 *
 * Returns: (transfer floating): a dialog that lists them
 */
AdwDialog *
dateline_problems_dialog_new (GListModel *problems,
                              const char *file_name)
{
  return g_object_new (DATELINE_TYPE_PROBLEMS_DIALOG, "problems", problems, "file-name", file_name, NULL);
}

/**
 * dateline_problems_dialog_dup_text:
 * @self: a dialog
 *
 * Returns: (transfer full): all problems as `dateline-cli check` prints them,
 *   one a line, with the file's name
 */
char *
dateline_problems_dialog_dup_text (DatelineProblemsDialog *self)
{
  GString *text = g_string_new (NULL);
  guint n = g_list_model_get_n_items (self->problems);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DatelineProblem) problem = g_list_model_get_item (self->problems, i);
      gboolean is_error = dateline_problem_get_severity (problem) == DATELINE_SEVERITY_ERROR;
      const char *path = dateline_problem_get_path (problem);

      g_string_append_printf (text, "%s:%u:%u: %s: %s: %s\n", self->file_name,
                              dateline_problem_get_line (problem), dateline_problem_get_column (problem),
                              is_error ? "error" : "warning", path != NULL ? path : "",
                              dateline_problem_get_message (problem));
    }

  return g_string_free_and_steal (text);
}
