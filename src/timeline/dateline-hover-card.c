/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-hover-card.h"

/**
 * DatelineHoverCard:
 *
 * What there is to say of the thing that the pointer or the keyboard is at. It
 * takes neither the focus nor clicks.
 */
struct _DatelineHoverCard
{
  GtkPopover parent_instance;

  GtkLabel *title;
  GtkLabel *when;
  GtkLabel *printed;
  GtkLabel *facts;
};

G_DEFINE_FINAL_TYPE (DatelineHoverCard, dateline_hover_card, GTK_TYPE_POPOVER)

/* Not to be clicked: the surface lets the pointer through. */
static void
dateline_hover_card_realize (GtkWidget *widget)
{
  cairo_region_t *nothing = cairo_region_create ();

  GTK_WIDGET_CLASS (dateline_hover_card_parent_class)->realize (widget);
  gdk_surface_set_input_region (gtk_native_get_surface (GTK_NATIVE (widget)), nothing);
  cairo_region_destroy (nothing);
}

static void
dateline_hover_card_dispose (GObject *object)
{
  gtk_popover_set_child (GTK_POPOVER (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_HOVER_CARD);
  G_OBJECT_CLASS (dateline_hover_card_parent_class)->dispose (object);
}

static void
dateline_hover_card_class_init (DatelineHoverCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_hover_card_dispose;
  widget_class->realize = dateline_hover_card_realize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dateline_app/Dateline/timeline/dateline-hover-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineHoverCard, title);
  gtk_widget_class_bind_template_child (widget_class, DatelineHoverCard, when);
  gtk_widget_class_bind_template_child (widget_class, DatelineHoverCard, printed);
  gtk_widget_class_bind_template_child (widget_class, DatelineHoverCard, facts);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLTIP);
}

static void
dateline_hover_card_init (DatelineHoverCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_hover_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
dateline_hover_card_new (void)
{
  return g_object_new (DATELINE_TYPE_HOVER_CARD, NULL);
}

static void
say (GtkLabel   *label,
     const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/**
 * dateline_hover_card_set:
 * @self: a card
 * @title: what the thing is
 * @when: (nullable): its date, for people
 * @printed: (nullable): its date in the words of its source
 * @facts: (nullable): what else there is to say
 */
void
dateline_hover_card_set (DatelineHoverCard *self,
                         const char        *title,
                         const char        *when,
                         const char        *printed,
                         const char        *facts)
{
  g_return_if_fail (DATELINE_IS_HOVER_CARD (self));

  say (self->title, title);
  say (self->when, when);
  say (self->printed, printed);
  say (self->facts, facts);
}
