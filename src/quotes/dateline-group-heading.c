/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-group-heading.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineGroupHeading:
 *
 * The heading of a group in the list of quotations: what it is of, how many
 * there are, and whether they are listed.
 */
struct _DatelineGroupHeading
{
  AdwBin parent_instance;

  DatelineQuoteGroup *group;
  GtkImage *arrow;
  GtkLabel *label;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (DatelineGroupHeading, dateline_group_heading, ADW_TYPE_BIN)

static void
update_arrow (DatelineGroupHeading *self)
{
  gboolean collapsed = dateline_quote_group_get_collapsed (self->group);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_image_set_from_icon_name (self->arrow, !collapsed ? "pan-down-symbolic" : rtl ? "pan-start-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, !collapsed, -1);
}

static void
forget_group (DatelineGroupHeading *self)
{
  if (self->group != NULL)
    g_signal_handlers_disconnect_by_func (self->group, update_arrow, self);
  g_clear_object (&self->group);
}

static void
dateline_group_heading_dispose (GObject *object)
{
  DatelineGroupHeading *self = DATELINE_GROUP_HEADING (object);

  forget_group (self);
  /* Disposing of a template takes its children away without telling the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_GROUP_HEADING);
  G_OBJECT_CLASS (dateline_group_heading_parent_class)->dispose (object);
}

static void
dateline_group_heading_class_init (DatelineGroupHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_group_heading_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-group-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineGroupHeading, arrow);
  gtk_widget_class_bind_template_child (widget_class, DatelineGroupHeading, label);
  gtk_widget_class_bind_template_child (widget_class, DatelineGroupHeading, count);
}

static void
dateline_group_heading_init (DatelineGroupHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
}

/**
 * dateline_group_heading_show:
 * @group: a group
 *
 * Shows another group.
 */
void
dateline_group_heading_show (DatelineGroupHeading *self,
                             DatelineQuoteGroup   *group)
{
  g_autofree char *count = g_strdup_printf ("%'u", dateline_quote_group_get_n (group));
  g_autofree char *name = NULL;

  forget_group (self);
  self->group = g_object_ref (group);
  g_signal_connect_object (group, "notify::collapsed", G_CALLBACK (update_arrow), self, G_CONNECT_SWAPPED);
  gtk_label_set_text (self->label, dateline_quote_group_get_label (group));
  gtk_label_set_text (self->count, count);
  update_arrow (self);
  name = dateline_group_heading_dup_name (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * dateline_group_heading_dup_name:
 *
 * Returns: (transfer full): what assistive technology calls the group shown
 */
char *
dateline_group_heading_dup_name (DatelineGroupHeading *self)
{
  guint n = dateline_quote_group_get_n (self->group);

  /* Translators: the heading of a group of quotes, then how many there are. */
  return g_strdup_printf (ngettext ("%s, %'u quote", "%s, %'u quotes", n), dateline_quote_group_get_label (self->group), n);
}
