/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the map says of a place, a cluster or an event fanned out. */

#include "config.h"

#include "dateline-place-words.h"

#include <glib/gi18n-lib.h>

#include "dateline-coordinates.h"
#include "dateline-event.h"
#include "dateline-place.h"

/* Read aloud, a place is told to two decimals, about a kilometre. */
#define SPOKEN_ACCURACY 1200

static gboolean
is_event (const DatelinePlaceCluster *cluster)
{
  return dateline_ref_kind (cluster->ref) == DATELINE_KIND_EVENT;
}

/* “either Sinuiju or Dandong”; %NULL where it is known which. */
static char *
dup_either (DatelineDossier *dossier,
            DatelineRef      ref)
{
  g_autoptr(DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);
  g_autofree char *last = NULL;
  g_autoptr(GString) before = g_string_new (NULL);
  GArray *candidates;

  if (!DATELINE_IS_PLACE (record) || DATELINE_PLACE (record)->candidates->len < 2)
    return NULL;
  candidates = DATELINE_PLACE (record)->candidates;
  for (guint i = 0; i + 1 < candidates->len; i++)
    {
      g_autofree char *name = dateline_dossier_dup_label (dossier, g_array_index (candidates, DatelineRef, i));

      /* Translators: stands between places of which one is meant. */
      g_string_append_printf (before, "%s%s", i > 0 ? C_("candidates", ", ") : "", name);
    }
  last = dateline_dossier_dup_label (dossier, g_array_index (candidates, DatelineRef, candidates->len - 1));
  /* Translators: it was in one of these places; the first may be several with
   * commas between. */
  return g_strdup_printf (_("either %s or %s"), before->str, last);
}

/**
 * dateline_place_words_dup_name:
 * @dossier: the dossier
 * @cluster: what is named
 *
 * Returns: (transfer full): what to write beside it
 */
char *
dateline_place_words_dup_name (DatelineDossier            *dossier,
                               const DatelinePlaceCluster *cluster)
{
  g_autofree char *name = dateline_dossier_dup_label (dossier, cluster->candidate != DATELINE_REF_NONE ? cluster->candidate
                                                                                                      : cluster->ref);

  if (cluster->candidate != DATELINE_REF_NONE)
    /* Translators: a place on the map where it may have been, or else elsewhere. */
    return g_strdup_printf (C_("candidates", "%s?"), name);
  if (cluster->n_all_places < 2)
    return g_steal_pointer (&name);
  /* Translators: a place and how many others near it a mark on the map stands
   * for, such as “Seoul +3”. */
  return g_strdup_printf (C_("places", "%s +%u"), name, cluster->n_all_places - 1);
}

static char *
dup_events (const DatelinePlaceCluster *cluster)
{
  if (cluster->n_events == cluster->n_all)
    return g_strdup_printf (ngettext ("%u event", "%u events", cluster->n_events), cluster->n_events);
  /* Translators: how many of the events at a place match the filter, of how
   * many there are; plural of the second number. */
  return g_strdup_printf (ngettext ("%u of %u event", "%u of %u events", cluster->n_all),
                          cluster->n_events, cluster->n_all);
}

static char *
dup_quotes (const DatelinePlaceCluster *cluster)
{
  return g_strdup_printf (ngettext ("%u quote", "%u quotes", cluster->n_quotes), cluster->n_quotes);
}

static char *
dup_date (DatelineDossier *dossier,
          DatelineRef      ref)
{
  g_autoptr(DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);

  if (!DATELINE_IS_EVENT (record) || DATELINE_EVENT (record)->when == NULL)
    return g_strdup (_("Undated"));
  return dateline_date_dup_human (DATELINE_EVENT (record)->when);
}

static char *
dup_detail (DatelineDossier            *dossier,
            const DatelinePlaceCluster *cluster)
{
  g_autofree char *events = dup_events (cluster);
  g_autofree char *quotes = dup_quotes (cluster);
  g_autofree char *either = NULL;

  if (is_event (cluster))
    {
      g_autofree char *date = dup_date (dossier, cluster->ref);

      if (cluster->n_quotes == 0)
        return g_steal_pointer (&date);
      /* Translators: below an event: its date, how many quotations. */
      return g_strdup_printf (C_("places", "%s · %s"), date, quotes);
    }
  if (cluster->candidate != DATELINE_REF_NONE)
    either = dup_either (dossier, cluster->ref);
  if (either != NULL)
    /* Translators: below one of several places: how many events, and which the
     * places are. */
    return g_strdup_printf (C_("candidates", "%s, %s"), events, either);
  if (cluster->n_quotes == 0)
    return g_steal_pointer (&events);
  /* Translators: below a place: how many events, how many quotations. */
  return g_strdup_printf (C_("places", "%s · %s"), events, quotes);
}

