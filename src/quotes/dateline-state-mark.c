/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-state-mark.h"

#include "dateline-link.h"

/* The side of the square the shapes are drawn in. */
#define GRID 16
#define SIZE 12

#define RING "M 8 1 a 7 7 0 1 0 0 14 a 7 7 0 1 0 0 -14 z M 8 3 a 5 5 0 1 0 0 10 a 5 5 0 1 0 0 -10 z"

/* Filled by the even-odd rule: a shape in another is a hole, in a hole is ink. */
static const struct
{
  const char *state;
  const char *shape;
} shapes[] = {
  { "agreed", RING },
  { "begun", RING "M 3 8 a 5 5 0 0 0 10 0 z" },
  { "kept", "M 8 1 a 7 7 0 1 0 0 14 a 7 7 0 1 0 0 -14 z "
            "M 3.4 8.5 L 5.1 6.8 L 7 8.7 L 11 4.7 L 12.7 6.4 L 7 12.1 z" },
  { "stalled", "M 3 2 h 4 v 12 h -4 z M 9 2 h 4 v 12 h -4 z" },
  { "overdue", "M 8 1 L 16 15 H 0 z M 7 6 h 2 v 4.5 h -2 z M 7 11.5 h 2 v 2 h -2 z" },
  { "withdrawn", "M 7.5 1.5 L 1 8 L 7.5 14.5 V 10.2 H 15 V 5.8 H 7.5 z" },
  { "broken", "M 3.5 1.4 L 8 5.9 L 12.5 1.4 L 14.6 3.5 L 10.1 8 L 14.6 12.5 L 12.5 14.6 L 8 10.1 "
              "L 3.5 14.6 L 1.4 12.5 L 5.9 8 L 1.4 3.5 z" },
  { NULL, "M 8 5 a 3 3 0 1 0 0 6 a 3 3 0 1 0 0 -6 z" },
};

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
  float scale = MIN (width, height) / GRID;
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width / 2, height / 2));
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-GRID / 2, -GRID / 2));
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
  guint i = 0;

  g_return_if_fail (DATELINE_IS_STATE_MARK (self));

  while (shapes[i].state != NULL && g_strcmp0 (shapes[i].state, state) != 0)
    i++;
  g_clear_pointer (&self->path, gsk_path_unref);
  self->path = gsk_path_parse (shapes[i].shape);
  gtk_widget_remove_css_class (GTK_WIDGET (self), dateline_tone_get_css_class (self->tone));
  self->tone = dateline_tone_of_token (state);
  gtk_widget_add_css_class (GTK_WIDGET (self), dateline_tone_get_css_class (self->tone));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
