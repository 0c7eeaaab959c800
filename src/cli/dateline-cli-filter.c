/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-cli-filter.h"

#include <glib/gi18n.h>
#include <math.h>

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
  g_strfreev (self->as_of);
}

/* Adds the records that options name to a query. */
static gboolean
add_refs (DatelineQuery   *query,
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
      dateline_query_set_ref (query, ref, TRUE);
    }
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
      DatelineArea area;

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
fill_query (DatelineCliFilter *self,
            DatelineDossier   *dossier,
            DatelineQuery     *query)
{
  for (guint i = 0; self->kinds != NULL && self->kinds[i] != NULL; i++)
    dateline_query_set_event_kind (query, self->kinds[i], TRUE);
  return set_span (self, query) && check_texts (self) &&
         add_refs (query, dossier, DATELINE_KIND_ACTOR, self->actors) &&
         add_refs (query, dossier, DATELINE_KIND_PLACE, self->places) &&
         add_refs (query, dossier, DATELINE_KIND_TOPIC, self->topics) &&
         add_refs (query, dossier, DATELINE_KIND_SOURCE, self->sources);
}

/* A query has one area and one text: of several, each pair is asked. */
static DatelineBits *
run_each (DatelineCliFilter *self,
          DatelineDossier   *dossier,
          DatelineKind       kind,
          DatelineQuery     *query,
          GArray            *areas)
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
        matches = dateline_matches_new (dossier, query, index);
        dateline_bits_or (bits, dateline_matches_get_bits (matches, kind));
      }
  return bits;
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

  if (!fill_query (self, dossier, query) || !read_areas (self, areas))
    return NULL;
  return run_each (self, dossier, kind, query, areas);
}
