/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-cli-filter.h"

#include <glib/gi18n.h>
#include <math.h>

#include "dateline-cli-trait.h"
#include "dateline-countries.h"
#include "dateline-matches.h"
#include "dateline-record-schema.h"

/**
 * dateline_cli_filter_add_options:
 * @self: an empty filter, which must outlive @context
 * @context: the options a verb knows
 *
 * Adds the options that fill the filter.
 */
void
dateline_cli_filter_add_options (DatelineCliFilter *self,
                                 GOptionContext    *context)
{
  /* As file names, because those are not converted from the encoding of the
   * locale: under the C locale that would refuse all but ASCII. */
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->from, N_("Nothing that ends before this date"), "EDTF" },
    { "to", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->to, N_("Nothing that begins after this date"), "EDTF" },
    { "surely", 0, 0, G_OPTION_ARG_NONE, &self->surely, N_("Only what surely falls into the time, not what may"), NULL },
    { "actor", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->actors, N_("Only what has to do with this actor"), "ID" },
    { "place", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->places, N_("… this place"), "ID" },
    { "topic", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->topics, N_("… this topic"), "ID" },
    { "source", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->sources, N_("… this source"), "ID" },
    { "kind", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->kinds, N_("… events of this kind, such as “summit”"), "KIND" },
    { "text", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->texts, N_("… all these words, or names in any spelling"), "WORDS" },
    { "area", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->areas, N_("… places in this area, in degrees"), "W,S,E,N" },
    { "country", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->countries, N_("… places in this country, by its code, such as KP"), "CODE" },
    { "hand", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->hands, N_("Only quotes as near to who said them: first, second or further"), "HAND" },
    { "through", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->through, N_("… passed on or published by this actor"), "ID" },
    { "reliability", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->reliabilities, N_("… whose source has this grade, A to F, such as A-C"), "GRADES" },
    { "credibility", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->credibilities, N_("… that have this grade, 1 to 6, such as 1-3"), "GRADES" },
    { "clock", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->clock, N_("Dates of quotes: happened, said or published; shows all three"), "CLOCK" },
    { "state", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->states, N_("Only commitments in this state, such as kept"), "STATE" },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->as_of, N_("States of commitments as they are on this date"), "EDTF" },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

/**
 * dateline_cli_filter_clear:
 * @self: a filter
 *
 * Frees what it holds.
 */
void
dateline_cli_filter_clear (DatelineCliFilter *self)
{
  g_strfreev (self->from);
  g_strfreev (self->to);
  g_strfreev (self->actors);
  g_strfreev (self->places);
  g_strfreev (self->topics);
  g_strfreev (self->sources);
  g_strfreev (self->kinds);
  g_strfreev (self->texts);
  g_strfreev (self->areas);
  g_strfreev (self->countries);
  g_strfreev (self->as_of);
  g_strfreev (self->hands);
  g_strfreev (self->through);
  g_strfreev (self->reliabilities);
  g_strfreev (self->credibilities);
  g_strfreev (self->states);
  g_strfreev (self->clock);
}

/* Finds the records that options name. */
static gboolean
find_refs (GArray          *refs,
           DatelineDossier *dossier,
           DatelineKind     kind,
           GStrv            ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      DatelineRef ref = dateline_dossier_lookup (dossier, ids[i]);

      if (ref == DATELINE_REF_NONE || dateline_ref_kind (ref) != kind)
        {
          /* Translators: an id, then a part of the file, such as “actors”. */
          dateline_cli_fail (_("“%s” is not among the %s of the dossier."), ids[i], dateline_record_schema_get_member (kind));
          return FALSE;
        }
      g_array_append_val (refs, ref);
    }
  return TRUE;
}

static gboolean
add_refs (DatelineQuery   *query,
          DatelineDossier *dossier,
          DatelineKind     kind,
          GStrv            ids)
{
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));

  if (!find_refs (refs, dossier, kind, ids))
    return FALSE;
  for (guint i = 0; i < refs->len; i++)
    dateline_query_set_ref (query, g_array_index (refs, DatelineRef, i), TRUE);
  return TRUE;
}

/* Reads the one date an option gives, if it is given. */
static gboolean
read_end (const char         *option,
          GStrv               values,
          DatelineDateBounds *bounds)
{
  g_autoptr (GError) error = NULL;

  if (values == NULL)
    return TRUE;
  if (values[1] != NULL)
    {
      dateline_cli_fail (_("--%s may be given only once."), option);
      return FALSE;
    }
  if (dateline_date_read_bounds (values[0], -1, bounds, &error))
    return TRUE;
  dateline_cli_fail ("--%s: %s", option, error->message);
  return FALSE;
}

