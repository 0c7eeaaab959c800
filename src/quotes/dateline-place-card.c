/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-place-card.h"

#include "dateline-coordinates.h"
#include "dateline-link-section.h"
#include "dateline-names-section.h"
#include "dateline-place.h"

#include <glib/gi18n-lib.h>

/**
 * DatelinePlaceCard:
 *
 * A place: its names in every spelling, where it lies and how surely, what
 * happened there and what was said of it.
 */
struct _DatelinePlaceCard
{
  DatelineCard parent_instance;

  GtkLabel *title;
  GtkLabel *position;
  GtkLabel *accuracy;
  GtkLabel *countries;
  DatelineNamesSection *names;
  DatelineLinkSection *candidates;
  DatelineLinkSection *vague;
  DatelineLinkSection *events;
  DatelineLinkSection *quotes;
  DatelineLinkSection *notes;
};

G_DEFINE_FINAL_TYPE (DatelinePlaceCard, dateline_place_card, DATELINE_TYPE_CARD)

static void
show_position (DatelinePlaceCard *self,
               DatelinePlace     *place)
{
  g_autofree char *position = NULL;
  g_autofree char *accuracy = NULL;
  g_autofree char *countries = place->ccodes != NULL ? g_strjoinv (", ", place->ccodes) : NULL;

  if (place->has_point)
    {
      position = dateline_coordinates_dup_position (place->latitude, place->longitude, place->accuracy);
      accuracy = dateline_coordinates_dup_accuracy (place->accuracy);
    }
  else if (place->candidates->len > 1)
    position = g_strdup_printf (ngettext ("One of %u place", "One of %u places", place->candidates->len), place->candidates->len);
  else
    position = g_strdup (_("Position not known"));
  gtk_label_set_text (self->position, position);
  dateline_card_set_text (self->accuracy, accuracy);
  dateline_card_set_text (self->countries, countries);
}

/* The places that it may be, or those of which it may be one. */
static void
show_candidates (DatelinePlaceCard *self,
                 DatelineSession   *session,
                 DatelinePlace     *place,
                 DatelineRelated   *related)
{
  g_autoptr (GListStore) candidates = g_list_store_new (DATELINE_TYPE_RECORD);
  g_autoptr (GListStore) none = g_list_store_new (DATELINE_TYPE_RECORD);

  for (guint i = 0; i < place->candidates->len; i++)
    {
      g_autoptr (DatelineRecord) candidate =
          dateline_dossier_dup_record (dateline_session_get_dossier (session),
                                       g_array_index (place->candidates, DatelineRef, i));

      g_list_store_append (candidates, candidate);
    }
  dateline_link_section_show (self->candidates, session, G_LIST_MODEL (candidates));
  if (place->candidates->len > 0)
    dateline_link_section_show (self->vague, session, G_LIST_MODEL (none));
  else
    dateline_link_section_show_related (self->vague, session, related, DATELINE_KIND_PLACE);
}

static void
dateline_place_card_show (DatelineCard    *card,
                          DatelineSession *session,
                          DatelineRecord  *record,
                          DatelineRelated *related)
{
  DatelinePlaceCard *self = DATELINE_PLACE_CARD (card);
  DatelinePlace *place = DATELINE_PLACE (record);
  g_autofree char *title = dateline_record_dup_label (record, g_get_language_names ());

  gtk_label_set_text (self->title, title != NULL ? title : dateline_record_get_id (record));
  show_position (self, place);
  show_candidates (self, session, place, related);
  dateline_names_section_show (self->names, place->names, title);
  dateline_link_section_show_related (self->events, session, related, DATELINE_KIND_EVENT);
  dateline_link_section_show_related (self->quotes, session, related, DATELINE_KIND_QUOTE);
  dateline_link_section_show_related (self->notes, session, related, DATELINE_KIND_NOTE);
}

static void
dateline_place_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_PLACE_CARD);
  G_OBJECT_CLASS (dateline_place_card_parent_class)->dispose (object);
}

static void
dateline_place_card_class_init (DatelinePlaceCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_place_card_dispose;
  DATELINE_CARD_CLASS (klass)->show = dateline_place_card_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-place-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelinePlaceCard, title);
  gtk_widget_class_bind_template_child (widget_class, DatelinePlaceCard, position);
  gtk_widget_class_bind_template_child (widget_class, DatelinePlaceCard, accuracy);
  gtk_widget_class_bind_template_child (widget_class, DatelinePlaceCard, countries);
  gtk_widget_class_bind_template_child (widget_class, DatelinePlaceCard, names);
  gtk_widget_class_bind_template_child (widget_class, DatelinePlaceCard, candidates);
  gtk_widget_class_bind_template_child (widget_class, DatelinePlaceCard, vague);
  gtk_widget_class_bind_template_child (widget_class, DatelinePlaceCard, events);
  gtk_widget_class_bind_template_child (widget_class, DatelinePlaceCard, quotes);
  gtk_widget_class_bind_template_child (widget_class, DatelinePlaceCard, notes);
}

static void
dateline_place_card_init (DatelinePlaceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
