/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-loading-page.h"
#include "dateline-opener.h"
#include "dateline-recent.h"

/**
 * DatelineLoadingPage:
 *
 * What a window without a dossier shows while one is read.
 */
struct _DatelineLoadingPage
{
  AdwBin parent_instance;

  DatelineOpener *opener;
};

enum
{
  PROP_0,
  PROP_OPENER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineLoadingPage, dateline_loading_page, ADW_TYPE_BIN)

static char *
format_title (DatelineLoadingPage *self,
              GFile               *file)
{
  g_autofree char *name = NULL;

  if (file == NULL)
    return NULL;
  name = dateline_recent_dup_name (file);

  /* Translators: %s is the name of a file being read. */
  return g_strdup_printf (_("Opening “%s”"), name);
}

static void
dateline_loading_page_dispose (GObject *object)
{
  g_clear_object (&DATELINE_LOADING_PAGE (object)->opener);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_LOADING_PAGE);
  G_OBJECT_CLASS (dateline_loading_page_parent_class)->dispose (object);
}

static void
dateline_loading_page_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_OPENER:
      g_value_set_object (value, DATELINE_LOADING_PAGE (object)->opener);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_loading_page_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_OPENER:
      if (g_set_object (&DATELINE_LOADING_PAGE (object)->opener, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_loading_page_class_init (DatelineLoadingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_loading_page_dispose;
  object_class->get_property = dateline_loading_page_get_property;
  object_class->set_property = dateline_loading_page_set_property;

  properties[PROP_OPENER] = g_param_spec_object ("opener", NULL, NULL, DATELINE_TYPE_OPENER,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                   | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/dateline_app/Dateline/dateline-loading-page.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_title);
}

static void
dateline_loading_page_init (DatelineLoadingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
