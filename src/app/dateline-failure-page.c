/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-failure-page.h"
#include "dateline-failure.h"

/**
 * DatelineFailurePage:
 *
 * What a window without a dossier shows when one could not be opened.
 */
struct _DatelineFailurePage
{
  AdwBin parent_instance;

  DatelineFailure *failure;
  GtkWidget *try_again;
};

enum
{
  PROP_0,
  PROP_FAILURE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineFailurePage, dateline_failure_page, ADW_TYPE_BIN)

static char *
format_path (DatelineFailurePage *self,
             GFile               *file)
{
  return file != NULL ? g_file_get_parse_name (file) : NULL;
}

static gboolean
has_text (DatelineFailurePage *self,
          const char          *text)
{
  return text != NULL;
}

/* The first to take the focus would be a text, which then shows as selected. */
static void
try_again_mapped (DatelineFailurePage *self)
{
  gtk_widget_grab_focus (self->try_again);
}

static void
dateline_failure_page_dispose (GObject *object)
{
  g_clear_object (&DATELINE_FAILURE_PAGE (object)->failure);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_FAILURE_PAGE);
  G_OBJECT_CLASS (dateline_failure_page_parent_class)->dispose (object);
}

static void
dateline_failure_page_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FAILURE:
      g_value_set_object (value, DATELINE_FAILURE_PAGE (object)->failure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_failure_page_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_FAILURE:
      if (g_set_object (&DATELINE_FAILURE_PAGE (object)->failure, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_failure_page_class_init (DatelineFailurePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_failure_page_dispose;
  object_class->get_property = dateline_failure_page_get_property;
  object_class->set_property = dateline_failure_page_set_property;

  properties[PROP_FAILURE] = g_param_spec_object ("failure", NULL, NULL, DATELINE_TYPE_FAILURE,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                    | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/dateline_app/Dateline/dateline-failure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineFailurePage, try_again);
  gtk_widget_class_bind_template_callback (widget_class, try_again_mapped);
  gtk_widget_class_bind_template_callback (widget_class, format_path);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
dateline_failure_page_init (DatelineFailurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
