/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-sight-popover.h"

#include <glib/gi18n-lib.h>

#include "dateline-place-words.h"

/**
 * DatelineSightPopover:
 *
 * The places that a map shows, as a list to select one from: what a map is to
 * somebody who does not see it, or has no pointer.
 */
struct _DatelineSightPopover
{
  GtkPopover parent_instance;

  GtkLabel *summary;
  GtkWidget *scroller;
  GtkListView *list;

  DatelineSession *session;
  DatelineSightList *places;
};

G_DEFINE_FINAL_TYPE (DatelineSightPopover, dateline_sight_popover, GTK_TYPE_POPOVER)

static void
activate (DatelineSightPopover *self,
          guint                 position)
{
  const DatelinePlaceMark *mark = dateline_sight_list_get_mark (self->places, position);
  DatelineRef ref = mark != NULL ? dateline_ref (DATELINE_KIND_PLACE, mark->row) : DATELINE_REF_NONE;

  gtk_popover_popdown (GTK_POPOVER (self));
  dateline_session_set_selection (self->session, ref);
}

static GtkWidget *
add_label (GtkBox *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (box, label);
  return label;
}

static void
set_up_row (DatelineSightPopover *self,
            GtkListItem          *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *counts;

  add_label (GTK_BOX (box));
  counts = add_label (GTK_BOX (box));
  gtk_widget_add_css_class (counts, "caption");
  gtk_widget_add_css_class (counts, "dimmed");
  gtk_list_item_set_child (item, box);
}

static char *
dup_counts (const DatelinePlaceMark *mark)
{
  g_autofree char *events = g_strdup_printf (ngettext ("%u event", "%u events", mark->n_events), mark->n_events);
  g_autofree char *quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", mark->n_quotes), mark->n_quotes);

  if (mark->n_quotes == 0)
    return g_steal_pointer (&events);
  /* Translators: how many events and quotes there are at a place. */
  return g_strdup_printf (C_("places", "%s · %s"), events, quotes);
}

static void
bind_row (DatelineSightPopover *self,
          GtkListItem          *item)
{
  DatelineRecord *record = gtk_list_item_get_item (item);
  const DatelinePlaceMark *mark = dateline_sight_list_get_mark (self->places, gtk_list_item_get_position (item));
  g_autofree char *name = dateline_record_dup_label (record, g_get_language_names ());
  g_autofree char *counts = dup_counts (mark);
  /* Translators: a place, and how many events and quotes there are at it. */
  g_autofree char *speech = g_strdup_printf (C_("places", "%s, %s"), name, counts);
  GtkWidget *first = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (first), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (first)), counts);
  gtk_list_item_set_accessible_label (item, speech);
}

static void
dateline_sight_popover_dispose (GObject *object)
{
  DatelineSightPopover *self = DATELINE_SIGHT_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_SIGHT_POPOVER);
  g_clear_object (&self->session);
  g_clear_object (&self->places);

  G_OBJECT_CLASS (dateline_sight_popover_parent_class)->dispose (object);
}

static void
dateline_sight_popover_class_init (DatelineSightPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_sight_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dateline_app/Dateline/map/dateline-sight-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineSightPopover, summary);
  gtk_widget_class_bind_template_child (widget_class, DatelineSightPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, DatelineSightPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, activate);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row);
  gtk_widget_class_bind_template_callback (widget_class, bind_row);
}

static void
dateline_sight_popover_init (DatelineSightPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_summary (DatelineSightList *places)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (places));

  if (n_places == 0)
    return g_strdup (_("Nothing that matches is in view"));
  return dateline_place_words_dup_sum (dateline_sight_list_count_events (places), n_places);
}

/**
 * dateline_sight_popover_new:
 * @session: where the place chosen is selected
 * @places: what is in sight
 *
 * Returns: (transfer floating): a popover without a parent
 */
GtkWidget *
dateline_sight_popover_new (DatelineSession   *session,
                            DatelineSightList *places)
{
  DatelineSightPopover *self = g_object_new (DATELINE_TYPE_SIGHT_POPOVER, NULL);
  g_autofree char *summary = dup_summary (places);
  g_autoptr(GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (places)));

  self->session = g_object_ref (session);
  self->places = g_object_ref (places);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (self->scroller, g_list_model_get_n_items (G_LIST_MODEL (places)) > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary, -1);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  return GTK_WIDGET (self);
}