/**
 * dateline_place_words_dup_detail:
 * @dossier: the dossier
 * @cluster: what is told of
 *
 * Returns: (transfer full): what a card says below the name: when an event was,
 *   or what there is at a place, and what claims warn of
 */
char *
dateline_place_words_dup_detail (DatelineDossier            *dossier,
                                 const DatelinePlaceCluster *cluster)
{
  g_autofree char *detail = dup_detail (dossier, cluster);

  if (cluster->badge == DATELINE_CLAIM_BADGE_NONE)
    return g_steal_pointer (&detail);
  /* Translators: below an event or a place on the map: what there is; that a claim
   * about it is contradicted or the like. */
  return g_strdup_printf (C_("places", "%s · %s"), detail, dateline_claim_badge_get_words (cluster->badge));
}

static char *
dup_position (DatelineDossier *dossier,
              DatelineRef      ref)
{
  double longitude = 0, latitude = 0;

  dateline_table_get_point (dateline_dossier_get_table (dossier, DATELINE_KIND_PLACE), dateline_ref_row (ref),
                            &longitude, &latitude);
  return dateline_coordinates_dup_position (latitude, longitude, SPOKEN_ACCURACY);
}

static char *
dup_cluster_speech (const DatelinePlaceCluster *cluster,
                    const char                 *name)
{
  g_autofree char *events = dup_events (cluster);
  g_autofree char *quotes = dup_quotes (cluster);
  g_autofree char *places = g_strdup_printf (ngettext ("%u place", "%u places", cluster->n_all_places),
                                             cluster->n_all_places);

  /* Translators: several places shown as one mark on the map, read aloud: how
   * many events, in how many places, how many quotations, and the name of the
   * place among them with most events. */
  return g_strdup_printf (_("%s in %s, %s, around %s"), events, places, quotes, name);
}

static char *
dup_speech (DatelineDossier            *dossier,
            const DatelinePlaceCluster *cluster)
{
  g_autofree char *name = dateline_dossier_dup_label (dossier, cluster->ref);
  g_autofree char *events = NULL;
  g_autofree char *quotes = NULL;
  g_autofree char *position = NULL;

  if (is_event (cluster))
    {
      g_autofree char *detail = dup_detail (dossier, cluster);

      /* Translators: an event on the map, read aloud: its title, and its date or
       * more. */
      return g_strdup_printf (C_("places", "%s, %s"), name, detail);
    }
  if (cluster->n_all_places > 1)
    return dup_cluster_speech (cluster, name);

  events = dup_events (cluster);
  quotes = dup_quotes (cluster);
  if (cluster->candidate != DATELINE_REF_NONE)
    position = dup_either (dossier, cluster->ref);
  if (position == NULL)
    position = dup_position (dossier, cluster->candidate != DATELINE_REF_NONE ? cluster->candidate : cluster->ref);
  /* Translators: a place on the map, read aloud: its name, how many events, how
   * many quotations, its latitude and longitude, or “either … or …”. */
  return g_strdup_printf (_("%s, %s, %s, %s"), name, events, quotes, position);
}

/**
 * dateline_place_words_dup_speech:
 * @dossier: the dossier
 * @cluster: what is told of
 *
 * Returns: (transfer full): all of it in one line, to be read aloud
 */
char *
dateline_place_words_dup_speech (DatelineDossier            *dossier,
                                 const DatelinePlaceCluster *cluster)
{
  g_autofree char *speech = dup_speech (dossier, cluster);

  if (cluster->badge == DATELINE_CLAIM_BADGE_NONE)
    return g_steal_pointer (&speech);
  /* Translators: an event or a place on the map, read aloud: all there is to say of
   * it; that a claim about it is contradicted or the like. */
  return g_strdup_printf (C_("places", "%s, %s"), speech, dateline_claim_badge_get_words (cluster->badge));
}

/**
 * dateline_place_words_dup_sum:
 * @n_events: how many events
 * @n_places: in how many places
 *
 * Returns: (transfer full): what is said of a part of the map
 */
char *
dateline_place_words_dup_sum (guint n_events,
                              guint n_places)
{
  g_autofree char *events = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
  g_autofree char *places = g_strdup_printf (ngettext ("%u place", "%u places", n_places), n_places);

  /* Translators: how many events, in how many places, as in "12 events in 5
   * places". */
  return g_strdup_printf (C_("places", "%s in %s"), events, places);
}
