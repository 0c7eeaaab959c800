/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-legend.h"

#include <glib/gi18n-lib.h>

#include "dateline-vocabulary.h"

#define RESOURCES "/io/github/dateline_app/Dateline/timeline/"
#define CHARS 30

/**
 * DatelineTimelineLegend:
 *
 * Explains the marks of a timeline, each beside the mark itself.
 */
struct _DatelineTimelineLegend
{
  GtkPopover parent_instance;

  GtkBox *list;
  DatelineTimeline *timeline;
};

enum
{
  PROP_0,
  PROP_TIMELINE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineTimelineLegend, dateline_timeline_legend, GTK_TYPE_POPOVER)

static const char *const words[] = {
  [DATELINE_LEGEND_POINT] = N_("A day or a moment"),
  [DATELINE_LEGEND_BAR] = N_("A longer time, as wide as it is"),
  [DATELINE_LEGEND_APPROXIMATE] = N_("Approximate: the ends fade"),
  [DATELINE_LEGEND_UNCERTAIN] = N_("Uncertain: the outline is broken"),
  [DATELINE_LEGEND_STRETCH] = N_("Some time between the brackets"),
  [DATELINE_LEGEND_ALTERNATIVES] = N_("One of several dates, or each of them"),
  [DATELINE_LEGEND_PARTLY] = N_("May have begun or ended in the pale part"),
  [DATELINE_LEGEND_OPEN] = N_("Goes on, or its end is not known"),
  [DATELINE_LEGEND_PLANNED] = N_("Planned, had not happened yet"),
  [DATELINE_LEGEND_QUOTE] = N_("A quotation, at the time it was said"),
  [DATELINE_LEGEND_COMMITMENT] = N_("A commitment, until it is due, with evidence"),
  [DATELINE_LEGEND_CONTRADICTED] = N_("A claim is contradicted, here or by this"),
  [DATELINE_LEGEND_QUALIFIED] = N_("A claim is qualified, here or by this"),
  [DATELINE_LEGEND_REVISED] = N_("A claim revises another, or is revised"),
  [DATELINE_LEGEND_REPEATED] = N_("A claim repeats another, or is repeated"),
  [DATELINE_LEGEND_FILTERED] = N_("Filtered out"),
  [DATELINE_LEGEND_BINS] = N_("Too many to draw each: how many at a time"),
  [DATELINE_LEGEND_AS_OF] = N_("The day from which the dossier looks"),
  [DATELINE_LEGEND_TODAY] = N_("Today"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (words) == DATELINE_N_LEGEND_FORMS);

static const char *
get_words_of_quotes (DatelineTimelineLegend *self)
{
  g_autoptr (DatelineSession) session = NULL;

  g_object_get (self->timeline, "session", &session, NULL);
  switch (session != NULL ? dateline_session_get_quote_clock (session) : DATELINE_QUOTE_CLOCK_SAID)
    {
    case DATELINE_QUOTE_CLOCK_HAPPENED:
      return _("A quotation, at the time of what it is about");
    case DATELINE_QUOTE_CLOCK_PUBLISHED:
      return _("A quotation, at the time it was published");
    case DATELINE_QUOTE_CLOCK_SAID:
    default:
      return _(words[DATELINE_LEGEND_QUOTE]);
    }
}

static char *
dup_words (DatelineTimelineLegend *self,
           DatelineLegendForm      form)
{
  const char *token = dateline_legend_mark_get_state (form);
  g_autofree char *state = token != NULL ? dateline_vocabulary_dup_state (token) : NULL;

  if (form == DATELINE_LEGEND_QUOTE)
    return g_strdup (get_words_of_quotes (self));
  if (words[form] != NULL)
    return g_strdup (_(words[form]));
  /* Translators: explains the mark of evidence of what became of a commitment:
   * the state it shows, as in "Commitment: Kept". */
  return g_strdup_printf (C_("legend", "Commitment: %s"), state);
}

static GtkWidget *
create_row (DatelineTimelineLegend *self,
            DatelineLegendForm      form)
{
  g_autofree char *text = dup_words (self, form);
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "spacing", 12, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "width-chars", CHARS,
                                   "max-width-chars", CHARS,
                                   NULL);

  gtk_box_append (GTK_BOX (row), dateline_legend_mark_new (self->timeline, form));
  gtk_box_append (GTK_BOX (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

/* Made when first asked for, as it is seldom looked at. */
static void
dateline_timeline_legend_show (GtkWidget *widget)
{
  DatelineTimelineLegend *self = DATELINE_TIMELINE_LEGEND (widget);

  for (guint form = 0; self->timeline != NULL && form < DATELINE_N_LEGEND_FORMS; form++)
    gtk_box_append (self->list, create_row (self, form));
  GTK_WIDGET_CLASS (dateline_timeline_legend_parent_class)->show (widget);
}

static void
dateline_timeline_legend_hide (GtkWidget *widget)
{
  DatelineTimelineLegend *self = DATELINE_TIMELINE_LEGEND (widget);
  GtkWidget *row;

  GTK_WIDGET_CLASS (dateline_timeline_legend_parent_class)->hide (widget);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, row);
}

static void
dateline_timeline_legend_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TIMELINE:
      g_value_set_object (value, DATELINE_TIMELINE_LEGEND (object)->timeline);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_timeline_legend_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TIMELINE:
      if (g_set_object (&DATELINE_TIMELINE_LEGEND (object)->timeline, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_timeline_legend_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_TIMELINE_LEGEND);
  g_clear_object (&DATELINE_TIMELINE_LEGEND (object)->timeline);
  G_OBJECT_CLASS (dateline_timeline_legend_parent_class)->dispose (object);
}

static void
dateline_timeline_legend_class_init (DatelineTimelineLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dateline_timeline_legend_get_property;
  object_class->set_property = dateline_timeline_legend_set_property;
  object_class->dispose = dateline_timeline_legend_dispose;
  widget_class->show = dateline_timeline_legend_show;
  widget_class->hide = dateline_timeline_legend_hide;

  /**
   * DatelineTimelineLegend:timeline:
   *
   * Whose marks are explained, and who draws them.
   */
  properties[PROP_TIMELINE] =
    g_param_spec_object ("timeline", NULL, NULL, DATELINE_TYPE_TIMELINE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCES "dateline-timeline-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineTimelineLegend, list);
}

static void
dateline_timeline_legend_init (DatelineTimelineLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
