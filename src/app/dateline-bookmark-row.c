/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-bookmark-row.h"

/**
 * DatelineBookmarkRow:
 *
 * A bookmark by its name, with what renames and removes it.
 */
struct _DatelineBookmarkRow
{
  GtkListBoxRow parent_instance;

  char *title;
  GtkActionable *rename_button;
  GtkActionable *remove_button;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineBookmarkRow, dateline_bookmark_row, GTK_TYPE_LIST_BOX_ROW)

static void
dateline_bookmark_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_BOOKMARK_ROW);
  G_OBJECT_CLASS (dateline_bookmark_row_parent_class)->dispose (object);
}

static void
dateline_bookmark_row_finalize (GObject *object)
{
  g_free (DATELINE_BOOKMARK_ROW (object)->title);
  G_OBJECT_CLASS (dateline_bookmark_row_parent_class)->finalize (object);
}

static void
dateline_bookmark_row_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, DATELINE_BOOKMARK_ROW (object)->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_bookmark_row_class_init (DatelineBookmarkRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_bookmark_row_dispose;
  object_class->finalize = dateline_bookmark_row_finalize;
  object_class->get_property = dateline_bookmark_row_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dateline_app/Dateline/dateline-bookmark-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineBookmarkRow, rename_button);
  gtk_widget_class_bind_template_child (widget_class, DatelineBookmarkRow, remove_button);
}

static void
dateline_bookmark_row_init (DatelineBookmarkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_bookmark_row_new:
 * @title: the name of a bookmark
 * @id: its id
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
dateline_bookmark_row_new (const char *title,
                           const char *id)
{
  DatelineBookmarkRow *self = g_object_new (DATELINE_TYPE_BOOKMARK_ROW, NULL);

  g_set_str (&self->title, title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  gtk_actionable_set_action_target (self->rename_button, "s", id);
  gtk_actionable_set_action_target (self->remove_button, "s", id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}