/**
 * dateline_cli_filter_get_as_of:
 * @self: a filter
 * @dossier: a dossier
 * @as_of: (out): one past the last second of what counts for the states of its
 *   commitments
 *
 * Finds the day to look from: the one asked for, or that of the dossier, or
 * today.
 *
 * Returns: whether the option is right; if not, it has said so
 */
gboolean
dateline_cli_filter_get_as_of (DatelineCliFilter *self,
                               DatelineDossier   *dossier,
                               gint64            *as_of)
{
  g_autoptr (DatelineDate) usual = dateline_dossier_dup_usual_day (dossier);
  DatelineDateBounds bounds = *dateline_date_get_bounds (usual);

  if (!read_end ("as-of", self->as_of, &bounds))
    return FALSE;
  *as_of = bounds.latest;
  return TRUE;
}

static gboolean
set_span (DatelineCliFilter *self,
          DatelineQuery     *query)
{
  DatelineDateBounds from = { .earliest = DATELINE_TIME_MIN };
  DatelineDateBounds to = { .latest = DATELINE_TIME_MAX };

  if (!read_end ("from", self->from, &from) || !read_end ("to", self->to, &to))
    return FALSE;
  dateline_query_set_surely (query, self->surely);
  if (self->from == NULL && self->to == NULL)
    return TRUE;
  if (from.earliest >= to.latest)
    {
      dateline_cli_fail (_("--from lies after --to."));
      return FALSE;
    }
  dateline_query_set_span (query, from.earliest, to.latest);
  return TRUE;
}

static gboolean
read_area (const char   *text,
           DatelineArea *area)
{
  double *values[] = { &area->west, &area->south, &area->east, &area->north };
  const char *p = text;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      double limit = i % 2 == 0 ? 180 : 90;
      char *end;

      *values[i] = g_ascii_strtod (p, &end);
      if (end == p || *end != (i + 1 < G_N_ELEMENTS (values) ? ',' : '\0') || !(fabs (*values[i]) <= limit))
        return FALSE;
      p = end + 1;
    }
  return area->south <= area->north;
}

static gboolean
read_areas (DatelineCliFilter *self,
            GArray            *areas)
{
  for (guint i = 0; self->areas != NULL && self->areas[i] != NULL; i++)
    {
      DatelineArea area = { 0 };

      if (!read_area (self->areas[i], &area))
        {
          dateline_cli_fail (_("“%s” is no area: give west, south, east and north in degrees, with commas."), self->areas[i]);
          return FALSE;
        }
      g_array_append_val (areas, area);
    }
  return TRUE;
}

static gboolean
check_texts (DatelineCliFilter *self)
{
  for (guint i = 0; self->texts != NULL && self->texts[i] != NULL; i++)
    if (!g_utf8_validate (self->texts[i], -1, NULL))
      {
        dateline_cli_fail (_("--text is not in UTF-8."));
        return FALSE;
      }
  return TRUE;
}

static gboolean
add_countries (DatelineCliFilter *self,
               DatelineQuery     *query)
{
  for (guint i = 0; self->countries != NULL && self->countries[i] != NULL; i++)
    {
      if (!dateline_countries_has (dateline_countries_get (), self->countries[i]))
        {
          dateline_cli_fail (_("“%s” is not the code of a country, such as KP."), self->countries[i]);
          return FALSE;
        }
      dateline_query_set_country (query, self->countries[i], TRUE);
    }
  return TRUE;
}

static gboolean
fill_query (DatelineCliFilter *self,
            DatelineDossier   *dossier,
            DatelineQuery     *query)
{
  for (guint i = 0; self->kinds != NULL && self->kinds[i] != NULL; i++)
    dateline_query_set_event_kind (query, self->kinds[i], TRUE);
  return set_span (self, query) && check_texts (self) && add_countries (self, query) &&
         add_refs (query, dossier, DATELINE_KIND_ACTOR, self->actors) &&
         add_refs (query, dossier, DATELINE_KIND_PLACE, self->places) &&
         add_refs (query, dossier, DATELINE_KIND_TOPIC, self->topics) &&
         add_refs (query, dossier, DATELINE_KIND_SOURCE, self->sources);
}

static gboolean
ask_trait (DatelineQuery *query,
           DatelineTrait  trait,
           GStrv          words,
           DatelineKind   kind)
{
  guint values;

  if (!dateline_cli_trait_read (trait, words, kind, &values))
    return FALSE;
  /* What is asked of sources is not asked of quotations. */
  if (kind == dateline_trait_get_kind (trait))
    dateline_query_set_trait (query, trait, values);
  return TRUE;
}

