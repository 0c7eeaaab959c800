/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-filter-chip.h"

/**
 * DatelineFilterChip:
 *
 * One filter in force, with a cross that ends it.
 */
struct _DatelineFilterChip
{
  AdwBin parent_instance;

  char *label;
  char *choice;
  GtkWidget *remove_button;
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_CHOICE,
  N_PROPS
};

enum
{
  REMOVED,
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DatelineFilterChip, dateline_filter_chip, ADW_TYPE_BIN)

static gboolean
has_text (DatelineFilterChip *self,
          const char         *text)
{
  return text != NULL;
}

static void
choice_clicked (DatelineFilterChip *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
remove_clicked (DatelineFilterChip *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
dateline_filter_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_FILTER_CHIP);
  G_OBJECT_CLASS (dateline_filter_chip_parent_class)->dispose (object);
}

static void
dateline_filter_chip_finalize (GObject *object)
{
  DatelineFilterChip *self = DATELINE_FILTER_CHIP (object);

  g_free (self->label);
  g_free (self->choice);
  G_OBJECT_CLASS (dateline_filter_chip_parent_class)->finalize (object);
}

static void
dateline_filter_chip_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  DatelineFilterChip *self = DATELINE_FILTER_CHIP (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_CHOICE:
      g_value_set_string (value, self->choice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_filter_chip_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  DatelineFilterChip *self = DATELINE_FILTER_CHIP (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      dateline_filter_chip_set_label (self, g_value_get_string (value));
      break;
    case PROP_CHOICE:
      dateline_filter_chip_set_choice (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_filter_chip_class_init (DatelineFilterChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = dateline_filter_chip_dispose;
  object_class->finalize = dateline_filter_chip_finalize;
  object_class->get_property = dateline_filter_chip_get_property;
  object_class->set_property = dateline_filter_chip_set_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_CHOICE] = g_param_spec_string ("choice", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[REMOVED] = g_signal_new ("removed", DATELINE_TYPE_FILTER_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", DATELINE_TYPE_FILTER_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/dateline_app/Dateline/dateline-filter-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineFilterChip, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, choice_clicked);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked);
}

static void
dateline_filter_chip_init (DatelineFilterChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_filter_chip_new:
 *
 * Returns: (transfer floating): a chip that says nothing yet
 */
GtkWidget *
dateline_filter_chip_new (void)
{
  return g_object_new (DATELINE_TYPE_FILTER_CHIP, NULL);
}

/**
 * dateline_filter_chip_set_label:
 * @self: a chip
 * @label: what the filter is, as plain text
 *
 * Sets what the chip says.
 */
void
dateline_filter_chip_set_label (DatelineFilterChip *self,
                                const char         *label)
{
  g_autofree char *remove = NULL;

  if (!g_set_str (&self->label, label))
    return;

  /* Translators: %s is a filter in force, such as a name or a span of time. */
  remove = g_strdup_printf (_("Remove Filter: %s"), label);
  gtk_widget_set_tooltip_text (self->remove_button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * dateline_filter_chip_set_choice:
 * @self: a chip
 * @choice: (nullable): a word of the filter that a click changes
 *
 * Sets the word shown as a button.
 */
void
dateline_filter_chip_set_choice (DatelineFilterChip *self,
                                 const char         *choice)
{
  if (g_set_str (&self->choice, choice))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICE]);
}
