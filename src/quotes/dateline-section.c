/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-section.h"

#include "dateline-state-mark.h"

typedef struct
{
  GtkLabel *heading;
  GtkWidget *mark; /* before it; NULL where there is none */
} DatelineSectionPrivate;

/**
 * DatelineSection:
 *
 * A part of a card under a heading. What is put into it stands below that.
 */
G_DEFINE_TYPE_WITH_PRIVATE (DatelineSection, dateline_section, GTK_TYPE_BOX)

#define PRIV(self) \
  ((DatelineSectionPrivate *) dateline_section_get_instance_private (DATELINE_SECTION (self)))

enum
{
  PROP_0,
  PROP_HEADING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
dateline_section_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_HEADING:
      g_value_set_string (value, dateline_section_get_heading (DATELINE_SECTION (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_section_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_HEADING:
      dateline_section_set_heading (DATELINE_SECTION (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_section_class_init (DatelineSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dateline_section_get_property;
  object_class->set_property = dateline_section_set_property;

  /**
   * DatelineSection:heading:
   *
   * What the part is about.
   */
  props[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, "",
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dateline_section_init (DatelineSection *self)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "xalign", 0.0,
                                     "wrap", TRUE,
                                     "css-classes", (const char *[]){ "caption-heading", "dimmed", NULL },
                                     NULL);

  PRIV (self)->heading = GTK_LABEL (heading);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), heading);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
}

/**
 * dateline_section_get_heading:
 *
 * Returns: what the part is about
 */
const char *
dateline_section_get_heading (DatelineSection *self)
{
  g_return_val_if_fail (DATELINE_IS_SECTION (self), NULL);
  return gtk_label_get_text (PRIV (self)->heading);
}

/**
 * dateline_section_set_heading:
 * @heading: what the part is about
 *
 * Changes the heading.
 */
void
dateline_section_set_heading (DatelineSection *self,
                              const char      *heading)
{
  g_return_if_fail (DATELINE_IS_SECTION (self));

  if (g_strcmp0 (dateline_section_get_heading (self), heading) == 0)
    return;
  gtk_label_set_text (PRIV (self)->heading, heading != NULL ? heading : "");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HEADING]);
}

/**
 * dateline_section_set_mark:
 * @state: a token that has a mark, such as `supports`
 *
 * Puts a mark before the heading, which must say the same in words.
 */
void
dateline_section_set_mark (DatelineSection *self,
                           const char      *state)
{
  GtkWidget *heading = GTK_WIDGET (PRIV (self)->heading);
  GtkWidget *line;

  g_return_if_fail (DATELINE_IS_SECTION (self));

  if (PRIV (self)->mark != NULL)
    {
      dateline_state_mark_set_state (DATELINE_STATE_MARK (PRIV (self)->mark), state);
      return;
    }
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  PRIV (self)->mark = dateline_state_mark_new (state);
  g_object_ref (heading);
  gtk_box_remove (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (line), PRIV (self)->mark);
  gtk_box_append (GTK_BOX (line), heading);
  gtk_box_prepend (GTK_BOX (self), line);
  g_object_unref (heading);
}
