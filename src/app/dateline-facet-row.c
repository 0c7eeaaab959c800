/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-facet-model.h"
#include "dateline-facet-row.h"
#include "dateline-kind-icon.h"

/**
 * DatelineFacetRow:
 *
 * A row of the facets: a button that is down while the query asks for it, or
 * one that shows the rest of the rows.
 */
struct _DatelineFacetRow
{
  AdwBin parent_instance;

  DatelineFacetItem *item;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineFacetRow, dateline_facet_row, ADW_TYPE_BIN)

static GtkToggleButton *
get_button (DatelineFacetRow *self)
{
  return GTK_TOGGLE_BUTTON (adw_bin_get_child (ADW_BIN (self)));
}

static gboolean
has_text (DatelineFacetRow *self,
          const char       *text)
{
  return text != NULL;
}

static void
clicked (DatelineFacetRow *self)
{
  GObject *group;

  if (self->item == NULL)
    return;
  group = dateline_facet_item_get_group (self->item);
  if (!dateline_facet_item_is_more (self->item))
    dateline_facet_item_toggle (self->item);
  else if (group != NULL)
    dateline_facet_model_set_expanded (DATELINE_FACET_MODEL (group),
                                       dateline_facet_item_get_n_more (self->item) > 0);
  /* The query decides, not the click. */
  if (self->item != NULL)
    gtk_toggle_button_set_active (get_button (self), dateline_facet_item_get_active (self->item));
}

static char *
dup_description (DatelineFacetItem *item)
{
  guint count = dateline_facet_item_get_count (item);
  guint total = dateline_facet_item_get_total (item);

  switch (dateline_facet_get_counted (dateline_facet_item_get_facet (item)))
    {
    case DATELINE_KIND_EVENT:
      /* Translators: the first number is how many of the second fit the filters. */
      return g_strdup_printf (ngettext ("%u of %u event", "%u of %u events", total), count, total);
    case DATELINE_KIND_QUOTE:
      /* Translators: the first number is how many of the second fit the filters. */
      return g_strdup_printf (ngettext ("%u of %u quote", "%u of %u quotes", total), count, total);
    case DATELINE_KIND_COMMITMENT:
      /* Translators: the first number is how many of the second fit the filters. */
      return g_strdup_printf (ngettext ("%u of %u commitment", "%u of %u commitments", total), count, total);
    default:
      /* Translators: the first number is how many of the second fit the filters. */
      return g_strdup_printf (ngettext ("%u of %u event or quote", "%u of %u events and quotes", total), count, total);
    }
}

static void
set_flag (GtkWidget  *widget,
          const char *css_class,
          gboolean    wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
item_changed (DatelineFacetRow *self)
{
  GtkWidget *button = GTK_WIDGET (get_button (self));
  gboolean is_more = dateline_facet_item_is_more (self->item);
  const char *label = dateline_facet_item_get_label (self->item);
  g_autofree char *description = is_more ? NULL : dup_description (self->item);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), dateline_facet_item_get_active (self->item));
  set_flag (button, "more", is_more);
  set_flag (button, "none", !is_more && dateline_facet_item_get_count (self->item) == 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "",
                                  -1);
}

static gboolean
query_tooltip (DatelineFacetRow *self,
               int               x,
               int               y,
               gboolean          by_keyboard,
               GtkTooltip       *tooltip)
{
  g_autofree char *description = NULL, *text = NULL;

  if (self->item == NULL || dateline_facet_item_is_more (self->item))
    return FALSE;
  description = dup_description (self->item);
  text = g_strdup_printf ("%s\n%s", dateline_facet_item_get_label (self->item), description);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
set_item (DatelineFacetRow  *self,
          DatelineFacetItem *item)
{
  DatelineFacetItem *before = self->item;

  if (before == item)
    return;
  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, item_changed, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      g_signal_connect_object (item, "notify", G_CALLBACK (item_changed), self, G_CONNECT_SWAPPED);
      item_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
dateline_facet_row_dispose (GObject *object)
{
  set_item (DATELINE_FACET_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_FACET_ROW);
  G_OBJECT_CLASS (dateline_facet_row_parent_class)->dispose (object);
}

static void
dateline_facet_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, DATELINE_FACET_ROW (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_facet_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      set_item (DATELINE_FACET_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_facet_row_class_init (DatelineFacetRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_facet_row_dispose;
  object_class->get_property = dateline_facet_row_get_property;
  object_class->set_property = dateline_facet_row_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, DATELINE_TYPE_FACET_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                 | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DATELINE_TYPE_FACET_ITEM);
  g_type_ensure (DATELINE_TYPE_KIND_ICON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/dateline_app/Dateline/dateline-facet-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, clicked);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
dateline_facet_row_init (DatelineFacetRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
