/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-view-switch.h"

/**
 * DatelineViewSwitch:
 *
 * What chooses among the views of a dossier.
 */
struct _DatelineViewSwitch
{
  AdwBin parent_instance;

  char *view;
  gboolean has_commitments;
};

enum
{
  PROP_0,
  PROP_VIEW,
  PROP_HAS_COMMITMENTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineViewSwitch, dateline_view_switch, ADW_TYPE_BIN)

static void
dateline_view_switch_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_string (value, DATELINE_VIEW_SWITCH (object)->view);
      break;
    case PROP_HAS_COMMITMENTS:
      g_value_set_boolean (value, DATELINE_VIEW_SWITCH (object)->has_commitments);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_view_switch_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  DatelineViewSwitch *self = DATELINE_VIEW_SWITCH (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      if (g_set_str (&self->view, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_HAS_COMMITMENTS:
      if (self->has_commitments != g_value_get_boolean (value))
        {
          self->has_commitments = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_view_switch_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_VIEW_SWITCH);
  G_OBJECT_CLASS (dateline_view_switch_parent_class)->dispose (object);
}

static void
dateline_view_switch_finalize (GObject *object)
{
  g_free (DATELINE_VIEW_SWITCH (object)->view);
  G_OBJECT_CLASS (dateline_view_switch_parent_class)->finalize (object);
}

static void
dateline_view_switch_class_init (DatelineViewSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = dateline_view_switch_dispose;
  object_class->finalize = dateline_view_switch_finalize;
  object_class->get_property = dateline_view_switch_get_property;
  object_class->set_property = dateline_view_switch_set_property;

  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "picture", flags);
  properties[PROP_HAS_COMMITMENTS] = g_param_spec_boolean ("has-commitments", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/dateline_app/Dateline/dateline-view-switch.ui");
}

static void
dateline_view_switch_init (DatelineViewSwitch *self)
{
  self->view = g_strdup ("picture");
  gtk_widget_init_template (GTK_WIDGET (self));
}
