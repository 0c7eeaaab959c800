/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-state-pill.h"

#include "dateline-link.h"
#include "dateline-state-mark.h"
#include "dateline-vocabulary.h"

/**
 * DatelineStatePill:
 *
 * The state of a commitment in a word, with its mark; hidden where nothing is
 * known of it.
 */
struct _DatelineStatePill
{
  AdwBin parent_instance;

  DatelineTone tone;
  DatelineStateMark *mark;
  GtkLabel *word;
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineStatePill, dateline_state_pill, ADW_TYPE_BIN)

static void
set_state (DatelineStatePill *self,
           const char        *state)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *word = dateline_vocabulary_dup_state (state);

  gtk_widget_remove_css_class (widget, dateline_tone_get_css_class (self->tone));
  self->tone = dateline_tone_of_token (state);
  gtk_widget_add_css_class (widget, dateline_tone_get_css_class (self->tone));
  dateline_state_mark_set_state (self->mark, state);
  gtk_label_set_text (self->word, word);
  gtk_widget_set_visible (widget, *word != '\0');
}

static void
dateline_state_pill_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      set_state (DATELINE_STATE_PILL (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_state_pill_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_STATE_PILL);
  G_OBJECT_CLASS (dateline_state_pill_parent_class)->dispose (object);
}

static void
dateline_state_pill_class_init (DatelineStatePillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_state_pill_dispose;
  object_class->set_property = dateline_state_pill_set_property;

  /**
   * DatelineStatePill:state:
   *
   * The token of the state.
   */
  props[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (DATELINE_TYPE_STATE_MARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-state-pill.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineStatePill, mark);
  gtk_widget_class_bind_template_child (widget_class, DatelineStatePill, word);
}

static void
dateline_state_pill_init (DatelineStatePill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
