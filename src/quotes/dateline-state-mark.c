/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-state-mark.h"

#include "dateline-link.h"
#include "dateline-state-style.h"

#define SIZE 12

/**
 * DatelineStateMark:
 *
 * The mark of a state of a commitment: each has a shape of its own and the
 * colour of its tone. It says nothing to assistive technology: the words
 * beside it do.
 */
struct _DatelineStateMark
{
  GtkWidget parent_instance;

  GskPath *path;
  DatelineTone tone;
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineStateMark, dateline_state_mark, GTK_TYPE_WIDGET)

static void
dateline_state_mark_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  *minimum = *natural = SIZE;
  *minimum_baseline = *natural_baseline = -1;
}

static void
dateline_state_mark_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  float scale = MIN (width, height) / DATELINE_STATE_STYLE_GRID;
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width / 2, height / 2));
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-DATELINE_STATE_STYLE_GRID / 2, -DATELINE_STATE_STYLE_GRID / 2));
  gtk_snapshot_append_fill (snapshot, DATELINE_STATE_MARK (widget)->path, GSK_FILL_RULE_EVEN_ODD, &color);
}

static void
dateline_state_mark_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      dateline_state_mark_set_state (DATELINE_STATE_MARK (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_state_mark_finalize (GObject *object)
{
  gsk_path_unref (DATELINE_STATE_MARK (object)->path);
  G_OBJECT_CLASS (dateline_state_mark_parent_class)->finalize (object);
}

static void
dateline_state_mark_class_init (DatelineStateMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dateline_state_mark_set_property;
  object_class->finalize = dateline_state_mark_finalize;
  widget_class->measure = dateline_state_mark_measure;
  widget_class->snapshot = dateline_state_mark_snapshot;

  /**
   * DatelineStateMark:state:
   *
   * The token of the state.
   */
  props[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "statemark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dateline_state_mark_init (DatelineStateMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  dateline_state_mark_set_state (self, NULL);
}

/**
 * dateline_state_mark_new:
 * @state: (nullable): the token of a state
 *
 * Returns: (transfer floating): the mark
 */
GtkWidget *
dateline_state_mark_new (const char *state)
{
  return g_object_new (DATELINE_TYPE_STATE_MARK, "state", state, NULL);
}

/**
 * dateline_state_mark_set_state:
 * @state: (nullable): the token of a state; any that is not known is a dot
 *
 * Shows another state.
 */
void
dateline_state_mark_set_state (DatelineStateMark *self,
                               const char        *state)
{
  g_return_if_fail (DATELINE_IS_STATE_MARK (self));

  g_clear_pointer (&self->path, gsk_path_unref);
  self->path = dateline_state_style_create_path (state);
  gtk_widget_remove_css_class (GTK_WIDGET (self), dateline_tone_get_css_class (self->tone));
  self->tone = dateline_tone_of_token (state);
  gtk_widget_add_css_class (GTK_WIDGET (self), dateline_tone_get_css_class (self->tone));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
