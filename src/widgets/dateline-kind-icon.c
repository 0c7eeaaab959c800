/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-kind-icon.h"

#include <adwaita.h>

#include "dateline-kind-style.h"

/**
 * DatelineKindIcon:
 *
 * The mark of a kind of event, for lists and legends. It follows the light or
 * dark style and the text's size, and says nothing to assistive technology: the
 * words beside it do.
 */
struct _DatelineKindIcon
{
  GtkWidget parent_instance;

  char *kind;
};

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineKindIcon, dateline_kind_icon, GTK_TYPE_WIDGET)

static void
dateline_kind_icon_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = 12;
  *minimum_baseline = *natural_baseline = -1;
}

static void
dateline_kind_icon_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  DatelineKindIcon *self = DATELINE_KIND_ICON (widget);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  DatelineShape shape;
  GdkRGBA color;

  dateline_kind_style_get (self->kind, adw_style_manager_get_dark (manager), &color, &shape);
  dateline_kind_style_snapshot (snapshot, shape, &color, width / 2, height / 2,
                                MIN (width, height) / 2 - 1);
}

static void
dateline_kind_icon_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DatelineKindIcon *self = DATELINE_KIND_ICON (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_kind_icon_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DatelineKindIcon *self = DATELINE_KIND_ICON (object);

  switch (prop_id)
    {
    case PROP_KIND:
      dateline_kind_icon_set_kind (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_kind_icon_finalize (GObject *object)
{
  g_free (DATELINE_KIND_ICON (object)->kind);
  G_OBJECT_CLASS (dateline_kind_icon_parent_class)->finalize (object);
}

static void
dateline_kind_icon_class_init (DatelineKindIconClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dateline_kind_icon_get_property;
  object_class->set_property = dateline_kind_icon_set_property;
  object_class->finalize = dateline_kind_icon_finalize;
  widget_class->measure = dateline_kind_icon_measure;
  widget_class->snapshot = dateline_kind_icon_snapshot;

  /**
   * DatelineKindIcon:kind:
   *
   * The token of the kind.
   */
  properties[PROP_KIND] =
    g_param_spec_string ("kind", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "kindicon");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dateline_kind_icon_init (DatelineKindIcon *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))),
                           "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * dateline_kind_icon_set_kind:
 * @self: an icon
 * @kind: (nullable): the token of a kind of event
 */
void
dateline_kind_icon_set_kind (DatelineKindIcon *self,
                             const char       *kind)
{
  g_return_if_fail (DATELINE_IS_KIND_ICON (self));

  if (g_set_str (&self->kind, kind))
    {
      gtk_widget_queue_draw (GTK_WIDGET (self));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
    }
}
