/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-facet.h"

#include <string.h>

#include "dateline-commitment-states.h"
#include "dateline-vocabulary.h"

/* The kind of record a facet is of; of event kinds and traits there is none. */
static DatelineKind
get_kind (DatelineFacet self)
{
  switch (self)
    {
    case DATELINE_FACET_ACTOR:
    case DATELINE_FACET_THROUGH:
      return DATELINE_KIND_ACTOR;
    case DATELINE_FACET_TOPIC:
      return DATELINE_KIND_TOPIC;
    case DATELINE_FACET_PLACE:
      return DATELINE_KIND_PLACE;
    case DATELINE_FACET_SOURCE:
      return DATELINE_KIND_SOURCE;
    default:
      return DATELINE_N_KINDS;
    }
}

/**
 * dateline_facet_get_trait:
 * @trait: (out): the trait it is of
 *
 * Returns: whether it is of a trait
 */
gboolean
dateline_facet_get_trait (DatelineFacet  self,
                          DatelineTrait *trait)
{
  switch (self)
    {
    case DATELINE_FACET_HAND:
      *trait = DATELINE_TRAIT_HAND;
      return TRUE;
    case DATELINE_FACET_RELIABILITY:
      *trait = DATELINE_TRAIT_RELIABILITY;
      return TRUE;
    case DATELINE_FACET_CREDIBILITY:
      *trait = DATELINE_TRAIT_CREDIBILITY;
      return TRUE;
    case DATELINE_FACET_STATE:
      *trait = DATELINE_TRAIT_STATE;
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * dateline_facet_get_counted:
 *
 * Returns: the kind of record that is counted; %DATELINE_N_KINDS where both
 *   events and quotations are
 */
DatelineKind
dateline_facet_get_counted (DatelineFacet self)
{
  DatelineTrait trait;

  if (dateline_facet_get_trait (self, &trait))
    return dateline_trait_get_kind (trait);
  if (self == DATELINE_FACET_THROUGH)
    return DATELINE_KIND_QUOTE;
  return self == DATELINE_FACET_KIND ? DATELINE_KIND_EVENT : DATELINE_N_KINDS;
}

/**
 * dateline_facet_get_n_rows:
 *
 * Returns: how many rows it has, whether anything is counted in them or not
 */
guint
dateline_facet_get_n_rows (DatelineFacet    self,
                           DatelineDossier *dossier)
{
  DatelineTrait trait;

  if (self == DATELINE_FACET_KIND)
    return g_strv_length ((GStrv) dateline_dossier_get_event_kinds (dossier));
  if (dateline_facet_get_trait (self, &trait))
    return dateline_trait_get_n (trait);
  return dateline_dossier_get_n (dossier, get_kind (self));
}

/**
 * dateline_facet_dup_label:
 *
 * Returns: (transfer full) (nullable): what stands in @row, for a person
 */
char *
dateline_facet_dup_label (DatelineFacet    self,
                          DatelineDossier *dossier,
                          guint            row)
{
  DatelineTrait trait;

  if (self == DATELINE_FACET_KIND)
    return dateline_vocabulary_dup_event_kind (dateline_dossier_get_event_kinds (dossier)[row]);
  if (dateline_facet_get_trait (self, &trait))
    return dateline_trait_dup_label (trait, row);
  return dateline_dossier_dup_label (dossier, dateline_ref (get_kind (self), row));
}

/**
 * dateline_facet_is_wanted:
 *
 * Returns: whether @query asks for what stands in @row
 */
gboolean
dateline_facet_is_wanted (DatelineFacet    self,
                          DatelineDossier *dossier,
                          DatelineQuery   *query,
                          guint            row)
{
  DatelineTrait trait;

  if (self == DATELINE_FACET_KIND)
    return dateline_query_has_event_kind (query, dateline_dossier_get_event_kinds (dossier)[row]);
  if (self == DATELINE_FACET_THROUGH)
    return dateline_query_has_through (query, dateline_ref (DATELINE_KIND_ACTOR, row));
  if (dateline_facet_get_trait (self, &trait))
    return (dateline_query_get_trait (query, trait) & 1u << row) != 0;
  return dateline_query_has_ref (query, dateline_ref (get_kind (self), row));
}

/**
 * dateline_facet_set_wanted:
 * @wanted: whether to ask for it
 *
 * Has @query ask for what stands in @row, or no longer.
 */
void
dateline_facet_set_wanted (DatelineFacet    self,
                           DatelineDossier *dossier,
                           DatelineQuery   *query,
                           guint            row,
                           gboolean         wanted)
{
  DatelineTrait trait;
  guint values;

  if (self == DATELINE_FACET_KIND)
    dateline_query_set_event_kind (query, dateline_dossier_get_event_kinds (dossier)[row], wanted);
  else if (self == DATELINE_FACET_THROUGH)
    dateline_query_set_through (query, dateline_ref (DATELINE_KIND_ACTOR, row), wanted);
  else if (dateline_facet_get_trait (self, &trait))
    {
      values = dateline_query_get_trait (query, trait);
      dateline_query_set_trait (query, trait, wanted ? values | 1u << row : values & ~(1u << row));
    }
  else
    dateline_query_set_ref (query, dateline_ref (get_kind (self), row), wanted);
}

static void
add_counts (guint32       *into,
            guint          n_rows,
            const guint32 *counts,
            guint          n)
{
  for (guint i = 0; i < MIN (n, n_rows); i++)
    into[i] += counts[i];
}

static void
count_states (DatelineMatches *matches,
              const guint8    *states,
              guint32         *counts)
{
  const DatelineBits *bits = dateline_matches_get_bits (matches, DATELINE_KIND_COMMITMENT);

  for (guint row = 0; dateline_bits_next (bits, &row); row++)
    if (states[row] != DATELINE_NO_STATE)
      counts[states[row]]++;
}

/* The records that name what a facet is of. */
static void
count_naming (DatelineFacet    self,
              DatelineMatches *matches,
              guint            n_rows,
              guint32         *counts)
{
  guint n;
  const guint32 *some = dateline_matches_get_counts (matches, DATELINE_KIND_EVENT, get_kind (self), &n);

  add_counts (counts, n_rows, some, n);
  some = dateline_matches_get_counts (matches, DATELINE_KIND_QUOTE, get_kind (self), &n);
  add_counts (counts, n_rows, some, n);
}

/**
 * dateline_facet_count:
 * @matches: what fits
 * @states: (array): of a facet of states, those of all commitments
 * @n_rows: how many rows the facet has
 * @counts: (array length=n_rows): for each row, filled with how many records
 *   that fit are in it. Quotations have no kind of their own, so only events
 *   are counted by kind
 *
 * Counts what fits.
 */
void
dateline_facet_count (DatelineFacet    self,
                      DatelineMatches *matches,
                      const guint8    *states,
                      guint            n_rows,
                      guint32         *counts)
{
  DatelineTrait trait;
  const guint32 *some;
  guint n;

  if (n_rows == 0)
    return;
  memset (counts, 0, n_rows * sizeof (guint32));
  if (self == DATELINE_FACET_STATE)
    {
      count_states (matches, states, counts);
      return;
    }
  if (self == DATELINE_FACET_KIND)
    some = dateline_matches_get_code_counts (matches, &n);
  else if (self == DATELINE_FACET_THROUGH)
    some = dateline_matches_get_through_counts (matches, &n);
  else if (dateline_facet_get_trait (self, &trait))
    some = dateline_matches_get_trait_counts (matches, trait, &n);
  else
    {
      count_naming (self, matches, n_rows, counts);
      return;
    }
  add_counts (counts, n_rows, some, n);
}