static gboolean
ask_through (DatelineQuery   *query,
             DatelineDossier *dossier,
             GStrv            ids,
             DatelineKind     kind)
{
  g_autoptr (GArray) actors = g_array_new (FALSE, FALSE, sizeof (DatelineRef));

  if (!dateline_cli_trait_is_of ("through", ids, kind, DATELINE_KIND_QUOTE) ||
      !find_refs (actors, dossier, DATELINE_KIND_ACTOR, ids))
    return FALSE;
  for (guint i = 0; i < actors->len; i++)
    dateline_query_set_through (query, g_array_index (actors, DatelineRef, i), TRUE);
  return TRUE;
}

static gboolean
ask_traits (DatelineCliFilter *self,
            DatelineDossier   *dossier,
            DatelineQuery     *query,
            DatelineKind       kind)
{
  gint64 as_of;

  if (!ask_trait (query, DATELINE_TRAIT_HAND, self->hands, kind) ||
      !ask_trait (query, DATELINE_TRAIT_RELIABILITY, self->reliabilities, kind) ||
      !ask_trait (query, DATELINE_TRAIT_CREDIBILITY, self->credibilities, kind) ||
      !ask_trait (query, DATELINE_TRAIT_STATE, self->states, kind) ||
      !ask_through (query, dossier, self->through, kind) ||
      !dateline_cli_filter_get_as_of (self, dossier, &as_of))
    return FALSE;
  dateline_query_set_as_of (query, as_of);
  return TRUE;
}

/* Only if the span asked for is of other times than when quotations were said. */
static gboolean
find_times (DatelineCliFilter   *self,
            DatelineDossier     *dossier,
            DatelineKind         kind,
            DatelineQuoteTimes **times)
{
  DatelineQuoteClock clock;

  if (!dateline_cli_trait_read_clock (self->clock, kind, &clock))
    return FALSE;
  if (clock != DATELINE_QUOTE_CLOCK_SAID && (self->from != NULL || self->to != NULL))
    *times = dateline_quote_times_new (dossier, clock);
  return TRUE;
}

/* A query has one area and one text: of several, each pair is asked. */
static DatelineBits *
run_each (DatelineCliFilter  *self,
          DatelineDossier    *dossier,
          DatelineKind        kind,
          DatelineQuery      *query,
          GArray             *areas,
          DatelineQuoteTimes *times)
{
  g_autoptr (DatelineSearchIndex) index = self->texts != NULL ? dateline_search_index_new (dossier, NULL) : NULL;
  guint n_texts = self->texts != NULL ? g_strv_length (self->texts) : 0;
  DatelineBits *bits = dateline_bits_new (dateline_dossier_get_n (dossier, kind));

  for (guint text = 0; text < MAX (n_texts, 1); text++)
    for (guint area = 0; area < MAX (areas->len, 1); area++)
      {
        g_autoptr (DatelineMatches) matches = NULL;

        if (n_texts > 0)
          dateline_query_set_text (query, self->texts[text]);
        if (areas->len > 0)
          dateline_query_set_area (query, &g_array_index (areas, DatelineArea, area));
        matches = dateline_matches_new_at (dossier, query, index, times);
        dateline_bits_or (bits, dateline_matches_get_bits (matches, kind));
      }
  return bits;
}

static void
keep_graded (DatelineCliFilter *self,
             DatelineDossier   *dossier,
             DatelineBits      *bits)
{
  const DatelineTable *sources = dateline_dossier_get_table (dossier, DATELINE_KIND_SOURCE);
  g_autoptr (DatelineBits) kept = dateline_bits_new (dateline_table_get_n (sources));
  guint values;

  dateline_cli_trait_read (DATELINE_TRAIT_RELIABILITY, self->reliabilities, DATELINE_KIND_SOURCE, &values);
  for (guint row = 0; row < dateline_table_get_n (sources); row++)
    {
      guint grade = dateline_table_get_grade (sources, row);

      if (grade > 0 && (values & 1u << (grade - 1)))
        dateline_bits_set (kept, row);
    }
  dateline_bits_and (bits, kept);
}

/**
 * dateline_cli_filter_run:
 * @self: a filter
 * @dossier: a dossier
 * @kind: a kind of record
 *
 * Returns: (transfer full) (nullable): which records of that kind fit; %NULL
 *   where an option is wrong, which it has said
 */
DatelineBits *
dateline_cli_filter_run (DatelineCliFilter *self,
                         DatelineDossier   *dossier,
                         DatelineKind       kind)
{
  g_autoptr (DatelineQuery) query = dateline_query_new ();
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (DatelineArea));
  g_autoptr (DatelineQuoteTimes) times = NULL;
  DatelineBits *bits;

  if (!find_times (self, dossier, kind, &times) || !ask_traits (self, dossier, query, kind) ||
      !fill_query (self, dossier, query) || !read_areas (self, areas))
    return NULL;
  bits = run_each (self, dossier, kind, query, areas, times);
  if (kind == DATELINE_KIND_SOURCE && self->reliabilities != NULL)
    keep_graded (self, dossier, bits);
  return bits;
}
